import { InvalidArgumentError } from '../runtime/errors/arguments.ts'
import { base64url } from '../runtime/utils/base64.ts'
import { isRecord } from '../runtime/utils/objects.ts'
import { checkNumber } from '../runtime/validation/arguments.ts'
import type { Rows } from './rows.ts'

/** Number of rows that one sweep visits. */
const SWEEP_SIZE = 20

/** Rows by their keys, in the order in which they were added. A row is never changed, only replaced. */
export class Collection<Row> {
  readonly #keyOf: (row: Row) => string
  readonly #maximum: number
  readonly #rows = new Map<string, Row>()
  #sweeper: IterableIterator<[key: string, row: Row]> | undefined
  /** Called after a row was added, replaced or deleted, except by `load` and by deletions that save memory. */
  onChange: ((after: Row | undefined, before: Row | undefined) => void) | undefined

  /** @param maximum Number of rows; the oldest one is deleted first. */
  constructor(keyOf: (row: Row) => string, maximum: number = Number.POSITIVE_INFINITY) {
    this.#keyOf = keyOf
    this.#maximum = maximum
  }

  /** Returns a row by the parts of its key. */
  get(...key: readonly string[]): Row | undefined {
    return this.#rows.get(keyOf(...key))
  }

  /** Adds a row, or replaces the row with the same key. */
  set(row: Row): Row {
    const key = this.#keyOf(row)
    const before = this.#rows.get(key)
    this.#rows.set(key, row)
    const [oldest = key] = this.#rows.keys()
    if (this.#rows.size > this.#maximum) this.#rows.delete(oldest)
    this.onChange?.(row, before)
    return row
  }

  /** Deletes a row by the parts of its key. Returns false if there is none. */
  delete(...key: readonly string[]): boolean {
    const before = this.get(...key)
    if (before === undefined) return false
    this.#rows.delete(keyOf(...key))
    this.onChange?.(undefined, before)
    return true
  }

  /** Deletes the rows that pass a test among the next few. Repeated calls visit all rows, each in constant time. */
  sweep(test: (row: Row) => boolean): void {
    for (let visited = 0; visited < SWEEP_SIZE; visited++) {
      this.#sweeper ??= this.#rows.entries()
      const { done, value } = this.#sweeper.next()
      if (done) {
        this.#sweeper = undefined
        return
      }
      const [key, row] = value
      if (test(row)) this.#rows.delete(key)
    }
  }

  /** Returns all rows that pass a test. */
  filter(test: (row: Row) => boolean): Row[] {
    return [...this.#rows.values()].filter(test)
  }

  /** Returns the first row that passes a test. */
  find(test: (row: Row) => boolean): Row | undefined {
    for (const row of this.#rows.values()) if (test(row)) return row
    return undefined
  }

  /** Returns all rows. */
  all(): Row[] {
    return [...this.#rows.values()]
  }

  /** Replaces all rows. */
  load(rows: readonly Row[]): void {
    this.#rows.clear()
    for (const row of rows) this.#rows.set(this.#keyOf(row), row)
  }
}

/** The collections of a state by name. */
export type Collections = { readonly [Name in keyof Rows]: Collection<Rows[Name]> }

/** Data of an emulator as JSON. It contains tokens. */
export interface EmulatorSnapshot {
  readonly version: 1
  /** Milliseconds that the clock is ahead. */
  readonly offset: number
  /** Number of ids that were created. */
  readonly ids: number
  readonly rows: { readonly [Name in keyof Rows]: readonly Rows[Name][] }
}

/** Functions of the platform that a state uses. */
export interface Sources {
  /** Returns the time in milliseconds since the Unix epoch. */
  readonly now: () => number
  /** Returns random bytes. */
  readonly random: (length: number) => Uint8Array
  /**
   * Lifetime of new access tokens in seconds.
   *
   * @default 604_800
   */
  readonly tokenLifetime?: number | undefined
}

/** Data of an emulator, its clock, and its new ids and secrets. */
export interface State extends Collections {
  /** Lifetime of new access tokens in seconds. */
  readonly tokenLifetime: number
  /** Returns the time of the emulator in milliseconds since the Unix epoch. */
  now(): number
  /** Moves the clock forward. It throws an {@link InvalidArgumentError} for a time that no `Date` can have. */
  advance(milliseconds: number): void
  /** Returns a new id. Its time is that of the clock. */
  createId(): string
  /** Returns a new token or code. */
  createSecret(): string
  snapshot(): EmulatorSnapshot
  /** @throws {@link InvalidArgumentError} for a value that is not a snapshot. */
  restore(snapshot: EmulatorSnapshot): void
}

/** Last time that a `Date` can have. */
const MAX_TIME = 8.64e15
/** Time of the first id of Discord. */
const DISCORD_EPOCH = 1_420_070_400_000
const COUNTER_BITS = 22n
const SECRET_BYTES = 24
/** Maximum number of codes, and of device codes. */
const MAX_CODES = 1000
/** Maximum number of rows in each other collection to which requests add rows without a limit of Discord. */
const MAX_ROWS = 10_000
/** Lifetime of an access token of Discord in seconds. */
const TOKEN_LIFETIME = 604_800

/** Returns the id for a time and a number that distinguishes ids of the same millisecond. */
export function toId(time: number, counter: number): string {
  const elapsed = BigInt(Math.max(0, Math.floor(time) - DISCORD_EPOCH))
  return String((elapsed << COUNTER_BITS) | BigInt.asUintN(Number(COUNTER_BITS), BigInt(counter)))
}

/** Creates an empty state. */
export function createState({ now, random, tokenLifetime = TOKEN_LIFETIME }: Sources): State {
  const collections = createCollections()
  let offset = 0
  let ids = 0
  const time = () => now() + offset
  return {
    ...collections,
    tokenLifetime,
    now: time,
    advance(milliseconds) {
      checkNumber('milliseconds', milliseconds, 0, MAX_TIME - time())
      offset += milliseconds
    },
    createId: () => toId(time(), ids++),
    createSecret: () => base64url(random(SECRET_BYTES)),
    snapshot: () => structuredClone({ version: 1, offset, ids, rows: copyRows(collections) }),
    restore(snapshot) {
      checkSnapshot(snapshot)
      const { rows, ...rest } = structuredClone(snapshot)
      for (const name of namesOf(collections)) loadRows(collections, name, rows)
      offset = rest.offset
      ids = rest.ids
    },
  }
}

function createCollections(): Collections {
  return {
    applications: new Collection(({ application }) => application.id),
    users: new Collection(({ id }) => id),
    guilds: new Collection(({ id }) => id),
    channels: new Collection(({ id }) => id),
    members: new Collection(({ guild_id, user_id }) => keyOf(guild_id, user_id)),
    connections: new Collection(({ user_id, connection }) => keyOf(user_id, connection.type, connection.id)),
    grants: new Collection(({ application_id, user_id }) => keyOf(application_id, user_id)),
    tokens: new Collection(({ access_token }) => access_token, MAX_ROWS),
    codes: new Collection(({ code }) => code, MAX_CODES),
    deviceCodes: new Collection(({ device_code }) => device_code, MAX_CODES),
    roleConnections: new Collection(({ application_id, user_id }) => keyOf(application_id, user_id)),
    metadata: new Collection(({ application_id }) => application_id),
    webhooks: new Collection(({ id }) => id, MAX_ROWS),
    webhookMessages: new Collection(({ webhook_id, message }) => keyOf(webhook_id, message.id), MAX_ROWS),
    commands: new Collection(({ id }) => id),
    commandPermissions: new Collection(({ guild_id, id }) => keyOf(guild_id, id)),
    entitlements: new Collection(({ id }) => id, MAX_ROWS),
    skus: new Collection(({ id }) => id),
    subscriptions: new Collection(({ id }) => id),
    lobbies: new Collection(({ lobby }) => lobby.id, MAX_ROWS),
    lobbyMessages: new Collection(({ lobby_id, id }) => keyOf(lobby_id, id), MAX_ROWS),
    identities: new Collection(
      ({ application_id, identity: { provider_type, provider_id = '', provider_issued_user_id } }) =>
        keyOf(application_id, provider_type, provider_id, provider_issued_user_id),
    ),
    activityInstances: new Collection(({ application_id, instance_id }) =>
      keyOf(application_id, instance_id),
    ),
    directMessages: new Collection(({ message }) => message.id),
  }
}

/** Returns the key of a row. Its parts can contain any character. */
function keyOf(...parts: readonly string[]): string {
  return parts.length === 1 ? String(parts[0]) : JSON.stringify(parts)
}

function namesOf(collections: Collections): (keyof Rows)[] {
  return Object.keys(collections).filter((name): name is keyof Rows => name in collections)
}

function copyRows(collections: Collections): EmulatorSnapshot['rows'] {
  return {
    applications: collections.applications.all(),
    users: collections.users.all(),
    guilds: collections.guilds.all(),
    channels: collections.channels.all(),
    members: collections.members.all(),
    connections: collections.connections.all(),
    grants: collections.grants.all(),
    tokens: collections.tokens.all(),
    codes: collections.codes.all(),
    deviceCodes: collections.deviceCodes.all(),
    roleConnections: collections.roleConnections.all(),
    metadata: collections.metadata.all(),
    webhooks: collections.webhooks.all(),
    webhookMessages: collections.webhookMessages.all(),
    commands: collections.commands.all(),
    commandPermissions: collections.commandPermissions.all(),
    entitlements: collections.entitlements.all(),
    skus: collections.skus.all(),
    subscriptions: collections.subscriptions.all(),
    lobbies: collections.lobbies.all(),
    lobbyMessages: collections.lobbyMessages.all(),
    identities: collections.identities.all(),
    activityInstances: collections.activityInstances.all(),
    directMessages: collections.directMessages.all(),
  }
}

function loadRows<Name extends keyof Rows>(
  collections: Collections,
  name: Name,
  rows: EmulatorSnapshot['rows'],
): void {
  collections[name].load(rows[name])
}

function checkSnapshot(snapshot: EmulatorSnapshot): void {
  const { version, offset, ids, rows }: { readonly [Name in keyof EmulatorSnapshot]?: unknown } =
    Object(snapshot)
  const collections = createCollections()
  const names = namesOf(collections)
  const hasRows = isRecord(rows) && names.every((name) => Array.isArray(rows[name]))
  if (version === 1 && Number.isFinite(offset) && Number.isFinite(ids) && hasRows) {
    try {
      for (const name of names) loadRows(collections, name, snapshot.rows)
      return
    } catch {
      // A row has no key.
    }
  }
  throw new InvalidArgumentError('snapshot', 'must be a value that snapshot() of this version returned')
}
