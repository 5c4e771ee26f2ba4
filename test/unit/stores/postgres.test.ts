import { describe, expect, test } from 'vitest'
import { InvalidArgumentError } from '../../../src/runtime/errors/index.ts'
import { type PgClient, postgresMigration, postgresTokenStore } from '../../../src/stores/postgres.ts'
import { failure } from '../../support/failure.ts'

/** Answers with these rows, and writes down what it was asked. */
function clientOf(...rows: readonly unknown[]): PgClient & { readonly asked: string[] } {
  const asked: string[] = []
  return {
    asked,
    async query(text) {
      asked.push(text)
      return { rows }
    },
  }
}

const WRONG_TABLES = ['', 'a b', 'a"b', 'a.b.c', '.a', 'a.', '1a', 'a;b', 'é', 'a\n', 'x'.repeat(64), "a'b"]

describe('the table', () => {
  test.each([
    ['tokens', '"tokens"'],
    ['auth.Tokens_2', '"auth"."Tokens_2"'],
    ['x'.repeat(63), `"${'x'.repeat(63)}"`],
  ])('%s stands in the SQL as a name', async (table, quoted) => {
    const client = clientOf()
    await postgresTokenStore(client, { table }).get('key')
    expect(client.asked[0]).toContain(` FROM ${quoted} WHERE `)
    expect(postgresMigration(table)).toContain(`TABLE IF NOT EXISTS ${quoted} (`)
  })

  test('has a name unless told', async () => {
    const client = clientOf()
    await postgresTokenStore(client).get('key')
    expect(client.asked[0]).toContain(' FROM "grantcord_tokens" ')
    expect(postgresMigration()).toContain('"grantcord_tokens"')
  })

  test.each(WRONG_TABLES)('cannot be called %j', async (table) => {
    for (const call of [() => postgresTokenStore(clientOf(), { table }), () => postgresMigration(table)]) {
      const error = await failure(call, InvalidArgumentError)
      expect(error.field).toBe('table')
    }
  })
})

describe('the arguments', () => {
  test.each([null, undefined, 'postgres://localhost', {}, () => {}])(
    'a client cannot be %o',
    async (client) => {
      // @ts-expect-error no client
      const error = await failure(() => postgresTokenStore(client), InvalidArgumentError)
      expect(error.field).toBe('client')
    },
  )

  test.each(['a\0b', '\0', '\ud800', 'a\udc00b'])('a key or a value cannot be %j', async (text) => {
    const client = clientOf()
    const store = postgresTokenStore(client)
    const calls = {
      key: [() => store.get(text), () => store.compareAndSet(text, null, 'value')],
      value: [() => store.compareAndSet('key', null, text)],
    }
    for (const [field, fails] of Object.entries(calls)) {
      for (const call of fails) expect((await failure(call, InvalidArgumentError)).field).toBe(field)
    }
    expect(client.asked).toEqual([])
  })
})

test('nothing is to be deleted where nothing is stored', async () => {
  expect(await postgresTokenStore(clientOf()).compareAndSet('key', null, null)).not.toBeNull()
  const stored = clientOf({ version: '1', value: '' })
  expect(await postgresTokenStore(stored).compareAndSet('key', null, null)).toBeNull()
})

test('a client of postgres is asked to prepare the statements', async () => {
  const asked: unknown[] = []
  const sql = Object.assign(() => {}, {
    async unsafe(...args: unknown[]) {
      asked.push(args)
      return [{ version: '1', value: 'value' }]
    },
  })
  expect(await postgresTokenStore(sql).get('key')).toEqual({ version: '1', value: 'value' })
  expect(asked).toEqual([
    ['SELECT version, value FROM "grantcord_tokens" WHERE key = $1', ['key'], { prepare: true }],
  ])
})

test('a statement that is always refused for what others did ends as a failure', async () => {
  let asked = 0
  const client: PgClient = {
    async query() {
      asked += 1
      throw Object.assign(new Error('refused'), { code: '40001' })
    },
  }
  await expect(postgresTokenStore(client).compareAndSet('key', '1', 'value')).rejects.toMatchObject({
    message: 'PostgreSQL failed: refused',
    code: '40001',
  })
  expect(asked).toBe(5)
})
