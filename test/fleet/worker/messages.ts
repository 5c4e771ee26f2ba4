import type { TokenFields } from '../../../src/runtime/oauth/token-response.ts'

/** Where tokens are kept. */
export interface StoreAddress {
  readonly kind: 'memory' | 'sqlite' | 'postgres' | 'redis'
  /** Of the server, or the file of the database. */
  readonly url: string
  /** The table, or what stands before every key. */
  readonly name: string
  /** Encrypts what is stored. */
  readonly encryptionKey?: string | undefined
}

/** The client that a worker has: ours, or one that does not know the field. */
export type ClientName = 'grantcord' | 'one flight' | 'every caller'

/** What a worker is told when it is started. */
export interface WorkerSettings {
  readonly client: ClientName
  readonly store: StoreAddress
  readonly serverUrl: string
  readonly serverSecret: string
  /** Milliseconds. */
  readonly leaseTtl: number
  readonly rejectionGrace: number
  /** Milliseconds that the wall clock of this host is ahead. */
  readonly clockAhead: number
  /** Whether it prints nothing, since printing takes longer than what is to be measured. */
  readonly isQuiet: boolean
}

/** The steps of a refresh at which a worker can be stopped, in their order. */
export type Step = 'got' | 'claimed' | 'posting' | 'answered' | 'storing' | 'stored'

/** What a worker can be asked. */
export type Command =
  /** Does what is done once for a store, such as making its table. */
  | { readonly do: 'prepare' }
  /** Stores a token as the application does after a login. */
  | { readonly do: 'save'; readonly key: string; readonly token: TokenFields }
  /** Takes a token into hand, for all later calls of the key. */
  | { readonly do: 'load'; readonly key: string }
  /** So many callers call with so many of the keys each, one after the other. */
  | {
      readonly do: 'call'
      readonly keys: readonly string[]
      readonly callers: number
      readonly each: number
      readonly path: string
    }
  /** One call, which `leave` aborts. */
  | { readonly do: 'stay'; readonly key: string }
  | { readonly do: 'leave' }
  | { readonly do: 'refresh'; readonly key: string }
  | { readonly do: 'revoke'; readonly key: string }
  /** What is stored under a key, as the client reads it. */
  | { readonly do: 'read'; readonly key: string }
  /** Everything that is stored, as the backend has it. */
  | { readonly do: 'dump' }
  /** Stops at the step when it comes next. */
  | { readonly do: 'stopAt'; readonly step: Step }
  | { readonly do: 'resume' }
  /** Takes the store away, or gives it back. */
  | { readonly do: 'store'; readonly isUp: boolean }
  /** Moves the wall clock. */
  | { readonly do: 'pass'; readonly milliseconds: number }
  /** The milliseconds that each load, call and refresh has taken since this was last asked. */
  | { readonly do: 'latencies' }
  /** How often the store has been asked, by method. */
  | { readonly do: 'operations' }

/** How often calls ended in which way: `ok`, or the code of an error and its reason. */
export type Tally = Readonly<Record<string, number>>

/** What a worker answers. */
export type Answer = Tally | number[] | string | null

/** What a worker tells. */
export type Message =
  | { readonly kind: 'ready' }
  | { readonly kind: 'stopped'; readonly step: Step }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: Answer }
  /** What a program of its own would have died of; without a word of it, since the output has them all. */
  | { readonly kind: 'failed'; readonly id: number }
