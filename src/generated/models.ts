// Generated from spec/openapi.yaml by scripts/generate.ts. Do not edit.

import type { components } from './schema.ts'

/** The body of an error response. */
export type APIError = components['schemas']['APIError']

/** A node of a tree with the structure of the request. Its keys are names of fields, or indices of a list as strings, and their values are nodes of the same form; `_errors` contains the errors of the node itself, and can appear beside such keys. */
export type APIErrorFields = components['schemas']['APIErrorFields']

/** The response to an upload. */
export type ActivityAttachment = components['schemas']['ActivityAttachment']

/** A file to upload. */
export type ActivityAttachmentCreate = components['schemas']['ActivityAttachmentCreate']

/** A running instance of an activity. */
export type ActivityInstance = components['schemas']['ActivityInstance']

/** The location of an activity instance. */
export type ActivityLocation = components['schemas']['ActivityLocation']

/** The kind of location in which an activity runs. */
export type ActivityLocationKind = components['schemas']['ActivityLocationKind']

/** Which mentions in the content notify users and roles. A webhook message without this object notifies users only. A kind in `parse` cannot also have a list of ids. */
export type AllowedMentions = components['schemas']['AllowedMentions']

/** An application with all its fields, as its owner and its bot receive it. */
export type Application = components['schemas']['Application']

/** A user authorized the application, for a guild or for their account. */
export type ApplicationAuthorizedEvent = components['schemas']['ApplicationAuthorizedEvent']

/** An application command. */
export type ApplicationCommand = components['schemas']['ApplicationCommand']

/** A command in the list that replaces all others. Without an `id`, it updates the existing command with the same name and type. */
export type ApplicationCommandBulkOverwrite = components['schemas']['ApplicationCommandBulkOverwrite']

/** A command to create. The names, descriptions and values of the command, its options and their choices have at most 8000 characters in total. A text with translations counts with the longest of them, the default text included. */
export type ApplicationCommandCreate = components['schemas']['ApplicationCommandCreate']

/** An option of a command, or a subcommand. The type determines which fields are present. */
export type ApplicationCommandOption = components['schemas']['ApplicationCommandOption']

/** A choice of an option. */
export type ApplicationCommandOptionChoice = components['schemas']['ApplicationCommandOptionChoice']

/** A choice to create for an option. */
export type ApplicationCommandOptionChoiceCreate = components['schemas']['ApplicationCommandOptionChoiceCreate']

/** An option of a command or subcommand, a subcommand, or a subcommand group. Names in one list must be unique, and required options must precede optional ones. */
export type ApplicationCommandOptionCreate = components['schemas']['ApplicationCommandOptionCreate']

/** The type of an option. */
export type ApplicationCommandOptionType = components['schemas']['ApplicationCommandOptionType']

/** A permission of a role, a user or a channel for a command. */
export type ApplicationCommandPermission = components['schemas']['ApplicationCommandPermission']

/** The type of target of a command permission. */
export type ApplicationCommandPermissionType = components['schemas']['ApplicationCommandPermissionType']

/** A permission to set for a role, a user or a channel. */
export type ApplicationCommandPermissionUpdate = components['schemas']['ApplicationCommandPermissionUpdate']

/** The permissions that replace all existing permissions of a command in a guild. */
export type ApplicationCommandPermissionsUpdate = components['schemas']['ApplicationCommandPermissionsUpdate']

/** The type of a command, which determines how users invoke it. */
export type ApplicationCommandType = components['schemas']['ApplicationCommandType']

/** The fields of a command to change. A field that is present replaces the old value completely. The type cannot be changed. */
export type ApplicationCommandUpdate = components['schemas']['ApplicationCommandUpdate']

/** A user deauthorized the application. The user's tokens are no longer valid. */
export type ApplicationDeauthorizedEvent = components['schemas']['ApplicationDeauthorizedEvent']

/** The status of an application's webhook events. */
export type ApplicationEventWebhookStatus = components['schemas']['ApplicationEventWebhookStatus']

/** The flags of an application, a bit set in a decimal string, because it can exceed a JSON number. Editable flags can be changed by a request to edit the application. */
export type ApplicationFlags = components['schemas']['ApplicationFlags']

