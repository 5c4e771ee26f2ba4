// Generated from spec/openapi.yaml by scripts/generate.ts. Do not edit.

import type { components } from './schema.ts'

/** How the API says no. */
export type APIError = components['schemas']['APIError']

/** A node of a tree that mirrors the request. Its keys are names of fields, or indices of a list as strings; `_errors` holds what is wrong with the node itself, and may stand beside such keys. */
export type APIErrorFields = components['schemas']['APIErrorFields']

/** The answer to an upload. */
export type ActivityAttachment = components['schemas']['ActivityAttachment']

/** A file to upload. */
export type ActivityAttachmentCreate = components['schemas']['ActivityAttachmentCreate']

/** A running activity that users share. */
export type ActivityInstance = components['schemas']['ActivityInstance']

/** Where an instance of an activity runs. */
export type ActivityLocation = components['schemas']['ActivityLocation']

/** In what kind of channel an activity runs. */
export type ActivityLocationKind = components['schemas']['ActivityLocationKind']

/** Whom a mention in the text may notify. Without this object a webhook notifies users alone. A kind that is in `parse` must not have a list of its own. */
export type AllowedMentions = components['schemas']['AllowedMentions']

/** An application as its owner sees it. */
export type Application = components['schemas']['Application']

/** A user authorized the application, to a guild or to the own account. */
export type ApplicationAuthorizedEvent = components['schemas']['ApplicationAuthorizedEvent']

/** A command of an application. Discord sends `id`, `application_id` and `version` with every one; its example of a translated command lacks them. */
export type ApplicationCommand = components['schemas']['ApplicationCommand']

/** A command of the list that replaces all others. Without an `id`, a registered command of its name and type is meant. */
export type ApplicationCommandBulkOverwrite = components['schemas']['ApplicationCommandBulkOverwrite']

/** A command to register. Its names, descriptions and values have at most 8000 characters altogether; of the translations, the longest counts. */
export type ApplicationCommandCreate = components['schemas']['ApplicationCommandCreate']

/** One argument of a command, or a command below it. Which fields are present depends on `type`. */
export type ApplicationCommandOption = components['schemas']['ApplicationCommandOption']

/** A value that a user can pick for an option. */
export type ApplicationCommandOptionChoice = components['schemas']['ApplicationCommandOptionChoice']

/** A value that users shall be able to pick for an option. */
export type ApplicationCommandOptionChoiceCreate = components['schemas']['ApplicationCommandOptionChoiceCreate']

/** An argument of a command, or a command below it. The names in one list differ, and required options come first. */
export type ApplicationCommandOptionCreate = components['schemas']['ApplicationCommandOptionCreate']

/** What a user enters for an option, or that the option is a command of its own. */
export type ApplicationCommandOptionType = components['schemas']['ApplicationCommandOptionType']

/** Whether a role, a user or a channel has a command. */
export type ApplicationCommandPermission = components['schemas']['ApplicationCommandPermission']

/** Whom or what a permission of a command is about. */
export type ApplicationCommandPermissionType = components['schemas']['ApplicationCommandPermissionType']

/** Whether a role, a user or a channel shall have a command. */
export type ApplicationCommandPermissionUpdate = components['schemas']['ApplicationCommandPermissionUpdate']

/** The permissions that replace all those of a command in a guild. */
export type ApplicationCommandPermissionsUpdate = components['schemas']['ApplicationCommandPermissionsUpdate']

/** How users call a command. */
export type ApplicationCommandType = components['schemas']['ApplicationCommandType']

/** What to change of a command. A field that is present replaces the old value as a whole. The type stays. */
export type ApplicationCommandUpdate = components['schemas']['ApplicationCommandUpdate']

/** A user took the authorization back. The user's tokens no longer work. */
export type ApplicationDeauthorizedEvent = components['schemas']['ApplicationDeauthorizedEvent']

/** Whether Discord sends webhook events to an application. */
export type ApplicationEventWebhookStatus = components['schemas']['ApplicationEventWebhookStatus']

