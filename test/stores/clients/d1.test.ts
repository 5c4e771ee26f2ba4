import { inspect } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { d1TokenStore, sqliteMigration } from '../../../src/stores/d1.ts'
import { tokenStoreContract } from '../../../src/testing/index.ts'
import { bundle } from '../../support/bundle.ts'
import { thrown } from '../../support/failure.ts'
import { freePort } from '../../support/servers/free-port.ts'
import { importInstalled } from './installed.ts'

const miniflare = await importInstalled('miniflare', () => import('miniflare'))

/**
 * A Worker that runs one check of the contract, and responds with its error. While the backend is disconnected, statements go
 * to a binding whose database does not respond.
 */
const WORKER = `
  import { d1TokenStore } from 'grantcord/stores/d1'
  import { tokenStoreContract } from 'grantcord/testing'

  export default {
    async fetch(request, { DB, UNREACHABLE }) {
      let current = DB
      const harness = {
        createStore: () => d1TokenStore({ prepare: (sql) => current.prepare(sql) }),
        async disconnect() {
          current = UNREACHABLE
        },
        async reconnect() {
          current = DB
        },
      }
      const { run } = tokenStoreContract[Number(new URL(request.url).searchParams.get('check'))]
      const error = await run(harness).then(() => '', String)
      return new Response(error)
    },
  }`

/** Returns the address of a remote database, at which no server listens. */
async function unusedAddress() {
  const url = new URL(`http://127.0.0.1:${await freePort()}`)
  return Object.assign(url, { __brand: 'RemoteProxyConnectionString' } as const)
}

describe.skipIf(!miniflare)('d1TokenStore', async () => {
  if (!miniflare) return
  const worker = new miniflare.Miniflare({
    modules: true,
    script: (await bundle(WORKER)).code,
    compatibilityDate: '2026-04-01',
    d1Databases: {
      DB: 'database',
      UNREACHABLE: { id: 'database', remoteProxyConnectionString: await unusedAddress() },
    },
  })
  const database = await worker.getD1Database('DB')

  beforeAll(() => database.prepare(sqliteMigration()).run())
  afterAll(() => worker.dispose())

  test.each(tokenStoreContract.map(({ name }, check) => ({ name, check })))('$name', async ({ check }) => {
    const response = await worker.dispatchFetch(`http://localhost/?check=${check}`)
    expect(await response.text()).toBe('')
  })

  test('shows no value in the error of a write while the database is unreachable', async () => {
    const store = d1TokenStore(await worker.getD1Database('UNREACHABLE'))
    const error = await thrown(() => store.compareAndSet('key', null, 'planted-secret'))
    expect(error).toMatchObject({ message: expect.stringContaining('D1 failed: ') })
    expect(inspect(error, { showHidden: true, depth: 10 })).not.toContain('planted')
  })

  test('names the SQL to run if the table does not exist', async () => {
    const store = d1TokenStore(database, { table: 'missing' })
    await expect(store.get('key')).rejects.toThrow('The table "missing" does not exist: run the SQL that')
    await expect(store.compareAndSet('key', null, 'value')).rejects.toThrow('The table "missing" does not')
  })

  test('names the type of the columns if it is another one', async () => {
    await database.prepare('CREATE TABLE other (key TEXT PRIMARY KEY, version, value)').run()
    await database.prepare("INSERT INTO other VALUES ('key', 1, x'00')").run()
    const store = d1TokenStore(database, { table: 'other' })
    await expect(store.get('key')).rejects.toThrow('must have the type TEXT: see sqliteMigration()')
  })
})
