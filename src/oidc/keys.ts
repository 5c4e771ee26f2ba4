import { createLocalJWKSet, errors, type JWTVerifyGetKey } from 'jose'
import { expectSuccess } from '../runtime/api/call.ts'
import type { ClientContext } from '../runtime/context.ts'
import { UnexpectedResponseError } from '../runtime/errors/network.ts'

/** Milliseconds after which the keys are fetched again: a key that Discord withdraws is accepted for at most as long. */
const MAX_AGE = 10 * 60 * 1000
/** Minimum milliseconds between two requests because of an id token with an unknown key, which anyone can make up. */
const COOLDOWN = 30 * 1000
/** Maximum number of keys. */
const MAX_KEYS = 100

/** A set of keys, with the monotonic time in milliseconds at which it was requested. */
interface KeySet {
  readonly find: JWTVerifyGetKey
  readonly requestedAt: number
}

/** Public keys of the server of a client, in memory. They are fetched through the client's request pipeline. */
class PublicKeys {
  readonly #context: ClientContext
  #current: KeySet | undefined
  /** Request in progress, which all callers share. */
  #pending: Promise<KeySet> | undefined
  /** Monotonic time in milliseconds at which the last request ended, successful or not. */
  #endedAt = Number.NEGATIVE_INFINITY

  constructor(context: ClientContext) {
    this.#context = context
  }

  /**
   * Finds the key of an id token. A key that is not in the set has been added since, so the set is fetched again.
   *
   * @throws The errors of a request, or one of `jose` if there is no such key.
   */
  readonly find: JWTVerifyGetKey = async (header, token) => {
    const { clock } = this.#context
    const current = this.#current
    const isKnown = current && clock.now() - current.requestedAt < MAX_AGE
    const keys = isKnown ? current : await this.#fetch()
    try {
      return await keys.find(header, token)
    } catch (error) {
      const isTooEarly = !this.#pending && clock.now() - this.#endedAt < COOLDOWN
      if (!(error instanceof errors.JWKSNoMatchingKey) || isTooEarly) throw error
      return (await this.#fetch()).find(header, token)
    }
  }

  #fetch(): Promise<KeySet> {
    this.#pending ??= this.#request().finally(() => {
      this.#pending = undefined
      this.#endedAt = this.#context.clock.now()
    })
    return this.#pending
  }

  async #request(): Promise<KeySet> {
    const requestedAt = this.#context.clock.now()
    const body = await expectSuccess(this.#context, 'GET', '/oauth2/keys', { credential: { kind: 'none' } })
    this.#current = { find: readKeys(body), requestedAt }
    return this.#current
  }
}

/** @throws {@link UnexpectedResponseError} unless the body is a set of keys. */
function readKeys(body: Parameters<typeof createLocalJWKSet>[0]): JWTVerifyGetKey {
  try {
    const find = createLocalJWKSet(body)
    if (body.keys.length <= MAX_KEYS) return find
  } catch {
    // The error of `jose` adds nothing.
  }
  const problem = `the body is not a JSON Web Key Set of at most ${MAX_KEYS} keys`
  throw new UnexpectedResponseError('GET /oauth2/keys', problem, { status: 200 })
}

const all = new WeakMap<ClientContext, PublicKeys>()

/** Returns the keys of a client's server. All tokens of the client share them. */
export function publicKeysOf(context: ClientContext): Pick<PublicKeys, 'find'> {
  const keys = all.get(context) ?? new PublicKeys(context)
  all.set(context, keys)
  return keys
}