/** What an application is marked with: one bit each, summed up and written as a decimal string, because it outgrows a JSON number. Those that are editable can be changed with the application. */
export type ApplicationFlags = components['schemas']['ApplicationFlags']

/** Identities of a user in the application. */
export type ApplicationIdentities = components['schemas']['ApplicationIdentities']

/** An identity of a user in the application, by its external account. */
export type ApplicationIdentity = components['schemas']['ApplicationIdentity']

/** Selects the identity to delete among those with the same type and user id. */
export type ApplicationIdentityDelete = components['schemas']['ApplicationIdentityDelete']

/** The profile of a user's identity in the application, which Discord shows as a game stats widget. */
export type ApplicationIdentityProfile = components['schemas']['ApplicationIdentityProfile']

/** The game stats of a profile. */
export type ApplicationIdentityProfileData = components['schemas']['ApplicationIdentityProfileData']

/** The game stats of a profile. At most 10 KB when serialized. */
export type ApplicationIdentityProfileDataUpdate = components['schemas']['ApplicationIdentityProfileDataUpdate']

/** A game stat of an application's own. Its type determines the type of its value. */
export type ApplicationIdentityProfileDynamicField = components['schemas']['ApplicationIdentityProfileDynamicField']

/** The type of the value of a dynamic field. */
export type ApplicationIdentityProfileDynamicFieldType = components['schemas']['ApplicationIdentityProfileDynamicFieldType']

/** A game stat of an application's own. Its type determines the type of its value. */
export type ApplicationIdentityProfileDynamicFieldUpdate = components['schemas']['ApplicationIdentityProfileDynamicFieldUpdate']

/** An image for a game profile. */
export type ApplicationIdentityProfileMedia = components['schemas']['ApplicationIdentityProfileMedia']

/** An image for a game profile. */
export type ApplicationIdentityProfileMediaUpdate = components['schemas']['ApplicationIdentityProfileMediaUpdate']

/** The game stats that are meant for many games. */
export type ApplicationIdentityProfilePrimaryData = components['schemas']['ApplicationIdentityProfilePrimaryData']

/** The game stats that are meant for many games. */
export type ApplicationIdentityProfilePrimaryDataUpdate = components['schemas']['ApplicationIdentityProfilePrimaryDataUpdate']

/** Changes of a game profile. Without `data`, the stored game stats stay as they are. */
export type ApplicationIdentityProfileUpdate = components['schemas']['ApplicationIdentityProfileUpdate']

/** What to change of an application. Redirect URIs are not among it. */
export type ApplicationUpdate = components['schemas']['ApplicationUpdate']

/** A file at Discord that a message or an upload brought there. */
export type Attachment = components['schemas']['Attachment']

/** A file that is sent along, or, when a message is edited, one to keep. */
export type AttachmentUpdate = components['schemas']['AttachmentUpdate']

/** The form that exchanges an authorization code. */
export type AuthorizationCodeGrant = components['schemas']['AuthorizationCodeGrant']

/** What the authorization server offers and where (RFC 8414, OpenID Connect Discovery). The two documents of Discord describe the same server, each with some of the fields. Their URLs name no version of the API. */
export type AuthorizationServerMetadata = components['schemas']['AuthorizationServerMetadata']

/** A decoration around an avatar. */
export type AvatarDecorationData = components['schemas']['AvatarDecorationData']

/** A user of the application's account system whose link to a Discord account is removed. */
export type BotProvisionalAccountUnmerge = components['schemas']['BotProvisionalAccountUnmerge']

/** A user of the application's account system for whom a provisional account is created or found. */
export type BotProvisionalTokenCreate = components['schemas']['BotProvisionalTokenCreate']

/** A channel of a guild, or a conversation of users. Which fields are present depends on the type. */
export type Channel = components['schemas']['Channel']

/** What a channel is marked with, a bit set. */
export type ChannelFlags = components['schemas']['ChannelFlags']

