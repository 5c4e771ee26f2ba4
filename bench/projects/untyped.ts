/** The same eight calls with `fetch` and untyped responses: the baseline for the compilers. */
const api = 'https://discord.com/api/v10'
const clientId = '159799960412356608'
const botToken = 'bot token'

async function call(
  method: 'GET' | 'PUT',
  route: `/${string}`,
  authorization: string,
  query: object = {},
  body?: unknown,
): Promise<unknown> {
  const url = new URL(api + route)
  for (const [key, value] of Object.entries(query)) url.searchParams.set(key, String(value))
  const response = await fetch(url, {
    method,
    headers: { Authorization: authorization, 'Content-Type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
  return response.status === 204 ? undefined : response.json()
}

export async function name(token: string): Promise<unknown> {
  return call('GET', '/users/@me', `Bearer ${token}`)
}

export async function guilds(token: string): Promise<unknown> {
  return call('GET', '/users/@me/guilds', `Bearer ${token}`, { limit: 10, with_counts: true })
}

export async function roles(token: string, guildId: string): Promise<unknown> {
  return call('GET', `/users/@me/guilds/${guildId}/member`, `Bearer ${token}`)
}

export async function join(token: string, guildId: string, userId: string): Promise<unknown> {
  const body = { access_token: token, nick: 'Nelly' }
  return call('PUT', `/guilds/${guildId}/members/${userId}`, `Bot ${botToken}`, {}, body)
}

export async function connections(token: string): Promise<unknown> {
  return call('GET', '/users/@me/connections', `Bearer ${token}`)
}

export async function link(token: string, wins: number): Promise<unknown> {
  const route = `/users/@me/applications/${clientId}/role-connection` as const
  const body = { platform_name: 'Game', platform_username: 'nelly', metadata: { wins: String(wins) } }
  return call('PUT', route, `Bearer ${token}`, {}, body)
}

export async function register(token: string): Promise<unknown> {
  const options = [{ type: 3, name: 'animal', description: 'Which one', required: true }]
  const body = [{ type: 1, name: 'blep', description: 'Sends a picture', options }]
  return call('PUT', `/applications/${clientId}/commands`, `Bearer ${token}`, {}, body)
}

export async function owned(userId: string, skuIds: string[]): Promise<unknown> {
  const query = { user_id: userId, sku_ids: skuIds.join(), exclude_ended: true }
  return call('GET', `/applications/${clientId}/entitlements`, `Bot ${botToken}`, query)
}
