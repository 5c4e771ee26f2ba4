import { pgTable, text, timestamp } from 'drizzle-orm/pg-core'
import { postgresTokenStore } from 'grantcord/stores/postgres'
import type { TokenStore } from 'grantcord/tokens'
import type { Pool } from 'pg'

export const discordTokens = pgTable('grantcord_tokens', {
  key: text('key').primaryKey(),
  version: text('version').notNull(),
  value: text('value').notNull(),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
})

export function drizzleTokenStore(db: { readonly $client: Pool }): TokenStore {
  return postgresTokenStore(db.$client)
}