/** What a channel is for. */
export type ChannelType = components['schemas']['ChannelType']

/** An access token of a game, without a refresh token. */
export type ChildToken = components['schemas']['ChildToken']

/** A publisher's access token and the game that receives a token for the same user. */
export type ChildTokenCreate = components['schemas']['ChildTokenCreate']

/** The form that gets a token for the owner of the application. */
export type ClientCredentialsGrant = components['schemas']['ClientCredentialsGrant']

/** Collectibles that a user or member shows, by kind. */
export type Collectibles = components['schemas']['Collectibles']

/** An account on another service that the user linked to Discord. */
export type Connection = components['schemas']['Connection']

/** An integration of a guild that uses a linked account. The documentation does not detail it. */
export type ConnectionIntegration = components['schemas']['ConnectionIntegration']

/** What an integration of a guild connects it with. */
export type ConnectionIntegrationType = components['schemas']['ConnectionIntegrationType']

/** The service of a linked account. */
export type ConnectionType = components['schemas']['ConnectionType']

/** Who sees a linked account on the profile. */
export type ConnectionVisibility = components['schemas']['ConnectionVisibility']

/** What an access token stands for. */
export type CurrentAuthorization = components['schemas']['CurrentAuthorization']

/** A conversation with one user. */
export type DMChannelCreate = components['schemas']['DMChannelCreate']

/** Which messages notify the members of a guild who chose nothing else. */
export type DefaultMessageNotificationLevel = components['schemas']['DefaultMessageNotificationLevel']

/** The emoji that a forum offers for a reaction. */
export type DefaultReaction = components['schemas']['DefaultReaction']

/** A message that was deleted from a lobby. */
export type DeletedLobbyMessage = components['schemas']['DeletedLobbyMessage']

/** What the device shows to the user, and what it asks the token endpoint with (RFC 8628, section 3.2). */
export type DeviceAuthorization = components['schemas']['DeviceAuthorization']

/** The form that begins the sign-in on a device without a browser. */
export type DeviceAuthorizationRequest = components['schemas']['DeviceAuthorizationRequest']

/** The form that asks whether the user has approved the device, and gets the token once that is so. */
export type DeviceCodeGrant = components['schemas']['DeviceCodeGrant']

/** A box below the text of a message. */
export type Embed = components['schemas']['Embed']

/** A picture in a box below the text of a message. */
export type EmbedImage = components['schemas']['EmbedImage']

/** A picture to show in a box below the text of a message. */
export type EmbedImageUpdate = components['schemas']['EmbedImageUpdate']

/** A box to show below the text of a message. All texts of all boxes of one message together may have 6000 characters. */
export type EmbedUpdate = components['schemas']['EmbedUpdate']

/** That a user or a guild has what a SKU stands for. */
export type Entitlement = components['schemas']['Entitlement']

/** An entitlement to test with. */
export type EntitlementCreate = components['schemas']['EntitlementCreate']

/** An entitlement of the application came, changed or went. */
export type EntitlementEvent = components['schemas']['EntitlementEvent']

/** How someone came by an entitlement. */
export type EntitlementType = components['schemas']['EntitlementType']

/** Who answers when a user opens an activity by its command. */
export type EntryPointCommandHandlerType = components['schemas']['EntryPointCommandHandlerType']

/** Discord's own code of an error, more exact than the HTTP status. 0 when there is none. The descriptions of the values are Discord's. 50229, 530008 to 530010, 530014 to 530027 stand in the pages of the Social SDK alone. */
export type ErrorCode = components['schemas']['ErrorCode']

/** A message in a lobby or its linked channel, as an event has it. */
export type EventLobbyMessage = components['schemas']['EventLobbyMessage']

/** Whose media a guild has scanned for explicit content. */
export type ExplicitContentFilterLevel = components['schemas']['ExplicitContentFilterLevel']

/** Who issued a token of a provisional account. */
export type ExternalAuthType = components['schemas']['ExternalAuthType']

/** A tag that threads of a forum can have. */
export type ForumTag = components['schemas']['ForumTag']

