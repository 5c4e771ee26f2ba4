/** Requests to the back end, which has the session and the token of the user. */
import type { Session } from 'grantcord/sign-in'

export interface Guild {
  readonly id: string
  readonly name: string
}

/** Returns the session of the browser, or `null` without one. */
export async function fetchSession(): Promise<Session | null> {
  const response = await fetch('/auth/session')
  if (!response.ok) throw new Error(`GET /auth/session responded with ${response.status}`)
  return response.json()
}

/** Returns the guilds of the user, or `null` if the user has to sign in, first or again. */
export async function fetchGuilds(): Promise<Guild[] | null> {
  const response = await fetch('/api/guilds')
  if (response.status === 401) return null
  if (!response.ok) throw new Error(`GET /api/guilds responded with ${response.status}`)
  return response.json()
}

/** Ends the session. */
export async function signOut(): Promise<void> {
  const response = await fetch('/auth/logout', { method: 'POST' })
  if (!response.ok) throw new Error(`POST /auth/logout responded with ${response.status}`)
}

/** Returns the URL of a sign-in that returns to the current page. */
export function signInUrl(): string {
  const { pathname, search, hash } = window.location
  return `/auth/login?${new URLSearchParams({ returnTo: pathname + search + hash })}`
}
