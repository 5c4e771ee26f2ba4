import { AccessToken, OAuth2Client, type OAuth2ClientOptions, PartialAccessToken } from '../../src/index.ts'
import { json, type MockResponse, type RecordingFetch, recordingFetch } from './recording-fetch.ts'

export const CLIENT_ID = '159799960412356608'
export const CLIENT_SECRET = 'the-client-secret'
export const BOT_TOKEN = 'the-bot-token'
export const ACCESS_TOKEN = 'the-access-token'
export const REFRESH_TOKEN = 'the-refresh-token'
export const REDIRECT_URI = 'https://app.example/callback'
export const GUILD_ID = '197038439483310086'
export const USER_ID = '268473310986240001'
/** Time of the injected clock. */
export const NOW = Date.UTC(2026, 10, 21, 12)

/** Scopes that the methods of a token need. */
export const SCOPES = [
  'identify',
  'connections',
  'guilds',
  'guilds.join',
  'guilds.members.read',
  'role_connections.write',
] as const

/** One of {@link SCOPES}. */
export type TestScope = (typeof SCOPES)[number]

/** Names of the methods of a token that send a request: all except those that only convert it, such as `toJSON`. */
export const REQUEST_METHODS: readonly string[] = [PartialAccessToken, AccessToken].flatMap(({ prototype }) =>
  Object.entries(Object.getOwnPropertyDescriptors(prototype))
    .filter(([, { value }]) => typeof value === 'function')
    .map(([name]) => name)
    .filter((name) => !/^(constructor|to[A-Z]\w+)$/.test(name)),
)

/** Body of a token response. */
export const TOKEN_RESPONSE = {
  access_token: ACCESS_TOKEN,
  token_type: 'Bearer',
  expires_in: 604800,
  refresh_token: REFRESH_TOKEN,
  scope: 'identify guilds',
}

/** A client and the `fetch` that records its requests. */
export interface Setup<Scopes extends TestScope = 'identify' | 'guilds'> {
  readonly client: OAuth2Client<Scopes>
  readonly fetch: RecordingFetch
}

type Options = Partial<OAuth2ClientOptions<'identify' | 'guilds'>>

/** Creates a confidential client with the given responses and a clock that does not advance. */
export function setUp(responses: readonly MockResponse[] = [], options: Options = {}): Setup {
  const fetch = recordingFetch(...responses)
  const client = new OAuth2Client({
    clientId: CLIENT_ID,
    clientSecret: CLIENT_SECRET,
    redirectUri: REDIRECT_URI,
    scopes: ['identify', 'guilds'],
    now: () => NOW,
    retry: false,
    rateLimit: false,
    fetch,
    ...options,
  })
  return { client, fetch }
}

/** Creates a public client: {@link setUp} without a client secret, explicitly. */
export function setUpPublic(responses: readonly MockResponse[] = [], options: Options = {}): Setup {
  const fetch = recordingFetch(...responses)
  const client = new OAuth2Client({
    clientId: CLIENT_ID,
    tokenEndpointAuthMethod: 'none',
    redirectUri: REDIRECT_URI,
    scopes: ['identify', 'guilds'],
    now: () => NOW,
    retry: false,
    rateLimit: false,
    fetch,
    ...options,
  })
  return { client, fetch }
}

/** Creates a token with every scope, and returns it with the `fetch` that it uses. */
export function setUpToken(
  responses: readonly MockResponse[] = [],
  options: Options = {},
): { readonly token: PartialAccessToken<TestScope>; readonly fetch: RecordingFetch } {
  const { client, fetch } = setUp(responses, { botToken: BOT_TOKEN, ...options })
  return { token: client.fromAccessToken(ACCESS_TOKEN, { scopes: SCOPES }), fetch }
}

/** Creates a successful response of the token endpoint. */
export function tokenResponse(changes: Readonly<Record<string, unknown>> = {}): Response {
  return json({ ...TOKEN_RESPONSE, ...changes })
}
