import { API_SERVER, AUTHORIZATION_URL } from '../generated/servers.ts'
import { VERSION } from '../generated/version.ts'
import { InvalidArgumentError } from './errors/arguments.ts'
import { type ClientEvent, createEmit, type Emit, type Logger } from './events.ts'
import { formatScopes } from './oauth/scopes.ts'
import type { RateLimitConfig } from './rate-limits/gate.ts'
import type { SharedLimits } from './rate-limits/shared-limits.ts'
import { inLowerCase } from './transport/request.ts'
import type { FetchLike, HeaderFields } from './transport/types.ts'
import {
  checkBoolean,
  checkCredential,
  checkFunction,
  checkHeader,
  checkHeaders,
  checkNumber,
  checkObject,
  checkOneOf,
  checkOptions,
  checkSnowflake,
  checkText,
  checkTimeout,
  isBrowser,
  refuseInBrowser,
} from './validation/arguments.ts'
import { checkRedirectUri, checkServerUrl } from './validation/urls.ts'

/**
 * Client authentication method at the token endpoint, with the names of OpenID Connect's client metadata and RFC 7591.
 */
export type TokenEndpointAuthMethod = 'client_secret_post' | 'client_secret_basic' | 'none'

/** Options of an `OAuth2Client`. */
export interface OAuth2ClientOptions<Scopes extends string> {
  /** Id of the application. */
  readonly clientId: string
  /** Secret of the application. A public client has none, and sets `tokenEndpointAuthMethod: 'none'`. */
  readonly clientSecret?: string | undefined
  /** One of the redirect URIs that are registered with Discord. */
  readonly redirectUri?: string | undefined
  /** Scopes that an authorization requests by default. They type every token that this client returns. */
  readonly scopes?: readonly Scopes[] | undefined
  /**
   * Bot token, without the prefix `Bot `, for the calls that act as the bot: `joinGuild`, linked-roles metadata and
   * `client.api`.
   */
  readonly botToken?: string | undefined
  /**
   * Client authentication at the token endpoint: id and secret in the body (`client_secret_post`) or in the
   * `Authorization` header (`client_secret_basic`), or no secret (`none`), for a public client. With the first two and
   * without `clientSecret`, the first token request throws `InvalidArgumentError`.
   *
   * @default 'client_secret_post'; 'none' in a browser without `clientSecret`
   */
  readonly tokenEndpointAuthMethod?: TokenEndpointAuthMethod | undefined
  /**
   * Base URL of the API, version included.
   *
   * @default 'https://discord.com/api/v10'
   */
  readonly baseUrl?: string | undefined
  /**
   * URL of the page that asks a user for consent.
   *
   * @default 'https://discord.com/oauth2/authorize'
   */
  readonly authorizationUrl?: string | undefined
  /**
   * Issuer that the `iss` of a redirect must name.
   *
   * @default 'https://discord.com'
   */
  readonly issuer?: string | undefined
  /**
   * Rejects successful redirects without `iss`. Discord announces the parameter in its metadata. Set `false` for a server
   * that does not send it.
   *
   * @see https://docs.discord.com/developers/topics/oauth2#issuer-identification
   * @default true
   */
  readonly requireIssuer?: boolean | undefined
  /**
   * Function that sends the requests.
   *
   * @default the platform's `fetch`
   */
  readonly fetch?: FetchLike | undefined
  /**
   * Additional headers of every request to the origin of `baseUrl`, such as `Accept-Language`. They are not sent to an
   * `issuer` of another origin.
   */
  readonly headers?: HeaderFields | undefined
  /**
   * `User-Agent` header, in the form that Discord asks for: `DiscordBot (url, version)`.
   *
   * @default the name and version of this package; the browser's own in a browser
   */
  readonly userAgent?: string | undefined
  /**
   * Milliseconds for one attempt: connection, headers and body. It should exceed the connect timeout of the platform, which is
   * 10 seconds in Node.js, because only that one shows that nothing was sent.
   *
   * @default 12_000
   */
  readonly timeout?: number | undefined
  /**
   * Milliseconds for a whole call, with all attempts and all delays.
   *
   * @default 30_000
   */
  readonly totalTimeout?: number | undefined
  /**
   * Retries of failed requests. With `false` every request is sent once.
   *
   * @default { maxAttempts: 5, minDelay: 250 }
   */
  readonly retry?: RetryOptions | false | undefined
  /**
   * Discord's rate limits, which the client respects before it sends. `false` leaves them to another component, such as
   * a proxy.
   *
   * @default { requestsPerSecond: 50, maxInvalidRequests: 9_500, maxBuckets: 10_000 }
   */
  readonly rateLimit?: RateLimitOptions | false | undefined
  /**
   * Called on every wait, retry, exceeded rate limit, refresh and failure to store a refreshed token, and when invalid
   * requests reach a share of their limit. Events contain no secrets.
   */
  readonly onEvent?: ((event: ClientEvent) => void) | undefined
  /** Logger that receives the same events as messages, such as `console`. */
  readonly logger?: Logger | undefined
  /**
   * Returns the time in milliseconds since the Unix epoch.
   *
   * @default Date.now
   */
  readonly now?: (() => number) | undefined
  /**
   * Allows a client secret or a bot token in a browser, where anyone can read it.
   *
   * @default false
   */
  readonly dangerouslyAllowBrowser?: boolean | undefined
  /**
   * Allows `baseUrl`, `authorizationUrl` and `issuer` with http and any host, such as an emulator in another container.
   * Secrets are then sent without encryption. Loopback addresses need no permission.
   *
   * @default false
   */
  readonly dangerouslyAllowHttp?: boolean | undefined
}

