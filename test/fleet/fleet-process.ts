import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { WORKER } from './build-worker.ts'
import type { Answer, Command, Message, Step, Tally, WorkerSettings } from './worker/messages.ts'

/** Who waits for an answer. */
interface Asking {
  resolve(answer: Answer): void
  reject(error: Error): void
}

/** One process of a fleet, from outside. */
export class FleetProcess {
  readonly #child: ChildProcess
  readonly #asking = new Map<number, Asking>()
  readonly #stops = new Map<Step, () => void>()
  #isKilled = false
  #output = ''

  private constructor(child: ChildProcess) {
    this.#child = child
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.#output += chunk
      })
    }
    child.on('message', (message: Message) => this.#take(message))
    child.once('close', () => {
      if (this.#isKilled) return
      for (const { reject } of this.#asking.values()) reject(new Error(`A worker died: ${this.#output}`))
    })
  }

  /**
   * Starts a process, and answers when it can be asked.
   *
   * @param program The Node that runs it.
   */
  static async start(settings: WorkerSettings, program: string): Promise<FleetProcess> {
    const child = fork(WORKER, [JSON.stringify(settings)], {
      execPath: program,
      execArgv: [],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    const started = new FleetProcess(child)
    const death = once(child, 'close').then(() => {
      throw new Error(`A worker did not start: ${started.#output}`)
    })
    await Promise.race([once(child, 'message'), death])
    death.catch(() => {})
    return started
  }

  get isKilled(): boolean {
    return this.#isKilled
  }

  /** As the server knows it. */
  get pid(): string {
    return String(this.#child.pid)
  }

  /** Everything that it has printed. */
  get output(): string {
    return this.#output
  }

  /** So many callers call with so many of the keys each, by default with all. */
  async call(keys: string | readonly string[], callers = 1, each?: number): Promise<Tally> {
    const all = [keys].flat()
    return toTally(
      await this.ask({ do: 'call', keys: all, callers, each: each ?? all.length, path: '/users/@me' }),
    )
  }

  /** Anything that may fail. */
  async try(
    command: Extract<Command, { readonly do: 'call' | 'stay' | 'refresh' | 'revoke' }>,
  ): Promise<Tally> {
    return toTally(await this.ask(command))
  }

  /** The milliseconds that each load, call and refresh has taken since this was last asked. */
  async latencies(): Promise<readonly number[]> {
    const answer = await this.ask({ do: 'latencies' })
    return Array.isArray(answer) ? answer : []
  }

  /** How often it has asked its store, by method. */
  async operations(): Promise<Tally> {
    return toTally(await this.ask({ do: 'operations' }))
  }

  /** Never settles once it has been killed. */
  ask(command: Command): Promise<Answer> {
    const id = nextId++
    return new Promise((resolve, reject) => {
      this.#asking.set(id, { resolve, reject })
      this.#child.send({ id, command })
    })
  }

  /** Settles when it stands at the step. */
  async stopAt(step: Step): Promise<void> {
    const stopped = new Promise<void>((resolve) => this.#stops.set(step, resolve))
    await this.ask({ do: 'stopAt', step })
    await stopped
  }

  /** Goes on from where it was stopped. */
  async resume(): Promise<void> {
    await this.ask({ do: 'resume' })
  }

  /** SIGKILL. */
  async kill(): Promise<void> {
    this.#isKilled = true
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return
    const closed = once(this.#child, 'close')
    this.#child.kill('SIGKILL')
    await closed
  }

  /** SIGSTOP: even its clocks stand still for it. */
  freeze(): void {
    this.#child.kill('SIGSTOP')
  }

  /** SIGCONT, and on from where it was stopped. */
  async thaw(): Promise<void> {
    const resumed = this.resume()
    this.#child.kill('SIGCONT')
    await resumed
  }

  #take(message: Message): void {
    if (message.kind === 'stopped') this.#stops.get(message.step)?.()
    if (message.kind !== 'answer' && message.kind !== 'failed') return
    const asking = this.#asking.get(message.id)
    this.#asking.delete(message.id)
    if (message.kind === 'answer') asking?.resolve(message.answer)
    else asking?.reject(new Error(`A worker failed: ${this.#output}`))
  }
}

let nextId = 0

function toTally(answer: Answer): Tally {
  return typeof answer === 'object' && answer !== null && !Array.isArray(answer) ? answer : {}
}
