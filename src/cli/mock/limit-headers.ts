import type { PrismHttpComponents } from '@stoplight/prism-http'

export type MockOptions = Parameters<PrismHttpComponents['mock']>[0]
export type MockResponse = Parameters<PrismHttpComponents['validateOutput']>[0]['element']

/** Headers of the bucket of an operation, which a response to a global limit lacks. */
const BUCKET = /^x-ratelimit-(limit|remaining|reset|reset-after|bucket)$/i
const SCOPES = ['user', 'shared', 'global']

/**
 * Makes the headers of a 429 match its body. Prism sends the example of every header, whichever limit the body describes.
 *
 * @param example Name of the requested example: the scope of the limit.
 */
export function correctLimitHeaders(response: MockResponse, example: string | undefined): MockResponse {
  const { statusCode, headers, body } = response
  if (statusCode !== 429 || !isRateLimited(body)) return response
  const scope = body.global ? 'global' : (SCOPES.find((one) => one === example) ?? 'user')
  const kept = Object.entries(headers ?? {}).filter(
    ([name]) => name.toLowerCase() !== 'x-ratelimit-global' && !(body.global && BUCKET.test(name)),
  )
  return {
    ...response,
    headers: {
      ...Object.fromEntries(kept),
      'Retry-After': String(Math.ceil(body.retry_after)),
      'X-RateLimit-Scope': scope,
      ...(body.global && { 'X-RateLimit-Global': 'true' }),
      ...(scope === 'user' && { 'X-RateLimit-Remaining': '0' }),
    },
  }
}

function isRateLimited(body: unknown): body is { readonly retry_after: number; readonly global: boolean } {
  return (
    typeof body === 'object' &&
    body !== null &&
    'retry_after' in body &&
    typeof body.retry_after === 'number' &&
    'global' in body &&
    typeof body.global === 'boolean'
  )
}