/** A DM during an active session of the Social SDK: a message, or a passthrough message between two provisional accounts, which is visible in the game only and has `recipient_id`. */
export type GameDirectMessage = components['schemas']['GameDirectMessage']

/** A DM was sent, edited or deleted during an active session of the Social SDK. */
export type GameDirectMessageEvent = components['schemas']['GameDirectMessageEvent']

/** The payload of a GitHub webhook event, which GitHub's documentation describes. Discord supports `commit_comment`, `create`, `delete`, `fork`, `issue_comment`, `issues`, `member`, `public`, `pull_request`, `pull_request_review`, `pull_request_review_comment`, `push`, `release`, `watch`, `check_run`, `check_suite`, `discussion` and `discussion_comment`. */
export type GitHubWebhookExecute = components['schemas']['GitHubWebhookExecute']

/** A conversation with several users. */
export type GroupDMChannelCreate = components['schemas']['GroupDMChannelCreate']

/** A user to bring into a group conversation. */
export type GroupDMRecipientAdd = components['schemas']['GroupDMRecipientAdd']

/** The guild that a bot or an application was added to, in a token response or an event. Discord sends more fields than are described here, and in a token response in the form of an older API version; only `id` and `name` can be relied on. */
export type Guild = components['schemas']['Guild']

/** For which age a guild is. */
export type GuildAgeRestrictionLevel = components['schemas']['GuildAgeRestrictionLevel']

/** The permissions of one command in a guild, or of all commands that have none of their own. */
export type GuildApplicationCommandPermissions = components['schemas']['GuildApplicationCommandPermissions']

/** What is switched on for a guild. */
export type GuildFeature = components['schemas']['GuildFeature']

/** A user as a member of one guild. */
export type GuildMember = components['schemas']['GuildMember']

/** A user to bring into a guild, and what the member starts with. */
export type GuildMemberAdd = components['schemas']['GuildMemberAdd']

/** What a member of a guild is marked with, a bit set. Those that are editable can be changed. */
export type GuildMemberFlags = components['schemas']['GuildMemberFlags']

/** How far the boosts of a guild reach. */
export type GuildPremiumTier = components['schemas']['GuildPremiumTier']

/** A picture as a data URL in base64. Discord reads JPEG, PNG and GIF. */
export type ImageData = components['schemas']['ImageData']

/** What the default link to install an application asks for. */
export type InstallParams = components['schemas']['InstallParams']

/** What the default link to install the application shall ask for. */
export type InstallParamsUpdate = components['schemas']['InstallParamsUpdate']

/** Where an application is installed. */
export type IntegrationType = components['schemas']['IntegrationType']

/** How an application is installed in one way. */
export type IntegrationTypeConfiguration = components['schemas']['IntegrationTypeConfiguration']

/** How the application shall be installed in one way. */
export type IntegrationTypeConfigurationUpdate = components['schemas']['IntegrationTypeConfigurationUpdate']

/** Where in Discord a command can be used. */
export type InteractionContextType = components['schemas']['InteractionContextType']

/** A public key of RSA (RFC 7517). */
export type JSONWebKey = components['schemas']['JSONWebKey']

/** The public keys that ID tokens are signed with (RFC 7517). */
export type JSONWebKeySet = components['schemas']['JSONWebKeySet']

/** The lower 31 bits of `ApplicationFlags`, as a number. */
export type LegacyApplicationFlags = components['schemas']['LegacyApplicationFlags']

/** A gathering of the users of one game, of at most 1000. */
export type Lobby = components['schemas']['Lobby']

/** The channel to link a lobby to. An object without fields undoes the link. */
export type LobbyChannelLink = components['schemas']['LobbyChannelLink']

/** An invite to the guild of a linked channel. It works once, within an hour. */
export type LobbyInvite = components['schemas']['LobbyInvite']

/** A lobby to create, or to join when it exists. */
export type LobbyJoin = components['schemas']['LobbyJoin']

