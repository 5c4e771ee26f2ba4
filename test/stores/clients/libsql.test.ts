import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import type { Client } from '@libsql/client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { libsqlTokenStore, sqliteMigration } from '../../../src/stores/libsql.ts'
import { thrown } from '../../support/failure.ts'
import { freePort } from '../../support/servers/free-port.ts'
import { startProxy } from '../../support/servers/proxy.ts'
import { countRoundTrips, harnessOf, type OpenedStore, testContract, withStore } from '../opened.ts'
import { importInstalled } from './installed.ts'

const libsql = await importInstalled('@libsql/client', async () => ({
  ...(await import('@libsql/client')),
  ...(await import('./hrana-server.ts')),
}))

describe.skipIf(!libsql)('libsqlTokenStore', async () => {
  if (!libsql) return
  const { createClient, startHranaServer } = libsql
  const folder = await mkdtemp(join(tmpdir(), 'grantcord-libsql-'))
  const authToken = 'planted-token'
  const server = await startHranaServer(join(folder, 'remote.db'), authToken)
  const proxy = await startProxy(server.origin)
  const clients = new Set<Client>()

  afterAll(async () => {
    await proxy.close()
    await server.close()
    await rm(folder, { recursive: true })
  })

  const BACKENDS = {
    'a file': {
      config: { url: `file:${join(folder, 'tokens.db')}` },
      // The client of a file does not survive a lock (see the test below), so it is closed and opened again.
      power: {
        async off() {
          for (const client of clients) client.close()
        },
        async on() {
          for (const client of clients) await client.reconnect()
        },
      },
    },
    'a server': { config: { url: proxy.url, authToken }, power: proxy.power },
  }

  describe.each(Object.entries(BACKENDS))('with %s', (_name, { config, power }) => {
    const admin = createClient(config)

    beforeAll(async () => {
      await admin.execute('PRAGMA journal_mode = WAL')
      await admin.execute(sqliteMigration())
    })
    afterAll(() => admin.close())

    async function open(table?: string): Promise<OpenedStore> {
      const client = createClient(config)
      clients.add(client)
      const close = async () => {
        clients.delete(client)
        client.close()
      }
      return { store: libsqlTokenStore(client, { table }), close }
    }

    testContract(harnessOf(open, power))

    test('names the SQL to run if the table does not exist', async () => {
      await withStore(open('missing'), async (store) => {
        await expect(store.get('key')).rejects.toThrow('The table "missing" does not exist: run the SQL that')
      })
    })

    test('rejects while another connection writes, and then confirms nothing that others do not see', async () => {
      const [{ store, close }, reading] = [await open(), await open()]
      const first = await store.compareAndSet('busy', null, 'value')
      const transaction = await admin.transaction('write')
      await transaction.execute("UPDATE grantcord_tokens SET value = 'changed' WHERE key = 'busy'")
      await expect(store.compareAndSet('busy', first, 'other')).rejects.toMatchObject({
        message: expect.stringContaining('libSQL failed: SQLITE_BUSY'),
        code: 'SQLITE_BUSY',
      })
      await transaction.rollback()
      expect(await reading.store.get('busy')).toEqual({ version: first, value: 'value' })
      // The client of a file rejects changes until the garbage collector has closed the statement.
      const second = await store.compareAndSet('busy', first, 'other').catch(() => first)
      expect(await reading.store.get('busy')).toMatchObject({ version: second })
      await Promise.all([close(), reading.close()])
    })

    test('sees the statements of a batch together, or none of them', async () => {
      await withStore(open(), async (store) => {
        const first = await store.compareAndSet('batch', null, 'value')
        const update = "UPDATE grantcord_tokens SET value = value || ' of the batch' WHERE key = 'batch'"
        await expect(admin.batch([update, 'SELECT * FROM missing'], 'write')).rejects.toThrow('missing')
        expect(await store.get('batch')).toEqual({ version: first, value: 'value' })
        await admin.batch([update, "UPDATE grantcord_tokens SET version = '2' WHERE key = 'batch'"], 'write')
        expect(await store.get('batch')).toEqual({ version: '2', value: 'value of the batch' })
        expect(await store.compareAndSet('batch', first, null)).toBeNull()
        expect(await store.compareAndSet('batch', '2', null)).not.toBeNull()
      })
    })

    test('rejects when the client is closed', async () => {
      const { store, close } = await open()
      await close()
      await expect(store.get('key')).rejects.toThrow('libSQL failed: ')
      await expect(store.compareAndSet('key', null, 'value')).rejects.toThrow('libSQL failed: ')
    })
  })

  describe('over HTTP', () => {
    async function open(url: string, token = authToken): Promise<OpenedStore> {
      const client = createClient({ url, authToken: token })
      return { store: libsqlTokenStore(client), close: async () => client.close() }
    }

    test('takes one round trip for each read and each change', async () => {
      const counted = await startProxy(server.origin)
      await withStore(open(counted.url), async (store) => {
        expect(await countRoundTrips(store, counted)).toEqual([1, 1, 1, 1])
      })
      await counted.close()
    })

    test('rejects if the connection is lost before the response, and connects again', async () => {
      const losing = await startProxy(server.origin)
      await withStore(open(losing.url), async (store) => {
        const first = await store.compareAndSet('lost', null, 'first')
        const lost = losing.loseResponse()
        await expect(store.compareAndSet('lost', first, 'second')).rejects.toThrow(
          'libSQL failed: fetch failed',
        )
        await lost
        expect(await store.get('lost')).toMatchObject({ value: 'second' })
      })
      await losing.close()
    })

    test('has the code of a connection that is refused', async () => {
      await withStore(open(`http://127.0.0.1:${await freePort()}`), async (store) => {
        await expect(store.get('key')).rejects.toMatchObject({
          message: 'libSQL failed: fetch failed',
          code: 'ECONNREFUSED',
        })
      })
    })

    test('rejects a token that the server rejects, and does not show it', async () => {
      await withStore(open(server.origin, 'planted-wrong-token'), async (store) => {
        const error = await thrown(() => store.compareAndSet('key', null, 'planted-value'))
        expect(error).toMatchObject({ message: expect.stringContaining('libSQL failed: ') })
        expect(inspect(error, { showHidden: true, depth: 10 })).not.toContain('planted')
      })
    })
  })
})
