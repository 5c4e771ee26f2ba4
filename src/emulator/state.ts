import { InvalidArgumentError } from '../runtime/errors/arguments.ts'
import { base64url } from '../runtime/utils/base64.ts'
import { isRecord } from '../runtime/utils/objects.ts'
import type { Rows } from './rows.ts'

/** Rows by their keys, in the order in which they were added. A row is never changed, only replaced. */
export class Collection<Row> {
  readonly #keyOf: (row: Row) => string
  readonly #rows = new Map<string, Row>()
  /** Called after a row was added, replaced or deleted, except by `load`. */
  onChange: ((after: Row | undefined, before: Row | undefined) => void) | undefined

  constructor(keyOf: (row: Row) => string) {
    this.#keyOf = keyOf
  }

  /** Number of rows. */
  get size(): number {
    return this.#rows.size
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
  /** Moves the clock forward. */
  advance(milliseconds: number): void
  /** Returns a new id. Its time is that of the clock. */
  createId(): string
  /** Returns a new token or code. */
  createSecret(): string
  snapshot(): EmulatorSnapshot
  /** @throws {@link InvalidArgumentError} for a value that is not a snapshot. */
  restore(snapshot: EmulatorSnapshot): void
}

/** Time of the first id of Discord. */
const DISCORD_EPOCH = 1_420_070_400_000
const COUNTER_BITS = 22n
const SECRET_BYTES = 24
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
    tokens: new Collection(({ access_token }) => access_token),
    codes: new Collection(({ code }) => code),
    deviceCodes: new Collection(({ device_code }) => device_code),
    roleConnections: new Collection(({ application_id, user_id }) => keyOf(application_id, user_id)),
    metadata: new Collection(({ application_id }) => application_id),
    webhooks: new Collection(({ id }) => id),
    webhookMessages: new Collection(({ webhook_id, message }) => keyOf(webhook_id, message.id)),
    commands: new Collection(({ id }) => id),
    commandPermissions: new Collection(({ guild_id, id }) => keyOf(guild_id, id)),
    entitlements: new Collection(({ id }) => id),
    skus: new Collection(({ id }) => id),
    subscriptions: new Collection(({ id }) => id),
    lobbies: new Collection(({ lobby }) => lobby.id),
    lobbyMessages: new Collection(({ lobby_id, id }) => keyOf(lobby_id, id)),
  }
}

function keyOf(...parts: readonly string[]): string {
  return parts.join('/')
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
  const { version, rows }: { version?: unknown; rows?: unknown } = Object(snapshot)
  const names = namesOf(createCollections())
  if (version === 1 && isRecord(rows) && names.every((name) => Array.isArray(rows[name]))) return
  throw new InvalidArgumentError('snapshot', 'must be a value that snapshot() of this version returned')
}
