import type { ClientConfig } from '../config.ts'
import { InvalidArgumentError } from '../errors/arguments.ts'
import { AuthorizationCallbackError, type AuthorizationCallbackReason } from '../errors/callback.ts'
import { createRedactor } from '../errors/redact.ts'
import { isListOfTexts, kindOf } from '../validation/arguments.ts'
import type { Authorization } from './authorization.ts'
import { isSameState, type UsedStates } from './state.ts'

/** Ten minutes in milliseconds: how long a user may take. */
const LIFETIME = 10 * 60 * 1000

/**
 * The request or the address that the user came back with: a `Request`, Node's `IncomingMessage`, a `URL`,
 * `window.location`, a string (a whole URL, a path with a query, or a bare query), or `URLSearchParams`.
 */
export type CallbackInput = string | URLSearchParams | { readonly url?: string } | { readonly href: string }

/** What a redirect brought, after every check. */
export interface AuthorizationCode {
  /** To be exchanged once, within some 100 seconds. */
  readonly code: string
  /** The guild that the bot was added to, as the redirect claims: a hint, not a proof. */
  readonly guildId: string | undefined
  /** The permissions that the bot was given, as the redirect claims: a hint, not a proof. */
  readonly permissions: bigint | undefined
}

/**
 * Reads the redirect of the authorization code grant.
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
 * Every check of a redirect that holds for each response type. Answers what it carries.
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
    throw createCallbackError({ reason: 'wrong_response_type', responseType: authorization.responseType })
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
  const refusal = findIssuerProblem(config, parameters.get('iss'))
  if (refusal) throw createCallbackError(refusal)
  if (!parameters.has('error')) return parameters
  const { codeVerifier } = authorization
  throw createCallbackError({ reason: 'error_response', parameters, codeVerifier })
}

/** RFC 9207: the answer must come from the server that was asked. */
function findIssuerProblem(
  { issuer, requireIssuer }: ClientConfig,
  received: string | null,
): CallbackRejection | undefined {
  if (received === null) return requireIssuer ? { reason: 'missing_issuer' } : undefined
  return received === issuer ? undefined : { reason: 'issuer_mismatch', issuer }
}

/** It comes back from a session store, where it may have become anything. */
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

/** Before and after the first mark; without one, nothing stands after it. */
function split(text: string, mark: string): [before: string, after: string | undefined] {
  const index = text.indexOf(mark)
  return index < 0 ? [text, undefined] : [text.slice(0, index), text.slice(index + 1)]
}

/** Refusals that always have the same words. */
type Plain = Exclude<
  AuthorizationCallbackReason,
  'wrong_response_type' | 'duplicate_parameter' | 'issuer_mismatch' | 'missing_result' | 'error_response'
>

/** Why a redirect is refused, with what the words for it need. */
export type CallbackRejection =
  | { readonly reason: 'wrong_response_type'; readonly responseType: string }
  | { readonly reason: 'duplicate_parameter'; readonly name: string }
  | { readonly reason: 'issuer_mismatch'; readonly issuer: string }
  | { readonly reason: 'missing_result'; readonly result?: string; readonly problem?: string }
  | {
      readonly reason: 'error_response'
      readonly parameters: URLSearchParams
      readonly codeVerifier: string | null
    }
  | { readonly reason: Plain }

const MESSAGES: Readonly<Record<Plain, string>> = {
  missing_authorization: 'There is no authorization: keep what createAuthorization() answers in the session',
  missing_state: 'The redirect carries no state',
  state_mismatch: 'The state of the redirect is not the one of this session',
  expired_authorization: 'The authorization is older than ten minutes',
  used_authorization: 'The authorization has been used',
  missing_issuer: 'The redirect carries no iss',
}

/** The parameters that no error may show. */
const SECRETS = ['code', 'access_token', 'refresh_token', 'id_token']

/** The error of a redirect that ends no sign-in. Loaded with the first one. */
export function createCallbackError(refusal: CallbackRejection): AuthorizationCallbackError {
  const { reason } = refusal
  switch (reason) {
    case 'wrong_response_type':
      return new AuthorizationCallbackError(
        reason,
        `The authorization asked for response_type ${refusal.responseType}`,
      )
    case 'duplicate_parameter':
      return new AuthorizationCallbackError(reason, `The redirect carries ${refusal.name} more than once`)
    case 'issuer_mismatch':
      return new AuthorizationCallbackError(reason, `The iss of the redirect is not ${refusal.issuer}`)
    case 'missing_result': {
      const { result, problem } = refusal
      const message =
        problem === undefined
          ? `The redirect carries neither a ${result} nor an error`
          : `The fragment is no token response: ${problem}`
      return new AuthorizationCallbackError(reason, message)
    }
    case 'error_response': {
      const { parameters, codeVerifier } = refusal
      const error = parameters.get('error') ?? ''
      const errorDescription = parameters.get('error_description') ?? undefined
      const secrets = [codeVerifier, ...SECRETS.map((name) => parameters.get(name))]
      const words = errorDescription ? `: ${errorDescription}` : ''
      const options = { error, errorDescription, redactor: createRedactor(secrets) }
      return new AuthorizationCallbackError(reason, `Discord answered ${error}${words}`, options)
    }
    default:
      return new AuthorizationCallbackError(reason, MESSAGES[reason])
  }
}
