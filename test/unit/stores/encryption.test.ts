import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { inspect } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { InvalidArgumentError } from '../../../src/runtime/errors/index.ts'
import type { TokenStore } from '../../../src/runtime/tokens/index.ts'
import {
  type EncryptionKey,
  type EncryptionOptions,
  encryptedTokenStore,
  generateEncryptionKey,
} from '../../../src/stores/encryption.ts'
import { memoryTokenStore } from '../../../src/stores/memory.ts'

const PLAIN = '{"accessToken":"at-SENTINEL","note":"\\u00e9 é"}'
const OLD: EncryptionKey = { id: 'old', secret: randomBytes(32).toString('base64') }
const NEW: EncryptionKey = { id: 'new', secret: new Uint8Array(randomBytes(32)) }
const bytesOf = ({ secret }: EncryptionKey) =>
  typeof secret === 'string' ? Buffer.from(secret, 'base64') : Buffer.from(secret as Uint8Array)

interface Given {
  readonly keys?: readonly EncryptionKey[]
  readonly acceptPlaintext?: boolean
  readonly context?: string
}

function setUp({ keys = [NEW, OLD], ...options }: Given = {}, inner: TokenStore = memoryTokenStore()) {
  return { inner, store: encryptedTokenStore(inner, { keys, ...options }) }
}

/** Returns the encrypted value of a key. */
async function rawValueOf(inner: TokenStore, key: string): Promise<string> {
  return (await inner.get(key))?.value ?? ''
}

/** Writes a value to the inner store, like an attacker with access to the database, and reads it. */
async function readBack(text: string, given?: Given, key = '80351110224678912'): Promise<string | undefined> {
  const { inner, store } = setUp(given)
  await inner.compareAndSet(key, null, text)
  return (await store.get(key))?.value
}

/** Returns the additional data of a value without a context. */
const additionalDataOf = (name: string) => Buffer.from(JSON.stringify(['sealed2', '', name]))

/** Encrypts with another implementation. */
function encryptWithNode(
  key: EncryptionKey,
  name: string,
  text: string,
  iv: Buffer = randomBytes(12),
): string {
  const cipher = createCipheriv('aes-256-gcm', bytesOf(key), iv).setAAD(additionalDataOf(name))
  const body = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return `sealed2.${key.id}.${body.toString('base64')}`
}

