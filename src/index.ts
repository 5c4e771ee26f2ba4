/** Entry point `grantcord`: the public names of the core, grouped by hand. */

// Client

export type {
  ExchangeCodeOptions,
  FromAccessTokenOptions,
  RefreshTokenOptions,
  RevokeTokenOptions,
  VerifiedAccessToken,
} from './runtime/client.ts'
export { OAuth2Client } from './runtime/client.ts'
export type {
  OAuth2ClientOptions,
  RateLimitOptions,
  RetryOptions,
  TokenEndpointAuthMethod,
} from './runtime/config.ts'
export type { SharedLimits } from './runtime/rate-limits/shared-limits.ts'
export type { FetchLike, HeaderFields, HttpMethod, RequestOptions } from './runtime/transport/types.ts'

// Authorization

export type { Authorization, AuthorizationOptions, InstallOptions } from './runtime/oauth/authorization.ts'
export type { AuthorizationCode, CallbackInput } from './runtime/oauth/callback.ts'
export { calculateCodeChallenge, generateCodeVerifier } from './runtime/oauth/pkce.ts'
export { generateState } from './runtime/oauth/state.ts'

// Scopes

export { SCOPES, type Scope } from './generated/scopes.ts'
export {
  type CustomScope,
  type CustomScopeBrand,
  customScope,
  type ImplyingSets,
  type OpenScope,
  type RequestableScope,
} from './runtime/oauth/scopes.ts'

// Tokens and their methods

export { AccessToken } from './runtime/access-token.ts'
export type { ApiFetch } from './runtime/api/fetch.ts'
export type { FetchGuildsOptions, JoinGuildOptions } from './runtime/api/guilds.ts'
export type {
  BotRequestOptions,
  MetadataOf,
  MetadataUpdate,
  MetadataValue,
} from './runtime/api/linked-roles.ts'
export type { TokenTypeHint } from './runtime/oauth/grants.ts'
export type { TokenFields, TokenRecord } from './runtime/oauth/token-response.ts'
export { PartialAccessToken } from './runtime/partial-access-token.ts'

// Calls by path

export { type AnyResult, type DataOfResult, orThrow } from './runtime/api/results.ts'
export type {
  AllowedPathsOf,
  Api,
  BotApi,
  BotPathsOf,
  DataOf,
  InitArguments,
  InitOf,
  NeededApi,
  OperationOf,
  PathsOf,
  ResultOf,
} from './runtime/api/types.ts'

// Events

export type {
  ClientEvent,
  InvalidRequestsEvent,
  Logger,
  PersistEvent,
  RateLimitEvent,
  RefreshEvent,
  RequestEvent,
  RetryEvent,
  SignInFailureEvent,
  WaitEvent,
} from './runtime/events.ts'

// Types of the OpenAPI description

export type * from './generated/models.ts'
export type { components, operations, paths, Snowflake } from './generated/schema.ts'
