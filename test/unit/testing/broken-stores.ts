/** Stores, each wrong in one way, by the name of the check that must notice. */
import type { StoredValue, TokenStore } from '../../../src/runtime/tokens/token-store.ts'
import { memoryTokenStore } from '../../../src/stores/memory.ts'
import type { TokenStoreHarness } from '../../../src/testing/index.ts'

export interface BrokenStore {
  readonly name: string
  readonly harness: () => TokenStoreHarness
  /** What the error must say. */
  readonly says: RegExp
}

type Get = TokenStore['get']
type CompareAndSet = TokenStore['compareAndSet']
type Values = Map<string, StoredValue>

/** A store in memory with one method, or both, of its own. */
function broken(
  name: string,
  says: RegExp,
  change: (right: TokenStore, values: Values) => Partial<TokenStore>,
): BrokenStore {
  const harness = () => {
    const values: Values = new Map()
    const right = storeOver(values)
    const store = { ...right, ...change(right, values) }
    return { createStore: () => store }
  }
  return { name, says, harness }
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

/** Keys pass through something on their way. */
const keysThrough = (name: string, write: (key: string) => string): BrokenStore =>
  broken(name, /^compareAndSet of a key that holds nothing answered null/, (right) => ({
    get: (key) => right.get(write(key)),
    compareAndSet: (key, ...rest) => right.compareAndSet(write(key), ...rest),
  }))

/** The same, with keys that the check names. */
const mixing = (name: string, write: (key: string) => string): BrokenStore => ({
  ...keysThrough(name, write),
  says: /^compareAndSet of "[^"]+", which holds nothing, answered null/,
})

/** What UTF-8 makes of a text. */
const wellFormed = (text: string) => new TextDecoder().decode(new TextEncoder().encode(text))

/** Values pass through something on their way. */
const valuesThrough = (name: string, write: (value: string) => string): BrokenStore =>
  broken(name, /^get of a (value of odd characters|large value) answered version/, (right) => ({
    compareAndSet: (key, expected, value) =>
      right.compareAndSet(key, expected, value === null ? null : write(value)),
  }))

/** Looks, waits and writes, where it should do it in one step. */
const lookThenWrite = (says: RegExp): BrokenStore =>
  broken('looks first and writes later', says, (_, values) => ({
    async compareAndSet(key, expected, value) {
      if ((values.get(key)?.version ?? null) !== expected) return null
      await undefined
      return put(values, key, value)
    },
  }))

const tick = () => new Promise((resolve) => setImmediate(resolve))

/** A backend that can be away, and what a client does meanwhile. */
function whileDown(
  name: string,
  says: RegExp,
  meanwhile: (back: Promise<void>, right: TokenStore) => { get?: Get; compareAndSet?: CompareAndSet },
): BrokenStore {
  const harness = () => {
    const right = memoryTokenStore()
    let away: { back: Promise<void>; bring: () => void } | undefined
    const refuse = () => Promise.reject(new Error('no backend'))
    const now = (): TokenStore =>
      away ? { get: refuse, compareAndSet: refuse, ...meanwhile(away.back, right) } : right
    return {
      patience: 60,
      createStore: () => ({
        get: (...given: Parameters<Get>) => now().get(...given),
        compareAndSet: (...given: Parameters<CompareAndSet>) => now().compareAndSet(...given),
      }),
      async takeDown() {
        let bring = () => {}
        const back = new Promise<void>((resolve) => {
          bring = resolve
        })
        away = { back, bring }
      },
      async bringUp() {
        away?.bring()
        away = undefined
        await tick()
      },
    }
  }
  return { name, says, harness }
}

/** What a store of this kind does right while its backend is away. */
export const storeWithBackend = whileDown('right', /^$/, () => ({}))

function neverBack(name: string, says: RegExp, get: Get): BrokenStore {
  const { harness } = storeWithBackend
  return {
    name,
    says,
    harness() {
      const right = harness()
      let wasDown = false
      return {
        ...right,
        async createStore() {
          const store = await right.createStore()
          return {
            ...store,
            get: (...given: Parameters<Get>) => (wasDown ? get(...given) : store.get(...given)),
          }
        },
        async bringUp() {
          wasDown = true
          await right.bringUp?.()
        },
      }
    },
  }
}