/** Decrypts with another implementation. */
function decryptWithNode(key: EncryptionKey, name: string, text: string): string {
  const [form, id, body = ''] = text.split('.')
  expect([form, id]).toEqual(['sealed2', key.id])
  const bytes = Buffer.from(body, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', bytesOf(key), bytes.subarray(0, 12))
  decipher.setAAD(additionalDataOf(name)).setAuthTag(bytes.subarray(-16))
  return decipher.update(bytes.subarray(12, -16), undefined, 'utf8') + decipher.final('utf8')
}

const names = fc.string({ unit: 'binary', maxLength: 40 })
const texts = fc.string({ unit: 'binary', maxLength: 300 })

describe('an encrypted value', () => {
  test('can be decrypted with AES-256-GCM of another implementation', async () => {
    await fc.assert(
      fc.asyncProperty(names, texts, async (name, text) => {
        const { inner, store } = setUp()
        await store.compareAndSet(name, null, text)
        expect(decryptWithNode(NEW, name, await rawValueOf(inner, name))).toBe(text)
      }),
    )
  })

  test('of another implementation can be decrypted with any of the keys', async () => {
    await fc.assert(
      fc.asyncProperty(names, texts, fc.constantFrom(OLD, NEW), async (name, text, key) => {
        expect(await readBack(encryptWithNode(key, name, text), {}, name)).toBe(text)
      }),
    )
  })

  test('has the documented format', async () => {
    const key = { id: 'k', secret: Buffer.alloc(32, 1).toString('base64') }
    const text = encryptWithNode(key, 'user', 'token', Buffer.alloc(12, 2))
    expect(text).toBe('sealed2.k.AgICAgICAgICAgICc7miLCQUQfWxIqARoJEXmsHtPO9s')
    expect(await readBack(text, { keys: [key] }, 'user')).toBe('token')
  })

  test('reveals neither the value, nor its key, nor the encryption key', async () => {
    const { inner, store } = setUp({ keys: [OLD] })
    await store.compareAndSet('user-80351110224678912', null, PLAIN)
    const text = await rawValueOf(inner, 'user-80351110224678912')
    const [, , body = ''] = text.split('.')
    for (const seen of [text, Buffer.from(body, 'base64').toString('latin1')]) {
      expect(seen).not.toMatch(/SENTINEL|accessToken|80351110224678912/)
      expect(seen).not.toContain(String(OLD.secret))
    }
  })

  test('has a new IV for every write', async () => {
    const seen = new Set<string>()
    const inner: TokenStore = {
      get: async () => null,
      async compareAndSet(_key, _expected, value) {
        seen.add(value?.split('.')[2]?.slice(0, 16) ?? '')
        return 'version'
      },
    }
    const { store } = setUp({}, inner)
    for (let batch = 0; batch < 10; batch += 1) {
      await Promise.all(Array.from({ length: 1_000 }, () => store.compareAndSet('user', null, PLAIN)))
    }
    expect(seen.size).toBe(10_000)
  })
})

describe('the encryption keys', () => {
  test('can be rotated: old values can be decrypted, and the next write uses the first key', async () => {
    const { inner, store: before } = setUp({ keys: [OLD] })
    const version = await before.compareAndSet('user', null, PLAIN)
    const { store: after } = setUp({ keys: [NEW, OLD] }, inner)
    expect(await after.get('user')).toEqual({ version, value: PLAIN })
    expect(await rawValueOf(inner, 'user')).toMatch(/^sealed2\.old\./)
    await after.compareAndSet('user', version, PLAIN)
    expect(await rawValueOf(inner, 'user')).toMatch(/^sealed2\.new\./)
    expect((await setUp({ keys: [NEW] }, inner).store.get('user'))?.value).toBe(PLAIN)
  })

  test('may be strings, bytes and CryptoKeys', async () => {
    const bytes = randomBytes(32)
    const usages: KeyUsage[] = ['encrypt', 'decrypt']
    const cryptoKey = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, usages)
    const decryptOnly = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['decrypt'])
    const secrets = [bytes, bytes.toString('base64'), new Uint8Array(bytes), cryptoKey]
    for (const secret of secrets) {
      const { inner, store } = setUp({ keys: [{ id: 'k', secret }] })
      const version = await store.compareAndSet('user', null, PLAIN)
      for (const other of secrets) {
        const reader = setUp({ keys: [{ id: 'k', secret: other }] }, inner)
        expect(await reader.store.get('user')).toEqual({ version, value: PLAIN })
      }
      const rotated = setUp({ keys: [NEW, { id: 'k', secret: decryptOnly }] }, inner)
      expect(await rotated.store.get('user')).toEqual({ version, value: PLAIN })
    }
  })

  test('are copied when the store is created', async () => {
    const secret = new Uint8Array(randomBytes(32))
    const copy = new Uint8Array(secret)
    const { inner, store } = setUp({ keys: [{ id: 'k', secret }] })
    secret.fill(0)
    await store.compareAndSet('user', null, PLAIN)
    expect(decryptWithNode({ id: 'k', secret: copy }, 'user', await rawValueOf(inner, 'user'))).toBe(PLAIN)
  })

  test('from generateEncryptionKey() are valid and different', async () => {
    const secrets = Array.from({ length: 100 }, generateEncryptionKey)
    expect(new Set(secrets).size).toBe(100)
    for (const secret of secrets) expect(Buffer.from(secret, 'base64')).toHaveLength(32)
    const { store } = setUp({ keys: secrets.map((secret, index) => ({ id: `k${index}`, secret })) })
    expect(await store.compareAndSet('user', null, PLAIN)).toEqual(expect.any(String))
  })

  const valid = generateEncryptionKey()
  const cases: readonly [name: string, keys: unknown, field: string, message: RegExp][] = [
    ['undefined', undefined, 'keys', /an array of at least one key, and is undefined/],
    ['an empty array', [], 'keys', /at least one key/],
    ['a key without an array', { id: 'a', secret: valid }, 'keys', /an array of at least one key/],
    ['null instead of a key', [null], 'keys[0].id', /letters, digits/],
    ['a key without an id', [{ secret: valid }], 'keys[0].id', /letters, digits/],
    ['a key with an empty id', [{ id: '', secret: valid }], 'keys[0].id', /letters, digits/],
    ['a key with a dot in its id', [{ id: 'a.b', secret: valid }], 'keys[0].id', /letters, digits/],
    ['a key with a line break after its id', [{ id: 'a\n', secret: valid }], 'keys[0].id', /letters, digits/],
    ['a key with a long id', [{ id: 'a'.repeat(65), secret: valid }], 'keys[0].id', /1 to 64/],
    ['two keys with the same id', [OLD, NEW, { id: 'old', secret: valid }], 'keys[2].id', /another key/],
    ['a key without a secret', [{ id: 'a' }], 'keys[0].secret', /32 bytes.*and is undefined/],
    [
      'a short string',
      [{ id: 'a', secret: valid.slice(4) }],
      'keys[0].secret',
      /and is a string of 40 characters/,
    ],
    ['a long string', [{ id: 'a', secret: `AAAA${valid}` }], 'keys[0].secret', /a string of 48 characters/],
    ['a password', [{ id: 'a', secret: 'p'.repeat(32) }], 'keys[0].secret', /a string of 32 characters/],
    ['hex', [{ id: 'a', secret: 'ab'.repeat(32) }], 'keys[0].secret', /a string of 64 characters/],
    [
      'too few bytes',
      [OLD, { id: 'a', secret: new Uint8Array(16) }],
      'keys[1].secret',
      /an array of 16 bytes/,
    ],
    ['too many bytes', [{ id: 'a', secret: new Uint8Array(33) }], 'keys[0].secret', /an array of 33 bytes/],
    ['numbers', [{ id: 'a', secret: Array(32).fill(1) }], 'keys[0].secret', /an array of 32/],
  ]

  test.each(cases)('must not be %s', (_, keys, field, message) => {
    const attempt = () => encryptedTokenStore(memoryTokenStore(), { keys } as EncryptionOptions)
    expect(attempt).toThrow(InvalidArgumentError)
    expect(attempt).toThrow(expect.objectContaining({ field }))
    expect(attempt).toThrow(message)
    expect(attempt).not.toThrow(valid)
  })

  test('must not be CryptoKeys for another algorithm, length or usage', async () => {
    const algorithm = { name: 'AES-GCM', length: 128 }
    const short = await crypto.subtle.generateKey(algorithm, false, ['encrypt', 'decrypt'])
    const other = await crypto.subtle.generateKey({ name: 'AES-CBC', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ])
    const oneWay = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt'])
    const given =
      (secret: CryptoKey, ...before: EncryptionKey[]) =>
      () =>
        setUp({ keys: [...before, { id: 'k', secret }] })
    expect(given(short)).toThrow('keys[0].secret must be a CryptoKey for AES-GCM with 256 bits')
    expect(given(other)).toThrow('keys[0].secret must be a CryptoKey for AES-GCM with 256 bits')
    expect(given(oneWay)).toThrow('keys[0].secret must be a CryptoKey with the usage decrypt')
    expect(given(oneWay, OLD)).toThrow('keys[1].secret must be a CryptoKey with the usage decrypt')
  })
})

