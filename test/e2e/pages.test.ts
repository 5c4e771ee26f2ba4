import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished, test } from 'vitest'
import type { EmulatorOptions } from '../../src/emulator/index.ts'
import {
  findViolations,
  launch,
  openWindow,
  openWorld,
  press,
  program,
  type Scheme,
  type World,
} from './support.ts'

/** A value that runs code if it becomes markup, and leaves an element with an attribute otherwise. */
const MARKUP = `"'></code></title><img src="/x" onerror="injected(),alert()" data-injected><svg onload="injected()"><script>injected()</script>`
const MARKUP_URI = `https://app.example/?"'></code><img/src="/x"/onerror="injected()"/data-injected>`
const GRANT = 'urn:ietf:params:oauth:grant-type:device_code'
const CLIENT = { client_id: '1130000000000000001', client_secret: 'emulator-secret' }

let browser: Browser
const worlds: World[] = []

beforeAll(async () => {
  if (program) browser = await launch()
})
afterEach(async () => {
  for (const { problems, close } of worlds.splice(0)) {
    await close()
    expect(problems).toEqual([])
  }
})
afterAll(() => browser?.close())

async function setUp(options: EmulatorOptions = {}, contextOptions = {}, opened = browser): Promise<World> {
  const world = await openWorld(opened, options, contextOptions)
  worlds.push(world)
  return world
}

async function textOf(page: Page, url: string): Promise<string> {
  await page.waitForURL(url)
  return (await page.textContent('body')) ?? ''
}

/** Starts the authorization of a device. */
async function startDevice({ server }: World, scope = 'identify') {
  const send = async (path: string, form: Record<string, string>) => {
    const body = new URLSearchParams({ ...CLIENT, ...form })
    return (await fetch(`${server.url}/api/v10${path}`, { method: 'POST', body })).json()
  }
  const device = await send('/oauth2/device/authorize', { scope })
  const poll = () => send('/oauth2/token', { grant_type: GRANT, device_code: device.device_code })
  return { userCode: String(device.user_code), url: String(device.verification_uri), poll }
}

test.skipIf(!program)('a window reports what goes wrong in it', async () => {
  const { context, page, problems } = await openWindow(browser)
  onTestFinished(() => context.close())
  await page.goto('data:text/html,<title>Problems</title>')
  await page.setContent(`<img src="https://discord.com/x.png"><script>
    injected()
    console.error('an error')
    setTimeout(() => { throw new Error('an exception') })
    setTimeout(() => alert('a text'), 1)
  </script>`)
  for (const text of [
    'markup of a value ran',
    'an error',
    'an exception',
    'dialog: a text',
    'discord.com/x.png',
  ]) {
    await expect.poll(() => problems.join()).toContain(text)
  }
})

