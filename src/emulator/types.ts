import type {
  ActivityInstance,
  Application,
  Channel,
  Connection,
  Entitlement,
  GameDirectMessage,
  Guild,
  GuildMember,
  Role,
  RoleConnectionMetadata,
  SKU,
  Subscription,
  User,
  Webhook,
} from '../generated/models.ts'
import type { EmulatorLimits } from './limits.ts'

/** Decision of a user about an authorization request. */
export interface Decision {
  /** Username or id of the user. By default the first one who is not a bot. */
  readonly user?: string | undefined
  /**
   * False if the user cancels.
   *
   * @default true
   */
  readonly approve?: boolean | undefined
  /** Name or id of the guild that the user selects, for `bot` and `webhook.incoming`. */
  readonly guild?: string | undefined
  /** Name or id of the channel that the user selects, for `webhook.incoming`. By default the first text channel. */
  readonly channel?: string | undefined
}

/** An authorization request that a user decides on. */
export interface ConsentRequest {
  /** Id of the application. */
  readonly clientId: string
  readonly scopes: readonly string[]
  /** `none` if a user who has already granted these scopes is not asked, whatever the decision. */
  readonly prompt: 'consent' | 'none'
  /** Guild that is preselected; `null` if there is none. */
  readonly guildId: string | null
}

/** Options of an emulator. Data is added to the default data; a row with the same id or name replaces fields of it. */
export interface EmulatorOptions extends EmulatorSeed {
  /**
   * Decision about an authorization request that a browser opens: `approve` as the first user, `deny`, `page` to show a page on
   * which a person decides, or a function.
   *
   * @default 'approve'
   */
  readonly consent?: 'approve' | 'deny' | 'page' | ((request: ConsentRequest) => Decision) | undefined
  /**
   * Issuer, and base URL of the API and of the pages that a browser opens.
   *
   * @default 'https://discord.com'
   */
  readonly publicUrl?: string | undefined
  /**
   * Returns the time in milliseconds since the Unix epoch.
   *
   * @default Date.now
   */
  readonly now?: (() => number) | undefined
  /**
   * Returns random bytes, of which tokens and codes are made. They must differ at each call.
   *
   * @default crypto.getRandomValues
   */
  readonly random?: ((length: number) => Uint8Array) | undefined
  /**
   * Private RSA key as a JSON Web Key, with which id tokens are signed.
   *
   * @default a new key for each emulator, created when it is first used
   */
  readonly signingKey?: JsonWebKey | undefined
  /**
   * Lifetime of access tokens in seconds. A short one shows what an application does when its token expires.
   *
   * @default 604_800
   */
  readonly tokenLifetime?: number | undefined
  /** Rate limits. By default there are none. */
  readonly limits?: EmulatorLimits | undefined
  /**
   * Rejects requests that have a finding, instead of only listing it in `findings()`: with the status 400 and the finding in
   * the body.
   *
   * @default false
   */
  readonly strict?: boolean | undefined
  /**
   * Sends webhook events to the URLs of applications.
   *
   * @default globalThis.fetch
   */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined
  /**
   * Waits for a number of milliseconds: the latency of a fault.
   *
   * @default a timer of the platform
   */
  readonly sleep?: ((milliseconds: number, signal: AbortSignal) => Promise<void>) | undefined
}

/** Data to add. Names refer to rows of the same data, of earlier data, or of the default data. */
export interface EmulatorSeed {
  readonly applications?: readonly SeedApplication[] | undefined
  readonly users?: readonly SeedUser[] | undefined
  readonly guilds?: readonly SeedGuild[] | undefined
}

/** The fields of an object of Discord, except some, and without fields that the description does not name. */
type OptionalFields<Row, Excluded extends keyof Row> = {
  readonly [Field in keyof Row as string extends Field
    ? never
    : Field extends Excluded
      ? never
      : Field]?: Row[Field]
}

/** An application: the fields of Discord's object that matter, and its credentials. */
export interface SeedApplication extends OptionalFields<Application, 'owner' | 'team'> {
  /** Name. It identifies an application without an id. */
  readonly name: string
  /** @default 'emulator-secret' */
  readonly client_secret?: string
  /** Allows the application to exchange codes without its secret. */
  readonly is_public?: boolean
  /** Token of the bot; `null` for an application without a bot. */
  readonly bot_token?: string | null
  /**
   * Scopes that Discord approved for the application. Other scopes that need approval are rejected with `invalid_scope`.
   *
   * @default []
   */
  readonly approved_scopes?: readonly string[]
  /** Username of the owner. */
  readonly owner?: string
  /** Usernames of the members of the team, its owner first. */
  readonly team?: readonly string[] | null
  /** Metadata records of its linked roles. */
  readonly role_connections_metadata?: readonly RoleConnectionMetadata[]
  readonly skus?: readonly SeedSKU[]
  readonly entitlements?: readonly SeedEntitlement[]
  readonly subscriptions?: readonly SeedSubscription[]
  /** DMs between users of the application, which is a game with the Social SDK. */
  readonly direct_messages?: readonly SeedDirectMessage[]
}

