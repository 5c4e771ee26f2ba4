import type { CredentialKind, OperationRow, OperationTable } from '../runtime/transport/types.ts'
import { DocumentNode, type DocumentOperation, listOperations, listTemplateNames } from './document.ts'

/**
 * Derives the table of the operations of an OpenAPI document, by method and path template.
 *
 * @param apiServer URL of the API in the shipped description.
 * @throws {@link InvalidArgumentError} that names the path in the document.
 */
export function deriveOperations(document: unknown, apiServer: string): OperationTable {
  const rows = listOperations(new DocumentNode('document', document)).map(
    (operation): [string, OperationRow] => [operation.key, deriveRow(operation, apiServer)],
  )
  return Object.fromEntries(rows)
}

function deriveRow(described: DocumentOperation, apiServer: string): OperationRow {
  const { document, operation } = described
  const security = operation.at('security')
  const access = readSecurity(security.isAbsent ? document.at('security') : security)
  const server = readServer(described, access.credentials, apiServer)
  const bodyToken = readBodyToken(operation.at('x-body-token'))
  const contentTypes = readContentTypes(operation.at('requestBody'))
  return {
    ...(server && { server }),
    ...access,
    ...(bodyToken && { bodyToken }),
    ...(contentTypes && { contentTypes }),
    ...readStatuses(operation.at('responses')),
    ...readParameters(described),
  }
}

/** Kinds of credential by the name of their security scheme in the shipped description. */
const CREDENTIALS: ReadonlyMap<string, CredentialKind> = new Map([
  ['OAuth2', 'bearer'],
  ['BotToken', 'bot'],
  ['ClientBasic', 'client'],
])

/**
 * Reads which credentials an operation accepts, and which scopes an access token needs.
 *
 * @param security Alternatives, each with one security scheme, or with none if no credential is needed.
 */
function readSecurity(security: DocumentNode): Pick<OperationRow, 'credentials' | 'scopes'> {
  const credentials = new Set<CredentialKind>()
  const scopes: string[][] = []
  for (const requirement of security.items()) {
    const [scheme, ...others] = requirement.members()
    if (others.length > 0) {
      throw requirement.invalid('must have one security scheme: a request has one credential')
    }
    const kind = scheme ? CREDENTIALS.get(scheme[0]) : 'none'
    if (!kind) throw requirement.invalid(`must be one of ${[...CREDENTIALS.keys()].join(', ')}`)
    credentials.add(kind)
    if (scheme && kind === 'bearer') scopes.push(scheme[1].items().map((scope) => scope.text()))
  }
  if (credentials.size === 0) credentials.add('none')
  return { credentials: [...credentials], ...(scopes.length > 0 && { scopes }) }
}

/**
 * Reads the server of an operation. Only the client's options determine where requests are sent: a document that
 * names another server is rejected, so that it cannot redirect a credential. An operation that needs no credential
 * may also be at the origin of the API.
 *
 * @param apiServer URL of the API in the shipped description.
 * @returns `undefined` for an operation of the API.
 */
function readServer(
  { document, item, operation }: DocumentOperation,
  credentials: readonly CredentialKind[],
  apiServer: string,
): string | undefined {
  const origin = new URL(apiServer).origin
  const isOpen = credentials.every((kind) => kind === 'none')
  const servers = [operation, item, document].map((node) => node.at('servers')).find((node) => !node.isAbsent)
  const urls = (servers?.items() ?? []).map((server) => {
    const url = server.at('url')
    if (url.text() === apiServer || (isOpen && url.value === origin)) return url.text()
    throw url.invalid(
      `must be ${apiServer}, or ${origin} if no credential is needed: set the baseUrl of the client for another server`,
    )
  })
  return urls[0] === apiServer ? undefined : urls[0]
}

function readBodyToken(token: DocumentNode): OperationRow['bodyToken'] {
  if (token.isAbsent) return undefined
  const scopes = token.at('scopes').items()
  return { property: token.at('property').text(), scopes: scopes.map((scope) => scope.text()) }
}

const JSON_TYPE = 'application/json'
/** Media types that the transport can write. */
const CONTENT_TYPES = [JSON_TYPE, 'application/x-www-form-urlencoded', 'multipart/form-data']

/** Reads the media types of a request body. Returns `undefined` for JSON alone, and without a body. */
function readContentTypes(body: DocumentNode): string[] | undefined {
  if (body.isAbsent) return undefined
  const content = body.at('content')
  const types = content.members().map(([type]) => type)
  if (types.length === 0 || !types.every((type) => CONTENT_TYPES.includes(type))) {
    throw content.invalid(`must have no other media type than ${CONTENT_TYPES.join(', ')}, and at least one`)
  }
  return types.length === 1 && types[0] === JSON_TYPE ? undefined : types
}

const STATUS = /^[1-5]\d\d$/

/**
 * Reads the statuses of the responses. Ranges such as `4XX`, and `default`, are ignored: such responses are thrown.
 */
function readStatuses(responses: DocumentNode): Pick<OperationRow, 'statuses' | 'noContent'> {
  const described = responses.members().filter(([status]) => STATUS.test(status))
  const successes = described.filter(([status]) => status.startsWith('2'))
  if (successes.length === 0) throw responses.invalid('must have a 2xx response with its status, such as 200')
  for (const [, success] of successes) {
    const content = success.at('content')
    if (content.isAbsent || !content.at(JSON_TYPE).isAbsent) continue
    throw content.invalid(`must be ${JSON_TYPE}: the client cannot read other responses`)
  }
  const empty = described.filter(([status, response]) => status !== '204' && response.at('content').isAbsent)
  return {
    statuses: described.map(([status]) => Number(status)),
    ...(empty.length > 0 && { noContent: empty.map(([status]) => Number(status)) }),
  }
}

function readParameters({
  path,
  item,
  operation,
}: DocumentOperation): Pick<OperationRow, 'texts' | 'secrets' | 'commaSeparated'> {
  const all = [item, operation].flatMap((node) => node.at('parameters').items())
  // A parameter of the operation replaces one of the path item with the same name and location.
  const parameters = [
    ...new Map(all.map((one) => [`${one.at('in').text()} ${one.at('name').text()}`, one])).values(),
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
  if (missing) throw operation.invalid(`must have the path parameter ${missing}`)
  for (const one of parameters) {
    if (!inTemplate.includes(nameOf(one))) throw one.invalid('must be a parameter of its path template')
    const type = one.at('schema').at('type')
    if (!type.isAbsent && type.value !== 'string') throw type.invalid('must be string for a path parameter')
  }
}

function nameOf(parameter: DocumentNode): string {
  return parameter.at('name').text()
}

function formatOf(parameter: DocumentNode): unknown {
  return parameter.at('schema').at('format').value
}
