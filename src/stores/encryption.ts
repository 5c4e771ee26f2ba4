/** `grantcord/stores/encryption` */

import { InvalidArgumentError } from '../runtime/errors/arguments.ts'
import type { TokenStore } from '../runtime/tokens/token-store.ts'
import { decodeBase64, encodeBase64 } from '../runtime/utils/base64.ts'
import { cryptoWith } from '../runtime/utils/crypto.ts'
import { throwIfAborted } from '../runtime/utils/time.ts'
import { checkOptions, kindOf } from '../runtime/validation/arguments.ts'
import { checkTokenStore } from './shared.ts'

export type { TokenStore } from '../runtime/tokens/token-store.ts'

/** An encryption key of 256 bits and its id. */
export interface EncryptionKey {
  /** Public id, which is stored with every value that the key has encrypted: 1 to 64 letters, digits, `_` and `-`. */
  readonly id: string
  /** 32 random bytes, as bytes or as a base64 string, or a `CryptoKey` for AES-GCM with 256 bits. */
  readonly secret: string | Uint8Array | CryptoKey
}

/** Options of {@link encryptedTokenStore}. */
export interface EncryptionOptions {
  /**
   * Encryption keys. The first one encrypts, all of them decrypt. To rotate keys, add the new key at the front and keep the
   * old ones: each value is encrypted with the new key by its next change. Remove an old key when no stored value has its
   * id. A user whose token was encrypted with a removed key must sign in again.
   */
  readonly keys: readonly EncryptionKey[]
  /**
   * Name of the place or purpose of the values. A value of another context cannot be decrypted. Give one to each store of
   * your own that shares an encryption key, and to a table that will be renamed or moved to another store. It must not
   * change.
   *
   * @default the `namespace` of the store: the table of an SQL database, the prefix of Redis
   */
  readonly context?: string | undefined
  /**
   * Accepts values that are not encrypted, such as those from before you used encryption, and encrypts each with its next
   * change. An attacker with write access to the store can then add tokens without a key.
   *
   * @default false
   */
  readonly acceptPlaintext?: boolean
}

/**
 * Creates a store that encrypts its values with AES-256-GCM, with a random IV for every write, and stores them in another
 * store. A value is bound to its context and to its key in the store: it cannot be decrypted after it was changed, or copied
 * to another table or key. Encryption hides neither the keys of the store nor the length of a value, and does not detect that an older value of
 * the same key was restored.
 *
 * Rotate an encryption key after at most 4 billion writes.
 *
 * @param store Any store. It receives only encrypted values.
 * @returns A store whose `get` rejects if a value cannot be decrypted. The error has the version of the value as
 *   `storedVersion`, so that the value can still be replaced or deleted. No message contains a key, a token or a user id.
 * @throws {@link InvalidArgumentError} if there is no encryption key, if two have the same id, if one does not have 256 bits,
 *   or if the context is not a string.
 *
 * @example
 * ```ts
 * import { encryptedTokenStore } from 'grantcord/stores/encryption'
 * import { memoryTokenStore } from 'grantcord/stores/memory'
 *
 * export const store = encryptedTokenStore(memoryTokenStore(), {
 *   keys: [
 *     { id: '2026-11', secret: process.env.TOKEN_KEY ?? '' },
 *     { id: '2025-11', secret: process.env.OLD_TOKEN_KEY ?? '' },
 *   ],
 * })
 * ```
 *
 * @see https://www.rfc-editor.org/rfc/rfc5116#section-5.2
 */
