import { InvalidArgumentError } from '../errors/arguments.ts'
import { randomText, sha256 } from '../utils/crypto.ts'
import { isWellFormed } from '../utils/text.ts'

/** Length of 128 bits in base64url. */
const MINIMUM_LENGTH = 22

/**
 * Generates a state of 256 random bits.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-10.12
 */
export function generateState(): string {
  return randomText()
}

/**
 * Checks that a state of the caller is long enough to be unguessable.
 *
 * @throws {@link InvalidArgumentError}
 */
export function checkState(state: unknown): asserts state is string {
  if (typeof state !== 'string' || state.length < MINIMUM_LENGTH || !isWellFormed(state)) {
    throw new InvalidArgumentError(
      'state',
      `must be a random string of at least ${MINIMUM_LENGTH} characters`,
    )
  }
}

/**
 * Compares two states in constant time. It compares their digests, so that the duration reveals neither the length nor
 * the position of a difference.
 */
export async function isSameState(expected: string, received: string): Promise<boolean> {
  const [a, b] = await Promise.all([sha256(expected), sha256(received)])
  let difference = 0
  for (const [index, byte] of a.entries()) difference |= byte ^ (b[index] ?? 0)
  return difference === 0
}

const MINUTE = 60_000

/** Used states, stored until their authorizations expire. */
export class UsedStates {
  /** States by the minute in which they expire. An expired minute is deleted as a whole, so that no call iterates over states. */
  readonly #minutes = new Map<number, Set<string>>()
  readonly #limit: number
  #size = 0

  /** @param limit Maximum number of states. */
  constructor(limit = 1_000_000) {
    this.#limit = limit
  }

  /**
   * Marks a state as used. Returns why it cannot be used, or `undefined`. Times are in milliseconds since the Unix epoch.
   */
  use(
    state: string,
    expiresAt: number,
    now: number,
  ): 'used_authorization' | 'too_many_authorizations' | undefined {
    for (const [minute, states] of this.#minutes) {
      if (states.has(state)) return 'used_authorization'
      if ((minute + 1) * MINUTE > now) continue
      this.#minutes.delete(minute)
      this.#size -= states.size
    }
    if (this.#size >= this.#limit) return 'too_many_authorizations'
    const minute = Math.floor(expiresAt / MINUTE)
    const states = this.#minutes.get(minute) ?? new Set()
    this.#minutes.set(minute, states.add(state))
    this.#size += 1
    return undefined
  }
}