describe.skipIf(!program)('the consent page', () => {
  it('signs a user in', async () => {
    const { page, app } = await setUp()
    await page.goto(`${app}/login?email`)
    expect(await page.getByTestId('application').textContent()).toBe('Demo App')
    expect(await page.getByTestId('scope-email').textContent()).toContain(
      'Read the email address of the user',
    )
    await page.getByRole('button', { name: 'Authorize' }).click()
    expect(await textOf(page, `${app}/callback?*`)).toBe('Signed in as nelly')
  })

  it('tells the application that the user cancels', async () => {
    const { page, app } = await setUp()
    await page.goto(`${app}/login`)
    await page.getByRole('button', { name: 'Cancel' }).click()
    expect(await textOf(page, `${app}/callback?*`)).toContain('access_denied')
  })

  it('signs another user in, who stays signed in', async () => {
    const { page, app } = await setUp()
    await page.goto(`${app}/login`)
    await page.getByRole('radio', { name: 'sam_collects' }).check()
    await page.getByTestId('authorize').click()
    expect(await textOf(page, `${app}/callback?*`)).toBe('Signed in as sam_collects')
    await page.goto(`${app}/login`)
    expect(await page.getByTestId('user-sam_collects').isChecked()).toBe(true)
    await page.goto(`${app}/login?prompt=none`)
    expect(await textOf(page, `${app}/callback?*`)).toBe('Signed in as sam_collects')
  })

  it('offers the guilds of the user who is selected', async () => {
    const { page, app, emulator } = await setUp()
    await page.goto(`${app}/login?webhook.incoming`)
    await page
      .getByRole('combobox', { name: 'Channel' })
      .selectOption({ label: 'releases · Grantcord Testers' })
    await page.getByRole('radio', { name: 'mika.novak' }).check()
    expect(await page.getByRole('combobox').count()).toBe(0)
    await page.getByRole('radio', { name: 'nelly' }).check()
    await page.getByTestId('authorize').click()
    await page.waitForURL(`${app}/callback?*`)
    expect(
      emulator.snapshot().rows.webhooks.some(({ channel_id }) => channel_id === '197038439483310091'),
    ).toBe(true)
  })

  it('works by keyboard alone, and without JavaScript', async () => {
    const { page, app } = await setUp({}, { javaScriptEnabled: false })
    await page.goto(`${app}/login`)
    await press(page.getByRole('radio', { name: 'Nelly' }), 'ArrowDown', 'ArrowDown')
    await press(page.getByRole('button', { name: 'Authorize' }), 'Enter')
    expect(await textOf(page, `${app}/callback?*`)).toBe('Signed in as sam_collects')
    await page.goto(`${app}/login`)
    await press(page.getByRole('button', { name: 'Cancel' }), 'Space')
    expect(await textOf(page, `${app}/callback?*`)).toContain('access_denied')
  })

  it('is decided differently in each browser', async () => {
    const first = await setUp()
    const { page, app, server } = first
    await page.goto(`${server.url}/_emulator/browser?consent=approve&user=ines.admin`)
    await page.goto(`${app}/login`)
    expect(await textOf(page, `${app}/callback?*`)).toBe('Signed in as ines.admin')
    const other = await browser.newContext()
    const page2 = await other.newPage()
    await page2.goto(`${app}/login`)
    expect(await page2.title()).toBe('Authorize Demo App')
    await other.close()
  })

  it('cannot be submitted by another site', async () => {
    const { page, app, server, emulator } = await setUp()
    await page.goto(app)
    const query = new URLSearchParams({ ...CLIENT, response_type: 'code', scope: 'identify' })
    await page.setContent(`<form method="post" action="${server.url}/oauth2/authorize?${query}">
      <input name="decision" value="approved"><button>Win</button></form>`)
    await page.getByRole('button').click()
    await page.waitForURL(`${server.url}/**`)
    expect(await page.getByRole('heading').textContent()).toBe('Foreign request')
    expect(emulator.snapshot().rows.codes).toEqual([])
  })
})

describe.skipIf(!program)('the page of a device', () => {
  it('connects a device with the code that the user enters, by keyboard alone', async () => {
    const world = await setUp()
    const { page } = world
    const { userCode, url, poll } = await startDevice(world)
    await page.goto(url)
    await press(page.getByRole('textbox', { name: 'Code' }))
    await page.keyboard.type('nope')
    await press(page.getByRole('button', { name: 'Continue' }), 'Enter')
    expect(await page.getByTestId('error').textContent()).toContain('No device waits for this code')
    await press(page.getByRole('textbox', { name: 'Code' }), 'ControlOrMeta+A')
    await page.keyboard.type(`${userCode.slice(0, 4)}-${userCode.slice(4)}`)
    await page.keyboard.press('Enter')
    expect(await page.getByTestId('application').textContent()).toBe('Demo App')
    await press(page.getByRole('button', { name: 'Authorize' }), 'Enter')
    await page.getByRole('heading', { name: 'Device approved' }).waitFor()
    expect(await poll()).toMatchObject({ token_type: 'Bearer' })
  })

  it('tells a device that the user cancels', async () => {
    const world = await setUp()
    const { userCode, url, poll } = await startDevice(world)
    await world.page.goto(`${url}?user_code=${userCode}`)
    await world.page.getByRole('button', { name: 'Cancel' }).click()
    expect(await world.page.getByRole('heading').textContent()).toBe('Device denied')
    expect(await poll()).toEqual({ error: 'access_denied' })
  })
})

