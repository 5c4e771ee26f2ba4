import { OPERATIONS } from '../generated/operations.ts'
import type { OperationRow } from '../runtime/transport/types.ts'
import { type ObservedRequest, operationOf, typeOf } from './observe.ts'
import { isPageName } from './router.ts'
import type { State } from './state.ts'

/** Advice for each rule that an application can break. */
const HINTS = {
  'code-reused': 'Exchange a code once. After a failure, let the user sign in again.',
  'invalid-token-reused': 'Stop using a token after a 401: refresh it, or let the user sign in again.',
  'json-token-request': 'Send a form: OAuth2 endpoints do not read JSON.',
  'old-api-version': 'Use /api/v10: requests without a version and with v6 to v8 are deprecated.',
  'pkce-missing': 'Send a code_challenge with the method S256: the application has no secret.',
  'refresh-token-reused': 'Store the new refresh token, and refresh once for all callers.',
  'retried-too-early': 'Wait as many seconds as Retry-After says.',
  'scope-unused': 'Request only scopes that are needed: users cancel long lists.',
  'secret-in-browser': 'Call from a server: every user of a browser can read its secrets.',
  'state-constant': 'Create a random state for each sign-in: it prevents cross-site request forgery.',
  'state-missing': 'Send a random state: it prevents cross-site request forgery.',
  'token-in-url': 'Send tokens and secrets in a header or a form: URLs appear in logs.',
} as const

/** Name of a rule that an application can break. */
export type FindingRule = keyof typeof HINTS

/** A problem of the requests of an application, which Discord does not report. */
export interface Finding {
  readonly rule: FindingRule
  /** Says what to do. */
  readonly hint: string
  /** Id of the journal entry; `null` if all requests together are the problem. */
  readonly entry: number | null
  readonly operation: string | null
  /** Name of the application. */
  readonly application: string | null
  /** Username. */
  readonly user: string | null
  /** The scopes that were not used. */
  readonly scopes?: readonly string[]
}

/** Reviews requests with what it remembers of earlier ones. */
export interface Reviewer {
  /** Returns the rules that a request breaks. */
  review(request: ObservedRequest): FindingRule[]
  /** Remembers a response that the application received. */
  learn(request: ObservedRequest, response: Response): void
  /** Lists the scopes of each grant that were not used, for grants whose tokens were used. */
  listUnusedScopes(): UnusedScopes[]
  clear(): void
}

/** Scopes of a grant that no request needed. */
export interface UnusedScopes {
  readonly application_id: string
  readonly user_id: string
  readonly scopes: readonly string[]
}

/** Returns what to do about a broken rule. */
export function hintOf(rule: FindingRule): string {
  return HINTS[rule]
}

/** Maximum number of values of each kind that are remembered. */
const MAX_REMEMBERED = 10_000
const SECRET_PARAMETERS = ['access_token', 'refresh_token', 'client_secret', 'token', 'code_verifier']
const FORM = 'application/x-www-form-urlencoded'
const OAUTH_ENDPOINTS: ReadonlySet<unknown> = new Set(['requestToken', 'revokeToken'])
/** Scopes that an operation requires. Other scopes have no request that shows their use. */
const USABLE_SCOPES: ReadonlySet<string> = new Set(
  Object.values(OPERATIONS).flatMap(({ scopes = [] }: OperationRow) => scopes.flat()),
)

