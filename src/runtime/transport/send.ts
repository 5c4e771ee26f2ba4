import { DiscordOAuth2Error } from '../errors/base.ts'
import { NetworkError, TimeoutError, UnexpectedResponseError } from '../errors/network.ts'
import type { Redactor } from '../errors/redact.ts'
import { startDeadline } from './deadline.ts'
import type { OperationDescriptor } from './operation.ts'
import { BodyTooLarge, readBody } from './read-body.ts'

/** The `fetch` of the platform, or one that behaves like it. */
export type FetchLike = (request: Request, init?: RequestInit) => Promise<Response>

/** What one attempt needs to know. */
export interface SendContext {
  readonly fetch: FetchLike
  readonly operation: Pick<OperationDescriptor, 'key'>
  /** Milliseconds for connecting, headers and body together. */
  readonly timeout: number
  readonly signal: AbortSignal | undefined
  /** The largest body in bytes. */
  readonly bodyLimit: number
  readonly redactor: () => Redactor
}

/** An answer whose body has been read. */
export interface Received extends Omit<Read<string>, 'body'> {
  readonly text: string
}

/** An answer with its body as it was read. */
export interface Read<Body> {
  readonly status: number
  readonly ok: boolean
  readonly headers: Headers
  readonly body: Body
}

/** Reads a body up to a limit in bytes. */
export type ReadBody<Body> = (response: Response, limit: number) => Promise<Body>

/**
 * Sends a request once and reads the whole answer as text.
 *
 * @throws {@link NetworkError} · {@link TimeoutError} · {@link UnexpectedResponseError} · the caller's reason
 */
export async function send(request: Request, context: SendContext): Promise<Received> {
  const { body, ...answer } = await sendAndRead(request, context, readBody)
  return { ...answer, text: body }
}

/**
 * Sends a request once and reads the whole answer.
 *
 * @throws {@link NetworkError} · {@link TimeoutError} · {@link UnexpectedResponseError} · the caller's reason
 */
export async function sendAndRead<Body>(
  request: Request,
  context: SendContext,
  read: ReadBody<Body>,
): Promise<Read<Body>> {
  const { signal, timeout, operation } = context
  signal?.throwIfAborted()
  const deadline = startDeadline(timeout, signal)
  try {
    const work = exchange(request, context, read, deadline.signal)
    work.catch(() => {})
    return await Promise.race([work, deadline.ended])
  } catch (error) {
    signal?.throwIfAborted()
    if (deadline.expired) throw new TimeoutError(operation.key, timeout)
    if (error instanceof DiscordOAuth2Error) throw error
    throw new NetworkError(operation.key, { cause: error, redactor: context.redactor() })
  } finally {
    deadline.clear()
  }
}

async function exchange<Body>(
  request: Request,
  context: SendContext,
  read: ReadBody<Body>,
  signal: AbortSignal,
): Promise<Read<Body>> {
  const response = await context.fetch(request, { signal, redirect: 'manual' })
  const { status, ok, headers, type } = response
  if (type === 'error' || status > 599)
    throw unexpected(context, response, 'the answer has no status of HTTP')
  if (type === 'opaqueredirect' || (status >= 300 && status < 400)) {
    response.body?.cancel().catch(() => {})
    throw unexpected(context, response, 'the answer is a redirect, which is not followed')
  }
  try {
    return { status, ok, headers, body: await read(response, context.bodyLimit) }
  } catch (error) {
    if (!(error instanceof BodyTooLarge)) throw error
    throw unexpected(context, response, `the body is larger than ${context.bodyLimit} bytes`)
  }
}

function unexpected(
  { operation, redactor }: SendContext,
  response: Response,
  problem: string,
): UnexpectedResponseError {
  const { status, headers } = response
  return new UnexpectedResponseError(operation.key, problem, {
    status,
    contentType: headers.get('content-type'),
    redactor: redactor(),
  })
}
