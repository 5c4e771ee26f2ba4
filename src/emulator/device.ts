import { InvalidArgumentError } from '../runtime/errors/arguments.ts'
import type { DeviceCodeRow } from './rows.ts'
import type { State } from './state.ts'

/** Lifetime of both codes in seconds. */
export const DEVICE_LIFETIME = 300
/** Seconds that a device waits between two requests. */
const INTERVAL = 5
/** Letters of a user code: consonants, which form no words (RFC 8628 section 6.1). */
const LETTERS = 'BCDFGHJKLMNPQRSTVWXZ'
const USER_CODE_LENGTH = 8
/** Attempts to create a user code that no other device has. */
const MAX_ATTEMPTS = 10

/** Starts the authorization of a device. */
export function createDeviceCode(
  state: State,
  application_id: string,
  scopes: readonly string[],
): DeviceCodeRow {
  return state.deviceCodes.set({
    device_code: state.createSecret(),
    user_code: createUserCode(state),
    application_id,
    scopes,
    decision: 'pending',
    user_id: null,
    interval: INTERVAL,
    polled_at: null,
    expires_at: state.now() + DEVICE_LIFETIME * 1000,
  })
}

/** @throws {@link InvalidArgumentError} if all random bytes are the same. */
function createUserCode(state: State): string {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    const secret = state.createSecret().slice(0, USER_CODE_LENGTH)
    const code = Array.from(secret, (letter) => LETTERS[letter.charCodeAt(0) % LETTERS.length]).join('')
    if (!findDeviceCode(state, code)) return code
  }
  throw new InvalidArgumentError('random', 'must return other bytes at each call')
}

/** Finds a device authorization by the code that a user entered, in any case and with any separators. */
export function findDeviceCode(state: State, userCode: string): DeviceCodeRow | undefined {
  const entered = userCode.toUpperCase().replace(/[^A-Z]/g, '')
  return state.deviceCodes.find(({ user_code }) => user_code === entered)
}

/** Checks whether a device waits for the decision of a user. */
export function isPending(state: State, row: DeviceCodeRow): boolean {
  return row.decision === 'pending' && row.expires_at > state.now()
}

/**
 * Records the decision of a user about a device.
 *
 * @throws {@link InvalidArgumentError} for a code that cannot be decided on, or for a user who has not verified the email
 *   address.
 */
export function decideDevice(
  state: State,
  userCode: string,
  userId: string,
  decision: 'approved' | 'denied',
): void {
  const row = findDeviceCode(state, userCode)
  if (!row || !isPending(state, row)) {
    throw new InvalidArgumentError('userCode', 'must be the user code of a device that waits for a decision')
  }
  if (decision === 'approved' && state.users.get(userId)?.verified !== true) {
    throw new InvalidArgumentError('user', 'must have a verified email address to sign in on a device')
  }
  state.deviceCodes.set({ ...row, decision, user_id: userId })
}

/** Error of a device that polls: RFC 8628 section 3.5. */
export type DeviceError = 'AuthorizationPending' | 'SlowDown' | 'ExpiredToken' | 'AccessDenied'

/** Returns why a device that polls receives no token yet, or at all; `undefined` if the user has approved. */
export function pollDevice(state: State, row: DeviceCodeRow): DeviceError | undefined {
  const now = state.now()
  if (row.expires_at <= now) return 'ExpiredToken'
  if (row.decision === 'approved') return undefined
  if (row.decision === 'denied') return 'AccessDenied'
  const isEarly = row.polled_at !== null && now - row.polled_at < row.interval * 1000
  const interval = row.interval + (isEarly ? INTERVAL : 0)
  state.deviceCodes.set({ ...row, interval, polled_at: now })
  return isEarly ? 'SlowDown' : 'AuthorizationPending'
}