test.each([undefined, null, {}, { get() {} }, 'store'])('%j is not a token store', (store) => {
  const attempt = () => encryptedTokenStore(store as unknown as TokenStore, { keys: [OLD] })
  expect(attempt).toThrow(InvalidArgumentError)
  expect(attempt).toThrow('store must be a token store with the methods get and compareAndSet')
})

test('missing and unknown options throw', () => {
  const attempt = () => encryptedTokenStore(memoryTokenStore(), undefined as unknown as EncryptionOptions)
  expect(attempt).toThrow('options must be an object, and is undefined')
  const unknown = { keys: [NEW], acceptPlainText: true }
  expect(() => encryptedTokenStore(memoryTokenStore(), unknown)).toThrow('acceptPlainText is not an option')
})

describe('a value that cannot be decrypted', () => {
  const encrypted = encryptWithNode(NEW, '80351110224678912', PLAIN)
  const [, , body = ''] = encrypted.split('.')
  const bytes = Buffer.from(body, 'base64')
  const changed = (index: number) => {
    const copy = Buffer.from(bytes)
    copy[index] = (copy[index] ?? 0) ^ 1
    return `sealed2.new.${copy.toString('base64')}`
  }
  const incomplete = /^The stored value is damaged: it is not a complete encrypted value$/
  const undecryptable =
    /^The stored value cannot be decrypted: it was changed, it was copied from another key/
  const cases: readonly [name: string, value: string, message: RegExp][] = [
    ['plaintext', PLAIN, /^The stored value is not encrypted.*set acceptPlaintext to true/],
    ['an empty string', '', /^The stored value is not encrypted/],
    ['a later format', `sealed3.new.${body}`, /in a format that this version of grantcord does not support$/],
    ['of an unknown key', `sealed2.gone.${body}`, /a key that is not in the option keys: add the old keys$/],
    [
      'of another key with the same id',
      encryptWithNode({ ...OLD, id: 'new' }, '80351110224678912', PLAIN),
      undecryptable,
    ],
    ['with the id of another key', `sealed2.old.${body}`, undecryptable],
    ['of another user', encryptWithNode(NEW, '80351110224678913', PLAIN), undecryptable],
    ['cut in half', `sealed2.new.${bytes.subarray(0, bytes.length / 2).toString('base64')}`, undecryptable],
    ['without its last byte', `sealed2.new.${bytes.subarray(0, -1).toString('base64')}`, undecryptable],
    ['of an IV and less than a tag', `sealed2.new.${bytes.subarray(0, 27).toString('base64')}`, incomplete],
    ['without a body', 'sealed2.new.', incomplete],
    ['without a body and its dot', 'sealed2.new', incomplete],
    ['with a body that is not base64', `sealed2.new.${body}====`, incomplete],
    ['with a body of an impossible length', `sealed2.new.${'A'.repeat(61)}`, incomplete],
    ['with a body in base64url', `sealed2.new.${'A-_A'.repeat(20)}`, incomplete],
    ['with a second body', `${encrypted}.AAAA`, incomplete],
    ['of the format without a context', `sealed1.new.${body}`, /in a format that this version/],
  ]

  test('is derived from one that can be decrypted', async () => {
    expect(await readBack(encrypted)).toBe(PLAIN)
  })

  test.each(cases)('is rejected: %s', async (name, value, message) => {
    const error = await readBack(value).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(Error)
    expect(String((error as Error).message)).toMatch(message)
    expect(inspect(error)).not.toMatch(/SENTINEL|8035111022467891/)
    expect(inspect(error)).not.toContain(bytesOf(NEW).toString('base64'))
    expect(inspect(error)).not.toContain(body.slice(0, 20))
    if (name !== 'plaintext' && name !== 'an empty string') {
      await expect(readBack(value, { acceptPlaintext: true })).rejects.toThrow(message)
    }
  })

  test('can be replaced or deleted, because the error has its version', async () => {
    const { inner, store } = setUp()
    for (const [, value] of cases) {
      const version = await inner.compareAndSet('user', null, value)
      const error = await store.get('user').catch((thrown: unknown) => thrown)
      expect(error).toMatchObject({ storedVersion: version })
      expect(await store.compareAndSet('user', version, null)).toEqual(expect.any(String))
    }
  })

  test('is rejected if any bit was changed', async () => {
    for (const index of bytes.keys()) await expect(readBack(changed(index))).rejects.toThrow(undecryptable)
  })
})