export const BROKEN_STORES: Readonly<Record<string, readonly BrokenStore[]>> = {
  'answers null for a key that holds nothing': [
    broken('answers undefined', /answered undefined, and must answer null/, (_, values) => ({
      get: async (key) => values.get(key) as StoredValue,
    })),
    broken('answers an empty value', /answered version "" with "", and must answer null/, () => ({
      get: async () => ({ version: '', value: '' }),
    })),
  ],
  'answers every client what one of them created': [
    {
      name: 'keeps a store for each client',
      says: /^get of what was created answered null, and must answer version/,
      harness: () => ({ createStore: memoryTokenStore }),
    },
  ],
  'replaces a value whose version is the expected one': [
    broken('changes nothing', /^get of what was replaced answered version "[^"]+" with "first"/, (right) => ({
      compareAndSet: async (key, expected, value) =>
        expected === null ? right.compareAndSet(key, expected, value) : 'new',
    })),
    broken(
      'answers another version',
      /^get of what was replaced answered version "[^"]+" with "second"/,
      (right) => ({
        compareAndSet: async (key, expected, value) =>
          (await right.compareAndSet(key, expected, value)) &&
          (expected === null ? ((await right.get(key))?.version ?? '') : 'new'),
      }),
    ),
    broken('refuses', /^compareAndSet with the version that is stored answered null/, (right) => ({
      compareAndSet: async (key, expected, value) =>
        expected === null ? right.compareAndSet(key, expected, value) : null,
    })),
  ],
  'refuses to create over what is stored': [
    broken('overwrites', /^compareAndSet without a version over a value answered "/, (right, values) => ({
      compareAndSet: async (key, expected, value) =>
        expected === null ? put(values, key, value) : right.compareAndSet(key, expected, value),
    })),
    broken('deletes whatever there is', /^a deletion without a version answered "/, (right, values) => ({
      compareAndSet: async (key, expected, value) =>
        value === null ? put(values, key, value) : right.compareAndSet(key, expected, value),
    })),
  ],
  'refuses a stale version': [
    broken('takes any version', /^compareAndSet with a stale version answered "/, (_, values) => ({
      compareAndSet: async (key, expected, value) =>
        values.has(key) === (expected !== null) ? put(values, key, value) : null,
    })),
    broken('deletes by any version', /^a deletion with a stale version answered "/, (right, values) => ({
      compareAndSet: async (key, expected, value) =>
        value === null ? put(values, key, value) : right.compareAndSet(key, expected, value),
    })),
    broken('refuses and writes', /^get after a refused change answered version/, (right, values) => ({
      async compareAndSet(key, expected, value) {
        const version = await right.compareAndSet(key, expected, value)
        if (version === null && value !== null) put(values, key, value, values.get(key)?.version)
        return version
      },
    })),
  ],
  'refuses a version where nothing is stored': [
    broken('creates', /^compareAndSet with a version of another key answered "/, (right, values) => ({
      compareAndSet: async (key, expected, value) =>
        values.has(key) ? right.compareAndSet(key, expected, value) : put(values, key, value),
    })),
    broken('deletes nothing', /^a deletion with a version of another key answered "/, (right, values) => ({
      compareAndSet: async (key, expected, value) =>
        value === null && !values.has(key) ? 'deleted' : right.compareAndSet(key, expected, value),
    })),
  ],
  'deletes, once': [
    broken('keeps what is deleted', /^get after a deletion answered version/, (right) => ({
      compareAndSet: async (key, expected, value) =>
        value === null ? 'deleted' : right.compareAndSet(key, expected, value),
    })),
    broken('deletes again', /^a second deletion answered "deleted"/, (right) => ({
      async compareAndSet(key, expected, value) {
        const version = await right.compareAndSet(key, expected, value)
        return value === null ? 'deleted' : version
      },
    })),
    broken(
      'answers a deletion with null',
      /^a deletion with the version that is stored answered null/,
      (right) => ({
        async compareAndSet(key, expected, value) {
          const version = await right.compareAndSet(key, expected, value)
          return value === null ? null : version
        },
      }),
    ),
  ],
  'changes the version with every change, the same value included': [
    broken(
      'makes the version of the value',
      /^compareAndSet answered a version that the key has had/,
      (_, values) => ({
        compareAndSet: async (key, expected, value) =>
          (values.get(key)?.version ?? null) === expected
            ? put(values, key, value, `hash of ${value}`)
            : null,
      }),
    ),
  ],
  'never has a version again after deletion and creation': [
    broken('counts within a row', /has a version that it has had/, (_, values) => ({
      async compareAndSet(key, expected, value) {
        const version = values.get(key)?.version ?? null
        return version === expected ? put(values, key, value, String(Number(version) + 1)) : null
      },
    })),
  ],
  'has one winner of 100 creations at once': [lookThenWrite(/^100 creations at once: 100 of 100 were told/)],
  'has one winner of 100 changes at once': [lookThenWrite(/^100 changes at once: 100 of 100 were told/)],
  'has one winner of 100 deletions at once': [
    lookThenWrite(/^100 deletions at once: 100 of 100 were told/),
    broken('has no winner', /^100 deletions at once: 0 of 100 were told/, (right) => ({
      compareAndSet: async (key, expected, value) =>
        value === null ? null : right.compareAndSet(key, expected, value),
    })),
  ],
  'has one winner of deletions and changes at once': [
    lookThenWrite(/^deletions and changes at once: 100 of 100 were told/),
  ],
  'loses none of 100 increments': [
    lookThenWrite(/^100 increments made \d\d: each must count/),
    broken('lets nobody win', /^100 increments took more than 10000 attempts/, (right) => ({
      compareAndSet: async (key, expected, value) =>
        expected === null ? right.compareAndSet(key, expected, value) : null,
    })),
    broken('forgets', /^get between increments answered null/, () => ({ get: async () => null })),
  ],
  'keeps every character of a value': [
    valuesThrough('trims', (value) => value.trim()),
    valuesThrough('normalises', (value) => value.normalize('NFC')),
    valuesThrough('writes one kind of line', (value) => value.replaceAll('\r\n', '\n')),
    valuesThrough('knows no astral characters', (value) => value.replaceAll(/[\u{10000}-\u{10ffff}]/gu, '?')),
    valuesThrough('drops control characters', (value) => value.replaceAll(/\p{Cc}/gu, '')),
    valuesThrough('doubles quotes', (value) => value.replaceAll("'", "''")),
    broken('takes an empty value for none', /^get of a value of odd characters answered null/, (right) => ({
      async get(key) {
        const stored = await right.get(key)
        return stored?.value ? stored : null
      },
    })),
  ],
  'keeps a value of 256 KiB': [valuesThrough('cuts at 64 KiB', (value) => value.slice(0, 65_535))],
  'keeps keys apart that look alike, short and long': [
    keysThrough('ignores case', (key) => key.toLowerCase()),
    keysThrough('normalises', (key) => key.normalize('NFC')),
    keysThrough('normalises more', (key) => key.normalize('NFKC')),
    keysThrough('drops what is behind', (key) => key.trimEnd()),
    keysThrough('drops what is before', (key) => key.trimStart()),
    keysThrough('decodes', (key) => key.replaceAll('%25', '%')),
    keysThrough('cuts at 255', (key) => key.slice(0, 255)),
    keysThrough('knows no astral characters', (key) => key.replaceAll(/[\u{10000}-\u{10ffff}]/gu, '?')),
    keysThrough('drops what has no width', (key) => key.replaceAll('\u200b', '')),
    broken('deletes by pattern', /^the deletion of one of many keys, .* answered null/, (right, values) => ({
      async compareAndSet(key, expected, value) {
        const version = await right.compareAndSet(key, expected, value)
        if (value === null && key.endsWith('*')) {
          for (const other of values.keys()) if (other.startsWith(key.slice(0, -1))) values.delete(other)
        }
        return version
      },
    })),
  ],
  'keeps keys apart that differ in a lone surrogate, or refuses them': [
    mixing('replaces', wellFormed),
    broken(
      'refuses to write alone',
      /^get of "[^"]+\\ud800" answered version .* and must answer null/,
      (right) => ({
        get: (key) => right.get(wellFormed(key)),
        async compareAndSet(key, ...rest) {
          if (wellFormed(key) !== key) throw new Error('no such key')
          return right.compareAndSet(key, ...rest)
        },
      }),
    ),
    broken('refuses to read alone', /^no such key$/, (right) => ({
      async get(key) {
        if (wellFormed(key) !== key) throw new Error('no such key')
        return right.get(key)
      },
    })),
  ],
  'keeps keys apart that differ behind a NUL character, or refuses them': [
    mixing('cuts', (key) => key.replace(/\0.*$/s, '')),
    mixing('drops NUL characters', (key) => key.replaceAll('\0', '')),
  ],
  'serves 200 keys at once': [
    broken('keeps the last hundred', /^get among many keys, of .* answered null/, (right, values) => ({
      async compareAndSet(key, expected, value) {
        const version = await right.compareAndSet(key, expected, value)
        for (const oldest of [...values.keys()].slice(0, -100)) values.delete(oldest)
        return version
      },
    })),
  ],
  'rejects with the reason of a signal that is aborted already': [
    broken('ignores the signal', /aborted signal answered \{"version"/, () => ({})),
    broken('rejects with another error', /aborted signal rejected with "Error: aborted"/, (right) => ({
      async get(key, { signal } = {}) {
        if (signal?.aborted) throw new Error('aborted')
        return right.get(key)
      },
    })),
  ],
  'rejects with the reason of a signal that is aborted under way': [
    broken('looks at the signal before alone', /under way answered \{"version"/, (right) => ({
      async get(key, { signal } = {}) {
        signal?.throwIfAborted()
        await tick()
        return right.get(key)
      },
    })),
    broken('answers an abort with null', /under way answered null/, (right) => ({
      async get(key, { signal } = {}) {
        await undefined
        return signal?.aborted ? null : right.get(key)
      },
    })),
  ],
  'is not harmed by a signal that is aborted after the call': [
    broken('disconnects', /^disconnected$/, (right) => {
      let isOpen = true
      return {
        async get(key, { signal } = {}) {
          if (!isOpen) throw new Error('disconnected')
          signal?.addEventListener('abort', () => {
            isOpen = false
          })
          return right.get(key)
        },
      }
    }),
  ],
  'rejects while the backend is down, and works again after (where the harness can take it down)': [
    whileDown('answers null', /^get while the backend was down answered null, and must reject$/, () => ({
      get: async () => null,
    })),
    whileDown('answers from a cache', /^get while the backend was down answered \{"version"/, (_, right) => ({
      get: right.get,
    })),
    whileDown('refuses', /^compareAndSet of a new value while the backend was down answered null/, () => ({
      compareAndSet: async () => null,
    })),
    whileDown('waits', /^a deletion while the backend was down took more than 60 ms/, (back, right) => ({
      compareAndSet: (...given) =>
        given[2] === null
          ? back.then(() => right.compareAndSet(...given))
          : Promise.reject(new Error('no backend')),
    })),
    whileDown(
      'writes later',
      /^get after the backend was down answered version "[^"]+" with "other"/,
      (back, right) => ({
        compareAndSet(...given) {
          void back.then(() => right.compareAndSet(...given))
          return Promise.reject(new Error('no backend'))
        },
      }),
    ),
    neverBack('stays away', /down rejected with "Error: gone" for 60 ms, and must work again$/, () =>
      Promise.reject(new Error('gone')),
    ),
    neverBack('hangs', /down hung for 60 ms, and must work again$/, () => new Promise(() => {})),
  ],
}
