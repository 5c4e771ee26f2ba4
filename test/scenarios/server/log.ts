import type { RawRequest } from './read-requests.ts'

/** Request in the log of the server. Times are milliseconds of the monotonic clock. */
export interface LoggedRequest {
  /** Time at which the server received the complete request. */
  readonly at: number
  /** Time at which the server had sent the response, `undefined` until then. */
  respondedAt: number | undefined
  /** Number of bytes of the response body that were sent. */
  written: number
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  /** `Authorization` header, empty if there is none. */
  readonly authorization: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** Fields of the body, if it is a form. */
  readonly form: URLSearchParams
  /** Number of the connection that received the request. */
  readonly socket: number
}

/** Converts a received request to an entry of the log. */
export function toLogged({ method, target, headers, body }: RawRequest, socket: number): LoggedRequest {
  const { pathname, searchParams } = new URL(target, 'http://localhost')
  return {
    at: performance.now(),
    respondedAt: undefined,
    written: 0,
    method,
    path: pathname,
    query: searchParams,
    authorization: headers.authorization ?? '',
    headers,
    body,
    form: new URLSearchParams(body),
    socket,
  }
}
