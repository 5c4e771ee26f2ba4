/** Checks of the sign-in for web applications. */
import { expect } from 'vitest'
import { createSignIn, type SignInOptions } from '../../../src/sign-in/index.ts'
import { defineChecks } from '../table.ts'
import { createWorld, NELLY } from '../world.ts'

const ORIGIN = 'https://app.example'

/** Creates a sign-in at an emulator, and a browser that keeps its cookies. */
function createApplication(options: Partial<SignInOptions> = {}) {
  const { client, emulator } = createWorld({ redirectUri: `${ORIGIN}/callback` })
  const signIn = createSignIn({ client, secret: 'a secret of at least 32 characters', ...options })
  const cookies = new Map<string, string>()
  const request = (path: string | URL) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    return new Request(new URL(path, ORIGIN), { headers: { Cookie: cookie, Accept: 'text/html' } })
  }
  const open = async (path: string | URL) => {
    const response = await signIn.handler(request(path))
    if (!response) throw new Error('The sign-in must have the route')
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = line.split(';')[0]?.split(/=(.*)/) ?? []
      cookies.set(name, value)
    }
    return { status: response.status, location: response.headers.get('Location') ?? '' }
  }
  const getSession = () => signIn.getSession(request('/'))
  return { signIn, emulator, cookies, open, getSession }
}

export const SIGN_IN_CHECKS = defineChecks({
  'createSignIn(options)': async () => {
    const { emulator, open, getSession } = createApplication()
    expect(await getSession()).toBeNull()
    await open(emulator.signIn((await open('/login')).location))
    expect((await getSession())?.userId).toBe(NELLY)
  },
  'signIn.handler(request): its routes': async () => {
    const { signIn, emulator, open } = createApplication()
    const login = await open('/login')
    expect(login.location).toMatch(/^https:\/\/discord\.com\/oauth2\/authorize\?/)
    const callback = await open(emulator.signIn(login.location))
    expect([login.status, callback.status]).toEqual([303, 303])
    expect(await signIn.handler(new Request(`${ORIGIN}/another`))).toBeUndefined()
  },
  'createSignIn() keeps the authorization in an encrypted cookie': async () => {
    const { emulator, open, cookies, getSession } = createApplication()
    const { location } = await open('/login')
    const state = new URL(location).searchParams.get('state') ?? ''
    expect(cookies.size).toBe(1)
    expect([...cookies.values()].join()).not.toContain(state)
    cookies.clear()
    expect((await open(emulator.signIn(location))).status).toBeGreaterThanOrEqual(400)
    expect(await getSession()).toBeNull()
  },
  'createSignIn({ onSignIn })': async () => {
    const users: string[] = []
    const onSignIn: SignInOptions['onSignIn'] = ({ user }) => {
      users.push(user.id)
      return '/welcome'
    }
    const { emulator, open } = createApplication({ onSignIn })
    const { location } = await open(emulator.signIn((await open('/login')).location))
    expect(users).toEqual([NELLY])
    expect(new URL(location, ORIGIN).pathname).toBe('/welcome')
  },
})