/** The identities of a user in the application. */
export type ApplicationIdentities = components['schemas']['ApplicationIdentities']

/** An identity of a user in the application, identified by its external account. */
export type ApplicationIdentity = components['schemas']['ApplicationIdentity']

/** The provider of the identity to delete, among identities with the same type and user id. */
export type ApplicationIdentityDelete = components['schemas']['ApplicationIdentityDelete']

/** The profile of a user's identity in the application, which Discord shows as a game stats widget. */
export type ApplicationIdentityProfile = components['schemas']['ApplicationIdentityProfile']

/** The game stats of a profile. */
export type ApplicationIdentityProfileData = components['schemas']['ApplicationIdentityProfileData']

/** The game stats of a profile. At most 10 KB when serialized. */
export type ApplicationIdentityProfileDataUpdate = components['schemas']['ApplicationIdentityProfileDataUpdate']

/** A game stat that the application defines. Its type determines the type of its value. */
export type ApplicationIdentityProfileDynamicField = components['schemas']['ApplicationIdentityProfileDynamicField']

/** The type of the value of a dynamic field. */
export type ApplicationIdentityProfileDynamicFieldType = components['schemas']['ApplicationIdentityProfileDynamicFieldType']

/** A game stat that the application defines. Its type determines the type of its value. */
export type ApplicationIdentityProfileDynamicFieldUpdate = components['schemas']['ApplicationIdentityProfileDynamicFieldUpdate']

/** An image for a game profile. */
export type ApplicationIdentityProfileMedia = components['schemas']['ApplicationIdentityProfileMedia']

/** An image for a game profile. */
export type ApplicationIdentityProfileMediaUpdate = components['schemas']['ApplicationIdentityProfileMediaUpdate']

/** The predefined game stats, which many games can use. */
export type ApplicationIdentityProfilePrimaryData = components['schemas']['ApplicationIdentityProfilePrimaryData']

/** The predefined game stats, which many games can use. */
export type ApplicationIdentityProfilePrimaryDataUpdate = components['schemas']['ApplicationIdentityProfilePrimaryDataUpdate']

/** Changes to a game profile. Without `data`, the stored game stats remain unchanged. */
export type ApplicationIdentityProfileUpdate = components['schemas']['ApplicationIdentityProfileUpdate']

/** The fields of an application to change. Redirect URIs cannot be changed. */
export type ApplicationUpdate = components['schemas']['ApplicationUpdate']

/** A file of a message or an upload. */
export type Attachment = components['schemas']['Attachment']

/** A file to upload, or an existing file to keep when a message is edited. */
export type AttachmentUpdate = components['schemas']['AttachmentUpdate']

/** The form that exchanges an authorization code. */
export type AuthorizationCodeGrant = components['schemas']['AuthorizationCodeGrant']

/** The metadata of the authorization server (RFC 8414, OpenID Connect Discovery). Both documents of Discord describe the same server, each with some of the fields. Their URLs have no API version. */
export type AuthorizationServerMetadata = components['schemas']['AuthorizationServerMetadata']

/** A decoration around an avatar. */
export type AvatarDecorationData = components['schemas']['AvatarDecorationData']

/** A user of the application's account system whose link to a Discord account is removed. */
export type BotProvisionalAccountUnmerge = components['schemas']['BotProvisionalAccountUnmerge']

/** A user of the application's account system for whom a provisional account is created or found. */
export type BotProvisionalTokenCreate = components['schemas']['BotProvisionalTokenCreate']

/** A guild channel, a thread, a DM or a group DM. The type determines which fields are present. */
export type Channel = components['schemas']['Channel']

/** The flags of a channel, a bit set. */
export type ChannelFlags = components['schemas']['ChannelFlags']

/** A channel that a crossposted message mentions. */
export type ChannelMention = components['schemas']['ChannelMention']

/** The type of a channel. */
export type ChannelType = components['schemas']['ChannelType']

/** An access token of a game, without a refresh token. */
export type ChildToken = components['schemas']['ChildToken']

/** A publisher's access token and the game that receives a token for the same user. */
export type ChildTokenCreate = components['schemas']['ChildTokenCreate']

