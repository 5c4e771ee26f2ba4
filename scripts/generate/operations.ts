import {
  type ApiResponse,
  type Document,
  HEADER,
  listOperations,
  listParameters,
  type Parameter,
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
${rows(document, callable)}} as const
`
}

/** The rows that the methods of the client need, and the two addresses that it starts from. */
export function emitMethodOperations(document: Document): string {
  const callable = listCallable(document).filter(({ operation }) => operation['x-client-methods'])
  return `${HEADER}/** Where the API lives. */
export const API_SERVER = '${document.servers[0]?.url}'

/** The page that asks a user for consent. */
export const AUTHORIZATION_URL = '${authorizationUrl(listOperations(document))}'

/**
 * The operations that have a method of their own, by method and path template: part of \`OPERATIONS\`.
${ROW} */
export const METHOD_OPERATIONS = {
${rows(document, callable)}} as const
`
}

function listCallable(document: Document): Placed[] {
  return listOperations(document).filter(({ operation }) => !operation['x-browser-page'])
}

function rows(document: Document, placed: readonly Placed[]): string {
  return placed
    .map((one) => {
      const fields = Object.entries(describe(document, one)).map(
        ([key, value]) => `${key}: ${literal(value)}`,
      )
      return `  '${keyOf(one)}': { ${fields.join(', ')} },\n`
    })
    .join('')
}

function keyOf({ method, path }: Placed): string {
  return `${method.toUpperCase()} ${path}`
}

function describe(document: Document, placed: Placed): Readonly<Record<string, unknown>> {
  const { item, operation } = placed
  const security = operation.security ?? []
  const scopes = security.flatMap(({ OAuth2 }) => (OAuth2 ? [OAuth2] : []))
  const statuses = Object.entries(operation.responses)
  const noContent = statuses.filter(
    ([status, response]) => status !== '204' && !resolve<ApiResponse>(document, response).content,
  )
  const body = operation.requestBody && resolve<RequestBody>(document, operation.requestBody)
  const contentTypes = Object.keys(body?.content ?? {})
  const isJson = contentTypes.length === 1 && contentTypes[0] === 'application/json'
  const parameters = listParameters(document, placed)
  const texts = parameters.filter((one) => one.in === 'path' && formatOf(document, one) !== 'snowflake')
  const secrets = texts.filter((one) => formatOf(document, one) === 'password')
  const commaSeparated = parameters.filter((one) => one.in === 'query' && one.explode === false)
  return {
    ...(item.servers?.[0] && { server: item.servers[0].url }),
    credentials: [...new Set(security.flatMap(credentialKinds))],
    ...(scopes.length > 0 && { scopes }),
    ...(operation['x-body-token'] && { bodyToken: operation['x-body-token'] }),
    ...(body && !isJson && { contentTypes }),
    statuses: statuses.map(([status]) => Number(status)),
    ...(noContent.length > 0 && { noContent: noContent.map(([status]) => Number(status)) }),
    ...(texts.length > 0 && { texts: texts.map(({ name }) => name) }),
    ...(secrets.length > 0 && { secrets: secrets.map(({ name }) => name) }),
    ...(commaSeparated.length > 0 && { commaSeparated: commaSeparated.map(({ name }) => name) }),
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

function formatOf(document: Document, { schema }: Parameter): string | undefined {
  return resolve<Schema>(document, schema).format
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
