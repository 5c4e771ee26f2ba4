import { eachOperation, hasPathToken, listRequirements, type PlacedOperation } from './operations.ts'
import { type Context, type Found, follow, followAll, type Rule } from './redocly.ts'

const ON_ANY_ANSWER = [
  'X-RateLimit-Limit',
  'X-RateLimit-Remaining',
  'X-RateLimit-Reset',
  'X-RateLimit-Reset-After',
  'X-RateLimit-Bucket',
]
const ON_REFUSAL = ['Retry-After', ...ON_ANY_ANSWER, 'X-RateLimit-Global', 'X-RateLimit-Scope']

/**
 * Every operation can be refused with a 429, which declares all headers that tell when to go on. Every success of an
 * operation that is called with a token, be it in the header or in the path, declares the state of its limit; the protocol
 * endpoints send none. Webhooks are answered by the application, which owes Discord neither.
 */
export const rateLimits: Rule = () =>
  eachOperation((operation, context) => {
    if (operation.isWebhook) return
    const responses = new Map(followAll(context, operation, 'responses'))
    const refusal = responses.get('429')
    if (!refusal) {
      const location = operation.location.child(['responses']).key()
      context.report({ message: 'An operation must declare a 429 response.', location })
    } else {
      requireHeaders(refusal, ON_REFUSAL, '429', context)
    }
    if (!isCalledWithToken(operation)) return
    for (const [status, response] of responses) {
      if (status.startsWith('2')) requireHeaders(response, ON_ANY_ANSWER, status, context)
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
