import type { ClientConfig } from './config.ts'
import { InvalidArgumentError } from './errors/arguments.ts'
import type { Transport } from './transport/types.ts'
import type { Clock } from './utils/time.ts'

/** State that a client shares with its tokens and with the entry points that are built on it. */
export interface ClientContext {
  readonly config: ClientConfig
  readonly transport: Transport
  readonly clock: Clock
  /** Returns a number from 0 to 1. */
  readonly random: () => number
}

/**
 * End of the message about a value that is not of this package, or of another copy of it: one that is installed twice, or is
 * imported in one part of a process and required in another on a runtime that then loads it twice.
 */
export const OF_THIS_COPY =
  'of the same copy of grantcord: install it once, and either import or require it everywhere'

const contexts = new WeakMap<object, ClientContext>()
/** Clients by their configuration, which the contexts of their tokens have too. */
const clients = new WeakMap<ClientConfig, object>()

/** Binds a context to its client, from which {@link contextOf} reads it. */
export function bindContext(client: object, context: ClientContext): void {
  contexts.set(client, context)
  clients.set(context.config, client)
}

/** Returns the client of a context, or of a context that was derived from it. */
export function clientOfContext({ config }: ClientContext): object | undefined {
  return clients.get(config)
}

/** Returns the context of an `OAuth2Client`, or `undefined` for any other value. */
export function findContext(client: object): ClientContext | undefined {
  return contexts.get(Object(client))
}

/**
 * Returns the context of an `OAuth2Client`.
 *
 * @throws {@link InvalidArgumentError} for any other value, including a client of another copy of this package.
 */
export function contextOf(client: object): ClientContext {
  const context = findContext(client)
  if (context) return context
  throw new InvalidArgumentError('client', `must be an OAuth2Client ${OF_THIS_COPY}`)
}
