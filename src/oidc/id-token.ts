import { errors, type JWTPayload, jwtVerify } from 'jose'
import type { UserInfo } from '../generated/models.ts'
import type { AccessToken } from '../runtime/access-token.ts'
import { orThrow } from '../runtime/api/results.ts'
import { type ClientContext, OF_THIS_COPY } from '../runtime/context.ts'
import { InvalidArgumentError } from '../runtime/errors/arguments.ts'
import { DiscordOAuth2Error } from '../runtime/errors/base.ts'
import { IdTokenError, type IdTokenReason } from '../runtime/errors/id-token.ts'
import type { Authorization } from '../runtime/oauth/authorization.ts'
import { contextOfToken, type PartialAccessToken } from '../runtime/partial-access-token.ts'
import type { RequestOptions } from '../runtime/transport/types.ts'
import { base64url } from '../runtime/utils/base64.ts'
import { sha256 } from '../runtime/utils/crypto.ts'
import { untilAborted } from '../runtime/utils/time.ts'
import { checkNumber, checkObject, checkOptions, checkSignal } from '../runtime/validation/arguments.ts'
import { publicKeysOf } from './keys.ts'

/** The only algorithm with which Discord signs. One that the id token could choose would let anyone sign. */
const ALGORITHM = 'RS256'
/** Maximum length of an id token in characters. Discord's have about 900. */
const MAX_LENGTH = 16_384
/** Maximum age of an id token in seconds, which is verified right after it was issued. */
const MAX_AGE = 600
/** Claims that every id token must have. */
const REQUIRED = ['iss', 'aud', 'sub', 'exp', 'iat', 'at_hash']
/** Half of a SHA-256 digest in bytes, of which `at_hash` consists. */
const HALF_DIGEST = 16

/** Claims of a verified id token, with the names of OpenID Connect. Discord's have no profile: see {@link fetchUserInfo}. */
export interface IdTokenClaims {
  /** Issuer, which is that of the client. */
  readonly iss: string
  /** Id of the user. */
  readonly sub: string
  /** Audience: the id of the application, as an array at Discord. */
  readonly aud: string | readonly string[]
  /** Expiry in seconds since the Unix epoch. */
  readonly exp: number
  /** Time of issue in seconds since the Unix epoch. */
  readonly iat: number
  /** Half of the SHA-256 digest of the access token, in base64url. */
  readonly at_hash: string
  /** Time at which the user signed in to Discord, in seconds since the Unix epoch. */
  readonly auth_time?: number | undefined
  /** Nonce of the authorization. */
  readonly nonce?: string | undefined
  readonly [claim: string]: unknown
}

