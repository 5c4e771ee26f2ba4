import { DESCRIBED_OPERATIONS, type DescribedOperation } from '../generated/description.ts'
import { OPERATION_KEYS, OPERATIONS } from '../generated/operations.ts'
import { SCOPE_DETAILS } from '../generated/scope-details.ts'
import type { OperationRow } from '../runtime/transport/types.ts'
import { decodeBase64 } from '../runtime/utils/base64.ts'
import type { CheckedRequest, Credential, OperationId } from './context.ts'
import { isScope } from './grants.ts'
import { FORM, typeOf } from './observe.ts'
import { ErrorResponse } from './responses.ts'
import type { State } from './state.ts'
import {
  findProblems,
  listDefaults,
  MISSING_BODY,
  type Problem,
  propertyTypes,
  toFormError,
  withoutUnknown,
} from './validation.ts'

const MULTIPART = 'multipart/form-data'
const JSON_TYPE = 'application/json'
/** Levels of arrays and objects in a body. */
const MAX_DEPTH = 100

/**
 * Checks credential, scopes, parameters and body of a request against the description, in this order.
 *
 * @throws {@link ErrorResponse} with the error that Discord responds with.
 */
export async function checkRequest(
  state: State,
  id: OperationId,
  path: Readonly<Record<string, string>>,
  request: Request,
): Promise<CheckedRequest> {
  const row: OperationRow = OPERATIONS[OPERATION_KEYS[id]]
  const described = DESCRIBED_OPERATIONS[id]
  if (!described) throw new TypeError(`The description has no operation ${id}`)
  const url = new URL(request.url)
  const credential = checkCredential(state, row, request.headers.get('authorization'))
  const query = readQuery(described, row, url.searchParams)
  const problems = [
    ...(described.path ? findProblems(described.path, path) : []),
    ...(described.query ? findProblems(described.query, query) : []),
  ]
  if (problems.length > 0) throw invalidForm(problems)
  const { headers } = request
  return { operationId: id, url, headers, path, query, credential, ...(await readBody(described, request)) }
}

/** Creates Discord's response to an invalid request. */
export function invalidForm(problems: readonly Problem[]): ErrorResponse {
  return new ErrorResponse(400, 'InvalidFormBody', { body: toFormError(problems) })
}

/** Returns the scopes together with those that they include. */
export function withImplied(scopes: readonly string[]): ReadonlySet<string> {
  const all = new Set(scopes)
  for (const scope of all) {
    if (isScope(scope)) for (const implied of Object.keys(SCOPE_DETAILS[scope].implies)) all.add(implied)
  }
  return all
}

function checkCredential(state: State, row: OperationRow, header: string | null): Credential {
  if (row.credentials.every((kind) => kind === 'none')) return { kind: 'none' }
  // The endpoints of OAuth2 accept no other scheme, and have errors of their own.
  if (row.credentials.includes('client') && header !== null && !/^basic( |$)/i.test(header)) {
    throw new ErrorResponse(401, 'InvalidClient')
  }
  const credential = findCredential(state, header)
  if (!row.credentials.includes(credential.kind)) throw wrongKind(row, credential)
  if (credential.kind !== 'bearer') return credential
  const granted = withImplied(credential.token.scopes)
  const isGranted = row.scopes?.some((alternative) => alternative.every((scope) => granted.has(scope)))
  if (isGranted) return credential
  throw row.statuses.includes(403) ? new ErrorResponse(403, 'MissingScope') : unauthorized()
}

/** @throws {@link ErrorResponse} 401 for a token that does not exist or has expired. */
function findCredential(state: State, header: string | null): Credential {
  if (header === null) return { kind: 'none' }
  const [scheme = '', value = ''] = header.trim().split(/ +/, 2)
  switch (scheme.toLowerCase()) {
    case 'bearer': {
      const token = state.tokens.get(value)
      const application = token && state.applications.get(token.application_id)
      if (application && token.expires_at > state.now()) return { kind: 'bearer', token, application }
      break
    }
    case 'bot': {
      const application = state.applications.find(({ bot_token }) => bot_token === value)
      if (application) return { kind: 'bot', application }
      break
    }
    case 'basic': {
      const [clientId = '', ...rest] = new TextDecoder().decode(decodeBase64(value)).split(':')
      return { kind: 'client', clientId: decode(clientId), clientSecret: decode(rest.join(':')) }
    }
  }
  throw unauthorized()
}

