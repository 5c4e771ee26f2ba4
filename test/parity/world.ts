/** Clients for the checks: one that talks to an emulator, and one that receives given responses. */
import { createEmulator, type Emulator, type EmulatorOptions } from '../../src/emulator/index.ts'
import {
  type AccessToken,
  OAuth2Client,
  type OAuth2ClientOptions,
  SCOPES,
  type Scope,
} from '../../src/index.ts'
import { BOT_TOKEN, CLIENT_ID, CLIENT_SECRET, NOW, REDIRECT_URI } from '../support/client.ts'
import { type MockResponse, type RecordingFetch, recordingFetch } from '../support/recording-fetch.ts'

export const NELLY = '80351110224678912'
export const APPLICATION = '1130000000000000001'
export const GUILD = '197038439483310086'
export const HASH = '8342729096ea3675442027381ff50dfe'
export const ANIMATED_HASH = `a_${HASH}`

/** Options of a client, except its scopes. */
export type ClientOptions = Partial<OAuth2ClientOptions<Scope>>

/** An emulator, a client of its first application, and the requests that the client sends. */
export interface World {
  readonly emulator: Emulator
  readonly client: OAuth2Client<Scope>
  readonly sent: RecordingFetch['sent']
  /** Creates a token with every scope, without a sign-in. */
  token(user?: string): AccessToken<Scope>
}

/** Creates a world with the default data of the emulator. */
export function createWorld(options: ClientOptions = {}, emulatorOptions: EmulatorOptions = {}): World {
  const emulator = createEmulator(emulatorOptions)
  const { fetch, sent } = forwardTo(emulator)
  const client = new OAuth2Client({
    ...emulator.clientOptions(),
    fetch,
    scopes: ['identify', 'guilds'],
    retry: false,
    ...options,
  })
  return { emulator, client, sent, token: (user) => createToken(client, emulator, user) }
}

/** Creates another client of an emulator's first application, and returns it with the requests that it sends. */
export function forwardTo(emulator: Emulator): {
  readonly fetch: RecordingFetch
  readonly sent: RecordingFetch['sent']
} {
  const fetch = recordingFetch(({ method, url, headers, body }) =>
    emulator.fetch(url, { method, headers, ...(body !== '' && { body }) }),
  )
  return { fetch, sent: fetch.sent }
}

function createToken(client: OAuth2Client<Scope>, emulator: Emulator, user = 'nelly'): AccessToken<Scope> {
  const { accessToken, refreshToken, expiresAt } = emulator.issueToken({ user, scopes: SCOPES })
  return client.fromRecord({ accessToken, refreshToken, expiresAt, scopes: SCOPES, idToken: null })
}

/** A client that receives given responses, a token of it with every scope, and the requests that it sends. */
export interface MockedWorld {
  readonly client: OAuth2Client<Scope>
  readonly token: AccessToken<Scope>
  readonly fetch: RecordingFetch
}

/** Creates a client that receives the responses in order, and does not retry. */
export function createMockedWorld(
  responses: readonly MockResponse[],
  options: ClientOptions = {},
): MockedWorld {
  const fetch = recordingFetch(...responses)
  const client = new OAuth2Client<Scope>({
    clientId: CLIENT_ID,
    clientSecret: CLIENT_SECRET,
    botToken: BOT_TOKEN,
    redirectUri: REDIRECT_URI,
    scopes: ['identify', 'guilds'],
    now: () => NOW,
    retry: false,
    fetch,
    ...options,
  })
  const token = client.fromRecord<Scope>({
    accessToken: 'the-access-token',
    refreshToken: 'the-refresh-token',
    expiresAt: NOW + 3_600_000,
    scopes: SCOPES,
    idToken: null,
  })
  return { client, token, fetch }
}
