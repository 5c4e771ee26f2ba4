import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { WORKER } from './build-worker.ts'
import type { Command, CommandResult, Message, Step, Tally, WorkerSettings } from './worker/messages.ts'

/** Command that waits for its result. */
interface PendingCommand {
  resolve(result: CommandResult): void
  reject(error: Error): void
}

/** Process of a fleet, as its parent controls it. */
export class FleetProcess {
  readonly #child: ChildProcess
  readonly #pending = new Map<number, PendingCommand>()
  readonly #onStop = new Map<Step, () => void>()
  #isKilled = false
  #output = ''

  private constructor(child: ChildProcess) {
    this.#child = child
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.#output += chunk
      })
    }
    child.on('message', (message: Message) => this.#receive(message))
    child.once('close', () => {
      if (this.#isKilled) return
      for (const { reject } of this.#pending.values()) reject(new Error(`A worker exited: ${this.#output}`))
    })
  }

  /**
   * Starts a process, and resolves when it accepts commands.
   *
   * @param program Path of the Node program that runs the process.
   */
  static async start(settings: WorkerSettings, program: string): Promise<FleetProcess> {
    const child = fork(WORKER, [JSON.stringify(settings)], {
      execPath: program,
      execArgv: [],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    const started = new FleetProcess(child)
    const exit = once(child, 'close').then(() => {
      throw new Error(`A worker failed to start: ${started.#output}`)
    })
    await Promise.race([once(child, 'message'), exit])
    exit.catch(() => {})
    return started
  }

  get isKilled(): boolean {
    return this.#isKilled
  }

  /** Process ID, as the server receives it in a header. */
  get pid(): string {
    return String(this.#child.pid)
  }

  /** Complete output of the process. */
  get output(): string {
    return this.#output
  }

  /**
   * Makes calls from concurrent callers and counts their results.
   *
   * @param each Number of keys that each caller uses, one after the other. By default, all keys.
   */
  async call(keys: string | readonly string[], callers = 1, each?: number): Promise<Tally> {
    const all = [keys].flat()
    return toTally(
      await this.execute({ do: 'call', keys: all, callers, each: each ?? all.length, path: '/users/@me' }),
    )
  }

  /** Executes a command that may fail, and counts its results. */
  async try(
    command: Extract<Command, { readonly do: 'call' | 'callAbortably' | 'callAsBot' | 'refresh' | 'revoke' }>,
  ): Promise<Tally> {
    return toTally(await this.execute(command))
  }

  /** Returns the milliseconds of each load, call and refresh since the last call of this method. */
  async latencies(): Promise<readonly number[]> {
    const result = await this.execute({ do: 'latencies' })
    return Array.isArray(result) ? result : []
  }

  /** Returns the number of operations of its store, by method. */
  async operations(): Promise<Tally> {
    return toTally(await this.execute({ do: 'operations' }))
  }

  /** Executes a command in the process. The promise never settles after the process was killed. */
  execute(command: Command): Promise<CommandResult> {
    const id = nextId++
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject })
      this.#child.send({ id, command })
    })
  }

  /** Resolves when a refresh of the process has stopped at a step. */
  async stopAt(step: Step): Promise<void> {
    const stopped = new Promise<void>((resolve) => this.#onStop.set(step, resolve))
    await this.execute({ do: 'stopAt', step })
    await stopped
  }

  /** Continues the refresh that was stopped. */
  async resume(): Promise<void> {
    await this.execute({ do: 'resume' })
  }

  /** Sends SIGKILL, and resolves when the process has exited. */
  async kill(): Promise<void> {
    this.#isKilled = true
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return
    const closed = once(this.#child, 'close')
    this.#child.kill('SIGKILL')
    await closed
  }

  /** Sends SIGSTOP, which suspends the process with its timers. */
  freeze(): void {
    this.#child.kill('SIGSTOP')
  }

  /** Sends SIGCONT, and continues the refresh that was stopped. */
  async thaw(): Promise<void> {
    const resumed = this.resume()
    this.#child.kill('SIGCONT')
    await resumed
  }

  #receive(message: Message): void {
    if (message.kind === 'stopped') this.#onStop.get(message.step)?.()
    if (message.kind !== 'result' && message.kind !== 'failed') return
    const pending = this.#pending.get(message.id)
    this.#pending.delete(message.id)
    if (message.kind === 'result') pending?.resolve(message.result)
    else pending?.reject(new Error(`A worker failed: ${this.#output}`))
  }
}

let nextId = 0

function toTally(result: CommandResult): Tally {
  return typeof result === 'object' && result !== null && !Array.isArray(result) ? result : {}
}
