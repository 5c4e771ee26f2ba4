import { headers } from 'next/headers'
import Link from 'next/link'
import { signIn } from '../lib/sign-in'

export default async function Home() {
  const session = await signIn.getSession(await headers())
  if (!session) {
    return (
      <>
        <h1>Welcome</h1>
        {/* Not a Link: the sign-in leaves the application, and must not be prefetched. */}
        <p>
          <a href={signIn.signInUrl()}>Sign in with Discord</a>
        </p>
      </>
    )
  }
  return (
    <>
      <h1>Signed in as {session.user.name}</h1>
      <p>
        <Link href="/guilds">Your guilds</Link>
      </p>
      <form method="post" action="/auth/logout">
        <button type="submit">Sign out</button>
      </form>
    </>
  )
}
