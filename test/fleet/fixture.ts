import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import type { StoredToken } from '../../src/runtime/tokens/stored-token.ts'
import { type AuthorizationServer, SERVER_SECRET, startAuthorizationServer } from './authorization-server.ts'
import type { Backend } from './backends.ts'
import { FleetProcess } from './fleet-process.ts'
import type { ClientName, Step, Tally, WorkerSettings } from './worker/messages.ts'

/** Settings of the processes that a scenario starts. */
export type StartOptions = Partial<
  Pick<WorkerSettings, 'leaseTtl' | 'rejectionGrace' | 'clockAhead' | 'isQuiet'>
>

/** Authorization server, storage and processes of one scenario. */
export interface FleetFixture {
  readonly server: AuthorizationServer
  readonly backend: Backend
  /** Starts processes. Starts only one if the storage cannot be shared. */
  start(count: number, options?: StartOptions): Promise<FleetProcess[]>
  /** Signs a user in, stores the tokens and returns their key. By default, the access token has expired. */
  seed(options?: SeedOptions): Promise<string>
  /** Returns the token that is stored under a key. */
  read(key: string): Promise<StoredToken | null>
  /** Starts work in a process, and resolves when the process has stopped at a step of the refresh. */
  stopAt(process: FleetProcess, step: Step, work: () => Promise<Tally>): Promise<Stopped>
  /** Returns the result of work. Fails if the work exceeds the timeout of the scenario. */
  withTimeout<Value>(work: Promise<Value>): Promise<Value>
}

/** Options of a sign-in. */
export interface SeedOptions {
  /**
   * Lifetime of the access token in seconds. Negative for an expired token.
   *
   * @default -60
   */
  readonly lifetime?: number
  /**
   * Stores the expiry of the access token.
   *
   * @default true
   */
  readonly isExpiryKnown?: boolean
  /**
   * Revokes the grant on the server.
   *
   * @default false
   */
  readonly isRevoked?: boolean
}

/** Work that was stopped. */
export interface Stopped {
  /** Result of the work after the process continues. */
  readonly outcome: Promise<Tally>
}

/** Milliseconds after which work fails. Only a defect ever takes this long. */
const TIMEOUT = 180_000
/** Milliseconds after which work of a naive client fails. Shorter, because some of them wait forever. */
const NAIVE_TIMEOUT = 8_000

/** Starts the server of a scenario. `close` stops it and all processes, and returns the output of the processes. */
export async function createFixture(
  backend: Backend,
  client: ClientName,
): Promise<{ readonly fixture: FleetFixture; close(): Promise<string> }> {
  const server = await startAuthorizationServer()
  const processes: FleetProcess[] = []
  const store = { ...backend.address, name: `fleet_${crypto.randomUUID().replaceAll('-', '')}` }
  const settings = { client, store, serverUrl: server.url, serverSecret: SERVER_SECRET }
  const timeout = client === 'grantcord' ? TIMEOUT : NAIVE_TIMEOUT

  async function start(count: number, options: StartOptions = {}): Promise<FleetProcess[]> {
    const defaults = { leaseTtl: 20_000, rejectionGrace: 1_000, clockAhead: 0, isQuiet: false }
    const one = () => FleetProcess.start({ ...settings, ...defaults, ...options }, backend.program)
    const started = await Promise.all(Array.from({ length: backend.isShared ? count : 1 }, one))
    if (processes.length === 0) await started[0]?.execute({ do: 'prepare' })
    processes.push(...started)
    return started
  }

  /** Returns a process that accepts commands. */
  function anyProcess(): FleetProcess {
    const found = processes.find((process) => !process.isKilled)
    if (!found) throw new Error('No process of the fleet is running')
    return found
  }

  async function withTimeout<Value>(work: Promise<Value>): Promise<Value> {
    const controller = new AbortController()
    const hang = sleep(timeout, undefined, controller).then(() =>
      assert.fail(`The work takes more than ${timeout} ms`),
    )
    hang.catch(() => {})
    try {
      return await Promise.race([work, hang])
    } finally {
      controller.abort()
    }
  }

  const fixture: FleetFixture = {
    server,
    backend,
    start,
    withTimeout,
    async seed({ lifetime = -60, isExpiryKnown = true, isRevoked = false } = {}) {
      const token = server.signIn(lifetime)
      if (isRevoked) server.revoke(token)
      const key = `user-${crypto.randomUUID()}`
      const expiresAt = isExpiryKnown ? token.expiresAt : null
      await anyProcess().execute({ do: 'save', key, token: { ...token, expiresAt } })
      return key
    },
    async read(key) {
      const value = await anyProcess().execute({ do: 'read', key })
      return typeof value === 'string' ? JSON.parse(value) : null
    },
    async stopAt(process, step, work) {
      const stopped = process.stopAt(step)
      const outcome = work()
      const missed = outcome.then(() => assert.fail(`The process did not reach the step ${step}`))
      await withTimeout(Promise.race([stopped, missed]))
      return { outcome }
    },
  }
  return {
    fixture,
    async close() {
      await Promise.all(processes.map((process) => process.kill()))
      await server.close()
      return processes.map(({ output }) => output).join('\n')
    },
  }
}
