import type { TokenFields } from '../../../src/runtime/oauth/token-response.ts'

/** Location of the stored tokens. */
export interface StoreAddress {
  readonly kind: 'memory' | 'sqlite' | 'postgres' | 'redis'
  /** URL of the server, or folder of the database files. */
  readonly url: string
  /** Name of the table or of the file, or prefix of the keys. */
  readonly name: string
  /** Key that encrypts the stored values. */
  readonly encryptionKey?: string | undefined
}

/** Client of a worker: grantcord, or a naive client. */
export type ClientName = 'grantcord' | 'single-flight' | 'every caller'

/** Settings of a worker process. */
export interface WorkerSettings {
  readonly client: ClientName
  readonly store: StoreAddress
  readonly serverUrl: string
  readonly serverSecret: string
  /** Milliseconds, as the option of `TokenManager`. */
  readonly leaseTtl: number
  /** Milliseconds, as the option of `TokenManager`. */
  readonly rejectionGrace: number
  /** Milliseconds by which the wall clock of this host is ahead. */
  readonly clockAhead: number
  /** Disables all output, which takes longer than the operations that a benchmark measures. */
  readonly isQuiet: boolean
}

/** Steps of a refresh at which a worker can stop, in order. */
export type Step = 'read' | 'leased' | 'sending' | 'received' | 'storing' | 'stored'

/** Command to a worker. */
export type Command =
  /** Sets up the store, such as its table. Required once per store. */
  | { readonly do: 'prepare' }
  /** Stores a token, as an application does after a sign-in. */
  | { readonly do: 'save'; readonly key: string; readonly token: TokenFields }
  /** Loads a token that all later calls with the key use. */
  | { readonly do: 'load'; readonly key: string }
  /** Makes calls from concurrent callers. Each caller uses `each` of the keys, one after the other. */
  | {
      readonly do: 'call'
      readonly keys: readonly string[]
      readonly callers: number
      readonly each: number
      readonly path: string
    }
  /** Makes one call that `abort` aborts. */
  | { readonly do: 'callAbortably'; readonly key: string }
  | { readonly do: 'abort' }
  | { readonly do: 'refresh'; readonly key: string }
  | { readonly do: 'revoke'; readonly key: string }
  /** Returns the value under a key, as the client reads it. */
  | { readonly do: 'read'; readonly key: string }
  /** Returns all stored data, as the backend stores it. */
  | { readonly do: 'dump' }
  /** Stops the next refresh that reaches the step. */
  | { readonly do: 'stopAt'; readonly step: Step }
  | { readonly do: 'resume' }
  /** Disconnects or reconnects the store. */
  | { readonly do: 'setStore'; readonly isConnected: boolean }
  /** Makes calls as the bot from concurrent callers, with limits that processes share or without. */
  | { readonly do: 'callAsBot'; readonly calls: number; readonly callers: number; readonly isShared: boolean }
  /** Moves the wall clock forward. */
  | { readonly do: 'advanceClock'; readonly milliseconds: number }
  /** Returns the milliseconds of each load, call and refresh since the last such command. */
  | { readonly do: 'latencies' }
  /** Returns the number of operations of the store, by method. */
  | { readonly do: 'operations' }

/** Number of calls by result: `ok`, or the code of an error and its reason. */
export type Tally = Readonly<Record<string, number>>

/** Result of a command. */
export type CommandResult = Tally | number[] | string | null

/** Message from a worker. */
export type Message =
  | { readonly kind: 'ready' }
  | { readonly kind: 'stopped'; readonly step: Step }
  | { readonly kind: 'result'; readonly id: number; readonly result: CommandResult }
  /** Reports an unexpected error. The error itself is in the output of the worker. */
  | { readonly kind: 'failed'; readonly id: number }
