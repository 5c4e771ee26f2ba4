import { describe, expect, it, test } from 'vitest'
import type { EmulatorOptions } from '../../src/emulator/index.ts'
import { SCOPE_DESCRIPTIONS } from '../../src/generated/description.ts'
import { type Form, REDIRECT_URI, setUp, toParams } from './oauth-support.ts'

const TESTERS = '197038439483310086'

/** A browser that shows the page, and that keeps the cookie of the emulator. */
function openBrowser(options: EmulatorOptions = {}) {
  const world = setUp({ consent: 'page', ...options })
  const { emulator, clientId } = world
  const ids = new Map(emulator.snapshot().rows.users.map(({ id, username }) => [username, id]))
  let cookie = ''
  const send = async (params: Form, form?: Form, headers: Record<string, string> = {}) => {
    const query = toParams({
      client_id: clientId,
      response_type: 'code',
      scope: 'identify',
      redirect_uri: REDIRECT_URI,
      state: 's',
      ...params,
    })
    const response = await emulator.fetch(`https://discord.com/oauth2/authorize?${query}`, {
      redirect: 'manual',
      headers: { ...(cookie && { Cookie: `theme=dark; ${cookie}` }), ...headers },
      ...(form && { method: 'POST', body: toParams(form) }),
    })
    cookie = response.headers.get('set-cookie')?.split(';', 1)[0] ?? cookie
    const location = response.headers.get('location')
    return {
      status: response.status,
      headers: response.headers,
      location: location === null ? undefined : new URL(location),
      text: await response.text(),
    }
  }
  return {
    ...world,
    open: (params: Form = {}) => send(params),
    submit: (form: Form, params: Form = {}, headers?: Record<string, string>) => send(params, form, headers),
    idOf: (username: string) => ids.get(username) ?? '',
    setCookie: (value: string) => {
      cookie = value
    },
    userOf: async (location: URL | undefined) => {
      const code = location?.searchParams.get('code') ?? ''
      const form = { grant_type: 'authorization_code', code, redirect_uri: REDIRECT_URI }
      const { body } = await world.post('/oauth2/token', form)
      return (await world.get('/users/@me', String(body.access_token))).body.username
    },
  }
}

