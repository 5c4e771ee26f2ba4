import { kindOf } from '../../runtime/check.ts'
import { InvalidArgumentError } from '../../runtime/errors/argument.ts'

/** A key of 256 bits. */
export const KEY_BYTES = 32
/** 32 bytes as RFC 4648 section 4 writes them. */
const BASE64 = /^[A-Za-z0-9+/]{43}=$/
/** What can stand in a sealed text, which separates with dots. */
const ID = /^[\w-]{1,64}$/

/** A key of 256 bits and its name. */
export interface EncryptionKey {
  /** Stands beside every value that the key has encrypted: 1 to 64 letters, digits, `_` and `-`, and no secret. */
  readonly id: string
  /** 32 random bytes, as such or as base64 text, or a `CryptoKey` for AES-GCM of 256 bits. */
  readonly secret: string | Uint8Array | CryptoKey
}

/** The keys by their ids. */
export interface Keyring {
  /** The id of the key that encrypts. */
  readonly current: string
  readonly byId: ReadonlyMap<string, Promise<CryptoKey>>
}

/** @throws {@link InvalidArgumentError} unless they are keys, each with an id of its own. */
export function importKeys(field: string, keys: unknown): Keyring {
  if (!Array.isArray(keys) || keys.length === 0) {
    throw new InvalidArgumentError(field, `must be an array of at least one key, and is ${kindOf(keys)}`)
  }
  const byId = new Map<string, Promise<CryptoKey>>()
  for (const [index, key] of keys.entries()) {
    const { id, secret }: { id?: unknown; secret?: unknown } = Object(key)
    if (typeof id !== 'string' || !ID.test(id)) {
      throw new InvalidArgumentError(`${field}[${index}].id`, 'must be 1 to 64 letters, digits, "_" and "-"')
    }
    if (byId.has(id)) throw new InvalidArgumentError(`${field}[${index}].id`, 'is the id of another key too')
    byId.set(id, importKey(`${field}[${index}].secret`, secret, index === 0))
  }
  const [current = ''] = byId.keys()
  return { current, byId }
}

function importKey(field: string, secret: unknown, encrypts: boolean): Promise<CryptoKey> {
  if (isCryptoKey(secret)) {
    checkCryptoKey(field, secret, encrypts)
    return Promise.resolve(secret)
  }
  return crypto.subtle.importKey('raw', readBytes(field, secret), 'AES-GCM', false, ['encrypt', 'decrypt'])
}

function readBytes(field: string, secret: unknown): Uint8Array<ArrayBuffer> {
  const bytes = typeof secret === 'string' && BASE64.test(secret) ? decode(secret) : secret
  if (bytes instanceof Uint8Array && bytes.length === KEY_BYTES) return new Uint8Array(bytes)
  const kind = secret instanceof Uint8Array ? `an array of ${secret.length} bytes` : kindOf(secret)
  throw new InvalidArgumentError(
    field,
    `must be ${KEY_BYTES} bytes, the same as base64 text, or a CryptoKey, and is ${kind}: generateEncryptionKey() makes one`,
  )
}

/** The bytes of a base64 text. Throws what `atob` throws. */
export function decode(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
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
