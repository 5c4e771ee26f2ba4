import type { ExternalAuthType } from '../../generated/models.ts'
import { InvalidArgumentError } from '../errors/arguments.ts'
import { checkOptions, checkText } from '../validation/arguments.ts'

/** An account of another service, to which a provisional account of the Social SDK belongs. */
export interface ExternalAuth {
  /** Kind of `token`. */
  readonly type: ExternalAuthType
  /** Token of the other service, a secret of 1 to 10 240 characters. */
  readonly token: string
}

/** Maximum length of a token of another service. */
const MAX_LENGTH = 10_240

/**
 * Returns an external account as the fields of a request. `undefined` has none.
 *
 * @throws {@link InvalidArgumentError}
 */
export function externalAuthFields(
  auth: ExternalAuth | undefined,
): { readonly external_auth_type: ExternalAuthType; readonly external_auth_token: string } | undefined {
  if (auth === undefined) return undefined
  checkOptions('externalAuth', auth, ['type', 'token'], 'externalAuth.')
  const { type, token } = auth
  checkText('externalAuth.type', type)
  checkText('externalAuth.token', token)
  if (token.length > MAX_LENGTH) {
    const problem = `must have at most ${MAX_LENGTH} characters, and has ${token.length}`
    throw new InvalidArgumentError('externalAuth.token', problem)
  }
  return { external_auth_type: type, external_auth_token: token }
}
