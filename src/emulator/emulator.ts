import { InvalidArgumentError } from '../runtime/errors/arguments.ts'
import { untilAborted } from '../runtime/utils/time.ts'
import {
  checkFunction,
  checkNumber,
  checkObject,
  checkOneOf,
  checkOptions,
  checkText,
} from '../runtime/validation/arguments.ts'
import { checkServerUrl } from '../runtime/validation/urls.ts'
import { readAuthorization } from './authorize.ts'
import { CONSENT_MODES, type Consent, chooseUser, decide } from './consent.ts'
import type { CheckedRequest, Handler, HandlerContext, Handlers, OperationId } from './context.ts'
import { DEFAULT_DATA } from './default-data.ts'
import { decideDevice } from './device.ts'
import { issueUserToken } from './grants.ts'
import { HANDLERS } from './handlers/index.ts'
import { respondToImage } from './images.ts'
import { createSigner } from './oidc.ts'
import { findPageUser, type PageContext, respondToPage } from './pages.ts'
import { deauthorize } from './provisional.ts'
import { createReceiver, type EmulatorControls } from './receive.ts'
import { checkRequest } from './request.ts'
import { ErrorResponse, exampleOf, type PlainResponse, preferredOf, toResponse } from './responses.ts'
import { findRoute } from './router.ts'
import type { ApplicationRow } from './rows.ts'
import { applySeed, findApplication } from './seed.ts'
import { createState, type EmulatorSnapshot, type State } from './state.ts'
import type {
  DeauthorizeOptions,
  Decision,
  EmulatorClientConfig,
  EmulatorOptions,
  EmulatorSeed,
  IssuedToken,
  IssueTokenOptions,
} from './types.ts'

/** Public URL of an emulator that has no other. */
export const DEFAULT_PUBLIC_URL = 'https://discord.com'
/** Maximum lifetime of an access token in seconds: a year. */
const MAX_LIFETIME = 31_536_000

/** A Discord to sign in to, in the memory of the process. Its functions can be passed on without it. */
export interface Emulator extends EmulatorControls {
  /** Returns the issuer, which is the base URL of the API and of the pages that a browser opens. */
  readonly publicUrl: () => string
  /** Changes the public URL, as `listen` does while it serves. */
  readonly setPublicUrl: (url: string) => void
  /** Responds to a request as Discord does. Only the path of the URL matters. */
  readonly fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>
  /** Returns the options of a client for an application, by default the first one. */
  readonly clientOptions: (application?: string) => EmulatorClientConfig
  /**
   * Decides on an authorization request as a user does, without a browser. Returns the URL that the browser is redirected to.
   *
   * @throws `InvalidArgumentError` if Discord would show an error instead of the page, which names the reason.
   */
  readonly signIn: (authorizationUrl: string | URL, decision?: Decision) => string
  /**
   * Decides on the authorization of a device as a user does who enters its code. The other fields of the decision do not
   * matter.
   *
   * @throws `InvalidArgumentError` if no device waits for the code, or if the user's email address is not verified.
   */
  readonly approveDevice: (userCode: string, decision?: Decision) => void
  /** Issues a token without a sign-in. */
  readonly issueToken: (options: IssueTokenOptions) => IssuedToken
  /**
   * Ends the authorization of an application by a user, as the user does in Discord's settings: all tokens become invalid,
   * and an application with an `event_webhooks_url` receives the event.
   */
  readonly deauthorize: (options?: DeauthorizeOptions) => void
  /**
   * Adds data. A row with the id or the name of an existing row replaces the fields that it has.
   *
   * @throws `InvalidArgumentError` that names the row and the field. Nothing is added then.
   */
  readonly seed: (data: EmulatorSeed) => void
  /** Restores the data that the emulator was created with, and its clock. Removes all faults, and empties the journal. */
  readonly reset: () => void
  /** Returns all data as JSON. It contains tokens. */
  readonly snapshot: () => EmulatorSnapshot
  /** Replaces all data, and the clock. */
  readonly restore: (snapshot: EmulatorSnapshot) => void
  /** Moves the clock of the emulator forward, in milliseconds. */
  readonly advance: (milliseconds: number) => void
  /** Returns the time of the emulator in milliseconds since the Unix epoch. */
  readonly now: () => number
}

