import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { GUILDS } from '../sample-data.ts'
import { startFaultServer } from '../server/fault-server.ts'
import { fixedWindow } from '../server/fixed-window.ts'

const CHILD = fileURLToPath(new URL('../clients/child.ts', import.meta.url))
const HOUR = '3600000'
/** Milliseconds after which a process that should exit hangs. */
const TIMEOUT = 30_000
/** Milliseconds after which a process that should not exit is stopped. */
const SHORT_TIMEOUT = 6_000

/** Result of a process. */
interface ChildResult {
  /** Exit code, or `null` if the process was stopped. */
  readonly code: number | null
  /** Number of requests that received a 429. */
  readonly rejected: number
}

/** Runs a process that makes two calls under a limit of one per 800 ms. */
async function runChild(timeout: number, ...options: readonly string[]): Promise<ChildResult> {
  const server = await startFaultServer()
  const limit = fixedWindow({ limit: 1, window: 800 })
  server.route(GUILDS, limit.respond)
  const child = spawn(process.execPath, ['--import', 'tsx', CHILD, server.url, ...options], {
    stdio: 'inherit',
  })
  const timer = setTimeout(() => child.kill(), timeout)
  const [code] = await once(child, 'exit')
  clearTimeout(timer)
  await server.close()
  return { code, rejected: limit.rejected }
}

const DONE: ChildResult = { code: 0, rejected: 0 }

const EXIT = 'R79 RL-20: the state of the limiter does not keep a process alive'
const BACK = 'R80 RL-5: a limit is not longer if the system clock jumps back by an hour'
const AHEAD = 'R80b RL-5: a limit is not shorter if the system clock jumps ahead by an hour'

it(EXIT, async () => {
  expect(await runChild(TIMEOUT, 'grantcord', '0')).toEqual(DONE)
})

it('R79 rejects a process with a timer', async ({ task }) => {
  task.meta.scenario = { name: EXIT, rejects: ['a timer'] }
  expect(await runChild(SHORT_TIMEOUT, 'one queue', '0', 'ticking')).toMatchObject({ code: null })
})

it(BACK, async () => {
  expect(await runChild(TIMEOUT, 'grantcord', `-${HOUR}`)).toEqual(DONE)
})

it('R80 rejects one queue', async ({ task }) => {
  task.meta.scenario = { name: BACK, rejects: ['one queue'] }
  expect(await runChild(SHORT_TIMEOUT, 'one queue', `-${HOUR}`)).toMatchObject({ code: null })
})

it(AHEAD, async () => {
  expect(await runChild(TIMEOUT, 'grantcord', HOUR)).toEqual(DONE)
})

it('R80b rejects one queue', async ({ task }) => {
  task.meta.scenario = { name: AHEAD, rejects: ['one queue'] }
  expect(await runChild(SHORT_TIMEOUT, 'one queue', HOUR)).not.toEqual(DONE)
})
