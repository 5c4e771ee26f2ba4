import type { Session } from 'grantcord/sign-in'
import { useEffect, useState } from 'react'
import { fetchGuilds, type Guild, signInUrl, signOut } from './back-end.ts'

export function App({ session }: { session: Session | null }) {
  return window.location.pathname === '/guilds' ? <Guilds /> : <Home session={session} />
}

function Home({ session }: { session: Session | null }) {
  if (!session) {
    return (
      <>
        <h1>Welcome</h1>
        <p>
          <a href={signInUrl()}>Sign in with Discord</a>
        </p>
      </>
    )
  }
  const leave = async () => {
    await signOut()
    window.location.assign('/')
  }
  return (
    <>
      <h1>Signed in as {session.user.name}</h1>
      <p>
        <a href="/guilds">Your guilds</a>
      </p>
      <button type="button" onClick={leave}>
        Sign out
      </button>
    </>
  )
}

function Guilds() {
  const [guilds, setGuilds] = useState<Guild[]>()
  const [hasFailed, setHasFailed] = useState(false)
  useEffect(() => {
    fetchGuilds().then(
      (found) => (found ? setGuilds(found) : window.location.assign(signInUrl())),
      () => setHasFailed(true),
    )
  }, [])
  if (hasFailed) return <p role="alert">The guilds cannot be loaded. Please try again later.</p>
  if (!guilds) return <p role="status">Loading…</p>
  return (
    <>
      <h1>Your guilds</h1>
      <ul>
        {guilds.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
      <p>
        <a href="/">Back</a>
      </p>
    </>
  )
}