/**
 * Creates an emulator of Discord. It has no socket: give its `fetch` to the client.
 *
 * @throws `InvalidArgumentError` that names the option.
 * @example
 * ```ts
 * import { OAuth2Client } from 'grantcord'
 * import { createEmulator } from 'grantcord/emulator'
 *
 * const emulator = createEmulator()
 * const client = new OAuth2Client({ ...emulator.clientOptions(), scopes: ['identify'] })
 *
 * const authorization = await client.createAuthorization()
 * const callback = emulator.signIn(authorization.url, { user: 'nelly' })
 * const token = await client.handleCallback(callback, authorization)
 * export const user = await token.fetchIdentify()
 * ```
 */
export function createEmulator(options: EmulatorOptions = {}): Emulator {
  checkObject('options', options)
  const {
    applications,
    users,
    guilds,
    consent = 'approve',
    publicUrl: initialUrl = DEFAULT_PUBLIC_URL,
    now = Date.now,
    random = (length) => crypto.getRandomValues(new Uint8Array(length)),
    signingKey,
    tokenLifetime,
    ...rest
  } = options
  checkConsent(consent)
  checkFunction('now', now)
  checkFunction('random', random)
  if (tokenLifetime !== undefined) checkNumber('tokenLifetime', tokenLifetime, 1, MAX_LIFETIME, 1)
  const signer = createSigner(signingKey)
  let publicUrl = ''
  const state = createState({ now, random, tokenLifetime })
  state.restore(defaultData())
  const respondTo = (request: Request) => respond({ state, publicUrl, consent, signer }, request)
  const receiver = createReceiver(state, rest, respondTo, (page, request) =>
    findPageUser(page, { state, consent }, request),
  )
  applySeed(state, { applications, users, guilds })
  const initial = state.snapshot()

  const emulator: Emulator = {
    publicUrl: () => publicUrl,
    setPublicUrl(url) {
      checkServerUrl('publicUrl', url, true)
      publicUrl = url.replace(/\/+$/, '')
    },
    fetch(input, init) {
      const request = new Request(input, init)
      return untilAborted(request.signal, () => receiver.receive(request))
    },
    clientOptions(name) {
      const issuer = publicUrl
      const { application, client_secret, bot_token } = requireApplication(state, name)
      return {
        clientId: application.id,
        clientSecret: client_secret,
        redirectUri: application.redirect_uris?.[0],
        botToken: bot_token ?? undefined,
        baseUrl: `${issuer}/api/v10`,
        authorizationUrl: `${issuer}/oauth2/authorize`,
        issuer,
        fetch: emulator.fetch,
        now: state.now,
        dangerouslyAllowHttp: issuer.startsWith('http:'),
      }
    },
    signIn(authorizationUrl, decision = {}) {
      const url = URL.canParse(authorizationUrl) ? new URL(authorizationUrl) : undefined
      if (!url?.pathname.endsWith('/oauth2/authorize')) {
        throw new InvalidArgumentError('authorizationUrl', 'must be the URL of an authorization request')
      }
      const request = readAuthorization(state, url.searchParams)
      if ('problem' in request)
        throw new InvalidArgumentError('authorizationUrl', `is rejected: ${request.problem}`)
      const record = receiver.reviewPage(new Request(new URL(`/oauth2/authorize${url.search}`, publicUrl)))
      const location = decide(state, request, decision, publicUrl)
      record(location, decision.approve === false ? undefined : chooseUser(state, decision.user))
      return location
    },
    approveDevice(userCode, { user, approve = true } = {}) {
      checkText('userCode', userCode)
      decideDevice(state, userCode, chooseUser(state, user), approve ? 'approved' : 'denied')
    },
    issueToken({ user, application: name, scopes, expiresIn = state.tokenLifetime }) {
      checkNumber('expiresIn', expiresIn, 0, MAX_LIFETIME)
      const { application } = requireApplication(state, name)
      const { access_token, refresh_token, expires_at } = issueUserToken(state, {
        application_id: application.id,
        user_id: chooseUser(state, user),
        scopes,
        lifetime: expiresIn,
      })
      return { accessToken: access_token, refreshToken: refresh_token, scopes, expiresAt: expires_at }
    },
    deauthorize(options = {}) {
      checkObject('options', options)
      const { user, application: name, ...rest } = options
      checkOptions('options', rest, [])
      deauthorize(state, requireApplication(state, name).application.id, chooseUser(state, user))
    },
    seed(data) {
      checkObject('data', data)
      const { applications, users, guilds, ...rest } = data
      checkOptions('options', rest, [])
      const before = state.snapshot()
      try {
        applySeed(state, data)
      } catch (error) {
        state.restore(before)
        receiver.dropEvents()
        throw error
      }
    },
    reset() {
      state.restore(initial)
      receiver.clear()
    },
    snapshot: state.snapshot,
    restore: state.restore,
    advance: state.advance,
    now: state.now,
    ...receiver.controls,
  }
  emulator.setPublicUrl(initialUrl)
  return emulator
}

