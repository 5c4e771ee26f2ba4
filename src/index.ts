export type { FetchLike, HttpMethod, RequestOptions } from './runtime/transport/types.ts'
/** `grantcord`: the public names, grouped by hand. */

export type * from './generated/models.ts'
// The description's types
export type { components, operations, paths, Snowflake } from './generated/schema.ts'
// Scopes
export { SCOPES, type Scope } from './generated/scopes.ts'
export type { FetchGuildsOptions } from './runtime/access-token.ts'
export { AccessToken, PartialAccessToken } from './runtime/access-token.ts'
export type { JoinGuildOptions } from './runtime/api/guilds.ts'
export type { BotRequestOptions, MetadataUpdate, MetadataValue } from './runtime/api/linked-roles.ts'
// Every operation
export type { AllowedPathsOf, Api, BotApi, OperationOf, PathsOf, ResultOf } from './runtime/api/types.ts'
export type {
  ExchangeCodeOptions,
  FromAccessTokenOptions,
  VerifiedAccessToken,
} from './runtime/client.ts'
// The client and its tokens
export { OAuth2Client } from './runtime/client.ts'
export type {
  OAuth2ClientOptions,
  RateLimitOptions,
  RetryOptions,
  TokenEndpointAuthMethod,
} from './runtime/config.ts'
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
// The sign-in
export type { Authorization, AuthorizationOptions, InstallOptions } from './runtime/oauth/authorization.ts'
export type { AuthorizationCode, CallbackInput } from './runtime/oauth/callback.ts'
export type { TokenTypeHint } from './runtime/oauth/grants.ts'
export { calculateCodeChallenge, generateCodeVerifier } from './runtime/oauth/pkce.ts'
export {
  type CustomScope,
  customScope,
  type OpenScope,
  type RequestableScope,
} from './runtime/oauth/scopes.ts'
export { generateState } from './runtime/oauth/state.ts'
export type { TokenFields, TokenRecord } from './runtime/oauth/token-response.ts'
