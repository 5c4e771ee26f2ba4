import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { GUILDS } from '../fixtures.ts'
import { startFaultServer } from '../server/fault-server.ts'
import { fixedWindow } from '../server/fixed-window.ts'

const CHILD = fileURLToPath(new URL('../clients/child.ts', import.meta.url))
const HOUR = '3600000'
/** Milliseconds after which a program that should have ended hangs, and the same where it must hang. */
const PATIENCE = 30_000
const SHORT = 6_000

/** How a program ended: with its exit code, or `null` when it had to be stopped. */
interface Ended {
  readonly code: number | null
  /** How many of its requests were refused. */
  readonly refused: number
}

/** Runs a program that calls twice with a limit of one in 800 ms. */
async function runChild(patience: number, ...options: readonly string[]): Promise<Ended> {
  const server = await startFaultServer()
  const limit = fixedWindow({ limit: 1, window: 800 })
  server.route(GUILDS, limit.answer)
  const child = spawn(process.execPath, ['--import', 'tsx', CHILD, server.url, ...options], {
    stdio: 'inherit',
  })
  const timer = setTimeout(() => child.kill(), patience)
  const [code] = await once(child, 'exit')
  clearTimeout(timer)
  await server.close()
  return { code, refused: limit.refused }
}

const DONE: Ended = { code: 0, refused: 0 }

const STILL = 'R79 RL-20: nothing that the limiter remembers keeps a process alive'
const BACK = "R80 RL-5: the machine's own clock falls back by an hour, and no limit is longer"
const AHEAD = "R80b RL-5: the machine's own clock jumps ahead by an hour, and no limit is shorter"

it(STILL, async () => {
  expect(await runChild(PATIENCE, 'grantcord', '0')).toEqual(DONE)
})

it('R79 refuses a process with a timer', async ({ task }) => {
  task.meta.scenario = { name: STILL, refuses: ['a timer'] }
  expect(await runChild(SHORT, 'one queue', '0', 'ticking')).toMatchObject({ code: null })
})

it(BACK, async () => {
  expect(await runChild(PATIENCE, 'grantcord', `-${HOUR}`)).toEqual(DONE)
})

it('R80 refuses one queue', async ({ task }) => {
  task.meta.scenario = { name: BACK, refuses: ['one queue'] }
  expect(await runChild(SHORT, 'one queue', `-${HOUR}`)).toMatchObject({ code: null })
})

it(AHEAD, async () => {
  expect(await runChild(PATIENCE, 'grantcord', HOUR)).toEqual(DONE)
})

it('R80b refuses one queue', async ({ task }) => {
  task.meta.scenario = { name: AHEAD, refuses: ['one queue'] }
  expect(await runChild(SHORT, 'one queue', HOUR)).not.toEqual(DONE)
})
