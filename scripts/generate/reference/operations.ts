import { type Document, type LocatedOperation, listOperations, type Operation } from '../document.ts'

/** Returns the table of every operation with the methods that call it and the credentials that it needs. */
export function operationsBlock(document: Document): string {
  const rows = listOperations(document).map((located) => {
    const { method, path, operation } = located
    return `| \`${method.toUpperCase()} ${path}\` | ${methodsOf(operation)} | ${credentialsOf(located)} |\n`
  })
  return `| endpoint | method | needs |\n| --- | --- | --- |\n${rows.join('')}`
}

/** Returns the methods that call an operation; or `token.api` and `client.api` if it has no method of its own. */
function methodsOf({ 'x-client-methods': methods, security = [] }: Operation): string {
  const apis = [
    security.some(({ OAuth2 }) => OAuth2) ? 'token.api' : undefined,
    security.some((one) => one.BotToken || Object.keys(one).length === 0) ? 'client.api' : undefined,
  ]
  const names = methods ?? apis.filter((name) => name !== undefined)
  return names.map((name) => `\`${name}\``).join(', ')
}

function credentialsOf({ operation }: LocatedOperation): string {
  if (operation['x-browser-page']) return 'the user’s browser'
  const alternatives = (operation.security ?? []).map((requirement) => {
    if (requirement.OAuth2) {
      return requirement.OAuth2.length > 0
        ? requirement.OAuth2.map((scope) => `\`${scope}\``).join(' + ')
        : 'any access token'
    }
    if (requirement.BotToken) return 'bot token'
    return requirement.ClientBasic ? 'client credentials' : undefined
  })
  const bodyToken = operation['x-body-token']?.scopes.map((scope) => `\`${scope}\``).join(' + ')
  const credentials = alternatives.filter((one) => one !== undefined).join(' or ') || 'nothing'
  return bodyToken ? `${bodyToken}, ${credentials}` : credentials
}
