/** Stores with one defect each, by the name of the check that must detect it. */
import type { StoredValue, TokenStore } from '../../../src/runtime/tokens/token-store.ts'
import { memoryTokenStore } from '../../../src/stores/memory.ts'
import type { TokenStoreHarness } from '../../../src/testing/index.ts'

export interface BrokenStore {
  readonly name: string
  readonly harness: () => TokenStoreHarness
  /** Message of the error. */
  readonly message: RegExp
}

type Get = TokenStore['get']
type CompareAndSet = TokenStore['compareAndSet']
type Values = Map<string, StoredValue>

/** Creates a store in memory and replaces one or both of its methods. */
function broken(
  name: string,
  message: RegExp,
  override: (correct: TokenStore, values: Values) => Partial<TokenStore>,
): BrokenStore {
  const harness = () => {
    const values: Values = new Map()
    const correct = storeOver(values)
    const store = { ...correct, ...override(correct, values) }
    return { createStore: () => store }
  }
  return { name, message, harness }
}

function storeOver(values: Values): TokenStore {
  return {
    get: async (key) => values.get(key) ?? null,
    compareAndSet: async (key, expected, value) =>
      (values.get(key)?.version ?? null) === expected ? put(values, key, value) : null,
  }
}

function put(
  values: Values,
  key: string,
  value: string | null,
  version: string = crypto.randomUUID(),
): string {
  if (value === null) values.delete(key)
  else values.set(key, { version, value })
  return version
}

/** Creates a store that changes keys. */
const changesKeys = (name: string, change: (key: string) => string): BrokenStore =>
  broken(name, /^compareAndSet of a key without a value returned null/, (correct) => ({
    get: (key) => correct.get(change(key)),
    compareAndSet: (key, ...rest) => correct.compareAndSet(change(key), ...rest),
  }))

/** Creates a store that confuses keys. The message names them. */
const confusesKeys = (name: string, change: (key: string) => string): BrokenStore => ({
  ...changesKeys(name, change),
  message: /^compareAndSet of "[^"]+", which has no value, returned null/,
})

/** Returns the string that UTF-8 preserves. */
const toWellFormed = (text: string) => new TextDecoder().decode(new TextEncoder().encode(text))

/** Creates a store that changes values. */
const changesValues = (name: string, change: (value: string) => string): BrokenStore =>
  broken(name, /^get of a (value of unusual characters|large value) returned version/, (correct) => ({
    compareAndSet: (key, expected, value) =>
      correct.compareAndSet(key, expected, value === null ? null : change(value)),
  }))

/** Creates a store whose compareAndSet is not atomic. */
const readsThenWrites = (message: RegExp): BrokenStore =>
  broken('reads first and writes later', message, (_, values) => ({
    async compareAndSet(key, expected, value) {
      if ((values.get(key)?.version ?? null) !== expected) return null
      await undefined
      return put(values, key, value)
    },
  }))

const tick = () => new Promise((resolve) => setImmediate(resolve))

/**
 * Creates a store with a backend that the harness can disconnect.
 *
 * @param override Replaces methods while the backend is disconnected. `reconnected` resolves when that ends.
 */
function whileDisconnected(
  name: string,
  message: RegExp,
  override: (reconnected: Promise<void>, correct: TokenStore) => { get?: Get; compareAndSet?: CompareAndSet },
): BrokenStore {
  const harness = () => {
    const correct = memoryTokenStore()
    let outage: { reconnected: Promise<void>; end: () => void } | undefined
    const reject = () => Promise.reject(new Error('no backend'))
    const current = (): TokenStore =>
      outage ? { get: reject, compareAndSet: reject, ...override(outage.reconnected, correct) } : correct
    return {
      timeout: 60,
      createStore: () => ({
        get: (...given: Parameters<Get>) => current().get(...given),
        compareAndSet: (...given: Parameters<CompareAndSet>) => current().compareAndSet(...given),
      }),
      async disconnect() {
        let end = () => {}
        const reconnected = new Promise<void>((resolve) => {
          end = resolve
        })
        outage = { reconnected, end }
      },
      async reconnect() {
        outage?.end()
        outage = undefined
        await tick()
      },
    }
  }
  return { name, message, harness }
}

