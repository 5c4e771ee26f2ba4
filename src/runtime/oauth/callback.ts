import type { ClientConfig } from '../config.ts'
import { InvalidArgumentError } from '../errors/arguments.ts'
import { AuthorizationCallbackError, type AuthorizationCallbackReason } from '../errors/callback.ts'
import { createRedactor } from '../errors/redact.ts'
import { isListOfTexts, kindOf } from '../validation/arguments.ts'
import type { Authorization } from './authorization.ts'
import { isSameState, type UsedStates } from './state.ts'

/** Time that a user has for the consent page, in milliseconds: ten minutes. */
const LIFETIME = 10 * 60 * 1000

/**
 * Request or URL of the redirect: a `Request`, Node's `IncomingMessage`, a `URL`, `window.location`, a string (a whole
 * URL, a path with a query, or a bare query), or `URLSearchParams`.
 */
export type CallbackInput = string | URLSearchParams | { readonly url?: string } | { readonly href: string }

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
  if (!code) throw createCallbackError({ reason: 'missing_result', result: 'code' })
  const permissions = parameters.get('permissions')
  return {
    code,
    guildId: parameters.get('guild_id') ?? undefined,
    permissions: permissions && /^\d+$/.test(permissions) ? BigInt(permissions) : undefined,
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
  if (!isAuthorization(authorization)) throw createCallbackError({ reason: 'missing_authorization' })
  if (authorization.responseType !== responseType) {
    const { responseType: actual } = authorization
    throw createCallbackError({ reason: 'wrong_response_type', expected: responseType, actual })
  }
  for (const name of ['state', 'code', 'access_token', 'error', 'iss']) {
    if (parameters.getAll(name).length > 1) {
      throw createCallbackError({ reason: 'duplicate_parameter', name })
    }
  }
  const state = parameters.get('state')
  if (!state) throw createCallbackError({ reason: 'missing_state' })
  if (!(await isSameState(authorization.state, state))) {
    throw createCallbackError({ reason: 'state_mismatch' })
  }
  const now = config.now()
  const expiresAt = authorization.createdAt + LIFETIME
  if (now >= expiresAt) throw createCallbackError({ reason: 'expired_authorization' })
  if (!usedStates.use(authorization.state, expiresAt, now)) {
    throw createCallbackError({ reason: 'used_authorization' })
  }
  const rejection = checkIssuer(config, parameters.get('iss'))
  if (rejection) throw createCallbackError(rejection)
  if (!parameters.has('error')) return parameters
  const { codeVerifier } = authorization
  throw createCallbackError({ reason: 'error_response', parameters, codeVerifier })
}

/**
 * Checks that the redirect comes from the server that received the request: RFC 9207. Returns why it is rejected, or
 * `undefined`.
 */
function checkIssuer(
  { issuer, requireIssuer }: ClientConfig,
  received: string | null,
): CallbackRejection | undefined {
  if (received === null) return requireIssuer ? { reason: 'missing_issuer' } : undefined
  return received === issuer ? undefined : { reason: 'issuer_mismatch', issuer }
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

function parse(input: CallbackInput, mark: '?' | '#'): URLSearchParams {
  if (input instanceof URLSearchParams) return input
  const text = textOf(input)
  const [beforeFragment = '', fragment] = split(text, '#')
  const [path, query] = split(beforeFragment, '?')
  const isBare = query === undefined && !/^(\/|[a-z][a-z0-9+.-]*:)/i.test(path)
  return new URLSearchParams((mark === '#' ? fragment : query) ?? (isBare ? path : ''))
}

function textOf(input: Exclude<CallbackInput, URLSearchParams>): string {
  if (typeof input === 'string') return input
  if (typeof input !== 'object' || input === null) {
    throw new InvalidArgumentError('input', `must be a request, a URL or a string, and is ${kindOf(input)}`)
  }
  return 'href' in input ? input.href : (input.url ?? '')
}

/** Splits a text at the first mark. Without a mark, the second part is `undefined`. */
function split(text: string, mark: string): [before: string, after: string | undefined] {
  const index = text.indexOf(mark)
  return index < 0 ? [text, undefined] : [text.slice(0, index), text.slice(index + 1)]
}

/** Reasons with a fixed message. */
type FixedReason = Exclude<
  AuthorizationCallbackReason,
  'wrong_response_type' | 'duplicate_parameter' | 'issuer_mismatch' | 'missing_result' | 'error_response'
>

/** Reason for which a redirect is rejected, with the values of its message. */
export type CallbackRejection =
  | { readonly reason: FixedReason }
  | { readonly reason: 'wrong_response_type'; readonly expected: string; readonly actual: string }
  | { readonly reason: 'duplicate_parameter'; readonly name: string }
  | { readonly reason: 'issuer_mismatch'; readonly issuer: string }
  | { readonly reason: 'missing_result'; readonly result: 'code' | 'token' }
  | { readonly reason: 'missing_result'; readonly problem: string }
  | {
      readonly reason: 'error_response'
      readonly parameters: URLSearchParams
      readonly codeVerifier: string | null
    }

const MESSAGES: Readonly<Record<FixedReason, string>> = {
  missing_authorization:
    'There is no valid authorization: store the result of createAuthorization() in the session and pass it to this method',
  missing_state: 'The redirect has no state: start a new sign-in',
  state_mismatch: 'The state of the redirect does not belong to the authorization of this session',
  expired_authorization: 'The authorization is older than ten minutes: start a new sign-in',
  used_authorization: 'The authorization was already used: start a new sign-in',
  missing_issuer: 'The redirect has no iss, which requireIssuer demands',
}

/** Parameters whose values no error may contain. */
const SECRET_PARAMETERS = ['code', 'access_token', 'refresh_token', 'id_token']

/** Creates the error of a rejected redirect. */
export function createCallbackError(rejection: CallbackRejection): AuthorizationCallbackError {
  const { reason } = rejection
  if (reason !== 'error_response') return new AuthorizationCallbackError(reason, messageOf(rejection))
  const { parameters, codeVerifier } = rejection
  const error = parameters.get('error') ?? ''
  const errorDescription = parameters.get('error_description') ?? undefined
  const message = `Discord responded with ${error}${errorDescription ? `: ${errorDescription}` : ''}`
  const redactor = createRedactor([codeVerifier, ...SECRET_PARAMETERS.map((name) => parameters.get(name))])
  return new AuthorizationCallbackError(reason, message, { error, errorDescription, redactor })
}

function messageOf(rejection: Exclude<CallbackRejection, { reason: 'error_response' }>): string {
  switch (rejection.reason) {
    case 'wrong_response_type': {
      const { expected, actual } = rejection
      return `The authorization has the response type ${actual}, and this method expects ${expected}`
    }
    case 'duplicate_parameter':
      return `The redirect contains ${rejection.name} more than once`
    case 'issuer_mismatch':
      return `The iss of the redirect is not ${rejection.issuer}`
    case 'missing_result':
      return 'problem' in rejection
        ? `The fragment of the redirect is not a valid token response: ${rejection.problem}`
        : `The redirect contains neither a ${rejection.result} nor an error`
    default:
      return MESSAGES[rejection.reason]
  }
}