/** The form that requests a token for the owner of the application. */
export type ClientCredentialsGrant = components['schemas']['ClientCredentialsGrant']

/** The collectibles that a user or member displays, by kind. */
export type Collectibles = components['schemas']['Collectibles']

/** A connection: an account on another service that the user linked to Discord. */
export type Connection = components['schemas']['Connection']

/** An integration of a guild that uses a linked account. Discord documents it as partial: it can lack any field of an integration other than `id`, `type` and `account`. */
export type ConnectionIntegration = components['schemas']['ConnectionIntegration']

/** The type of a guild integration. */
export type ConnectionIntegrationType = components['schemas']['ConnectionIntegrationType']

/** The service of a linked account. */
export type ConnectionType = components['schemas']['ConnectionType']

/** The visibility of a connection on the profile. */
export type ConnectionVisibility = components['schemas']['ConnectionVisibility']

/** The application, user, scopes and expiration of an access token. */
export type CurrentAuthorization = components['schemas']['CurrentAuthorization']

/** A DM to create. */
export type DMChannelCreate = components['schemas']['DMChannelCreate']

/** The messages that notify the members of a guild by default. */
export type DefaultMessageNotificationLevel = components['schemas']['DefaultMessageNotificationLevel']

/** The emoji of the default reaction button of a forum. */
export type DefaultReaction = components['schemas']['DefaultReaction']

/** A message that was deleted from a lobby. */
export type DeletedLobbyMessage = components['schemas']['DeletedLobbyMessage']

/** The codes of a device authorization (RFC 8628, section 3.2): the device shows one to the user and polls the token endpoint with the other. */
export type DeviceAuthorization = components['schemas']['DeviceAuthorization']

/** The form that starts the device authorization flow. */
export type DeviceAuthorizationRequest = components['schemas']['DeviceAuthorizationRequest']

/** The form that polls for a token. Discord returns the token once the user has approved the device. */
export type DeviceCodeGrant = components['schemas']['DeviceCodeGrant']

/** An embed of a message. */
export type Embed = components['schemas']['Embed']

/** The properties of an embed, a bit set. */
export type EmbedFlags = components['schemas']['EmbedFlags']

/** An image of an embed. */
export type EmbedImage = components['schemas']['EmbedImage']

/** An image of an embed to send. */
export type EmbedImageUpdate = components['schemas']['EmbedImageUpdate']

/** The properties of an image or video in an embed, a bit set. */
export type EmbedMediaFlags = components['schemas']['EmbedMediaFlags']

/** An embed to send. All texts of all embeds of a message have at most 6000 characters in total. */
export type EmbedUpdate = components['schemas']['EmbedUpdate']

/** A custom emoji of a guild or an application. */
export type Emoji = components['schemas']['Emoji']

/** An entitlement: access of a user or guild to a SKU. */
export type Entitlement = components['schemas']['Entitlement']

/** A test entitlement to create. */
export type EntitlementCreate = components['schemas']['EntitlementCreate']

/** An entitlement of the application was created, updated or deleted. */
export type EntitlementEvent = components['schemas']['EntitlementEvent']

/** The origin of an entitlement. */
export type EntitlementType = components['schemas']['EntitlementType']

/** The handler of an entry point command. */
export type EntryPointCommandHandlerType = components['schemas']['EntryPointCommandHandlerType']

/** Discord's error code, which is more specific than the HTTP status. 0 is a general error. The descriptions of the values are Discord's. Only the pages of the Social SDK list 50229, 530008 to 530010 and 530014 to 530027. */
export type ErrorCode = components['schemas']['ErrorCode']

/** A message in a lobby or its linked channel, as an event has it. */
export type EventLobbyMessage = components['schemas']['EventLobbyMessage']

/** The members whose media are scanned for explicit content. */
export type ExplicitContentFilterLevel = components['schemas']['ExplicitContentFilterLevel']

/** The type of an external token of a provisional account. */
export type ExternalAuthType = components['schemas']['ExternalAuthType']

/** A tag that can be applied to threads of a forum. */
export type ForumTag = components['schemas']['ForumTag']