/** Options of {@link verifyIdToken}. */
export interface VerifyIdTokenOptions {
  /**
   * Difference between the clocks of Discord and this host that is tolerated, in milliseconds, from 0 to 600 000.
   *
   * @default 30_000
   */
  readonly clockTolerance?: number | undefined
  /** Aborts the call; it then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined
}

/**
 * Verifies the id token of a sign-in and returns its claims: signature with Discord's current keys, issuer, audience, times,
 * the nonce of the authorization, and the access token that it was issued with.
 *
 * Call it once, right after `handleCallback()`: an id token expires, and a refreshed token has another access token.
 *
 * @param authorization The authorization of the sign-in. `null` for a token without one, such as that of a device: its id
 *   token must not have a nonce.
 * @throws `InvalidArgumentError` · `IdTokenError` · the errors of the request for the keys
 * @example
 * ```ts
 * import type { Authorization, OAuth2Client } from 'grantcord'
 * import { verifyIdToken } from 'grantcord/oidc'
 *
 * export async function callback(discord: OAuth2Client, request: Request, authorization: Authorization<'openid'>) {
 *   const token = await discord.handleCallback(request, authorization)
 *   const { sub } = await verifyIdToken(token, authorization)
 *   return { userId: sub }
 * }
 * ```
 * @see https://openid.net/specs/openid-connect-core-1_0.html#IDTokenValidation
 */
export async function verifyIdToken(
  token: AccessToken<'openid'>,
  authorization: Pick<Authorization, 'nonce'> | null,
  options: VerifyIdTokenOptions = {},
): Promise<IdTokenClaims> {
  const context = contextOfToken(Object(token))
  if (!context) {
    throw new InvalidArgumentError('token', `must be an AccessToken ${OF_THIS_COPY}`)
  }
  if (authorization !== null) checkObject('authorization', authorization)
  const nonce = authorization ? authorization.nonce : null
  if (nonce !== null && typeof nonce !== 'string') {
    throw new InvalidArgumentError('authorization.nonce', 'must be that of createAuthorization(), or null')
  }
  checkOptions('options', options, ['clockTolerance', 'signal'])
  const { clockTolerance = 30_000, signal } = options
  checkNumber('clockTolerance', clockTolerance, 0, MAX_AGE * 1000)
  checkSignal(signal)
  const { token: accessToken, idToken } = token
  if (idToken === null) throw createError('missing_id_token')
  if (idToken.length > MAX_LENGTH) throw createError('malformed')
  const claims = await untilAborted(signal, () => verifyJwt(context, idToken, clockTolerance / 1000))
  if (claims.nonce !== (nonce ?? undefined)) throw createError('nonce_mismatch')
  const digest = await sha256(accessToken)
  if (claims.at_hash !== base64url(digest.subarray(0, HALF_DIGEST))) {
    throw createError('access_token_mismatch')
  }
  return claims
}

/** Verifies everything that an id token has by itself. `tolerance` in seconds. */
async function verifyJwt(context: ClientContext, idToken: string, tolerance: number): Promise<IdTokenClaims> {
  const { clientId, issuer, now } = context.config
  const { payload } = await jwtVerify(idToken, publicKeysOf(context).find, {
    algorithms: [ALGORITHM],
    issuer,
    audience: clientId,
    currentDate: new Date(now()),
    clockTolerance: tolerance,
    maxTokenAge: MAX_AGE,
    requiredClaims: REQUIRED,
  }).catch((error: unknown) => {
    throw error instanceof DiscordOAuth2Error ? error : createError(reasonOf(error))
  })
  const claims = readClaims(payload, issuer)
  const { aud, azp = Array.isArray(aud) && aud.length > 1 ? undefined : clientId } = claims
  if (azp !== clientId) throw createError('audience_mismatch')
  return claims
}

/** Checks the types of claims that `jose` does not check. */
function readClaims(payload: JWTPayload, iss: string): IdTokenClaims {
  const { sub, aud, exp, iat, at_hash, auth_time, nonce } = payload
  const hasTime = auth_time === undefined || (typeof auth_time === 'number' && auth_time >= 0)
  const hasNonce = nonce === undefined || typeof nonce === 'string'
  if (
    typeof sub === 'string' &&
    sub !== '' &&
    aud !== undefined &&
    typeof exp === 'number' &&
    typeof iat === 'number' &&
    typeof at_hash === 'string' &&
    hasTime &&
    hasNonce
  ) {
    return { ...payload, iss, sub, aud, exp, iat, at_hash, auth_time, nonce }
  }
  throw createError('invalid_claim')
}

/**
 * Fetches the claims about the user of a token, and checks that they are those of the user of the id token. With `openid`
 * alone, `sub` is the only one; `identify` adds names and picture, `email` the address. Trust an address only if
 * `email_verified` is true.
 *
 * @param claims Claims that {@link verifyIdToken} returned.
 * @throws `IdTokenError` with the reason `subject_mismatch` · the errors of a request
 * @see https://openid.net/specs/openid-connect-core-1_0.html#UserInfo
 */
export async function fetchUserInfo(
  token: PartialAccessToken<'openid'>,
  claims: Pick<IdTokenClaims, 'sub'>,
  options: RequestOptions = {},
): Promise<UserInfo> {
  checkObject('claims', claims)
  const info = orThrow(await token.api.GET('/oauth2/userinfo', options))
  if (info.sub !== claims.sub) throw createError('subject_mismatch')
  return info
}

const MESSAGES: Readonly<Record<IdTokenReason, string>> = {
  missing_id_token: 'The token response has no id token: request the scope openid',
  malformed: `The id token is not a signed JWT of at most ${MAX_LENGTH} characters`,
  algorithm_mismatch: `The id token is not signed with ${ALGORITHM}`,
  unknown_key: 'The id token is not signed with a key of the server',
  invalid_signature: 'The signature of the id token is invalid',
  invalid_claim: `A claim of the id token has the wrong type, or one of ${REQUIRED.join(', ')} is missing`,
  issuer_mismatch: 'The iss of the id token is not the issuer of the client',
  audience_mismatch: 'The id token was not issued to this application alone: check its aud and azp',
  expired: 'The id token has expired: verify it right after the sign-in, and check the clock of this host',
  untimely:
    'The id token was issued more than ten minutes ago, or is not valid yet: check the clock of this host',
  nonce_mismatch: 'The nonce of the id token is not that of the authorization: start a new sign-in',
  access_token_mismatch: 'The at_hash of the id token is not that of the access token: start a new sign-in',
  subject_mismatch: 'The sub of the userinfo response is not that of the id token',
}

/** Creates an error without a cause, because those of `jose` contain the claims. */
function createError(reason: IdTokenReason): IdTokenError {
  return new IdTokenError(reason, MESSAGES[reason])
}

/** Claims whose comparison has a reason of its own. */
const REASONS: Readonly<Record<string, IdTokenReason>> = {
  iss: 'issuer_mismatch',
  aud: 'audience_mismatch',
  iat: 'untimely',
  nbf: 'untimely',
  exp: 'expired',
}

/** Returns what an error of `jose` says about the id token. */
function reasonOf(error: unknown): IdTokenReason {
  if (error instanceof errors.JWTExpired || error instanceof errors.JWTClaimValidationFailed) {
    return (error.reason === 'check_failed' && REASONS[error.claim]) || 'invalid_claim'
  }
  if (error instanceof errors.JOSEAlgNotAllowed) return 'algorithm_mismatch'
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'invalid_signature'
  const isMalformed = error instanceof errors.JWSInvalid || error instanceof errors.JWTInvalid
  if (isMalformed || error instanceof errors.JOSENotSupported) return 'malformed'
  // No key, several keys, or one that cannot be used.
  return 'unknown_key'
}
