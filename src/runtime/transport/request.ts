import { serializeArrayParam, serializePrimitiveParam } from 'openapi-fetch'
import { API_SERVER } from '../../generated/servers.ts'
import { InvalidArgumentError } from '../errors/arguments.ts'
import { checkSnowflake } from '../validation/arguments.ts'
import { authorizationHeader } from './credential.ts'
import type { OperationDescriptor } from './operation.ts'
import type { Call, PreparedRequest } from './types.ts'

/** Servers and headers of every request of a client. */
export interface RequestConfig {
  readonly baseUrl: string
  /** Base URL of the operations that are not part of the API, such as discovery. */
  readonly issuer: string
  /** Headers by lower-case name. */
  readonly headers: Readonly<Record<string, string>>
}

export const FORM = 'application/x-www-form-urlencoded'
const MULTIPART = 'multipart/form-data'

/**
 * Builds the HTTP request of a call.
 *
 * @throws {@link InvalidArgumentError} if the body cannot be serialised.
 */
export function buildRequest(
  operation: OperationDescriptor,
  config: RequestConfig,
  { credential, path = {}, query, body, headers: ownHeaders }: Omit<Call, 'signal'>,
): PreparedRequest {
  const server = operation.server === API_SERVER ? config.baseUrl : config.issuer
  const base = server.endsWith('/') ? server.slice(0, -1) : server
  const url = base + fillPath(operation.path, path) + (query ? writeQuery(operation, query) : '')
  const content = serialize(operation, body)
  const authorization = authorizationHeader(credential)
  const headers: Record<string, string> = { ...config.headers }
  if (typeof content === 'string') headers['content-type'] = 'application/json'
  if (ownHeaders) Object.assign(headers, inLowerCase(ownHeaders))
  if (authorization !== undefined) headers.authorization = authorization
  return { url, init: { method: operation.method, headers, body: content ?? null } }
}

/** Converts header names to lower case, so that two spellings of a name become one header. */
export function inLowerCase(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
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
    } else if (typeof value !== 'string' || value === '' || value === '.' || value === '..') {
      throw new InvalidArgumentError(name, 'must be a string that is not empty, "." or ".."')
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
export function writeQuery(
  { commaSeparated }: OperationDescriptor,
  query: Readonly<Record<string, unknown>>,
): string {
  const parts = Object.entries(query)
    .filter(
      ([, value]) => value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0),
    )
    .map(([name, value]) => {
      if (!Array.isArray(value)) return serializePrimitiveParam(name, String(value))
      return serializeArrayParam(name, value, { style: 'form', explode: !commaSeparated.includes(name) })
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
  try {
    return JSON.stringify(body)
  } catch {
    throw new InvalidArgumentError('body', 'must be a value that JSON can represent')
  }
}

/** Creates a form without absent fields, which `URLSearchParams` would write as "undefined". */
function toForm(body: Readonly<Record<string, string | undefined>>): URLSearchParams {
  const form = new URLSearchParams()
  for (const [name, value] of Object.entries(body)) {
    if (value !== undefined) form.set(name, value)
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
    if (value !== undefined) form.set(name, isPlain ? value : JSON.stringify(value))
  }
  return form
}
