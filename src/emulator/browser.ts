import type { User } from '../generated/models.ts'
import type { CONSENT_MODES } from './consent.ts'
import { isPerson } from './provisional.ts'
import type { State } from './state.ts'

/** Name of the cookie. Cookies of a host are sent to all its ports, so that it must not be a usual name. */
const NAME = 'grantcord_emulator'
const PATTERN = new RegExp(`(?:^|;) *${NAME}=([^;]*)`)

/** Decision without a person. */
export type ConsentMode = (typeof CONSENT_MODES)[number]

/** Settings of one browser, which it sends in a cookie. */
export interface BrowserSettings {
  /** Id of the user who is signed in to the emulator. */
  readonly user?: string | undefined
  /** Mode that replaces the option `consent`. */
  readonly consent?: ConsentMode | undefined
}

/** Reads the settings of the browser that sent a request. Those that are no longer valid are absent. */
export function readBrowser(state: State, { headers }: Request): BrowserSettings {
  const params = new URLSearchParams(PATTERN.exec(headers.get('cookie') ?? '')?.[1])
  const user = findPerson(state, params.get('user'))
  return { user: user?.id, consent: toConsentMode(params.get('consent')) }
}

/** Returns the mode with a name. */
export function toConsentMode(name: string | null): ConsentMode | undefined {
  return name === 'approve' || name === 'deny' || name === 'page' ? name : undefined
}

/** Returns the header that stores settings in a browser, or deletes them if there are none. */
export function toCookie(settings: BrowserSettings): string {
  const value = new URLSearchParams(
    Object.entries(settings).flatMap(([name, one]) => (one === undefined ? [] : [[name, one]])),
  ).toString()
  return `${NAME}=${value}; Path=/; HttpOnly; SameSite=Lax${value === '' ? '; Max-Age=0' : ''}`
}

/** Lists the users who can sign in: all who are neither bots nor provisional accounts. */
export function listPeople(state: State): User[] {
  return state.users.filter(isPerson)
}

/** Returns the user with an id who can sign in. */
export function findPerson(state: State, id: string | null): User | undefined {
  const user = state.users.get(id ?? '')
  return user && isPerson(user) ? user : undefined
}

/** Checks whether a page of another site sent a request, or led the browser to it. */
export function isForeign(ownUrls: readonly string[], { headers }: Request): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null) return site !== 'same-origin' && site !== 'none'
  const origin = headers.get('origin')
  return origin !== null && !ownUrls.some((own) => new URL(own).origin === origin)
}
