import type { Handle } from '@sveltejs/kit'
import { signIn } from '$lib/server/sign-in'

/** Responds to the routes of the sign-in. Reads the session for all others, and extends it. */
export const handle: Handle = async ({ event, resolve }) => {
  const route = await signIn.handler(event.request)
  if (route) return route
  event.locals.session = await signIn.getSession(event.request)
  const response = await resolve(event)
  const cookie = await signIn.extendSession(event.request)
  if (cookie !== undefined) {
    response.headers.append('Set-Cookie', cookie)
    // No cache may store the cookie.
    response.headers.set('Cache-Control', 'private, no-store')
  }
  return response
}
