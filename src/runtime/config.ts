import { API_SERVER, AUTHORIZATION_URL } from '../generated/method-operations.ts'
import { VERSION } from '../generated/version.ts'
import { type ClientEvent, createEmit, type Emit, type Logger } from './events.ts'
import { formatScopes } from './oauth/scopes.ts'
import type { RateLimitConfig } from './rate-limits/gate.ts'
import { inLowerCase } from './transport/request.ts'
import type { FetchLike } from './transport/types.ts'

import {
  checkCredential,
  checkFunction,
  checkHeader,
  checkHeaders,
  checkNumber,
  checkObject,
  checkOneOf,
  checkRest,
  checkSnowflake,
  checkText,
  checkTimeout,
  checkUrl,
  isBrowser,
  refuseInBrowser,
} from './validation/arguments.ts'

/** How the client proves who it is at the token endpoint: the names of OpenID Connect's client metadata. */
export type TokenEndpointAuthMethod = 'client_secret_post' | 'client_secret_basic'

/** How an `OAuth2Client` is made. */
export interface OAuth2ClientOptions<Scopes extends string> {
  /** The application's id. */
  readonly clientId: string
  /** The application's secret; a public client has none. */
  readonly clientSecret?: string | undefined
  /** One of the redirect URIs that are registered with Discord. */
  readonly redirectUri?: string | undefined
  /** What is asked for by default. Types every token that comes out of this client. */
  readonly scopes?: readonly Scopes[] | undefined
  /** For what acts as the bot: `joinGuild`, linked-roles metadata, `client.api`. Without the prefix `Bot `. */
  readonly botToken?: string | undefined
  /** Client id and secret in the body by default, or in the `Authorization` header. */
  readonly tokenEndpointAuthMethod?: TokenEndpointAuthMethod | undefined
  /** Where the API lives, version included. */
  readonly baseUrl?: string | undefined
  /** The page that asks a user for consent. */
  readonly authorizationUrl?: string | undefined
  /** Who must have answered when a redirect carries `iss`: `https://discord.com`. */
  readonly issuer?: string | undefined
  /** Whether a redirect without `iss` is refused. Off by default: Discord's documentation does not promise it. */
  readonly requireIssuer?: boolean | undefined
  /** Sends the requests; the platform's by default. */
  readonly fetch?: FetchLike | undefined
  /** Further headers of each request, such as `Accept-Language`. */
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** `DiscordBot (url, version)`, the form that Discord asks for; a browser sends its own. */
  readonly userAgent?: string | undefined
  /** Milliseconds for connecting, headers and body of one attempt: 10 000. */
  readonly timeout?: number | undefined
  /** Milliseconds for a whole call, with all its attempts and everything it waits for: 15 000. */
  readonly totalTimeout?: number | undefined
  /** What is sent again when it failed, and how often; `false` sends everything once. */
  readonly retry?: RetryOptions | false | undefined
  /** How the limits of Discord are kept; `false` leaves them to somebody else, such as a proxy. */
  readonly rateLimit?: RateLimitOptions | false | undefined
  /** Told of waits, retries, limits that were met, and refreshes. Nothing in it is secret. */
  readonly onEvent?: ((event: ClientEvent) => void) | undefined
  /** Takes the same as lines for a log; `console` will do. */
  readonly logger?: Logger | undefined
  /** Answers the time in milliseconds since the Unix epoch. */
  readonly now?: (() => number) | undefined
  /** Lets a client secret or a bot token into a browser, where anybody can read it. */
  readonly dangerouslyAllowBrowser?: boolean | undefined
}

/** The options of a client, checked and completed. */
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
  /** The platform's where it is absent. */
  readonly fetch: FetchLike | undefined
  /** Their names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly timeout: number
  readonly totalTimeout: number
  readonly retry: RetryConfig
  /** Absent where the limits are somebody else's business. */
  readonly rateLimit: RateLimitConfig | undefined
  readonly emit: Emit
  readonly now: () => number
  readonly dangerouslyAllowBrowser: boolean
}

const HTTP = ['https:', 'http:']
const USER_AGENT = `DiscordBot (https://github.com/grantcord/grantcord, ${VERSION})`

