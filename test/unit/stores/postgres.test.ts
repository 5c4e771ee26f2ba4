import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { InvalidArgumentError } from '../../../src/runtime/errors/index.ts'
import { type PgClient, postgresMigration, postgresTokenStore } from '../../../src/stores/postgres.ts'
import { failure } from '../../support/failure.ts'

/** Creates a client that returns these rows and records its statements. */
function clientOf(...rows: readonly unknown[]): PgClient & { readonly statements: string[] } {
  const statements: string[] = []
  return {
    statements,
    async query(text) {
      statements.push(text)
      return { rows }
    },
  }
}

const INVALID_TABLES = ['', 'a b', 'a"b', 'a.b.c', '.a', 'a.', '1a', 'a;b', 'é', 'a\n', 'x'.repeat(64), "a'b"]

describe('the table', () => {
  test.each([
    ['tokens', '"tokens"'],
    ['auth.Tokens_2', '"auth"."Tokens_2"'],
    ['x'.repeat(63), `"${'x'.repeat(63)}"`],
  ])('%s is quoted in the SQL', async (table, quoted) => {
    const client = clientOf()
    await postgresTokenStore(client, { table }).get('key')
    expect(client.statements[0]).toContain(` FROM ${quoted} WHERE `)
    expect(postgresMigration(table)).toContain(`TABLE IF NOT EXISTS ${quoted} (`)
  })

  test('has a default name', async () => {
    const client = clientOf()
    await postgresTokenStore(client).get('key')
    expect(client.statements[0]).toContain(' FROM "grantcord_tokens" ')
    expect(postgresMigration()).toContain('"grantcord_tokens"')
  })

  test('is the namespace', () => {
    expect(postgresTokenStore(clientOf()).namespace).toBe('grantcord_tokens')
    expect(postgresTokenStore(clientOf(), { table: 'auth.Tokens' }).namespace).toBe('auth.Tokens')
  })

  test.each(INVALID_TABLES)('cannot have the name %j', async (table) => {
    for (const call of [() => postgresTokenStore(clientOf(), { table }), () => postgresMigration(table)]) {
      const error = await failure(call, InvalidArgumentError)
      expect(error.field).toBe('table')
    }
  })
})

test('any row is a value or leads to an error that does not contain it', async () => {
  const columns = { version: fc.anything(), value: fc.oneof(fc.string(), fc.anything()) }
  const rows = fc.oneof(fc.anything(), fc.record(columns, { requiredKeys: [] }))
  await fc.assert(
    fc.asyncProperty(rows, async (row) => {
      const outcome = await postgresTokenStore(clientOf(row))
        .get('user')
        .catch((error: unknown) => error)
      if (outcome instanceof Error) expect(outcome.message).toMatch(/^The columns version and value of /)
      else if (outcome !== null)
        expect(outcome).toEqual({ version: expect.any(String), value: expect.any(String) })
      else expect(row ?? null).toBeNull()
    }),
    { seed: 1, numRuns: 500 },
  )
})

describe('invalid arguments', () => {
  test.each([null, undefined, 'postgres://localhost', {}, () => {}])('client %o', async (client) => {
    // @ts-expect-error not a client
    const error = await failure(() => postgresTokenStore(client), InvalidArgumentError)
    expect(error.field).toBe('client')
  })

  test.each(['a\0b', '\0', '\ud800', 'a\udc00b'])('key or value %j', async (text) => {
    const client = clientOf()
    const store = postgresTokenStore(client)
    const calls = {
      key: [() => store.get(text), () => store.compareAndSet(text, null, 'value')],
      value: [() => store.compareAndSet('key', null, text)],
    }
    for (const [field, fails] of Object.entries(calls)) {
      for (const call of fails) expect((await failure(call, InvalidArgumentError)).field).toBe(field)
    }
    expect(client.statements).toEqual([])
  })
})

test('a deletion without a version succeeds only if the key has no value', async () => {
  expect(await postgresTokenStore(clientOf()).compareAndSet('key', null, null)).not.toBeNull()
  const stored = clientOf({ version: '1', value: '' })
  expect(await postgresTokenStore(stored).compareAndSet('key', null, null)).toBeNull()
})

test('a client of postgres prepares the statements', async () => {
  const calls: unknown[] = []
  const sql = Object.assign(() => {}, {
    async unsafe(...args: unknown[]) {
      calls.push(args)
      return [{ version: '1', value: 'value' }]
    },
  })
  expect(await postgresTokenStore(sql).get('key')).toEqual({ version: '1', value: 'value' })
  expect(calls).toEqual([
    ['SELECT version, value FROM "grantcord_tokens" WHERE key = $1', ['key'], { prepare: true }],
  ])
})

test('a statement that always fails because of concurrent transactions rejects after five attempts', async () => {
  let attempts = 0
  const client: PgClient = {
    async query() {
      attempts += 1
      throw Object.assign(new Error('conflict'), { code: '40001' })
    },
  }
  await expect(postgresTokenStore(client).compareAndSet('key', '1', 'value')).rejects.toMatchObject({
    message: 'PostgreSQL failed: conflict',
    code: '40001',
  })
  expect(attempts).toBe(5)
})
