import { describe, expect, it, test, vi } from 'vitest'
import {
  type AuthenticateOptions,
  type Profile,
  Strategy,
  type StrategyOptions,
} from '../../../src/sign-in/passport.ts'
import { createWorld, ORIGIN, SECRET, type World } from './browser.ts'

interface FakeRequest {
  method: string
  url: string
  originalUrl: string
  session?: Record<string, unknown>
  headers: { cookie?: string }
  res: { appendHeader(name: string, value: string): void }
}

/** Calls a strategy as Passport does: on an object that inherits from it, with its own methods. */
function run(strategy: Strategy<FakeRequest>, request: FakeRequest, options?: AuthenticateOptions) {
  return new Promise<[string, ...unknown[]]>((resolve) => {
    const actions = Object.fromEntries(
      ['success', 'fail', 'redirect', 'error'].map((name) => [
        name,
        (...args: unknown[]) => resolve([name, ...args]),
      ]),
    )
    Object.assign(Object.create(strategy), actions).authenticate(request, options)
  })
}

const verify = vi.fn((_accessToken, _refreshToken, profile: Profile, done) => done(null, { id: profile.id }))

function createPassport(
  options: StrategyOptions = {},
  scopes: Parameters<typeof createWorld>[0] = ['identify'],
) {
  const world: World<never> = createWorld(scopes as never)
  const strategy = new Strategy<FakeRequest>(
    { client: world.client, ...options, passReqToCallback: false },
    verify,
  )
  const session: Record<string, unknown> = {}
  const cookies = new Map<string, string>()
  const toRequest = (path: string, method = 'GET'): FakeRequest => ({
    method,
    url: path.replace('/mounted', ''),
    originalUrl: path,
    ...(options.secret === undefined && { session }),
    headers: { cookie: [...cookies].map((pair) => pair.join('=')).join('; ') },
    res: {
      appendHeader(_, header) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(header) ?? []
        if (value === '') cookies.delete(name)
        else cookies.set(name, value)
      },
    },
  })
  const visit = (path: string, method?: string) => run(strategy, toRequest(path, method))
  const start = async (decision = {}, parameters?: AuthenticateOptions) => {
    const [action, url] = await run(strategy, toRequest('/mounted/discord'), parameters)
    expect(action).toBe('redirect')
    return {
      url: new URL(String(url)),
      callback: new URL(world.emulator.signIn(String(url), decision)).search,
    }
  }
  return { ...world, strategy, session, cookies, visit, start, toRequest }
}

describe.each([
  ['req.session', undefined],
  ['an encrypted cookie', SECRET],
])('the strategy with %s', (_, secret) => {
  it('signs in with state and PKCE, and has the profile of passport-discord', async () => {
    const { visit, start, emulator } = createPassport({ secret }, ['identify', 'guilds', 'connections'])
    const { url, callback } = await start()
    expect(url.searchParams.get('state')).toMatch(/^[\w-]{43}$/)
    expect(url.searchParams.get('code_challenge_method')).toBe('S256')
    expect(await visit(`/mounted/callback${callback}`)).toEqual([
      'success',
      { id: '80351110224678912' },
      undefined,
    ])
    const [accessToken, refreshToken, profile] = verify.mock.lastCall ?? []
    expect(profile).toMatchObject({
      provider: 'discord',
      id: '80351110224678912',
      username: 'nelly',
      accessToken,
      fetchedAt: new Date(emulator.now()),
      connections: expect.arrayContaining([expect.objectContaining({ type: 'github' })]),
      guilds: expect.arrayContaining([expect.objectContaining({ name: 'Grantcord Testers' })]),
    })
    expect(profile?.token.refreshToken).toBe(refreshToken)
    expect(Object.keys(profile ?? {})).not.toContain('token')
  })

  it('refuses a callback of another browser, a second use, and a lost session', async () => {
    const { visit, start, session, cookies } = createPassport({ secret })
    const foreign = await createPassport({ secret }).start()
    const { callback } = await start()
    expect(await visit(`/callback${foreign.callback}`)).toMatchObject(['fail', {}, 403])
    expect((await visit(`/callback${callback}`))[0]).toBe('success')
    expect(await visit(`/callback${callback}`)).toMatchObject(['fail', {}, 403])
    const lost = await start()
    for (const key of Object.keys(session)) delete session[key]
    cookies.clear()
    expect(await visit(`/callback${lost.callback}`)).toMatchObject(['fail', {}, 403])
  })

  it('keeps five pending sign-ins, and HEAD starts and ends none', async () => {
    const { visit, start, emulator, session, cookies } = createPassport({ secret })
    expect(await visit('/mounted/discord', 'HEAD')).toEqual(['fail', 405])
    expect([Object.keys(session), cookies.size]).toEqual([[], 0])
    const callbacks: string[] = []
    for (let index = 0; index < 6; index++) {
      emulator.advance(1000)
      callbacks.push((await start()).callback)
    }
    for (const callback of callbacks)
      expect(await visit(`/callback${callback}`, 'HEAD')).toEqual(['fail', 405])
    const results = []
    for (const callback of callbacks) results.push((await visit(`/callback${callback}`))[0])
    expect(results).toEqual(['fail', 'success', 'success', 'success', 'success', 'success'])
  })

  it('fails if the user cancels, with a message for them', async () => {
    const { visit, start } = createPassport({ secret })
    const { callback } = await start({ approve: false })
    const [action, info, status] = await visit(`/callback${callback}`)
    expect([action, info, status]).toEqual([
      'fail',
      { message: 'You cancelled the sign-in at Discord.', error: expect.any(Error) },
      403,
    ])
    expect(info).toHaveProperty('error.error', 'access_denied')
  })
})