/** A message in a DM during an active session of the Social SDK. A passthrough message, between two provisional accounts, is visible only in the game and has `recipient_id`. */
export type GameDirectMessage = components['schemas']['GameDirectMessage']

/** A DM was sent, edited or deleted during an active session of the Social SDK. */
export type GameDirectMessageEvent = components['schemas']['GameDirectMessageEvent']

/** The payload of a GitHub webhook event, which GitHub's documentation describes. Discord supports `commit_comment`, `create`, `delete`, `fork`, `issue_comment`, `issues`, `member`, `public`, `pull_request`, `pull_request_review`, `pull_request_review_comment`, `push`, `release`, `watch`, `check_run`, `check_suite`, `discussion` and `discussion_comment`. */
export type GitHubWebhookExecute = components['schemas']['GitHubWebhookExecute']

/** A group DM to create. */
export type GroupDMChannelCreate = components['schemas']['GroupDMChannelCreate']

/** A user to add to a group DM. */
export type GroupDMRecipientAdd = components['schemas']['GroupDMRecipientAdd']

/** The guild that a bot or an application was added to, in a token response or an event. In a token response it has the form of an older API version and lacks some fields. Only `id` and `name` are always present. */
export type Guild = components['schemas']['Guild']

/** The age restriction of a guild. */
export type GuildAgeRestrictionLevel = components['schemas']['GuildAgeRestrictionLevel']

/** A command to register in one guild. The names, descriptions and values of the command have at most 8000 characters in total, and only the longest translation of each counts. */
export type GuildApplicationCommandCreate = components['schemas']['GuildApplicationCommandCreate']

/** The permissions of a command in a guild, or of all commands without their own permissions. */
export type GuildApplicationCommandPermissions = components['schemas']['GuildApplicationCommandPermissions']

/** The changes of a command of one guild. A field that is present replaces the previous value completely. The type cannot be changed. */
export type GuildApplicationCommandUpdate = components['schemas']['GuildApplicationCommandUpdate']

/** A feature that is enabled for a guild. */
export type GuildFeature = components['schemas']['GuildFeature']

/** A guild member. */
export type GuildMember = components['schemas']['GuildMember']

/** A user to add to a guild, with initial settings of the member. */
export type GuildMemberAdd = components['schemas']['GuildMemberAdd']

/** The flags of a guild member, a bit set. Editable flags can be changed. */
export type GuildMemberFlags = components['schemas']['GuildMemberFlags']

/** The boost level of a guild. */
export type GuildPremiumTier = components['schemas']['GuildPremiumTier']

/** An image as a data URL in base64. Discord accepts JPEG, PNG and GIF. */
export type ImageData = components['schemas']['ImageData']

/** The measures of a guild against spam and raids. */
export type IncidentsData = components['schemas']['IncidentsData']

/** The parameters of the default installation link of an application. */
export type InstallParams = components['schemas']['InstallParams']

/** The parameters of the default installation link of an application to set. */
export type InstallParamsUpdate = components['schemas']['InstallParamsUpdate']

/** The consequence for a subscriber whose subscription expires. */
export type IntegrationExpireBehavior = components['schemas']['IntegrationExpireBehavior']

/** The installation context of an application. */
export type IntegrationType = components['schemas']['IntegrationType']

/** The installation settings of an application for one installation context. */
export type IntegrationTypeConfiguration = components['schemas']['IntegrationTypeConfiguration']

/** The installation settings to set for one installation context. */
export type IntegrationTypeConfigurationUpdate = components['schemas']['IntegrationTypeConfigurationUpdate']

/** The interaction context in which a command can be used. */
export type InteractionContextType = components['schemas']['InteractionContextType']

/** A public RSA key (RFC 7517). */
export type JSONWebKey = components['schemas']['JSONWebKey']

/** The public keys with which ID tokens are signed (RFC 7517). */
export type JSONWebKeySet = components['schemas']['JSONWebKeySet']

/** The lower 31 bits of `ApplicationFlags`, as a number. */
export type LegacyApplicationFlags = components['schemas']['LegacyApplicationFlags']

