import { generateKeyPairSync, sign } from 'node:crypto'
import { NOW } from './client.ts'

const { privateKey, publicKey } = generateKeyPairSync('ed25519')

/** Public key of {@link signedRequest}, in hexadecimal. */
export const PUBLIC_KEY: string = Buffer.from(
  publicKey.export({ format: 'jwk' }).x ?? '',
  'base64url',
).toString('hex')
/** A ping of Discord. */
export const PING = { version: 1, application_id: '159799960412356608', type: 0 } as const

/** Returns the body of an event. */
export function eventOf(type: string, data: object = {}): object {
  return { ...PING, type: 1, event: { type, timestamp: '2026-11-21T12:00:00.000000', data } }
}

/** Returns the headers of a body, signed by OpenSSL at a time in milliseconds. */
export function signatureOf(body: string | Uint8Array, time: number = NOW): Record<string, string> {
  const timestamp = String(Math.floor(time / 1000))
  const text = Buffer.concat([Buffer.from(timestamp), Buffer.from(body)])
  return {
    'x-signature-ed25519': sign(null, text, privateKey).toString('hex'),
    'x-signature-timestamp': timestamp,
  }
}

/** Creates a request as Discord sends it. A body that is neither text nor bytes is sent as JSON. */
export function signedRequest(
  body: string | Uint8Array<ArrayBuffer> | object,
  changes: Readonly<Record<string, string>> = {},
): Request {
  const raw = typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body)
  const headers = { 'content-type': 'application/json', ...signatureOf(raw), ...changes }
  return new Request('https://app.example/events', { method: 'POST', body: raw, headers })
}