/** A user in a lobby. */
export type LobbyMember = components['schemas']['LobbyMember']

/** A user to add to a lobby, to change or to remove. */
export type LobbyMemberBulkUpdate = components['schemas']['LobbyMemberBulkUpdate']

/** A user to be in a lobby. */
export type LobbyMemberCreate = components['schemas']['LobbyMemberCreate']

/** What a member of a lobby is marked with, a bit set. */
export type LobbyMemberFlags = components['schemas']['LobbyMemberFlags']

/** What a member of a lobby is to be. */
export type LobbyMemberUpdate = components['schemas']['LobbyMemberUpdate']

/** A message in a lobby. */
export type LobbyMessage = components['schemas']['LobbyMessage']

/** A message to send to a lobby. */
export type LobbyMessageCreate = components['schemas']['LobbyMessageCreate']

/** A message was deleted from a lobby. */
export type LobbyMessageDeleteEvent = components['schemas']['LobbyMessageDeleteEvent']

/** A message in a lobby was sent or edited. */
export type LobbyMessageEvent = components['schemas']['LobbyMessageEvent']

/** What the moderation of the application decided about a message, by keys of its own: 5 at most, with keys of up to 1024 and values of up to 2000 characters. */
export type LobbyMessageModerationMetadata = components['schemas']['LobbyMessageModerationMetadata']

/** What the application writes down, by keys of its own. It replaces what was there, and `null` removes it. All together may have 1000 characters, in 25 entries. */
export type LobbyMetadataUpdate = components['schemas']['LobbyMetadataUpdate']

/** A lobby to create or to change. */
export type LobbyUpdate = components['schemas']['LobbyUpdate']

/** A language that Discord speaks, as a language tag. */
export type Locale = components['schemas']['Locale']

/** Whether moderators of a guild need a second factor. */
export type MFALevel = components['schemas']['MFALevel']

/** A message in a channel, with the fields that matter to whoever posted it by a webhook. */
export type Message = components['schemas']['Message']

/** What a message is marked with, a bit set. */
export type MessageFlags = components['schemas']['MessageFlags']

/** What brought a message about. */
export type MessageType = components['schemas']['MessageType']

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

/** A user as other objects show one. The author of a message that a webhook posted looks like this too, with the id, name and avatar of the webhook. */
export type PartialUser = components['schemas']['PartialUser']

/** What a channel allows or denies to one role or member, whatever the guild says. */
export type PermissionOverwrite = components['schemas']['PermissionOverwrite']

/** Whom a channel treats apart. */
export type PermissionOverwriteType = components['schemas']['PermissionOverwriteType']

/** A set of permissions: one bit each, summed up and written as a decimal string, because it outgrows a JSON number. */
export type Permissions = components['schemas']['Permissions']

/** A poll to begin. */
export type PollCreate = components['schemas']['PollCreate']

/** The Nitro subscription of a user. Applications without the `identify.premium` scope always see 0. */
export type PremiumType = components['schemas']['PremiumType']

/** An external account whose link to a Discord account is removed. */
export type ProvisionalAccountUnmerge = components['schemas']['ProvisionalAccountUnmerge']

/** An access token of a provisional account. */
export type ProvisionalToken = components['schemas']['ProvisionalToken']

/** An external account for which a provisional account is created or found. */
export type ProvisionalTokenCreate = components['schemas']['ProvisionalTokenCreate']

/** A boolean in a query string. Discord accepts `True`, `true` and `1` as true, `False`, `false` and `0` as false. The client sends a JavaScript boolean as `true` or `false`. */
export type QueryBoolean = components['schemas']['QueryBoolean']

/** A link that starts an activity. */
export type QuickLink = components['schemas']['QuickLink']

/** A link that starts an activity, with the embed that shows it. It expires after 30 days. */
export type QuickLinkCreate = components['schemas']['QuickLinkCreate']

/** A token that replaces the user's consent in `AUTHORIZE` of the local RPC server. */
export type RPCToken = components['schemas']['RPCToken']

