/** The two drivers as they are: that the store takes their connections is held by the compiler. */
import { DatabaseSync } from 'node:sqlite'
import Database from 'better-sqlite3'
import { type SqliteTokenStoreOptions, sqliteTokenStore } from '../../src/stores/sqlite.ts'

export type Connection = DatabaseSync | Database.Database

/** Each opens a file, and waits for locks as long as its default says, or as many milliseconds as it is told. */
export const DRIVERS: Readonly<Record<string, (file: string, timeout?: number) => Connection>> = {
  'node:sqlite': (file, timeout) => new DatabaseSync(file, timeout === undefined ? {} : { timeout }),
  'better-sqlite3': (file, timeout) => new Database(file, timeout === undefined ? {} : { timeout }),
}

export function openStore(connection: Connection, options?: SqliteTokenStoreOptions) {
  return connection instanceof DatabaseSync
    ? sqliteTokenStore(connection, options)
    : sqliteTokenStore(connection, options)
}