describe.skipIf(!program)('the control page', () => {
  it('switches a fault on and off', async () => {
    const { page, app, server, emulator } = await setUp({ consent: 'approve' })
    await page.goto(`${server.url}/_emulator`)
    const faults = page.getByTestId('faults')
    await faults.getByRole('combobox', { name: 'Requests' }).selectOption('getCurrentUser')
    await faults.getByLabel('Number of times').fill('')
    await page.getByTestId('add-fault').click()
    await faults.getByRole('cell', { name: 'status 503' }).waitFor()
    expect(await page.getByTestId('status').textContent()).toBe('The fault is on.')

    const other = await page.context().newPage()
    await other.goto(`${app}/login`)
    expect(await textOf(other, `${app}/callback?*`)).toContain('503')
    await page.getByTestId('requests').getByRole('cell', { name: '503 · fault-1' }).waitFor()
    await faults.getByRole('button', { name: 'Switch off fault-1' }).click()
    await faults.getByRole('cell', { name: 'None' }).waitFor()
    expect(emulator.faults()).toEqual([])
    await other.goto(`${app}/login`)
    expect(await textOf(other, `${app}/callback?*`)).toBe('Signed in as nelly')
  })

  it('explains why a fault is invalid, and works by keyboard alone', async () => {
    const { page, server, emulator, problems } = await setUp()
    await page.goto(`${server.url}/_emulator`)
    await press(page.getByRole('combobox', { name: 'Requests' }))
    await page.keyboard.type('listCurrentUserGuilds')
    await press(page.getByRole('spinbutton', { name: 'Status' }), 'ControlOrMeta+A', '4', '1', '8', 'Enter')
    await page.getByRole('alert').filter({ hasText: 'status must be described' }).waitFor()
    // Chromium reports the status of the response.
    expect(problems.splice(0).filter((problem) => !problem.includes('a status of 400'))).toEqual([])
    for (const key of ['ControlOrMeta+A', '5', '0', '3', 'Enter']) await page.keyboard.press(key)
    const faults = page.getByTestId('faults')
    await faults.getByRole('cell', { name: 'listCurrentUserGuilds' }).waitFor()
    // As many times as a client sends a GET request, so that its user sees the error.
    await faults.getByRole('cell', { name: '0 of 4' }).waitFor()
    await press(page.getByRole('button', { name: 'Switch off fault-1' }))
    // New requests do not move the focus.
    await emulator.fetch(`${server.url}/api/v10/nothing`)
    await page.getByTestId('requests').getByRole('cell', { name: '/api/v10/nothing' }).waitFor()
    await page.keyboard.press('Enter')
    await faults.getByRole('cell', { name: 'None' }).waitFor()
    expect(await page.evaluate('document.activeElement.id')).toBe('clear-faults')
  })

  it('shows tokens and findings as they appear, moves the clock, and resets the data', async () => {
    const { page, server, emulator } = await setUp()
    await page.goto(`${server.url}/_emulator`)
    emulator.issueToken({ user: 'robert__tables', scopes: ['identify'] })
    await page.getByTestId('tokens').getByRole('cell', { name: 'robert__tables' }).waitFor()
    await emulator.fetch(`${server.url}/oauth2/authorize?client_id=${CLIENT.client_id}`)
    await page.getByTestId('findings').getByRole('cell', { name: 'state-missing' }).waitFor()
    await page.getByTestId('advance').click()
    await page.getByTestId('tokens').getByRole('cell', { name: 'expired' }).waitFor()
    await page.getByTestId('reset').click()
    await page.getByTestId('tokens').getByRole('cell', { name: 'None' }).waitFor()
    expect(emulator.snapshot().rows.tokens).toEqual([])
  })

  it('sets this browser up, by keyboard alone', async () => {
    const { page, server, app } = await setUp()
    await page.goto(`${server.url}/_emulator`)
    await page.getByTestId('users').getByRole('cell', { name: 'nelly' }).waitFor()
    await press(page.getByRole('combobox', { name: 'Consent' }))
    await page.keyboard.type('approve')
    await press(page.getByRole('combobox', { name: 'Signed in as' }))
    await page.keyboard.type('sam_collects')
    await press(page.getByRole('button', { name: 'Apply' }), 'Enter')
    await page.getByText('This browser is set up.').waitFor()
    await page.goto(`${app}/login`)
    expect(await textOf(page, `${app}/callback?*`)).toBe('Signed in as sam_collects')
  })
})

