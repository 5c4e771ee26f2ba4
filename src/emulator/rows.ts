import type {
  ActivityInstance,
  Application,
  ApplicationCommand,
  ApplicationIdentity,
  ApplicationIdentityProfile,
  Channel,
  Connection,
  Entitlement,
  GameDirectMessage,
  Guild,
  GuildApplicationCommandPermissions,
  GuildMember,
  Lobby,
  LobbyMessage,
  LobbyMessageModerationMetadata,
  Message,
  RoleConnection,
  RoleConnectionMetadata,
  SKU,
  Subscription,
  User,
  Webhook,
} from '../generated/models.ts'

/** An application with its credentials. */
export interface ApplicationRow {
  /** The application as its own bot receives it, with `redirect_uris`, `owner` and `team`. */
  readonly application: Application
  readonly client_secret: string
  /** Indicates that the application may exchange codes without its secret. */
  readonly is_public: boolean
  /** Token of its bot, whose user has the id of the application; `null` if it has no bot. */
  readonly bot_token: string | null
  /** Scopes that Discord approved for it, besides those that every application may request. */
  readonly approved_scopes: readonly string[]
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
  /** Id of the publisher's application, for a token of one of its games that was issued with the publisher's token. */
  readonly parent_application_id?: string
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
  /** Permissions of the bot that joins the guild; `null` without the scope `bot`. */
  readonly permissions: string | null
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
  /** Seconds that the device must wait between two requests. */
  readonly interval: number
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

/** A lobby, and the secret that users join it with; `null` if a bot created it. */
export interface LobbyRow {
  readonly lobby: Lobby
  readonly secret: string | null
}

/** A link of a user to an external account of an application, with the game profile; `null` before its first update. */
export interface IdentityRow {
  readonly application_id: string
  readonly identity: ApplicationIdentity
  readonly profile: ApplicationIdentityProfile | null
}

/** A DM between two users of a game, and the metadata of its moderation; `null` before it is set. */
export interface DirectMessageRow {
  readonly application_id: string
  readonly message: GameDirectMessage
  readonly recipient_id: string
  readonly moderation_metadata: LobbyMessageModerationMetadata | null
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
  lobbies: LobbyRow
  lobbyMessages: LobbyMessage
  identities: IdentityRow
  activityInstances: ActivityInstance
  directMessages: DirectMessageRow
}
