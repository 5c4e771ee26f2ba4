import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { libsqlTokenStore, sqliteMigration } from '../../../src/stores/libsql.ts'
import { tokenStoreContract } from '../../../src/testing/index.ts'
import { harnessOf, type OpenedStore } from '../opened.ts'
import { importInstalled } from './installed.ts'

const libsql = await importInstalled('@libsql/client', () => import('@libsql/client'))

describe.skipIf(!libsql)('libsqlTokenStore', async () => {
  if (!libsql) return
  const folder = await mkdtemp(join(tmpdir(), 'grantcord-libsql-'))
  const url = `file:${join(folder, 'tokens.db')}`
  const admin = libsql.createClient({ url })

  beforeAll(() => admin.executeMultiple(`PRAGMA journal_mode = WAL; ${sqliteMigration()}`))

  afterAll(async () => {
    admin.close()
    await rm(folder, { recursive: true })
  })

  function open(table?: string): OpenedStore {
    const client = libsql?.createClient({ url })
    if (!client) return expect.unreachable()
    return { store: libsqlTokenStore(client, { table }), close: async () => client.close() }
  }

  const harness = harnessOf(() => open())
  test.each(tokenStoreContract)('$name', ({ run }) => run(harness))

  test('names the SQL to run if the table does not exist', async () => {
    const { store, close } = open('missing')
    await expect(store.get('key')).rejects.toThrow('The table "missing" does not exist: run the SQL that')
    await close()
  })

  test('rejects while another connection writes, and works afterwards', async () => {
    const { store, close } = open()
    const first = await store.compareAndSet('busy', null, 'value')
    const transaction = await admin.transaction('write')
    await expect(store.compareAndSet('busy', first, 'other')).rejects.toMatchObject({
      message: expect.stringContaining('libSQL failed: SQLITE_BUSY'),
      code: 'SQLITE_BUSY',
    })
    await transaction.rollback()
    expect(await store.compareAndSet('busy', first, null)).not.toBeNull()
    await close()
  })

  test('rejects when the client is closed', async () => {
    const { store, close } = open()
    await close()
    await expect(store.get('key')).rejects.toThrow('libSQL failed: ')
    await expect(store.compareAndSet('key', null, 'value')).rejects.toThrow('libSQL failed: ')
  })
})
