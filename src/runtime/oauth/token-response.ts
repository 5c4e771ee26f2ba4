import type { Guild, Webhook } from '../../generated/models.ts'
import { InvalidArgumentError } from '../errors/arguments.ts'
import { isRecord } from '../utils/objects.ts'
import { checkCredential, checkObject, isCredential, isListOfTexts, isTime } from '../validation/arguments.ts'
import { type OpenScope, parseScopes } from './scopes.ts'

declare const SCOPES: unique symbol

/** Fields of a {@link TokenRecord}. */
export interface TokenFields {
  /** Access token, a secret. */
  readonly accessToken: string
  /** Refresh token, a secret; `null` if the grant has none. It can be used once: a refresh returns the next one. */
  readonly refreshToken: string | null
  /** Expiry of the access token in milliseconds since the Unix epoch; `null` if unknown. */
  readonly expiresAt: number | null
  /** Granted scopes; `null` if unknown. */
  readonly scopes: readonly string[] | null
  /** OpenID Connect id token, unverified; `null` without the scope `openid`. */
  readonly idToken: string | null
}

/**
 * Data of a grant that must be stored: plain data that survives JSON. It contains secrets: store it encrypted, and never
 * log it.
 */
export interface TokenRecord<in Scopes extends string = OpenScope> extends TokenFields {
  /** Scopes for the compiler. The property does not exist at run time. */
  readonly [SCOPES]?: (scopes: Scopes) => void
}

/** Data of a token response. */
export interface Grant {
  readonly record: TokenFields
  /** Created webhook, with the scope `webhook.incoming`. */
  readonly webhook: Webhook | null
  /** Guild that the bot was added to, with the scope `bot`. */
  readonly guild: Guild | null
}

/** Values of a grant that a token response may leave out. */
export interface GrantFallback {
  /** Requested scopes. They count as granted if the response names none: RFC 6749 section 5.1. */
  readonly requested: readonly string[] | null
  /** Refresh token that was exchanged. It stays valid if the response contains no new one. */
  readonly previous?: string
}

/** The grant, or the problem of a token response, which contains none of its values. */
export type ReadGrant = { readonly problem: string } | { readonly grant: Grant }

/**
 * Reads a token response.
 *
 * @param requestedAt Time before the request was sent, in milliseconds since the Unix epoch. The calculated expiry is
 *   then never later than Discord's.
 */
export function readGrant(
  body: unknown,
  requestedAt: number,
  { requested, previous }: GrantFallback,
): ReadGrant {
  if (!isRecord(body)) return { problem: 'the token response is not an object' }
  const { access_token, token_type, expires_in, scope, refresh_token, id_token, webhook, guild } = body
  if (!isCredential(access_token)) return { problem: 'access_token is missing or invalid' }
  if (typeof token_type !== 'string' || token_type.toLowerCase() !== 'bearer') {
    return { problem: 'token_type is not Bearer' }
  }
  if (scope !== undefined && typeof scope !== 'string') return { problem: 'scope is not a string' }
  if (refresh_token !== undefined && refresh_token !== null && !isCredential(refresh_token)) {
    return { problem: 'refresh_token is invalid' }
  }
  const expiresAt = requestedAt + readLifetime(expires_in) * 1000
  return {
    grant: {
      record: {
        accessToken: access_token,
        refreshToken: refresh_token ?? previous ?? null,
        expiresAt: isTime(expiresAt) ? expiresAt : null,
        scopes: scope === undefined ? requested : parseScopes(scope),
        idToken: isCredential(id_token) ? id_token : null,
      },
      webhook: isRecord(webhook) ? (webhook as Webhook) : null,
      guild: isRecord(guild) ? (guild as Guild) : null,
    },
  }
}

/** Returns the seconds of a positive number, or of a string that contains one, and `NaN` for any other value. */
function readLifetime(value: unknown): number {
  const seconds = typeof value === 'string' && /^\s*\d+(\.\d+)?\s*$/.test(value) ? Number(value) : value
  return typeof seconds === 'number' && seconds > 0 ? seconds : Number.NaN
}

/**
 * Checks that a store returned a record.
 *
 * @throws {@link InvalidArgumentError} that names the invalid field.
 */
export function checkRecord(record: TokenFields): void {
  checkObject('record', record)
  checkCredential('record.accessToken', record.accessToken)
  if (record.refreshToken !== null) checkCredential('record.refreshToken', record.refreshToken)
  if (record.expiresAt !== null && !isTime(record.expiresAt)) {
    throw new InvalidArgumentError('record.expiresAt', 'must be milliseconds since the Unix epoch, or null')
  }
  if (record.scopes !== null && !isListOfTexts(record.scopes)) {
    throw new InvalidArgumentError('record.scopes', 'must be an array of scopes, or null')
  }
}
