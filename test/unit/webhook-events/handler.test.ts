import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { describe, expect, expectTypeOf, it, test, vi } from 'vitest'
import type { Entitlement, User } from '../../../src/index.ts'
import { InvalidArgumentError } from '../../../src/runtime/errors/index.ts'
import { TokenManager } from '../../../src/runtime/tokens/index.ts'
import {
  createWebhookHandler,
  type NodeHandler,
  toNodeHandler,
  type WebhookEvent,
  type WebhookHandlerOptions,
} from '../../../src/webhook-events/index.ts'
import { NOW, setUp, tokenResponse, USER_ID } from '../../support/client.ts'
import { failure } from '../../support/failure.ts'
import { eventOf, PING, PUBLIC_KEY, signatureOf, signedRequest } from '../../support/signed-events.ts'

const handlerWith = (options: Partial<WebhookHandlerOptions> = {}) =>
  createWebhookHandler({ publicKey: PUBLIC_KEY, now: () => NOW, ...options })

const DEAUTHORIZED = eventOf('APPLICATION_DEAUTHORIZED', { user: { id: USER_ID } })

describe('createWebhookHandler', () => {
  it('responds to a ping with 204, without a body', async () => {
    const response = await handlerWith()(signedRequest(PING))
    expect(response.status).toBe(204)
    expect(response.body).toBeNull()
  })

  it('calls the listener of the event only, and waits for it', async () => {
    const order: string[] = []
    const handle = handlerWith({
      events: {
        ENTITLEMENT_CREATE: async ({ data }) => {
          await Promise.resolve()
          order.push(`create ${data.id}`)
        },
        ENTITLEMENT_DELETE: () => order.push('delete'),
      },
    })
    expect((await handle(signedRequest(eventOf('ENTITLEMENT_CREATE', { id: '7' })))).status).toBe(204)
    expect(order).toEqual(['create 7'])
  })

  it.each(['ENTITLEMENT_UPDATE', 'QUEST_USER_ENROLLMENT', 'ADDED_LATER', 'constructor', '__proto__'])(
    'acknowledges %s without a listener',
    async (type) => {
      expect((await handlerWith()(signedRequest(eventOf(type)))).status).toBe(204)
    },
  )

  it('acknowledges an event without data that the description lacks', async () => {
    const body = { ...PING, type: 1, event: { type: 'ADDED_LATER' } }
    expect((await handlerWith()(signedRequest(body))).status).toBe(204)
  })

  it('types the data of an event by its name', () => {
    expectTypeOf<WebhookEvent<'ENTITLEMENT_CREATE'>['type']>().toEqualTypeOf<'ENTITLEMENT_CREATE'>()
    expectTypeOf<WebhookEvent<'ENTITLEMENT_CREATE'>['data']>().toEqualTypeOf<Entitlement>()
    expectTypeOf<WebhookEvent<'APPLICATION_DEAUTHORIZED'>['data']['user']>().toEqualTypeOf<User>()
    // @ts-expect-error Discord has no such event.
    handlerWith({ events: { ENTITLEMENT_CREATED: undefined } })
  })

  it.each<[string, Request, number]>([
    ['401 to an invalid signature', signedRequest(PING, signatureOf('{}')), 401],
    ['401 to a request without a signature', new Request('https://app.example', { method: 'POST' }), 401],
    ['400 to a malformed body', signedRequest('{'), 400],
    ['400 to a deauthorization without a user', signedRequest(eventOf('APPLICATION_DEAUTHORIZED')), 400],
    ['413 to a large body', signedRequest(' '.repeat(1024 * 1024 + 1)), 413],
    ['405 to a GET request', new Request('https://app.example'), 405],
  ])('responds with %s, and calls nothing', async (_, request, status) => {
    const listener = vi.fn()
    const response = await handlerWith({ events: { APPLICATION_DEAUTHORIZED: listener } })(request)
    expect(response.status).toBe(status)
    expect(response.headers.get('allow')).toBe(status === 405 ? 'POST' : null)
    expect(listener).not.toHaveBeenCalled()
  })

  it('rejects with the error of a listener', async () => {
    const error = new Error('no database')
    const handle = handlerWith({ events: { APPLICATION_DEAUTHORIZED: () => Promise.reject(error) } })
    await expect(handle(signedRequest(DEAUTHORIZED))).rejects.toBe(error)
  })

  it('deletes the tokens of a deauthorized user before the listener is called', async () => {
    const { client } = setUp([tokenResponse()])
    const tokens = new TokenManager(client)
    await tokens.save(USER_ID, await client.exchangeCode('code'))
    await tokens.save('1', client.fromRecord((await tokens.load(USER_ID))?.toRecord() ?? ({} as never)))
    const found: unknown[] = []
    const handle = handlerWith({
      tokens,
      events: {
        APPLICATION_DEAUTHORIZED: async ({ data }) => found.push(data.user.id, await tokens.load(USER_ID)),
      },
    })
    expect(
      (await handle(signedRequest(eventOf('APPLICATION_AUTHORIZED', { user: { id: USER_ID } })))).status,
    ).toBe(204)
    expect(await tokens.load(USER_ID)).not.toBeNull()
    expect((await handle(signedRequest(DEAUTHORIZED))).status).toBe(204)
    expect(found).toEqual([USER_ID, null])
    expect(await tokens.load('1')).not.toBeNull()
  })

  it('rejects if the tokens cannot be deleted, so that Discord retries', async () => {
    const listener = vi.fn()
    const handle = handlerWith({
      tokens: { delete: () => Promise.reject(new Error('no store')) },
      events: { APPLICATION_DEAUTHORIZED: listener },
    })
    await expect(handle(signedRequest(DEAUTHORIZED))).rejects.toThrow('no store')
    expect(listener).not.toHaveBeenCalled()
  })

  it.each<[string, object, string]>([
    ['events as a function', { events: () => {} }, 'events'],
    ['a listener of another kind', { events: { ENTITLEMENT_CREATE: 'x' } }, 'events.ENTITLEMENT_CREATE'],
    ['tokens that cannot be deleted', { tokens: {} }, 'tokens'],
    ['another option', { onEvent: () => {} }, 'onEvent'],
    ['an invalid key', { publicKey: 'x' }, 'publicKey'],
  ])('throws for %s', async (_, options, field) => {
    expect((await failure(() => handlerWith(options as never), InvalidArgumentError)).field).toBe(field)
  })
})

