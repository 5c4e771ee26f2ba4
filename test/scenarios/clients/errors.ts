/** Returns the code of the error that the package throws for this status. */
export function codeOf(status: number, isTokenEndpoint: boolean): string {
  if (status === 429) return 'ERR_RATE_LIMIT'
  if (status >= 500) return 'ERR_SERVER'
  if (isTokenEndpoint) return 'ERR_OAUTH2_RESPONSE'
  return { 401: 'ERR_UNAUTHORIZED', 403: 'ERR_FORBIDDEN', 404: 'ERR_NOT_FOUND' }[status] ?? 'ERR_HTTP'
}

/** Error for a non-2xx response, from a client without error classes of its own. */
export class ResponseError extends Error {
  readonly code: string

  constructor(status: number, isTokenEndpoint = false, options?: ErrorOptions) {
    super(`The server responded with status ${status}`, options)
    this.code = codeOf(status, isTokenEndpoint)
  }
}

/** Error for a request without a response, from a client without error classes of its own. */
export class NetworkError extends Error {
  readonly code = 'ERR_NETWORK'

  constructor(cause: unknown) {
    super('The request failed', { cause })
  }
}
