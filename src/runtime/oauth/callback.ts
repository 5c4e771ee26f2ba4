import type { ClientConfig } from '../config.ts'
import { AuthorizationCallbackError, type AuthorizationCallbackReason } from '../errors/callback.ts'
import { createRedactor } from '../errors/redact.ts'
import { propertyOf } from '../utils/objects.ts'
import { invalidType, isCredential, isListOfTexts, isSnowflake } from '../validation/arguments.ts'
import type { Authorization } from './authorization.ts'
import { isSameState, type UsedStates } from './state.ts'

/** Time that a user has for the consent page, in milliseconds: ten minutes. */
const LIFETIME = 10 * 60 * 1000

/** Difference in milliseconds that is tolerated between the clocks of two processes. */
const CLOCK_SKEW = 60 * 1000

/**
 * Request or URL of the redirect: a `Request`, the request of Node or Express, a `URL`, `window.location`, a string (a
 * whole URL, a path with a query, or a bare query), `URLSearchParams`, or an object with the parameters as strings.
 */
export type CallbackInput =
  | string
  | URLSearchParams
  | { readonly url?: string }
  | { readonly href: string }
  | Readonly<Record<string, string | undefined>>
  | RedirectParameters

/** Parameters of a redirect, of which an object typed by an interface has at least one. */
interface RedirectParameters {
  readonly state?: string | undefined
  readonly code?: string | undefined
  readonly access_token?: string | undefined
  readonly error?: string | undefined
}

/** Parameters of a redirect that has passed every check. */
export interface AuthorizationCode {
  /** Authorization code. It can be exchanged once, within about 100 seconds. */
  readonly code: string
  /** Id of the guild that the bot was added to, according to the redirect: a hint, not a proof. */
  readonly guildId: string | undefined
  /** Permissions that the bot was granted, according to the redirect: a hint, not a proof. */
  readonly permissions: bigint | undefined
}

/**
 * Checks the redirect of the authorization code grant and returns its code.
 *
 * @throws `AuthorizationCallbackError`
 */
export async function readCallback(
  config: ClientConfig,
  usedStates: UsedStates,
  input: CallbackInput,
  authorization: Authorization | null | undefined,
): Promise<AuthorizationCode> {
  const parameters = await checkRedirect(config, usedStates, input, authorization, 'code')
  const code = parameters.get('code')
  if (!isCredential(code))
    throw createCallbackError('missing_result', 'The redirect contains neither a code nor an error')
  const guildId = parameters.get('guild_id')
  const permissions = parameters.get('permissions') ?? ''
  return {
    code,
    guildId: isSnowflake(guildId) ? guildId : undefined,
    permissions: /^\d{1,99}$/.test(permissions) ? BigInt(permissions) : undefined,
  }
}

/**
 * Checks a redirect of either response type and returns its parameters.
 *
 * @throws `AuthorizationCallbackError`
 */
export async function checkRedirect(
  config: ClientConfig,
  usedStates: UsedStates,
  input: CallbackInput,
  authorization: Authorization | null | undefined,
  responseType: 'code' | 'token',
): Promise<URLSearchParams> {
  const parameters = parse(input, responseType === 'token' ? '#' : '?')
  if (!isAuthorization(authorization)) throw createCallbackError('missing_authorization')
  const { clientId, issuer } = config
  if (authorization.clientId !== clientId || authorization.issuer !== issuer) {
    throw createCallbackError('wrong_client')
  }
  if (authorization.responseType !== responseType) {
    const message = `The authorization has another response type than ${responseType}`
    throw createCallbackError('wrong_response_type', message)
  }
  for (const name of ['state', 'code', 'access_token', 'error', 'iss']) {
    if (parameters.getAll(name).length > 1) {
      throw createCallbackError('duplicate_parameter', `The redirect contains ${name} more than once`)
    }
  }
  const state = parameters.get('state')
  if (!state) throw createCallbackError('missing_state')
  if (!(await isSameState(authorization.state, state))) {
    throw createCallbackError('state_mismatch')
  }
  const now = config.now()
  const { createdAt, codeVerifier } = authorization
  if (now >= createdAt + LIFETIME || createdAt > now + CLOCK_SKEW) {
    throw createCallbackError('expired_authorization')
  }
  const reason = usedStates.use(authorization.state)
  if (reason) throw createCallbackError(reason)
  // RFC 9207: the redirect must come from the server that received the request.
  const received = parameters.get('iss')
  if (received !== null && received !== issuer)
    throw createCallbackError('issuer_mismatch', `The iss of the redirect is not ${issuer}`)
  if (parameters.has('error')) throw createResponseError(parameters, codeVerifier)
  if (received === null && config.requireIssuer) throw createCallbackError('missing_issuer')
  return parameters
}

