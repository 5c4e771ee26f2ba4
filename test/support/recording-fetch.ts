import type { FetchLike } from '../../src/runtime/transport/types.ts'

/** A request as sent. */
export interface Sent {
  readonly method: string
  readonly url: string
  readonly headers: Headers
  readonly body: string
  readonly init: RequestInit
}

/** A response that is returned once, or a function that creates one for each request. */
export type MockResponse = Response | ((sent: Sent) => Response | Promise<Response>)

/** A `fetch` that records its requests. */
export interface RecordingFetch extends FetchLike {
  readonly sent: readonly Sent[]
  /** Returns the only request. Throws if there is not exactly one. */
  only(): Sent
}

/**
 * Creates a `fetch` that returns the responses in order. If the last one is a function, it is used for all further
 * requests.
 */
export function recordingFetch(...responses: readonly MockResponse[]): RecordingFetch {
  const sent: Sent[] = []

  async function fetch(request: Request, init: RequestInit = {}): Promise<Response> {
    const { method, url, headers } = request
    const one: Sent = { method, url, headers: new Headers(headers), body: await request.text(), init }
    sent.push(one)
    const last = responses.at(-1)
    const response = responses[sent.length - 1] ?? (typeof last === 'function' ? last : undefined)
    if (response === undefined) throw new Error(`Request number ${sent.length} was not expected`)
    return typeof response === 'function' ? response(one) : response
  }

  function only(): Sent {
    const [one, ...more] = sent
    if (!one || more.length > 0) throw new Error(`${sent.length} requests were sent instead of one`)
    return one
  }

  return Object.assign(fetch, { sent, only })
}

/** Creates a response with a JSON body. */
export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return Response.json(body, { status, headers })
}

/** Returns the fields of a form that was sent. */
export function formOf({ body }: Sent): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(body))
}