/** Decodes id or secret of HTTP Basic authentication (RFC 6749 section 2.3.1). */
function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}

/** Creates the error for a credential that exists, and that the operation does not accept. */
function wrongKind(row: OperationRow, { kind }: Credential): ErrorResponse {
  if (!row.statuses.includes(403) || kind === 'none' || kind === 'client') return unauthorized()
  return kind === 'bot' ? new ErrorResponse(403, 'NoBots') : new ErrorResponse(403, 'OnlyBots')
}

function unauthorized(): ErrorResponse {
  return new ErrorResponse(401, 'Unauthorized')
}

/** Converts query parameters to the types of the description, and adds defaults. Invalid values remain strings. */
function readQuery(
  { query: schemaName }: DescribedOperation,
  { commaSeparated = [] }: OperationRow,
  given: URLSearchParams,
): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  if (schemaName === undefined) return values
  for (const name of given.keys()) {
    const types = propertyTypes(schemaName, name)
    const all = given.getAll(name)
    values[name] = types.includes('array')
      ? all.flatMap((value) => (commaSeparated.includes(name) ? value.split(',') : [value]))
      : convert(all.at(-1) ?? '', types)
  }
  for (const [name, value] of listDefaults(schemaName)) values[name] ??= value
  return values
}

function convert(value: string, types: readonly unknown[]): unknown {
  if (types.includes('boolean')) {
    if (/^(true|1)$/i.test(value)) return true
    if (/^(false|0)$/i.test(value)) return false
  }
  return types.includes('integer') && /^-?\d{1,15}$/.test(value) ? Number(value) : value
}

type Body = Pick<CheckedRequest, 'body' | 'form' | 'files'>

async function readBody(described: DescribedOperation, request: Request): Promise<Body> {
  const empty: Body = { body: undefined, form: new URLSearchParams(), files: new Map() }
  const type = typeOf(request)
  if (described.body[FORM]) {
    // The token endpoint reads a body of another type as an empty form.
    return type === FORM ? { ...empty, form: new URLSearchParams(await request.text()) } : empty
  }
  const schema = described.body[JSON_TYPE]
  if (type === MULTIPART && described.body[MULTIPART]) return readMultipart(schema, request)
  const text = await request.text()
  if (text === '') {
    if (described.isBodyRequired) throw invalidForm(schema ? findProblems(schema, {}) : MISSING_BODY)
    return empty
  }
  return { ...empty, body: checkJson(schema, text) }
}

async function readMultipart(schema: string | undefined, request: Request): Promise<Body> {
  const fields = await request.formData().catch(() => {
    throw invalidForm(MISSING_BODY)
  })
  const files = new Map<string, File>()
  const texts: Record<string, unknown> = {}
  for (const [name, value] of fields) {
    if (typeof value !== 'string') files.set(name, value)
    else texts[name] = convert(value, schema === undefined ? [] : propertyTypes(schema, name))
  }
  const { payload_json: payload = JSON.stringify(texts) } = texts
  const body = schema === undefined ? undefined : checkJson(schema, String(payload))
  return { body, files, form: new URLSearchParams() }
}

/**
 * Parses a body, without properties that Discord ignores.
 *
 * @throws {@link ErrorResponse} for a text that is not JSON or does not match the schema.
 */
function checkJson(schema: string | undefined, text: string): unknown {
  const body = parseJson(text)
  if (schema === undefined) return body
  const problems = findProblems(schema, body)
  if (problems.length > 0) throw invalidForm(problems)
  return withoutUnknown(schema, body)
}

/** @throws {@link ErrorResponse} for a text that is not JSON, or that is nested too deeply to be checked. */
function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    if (!isTooDeep(value)) return value
  } catch {
    // The response says what is wrong.
  }
  const body = { message: 'The request body contains invalid JSON.', code: 50109 }
  throw new ErrorResponse(400, 'InvalidFormBody', { body })
}

function isTooDeep(value: unknown): boolean {
  let level = [value]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) return true
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []))
  }
  return false
}
