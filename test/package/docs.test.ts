/** Tests the page of the operations that `npm run docs` builds, in a browser without network access. */
import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { METHODS } from '../../scripts/generate/document.ts'
import { findChromium, openPage } from '../support/chromium.ts'

const run = promisify(execFile)
const root = fileURLToPath(new URL('../..', import.meta.url))
const tsx = fileURLToPath(import.meta.resolve('tsx/cli'))
const chromium = await findChromium()
if (!chromium) {
  if (process.env.CI === 'true') throw new Error('Chromium is not installed: apt-get install chromium')
  console.info(
    'Chromium is not installed: the reference is built but not opened. CHROMIUM can name a program.',
  )
}

/** Makes every element visible, because Redoc renders visible elements only. */
const EVERYTHING_VISIBLE = `
  globalThis.IntersectionObserver = class {
    #notify
    constructor(notify) { this.#notify = notify }
    observe(target) { setTimeout(() => this.#notify([{ isIntersecting: true, intersectionRatio: 1, target }], this)) }
    unobserve() {}
    disconnect() {}
  }`

/** Expands the lists of operations until each of the names is listed. */
const untilListed = (names: readonly string[]) => `new Promise((resolve) => {
  const names = ${JSON.stringify(names)}
  const look = () => {
    const buttons = [...document.querySelectorAll('#redoc button')]
    for (const button of buttons) if (/^Show \\d+ more/.test(button.textContent)) button.click()
    const listed = new Set(buttons.map((button) => button.textContent))
    if (names.every((name) => listed.has(name))) resolve(true)
    else setTimeout(look, 100)
  }
  look()
})`

/** Groups of the operations, in the order of the menu. */
const GROUPS = [
  'OAuth2',
  'Users',
  'Linked roles',
  'Guilds',
  'Application commands',
  'Monetization',
  'Lobbies',
  'Channels',
  'Application identities',
  'Provisional accounts',
  'Webhooks',
  'Applications',
  'Webhook events',
]

/** Waits until an expression has a value, and returns the value. */
const until = (expression: string) => `new Promise((resolve) => {
  const look = () => {
    const value = (() => ${expression})()
    if (value) resolve(value)
    else setTimeout(look, 100)
  }
  look()
})`

/** Returns the vertical positions of the body and the headers of each response that has both. */
const POSITIONS = `(() => {
  const top = (element) => element.getBoundingClientRect().top
  return [...document.querySelectorAll('#redoc [id$="/headers"]')].flatMap((headers) => {
    const body = document.getElementById(headers.id.replace(/headers$/, 'body'))
    return body ? [[top(body), top(headers)]] : []
  })
})()`

/** Returns the brightness of the background and the text of the page, from 0 to 255. */
const COLORS = `(() => {
  const brightness = (color) => Math.max(...color.match(/\\d+/g).slice(0, 3).map(Number))
  return {
    background: brightness(getComputedStyle(document.documentElement).backgroundColor),
    text: brightness(getComputedStyle(document.querySelector('#redoc [id$="/body"]')).color),
  }
})()`

/** Terms to search for, with an operation or a group that is found. */
const TERMS = {
  'role connection': '/users/@me/applications/{application_id}/role-connection',
  'guild member': '/users/@me/guilds/{guild_id}/member',
  'slash command': '/applications/{application_id}/commands',
  'direct message': 'Channels',
  'group DM': '/channels/{channel_id}/recipients/{user_id}',
  'refresh token': '/oauth2/token',
  entitlement: '/applications/{application_id}/entitlements',
  'sign-in': 'OAuth2',
  embed: '/webhooks/{webhook_id}/{webhook_token}',
}

/** Searches for a text and returns the results as text. */
const search = (text: string, result: string) => `(async () => {
  const input = await ${until("document.querySelector('[data-testid=search-dialog] input') ?? document.querySelector('[data-testid=search-trigger]')?.click()")}
  input.focus()
  input.select()
  document.execCommand('insertText', false, ${JSON.stringify(text)})
  const dialog = document.querySelector('[data-testid=search-dialog]')
  for (let polls = 0; polls < 100 && !dialog.innerText.includes(${JSON.stringify(result)}); polls += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return dialog.innerText
})()`

/** Returns the URL of an operation in the reference. */
const operation = (path: string) => `${pathToFileURL(page).href}#/${path}`

let folder: string
let page: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'grantcord-docs-'))
  page = join(folder, 'openapi/index.html')
  const args = [tsx, join(root, 'scripts/docs.ts'), '--operations', '--output', folder]
  const { stdout } = await run(process.execPath, args, { cwd: root })
  expect(stdout).toBe(`${folder}\n`)
})

