import { isReauthorizationRequired } from 'grantcord/errors'
import { headers } from 'next/headers'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { signIn } from '../../lib/sign-in'

export default async function Guilds() {
  const guilds = await fetchGuilds()
  if (!guilds) redirect(signIn.signInUrl({ returnTo: '/guilds' }))
  return (
    <>
      <h1>Your guilds</h1>
      <ul>
        {guilds.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
      <p>
        <Link href="/">Back</Link>
      </p>
    </>
  )
}

/** Returns the guilds of the user, or `undefined` if the user has to sign in, first or again. */
async function fetchGuilds() {
  const session = await signIn.getSession(await headers())
  const token = session && (await signIn.token(session))
  if (!token) return undefined
  try {
    return await token.fetchGuilds()
  } catch (error) {
    // The user has removed the application in Discord.
    if (isReauthorizationRequired(error)) return undefined
    throw error
  }
}
