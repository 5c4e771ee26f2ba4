import { deriveOperations } from '../../src/extend/derive.ts'
import { printRows } from '../../src/extend/print.ts'
import { type Document, HEADER, type LocatedOperation, listOperations } from './document.ts'

/** Generates the table of all operations, which is an entry point of its own. */
export function emitOperations(document: Document): string {
  const callable = listCallable(document)
  const ids = callable.map((one) => `  ${one.operation.operationId}: '${keyOf(one)}',\n`)
  return `${HEADER}/** The key of each operation by its \`operationId\`. */
export const OPERATION_KEYS = {
${ids.join('')}} as const

/**
 * Every operation that a client may call, by method and path template.
 * A row contains only the fields that differ from their defaults.
 *
 * - \`server\`: base URL; by default that of the API.
 * - \`credentials\`: credentials that the \`Authorization\` header may contain; \`none\` if it may be absent.
 * - \`scopes\`: alternatives for an access token, each a list of scopes that are required together. An empty
 *   list accepts any token. Absent if no access token is accepted.
 * - \`bodyToken\`: property of the body that contains a user's access token, and the scopes that it requires.
 * - \`contentTypes\`: media types of the body; by default only JSON.
 * - \`statuses\`: statuses that the description has; \`noContent\`: statuses without a body, beside 204.
 * - \`texts\`: path parameters that are not ids; \`secrets\`: path parameters that must not be logged.
 * - \`commaSeparated\`: query parameters whose values are joined by commas; all others are repeated.
 */
export const OPERATIONS = {
${printRows(deriveOperations(document, apiServer(document)))}} as const
`
}

/** Generates the base URLs of the client. */
export function emitServers(document: Document): string {
  return `${HEADER}/** Base URL of the API. */
export const API_SERVER = '${apiServer(document)}'

/** URL of the page that asks a user for consent. */
export const AUTHORIZATION_URL = '${authorizationUrl(listOperations(document))}'
`
}

function listCallable(document: Document): LocatedOperation[] {
  return listOperations(document).filter(({ operation }) => !operation['x-browser-page'])
}

function keyOf({ method, path }: LocatedOperation): string {
  return `${method.toUpperCase()} ${path}`
}

function apiServer({ servers }: Document): string {
  const [server] = servers
  if (!server) throw new Error('The description must have a server')
  return server.url
}

function authorizationUrl(located: readonly LocatedOperation[]): string {
  const page = located.find(({ operation }) => operation.operationId === 'authorize')
  if (!page) throw new Error('The description must have an operation with the id authorize')
  return `${page.item.servers?.[0]?.url}${page.path}`
}
