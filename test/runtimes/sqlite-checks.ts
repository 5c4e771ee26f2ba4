/** Checks that are not part of the contract, because other stores have no connection, table or file. */
import assert from 'node:assert/strict'
import { sqliteMigration } from '../../src/stores/sqlite.ts'
import { type Connection, DRIVERS, openStore } from './drivers.ts'
import { startStore } from './processes.ts'

/** Arguments of a check. */
export interface CheckOptions {
  readonly driver: string
  /** Path of a file that does not exist. */
  readonly file: string
  /** Opens another connection, which the runner closes. */
  connect(timeout?: number): Connection
}

const columnOf = (connection: Connection, sql: string) =>
  Object.values(Object(connection.prepare(sql).get()))[0]
const timeoutOf = (connection: Connection) => columnOf(connection, 'PRAGMA busy_timeout')
const columnsOf = (connection: Connection) =>
  connection.prepare('SELECT name, type, pk, "notnull" FROM pragma_table_info(?)').all('grantcord_tokens')

/** Checks by name. */
export const SQLITE_CHECKS: Readonly<Record<string, (options: CheckOptions) => Promise<void> | void>> = {
  async 'keeps values after the connection is closed'({ driver, file, connect }) {
    const first = DRIVERS[driver]?.(file)
    assert.ok(first)
    const version = await openStore(first).compareAndSet('user', null, 'value')
    first.close()
    const { ...stored } = await openStore(connect()).get('user')
    assert.deepEqual(stored, { version, value: 'value' })
  },

  'creates the same table as the migration'({ connect }) {
    const [own, other] = [connect(), connect()]
    openStore(own)
    const columns = columnsOf(own)
    assert.equal(columns.length, 3)
    other.exec('DROP TABLE grantcord_tokens')
    other.exec(sqliteMigration())
    assert.deepEqual(columnsOf(own), columns)
    openStore(other)
  },

  async 'does not create the table with createTable: false'({ connect }) {
    const connection = connect()
    assert.throws(() => openStore(connection, { createTable: false }), /no such table: grantcord_tokens/)
    connection.exec(sqliteMigration())
    const store = openStore(connection, { createTable: false })
    assert.equal(typeof (await store.compareAndSet('user', null, 'value')), 'string')
  },

  async 'separates the tables of one file'({ connect }) {
    const [one, two] = ['tokens_1', '_Select'].map((table) => openStore(connect(), { table }))
    assert.ok(one && two)
    assert.ok(await one.compareAndSet('user', null, 'one'))
    assert.equal(await two.get('user'), null)
    assert.ok(await two.compareAndSet('user', null, 'two'))
    assert.equal((await one.get('user'))?.value, 'one')
  },

  'sets a timeout for locks unless the connection has one'({ connect }) {
    const [without, withTimeout] = [connect(0), connect(1_234)]
    openStore(without)
    openStore(withTimeout)
    assert.equal(timeoutOf(without), 5_000)
    assert.equal(timeoutOf(withTimeout), 1_234)
  },

  'does not change the journal mode'({ connect }) {
    const connection = connect()
    const before = columnOf(connection, 'PRAGMA journal_mode')
    openStore(connection)
    assert.equal(columnOf(connection, 'PRAGMA journal_mode'), before)
  },

  async 'rejects when the connection is closed'({ driver, file }) {
    const connection = DRIVERS[driver]?.(file)
    assert.ok(connection)
    const store = openStore(connection)
    connection.close()
    await assert.rejects(store.get('user'))
    await assert.rejects(store.compareAndSet('user', null, 'value'))
  },

  async 'rejects when the table is dropped'({ connect }) {
    const connection = connect()
    const store = openStore(connection)
    connection.exec('DROP TABLE grantcord_tokens')
    await assert.rejects(store.get('user'), /no such table/)
    await assert.rejects(store.compareAndSet('user', null, 'value'), /no such table/)
  },

  async 'rejects for a row that the store has not written'({ connect }) {
    const connection = connect()
    connection.exec('CREATE TABLE grantcord_tokens (key TEXT PRIMARY KEY, version, value)')
    connection.exec("INSERT INTO grantcord_tokens VALUES ('user', 1, x'00')")
    await assert.rejects(openStore(connection).get('user'), /must have the type TEXT: see sqliteMigration/)
  },

  async 'accepts the deletion of a missing key'({ connect }) {
    const store = openStore(connect())
    assert.equal(typeof (await store.compareAndSet('user', null, null)), 'string')
    assert.equal(await store.get('user'), null)
  },

  async 'allows concurrent processes to create the table'({ driver, file }) {
    const starting = Array.from({ length: 4 }, () => startStore(driver, file))
    const stores = await Promise.all(starting)
    await Promise.all(stores.map((store) => store.stop()))
  },

  async 'keeps the values of a process that was killed'({ driver, file, connect }) {
    connect().exec('PRAGMA journal_mode = WAL')
    const remote = await startStore(driver, file)
    const version = await remote.compareAndSet('user', null, 'value')
    await remote.stop()
    const { ...stored } = await openStore(connect()).get('user')
    assert.deepEqual(stored, { version, value: 'value' })
  },
}
