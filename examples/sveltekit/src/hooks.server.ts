import type { Handle } from '@sveltejs/kit'
import { signIn } from '$lib/server/sign-in'

/** Responds to the routes of the sign-in, and reads the session for all others. */
export const handle: Handle = async ({ event, resolve }) => {
  const response = await signIn.handler(event.request)
  if (response) return response
  event.locals.session = await signIn.getSession(event.request)
  return resolve(event)
}
