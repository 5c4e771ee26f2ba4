import { describe, expect, test } from 'vitest'
import { InvalidArgumentError } from '../../../src/runtime/errors/index.ts'
import { type IoRedisClient, type NodeRedisClient, redisTokenStore } from '../../../src/stores/redis.ts'
import { failure } from '../../support/failure.ts'

const VERSION = '01234567-89ab-cdef-0123-456789abcdef'

/** Answers this, and writes down the arguments after the script. */
function clientOf(answer: unknown) {
  const asked: unknown[][] = []
  const evaluate = async (_script: string, ...args: readonly unknown[]) => {
    asked.push([...args])
    return answer
  }
  const nodeRedis: NodeRedisClient = { eval: evaluate, evalSha: evaluate }
  const ioRedis: IoRedisClient = { eval: evaluate, evalsha: evaluate }
  return { asked, nodeRedis, ioRedis }
}

describe('the script', () => {
  test('is given to a client of redis as it takes it', async () => {
    const { asked, nodeRedis } = clientOf(1)
    const version = await redisTokenStore(nodeRedis, { ttl: 60 }).compareAndSet('key', VERSION, 'value')
    expect(asked).toEqual([
      [{ keys: ['grantcord:tokens:key'], arguments: [`${version} value`, '60', VERSION] }],
    ])
  })

  test('is given to a client of ioredis as it takes it', async () => {
    const { asked, ioRedis } = clientOf(1)
    const version = await redisTokenStore(ioRedis, { prefix: 'p' }).compareAndSet('key', null, 'value')
    expect(asked).toEqual([[1, 'pkey', `${version} value`, '']])
  })

  test.each([1, '1'])('has changed something when it answers %o', async (answer) => {
    const { ioRedis } = clientOf(answer)
    expect(await redisTokenStore(ioRedis).compareAndSet('key', VERSION, null)).toHaveLength(36)
  })

  test.each([0, '0'])('has changed nothing when it answers %o', async (answer) => {
    const { ioRedis } = clientOf(answer)
    expect(await redisTokenStore(ioRedis).compareAndSet('key', VERSION, null)).toBeNull()
  })
})

test('a value may be empty, and may hold spaces', async () => {
  for (const value of ['', ' a b ']) {
    const { ioRedis } = clientOf(`${VERSION} ${value}`)
    expect(await redisTokenStore(ioRedis).get('key')).toEqual({ version: VERSION, value })
  }
})

test.each(['', 'text', `${VERSION}`, `${VERSION}:value`, 1, [1], new Uint8Array(40)])(
  '%o is nothing that a store has kept',
  async (answer) => {
    const { nodeRedis } = clientOf(answer)
    await expect(redisTokenStore(nodeRedis).get('key')).rejects.toThrow('a prefix of its own')
  },
)

describe('the arguments', () => {
  test.each([null, undefined, 'redis://localhost', {}, { eval() {} }])(
    'a client cannot be %o',
    async (client) => {
      // @ts-expect-error no client
      const error = await failure(() => redisTokenStore(client), InvalidArgumentError)
      expect(error.field).toBe('client')
    },
  )

  test.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, '60', null])(
    'ttl cannot be %o',
    async (ttl) => {
      const { nodeRedis } = clientOf(1)
      // @ts-expect-error no number
      const error = await failure(() => redisTokenStore(nodeRedis, { ttl }), InvalidArgumentError)
      expect(error.field).toBe('ttl')
    },
  )

  test.each(['\ud800', 7])('prefix cannot be %j', async (prefix) => {
    const { nodeRedis } = clientOf(1)
    // @ts-expect-error no text
    const error = await failure(() => redisTokenStore(nodeRedis, { prefix }), InvalidArgumentError)
    expect(error.field).toBe('prefix')
  })

  test.each(['\ud800', 'a\udc00b'])('a key or a value cannot be %j', async (text) => {
    const { nodeRedis, asked } = clientOf(1)
    const store = redisTokenStore(nodeRedis)
    const calls = {
      key: [() => store.get(text), () => store.compareAndSet(text, null, 'value')],
      value: [() => store.compareAndSet('key', null, text)],
    }
    for (const [field, fails] of Object.entries(calls)) {
      for (const call of fails) expect((await failure(call, InvalidArgumentError)).field).toBe(field)
    }
    expect(asked).toEqual([])
  })
})
