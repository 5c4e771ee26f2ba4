/** Drives a headless Chromium over its debugging pipe, with nothing between. */
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

/** A page that is open, and what went wrong in it. */
export interface Page {
  /** Exceptions, and errors in the console. */
  readonly errors: readonly string[]
  /** The URLs of all requests. */
  readonly requests: readonly string[]
  /** The value of an expression in the page, awaited. */
  evaluate(expression: string): Promise<unknown>
  close(): Promise<void>
}

/** The command that starts Chromium, or `undefined` where there is none. `CHROMIUM` names another one. */
export async function findChromium(): Promise<string | undefined> {
  for (const program of process.env.CHROMIUM ? [process.env.CHROMIUM] : PROGRAMS) {
    const found = await run(program, ['--version']).catch(() => undefined)
    if (found) return program
  }
  return undefined
}

/** Opens a page without any network. `before` is JavaScript that runs ahead of that of the page. */
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
    async close() {
      browser.kill()
      await ended
      await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** Messages are JSON, each with a zero byte behind it. */
function connect(input: Writable, output: Readable) {
  const waiting = new Map<number, Answer>()
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
      else if (error) waiting.get(id)?.reject(new Error(error.message))
      else waiting.get(id)?.resolve(result ?? {})
    }
  })
  return {
    listen(handler: (message: Message) => void): void {
      listener = handler
    },
    send(method: string, params: object, sessionId?: unknown): Promise<Readonly<Record<string, unknown>>> {
      last += 1
      input.write(`${JSON.stringify({ id: last, method, params, sessionId })}\0`)
      return new Promise((resolve, reject) => waiting.set(last, { resolve, reject }))
    },
  }
}

interface Answer {
  resolve(result: Readonly<Record<string, unknown>>): void
  reject(error: Error): void
}
