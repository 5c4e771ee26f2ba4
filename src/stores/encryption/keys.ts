import { kindOf } from '../../runtime/check.ts'
import { InvalidArgumentError } from '../../runtime/errors/argument.ts'
import { decodeBase64 } from './base64.ts'

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
