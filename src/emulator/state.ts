import type {
  Application,
  ApplicationCommand,
  Channel,
  Connection,
  Entitlement,
  Guild,
  GuildApplicationCommandPermissions,
  GuildMember,
  Lobby,
  LobbyMessage,
  Message,
  RoleConnection,
  RoleConnectionMetadata,
  SKU,
  Subscription,
  User,
  Webhook,
} from '../generated/models.ts'
import { InvalidArgumentError } from '../runtime/errors/arguments.ts'
import { base64url } from '../runtime/utils/base64.ts'
import { isRecord } from '../runtime/utils/objects.ts'

/** An application with its credentials. */
export interface ApplicationRow {
  /** The application as its own bot receives it, with `redirect_uris`, `owner` and `team`. */
  readonly application: Application
  readonly client_secret: string
  /** Indicates that the application may exchange codes without its secret. */
  readonly is_public: boolean
  /** Token of its bot, whose user has the id of the application; `null` if it has no bot. */
  readonly bot_token: string | null
}

/** A member of a guild; `user` is absent from `member`. */
export interface MemberRow {
  readonly guild_id: string
  readonly user_id: string
  readonly member: Omit<GuildMember, 'user'>
}

/** A linked account of a user. */
export interface ConnectionRow {
  readonly user_id: string
  readonly connection: Connection
}

/** The authorization of an application by a user. It ends with all its tokens. */
export interface GrantRow {
  readonly application_id: string
  readonly user_id: string
  /** Scopes of all authorizations together, which `prompt=none` compares. */
  readonly scopes: readonly string[]
}

/** An access token with its refresh token. A client credentials grant has no refresh token. */
export interface TokenRow {
  readonly access_token: string
  readonly refresh_token: string | null
  readonly application_id: string
  readonly user_id: string
  readonly scopes: readonly string[]
  /** Milliseconds since the Unix epoch. */
  readonly expires_at: number
}

/** An authorization code that has not been exchanged. */
export interface CodeRow {
  readonly code: string
  readonly application_id: string
  readonly user_id: string
  readonly scopes: readonly string[]
  /** Redirect URI of the authorization request; `null` if it had none. */
  readonly redirect_uri: string | null
  readonly code_challenge: string | null
  readonly nonce: string | null
  /** Guild that the user selected, for `bot` and `webhook.incoming`. */
  readonly guild_id: string | null
  /** Channel that the user selected, for `webhook.incoming`. */
  readonly channel_id: string | null
  /** Milliseconds since the Unix epoch. */
  readonly expires_at: number
}

/** A device authorization. */
export interface DeviceCodeRow {
  readonly device_code: string
  readonly user_code: string
  readonly application_id: string
  readonly scopes: readonly string[]
  readonly decision: 'pending' | 'approved' | 'denied'
  /** User who decided; `null` while pending. */
  readonly user_id: string | null
  /** Times in milliseconds since the Unix epoch. */
  readonly polled_at: number | null
  readonly expires_at: number
}

/** A user's connection to the linked roles of an application. */
export interface RoleConnectionRow {
  readonly application_id: string
  readonly user_id: string
  readonly connection: RoleConnection
}

/** The linked-roles metadata records of an application. */
export interface MetadataRow {
  readonly application_id: string
  readonly records: readonly RoleConnectionMetadata[]
}

/** A message of a webhook. */
export interface WebhookMessageRow {
  readonly webhook_id: string
  readonly message: Message
}

/** Rows by their keys, in the order in which they were added. A row is never changed, only replaced. */
export class Collection<Row> {
  readonly #keyOf: (row: Row) => string
  readonly #rows = new Map<string, Row>()

  constructor(keyOf: (row: Row) => string) {
    this.#keyOf = keyOf
  }

  /** Returns a row by the parts of its key. */
  get(...key: readonly string[]): Row | undefined {
    return this.#rows.get(keyOf(...key))
  }

  /** Adds a row, or replaces the row with the same key. */
  set(row: Row): Row {
    this.#rows.set(this.#keyOf(row), row)
    return row
  }

  /** Deletes a row by the parts of its key. Returns false if there is none. */
  delete(...key: readonly string[]): boolean {
    return this.#rows.delete(keyOf(...key))
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
    for (const row of rows) this.set(row)
  }
}

/** The rows of each collection. Objects of Discord have their wire names. */
export interface Rows {
  applications: ApplicationRow
  /** Users with all their fields, bots included. */
  users: User
  guilds: Guild
  /** Channels of guilds, and DMs. */
  channels: Channel
  members: MemberRow
  connections: ConnectionRow
  grants: GrantRow
  tokens: TokenRow
  codes: CodeRow
  deviceCodes: DeviceCodeRow
  roleConnections: RoleConnectionRow
  metadata: MetadataRow
  webhooks: Webhook
  webhookMessages: WebhookMessageRow
  /** Global commands, and those of a guild, which have a `guild_id`. */
  commands: ApplicationCommand
  commandPermissions: GuildApplicationCommandPermissions
  entitlements: Entitlement
  skus: SKU
  subscriptions: Subscription
  lobbies: Lobby
  lobbyMessages: LobbyMessage
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
}

/** Data of an emulator, its clock, and its new ids and secrets. */
export interface State extends Collections {
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

/** Returns the id for a time and a number that distinguishes ids of the same millisecond. */
export function toId(time: number, counter: number): string {
  const elapsed = BigInt(Math.max(0, Math.floor(time) - DISCORD_EPOCH))
  return String((elapsed << COUNTER_BITS) | BigInt.asUintN(Number(COUNTER_BITS), BigInt(counter)))
}

/** Creates an empty state. */
export function createState({ now, random }: Sources): State {
  const collections = createCollections()
  let offset = 0
  let ids = 0
  const time = () => now() + offset
  return {
    ...collections,
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
    lobbies: new Collection(({ id }) => id),
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
