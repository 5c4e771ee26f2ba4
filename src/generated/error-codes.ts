// Generated from spec/openapi.yaml by scripts/generate.ts. Do not edit.

/**
 * Discord's JSON error codes, by name.
 *
 * @see https://docs.discord.com/developers/topics/opcodes-and-status-codes#json-json-error-codes
 */
export const ERROR_CODES = {
  /** General error (such as a malformed request body, amongst other things) */
  GENERAL_ERROR: 0,
  /** Unknown account */
  UNKNOWN_ACCOUNT: 10001,
  /** Unknown application */
  UNKNOWN_APPLICATION: 10002,
  /** Unknown channel */
  UNKNOWN_CHANNEL: 10003,
  /** Unknown guild */
  UNKNOWN_GUILD: 10004,
  /** Unknown integration */
  UNKNOWN_INTEGRATION: 10005,
  /** Unknown invite */
  UNKNOWN_INVITE: 10006,
  /** Unknown member */
  UNKNOWN_MEMBER: 10007,
  /** Unknown message */
  UNKNOWN_MESSAGE: 10008,
  /** Unknown permission overwrite */
  UNKNOWN_PERMISSION_OVERWRITE: 10009,
  /** Unknown provider */
  UNKNOWN_PROVIDER: 10010,
  /** Unknown role */
  UNKNOWN_ROLE: 10011,
  /** Unknown token */
  UNKNOWN_TOKEN: 10012,
  /** Unknown user */
  UNKNOWN_USER: 10013,
  /** Unknown emoji */
  UNKNOWN_EMOJI: 10014,
  /** Unknown webhook */
  UNKNOWN_WEBHOOK: 10015,
  /** Unknown webhook service */
  UNKNOWN_WEBHOOK_SERVICE: 10016,
  /** Unknown session */
  UNKNOWN_SESSION: 10020,
  /** Unknown Asset */
  UNKNOWN_ASSET: 10021,
  /** Unknown ban */
  UNKNOWN_BAN: 10026,
  /** Unknown SKU */
  UNKNOWN_SKU: 10027,
  /** Unknown Store Listing */
  UNKNOWN_STORE_LISTING: 10028,
  /** Unknown entitlement */
  UNKNOWN_ENTITLEMENT: 10029,
  /** Unknown build */
  UNKNOWN_BUILD: 10030,
  /** Unknown lobby */
  UNKNOWN_LOBBY: 10031,
  /** Unknown branch */
  UNKNOWN_BRANCH: 10032,
  /** Unknown store directory layout */
  UNKNOWN_STORE_DIRECTORY_LAYOUT: 10033,
  /** Unknown redistributable */
  UNKNOWN_REDISTRIBUTABLE: 10036,
  /** Unknown gift code */
  UNKNOWN_GIFT_CODE: 10038,
  /** Unknown stream */
  UNKNOWN_STREAM: 10049,
  /** Unknown premium server subscribe cooldown */
  UNKNOWN_PREMIUM_SERVER_SUBSCRIBE_COOLDOWN: 10050,
  /** Unknown guild template */
  UNKNOWN_GUILD_TEMPLATE: 10057,
  /** Unknown discoverable server category */
  UNKNOWN_DISCOVERABLE_SERVER_CATEGORY: 10059,
  /** Unknown sticker */
  UNKNOWN_STICKER: 10060,
  /** Unknown sticker pack */
  UNKNOWN_STICKER_PACK: 10061,
  /** Unknown interaction */
  UNKNOWN_INTERACTION: 10062,
  /** Unknown application command */
  UNKNOWN_APPLICATION_COMMAND: 10063,
  /** Unknown voice state */
  UNKNOWN_VOICE_STATE: 10065,
  /** Unknown application command permissions */
  UNKNOWN_APPLICATION_COMMAND_PERMISSIONS: 10066,
  /** Unknown Stage Instance */
  UNKNOWN_STAGE_INSTANCE: 10067,
  /** Unknown Guild Member Verification Form */
  UNKNOWN_GUILD_MEMBER_VERIFICATION_FORM: 10068,
  /** Unknown Guild Welcome Screen */
  UNKNOWN_GUILD_WELCOME_SCREEN: 10069,
  /** Unknown Guild Scheduled Event */
  UNKNOWN_GUILD_SCHEDULED_EVENT: 10070,
  /** Unknown Guild Scheduled Event User */
  UNKNOWN_GUILD_SCHEDULED_EVENT_USER: 10071,
  /** Unknown Tag */
  UNKNOWN_TAG: 10087,
  /** Unknown sound */
  UNKNOWN_SOUND: 10097,
  /** Unknown invite target users job (invite exists but has no target users) */
  UNKNOWN_INVITE_TARGET_USERS_JOB: 10124,
  /** Unknown invite target users (invite exists but has no target users) */
  UNKNOWN_INVITE_TARGET_USERS: 10129,
  /** Bots cannot use this endpoint */
  BOTS_NOT_ALLOWED: 20001,
  /** Only bots can use this endpoint */
  BOTS_ONLY: 20002,
  /** Explicit content cannot be sent to the desired recipient(s) */
  EXPLICIT_CONTENT_REFUSED: 20009,
  /** You are not authorized to perform this action on this application */
  NOT_AUTHORIZED_ON_APPLICATION: 20012,
  /** This action requires a premium subscription */
  PREMIUM_SUBSCRIPTION_REQUIRED: 20015,
  /** This action cannot be performed due to slowmode rate limit */
  SLOWMODE_RATE_LIMITED: 20016,
  /** Only the owner of this account can perform this action */
  ACCOUNT_OWNER_ONLY: 20018,
  /** This message cannot be edited due to announcement rate limits */
  ANNOUNCEMENT_EDIT_RATE_LIMITED: 20022,
  /** Under minimum age */
  UNDER_MINIMUM_AGE: 20024,
  /** The write action you are performing on the channel has hit the write rate limit */
  CHANNEL_WRITE_RATE_LIMITED: 20028,
  /** The write action you are performing on the server has hit the write rate limit */
  SERVER_WRITE_RATE_LIMITED: 20029,
  /** Your Stage topic, server name, server description, or channel names contain words that are not allowed */
  WORDS_NOT_ALLOWED: 20031,
  /** Guild premium subscription level too low */
  GUILD_PREMIUM_LEVEL_TOO_LOW: 20035,
  /** Maximum number of guilds reached (100) */
  MAXIMUM_GUILDS: 30001,
  /** Maximum number of friends reached (1000) */
  MAXIMUM_FRIENDS: 30002,
  /** Maximum number of pins reached for the channel (250) */
  MAXIMUM_PINS: 30003,
  /** Maximum number of recipients reached (10) */
  MAXIMUM_RECIPIENTS: 30004,
  /** Maximum number of guild roles reached (250) */
  MAXIMUM_GUILD_ROLES: 30005,
  /** Maximum number of webhooks reached (15) */
  MAXIMUM_WEBHOOKS: 30007,
  /** Maximum number of emojis reached */
  MAXIMUM_EMOJIS: 30008,
  /** Maximum number of reactions reached (20) */
  MAXIMUM_REACTIONS: 30010,
  /** Maximum number of group DMs reached (10) */
  MAXIMUM_GROUP_DMS: 30011,
  /** Maximum number of guild channels reached (500) */
  MAXIMUM_GUILD_CHANNELS: 30013,
  /** Maximum number of attachments in a message reached (10) */
  MAXIMUM_ATTACHMENTS: 30015,
  /** Maximum number of invites reached (1000) */
  MAXIMUM_INVITES: 30016,
  /** Maximum number of animated emojis reached */
  MAXIMUM_ANIMATED_EMOJIS: 30018,
  /** Maximum number of server members reached */
  MAXIMUM_SERVER_MEMBERS: 30019,
  /** Maximum number of server categories has been reached (5) */
  MAXIMUM_SERVER_CATEGORIES: 30030,
  /** Guild already has a template */
  GUILD_ALREADY_HAS_TEMPLATE: 30031,
  /** Maximum number of application commands reached */
  MAXIMUM_APPLICATION_COMMANDS: 30032,
  /** Maximum number of thread participants has been reached (1000) */
  MAXIMUM_THREAD_PARTICIPANTS: 30033,
  /** Maximum number of daily application command creates has been reached (200) */
  MAXIMUM_DAILY_APPLICATION_COMMAND_CREATES: 30034,
  /** Maximum number of bans for non-guild members have been exceeded */
  MAXIMUM_NON_GUILD_MEMBER_BANS: 30035,
  /** Maximum number of bans fetches has been reached */
  MAXIMUM_BAN_FETCHES: 30037,
  /** Maximum number of uncompleted guild scheduled events reached (100) */
  MAXIMUM_UNCOMPLETED_GUILD_SCHEDULED_EVENTS: 30038,
  /** Maximum number of stickers reached */
  MAXIMUM_STICKERS: 30039,
  /** Maximum number of prune requests has been reached. Try again later */
  MAXIMUM_PRUNE_REQUESTS: 30040,
  /** Maximum number of guild widget settings updates has been reached. Try again later */
  MAXIMUM_GUILD_WIDGET_UPDATES: 30042,
  /** Maximum number of soundboard sounds reached */
  MAXIMUM_SOUNDBOARD_SOUNDS: 30045,
  /** Maximum number of edits to messages older than 1 hour reached. Try again later */
  MAXIMUM_OLD_MESSAGE_EDITS: 30046,
  /** Maximum number of pinned threads in a forum channel has been reached */
  MAXIMUM_PINNED_FORUM_THREADS: 30047,
  /** Maximum number of tags in a forum channel has been reached */
  MAXIMUM_FORUM_TAGS: 30048,
  /** Bitrate is too high for channel of this type */
  BITRATE_TOO_HIGH: 30052,
  /** Maximum number of premium emojis reached (25) */
  MAXIMUM_PREMIUM_EMOJIS: 30056,
  /** Maximum number of webhooks per guild reached (1000) */
  MAXIMUM_GUILD_WEBHOOKS: 30058,
  /** Maximum number of channel permission overwrites reached (1000) */
  MAXIMUM_CHANNEL_PERMISSION_OVERWRITES: 30060,
  /** The channels for this guild are too large */
  GUILD_CHANNELS_TOO_LARGE: 30061,
  /** Unauthorized. Provide a valid token and try again */
  UNAUTHORIZED: 40001,
  /** You need to verify your account in order to perform this action */
  ACCOUNT_VERIFICATION_REQUIRED: 40002,
  /** You are opening direct messages too fast */
  OPENING_DIRECT_MESSAGES_TOO_FAST: 40003,
  /** Send messages has been temporarily disabled */
  SEND_MESSAGES_DISABLED: 40004,
  /** Request entity too large. Try sending something smaller in size */
  REQUEST_ENTITY_TOO_LARGE: 40005,
  /** This feature has been temporarily disabled server-side */
  FEATURE_DISABLED: 40006,
  /** The user is banned from this guild */
  USER_BANNED_FROM_GUILD: 40007,
  /** Only one channel can have a parent_id modified at a time */
  ONE_PARENT_ID_AT_A_TIME: 40009,
  /** Connection has been revoked */
  CONNECTION_REVOKED: 40012,
  /** Only consumable SKUs can be consumed */
  ONLY_CONSUMABLE_SKUS_CONSUMED: 40018,
  /** You can only delete sandbox entitlements. */
  ONLY_SANDBOX_ENTITLEMENTS_DELETED: 40019,
  /** Target user is not connected to voice */
  TARGET_USER_NOT_IN_VOICE: 40032,
  /** This message has already been crossposted */
  MESSAGE_ALREADY_CROSSPOSTED: 40033,
  /** An application command with that name already exists */
  APPLICATION_COMMAND_NAME_TAKEN: 40041,
  /** Application interaction failed to send */
  INTERACTION_FAILED_TO_SEND: 40043,
  /** Cannot send a message in a forum channel */
  CANNOT_SEND_MESSAGE_IN_FORUM: 40058,
  /** Interaction has already been acknowledged */
  INTERACTION_ALREADY_ACKNOWLEDGED: 40060,
  /** Tag names must be unique */
  TAG_NAMES_NOT_UNIQUE: 40061,
  /** Service resource is being rate limited */
  SERVICE_RESOURCE_RATE_LIMITED: 40062,
  /** There are no tags available that can be set by non-moderators */
  NO_TAGS_FOR_NON_MODERATORS: 40066,
  /** A tag is required to create a forum post in this channel */
  FORUM_TAG_REQUIRED: 40067,
  /** An entitlement has already been granted for this resource */
  ENTITLEMENT_ALREADY_GRANTED: 40074,
  /** This interaction has hit the maximum number of follow up messages */
  MAXIMUM_FOLLOW_UP_MESSAGES: 40094,
  /** Cloudflare is blocking your request. This can often be resolved by setting a proper User Agent */
  CLOUDFLARE_BLOCKED: 40333,
  /** Missing access */
  MISSING_ACCESS: 50001,
  /** Invalid account type */
  INVALID_ACCOUNT_TYPE: 50002,
  /** Cannot execute action on a DM channel */
  CANNOT_EXECUTE_ON_DM_CHANNEL: 50003,
  /** Guild widget disabled */
  GUILD_WIDGET_DISABLED: 50004,
  /** Cannot edit a message authored by another user */
  CANNOT_EDIT_MESSAGE_OF_ANOTHER_USER: 50005,
  /** Cannot send an empty message */
  EMPTY_MESSAGE: 50006,
  /** Cannot send messages to this user */
  CANNOT_SEND_MESSAGES_TO_USER: 50007,
  /** Cannot send messages in a non-text channel */
  CANNOT_SEND_MESSAGES_IN_NON_TEXT_CHANNEL: 50008,
  /** Channel verification level is too high for you to gain access */
  CHANNEL_VERIFICATION_LEVEL_TOO_HIGH: 50009,
  /** OAuth2 application does not have a bot */
  OAUTH2_APPLICATION_WITHOUT_BOT: 50010,
  /** OAuth2 application limit reached */
  OAUTH2_APPLICATION_LIMIT_REACHED: 50011,
  /** Invalid OAuth2 state */
  INVALID_OAUTH2_STATE: 50012,
  /** You lack permissions to perform that action */
  MISSING_PERMISSIONS: 50013,
  /** Invalid authentication token provided */
  INVALID_AUTHENTICATION_TOKEN: 50014,
  /** Note was too long */
  NOTE_TOO_LONG: 50015,
  /** Provided too few or too many messages to delete. Must provide at least 2 and fewer than 100 messages to delete */
  INVALID_BULK_DELETE_COUNT: 50016,
  /** Invalid MFA Level */
  INVALID_MFA_LEVEL: 50017,
  /** A message can only be pinned to the channel it was sent in */
  PIN_IN_OTHER_CHANNEL: 50019,
  /** Invite code was either invalid or taken */
  INVITE_CODE_INVALID_OR_TAKEN: 50020,
  /** Cannot execute action on a system message */
  CANNOT_EXECUTE_ON_SYSTEM_MESSAGE: 50021,
  /** Cannot execute action on this channel type */
  CANNOT_EXECUTE_ON_CHANNEL_TYPE: 50024,
  /** Invalid OAuth2 access token provided */
  INVALID_OAUTH2_ACCESS_TOKEN: 50025,
  /** Missing required OAuth2 scope */
  MISSING_OAUTH2_SCOPE: 50026,
  /** Invalid webhook token provided */
  INVALID_WEBHOOK_TOKEN: 50027,
  /** Invalid role */
  INVALID_ROLE: 50028,
  /** Invalid Recipient(s) */
  INVALID_RECIPIENTS: 50033,
  /** A message provided was too old to bulk delete */
  MESSAGE_TOO_OLD_TO_BULK_DELETE: 50034,
  /** Invalid form body (returned for both `application/json` and `multipart/form-data` bodies), or invalid `Content-Type` provided */
  INVALID_FORM_BODY: 50035,
  /** An invite was accepted to a guild the application's bot is not in */
  INVITE_TO_GUILD_WITHOUT_BOT: 50036,
  /** Invalid Activity Action */
  INVALID_ACTIVITY_ACTION: 50039,
  /** Invalid API version provided */
  INVALID_API_VERSION: 50041,
  /** File uploaded exceeds the maximum size */
  FILE_TOO_LARGE: 50045,
  /** Invalid file uploaded */
  INVALID_FILE_UPLOADED: 50046,
  /** Cannot self-redeem this gift */
  CANNOT_SELF_REDEEM_GIFT: 50054,
  /** Invalid Guild */
  INVALID_GUILD: 50055,
  /** Invalid SKU */
  INVALID_SKU: 50057,
  /** Invalid request origin */
  INVALID_REQUEST_ORIGIN: 50067,
  /** Invalid message type */
  INVALID_MESSAGE_TYPE: 50068,
  /** Payment source required to redeem gift */
  PAYMENT_SOURCE_REQUIRED: 50070,
  /** Cannot modify a system webhook */
  CANNOT_MODIFY_SYSTEM_WEBHOOK: 50073,
  /** Cannot delete a channel required for Community guilds */
  CANNOT_DELETE_COMMUNITY_CHANNEL: 50074,
  /** Cannot edit stickers within a message */
  CANNOT_EDIT_STICKERS_IN_MESSAGE: 50080,
  /** Invalid sticker sent */
  INVALID_STICKER: 50081,
  /** Tried to perform an operation on an archived thread, such as editing a message or adding a user to the thread */
  THREAD_ARCHIVED: 50083,
  /** Invalid thread notification settings */
  INVALID_THREAD_NOTIFICATION_SETTINGS: 50084,
  /** `before` value is earlier than the thread creation date */
  BEFORE_THREAD_CREATION: 50085,
  /** Community server channels must be text channels */
  COMMUNITY_CHANNELS_MUST_BE_TEXT: 50086,
  /** The entity type of the event is different from the entity you are trying to start the event for */
  EVENT_ENTITY_TYPE_MISMATCH: 50091,
  /** This server is not available in your location */
  SERVER_NOT_AVAILABLE_IN_LOCATION: 50095,
  /** This server needs monetization enabled in order to perform this action */
  SERVER_NEEDS_MONETIZATION: 50097,
  /** This server needs more boosts to perform this action */
  SERVER_NEEDS_MORE_BOOSTS: 50101,
  /** The request body contains invalid JSON. */
  INVALID_JSON: 50109,
  /** The provided file is invalid. */
  INVALID_FILE: 50110,
  /** The provided file type is invalid. */
  INVALID_FILE_TYPE: 50123,
  /** The provided file duration exceeds maximum of 5.2 seconds. */
  FILE_DURATION_TOO_LONG: 50124,
  /** Owner cannot be pending member */
  OWNER_CANNOT_BE_PENDING_MEMBER: 50131,
  /** Ownership cannot be transferred to a bot user */
  OWNER_CANNOT_BE_BOT: 50132,
  /** Failed to resize asset below the maximum size: 262144 */
  CANNOT_RESIZE_ASSET: 50138,
  /** Cannot mix subscription and non subscription roles for an emoji */
  CANNOT_MIX_SUBSCRIPTION_ROLES_FOR_EMOJI: 50144,
  /** Cannot convert between premium emoji and normal emoji */
  CANNOT_CONVERT_PREMIUM_EMOJI: 50145,
  /** Uploaded file not found. */
  UPLOADED_FILE_NOT_FOUND: 50146,
  /** The specified emoji is invalid */
  INVALID_EMOJI: 50151,
  /** Voice messages do not support additional content. */
  VOICE_MESSAGE_WITH_ADDITIONAL_CONTENT: 50159,
  /** Voice messages must have a single audio attachment. */
  VOICE_MESSAGE_WITHOUT_SINGLE_AUDIO: 50160,
  /** Voice messages must have supporting metadata. */
  VOICE_MESSAGE_WITHOUT_METADATA: 50161,
  /** Voice messages cannot be edited. */
  CANNOT_EDIT_VOICE_MESSAGE: 50162,
  /** Cannot delete guild subscription integration */
  CANNOT_DELETE_GUILD_SUBSCRIPTION_INTEGRATION: 50163,
  /** Cannot send voice effect when user is server muted, deafened, or suppressed */
  CANNOT_SEND_VOICE_EFFECT: 50167,
  /** You cannot send voice messages in this channel. */
  CANNOT_SEND_VOICE_MESSAGES_IN_CHANNEL: 50173,
  /** The user account must first be verified */
  USER_ACCOUNT_NOT_VERIFIED: 50178,
  /** The provided file does not have a valid duration. */
  FILE_WITHOUT_VALID_DURATION: 50192,
  /** Invalid user type */
  INVALID_USER_TYPE: 50229,
  /** Cannot send messages to this user due to having no mutual guilds */
  NO_MUTUAL_GUILDS: 50278,
  /** You do not have permission to send this sticker. */
  NO_PERMISSION_TO_SEND_STICKER: 50600,
  /** Two factor is required for this operation */
  TWO_FACTOR_REQUIRED: 60003,
  /** No users with DiscordTag exist */
  NO_USERS_WITH_DISCORD_TAG: 80004,
  /** Reaction was blocked */
  REACTION_BLOCKED: 90001,
  /** User cannot use burst reactions */
  CANNOT_USE_BURST_REACTIONS: 90002,
  /** Index not yet available. Try again later */
  INDEX_NOT_AVAILABLE: 110000,
  /** Application not yet available. Try again later */
  APPLICATION_NOT_AVAILABLE: 110001,
  /** API resource is currently overloaded. Try again a little later */
  API_OVERLOADED: 130000,
  /** The Stage is already open */
  STAGE_ALREADY_OPEN: 150006,
  /** Cannot reply without permission to read message history */
  CANNOT_REPLY_WITHOUT_MESSAGE_HISTORY: 160002,
  /** A thread has already been created for this message */
  THREAD_ALREADY_CREATED: 160004,
  /** Thread is locked */
  THREAD_LOCKED: 160005,
  /** Maximum number of active threads reached */
  MAXIMUM_ACTIVE_THREADS: 160006,
  /** Maximum number of active announcement threads reached */
  MAXIMUM_ACTIVE_ANNOUNCEMENT_THREADS: 160007,
  /** Cannot reference a message without permission to read message history */
  CANNOT_REFERENCE_WITHOUT_MESSAGE_HISTORY: 160009,
  /** Messages in age-restricted channels cannot be referenced */
  AGE_RESTRICTED_MESSAGE_REFERENCE_NOT_ALLOWED: 160010,
  /** You cannot forward a message whose content you cannot read */
  CANNOT_FORWARD_UNREADABLE_MESSAGE: 160014,
  /** Invalid JSON for uploaded Lottie file */
  INVALID_LOTTIE_JSON: 170001,
  /** Uploaded Lotties cannot contain rasterized images such as PNG or JPEG */
  LOTTIE_WITH_RASTERIZED_IMAGES: 170002,
  /** Sticker maximum framerate exceeded */
  STICKER_MAXIMUM_FRAMERATE: 170003,
  /** Sticker frame count exceeds maximum of 1000 frames */
  STICKER_MAXIMUM_FRAME_COUNT: 170004,
  /** Lottie animation maximum dimensions exceeded */
  LOTTIE_MAXIMUM_DIMENSIONS: 170005,
  /** Sticker frame rate is either too small or too large */
  INVALID_STICKER_FRAMERATE: 170006,
  /** Sticker animation duration exceeds maximum of 5 seconds */
  STICKER_MAXIMUM_DURATION: 170007,
  /** Cannot update a finished event */
  CANNOT_UPDATE_FINISHED_EVENT: 180000,
  /** Failed to create stage needed for stage event */
  FAILED_TO_CREATE_STAGE: 180002,
  /** Message was blocked by automatic moderation */
  MESSAGE_BLOCKED_BY_AUTOMATIC_MODERATION: 200000,
  /** Title was blocked by automatic moderation */
  TITLE_BLOCKED_BY_AUTOMATIC_MODERATION: 200001,
  /** Webhooks posted to forum channels must have a thread_name or thread_id */
  FORUM_WEBHOOK_WITHOUT_THREAD: 220001,
  /** Webhooks posted to forum channels cannot have both a thread_name and thread_id */
  FORUM_WEBHOOK_WITH_TWO_THREADS: 220002,
  /** Webhooks can only create threads in forum channels */
  WEBHOOK_THREADS_ONLY_IN_FORUMS: 220003,
  /** Webhook services cannot be used in forum channels */
  WEBHOOK_SERVICES_NOT_IN_FORUMS: 220004,
  /** Message blocked by harmful links filter */
  MESSAGE_BLOCKED_BY_LINK_FILTER: 240000,
  /** Access to joining new servers has been limited for the user */
  JOINING_SERVERS_LIMITED: 340015,
  /** Cannot enable onboarding, requirements are not met */
  ONBOARDING_REQUIREMENTS_NOT_MET: 350000,
  /** Cannot update onboarding while below requirements */
  ONBOARDING_BELOW_REQUIREMENTS: 350001,
  /** Access to file uploads has been limited for this guild */
  FILE_UPLOADS_LIMITED: 400001,
  /** Failed to ban users */
  FAILED_TO_BAN_USERS: 500000,
  /** Poll voting blocked */
  POLL_VOTING_BLOCKED: 520000,
  /** Poll expired */
  POLL_EXPIRED: 520001,
  /** Invalid channel type for poll creation */
  INVALID_POLL_CHANNEL_TYPE: 520002,
  /** Cannot edit a poll message */
  CANNOT_EDIT_POLL_MESSAGE: 520003,
  /** Cannot use an emoji included with the poll */
  CANNOT_USE_POLL_EMOJI: 520004,
  /** Cannot expire a non-poll message */
  CANNOT_EXPIRE_NON_POLL_MESSAGE: 520006,
  /** Your Discord application has not been granted the permission to use provisional accounts. */
  PROVISIONAL_ACCOUNTS_NOT_GRANTED: 530000,
  /** The ID token JWT you have provided is expired. You will need to get another one issued from the identity provider. */
  ID_TOKEN_EXPIRED: 530001,
  /** The issuer in the ID token JWT you have provided does not match what you have configured. */
  ID_TOKEN_ISSUER_MISMATCH: 530002,
  /** The audience in the ID token JWT you have provided does not match the audience you specified in your OIDC configuration. Either update your configuration or pass in an ID token that was issued to your application. */
  ID_TOKEN_AUDIENCE_MISMATCH: 530003,
  /** The ID token you provided was issued too long ago. Discord will not accept ID tokens issued beyond a week ago. You will need to get a new ID token issued from the identity provider. */
  ID_TOKEN_TOO_OLD: 530004,
  /** Discord failed to generate a unique username within the allotted time. This is not a terminal error, and should resolve itself upon a retry. */
  USERNAME_GENERATION_FAILED: 530006,
  /** Your client secret is invalid. Double check what you are sending or regenerate your client secret. */
  INVALID_CLIENT_SECRET: 530007,
  /** OIDC configuration not found */
  OIDC_CONFIGURATION_NOT_FOUND: 530008,
  /** OIDC JWKS not found */
  OIDC_JWKS_NOT_FOUND: 530009,
  /** User account non-provisional */
  USER_ACCOUNT_NOT_PROVISIONAL: 530010,
  /** Invalid merge source */
  INVALID_MERGE_SOURCE: 530014,
  /** Invalid merge destination */
  INVALID_MERGE_DESTINATION: 530016,
  /** Merge source user banned */
  MERGE_SOURCE_USER_BANNED: 530017,
  /** Invalid OIDC JWT token */
  INVALID_OIDC_TOKEN: 530020,
  /** Too many application identities */
  TOO_MANY_APPLICATION_IDENTITIES: 530023,
  /** Missing `kid` header */
  MISSING_KID_HEADER: 530027,
} as const

