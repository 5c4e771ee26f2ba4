import { afterEach, describe, expect, it, vi } from 'vitest'
import {
  DiscordOAuth2Error,
  InvalidArgumentError,
  WebhookEventError,
  type WebhookEventReason,
} from '../../../src/runtime/errors/index.ts'
import { type VerifyWebhookEventOptions, verifyWebhookEvent } from '../../../src/webhook-events/index.ts'
import { createCheckedEmulator, NOW as EMULATOR_NOW } from '../../emulator/support.ts'
import { NOW } from '../../support/client.ts'
import { failure } from '../../support/failure.ts'
import { eventOf, PING, PUBLIC_KEY, signatureOf, signedRequest } from '../../support/signed-events.ts'

const OPTIONS = { publicKey: PUBLIC_KEY, now: () => NOW }

async function reject(request: Request, reason: WebhookEventReason, options = {}): Promise<void> {
  const error = await failure(
    () => verifyWebhookEvent(request, { ...OPTIONS, ...options }),
    WebhookEventError,
  )
  expect(error.reason).toBe(reason)
}

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('verifyWebhookEvent', () => {
  it('reads the body of a request without the property, which Firefox lacks', async () => {
    const [event, changed] = [
      signedRequest(eventOf('ENTITLEMENT_CREATE')),
      signedRequest(PING, signatureOf('{}')),
    ]
    for (const request of [event, changed]) Object.defineProperty(request, 'body', { value: undefined })
    expect(await verifyWebhookEvent(event, OPTIONS)).toMatchObject({ type: 1 })
    await reject(changed, 'invalid_signature')
  })

  it('returns a ping and an event, signed by OpenSSL', async () => {
    expect(await verifyWebhookEvent(signedRequest(PING), OPTIONS)).toEqual(PING)
    const event = eventOf('ENTITLEMENT_CREATE', { id: '1' })
    expect(await verifyWebhookEvent(signedRequest(event), OPTIONS)).toEqual(event)
  })

  it('returns an event, signed by tweetnacl', async () => {
    const user = { id: '80351110224678912', username: 'nelly', name: 'Größe' }
    const body = JSON.stringify({
      version: 1,
      application_id: '1234560123453231555',
      type: 1,
      event: {
        type: 'APPLICATION_DEAUTHORIZED',
        timestamp: '2026-11-21T12:00:00.000000',
        data: { user },
      },
    })
    const request = new Request('https://app.example', {
      method: 'POST',
      body,
      headers: {
        'X-Signature-Ed25519':
          'faf45cf267851b2b71fc26904ee0730ae7d0bf144da92684ac002fd176ea5e12a7781061de4afef87f1ae59a7ca155ba604406565dd470cba15c5d4c05ec910c',
        'X-Signature-Timestamp': '1795262400',
      },
    })
    const publicKey = '03A107BFF3CE10BE1D70DD18E74BC09967E4D6309BA50D5F1DDC8664125531B8'
    const message = await verifyWebhookEvent(request, { publicKey, now: () => NOW })
    expect(message).toMatchObject({ type: 1, event: { data: { user } } })
  })

  it('returns the events of the emulator, and rejects its ping with an invalid signature', async () => {
    const results: unknown[] = []
    let publicKey = ''
    const emulator = createCheckedEmulator({
      applications: [{ name: 'Demo App', event_webhooks_url: 'https://app.example/events' }],
      fetch: async (request) => {
        const options = { publicKey, now: () => EMULATOR_NOW }
        results.push(await verifyWebhookEvent(request, options).catch((error: unknown) => error))
        return new Response(null, { status: 204 })
      },
    })
    publicKey = emulator.snapshot().rows.applications[0]?.application.verify_key ?? ''
    emulator.issueToken({ scopes: ['identify'] })
    await emulator.flush()
    expect(results).toMatchObject([
      { type: 0 },
      { reason: 'invalid_signature' },
      { type: 1, event: { type: 'APPLICATION_AUTHORIZED', data: { scopes: ['identify'] } } },
    ])
  })

  it.each([{ data: {} }, {}, { data: null }, { data: [1] }])(
    'returns an event that the description lacks, with any data: %j',
    async (data) => {
      for (const type of ['QUEST_USER_ENROLLMENT', 'ADDED_LATER', 'constructor', '__proto__']) {
        const event = { ...PING, type: 1, event: { type, timestamp: '2026-11-21T12:00:00.000000', ...data } }
        expect(await verifyWebhookEvent(signedRequest(event), OPTIONS)).toEqual(event)
      }
    },
  )

  it.each<[string, Record<string, string>]>([
    ['another signature', { 'x-signature-ed25519': 'ab'.repeat(64) }],
    ['the signature of another body', signatureOf('{}')],
    ['the signature of another time', { 'x-signature-timestamp': String(NOW / 1000 + 1) }],
  ])('rejects %s', (_, headers) => reject(signedRequest(PING, headers), 'invalid_signature'))

  it('rejects the signature of another key', () => {
    return reject(signedRequest(PING), 'invalid_signature', { publicKey: 'ab'.repeat(32) })
  })

  it('verifies the bytes as received, and does not parse them before', async () => {
    const parse = vi.spyOn(JSON, 'parse')
    const spaced = JSON.stringify(PING, null, 2)
    expect(await verifyWebhookEvent(signedRequest(spaced), OPTIONS)).toEqual(PING)
    expect(parse).toHaveBeenCalledTimes(1)
    await reject(signedRequest(spaced, signatureOf(JSON.stringify(PING))), 'invalid_signature')
    const bytes = Uint8Array.from([0xff, 0xfe])
    await reject(signedRequest(bytes, signatureOf('\ufffd\ufffd')), 'invalid_signature')
    expect(parse).toHaveBeenCalledTimes(1)
    parse.mockRestore()
  })

  it.each(['{', 'null', '[]', '{}', '{"type":2}', '{"type":1}', '{"type":1,"event":{"type":1}}', ''])(
    'rejects the signed body %j',
    (body) => reject(signedRequest(body), 'malformed'),
  )

  it.each<[string, object]>([
    ['ENTITLEMENT_CREATE', { data: undefined }],
    ['ENTITLEMENT_CREATE', { data: null }],
    ['APPLICATION_DEAUTHORIZED', {}],
    ['APPLICATION_DEAUTHORIZED', { data: {} }],
    ['APPLICATION_DEAUTHORIZED', { data: { user: {} } }],
    ['APPLICATION_DEAUTHORIZED', { data: { user: { id: 7 } } }],
  ])('rejects the event %s without what the description requires: %j', async (type, event) => {
    const body = { ...PING, type: 1, event: { type, ...event } }
    await reject(signedRequest(body), 'malformed')
  })

  it.each<[string, Record<string, string>]>([
    ['a signature', { 'x-signature-ed25519': '' }],
    ['a signature of 64 bytes', { 'x-signature-ed25519': 'ab'.repeat(63) }],
    ['a hexadecimal signature', { 'x-signature-ed25519': 'zz'.repeat(64) }],
    ['a timestamp', { 'x-signature-timestamp': '' }],
    ['a timestamp in seconds', { 'x-signature-timestamp': '2026-11-21' }],
    ['a timestamp of less than 13 digits', { 'x-signature-timestamp': '1'.repeat(13) }],
  ])('rejects a request without %s', (_, headers) =>
    reject(signedRequest(PING, headers), 'missing_signature'),
  )

  it('accepts a difference of ten minutes between the clocks, and of the caller', async () => {
    const at = (time: number) => signedRequest(PING, signatureOf(JSON.stringify(PING), time))
    for (const sign of [-1, 1]) {
      expect(await verifyWebhookEvent(at(NOW + sign * 600_000), OPTIONS)).toEqual(PING)
      await reject(at(NOW + sign * 601_000), 'untimely')
      await reject(at(NOW + sign * 2000), 'untimely', { tolerance: 1000 })
    }
  })

  it('uses the clock of the platform by default', async () => {
    const body = JSON.stringify(PING)
    const request = signedRequest(body, signatureOf(body, Date.now()))
    expect(await verifyWebhookEvent(request, { publicKey: PUBLIC_KEY })).toEqual(PING)
  })

  it.each(['GET', 'PUT', 'OPTIONS'])('rejects the method %s', (method) => {
    return reject(new Request('https://app.example', { method }), 'wrong_method')
  })

  it('rejects a body of more than a mebibyte, and reads no more of it', async () => {
    let chunks = 0
    const body = new ReadableStream({
      pull(controller) {
        chunks += 1
        controller.enqueue(new Uint8Array(256 * 1024))
      },
    })
    const init: RequestInit & { duplex: 'half' } = {
      method: 'POST',
      body,
      headers: signatureOf(''),
      duplex: 'half',
    }
    await reject(new Request('https://app.example', init), 'too_large')
    expect(chunks).toBeLessThan(10)
  })

  it('accepts a body of a mebibyte', async () => {
    const body = JSON.stringify(PING).padEnd(1024 * 1024)
    expect(await verifyWebhookEvent(signedRequest(body), OPTIONS)).toEqual(PING)
  })

  it('throws for a request whose body was read', async () => {
    const request = signedRequest(PING)
    await request.json()
    const error = await failure(() => verifyWebhookEvent(request, OPTIONS), InvalidArgumentError)
    expect(error.field).toBe('request')
    expect(error.message).toContain('raw body')
  })

  it.each<[string, Partial<Record<keyof VerifyWebhookEventOptions | 'key', unknown>>, string]>([
    ['no public key', { publicKey: undefined }, 'publicKey'],
    ['a public key of 31 bytes', { publicKey: 'ab'.repeat(31) }, 'publicKey'],
    ['a tolerance of more than a day', { tolerance: 86_400_001 }, 'tolerance'],
    ['a clock of another kind', { now: NOW }, 'now'],
    ['another option', { key: 'x' }, 'key'],
  ])('throws for %s', async (_, changes, field) => {
    const options = { ...OPTIONS, ...changes } as never
    const error = await failure(() => verifyWebhookEvent(signedRequest(PING), options), InvalidArgumentError)
    expect(error.field).toBe(field)
  })

  it.each<[string, object]>([
    ['no crypto.subtle', {}],
    [
      'no Ed25519',
      { subtle: { importKey: () => Promise.reject(new DOMException('x', 'NotSupportedError')) } },
    ],
  ])('says what a runtime lacks that has %s', async (name, crypto) => {
    const request = signedRequest(PING)
    vi.stubGlobal('crypto', crypto)
    const error = await failure(() => verifyWebhookEvent(request, OPTIONS), DiscordOAuth2Error)
    expect(error.message).toContain(name.replace('no ', ''))
  })
})