/**
 * Options of retries. A failed request is retried if the server certainly did not process it, or if sending it twice is
 * safe.
 */
export interface RetryOptions {
  /**
   * Maximum number of attempts of one request, the first one included, from 1 to 100.
   *
   * @default 5
   */
  readonly maxAttempts?: number | undefined
  /**
   * Minimum delay before a retry in milliseconds, from 0 to 60 000. The delay before the first retry is random, up to
   * twice as long; this upper bound doubles with each further retry.
   *
   * @default 250
   */
  readonly minDelay?: number | undefined
}

/** Options of rate limits. */
export interface RateLimitOptions {
  /**
   * Maximum number of requests that a bot sends per second, over all operations.
   *
   * @default 50
   */
  readonly requestsPerSecond?: number | undefined
  /**
   * Maximum number of responses with 401, 403 or 429 in ten minutes, from 1 to 10 000. Once it is reached, no request is
   * sent. Discord itself allows 10 000.
   *
   * @default 9_500
   */
  readonly maxInvalidRequests?: number | undefined
  /**
   * Maximum number of rate limits in memory, besides those of calls in progress. The limits of a user or bot that has not
   * called for ten minutes are evicted; beyond the maximum, the least recently used ones, those that are used up last.
   *
   * @default 10_000
   */
  readonly maxBuckets?: number | undefined
  /**
   * Shares the budget of `maxInvalidRequests`, a block by the edge and a global rate limit of the bot with the other processes
   * of the IP address: the result of `sharedLimits(store)` of `grantcord/shared-limits`.
   */
  readonly shared?: SharedLimits | undefined
}

/** Options of a client with their defaults. */
export interface ClientConfig {
  readonly clientId: string
  readonly clientSecret: string | undefined
  readonly redirectUri: string | undefined
  readonly scopes: readonly string[] | undefined
  readonly botToken: string | undefined
  readonly tokenEndpointAuthMethod: TokenEndpointAuthMethod
  readonly baseUrl: string
  readonly authorizationUrl: string
  readonly issuer: string
  readonly requireIssuer: boolean
  /** `undefined` for the platform's `fetch`. */
  readonly fetch: FetchLike | undefined
  /** Headers with names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  /** Headers of requests to the issuer, likewise. */
  readonly issuerHeaders: Readonly<Record<string, string>>
  readonly timeout: number
  readonly totalTimeout: number
  readonly retry: RetryConfig
  /** `undefined` if the client does not apply rate limits itself. */
  readonly rateLimit: RateLimitConfig | undefined
  readonly emit: Emit
  /** Emits the event of each attempt; `undefined` without `onEvent`, which alone receives it. */
  readonly observe: Emit | undefined
  readonly now: () => number
  readonly dangerouslyAllowBrowser: boolean
}

const USER_AGENT = `DiscordBot (https://github.com/grantcord/grantcord, ${VERSION})`

/**
 * Checks the options of a client and adds the defaults.
 *
 * @throws {@link InvalidArgumentError} that names the option.
 */
