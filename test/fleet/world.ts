import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import type { StoredToken } from '../../src/runtime/tokens/stored-token.ts'
import { type AuthorizationServer, SERVER_SECRET, startAuthorizationServer } from './authorization-server.ts'
import type { Backend } from './backends.ts'
import { FleetProcess } from './fleet-process.ts'
import type { ClientName, Step, Tally, WorkerSettings } from './worker/messages.ts'

/** How processes are started. */
export type StartOptions = Partial<
  Pick<WorkerSettings, 'leaseTtl' | 'rejectionGrace' | 'clockAhead' | 'isQuiet'>
>

/** Where one scenario happens. */
export interface World {
  readonly server: AuthorizationServer
  readonly backend: Backend
  /** Starts so many processes, or as many as the store can be shared by. */
  start(count: number, options?: StartOptions): Promise<FleetProcess[]>
  /** Stores a new login, and answers its key. @param lifetime Seconds: it has expired unless told otherwise. */
  seed(options?: SeedOptions): Promise<string>
  /** What is stored under a key. */
  read(key: string): Promise<StoredToken | null>
  /** Has a process begin something and stop at a step of it. Answers when it stands there. */
  stopAt(process: FleetProcess, step: Step, begin: () => Promise<Tally>): Promise<Stopped>
  /** What comes of it, unless it takes longer than anything may. */
  settle<Value>(work: Promise<Value>): Promise<Value>
}

/** A login. */
export interface SeedOptions {
  /** Seconds. */
  readonly lifetime?: number
  /** Whether the application knows when it expires. */
  readonly isExpiryKnown?: boolean
  /** Whether the server has ended it. */
  readonly isRevoked?: boolean
}

/** What a process was stopped in. */
export interface Stopped {
  /** What comes of it once it goes on. */
  readonly outcome: Promise<Tally>
}

/** Milliseconds that anything may take. Long, since only what is wrong ever takes so long. */
const PATIENCE = 180_000
/** The same for naive clients, of which some wait for ever. */
const NAIVE_PATIENCE = 8_000

/** A world that is closed when the scenario is over, with the output of all its processes. */
export async function openWorld(
  backend: Backend,
  client: ClientName,
): Promise<{ readonly world: World; close(): Promise<string> }> {
  const server = await startAuthorizationServer()
  const processes: FleetProcess[] = []
  const store = { ...backend.address, name: `fleet_${crypto.randomUUID().replaceAll('-', '')}` }
  const settings = { client, store, serverUrl: server.url, serverSecret: SERVER_SECRET }
  const patience = client === 'grantcord' ? PATIENCE : NAIVE_PATIENCE

  async function start(count: number, options: StartOptions = {}): Promise<FleetProcess[]> {
    const defaults = { leaseTtl: 20_000, rejectionGrace: 1_000, clockAhead: 0, isQuiet: false }
    const one = () => FleetProcess.start({ ...settings, ...defaults, ...options }, backend.program)
    const started = await Promise.all(Array.from({ length: backend.isShared ? count : 1 }, one))
    if (processes.length === 0) await started[0]?.ask({ do: 'prepare' })
    processes.push(...started)
    return started
  }

  /** Any process that can be asked. */
  function anyone(): FleetProcess {
    const found = processes.find((process) => !process.isKilled)
    if (!found) throw new Error('No process of the fleet is alive')
    return found
  }

  async function settle<Value>(work: Promise<Value>): Promise<Value> {
    const controller = new AbortController()
    const hang = sleep(patience, undefined, controller).then(() => assert.fail('It takes for ever'))
    hang.catch(() => {})
    try {
      return await Promise.race([work, hang])
    } finally {
      controller.abort()
    }
  }

  const world: World = {
    server,
    backend,
    start,
    settle,
    async seed({ lifetime = -60, isExpiryKnown = true, isRevoked = false } = {}) {
      const token = server.login(lifetime)
      if (isRevoked) server.end(token)
      const key = `user-${crypto.randomUUID()}`
      const expiresAt = isExpiryKnown ? token.expiresAt : null
      await anyone().ask({ do: 'save', key, token: { ...token, expiresAt } })
      return key
    },
    async read(key) {
      const value = await anyone().ask({ do: 'read', key })
      return typeof value === 'string' ? JSON.parse(value) : null
    },
    async stopAt(process, step, begin) {
      const stopped = process.stopAt(step)
      const outcome = begin()
      const passed = outcome.then(() => assert.fail(`The process never came to the step ${step}`))
      await settle(Promise.race([stopped, passed]))
      return { outcome }
    },
  }
  return {
    world,
    async close() {
      await Promise.all(processes.map((process) => process.kill()))
      await server.close()
      return processes.map(({ output }) => output).join('\n')
    },
  }
}
