/** Requirements and helpers of the checks. They use the web platform only. */
import { type AccessToken, OAuth2Client, type OAuth2ClientOptions } from 'grantcord'
import { createEmulator, type Emulator, type EmulatorOptions } from 'grantcord/emulator'
import { type AnyDiscordOAuth2Error, type ErrorCode, hasErrorCode } from 'grantcord/errors'

/** Servers that a check can reach with the `fetch` of the runtime. */
export interface Environment {
  /** Options of a client for an emulator over HTTP, which has another origin than a page. */
  readonly clientOptions: Omit<ReturnType<Emulator['clientOptions']>, 'fetch' | 'now'>
  /** URL that decides on an authorization request, `?url=…`, and responds with the URL of the redirect. */
  readonly consentUrl: string
  /** URL that redirects every request. */
  readonly redirectUrl: string
  /** URL of a port that no server listens at. */
  readonly closedUrl: string
}

/** Checks by name. A check rejects if the runtime does not meet it. */
export type Checks = Readonly<Record<string, (environment: Environment) => Promise<void>>>

type Scopes =
  | 'applications.commands'
  | 'connections'
  | 'guilds'
  | 'guilds.members.read'
  | 'identify'
  | 'openid'
  | 'role_connections.write'
  | 'webhook.incoming'

/** An emulator in process, and a public client of its first application. */
export interface World {
  readonly emulator: Emulator
  readonly client: OAuth2Client<Scopes>
  /** Creates another client of the application, with other options. */
  readonly clientWith: (options: Partial<OAuth2ClientOptions<Scopes>>) => OAuth2Client<Scopes>
  /** Issues a token without a sign-in. */
  readonly issue: <Granted extends Scopes>(...scopes: Granted[]) => AccessToken<Granted>
  /** Signs the user nelly in. */
  readonly signIn: <Granted extends Scopes>(...scopes: Granted[]) => Promise<AccessToken<Granted>>
}

/** Creates an emulator whose first application is a public client, and a client that sends each request once. */
export function createWorld(options: EmulatorOptions = {}): World {
  const emulator = createEmulator({ applications: [{ name: 'Demo App', is_public: true }], ...options })
  const { clientSecret: _, botToken: __, ...config } = emulator.clientOptions()
  const clientWith: World['clientWith'] = (changes) =>
    new OAuth2Client({ ...config, tokenEndpointAuthMethod: 'none', retry: false, ...changes })
  const client = clientWith({})
  return {
    emulator,
    client,
    clientWith,
    issue(...scopes) {
      return client.fromRecord({ ...emulator.issueToken({ scopes }), scopes, idToken: null })
    },
    async signIn(...scopes) {
      const authorization = await client.createAuthorization({ scopes })
      const url = emulator.signIn(authorization.url, { user: 'nelly', guild: 'Grantcord Testers' })
      return client.handleCallback(url, authorization)
    },
  }
}

/** Compares two values by their JSON. */
export function equal(actual: unknown, expected: unknown): void {
  const [one, other] = [JSON.stringify(actual), JSON.stringify(expected)]
  if (one !== other) throw new Error(`${one} is not ${other}`)
}

/** Requires a condition. */
export function assert(condition: unknown, problem: string): asserts condition {
  if (!condition) throw new Error(problem)
}

/** Returns the value that a call throws. */
export async function thrown(call: () => unknown): Promise<unknown> {
  let result: unknown
  try {
    result = await call()
  } catch (error) {
    return error
  }
  throw new Error(`Nothing was thrown; the result is of type ${typeof result}`)
}

/** Returns the error that a call throws, which must have a code. Rethrows any other error. */
export async function failure<Code extends ErrorCode>(
  call: () => unknown,
  code: Code,
): Promise<Extract<AnyDiscordOAuth2Error, { readonly code: Code }>> {
  const error = await thrown(call)
  if (hasErrorCode(error, code)) return error
  throw error
}
