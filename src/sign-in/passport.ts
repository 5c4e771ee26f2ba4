/** Entry point `grantcord/passport`: a strategy for Passport. */

import type { Connection, PartialGuild, User } from '../generated/models.ts'
import type { AccessToken } from '../runtime/access-token.ts'
import { OAuth2Client } from '../runtime/client.ts'
import { contextOf } from '../runtime/context.ts'
import { InvalidArgumentError } from '../runtime/errors/arguments.ts'
import { hasErrorCode } from '../runtime/errors/guards.ts'
import { customScope, parseScopes, type RequestableScope } from '../runtime/oauth/scopes.ts'
import { propertyOf } from '../runtime/utils/objects.ts'
import { checkBoolean, checkOptions } from '../runtime/validation/arguments.ts'
import { parseUrl } from '../runtime/validation/urls.ts'
import { describeFailure } from './failures.ts'
import { createCookieStore, SESSION_STORE } from './passport-store.ts'

/** Parameters of the authorization request, which `passport.authenticate('discord', …)` accepts too. */
export interface AuthenticateOptions {
  /** Scopes, as an array or separated by spaces. One of them is `identify`. */
  readonly scope?: string | readonly string[] | undefined
  /** Decision of Discord about a user who has granted the scopes before: to ask again (`consent`), or not (`none`). */
  readonly prompt?: 'consent' | 'none' | undefined
  /** Permissions of the bot, with the scope `bot`. */
  readonly permissions?: number | string | bigint | undefined
  /** Id of the guild that is preselected, with the scope `bot`. */
  readonly guild_id?: string | undefined
  /** Prevents the user from selecting another guild than `guild_id`. */
  readonly disable_guild_select?: boolean | undefined
  /** Redirect URI: a whole URL, because no `Host` header is trusted. */
  readonly callbackURL?: string | undefined
  /** Accepted for the options of passport-discord: the state is always on. */
  readonly state?: true | undefined
}

/** Options of a {@link Strategy}. */
export interface StrategyOptions extends AuthenticateOptions {
  /** Client of the application. It replaces `clientID`, `clientSecret` and `callbackURL` of the strategy. */
  readonly client?: OAuth2Client | undefined
  /** Id of the application. */
  readonly clientID?: string | undefined
  /** Secret of the application. */
  readonly clientSecret?: string | undefined
  /** Accepted for the options of passport-oauth2: PKCE is always on, except where Discord refuses it. */
  readonly pkce?: true | 'S256' | undefined
  /**
   * Secret of at least 32 characters, or several. With it, a pending sign-in is stored in an encrypted cookie, and otherwise in
   * `req.session`.
   */
  readonly secret?: string | readonly string[] | undefined
  /**
   * Passes the request to the verify function as its first argument.
   *
   * @default false
   */
  readonly passReqToCallback?: boolean | undefined
}

/** A user as the verify function receives it: Discord's object, and the properties below. */
export interface Profile extends User {
  readonly provider: 'discord'
  /** Access token, a secret. It is not refreshed. */
  readonly accessToken: string
  /** Token with its grant. It is not enumerable, so that a stored profile does not contain it. */
  readonly token: AccessToken
  /** Time at which the profile was fetched. */
  readonly fetchedAt: Date
  /** With the scope `connections`. */
  readonly connections?: Connection[]
  /** With the scope `guilds`. */
  readonly guilds?: PartialGuild[]
}

/** Ends the authentication: with an error, with a user, or with `false` and the reason to refuse them. */
export type VerifyCallback = (error?: unknown, user?: object | false | null, info?: object) => void

/** Finds or creates the user of a profile. */
export type Verify = (
  accessToken: string,
  refreshToken: string | null,
  profile: Profile,
  done: VerifyCallback,
) => unknown

/** {@link Verify} with the option `passReqToCallback`. */
export type VerifyWithRequest<Request = unknown> = (
  request: Request,
  accessToken: string,
  refreshToken: string | null,
  profile: Profile,
  done: VerifyCallback,
) => unknown

/** Methods that Passport adds to a strategy for each request. */
export interface StrategyActions {
  success(user: object, info?: object): void
  fail(challenge?: object | number, status?: number): void
  redirect(url: string, status?: number): void
  error(error: unknown): void
}

