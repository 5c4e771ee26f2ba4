import type { Guild, Webhook } from '../../generated/models.ts'
import { InvalidArgumentError } from '../errors/arguments.ts'
import { checkCredential, isCredential, isListOfTexts, isTime } from '../validation/arguments.ts'
import { type OpenScope, parseScopes } from './scopes.ts'

declare const SCOPES: unique symbol

/** The fields of a {@link TokenRecord}. */
export interface TokenFields {
  /** The access token, a secret. */
  readonly accessToken: string
  /** `null` when the grant brought none. Single use: a refresh brings the next one. */
  readonly refreshToken: string | null
  /** Milliseconds since the Unix epoch; `null` when Discord did not say. */
  readonly expiresAt: number | null
  /** What Discord granted; `null` when nobody knows. */
  readonly scopes: readonly string[] | null
  /** The OpenID Connect id token, unverified; `null` without `openid`. */
  readonly idToken: string | null
}

/**
 * What must be stored of a grant: plain data that survives JSON. Holds secrets: store it encrypted, log it
 * never.
 */
export interface TokenRecord<in Scopes extends string = OpenScope> extends TokenFields {
  /** Holds the scopes for the compiler; never there. */
  readonly [SCOPES]?: (scopes: Scopes) => void
}

/** Everything that a token response brings. */
export interface Grant {
  readonly record: TokenFields
  /** With `webhook.incoming`. */
  readonly webhook: Webhook | null
  /** With `bot`. */
  readonly guild: Guild | null
}

/** What a token response lacks, in words without any of its values; or the grant. */
export type ReadGrant = { readonly problem: string } | { readonly grant: Grant }

/**
 * Reads a token response.
 *
 * @param requestedAt Milliseconds since the Unix epoch, before it was sent: the token then never lives longer
 *   here than it does at Discord.
 * @param requested What was asked for, which counts as granted where the response does not say (RFC 6749 section 5.1).
 * @param previous What a refresh keeps: the refresh token where the response brings no new one.
 */
export function readGrant(
  body: unknown,
  requestedAt: number,
  requested: readonly string[] | null,
  previous: string | null,
): ReadGrant {
  if (typeof body !== 'object' || body === null) return { problem: 'the token response is no object' }
  const response = body as Readonly<Record<string, unknown>>
  const { access_token, token_type, expires_in, scope, refresh_token, id_token } = response
  if (!isCredential(access_token)) return { problem: 'access_token is missing, or cannot be sent' }
  if (typeof token_type !== 'string' || token_type.toLowerCase() !== 'bearer') {
    return { problem: 'token_type is not Bearer' }
  }
  if (scope !== undefined && typeof scope !== 'string') return { problem: 'scope is no string' }
  if (refresh_token !== undefined && refresh_token !== null && !isCredential(refresh_token)) {
    return { problem: 'refresh_token cannot be sent' }
  }
  const expiresAt = requestedAt + readLifetime(expires_in) * 1000
  return {
    grant: {
      record: {
        accessToken: access_token,
        refreshToken: refresh_token ?? previous,
        expiresAt: isTime(expiresAt) ? expiresAt : null,
        scopes: scope === undefined ? requested : parseScopes(scope),
        idToken: typeof id_token === 'string' ? id_token : null,
      },
      webhook: isObject(response.webhook) ? (response.webhook as Webhook) : null,
      guild: isObject(response.guild) ? (response.guild as Guild) : null,
    },
  }
}

/** Seconds: a positive number, or one written as text; anything else is unknown and no number. */
function readLifetime(value: unknown): number {
  const seconds = typeof value === 'string' && /^\s*\d+(\.\d+)?\s*$/.test(value) ? Number(value) : value
  return typeof seconds === 'number' && seconds > 0 ? seconds : Number.NaN
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** @throws {@link InvalidArgumentError} when what came back from a store is no record. */
export function checkRecord(record: TokenFields): void {
  if (typeof record !== 'object' || record === null) {
    throw new InvalidArgumentError('record', 'must be what toRecord() answered')
  }
  checkCredential('record.accessToken', record.accessToken)
  if (record.refreshToken !== null) checkCredential('record.refreshToken', record.refreshToken)
  if (record.expiresAt !== null && !isTime(record.expiresAt)) {
    throw new InvalidArgumentError('record.expiresAt', 'must be milliseconds since the Unix epoch, or null')
  }
  if (record.scopes !== null && !isListOfTexts(record.scopes)) {
    throw new InvalidArgumentError('record.scopes', 'must be an array of scopes, or null')
  }
}
