import { describe, expect, it } from 'vitest'
import { createSite, locationOf, ORIGIN } from './browser.ts'

describe('a sign-in', () => {
  it('ends with a session and a clean URL', async () => {
    const { browser, signIn } = createSite()
    const response = await browser.signIn('/auth/login?returnTo=/guilds%3Fpage=2')
    expect([response.status, locationOf(response)]).toEqual([303, `${ORIGIN}/guilds?page=2`])
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    expect(response.headers.get('Referrer-Policy')).toBe('no-referrer')
    expect([...browser.cookies.values()]).toMatchObject([
      { name: '__Host-session', httpOnly: true, secure: true, sameSite: 'lax', path: '/', maxAge: 604_800 },
    ])
    expect(await signIn.getSession(browser.request('/'))).toMatchObject({
      userId: '80351110224678912',
      user: { id: '80351110224678912', username: 'nelly', name: 'Nelly' },
      scopes: ['identify'],
    })
    const session = await signIn.getSession(browser.request('/'))
    expect(await (await browser.session()).json()).toEqual(session)
    expect((await browser.signOut()).status).toBe(303)
    expect(browser.cookies.size).toBe(0)
  })
})
