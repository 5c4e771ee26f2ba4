/** Drives a headless Chromium directly through its debugging pipe. */
import { execFile, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { promisify } from 'node:util'

const run = promisify(execFile)
const PROGRAMS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: Readonly<Record<string, unknown>>
  readonly result?: Readonly<Record<string, unknown>>
  readonly error?: { readonly message: string }
}

/** Window of a user. */
export interface Window {
  readonly width: number
  readonly height: number
  readonly scheme: 'light' | 'dark'
}

/** An open page. */
export interface Page {
  /** Uncaught exceptions and console errors. */
  readonly errors: readonly string[]
  /** URLs of all requests. */
  readonly requests: readonly string[]
  /** Evaluates an expression in the page, awaits it and returns its value. */
  evaluate(expression: string): Promise<unknown>
  /** Sets the size of the window in pixels and the color scheme that the user prefers, and opens a page. */
  open(url: string, window: Window): Promise<void>
  close(): Promise<void>
}

/** Returns the command that starts Chromium, or `undefined` if it is not installed. `CHROMIUM` overrides it. */
export async function findChromium(): Promise<string | undefined> {
  for (const program of process.env.CHROMIUM ? [process.env.CHROMIUM] : PROGRAMS) {
    const found = await run(program, ['--version']).catch(() => undefined)
    if (found) return program
  }
  return undefined
}

/**
 * Opens a page without network access.
 *
 * @param before JavaScript that runs before the scripts of the page.
 */
export async function openPage(program: string, url: string, before: string): Promise<Page> {
  const profile = await mkdtemp(join(tmpdir(), 'grantcord-chromium-'))
  const browser = spawn(
    program,
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--host-resolver-rules=MAP * ~NOTFOUND',
      '--remote-debugging-pipe',
      `--user-data-dir=${profile}`,
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
  )
  const ended = new Promise<void>((resolve) => browser.once('close', () => resolve()))
  const [, , , input, output] = browser.stdio
  const connection = connect(input as Writable, output as Readable)
  const errors: string[] = []
  const requests: string[] = []
  connection.listen(({ method, params }) => {
    const text = JSON.stringify(params)
    if (method === 'Runtime.exceptionThrown') errors.push(text)
    if (method === 'Runtime.consoleAPICalled' && params?.type === 'error') errors.push(text)
    if (method === 'Log.entryAdded' && Object(params?.entry).level === 'error') errors.push(text)
    if (method === 'Network.requestWillBeSent') requests.push(String(Object(params?.request).url))
  })
  const { targetId } = await connection.send('Target.createTarget', { url: 'about:blank' })
  const { sessionId } = await connection.send('Target.attachToTarget', { targetId, flatten: true })
  const send = (method: string, params = {}) => connection.send(method, params, sessionId)
  for (const domain of ['Runtime', 'Log', 'Network', 'Page']) await send(`${domain}.enable`)
  await send('Page.addScriptToEvaluateOnNewDocument', { source: before })
  await send('Page.navigate', { url })
  return {
    errors,
    requests,
    async evaluate(expression) {
      const { result, exceptionDetails } = await send('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
      })
      if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails))
      return Object(result).value
    },
    async open(url, { width, height, scheme }) {
      await send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false })
      await send('Emulation.setEmulatedMedia', {
        features: [{ name: 'prefers-color-scheme', value: scheme }],
      })
      await send('Page.navigate', { url })
    },
    async close() {
      browser.kill()
      await ended
      await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** Connects to the pipe. A message is JSON that ends with a zero byte. */
function connect(input: Writable, output: Readable) {
  const pending = new Map<number, PendingCommand>()
  let listener: (message: Message) => void = () => {}
  let received = ''
  let last = 0
  output.setEncoding('utf8').on('data', (chunk: string) => {
    const parts = `${received}${chunk}`.split('\0')
    received = parts.pop() ?? ''
    for (const part of parts) {
      const message: Message = JSON.parse(part)
      const { id, result, error } = message
      if (id === undefined) listener(message)
      else if (error) pending.get(id)?.reject(new Error(error.message))
      else pending.get(id)?.resolve(result ?? {})
    }
  })
  return {
    listen(handler: (message: Message) => void): void {
      listener = handler
    },
    send(method: string, params: object, sessionId?: unknown): Promise<Readonly<Record<string, unknown>>> {
      last += 1
      input.write(`${JSON.stringify({ id: last, method, params, sessionId })}\0`)
      return new Promise((resolve, reject) => pending.set(last, { resolve, reject }))
    },
  }
}

/** A command whose result has not been received yet. */
interface PendingCommand {
  resolve(result: Readonly<Record<string, unknown>>): void
  reject(error: Error): void
}
