/** Checks of sign-ins: grants, redirects, ID tokens, and credentials of the application. */
import { AccessToken, calculateCodeChallenge, OAuth2Client } from 'grantcord'
import { pollDeviceToken } from 'grantcord/device'
import { fetchUserInfo, verifyIdToken } from 'grantcord/oidc'
import { createSignIn } from 'grantcord/sign-in'
import { assert, type Checks, createWorld, equal, failure } from './world.ts'

/** Checks that need no secret. */
export const SIGN_IN_CHECKS: Checks = {
  async 'signs in with PKCE'() {
    const { client, emulator } = createWorld()
    const authorization = await client.createAuthorization({ scopes: ['identify', 'guilds'] })
    const { codeVerifier, state, url } = authorization
    const sent = new URL(url).searchParams
    assert(codeVerifier, 'The authorization has no code verifier')
    equal(sent.get('code_challenge'), await calculateCodeChallenge(codeVerifier))
    equal([sent.get('code_challenge_method'), sent.get('state'), state.length], ['S256', state, 43])
    const token = await client.handleCallback(new Request(emulator.signIn(url)), authorization)
    assert(token instanceof AccessToken, 'The token is not an AccessToken')
    equal(token.scopes, ['identify', 'guilds'])
    equal((await token.fetchIdentify()).username, 'nelly')
  },

  async 'reads the token of an implicit grant from the fragment'() {
    const { client, emulator } = createWorld()
    const authorization = await client.createAuthorization({ scopes: ['identify'], responseType: 'token' })
    const token = await client.handleImplicitCallback(emulator.signIn(authorization.url), authorization)
    equal((await token.fetchIdentify()).username, 'nelly')
  },

  async 'signs in on a device'() {
    const { client, emulator } = createWorld()
    const authorization = await client.createDeviceAuthorization(['identify'])
    emulator.approveDevice(authorization.user_code)
    const token = await client.exchangeDeviceCode(authorization.device_code)
    equal((await token.fetchAuthorization()).user?.username, 'nelly')
    const expired = { ...authorization, expires_in: 0 }
    await failure(() => pollDeviceToken(client, expired), 'ERR_DEVICE_AUTHORIZATION')
  },

  async 'accepts a redirect once'() {
    const { client, emulator } = createWorld()
    const authorization = await client.createAuthorization({ scopes: ['identify'] })
    const url = emulator.signIn(authorization.url)
    await client.handleCallback(url, authorization)
    const error = await failure(() => client.handleCallback(url, authorization), 'ERR_AUTHORIZATION_CALLBACK')
    equal(error.reason, 'used_authorization')
  },

  async 'rejects a redirect of another issuer'() {
    const { client, emulator } = createWorld()
    const authorization = await client.createAuthorization({ scopes: ['identify'] })
    const url = new URL(emulator.signIn(authorization.url))
    url.searchParams.set('iss', 'https://discord.example')
    const error = await failure(() => client.handleCallback(url, authorization), 'ERR_AUTHORIZATION_CALLBACK')
    equal(error.reason, 'issuer_mismatch')
  },

  async 'verifies an ID token'() {
    const { client, emulator } = createWorld()
    const authorization = await client.createAuthorization({ scopes: ['identify', 'openid'] })
    const token = await client.handleCallback(emulator.signIn(authorization.url), authorization)
    const claims = await verifyIdToken(token, authorization)
    equal([claims.nonce, claims.aud], [authorization.nonce, [client.clientId]])
    equal((await fetchUserInfo(token, claims)).preferred_username, 'nelly')
  },

  async 'rejects an ID token that was changed'() {
    const { client, emulator } = createWorld()
    const authorization = await client.createAuthorization({ scopes: ['identify', 'openid'] })
    const token = await client.handleCallback(emulator.signIn(authorization.url), authorization)
    const { idToken, ...record } = token.toRecord()
    const [header = '', payload = '', signature = ''] = idToken?.split('.') ?? []
    const claims = btoa(
      atob(payload.replaceAll('-', '+').replaceAll('_', '/')).replace('"sub":"8', '"sub":"9'),
    )
    const forged = [header, claims.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''), signature]
    const copy = client.fromRecord<'openid'>({ ...record, idToken: forged.join('.') })
    const error = await failure(() => verifyIdToken(copy, authorization), 'ERR_ID_TOKEN')
    equal(error.reason, 'invalid_signature')
  },

  async 'revokes a grant'() {
    const { signIn } = createWorld()
    const token = await signIn('identify')
    await token.revoke()
    await failure(() => token.fetchIdentify(), 'ERR_UNAUTHORIZED')
  },
}

/** Checks with a client secret or a bot token, which a client in a browser rejects. */
export const SECRET_CHECKS: Checks = {
  async 'signs in with a client secret'() {
    const { emulator } = createWorld({ applications: [] })
    const { botToken: _, ...options } = emulator.clientOptions()
    for (const tokenEndpointAuthMethod of ['client_secret_post', 'client_secret_basic'] as const) {
      const client = new OAuth2Client({ ...options, tokenEndpointAuthMethod, scopes: ['identify'] })
      const authorization = await client.createAuthorization()
      const token = await client.handleCallback(emulator.signIn(authorization.url), authorization)
      equal((await token.fetchIdentify()).username, 'nelly')
    }
  },

  async 'requests a token with client credentials'() {
    const { emulator } = createWorld()
    const { botToken: _, ...options } = emulator.clientOptions()
    const token = await new OAuth2Client(options).clientCredentialsGrant(['identify'])
    equal((await token.fetchIdentify()).username, 'nelly')
  },

  async 'calls with a bot token'() {
    const { emulator } = createWorld()
    const { clientSecret: _, ...options } = emulator.clientOptions()
    const records = await new OAuth2Client(options).fetchLinkedRolesMetadata()
    equal(
      records.map(({ key }) => key),
      ['level', 'joined_on', 'is_moderator'],
    )
  },

  async 'keeps a session in an encrypted cookie'() {
    const { emulator } = createWorld()
    const { botToken: _, ...options } = emulator.clientOptions()
    const signIn = createSignIn({
      client: new OAuth2Client({
        ...options,
        redirectUri: 'https://app.example/callback',
        scopes: ['identify'],
      }),
      secret: 'a secret of at least 32 characters',
    })
    const login = await signIn.handler(new Request('https://app.example/login?returnTo=/home'))
    const url = emulator.signIn(login?.headers.get('location') ?? '')
    const callback = await signIn.handler(new Request(url, { headers: { cookie: cookiesOf(login) } }))
    equal([callback?.status, callback?.headers.get('location')], [303, 'https://app.example/home'])
    const session = await signIn.getSession(cookiesOf(callback))
    equal(session?.user.username, 'nelly')
    equal(await signIn.getSession(cookiesOf(callback).replace(/....$/, 'AAAA')), null)
  },
}

/** Returns the `Cookie` header of a browser that has received a response. */
function cookiesOf(response: Response | undefined): string {
  const cookies = response?.headers.getSetCookie().map((cookie) => cookie.split(';', 1)[0] ?? '') ?? []
  return cookies.filter((cookie) => !cookie.endsWith('=')).join('; ')
}