const AUTHENTICATE_OPTIONS = [
  'scope',
  'prompt',
  'permissions',
  'guild_id',
  'disable_guild_select',
  'callbackURL',
  'state',
]
const STRATEGY_OPTIONS = ['client', 'clientID', 'clientSecret', 'secret', 'passReqToCallback', 'pkce']

/**
 * A strategy for Passport with the options and the profile of passport-discord. `state` and PKCE are always on, and the redirect is
 * checked completely.
 *
 * @example
 * ```ts
 * import { Strategy } from 'grantcord/passport'
 *
 * export const discord = new Strategy(
 *   {
 *     clientID: '159799960412356608',
 *     clientSecret: process.env.DISCORD_CLIENT_SECRET ?? '',
 *     callbackURL: 'https://example.com/auth/discord/callback',
 *     scope: ['identify', 'guilds'],
 *   },
 *   (accessToken, refreshToken, profile, done) => done(null, { id: profile.id, name: profile.username }),
 * )
 * ```
 */
export class Strategy<Request = unknown> {
  readonly name = 'discord'
  /** Handles a request of `passport.authenticate()`. Passport calls it on an object that inherits from this one. */
  readonly authenticate: (this: StrategyActions, request: Request, options?: AuthenticateOptions) => void

  /** @throws `InvalidArgumentError` that names the invalid option. */
  constructor(
    options: StrategyOptions & { readonly passReqToCallback: true },
    verify: VerifyWithRequest<Request>,
  )
  constructor(options: StrategyOptions & { readonly passReqToCallback?: false | undefined }, verify: Verify)
  constructor(options: StrategyOptions, verify: Verify | VerifyWithRequest<Request>) {
    checkOptions('options', options, [...STRATEGY_OPTIONS, ...AUTHENTICATE_OPTIONS])
    checkBoolean('passReqToCallback', options.passReqToCallback)
    checkState(options)
    if (![undefined, true, 'S256'].includes(options.pkce)) {
      throw new InvalidArgumentError('pkce', 'must be true or "S256", or left out: it is always on')
    }
    if (typeof verify !== 'function') throw new InvalidArgumentError('verify', 'must be a function')
    const client = readClient(options)
    const { redirectUri } = client
    if (redirectUri === undefined)
      throw new InvalidArgumentError('client', 'must have the option redirectUri')
    const { secret } = options
    const store = secret === undefined ? SESSION_STORE : createCookieStore(client, redirectUri, secret)
    const isCallback = ({ searchParams }: URL) => searchParams.has('code') || searchParams.has('error')
    this.authenticate = function (request, overrides = {}) {
      const run = async () => {
        // Phones and link checkers send HEAD before GET: it must not start a sign-in, and not use it up.
        if (propertyOf(request, 'method') === 'HEAD') return this.fail(405)
        const url = new URL(`http://localhost${targetOf(request)}`)
        if (isCallback(url)) await finish(this, request, url)
        else await start(this, request, { ...options, ...definedOf(overrides) })
      }
      run().catch((error: unknown) => this.error(error))
    }

    async function start(
      actions: StrategyActions,
      request: Request,
      parameters: AuthenticateOptions,
    ): Promise<void> {
      const authorization = await client.createAuthorization(toAuthorizationOptions(parameters))
      await store.add(request, authorization)
      actions.redirect(authorization.url)
    }

    async function finish(actions: StrategyActions, request: Request, url: URL): Promise<void> {
      if (propertyOf(request, 'method') !== 'GET') return actions.fail(405)
      let token: AccessToken
      try {
        const authorization = await store.take(request, url.searchParams.get('state') ?? '')
        token = await client.handleCallback(url, authorization)
      } catch (error) {
        if (!hasErrorCode(error, 'ERR_AUTHORIZATION_CALLBACK')) throw error
        // Applications show the message to the user.
        return actions.fail({ message: describeFailure(error).text, error }, 403)
      }
      const profile = await fetchProfile(token, contextOf(client).config.now())
      const done: VerifyCallback = (error, user, info) => {
        if (error) actions.error(error)
        else if (user) actions.success(user, info)
        else actions.fail(info)
      }
      if (isVerifyWithRequest(verify, options))
        await verify(request, token.token, token.refreshToken, profile, done)
      else await verify(token.token, token.refreshToken, profile, done)
    }
  }
}

