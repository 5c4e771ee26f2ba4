import { describe, expect, it, test } from 'vitest'
import {
  type PendingDevice,
  type PollDeviceTokenOptions,
  pollDeviceToken,
} from '../../../src/device/index.ts'
import type { AccessToken, DeviceAuthorization } from '../../../src/index.ts'
import { bindContext, contextOf } from '../../../src/runtime/context.ts'
import {
  DeviceAuthorizationError,
  type DeviceAuthorizationReason,
  ForbiddenError,
  InvalidArgumentError,
  OAuth2ResponseError,
  TimeoutError,
} from '../../../src/runtime/errors/index.ts'
import { setUp as createEmulatorWorld } from '../../emulator/oauth-support.ts'
import { ACCESS_TOKEN, CLIENT_ID, CLIENT_SECRET, setUp, tokenResponse } from '../../support/client.ts'
import { failure } from '../../support/failure.ts'
import { formOf, json, type MockResponse } from '../../support/recording-fetch.ts'
import { flushPromises, type VirtualClock, virtualClock } from '../../support/virtual-clock.ts'

const AUTHORIZATION: DeviceAuthorization = {
  device_code: 'the-device-code',
  user_code: 'ABCD-EFGH',
  verification_uri: 'https://discord.com/activate',
  expires_in: 300,
  interval: 5,
}

/** Polling in progress. */
interface Polling {
  readonly clock: VirtualClock
  /** Times of the requests in seconds since the beginning. */
  readonly times: number[]
  readonly pending: PendingDevice[]
  /** Result, or the error, once there is one. */
  readonly outcome: () => unknown
  readonly forms: () => Record<string, string>[]
}

const error =
  (code: string, headers = {}): MockResponse =>
  () =>
    json({ error: code }, 400, headers)
const PENDING = error('authorization_pending')
const SLOW_DOWN = error('slow_down')
const LOST: MockResponse = () => Promise.reject(new TypeError('fetch failed'))
const OK: MockResponse = () => tokenResponse()

/** Starts polling. `responses` are those of the token endpoint, in order; the last one repeats. */
function poll(
  responses: readonly MockResponse[],
  changes: Partial<DeviceAuthorization> = {},
  options: PollDeviceTokenOptions = {},
): Polling {
  const clock = virtualClock()
  const times: number[] = []
  const { client, fetch } = setUp([
    (sent) => {
      times.push(clock.now() / 1000)
      const respond = responses[times.length - 1] ?? responses.at(-1) ?? OK
      return typeof respond === 'function' ? respond(sent) : respond
    },
  ])
  bindContext(client, { ...contextOf(client), clock })
  const pending: PendingDevice[] = []
  const onPending = (one: PendingDevice) => pending.push(one)
  let outcome: unknown
  pollDeviceToken(client, { ...AUTHORIZATION, ...changes }, { onPending, ...options }).then(
    (token) => {
      outcome = token
    },
    (reason: unknown) => {
      outcome = reason
    },
  )
  return { clock, times, pending, outcome: () => outcome, forms: () => fetch.sent.map(formOf) }
}

function expectToken({ outcome }: Polling): void {
  expect((outcome() as AccessToken).token).toBe(ACCESS_TOKEN)
}

function expectEnd({ outcome }: Polling, reason: DeviceAuthorizationReason): void {
  expect(outcome()).toBeInstanceOf(DeviceAuthorizationError)
  expect(outcome()).toMatchObject({ reason })
}

