import { InvalidArgumentError } from 'grantcord/errors'
import type { StoredValue, TokenStore } from 'grantcord/tokens'

/** Methods of `Deno.Kv` that the store needs. */
interface Kv {
  get<Value>(key: string[]): Promise<{ value: Value | null; versionstamp: string | null }>
  atomic(): Atomic
}

interface Atomic {
  check(check: { key: string[]; versionstamp: string | null }): Atomic
  set(key: string[], value: unknown): Atomic
  delete(key: string[]): Atomic
  commit(): Promise<{ ok: boolean; versionstamp?: string }>
}

/** Characters of a part of a value: Deno KV stores at most 64 KiB under a key. */
const PART_LENGTH = 30_000
const MAX_PARTS = 9
const VERSIONSTAMP = /^[0-9a-f]{20}$/

export function denoKvTokenStore(kv: Kv, prefix = 'grantcord_tokens'): TokenStore {
  const keyOf = (key: string, part: number) => [prefix, key, ...(part > 0 ? [String(part)] : [])]

  async function read(key: string): Promise<StoredValue | null> {
    const first = await kv.get<string>(keyOf(key, 0))
    if (first.value === null || first.versionstamp === null) return null
    // The first character is the number of parts that follow.
    const others = await Promise.all(
      Array.from({ length: Number(first.value[0]) }, (_, index) => kv.get<string>(keyOf(key, index + 1))),
    )
    // All parts of a value have the version of the same commit. A part with another one was written after the first read.
    if (others.some(({ versionstamp }) => versionstamp !== first.versionstamp)) return read(key)
    return {
      version: first.versionstamp,
      value: first.value.slice(1) + others.map(({ value }) => value).join(''),
    }
  }

  return {
    namespace: prefix,
    async get(key, { signal } = {}) {
      checkText('key', key)
      signal?.throwIfAborted()
      const stored = await read(key)
      signal?.throwIfAborted()
      return stored
    },
    async compareAndSet(key, expected, value) {
      checkText('key', key)
      if (expected !== null && !VERSIONSTAMP.test(expected)) return null
      const change = kv.atomic().check({ key: keyOf(key, 0), versionstamp: expected })
      if (value !== null) checkText('value', value)
      const parts = value === null ? 0 : Math.max(1, Math.ceil(value.length / PART_LENGTH))
      if (parts > MAX_PARTS) throw new InvalidArgumentError('value', 'must be at most 270000 characters')
      for (let part = 0; part < MAX_PARTS; part += 1) {
        const text = value?.slice(part * PART_LENGTH, (part + 1) * PART_LENGTH)
        if (part < parts) change.set(keyOf(key, part), part > 0 ? text : `${parts - 1}${text}`)
        else change.delete(keyOf(key, part))
      }
      const { ok, versionstamp } = await change.commit()
      return ok && versionstamp !== undefined ? versionstamp : null
    },
  }
}

function checkText(field: string, text: string): void {
  if (/\p{Surrogate}/u.test(text)) throw new InvalidArgumentError(field, 'must not contain lone surrogates')
}