/** A correct store with a backend that the harness can disconnect. */
export const storeWithBackend = whileDisconnected('correct', /^$/, () => ({}))

/** Creates a store whose `get` is replaced after the backend was reconnected. */
function afterReconnecting(name: string, message: RegExp, get: Get): BrokenStore {
  const { harness } = storeWithBackend
  return {
    name,
    message,
    harness() {
      const correct = harness()
      let wasDisconnected = false
      return {
        ...correct,
        async createStore() {
          const store = await correct.createStore()
          return {
            ...store,
            get: (...given: Parameters<Get>) => (wasDisconnected ? get(...given) : store.get(...given)),
          }
        },
        async reconnect() {
          wasDisconnected = true
          await correct.reconnect?.()
        },
      }
    },
  }
}

export const BROKEN_STORES: Readonly<Record<string, readonly BrokenStore[]>> = {
  'returns null for a key without a value': [
    broken('returns undefined', /returned undefined, and must return null/, (_, values) => ({
      get: async (key) => values.get(key) as StoredValue,
    })),
    broken('returns an empty value', /returned version "" with "", and must return null/, () => ({
      get: async () => ({ version: '', value: '' }),
    })),
  ],
  'returns a created value through every connection': [
    {
      name: 'has a separate backend for each connection',
      message: /^get of a created value returned null, and must return version/,
      harness: () => ({ createStore: memoryTokenStore }),
    },
  ],
  'replaces a value if its version is the expected one': [
    broken(
      'changes nothing',
      /^get of a replaced value returned version "[^"]+" with "first"/,
      (correct) => ({
        compareAndSet: async (key, expected, value) =>
          expected === null ? correct.compareAndSet(key, expected, value) : 'new',
      }),
    ),
    broken(
      'returns another version',
      /^get of a replaced value returned version "[^"]+" with "second"/,
      (correct) => ({
        compareAndSet: async (key, expected, value) =>
          (await correct.compareAndSet(key, expected, value)) &&
          (expected === null ? ((await correct.get(key))?.version ?? '') : 'new'),
      }),
    ),
    broken('returns null', /^compareAndSet with the stored version returned null/, (correct) => ({
      compareAndSet: async (key, expected, value) =>
        expected === null ? correct.compareAndSet(key, expected, value) : null,
    })),
  ],
  'does not create a value if the key has one': [
    broken(
      'overwrites',
      /^compareAndSet without a version of a key with a value returned "/,
      (correct, values) => ({
        compareAndSet: async (key, expected, value) =>
          expected === null ? put(values, key, value) : correct.compareAndSet(key, expected, value),
      }),
    ),
    broken(
      'deletes any value',
      /^a deletion without a version of a key with a value returned "/,
      (correct, values) => ({
        compareAndSet: async (key, expected, value) =>
          value === null ? put(values, key, value) : correct.compareAndSet(key, expected, value),
      }),
    ),
  ],
  'changes nothing if the version is stale': [
    broken(
      'rejects an unknown version',
      /^compareAndSet with the unknown version "" rejected with "Error: not a UUID", and must return null/,
      (correct) => ({
        async compareAndSet(key, expected, value) {
          if (expected !== null && !/^[\da-f-]{36}$/.test(expected)) throw new Error('not a UUID')
          return correct.compareAndSet(key, expected, value)
        },
      }),
    ),
    broken(
      'rejects a version that is not a number',
      /^compareAndSet with the unknown version "not a version" rejected with "SyntaxError: /,
      (_, values) => {
        let last = 0
        return {
          async compareAndSet(key, expected, value) {
            // An empty string is converted to 0, which no value has.
            const current = values.get(key)?.version ?? null
            if (expected === null ? current !== null : current !== String(BigInt(expected))) return null
            last += 1
            return put(values, key, value, String(last))
          },
        }
      },
    ),
    broken(
      'rejects a stale version',
      /^compareAndSet with a stale version rejected with "Error: stale"/,
      (correct) => ({
        async compareAndSet(key, expected, value) {
          const version = await correct.compareAndSet(key, expected, value)
          if (version === null) throw new Error('stale')
          return version
        },
      }),
    ),
    broken('accepts any version', /^compareAndSet with a stale version returned "/, (_, values) => ({
      compareAndSet: async (key, expected, value) =>
        values.has(key) === (expected !== null) ? put(values, key, value) : null,
    })),
    broken('deletes with any version', /^a deletion with a stale version returned "/, (correct, values) => ({
      compareAndSet: async (key, expected, value) =>
        value === null ? put(values, key, value) : correct.compareAndSet(key, expected, value),
    })),
    broken(
      'returns null and writes',
      /^get after a change that must not succeed returned version/,
      (correct, values) => ({
        async compareAndSet(key, expected, value) {
          const version = await correct.compareAndSet(key, expected, value)
          if (version === null && value !== null) put(values, key, value, values.get(key)?.version)
          return version
        },
      }),
    ),
  ],
  'changes nothing if the key has no value and a version is expected': [
    broken(
      'takes an empty version for none',
      /^compareAndSet with the unknown version "" returned "/,
      (correct) => ({
        compareAndSet: (key, expected, value) => correct.compareAndSet(key, expected || null, value),
      }),
    ),
    broken('creates', /^compareAndSet with a version of another key returned "/, (correct, values) => ({
      compareAndSet: async (key, expected, value) =>
        values.has(key) ? correct.compareAndSet(key, expected, value) : put(values, key, value),
    })),
    broken(
      'deletes an absent value',
      /^a deletion with a version of another key returned "/,
      (correct, values) => ({
        compareAndSet: async (key, expected, value) =>
          value === null && !values.has(key) ? 'deleted' : correct.compareAndSet(key, expected, value),
      }),
    ),
  ],
  'deletes a value once': [
    broken('keeps a deleted value', /^get after a deletion returned version/, (correct) => ({
      compareAndSet: async (key, expected, value) =>
        value === null ? 'deleted' : correct.compareAndSet(key, expected, value),
    })),
    broken('deletes again', /^a second deletion returned "deleted"/, (correct) => ({
      async compareAndSet(key, expected, value) {
        const version = await correct.compareAndSet(key, expected, value)
        return value === null ? 'deleted' : version
      },
    })),
    broken('returns null for a deletion', /^a deletion with the stored version returned null/, (correct) => ({
      async compareAndSet(key, expected, value) {
        const version = await correct.compareAndSet(key, expected, value)
        return value === null ? null : version
      },
    })),
  ],
  'accepts the deletion of a key without a value, and changes nothing': [
    broken(
      'returns null for the deletion of nothing',
      /^a deletion without a version of a key without a value returned null, and must return a string$/,
      (correct) => ({
        compareAndSet: async (key, expected, value) =>
          expected === null && value === null ? null : correct.compareAndSet(key, expected, value),
      }),
    ),
    broken(
      'stores an empty value',
      /^get after a deletion without a version of a key without a value returned version "[^"]+" with ""/,
      (correct) => ({
        compareAndSet: (key, expected, value) =>
          correct.compareAndSet(key, expected, expected === null ? (value ?? '') : value),
      }),
    ),
    broken('leaves a mark', /^compareAndSet of a key without a value returned null/, (correct) => {
      const deleted = new Set<string>()
      return {
        async compareAndSet(key, expected, value) {
          if (deleted.has(key)) return null
          if (expected === null && value === null) deleted.add(key)
          return correct.compareAndSet(key, expected, value)
        },
      }
    }),
  ],
  'changes the version with every write, even of the same value': [
    broken(
      'derives the version from the value',
      /^compareAndSet returned a version that the key has had before/,
      (_, values) => ({
        compareAndSet: async (key, expected, value) =>
          (values.get(key)?.version ?? null) === expected
            ? put(values, key, value, `hash of ${value}`)
            : null,
      }),
    ),
  ],
  'never reuses a version after a deletion': [
    broken('counts within a row', /has a version that it has had before/, (_, values) => ({
      async compareAndSet(key, expected, value) {
        const version = values.get(key)?.version ?? null
        return version === expected ? put(values, key, value, String(Number(version) + 1)) : null
      },
    })),
  ],
  'lets one of 100 concurrent creations succeed': [
    readsThenWrites(/^100 concurrent creations: 100 of 100 succeeded/),
  ],
  'lets one of 100 concurrent changes succeed': [
    readsThenWrites(/^100 concurrent changes: 100 of 100 succeeded/),
  ],
  'lets one of 100 concurrent deletions succeed': [
    readsThenWrites(/^100 concurrent deletions: 100 of 100 succeeded/),
    broken('lets none succeed', /^100 concurrent deletions: 0 of 100 succeeded/, (correct) => ({
      compareAndSet: async (key, expected, value) =>
        value === null ? null : correct.compareAndSet(key, expected, value),
    })),
  ],
  'lets one of several concurrent deletions and changes succeed': [
    readsThenWrites(/^concurrent deletions and changes: 100 of 100 succeeded/),
  ],
  'loses none of 100 increments': [
    readsThenWrites(/^the count after 100 increments was \d\d: each must be stored/),
    broken('lets none succeed', /^100 increments took more than 10000 attempts/, (correct) => ({
      compareAndSet: async (key, expected, value) =>
        expected === null ? correct.compareAndSet(key, expected, value) : null,
    })),
    broken('loses the value', /^get between increments returned null/, () => ({ get: async () => null })),
  ],
  'stores every character of a value': [
    changesValues('trims', (value) => value.trim()),
    changesValues('normalizes', (value) => value.normalize('NFC')),
    changesValues('changes line breaks', (value) => value.replaceAll('\r\n', '\n')),
    changesValues('replaces astral characters', (value) => value.replaceAll(/[\u{10000}-\u{10ffff}]/gu, '?')),
    changesValues('drops control characters', (value) => value.replaceAll(/\p{Cc}/gu, '')),
    changesValues('doubles quotes', (value) => value.replaceAll("'", "''")),
    broken(
      'returns null for an empty value',
      /^get of a value of unusual characters returned null/,
      (correct) => ({
        async get(key) {
          const stored = await correct.get(key)
          return stored?.value ? stored : null
        },
      }),
    ),
  ],
  'stores a value of 256 KiB': [changesValues('truncates at 64 KiB', (value) => value.slice(0, 65_535))],
  'distinguishes similar keys, short and long': [
    changesKeys('ignores case', (key) => key.toLowerCase()),
    changesKeys('normalizes canonically', (key) => key.normalize('NFC')),
    changesKeys('normalizes for compatibility', (key) => key.normalize('NFKC')),
    changesKeys('drops trailing white space', (key) => key.trimEnd()),
    changesKeys('drops leading white space', (key) => key.trimStart()),
    changesKeys('decodes percent signs', (key) => key.replaceAll('%25', '%')),
    changesKeys('truncates at 255 characters', (key) => key.slice(0, 255)),
    changesKeys('replaces astral characters', (key) => key.replaceAll(/[\u{10000}-\u{10ffff}]/gu, '?')),
    changesKeys('drops zero-width characters', (key) => key.replaceAll('\u200b', '')),
    broken(
      'deletes by pattern',
      /^the deletion of one of many keys, .* returned null/,
      (correct, values) => ({
        async compareAndSet(key, expected, value) {
          const version = await correct.compareAndSet(key, expected, value)
          if (value === null && key.endsWith('*')) {
            for (const other of values.keys()) if (other.startsWith(key.slice(0, -1))) values.delete(other)
          }
          return version
        },
      }),
    ),
  ],
  'distinguishes keys that differ in a lone surrogate, or rejects them': [
    confusesKeys('replaces lone surrogates', toWellFormed),
    broken(
      'rejects only writes',
      /^get of "[^"]+\\ud800" returned version .* and must return null/,
      (correct) => ({
        get: (key) => correct.get(toWellFormed(key)),
        async compareAndSet(key, ...rest) {
          if (toWellFormed(key) !== key) throw new Error('no such key')
          return correct.compareAndSet(key, ...rest)
        },
      }),
    ),
    broken('rejects only reads', /^no such key$/, (correct) => ({
      async get(key) {
        if (toWellFormed(key) !== key) throw new Error('no such key')
        return correct.get(key)
      },
    })),
  ],
  'distinguishes keys that differ after a NUL character, or rejects them': [
    confusesKeys('truncates at NUL characters', (key) => key.replace(/\0.*$/s, '')),
    confusesKeys('drops NUL characters', (key) => key.replaceAll('\0', '')),
  ],
  'stores 200 keys concurrently': [
    broken('keeps the last hundred', /^get among many keys, of .* returned null/, (correct, values) => ({
      async compareAndSet(key, expected, value) {
        const version = await correct.compareAndSet(key, expected, value)
        for (const oldest of [...values.keys()].slice(0, -100)) values.delete(oldest)
        return version
      },
    })),
  ],
  'rejects with the reason of a signal that is already aborted': [
    broken('ignores the signal', /aborted signal returned \{"version"/, () => ({})),
    broken('rejects with another error', /aborted signal rejected with "Error: aborted"/, (correct) => ({
      async get(key, { signal } = {}) {
        if (signal?.aborted) throw new Error('aborted')
        return correct.get(key)
      },
    })),
  ],
  'rejects with the reason of a signal that is aborted during the call': [
    broken('checks the signal only before the call', /during the call returned \{"version"/, (correct) => ({
      async get(key, { signal } = {}) {
        signal?.throwIfAborted()
        await tick()
        return correct.get(key)
      },
    })),
    broken('returns null', /during the call returned null/, (correct) => ({
      async get(key, { signal } = {}) {
        await undefined
        return signal?.aborted ? null : correct.get(key)
      },
    })),
  ],
  'ignores a signal that is aborted after the call': [
    broken('disconnects', /^disconnected$/, (correct) => {
      let isOpen = true
      return {
        async get(key, { signal } = {}) {
          if (!isOpen) throw new Error('disconnected')
          signal?.addEventListener('abort', () => {
            isOpen = false
          })
          return correct.get(key)
        },
      }
    }),
  ],
  'rejects while the backend is disconnected, and works after it is reconnected': [
    whileDisconnected(
      'returns null',
      /^get while the backend was disconnected returned null, and must reject$/,
      () => ({
        get: async () => null,
      }),
    ),
    whileDisconnected(
      'reads from a cache',
      /^get while the backend was disconnected returned \{"version"/,
      (_, correct) => ({
        get: correct.get,
      }),
    ),
    whileDisconnected(
      'returns null for writes',
      /^compareAndSet of a new value while the backend was disconnected returned null/,
      () => ({
        compareAndSet: async () => null,
      }),
    ),
    whileDisconnected(
      'waits',
      /^a deletion while the backend was disconnected took more than 60 ms/,
      (reconnected, correct) => ({
        compareAndSet: (...given) =>
          given[2] === null
            ? reconnected.then(() => correct.compareAndSet(...given))
            : Promise.reject(new Error('no backend')),
      }),
    ),
    whileDisconnected(
      'writes later',
      /^get after the backend was disconnected returned version "[^"]+" with "other"/,
      (reconnected, correct) => ({
        compareAndSet(...given) {
          void reconnected.then(() => correct.compareAndSet(...given))
          return Promise.reject(new Error('no backend'))
        },
      }),
    ),
    afterReconnecting(
      'stays disconnected',
      /reconnected rejected with "Error: closed" for 60 ms, and must succeed$/,
      () => Promise.reject(new Error('closed')),
    ),
    afterReconnecting(
      'does not settle',
      /reconnected did not settle for 60 ms, and must succeed$/,
      () => new Promise(() => {}),
    ),
  ],
}