describe.skipIf(!program)('every page', () => {
  /** Opens each page with values that can be given. */
  async function openAll(world: World, value: string, check: (page: Page) => Promise<void>) {
    const { page, server, emulator } = world
    const registered = emulator.snapshot().rows.applications[0]?.application.redirect_uris?.[0] ?? ''
    const authorize = {
      client_id: CLIENT.client_id,
      response_type: 'code',
      redirect_uri: registered,
      scope: 'identify',
    }
    const device = await startDevice(world)
    const queries: [string, Record<string, string>][] = [
      [
        '/oauth2/authorize',
        {
          ...authorize,
          scope: 'identify bot webhook.incoming',
          permissions: '8',
          state: value,
          nonce: value,
          [value]: value,
        },
      ],
      ['/oauth2/authorize', { ...authorize, redirect_uri: value }],
      ['/oauth2/authorize', { client_id: value }],
      ['/oauth2/error', { error: value, error_description: value }],
      ['/oauth2/authorized', { guild_id: value }],
      ['/activate', { user_code: value }],
      ['/activate', { user_code: device.userCode }],
      ['/_emulator', {}],
    ]
    for (const [path, query] of queries) {
      await page.goto(`${server.url}${path}?${new URLSearchParams(query)}`)
      if (path === '/_emulator')
        await page.getByTestId('users').getByRole('cell', { name: 'nelly' }).waitFor()
      await check(page)
    }
  }

  /** Sends the forms of the pages with markup in each field. */
  async function sendForms(world: World, check: (page: Page) => Promise<void>) {
    const { page, app, server } = world
    const device = await startDevice(world)
    for (const path of ['/login', device.url]) {
      for (const name of ['decision', 'user', 'user_code']) {
        await page.goto(path === '/login' ? `${app}/login` : `${path}?user_code=${device.userCode}`)
        const fields = page.locator(`form [name="${name}"]`)
        await fields.evaluateAll((elements, value) => {
          for (const element of elements) element.setAttribute('value', value)
        }, MARKUP)
        await page.getByTestId('authorize').click()
        await page.waitForLoadState()
        await check(page)
      }
    }
    await page.goto(
      `${server.url}/_emulator/browser?${new URLSearchParams({ user: MARKUP, consent: MARKUP })}`,
    )
    await check(page)
  }

  it('shows a value as text: in every parameter, in seeded names and in the journal', async () => {
    const world = await setUp({
      applications: [{ name: 'Demo App', description: MARKUP, redirect_uris: [MARKUP_URI] }],
      users: [
        { username: 'nelly', global_name: MARKUP },
        { username: MARKUP, global_name: MARKUP },
      ],
      guilds: [{ name: MARKUP, owner: 'nelly', channels: [MARKUP] }],
    })
    const { emulator, server } = world
    emulator.seed({ applications: [{ id: CLIENT.client_id, name: MARKUP }] })
    emulator.fault({ path: MARKUP, user: MARKUP, latency: 0 })
    emulator.issueToken({ user: MARKUP, application: MARKUP, scopes: [MARKUP] })
    await emulator.fetch(`${server.url}/api/v10/${encodeURIComponent(MARKUP)}?a=${MARKUP}`, {
      headers: { 'User-Agent': MARKUP },
    })
    await emulator.fetch(`${server.url}/oauth2/authorize?client_id=${CLIENT.client_id}`)
    let pages = 0
    await openAll(world, MARKUP, async (page) => {
      pages++
      expect(await page.locator('[data-injected], main script, main img[src="/x"]').count()).toBe(0)
    })
    expect(pages).toBe(8)
    expect(await world.page.textContent('main')).toContain(MARKUP)
    await sendForms(world, async (page) => {
      expect(await page.locator('[data-injected], main script').count()).toBe(0)
    })
  })

  test.each<Scheme>(['light', 'dark'])(
    'is accessible in a %s color scheme, and fits a phone',
    async (colorScheme) => {
      const themed = await launch(colorScheme)
      onTestFinished(() => themed.close())
      const world = await setUp({}, { colorScheme, viewport: { width: 320, height: 640 } }, themed)
      world.emulator.fault({ status: 503 })
      world.emulator.issueToken({ user: 'nelly', scopes: ['identify'], expiresIn: 0 })
      await world.emulator.fetch(`${world.server.url}/api/v10/nothing`)
      await openAll(world, 'x', async (page) => {
        expect(await findViolations(page)).toEqual([])
        expect(await page.evaluate(`matchMedia('(prefers-color-scheme: ${colorScheme})').matches`)).toBe(true)
        expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
      })
    },
  )
})