describe('pollDeviceToken', () => {
  test('V01: waits for the interval while the authorization is pending, and returns the token', async () => {
    const polling = poll([PENDING, PENDING, OK], { interval: 7 })
    await polling.clock.runAll()
    expectToken(polling)
    expect(polling.times).toEqual([7, 14, 21])
    expect(polling.pending).toEqual([
      { delay: 7000, timeLeft: 300_000 },
      { delay: 7000, timeLeft: 293_000 },
      { delay: 7000, timeLeft: 286_000 },
    ])
    expect(polling.forms()[0]).toEqual({
      grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
      device_code: 'the-device-code',
      client_id: CLIENT_ID,
      client_secret: CLIENT_SECRET,
    })
  })

  test('V01: waits for 5 seconds if the server names no interval', async () => {
    const { interval, ...rest } = AUTHORIZATION
    const polling = poll([PENDING, OK], { ...rest, interval: undefined as never })
    await polling.clock.runAll()
    expect(polling.times).toEqual([interval, 10])
  })

  test('V01: sends at most one request a second, whatever the server says', async () => {
    const polling = poll([PENDING, PENDING, OK], { interval: 0 })
    await polling.clock.runAll()
    expect(polling.times).toEqual([1, 2, 3])
  })

  test('V01: measures the interval from the response, not from the request', async () => {
    let respond: (response: Response) => void = () => {}
    const slow: MockResponse = () =>
      new Promise((resolve) => {
        respond = resolve
      })
    const polling = poll([slow, OK])
    await polling.clock.advance(8000)
    respond(json({ error: 'authorization_pending' }, 400))
    await flushPromises()
    await polling.clock.advance(4999)
    expect(polling.times).toEqual([5])
    await polling.clock.advance(1)
    expect(polling.times).toEqual([5, 13])
  })

  test('V02: waits 5 seconds longer after each slow_down, for good', async () => {
    const polling = poll([SLOW_DOWN, PENDING, SLOW_DOWN, PENDING, OK])
    await polling.clock.runAll()
    expectToken(polling)
    expect(polling.times).toEqual([5, 15, 25, 40, 55])
  })

  test('V03: ends when the user declines', async () => {
    const polling = poll([PENDING, error('access_denied')])
    await polling.clock.runAll()
    expectEnd(polling, 'access_denied')
    expect(polling.outcome()).toHaveProperty('cause')
    expect(polling.times).toHaveLength(2)
  })

  test('V04: ends when the server says that the code has expired', async () => {
    const polling = poll([PENDING, error('expired_token')])
    await polling.clock.runAll()
    expectEnd(polling, 'expired_token')
  })

  test('V04: ends by itself when no further request is possible before the code expires', async () => {
    const polling = poll([PENDING], { expires_in: 12 })
    await polling.clock.runAll()
    expectEnd(polling, 'expired_token')
    expect(polling.times).toEqual([5, 10])
  })

  test.each<[interval: number, expiresIn: number, times: number[]]>([
    [300, 300, [299]],
    [Number.MAX_VALUE, 300, [299]],
    [5, 5, [4]],
    [5, 1, [0.5]],
    [0, 1, [0.5]],
    [5, 0, []],
  ])(
    'V04: sends one request with the interval %d and the lifetime %d',
    async (interval, expires_in, times) => {
      const polling = poll([PENDING], { interval, expires_in })
      await polling.clock.runAll()
      expectEnd(polling, 'expired_token')
      expect(polling.times).toEqual(times)
    },
  )

  test('V05: ends with any other error of OAuth 2.0, and of the API', async () => {
    for (const code of ['invalid_grant', 'invalid_client', 'unheard_of']) {
      const polling = poll([PENDING, error(code)])
      await polling.clock.runAll()
      expect(polling.outcome()).toBeInstanceOf(OAuth2ResponseError)
      expect(polling.outcome()).toMatchObject({ error: code })
      expect(polling.times).toHaveLength(2)
    }
    const polling = poll([() => json({ message: 'Invalid token', code: 50025 }, 403)])
    await polling.clock.runAll()
    expect(polling.outcome()).toBeInstanceOf(ForbiddenError)
  })

  test('V06: waits twice as long after each request in a row without a response', async () => {
    const polling = poll([LOST, LOST, LOST, LOST, LOST, PENDING, PENDING, OK])
    await polling.clock.runAll()
    expectToken(polling)
    const delays = polling.times.map((time, index) => time - (polling.times[index - 1] ?? 0))
    expect(delays).toEqual([5, 10, 20, 40, 40, 40, 5, 5])
  })

  test('V06: waits longer after a timeout, and sends no request a second time at once', async () => {
    const clock = virtualClock()
    const { client } = setUp()
    const times: number[] = []
    const call = async () => {
      times.push(clock.now() / 1000)
      throw new TimeoutError('POST /oauth2/token', 12_000, true)
    }
    const context = contextOf(client)
    bindContext(client, { ...context, clock, transport: { ...context.transport, call } })
    const done = failure(
      () => pollDeviceToken(client, { ...AUTHORIZATION, expires_in: 50 }),
      DeviceAuthorizationError,
    )
    await clock.runAll()
    expect((await done).reason).toBe('expired_token')
    expect(times).toEqual([5, 15, 35])
  })

  test('V07: waits as long as Retry-After of 503 and 429 says', async () => {
    const unavailable: MockResponse = () => json({}, 503, { 'retry-after': '30' })
    const limited: MockResponse = () => json({ message: 'm', retry_after: 20.5, global: false }, 429)
    const polling = poll([unavailable, limited, PENDING, OK])
    await polling.clock.runAll()
    expectToken(polling)
    expect(polling.times).toEqual([5, 35, 55.5, 60.5])
  })

  test('V07: waits for the interval if Retry-After is shorter, and longer after an error without it', async () => {
    const short: MockResponse = () => json({}, 503, { 'retry-after': '1' })
    const polling = poll([short, () => new Response('', { status: 502 }), OK])
    await polling.clock.runAll()
    expect(polling.times).toEqual([5, 10, 20])
  })

  test('V07: ends if the delay exceeds the lifetime of the code', async () => {
    const polling = poll([() => json({}, 503, { 'retry-after': '300' })])
    await polling.clock.runAll()
    expectEnd(polling, 'expired_token')
    expect(polling.times).toEqual([5])
  })

  test('V08: rejects with the reason of the signal, before, between and during requests', async () => {
    for (const delay of [0, 2000, 7000]) {
      const controller = new AbortController()
      const hanging: MockResponse = () => new Promise(() => {})
      const polling = poll([delay > 6000 ? hanging : PENDING], {}, { signal: controller.signal })
      await polling.clock.advance(delay)
      controller.abort(new Error('stopped'))
      await flushPromises()
      expect(polling.outcome()).toMatchObject({ message: 'stopped' })
      expect(polling.clock.timers).toBe(0)
      await polling.clock.advance(100_000)
      expect(polling.times.length).toBe(delay > 6000 ? 1 : 0)
    }
  })

  it('sends the account of another service, which is merged', async () => {
    const polling = poll([OK], {}, { externalAuth: { type: 'STEAM_SESSION_TICKET', token: 'the-ticket' } })
    await polling.clock.runAll()
    expectToken(polling)
    expect(polling.forms()).toEqual([
      expect.objectContaining({
        external_auth_type: 'STEAM_SESSION_TICKET',
        external_auth_token: 'the-ticket',
      }),
    ])
  })

  it.each<[string, object, object, string]>([
    ['no device code', { device_code: undefined }, {}, 'authorization.device_code'],
    ['a lifetime as text', { expires_in: '300' }, {}, 'authorization.expires_in'],
    ['a negative interval', { interval: -1 }, {}, 'authorization.interval'],
    ['another option', {}, { onWait: () => {} }, 'onWait'],
    ['a listener of another kind', {}, { onPending: 'x' }, 'onPending'],
    ['a signal of another kind', {}, { signal: 'x' }, 'signal'],
    ['an external account without a token', {}, { externalAuth: { type: 'OIDC' } }, 'externalAuth.token'],
  ])('throws for %s, before a request', async (_, changes, options, field) => {
    const { client, fetch } = setUp()
    const start = () => pollDeviceToken(client, { ...AUTHORIZATION, ...changes } as never, options as never)
    expect((await failure(start, InvalidArgumentError)).field).toBe(field)
    expect(fetch.sent).toHaveLength(0)
  })

  it('signs in at the emulator', async () => {
    const { emulator, client } = createEmulatorWorld()
    const clock = virtualClock()
    bindContext(client, { ...contextOf(client), clock })
    const authorization = await client.createDeviceAuthorization(['identify'])
    const done = pollDeviceToken(client, authorization)
    await clock.advance(5000)
    emulator.advance(5000)
    emulator.approveDevice(authorization.user_code)
    await clock.advance(5000)
    expect((await done).scopes).toEqual(['identify'])
  })
})