/** A lobby of a game, with at most 1000 members. */
export type Lobby = components['schemas']['Lobby']

/** The channel to link to a lobby. An empty object unlinks the channel. */
export type LobbyChannelLink = components['schemas']['LobbyChannelLink']

/** An invite to the guild of a linked channel. It expires after one hour and can be used once. */
export type LobbyInvite = components['schemas']['LobbyInvite']

/** A lobby to join. Discord creates the lobby if it does not exist. */
export type LobbyJoin = components['schemas']['LobbyJoin']

/** A member of a lobby. */
export type LobbyMember = components['schemas']['LobbyMember']

/** A lobby member to add, to update or to remove. */
export type LobbyMemberBulkUpdate = components['schemas']['LobbyMemberBulkUpdate']

/** A member of a lobby to create or update. */
export type LobbyMemberCreate = components['schemas']['LobbyMemberCreate']

/** The flags of a lobby member, a bit set. */
export type LobbyMemberFlags = components['schemas']['LobbyMemberFlags']

/** The fields of a lobby member to set. */
export type LobbyMemberUpdate = components['schemas']['LobbyMemberUpdate']

/** A message in a lobby. */
export type LobbyMessage = components['schemas']['LobbyMessage']

/** A message to send to a lobby. */
export type LobbyMessageCreate = components['schemas']['LobbyMessageCreate']

/** A message was deleted from a lobby. */
export type LobbyMessageDeleteEvent = components['schemas']['LobbyMessageDeleteEvent']

/** A message in a lobby was sent or edited. */
export type LobbyMessageEvent = components['schemas']['LobbyMessageEvent']

/** The moderation metadata that the application sets for a message: at most 5 entries, with keys of at most 1024 and values of at most 2000 characters. */
export type LobbyMessageModerationMetadata = components['schemas']['LobbyMessageModerationMetadata']

/** The metadata to store. It replaces existing metadata, and `null` removes it. It has at most 25 entries and 1000 characters in total. */
export type LobbyMetadataUpdate = components['schemas']['LobbyMetadataUpdate']

/** A lobby to create or to update. */
export type LobbyUpdate = components['schemas']['LobbyUpdate']

/** A locale of Discord, as a language tag. */
export type Locale = components['schemas']['Locale']

/** The requirement of two-factor authentication for moderation actions in a guild. */
export type MFALevel = components['schemas']['MFALevel']

/** A message in a channel, with the fields of messages that webhooks send. */
export type Message = components['schemas']['Message']

/** A component of a message, such as a button, a text or a row of them. The other fields depend on its type and are not described. */
export type MessageComponent = components['schemas']['MessageComponent']

/** The flags of a message, a bit set. */
export type MessageFlags = components['schemas']['MessageFlags']

/** The message that a reply, crosspost, pin or forwarded message refers to. */
export type MessageReference = components['schemas']['MessageReference']

/** The kind of a reference to another message. */
export type MessageReferenceType = components['schemas']['MessageReferenceType']

/** The type of a message. */
export type MessageType = components['schemas']['MessageType']

/** A nameplate: the background of a user's name in member lists. */
export type Nameplate = components['schemas']['Nameplate']

/** The background color of a nameplate. */
export type NameplatePalette = components['schemas']['NameplatePalette']

/** The error response of an OAuth2 endpoint (RFC 6749, section 5.2). */
export type OAuth2Error = components['schemas']['OAuth2Error']

/** An OAuth2 error code of the token endpoint or a redirect. */
export type OAuth2ErrorCode = components['schemas']['OAuth2ErrorCode']

/** An application with the fields that are visible to other users. */
export type PartialApplication = components['schemas']['PartialApplication']

/** The emoji of a reaction or of an answer to a poll. */
export type PartialEmoji = components['schemas']['PartialEmoji']

/** A guild in the list of a user's guilds. */
export type PartialGuild = components['schemas']['PartialGuild']

/** A user as part of another object. The author of a webhook message has the same format, with the id, name and avatar of the webhook. */
export type PartialUser = components['schemas']['PartialUser']

/** The permissions that a channel allows or denies to a role or member. */
export type PermissionOverwrite = components['schemas']['PermissionOverwrite']