describe('the consent page', () => {
  it('shows the application, the scopes in words, the users and the redirect URI', async () => {
    const { status, text } = await openBrowser().open({ scope: 'identify role_connections.write' })
    expect(status).toBe(200)
    expect(text).toContain('<title>Authorize Demo App</title>')
    expect(text).toContain('src="/app-icons/1130000000000000001/69bc0caf1c8a1d1b1a1c2c3d4e5f6a7b.png"')
    expect(text).toContain('Read the user without the email address<small><code>identify</code></small>')
    expect(text).toContain('</code> · not available in the implicit grant</small>')
    expect(text).toMatch(/data-testid="user-nelly"\s+checked>/)
    expect(text).toContain('src="/avatars/80351110224678912/8342729096ea3675442027381ff50dfe.png"')
    expect(text).toContain(`<code data-testid="redirect-uri">${REDIRECT_URI}</code>`)
    expect(text).not.toContain('data-testid="user-Demo App"')
  })

  it('has words for every scope', () => {
    for (const text of Object.values(SCOPE_DESCRIPTIONS)) expect(text).toMatch(/^[A-Z].{10,}/)
  })

  it('loads nothing from other servers, and does not restrict the redirect', async () => {
    const { headers, text } = await openBrowser().open()
    const policy = headers.get('content-security-policy')
    expect(policy).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/]{43}='; img-src 'self' data:; base-uri/,
    )
    expect(policy).not.toMatch(/form-action|script-src/)
    expect(text).not.toMatch(/(?:src|href)="(?:https?:|\/\/)/)
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('cache-control')).toBe('no-store')
  })

  it('redirects with 303 as the user who was selected', async () => {
    const { submit, idOf, userOf } = openBrowser()
    const { status, location } = await submit({ user: idOf('sam_collects'), decision: 'approved' })
    expect(status).toBe(303)
    expect(location?.searchParams.get('state')).toBe('s')
    expect(await userOf(location)).toBe('sam_collects')
  })

  it('redirects with an error when the user cancels, although they granted the scopes before', async () => {
    const { submit, idOf, userOf } = openBrowser()
    const user = idOf('nelly')
    await userOf((await submit({ user, decision: 'approved' })).location)
    const { status, location } = await submit({ user, decision: 'denied' }, { prompt: 'none' })
    expect(status).toBe(303)
    expect(location?.searchParams.get('error')).toBe('access_denied')
  })

  it('is not shown for an invalid request, which is redirected', async () => {
    const { location } = await openBrowser().open({ scope: 'rpc' })
    expect(location?.searchParams.get('error')).toBe('invalid_scope')
  })

  test.each<[string, Form]>([
    ['a redirect URI that is not registered', { redirect_uri: 'https://evil.example/' }],
    ['another client', { client_id: '1' }],
    ['a redirect URI twice', { redirect_uri: [REDIRECT_URI, 'https://evil.example/'] }],
  ])('checks the request again: a form with %s is not redirected', async (_, params) => {
    const { submit, idOf, emulator } = openBrowser()
    const { status, location } = await submit({ user: idOf('nelly'), decision: 'approved' }, params)
    expect({ status, location }).toEqual({ status: 400, location: undefined })
    expect(emulator.snapshot().rows.codes).toEqual([])
  })

  it('checks the request again: a form with an unknown scope gets no code', async () => {
    const { submit, idOf } = openBrowser()
    const { location } = await submit({ user: idOf('nelly'), decision: 'approved' }, { scope: 'rpc' })
    expect(Object.fromEntries(location?.searchParams ?? [])).toMatchObject({ error: 'invalid_scope' })
    expect(location?.searchParams.has('code')).toBe(false)
  })

  test.each<[string, Form, string]>([
    ['an unknown user', { user: '1', decision: 'approved' }, 'user must be the id of a user'],
    ['a bot', { user: '1130000000000000001', decision: 'approved' }, 'user must be the id of a user'],
    ['no decision', {}, 'decision must be approved or denied'],
  ])('rejects a form with %s', async (_, form, message) => {
    const { status, text } = await openBrowser().submit(form)
    expect(status).toBe(400)
    expect(text).toContain(message)
  })

  test.each<[string, Record<string, string>]>([
    ['another origin', { Origin: 'https://evil.example' }],
    ['another port', { Origin: 'http://localhost:3000' }],
    ['no origin', { Origin: 'null' }],
    ['another site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['another origin of the site', { 'Sec-Fetch-Site': 'same-site', Origin: 'https://discord.com' }],
  ])('refuses a form of %s', async (_, headers) => {
    const { submit, emulator, idOf } = openBrowser()
    const { status } = await submit({ user: idOf('nelly'), decision: 'approved' }, {}, headers)
    expect(status).toBe(403)
    expect(emulator.snapshot().rows.codes).toEqual([])
  })

  it('accepts a form of its own page', async () => {
    const { submit, idOf } = openBrowser()
    const form = { user: idOf('nelly'), decision: 'approved' }
    expect((await submit(form, {}, { Origin: 'https://discord.com' })).status).toBe(303)
    expect((await submit(form, {}, { 'Sec-Fetch-Site': 'same-origin' })).status).toBe(303)
  })

  it('escapes whatever it shows', async () => {
    const name = '"><script>alert(1)</script>'
    const { open, idOf } = openBrowser({
      applications: [{ name, id: '1', redirect_uris: [REDIRECT_URI], bot_token: 'b' }],
      guilds: [{ name, owner: 'nelly', channels: [name] }],
      users: [{ username: 'nelly', global_name: name }],
    })
    const { text } = await open({ client_id: '1', scope: 'bot webhook.incoming', state: name, [name]: name })
    expect(text).not.toContain('<script')
    expect(text.match(/&quot;&gt;&lt;script&gt;/g)?.length).toBeGreaterThan(7)
    expect(idOf('nelly')).toBe('80351110224678912')
  })
})

