import createClient from 'openapi-fetch'
import { API_SERVER } from '../../generated/method-operations.ts'
import { checkHeaders } from '../check.ts'
import { InvalidArgumentError } from '../errors/argument.ts'
import { UnexpectedResponseError } from '../errors/network.ts'
import { createRedactor, type Redactor } from '../errors/redact.ts'
import { checkPath } from './check-path.ts'
import { checkToken } from './check-token.ts'
import { authorizationHeader, type BearerCredential, type Credential, secretsOf } from './credential.ts'
import { checkSuccess, isDescribed } from './decode.ts'
import { mapError } from './map-error.ts'
import type { OperationDescriptor } from './operation.ts'
import { type FetchLike, type Received, send } from './send.ts'

/** What stays the same for every request of a client. */
export interface TransportConfig {
  readonly baseUrl: string
  /** Where the operations live that are not part of the API: discovery. */
  readonly issuer: string
  readonly headers: Readonly<Record<string, string>>
  readonly fetch: FetchLike
  /** Milliseconds for one attempt. */
  readonly timeout: number
  /** Milliseconds since the Unix epoch. */
  readonly now: () => number
  /** The client's own secrets, which no error may show. */
  readonly secrets: readonly string[]
}

/** One request. */
export interface Call {
  readonly credential: Credential
  /** The user's access token that travels in the body. */
  readonly bodyToken?: BearerCredential | undefined
  readonly path?: Readonly<Record<string, unknown>> | undefined
  readonly query?: Readonly<Record<string, unknown>> | undefined
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>> | undefined
  readonly signal?: AbortSignal | undefined
  /** For an operation whose success says everything: whatever its body holds is passed over. */
  readonly ignoreBody?: boolean
}

/** An answer, whatever its status. */
export interface Answered {
  readonly status: number
  readonly ok: boolean
  /** The parsed body; absent where the description promises none. */
  readonly body: unknown
  readonly response: Response
  /** Whether status and body are what the description promises. */
  readonly described: boolean
  /** The error that a caller who wants a success throws. */
  toError(): Error
  /** The error of a success that cannot be used. `problem` holds none of its text. */
  toUnexpected(problem: string): UnexpectedResponseError
}

/** The road that every request travels. */
export interface Transport {
  /** Sends a request and answers whatever came back. Throws what is no answer. */
  call(operation: OperationDescriptor, call: Call): Promise<Answered>
}

const FORM = 'application/x-www-form-urlencoded'
const MULTIPART = 'multipart/form-data'
const COMMA_SEPARATED = { array: { style: 'form', explode: false } }
/** Bytes: a token response is small, and one that is not is none. */
const TOKEN_BODY_LIMIT = 64 * 1024
const BODY_LIMIT = 8 * 1024 * 1024
const NOT_PROMISED = 'the body is not the JSON that the description promises'

/** The part of openapi-fetch that is used: its types are not our public face. */
type Requester = (
  method: string,
  path: string,
  init: Readonly<Record<string, unknown>>,
) => Promise<{ data?: unknown; error?: unknown; response: Response }>

/**
 * Composes the stations: token, path and header checks → credential → deadline and fetch → decoding.
 */
export function createTransport(config: TransportConfig): Transport {
  const client = createClient({ baseUrl: config.baseUrl, headers: config.headers })
  const request = client.request as Requester

  async function call(operation: OperationDescriptor, input: Call): Promise<Answered> {
    check(operation, input, config.now())
    const redactor = () => redactorFor(config, operation, input)
    const trip = startTrip(operation, input, config, redactor)
    const init = buildInit(operation, input, config.issuer, trip.travel)
    const answer = await request(operation.method, operation.path, init).catch((error) => {
      throw trip.explain(error)
    })
    const { status, ok, headers } = answer.response
    const body = ok ? answer.data : answer.error
    const described = isDescribed(operation, status, headers, body)
    const toUnexpected = (problem: string) => unexpected(operation, answer.response, redactor(), problem)
    if (ok && !described && !input.ignoreBody) throw toUnexpected(NOT_PROMISED)
    return {
      status,
      ok,
      body,
      response: answer.response,
      described,
      toError: () => {
        const grant = grantOf(input.body)
        return mapError({ operation, status, headers, body, grant, attempts: 1, redactor: redactor() })
      },
      toUnexpected,
    }
  }

  return { call }
}

/** The part of a call that openapi-fetch takes for its `fetch`. */
interface Trip {
  travel(request: Request): Promise<Response>
  /** What really went wrong, whatever openapi-fetch makes of it. */
  explain(error: unknown): unknown
}

