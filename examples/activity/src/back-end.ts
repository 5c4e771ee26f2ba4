/** Requests to the back end, which has the session and the stored token of the user. */

export interface Guild {
  readonly id: string
  readonly name: string
}

/** Exchanges the code of the SDK for a session and an access token, which `commands.authenticate()` needs. */
export async function signInWithCode(code: string): Promise<string> {
  const headers = { 'Content-Type': 'application/json' }
  const response = await fetch('/auth/activity', { method: 'POST', headers, body: JSON.stringify({ code }) })
  if (!response.ok) throw new Error(`POST /auth/activity responded with ${response.status}`)
  const { access_token } = await response.json()
  return access_token
}

export async function fetchGuilds(): Promise<Guild[]> {
  const response = await fetch('/api/guilds')
  if (!response.ok) throw new Error(`GET /api/guilds responded with ${response.status}`)
  return response.json()
}

/** Ends the session. */
export async function signOut(): Promise<void> {
  const response = await fetch('/auth/logout', { method: 'POST' })
  if (!response.ok) throw new Error(`POST /auth/logout responded with ${response.status}`)
}
