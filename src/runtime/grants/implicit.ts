import { refuseRedirect } from '../refuse-redirect.ts'
import { type Grant, readGrant } from '../token-record.ts'

/**
 * RFC 6749 section 4.2.2: the token is in the fragment of the redirect.
 *
 * @param parameters Of a redirect that has been checked.
 * @param requested What was asked for.
 * @param now Milliseconds since the Unix epoch.
 * @throws `AuthorizationCallbackError`
 */
export function readImplicitGrant(
  parameters: URLSearchParams,
  requested: readonly string[] | null,
  now: number,
): Grant {
  const { access_token, token_type, expires_in, scope, id_token } = Object.fromEntries(parameters)
  if (!access_token) throw refuseRedirect({ reason: 'missing_result', result: 'token' })
  const body = { access_token, token_type, expires_in, scope, id_token }
  const read = readGrant(body, now, requested, null)
  if ('grant' in read) return read.grant
  throw refuseRedirect({ reason: 'missing_result', problem: read.problem })
}