export function encryptedTokenStore(store: TokenStore, options: EncryptionOptions): TokenStore {
  checkTokenStore('store', store)
  checkOptions('options', options, ['keys', 'context', 'acceptPlaintext'])
  const keyring = importKeys('keys', options.keys)
  const { context = store.namespace ?? '' } = options
  if (typeof context !== 'string') {
    throw new InvalidArgumentError('context', `must be a string, and is ${kindOf(context)}`)
  }
  const acceptPlaintext = options.acceptPlaintext === true
  return {
    namespace: store.namespace,
    async get(key, given) {
      const stored = await store.get(key, given)
      if (!stored) return null
      const value = await decrypt(keyring, [context, key], stored.value, acceptPlaintext).catch(
        (error: unknown) => {
          throw Object.assign(Object(error), { storedVersion: stored.version })
        },
      )
      throwIfAborted(given?.signal)
      return { version: stored.version, value }
    },
    async compareAndSet(key, expected, value) {
      const encrypted = value === null ? null : await encrypt(keyring, [context, key], value)
      return store.compareAndSet(key, expected, encrypted)
    },
  }
}

/** Length of an encryption key. */
const KEY_BYTES = 32

/**
 * Creates a random key for {@link encryptedTokenStore} as a base64 string. Keep it with the other secrets of the
 * application, and away from the store.
 *
 * @example
 * ```ts
 * import { generateEncryptionKey } from 'grantcord/stores/encryption'
 *
 * console.log(generateEncryptionKey())
 * ```
 *
 * @see https://www.rfc-editor.org/rfc/rfc5116#section-5.2
 */
export function generateEncryptionKey(): string {
  return encodeBase64(cryptoWith('getRandomValues').getRandomValues(new Uint8Array(KEY_BYTES)))
}

/** A key after its import. */
interface ImportedKey {
  readonly id: string
  readonly key: Promise<CryptoKey>
}

/** The key that encrypts, and the keys that decrypt by their ids. */
interface Keyring {
  readonly current: ImportedKey
  readonly byId: ReadonlyMap<string, ImportedKey>
}

/** Id of a key. It contains no dot, which separates the parts of an encrypted value. */
const KEY_ID = /^[\w-]{1,64}$/

/**
 * Checks and imports the keys.
 *
 * @throws {@link InvalidArgumentError} unless there is at least one key, and each has an id of its own.
 */
function importKeys(field: string, keys: unknown): Keyring {
  const byId = new Map<string, ImportedKey>()
  for (const [index, given] of (Array.isArray(keys) ? keys : []).entries()) {
    const { id, secret }: { id?: unknown; secret?: unknown } = Object(given)
    if (typeof id !== 'string' || !KEY_ID.test(id)) {
      throw new InvalidArgumentError(`${field}[${index}].id`, 'must be 1 to 64 letters, digits, "_" and "-"')
    }
    if (byId.has(id)) {
      throw new InvalidArgumentError(`${field}[${index}].id`, 'must not be the id of another key')
    }
    byId.set(id, { id, key: importKey(`${field}[${index}].secret`, secret, index === 0) })
  }
  const [current] = byId.values()
  if (current) return { current, byId }
  throw new InvalidArgumentError(field, `must be an array of at least one key, and is ${kindOf(keys)}`)
}

function importKey(field: string, secret: unknown, encrypts: boolean): Promise<CryptoKey> {
  if (isCryptoKey(secret)) {
    checkCryptoKey(field, secret, encrypts)
    return Promise.resolve(secret)
  }
  return cryptoWith('subtle').subtle.importKey('raw', readBytes(field, secret), 'AES-GCM', false, [
    'encrypt',
    'decrypt',
  ])
}

function readBytes(field: string, secret: unknown): Uint8Array<ArrayBuffer> {
  const bytes = typeof secret === 'string' ? decodeBase64(secret) : secret
  if (bytes instanceof Uint8Array && bytes.length === KEY_BYTES) return new Uint8Array(bytes)
  const kind = secret instanceof Uint8Array ? `an array of ${secret.length} bytes` : kindOf(secret)
  throw new InvalidArgumentError(
    field,
    `must be ${KEY_BYTES} bytes, as bytes or as a base64 string, or a CryptoKey, and is ${kind}: create one with generateEncryptionKey()`,
  )
}

function isCryptoKey(value: unknown): value is CryptoKey {
  return Object.prototype.toString.call(value) === '[object CryptoKey]'
}

