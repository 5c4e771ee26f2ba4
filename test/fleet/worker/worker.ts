/** One process of a fleet. It prints everything that it is told, as a careless application does, and serves the parent. */
import { inspect } from 'node:util'
import type { FleetToken } from './fleet-client.ts'
import { grantcord } from './grantcord.ts'
import type { Answer, Command, Message, Tally, WorkerSettings } from './messages.ts'
import { naive } from './naive.ts'
import { openStore } from './open-store.ts'
import { Steps } from './steps.ts'

const settings: WorkerSettings = JSON.parse(process.argv[2] ?? '')
const steps = new Steps((step) => send({ kind: 'stopped', step }))
const opened = await openStore(settings.store, print)
const store = steps.watchStore(opened.store)
const tokens = new Map<string, FleetToken>()
let latencies: number[] = []
let clockAhead = settings.clockAhead
let leaver = new AbortController()

const options = {
  ...settings,
  fetch: steps.watchFetch(),
  tokenStore: store,
  now: () => Date.now() + clockAhead,
  print,
}
const client =
  settings.client === 'grantcord' ? grantcord(options) : naive(options, settings.client === 'one flight')

function send(message: Message): void {
  process.send?.(message)
}

/** Everything that a log could make of it. */
function print(...values: unknown[]): void {
  if (settings.isQuiet) return
  for (const value of values) {
    const deep = inspect(value, { depth: 20, showHidden: true, getters: true, maxStringLength: null })
    const parts = value instanceof Error ? [value.message, value.stack, inspect(value.cause)] : []
    console.log([String(value), JSON.stringify(value), deep, ...parts].join('\n'))
  }
}

/** Notes how long something takes. */
async function timed<Value>(work: () => Promise<Value>): Promise<Value> {
  const start = performance.now()
  try {
    return await work()
  } finally {
    latencies.push(performance.now() - start)
  }
}

/** How a call ended. */
async function ending(call: () => Promise<void>): Promise<string> {
  try {
    await timed(call)
    return 'ok'
  } catch (error) {
    print(error)
    const { code, reason, name } = Object(error)
    return [typeof code === 'string' ? code : name, reason].filter((part) => part !== undefined).join(' ')
  }
}

async function tokenOf(key: string): Promise<FleetToken> {
  return tokens.get(key) ?? (await client.load(key))
}

/** One caller, who takes the next key of a circle each time. */
async function callAll(keys: readonly string[], first: number, each: number, path: string) {
  const endings: string[] = []
  for (let index = 0; index < each; index += 1) {
    const key = keys[(first + index) % keys.length] ?? ''
    endings.push(await ending(async () => (await tokenOf(key)).call(path)))
  }
  return endings
}

function count(endings: readonly string[]): Tally {
  const counts: Record<string, number> = {}
  for (const one of endings) counts[one] = (counts[one] ?? 0) + 1
  return counts
}

async function run(command: Command): Promise<Answer> {
  switch (command.do) {
    case 'prepare':
      await opened.prepare()
      return null
    case 'save':
      await client.save(command.key, command.token)
      return null
    case 'load':
      tokens.set(command.key, await timed(() => client.load(command.key)))
      return null
    case 'call': {
      const { keys, callers, each, path } = command
      const apart = Math.ceil(keys.length / callers)
      const calls = Array.from({ length: callers }, (_, index) => callAll(keys, index * apart, each, path))
      return count((await Promise.all(calls)).flat())
    }
    case 'stay': {
      leaver = new AbortController()
      const { signal } = leaver
      return count([await ending(async () => (await tokenOf(command.key)).call('/users/@me', signal))])
    }
    case 'leave':
      leaver.abort()
      return null
    case 'refresh':
      return count([await ending(async () => (await tokenOf(command.key)).refresh())])
    case 'revoke':
      return count([await ending(() => client.revoke(command.key))])
    case 'read':
      return (await opened.store.get(command.key))?.value ?? null
    case 'dump':
      return opened.dump()
    case 'stopAt':
      steps.stopAt(command.step)
      return null
    case 'resume':
      steps.resume()
      return null
    case 'store':
      steps.isStoreUp = command.isUp
      return null
    case 'pass':
      clockAhead += command.milliseconds
      return null
    case 'latencies': {
      const noted = latencies
      latencies = []
      return noted
    }
    case 'operations':
      return { ...steps.operations }
  }
}

process.on('message', ({ id, command }: { id: number; command: Command }) => {
  run(command).then(
    (answer) => send({ kind: 'answer', id, answer }),
    (error) => {
      print(error)
      send({ kind: 'failed', id })
    },
  )
})
process.on('disconnect', () => process.exit())
send({ kind: 'ready' })
