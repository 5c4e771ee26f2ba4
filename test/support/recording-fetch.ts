import type { FetchLike } from '../../src/runtime/transport/types.ts'

/** A request as it went out. */
export interface Sent {
  readonly method: string
  readonly url: string
  readonly headers: Headers
  readonly body: string
  readonly init: RequestInit
}

/** What is answered: the same response once, or whatever the function makes of each request. */
export type Answer = Response | ((sent: Sent) => Response | Promise<Response>)

/** A `fetch` that keeps what it was given. */
export interface RecordingFetch extends FetchLike {
  readonly sent: readonly Sent[]
  /** The only request that was sent. */
  only(): Sent
}

/** Answers the requests in order; the last answer, where it is a function, stands for all that follow. */
export function recordingFetch(...answers: readonly Answer[]): RecordingFetch {
  const sent: Sent[] = []

  async function fetch(request: Request, init: RequestInit = {}): Promise<Response> {
    const { method, url, headers } = request
    const one: Sent = { method, url, headers: new Headers(headers), body: await request.text(), init }
    sent.push(one)
    const last = answers.at(-1)
    const answer = answers[sent.length - 1] ?? (typeof last === 'function' ? last : undefined)
    if (answer === undefined) throw new Error(`Nobody expected a request number ${sent.length}`)
    return typeof answer === 'function' ? answer(one) : answer
  }

  function only(): Sent {
    const [one, ...more] = sent
    if (!one || more.length > 0) throw new Error(`${sent.length} requests were sent instead of one`)
    return one
  }

  return Object.assign(fetch, { sent, only })
}

/** An answer of JSON. */
export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return Response.json(body, { status, headers })
}

/** The fields of a form that was sent. */
export function formOf({ body }: Sent): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(body))
}
