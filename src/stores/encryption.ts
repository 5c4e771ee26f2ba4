/** `grantcord/stores/encryption` */

import { InvalidArgumentError } from '../runtime/errors/arguments.ts'
import type { TokenStore } from '../runtime/tokens/token-store.ts'
/**
 * The form of a sealed text: `sealed1`, the id of the key, and the IV with what it encrypted and the tag as base64,
 * with dots between them. The key in the store, in UTF-8, is the additional data.
 */
import { decodeBase64, encodeBase64 } from '../runtime/utils/base64.ts'
import { kindOf } from '../runtime/validation/arguments.ts'
import { checkTokenStore } from './shared.ts'

export type { TokenStore } from '../runtime/tokens/token-store.ts'

/** How {@link encryptedTokenStore} encrypts. */
export interface EncryptionOptions {
  /**
   * The first key encrypts, all decrypt. To change the key, put the new one in front and keep the old ones: a value is
   * encrypted anew with its next change, and a key can go when no value is left that names it. Whose token was encrypted
   * with a key that is gone must sign in again.
   */
  readonly keys: readonly EncryptionKey[]
  /**
   * Reads values that are not encrypted, such as those from before encryption was turned on, and encrypts each with its
   * next change. Whoever can write to the store can then put tokens there without a key. Default: `false`, such a
   * value is refused.
   */
  readonly acceptPlaintext?: boolean
}

/**
 * A store that keeps in another one what only the holder of the keys can read: AES-256-GCM, with a random IV for every
 * write. A value is bound to its key in the store, so that it does not open where somebody has copied it to, and
 * one that was changed does not open at all. What it does not hide is the keys of the store, the length of a value, and
 * that an older value of the same key was put back.
 *
 * One key is good for 4 billion writes.
 *
 * @param store Any store. It sees encrypted values alone.
 * @returns A store whose `get` rejects for a value that does not open, with the version of it as `storedVersion`, so that
 *   it can still be replaced and deleted. No message names a key, a token or a user.
 * @throws {@link InvalidArgumentError} when there is no key, two have the same id, or one is no key of 256 bits.
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
  const keys = importKeys('keys', options?.keys)
  const acceptPlaintext = options.acceptPlaintext === true
  return {
    async get(key, given) {
      const stored = await store.get(key, given)
      if (!stored) return null
      const value = await open(keys, key, stored.value, acceptPlaintext).catch((error: unknown) => {
        throw Object.assign(Object(error), { storedVersion: stored.version })
      })
      given?.signal?.throwIfAborted()
      return { version: stored.version, value }
    },
    async compareAndSet(key, expected, value) {
      return store.compareAndSet(key, expected, value === null ? null : await seal(keys, key, value))
    },
  }
}

/**
 * A new random key for {@link encryptedTokenStore}, as base64 text. Keep it where the application's other secrets are,
 * and away from the store.
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
  return encodeBase64(crypto.getRandomValues(new Uint8Array(KEY_BYTES)))
}

/** A key of 256 bits. */
export const KEY_BYTES = 32
/** What can stand in a sealed text, which separates with dots. */
const ID = /^[\w-]{1,64}$/

/** A key of 256 bits and its name. */
export interface EncryptionKey {
  /** Stands beside every value that the key has encrypted: 1 to 64 letters, digits, `_` and `-`, and no secret. */
  readonly id: string
  /** 32 random bytes, as such or as base64 text, or a `CryptoKey` for AES-GCM of 256 bits. */
  readonly secret: string | Uint8Array | CryptoKey
}

/** A key that can be used. */
interface ImportedKey {
  readonly id: string
  readonly key: Promise<CryptoKey>
}

/** The keys that decrypt, by their ids, and the one that encrypts. */
export interface Keyring {
  readonly current: ImportedKey
  readonly byId: ReadonlyMap<string, ImportedKey>
}

