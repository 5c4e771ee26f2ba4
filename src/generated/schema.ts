// Generated from spec/openapi.yaml by scripts/generate.ts. Do not edit.

/**
 * A Discord id: a 64-bit number written as a decimal string, because it does not fit a JavaScript number.
 * A plain alias of `string`: ids pass in and out without a cast, and are checked where they enter a request.
 *
 * @see https://docs.discord.com/developers/reference#snowflakes
 */
export type Snowflake = string

export interface paths {
    "/applications/{application_id}/role-connections/metadata": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the application. It must be the one that the token belongs to.
                 * @example 159799960412356608
                 */
                application_id: components["parameters"]["ApplicationId"];
            };
            cookie?: never;
        };
        /**
         * List the metadata records of an application
         * @description The records that guilds can build requirements of linked roles from. Needs the bot token of the application.
         */
        get: operations["getApplicationRoleConnectionMetadata"];
        /**
         * Replace the metadata records of an application
         * @description The list in the body replaces all records; an empty list removes them. Five records are the limit. Needs the bot token of the application.
         */
        put: operations["updateApplicationRoleConnectionMetadata"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/guilds/{guild_id}/members/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the guild.
                 * @example 80351110224678912
                 */
                guild_id: components["parameters"]["GuildId"];
                /**
                 * @description The id of the user.
                 * @example 268473310986240001
                 */
                user_id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Add a user to a guild
         * @description The bot brings a user into a guild without an invite. The bot token goes into the header; the user's access token, which
         *     needs `guilds.join`, goes into the body. Both must belong to the same application, and the token to the user in the path.
         *
         *     The bot must be in the guild and have `CREATE_INSTANT_INVITE`. `nick`, `roles`, `mute` and `deaf` need
         *     `MANAGE_NICKNAMES`, `MANAGE_ROLES`, `MUTE_MEMBERS` and `DEAFEN_MEMBERS` as well. Where Membership Screening is on, the
         *     new member is `pending` until the user has passed it.
         */
        put: operations["addGuildMember"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oauth2/@me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ask what a token stands for
         * @description Tells the application, the scopes and the expiry of the access token. Any access token will do; `user` is present when the token has `identify`. A program that receives a token from elsewhere learns here whether it was issued for its own application.
         */
        get: operations["getCurrentAuthorization"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oauth2/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Exchange a grant for an access token
         * @description The token endpoint of RFC 6749, section 3.2. It reads `application/x-www-form-urlencoded` only; JSON, or parameters in
         *     the URL, are answered with `unsupported_grant_type`.
         *
         *     The client proves who it is in one of three ways: with HTTP Basic, with `client_id` and `client_secret` in the form, or,
         *     as a public client, with `client_id` alone. A public client needs PKCE for a code and cannot use client credentials.
         *
         *     - `authorization_code` turns the code of the redirect into a token of the user. A code works once.
         *     - `refresh_token` turns a refresh token into a new pair. The old refresh token is spent, so keep the new one, and never
         *       refresh the same token twice at the same time.
         *     - `client_credentials` gives a token for the owner of the application, without a refresh token. An application that a
         *       team owns gets `identify` and `applications.commands.update` only.
         *
         *     Access tokens last 7 days (604800 seconds) in all documented answers; rely on `expires_in`.
         */
        post: operations["requestToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oauth2/token/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke all tokens of a user
         * @description The revocation endpoint of RFC 7009. Revoking any one token ends **all** access and refresh tokens that the application
         *     holds for that user, whichever token is sent and whatever the hint says.
         *
         *     Like the token endpoint it reads a form only, and the client proves who it is in the same three ways: HTTP Basic,
         *     `client_id` and `client_secret` in the form, or `client_id` alone for a public client.
         */
        post: operations["revokeToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/@me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Fetch the current user
         * @description The user of the access token, or the bot user of a bot token. An access token needs `identify`. `email` and `verified` are present with the `email` scope only, and `premium_type` is 0 for every application without `identify.premium`, whatever the user subscribes to.
         */
        get: operations["getCurrentUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/@me/applications/{application_id}/role-connection": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the application. It must be the one that the token belongs to.
                 * @example 159799960412356608
                 */
                application_id: components["parameters"]["ApplicationId"];
            };
            cookie?: never;
        };
        /**
         * Fetch the role connection of the current user
         * @description What the application has set for the user. The access token needs `role_connections.write` and must belong to the application in the path. The implicit grant cannot give that scope. A user for whom nothing was set has no values.
         */
        get: operations["getCurrentUserApplicationRoleConnection"];
        /**
         * Update the role connection of the current user
         * @description Sets the names and values that guilds compare with their requirements. The access token needs `role_connections.write` and must belong to the application in the path. Every metadata value is a string, numbers and dates as well, and its key must be one that the application declared.
         */
        put: operations["updateCurrentUserApplicationRoleConnection"];
        post?: never;
        /**
         * Delete the role connection of the current user
         * @description Removes everything that the application set for the user, who then loses the roles that depended on it. The access token needs `role_connections.write` and must belong to the application in the path.
         */
        delete: operations["deleteCurrentUserApplicationRoleConnection"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/@me/connections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the linked accounts of the current user
         * @description The accounts on other services that the user linked to Discord. The access token needs `connections`. Accounts that the user hides from the profile are listed too; look at `visibility` before showing one to others.
         */
        get: operations["getCurrentUserConnections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/@me/guilds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the guilds of the current user
         * @description The guilds that the user is in, abridged. An access token needs `guilds`. A user can be in at most 200 guilds, which is the size of one page, so that only a bot ever needs `before` or `after`.
         */
        get: operations["getCurrentUserGuilds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/@me/guilds/{guild_id}/member": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the guild.
                 * @example 80351110224678912
                 */
                guild_id: components["parameters"]["GuildId"];
            };
            cookie?: never;
        };
        /**
         * Fetch the current user as a member of a guild
         * @description Nickname, roles and dates of the user in one guild. The access token needs `guilds.members.read`. Its rate limit is reported to be tighter than others, so keep the answer for a while.
         */
        get: operations["getCurrentUserGuildMember"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description How the API says no. */
        APIError: {
            /** @description Discord's own error code, more exact than the HTTP status. 0 when there is none. */
            code: number;
            /** @description What is wrong with each field of the request. */
            errors?: components["schemas"]["APIErrorFields"];
            /** @description The reason in English, for developers. */
            message: string;
        };
        /** @description A node of a tree that mirrors the request. Its keys are names of fields, or indices of a list as strings; `_errors` holds what is wrong with the node itself, and may stand beside such keys. */
        APIErrorFields: {
            /** @description What is wrong with this node. */
            _errors?: {
                /** @description A name for the fault, such as `BASE_TYPE_REQUIRED`. */
                code: string;
                /** @description The fault in English, for developers. */
                message: string;
            }[];
        } & {
            [key: string]: components["schemas"]["APIErrorFields"];
        };
        /** @description The form that exchanges an authorization code. */
        AuthorizationCodeGrant: {
            /** @description The id of the application, unless HTTP Basic carries it. */
            client_id?: components["schemas"]["Snowflake"];
            /** @description The secret of the application, unless HTTP Basic carries it or the client is public. */
            client_secret?: string;
            /** @description The code from the redirect. */
            code: string;
            /** @description The PKCE verifier, 43 to 128 characters. Required when the authorization carried a challenge. */
            code_verifier?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            grant_type: "authorization_code";
            /**
             * Format: uri
             * @description The redirect URI of the authorization, character by character.
             */
            redirect_uri: string;
        };
        /** @description A decoration around an avatar. */
        AvatarDecorationData: {
            /** @description The hash of the decoration. */
            asset: string;
            sku_id: components["schemas"]["Snowflake"];
        };
        /** @description The form that gets a token for the owner of the application. */
        ClientCredentialsGrant: {
            /** @description The id of the application, unless HTTP Basic carries it. */
            client_id?: components["schemas"]["Snowflake"];
            /** @description The secret of the application, unless HTTP Basic carries it. */
            client_secret?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            grant_type: "client_credentials";
            /** @description The scopes to ask for, separated by spaces. Without any, Discord answers `invalid_scope`. */
            scope: string;
        };
        /** @description Collectibles that a user or member shows, by kind. */
        Collectibles: {
            nameplate?: components["schemas"]["Nameplate"];
        };
        /** @description An account on another service that the user linked to Discord. */
        Connection: {
            /** @description Whether friends are taken over from the service. */
            friend_sync: boolean;
            /** @description The id of the account at the service. Its form is the service's own. */
            id: string;
            /** @description Guilds that are tied to the account, for example by subscriptions. */
            integrations?: components["schemas"]["ConnectionIntegration"][];
            /** @description The name of the account at the service. */
            name: string;
            /** @description Whether the link was revoked. */
            revoked?: boolean;
            /** @description Whether the user's presence shows what happens at the service. */
            show_activity: boolean;
            /** @description Whether Discord in turn holds a token of the service for this account. */
            two_way_link: boolean;
            type: components["schemas"]["ConnectionType"];
            /** @description Whether the user proved to own the account. */
            verified: boolean;
            visibility: components["schemas"]["ConnectionVisibility"];
        };
        /** @description An integration of a guild that uses a linked account. The documentation does not detail it. */
        ConnectionIntegration: {
            /** @description The account behind the integration. */
            account: {
                id: string;
                name?: string | null;
            };
            /** @description The guild of the integration. */
            guild?: {
                /** @description The hash of the icon. */
                icon: string | null;
                id: components["schemas"]["Snowflake"];
                name: string;
            };
            /** @description The id of the integration. Not always a snowflake. */
            id: string;
            /** @description The kind of integration, such as `twitch`, `youtube`, `discord` or `guild_subscription`. */
            type: string;
        };
        /** @description The service of a linked account. */
        ConnectionType: "amazon-music" | "battlenet" | "bungie" | "bluesky" | "crunchyroll" | "domain" | "ebay" | "epicgames" | "facebook" | "github" | "instagram" | "mastodon" | "paypal" | "playstation" | "reddit" | "roblox" | "spotify" | "skype" | "steam" | "tiktok" | "twitch" | "twitter" | "xbox" | "youtube" | (string & {});
        /** @description Who sees a linked account on the profile. */
        ConnectionVisibility: 0 | 1 | (number & {});
        /** @description What an access token stands for. */
        CurrentAuthorization: {
            application: components["schemas"]["PartialApplication"];
            /**
             * Format: date-time
             * @description When the access token expires.
             */
            expires: string;
            /** @description The scopes that the user granted. */
            scopes: components["schemas"]["Scope"][];
            /** @description The user who granted. Present with the `identify` scope. */
            user?: components["schemas"]["User"];
        };
        /** @description The guild that a bot was added to, in a token response. Discord sends more fields than are described here, and sends them in the form of an older API version; only `id` and `name` can be relied on. */
        Guild: {
            /** @description After how long an idle member leaves a voice channel, in seconds. */
            afk_timeout?: number;
            /** @description The hash of the banner. */
            banner?: string | null;
            /** @description What the guild says of itself. */
            description?: string | null;
            /** @description What is switched on for the guild. */
            features?: components["schemas"]["GuildFeature"][];
            /** @description The hash of the icon. */
            icon?: string | null;
            id: components["schemas"]["Snowflake"];
            name: string;
            /** @description The id of the user who owns the guild. */
            owner_id?: components["schemas"]["Snowflake"];
            preferred_locale?: components["schemas"]["Locale"];
            /** @description How many boosts the guild has. */
            premium_subscription_count?: number;
            /** @description The boost level, from 0 to 3. */
            premium_tier?: number;
            /** @description The hash of the picture behind invitations. */
            splash?: string | null;
            /** @description The id of the channel for welcome and boost messages. */
            system_channel_id?: components["schemas"]["Snowflake"] | null;
            /** @description The last part of the guild's own invite URL. */
            vanity_url_code?: string | null;
        } & {
            [key: string]: unknown;
        };
        /** @description What is switched on for a guild. */
        GuildFeature: "ANIMATED_BANNER" | "ANIMATED_ICON" | "APPLICATION_COMMAND_PERMISSIONS_V2" | "AUTO_MODERATION" | "BANNER" | "COMMUNITY" | "CREATOR_MONETIZABLE_PROVISIONAL" | "CREATOR_STORE_PAGE" | "DEVELOPER_SUPPORT_SERVER" | "DISCOVERABLE" | "ENHANCED_ROLE_COLORS" | "FEATURABLE" | "GUESTS_ENABLED" | "GUILD_TAGS" | "INVITES_DISABLED" | "INVITE_SPLASH" | "MEMBER_VERIFICATION_GATE_ENABLED" | "MORE_SOUNDBOARD" | "MORE_STICKERS" | "NEWS" | "PARTNERED" | "PREVIEW_ENABLED" | "RAID_ALERTS_DISABLED" | "ROLE_ICONS" | "ROLE_SUBSCRIPTIONS_AVAILABLE_FOR_PURCHASE" | "ROLE_SUBSCRIPTIONS_ENABLED" | "SOUNDBOARD" | "TICKETED_EVENTS_ENABLED" | "VANITY_URL" | "VERIFIED" | "VIP_REGIONS" | "WELCOME_SCREEN_ENABLED" | (string & {});
        /** @description A user as a member of one guild. */
        GuildMember: {
            /** @description The hash of the avatar that the member shows in this guild only. */
            avatar?: string | null;
            /** @description What decorates the member's avatar in this guild. */
            avatar_decoration_data?: components["schemas"]["AvatarDecorationData"] | null;
            /** @description The hash of the banner that the member shows in this guild only. */
            banner?: string | null;
            /** @description The collectibles that the member shows in this guild. */
            collectibles?: components["schemas"]["Collectibles"] | null;
            /**
             * Format: date-time
             * @description Until when the member is timed out. `null` or a time in the past means that the member is not.
             */
            communication_disabled_until?: string | null;
            /** @description Whether the member hears nothing in voice channels. */
            deaf: boolean;
            /** @description The member flags, a bit set. Always sent according to the documentation, yet absent from its own example. */
            flags?: number;
            /**
             * Format: date-time
             * @description When the user joined, or `null` for a guest.
             */
            joined_at: string | null;
            /** @description Whether the member is silenced in voice channels. */
            mute: boolean;
            /** @description The name that the member goes by in this guild. */
            nick?: string | null;
            /** @description Whether the member has yet to pass Membership Screening. */
            pending?: boolean;
            /** @description What the member may do in the channel of an interaction. Not sent by the operations here so far. */
            permissions?: components["schemas"]["Permissions"];
            /**
             * Format: date-time
             * @description Since when the member boosts the guild.
             */
            premium_since?: string | null;
            /** @description The ids of the member's roles. */
            roles: components["schemas"]["Snowflake"][];
            user?: components["schemas"]["User"];
        };
        /** @description A user to bring into a guild, and what the member starts with. */
        GuildMemberAdd: {
            /** @description An access token of the user with `guilds.join`, issued to the application of the bot. */
            access_token: string;
            /** @description Whether the member hears nothing in voice channels. Needs `DEAFEN_MEMBERS`. */
            deaf?: boolean;
            /** @description Whether to silence the member in voice channels. Needs `MUTE_MEMBERS`. */
            mute?: boolean;
            /** @description The nickname, at most 32 characters. Needs `MANAGE_NICKNAMES`. */
            nick?: string;
            /** @description The ids of the roles, at most 250. Needs `MANAGE_ROLES`. */
            roles?: components["schemas"]["Snowflake"][];
        };
        /** @description Where an application is installed. */
        IntegrationType: 0 | 1 | (number & {});
        /** @description A language that Discord speaks, as a language tag. */
        Locale: "id" | "da" | "de" | "en-GB" | "en-US" | "es-ES" | "es-419" | "fr" | "hr" | "it" | "lt" | "hu" | "nl" | "no" | "pl" | "pt-BR" | "ro" | "fi" | "sv-SE" | "vi" | "tr" | "cs" | "el" | "bg" | "ru" | "uk" | "hi" | "th" | "zh-CN" | "ja" | "zh-TW" | "ko" | (string & {});
        /** @description A picture behind the name in lists of members. */
        Nameplate: {
            /** @description The path of the picture. */
            asset: string;
            /** @description A label. Discord does not use it yet. */
            label: string;
            palette: components["schemas"]["NameplatePalette"];
            sku_id: components["schemas"]["Snowflake"];
        };
        /** @description The background colour of a nameplate. */
        NameplatePalette: "crimson" | "berry" | "sky" | "teal" | "forest" | "bubble_gum" | "violet" | "cobalt" | "clover" | "lemon" | "white" | (string & {});
        /** @description How the OAuth2 endpoints say no (RFC 6749, section 5.2). */
        OAuth2Error: {
            error: components["schemas"]["OAuth2ErrorCode"];
            /** @description The reason in English, for developers. Often absent. */
            error_description?: string;
        };
        /** @description The error codes of OAuth2, in answers of the token endpoint and in redirects. */
        OAuth2ErrorCode: "invalid_request" | "invalid_client" | "invalid_grant" | "unauthorized_client" | "unsupported_grant_type" | "invalid_scope" | "access_denied" | "unsupported_response_type" | "server_error" | "temporarily_unavailable" | (string & {});
        /** @description An application as others may see it. */
        PartialApplication: {
            /** @description The bot user of the application. */
            bot?: components["schemas"]["User"];
            /** @description Whether others than the owner may add the bot to guilds. */
            bot_public?: boolean;
            /** @description Whether the bot joins a guild only once the code of the whole grant was exchanged. */
            bot_require_code_grant?: boolean;
            /** @description The hash of the picture that invitations to play show. */
            cover_image?: string;
            /** @description The URL that the application is installed by, if it is its own. */
            custom_install_url?: string;
            /** @description What the application says of itself. May be empty. */
            description: string;
            /** @description The lower 31 bits of the application flags. */
            flags?: number;
            /** @description All application flags, a bit set as a decimal string. */
            flags_new?: string;
            /** @description The id of the guild that belongs to the application, for example its support server. */
            guild_id?: components["schemas"]["Snowflake"];
            /** @description Sent by Discord without being documented. */
            hook?: boolean;
            /** @description The hash of the icon. */
            icon: string | null;
            id: components["schemas"]["Snowflake"];
            name: string;
            /** @description The id of the SKU, for a game that is sold on Discord. */
            primary_sku_id?: components["schemas"]["Snowflake"];
            /** @description The URL of the privacy policy. */
            privacy_policy_url?: string;
            /** @description The last part of the store page's URL, for a game that is sold on Discord. */
            slug?: string;
            /** @description What the application is about, five words at most. */
            tags?: string[];
            /** @description The URL of the terms of service. */
            terms_of_service_url?: string;
            /** @description The public key that interactions are verified with, in hexadecimal. */
            verify_key: string;
        };
        /** @description A guild as the list of a user's guilds shows it. */
        PartialGuild: {
            /** @description Roughly how many members the guild has. Present when `with_counts` was asked for. */
            approximate_member_count?: number;
            /** @description Roughly how many members are not offline. Present when `with_counts` was asked for. */
            approximate_presence_count?: number;
            /** @description The hash of the banner. */
            banner: string | null;
            /** @description What is switched on for the guild. */
            features: components["schemas"]["GuildFeature"][];
            /** @description The hash of the icon. */
            icon: string | null;
            id: components["schemas"]["Snowflake"];
            name: string;
            /** @description Whether the user owns the guild. */
            owner: boolean;
            /** @description What the user's roles allow in the guild. Overwrites of single channels and permissions that follow from others are not counted in. */
            permissions: components["schemas"]["Permissions"];
        };
        /** @description A set of permissions: one bit each, summed up and written as a decimal string, because it outgrows a JSON number. */
        Permissions: string;
        /** @description The Nitro subscription of a user. Applications without the `identify.premium` scope always see 0. */
        PremiumType: 0 | 1 | 2 | 3 | (number & {});
        /** @description The body of a 429. */
        RateLimited: {
            /** @description Discord's own error code, for some limits. */
            code?: number;
            /** @description Whether the limit over all requests was hit. */
            global: boolean;
            /** @description The reason in English, for developers. */
            message: string;
            /** @description How long to wait before the next request, in seconds with decimals. */
            retry_after: number;
        };
        /** @description Whose limit was hit. */
        RateLimitScope: "user" | "global" | "shared" | (string & {});
        /** @description The form that exchanges a refresh token for a new pair. */
        RefreshTokenGrant: {
            /** @description The id of the application, unless HTTP Basic carries it. */
            client_id?: components["schemas"]["Snowflake"];
            /** @description The secret of the application, unless HTTP Basic carries it or the client is public. */
            client_secret?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            grant_type: "refresh_token";
            /** @description The refresh token. It works once; the answer carries the next one. */
            refresh_token: string;
        };
        /** @description What an application says about a user for linked roles. A user for whom nothing was set has an object with fewer fields, or none. */
        RoleConnection: {
            /** @description The user's values by the keys of the metadata records. All of them are strings: integers in decimal, booleans as `1` or `0`, dates in ISO 8601. */
            metadata?: {
                [key: string]: string;
            };
            /** @description The name of the platform, as the user's profile shows it. */
            platform_name?: string | null;
            /** @description The user's name on the platform. */
            platform_username?: string | null;
        };
        /** @description One fact that an application can know about its users and a guild can require for a role. */
        RoleConnectionMetadata: {
            /** @description What guilds see as the explanation. */
            description: string;
            /** @description Translations of the description by locale. */
            description_localizations?: {
                [key: string]: string;
            };
            /** @description The key under which role connections carry the value. */
            key: string;
            /** @description What guilds see as the name. */
            name: string;
            /** @description Translations of the name by locale. */
            name_localizations?: {
                [key: string]: string;
            };
            type: components["schemas"]["RoleConnectionMetadataType"];
        };
        /** @description How a guild compares the value of a user with its requirement. */
        RoleConnectionMetadataType: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | (number & {});
        /** @description A metadata record to declare. */
        RoleConnectionMetadataUpdate: {
            /** @description What guilds see as the explanation, 1 to 200 characters. */
            description: string;
            /** @description Translations of the description by locale. */
            description_localizations?: {
                [key: string]: string;
            };
            /** @description The key under which role connections carry the value: 1 to 50 characters of `a` to `z`, `0` to `9` and `_`. */
            key: string;
            /** @description What guilds see as the name, 1 to 100 characters. */
            name: string;
            /** @description Translations of the name by locale. */
            name_localizations?: {
                [key: string]: string;
            };
            type: components["schemas"]["RoleConnectionMetadataType"];
        };
        /** @description What to say about a user for linked roles. */
        RoleConnectionUpdate: {
            /** @description The user's values by the keys of the metadata records. All of them are strings of 1 to 100 characters: integers in decimal, booleans as `1` or `0`, dates in ISO 8601. */
            metadata?: {
                [key: string]: string;
            } | null;
            /** @description The name of the platform, at most 50 characters. */
            platform_name?: string | null;
            /** @description The user's name on the platform, at most 100 characters. */
            platform_username?: string | null;
        };
        /** @description What a user can allow an application to do. Discord knows more scopes than it documents. */
        Scope: "activities.invites.write" | "activities.read" | "activities.write" | "applications.builds.read" | "applications.builds.upload" | "applications.commands" | "applications.commands.permissions.update" | "applications.commands.update" | "applications.entitlements" | "applications.store.update" | "bot" | "connections" | "dm_channels.read" | "email" | "gdm.join" | "guilds" | "guilds.join" | "guilds.members.read" | "identify" | "identify.premium" | "messages.read" | "openid" | "relationships.read" | "role_connections.write" | "rpc" | "rpc.activities.write" | "rpc.notifications.read" | "rpc.screenshare.read" | "rpc.screenshare.write" | "rpc.video.read" | "rpc.video.write" | "rpc.voice.read" | "rpc.voice.write" | "sdk.social_layer" | "sdk.social_layer_presence" | "voice" | "webhook.incoming" | (string & {});
        /**
         * Format: snowflake
         * @description A Discord id: a 64-bit number as a decimal string, because it does not fit a JSON number everywhere. Its upper bits are the time of creation.
         */
        Snowflake: Snowflake;
        /** @description What the token endpoint answers. */
        TokenResponse: {
            /** @description The access token. Opaque; make no assumption about its length or form. */
            access_token: string;
            /** @description For how long the access token is valid from now, in seconds. */
            expires_in: number;
            /** @description The guild that the bot was added to, with the `bot` scope. */
            guild?: components["schemas"]["Guild"];
            /** @description The ID token, a signed JWT, with the `openid` scope. */
            id_token?: string;
            /** @description The refresh token, which works once. Client credentials give none. */
            refresh_token?: string;
            /** @description The granted scopes, separated by spaces. */
            scope: string;
            /** @description How to send the token. Always `Bearer`. */
            token_type: string;
            /** @description The webhook that was created, with the `webhook.incoming` scope. */
            webhook?: components["schemas"]["Webhook"];
        };
        /** @description The form that revokes the tokens of a user. */
        TokenRevocation: {
            /** @description The id of the application, unless HTTP Basic carries it. */
            client_id?: components["schemas"]["Snowflake"];
            /** @description The secret of the application, unless HTTP Basic carries it or the client is public. */
            client_secret?: string;
            /** @description An access token or a refresh token of the user. */
            token: string;
            /**
             * @description Which of the two it is. It changes nothing of what is revoked.
             * @enum {string}
             */
            token_type_hint?: "access_token" | "refresh_token";
        };
        /** @description A user of Discord. Which fields are present depends on the scopes and on where the user is shown. */
        User: {
            /** @description The banner colour as the number 0xRRGGBB. */
            accent_color?: number | null;
            /** @description The hash of the avatar, or `null` for a default one. A hash that begins with `a_` is animated. */
            avatar: string | null;
            /** @description What decorates the avatar. */
            avatar_decoration_data?: components["schemas"]["AvatarDecorationData"] | null;
            /** @description The hash of the profile banner. */
            banner?: string | null;
            /** @description Whether the user belongs to an application. */
            bot?: boolean;
            /** @description The collectibles that the user shows. */
            collectibles?: components["schemas"]["Collectibles"] | null;
            /** @description The four digits behind the handle, which bots still have. `"0"` means that the handle alone is unique. */
            discriminator: string;
            /** @description The email address, or `null` for an account that has none. Needs the `email` scope. */
            email?: string | null;
            /**
             * Format: int64
             * @description The user flags, a bit set.
             */
            flags?: number;
            /** @description The name that the user chose to be shown by, or `null`. */
            global_name: string | null;
            id: components["schemas"]["Snowflake"];
            locale?: components["schemas"]["Locale"];
            /** @description Whether a second factor protects the account. */
            mfa_enabled?: boolean;
            premium_type?: components["schemas"]["PremiumType"];
            /** @description The guild whose tag the user may wear. */
            primary_guild?: components["schemas"]["UserPrimaryGuild"] | null;
            /** @description The user flags that everyone may see, a bit set. */
            public_flags?: number;
            /** @description Whether the user is part of Discord's own messaging. */
            system?: boolean;
            /** @description The handle. Only together with `discriminator` is it unique for accounts that still have one. */
            username: string;
            /** @description Whether the email address was confirmed. Needs the `email` scope. */
            verified?: boolean;
        };
        /** @description The guild whose tag a user may wear beside the name. */
        UserPrimaryGuild: {
            /** @description The hash of the badge beside the tag. */
            badge: string | null;
            /** @description Whether the user shows the tag. `null` when Discord took it away, for example because the guild no longer has tags; `false` when the user did. */
            identity_enabled: boolean | null;
            /** @description The id of the guild. */
            identity_guild_id: components["schemas"]["Snowflake"] | null;
            /** @description The tag, four characters at most. */
            tag: string | null;
        };
        /** @description A webhook that posts to one channel. Whoever knows its token or URL may post. */
        Webhook: {
            /** @description The id of the application that created it. */
            application_id: components["schemas"]["Snowflake"] | null;
            /** @description The hash of the avatar that its messages carry. */
            avatar: string | null;
            /** @description The id of the channel that it posts to. */
            channel_id: components["schemas"]["Snowflake"] | null;
            /** @description The id of the guild that it posts to. */
            guild_id?: components["schemas"]["Snowflake"] | null;
            id: components["schemas"]["Snowflake"];
            /** @description The name that its messages carry. */
            name: string | null;
            /** @description The secret that allows to post. */
            token?: string;
            type: components["schemas"]["WebhookType"];
            /** @description The URL to post to. It contains the token. */
            url?: string;
            /** @description Who created it. Not sent in a token response so far. */
            user?: components["schemas"]["User"];
        };
        /** @description What a webhook is for. */
        WebhookType: 1 | 2 | 3 | (number & {});
    };
    responses: {
        /** @description The bot token is valid but does not belong to this application. */
        ForbiddenBot: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["APIError"];
            };
        };
        /** @description The token is valid but may not do this, most often because the user did not grant the scope. */
        ForbiddenUser: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["APIError"];
            };
        };
        /** @description The application id in the path is not a snowflake. */
        InvalidApplicationId: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["APIError"];
            };
        };
        /** @description The client id or the client secret is missing or wrong. */
        InvalidClient: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["OAuth2Error"];
            };
        };
        /** @description Too many requests. Wait `Retry-After` seconds, or `retry_after` of the body, before the next one. Except for limits whose scope is `shared`, each 429 also counts towards the 10 000 refused requests that one IP address may cause in 10 minutes. */
        RateLimited: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                "X-RateLimit-Bucket": components["headers"]["XRateLimitBucket"];
                "X-RateLimit-Global": components["headers"]["XRateLimitGlobal"];
                "X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
                "X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
                "X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
                "X-RateLimit-Reset-After": components["headers"]["XRateLimitResetAfter"];
                "X-RateLimit-Scope": components["headers"]["XRateLimitScope"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["RateLimited"];
            };
        };
        /** @description The `Authorization` header is missing, or its token is malformed, expired or revoked. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["APIError"];
            };
        };
        /** @description There is no application of this id. */
        UnknownApplication: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["APIError"];
            };
        };
    };
    parameters: {
        /**
         * @description The id of the application. It must be the one that the token belongs to.
         * @example 159799960412356608
         */
        ApplicationId: components["schemas"]["Snowflake"];
        /**
         * @description The id of the guild.
         * @example 80351110224678912
         */
        GuildId: components["schemas"]["Snowflake"];
        /**
         * @description The id of the user.
         * @example 268473310986240001
         */
        UserId: components["schemas"]["Snowflake"];
    };
    requestBodies: never;
    headers: {
        /**
         * @description The redirect URI of the application, a URI, with the outcome in the query, or in the fragment for `response_type=token`.
         * @example https://nicememe.website/?code=NhhvTDYsFcdgNLnnLijcl7Ku7bEEeee&state=15773059ghq9183habn&iss=https%3A%2F%2Fdiscord.com
         */
        Location: string;
        /**
         * @description How long to wait before the next request, in whole seconds, rounded up. Sent on a 429 only.
         * @example 65
         */
        RetryAfter: number;
        /**
         * @description An opaque name of the bucket. Operations with the same name share one limit, counted apart for each guild or channel in the path.
         * @example abcd1234
         */
        XRateLimitBucket: string;
        /**
         * @description `true` when the limit over all requests was hit. Discord sends the header for that case only.
         * @example true
         */
        XRateLimitGlobal: boolean;
        /**
         * @description How many requests the bucket allows in one window.
         * @example 10
         */
        XRateLimitLimit: number;
        /**
         * @description How many requests are left in this window. It may be above 0 on a 429, when the limit is shared with others or global.
         * @example 9
         */
        XRateLimitRemaining: number;
        /**
         * @description When the window ends, in Unix seconds with decimals.
         * @example 1470173023.123
         */
        XRateLimitReset: number;
        /**
         * @description How long until the window ends, in seconds with decimals. After a 429, wait for `Retry-After` instead: a shared limit may last longer than the window.
         * @example 64.57
         */
        XRateLimitResetAfter: number;
        /**
         * @description Whose limit was hit. Sent on a 429 only.
         * @example user
         */
        XRateLimitScope: components["schemas"]["RateLimitScope"];
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getApplicationRoleConnectionMetadata: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the application. It must be the one that the token belongs to.
                 * @example 159799960412356608
                 */
                application_id: components["parameters"]["ApplicationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The records, five at most. */
            200: {
                headers: {
                    "X-RateLimit-Bucket": components["headers"]["XRateLimitBucket"];
                    "X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
                    "X-RateLimit-Reset-After": components["headers"]["XRateLimitResetAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleConnectionMetadata"][];
                };
            };
            400: components["responses"]["InvalidApplicationId"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenBot"];
            404: components["responses"]["UnknownApplication"];
            429: components["responses"]["RateLimited"];
        };
    };
    updateApplicationRoleConnectionMetadata: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the application. It must be the one that the token belongs to.
                 * @example 159799960412356608
                 */
                application_id: components["parameters"]["ApplicationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoleConnectionMetadataUpdate"][];
            };
        };
        responses: {
            /** @description The records as they are now. */
            200: {
                headers: {
                    "X-RateLimit-Bucket": components["headers"]["XRateLimitBucket"];
                    "X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
                    "X-RateLimit-Reset-After": components["headers"]["XRateLimitResetAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleConnectionMetadata"][];
                };
            };
            /** @description There are more than five records, or one of them is malformed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenBot"];
            404: components["responses"]["UnknownApplication"];
            429: components["responses"]["RateLimited"];
        };
    };
    addGuildMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the guild.
                 * @example 80351110224678912
                 */
                guild_id: components["parameters"]["GuildId"];
                /**
                 * @description The id of the user.
                 * @example 268473310986240001
                 */
                user_id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GuildMemberAdd"];
            };
        };
        responses: {
            /** @description The user is in the guild now. */
            201: {
                headers: {
                    "X-RateLimit-Bucket": components["headers"]["XRateLimitBucket"];
                    "X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
                    "X-RateLimit-Reset-After": components["headers"]["XRateLimitResetAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuildMember"];
                };
            };
            /** @description The user was in the guild already. Nothing was changed. */
            204: {
                headers: {
                    "X-RateLimit-Bucket": components["headers"]["XRateLimitBucket"];
                    "X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
                    "X-RateLimit-Reset-After": components["headers"]["XRateLimitResetAfter"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The body is malformed, or the user is in as many guilds as Discord allows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description The bot may not add members or set what was asked for, the user is banned, or the access token is invalid, lacks `guilds.join`, or belongs to another user or application. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            /** @description There is no such guild or no such user. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            429: components["responses"]["RateLimited"];
        };
    };
    getCurrentAuthorization: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The authorization that the token belongs to. */
            200: {
                headers: {
                    "X-RateLimit-Bucket": components["headers"]["XRateLimitBucket"];
                    "X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
                    "X-RateLimit-Reset-After": components["headers"]["XRateLimitResetAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CurrentAuthorization"];
                };
            };
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["RateLimited"];
        };
    };
    authorize: {
        parameters: {
            query: {
                /**
                 * @description The channel to preselect for `webhook.incoming`.
                 * @example 345626669224982402
                 */
                channel_id?: components["schemas"]["Snowflake"];
                /**
                 * @description The id of the application.
                 * @example 157730590492196864
                 */
                client_id: components["schemas"]["Snowflake"];
                /**
                 * @description The PKCE challenge (RFC 7636): SHA-256 of the verifier, as base64url without padding. Applications that are reached by a deep link on a phone must send one. Whoever sends it must send `code_verifier` with the code. Beside `role_connections.write` a challenge has been observed to be refused with `invalid_scope`.
                 * @example E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM
                 */
                code_challenge?: string;
                /**
                 * @description How the challenge was made. Required beside `code_challenge`; Discord knows `S256` only.
                 * @example S256
                 */
                code_challenge_method?: "S256";
                /**
                 * @description Whether the user is kept from choosing another guild. Only `true` and `false` are understood here.
                 * @example true
                 */
                disable_guild_select?: boolean;
                /**
                 * @description The guild to preselect for `bot` or `webhook.incoming`, if the user may add to it.
                 * @example 290926798626357250
                 */
                guild_id?: components["schemas"]["Snowflake"];
                /**
                 * @description Whether the application is installed to a server or to the user. It matters with `applications.commands` only, and the application must be set up for it.
                 * @example 0
                 */
                integration_type?: components["schemas"]["IntegrationType"];
                /**
                 * @description A value that Discord repeats in the ID token, with the `openid` scope and `response_type=code` only.
                 * @example n-0S6_WzA2Mj
                 */
                nonce?: string;
                /**
                 * @description The permissions that the bot asks for, with the `bot` scope only.
                 * @example 2048
                 */
                permissions?: components["schemas"]["Permissions"];
                /**
                 * @description `none` skips the page when the user already granted these scopes; `consent` asks again. `bot` and `webhook.incoming` always ask.
                 * @example consent
                 */
                prompt?: "consent" | "none";
                /**
                 * @description Where to send the browser afterwards. It must equal a redirect URI registered for the application. Without it Discord uses the first registered one.
                 * @example https://nicememe.website
                 */
                redirect_uri?: string;
                /**
                 * @description What the redirect carries: a code to exchange, or the access token itself. Required as soon as a scope other than `bot` and `applications.commands` is asked for.
                 * @example code
                 */
                response_type?: "code" | "token";
                /**
                 * @description The scopes to ask for, separated by spaces (`%20` in the URL). `bot` brings `applications.commands` with it.
                 * @example identify guilds.join
                 */
                scope?: string;
                /**
                 * @description A value that only this browser session knows. Discord returns it unchanged.
                 * @example 15773059ghq9183habn
                 */
                state?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user decided, and the browser goes back to the application. The header carries the code, the token or the error. */
            302: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is so wrong that there is no redirect URI to trust. Discord shows the reason on a page. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            429: components["responses"]["RateLimited"];
        };
    };
    requestToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["AuthorizationCodeGrant"] | components["schemas"]["RefreshTokenGrant"] | components["schemas"]["ClientCredentialsGrant"];
            };
        };
        responses: {
            /** @description The token, and what was granted with it. The granted scopes may differ from the ones asked for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenResponse"];
                };
            };
            /** @description The grant was refused. `invalid_grant` covers a code or refresh token that is unknown, spent, expired or revoked, another redirect URI, and a missing or wrong verifier; Discord does not tell which. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuth2Error"];
                };
            };
            401: components["responses"]["InvalidClient"];
            429: components["responses"]["RateLimited"];
        };
    };
    revokeToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["TokenRevocation"];
            };
        };
        responses: {
            /** @description The tokens are gone. An observed answer is an empty object; the documentation promises none. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description The form has no `token`. Note that the field is not called `access_token`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuth2Error"];
                };
            };
            401: components["responses"]["InvalidClient"];
            429: components["responses"]["RateLimited"];
        };
    };
    getCurrentUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user, with what the scopes allow to see. */
            200: {
                headers: {
                    "X-RateLimit-Bucket": components["headers"]["XRateLimitBucket"];
                    "X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
                    "X-RateLimit-Reset-After": components["headers"]["XRateLimitResetAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenUser"];
            429: components["responses"]["RateLimited"];
        };
    };
    getCurrentUserApplicationRoleConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the application. It must be the one that the token belongs to.
                 * @example 159799960412356608
                 */
                application_id: components["parameters"]["ApplicationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The role connection. */
            200: {
                headers: {
                    "X-RateLimit-Bucket": components["headers"]["XRateLimitBucket"];
                    "X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
                    "X-RateLimit-Reset-After": components["headers"]["XRateLimitResetAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleConnection"];
                };
            };
            400: components["responses"]["InvalidApplicationId"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenUser"];
            404: components["responses"]["UnknownApplication"];
            429: components["responses"]["RateLimited"];
        };
    };
    updateCurrentUserApplicationRoleConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the application. It must be the one that the token belongs to.
                 * @example 159799960412356608
                 */
                application_id: components["parameters"]["ApplicationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoleConnectionUpdate"];
            };
        };
        responses: {
            /** @description The role connection as it is now. */
            200: {
                headers: {
                    "X-RateLimit-Bucket": components["headers"]["XRateLimitBucket"];
                    "X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
                    "X-RateLimit-Reset-After": components["headers"]["XRateLimitResetAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleConnection"];
                };
            };
            /** @description A name or value is too long, is not a string, or there are more than five values. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenUser"];
            404: components["responses"]["UnknownApplication"];
            429: components["responses"]["RateLimited"];
        };
    };
    deleteCurrentUserApplicationRoleConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the application. It must be the one that the token belongs to.
                 * @example 159799960412356608
                 */
                application_id: components["parameters"]["ApplicationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The role connection is gone. */
            204: {
                headers: {
                    "X-RateLimit-Bucket": components["headers"]["XRateLimitBucket"];
                    "X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
                    "X-RateLimit-Reset-After": components["headers"]["XRateLimitResetAfter"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidApplicationId"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenUser"];
            404: components["responses"]["UnknownApplication"];
            429: components["responses"]["RateLimited"];
        };
    };
    getCurrentUserConnections: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The linked accounts. */
            200: {
                headers: {
                    "X-RateLimit-Bucket": components["headers"]["XRateLimitBucket"];
                    "X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
                    "X-RateLimit-Reset-After": components["headers"]["XRateLimitResetAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Connection"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenUser"];
            429: components["responses"]["RateLimited"];
        };
    };
    getCurrentUserGuilds: {
        parameters: {
            query?: {
                /**
                 * @description List guilds whose id is higher than this one. `0` begins with the oldest guild.
                 * @example 0
                 */
                after?: components["schemas"]["Snowflake"];
                /**
                 * @description List guilds whose id is lower than this one.
                 * @example 197038439483310086
                 */
                before?: components["schemas"]["Snowflake"];
                /**
                 * @description How many guilds to list at most.
                 * @example 200
                 */
                limit?: number;
                /**
                 * @description Whether each guild carries the approximate numbers of members and of members who are online.
                 * @example true
                 */
                with_counts?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The guilds. The order is not documented. */
            200: {
                headers: {
                    "X-RateLimit-Bucket": components["headers"]["XRateLimitBucket"];
                    "X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
                    "X-RateLimit-Reset-After": components["headers"]["XRateLimitResetAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartialGuild"][];
                };
            };
            /** @description A query parameter is out of bounds or not of its type. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenUser"];
            429: components["responses"]["RateLimited"];
        };
    };
    getCurrentUserGuildMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the guild.
                 * @example 80351110224678912
                 */
                guild_id: components["parameters"]["GuildId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The member. */
            200: {
                headers: {
                    "X-RateLimit-Bucket": components["headers"]["XRateLimitBucket"];
                    "X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
                    "X-RateLimit-Reset-After": components["headers"]["XRateLimitResetAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuildMember"];
                };
            };
            /** @description The guild id in the path is not a snowflake. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenUser"];
            /** @description There is no such guild, or the user is not in it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            429: components["responses"]["RateLimited"];
        };
    };
}
