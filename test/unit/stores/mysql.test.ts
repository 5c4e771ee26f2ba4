import { expect, test } from 'vitest'
import { InvalidArgumentError } from '../../../src/runtime/errors/index.ts'
import { mysqlMigration, mysqlTokenStore } from '../../../src/stores/mysql.ts'
import { failure } from '../../support/failure.ts'

/** Creates a store whose statements fail with these codes, one after the other, and then change one row. */
function setUp(codes: readonly string[] = []) {
  const remaining = [...codes]
  const calls: string[] = []
  const store = mysqlTokenStore({
    async execute(sql) {
      calls.push(sql)
      const code = remaining.shift()
      if (code !== undefined) throw Object.assign(new Error('conflict'), { code })
      return [{ affectedRows: 1 }]
    },
  })
  return { store, calls }
}

test.each([
  [undefined, 'grantcord_tokens', '`grantcord_tokens`'],
  ['auth.Tokens', 'auth.Tokens', '`auth`.`Tokens`'],
])('the table %s has the namespace %s and the name %s', (table, namespace, name) => {
  expect(mysqlTokenStore({ execute: async () => [] }, { table }).namespace).toBe(namespace)
  expect(mysqlMigration(table)).toContain(` ${name} (`)
})

test('a key with a row is not created again', async () => {
  const { store, calls } = setUp(['ER_DUP_ENTRY'])
  expect(await store.compareAndSet('user', null, 'value')).toBeNull()
  expect(calls).toHaveLength(1)
})

test.each(['ER_LOCK_DEADLOCK', 'ER_CHECKREAD'])('%s is tried again, five times in all', async (code) => {
  const { store, calls } = setUp([code, code, code, code])
  expect(await store.compareAndSet('user', '1', 'value')).not.toBeNull()
  expect(calls).toHaveLength(5)
  const failing = setUp(Array.from({ length: 9 }, () => code))
  await expect(failing.store.compareAndSet('user', '1', 'value')).rejects.toMatchObject({
    message: 'MySQL failed: conflict',
    code,
  })
  expect(failing.calls).toHaveLength(5)
})

test('a key may have 512 characters of any kind, and at most 1536 bytes', async () => {
  const { store } = setUp()
  for (const key of ['\u{1f600}'.repeat(256), '€'.repeat(512), 'x'.repeat(1536)]) {
    expect(await store.compareAndSet(key, '1', null)).not.toBeNull()
    for (const call of [
      () => store.get(`${key}x`.padEnd(1537, 'x')),
      () => store.compareAndSet(`${key}€`.padEnd(1537, 'x'), null, 'value'),
    ]) {
      const error = await failure(call, InvalidArgumentError)
      expect(error.message).toBe('key must be at most 1536 bytes of UTF-8')
    }
  }
})

test('a value may be longer than a key', async () => {
  expect(await setUp().store.compareAndSet('user', '1', 'x'.repeat(300_000))).not.toBeNull()
})
