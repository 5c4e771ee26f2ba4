import type { RawRequest } from './read-requests.ts'

/** One request in the server's log. Times are monotonic milliseconds. */
export interface LoggedRequest {
  /** When the whole request had come. */
  readonly at: number
  /** When its answer had been written, `undefined` until then. */
  answeredAt: number | undefined
  /** Bytes of the answer's body that were written. */
  written: number
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  /** The `Authorization` header; empty without one. */
  readonly authorization: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** The fields of the body, where it is a form. */
  readonly form: URLSearchParams
  /** The number of the connection that it came by. */
  readonly socket: number
}

/** Reads what the log keeps of a request. */
export function toLogged({ method, target, headers, body }: RawRequest, socket: number): LoggedRequest {
  const { pathname, searchParams } = new URL(target, 'http://localhost')
  return {
    at: performance.now(),
    answeredAt: undefined,
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