/** Checks whether a session store returned an authorization, because it can return anything. */
function isAuthorization(value: Authorization | null | undefined): value is Authorization {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof value.state === 'string' &&
    value.state !== '' &&
    typeof value.redirectUri === 'string' &&
    Number.isFinite(value.createdAt) &&
    isListOfTexts(value.scopes) &&
    (value.codeVerifier === null || typeof value.codeVerifier === 'string')
  )
}

/**
 * Reads the parameters of a redirect.
 *
 * @throws {@link InvalidArgumentError} for a value that is not a {@link CallbackInput} · `AuthorizationCallbackError` for a
 *   request with another safe method than GET: phones and link checkers send HEAD before the GET.
 */
function parse(input: unknown, mark: '?' | '#'): URLSearchParams {
  let parameters: URLSearchParams | undefined
  let method: unknown
  try {
    method = propertyOf(input, 'method')
    parameters = input instanceof URLSearchParams ? input : (readRecord(input) ?? readText(input, mark))
  } catch {
    // An object whose properties cannot be read is not an input.
  }
  if (!parameters) {
    const expected = 'the request itself, a URL, a string, URLSearchParams or an object of strings'
    throw invalidType('input', expected, input)
  }
  if (typeof method === 'string' && /^(head|options|trace)$/i.test(method)) {
    throw createCallbackError('wrong_method')
  }
  return parameters
}

/** Reads a string, a URL, or the URL of a request. Returns `undefined` for any other value. */
function readText(input: unknown, mark: '?' | '#'): URLSearchParams | undefined {
  const text = typeof input === 'string' ? input : (propertyOf(input, 'href') ?? propertyOf(input, 'url'))
  if (typeof text !== 'string') return undefined
  const [, path = '', query, fragment] = /^([^?#]*)(?:\?([^#]*))?(?:#(.*))?/s.exec(text) ?? []
  const isBare = query === undefined && !/^(\/|[a-z][a-z0-9+.-]*:)/i.test(path)
  return new URLSearchParams((mark === '#' ? fragment : query) ?? (isBare ? path : ''))
}

/** Reads a flat object of strings that has a parameter of a redirect. Returns `undefined` for any other value. */
function readRecord(input: unknown): URLSearchParams | undefined {
  const entries = Object.entries<unknown>(Object(input)).filter(([, value]) => value !== undefined)
  const texts = entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  const isRedirect = texts.some(([name]) => /^(state|code|access_token|error)$/.test(name))
  return isRedirect && texts.length === entries.length ? new URLSearchParams(texts) : undefined
}

const MESSAGES: Readonly<Partial<Record<AuthorizationCallbackReason, string>>> = {
  wrong_method: 'The request is not a GET: wait for the GET request',
  missing_authorization:
    'There is no valid authorization: store that of createAuthorization() in the session and pass it to this method',
  wrong_client: 'The authorization has another clientId or issuer: use the client that created it',
  missing_state: 'The redirect has no state: start a new sign-in',
  state_mismatch: 'The state of the redirect is not that of the authorization: start a new sign-in',
  expired_authorization:
    'The authorization is older than ten minutes or from the future: start a new sign-in',
  used_authorization: 'The authorization was already used: start a new sign-in',
  too_many_authorizations: 'Too many authorizations: try again later',
  missing_issuer: 'The redirect has no iss: pass its whole query, or set requireIssuer: false',
}

/**
 * Creates the error of a rejected redirect.
 *
 * @param message Message of a reason that has no fixed one.
 */
export function createCallbackError(
  reason: AuthorizationCallbackReason,
  message: string = MESSAGES[reason] ?? reason,
): AuthorizationCallbackError {
  return new AuthorizationCallbackError(reason, message)
}

/** Parameters whose values no error may contain. */
const SECRET_PARAMETERS = ['code', 'access_token', 'refresh_token', 'id_token']

/** Creates the error of a redirect with the parameter `error`. */
function createResponseError(
  parameters: URLSearchParams,
  codeVerifier: string | null,
): AuthorizationCallbackError {
  const error = parameters.get('error') ?? ''
  const errorDescription = parameters.get('error_description') ?? undefined
  const message = `Discord responded with ${error}${errorDescription ? `: ${errorDescription}` : ''}`
  const redactor = createRedactor([codeVerifier, ...SECRET_PARAMETERS.map((name) => parameters.get(name))])
  return new AuthorizationCallbackError('error_response', message, { error, errorDescription, redactor })
}
