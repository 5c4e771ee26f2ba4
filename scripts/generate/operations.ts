import { deriveOperations } from '../../src/extend/derive.ts'
import { printRows } from '../../src/extend/print.ts'
import { type Document, HEADER, listOperations, type Placed } from './document.ts'

const ROW = ` * What is left out of a row is as usual.
 *
 * - \`server\`: where it lives, if not where the API does.
 * - \`credentials\`: what may stand in the \`Authorization\` header; \`none\` where nothing has to.
 * - \`scopes\`: alternatives for an access token, each the scopes that are needed together; an empty
 *   alternative means any token. Left out where no access token is accepted.
 * - \`bodyToken\`: the property of the body that carries a user's access token, and the scopes it needs.
 * - \`contentTypes\`: of the body, if not JSON alone.
 * - \`statuses\`: what the description knows; \`noContent\`: those of them that carry no body, beside 204.
 * - \`texts\`: the path parameters that are no ids; \`secrets\`: those of them that must not be seen.
 * - \`commaSeparated\`: the lists in the query that are joined by commas; others repeat their name.
`

/** The table of every operation: an entry of its own, loaded when an operation is called by its path. */
export function emitOperations(document: Document): string {
  const callable = listCallable(document)
  const ids = callable.map((one) => `  ${one.operation.operationId}: '${keyOf(one)}',\n`)
  return `${HEADER}/** The key of each operation by its \`operationId\`. */
export const OPERATION_KEYS = {
${ids.join('')}} as const

/**
 * Every operation that a client may call, by method and path template.
${ROW} */
export const OPERATIONS = {
${printRows(deriveOperations(document, apiServer(document)))}} as const
`
}

/** The rows that the methods of the client need, and the two addresses that it starts from. */
export function emitMethodOperations(document: Document): string {
  const table = deriveOperations(document, apiServer(document))
  const keys = listCallable(document)
    .filter(({ operation }) => operation['x-client-methods'])
    .map(keyOf)
  const rows = Object.fromEntries(Object.entries(table).filter(([key]) => keys.includes(key)))
  return `${HEADER}/** Where the API lives. */
export const API_SERVER = '${apiServer(document)}'

/** The page that asks a user for consent. */
export const AUTHORIZATION_URL = '${authorizationUrl(listOperations(document))}'

/**
 * The operations that have a method of their own, by method and path template: part of \`OPERATIONS\`.
${ROW} */
export const METHOD_OPERATIONS = {
${printRows(rows)}} as const
`
}

function listCallable(document: Document): Placed[] {
  return listOperations(document).filter(({ operation }) => !operation['x-browser-page'])
}

function keyOf({ method, path }: Placed): string {
  return `${method.toUpperCase()} ${path}`
}

function apiServer({ servers }: Document): string {
  const [server] = servers
  if (!server) throw new Error('The description has no server')
  return server.url
}

function authorizationUrl(placed: readonly Placed[]): string {
  const page = placed.find(({ operation }) => operation.operationId === 'authorize')
  if (!page) throw new Error('The description has no operation "authorize"')
  return `${page.item.servers?.[0]?.url}${page.path}`
}
