// Generated from spec/openapi.yaml by scripts/generate.ts. Do not edit.

import type { components } from './schema.ts'

/** How the API says no. */
export type APIError = components['schemas']['APIError']

/** A node of a tree that mirrors the request. Its keys are names of fields, or indices of a list as strings; `_errors` holds what is wrong with the node itself, and may stand beside such keys. */
export type APIErrorFields = components['schemas']['APIErrorFields']

/** The form that exchanges an authorization code. */
export type AuthorizationCodeGrant = components['schemas']['AuthorizationCodeGrant']

/** A decoration around an avatar. */
export type AvatarDecorationData = components['schemas']['AvatarDecorationData']

/** The form that gets a token for the owner of the application. */
export type ClientCredentialsGrant = components['schemas']['ClientCredentialsGrant']

/** Collectibles that a user or member shows, by kind. */
export type Collectibles = components['schemas']['Collectibles']

/** An account on another service that the user linked to Discord. */
export type Connection = components['schemas']['Connection']

/** An integration of a guild that uses a linked account. The documentation does not detail it. */
export type ConnectionIntegration = components['schemas']['ConnectionIntegration']

/** The service of a linked account. */
export type ConnectionType = components['schemas']['ConnectionType']

/** Who sees a linked account on the profile. */
export type ConnectionVisibility = components['schemas']['ConnectionVisibility']

/** What an access token stands for. */
export type CurrentAuthorization = components['schemas']['CurrentAuthorization']

/** The guild that a bot was added to, in a token response. Discord sends more fields than are described here, and sends them in the form of an older API version; only `id` and `name` can be relied on. */
export type Guild = components['schemas']['Guild']

/** What is switched on for a guild. */
export type GuildFeature = components['schemas']['GuildFeature']

/** A user as a member of one guild. */
export type GuildMember = components['schemas']['GuildMember']

/** A user to bring into a guild, and what the member starts with. */
export type GuildMemberAdd = components['schemas']['GuildMemberAdd']

/** Where an application is installed. */
export type IntegrationType = components['schemas']['IntegrationType']

/** A language that Discord speaks, as a language tag. */
export type Locale = components['schemas']['Locale']

/** A picture behind the name in lists of members. */
export type Nameplate = components['schemas']['Nameplate']

/** The background colour of a nameplate. */
export type NameplatePalette = components['schemas']['NameplatePalette']

/** How the OAuth2 endpoints say no (RFC 6749, section 5.2). */
export type OAuth2Error = components['schemas']['OAuth2Error']

/** The error codes of OAuth2, in answers of the token endpoint and in redirects. */
export type OAuth2ErrorCode = components['schemas']['OAuth2ErrorCode']

/** An application as others may see it. */
export type PartialApplication = components['schemas']['PartialApplication']

/** A guild as the list of a user's guilds shows it. */
export type PartialGuild = components['schemas']['PartialGuild']

/** A set of permissions: one bit each, summed up and written as a decimal string, because it outgrows a JSON number. */
export type Permissions = components['schemas']['Permissions']

/** The Nitro subscription of a user. Applications without the `identify.premium` scope always see 0. */
export type PremiumType = components['schemas']['PremiumType']

/** Whose limit was hit. */
export type RateLimitScope = components['schemas']['RateLimitScope']

/** The body of a 429. */
export type RateLimited = components['schemas']['RateLimited']

/** The form that exchanges a refresh token for a new pair. */
export type RefreshTokenGrant = components['schemas']['RefreshTokenGrant']

/** What an application says about a user for linked roles. A user for whom nothing was set has an object with fewer fields, or none. */
export type RoleConnection = components['schemas']['RoleConnection']

/** One fact that an application can know about its users and a guild can require for a role. */
export type RoleConnectionMetadata = components['schemas']['RoleConnectionMetadata']

/** How a guild compares the value of a user with its requirement. */
export type RoleConnectionMetadataType = components['schemas']['RoleConnectionMetadataType']

/** A metadata record to declare. */
export type RoleConnectionMetadataUpdate = components['schemas']['RoleConnectionMetadataUpdate']

/** What to say about a user for linked roles. */
export type RoleConnectionUpdate = components['schemas']['RoleConnectionUpdate']

/** What the token endpoint answers. */
export type TokenResponse = components['schemas']['TokenResponse']

/** The form that revokes the tokens of a user. */
export type TokenRevocation = components['schemas']['TokenRevocation']

/** A user of Discord. Which fields are present depends on the scopes and on where the user is shown. */
export type User = components['schemas']['User']

/** The guild whose tag a user may wear beside the name. */
export type UserPrimaryGuild = components['schemas']['UserPrimaryGuild']

/** A webhook that posts to one channel. Whoever knows its token or URL may post. */
export type Webhook = components['schemas']['Webhook']

/** What a webhook is for. */
export type WebhookType = components['schemas']['WebhookType']