/** Tells the compiler what the overloads of the constructor promise. */
function isVerifyWithRequest<Request>(
  _verify: Verify | VerifyWithRequest<Request>,
  { passReqToCallback }: StrategyOptions,
): _verify is VerifyWithRequest<Request> {
  return passReqToCallback === true
}

function readClient({ client, clientID, clientSecret, callbackURL, scope }: StrategyOptions): OAuth2Client {
  if (client === undefined) {
    if (clientID === undefined) throw new InvalidArgumentError('clientID', 'is required without client')
    checkCallbackUrl(callbackURL)
    const scopes = scope === undefined ? undefined : toScopes(scope)
    return new OAuth2Client({ clientId: clientID, clientSecret, redirectUri: callbackURL, scopes })
  }
  contextOf(client)
  for (const [field, value] of Object.entries({ clientID, clientSecret, callbackURL })) {
    if (value !== undefined) throw new InvalidArgumentError(field, 'must be left out with client')
  }
  return client
}

/** @throws {@link InvalidArgumentError} for a path, which a strategy of passport-oauth2 adds to the `Host` header. */
function checkCallbackUrl(url: string | undefined): void {
  if (parseUrl(url)) return
  const problem = 'must be a whole URL, such as https://example.com/auth/discord/callback'
  throw new InvalidArgumentError('callbackURL', problem)
}

/** @throws {@link InvalidArgumentError} for a state that replaces the one of this package. */
function checkState({ state }: AuthenticateOptions): void {
  if (state === undefined || state === true) return
  throw new InvalidArgumentError('state', 'must be true, or left out: it is always on')
}

function toScopes(scope: string | readonly string[]): RequestableScope[] {
  const scopes = typeof scope === 'string' ? parseScopes(scope) : [...scope]
  return scopes.map((one) => customScope(one))
}

function toAuthorizationOptions(options: AuthenticateOptions) {
  const { scope, prompt, permissions, guild_id, disable_guild_select, callbackURL } = options
  checkState(options)
  if (callbackURL !== undefined) checkCallbackUrl(callbackURL)
  if (permissions !== undefined && !/^\d+$/.test(String(permissions))) {
    throw new InvalidArgumentError('permissions', 'must be a whole number of 0 or more')
  }
  return {
    scopes: scope === undefined ? undefined : toScopes(scope),
    prompt,
    permissions: permissions === undefined ? undefined : BigInt(permissions),
    guildId: guild_id,
    disableGuildSelect: disable_guild_select,
    redirectUri: callbackURL,
  }
}

/** Returns the options of `passport.authenticate()` that are parameters of the authorization request. */
function definedOf(options: AuthenticateOptions): AuthenticateOptions {
  const entries = Object.entries(options)
  return Object.fromEntries(
    entries.filter(([name, value]) => AUTHENTICATE_OPTIONS.includes(name) && value !== undefined),
  )
}

/** Returns the path and query of a request. Express removes the path of a router from `url`. */
function targetOf(request: unknown): string {
  const target = propertyOf(request, 'originalUrl') ?? propertyOf(request, 'url')
  return typeof target === 'string' && target.startsWith('/') ? target : '/'
}

async function fetchProfile(token: AccessToken, now: number): Promise<Profile> {
  const has = (scope: string) => token.scopes?.includes(scope) ?? false
  const [user, connections, guilds] = await Promise.all([
    token.fetchIdentify(),
    has('connections') ? token.fetchConnections() : undefined,
    has('guilds') ? token.fetchGuilds() : undefined,
  ])
  const profile = {
    ...user,
    provider: 'discord' as const,
    accessToken: token.token,
    token,
    fetchedAt: new Date(now),
    ...(connections && { connections }),
    ...(guilds && { guilds }),
  }
  return Object.defineProperty(profile, 'token', { enumerable: false })
}
