import type { Authorization } from '../authorization.ts'
import { type CallbackInput, checkRedirect, refuse } from '../callback.ts'
import type { ClientConfig } from '../config.ts'
import type { UsedStates } from '../state.ts'
import { type Grant, readGrant } from '../token-record.ts'

/** RFC 6749 section 4.2.2: the token is in the fragment of the redirect. */
export async function readImplicitGrant(
  config: ClientConfig,
  usedStates: UsedStates,
  input: CallbackInput,
  authorization: Authorization | null | undefined,
): Promise<Grant> {
  const parameters = await checkRedirect(config, usedStates, input, authorization, 'token')
  const { access_token, token_type, expires_in, scope, id_token } = Object.fromEntries(parameters)
  if (!access_token) throw await refuse({ reason: 'missing_result', result: 'token' })
  const body = { access_token, token_type, expires_in, scope, id_token }
  const read = readGrant(body, config.now(), authorization?.scopes ?? null, null)
  if ('grant' in read) return read.grant
  throw await refuse({ reason: 'missing_result', problem: read.problem })
}
