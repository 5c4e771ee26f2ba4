/** The stable code that the package gives to an answer of this status. */
export function codeOf(status: number, isTokenEndpoint: boolean): string {
  if (status === 429) return 'ERR_RATE_LIMIT'
  if (status >= 500) return 'ERR_SERVER'
  if (isTokenEndpoint) return 'ERR_OAUTH2_RESPONSE'
  return { 401: 'ERR_UNAUTHORIZED', 403: 'ERR_FORBIDDEN', 404: 'ERR_NOT_FOUND' }[status] ?? 'ERR_HTTP'
}

/** An answer that is no success, where the client under test has no error for it. */
export class AnswerError extends Error {
  readonly code: string

  constructor(status: number, isTokenEndpoint = false, options?: ErrorOptions) {
    super(`The answer was ${status}`, options)
    this.code = codeOf(status, isTokenEndpoint)
  }
}

/** No answer, where the client under test has no error for it. */
export class NoAnswerError extends Error {
  readonly code = 'ERR_NETWORK'

  constructor(cause: unknown) {
    super('The request failed', { cause })
  }
}