/** A DM between two users of a game. */
export interface SeedDirectMessage extends OptionalFields<GameDirectMessage, 'author' | 'content'> {
  readonly content: string
  /** Username of the author. */
  readonly author: string
  /** Username of the recipient. */
  readonly recipient: string
}

/** An SKU of an application: its name, which identifies it without an id, and other fields of Discord's object. */
export type SeedSKU = Partial<SKU> & Pick<SKU, 'name'>

/** An entitlement of a user, or of a guild by its `guild_id`. */
export interface SeedEntitlement extends Partial<Entitlement> {
  /** Name or id of the SKU. */
  readonly sku: string
  /** Username. */
  readonly user?: string
}

/** A subscription of a user to an SKU. */
export interface SeedSubscription extends Partial<Subscription> {
  /** Name or id of the SKU. */
  readonly sku: string
  /** Username. */
  readonly user: string
}

/** A user: the fields of Discord's object that matter, and linked accounts. */
export interface SeedUser extends Partial<User> {
  /** Username. It identifies a user without an id. */
  readonly username: string
  readonly connections?: readonly SeedConnection[]
}

/** A linked account: its service and name, and other fields of Discord's object. */
export type SeedConnection = Partial<Connection> & Pick<Connection, 'type' | 'name'>

/** A guild: the fields of Discord's object that matter, its members and its channels. */
export interface SeedGuild extends OptionalFields<Guild, 'owner' | 'roles'> {
  /** Name. It identifies a guild without an id. */
  readonly name: string
  /** Username of the owner, who is a member too. */
  readonly owner?: string
  /** Members by username: a username, or the fields of Discord's object. Roles are names or ids. */
  readonly members?: readonly (string | SeedMember)[]
  /** Roles beside `@everyone`. */
  readonly roles?: readonly SeedRole[]
  /** Text channels by name, or the fields of Discord's object. */
  readonly channels?: readonly (string | SeedChannel)[]
  readonly webhooks?: readonly SeedWebhook[]
  /** Running instances of activities in its channels. */
  readonly activities?: readonly SeedActivity[]
}

/** A running instance of an activity. */
export interface SeedActivity extends Partial<Pick<ActivityInstance, 'instance_id' | 'launch_id'>> {
  /** Name or id of the application. */
  readonly application: string
  /** Name of the channel. By default the first one of the guild. */
  readonly channel?: string
  /** Usernames of those who are in it. */
  readonly users: readonly string[]
}

/** A member of a guild. */
export interface SeedMember extends OptionalFields<GuildMember, 'user' | 'roles'> {
  /** Username. */
  readonly user: string
  /** Names or ids of roles of the guild. */
  readonly roles?: readonly string[]
}

/** A role of a guild. */
export type SeedRole = Partial<Role> & Pick<Role, 'name'>

/** A channel of a guild. */
export type SeedChannel = Partial<Channel> & { readonly name: string }

/** A webhook of a channel. */
export interface SeedWebhook extends Partial<Webhook> {
  /** Name. It identifies a webhook without an id. */
  readonly name: string
  /** Name of the channel. By default the first one of the guild. */
  readonly channel?: string
  /** @default 'emulator-webhook-token' */
  readonly token?: string
}

/** A token to issue without a sign-in. */
export interface IssueTokenOptions {
  /** Username or id. By default the first user who is not a bot. */
  readonly user?: string | undefined
  /** Name or id of the application. By default the first one. */
  readonly application?: string | undefined
  readonly scopes: readonly string[]
  /**
   * Lifetime in seconds.
   *
   * @default 604_800
   */
  readonly expiresIn?: number | undefined
}

/** An authorization to end. */
export interface DeauthorizeOptions {
  /** Username or id. By default the first user who is not a bot. */
  readonly user?: string | undefined
  /** Name or id of the application. By default the first one. */
  readonly application?: string | undefined
}

/** A token that an emulator issued. */
export interface IssuedToken {
  readonly accessToken: string
  readonly refreshToken: string
  readonly scopes: readonly string[]
  /** Milliseconds since the Unix epoch. */
  readonly expiresAt: number
}

/** The options of an `OAuth2Client` for an application of an emulator. */
export interface EmulatorClientConfig {
  readonly clientId: string
  readonly clientSecret: string
  /** The first redirect URI of the application. */
  readonly redirectUri: string | undefined
  readonly botToken: string | undefined
  readonly baseUrl: string
  readonly authorizationUrl: string
  readonly issuer: string
  /** `fetch` of the emulator. */
  readonly fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>
  /** Clock of the emulator, so that tokens expire at the same time on both sides. */
  readonly now: () => number
  /** `true` if a URL has the protocol `http:`. */
  readonly dangerouslyAllowHttp: boolean
}
