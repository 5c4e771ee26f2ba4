import type { CredentialKind, OperationRow, OperationTable } from '../runtime/transport/types.ts'
import { DocumentNode, listOperations, listTemplateNames, type PlacedOperation } from './document.ts'

const JSON_TYPE = 'application/json'
/** What the transport can write. */
const CONTENT_TYPES = [JSON_TYPE, 'application/x-www-form-urlencoded', 'multipart/form-data']
const STATUS = /^[1-5]\d\d$/

/**
 * What the table says of an operation.
 *
 * @param apiServer Where the API lives, by the description.
 * @throws {@link InvalidArgumentError} that names the place of what the transport cannot do.
 */
export function deriveRow(placed: PlacedOperation, apiServer: string): OperationRow {
  const { document, operation } = placed
  const own = operation.at('security')
  const security = readSecurity(own.isAbsent ? document.at('security') : own)
  const server = readServer(placed, security.credentials, apiServer)
  const bodyToken = readBodyToken(operation.at('x-body-token'))
  const contentTypes = readContentTypes(operation.at('requestBody'))
  return {
    ...(server && { server }),
    ...security,
    ...(bodyToken && { bodyToken }),
    ...(contentTypes && { contentTypes }),
    ...readStatuses(operation.at('responses')),
    ...readParameters(placed),
  }
}

function readBodyToken(token: DocumentNode): OperationRow['bodyToken'] {
  if (token.isAbsent) return undefined
  const scopes = token.at('scopes').items()
  return { property: token.at('property').text(), scopes: scopes.map((scope) => scope.text()) }
}

/** Left out where it is JSON alone. */
function readContentTypes(body: DocumentNode): string[] | undefined {
  if (body.isAbsent) return undefined
  const content = body.at('content')
  const types = content.members().map(([type]) => type)
  if (types.length === 0 || !types.every((type) => CONTENT_TYPES.includes(type))) {
    throw content.refuse(`must be of ${CONTENT_TYPES.join(', ')}`)
  }
  return types.length === 1 && types[0] === JSON_TYPE ? undefined : types
}

/** Ranges such as `4XX` and `default` are passed over: such answers are thrown. */
function readStatuses(responses: DocumentNode): Pick<OperationRow, 'statuses' | 'noContent'> {
  const known = responses.members().filter(([status]) => STATUS.test(status))
  const successes = known.filter(([status]) => status.startsWith('2'))
  if (successes.length === 0) throw responses.refuse('must have a success with its number, such as 200')
  for (const [, success] of successes) {
    const content = success.at('content')
    if (content.isAbsent || !content.at(JSON_TYPE).isAbsent) continue
    throw content.refuse(`must be ${JSON_TYPE}: other answers cannot be read`)
  }
  const empty = known.filter(([status, response]) => status !== '204' && response.at('content').isAbsent)
  return {
    statuses: known.map(([status]) => Number(status)),
    ...(empty.length > 0 && { noContent: empty.map(([status]) => Number(status)) }),
  }
}

function readParameters({
  path,
  item,
  operation,
}: PlacedOperation): Pick<OperationRow, 'texts' | 'secrets' | 'commaSeparated'> {
  const places = [item, operation].flatMap((place) => place.at('parameters').items())
  // The later one, of the operation, stands for one of the same name and kind of its path.
  const parameters = [
    ...new Map(places.map((one) => [`${one.at('in').text()} ${one.at('name').text()}`, one])).values(),
  ]
  const inPath = parameters.filter((one) => one.at('in').value === 'path')
  checkPathParameters(path, inPath, operation)
  const texts = inPath.filter((one) => formatOf(one) !== 'snowflake')
  const secrets = texts.filter((one) => formatOf(one) === 'password')
  const commaSeparated = parameters.filter(
    (one) => one.at('in').value === 'query' && one.at('explode').value === false,
  )
  return {
    ...(texts.length > 0 && { texts: texts.map(nameOf) }),
    ...(secrets.length > 0 && { secrets: secrets.map(nameOf) }),
    ...(commaSeparated.length > 0 && { commaSeparated: commaSeparated.map(nameOf) }),
  }
}

