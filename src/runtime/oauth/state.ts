import { InvalidArgumentError } from '../errors/arguments.ts'
import { base64url } from '../utils/base64.ts'

/** 128 bits in base64url. */
const MINIMUM_LENGTH = 22

/**
 * A fresh state of 256 random bits.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-10.12
 */
export function generateState(): string {
  return base64url(crypto.getRandomValues(new Uint8Array(32)))
}

/** @throws {@link InvalidArgumentError} when a caller's own state is too short to be unguessable. */
export function checkState(state: unknown): asserts state is string {
  if (typeof state !== 'string' || state.length < MINIMUM_LENGTH) {
    throw new InvalidArgumentError(
      'state',
      `must be a random string of at least ${MINIMUM_LENGTH} characters`,
    )
  }
}

/** Compares in constant time: digests first, so that neither length nor position of a difference shows. */
export async function isSameState(expected: string, received: string): Promise<boolean> {
  const [a, b] = await Promise.all([digest(expected), digest(received)])
  let difference = 0
  for (const [index, byte] of a.entries()) difference |= byte ^ (b[index] ?? 0)
  return difference === 0
}

async function digest(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
}

/** The states that have been used, kept for as long as they could be used again. */
export class UsedStates {
  readonly #expiries = new Map<string, number>()
  readonly #limit: number

  /** @param limit How many are kept; the oldest goes first. */
  constructor(limit = 10_000) {
    this.#limit = limit
  }

  /** Whether the state is used for the first time. From now on it is used. */
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
