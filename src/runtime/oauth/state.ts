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

/** Used states, stored until their authorizations expire. */
export class UsedStates {
  readonly #expiries = new Map<string, number>()
  readonly #limit: number

  /** @param limit Maximum number of states. The oldest one is evicted first. */
  constructor(limit = 10_000) {
    this.#limit = limit
  }

  /** Marks a state as used. Returns `false` if it already was. Times are in milliseconds since the Unix epoch. */
  use(state: string, expiresAt: number, now: number): boolean {
    for (const [used, expiry] of this.#expiries) {
      if (expiry <= now) this.#expiries.delete(used)
    }
    if (this.#expiries.has(state)) return false
    const [oldest] = this.#expiries.keys()
    if (oldest !== undefined && this.#expiries.size >= this.#limit) this.#expiries.delete(oldest)
    this.#expiries.set(state, expiresAt)
    return true
  }
}
