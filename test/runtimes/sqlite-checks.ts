/** What the contract does not ask, because other stores have no connection, no table and no file. */
import assert from 'node:assert/strict'
import { sqliteMigration } from '../../src/stores/sqlite.ts'
import { type Connection, DRIVERS, openStore } from './drivers.ts'
import { startStore } from './processes.ts'

export interface Given {
  readonly driver: string
  /** A file that is not there yet. */
  readonly file: string
  /** Another connection, which the runner closes. */
  connect(timeout?: number): Connection
}

const columnOf = (connection: Connection, sql: string) =>
  Object.values(Object(connection.prepare(sql).get()))[0]
const timeoutOf = (connection: Connection) => columnOf(connection, 'PRAGMA busy_timeout')
const columnsOf = (connection: Connection) =>
  connection.prepare('SELECT name, type, pk, "notnull" FROM pragma_table_info(?)').all('grantcord_tokens')

export const SQLITE_CHECKS: Readonly<Record<string, (given: Given) => Promise<void> | void>> = {
  async 'keeps values when the connection ends'({ driver, file, connect }) {
    const first = DRIVERS[driver]?.(file)
    assert.ok(first)
    const version = await openStore(first).compareAndSet('user', null, 'value')
    first.close()
    const { ...stored } = await openStore(connect()).get('user')
    assert.deepEqual(stored, { version, value: 'value' })
  },

  'makes the table that the migration makes'({ connect }) {
    const [own, other] = [connect(), connect()]
    openStore(own)
    const made = columnsOf(own)
    assert.equal(made.length, 3)
    other.exec('DROP TABLE grantcord_tokens')
    other.exec(sqliteMigration())
    assert.deepEqual(columnsOf(own), made)
    openStore(other)
  },

  async 'makes no table when it is told not to'({ connect }) {
    const connection = connect()
    assert.throws(() => openStore(connection, { createTable: false }), /no such table: grantcord_tokens/)
    connection.exec(sqliteMigration())
    const store = openStore(connection, { createTable: false })
    assert.equal(typeof (await store.compareAndSet('user', null, 'value')), 'string')
  },

  async 'keeps tables of one file apart'({ connect }) {
    const [one, two] = ['tokens_1', '_Select'].map((table) => openStore(connect(), { table }))
    assert.ok(one && two)
    assert.ok(await one.compareAndSet('user', null, 'one'))
    assert.equal(await two.get('user'), null)
    assert.ok(await two.compareAndSet('user', null, 'two'))
    assert.equal((await one.get('user'))?.value, 'one')
  },

  'waits for locks, and leaves a connection alone that does already'({ connect }) {
    const [none, some] = [connect(0), connect(1_234)]
    openStore(none)
    openStore(some)
    assert.equal(timeoutOf(none), 5_000)
    assert.equal(timeoutOf(some), 1_234)
  },

  'leaves the journal alone'({ connect }) {
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

  async 'rejects for a row that it has not written'({ connect }) {
    const connection = connect()
    connection.exec('CREATE TABLE grantcord_tokens (key TEXT PRIMARY KEY, version, value)')
    connection.exec("INSERT INTO grantcord_tokens VALUES ('user', 1, x'00')")
    await assert.rejects(openStore(connection).get('user'), /whose version and value are no texts/)
  },

  async 'deletes nothing where nothing is'({ connect }) {
    const store = openStore(connect())
    assert.equal(typeof (await store.compareAndSet('user', null, null)), 'string')
    assert.equal(await store.get('user'), null)
  },

  async 'lets many processes make the table at once'({ driver, file }) {
    const starting = Array.from({ length: 4 }, () => startStore(driver, file))
    const stores = await Promise.all(starting)
    await Promise.all(stores.map((store) => store.stop()))
  },

  async 'keeps what a process wrote that was killed'({ driver, file, connect }) {
    connect().exec('PRAGMA journal_mode = WAL')
    const remote = await startStore(driver, file)
    const version = await remote.compareAndSet('user', null, 'value')
    await remote.stop()
    const { ...stored } = await openStore(connect()).get('user')
    assert.deepEqual(stored, { version, value: 'value' })
  },
}
