/** Runs all checks of the SQLite store with this Node version, and prints each result as a line of JSON. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TokenStoreHarness } from '../../src/testing/index.ts'
import { contractChecks } from '../support/contract-checks.ts'
import { type Connection, DRIVERS, openStore } from './drivers.ts'
import { startStore } from './processes.ts'
import { SQLITE_CHECKS } from './sqlite-checks.ts'

/** Timeout for locks in milliseconds: longer than an operation of this process, and short for a locked file. */
const LOCK_TIMEOUT = 20
const PROCESSES = 4

const folder = await mkdtemp(join(tmpdir(), 'grantcord-sqlite-'))
let files = 0
const newFile = () => join(folder, `${++files}.db`)

try {
  for (const [driver, open] of Object.entries(DRIVERS)) {
    await runContract(`${driver}, many connections`, harnessOfConnections(open))
    await runInProcesses(driver)
    for (const [name, check] of Object.entries(SQLITE_CHECKS)) {
      const connections: Connection[] = []
      const file = newFile()
      const connect = (timeout?: number) => {
        const connection = open(file, timeout)
        connections.push(connection)
        return connection
      }
      await report(driver, name, async () => check({ driver, file, connect }))
      for (const connection of connections) connection.close()
    }
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}

/** Creates a harness with connections of this process. The lock of another connection simulates an outage. */
function harnessOfConnections(open: (file: string, timeout?: number) => Connection): TokenStoreHarness {
  const file = newFile()
  const locker = open(file)
  const connections = new Map<object, Connection>()
  return {
    createStore() {
      const connection = open(file, LOCK_TIMEOUT)
      const store = openStore(connection)
      connections.set(store, connection)
      return store
    },
    closeStore(store) {
      connections.get(store)?.close()
    },
    async disconnect() {
      locker.exec('BEGIN EXCLUSIVE')
    },
    async reconnect() {
      locker.exec('ROLLBACK')
    },
  }
}

/**
 * Runs the contract with several processes. Each has one connection, which all checks share. They are not disconnected: with the
 * write-ahead log, a lock does not stop readers.
 */
async function runInProcesses(driver: string): Promise<void> {
  const file = newFile()
  const connection = DRIVERS[driver]?.(file)
  connection?.exec('PRAGMA journal_mode = WAL')
  const stores = await Promise.all(Array.from({ length: PROCESSES }, () => startStore(driver, file)))
  let next = 0
  const createStore = () => stores[next++ % PROCESSES] ?? Promise.reject(new Error('No process was started'))
  await runContract(`${driver}, many processes`, { createStore })
  await Promise.all(stores.map((store) => store.stop()))
  connection?.close()
}

async function runContract(suite: string, harness: TokenStoreHarness): Promise<void> {
  for (const { name, run } of contractChecks(harness)) await report(suite, name, () => run(harness))
}

async function report(suite: string, name: string, run: () => Promise<void>): Promise<void> {
  const error = await run().then(
    () => undefined,
    (thrown: unknown) => (thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)),
  )
  process.stdout.write(`${JSON.stringify({ suite, name, error })}\n`)
}
