import { InvalidArgumentError } from '../errors/arguments.ts'
import { randomText, sha256 } from '../utils/crypto.ts'
import { isWellFormed } from '../utils/text.ts'
import { type Clock, PLATFORM_CLOCK } from '../utils/time.ts'

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

/** Minutes for which a used state is stored: no authorization is valid for longer, the skew of the clocks included. */
const KEPT_MINUTES = 12

/** Used states, stored until their authorizations have expired. */
export class UsedStates {
  /** States by the minute in which they were used. A minute is deleted as a whole, so that no call iterates over states. */
  readonly #minutes = new Map<number, Set<string>>()
  readonly #limit: number
  readonly #clock: Pick<Clock, 'now'>
  #size = 0

  /**
   * @param limit Maximum number of states.
   * @param clock Monotonic clock: setting the wall clock must not make a used state usable again.
   */
  constructor(limit = 1_000_000, clock: Pick<Clock, 'now'> = PLATFORM_CLOCK) {
    this.#limit = limit
    this.#clock = clock
  }

  /** Marks a state as used. Returns why it cannot be used, or `undefined`. */
  use(state: string): 'used_authorization' | 'too_many_authorizations' | undefined {
    const now = Math.floor(this.#clock.now() / MINUTE)
    for (const [minute, states] of this.#minutes) {
      if (states.has(state)) return 'used_authorization'
      if (minute + KEPT_MINUTES > now) continue
      this.#minutes.delete(minute)
      this.#size -= states.size
    }
    if (this.#size >= this.#limit) return 'too_many_authorizations'
    const states = this.#minutes.get(now) ?? new Set()
    this.#minutes.set(now, states.add(state))
    this.#size += 1
    return undefined
  }
}