describe('the context', () => {
  const table = (namespace: string | undefined): TokenStore => ({ ...memoryTokenStore(), namespace })
  /** Copies the value of a key to another store, as an attacker with access to the database can. */
  async function copy(from: Given, to: Given, stores = [memoryTokenStore(), memoryTokenStore()] as const) {
    const [source, target] = stores
    await setUp(from, source).store.compareAndSet('user', null, PLAIN)
    await target.compareAndSet('user', null, await rawValueOf(source, 'user'))
    return setUp(to, target).store.get('user')
  }

  test.each<[string, Given, Given]>([
    ['another context', { context: 'a' }, { context: 'b' }],
    ['a context that was not there before', {}, { context: 'a' }],
    ['no context', { context: 'a' }, {}],
    ['a context that continues in the key', { context: 'a' }, { context: 'auser' }],
  ])('makes a value unreadable with %s', async (_, from, to) => {
    await expect(copy(from, to)).rejects.toThrow('it was copied from another key or context')
  })

  test('is the namespace of the store by default', async () => {
    expect((await copy({}, {}, [table('a'), table('a')]))?.value).toBe(PLAIN)
    await expect(copy({}, {}, [table('a'), table('b')])).rejects.toThrow('cannot be decrypted')
    await expect(copy({}, {}, [table('a'), table(undefined)])).rejects.toThrow('cannot be decrypted')
  })

  test('keeps values readable if the table is renamed', async () => {
    const value = await copy({ context: 'users' }, { context: 'users' }, [table('a'), table('b')])
    expect(value?.value).toBe(PLAIN)
  })

  test('is distinguished from the key, whatever both contain', async () => {
    await fc.assert(
      fc.asyncProperty(names, names, names, names, async (context, key, otherContext, otherKey) => {
        fc.pre(context !== otherContext || key !== otherKey)
        const { inner, store } = setUp({ context })
        await store.compareAndSet(key, null, PLAIN)
        const target = setUp({ context: otherContext })
        await target.inner.compareAndSet(otherKey, null, await rawValueOf(inner, key))
        await expect(target.store.get(otherKey)).rejects.toThrow('cannot be decrypted')
      }),
      { seed: 1, numRuns: 200 },
    )
  })

  test('must be a string', () => {
    expect(() => setUp({ context: 7 as unknown as string })).toThrow(
      'context must be a string, and is of type number',
    )
  })

  test('belongs to the inner store if an encrypted store is wrapped again', () => {
    expect(setUp({}, table('a')).store.namespace).toBe('a')
  })
})

