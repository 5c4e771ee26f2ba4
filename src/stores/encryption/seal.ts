/**
 * The form of a sealed text: `sealed1`, the id of the key, and the IV with what it encrypted and the tag as base64,
 * with dots between them. The key in the store, in UTF-8, is the additional data.
 */
import { decodeBase64, encodeBase64 } from './base64.ts'
import type { Keyring } from './keys.ts'

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
