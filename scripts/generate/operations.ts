import {
  type ApiResponse,
  type Document,
  HEADER,
  listOperations,
  listParameters,
  type Placed,
  type RequestBody,
  resolve,
  type Schema,
} from './document.ts'

/** How the security schemes of the description are called at run time. */
const CREDENTIALS: Readonly<Record<string, string>> = {
  OAuth2: 'bearer',
  BotToken: 'bot',
  ClientBasic: 'client',
}

/** The table of operations, and the two addresses that a client starts from. */
export function emitOperations(document: Document): string {
  const placed = listOperations(document)
  const rows = placed
    .filter(({ operation }) => !operation['x-browser-page'])
    .map((one) => {
      const row = describe(document, one)
      return `  '${row.method} ${row.path}': {\n${Object.entries(row)
        .map(([key, value]) => `    ${key}: ${literal(value)},\n`)
        .join('')}  },\n`
    })
  return `${HEADER}/** Where the API lives. */
export const API_SERVER = '${document.servers[0]?.url}'

/** The page that asks a user for consent. */
export const AUTHORIZATION_URL = '${authorizationUrl(placed)}'

/**
 * Every operation that a client may call.
 *
 * - \`credentials\`: what may stand in the \`Authorization\` header; \`none\` where nothing has to.
 * - \`scopes\`: alternatives for an access token, each the scopes that are needed together; an empty
 *   alternative means any token, an empty list that no access token is accepted.
 * - \`bodyToken\`: the property of the body that carries a user's access token, and the scopes it needs.
 * - \`statuses\`: what the description knows; \`noContent\`: those of them that carry no body.
 * - \`snowflakes\`: the path parameters that are ids.
 */
export const OPERATIONS = {
${rows.join('')}} as const
`
}

function describe(document: Document, placed: Placed) {
  const { method, path, item, operation } = placed
  const security = operation.security ?? []
  const statuses = Object.entries(operation.responses)
  const body = operation.requestBody && resolve<RequestBody>(document, operation.requestBody)
  return {
    id: operation.operationId,
    method: method.toUpperCase(),
    path,
    server: item.servers?.[0]?.url ?? document.servers[0]?.url,
    credentials: [...new Set(security.flatMap(credentialKinds))],
    scopes: security.flatMap(({ OAuth2 }) => (OAuth2 ? [OAuth2] : [])),
    ...(operation['x-body-token'] && { bodyToken: operation['x-body-token'] }),
    ...(body && { contentType: Object.keys(body.content)[0] }),
    statuses: statuses.map(([status]) => Number(status)),
    noContent: statuses
      .filter(([, response]) => !resolve<ApiResponse>(document, response).content)
      .map(([status]) => Number(status)),
    snowflakes: listParameters(document, placed)
      .filter(({ in: place, schema }) => place === 'path' && isSnowflake(document, schema))
      .map(({ name }) => name),
  }
}

function credentialKinds(requirement: Readonly<Record<string, unknown>>): string[] {
  const schemes = Object.keys(requirement)
  if (schemes.length === 0) return ['none']
  return schemes.map((scheme) => {
    const kind = CREDENTIALS[scheme]
    if (!kind) throw new Error(`No credential kind for the security scheme ${scheme}`)
    return kind
  })
}

function isSnowflake(document: Document, schema: Schema): boolean {
  return resolve<Schema>(document, schema).format === 'snowflake'
}

function authorizationUrl(placed: readonly Placed[]): string {
  const page = placed.find(({ operation }) => operation.operationId === 'authorize')
  if (!page) throw new Error('The description has no operation "authorize"')
  return `${page.item.servers?.[0]?.url}${page.path}`
}

/** A value as TypeScript source, single-quoted. */
export function literal(value: unknown): string {
  if (typeof value === 'string') return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).map(([key, member]) => `${propertyName(key)}: ${literal(member)}`)
    return members.length > 0 ? `{ ${members.join(', ')} }` : '{}'
  }
  return String(value)
}

function propertyName(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : literal(key)
}