function checkPathParameters(
  path: string,
  parameters: readonly DocumentNode[],
  operation: DocumentNode,
): void {
  const inTemplate = listTemplateNames(path)
  const missing = inTemplate.find((name) => !parameters.some((one) => nameOf(one) === name))
  if (missing) throw operation.refuse(`must have the path parameter ${missing}`)
  for (const one of parameters) {
    if (!inTemplate.includes(nameOf(one))) throw one.refuse('must be a parameter of its path template')
    const type = one.at('schema').at('type')
    if (!type.isAbsent && type.value !== 'string') throw type.refuse('must be string in a path')
  }
}

function nameOf(parameter: DocumentNode): string {
  return parameter.at('name').text()
}

function formatOf(parameter: DocumentNode): unknown {
  return parameter.at('schema').at('format').value
}

/**
 * The table of the operations of an OpenAPI document, by method and path template.
 *
 * @param apiServer Where the API lives, by the description.
 * @throws {@link InvalidArgumentError} that names the place in the document.
 */
export function deriveOperations(document: unknown, apiServer: string): OperationTable {
  const rows: [string, OperationRow][] = listOperations(new DocumentNode('document', document)).map(
    (placed) => [placed.key, deriveRow(placed, apiServer)],
  )
  return Object.fromEntries(rows)
}

/** How the security schemes of the description are called at run time. */
const CREDENTIALS: ReadonlyMap<string, CredentialKind> = new Map([
  ['OAuth2', 'bearer'],
  ['BotToken', 'bot'],
  ['ClientBasic', 'client'],
])

/**
 * Which credentials an operation takes, and which scopes an access token needs.
 *
 * @param security Alternatives, each with one security scheme, or none where no credential is needed.
 * @throws {@link InvalidArgumentError}
 */
export function readSecurity(security: DocumentNode): Pick<OperationRow, 'credentials' | 'scopes'> {
  const credentials = new Set<CredentialKind>()
  const scopes: string[][] = []
  for (const requirement of security.items()) {
    const [scheme, ...more] = requirement.members()
    if (more.length > 0)
      throw requirement.refuse('must have one security scheme: a request carries one credential')
    const kind = scheme ? CREDENTIALS.get(scheme[0]) : 'none'
    if (!kind) throw requirement.refuse(`must be one of ${[...CREDENTIALS.keys()].join(', ')}`)
    credentials.add(kind)
    if (scheme && kind === 'bearer') scopes.push(scheme[1].items().map((scope) => scope.text()))
  }
  if (credentials.size === 0) credentials.add('none')
  return { credentials: [...credentials], ...(scopes.length > 0 && { scopes }) }
}

/**
 * The server of an operation, if it is not the API. A document says what is there, and the client's options
 * alone where requests go: a document that names another server is refused, so that none can take a credential
 * away. Beside the API stands its origin, for what needs no credential.
 *
 * @param apiServer Where the API lives, by the description.
 * @throws {@link InvalidArgumentError}
 */
export function readServer(
  { document, item, operation }: PlacedOperation,
  credentials: readonly CredentialKind[],
  apiServer: string,
): string | undefined {
  const origin = new URL(apiServer).origin
  const isOpen = credentials.every((kind) => kind === 'none')
  const servers = [operation, item, document].map((place) => place.at('servers')).find((one) => !one.isAbsent)
  const urls = (servers?.items() ?? []).map((server) => {
    const url = server.at('url')
    if (url.text() === apiServer || (isOpen && url.value === origin)) return url.text()
    throw url.refuse(
      `must be ${apiServer}, or ${origin} where no credential is needed: another address is the client's baseUrl`,
    )
  })
  return urls[0] === apiServer ? undefined : urls[0]
}
