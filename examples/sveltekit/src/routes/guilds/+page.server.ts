import { redirect } from '@sveltejs/kit'
import { isReauthorizationRequired } from 'grantcord/errors'
import { signIn } from '$lib/server/sign-in'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  const token = locals.session && (await signIn.token(locals.session))
  if (!token) redirect(303, signIn.signInUrl({ returnTo: '/guilds' }))
  try {
    const guilds = await token.fetchGuilds()
    return { guilds: guilds.map(({ id, name }) => ({ id, name })) }
  } catch (error) {
    // The user has removed the application in Discord.
    if (!isReauthorizationRequired(error)) throw error
    redirect(303, signIn.signInUrl({ returnTo: '/guilds' }))
  }
}