/**
 * Discord's text for each error code.
 *
 * @see https://docs.discord.com/developers/topics/opcodes-and-status-codes#json-json-error-codes
 */
export const ERROR_CODE_TEXTS: Readonly<Record<number, string | undefined>> = {
  0: 'General error (such as a malformed request body, amongst other things)',
  10001: 'Unknown account',
  10002: 'Unknown application',
  10003: 'Unknown channel',
  10004: 'Unknown guild',
  10005: 'Unknown integration',
  10006: 'Unknown invite',
  10007: 'Unknown member',
  10008: 'Unknown message',
  10009: 'Unknown permission overwrite',
  10010: 'Unknown provider',
  10011: 'Unknown role',
  10012: 'Unknown token',
  10013: 'Unknown user',
  10014: 'Unknown emoji',
  10015: 'Unknown webhook',
  10016: 'Unknown webhook service',
  10020: 'Unknown session',
  10021: 'Unknown Asset',
  10026: 'Unknown ban',
  10027: 'Unknown SKU',
  10028: 'Unknown Store Listing',
  10029: 'Unknown entitlement',
  10030: 'Unknown build',
  10031: 'Unknown lobby',
  10032: 'Unknown branch',
  10033: 'Unknown store directory layout',
  10036: 'Unknown redistributable',
  10038: 'Unknown gift code',
  10049: 'Unknown stream',
  10050: 'Unknown premium server subscribe cooldown',
  10057: 'Unknown guild template',
  10059: 'Unknown discoverable server category',
  10060: 'Unknown sticker',
  10061: 'Unknown sticker pack',
  10062: 'Unknown interaction',
  10063: 'Unknown application command',
  10065: 'Unknown voice state',
  10066: 'Unknown application command permissions',
  10067: 'Unknown Stage Instance',
  10068: 'Unknown Guild Member Verification Form',
  10069: 'Unknown Guild Welcome Screen',
  10070: 'Unknown Guild Scheduled Event',
  10071: 'Unknown Guild Scheduled Event User',
  10087: 'Unknown Tag',
  10097: 'Unknown sound',
  10124: 'Unknown invite target users job (invite exists but has no target users)',
  10129: 'Unknown invite target users (invite exists but has no target users)',
  20001: 'Bots cannot use this endpoint',
  20002: 'Only bots can use this endpoint',
  20009: 'Explicit content cannot be sent to the desired recipient(s)',
  20012: 'You are not authorized to perform this action on this application',
  20015: 'This action requires a premium subscription',
  20016: 'This action cannot be performed due to slowmode rate limit',
  20018: 'Only the owner of this account can perform this action',
  20022: 'This message cannot be edited due to announcement rate limits',
  20024: 'Under minimum age',
  20028: 'The write action you are performing on the channel has hit the write rate limit',
  20029: 'The write action you are performing on the server has hit the write rate limit',
  20031: 'Your Stage topic, server name, server description, or channel names contain words that are not allowed',
  20035: 'Guild premium subscription level too low',
  30001: 'Maximum number of guilds reached (100)',
  30002: 'Maximum number of friends reached (1000)',
  30003: 'Maximum number of pins reached for the channel (250)',
  30004: 'Maximum number of recipients reached (10)',
  30005: 'Maximum number of guild roles reached (250)',
  30007: 'Maximum number of webhooks reached (15)',
  30008: 'Maximum number of emojis reached',
  30010: 'Maximum number of reactions reached (20)',
  30011: 'Maximum number of group DMs reached (10)',
  30013: 'Maximum number of guild channels reached (500)',
  30015: 'Maximum number of attachments in a message reached (10)',
  30016: 'Maximum number of invites reached (1000)',
  30018: 'Maximum number of animated emojis reached',
  30019: 'Maximum number of server members reached',
  30030: 'Maximum number of server categories has been reached (5)',
  30031: 'Guild already has a template',
  30032: 'Maximum number of application commands reached',
  30033: 'Maximum number of thread participants has been reached (1000)',
  30034: 'Maximum number of daily application command creates has been reached (200)',
  30035: 'Maximum number of bans for non-guild members have been exceeded',
  30037: 'Maximum number of bans fetches has been reached',
  30038: 'Maximum number of uncompleted guild scheduled events reached (100)',
  30039: 'Maximum number of stickers reached',
  30040: 'Maximum number of prune requests has been reached. Try again later',
  30042: 'Maximum number of guild widget settings updates has been reached. Try again later',
  30045: 'Maximum number of soundboard sounds reached',
  30046: 'Maximum number of edits to messages older than 1 hour reached. Try again later',
  30047: 'Maximum number of pinned threads in a forum channel has been reached',
  30048: 'Maximum number of tags in a forum channel has been reached',
  30052: 'Bitrate is too high for channel of this type',
  30056: 'Maximum number of premium emojis reached (25)',
  30058: 'Maximum number of webhooks per guild reached (1000)',
  30060: 'Maximum number of channel permission overwrites reached (1000)',
  30061: 'The channels for this guild are too large',
  40001: 'Unauthorized. Provide a valid token and try again',
  40002: 'You need to verify your account in order to perform this action',
  40003: 'You are opening direct messages too fast',
  40004: 'Send messages has been temporarily disabled',
  40005: 'Request entity too large. Try sending something smaller in size',
  40006: 'This feature has been temporarily disabled server-side',
  40007: 'The user is banned from this guild',
  40009: 'Only one channel can have a parent_id modified at a time',
  40012: 'Connection has been revoked',
  40018: 'Only consumable SKUs can be consumed',
  40019: 'You can only delete sandbox entitlements.',
  40032: 'Target user is not connected to voice',
  40033: 'This message has already been crossposted',
  40041: 'An application command with that name already exists',
  40043: 'Application interaction failed to send',
  40058: 'Cannot send a message in a forum channel',
  40060: 'Interaction has already been acknowledged',
  40061: 'Tag names must be unique',
  40062: 'Service resource is being rate limited',
  40066: 'There are no tags available that can be set by non-moderators',
  40067: 'A tag is required to create a forum post in this channel',
  40074: 'An entitlement has already been granted for this resource',
  40094: 'This interaction has hit the maximum number of follow up messages',
  40333: 'Cloudflare is blocking your request. This can often be resolved by setting a proper User Agent',
  50001: 'Missing access',
  50002: 'Invalid account type',
  50003: 'Cannot execute action on a DM channel',
  50004: 'Guild widget disabled',
  50005: 'Cannot edit a message authored by another user',
  50006: 'Cannot send an empty message',
  50007: 'Cannot send messages to this user',
  50008: 'Cannot send messages in a non-text channel',
  50009: 'Channel verification level is too high for you to gain access',
  50010: 'OAuth2 application does not have a bot',
  50011: 'OAuth2 application limit reached',
  50012: 'Invalid OAuth2 state',
  50013: 'You lack permissions to perform that action',
  50014: 'Invalid authentication token provided',
  50015: 'Note was too long',
  50016: 'Provided too few or too many messages to delete. Must provide at least 2 and fewer than 100 messages to delete',
  50017: 'Invalid MFA Level',
  50019: 'A message can only be pinned to the channel it was sent in',
  50020: 'Invite code was either invalid or taken',
  50021: 'Cannot execute action on a system message',
  50024: 'Cannot execute action on this channel type',
  50025: 'Invalid OAuth2 access token provided',
  50026: 'Missing required OAuth2 scope',
  50027: 'Invalid webhook token provided',
  50028: 'Invalid role',
  50033: 'Invalid Recipient(s)',
  50034: 'A message provided was too old to bulk delete',
  50035: 'Invalid form body (returned for both `application/json` and `multipart/form-data` bodies), or invalid `Content-Type` provided',
  50036: 'An invite was accepted to a guild the application\'s bot is not in',
  50039: 'Invalid Activity Action',
  50041: 'Invalid API version provided',
  50045: 'File uploaded exceeds the maximum size',
  50046: 'Invalid file uploaded',
  50054: 'Cannot self-redeem this gift',
  50055: 'Invalid Guild',
  50057: 'Invalid SKU',
  50067: 'Invalid request origin',
  50068: 'Invalid message type',
  50070: 'Payment source required to redeem gift',
  50073: 'Cannot modify a system webhook',
  50074: 'Cannot delete a channel required for Community guilds',
  50080: 'Cannot edit stickers within a message',
  50081: 'Invalid sticker sent',
  50083: 'Tried to perform an operation on an archived thread, such as editing a message or adding a user to the thread',
  50084: 'Invalid thread notification settings',
  50085: '`before` value is earlier than the thread creation date',
  50086: 'Community server channels must be text channels',
  50091: 'The entity type of the event is different from the entity you are trying to start the event for',
  50095: 'This server is not available in your location',
  50097: 'This server needs monetization enabled in order to perform this action',
  50101: 'This server needs more boosts to perform this action',
  50109: 'The request body contains invalid JSON.',
  50110: 'The provided file is invalid.',
  50123: 'The provided file type is invalid.',
  50124: 'The provided file duration exceeds maximum of 5.2 seconds.',
  50131: 'Owner cannot be pending member',
  50132: 'Ownership cannot be transferred to a bot user',
  50138: 'Failed to resize asset below the maximum size: 262144',
  50144: 'Cannot mix subscription and non subscription roles for an emoji',
  50145: 'Cannot convert between premium emoji and normal emoji',
  50146: 'Uploaded file not found.',
  50151: 'The specified emoji is invalid',
  50159: 'Voice messages do not support additional content.',
  50160: 'Voice messages must have a single audio attachment.',
  50161: 'Voice messages must have supporting metadata.',
  50162: 'Voice messages cannot be edited.',
  50163: 'Cannot delete guild subscription integration',
  50167: 'Cannot send voice effect when user is server muted, deafened, or suppressed',
  50173: 'You cannot send voice messages in this channel.',
  50178: 'The user account must first be verified',
  50192: 'The provided file does not have a valid duration.',
  50229: 'Invalid user type',
  50278: 'Cannot send messages to this user due to having no mutual guilds',
  50600: 'You do not have permission to send this sticker.',
  60003: 'Two factor is required for this operation',
  80004: 'No users with DiscordTag exist',
  90001: 'Reaction was blocked',
  90002: 'User cannot use burst reactions',
  110000: 'Index not yet available. Try again later',
  110001: 'Application not yet available. Try again later',
  130000: 'API resource is currently overloaded. Try again a little later',
  150006: 'The Stage is already open',
  160002: 'Cannot reply without permission to read message history',
  160004: 'A thread has already been created for this message',
  160005: 'Thread is locked',
  160006: 'Maximum number of active threads reached',
  160007: 'Maximum number of active announcement threads reached',
  160009: 'Cannot reference a message without permission to read message history',
  160010: 'Messages in age-restricted channels cannot be referenced',
  160014: 'You cannot forward a message whose content you cannot read',
  170001: 'Invalid JSON for uploaded Lottie file',
  170002: 'Uploaded Lotties cannot contain rasterized images such as PNG or JPEG',
  170003: 'Sticker maximum framerate exceeded',
  170004: 'Sticker frame count exceeds maximum of 1000 frames',
  170005: 'Lottie animation maximum dimensions exceeded',
  170006: 'Sticker frame rate is either too small or too large',
  170007: 'Sticker animation duration exceeds maximum of 5 seconds',
  180000: 'Cannot update a finished event',
  180002: 'Failed to create stage needed for stage event',
  200000: 'Message was blocked by automatic moderation',
  200001: 'Title was blocked by automatic moderation',
  220001: 'Webhooks posted to forum channels must have a thread_name or thread_id',
  220002: 'Webhooks posted to forum channels cannot have both a thread_name and thread_id',
  220003: 'Webhooks can only create threads in forum channels',
  220004: 'Webhook services cannot be used in forum channels',
  240000: 'Message blocked by harmful links filter',
  340015: 'Access to joining new servers has been limited for the user',
  350000: 'Cannot enable onboarding, requirements are not met',
  350001: 'Cannot update onboarding while below requirements',
  400001: 'Access to file uploads has been limited for this guild',
  500000: 'Failed to ban users',
  520000: 'Poll voting blocked',
  520001: 'Poll expired',
  520002: 'Invalid channel type for poll creation',
  520003: 'Cannot edit a poll message',
  520004: 'Cannot use an emoji included with the poll',
  520006: 'Cannot expire a non-poll message',
  530000: 'Your Discord application has not been granted the permission to use provisional accounts.',
  530001: 'The ID token JWT you have provided is expired. You will need to get another one issued from the identity provider.',
  530002: 'The issuer in the ID token JWT you have provided does not match what you have configured.',
  530003: 'The audience in the ID token JWT you have provided does not match the audience you specified in your OIDC configuration. Either update your configuration or pass in an ID token that was issued to your application.',
  530004: 'The ID token you provided was issued too long ago. Discord will not accept ID tokens issued beyond a week ago. You will need to get a new ID token issued from the identity provider.',
  530006: 'Discord failed to generate a unique username within the allotted time. This is not a terminal error, and should resolve itself upon a retry.',
  530007: 'Your client secret is invalid. Double check what you are sending or regenerate your client secret.',
  530008: 'OIDC configuration not found',
  530009: 'OIDC JWKS not found',
  530010: 'User account non-provisional',
  530014: 'Invalid merge source',
  530016: 'Invalid merge destination',
  530017: 'Merge source user banned',
  530020: 'Invalid OIDC JWT token',
  530023: 'Too many application identities',
  530027: 'Missing `kid` header',
}
