/** What the compiler must accept of the guide's description, and what it must refuse. Compiled only. */
import type { AccessToken, OAuth2Client } from 'grantcord'
import { extendApi } from 'grantcord/extend'
import type { components, paths } from './discord/paths.js'
import { apiOf } from './discord.js'

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
const same = <A, B>(_: Equal<A, B>): void => undefined

const path = '/users/@me/connections/{connection_id}'
const params = { path: { connection_id: '1' } }

export async function calls(
  connections: AccessToken<'connections'>,
  identify: AccessToken<'identify'>,
  discord: OAuth2Client,
) {
  const answer = await apiOf(connections).GET(path, { params })
  same<typeof answer.status, 200 | 403 | 429>(true)
  if (answer.status === 200) same<typeof answer.data, components['schemas']['Connection']>(true)
  if (answer.status === 429) same<typeof answer.error.retry_after, number>(true)

  const user = await apiOf(identify).GET('/users/@me')
  if (user.status === 200) same<typeof user.data.pronouns, string | null | undefined>(true)
  const shipped = await identify.api.GET('/users/@me')
  // @ts-expect-error: the shipped description does not have the field
  if (shipped.status === 200) shipped.data.pronouns

  // @ts-expect-error: the scope `connections` is missing
  await apiOf(identify).GET(path, { params })
  // @ts-expect-error: the parameter is required
  await apiOf(connections).GET(path)
  // @ts-expect-error: it is called connection_id
  await apiOf(connections).GET(path, { params: { path: { id: '1' } } })
  // @ts-expect-error: no such method
  await apiOf(connections).DELETE(path, { params })
  // @ts-expect-error: the package does not know this path
  await connections.api.GET(path, { params })
  // @ts-expect-error: an access token has to call it
  await apiOf(discord).GET(path, { params })
  // Without the table, scopes are checked at run time only.
  await extendApi<paths>({})(identify).GET(path, { params })
}