/** The form that requests an RPC token. */
export type RPCTokenRequest = components['schemas']['RPCTokenRequest']

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

/** Something that an application sells. */
export type SKU = components['schemas']['SKU']

/** What a SKU is marked with, a bit set. */
export type SKUFlags = components['schemas']['SKUFlags']

/** How a SKU is sold. */
export type SKUType = components['schemas']['SKUType']

/** An attachment in the format of Slack, which Discord converts to an embed. Slack's documentation describes it; the fields are those that Discord's own description lists, and others are allowed. */
export type SlackAttachmentCreate = components['schemas']['SlackAttachmentCreate']

/** A message in the format of Slack. Discord does not support `channel`, `icon_emoji`, `mrkdwn` and `mrkdwn_in`. */
export type SlackWebhookExecute = components['schemas']['SlackWebhookExecute']

/** That a user pays for SKUs again and again. */
export type Subscription = components['schemas']['Subscription']

/** How a subscription stands. What a user may use is told by entitlements, not by this. */
export type SubscriptionStatus = components['schemas']['SubscriptionStatus']

/** What a guild keeps out of its system channel, a bit set. */
export type SystemChannelFlags = components['schemas']['SystemChannelFlags']

/** The people who own an application together. */
export type Team = components['schemas']['Team']

/** A member of a team. */
export type TeamMember = components['schemas']['TeamMember']

/** What a member of a team may do. The owner is told by `owner_user_id` of the team. */
export type TeamMemberRole = components['schemas']['TeamMemberRole']

/** Whether someone is in a team yet. */
export type TeamMembershipState = components['schemas']['TeamMembershipState']

/** A user as a member of one thread. */
export type ThreadMember = components['schemas']['ThreadMember']

/** What only a thread has. */
export type ThreadMetadata = components['schemas']['ThreadMetadata']

/** What the token endpoint answers. */
export type TokenResponse = components['schemas']['TokenResponse']

/** The form that revokes the tokens of a user. */
export type TokenRevocation = components['schemas']['TokenRevocation']

/** A user of Discord. Which fields are present depends on the scopes and on where the user is shown. */
export type User = components['schemas']['User']

/** What a user's account is marked with, a bit set. It can exceed 32 bits. */
export type UserFlags = components['schemas']['UserFlags']

/** Who the user is, in the words of OpenID Connect. `openid` alone shows `sub`. */
export type UserInfo = components['schemas']['UserInfo']

/** The guild whose tag a user may wear beside the name. */
export type UserPrimaryGuild = components['schemas']['UserPrimaryGuild']

/** What to change of the bot user. */
export type UserUpdate = components['schemas']['UserUpdate']

/** What a member must be before writing in a guild. */
export type VerificationLevel = components['schemas']['VerificationLevel']

/** A webhook that posts to one channel. Whoever knows its token or URL may post. */
export type Webhook = components['schemas']['Webhook']

/** An event that Discord can send to the webhook of an application. */
export type WebhookEventType = components['schemas']['WebhookEventType']

/** A message to post. At least one of `content`, `embeds`, `components`, `poll` and a file is needed. With the flag `IS_COMPONENTS_V2` (32768) only `components` may be there. */
export type WebhookExecute = components['schemas']['WebhookExecute']

/** A message with files. The `n` of `files[n]` is the id by which `attachments` speaks of a file, and each file needs a name of its own. A file may have 10 MiB, more where a guild is boosted. */
export type WebhookMessageForm = components['schemas']['WebhookMessageForm']

/** What to change of a message that the webhook posted. `null` takes a part away. */
export type WebhookMessageUpdate = components['schemas']['WebhookMessageUpdate']

/** What Discord sends to learn whether the URL for events answers and verifies signatures. */
export type WebhookPing = components['schemas']['WebhookPing']

/** What a webhook is for. */
export type WebhookType = components['schemas']['WebhookType']

/** What to change of a webhook. */
export type WebhookUpdate = components['schemas']['WebhookUpdate']