describe('the strategy', () => {
  it('has the name discord and the options of passport-discord', async () => {
    const world = createWorld(['identify'])
    const { clientId, clientSecret } = world.emulator.clientOptions()
    const strategy = new Strategy<FakeRequest>(
      {
        clientID: clientId,
        clientSecret,
        callbackURL: `${ORIGIN}/auth/callback`,
        scope: 'identify bot',
        prompt: 'none',
        permissions: 66321471,
        guild_id: '197038439483310086',
        disable_guild_select: true,
      },
      verify,
    )
    expect(strategy.name).toBe('discord')
    const { toRequest } = createPassport()
    const [, url] = await run(strategy, toRequest('/discord'))
    expect(Object.fromEntries(new URL(String(url)).searchParams)).toMatchObject({
      client_id: clientId,
      scope: 'identify bot',
      redirect_uri: `${ORIGIN}/auth/callback`,
      prompt: 'none',
      permissions: '66321471',
      guild_id: '197038439483310086',
      disable_guild_select: 'true',
    })
  })

  it('lets a call override the parameters, and ignores the options of Passport', async () => {
    const { start } = createPassport()
    const options = { scope: ['identify', 'email'], prompt: 'consent', session: false } as const
    const { searchParams } = (await start({}, options)).url
    expect([searchParams.get('scope'), searchParams.get('prompt')]).toEqual(['identify email', 'consent'])
  })

  it('accepts state and pkce, which are always on', async () => {
    const { client, start } = createPassport({ state: true, pkce: 'S256' })
    expect(() => new Strategy({ client, pkce: true }, verify)).not.toThrow()
    expect((await start({}, { state: true })).url.searchParams.get('state')).toMatch(/^[\w-]{43}$/)
  })

  it('signs in with the callbackURL of a call', async () => {
    const { visit, start, emulator } = createPassport()
    const callbackURL = `${ORIGIN}/other/callback`
    emulator.seed({ applications: [{ name: 'Demo App', redirect_uris: [callbackURL] }] })
    const { url, callback } = await start({}, { callbackURL })
    expect(url.searchParams.get('redirect_uri')).toBe(callbackURL)
    expect((await visit(`/other/callback${callback}`))[0]).toBe('success')
  })

  test.each<[object, string]>([
    [{ callbackURL: '/callback' }, 'callbackURL must be a whole URL'],
    [{ state: 'page-2' }, 'state must be true, or left out: it is always on'],
    [{ state: false }, 'state must be true, or left out: it is always on'],
  ])('rejects the parameters %o of a call', async (parameters, message) => {
    const { strategy, toRequest } = createPassport()
    const [action, error] = await run(strategy, toRequest('/discord'), parameters)
    expect([action, error]).toMatchObject(['error', { message: expect.stringContaining(message) }])
  })

  it('passes the request with passReqToCallback', async () => {
    const { client, start, toRequest } = createPassport()
    const received: unknown[] = []
    const strategy = new Strategy<FakeRequest>({ client, passReqToCallback: true }, (request, ...rest) => {
      received.push(request)
      rest[3](null, { id: '1' })
    })
    const request = toRequest(`/callback${(await start()).callback}`)
    expect(await run(strategy, request)).toEqual(['success', { id: '1' }, undefined])
    expect(received).toEqual([request])
  })

  test.each([
    [[new Error('no database')], ['error', new Error('no database')]],
    [
      [null, false, { message: 'banned' }],
      ['fail', { message: 'banned' }],
    ],
    [
      [null, { id: 1 }, { new: true }],
      ['success', { id: 1 }, { new: true }],
    ],
  ])('ends with %o', async (args, expected) => {
    const { visit, start } = createPassport()
    const { callback } = await start()
    verify.mockImplementationOnce((_a, _r, _p, done) => done(...args))
    expect(await visit(`/callback${callback}`)).toEqual(expected)
  })

  it('passes a failure of Discord, and what the verify function throws, to error', async () => {
    const { visit, start, emulator } = createPassport()
    const first = await start()
    emulator.fault({ operation: 'requestToken', status: 500 })
    expect(await visit(`/callback${first.callback}`)).toMatchObject(['error', { code: 'ERR_SERVER' }])
    verify.mockRejectedValueOnce(new Error('broken'))
    expect(await visit(`/callback${(await start()).callback}`)).toEqual(['error', new Error('broken')])
  })

  it('says what is missing without a session', async () => {
    const { strategy, toRequest } = createPassport()
    const { session: _, ...request } = toRequest('/discord')
    expect(await run(strategy, request)).toMatchObject(['error', { field: 'secret' }])
  })

  test.each<[object, string]>([
    [{}, 'clientID is required without client'],
    [{ clientID: '1', clientSecret: 's' }, 'callbackURL must be a whole URL'],
    [{ clientID: '1', clientSecret: 's', callbackURL: '/callback' }, 'callbackURL must be a whole URL'],
    [{ scopeDelay: 1 }, 'scopeDelay is not an option'],
    [{ state: false }, 'state must be true, or left out: it is always on'],
    [{ state: {} }, 'state must be true, or left out: it is always on'],
    [{ pkce: 'plain' }, 'pkce must be true or "S256", or left out: it is always on'],
    [
      { clientID: '1', clientSecret: 's', callbackURL: ORIGIN, secret: 'short' },
      'secret must be a random string',
    ],
  ])('rejects %o', (options, message) => {
    expect(() => new Strategy(options, verify)).toThrow(message)
  })

  it('shows no secret when it is inspected', () => {
    const { strategy } = createPassport({ secret: SECRET })
    expect(JSON.stringify(strategy)).toBe('{"name":"discord"}')
  })
})
