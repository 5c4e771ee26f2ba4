/** `grantcord/device`: the sign-in on a device without a browser (RFC 8628), until it ends. */

import type { DeviceAuthorization } from '../generated/models.ts'
import { AccessToken } from '../runtime/access-token.ts'
import { checkRequestOptions } from '../runtime/api/call.ts'
import type { OAuth2Client } from '../runtime/client.ts'
import { contextOf } from '../runtime/context.ts'
import { DeviceAuthorizationError } from '../runtime/errors/device.ts'
import { ServerError } from '../runtime/errors/http.ts'
import { NetworkError, TimeoutError } from '../runtime/errors/network.ts'
import { OAuth2ResponseError } from '../runtime/errors/oauth2.ts'
import { IpBannedError, RateLimitError } from '../runtime/errors/rate-limit.ts'
import { type ExternalAuth, externalAuthFields } from '../runtime/oauth/external-auth.ts'
import { requestToken } from '../runtime/oauth/grants.ts'
import type { RequestableScope } from '../runtime/oauth/scopes.ts'
import type { RequestOptions } from '../runtime/transport/types.ts'
import { sleep } from '../runtime/utils/time.ts'
import {
  checkCredential,
  checkFunction,
  checkNumber,
  checkObject,
  checkSignal,
} from '../runtime/validation/arguments.ts'

export type { ExternalAuth }

/** State of a sign-in on a device that the user has not decided on. */
export interface PendingDevice {
  /** Milliseconds until the next request. */
  readonly delay: number
  /** Milliseconds until the codes expire. */
  readonly timeLeft: number
}

/** Options of {@link pollDeviceToken}. */
export interface PollDeviceTokenOptions extends RequestOptions {
  /** Called before each wait, the first one included. */
  readonly onPending?: ((pending: PendingDevice) => void) | undefined
  /** Merges a provisional account of the Social SDK into the account of the user. */
  readonly externalAuth?: ExternalAuth | undefined
}

/** Seconds between two requests if the server names none, and by which `slow_down` increases them: RFC 8628. */
const INTERVAL = 5
/** Minimum seconds between two requests, whatever the server says. */
const MIN_INTERVAL = 1
/** Longest lifetime of a device code in seconds that is respected: a day. */
const MAX_LIFETIME = 86_400
/** Largest factor by which failures without a response increase the delay. */
const MAX_BACK_OFF = 8

/**
 * Polls for the token of a sign-in on a device until the user has decided, or the codes expire. Waits `interval` seconds
 * after each response, 5 seconds longer after each `slow_down`, as long as `Retry-After` says, and twice as long after each
 * request in a row that had no response or an error of the server. If the codes expire before the first interval ends, sends
 * one request just before they do.
 *
 * @param authorization The result of `client.createDeviceAuthorization()`. Call this function right after it: the codes expire
 *   `expires_in` seconds later.
 * @throws `InvalidArgumentError` · `DeviceAuthorizationError` if the user declines, or the codes expire ·
 *   `OAuth2ResponseError` with any other `error` · the errors of a request that another one cannot cure
 * @example
 * ```ts
 * import type { OAuth2Client } from 'grantcord'
 * import { pollDeviceToken } from 'grantcord/device'
 *
 * export async function signInOnDevice(discord: OAuth2Client<'identify'>, signal: AbortSignal) {
 *   const authorization = await discord.createDeviceAuthorization(['identify'])
 *   console.log(`Open ${authorization.verification_uri} and enter ${authorization.user_code}`)
 *   const token = await pollDeviceToken(discord, authorization, { signal })
 *   return token.fetchIdentify()
 * }
 * ```
 * @see https://www.rfc-editor.org/rfc/rfc8628#section-3.5
 */
export async function pollDeviceToken<Scopes extends RequestableScope>(
  client: OAuth2Client<Scopes>,
  authorization: DeviceAuthorization,
  options: PollDeviceTokenOptions = {},
): Promise<AccessToken<Scopes>> {
  const context = contextOf(client)
  const { clock } = context
  checkObject('authorization', authorization)
  const { device_code, expires_in, interval = INTERVAL } = authorization
  checkCredential('authorization.device_code', device_code)
  checkNumber('authorization.expires_in', expires_in, 0)
  checkNumber('authorization.interval', interval, 0)
  const { onPending, externalAuth, ...request } = checkRequestOptions(options, ['onPending', 'externalAuth'])
  checkFunction('onPending', onPending)
  checkSignal(request.signal)
  const form = {
    grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
    device_code,
    ...(externalAuth && externalAuthFields(externalAuth)),
  }
  const lifetime = Math.min(expires_in, MAX_LIFETIME)
  const until = clock.now() + lifetime * 1000
  // One request is possible, even if the codes expire before the interval ends.
  const last = Math.max(lifetime - MIN_INTERVAL, lifetime / 2)
  let seconds = Math.min(Math.max(interval, MIN_INTERVAL), last)
  let backOff = 1
  let retryAfter = 0
  let cause: unknown
  for (;;) {
    const delay = Math.max(seconds * backOff, retryAfter) * 1000
    const timeLeft = until - clock.now()
    if (delay >= timeLeft) throw new DeviceAuthorizationError('expired_token', { cause })
    onPending?.({ delay, timeLeft })
    await sleep(clock, delay, request.signal)
    try {
      // A request that the server may have processed is not sent again at once, because that would be too early.
      const grant = await requestToken(context, form, { requested: null }, { ...request, replays: 0 })
      return new AccessToken(context, grant)
    } catch (error) {
      request.signal?.throwIfAborted()
      const outcome = readOutcome(error)
      if (outcome === undefined) throw error
      cause = error
      seconds += outcome.slowDown
      backOff = outcome.isFailure ? Math.min(backOff * 2, MAX_BACK_OFF) : 1
      retryAfter = outcome.retryAfter
    }
  }
}

/** Time of the next request, according to the response to the last one. */
interface PollOutcome {
  /** Seconds by which the interval increases for good. */
  readonly slowDown: number
  /** True if there was no response, or an error of the server. */
  readonly isFailure: boolean
  /** Seconds that the server asks for; 0 if it does not. */
  readonly retryAfter: number
}

/**
 * Returns when to poll again, or `undefined` if the error is final.
 *
 * @throws {@link DeviceAuthorizationError}
 */
function readOutcome(error: unknown): PollOutcome | undefined {
  if (error instanceof OAuth2ResponseError) {
    const slowDown = error.error === 'slow_down' ? INTERVAL : 0
    switch (error.error) {
      case 'authorization_pending':
      case 'slow_down':
        return { slowDown, isFailure: false, retryAfter: error.retryAfter ?? 0 }
      case 'access_denied':
      case 'expired_token':
        throw new DeviceAuthorizationError(error.error, { cause: error })
    }
    return undefined
  }
  if (error instanceof ServerError || error instanceof RateLimitError || error instanceof IpBannedError) {
    const { retryAfter = 0 } = error
    return { slowDown: 0, isFailure: retryAfter === 0, retryAfter }
  }
  const isLost = error instanceof NetworkError || error instanceof TimeoutError
  return isLost ? { slowDown: 0, isFailure: true, retryAfter: 0 } : undefined
}