afterAll(() => rm(folder, { recursive: true, force: true }))

test('says how to install the packages of the site', async () => {
  const clone = await mkdtemp(join(tmpdir(), 'grantcord-docs-clone-'))
  try {
    await cp(join(root, 'scripts'), join(clone, 'scripts'), { recursive: true })
    for (const shared of ['node_modules', 'package.json', 'src']) {
      await symlink(join(root, shared), join(clone, shared))
    }
    const built = run(process.execPath, [tsx, join(clone, 'scripts/docs.ts')], { cwd: clone })
    await expect(built).rejects.toMatchObject({
      code: 1,
      stdout: '',
      stderr: 'The packages of the site are not installed. Install them: npm ci --prefix docs\n',
    })
  } finally {
    await rm(clone, { recursive: true, force: true })
  }
})

test('is one file without scripts, styles or images of another site', async () => {
  const html = await readFile(page, 'utf8')
  const [markup = ''] = html.split('<script type="module">')
  expect(markup).toContain('id="redoc"')
  expect(/<script[^>]+src=|<link[^>]+href=(?!"data:)|@import|<img[^>]+src="http/.exec(markup)).toBeNull()
  expect(html.includes('cdn.redoc.ly')).toBe(false)
  expect(html.length).toBeLessThan(5_000_000)
})

test.skipIf(!chromium)('shows every operation and every webhook without an error or a request', async () => {
  const { paths, webhooks } = JSON.parse(await readFile(join(root, 'src/generated/openapi.json'), 'utf8'))
  const names = Object.entries<object>({ ...paths, ...webhooks }).flatMap(([path, item]) =>
    METHODS.filter((method) => method in item).map((method) => `${method}${path}`),
  )
  expect(names).toHaveLength(91 + 12)

  const view = await openPage(chromium ?? '', pathToFileURL(page).href, EVERYTHING_VISIBLE)
  try {
    expect(await view.evaluate(untilListed(names))).toBe(true)
    expect(view.errors).toEqual([])
    expect(view.requests.filter((url) => !/^(file|data|blob):/.test(url))).toEqual([])
  } finally {
    await view.close()
  }
})

test.skipIf(!chromium)('groups the operations by the terms of Discord', async () => {
  const menu = `[...document.querySelectorAll('.menu-content a')]
    .filter((item) => /^\\/[^/]+$/.test(item.getAttribute('href')))
    .map((item) => item.textContent)`
  const view = await openPage(chromium ?? '', pathToFileURL(page).href, '')
  try {
    const groups = until(`${menu}.length >= ${GROUPS.length} && ${menu}`)
    expect(await view.evaluate(groups)).toEqual(GROUPS)
  } finally {
    await view.close()
  }
})

test.skipIf(!chromium)('shows the body of a response before its headers', async () => {
  const view = await openPage(chromium ?? '', operation('users/getcurrentuser'), EVERYTHING_VISIBLE)
  try {
    const positions = await view.evaluate(until(`${POSITIONS}.length > 0 && ${POSITIONS}`))
    for (const [body, headers] of positions as [number, number][]) expect(body).toBeLessThan(headers)
  } finally {
    await view.close()
  }
})

test.skipIf(!chromium)(
  'finds the terms of Discord',
  async () => {
    const view = await openPage(chromium ?? '', pathToFileURL(page).href, '')
    try {
      for (const [text, result] of Object.entries(TERMS))
        expect(await view.evaluate(search(text, result)), text).toContain(result)
    } finally {
      await view.close()
    }
  },
  60_000,
)

describe.skipIf(!chromium)('fits the window and the color scheme of', () => {
  for (const [device, width, height] of [
    ['a desktop', 1400, 1000],
    ['a phone', 390, 844],
  ] as const) {
    for (const scheme of ['light', 'dark'] as const) {
      test(`${device} with a ${scheme} color scheme`, async () => {
        const view = await openPage(chromium ?? '', 'about:blank', '')
        try {
          await view.open(operation('users/getcurrentuser'), { width, height, scheme })
          await view.evaluate(until(`document.querySelector('#redoc [id$="/body"]') !== null`))
          const colors = await view.evaluate(COLORS)
          const { background, text } = colors as Record<'background' | 'text', number>
          expect(background < text ? 'dark' : 'light').toBe(scheme)
          expect(await view.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
        } finally {
          await view.close()
        }
      })
    }
  }
})
