import { STATUS_CODES } from 'node:http'
import type { PrismHttpComponents } from '@stoplight/prism-http'
import { isRecord } from '../../runtime/utils/objects.ts'

export type MockOptions = Parameters<PrismHttpComponents['mock']>[0]
export type MockResponse = Parameters<PrismHttpComponents['validateOutput']>[0]['element']

/** Headers of the bucket of an operation, which a response to a global limit lacks. */
const BUCKET = /^x-ratelimit-(limit|remaining|reset|reset-after|bucket)$/i
const SCOPES = ['user', 'shared', 'global']

/**
 * Keeps Prism from selecting the `default` response, which describes failures of the server, for anything else: an operation
 * without a success redirects, and a preferred status that is neither described nor 5xx has no response.
 */
export function selectResponse(options: MockOptions): MockOptions {
  const { resource, input, config } = options
  const codes = resource.responses.map(({ code }) => code)
  if (config.code !== undefined) {
    if (config.code >= 500 && config.code <= 599) return options
    const responses = resource.responses.filter(({ code }) => code !== 'default')
    return { ...options, resource: { ...resource, responses } }
  }
  if (input.validations.length > 0 || codes.some((code) => /^2/.test(code))) return options
  const redirect = codes.find((code) => /^3/.test(code))
  return redirect === undefined ? options : { ...options, config: { ...config, code: Number(redirect) } }
}

/** Makes the message of a 5xx response match its status. The description has one example for all of them. */
export function correctServerError(response: MockResponse): MockResponse {
  const { statusCode, body } = response
  if (statusCode < 500 || !isRecord(body) || !/^5\d\d: /.test(String(body.message))) return response
  const message = `${statusCode}: ${STATUS_CODES[statusCode] ?? 'Server Error'}`
  return { ...response, body: { ...body, message } }
}

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
  return isRecord(body) && typeof body.retry_after === 'number' && typeof body.global === 'boolean'
}
