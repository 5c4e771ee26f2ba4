import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { GUILDS } from '../fixtures.ts'
import { startFaultServer } from '../server/fault-server.ts'
import { fixedWindow } from '../server/fixed-window.ts'

const CHILD = fileURLToPath(new URL('../clients/child.ts', import.meta.url))

/** How a program ends that called once: by itself, or because it was stopped after `patience` milliseconds. */
async function runChild(mode: string, patience: number): Promise<number | null> {
  const server = await startFaultServer()
  server.route(GUILDS, fixedWindow({ limit: 1, window: 600_000 }).answer)
  const child = spawn(process.execPath, ['--import', 'tsx', CHILD, server.url, mode], { stdio: 'inherit' })
  await server.answered(1)
  const timer = setTimeout(() => child.kill(), patience)
  const [code] = await once(child, 'exit')
  clearTimeout(timer)
  await server.close()
  return code
}

const NAME = 'R79 RL-20: nothing that the limiter remembers keeps a process alive'

it(NAME, async () => {
  expect(await runChild('still', 20_000)).toBe(0)
})

it('R79 refuses a process with a timer', async ({ task }) => {
  task.meta.scenario = { name: NAME, refuses: ['a timer'] }
  expect(await runChild('ticking', 1500)).toBe(null)
})
