/** Process of a fleet. Executes commands of its parent, and prints all events and errors, as a careless application does. */
import { inspect } from 'node:util'
import type { FleetToken } from './fleet-client.ts'
import { grantcord } from './grantcord.ts'
import { limitedCalls } from './limited-calls.ts'
import type { Command, CommandResult, Message, Tally, WorkerSettings } from './messages.ts'
import { naiveClient } from './naive-client.ts'
import { openStore } from './open-store.ts'
import { Steps } from './steps.ts'

const settings: WorkerSettings = JSON.parse(process.argv[2] ?? '')
const steps = new Steps((step) => send({ kind: 'stopped', step }))
const opened = await openStore(settings.store, print)
const store = steps.wrapStore(opened.store)
const callAsBot = limitedCalls(settings, store)
const tokens = new Map<string, FleetToken>()
let latencies: number[] = []
let clockAhead = settings.clockAhead
let abortController = new AbortController()

const options = {
  ...settings,
  fetch: steps.wrapFetch(),
  tokenStore: store,
  now: () => Date.now() + clockAhead,
  print,
}
const client =
  settings.client === 'grantcord'
    ? grantcord(options)
    : naiveClient(options, settings.client === 'single-flight')

function send(message: Message): void {
  process.send?.(message)
}

/** Prints all representations of values that a log may contain. */
function print(...values: unknown[]): void {
  if (settings.isQuiet) return
  for (const value of values) {
    const deep = inspect(value, { depth: 20, showHidden: true, getters: true, maxStringLength: null })
    const parts = value instanceof Error ? [value.message, value.stack, inspect(value.cause)] : []
    console.log([String(value), JSON.stringify(value), deep, ...parts].join('\n'))
  }
}

/** Records the duration of work. */
async function timed<Value>(work: () => Promise<Value>): Promise<Value> {
  const start = performance.now()
  try {
    return await work()
  } finally {
    latencies.push(performance.now() - start)
  }
}

/** Returns `ok`, or the code of the error and its reason. */
async function resultOf(call: () => Promise<void>): Promise<string> {
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

/** Makes calls with `each` of the keys, one after the other. Continues with the first key after the last one. */
async function callEach(keys: readonly string[], first: number, each: number, path: string) {
  const results: string[] = []
  for (let index = 0; index < each; index += 1) {
    const key = keys[(first + index) % keys.length] ?? ''
    results.push(await resultOf(async () => (await tokenOf(key)).call(path)))
  }
  return results
}

function count(results: readonly string[]): Tally {
  const counts: Record<string, number> = {}
  for (const result of results) counts[result] = (counts[result] ?? 0) + 1
  return counts
}

async function execute(command: Command): Promise<CommandResult> {
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
      const distance = Math.ceil(keys.length / callers)
      const calls = Array.from({ length: callers }, (_, index) =>
        callEach(keys, index * distance, each, path),
      )
      return count((await Promise.all(calls)).flat())
    }
    case 'callAbortably': {
      abortController = new AbortController()
      const { signal } = abortController
      return count([await resultOf(async () => (await tokenOf(command.key)).call('/users/@me', signal))])
    }
    case 'callAsBot':
      return count(await callAsBot(command))
    case 'abort':
      abortController.abort()
      return null
    case 'refresh':
      return count([await resultOf(async () => (await tokenOf(command.key)).refresh())])
    case 'revoke':
      return count([await resultOf(() => client.revoke(command.key))])
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
    case 'setStore':
      steps.isStoreConnected = command.isConnected
      return null
    case 'advanceClock':
      clockAhead += command.milliseconds
      return null
    case 'latencies': {
      const recorded = latencies
      latencies = []
      return recorded
    }
    case 'operations':
      return { ...steps.operations }
  }
}

process.on('message', ({ id, command }: { id: number; command: Command }) => {
  execute(command).then(
    (result) => send({ kind: 'result', id, result }),
    (error) => {
      print(error)
      send({ kind: 'failed', id })
    },
  )
})
process.on('disconnect', () => process.exit())
send({ kind: 'ready' })
