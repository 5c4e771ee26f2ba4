import { getCurrentUserGuildsQuery } from '../generated/request-schemas.ts'
import { checkRequest } from './check-request.ts'

/** Holds the query of `token.fetchGuilds()` against its limits. Loaded with the first query that has anything in it. */
export function checkGuildsQuery(query: Readonly<Record<string, unknown>>): void {
  checkRequest(getCurrentUserGuildsQuery, query)
}
