import { InvalidArgumentError } from '../errors/argument.ts'
import { formatScopes } from '../scopes.ts'
import type { Grant } from '../token-record.ts'
import { type GrantContext, type PostOptions, requestToken } from './request-token.ts'

/** RFC 6749 section 4.4. */
export async function clientCredentials(
  context: GrantContext,
  scopes: readonly string[],
  options: PostOptions,
): Promise<Grant> {
  if (context.config.clientSecret === undefined) {
    throw new InvalidArgumentError('clientSecret', 'is required for the client credentials grant')
  }
  const form = { grant_type: 'client_credentials', scope: formatScopes(scopes) }
  const kept = { requested: scopes, previous: null }
  return requestToken(context, form, kept, { idempotent: true, ...options })
}
