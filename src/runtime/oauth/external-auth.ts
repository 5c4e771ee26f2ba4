import type { ExternalAuthType } from '../../generated/models.ts'
import { checkOptions, checkText } from '../validation/arguments.ts'

/** An account of another service, to which a provisional account of the Social SDK belongs. */
export interface ExternalAuth {
  /** Kind of `token`. */
  readonly type: ExternalAuthType
  /** Token of the other service, a secret. */
  readonly token: string
}

/**
 * Returns an external account as the fields of a request.
 *
 * @throws `InvalidArgumentError`
 */
export function externalAuthFields(auth: ExternalAuth): {
  readonly external_auth_type: ExternalAuthType
  readonly external_auth_token: string
} {
  checkOptions('externalAuth', auth, ['type', 'token'], 'externalAuth.')
  const { type, token } = auth
  checkText('externalAuth.type', type)
  checkText('externalAuth.token', token)
  return { external_auth_type: type, external_auth_token: token }
}