describe('the choice of a guild', () => {
  it('has the guilds that each user can manage, and the requested one first', async () => {
    const { open } = openBrowser()
    const { text } = await open({ scope: 'bot', guild_id: TESTERS, permissions: '32' })
    expect(text).toContain(`<option value="${TESTERS}" selected>Grantcord Testers</option>`)
    expect(text.match(/data-testid="guild-[\w.]+"/g)).toContain('data-testid="guild-sam_collects"')
    expect(text).toContain('This user has no server to add the application to.')
    expect(text).toMatch(/data-testid="permissions"><li>Manage guild</)
  })

  it('has only the guild of a request that fixes it', async () => {
    const { open } = openBrowser()
    const { text } = await open({ scope: 'bot', guild_id: TESTERS, disable_guild_select: 'true' })
    expect(text.match(/<option/g)).toHaveLength(1)
  })

  it('adds the bot to the guild that the user selected', async () => {
    const { submit, emulator, idOf } = openBrowser()
    const user = idOf('sam_collects')
    const guild = emulator.snapshot().rows.guilds.find(({ owner_id }) => owner_id === user)?.id ?? ''
    const form = { user, decision: 'approved', [`place-${user}`]: guild }
    const { location } = await submit(form, { scope: 'bot' })
    expect(location?.searchParams.get('guild_id')).toBe(guild)
  })

  it('creates a webhook in the channel that the user selected', async () => {
    const { open, submit, emulator, idOf } = openBrowser()
    const params = { scope: 'webhook.incoming' }
    const value = `${TESTERS}/197038439483310091`
    expect((await open(params)).text).toContain(
      `<option value="${value}" >releases · Grantcord Testers</option>`,
    )
    const user = idOf('nelly')
    await submit({ user, decision: 'approved', [`place-${user}`]: value }, params)
    expect(emulator.snapshot().rows.codes).toMatchObject([
      { guild_id: TESTERS, channel_id: '197038439483310091' },
    ])
  })

  it('rejects a guild that the user cannot manage', async () => {
    const { submit, idOf, emulator } = openBrowser()
    const user = idOf('sam_collects')
    const form = { user, decision: 'approved', [`place-${user}`]: TESTERS }
    const { status, text } = await submit(form, { scope: 'bot' })
    expect(status).toBe(400)
    expect(text).toContain('guild must be a guild in which the user may add the application')
    expect(emulator.snapshot().rows.codes).toEqual([])
  })
})

describe('a browser', () => {
  it('stays signed in: its user is selected, and prompt=none does not ask again', async () => {
    const { open, submit, idOf, userOf } = openBrowser()
    expect((await open({ prompt: 'none' })).status).toBe(200)
    const { headers, location: first } = await submit({ user: idOf('ines.admin'), decision: 'approved' })
    expect(await userOf(first)).toBe('ines.admin')
    expect(headers.get('set-cookie')).toMatch(
      /^grantcord_emulator=user=\d+; Path=\/; HttpOnly; SameSite=Lax$/,
    )
    expect((await open()).text).toMatch(/data-testid="user-ines.admin"\s+checked>/)
    const { status, location } = await open({ prompt: 'none' })
    expect(status).toBe(302)
    expect(await userOf(location)).toBe('ines.admin')
    expect((await open({ prompt: 'none', scope: 'identify email' })).status).toBe(200)
  })

  it('has a consent mode and a user of its own', async () => {
    const { open, setCookie, userOf, idOf } = openBrowser({ consent: 'deny' })
    setCookie('grantcord_emulator=consent=page')
    expect((await open()).status).toBe(200)
    setCookie(`grantcord_emulator=consent=approve&user=${idOf('sam_collects')}`)
    expect(await userOf((await open()).location)).toBe('sam_collects')
    setCookie('')
    expect((await open()).location?.searchParams.get('error')).toBe('access_denied')
  })

  test.each(['user=1&consent=yes', 'user=1130000000000000001', '%', '__proto__=1', ''])(
    'ignores the setting %j',
    async (value) => {
      const { open, setCookie } = openBrowser()
      setCookie(`grantcord_emulator=${value}`)
      expect((await open()).text).toMatch(/data-testid="user-nelly"\s+checked>/)
    },
  )

  it('keeps the user that a consent function names', async () => {
    const { open, setCookie, userOf, idOf } = openBrowser({ consent: () => ({ user: 'ines.admin' }) })
    setCookie(`grantcord_emulator=user=${idOf('sam_collects')}`)
    expect(await userOf((await open()).location)).toBe('ines.admin')
  })
})

describe('the journal of a sign-in on the page', () => {
  it('has the user, and one finding although the page was reloaded', async () => {
    const { open, submit, emulator, idOf } = openBrowser()
    await open()
    await open()
    await submit({ user: idOf('nelly'), decision: 'approved' })
    expect(emulator.journal().map(({ user, response }) => [user, response?.status])).toEqual([
      [null, 200],
      [null, 200],
      ['nelly', 303],
    ])
    expect(emulator.findings()).toEqual([])
    await open()
    expect(emulator.findings()).toMatchObject([{ rule: 'state-constant' }])
  })

  it('lists a missing state once, and contains neither the code nor the cookie', async () => {
    const { open, submit, emulator, idOf } = openBrowser()
    await open({ state: undefined })
    const { location } = await submit({ user: idOf('nelly'), decision: 'approved' }, { state: undefined })
    expect(emulator.findings()).toMatchObject([{ rule: 'state-missing' }])
    const text = JSON.stringify(emulator.journal())
    expect(text).not.toContain('<!doctype')
    expect(text).not.toContain(location?.searchParams.get('code'))
    expect(text).not.toContain('grantcord_emulator=')
  })
})