/** @throws {@link InvalidArgumentError} unless they are keys, each with an id of its own. */
export function importKeys(field: string, keys: unknown): Keyring {
  const byId = new Map<string, ImportedKey>()
  for (const [index, given] of (Array.isArray(keys) ? keys : []).entries()) {
    const { id, secret }: { id?: unknown; secret?: unknown } = Object(given)
    if (typeof id !== 'string' || !ID.test(id)) {
      throw new InvalidArgumentError(`${field}[${index}].id`, 'must be 1 to 64 letters, digits, "_" and "-"')
    }
    if (byId.has(id)) throw new InvalidArgumentError(`${field}[${index}].id`, 'is the id of another key too')
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
  return crypto.subtle.importKey('raw', readBytes(field, secret), 'AES-GCM', false, ['encrypt', 'decrypt'])
}

function readBytes(field: string, secret: unknown): Uint8Array<ArrayBuffer> {
  const bytes = typeof secret === 'string' ? decodeBase64(secret) : secret
  if (bytes instanceof Uint8Array && bytes.length === KEY_BYTES) return new Uint8Array(bytes)
  const kind = secret instanceof Uint8Array ? `an array of ${secret.length} bytes` : kindOf(secret)
  throw new InvalidArgumentError(
    field,
    `must be ${KEY_BYTES} bytes, the same as base64 text, or a CryptoKey, and is ${kind}: generateEncryptionKey() makes one`,
  )
}

function isCryptoKey(value: unknown): value is CryptoKey {
  return Object.prototype.toString.call(value) === '[object CryptoKey]'
}

function checkCryptoKey(field: string, { algorithm, usages }: CryptoKey, encrypts: boolean): void {
  if (algorithm.name !== 'AES-GCM' || !('length' in algorithm) || algorithm.length !== 8 * KEY_BYTES) {
    throw new InvalidArgumentError(field, 'must be a CryptoKey for AES-GCM of 256 bits')
  }
  const needed: readonly KeyUsage[] = encrypts ? ['encrypt', 'decrypt'] : ['decrypt']
  const missing = needed.filter((usage) => !usages.includes(usage))
  if (missing.length > 0) {
    throw new InvalidArgumentError(field, `must be a CryptoKey with the usage ${missing.join(' and ')}`)
  }
}

const FORM = 'sealed1'
/** 96 bits: what GCM takes as it is. */
const IV_BYTES = 12
const TAG_BYTES = 16
/** A sealed text of this or any other form. What the client writes is JSON, which begins with a brace. */
const SEALED = /^sealed\d+\./

export async function seal({ current }: Keyring, name: string, text: string): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES))
  const sealed = await crypto.subtle.encrypt(
    parametersOf(iv, name),
    await current.key,
    new TextEncoder().encode(text),
  )
  const bytes = new Uint8Array(IV_BYTES + sealed.byteLength)
  bytes.set(iv)
  bytes.set(new Uint8Array(sealed), IV_BYTES)
  return `${FORM}.${current.id}.${encodeBase64(bytes)}`
}

/** @throws Error when it is no sealed text, or none that the keys open. */
export async function open(
  { byId }: Keyring,
  name: string,
  text: string,
  acceptPlaintext: boolean,
): Promise<string> {
  if (!SEALED.test(text)) {
    if (acceptPlaintext) return text
    throw new Error(
      'A stored value is not encrypted. If it is from before encryption was turned on, read it with acceptPlaintext: true, ' +
        'until every value has changed once; if not, somebody else has written it',
    )
  }
  const [form, id = '', body = '', ...rest] = text.split('.')
  if (form !== FORM) {
    throw new Error('A stored value is encrypted in a form that this version of the package does not know')
  }
  const key = await byId.get(id)?.key
  if (!key) {
    throw new Error(
      'A stored value is encrypted with a key that is not among the keys: list the old ones too',
    )
  }
  const bytes = decodeBase64(body)
  if (!bytes || bytes.length < IV_BYTES + TAG_BYTES || rest.length > 0) {
    throw new Error('A stored value is damaged: it is no whole encrypted text')
  }
  const parameters = parametersOf(bytes.subarray(0, IV_BYTES), name)
  try {
    const opened = await crypto.subtle.decrypt(parameters, key, bytes.subarray(IV_BYTES))
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(opened)
  } catch {
    throw new Error(
      'A stored value does not open: it was changed, it was copied from another key of the store, or the encryption key ' +
        'of this id is another one than the value was encrypted with',
    )
  }
}

function parametersOf(iv: Uint8Array<ArrayBuffer>, name: string): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(name), tagLength: 8 * TAG_BYTES }
}