/** The type of target of a permission overwrite. */
export type PermissionOverwriteType = components['schemas']['PermissionOverwriteType']

/** A set of permissions, a bit set in a decimal string, because it can exceed a JSON number. */
export type Permissions = components['schemas']['Permissions']

/** A poll in a message. */
export type Poll = components['schemas']['Poll']

/** A poll to create. */
export type PollCreate = components['schemas']['PollCreate']

/** The question of a poll, or a poll answer. */
export type PollMedia = components['schemas']['PollMedia']

/** The type of a user's Nitro subscription. Applications without the `identify.premium` scope always receive 0. */
export type PremiumType = components['schemas']['PremiumType']

/** An external account whose link to a Discord account is removed. */
export type ProvisionalAccountUnmerge = components['schemas']['ProvisionalAccountUnmerge']

/** An access token of a provisional account. */
export type ProvisionalToken = components['schemas']['ProvisionalToken']

/** An external account whose provisional account is created or found. */
export type ProvisionalTokenCreate = components['schemas']['ProvisionalTokenCreate']

/** A boolean in a query string. Discord accepts `True`, `true` and `1` as true, `False`, `false` and `0` as false. The client sends a JavaScript boolean as `true` or `false`. */
export type QueryBoolean = components['schemas']['QueryBoolean']

/** A link that launches an activity. */
export type QuickLink = components['schemas']['QuickLink']

/** A link that launches an activity, and the embed that shows it. It expires after 30 days. */
export type QuickLinkCreate = components['schemas']['QuickLinkCreate']

/** A token that replaces the user's consent in `AUTHORIZE` of the local RPC server. */
export type RPCToken = components['schemas']['RPCToken']

/** The form that requests an RPC token. */
export type RPCTokenRequest = components['schemas']['RPCTokenRequest']

/** The scope of an exceeded rate limit. */
export type RateLimitScope = components['schemas']['RateLimitScope']

/** The body of a 429 response. */
export type RateLimited = components['schemas']['RateLimited']

/** The reactions to a message with one emoji. */
export type Reaction = components['schemas']['Reaction']

/** The form that exchanges a refresh token for a new access token and refresh token. */
export type RefreshTokenGrant = components['schemas']['RefreshTokenGrant']

/** A role of a guild. In a token response it has the form of an older API version: `permissions` is a number, the string is `permissions_new`, and `colors` and `flags` are absent. */
export type Role = components['schemas']['Role']

/** The role connection of a user: the account on the application's platform and its values for linked roles. If the application has not set one, fields are absent. */
export type RoleConnection = components['schemas']['RoleConnection']

/** A role connection metadata record. It defines a value that an application sets for each user, and that a guild can require for a linked role. */
export type RoleConnectionMetadata = components['schemas']['RoleConnectionMetadata']

/** The comparison of a user's value with the value that a guild requires. */
export type RoleConnectionMetadataType = components['schemas']['RoleConnectionMetadataType']

/** A role connection metadata record to set. */
export type RoleConnectionMetadataUpdate = components['schemas']['RoleConnectionMetadataUpdate']

/** The role connection of a user to set. */
export type RoleConnectionUpdate = components['schemas']['RoleConnectionUpdate']

/** The properties of a role, a bit set. */
export type RoleFlags = components['schemas']['RoleFlags']

/** A SKU: a product that an application sells. */
export type SKU = components['schemas']['SKU']

/** The flags of a SKU, a bit set. */
export type SKUFlags = components['schemas']['SKUFlags']

/** The type of a SKU. */
export type SKUType = components['schemas']['SKUType']

/** An attachment in the format of Slack, which Discord converts to an embed. Slack's documentation describes it; the fields are those that Discord's own description lists, and others are allowed. */
export type SlackAttachmentCreate = components['schemas']['SlackAttachmentCreate']

/** A message in the format of Slack. Discord does not support `channel`, `icon_emoji`, `mrkdwn` and `mrkdwn_in`. */
export type SlackWebhookExecute = components['schemas']['SlackWebhookExecute']

/** A sticker with all its properties. */
export type Sticker = components['schemas']['Sticker']

