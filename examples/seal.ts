/**
 * Encrypts a sign-in that has begun, so that the browser may keep it without reading or changing it: it holds the
 * code verifier, a secret. AES-256-GCM by WebCrypto, on every runtime.
 */
import type { Authorization } from 'grantcord'

type SignIn = Authorization<'identify' | 'email'>

let key: Promise<CryptoKey> | undefined

/** `COOKIE_KEY` is 32 random bytes in base64. Without it the key is made up, and forgotten with the process. */
function importKey(): Promise<CryptoKey> {
  const { COOKIE_KEY } = process.env
  const bytes = COOKIE_KEY ? fromBase64(COOKIE_KEY) : crypto.getRandomValues(new Uint8Array(32))
  if (bytes.length !== 32) throw new RangeError('COOKIE_KEY must be 32 bytes in base64')
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])
}

export async function seal(signIn: SignIn): Promise<string> {
  key ??= importKey()
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const plain = new TextEncoder().encode(JSON.stringify(signIn))
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await key, plain)
  return toBase64Url(new Uint8Array([...iv, ...new Uint8Array(sealed)]))
}

/** Answers nothing for what was not sealed with this key. */
export async function unseal(text: string | undefined): Promise<SignIn | undefined> {
  if (!text) return undefined
  key ??= importKey()
  const secret = await key
  try {
    const bytes = fromBase64(text)
    const algorithm = { name: 'AES-GCM', iv: bytes.subarray(0, 12) }
    const plain = await crypto.subtle.decrypt(algorithm, secret, bytes.subarray(12))
    return JSON.parse(new TextDecoder().decode(plain))
  } catch {
    return undefined
  }
}

function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const characters = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(characters, (character) => character.charCodeAt(0))
}