function startTrip(
  operation: OperationDescriptor,
  { signal, ignoreBody = false }: Call,
  { fetch, timeout }: TransportConfig,
  redactor: () => Redactor,
): Trip {
  let outcome: { readonly received: Received } | { readonly reason: unknown } | undefined
  return {
    async travel(request) {
      try {
        const bodyLimit = operation.contentTypes.includes(FORM) ? TOKEN_BODY_LIMIT : BODY_LIMIT
        const received = await send(request, { fetch, operation, timeout, signal, bodyLimit, redactor })
        outcome = { received }
        return checkSuccess(operation, received, ignoreBody, redactor)
      } catch (reason) {
        outcome = { reason }
        throw reason
      }
    },
    explain(error) {
      if (!outcome) return new InvalidArgumentError('body', 'must be something that JSON can write')
      if ('reason' in outcome) return outcome.reason
      if (!(error instanceof SyntaxError)) return error
      return unexpected(operation, outcome.received, redactor(), NOT_PROMISED)
    },
  }
}

/** Everything that can be refused before anything is sent. */
function check(operation: OperationDescriptor, input: Call, now: number): void {
  const { credential, bodyToken, path, headers, signal } = input
  signal?.throwIfAborted()
  if (credential.kind === 'bearer') checkToken(operation, credential, operation.scopes, now)
  if (bodyToken) checkToken(operation, bodyToken, [operation.bodyToken?.scopes ?? []], now)
  checkPath(operation, path)
  if (headers) checkHeaders('headers', headers)
}

/** One request in the words of openapi-fetch. */
function buildInit(
  operation: OperationDescriptor,
  { credential, path, query, body, headers }: Call,
  issuer: string,
  fetch: (request: Request) => Promise<Response>,
): Readonly<Record<string, unknown>> {
  const isForm = operation.contentTypes.includes(FORM)
  const isMultipart = isSentAsForm(operation, body)
  return {
    params: { path, query },
    ...(body !== undefined && { body }),
    ...(isForm && { bodySerializer: toForm }),
    ...(isMultipart && { bodySerializer: toFormData }),
    ...(operation.commaSeparated.length > 0 && { querySerializer: COMMA_SEPARATED }),
    ...(operation.server !== API_SERVER && { baseUrl: issuer }),
    headers: {
      ...headers,
      ...(isForm && { 'Content-Type': null }),
      Authorization: authorizationHeader(credential) ?? null,
    },
    fetch,
  }
}

/** A body that may be sent as JSON or as a form is a form when it carries a file, or JSON as one of its parts. */
function isSentAsForm({ contentTypes }: OperationDescriptor, body: unknown): boolean {
  if (!contentTypes.includes(MULTIPART) || contentTypes.length === 1) return contentTypes[0] === MULTIPART
  const parts = Object.entries(body ?? {})
  return parts.some(([name, value]) => name === 'payload_json' || value instanceof Blob)
}

/** What could not be read is not repeated: it may be a token response. */
function unexpected(
  operation: OperationDescriptor,
  { status, headers }: Pick<Received, 'status' | 'headers'>,
  redactor: Redactor,
  problem: string,
): UnexpectedResponseError {
  return new UnexpectedResponseError(operation.key, problem, {
    status,
    contentType: headers.get('content-type'),
    redactor,
  })
}

function redactorFor(
  config: TransportConfig,
  operation: OperationDescriptor,
  { credential, bodyToken, path = {}, body }: Call,
): Redactor {
  const bodySecrets = bodyToken ? secretsOf(bodyToken) : []
  const pathSecrets = operation.secrets.map((name) => String(path[name]))
  return createRedactor([
    ...config.secrets,
    ...secretsOf(credential),
    ...bodySecrets,
    ...pathSecrets,
    ...secretsOfBody(body),
  ])
}

/** The tokens, codes and secrets that a body carries, known by their names on the wire. */
function secretsOfBody(body: unknown): string[] {
  if (typeof body !== 'object' || body === null) return []
  return Object.entries(body)
    .filter(([name]) => /(tokens?|secret|code|verifier)$/.test(name))
    .flatMap(([, value]: [string, unknown]) => value)
    .filter((value) => typeof value === 'string')
}

function grantOf(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('grant_type' in body)) return undefined
  return typeof body.grant_type === 'string' ? body.grant_type : undefined
}

/** Absent fields stay absent: `URLSearchParams` would write the word "undefined". */
function toForm(body: Readonly<Record<string, string | undefined>>): URLSearchParams {
  const form = new URLSearchParams()
  for (const [name, value] of Object.entries(body)) {
    if (value !== undefined) form.set(name, value)
  }
  return form
}

/** A file keeps its name; what is neither a file nor text travels as JSON. */
function toFormData(body: Readonly<Record<string, unknown>>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(body)) {
    if (value === undefined) continue
    form.set(name, value instanceof Blob || typeof value === 'string' ? value : JSON.stringify(value))
  }
  return form
}
