/** `grantcord`: the public names, grouped by hand. */

export type * from './generated/models.ts'
// The description's types
export type { components, operations, paths, Snowflake } from './generated/schema.ts'
// Scopes
export { SCOPES, type Scope } from './generated/scopes.ts'
export type { FetchGuildsOptions } from './runtime/access-token.ts'
export { AccessToken, PartialAccessToken } from './runtime/access-token.ts'
// Every operation
export type {
  AllowedPathsOf,
  AnswerOf,
  Api,
  BotApi,
  HttpMethod,
  OperationOf,
  PathsOf,
  RequestOptions,
} from './runtime/api.ts'
// The sign-in
export type { Authorization, AuthorizationOptions, InstallOptions } from './runtime/authorization.ts'
export type { AuthorizationCode, CallbackInput } from './runtime/callback.ts'
export type {
  ExchangeCodeOptions,
  FromAccessTokenOptions,
} from './runtime/client.ts'
// The client and its tokens
export { OAuth2Client } from './runtime/client.ts'
export type { OAuth2ClientOptions, TokenEndpointAuthMethod } from './runtime/config.ts'
export type {
  ClientEvent,
  InvalidRequestsEvent,
  Logger,
  PersistEvent,
  RateLimitEvent,
  RefreshEvent,
  RetryEvent,
  WaitEvent,
} from './runtime/events.ts'
export type { TokenTypeHint } from './runtime/grants/revocation.ts'
export type { JoinGuildOptions } from './runtime/join-guild.ts'
export type { BotRequestOptions } from './runtime/linked-roles.ts'
export type { MetadataUpdate, MetadataValue } from './runtime/metadata.ts'
export { calculateCodeChallenge, generateCodeVerifier } from './runtime/pkce.ts'
export { type OpenScope, type RequestableScope, type ScopeToken, scopeToken } from './runtime/scopes.ts'
export { generateState } from './runtime/state.ts'
export type { TokenFields, TokenRecord } from './runtime/token-record.ts'
// Tokens that are kept
export type { TokensOptions } from './runtime/tokens/options.ts'
export type { StoredValue, TokenStore } from './runtime/tokens/token-store.ts'
export type { LoadManyOptions, LoadOptions, SaveOptions, Tokens } from './runtime/tokens/tokens.ts'
export type { RateLimitOptions, RetryOptions } from './runtime/transport/options.ts'
export type { FetchLike } from './runtime/transport/send.ts'
export type { VerifiedAccessToken } from './runtime/verify-access-token.ts'