function checkCryptoKey(field: string, { algorithm, usages }: CryptoKey, encrypts: boolean): void {
  if (algorithm.name !== 'AES-GCM' || !('length' in algorithm) || algorithm.length !== 8 * KEY_BYTES) {
    throw new InvalidArgumentError(field, 'must be a CryptoKey for AES-GCM with 256 bits')
  }
  const needed: readonly KeyUsage[] = encrypts ? ['encrypt', 'decrypt'] : ['decrypt']
  const missing = needed.filter((usage) => !usages.includes(usage))
  if (missing.length > 0) {
    throw new InvalidArgumentError(field, `must be a CryptoKey with the usage ${missing.join(' and ')}`)
  }
}

/**
 * Format of an encrypted value: `sealed2`, the id of the encryption key, and the IV, the ciphertext and the tag together in
 * base64, separated by dots. The additional data is a JSON array of the format, the context and the key in the store.
 */
const FORMAT = 'sealed2'
/** Length of the IV: 96 bits, which GCM uses without hashing. */
const IV_BYTES = 12
const TAG_BYTES = 16
/** Matches encrypted values of any format. A plaintext value is JSON and begins with a brace. */
const ENCRYPTED = /^sealed\d+\./

/** Context of a value, and its key in the store. */
type Binding = readonly [context: string, key: string]

async function encrypt({ current }: Keyring, binding: Binding, value: string): Promise<string> {
  const iv = cryptoWith('getRandomValues').getRandomValues(new Uint8Array(IV_BYTES))
  const parameters = createParameters(iv, binding)
  const ciphertext = await crypto.subtle.encrypt(
    parameters,
    await current.key,
    new TextEncoder().encode(value),
  )
  const bytes = new Uint8Array(IV_BYTES + ciphertext.byteLength)
  bytes.set(iv)
  bytes.set(new Uint8Array(ciphertext), IV_BYTES)
  return `${FORMAT}.${current.id}.${encodeBase64(bytes)}`
}

/** @throws `Error` if the value is not encrypted, is damaged, or cannot be decrypted with any of the keys. */
async function decrypt(
  { byId }: Keyring,
  binding: Binding,
  value: string,
  acceptPlaintext: boolean,
): Promise<string> {
  if (!ENCRYPTED.test(value)) {
    if (acceptPlaintext) return value
    throw new Error(
      'The stored value is not encrypted. If it is from before you used encryption, set acceptPlaintext to true until ' +
        'every value has changed once; otherwise another program has written it',
    )
  }
  const [format, id = '', body = '', ...rest] = value.split('.')
  if (format !== FORMAT) {
    throw new Error(
      'The stored value is encrypted in a format that this version of grantcord does not support',
    )
  }
  const encryptionKey = await byId.get(id)?.key
  if (!encryptionKey) {
    throw new Error(
      'The stored value is encrypted with a key that is not in the option keys: add the old keys',
    )
  }
  const bytes = decodeBase64(body)
  if (!bytes || bytes.length < IV_BYTES + TAG_BYTES || rest.length > 0) {
    throw new Error('The stored value is damaged: it is not a complete encrypted value')
  }
  const parameters = createParameters(bytes.subarray(0, IV_BYTES), binding)
  try {
    const plaintext = await crypto.subtle.decrypt(parameters, encryptionKey, bytes.subarray(IV_BYTES))
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(plaintext)
  } catch {
    throw new Error(
      'The stored value cannot be decrypted: it was changed, it was copied from another key or context (by default the ' +
        'table), or the encryption key of this id differs from the one that encrypted it',
    )
  }
}

function createParameters(iv: Uint8Array<ArrayBuffer>, binding: Binding): AesGcmParams {
  const additionalData = new TextEncoder().encode(JSON.stringify([FORMAT, ...binding]))
  return { name: 'AES-GCM', iv, additionalData, tagLength: 8 * TAG_BYTES }
}
