import { postgresMigration, postgresTokenStore } from 'grantcord/stores/postgres'
import type { TokenStore } from 'grantcord/tokens'
import { CompiledQuery, type Kysely, type Migration, sql } from 'kysely'

export const createTokenTable: Migration = {
  async up(db) {
    await sql.raw(postgresMigration()).execute(db)
  },
  async down(db) {
    await db.schema.dropTable('grantcord_tokens').execute()
  },
}

export function kyselyTokenStore(db: Pick<Kysely<unknown>, 'executeQuery'>): TokenStore {
  return postgresTokenStore({
    query: (text, values) => db.executeQuery(CompiledQuery.raw(text, values)),
  })
}
