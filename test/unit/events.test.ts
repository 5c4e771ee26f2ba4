import { describe, expect, it, test } from 'vitest'
import { type ClientEvent, createEmit, type Logger } from '../../src/runtime/events.ts'
import { setUpToken } from '../support/client.ts'
import { json } from '../support/recording-fetch.ts'
import { flushPromises } from '../support/virtual-clock.ts'

const operation = 'GET /users/@me'
const wait: ClientEvent = { type: 'wait', operation, delay: 5, bucket: 'b' }
const limit = {
  type: 'rateLimit',
  operation,
  scope: 'user',
  global: false,
  bucket: 'b',
  retryAfter: 1,
} as const
const retry = { type: 'retry', operation, attempts: 1, delay: 5, reason: 'server', status: 500 } as const
const invalid = (share: number): ClientEvent => ({ type: 'invalidRequests', share, count: 7 })
const refresh = (outcome: 'refreshed' | 'rejected' | 'unknown' | 'failed'): ClientEvent => ({
  type: 'refresh',
  outcome,
})

function createRecorder(): { readonly logger: Logger; readonly lines: [string, string, ClientEvent][] } {
  const lines: [string, string, ClientEvent][] = []
  const at = (level: string) => (message: string, event: ClientEvent) => lines.push([level, message, event])
  return { lines, logger: { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') } }
}

describe('logger', () => {
  test.each<[ClientEvent, string, string]>([
    [wait, 'debug', `grantcord: wait ${operation}`],
    [limit, 'warn', `grantcord: rateLimit ${operation}`],
    [retry, 'warn', `grantcord: retry ${operation}`],
    [invalid(0.5), 'warn', 'grantcord: invalidRequests'],
    [invalid(0.95), 'warn', 'grantcord: invalidRequests'],
    [invalid(1), 'error', 'grantcord: invalidRequests'],
    [refresh('refreshed'), 'info', 'grantcord: refresh'],
    [refresh('rejected'), 'warn', 'grantcord: refresh'],
    [refresh('unknown'), 'warn', 'grantcord: refresh'],
    [refresh('failed'), 'warn', 'grantcord: refresh'],
  ])('receives %j', (event, level, message) => {
    const { logger, lines } = createRecorder()
    createEmit(undefined, logger)(event)
    expect(lines).toEqual([[level, message, event]])
  })

  it('can lack a method', () => {
    const { logger, lines } = createRecorder()
    createEmit(undefined, { warn: logger.warn } as Logger)(wait)
    expect(lines).toEqual([])
  })

  it('is called with its own this', () => {
    class Log {
      readonly seen: string[] = []
      debug(message: string) {
        this.seen.push(message)
      }
    }
    const log = new Log()
    createEmit(undefined, log)(wait)
    expect(log.seen).toHaveLength(1)
  })
})

describe('onEvent', () => {
  it('receives the event', () => {
    const events: ClientEvent[] = []
    createEmit((event) => events.push(event), undefined)(retry)
    expect(events).toEqual([retry])
  })

  it('does not stop the logger when it throws', () => {
    const { logger, lines } = createRecorder()
    const emit = createEmit(() => {
      throw new Error('The listener failed')
    }, logger)
    emit(wait)
    expect(lines).toHaveLength(1)
  })

  it('does not fail the call when it and the logger throw', () => {
    const fail = () => {
      throw new Error('The listener failed')
    }
    expect(() => createEmit(fail, { debug: fail })(wait)).not.toThrow()
  })

  it('causes no unhandled rejection when it rejects', async () => {
    const unhandled: unknown[] = []
    const listen = (reason: unknown) => unhandled.push(reason)
    process.on('unhandledRejection', listen)
    const fail = async () => {
      throw new Error('The listener failed')
    }
    createEmit(fail, { debug: fail })(wait)
    await flushPromises()
    process.off('unhandledRejection', listen)
    expect(unhandled).toEqual([])
  })

  it('is optional', () => {
    expect(() => createEmit(undefined, undefined)(wait)).not.toThrow()
  })
})

it('onEvent receives an event for each request of a client, and the logger does not', async () => {
  const { logger, lines } = createRecorder()
  const events: ClientEvent[] = []
  const { token } = setUpToken([json({ id: '1' })], { logger, onEvent: (event) => events.push(event) })
  await token.fetchIdentify()
  expect(events).toEqual([
    {
      type: 'request',
      operation,
      baseUrl: 'https://discord.com/api/v10',
      attempts: 1,
      duration: expect.any(Number),
      status: 200,
      failure: undefined,
    },
  ])
  expect(lines).toEqual([])
})
