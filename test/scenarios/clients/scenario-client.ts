import type { OAuth2ClientOptions } from '../../../src/index.ts'

/** The options that scenarios give. */
export type ScenarioOptions = Pick<
  OAuth2ClientOptions<string>,
  'timeout' | 'totalTimeout' | 'retry' | 'rateLimit' | 'onEvent' | 'logger' | 'now' | 'fetch'
>

/** What one call may say. */
export interface CallOptions {
  readonly signal?: AbortSignal
  /** Whether a request that is not idempotent by its method may be sent again all the same. */
  readonly idempotent?: boolean
}

/** What a user's access token does. */
export interface User {
  /** GET /users/@me */
  identify(options?: CallOptions): Promise<unknown>
  /** GET /users/@me/guilds */
  guilds(options?: CallOptions & { readonly after?: string }): Promise<unknown>
  /** GET /users/@me/connections */
  connections(options?: CallOptions): Promise<unknown>
  /** GET /users/@me/guilds/{guild_id}/member */
  member(guildId: string, options?: CallOptions): Promise<unknown>
  /** GET /oauth2/@me */
  authorization(options?: CallOptions): Promise<unknown>
  /** POST /lobbies/{lobby_id}/messages */
  sendMessage(lobbyId: string, options?: CallOptions): Promise<unknown>
  /** DELETE /users/@me/applications/{application_id}/role-connection */
  clearMetadata(options?: CallOptions): Promise<unknown>
}

/** What needs no user: the bot's calls, and those with a token in the path. */
export interface Application {
  /** GET /lobbies/{lobby_id}, as the bot */
  lobby(lobbyId: string, options?: CallOptions): Promise<unknown>
  /** POST /webhooks/{webhook_id}/{webhook_token} */
  executeWebhook(webhookId: string, webhookToken: string, options?: CallOptions): Promise<unknown>
}

/** A token of the token endpoint. */
export interface Session {
  readonly accessToken: string
  readonly refreshToken: string | null
  /** `null` when nobody knows. */
  readonly expiresAt: Date | null
  readonly user: User
  refresh(options?: CallOptions): Promise<Session>
}

/** What a scenario asks of a client, whichever it is. A failure carries a `code` as the package's errors do. */
export interface ScenarioClient extends Application {
  user(accessToken: string): User
  exchangeCode(code: string, options?: CallOptions): Promise<Session>
  refreshToken(refreshToken: string, options?: CallOptions): Promise<Session>
  revokeToken(token: string, options?: CallOptions): Promise<void>
}

/** Makes a client that takes the address for Discord's. */
export type Connect = (baseUrl: string, options: ScenarioOptions) => ScenarioClient
