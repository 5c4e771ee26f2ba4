import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { InvalidArgumentError } from '../../../src/runtime/errors/index.ts'
import { type IoRedisClient, type NodeRedisClient, redisTokenStore } from '../../../src/stores/redis.ts'
import { failure } from '../../support/failure.ts'

const VERSION = '01234567-89ab-cdef-0123-456789abcdef'

/** Creates clients whose scripts return this, and that record the arguments after the script. */
function clientOf(result: unknown) {
  const calls: unknown[][] = []
  const evaluate = async (_script: string, ...args: readonly unknown[]) => {
    calls.push([...args])
    return result
  }
  const nodeRedis: NodeRedisClient = { eval: evaluate, evalSha: evaluate }
  const ioRedis: IoRedisClient = { eval: evaluate, evalsha: evaluate }
  return { calls, nodeRedis, ioRedis }
}

describe('redisTokenStore', () => {
  test('passes the arguments of eval() to a client of redis', async () => {
    const { calls, nodeRedis } = clientOf(1)
    const version = await redisTokenStore(nodeRedis, { ttl: 60 }).compareAndSet('key', VERSION, 'value')
    expect(calls).toEqual([
      [{ keys: ['grantcord:tokens:key'], arguments: [`${version} value`, '60', VERSION] }],
    ])
  })

  test('passes the arguments of eval() to a client of ioredis', async () => {
    const { calls, ioRedis } = clientOf(1)
    const version = await redisTokenStore(ioRedis, { prefix: 'p' }).compareAndSet('key', null, 'value')
    expect(calls).toEqual([[1, 'pkey', `${version} value`, '']])
  })

  test('returns a value or an error that does not contain it, whatever Redis has stored', async () => {
    const stored = fc.tuple(
      fc.constantFrom(VERSION, 'x'.repeat(36), 'short', ''),
      fc.constantFrom(' ', ''),
      fc.string(),
    )
    const results = fc.oneof(
      fc.anything(),
      stored.map((parts) => parts.join('')),
    )
    await fc.assert(
      fc.asyncProperty(results, async (result) => {
        const outcome = await redisTokenStore(clientOf(result).ioRedis)
          .get('key')
          .catch((error: unknown) => error)
        if (outcome instanceof Error) expect(outcome.message).toMatch(/^Redis has a value of another program/)
        else if (outcome === null) expect(result).toBeNull()
        else expect(`${Object(outcome).version} ${Object(outcome).value}`).toBe(result)
      }),
      { seed: 1, numRuns: 500 },
    )
  })

  test('has its prefix as its namespace', () => {
    const { ioRedis } = clientOf(1)
    expect(redisTokenStore(ioRedis).namespace).toBe('grantcord:tokens:')
    expect(redisTokenStore(ioRedis, { prefix: 'p' }).namespace).toBe('p')
  })

  test.each([1, '1'])('returns a version when the script returns %o', async (result) => {
    const { ioRedis } = clientOf(result)
    expect(await redisTokenStore(ioRedis).compareAndSet('key', VERSION, null)).toHaveLength(36)
  })

  test.each([0, '0'])('returns null when the script returns %o', async (result) => {
    const { ioRedis } = clientOf(result)
    expect(await redisTokenStore(ioRedis).compareAndSet('key', VERSION, null)).toBeNull()
  })
})

test('a value may be empty or contain spaces', async () => {
  for (const value of ['', ' a b ']) {
    const { ioRedis } = clientOf(`${VERSION} ${value}`)
    expect(await redisTokenStore(ioRedis).get('key')).toEqual({ version: VERSION, value })
  }
})

test.each(['', 'text', `${VERSION}`, `${VERSION}:value`, 1, [1], new Uint8Array(40)])(
  '%o is not a value of a store',
  async (result) => {
    const { nodeRedis } = clientOf(result)
    await expect(redisTokenStore(nodeRedis).get('key')).rejects.toThrow('set the option prefix')
  },
)

describe('invalid arguments', () => {
  test.each([null, undefined, 'redis://localhost', {}, { eval() {} }])('client %o', async (client) => {
    // @ts-expect-error not a client
    const error = await failure(() => redisTokenStore(client), InvalidArgumentError)
    expect(error.field).toBe('client')
  })

  test.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, '60', null])(
    'ttl %o',
    async (ttl) => {
      const { nodeRedis } = clientOf(1)
      // @ts-expect-error not a number
      const error = await failure(() => redisTokenStore(nodeRedis, { ttl }), InvalidArgumentError)
      expect(error.field).toBe('ttl')
    },
  )

  test.each(['\ud800', 7])('prefix %j', async (prefix) => {
    const { nodeRedis } = clientOf(1)
    // @ts-expect-error not a string
    const error = await failure(() => redisTokenStore(nodeRedis, { prefix }), InvalidArgumentError)
    expect(error.field).toBe('prefix')
  })

  test.each(['\ud800', 'a\udc00b'])('key or value %j', async (text) => {
    const { nodeRedis, calls } = clientOf(1)
    const store = redisTokenStore(nodeRedis)
    const cases = {
      key: [() => store.get(text), () => store.compareAndSet(text, null, 'value')],
      value: [() => store.compareAndSet('key', null, text)],
    }
    for (const [field, fails] of Object.entries(cases)) {
      for (const call of fails) expect((await failure(call, InvalidArgumentError)).field).toBe(field)
    }
    expect(calls).toEqual([])
  })
})
