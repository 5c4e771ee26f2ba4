import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose'
import { type AccessToken, OAuth2Client } from '../../src/index.ts'
import { ACCESS_TOKEN, CLIENT_ID, NOW, USER_ID } from './client.ts'
import { json, type RecordingFetch, recordingFetch } from './recording-fetch.ts'

/** Nonce of the authorization of the id tokens. */
export const NONCE = 'the-nonce'
export const ISSUER = 'https://discord.com'

/** A key pair of RS256, with the public key as Discord lists it. */
export interface TestKey {
  readonly privateKey: CryptoKey
  readonly publicKey: Readonly<Record<string, unknown>>
}

/** Creates a key pair of RS256. */
export async function createKey(kid: string): Promise<TestKey> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true })
  return { privateKey, publicKey: { ...(await exportJWK(publicKey)), use: 'sig', alg: 'RS256', kid } }
}

/** Returns the claims of an id token of Discord for {@link ACCESS_TOKEN}. */
export async function createClaims(accessToken: string = ACCESS_TOKEN): Promise<JWTPayload> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(accessToken))
  return {
    iss: ISSUER,
    aud: [CLIENT_ID],
    sub: USER_ID,
    iat: NOW / 1000,
    exp: NOW / 1000 + 604_800,
    auth_time: NOW / 1000 - 10,
    at_hash: Buffer.from(digest).subarray(0, 16).toString('base64url'),
    nonce: NONCE,
  }
}

/** Signs claims with RS256. `header` changes the header; `undefined` removes a member. */
export function signClaims(
  { privateKey, publicKey }: TestKey,
  claims: JWTPayload,
  header: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const protectedHeader = { alg: 'RS256', typ: 'JWT', kid: String(publicKey.kid), ...header }
  return new SignJWT(claims).setProtectedHeader(JSON.parse(JSON.stringify(protectedHeader))).sign(privateKey)
}

/** A client whose server has certain keys, and its requests. */
export interface OidcClient {
  readonly client: OAuth2Client
  readonly fetch: RecordingFetch
  /** Creates the token of a sign-in. */
  readonly tokenOf: (idToken: string | null, accessToken?: string) => AccessToken<'openid'>
}

/** Creates a client. Its server responds to the request for keys with what `keys` returns. */
export function createOidcClient(keys: () => readonly unknown[] | Response): OidcClient {
  const fetch = recordingFetch(() => {
    const response = keys()
    return response instanceof Response ? response : json({ keys: response })
  })
  const client = new OAuth2Client({
    clientId: CLIENT_ID,
    clientSecret: 'the-client-secret',
    now: () => NOW,
    retry: false,
    fetch,
  })
  const tokenOf = (idToken: string | null, accessToken = ACCESS_TOKEN) =>
    client.fromRecord({ accessToken, refreshToken: null, expiresAt: null, scopes: ['openid'], idToken })
  return { client, fetch, tokenOf }
}
