import { calculateJwkThumbprint, SignJWT } from 'jose'
import type { AuthorizationServerMetadata, JSONWebKeySet, User, UserInfo } from '../generated/models.ts'
import { InvalidArgumentError } from '../runtime/errors/arguments.ts'
import { checkObject } from '../runtime/validation/arguments.ts'
import { hash } from './grants.ts'
import type { TokenRow } from './rows.ts'

const ALGORITHM = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } as const
const GENERATION = { ...ALGORITHM, modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) }
/** Half of a SHA-256 hash in bytes, of which `at_hash` consists. */
const HALF_HASH = 16

/** The authorization that an id token is about. */
export interface Authentication {
  readonly issuer: string
  readonly token: TokenRow
  readonly nonce: string | null
  /** Time of the decision of the user in milliseconds since the Unix epoch. */
  readonly authenticatedAt: number
  /** Milliseconds since the Unix epoch. */
  readonly now: number
}

/** Signs id tokens. */
export interface IdTokenSigner {
  /** Returns the public key as a set of one. */
  keySet(): Promise<JSONWebKeySet>
  /** Returns a signed id token with the claims of Discord: no profile, and an array as the audience. */
  sign(authentication: Authentication): Promise<string>
}

interface SigningKey {
  readonly privateKey: CryptoKey
  readonly publicKey: JSONWebKeySet['keys'][number]
}

/**
 * Creates a signer. Without a key, it generates one when it is first used.
 *
 * @throws {@link InvalidArgumentError} for a key that is not a private RSA key.
 */
export function createSigner(given: JsonWebKey | undefined): IdTokenSigner {
  if (given !== undefined) checkSigningKey(given)
  let key: Promise<SigningKey> | undefined
  const load = () => {
    key ??= loadKey(given)
    return key
  }
  return {
    keySet: async () => ({ keys: [(await load()).publicKey] }),
    async sign({ issuer, token, nonce, authenticatedAt, now }) {
      const { privateKey, publicKey } = await load()
      return new SignJWT({
        auth_time: toSeconds(authenticatedAt),
        at_hash: await hash(token.access_token, HALF_HASH),
        ...(nonce !== null && { nonce }),
      })
        .setProtectedHeader({ alg: publicKey.alg, typ: 'JWT', kid: publicKey.kid })
        .setIssuer(issuer)
        .setAudience([token.application_id])
        .setSubject(token.user_id)
        .setIssuedAt(toSeconds(now))
        .setExpirationTime(toSeconds(token.expires_at))
        .sign(privateKey)
    },
  }
}

function checkSigningKey(key: JsonWebKey): void {
  checkObject('signingKey', key)
  if (
    key.kty === 'RSA' &&
    ['n', 'e', 'd', 'p', 'q', 'dp', 'dq', 'qi'].every((name) => Object.hasOwn(key, name))
  )
    return
  throw new InvalidArgumentError('signingKey', 'must be a private RSA key as a JSON Web Key')
}

async function loadKey(given: JsonWebKey | undefined): Promise<SigningKey> {
  const privateKey = given
    ? await crypto.subtle.importKey('jwk', given, ALGORITHM, true, ['sign'])
    : (await crypto.subtle.generateKey(GENERATION, true, ['sign', 'verify'])).privateKey
  const { n = '', e = '' } = await crypto.subtle.exportKey('jwk', privateKey)
  const kid = await calculateJwkThumbprint({ kty: 'RSA', n, e })
  return { privateKey, publicKey: { kty: 'RSA', use: 'sig', kid, n, e, alg: 'RS256' } }
}

function toSeconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1000)
}

/** Returns the metadata of OpenID Connect, with the fields that Discord's has. */
export function openIdConfiguration(issuer: string): AuthorizationServerMetadata {
  return {
    issuer,
    authorization_endpoint: `${issuer}/api/oauth2/authorize`,
    token_endpoint: `${issuer}/api/oauth2/token`,
    userinfo_endpoint: `${issuer}/api/oauth2/userinfo`,
    jwks_uri: `${issuer}/api/oauth2/keys`,
    response_types_supported: ['code', 'token'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
  }
}

/** Returns the metadata of OAuth2, with the fields that Discord's has. */
export function authorizationServerMetadata(issuer: string): AuthorizationServerMetadata {
  const methods = ['client_secret_basic', 'client_secret_post', 'none']
  return {
    issuer,
    authorization_endpoint: `${issuer}/api/oauth2/authorize`,
    token_endpoint: `${issuer}/api/oauth2/token`,
    revocation_endpoint: `${issuer}/api/oauth2/token/revoke`,
    jwks_uri: `${issuer}/api/oauth2/keys`,
    response_types_supported: ['code'],
    grant_types_supported: ['authorization_code', 'refresh_token', 'client_credentials'],
    token_endpoint_auth_methods_supported: methods,
    revocation_endpoint_auth_methods_supported: methods,
    code_challenge_methods_supported: ['S256'],
    authorization_response_iss_parameter_supported: true,
  }
}

/** Returns the claims of a user that the scopes include. */
export function toUserInfo(user: User, scopes: ReadonlySet<string>, issuer: string): UserInfo {
  const { id, username, global_name, avatar, locale, email, verified } = user
  const images = issuer === 'https://discord.com' ? 'https://cdn.discordapp.com' : issuer
  return {
    sub: id,
    ...(scopes.has('email') && { email: email ?? null, email_verified: verified ?? false }),
    ...(scopes.has('identify') && {
      preferred_username: username,
      nickname: global_name,
      ...(avatar !== null && { picture: `${images}/avatars/${id}/${avatar}.png` }),
      ...(locale !== undefined && { locale }),
    }),
  }
}