/** Creates a reviewer without memory. */
export function createReviewer(state: State): Reviewer {
  /** Ends of rate limits in milliseconds. */
  const closed = new Map<string, number>()
  const spent = new Map<string, true>()
  const rejected = new Map<string, true>()
  const states = new Map<string, string>()
  /** Used scopes by grant. */
  const used = new Map<string, ReadonlySet<string>>()

  const rules: { readonly [Rule in FindingRule]?: (request: ObservedRequest) => boolean } = {
    'code-reused': ({ target, form }) => target === 'requestToken' && spent.has(form.get('code') ?? ''),
    'invalid-token-reused': ({ token }) => token !== undefined && rejected.has(token),
    'json-token-request': ({ target, request }) => OAUTH_ENDPOINTS.has(target) && typeOf(request) !== FORM,
    'old-api-version': ({ target, url }) =>
      !isPageName(target) &&
      !url.pathname.includes('/oauth2/') &&
      /^\/api\/(?!v(?:9|10)\/)/.test(url.pathname),
    'pkce-missing': ({ target, url, application }) =>
      target === 'authorize' && application?.is_public === true && !url.searchParams.has('code_challenge'),
    'refresh-token-reused': ({ target, form }) =>
      target === 'requestToken' && spent.has(form.get('refresh_token') ?? ''),
    'retried-too-early': (request) =>
      limitKeys(request).some((key) => (closed.get(key) ?? Number.NEGATIVE_INFINITY) > request.time),
    'secret-in-browser': ({ request, credential }) =>
      request.headers.has('origin') && (credential === 'client' || credential === 'bot'),
    'state-constant': ({ target, url, application }) => {
      const value = url.searchParams.get('state')
      const isPage = target === 'authorize' && application !== undefined
      return isPage && !!value && states.get(application.application.id) === value
    },
    'state-missing': ({ target, url, application }) =>
      target === 'authorize' && application !== undefined && !url.searchParams.get('state'),
    'token-in-url': ({ url: { searchParams } }) =>
      SECRET_PARAMETERS.some((name) => searchParams.has(name)) ||
      searchParams.get('response_type') === 'token',
  }

  return {
    // The form of the page repeats the parameters of the request that opened it.
    review: (request) => (isForm(request) ? [] : listRules().filter((rule) => rules[rule]?.(request))),
    learn(request, response) {
      const { target, form, token, url, application } = request
      // A user who reloads the page repeats the state until they decide.
      if (target === 'authorize' && application && response.status !== 200) {
        remember(states, application.application.id, url.searchParams.get('state') ?? '')
      }
      if (target === 'requestToken' && response.ok) {
        for (const name of ['code', 'refresh_token']) {
          const secret = form.get(name)
          if (secret) remember(spent, secret, true)
        }
      }
      if (token !== undefined && response.status === 401) remember(rejected, token, true)
      if (response.status === 429) learnLimit(request, response.headers)
      if (response.ok) learnScopes(request)
    },
    listUnusedScopes() {
      return state.grants.all().flatMap(({ application_id, user_id, scopes }) => {
        const usedScopes = used.get(`${application_id}/${user_id}`)
        if (!usedScopes) return []
        const unused = scopes.filter((scope) => USABLE_SCOPES.has(scope) && !usedScopes.has(scope))
        return unused.length > 0 ? [{ application_id, user_id, scopes: unused }] : []
      })
    },
    clear() {
      for (const memory of [closed, spent, rejected, states, used]) memory.clear()
    },
  }

  function learnLimit(request: ObservedRequest, headers: Headers): void {
    const [own = '', all = own] = limitKeys(request)
    const seconds = Number(headers.get('retry-after'))
    const key = headers.get('x-ratelimit-scope') === 'global' ? all : own
    if (seconds > 0) remember(closed, key, request.time + seconds * 1000)
  }

  /** Remembers the scopes that a request needed. */
  function learnScopes(request: ObservedRequest): void {
    const row = state.tokens.get(request.token ?? '')
    const alternatives = operationOf(request)?.scopes
    if (!row || !alternatives) return
    const key = `${row.application_id}/${row.user_id}`
    const needed = alternatives.filter((scopes) => scopes.every((scope) => row.scopes.includes(scope))).flat()
    // An email address is a field of the user, and no operation requires its scope alone.
    if (request.target === 'getCurrentUser') needed.push('email')
    remember(used, key, new Set([...(used.get(key) ?? []), ...needed]))
  }
}

function isForm({ target, request }: ObservedRequest): boolean {
  return target === 'authorize' && request.method === 'POST'
}

function listRules(): FindingRule[] {
  return Object.keys(HINTS).filter((name): name is FindingRule => name in HINTS)
}

/** Returns the keys of the limits that a request is subject to: that of its operation, and the global one. */
function limitKeys({ credential, token, application, userId, target }: ObservedRequest): string[] {
  const who = [credential, application?.application.id, userId ?? token].join(' ')
  return [`${who} ${target}`, who]
}

function remember<Value>(memory: Map<string, Value>, key: string, value: Value): void {
  memory.delete(key)
  memory.set(key, value)
  const [oldest] = memory.keys()
  if (memory.size > MAX_REMEMBERED && oldest !== undefined) memory.delete(oldest)
}