export function readOptions(options: OAuth2ClientOptions<string>): ClientConfig {
  checkObject('options', options)
  const {
    clientId,
    clientSecret,
    redirectUri,
    scopes,
    botToken,
    tokenEndpointAuthMethod = clientSecret === undefined && isBrowser() ? 'none' : 'client_secret_post',
    baseUrl = API_SERVER,
    authorizationUrl = AUTHORIZATION_URL,
    issuer = 'https://discord.com',
    requireIssuer = true,
    fetch,
    headers = {},
    userAgent = isBrowser() ? undefined : USER_AGENT,
    timeout = 12_000,
    totalTimeout = 30_000,
    retry,
    rateLimit,
    onEvent,
    logger,
    now = Date.now,
    dangerouslyAllowBrowser = false,
    dangerouslyAllowHttp = false,
    ...rest
  } = options

  checkOptions('options', rest, [])
  checkSnowflake('clientId', clientId)
  if (clientSecret !== undefined) checkCredential('clientSecret', clientSecret)
  if (botToken !== undefined) checkCredential('botToken', botToken)
  if (redirectUri !== undefined) checkRedirectUri(redirectUri)
  if (scopes !== undefined) formatScopes(scopes)
  checkOneOf('tokenEndpointAuthMethod', tokenEndpointAuthMethod, [
    'client_secret_post',
    'client_secret_basic',
    'none',
  ])
  if (tokenEndpointAuthMethod === 'none' && clientSecret !== undefined) {
    const problem = "must be left out with tokenEndpointAuthMethod: 'none'"
    throw new InvalidArgumentError('clientSecret', problem)
  }
  for (const [field, value] of Object.entries({
    requireIssuer,
    dangerouslyAllowBrowser,
    dangerouslyAllowHttp,
  })) {
    checkBoolean(field, value)
  }
  for (const [field, value] of Object.entries({ authorizationUrl, baseUrl, issuer })) {
    checkServerUrl(field, value, dangerouslyAllowHttp)
    if (field === 'authorizationUrl' || !value.includes('?')) continue
    throw new InvalidArgumentError(field, 'must be a URL without a query')
  }
  checkHeaders('headers', headers)
  if (userAgent !== undefined) {
    checkText('userAgent', userAgent)
    checkHeader('userAgent', 'User-Agent', userAgent)
  }
  checkFunction('fetch', fetch)
  checkFunction('now', now)
  checkTimeout('timeout', timeout)
  checkNumber('totalTimeout', totalTimeout, 1)
  checkFunction('onEvent', onEvent)
  if (logger !== undefined) {
    checkObject('logger', logger)
    for (const level of ['debug', 'info', 'warn', 'error'] as const) {
      checkFunction(`logger.${level}`, logger[level])
    }
  }
  if (clientSecret !== undefined) refuseInBrowser('clientSecret', dangerouslyAllowBrowser)
  if (botToken !== undefined) refuseInBrowser('botToken', dangerouslyAllowBrowser)
  const accept = { accept: 'application/json' }
  const agent = userAgent === undefined ? {} : { 'user-agent': userAgent }
  const all = { ...accept, ...inLowerCase(headers), ...agent }
  return {
    clientId,
    clientSecret,
    redirectUri,
    scopes: scopes && [...scopes],
    botToken,
    tokenEndpointAuthMethod,
    baseUrl,
    authorizationUrl,
    issuer,
    requireIssuer,
    fetch,
    headers: all,
    issuerHeaders: new URL(baseUrl).origin === new URL(issuer).origin ? all : { ...accept, ...agent },
    timeout,
    totalTimeout,
    retry: readRetry(retry),
    rateLimit: readRateLimit(rateLimit),
    emit: createEmit(onEvent, logger),
    observe: onEvent && createEmit(onEvent, undefined),
    now,
    dangerouslyAllowBrowser,
  }
}

/** Retries of a client. */
export interface RetryConfig {
  readonly maxAttempts: number
  /** Milliseconds. */
  readonly minDelay: number
}

const NO_RETRY: RetryConfig = { maxAttempts: 1, minDelay: 0 }
const RETRY: RetryConfig = { maxAttempts: 5, minDelay: 250 }
const RATE_LIMIT: RateLimitConfig = {
  requestsPerSecond: 50,
  maxInvalidRequests: 9500,
  maxBuckets: 10_000,
  shared: undefined,
}

/** Upper bounds of options. Discord blocks an address after 10 000 invalid requests in ten minutes. */
const MAXIMUMS: Readonly<Record<string, number>> = {
  maxAttempts: 100,
  minDelay: 60_000,
  maxInvalidRequests: 10_000,
}

/**
 * Checks the option `retry` and adds the defaults.
 *
 * @throws {@link InvalidArgumentError} that names the option.
 */
export function readRetry(options: RetryOptions | false = {}): RetryConfig {
  return options === false ? NO_RETRY : withDefaults('retry', RETRY, options)
}

/**
 * Checks the option `rateLimit` and adds the defaults. Returns `undefined` if rate limits are off.
 *
 * @throws {@link InvalidArgumentError} that names the option.
 */
export function readRateLimit(options: RateLimitOptions | false = {}): RateLimitConfig | undefined {
  return options === false ? undefined : withDefaults('rateLimit', RATE_LIMIT, options)
}

/** Checks options that are all numbers, except for `shared`, and adds the defaults. */
function withDefaults<Options extends object>(
  field: string,
  defaults: Options,
  options: { readonly [Key in keyof Options]?: Options[Key] | undefined },
): Options {
  checkOptions(field, options, Object.keys(defaults), `${field}.`)
  const given = Object.entries(options).filter(([, value]) => value !== undefined)
  for (const [name, value] of given) {
    const minimum = name === 'minDelay' ? 0 : 1
    if (name === 'shared') checkFunction(`${field}.${name}`, value)
    else checkNumber(`${field}.${name}`, value, minimum, MAXIMUMS[name], minimum)
  }
  return { ...defaults, ...Object.fromEntries(given) }
}
