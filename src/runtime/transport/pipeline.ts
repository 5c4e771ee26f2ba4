import { DiscordOAuth2Error } from '../errors/base.ts'
import { checkHeaders, checkSignal } from '../validation/arguments.ts'
import { type BearerCredential, checkToken } from './credential.ts'
import type { CallEnding } from './errors.ts'
import type { OperationDescriptor } from './operation.ts'
import {
  buildRequest,
  checkPath,
  FORM,
  MULTIPART,
  type RequestConfig,
  type RequestParts,
  type writeQuery,
} from './request.ts'
import { findProblem, isDescribed } from './response.ts'
import { type Delivered, type DeliveryConfig, deliver } from './retry.ts'
import type { Answer, Obstacle } from './types.ts'

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
  /** Milliseconds for the whole call, where there are fewer than the client allows. */
  readonly maxWait?: number | undefined
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
  /** As it came, with the text of its body. */
  readonly answer: Answer
  /** Whether status and body are what the description promises. A 429 is none where the limits are kept here. */
  readonly described: boolean
  /** The error that a caller who wants a success throws. */
  toError(): Promise<Error>
  /** The error of a success that cannot be used. `problem` holds none of its text. */
  toUnexpected(problem: string): Promise<Error>
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
  return {
    call: (operation, call) => travel(config, operation, call),
    follow: (old, token) => config.limits?.follow(old, token),
  }
}

async function travel(
  config: TransportConfig,
  operation: OperationDescriptor,
  call: Call,
): Promise<Answered> {
  const obstacle = check(operation, call, config.now())
  const { credential, path, query, signal, onReplay } = call
  const { outcome, json, attempts } = obstacle
    ? notSent(obstacle)
    : await deliver(
        {
          operation,
          credential,
          path,
          signal,
          maxWait: call.maxWait,
          request: buildRequest(
            operation,
            config,
            call,
            query ? await searchOf(operation, query) : '',
            operation.contentTypes.includes(MULTIPART) ? await formOf(operation, call) : undefined,
          ),
          replays: call.replays ?? replaysOf(operation, call.idempotent),
          onReplay,
          bodyLimit: operation.contentTypes.includes(FORM) ? TOKEN_BODY_LIMIT : BODY_LIMIT,
        },
        config,
      )
  const ending = { operation, outcome, json, attempts, call, secrets: config.secrets }
  if (outcome.kind !== 'answer') throw await explainLater(ending)
  const { status, ok } = outcome
  const isEmpty = ok && (call.ignoreBody === true || operation.noContent.includes(status))
  const body = isEmpty ? undefined : json
  const described = ok || (isDescribed(operation, outcome, body) && !(config.limits && status === 429))
  const reply = new Reply(ending, outcome, body, described)
  const problem = ok ? findProblem(operation, outcome, body, isEmpty) : undefined
  if (problem !== undefined) throw await reply.toUnexpected(problem)
  if (ok && credential.kind === 'bearer') identify(config, operation, credential, body)
  return reply
}

/** An answer, with what its error would be made of. */
class Reply implements Answered {
  readonly status: number
  readonly ok: boolean
  readonly body: unknown
  readonly described: boolean
  readonly answer: Answer
  readonly #ending: CallEnding

  constructor(ending: CallEnding, answer: Answer, body: unknown, described: boolean) {
    this.status = answer.status
    this.ok = answer.ok
    this.body = body
    this.described = described
    this.#ending = ending
    this.answer = answer
  }

  toError(): Promise<Error> {
    return explainLater(this.#ending)
  }

  toUnexpected(problem: string): Promise<Error> {
    const { status, headers } = this.answer
    const outcome = { kind: 'unexpected' as const, problem, status, contentType: headers.get('content-type') }
    return explainLater({ ...this.#ending, outcome })
  }
}

/** What errors are made of is loaded with the first one. Where even that fails, it says at least that much. */
async function explainLater(ending: CallEnding): Promise<Error> {
  try {
    const { explainCall } = await import('./errors.ts')
    return explainCall(ending)
  } catch {
    const { operation, outcome } = ending
    return new DiscordOAuth2Error(`${operation.key}: ${outcome.kind}, and its error could not be loaded`)
  }
}

/** What writes queries, once there was one: to import it again with each would take time. */
let write: typeof writeQuery | undefined

async function searchOf(operation: OperationDescriptor, query: NonNullable<Call['query']>): Promise<string> {
  write ??= (await import('./request.ts')).writeQuery
  return write(operation, query)
}

async function formOf(operation: OperationDescriptor, { body }: Call): Promise<FormData | undefined> {
  return (await import('./request.ts')).writeForm(operation, body)
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

/** Everything that can be refused before anything is sent. A token that cannot work is an obstacle. */
function check(operation: OperationDescriptor, input: Call, now: number): Obstacle | undefined {
  const { credential, bodyToken, path, headers, signal } = input
  checkSignal(signal)
  signal?.throwIfAborted()
  const obstacle =
    (credential.kind === 'bearer' ? checkToken(credential, operation.scopes, now) : undefined) ??
    (bodyToken && checkToken(bodyToken, [operation.bodyToken?.scopes ?? []], now))
  if (obstacle) return obstacle
  checkPath(operation, path)
  if (headers) checkHeaders('headers', headers)
  return undefined
}

function notSent(outcome: Obstacle): Delivered {
  return { outcome, json: undefined, attempts: 0 }
}