/** The file format of a sticker. */
export type StickerFormatType = components['schemas']['StickerFormatType']

/** A sticker in a message. */
export type StickerItem = components['schemas']['StickerItem']

/** The origin of a sticker. */
export type StickerType = components['schemas']['StickerType']

/** A user's recurring subscription to one or more SKUs. */
export type Subscription = components['schemas']['Subscription']

/** The status of a subscription. Entitlements, not this status, determine the access of a user. */
export type SubscriptionStatus = components['schemas']['SubscriptionStatus']

/** The messages that a guild suppresses in its system channel, a bit set. */
export type SystemChannelFlags = components['schemas']['SystemChannelFlags']

/** A team that owns applications. */
export type Team = components['schemas']['Team']

/** A member of a team. */
export type TeamMember = components['schemas']['TeamMember']

/** The role of a team member. The owner has no role; `owner_user_id` of the team identifies the owner. */
export type TeamMemberRole = components['schemas']['TeamMemberRole']

/** The membership state of a team member. */
export type TeamMembershipState = components['schemas']['TeamMembershipState']

/** A thread member. */
export type ThreadMember = components['schemas']['ThreadMember']

/** The fields that only threads have. */
export type ThreadMetadata = components['schemas']['ThreadMetadata']

/** The response of the token endpoint. */
export type TokenResponse = components['schemas']['TokenResponse']

/** The form that revokes the tokens of a user. */
export type TokenRevocation = components['schemas']['TokenRevocation']

/** A Discord user. The scopes and the endpoint determine which fields are present. */
export type User = components['schemas']['User']

/** The flags of a user's account, a bit set. It can exceed 32 bits. */
export type UserFlags = components['schemas']['UserFlags']

/** The user as OpenID Connect claims. With `openid` alone, `sub` is the only claim. */
export type UserInfo = components['schemas']['UserInfo']

/** The primary guild of a user, whose tag the profile can show. */
export type UserPrimaryGuild = components['schemas']['UserPrimaryGuild']

/** The fields of the bot user to change. */
export type UserUpdate = components['schemas']['UserUpdate']

/** The requirements that a member must meet to send messages in a guild. */
export type VerificationLevel = components['schemas']['VerificationLevel']

/** A webhook that posts to a channel. Its token or URL is the only credential needed to post. */
export type Webhook = components['schemas']['Webhook']

/** A webhook event. */
export type WebhookEventType = components['schemas']['WebhookEventType']

/** A webhook message to send. It requires at least one of `content`, `embeds`, `components`, `poll` and a file. With the flag `IS_COMPONENTS_V2` (32768), only `components` is allowed. */
export type WebhookExecute = components['schemas']['WebhookExecute']

/** A message with files, as a form. The fields of the message are in `payload_json`, or each is a field of the form. Discord documents the second form for texts and booleans; the client sends lists and objects as JSON. The `n` of `files[n]` is the `id` of the file in `attachments`. Each file must have a different name. A file has at most 10 MiB, or more in a boosted guild. */
export type WebhookMessageForm = components['schemas']['WebhookMessageForm']

/** The fields of a webhook message to change. `null` removes a field. */
export type WebhookMessageUpdate = components['schemas']['WebhookMessageUpdate']

/** The changes of a message with files, as a form. The fields of the message are in `payload_json`, or each is a field of the form. Discord documents the second form for texts and booleans; the client sends lists and objects as JSON. The `n` of `files[n]` is the `id` of the file in `attachments`. Each file must have a different name. A file has at most 10 MiB, or more in a boosted guild. A part that is removed has the value `null`, which only `payload_json` can contain. */
export type WebhookMessageUpdateForm = components['schemas']['WebhookMessageUpdateForm']

/** A ping, with which Discord checks that the URL for webhook events responds and verifies signatures. */
export type WebhookPing = components['schemas']['WebhookPing']

/** The type of a webhook. */
export type WebhookType = components['schemas']['WebhookType']

/** The fields of a webhook to change. */
export type WebhookUpdate = components['schemas']['WebhookUpdate']

/** The welcome screen of a Community guild. */
export type WelcomeScreen = components['schemas']['WelcomeScreen']
