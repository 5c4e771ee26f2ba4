import { serializeArrayParam, serializePrimitiveParam } from 'openapi-fetch'
import { API_SERVER } from '../../generated/servers.ts'
import { InvalidArgumentError } from '../errors/arguments.ts'
import { checkSnowflake, checkString } from '../validation/arguments.ts'
import type { ApiRequest, Call, Credential, HeaderFields, OperationDescriptor } from './types.ts'

/** Servers and headers of every request of a client. */
export interface RequestConfig {
  readonly baseUrl: string
  /** Base URL of the operations that are not part of the API, such as discovery. */
  readonly issuer: string
  /** Headers by lower-case name. */
  readonly headers: Readonly<Record<string, string>>
  /** Headers of operations of the issuer, by default those of all operations. */
  readonly issuerHeaders?: Readonly<Record<string, string>>
}

const FORM = 'application/x-www-form-urlencoded'
const MULTIPART = 'multipart/form-data'

/** Size limit of a token response in bytes. With the scope `bot` it contains the guild with its roles and emojis. */
const TOKEN_BODY_LIMIT = 1024 * 1024
/** Size limit of any other response body in bytes. */
const BODY_LIMIT = 8 * 1024 * 1024

/**
 * Builds the HTTP request of a call.
 *
 * @throws {@link InvalidArgumentError} if the body cannot be serialised.
 */
export function buildRequest(operation: OperationDescriptor, config: RequestConfig, call: Call): ApiRequest {
  const { credential, path = {}, query, body, http } = call
  const { method } = operation
  const content = http ? http.body : serialize(operation, body)
  const own = operation.server === API_SERVER ? config.headers : (config.issuerHeaders ?? config.headers)
  const headers: Record<string, string> = { ...own, ...http?.headers }
  if (typeof content === 'string') headers['content-type'] = 'application/json'
  if (call.headers) Object.assign(headers, inLowerCase(call.headers))
  const authorization = authorizationHeader(credential)
  if (authorization !== undefined) headers.authorization = authorization
  const bodyLimit = operation.contentTypes.includes(FORM) ? TOKEN_BODY_LIMIT : BODY_LIMIT
  const baseUrl = baseOf(operation, config)
  const url = http?.url ?? baseUrl + fillPath(operation.path, path) + searchOf(operation, query)
  return { operation, call, url, baseUrl, init: { method, headers, body: content ?? null }, bodyLimit }
}

function baseOf({ server }: OperationDescriptor, { baseUrl, issuer }: RequestConfig): string {
  const base = server === API_SERVER ? baseUrl : issuer
  return base.endsWith('/') ? base.slice(0, -1) : base
}

/** Returns the value of the `Authorization` header, or `undefined` without a credential. */
export function authorizationHeader(credential: Credential): string | undefined {
  switch (credential.kind) {
    case 'bearer':
      return `Bearer ${credential.accessToken}`
    case 'bot':
      return `Bot ${credential.botToken}`
    case 'client':
      return `Basic ${btoa(`${formEncode(credential.clientId)}:${formEncode(credential.clientSecret)}`)}`
    case 'none':
      return undefined
  }
}

/** Form-encodes a value, which RFC 6749 section 2.3.1 requires before the encoding of HTTP Basic. */
function formEncode(value: string): string {
  return new URLSearchParams([['', value]]).toString().slice(1)
}

/** Converts header names to lower case, so that two spellings of a name become one header. */
export function inLowerCase(headers: HeaderFields): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
  )
}

/**
 * Checks path parameters before anything is sent. Rejects values that would address another endpoint.
 *
 * @throws {@link InvalidArgumentError}
 */
export function checkPath(
  operation: OperationDescriptor,
  values: Readonly<Record<string, unknown>> = {},
): void {
  if (!operation.path.includes('{')) return
  for (const [, name] of operation.path.matchAll(/\{(\w+)\}/g)) {
    if (name === undefined) continue
    const value = values[name]
    if (!operation.texts.includes(name)) {
      checkSnowflake(name, value)
    } else {
      checkString(name, value)
      if (/^\.{0,2}$/.test(value)) throw new InvalidArgumentError(name, 'must not be empty, "." or ".."')
    }
  }
}

function fillPath(path: string, values: Readonly<Record<string, unknown>>): string {
  if (!path.includes('{')) return path
  return path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(String(values[name])))
}

/**
 * Serialises query parameters with openapi-fetch, in the style that the description names. Absent values are left out;
 * arrays repeat the parameter name or are separated by commas.
 */
export function searchOf(
  { commaSeparated }: OperationDescriptor,
  query: Readonly<Record<string, unknown>> = {},
): string {
  const parts = Object.entries(query)
    .filter(
      ([, value]) => value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0),
    )
    .map(([name, value]) => {
      checkString(name, name + String(value))
      // openapi-fetch encodes values only.
      const encoded = encodeURIComponent(name)
      if (!Array.isArray(value)) return serializePrimitiveParam(encoded, String(value))
      return serializeArrayParam(encoded, value, { style: 'form', explode: !commaSeparated.includes(name) })
    })
  return parts.length === 0 ? '' : `?${parts.join('&')}`
}

/** Serialises a body. `fetch` sets the content type of forms itself; a string is JSON. */
function serialize(
  operation: OperationDescriptor,
  body: unknown,
): string | URLSearchParams | FormData | undefined {
  if (body === undefined) return undefined
  if (operation.method === 'GET') throw new InvalidArgumentError('body', 'must be left out: a GET has none')
  if (operation.contentTypes.includes(FORM)) return toForm(body as Readonly<Record<string, string>>)
  const multipart = operation.contentTypes.includes(MULTIPART) ? writeForm(operation, body) : undefined
  if (multipart) return multipart
  return toJson('body', body)
}

function toJson(field: string, value: unknown): string {
  let json: string
  try {
    json = JSON.stringify(value)
  } catch {
    throw new InvalidArgumentError(field, 'must be a value that JSON can represent')
  }
  if (json?.includes('\\ud') && HALF_PAIR.test(json)) {
    throw new InvalidArgumentError(field, 'must not contain lone surrogates')
  }
  return json
}

/** Half of a surrogate pair in JSON, which has an escape sequence only for halves. */
const HALF_PAIR = /(^|[^\\])(\\\\)*\\ud[89a-f]/

/** Creates a form without absent fields, which `URLSearchParams` would write as "undefined". */
function toForm(body: Readonly<Record<string, string | undefined>>): URLSearchParams {
  const form = new URLSearchParams()
  for (const [name, value] of Object.entries(body)) {
    if (value === undefined) continue
    checkString(name, value)
    form.set(name, value)
  }
  return form
}

/**
 * Creates a multipart form. Returns `undefined` if the body is sent as JSON instead: an operation that accepts both
 * gets a form if the body contains a file or `payload_json`.
 */
export function writeForm({ contentTypes }: OperationDescriptor, body: unknown): FormData | undefined {
  const parts: readonly [string, unknown][] = Object.entries(body ?? {})
  const isForm = parts.some(([name, value]) => name === 'payload_json' || value instanceof Blob)
  if (body === undefined || (contentTypes.length > 1 && !isForm)) return undefined
  const form = new FormData()
  for (const [name, value] of parts) {
    // A file keeps its name; a value that is neither a file nor a string is sent as JSON.
    const isPlain = value instanceof Blob || typeof value === 'string'
    if (typeof value === 'string') checkString(name, value)
    if (value !== undefined) form.set(name, isPlain ? value : toJson(name, value))
  }
  return form
}
