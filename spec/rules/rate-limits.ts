import { eachOperation, hasPathToken, listRequirements, type PlacedOperation } from './operations.ts'
import { type Context, type Found, follow, followAll, type Rule } from './redocly.ts'

/** Headers of every response to a call with a token. */
const STATE_HEADERS = [
  'X-RateLimit-Limit',
  'X-RateLimit-Remaining',
  'X-RateLimit-Reset',
  'X-RateLimit-Reset-After',
  'X-RateLimit-Bucket',
]
/** Headers of every response with status 429. */
const RATE_LIMITED_HEADERS = ['Retry-After', ...STATE_HEADERS, 'X-RateLimit-Global', 'X-RateLimit-Scope']

/**
 * Requires a 429 response of each operation, with all headers that describe the rate limit. A 2xx response of an operation
 * with a token, in the header or in the path, must declare the headers for the state of its rate limit; the endpoints of the
 * OAuth2 protocol do not send them. The rule does not cover webhooks, whose responses the application sends.
 */
export const rateLimits: Rule = () =>
  eachOperation((operation, context) => {
    if (operation.isWebhook) return
    const responses = new Map(followAll(context, operation, 'responses'))
    const rateLimited = responses.get('429')
    if (!rateLimited) {
      const location = operation.location.child(['responses']).key()
      context.report({ message: 'An operation must declare a 429 response.', location })
    } else {
      requireHeaders(rateLimited, RATE_LIMITED_HEADERS, '429', context)
    }
    if (!isCalledWithToken(operation)) return
    for (const [status, response] of responses) {
      if (status.startsWith('2')) requireHeaders(response, STATE_HEADERS, status, context)
    }
  })

function requireHeaders(response: Found, names: readonly string[], status: string, context: Context): void {
  const declared = follow(context, response, 'headers')?.node ?? {}
  const missing = names.filter((name) => !(name in declared))
  if (missing.length === 0) return
  context.report({
    message: `A ${status} response must declare the headers ${missing.join(', ')}.`,
    location: response.location,
  })
}

function isCalledWithToken(operation: PlacedOperation): boolean {
  const requirements = listRequirements(operation.node)
  return hasPathToken(operation) || requirements.some((entry) => 'OAuth2' in entry || 'BotToken' in entry)
}
