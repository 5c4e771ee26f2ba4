import { serializeArrayParam, serializePrimitiveParam } from 'openapi-fetch'
import { API_SERVER } from '../../generated/method-operations.ts'
import { InvalidArgumentError } from '../errors/arguments.ts'
import { checkSnowflake } from '../validation/arguments.ts'
import { authorizationHeader, type Credential } from './credential.ts'
import type { OperationDescriptor } from './operation.ts'
import type { Sendable } from './send.ts'

/** Where requests go and what they all carry. */
export interface RequestConfig {
  readonly baseUrl: string
  /** Where the operations live that are not part of the API: discovery. */
  readonly issuer: string
  /** Their names in lower case. */
  readonly headers: Readonly<Record<string, string>>
}

/** What one request says. */
export interface RequestParts {
  readonly credential: Credential
  readonly path?: Readonly<Record<string, unknown>> | undefined
  readonly query?: Readonly<Record<string, unknown>> | undefined
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>> | undefined
}

export const FORM = 'application/x-www-form-urlencoded'
export const MULTIPART = 'multipart/form-data'

/**
 * Everything of a request but the moment.
 *
 * @param search The query as it stands in the URL; empty where there is none.
 * @param form The body, where it is sent as a form with files.
 * @throws {@link InvalidArgumentError}
 */
export function buildRequest(
  operation: OperationDescriptor,
  config: RequestConfig,
  { credential, path = {}, body, headers: ownHeaders }: RequestParts,
  search: string,
  form?: FormData,
): Sendable {
  const server = operation.server === API_SERVER ? config.baseUrl : config.issuer
  const url = (server.endsWith('/') ? server.slice(0, -1) : server) + fillPath(operation.path, path) + search
  const content = form ?? serialize(operation, body)
  const authorization = authorizationHeader(credential)
  const headers: Record<string, string> = { ...config.headers }
  if (typeof content === 'string') headers['content-type'] = 'application/json'
  if (ownHeaders) Object.assign(headers, inLowerCase(ownHeaders))
  if (authorization !== undefined) headers.authorization = authorization
  return { url, init: { method: operation.method, headers, body: content ?? null } }
}

/** One name a header: two that differ in their letters alone would be sent both. */
export function inLowerCase(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
}

function fillPath(path: string, values: Readonly<Record<string, unknown>>): string {
  if (!path.includes('{')) return path
  return path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(String(values[name])))
}

/** Forms know their own content type; text is JSON. */
function serialize(operation: OperationDescriptor, body: unknown): string | URLSearchParams | undefined {
  if (body === undefined) return undefined
  if (operation.method === 'GET') throw new InvalidArgumentError('body', 'must be left out: a GET has none')
  if (operation.contentTypes.includes(FORM)) return toForm(body as Readonly<Record<string, string>>)
  try {
    return JSON.stringify(body)
  } catch {
    throw new InvalidArgumentError('body', 'must be something that JSON can write')
  }
}

/** Absent fields stay absent: `URLSearchParams` would write the word "undefined". */
function toForm(body: Readonly<Record<string, string | undefined>>): URLSearchParams {
  const form = new URLSearchParams()
  for (const [name, value] of Object.entries(body)) {
    if (value !== undefined) form.set(name, value)
  }
  return form
}

/**
 * Refuses path parameters that would end up at another endpoint, before anything is sent.
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

/**
 * A query as it stands in the URL, written by openapi-fetch as the description says. Absent values stay absent; a list
 * repeats its name, or stands behind it with commas. Loaded with the first query.
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

/**
 * A body as a form with files. Absent where it is sent as JSON: one that may be either is a form when it carries a file, or
 * JSON as one of its parts. Loaded with the first operation that takes such a form.
 */
export function writeForm({ contentTypes }: OperationDescriptor, body: unknown): FormData | undefined {
  const parts: readonly [string, unknown][] = Object.entries(body ?? {})
  const isForm = parts.some(([name, value]) => name === 'payload_json' || value instanceof Blob)
  if (body === undefined || (contentTypes.length > 1 && !isForm)) return undefined
  const form = new FormData()
  for (const [name, value] of parts) {
    // A file keeps its name; what is neither a file nor text travels as JSON.
    const isPlain = value instanceof Blob || typeof value === 'string'
    if (value !== undefined) form.set(name, isPlain ? value : JSON.stringify(value))
  }
  return form
}