let defaults: EmulatorSnapshot | undefined

/** Returns the default data. It is created once, because its check takes a while. */
function defaultData(): EmulatorSnapshot {
  if (defaults) return defaults
  const state = createState({ now: () => 0, random: (length) => new Uint8Array(length) })
  applySeed(state, DEFAULT_DATA)
  defaults = state.snapshot()
  return defaults
}

function checkConsent(consent: Consent): void {
  if (typeof consent === 'function') return
  checkOneOf('consent', consent, CONSENT_MODES)
}

type Dependencies = PageContext & Pick<HandlerContext<OperationId>, 'signer'>

async function respond(dependencies: Dependencies, request: Request): Promise<Response> {
  const { state, publicUrl, signer } = dependencies
  try {
    const image = await respondToImage(state, request)
    if (image) return image
    const { pathname, searchParams } = new URL(request.url)
    const route = findRoute(request.method, pathname)
    if (route.kind === 'page') return await respondToPage(route.page, dependencies, request)
    const { headers } = request
    const preferred = preferredOf(route.id, { headers, searchParams })
    if (preferred) return toResponse(preferred)
    const checked = await checkRequest(state, route.id, route.path, request)
    return toResponse(await handle(HANDLERS, route.id, { ...checked, state, publicUrl, signer }))
  } catch (error) {
    if (error instanceof ErrorResponse) return toResponse(error.response)
    throw error
  }
}

type UncheckedContext = CheckedRequest & Pick<HandlerContext<OperationId>, 'state' | 'publicUrl' | 'signer'>

async function handle<Id extends OperationId>(
  handlers: Handlers,
  id: Id,
  context: UncheckedContext,
): Promise<PlainResponse> {
  const handler: Handler<Id> | undefined = handlers[id]
  return handler && isContextOf(context, id) ? handler(context) : exampleOf(id)
}

/** Tells the compiler what the check of the request established: its values have the types of the operation. */
function isContextOf<Id extends OperationId>(
  context: UncheckedContext,
  id: Id,
): context is UncheckedContext & HandlerContext<Id> {
  return context.operationId === id
}

function requireApplication(state: State, nameOrId: string | undefined): ApplicationRow {
  const row = nameOrId === undefined ? state.applications.all()[0] : findApplication(state, nameOrId)
  if (row) return row
  const known = state.applications.all().map(({ application }) => application.name)
  throw new InvalidArgumentError(
    'application',
    `must be the name or the id of an application: ${known.join(', ')}`,
  )
}