describe('toNodeHandler', () => {
  type Listen = (handle: NodeHandler) => Parameters<typeof createServer>[1]

  /** Serves a handler, and returns the status of the response to a request. */
  async function serve(
    body: string,
    headers: Record<string, string> = signatureOf(body),
    options: Partial<WebhookHandlerOptions> = {},
    listen: Listen = (handle) => (request, response) => {
      handle(request, response).catch(() => {})
    },
  ) {
    const server = createServer(listen(toNodeHandler(handlerWith(options)))).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    try {
      const init =
        body === ''
          ? {}
          : { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } }
      const response = await fetch(`http://127.0.0.1:${port}/events`, init)
      return { status: response.status, allow: response.headers.get('allow'), text: await response.text() }
    } finally {
      server.close()
    }
  }

  const event = JSON.stringify(DEAUTHORIZED)

  test('verifies the bytes that Node received', async () => {
    const listener = vi.fn()
    const events = { APPLICATION_DEAUTHORIZED: listener }
    const spaced = JSON.stringify(DEAUTHORIZED, null, 2)
    expect(await serve(spaced, signatureOf(spaced), { events })).toEqual({
      status: 204,
      allow: null,
      text: '',
    })
    expect(listener).toHaveBeenCalledWith(expect.objectContaining({ data: { user: { id: USER_ID } } }))
    expect((await serve(spaced, signatureOf(event), { events })).status).toBe(401)
    expect(listener).toHaveBeenCalledTimes(1)
  })

  test('responds with the headers of the response, and with 500 if a listener fails', async () => {
    expect(await serve('')).toMatchObject({ status: 405, allow: 'POST' })
    const events = { APPLICATION_DEAUTHORIZED: () => Promise.reject(new Error('x')) }
    expect((await serve(event, undefined, { events })).status).toBe(500)
  })

  it('works in Express, before and behind a parser of raw bodies or texts', async () => {
    for (const parser of [undefined, express.raw({ type: () => true }), express.text({ type: () => true })]) {
      const result = await serve(event, undefined, {}, (handle) => {
        const app = express()
        if (parser) app.use(parser)
        return app.post('/events', handle)
      })
      expect(result.status).toBe(204)
    }
  })

  it('passes errors to Express, such as that of a parsed body, which says what to do', async () => {
    const errors: unknown[] = []
    const result = await serve(event, undefined, {}, (handle) => {
      const app = express()
      const onError: express.ErrorRequestHandler = (error, _request, response, _next) => {
        errors.push(error)
        response.sendStatus(500)
      }
      return app.use(express.json()).post('/events', handle).use(onError)
    })
    expect(result.status).toBe(500)
    expect(errors).toMatchObject([{ field: 'request', message: expect.stringContaining('express.raw()') }])
  })

  it('rejects if there is no next, after the response', async () => {
    const request = { method: 'POST', headers: {}, readableEnded: true, async *[Symbol.asyncIterator]() {} }
    const response = { statusCode: 0, setHeader: vi.fn(), end: vi.fn() }
    const handle = toNodeHandler(handlerWith())
    await failure(() => handle(request, response), InvalidArgumentError)
    expect(response.statusCode).toBe(500)
    expect(response.end).toHaveBeenCalledTimes(1)
  })

  it('reads no more than a mebibyte and the chunk that exceeds it', async () => {
    let chunks = 0
    const request = {
      method: 'POST',
      headers: signatureOf(''),
      async *[Symbol.asyncIterator]() {
        for (;;) {
          chunks += 1
          yield new Uint8Array(512 * 1024)
        }
      },
    }
    const response = { statusCode: 0, setHeader: vi.fn(), end: vi.fn() }
    await toNodeHandler(handlerWith())(request, response)
    expect(response.statusCode).toBe(413)
    expect(chunks).toBe(3)
  })
})
