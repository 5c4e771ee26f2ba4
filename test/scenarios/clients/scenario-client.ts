import type { OAuth2ClientOptions } from '../../../src/index.ts'

/** Client options that scenarios set. */
export type ScenarioOptions = Pick<
  OAuth2ClientOptions<string>,
  'timeout' | 'totalTimeout' | 'retry' | 'rateLimit' | 'onEvent' | 'logger' | 'now' | 'fetch'
>

/** Options of one call. */
export interface CallOptions {
  readonly signal?: AbortSignal
  /** Allows a retry of a request whose method is not idempotent. */
  readonly idempotent?: boolean
}

/** Calls with the access token of a user. */
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

/** Calls without a user: those of the bot, and those with a token in the path. */
export interface Application {
  /** GET /lobbies/{lobby_id}, as the bot */
  lobby(lobbyId: string, options?: CallOptions): Promise<unknown>
  /** POST /webhooks/{webhook_id}/{webhook_token} */
  executeWebhook(webhookId: string, webhookToken: string, options?: CallOptions): Promise<unknown>
}

/** Token from the token endpoint. */
export interface Session {
  readonly accessToken: string
  readonly refreshToken: string | null
  /** `null` if the expiry is unknown. */
  readonly expiresAt: Date | null
  readonly user: User
  refresh(options?: CallOptions): Promise<Session>
}

/** Client under test. Its errors have the same `code` as the errors of the package. */
export interface ScenarioClient extends Application {
  user(accessToken: string): User
  exchangeCode(code: string, options?: CallOptions): Promise<Session>
  refreshToken(refreshToken: string, options?: CallOptions): Promise<Session>
  revokeToken(token: string, options?: CallOptions): Promise<void>
}

/** Creates a client with this base URL in place of Discord's. */
export type Connect = (baseUrl: string, options: ScenarioOptions) => ScenarioClient
