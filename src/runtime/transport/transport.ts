import { checkHeaders } from '../check.ts'
import { UnexpectedResponseError } from '../errors/network.ts'
import { createRedactor, type Redactor } from '../errors/redact.ts'
import { buildRequest, FORM, type RequestConfig, type RequestParts } from './build-request.ts'
import { checkPath } from './check-path.ts'
import { checkToken } from './check-token.ts'
import { type BearerCredential, secretsOf } from './credential.ts'
import { checkSuccess, isDescribed } from './decode.ts'
import { type DeliveryConfig, deliver } from './deliver.ts'
import { mapError } from './map-error.ts'
import type { OperationDescriptor } from './operation.ts'
import type { Received } from './send.ts'

/** What stays the same for every request of a client. */
export interface TransportConfig extends RequestConfig, DeliveryConfig {
  /** Milliseconds since the Unix epoch. */
  readonly now: () => number
  /** The client's own secrets, which no error may show. */
  readonly secrets: readonly string[]
}

/** One request. */
export interface Call extends RequestParts {
  /** The user's access token that travels in the body. */
  readonly bodyToken?: BearerCredential | undefined
  readonly signal?: AbortSignal | undefined
  /** Whether it does no harm to send it twice; by default a GET, PUT or DELETE does none. */
  readonly idempotent?: boolean | undefined
  /** How often it may be sent again although it may have been carried out; by default as `idempotent` says. */
  readonly replays?: number | undefined
  /** Told when it is sent again although it may have been carried out. */
  readonly onReplay?: (() => void) | undefined
  /** For an operation whose success says everything: whatever its body holds is passed over. */
  readonly ignoreBody?: boolean
}

/** An answer, whatever its status. */
export interface Answered {
  readonly status: number
  readonly ok: boolean
  /** The parsed body; absent where the description promises none. */
  readonly body: unknown
  /** The answer as the platform has it, its body to be read again. */
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
  /** A token took the place of another one. */
  follow(old: string, token: string): void
}

/** Bytes: a token response is small, and one that is not is none. */
const TOKEN_BODY_LIMIT = 64 * 1024
const BODY_LIMIT = 8 * 1024 * 1024
const REPLAYS = 3

/**
 * Composes the stations: token, path and header checks → request → limits, attempts and fetch → decoding.
 */
export function createTransport(config: TransportConfig): Transport {
  async function call(operation: OperationDescriptor, input: Call): Promise<Answered> {
    check(operation, input, config.now())
    const { credential, path, signal, ignoreBody = false } = input
    const redactor = () => redactorFor(config, operation, input)
    const makeRequest = buildRequest(operation, config, input)
    const { received, attempts, ...parsed } = await deliver(
      {
        operation,
        credential,
        path,
        signal,
        redactor,
        makeRequest,
        onReplay: input.onReplay,
        replays: input.replays ?? replaysOf(operation, input.idempotent),
        bodyLimit: operation.contentTypes.includes(FORM) ? TOKEN_BODY_LIMIT : BODY_LIMIT,
      },
      config,
    )
    const { status, ok, headers, text } = received
    const isEmpty = ok && (ignoreBody || operation.noContent.includes(status))
    const body = isEmpty ? undefined : parsed.body
    if (ok) checkSuccess(operation, received, body, isEmpty, redactor)
    if (ok && credential.kind === 'bearer') identify(config, operation, credential, body)
    return {
      status,
      ok,
      body,
      get response() {
        return new Response(isEmpty || text === '' ? null : text, { status, headers: copy(headers) })
      },
      described: ok || isDescribed(operation, received, body),
      toError: () =>
        mapError({
          operation,
          status,
          headers,
          body,
          grant: grantOf(input.body),
          attempts,
          redactor: redactor(),
        }),
      toUnexpected: (problem) => unexpected(operation, received, redactor(), problem),
    }
  }

  return { call, follow: (old, token) => config.limits?.follow(old, token) }
}

function replaysOf(
  { method }: OperationDescriptor,
  idempotent = method !== 'POST' && method !== 'PATCH',
): number {
  return idempotent ? REPLAYS : 0
}

/** Which field of an answer says who its token belongs to. */
const SUBJECTS: Readonly<Record<string, (body: Readonly<Record<string, unknown>>) => unknown>> = {
  'GET /users/@me': ({ id }) => id,
  'GET /oauth2/userinfo': ({ sub }) => sub,
  'GET /oauth2/@me': ({ user }) =>
    typeof user === 'object' && user !== null && 'id' in user ? user.id : undefined,
}

function identify(
  { limits }: TransportConfig,
  { key }: OperationDescriptor,
  { accessToken }: BearerCredential,
  body: unknown,
): void {
  const subject = SUBJECTS[key]?.(body as Readonly<Record<string, unknown>>)
  if (typeof subject === 'string') limits?.identify(accessToken, subject)
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

/** Those of an answer are immutable, and its length is that of what was sent and not of what was read. */
function copy(headers: Headers): Headers {
  const mutable = new Headers(headers)
  mutable.delete('content-length')
  return mutable
}