test('any stored value is decrypted completely or rejected with its version', async () => {
  const encrypted = encryptWithNode(NEW, 'user', PLAIN)
  const cut = fc.nat(encrypted.length).map((length) => encrypted.slice(0, length))
  const part = fc.string({ unit: 'binary', maxLength: 20 })
  const spliced = fc
    .tuple(fc.nat(encrypted.length), part, fc.nat(3))
    .map(([at, text, skipped]) => encrypted.slice(0, at) + text + encrypted.slice(at + skipped))
  const parts = fc.tuple(
    fc.constantFrom('sealed1', 'sealed2', 'sealed3'),
    fc.constantFrom('old', 'new'),
    fc.base64String(),
  )
  const values = fc.oneof(
    texts,
    cut,
    spliced,
    parts.map((each) => each.join('.')),
    fc.json(),
    fc.anything(),
  )
  await fc.assert(
    fc.asyncProperty(values, async (value) => {
      const inner = { ...memoryTokenStore(), get: async () => ({ version: 'v', value: value as string }) }
      const { store } = setUp({}, inner)
      const outcome = await store.get('user').catch((error: unknown) => error)
      if (value === encrypted) expect(outcome).toEqual({ version: 'v', value: PLAIN })
      else expect(outcome).toMatchObject({ storedVersion: 'v', message: expect.any(String) })
    }),
    { seed: 1, numRuns: 2000 },
  )
})

describe('a plaintext value', () => {
  test('is accepted with acceptPlaintext, and encrypted with its next change', async () => {
    const { inner, store } = setUp({ acceptPlaintext: true })
    const version = await inner.compareAndSet('user', null, PLAIN)
    expect(await store.get('user')).toEqual({ version, value: PLAIN })
    await store.compareAndSet('user', version, PLAIN)
    expect(decryptWithNode(NEW, 'user', await rawValueOf(inner, 'user'))).toBe(PLAIN)
    expect((await setUp({}, inner).store.get('user'))?.value).toBe(PLAIN)
  })

  test('is rejected if acceptPlaintext is not true', async () => {
    await expect(readBack(PLAIN, { acceptPlaintext: 'no' as unknown as boolean })).rejects.toThrow(
      'not encrypted',
    )
  })
})

test('inspection does not show the keys', () => {
  const { store } = setUp({ keys: [OLD, NEW] })
  const seen = inspect(store, { depth: null, showHidden: true }) + JSON.stringify(store)
  expect(seen).toContain('compareAndSet')
  expect(seen).not.toContain(String(OLD.secret))
  expect(seen).not.toContain(bytesOf(NEW).toString('base64'))
  expect(seen).not.toMatch(/Uint8Array|CryptoKey/)
})

test('errors of the inner store are thrown unchanged', async () => {
  const failure = new Error('no backend')
  const { store } = setUp(
    {},
    { get: () => Promise.reject(failure), compareAndSet: () => Promise.reject(failure) },
  )
  await expect(store.get('user')).rejects.toBe(failure)
  await expect(store.compareAndSet('user', null, PLAIN)).rejects.toBe(failure)
  await expect(store.compareAndSet('user', 'version', null)).rejects.toBe(failure)
})
