import { postgresTokenStore } from 'grantcord/stores/postgres'
import type { TokenStore } from 'grantcord/tokens'

/** Method of a `PrismaClient` that the store needs. */
export interface RawQueries {
  $queryRawUnsafe<Rows>(query: string, ...values: string[]): Promise<Rows>
}

export function prismaTokenStore(prisma: RawQueries): TokenStore {
  return postgresTokenStore({
    query: async (text, values) => ({ rows: await prisma.$queryRawUnsafe<unknown[]>(text, ...values) }),
  })
}
