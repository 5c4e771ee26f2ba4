import { DiscordOAuth2Error } from './base.ts'

/** Reason why an id token, or the claims of a user, were rejected. */
export type IdTokenReason =
  /** The token response has no id token: request the scope `openid`. */
  | 'missing_id_token'
  /** The id token is not a signed JWT, or is longer than 16 384 characters. */
  | 'malformed'
  /** The id token is not signed with RS256. */
  | 'algorithm_mismatch'
  /** Discord has no key of this id, or the id token names none and Discord has several. */
  | 'unknown_key'
  /** The signature is not that of the key. */
  | 'invalid_signature'
  /** A claim is absent, or has another type. */
  | 'invalid_claim'
  /** The claim `iss` is not the issuer of the client. */
  | 'issuer_mismatch'
  /** The claim `aud` lacks this application, or names others as well and `azp` does not name this one. */
  | 'audience_mismatch'
  /** The id token has expired. */
  | 'expired'
  /** The id token was issued more than ten minutes ago, is from the future, or is not valid yet. */
  | 'untimely'
  /** The claim `nonce` is not that of the authorization. */
  | 'nonce_mismatch'
  /** The claim `at_hash` is not the hash of the access token. */
  | 'access_token_mismatch'
  /** The claims belong to another user than the id token. */
  | 'subject_mismatch'

/**
 * Thrown if an id token, or the claims of the userinfo endpoint, do not belong to this sign-in. Do not sign the user in. See
 * `reason`: only `missing_id_token`, `expired` and `untimely` can have a harmless cause, a missing scope or a wrong clock.
 *
 * @see https://openid.net/specs/openid-connect-core-1_0.html#IDTokenValidation
 */
export class IdTokenError extends DiscordOAuth2Error {
  override readonly name = 'IdTokenError'
  override readonly code = 'ERR_ID_TOKEN'
  /** Reason why the id token was rejected. */
  readonly reason: IdTokenReason

  constructor(reason: IdTokenReason, message: string) {
    super(message)
    this.reason = reason
  }
}
