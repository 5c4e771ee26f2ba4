/** Calls of the guide's description that must compile, and calls that must not. Only compiled, never run. */
import type { AccessToken, OAuth2Client } from 'grantcord'
import { extendApi } from 'grantcord/extend'
import type { components, paths } from './discord/schema.js'
import { apiOf } from './discord.js'

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
const expectSame = <A, B>(_: Equal<A, B>): void => undefined

const path = '/users/@me/connections/{connection_id}'
const params = { path: { connection_id: '1' } }

export async function calls(
  connections: AccessToken<'connections'>,
  identify: AccessToken<'identify'>,
  discord: OAuth2Client,
) {
  const result = await apiOf(connections).GET(path, { params })
  expectSame<typeof result.status, 200 | 403 | 429>(true)
  if (result.status === 200) expectSame<typeof result.data, components['schemas']['Connection']>(true)
  if (result.status === 429) expectSame<typeof result.error.retry_after, number>(true)

  const user = await apiOf(identify).GET('/users/@me')
  if (user.status === 200) expectSame<typeof user.data.pronouns, string | null | undefined>(true)
  const published = await identify.api.GET('/users/@me')
  // @ts-expect-error: the published description does not have the field
  if (published.status === 200) published.data.pronouns

  // @ts-expect-error: the scope `connections` is missing
  await apiOf(identify).GET(path, { params })
  // @ts-expect-error: connection_id is required
  await apiOf(connections).GET(path)
  // @ts-expect-error: the parameter is named connection_id
  await apiOf(connections).GET(path, { params: { path: { id: '1' } } })
  // @ts-expect-error: the path has no DELETE
  await apiOf(connections).DELETE(path, { params })
  // @ts-expect-error: the published description does not have this path
  await connections.api.GET(path, { params })
  // @ts-expect-error: the operation requires an access token
  await apiOf(discord).GET(path, { params })
  // Without the operations table, scopes are checked at run time only.
  await extendApi<paths>({})(identify).GET(path, { params })
}
