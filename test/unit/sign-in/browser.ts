import { parseSetCookie, type SetCookie } from 'cookie'
import type { Decision } from '../../../src/emulator/index.ts'
import { createEmulator, type Emulator, type EmulatorOptions } from '../../../src/emulator/index.ts'
import { OAuth2Client, type OAuth2ClientOptions, type RequestableScope } from '../../../src/index.ts'
import {
  createSignIn,
  type SignIn,
  type SignInFailure,
  type SignInOptions,
} from '../../../src/sign-in/index.ts'

export const ORIGIN = 'https://app.example'
export const SECRET = 'a secret of the application with enough characters'
export const GUILD = '197038439483310086'

type Handler = Pick<SignIn, 'handler'>

/** A browser with its cookies, which visits one application. */
export class Browser {
  readonly cookies = new Map<string, SetCookie>()
  readonly #signIn: Handler
  readonly #emulator: Emulator

  constructor(signIn: Handler, emulator: Emulator) {
    this.#signIn = signIn
    this.#emulator = emulator
  }

  /** Value of the `Cookie` header. */
  get cookie(): string {
    return [...this.cookies].map(([name, { value }]) => `${name}=${value}`).join('; ')
  }

  /** Copies the cookies of another browser. */
  steal(other: Browser): this {
    for (const [name, cookie] of other.cookies) this.cookies.set(name, cookie)
    return this
  }

  request(path: string, init: RequestInit = {}): Request {
    const headers = new Headers(init.headers)
    if (!headers.has('Accept')) headers.set('Accept', 'text/html')
    if (this.cookies.size > 0) headers.set('Cookie', this.cookie)
    return new Request(new URL(path, ORIGIN), { ...init, headers })
  }

  /** Sends a request and keeps the cookies of the response. */
  async visit(path: string, init: RequestInit = {}): Promise<Response> {
    const response = await this.#signIn.handler(this.request(path, init))
    if (!response) throw new Error(`${path} is not a route of the sign-in`)
    for (const text of response.headers.getSetCookie()) {
      const cookie = parseSetCookie(text)
      if (cookie.maxAge === 0) this.cookies.delete(cookie.name)
      else this.cookies.set(cookie.name, cookie)
    }
    return response
  }

  /** Starts a sign-in, and decides at Discord. Returns the path of the callback. */
  async start(path = '/auth/login', decision: Decision = {}): Promise<string> {
    const response = await this.visit(path)
    const callback = new URL(this.#emulator.signIn(locationOf(response), decision))
    return callback.pathname + callback.search
  }

  /** Signs in. Returns the response of the callback. */
  async signIn(path?: string, decision?: Decision): Promise<Response> {
    return this.visit(await this.start(path, decision))
  }

  /** Sends the form that signs out. */
  signOut(query = ''): Promise<Response> {
    return this.visit(`/auth/logout${query}`, {
      method: 'POST',
      headers: { 'Sec-Fetch-Site': 'same-origin' },
    })
  }

  session(): Promise<Response> {
    return this.visit('/auth/session')
  }
}

export function locationOf(response: Response): string {
  return response.headers.get('Location') ?? ''
}

/** Everything that a test of a sign-in needs. */
export interface World<Scopes extends RequestableScope> {
  readonly emulator: Emulator
  readonly client: OAuth2Client<Scopes>
  /** Failures that `onError` received. */
  readonly failures: SignInFailure[]
  /** Options of a sign-in with this client. */
  readonly options: Pick<SignInOptions<Scopes>, 'client' | 'secret' | 'onError'>
}

/** Creates an emulator, a client and the options of a sign-in. The clock moves only with `emulator.advance()`. */
export function createWorld<const Scopes extends RequestableScope = 'identify'>(
  scopes: readonly Scopes[],
  { redirectUri = `${ORIGIN}/auth/callback`, ...rest }: EmulatorOptions & { redirectUri?: string } = {},
  clientOptions: Partial<OAuth2ClientOptions<never>> = {},
): World<Scopes> {
  const emulator = createEmulator({
    now: () => Date.UTC(2026, 10, 28, 12),
    applications: [{ name: 'Demo App', redirect_uris: [redirectUri] }],
    ...rest,
  })
  const options = { ...emulator.clientOptions(), ...clientOptions, redirectUri, retry: false } as const
  const client = new OAuth2Client({ ...options, scopes })
  const failures: SignInFailure[] = []
  const onError = (failure: SignInFailure) => void failures.push(failure)
  return { emulator, client, failures, options: { client, secret: SECRET, onError } }
}

/** Creates a sign-in of the default session with a browser. */
export function createSite(): World<'identify'> & { signIn: SignIn<'identify'>; browser: Browser } {
  const world = createWorld(['identify'])
  const signIn = createSignIn(world.options)
  return { ...world, signIn, browser: new Browser(signIn, world.emulator) }
}