/** @throws {@link InvalidArgumentError} that names the option. */
export function readOptions(options: OAuth2ClientOptions<string>): ClientConfig {
  checkObject('options', options)
  const {
    clientId,
    clientSecret,
    redirectUri,
    scopes,
    botToken,
    tokenEndpointAuthMethod = 'client_secret_post',
    baseUrl = API_SERVER,
    authorizationUrl = AUTHORIZATION_URL,
    issuer = 'https://discord.com',
    requireIssuer = false,
    fetch,
    headers = {},
    userAgent = isBrowser() ? undefined : USER_AGENT,
    timeout = 10_000,
    totalTimeout = 15_000,
    retry,
    rateLimit,
    onEvent,
    logger,
    now = Date.now,
    dangerouslyAllowBrowser = false,
    ...rest
  } = options

  checkRest('', rest)
  checkSnowflake('clientId', clientId)
  if (clientSecret !== undefined) checkCredential('clientSecret', clientSecret)
  if (botToken !== undefined) checkCredential('botToken', botToken)
  if (redirectUri !== undefined) checkUrl('redirectUri', redirectUri)
  if (scopes !== undefined) formatScopes(scopes)
  checkOneOf('tokenEndpointAuthMethod', tokenEndpointAuthMethod, [
    'client_secret_post',
    'client_secret_basic',
  ])
  checkUrl('baseUrl', baseUrl, HTTP)
  checkUrl('authorizationUrl', authorizationUrl, HTTP)
  checkUrl('issuer', issuer, HTTP)
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
  if (!dangerouslyAllowBrowser && clientSecret !== undefined) refuseInBrowser('clientSecret')
  if (!dangerouslyAllowBrowser && botToken !== undefined) refuseInBrowser('botToken')
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
    headers: inLowerCase({
      Accept: 'application/json',
      ...headers,
      ...(userAgent && { 'User-Agent': userAgent }),
    }),
    timeout,
    totalTimeout,
    retry: readRetry(retry),
    rateLimit: readRateLimit(rateLimit),
    emit: createEmit(onEvent, logger),
    now,
    dangerouslyAllowBrowser,
  }
}

/**
 * What is sent again. A request that was not carried out, whatever it is; one that may have been, only where that
 * does no harm.
 */
export interface RetryOptions {
  /** How often a request is sent at most: 5. */
  readonly maxAttempts?: number | undefined
  /**
   * Milliseconds before another attempt, at least: 250. The second one waits for up to twice as long, by chance, and each
   * further one for up to twice as long again.
   */
  readonly minDelay?: number | undefined
}

/** How the limits of Discord are kept. */
export interface RateLimitOptions {
  /** What a bot may send in a second, over all operations: 50. */
  readonly requestsPerSecond?: number | undefined
  /** Answers with 401, 403 or 429 in ten minutes after which nothing is sent any more: 9500. Discord allows 10 000. */
  readonly maxInvalidRequests?: number | undefined
  /** How many limits are remembered: 10 000. Those of whoever has not called for ten minutes are forgotten. */
  readonly maxBuckets?: number | undefined
}

/** Bounds from above: a refused request more is a block, and a longer wait is no timer. */
const MOST: Readonly<Record<string, number>> = { attempts: 100, minDelay: 60_000, maxInvalidRequests: 10_000 }

/** How often a request is sent, and when again. */
export interface RetryConfig {
  readonly maxAttempts: number
  /** Milliseconds. */
  readonly minDelay: number
}

const ONCE: RetryConfig = { maxAttempts: 1, minDelay: 0 }
const RETRY: RetryConfig = { maxAttempts: 5, minDelay: 250 }
const RATE_LIMIT: RateLimitConfig = { requestsPerSecond: 50, maxInvalidRequests: 9500, maxBuckets: 10_000 }

/** @throws {@link InvalidArgumentError} */
export function readRetry(options: RetryOptions | false = {}): RetryConfig {
  return options === false ? ONCE : complete('retry', RETRY, options)
}

/** @throws {@link InvalidArgumentError} */
export function readRateLimit(options: RateLimitOptions | false = {}): RateLimitConfig | undefined {
  return options === false ? undefined : complete('rateLimit', RATE_LIMIT, options)
}

/** The given numbers over the default ones; a name that is none of theirs is a mistake. */
function complete<Options extends { readonly [Key in keyof Options]: number }>(
  field: string,
  defaults: Options,
  options: { readonly [Key in keyof Options]?: number | undefined },
): Options {
  checkObject(field, options)
  const given = Object.entries(options).filter(([, value]) => value !== undefined)
  for (const [name, value] of given) {
    checkOneOf(field, name, Object.keys(defaults))
    const least = name === 'minDelay' ? 0 : 1
    checkNumber(`${field}.${name}`, value, least, MOST[name], least)
  }
  return { ...defaults, ...Object.fromEntries(given) }
}
