import { signIn } from '$lib/server/sign-in'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals }) => ({
  user: locals.session?.user ?? null,
  signInUrl: signIn.signInUrl(),
})
