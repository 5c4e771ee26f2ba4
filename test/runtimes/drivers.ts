/** SQLite drivers without adapters. The compiler checks that the store accepts their connections. */
import { DatabaseSync } from 'node:sqlite'
import Database from 'better-sqlite3'
import { type SqliteTokenStoreOptions, sqliteTokenStore } from '../../src/stores/sqlite.ts'

export type Connection = DatabaseSync | Database.Database

/** Functions that open a file, by driver. The timeout for locks is in milliseconds, by default that of the driver. */
export const DRIVERS: Readonly<Record<string, (file: string, timeout?: number) => Connection>> = {
  'node:sqlite': (file, timeout) => new DatabaseSync(file, timeout === undefined ? {} : { timeout }),
  'better-sqlite3': (file, timeout) => new Database(file, timeout === undefined ? {} : { timeout }),
}

export function openStore(connection: Connection, options?: SqliteTokenStoreOptions) {
  return connection instanceof DatabaseSync
    ? sqliteTokenStore(connection, options)
    : sqliteTokenStore(connection, options)
}
