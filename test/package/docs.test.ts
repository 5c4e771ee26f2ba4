/** Tests the API reference that `npm run docs` builds, in a browser without network access. */
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
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

let folder: string
let page: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'grantcord-docs-'))
  page = join(folder, 'index.html')
  const script = join(root, 'scripts/docs.ts')
  const { stdout } = await run(process.execPath, [tsx, script, '--output', page], { cwd: root })
  expect(stdout).toBe(`${page}\n`)
})

afterAll(() => rm(folder, { recursive: true, force: true }))

test('is one file without scripts, styles or images of another site', async () => {
  const html = await readFile(page, 'utf8')
  const [markup = ''] = html.split('<script type="module">')
  expect(markup).toContain('id="redoc"')
  expect(/<script[^>]+src=|<link[^>]+href=|@import|<img[^>]+src="http/.exec(markup)).toBeNull()
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
