// Generated from spec/openapi.yaml by scripts/generate.ts. Do not edit.

/**
 * A Discord id: a 64-bit integer as a decimal string, because JavaScript numbers cannot represent it exactly.
 * The type is an alias of `string`, so that ids need no cast. Requests validate the ids that they contain.
 *
 * @see https://docs.discord.com/developers/reference#snowflakes
 */
export type Snowflake = string

export interface paths {
    "/.well-known/oauth-authorization-server": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the OAuth2 metadata
         * @description Returns the authorization server metadata of RFC 8414. It declares that each redirect contains `iss` (RFC 9207), and that a code challenge must use `S256`. Needs no credential. The response has no rate limit headers. The document was observed; Discord's documentation does not describe it.
         */
        get: operations["getAuthorizationServerMetadata"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/openid-configuration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the OpenID Connect metadata
         * @description Returns the metadata of OpenID Connect Discovery, which many libraries request first. Its `issuer` is the `iss` of redirects and ID tokens. Needs no credential. The response has no rate limit headers. The document was observed; Discord's documentation does not describe it.
         */
        get: operations["getOpenIDConfiguration"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{application_id}/activity-instances/{instance_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                application_id: components["parameters"]["ApplicationId"];
                instance_id: string;
            };
            cookie?: never;
        };
        /**
         * Get an activity instance
         * @description Returns the location of an activity instance and the users in it. An application can use it to verify that a user is in the instance they claim to be in. Needs the bot token of the application.
         */
        get: operations["getApplicationActivityInstance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{application_id}/application-identities/{provider_type}/{provider_issued_user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                application_id: components["parameters"]["ApplicationId"];
                provider_issued_user_id: components["parameters"]["ProviderIssuedUserId"];
                provider_type: components["parameters"]["ProviderType"];
            };
            cookie?: never;
        };
        /**
         * List the identities of an external account
         * @description Returns the identities of the user with this external account, without their profiles, so that an application can find the Discord user. The list is empty if no identity matches. Needs the bot token of the application, and the user must have authorized it with `application_identities.write`, which the scopes of the Social SDK include.
         */
        get: operations["listApplicationIdentities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{application_id}/attachment": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                application_id: components["parameters"]["ApplicationId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload a file for an activity
         * @description Uploads one file to Discord's CDN for a limited time, so that an activity can offer to share it. Pass the `url` of the returned attachment to the share dialog. Takes any access token of the application, or its bot token.
         */
        post: operations["uploadApplicationAttachment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{application_id}/commands": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                application_id: components["parameters"]["ApplicationId"];
            };
            cookie?: never;
        };
        /**
         * List the global commands
         * @description Returns the global commands of the application. Without `with_localizations`, each command has `name_localized` and `description_localized` instead of all translations, if there is a translation for the locale: that of the `X-Discord-Locale` header, otherwise of `Accept-Language`, otherwise of the user's settings. Takes an access token of the client credentials grant with `applications.commands.update`, or the bot token.
         */
        get: operations["listGlobalApplicationCommands"];
        /**
         * Bulk overwrite the global commands
         * @description Replaces all global commands of every type with the list in the body; an empty list deletes them. The list has at most 131 commands: 100 slash commands, 15 user commands, 15 message commands, and one entry point command. New commands count towards the 200 creations a day. Takes an access token of the client credentials grant with `applications.commands.update`, or the bot token.
         */
        put: operations["bulkOverwriteGlobalApplicationCommands"];
        /**
         * Create a global command
         * @description Creates a global command. An existing command with the same name and type is overwritten.
         *
         *     An application has at most 100 slash commands, 15 user commands, 15 message commands, and one entry point command. The
         *     commands of guilds are counted separately. At most 200 commands can be created a day; above that, Discord was observed
         *     to respond with 400 and code 30034. Takes an access token of the client credentials grant with
         *     `applications.commands.update`, or the bot token.
         */
        post: operations["createGlobalApplicationCommand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{application_id}/commands/{command_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                application_id: components["parameters"]["ApplicationId"];
                command_id: components["parameters"]["CommandId"];
            };
            cookie?: never;
        };
        /**
         * Get a global command
         * @description Returns one of the commands that all installations share, with all its translations. Takes an access token of the client credentials grant with `applications.commands.update`, or the bot token.
         */
        get: operations["getGlobalApplicationCommand"];
        put?: never;
        post?: never;
        /**
         * Delete a global command
         * @description Deletes the command and the permissions that it has in guilds. Takes an access token of the client credentials grant with `applications.commands.update`, or the bot token.
         */
        delete: operations["deleteGlobalApplicationCommand"];
        options?: never;
        head?: never;
        /**
         * Update a global command
         * @description Changes the fields that are present, each as a whole: a list of options replaces all options. Changing the name deletes the permissions that the command has in guilds. Takes an access token of the client credentials grant with `applications.commands.update`, or the bot token.
         */
        patch: operations["updateGlobalApplicationCommand"];
        trace?: never;
    };
    "/applications/{application_id}/entitlements": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                application_id: components["parameters"]["ApplicationId"];
            };
            cookie?: never;
        };
        /**
         * List the entitlements of an application
         * @description Returns the entitlements for the SKUs of the application, filtered by the query parameters. By default, the list includes ended entitlements but not deleted ones. Takes an access token with `applications.entitlements`, or the bot token of the application.
         */
        get: operations["listEntitlements"];
        put?: never;
        /**
         * Create a test entitlement
         * @description Grants a SKU to a guild or a user permanently and without payment. Discord shows the entitlement only after the client is reloaded. Needs the bot token of the application.
         */
        post: operations["createTestEntitlement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{application_id}/entitlements/{entitlement_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                application_id: components["parameters"]["ApplicationId"];
                entitlement_id: components["parameters"]["EntitlementId"];
            };
            cookie?: never;
        };
        /**
         * Get an entitlement
         * @description Returns one entitlement by its id. Takes an access token with `applications.entitlements`, or the bot token of the application.
         */
        get: operations["getEntitlement"];
        put?: never;
        post?: never;
        /**
         * Delete a test entitlement
         * @description Deletes a test entitlement; other entitlements are rejected. Takes the bot token of the application, or an access token with `applications.entitlements`. The documentation lists this scope only for reading; Discord's own OpenAPI description also accepts it here.
         */
        delete: operations["deleteTestEntitlement"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{application_id}/entitlements/{entitlement_id}/consume": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                application_id: components["parameters"]["ApplicationId"];
                entitlement_id: components["parameters"]["EntitlementId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Consume an entitlement
         * @description Marks a one-time purchase of a consumable SKU as used. The entitlement is `consumed` from then on. The request has no body. Takes the bot token of the application, or an access token with `applications.entitlements`. The documentation lists this scope only for reading; Discord's own OpenAPI description also accepts it here.
         */
        post: operations["consumeEntitlement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{application_id}/guilds/{guild_id}/commands": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                application_id: components["parameters"]["ApplicationId"];
                guild_id: components["parameters"]["GuildId"];
            };
            cookie?: never;
        };
        /**
         * List the guild commands
         * @description Returns the commands of one guild. Without `with_localizations`, each command has `name_localized` and `description_localized` instead of all translations, if there is a translation for the locale: that of the `X-Discord-Locale` header, otherwise of `Accept-Language`, otherwise of the user's settings. Takes an access token of the client credentials grant with `applications.commands.update`, or the bot token.
         */
        get: operations["listGuildApplicationCommands"];
        /**
         * Bulk overwrite the guild commands
         * @description Replaces all commands of the application in one guild, of every type, with the list in the body; an empty list deletes them. The list has at most 130 commands: 100 slash commands, 15 user commands and 15 message commands. New commands count towards the 200 creations a day. Takes an access token of the client credentials grant with `applications.commands.update`, or the bot token.
         */
        put: operations["bulkOverwriteGuildApplicationCommands"];
        /**
         * Create a guild command
         * @description Registers a command in one guild, where it can be used immediately. An existing command with the same name and type is
         *     overwritten.
         *
         *     In each guild, an application has at most 100 slash commands, 15 user commands and 15 message commands, and cannot have
         *     an entry point command. It can create 200 commands a day in each guild. Takes an access token of the client credentials
         *     grant with `applications.commands.update`, or the bot token. The application must be in the guild with
         *     `applications.commands`.
         */
        post: operations["createGuildApplicationCommand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{application_id}/guilds/{guild_id}/commands/{command_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                application_id: components["parameters"]["ApplicationId"];
                command_id: components["parameters"]["CommandId"];
                guild_id: components["parameters"]["GuildId"];
            };
            cookie?: never;
        };
        /**
         * Get a guild command
         * @description Returns one of the commands of one guild, with all its translations. Takes an access token of the client credentials grant with `applications.commands.update`, or the bot token.
         */
        get: operations["getGuildApplicationCommand"];
        put?: never;
        post?: never;
        /**
         * Delete a guild command
         * @description Deletes the command and the permissions that it has in guilds. Takes an access token of the client credentials grant with `applications.commands.update`, or the bot token.
         */
        delete: operations["deleteGuildApplicationCommand"];
        options?: never;
        head?: never;
        /**
         * Update a guild command
         * @description Changes the fields that are present, each as a whole: a list of options replaces all options. The change takes effect immediately. Changing the name deletes the permissions that the command has in guilds. Takes an access token of the client credentials grant with `applications.commands.update`, or the bot token.
         */
        patch: operations["updateGuildApplicationCommand"];
        trace?: never;
    };
    "/applications/{application_id}/guilds/{guild_id}/commands/{command_id}/permissions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                application_id: components["parameters"]["ApplicationId"];
                command_id: components["parameters"]["CommandId"];
                guild_id: components["parameters"]["GuildId"];
            };
            cookie?: never;
        };
        /**
         * Get the permissions of a command in a guild
         * @description Returns the permissions of one command in one guild: which users and roles can use it, and in which channels. Takes an access token with `applications.commands.permissions.update`, or the bot token.
         */
        get: operations["getApplicationCommandPermissions"];
        /**
         * Update the permissions of a command in a guild
         * @description Sets which users and roles can use one command in one guild, and in which channels. The body has at most 100
         *     permissions, which replace all existing permissions of the command.
         *
         *     Takes an access token of a user with `applications.commands.permissions.update`; a bot token is rejected. The user
         *     needs `MANAGE_GUILD` and `MANAGE_ROLES` in the guild, must be able to use the command, and must be able to manage
         *     the affected roles, users and channels.
         */
        put: operations["updateApplicationCommandPermissions"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{application_id}/guilds/{guild_id}/commands/permissions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                application_id: components["parameters"]["ApplicationId"];
                guild_id: components["parameters"]["GuildId"];
            };
            cookie?: never;
        };
        /**
         * List the permissions of all commands in a guild
         * @description Returns the permissions that are set for the application's commands in one guild. Each allows or denies a command to a user or a role, or in a channel. A command without permissions of its own is not in the list. An entry with the id of the application applies to all commands without an entry of their own. Takes an access token with `applications.commands.permissions.update`, or the bot token.
         */
        get: operations["listGuildApplicationCommandPermissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{application_id}/quick-links": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                application_id: components["parameters"]["ApplicationId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a quick link
         * @description Creates a link that launches the activity. Discord shows it as an embed with a title, a description and an image. It expires after 30 days and is not listed in the Developer Portal. Needs an access token of a user, issued for the application. The documentation does not specify a scope or a response status.
         */
        post: operations["createQuickLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{application_id}/role-connections/metadata": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                application_id: components["parameters"]["ApplicationId"];
            };
            cookie?: never;
        };
        /**
         * List the role connection metadata of an application
         * @description Returns the metadata records that guilds can use as requirements of linked roles. Needs the bot token of the application.
         */
        get: operations["listApplicationRoleConnectionMetadata"];
        /**
         * Update the role connection metadata of an application
         * @description Replaces all metadata records with the list in the body; an empty list deletes them. An application has at most five records. Needs the bot token of the application.
         */
        put: operations["updateApplicationRoleConnectionMetadata"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{application_id}/skus": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                application_id: components["parameters"]["ApplicationId"];
            };
            cookie?: never;
        };
        /**
         * List the SKUs of an application
         * @description Returns the SKUs of the application. A subscription SKU comes with a second SKU for its group: use the one of type 5 (`SUBSCRIPTION`). The documentation of this operation does not specify a credential; this description has the bot token of the application. The table of scopes lists reading of SKUs for `applications.store.update`, but no response to an access token is documented.
         */
        get: operations["listSKUs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{application_id}/users/{user_id}/identities/{provider_issued_user_id}/profile": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                application_id: components["parameters"]["ApplicationId"];
                provider_issued_user_id: components["parameters"]["ProviderIssuedUserId"];
                user_id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        /**
         * Get the game profile of an identity
         * @description Returns the profile of a user's identity in the application. Needs the bot token of the application, and the user must have authorized it with `application_identities.write`, which the scopes of the Social SDK include.
         */
        get: operations["getApplicationIdentityProfile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Update the game profile of an identity
         * @description Changes the profile of a user's identity. `data` replaces all stored game stats. The first update for a user without an identity creates one of type `NONE`; otherwise the id in the path must be that of an existing identity. Needs the bot token of the application, and the user must have authorized it with `application_identities.write`, which the scopes of the Social SDK include.
         */
        patch: operations["updateApplicationIdentityProfile"];
        trace?: never;
    };
    "/applications/@me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the current application
         * @description Returns the application that the bot token belongs to, as its owner sees it.
         */
        get: operations["getCurrentApplication"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Update the current application
         * @description Changes the fields that are present. Redirect URIs can only be changed in the Developer Portal. Needs the bot token of the application.
         */
        patch: operations["updateCurrentApplication"];
        trace?: never;
    };
    "/channels/{channel_id}/recipients/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                channel_id: components["parameters"]["ChannelId"];
                user_id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Add a user to a group DM
         * @description Adds a user to a group DM. The header contains the bot token, and the body contains the user's access token, which needs `gdm.join`. Both must belong to the same application, and the access token to the user in the path. A group DM has at most 10 users. The documentation does not specify the status or the body of the response; both follow Discord's own OpenAPI description.
         */
        put: operations["addGroupDMRecipient"];
        post?: never;
        /**
         * Remove a user from a group DM
         * @description Removes a user from a group DM. Needs the bot token of the application that manages the group DM. The documentation does not specify a status; it follows Discord's own OpenAPI description.
         */
        delete: operations["removeGroupDMRecipient"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/guilds/{guild_id}/channels": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                guild_id: components["parameters"]["GuildId"];
            };
            cookie?: never;
        };
        /**
         * List the channels of a guild
         * @description Returns the channels of a guild without its threads. From 2026-11-16, channels that the caller cannot view are left out. Takes the bot token of a bot in the guild, or an access token with `sdk.social_layer`, which the Social SDK uses to let users choose a channel for a lobby. The documentation of this operation does not mention access tokens. Discord's own OpenAPI description accepts one without naming a scope, and Discord itself uses `guilds.channels.read`, which `sdk.social_layer` includes.
         */
        get: operations["listGuildChannels"];
        put?: never;
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
                guild_id: components["parameters"]["GuildId"];
                user_id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Add a user to a guild
         * @description Adds a user to a guild without an invite. The header contains the bot token, and the body contains the user's access
         *     token, which needs `guilds.join`. Both must belong to the same application, and the access token to the user in the
         *     path.
         *
         *     The bot must be in the guild and have `CREATE_INSTANT_INVITE`. `nick`, `roles`, `mute` and `deaf` also need
         *     `MANAGE_NICKNAMES`, `MANAGE_ROLES`, `MUTE_MEMBERS` and `DEAFEN_MEMBERS`, respectively. If the guild uses Membership
         *     Screening, the new member is `pending` until the user has passed it.
         */
        put: operations["addGuildMember"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lobbies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Create or join a lobby
         * @description Adds the user to the lobby with the given secret, and creates the lobby if it does not exist. The access token needs `sdk.social_layer`. The request replaces the metadata of the lobby and sets the metadata of the member. A lobby holds at most 1000 users, and a user can be in at most 100 lobbies of one game. Unless Discord has approved a higher limit, an application can send 100 of these requests in 2 hours, for all users together.
         */
        put: operations["createOrJoinLobby"];
        /**
         * Create a lobby
         * @description Creates a lobby with up to 25 members. Needs the bot token of the application. Social SDK clients cannot join or leave this lobby themselves. Unless Discord has approved a higher limit, an application can send 100 of these requests in 2 hours, for all users together.
         */
        post: operations["createLobby"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lobbies/{lobby_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                lobby_id: components["parameters"]["LobbyId"];
            };
            cookie?: never;
        };
        /**
         * Get a lobby
         * @description Returns a lobby with its members. Needs the bot token of the application that created it.
         */
        get: operations["getLobby"];
        put?: never;
        post?: never;
        /**
         * Delete a lobby
         * @description Deletes a lobby. Needs the bot token of the application that created it. A lobby that was already deleted can be deleted again.
         */
        delete: operations["deleteLobby"];
        options?: never;
        head?: never;
        /**
         * Update a lobby
         * @description Updates the fields in the body. A list of members replaces all members, and metadata replaces all metadata. Needs the bot token of the application that created the lobby. Unless Discord has approved a higher limit, an application can send 100 of these requests in 2 hours, for all users together.
         */
        patch: operations["updateLobby"];
        trace?: never;
    };
    "/lobbies/{lobby_id}/channel-linking": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                lobby_id: components["parameters"]["LobbyId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Link a channel to a lobby, or unlink it
         * @description Links a channel to a lobby, or removes the link. Messages of the lobby are also sent to the channel, and messages of the
         *     channel to the lobby. A body without `channel_id` removes the link. Needs an access token with `sdk.social_layer`.
         *
         *     The user of the access token must be a member of the lobby with the flag `CanLinkLobby` (1), and have `MANAGE_CHANNELS`,
         *     `VIEW_CHANNEL` and `SEND_MESSAGES` in the channel. The channel must be a text channel that is not age-restricted and not
         *     yet linked. Unless Discord has approved a higher limit, an application can send 20 of these requests in 2 hours, for all
         *     users together.
         */
        patch: operations["linkChannelToLobby"];
        trace?: never;
    };
    "/lobbies/{lobby_id}/members/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                lobby_id: components["parameters"]["LobbyId"];
                user_id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Add a member to a lobby
         * @description Adds a user to a lobby, or updates the user if they are already a member. Needs the bot token of the application that created the lobby. Unless Discord has approved a higher limit, an application can send 100 of these requests in 2 hours, for all users together.
         */
        put: operations["addLobbyMember"];
        post?: never;
        /**
         * Remove a member from a lobby
         * @description Removes a user from a lobby. The user does not have to be a member, but the lobby must exist. Needs the bot token of the application that created it. Unless Discord has approved a higher limit, an application can send 100 of these requests in 2 hours, for all users together.
         */
        delete: operations["removeLobbyMember"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lobbies/{lobby_id}/members/{user_id}/invites": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                lobby_id: components["parameters"]["LobbyId"];
                user_id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create an invite to a lobby's linked channel for a user
         * @description Creates a guild invite to the linked channel that only the user in the path can use. It can be used once and expires after one hour. Needs the bot token of the application that created the lobby, and the lobby must be linked to a channel; the documentation does not specify the error for a lobby without one. Unless Discord has approved a higher limit, an application can send 100 of these requests in 2 hours, for all users together.
         */
        post: operations["createLobbyChannelInviteForUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lobbies/{lobby_id}/members/@me": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                lobby_id: components["parameters"]["LobbyId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Leave a lobby
         * @description Removes the user of the access token from a lobby. Needs an access token with `sdk.social_layer`. The user does not have to be a member, but the lobby must exist.
         */
        delete: operations["leaveLobby"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lobbies/{lobby_id}/members/@me/invites": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                lobby_id: components["parameters"]["LobbyId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create an invite to a lobby's linked channel for the current user
         * @description Creates a guild invite to the linked channel that only the user of the access token can use. It can be used once and expires after one hour. The token needs `sdk.social_layer`, its user must be a member of the lobby, and the lobby must be linked to a channel; the documentation does not specify the error for a lobby without one. Unless Discord has approved a higher limit, an application can send 100 of these requests in 2 hours, for all users together.
         */
        post: operations["createLobbyChannelInviteForSelf"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lobbies/{lobby_id}/members/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                lobby_id: components["parameters"]["LobbyId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bulk update the members of a lobby
         * @description Adds, updates and removes 1 to 25 users in one request. Needs the bot token of the application that created the lobby. The request fails if a user does not exist. A user who cannot join, or who is in too many lobbies, is skipped without an error. Unless Discord has approved a higher limit, an application can send 100 of these requests in 2 hours, for all users together.
         */
        post: operations["bulkUpdateLobbyMembers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lobbies/{lobby_id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                lobby_id: components["parameters"]["LobbyId"];
            };
            cookie?: never;
        };
        /**
         * List the messages of a lobby
         * @description Returns the latest messages of a lobby, at most 72 hours old. The documentation does not specify their order. The access token needs `sdk.social_layer`, and its user must be a member of the lobby.
         */
        get: operations["listLobbyMessages"];
        put?: never;
        /**
         * Send a message to a lobby
         * @description Sends a message to a lobby. The access token needs `sdk.social_layer`, and its user must be a member of the lobby. A linked channel also receives the message. If sending to the channel fails, the message remains in the lobby. Unless Discord has approved a higher limit, an application can send 100 of these requests in 2 hours, for all users together.
         */
        post: operations["sendLobbyMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lobbies/{lobby_id}/messages/{message_id}/moderation-metadata": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                lobby_id: components["parameters"]["LobbyId"];
                message_id: components["parameters"]["MessageId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Update the moderation metadata of a lobby message
         * @description Sets the moderation metadata of a lobby message. Running games receive it as an update of the message. Only the application itself can see it. Needs the bot token of the application that created the lobby.
         */
        put: operations["updateLobbyMessageModerationMetadata"];
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
         * Get the current authorization
         * @description Returns the application, the scopes and the expiration time of the access token. Any access token can be used; `user` is present if the token has `identify`. To check a token from another source, such as a mobile app, compare `application.id` with the id of your application.
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
    "/oauth2/applications/@me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the application of the bot
         * @description Returns the application of the bot token. This is an older alternative to `GET /applications/@me`, with the same response.
         */
        get: operations["getCurrentBotApplicationInformation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oauth2/device/authorize": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Authorize a device without a browser
         * @description Requests a device code and a user code at the device authorization endpoint (RFC 8628, section 3.1). Discord documents it
         *     for consoles with the Social SDK. The body must be `application/x-www-form-urlencoded`, and the client identifies itself as
         *     at the token endpoint.
         *
         *     Show the user code and the URL, or the complete URL as a QR code. Meanwhile poll the token endpoint with the device code, no
         *     more often than `interval` allows, until it returns a token or `expires_in` has passed. The account of the user must be
         *     verified.
         */
        post: operations["authorizeDevice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oauth2/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the keys that sign ID tokens
         * @description Returns the keys for verifying ID tokens. The `kid` in the header of an ID token identifies its key. Needs no credential. The response has no rate limit headers. Discord does not document this operation.
         */
        get: operations["listPublicKeys"];
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
         * Request an access token
         * @description Exchanges a grant for an access token at the token endpoint (RFC 6749, section 3.2). The body must be
         *     `application/x-www-form-urlencoded`. A request with JSON or with parameters in the URL is rejected with
         *     `unsupported_grant_type`.
         *
         *     The client identifies itself in one of three ways: with HTTP Basic, with `client_id` and `client_secret` in the form, or, as
         *     a public client, with `client_id` alone. A public client needs PKCE for a code and cannot use client credentials.
         *
         *     - `authorization_code` exchanges the code of the redirect for an access token of the user. A code can be used once.
         *     - `refresh_token` exchanges a refresh token for a new access token and refresh token. The old refresh token is no longer
         *       valid, so store the new one, and never refresh the same token twice at the same time.
         *     - `client_credentials` returns a token for the owner of the application, without a refresh token. An application owned by a
         *       team receives only `identify` and `applications.commands.update`.
         *     - `urn:ietf:params:oauth:grant-type:device_code` (RFC 8628, section 3.4) checks whether the user has approved a device.
         *       Until then the response is 400 with `authorization_pending`. After `slow_down`, wait 5 seconds longer between two
         *       requests. `expired_token` and `access_denied` are final. Discord's guide treats any 400 as "not yet".
         *
         *     A request with a code or device code can include `external_auth_type` and `external_auth_token`, which merge a provisional
         *     account of the Social SDK into the account of the user. If the merge fails, the body is an `APIError`: 400 with 530014 if
         *     the external account is not provisional, 530016 if the user's account is provisional, 530017 if the external account is
         *     banned, 530023 if the user already has an identity of this application; 403 with 50025 if the external token is invalid; 423
         *     while the account is locked.
         *
         *     Access tokens expire after 7 days (604800 seconds) in all documented responses. Use `expires_in` instead of a fixed value.
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
         * @description Revokes **all** access and refresh tokens that the application holds for the user (RFC 7009), whichever of the user's tokens
         *     is sent and whatever the hint is.
         *
         *     As at the token endpoint, the body must be a form, and the client identifies itself in one of the same three ways: HTTP
         *     Basic, `client_id` and `client_secret` in the form, or `client_id` alone for a public client.
         */
        post: operations["revokeToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oauth2/token/rpc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create an RPC token
         * @description Returns a single-use token that replaces the user's consent when the application authorizes itself at the local RPC server. It is available to approved games and their testers. `messages.read` cannot be requested with it. The body must be `application/x-www-form-urlencoded`. The documentation names the field of the response but describes no errors; they are those of the token endpoint.
         */
        post: operations["createRPCToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oauth2/userinfo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the OpenID Connect claims of the user
         * @description Returns the OpenID Connect claims about the user of the access token. The token needs `openid`; `email` adds the email address, and `identify` adds the names and the picture. Discord does not document this operation.
         */
        get: operations["getUserInfo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partner-sdk/child-token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Exchange a publisher's token for a token of a game
         * @description Returns an access token of a game, the child token, for the user of the publisher's access token, the parent token. It expires with the parent token and has no refresh token. The JSON body contains the client secret of the publisher. Publisher-level account linking requires Discord's approval. The documentation describes no errors.
         */
        post: operations["exchangeForChildToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partner-sdk/dms/{user_id_1}/{user_id_2}/messages/{message_id}/moderation-metadata": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                message_id: components["parameters"]["MessageId"];
                user_id_1: components["parameters"]["FirstUserId"];
                user_id_2: components["parameters"]["SecondUserId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Update the moderation metadata of a DM message
         * @description Sets the application's moderation metadata of a message in a DM between two users of the Social SDK. Running games receive it as an update of the message; no webhook event is sent for it. Discord clears the metadata when the message is edited. Needs the bot token of the application.
         */
        put: operations["updateDMModerationMetadata"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partner-sdk/provisional-accounts/unmerge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Unmerge a provisional account
         * @description Removes the link between a Discord account and an external account. All tokens of the user become invalid, and a new provisional account with a new user id is created for the external account. The JSON body contains the credentials of the application.
         */
        post: operations["unmergeProvisionalAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partner-sdk/provisional-accounts/unmerge/bot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Unmerge a provisional account with a bot token
         * @description Removes the link between a Discord account and an external account. All tokens of the user become invalid, and a new provisional account with a new user id is created for the external account. Needs the bot token of the application.
         */
        post: operations["unmergeBotProvisionalAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partner-sdk/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a token for a provisional account
         * @description Exchanges the token of an external account for an access token of a provisional account, and creates the account if it does not exist. The JSON body contains the credentials of the application. The error status is known from observation.
         */
        post: operations["createProvisionalToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partner-sdk/token/bot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a token for a provisional account with a bot token
         * @description Returns an access token for the provisional account of a user in the application's own account system, and creates the account if it does not exist. Needs the bot token of the application.
         */
        post: operations["createBotProvisionalToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/skus/{sku_id}/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sku_id: components["parameters"]["SKUId"];
            };
            cookie?: never;
        };
        /**
         * List the subscriptions to a SKU
         * @description Returns the subscriptions of a user that contain the SKU. Any access token of the application can list the subscriptions of its own user. A bot token requires `user_id`.
         */
        get: operations["listSKUSubscriptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/skus/{sku_id}/subscriptions/{subscription_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sku_id: components["parameters"]["SKUId"];
                subscription_id: components["schemas"]["Snowflake"];
            };
            cookie?: never;
        };
        /**
         * Get a subscription to a SKU
         * @description Returns a subscription by its id. Accepts any access token that was issued for the application, or its bot token, according to Discord's own OpenAPI description; the documentation does not specify a credential.
         */
        get: operations["getSKUSubscription"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{user_id}/application-identities/{application_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                application_id: components["parameters"]["ApplicationId"];
                user_id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        /**
         * List the identities of a user in an application
         * @description Returns the identities of a user in the application, without their profiles. Needs the bot token of the application, and the user must have authorized it with `application_identities.write`, which the scopes of the Social SDK include.
         */
        get: operations["listUserApplicationIdentities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{user_id}/application-identities/{application_id}/{provider_type}/{provider_issued_user_id}/delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                application_id: components["parameters"]["ApplicationId"];
                provider_issued_user_id: components["parameters"]["ProviderIssuedUserId"];
                provider_type: components["parameters"]["ProviderType"];
                user_id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Delete an identity of a user
         * @description Deletes an identity of a user in the application, together with its profile. The last identity that links an account cannot be deleted. The body is optional. Needs the bot token of the application, and the user must have authorized it with `application_identities.write`, which the scopes of the Social SDK include.
         */
        post: operations["deleteUserApplicationIdentity"];
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
         * Get the current user
         * @description Returns the user of the access token, or the bot user of a bot token. An access token needs `identify`. For an access token, `email` and `verified` are present only with the `email` scope. Without `identify.premium`, `premium_type` is always 0, regardless of the user's subscription.
         */
        get: operations["getCurrentUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Update the current user
         * @description Changes the username, the avatar or the banner of the bot user. Needs a bot token; this operation does not accept access tokens.
         */
        patch: operations["updateCurrentUser"];
        trace?: never;
    };
    "/users/@me/applications/{application_id}/entitlements": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                application_id: components["parameters"]["ApplicationId"];
            };
            cookie?: never;
        };
        /**
         * List the entitlements of the current user
         * @description Returns the entitlements of the user to SKUs of the application. Accepts any access token, but no bot token. Discord's own OpenAPI description contains this operation; its documentation does not.
         */
        get: operations["listCurrentUserApplicationEntitlements"];
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
                application_id: components["parameters"]["ApplicationId"];
            };
            cookie?: never;
        };
        /**
         * Get the role connection of the current user
         * @description Returns the role connection that the application set for the user. The access token needs `role_connections.write` and must belong to the application in the path. The implicit grant cannot grant this scope. If the application set nothing for the user, the role connection has no values.
         */
        get: operations["getCurrentUserApplicationRoleConnection"];
        /**
         * Update the role connection of the current user
         * @description Sets the platform names and the metadata values that guilds compare with their requirements. The access token needs `role_connections.write` and must belong to the application in the path. Every metadata value is a string, including numbers and dates, and its key must be declared by the application.
         */
        put: operations["updateCurrentUserApplicationRoleConnection"];
        post?: never;
        /**
         * Delete the role connection of the current user
         * @description Deletes all values that the application set for the user. The user then loses the roles that depended on them. The access token needs `role_connections.write` and must belong to the application in the path.
         */
        delete: operations["deleteCurrentUserApplicationRoleConnection"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/@me/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a DM or a group DM
         * @description Creates a DM or a group DM. With `recipient_id`, the channel is a DM between the bot and one user. If the DM already
         *     exists, it is returned unchanged. Create a DM only after an action of the user that calls for it: a bot that creates
         *     many DMs is limited or blocked.
         *
         *     With `access_tokens`, the channel is a group DM of several users. Each user must have granted `gdm.join` to the
         *     application. A bot can be in at most 10 group DMs. Discord added group DMs of bots for the GameBridge SDK, which is
         *     deprecated.
         *
         *     Needs a bot token.
         */
        post: operations["createDM"];
        delete?: never;
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
         * List the connections of the current user
         * @description Returns the accounts on other services that the user linked to Discord. The access token needs `connections`. The list includes accounts that the user hides from the profile. Check `visibility` before showing an account to others.
         */
        get: operations["listCurrentUserConnections"];
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
         * @description Returns the guilds of the user as partial guild objects. An access token needs `guilds`. A user can be in at most 200 guilds, which is the maximum page size, so only a bot needs `before` or `after`.
         */
        get: operations["listCurrentUserGuilds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/@me/guilds/{guild_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                guild_id: components["parameters"]["GuildId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Leave a guild
         * @description Removes the bot from the guild. Needs a bot token. An access token cannot remove its user from a guild: Discord was observed to respond with 401, even if the token is valid.
         */
        delete: operations["leaveGuild"];
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
                guild_id: components["parameters"]["GuildId"];
            };
            cookie?: never;
        };
        /**
         * Get the current user as a member of a guild
         * @description Returns the nickname, roles and dates of the user in one guild. The access token needs `guilds.members.read`. The rate limit of this operation is reported to be lower than others, so cache the response for a while.
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
    "/webhooks/{webhook_id}/{webhook_token}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhook_id: components["parameters"]["WebhookId"];
                webhook_token: components["parameters"]["WebhookToken"];
            };
            cookie?: never;
        };
        /**
         * Get a webhook by its token
         * @description Returns the webhook without its creator. The token in the path is the only credential. The token endpoint returns this token with the scope `webhook.incoming`.
         */
        get: operations["getWebhookWithToken"];
        put?: never;
        /**
         * Execute a webhook
         * @description Sends a message to the channel of the webhook. The token in the path is the only credential. Without `wait`, Discord
         *     responds with 204 immediately, and a message that is not saved causes no error.
         *
         *     The message needs at least one of `content`, `embeds`, `components`, `poll` and a file. A forum or media channel also
         *     requires either `thread_id` or `thread_name`. Set `allowed_mentions` if the message contains text from users. To send
         *     files, use `multipart/form-data` with the message as JSON in `payload_json`.
         */
        post: operations["executeWebhook"];
        /**
         * Delete a webhook by its token
         * @description Deletes the webhook permanently. The token in the path is the only credential.
         */
        delete: operations["deleteWebhookWithToken"];
        options?: never;
        head?: never;
        /**
         * Update a webhook by its token
         * @description Changes the name or the avatar of the webhook. The token in the path is the only credential. This operation cannot move the webhook to another channel.
         */
        patch: operations["updateWebhookWithToken"];
        trace?: never;
    };
    "/webhooks/{webhook_id}/{webhook_token}/github": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhook_id: components["parameters"]["WebhookId"];
                webhook_token: components["parameters"]["WebhookToken"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Execute a webhook with a GitHub payload
         * @description Sends a message for a GitHub event. Use this URL as the payload URL of a GitHub repository. The token in the path is the only credential.
         */
        post: operations["executeGitHubCompatibleWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}": {
        parameters: {
            query?: {
                thread_id?: components["parameters"]["ThreadId"];
            };
            header?: never;
            path: {
                message_id: components["parameters"]["MessageId"];
                webhook_id: components["parameters"]["WebhookId"];
                webhook_token: components["parameters"]["WebhookToken"];
            };
            cookie?: never;
        };
        /**
         * Get a message of a webhook
         * @description Returns a message that was sent with the same webhook token. The token in the path is the only credential.
         */
        get: operations["getWebhookMessage"];
        put?: never;
        post?: never;
        /**
         * Delete a message of a webhook
         * @description Deletes a message that was sent by the webhook. The token in the path is the only credential.
         */
        delete: operations["deleteWebhookMessage"];
        options?: never;
        head?: never;
        /**
         * Update a message of a webhook
         * @description Changes a message that was sent with the same webhook token. The token in the path is the only credential. If the text
         *     changes, its mentions are parsed again, and only the `allowed_mentions` of this request apply.
         *
         *     New files are added to the message. `attachments`, when present, must list every file to keep, both existing and new.
         */
        patch: operations["updateWebhookMessage"];
        trace?: never;
    };
    "/webhooks/{webhook_id}/{webhook_token}/slack": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhook_id: components["parameters"]["WebhookId"];
                webhook_token: components["parameters"]["WebhookToken"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Execute a webhook with a Slack payload
         * @description Sends a message in the format of Slack's incoming webhooks. The token in the path is the only credential. Discord's documentation does not describe the body of the response, so it has none here.
         */
        post: operations["executeSlackCompatibleWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    APPLICATION_AUTHORIZED: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Application Authorized
         * @description Sent when a user adds the application to a guild or to their account. Verify the signature headers against the unparsed body before parsing it, and respond within 3 seconds; otherwise Discord retries for up to 10 minutes.
         */
        post: operations["applicationAuthorized"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    APPLICATION_DEAUTHORIZED: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Application Deauthorized
         * @description Sent when a user removes the application or a token is revoked. All tokens of the user for the application are invalid; delete them. Verify the signature headers against the unparsed body before parsing it, and respond within 3 seconds; otherwise Discord retries for up to 10 minutes.
         */
        post: operations["applicationDeauthorized"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    ENTITLEMENT_CREATE: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Entitlement Create
         * @description Sent when a user purchases a SKU of the application or receives an entitlement to it. Verify the signature headers against the unparsed body before parsing it, and respond within 3 seconds; otherwise Discord retries for up to 10 minutes.
         */
        post: operations["entitlementCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    ENTITLEMENT_DELETE: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Entitlement Delete
         * @description Sent when an entitlement is deleted, for example after a refund. Verify the signature headers against the unparsed body before parsing it, and respond within 3 seconds; otherwise Discord retries for up to 10 minutes.
         */
        post: operations["entitlementDelete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    ENTITLEMENT_UPDATE: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Entitlement Update
         * @description Sent when an entitlement changes, for example when its subscription renews or ends. Verify the signature headers against the unparsed body before parsing it, and respond within 3 seconds; otherwise Discord retries for up to 10 minutes.
         */
        post: operations["entitlementUpdate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    GAME_DIRECT_MESSAGE_CREATE: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Game Direct Message Create
         * @description Sent when a DM is sent while at least one of its users has an active session of the Social SDK. Verify the signature headers against the unparsed body before parsing it, and respond within 3 seconds; otherwise Discord retries for up to 10 minutes.
         */
        post: operations["gameDirectMessageCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    GAME_DIRECT_MESSAGE_DELETE: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Game Direct Message Delete
         * @description Sent when a DM is deleted while at least one of its users has an active session of the Social SDK. Verify the signature headers against the unparsed body before parsing it, and respond within 3 seconds; otherwise Discord retries for up to 10 minutes.
         */
        post: operations["gameDirectMessageDelete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    GAME_DIRECT_MESSAGE_UPDATE: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Game Direct Message Update
         * @description Sent when a DM is edited while at least one of its users has an active session of the Social SDK. Verify the signature headers against the unparsed body before parsing it, and respond within 3 seconds; otherwise Discord retries for up to 10 minutes.
         */
        post: operations["gameDirectMessageUpdate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    LOBBY_MESSAGE_CREATE: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lobby Message Create
         * @description Sent when a message is sent in a lobby. Verify the signature headers against the unparsed body before parsing it, and respond within 3 seconds; otherwise Discord retries for up to 10 minutes.
         */
        post: operations["lobbyMessageCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    LOBBY_MESSAGE_DELETE: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lobby Message Delete
         * @description Sent when a message is deleted from a lobby. Verify the signature headers against the unparsed body before parsing it, and respond within 3 seconds; otherwise Discord retries for up to 10 minutes.
         */
        post: operations["lobbyMessageDelete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    LOBBY_MESSAGE_UPDATE: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lobby Message Update
         * @description Sent when a message in a lobby is edited. Verify the signature headers against the unparsed body before parsing it, and respond within 3 seconds; otherwise Discord retries for up to 10 minutes.
         */
        post: operations["lobbyMessageUpdate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    PING: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ping
         * @description Sent when the URL for webhook events is configured. Respond with 204, and with 401 to a request with an invalid signature; otherwise Discord rejects the URL. Verify the signature headers against the unparsed body before parsing it, and respond within 3 seconds; otherwise Discord retries for up to 10 minutes.
         */
        post: operations["ping"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        /** @description The response to an upload. */
        ActivityAttachment: {
            attachment: components["schemas"]["Attachment"];
        };
        /** @description A file to upload. */
        ActivityAttachmentCreate: {
            /**
             * Format: binary
             * @description The content of the file. Its name and media type are those of the part.
             */
            file: Blob;
        };
        /** @description A running instance of an activity. */
        ActivityInstance: {
            /** @description The id of the application. */
            application_id: components["schemas"]["Snowflake"];
            /** @description The id of the instance. It is not a snowflake. */
            instance_id: string;
            /** @description The id of the launch. */
            launch_id: components["schemas"]["Snowflake"];
            location: components["schemas"]["ActivityLocation"];
            /** @description The ids of the connected users. */
            users: components["schemas"]["Snowflake"][];
        };
        /** @description The location of an activity instance. */
        ActivityLocation: {
            /** @description The id of the channel. */
            channel_id: components["schemas"]["Snowflake"];
            /** @description The id of the guild, for a guild channel. */
            guild_id?: components["schemas"]["Snowflake"] | null;
            /** @description The id of the location. It is not a snowflake. */
            id: string;
            kind: components["schemas"]["ActivityLocationKind"];
        };
        /** @description The kind of location in which an activity runs. */
        ActivityLocationKind: "gc" | "pc" | "party" | (string & {});
        /** @description Which mentions in the content notify users and roles. A webhook message without this object notifies users only. A kind in `parse` cannot also have a list of ids. */
        AllowedMentions: {
            /** @description The kinds of mentions to parse from the content. With an empty list, only the users and roles listed below are notified. */
            parse?: ("roles" | "users" | "everyone")[];
            /** @description Whether to notify the author of the message to which this message replies. */
            replied_user?: boolean;
            /** @description The ids of the roles, at most 100. */
            roles?: components["schemas"]["Snowflake"][];
            /** @description The ids of the users, at most 100. */
            users?: components["schemas"]["Snowflake"][];
        };
        /** @description The body of an error response. */
        APIError: {
            code: components["schemas"]["ErrorCode"];
            /** @description The errors of each field of the request. */
            errors?: components["schemas"]["APIErrorFields"];
            /** @description The message in English, for developers. */
            message: string;
        };
        /** @description A node of a tree with the structure of the request. Its keys are names of fields, or indices of a list as strings, and their values are nodes of the same form; `_errors` contains the errors of the node itself, and can appear beside such keys. */
        APIErrorFields: {
            /** @description The errors of this node. */
            _errors?: {
                /** @description The name of the error, such as `BASE_TYPE_REQUIRED`. */
                code: string;
                /** @description The message in English, for developers. */
                message: string;
            }[];
        } & {
            [key: string]: unknown;
        };
        /** @description An application with all its fields, as its owner and its bot receive it. */
        Application: components["schemas"]["PartialApplication"] & {
            /** @description The approximate number of guilds that have added the application. */
            approximate_guild_count?: number;
            /** @description The approximate number of users who have authorized the application. */
            approximate_user_authorization_count?: number;
            /** @description The approximate number of users who have installed the application to their account. */
            approximate_user_install_count?: number;
            /** @description Whether users other than the owner can add the bot to guilds. */
            bot_public: boolean;
            /** @description Whether the bot joins a guild only after the authorization code is exchanged. */
            bot_require_code_grant: boolean;
            event_webhooks_status?: components["schemas"]["ApplicationEventWebhookStatus"];
            /** @description The webhook events that the application is subscribed to. */
            event_webhooks_types?: components["schemas"]["WebhookEventType"][];
            /** @description The URL to which Discord sends webhook events. */
            event_webhooks_url?: string | null;
            /** @description The guild that belongs to the application, with some of its fields. */
            guild?: components["schemas"]["Guild"];
            /** @description The URL to which Discord sends interactions. */
            interactions_endpoint_url?: string | null;
            /** @description The user who owns the application. An application of a team has a placeholder user instead. */
            owner?: components["schemas"]["PartialUser"];
            /** @description The redirect URIs. They can only be changed in the Developer Portal. */
            redirect_uris?: string[];
            /** @description The URL where users link an account for linked roles. */
            role_connections_verification_url?: string | null;
            /** @description The team that owns the application. */
            team: components["schemas"]["Team"] | null;
        };
        /** @description A user authorized the application, for a guild or for their account. */
        ApplicationAuthorizedEvent: {
            /** @description The id of the application. */
            application_id: components["schemas"]["Snowflake"];
            /** @description The event. */
            event: {
                /** @description The data of the event. */
                data: {
                    /** @description The guild, if the application was installed to one. */
                    guild?: components["schemas"]["Guild"];
                    integration_type?: components["schemas"]["IntegrationType"];
                    /** @description The scopes that the user granted. */
                    scopes: components["schemas"]["Scope"][];
                    /** @description The user who authorized the application. */
                    user: components["schemas"]["User"];
                };
                /** @description The time of the event in ISO 8601 and UTC. Discord's examples have no offset. */
                timestamp: string;
                /** @constant */
                type: "APPLICATION_AUTHORIZED";
            };
            /**
             * @description The type of the request. 1 is an event, 0 is a ping.
             * @constant
             */
            type: 1;
            /** @description The version of the webhook events, currently always 1. */
            version: number;
        };
        /** @description An application command. */
        ApplicationCommand: {
            /** @description The id of the application. */
            application_id: components["schemas"]["Snowflake"];
            /** @description The interaction contexts in which a global command can be used. */
            contexts?: components["schemas"]["InteractionContextType"][] | null;
            /** @description The permissions that a member needs to use the command, unless a guild overrides them. `"0"` limits the command to administrators; `null` requires no permission. */
            default_member_permissions: components["schemas"]["Permissions"] | null;
            /**
             * @deprecated
             * @description Whether the command is enabled when the application is added to a guild. Replaced by `default_member_permissions`.
             */
            default_permission?: boolean | null;
            /** @description The description that users see. Empty for context menu commands. */
            description: string;
            /** @description Translations of the description by locale. */
            description_localizations?: {
                [key: string]: string;
            } | null;
            /** @description The description in the locale of the request, if it has a translation. Only in lists of commands, instead of `description_localizations`, and only without `with_localizations`. */
            description_localized?: string;
            /**
             * @deprecated
             * @description Whether a global command is available in DMs with the application. Replaced by `contexts`.
             */
            dm_permission?: boolean;
            /** @description The id of the guild, for a command of one guild. */
            guild_id?: components["schemas"]["Snowflake"];
            handler?: components["schemas"]["EntryPointCommandHandlerType"];
            id: components["schemas"]["Snowflake"];
            /** @description The installation contexts in which a global command is available. */
            integration_types?: components["schemas"]["IntegrationType"][];
            /** @description The name that users see. */
            name: string;
            /** @description Translations of the name by locale. */
            name_localizations?: {
                [key: string]: string;
            } | null;
            /** @description The name in the locale of the request, if it has a translation. Only in lists of commands, instead of `name_localizations`, and only without `with_localizations`. */
            name_localized?: string;
            /** @description Whether the command is age-restricted. */
            nsfw?: boolean;
            /** @description The options of the command, or its subcommands and subcommand groups. */
            options?: components["schemas"]["ApplicationCommandOption"][];
            type?: components["schemas"]["ApplicationCommandType"];
            /** @description The version of the command, which increases with each substantial change. */
            version: components["schemas"]["Snowflake"];
        };
        /** @description A command in the list that replaces all others. Without an `id`, it updates the existing command with the same name and type. */
        ApplicationCommandBulkOverwrite: {
            /** @description The interaction contexts in which the command can be used, at least one. Only for global commands. */
            contexts?: components["schemas"]["InteractionContextType"][];
            /** @description The permissions that a member needs to use the command, unless a guild overrides them. `"0"` limits the command to administrators; `null` requires no permission. */
            default_member_permissions?: components["schemas"]["Permissions"] | null;
            /**
             * @deprecated
             * @description Whether the command is enabled when the application is added to a guild. Replaced by `default_member_permissions`.
             */
            default_permission?: boolean;
            /** @description The description that users see, 1 to 100 characters. Slash commands need one; user and message commands cannot have one. */
            description?: string;
            /** @description Translations of the description by locale, 1 to 100 characters each. */
            description_localizations?: {
                [key: string]: string;
            } | null;
            /**
             * @deprecated
             * @description Whether a global command is available in DMs with the application. Replaced by `contexts`.
             */
            dm_permission?: boolean | null;
            /** @description Determines whether the application or Discord handles an entry point command. */
            handler?: components["schemas"]["EntryPointCommandHandlerType"];
            /** @description The id of the existing command, if known. With it, the command can be renamed. */
            id?: components["schemas"]["Snowflake"];
            /** @description The installation contexts in which the command is available, at least one. Only for global commands. */
            integration_types?: components["schemas"]["IntegrationType"][];
            /** @description The name that users see, 1 to 32 characters. The name of a slash command consists of letters, digits, characters of the Devanagari and Thai scripts, `-`, `_` and apostrophes, with letters in lower case if their script has it. The name of a user or message command can have upper case letters and spaces. */
            name: string;
            /** @description Translations of the name by locale, under the same rules. */
            name_localizations?: {
                [key: string]: string;
            } | null;
            /** @description Whether the command is age-restricted. */
            nsfw?: boolean;
            /** @description The options of a slash command, or its subcommands and subcommand groups, at most 25. */
            options?: components["schemas"]["ApplicationCommandOptionCreate"][];
            /** @description The type of the command. A command without a type is a slash command. */
            type?: components["schemas"]["ApplicationCommandType"];
        };
        /** @description A command to create. The names, descriptions and values of the command, its options and their choices have at most 8000 characters in total. A text with translations counts with the longest of them, the default text included. */
        ApplicationCommandCreate: {
            /** @description The interaction contexts in which the command can be used, at least one. */
            contexts?: components["schemas"]["InteractionContextType"][];
            /** @description The permissions that a member needs to use the command, unless a guild overrides them. `"0"` limits the command to administrators; `null` requires no permission. */
            default_member_permissions?: components["schemas"]["Permissions"] | null;
            /**
             * @deprecated
             * @description Whether the command is enabled when the application is added to a guild. Replaced by `default_member_permissions`.
             */
            default_permission?: boolean;
            /** @description The description that users see, 1 to 100 characters. Slash commands need one; user and message commands cannot have one. */
            description?: string;
            /** @description Translations of the description by locale, 1 to 100 characters each. */
            description_localizations?: {
                [key: string]: string;
            } | null;
            /**
             * @deprecated
             * @description Whether a global command is available in DMs with the application. Replaced by `contexts`.
             */
            dm_permission?: boolean | null;
            /** @description Determines whether the application or Discord handles an entry point command. */
            handler?: components["schemas"]["EntryPointCommandHandlerType"];
            /** @description The installation contexts in which the command is available, at least one. The default is those that the application supports. */
            integration_types?: components["schemas"]["IntegrationType"][];
            /** @description The name that users see, 1 to 32 characters. The name of a slash command consists of letters, digits, characters of the Devanagari and Thai scripts, `-`, `_` and apostrophes, with letters in lower case if their script has it. The name of a user or message command can have upper case letters and spaces. */
            name: string;
            /** @description Translations of the name by locale, under the same rules. */
            name_localizations?: {
                [key: string]: string;
            } | null;
            /** @description Whether the command is age-restricted. */
            nsfw?: boolean;
            /** @description The options of a slash command, or its subcommands and subcommand groups, at most 25. */
            options?: components["schemas"]["ApplicationCommandOptionCreate"][];
            /** @description The type of the command. A command without a type is a slash command. */
            type?: components["schemas"]["ApplicationCommandType"];
        };
        /** @description An option of a command, or a subcommand. The type determines which fields are present. */
        ApplicationCommandOption: {
            /** @description Whether the application suggests values while the user types. */
            autocomplete?: boolean;
            /** @description The types of channels that users can select. */
            channel_types?: components["schemas"]["ChannelType"][];
            /** @description The choices of a `STRING`, `INTEGER` or `NUMBER` option. Users can select no other values. */
            choices?: components["schemas"]["ApplicationCommandOptionChoice"][];
            /** @description The description that users see. */
            description: string;
            /** @description Translations of the description by locale. */
            description_localizations?: {
                [key: string]: string;
            } | null;
            /** @description The description in the locale of the request, if it has a translation. Only in lists of commands, instead of `description_localizations`, and only without `with_localizations`. */
            description_localized?: string;
            /** @description The types of files that users can upload: `image`, `video`, `audio`, or an extension such as `.pdf`. */
            file_types?: string[];
            /** @description The maximum number of characters of the text. */
            max_length?: number;
            /** @description The maximum number that users can enter. */
            max_value?: number;
            /** @description The minimum number of characters of the text. */
            min_length?: number;
            /** @description The minimum number that users can enter. */
            min_value?: number;
            /** @description The name that users see. */
            name: string;
            /** @description Translations of the name by locale. */
            name_localizations?: {
                [key: string]: string;
            } | null;
            /** @description The name in the locale of the request, if it has a translation. Only in lists of commands, instead of `name_localizations`, and only without `with_localizations`. */
            name_localized?: string;
            /** @description The options of a subcommand, or the subcommands of a group. */
            options?: components["schemas"]["ApplicationCommandOption"][];
            /** @description Whether the option is required. */
            required?: boolean;
            type: components["schemas"]["ApplicationCommandOptionType"];
        };
        /** @description A choice of an option. */
        ApplicationCommandOptionChoice: {
            /** @description The name that users see. */
            name: string;
            /** @description Translations of the name by locale. */
            name_localizations?: {
                [key: string]: string;
            } | null;
            /** @description The name in the locale of the request, if it has a translation. Only in lists of commands, instead of `name_localizations`, and only without `with_localizations`. */
            name_localized?: string;
            /** @description The value that the application receives. Its type is that of the option. */
            value: string | number;
        };
        /** @description A choice to create for an option. */
        ApplicationCommandOptionChoiceCreate: {
            /** @description The name that users see, 1 to 100 characters. */
            name: string;
            /** @description Translations of the name by locale, 1 to 100 characters each. */
            name_localizations?: {
                [key: string]: string;
            } | null;
            /** @description The value that the application receives. Its type is that of the option. Text has at most 100 characters. */
            value: string | number;
        };
        /** @description An option of a command or subcommand, a subcommand, or a subcommand group. Names in one list must be unique, and required options must precede optional ones. */
        ApplicationCommandOptionCreate: {
            /** @description Whether the application suggests values while the user types. Only for `STRING`, `INTEGER` and `NUMBER` options, and not allowed with `choices`. */
            autocomplete?: boolean;
            /** @description The types of channels that users can select. Only for channel options. */
            channel_types?: components["schemas"]["ChannelType"][];
            /** @description The choices of a `STRING`, `INTEGER` or `NUMBER` option, at most 25. Users can select no other values. Not allowed with `autocomplete`. */
            choices?: components["schemas"]["ApplicationCommandOptionChoiceCreate"][];
            /** @description The description that users see, 1 to 100 characters. */
            description: string;
            /** @description Translations of the description by locale, 1 to 100 characters each. */
            description_localizations?: {
                [key: string]: string;
            } | null;
            /** @description The types of files that users can upload, at most 10: `image`, `video`, `audio`, or an extension such as `.pdf`. Only for attachment options. */
            file_types?: string[];
            /** @description The maximum number of characters, 1 to 6000. Only for `STRING` options. */
            max_length?: number;
            /** @description The maximum number that users can enter. Only for `INTEGER` and `NUMBER` options. */
            max_value?: number;
            /** @description The minimum number of characters, 0 to 6000. Only for `STRING` options. */
            min_length?: number;
            /** @description The minimum number that users can enter. Only for `INTEGER` and `NUMBER` options. */
            min_value?: number;
            /** @description The name that users see: 1 to 32 letters, digits, characters of the Devanagari and Thai scripts, `-`, `_` and apostrophes, with letters in lower case if their script has it. */
            name: string;
            /** @description Translations of the name by locale, under the same rules. */
            name_localizations?: {
                [key: string]: string;
            } | null;
            /** @description The options of a subcommand, or the subcommands of a group, at most 25. */
            options?: components["schemas"]["ApplicationCommandOptionCreate"][];
            /** @description Whether the option is required; `false` if absent. Not for subcommands and groups. */
            required?: boolean;
            type: components["schemas"]["ApplicationCommandOptionType"];
        };
        /** @description The type of an option. */
        ApplicationCommandOptionType: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | (number & {});
        /** @description A permission of a role, a user or a channel for a command. */
        ApplicationCommandPermission: {
            /** @description The id of the role, user or channel. The id of the guild represents the `@everyone` role, and the id of the guild minus 1 represents all channels. */
            id: components["schemas"]["Snowflake"];
            /** @description `true` allows the command for the role or user, or in the channel; `false` denies it. */
            permission: boolean;
            type: components["schemas"]["ApplicationCommandPermissionType"];
        };
        /** @description The permissions that replace all existing permissions of a command in a guild. */
        ApplicationCommandPermissionsUpdate: {
            /** @description The permissions, at most 100. */
            permissions: components["schemas"]["ApplicationCommandPermissionUpdate"][];
        };
        /** @description The type of target of a command permission. */
        ApplicationCommandPermissionType: 1 | 2 | 3 | (number & {});
        /** @description A permission to set for a role, a user or a channel. */
        ApplicationCommandPermissionUpdate: {
            /** @description The id of the role, user or channel. The id of the guild is its `@everyone` role; the id of the guild minus 1 is all channels. */
            id: components["schemas"]["Snowflake"];
            /** @description Whether to allow the command. */
            permission: boolean;
            type: components["schemas"]["ApplicationCommandPermissionType"];
        };
        /** @description The type of a command, which determines how users invoke it. */
        ApplicationCommandType: 1 | 2 | 3 | 4 | (number & {});
        /** @description The fields of a command to change. A field that is present replaces the old value completely. The type cannot be changed. */
        ApplicationCommandUpdate: {
            /** @description The interaction contexts in which the command can be used, at least one. Only for global commands. */
            contexts?: components["schemas"]["InteractionContextType"][];
            /** @description The permissions that a member needs to use the command, unless a guild overrides them. `"0"` limits the command to administrators; `null` requires no permission. */
            default_member_permissions?: components["schemas"]["Permissions"] | null;
            /**
             * @deprecated
             * @description Whether the command is enabled when the application is added to a guild. Replaced by `default_member_permissions`.
             */
            default_permission?: boolean;
            /** @description The description that users see, 1 to 100 characters. Not allowed for context menu commands. */
            description?: string;
            /** @description Translations of the description by locale, 1 to 100 characters each. */
            description_localizations?: {
                [key: string]: string;
            } | null;
            /**
             * @deprecated
             * @description Whether a global command is available in DMs with the application. Replaced by `contexts`.
             */
            dm_permission?: boolean | null;
            /** @description Determines whether the application or Discord handles an entry point command. */
            handler?: components["schemas"]["EntryPointCommandHandlerType"];
            /** @description The installation contexts in which the command is available, at least one. Only for global commands. */
            integration_types?: components["schemas"]["IntegrationType"][];
            /** @description The name that users see, 1 to 32 characters. The name of a slash command consists of letters, digits, characters of the Devanagari and Thai scripts, `-`, `_` and apostrophes, with letters in lower case if their script has it. The name of a user or message command can have upper case letters and spaces. */
            name?: string;
            /** @description Translations of the name by locale, under the same rules. */
            name_localizations?: {
                [key: string]: string;
            } | null;
            /** @description Whether the command is age-restricted. */
            nsfw?: boolean;
            /** @description The options of a slash command, or its subcommands and subcommand groups, at most 25. */
            options?: components["schemas"]["ApplicationCommandOptionCreate"][];
        };
        /** @description A user deauthorized the application. The user's tokens are no longer valid. */
        ApplicationDeauthorizedEvent: {
            /** @description The id of the application. */
            application_id: components["schemas"]["Snowflake"];
            /** @description The event. */
            event: {
                /** @description The data of the event. */
                data: {
                    /** @description The user who deauthorized the application. */
                    user: components["schemas"]["User"];
                };
                /** @description The time of the event in ISO 8601 and UTC. Discord's examples have no offset. */
                timestamp: string;
                /** @constant */
                type: "APPLICATION_DEAUTHORIZED";
            };
            /**
             * @description The type of the request. 1 is an event, 0 is a ping.
             * @constant
             */
            type: 1;
            /** @description The version of the webhook events, currently always 1. */
            version: number;
        };
        /** @description The status of an application's webhook events. */
        ApplicationEventWebhookStatus: 1 | 2 | 3 | (number & {});
        /** @description The flags of an application, a bit set in a decimal string, because it can exceed a JSON number. Editable flags can be changed by a request to edit the application. */
        ApplicationFlags: string;
        /** @description The identities of a user in the application. */
        ApplicationIdentities: {
            /** @description The identities. Empty if none matches. */
            identities: components["schemas"]["ApplicationIdentity"][];
        };
        /** @description An identity of a user in the application, identified by its external account. */
        ApplicationIdentity: {
            /** @description The id of the provider, which distinguishes identities of the same type. Absent if it is empty. */
            provider_id?: string;
            /** @description The id of the user in the external system. */
            provider_issued_user_id: string;
            /** @description The type of the external account provider. `NONE` is the type of an identity that has only a profile. */
            provider_type: string;
            /** @description The id of the Discord user. */
            user_id: components["schemas"]["Snowflake"];
        };
        /** @description The provider of the identity to delete, among identities with the same type and user id. */
        ApplicationIdentityDelete: {
            /** @description The id of the provider. */
            provider_id?: string;
        };
        /** @description The profile of a user's identity in the application, which Discord shows as a game stats widget. */
        ApplicationIdentityProfile: {
            /** @description The game stats. */
            data: components["schemas"]["ApplicationIdentityProfileData"] | null;
            /** @description Custom data of the application, which Discord only stores. */
            metadata: {
                [key: string]: unknown;
            } | null;
            /** @description The name of the user in the external system. */
            username: string | null;
        };
        /** @description The game stats of a profile. */
        ApplicationIdentityProfileData: {
            /** @description The game stats that the application defines. */
            dynamic?: components["schemas"]["ApplicationIdentityProfileDynamicField"][];
            primary?: components["schemas"]["ApplicationIdentityProfilePrimaryData"];
        };
        /** @description The game stats of a profile. At most 10 KB when serialized. */
        ApplicationIdentityProfileDataUpdate: {
            /** @description The game stats that the application defines. At most 30. */
            dynamic?: components["schemas"]["ApplicationIdentityProfileDynamicFieldUpdate"][];
            primary?: components["schemas"]["ApplicationIdentityProfilePrimaryDataUpdate"];
        };
        /** @description A game stat that the application defines. Its type determines the type of its value. */
        ApplicationIdentityProfileDynamicField: {
            /** @description The key of the field in the widget editor, which players do not see. */
            name: string;
            type: components["schemas"]["ApplicationIdentityProfileDynamicFieldType"];
            /** @description The value. */
            value: string | number | components["schemas"]["ApplicationIdentityProfileMedia"];
        };
        /** @description The type of the value of a dynamic field. */
        ApplicationIdentityProfileDynamicFieldType: 1 | 2 | 3 | (number & {});
        /** @description A game stat that the application defines. Its type determines the type of its value. */
        ApplicationIdentityProfileDynamicFieldUpdate: {
            /** @description The key of the field in the widget editor, which players do not see. At most 100 characters. */
            name: string;
            /**
             * @description The type of the value: 1 for a string, 2 for a number, 3 for an image.
             * @enum {integer}
             */
            type: 1 | 2 | 3;
            /** @description The value. A string has at most 100 characters. */
            value: string | number | components["schemas"]["ApplicationIdentityProfileMediaUpdate"];
        };
        /** @description An image for a game profile. */
        ApplicationIdentityProfileMedia: {
            /** @description The URL of the image. Discord's servers fetch it, so it must be reachable from the public internet. */
            url: string;
        };
        /** @description An image for a game profile. */
        ApplicationIdentityProfileMediaUpdate: {
            /** @description The URL of the image. Discord's servers fetch it, so it must be reachable from the public internet. */
            url: string;
        };
        /** @description The predefined game stats, which many games can use. */
        ApplicationIdentityProfilePrimaryData: {
            /** @description The number of assists in the current period. */
            current_period_assists?: number;
            /** @description The number of times that the player was eliminated in the current period. */
            current_period_deaths?: number;
            /** @description The number of games in the current period. */
            current_period_games?: number;
            /** @description The number of kills in the current period. */
            current_period_kills?: number;
            /** @description The number of wins in the current period, such as a season. */
            current_period_wins?: number;
            /** @description The name of the featured character. */
            featured_played_character?: string;
            /** @description The image of the featured character. */
            featured_played_character_image?: components["schemas"]["ApplicationIdentityProfileMedia"];
            /** @description The highest rank that the user reached. */
            highest_rank?: string;
            /** @description The image of the highest rank. */
            highest_rank_image?: components["schemas"]["ApplicationIdentityProfileMedia"];
            /** @description The total playtime in hours, as a decimal number. */
            playtime_hours?: number;
            /** @description The image of the current rank. */
            rank_image?: components["schemas"]["ApplicationIdentityProfileMedia"];
            /** @description The name of the current rank. */
            rank_name?: string;
            /** @description The name of the current season. */
            season?: string;
            /** @description The total number of assists. */
            total_assists?: number;
            /** @description The total number of times that the player was eliminated. */
            total_deaths?: number;
            /** @description The total number of games. */
            total_games?: number;
            /** @description The total number of kills. */
            total_kills?: number;
            /** @description The total number of wins. */
            total_wins?: number;
        };
        /** @description The predefined game stats, which many games can use. */
        ApplicationIdentityProfilePrimaryDataUpdate: {
            /** @description The number of assists in the current period. */
            current_period_assists?: number;
            /** @description The number of times that the player was eliminated in the current period. */
            current_period_deaths?: number;
            /** @description The number of games in the current period. */
            current_period_games?: number;
            /** @description The number of kills in the current period. */
            current_period_kills?: number;
            /** @description The number of wins in the current period, such as a season. */
            current_period_wins?: number;
            /** @description The name of the featured character. At most 100 characters. */
            featured_played_character?: string;
            /** @description The image of the featured character. */
            featured_played_character_image?: components["schemas"]["ApplicationIdentityProfileMediaUpdate"];
            /** @description The highest rank that the user reached. At most 100 characters. */
            highest_rank?: string;
            /** @description The image of the highest rank. */
            highest_rank_image?: components["schemas"]["ApplicationIdentityProfileMediaUpdate"];
            /** @description The total playtime in hours, as a decimal number. */
            playtime_hours?: number;
            /** @description The image of the current rank. */
            rank_image?: components["schemas"]["ApplicationIdentityProfileMediaUpdate"];
            /** @description The name of the current rank. At most 100 characters. */
            rank_name?: string;
            /** @description The name of the current season. At most 100 characters. */
            season?: string;
            /** @description The total number of assists. */
            total_assists?: number;
            /** @description The total number of times that the player was eliminated. */
            total_deaths?: number;
            /** @description The total number of games. */
            total_games?: number;
            /** @description The total number of kills. */
            total_kills?: number;
            /** @description The total number of wins. */
            total_wins?: number;
        };
        /** @description Changes to a game profile. Without `data`, the stored game stats remain unchanged. */
        ApplicationIdentityProfileUpdate: {
            /** @description The complete game stats. They replace all stored game stats. */
            data?: components["schemas"]["ApplicationIdentityProfileDataUpdate"];
            /** @description The name of the user in the external system. At most 1024 characters. */
            username?: string;
        };
        /** @description The fields of an application to change. Redirect URIs cannot be changed. */
        ApplicationUpdate: {
            /** @description The cover image, which game invites show, or `null` to remove it. */
            cover_image?: components["schemas"]["ImageData"] | null;
            /**
             * Format: uri
             * @description The custom installation URL, at most 2048 characters.
             */
            custom_install_url?: string | null;
            /** @description The description of the application, at most 400 characters. */
            description?: string;
            /**
             * @description The status of webhook events: 1 disables them, 2 enables them.
             * @enum {integer}
             */
            event_webhooks_status?: 1 | 2;
            /** @description The webhook events to subscribe to. */
            event_webhooks_types?: components["schemas"]["WebhookEventType"][];
            /**
             * Format: uri
             * @description The URL to which Discord sends webhook events, at most 2048 characters.
             */
            event_webhooks_url?: string | null;
            /** @description The flags. Only `GATEWAY_PRESENCE_LIMITED` (1 << 13), `GATEWAY_GUILD_MEMBERS_LIMITED` (1 << 15) and `GATEWAY_MESSAGE_CONTENT_LIMITED` (1 << 19) can be changed. */
            flags?: components["schemas"]["LegacyApplicationFlags"];
            /** @description The icon, or `null` to remove it. */
            icon?: components["schemas"]["ImageData"] | null;
            /** @description The parameters of the default installation link. */
            install_params?: components["schemas"]["InstallParamsUpdate"] | null;
            /** @description The installation settings, by integration type. */
            integration_types_config?: {
                /** @description The settings for installation to a guild. */
                0?: components["schemas"]["IntegrationTypeConfigurationUpdate"];
                /** @description The settings for installation to a user. */
                1?: components["schemas"]["IntegrationTypeConfigurationUpdate"];
            } | null;
            /**
             * Format: uri
             * @description The URL to which Discord sends interactions, at most 2048 characters. Discord validates the URL before it saves it.
             */
            interactions_endpoint_url?: string | null;
            /**
             * Format: uri
             * @description The URL where users link an account for linked roles, at most 2048 characters.
             */
            role_connections_verification_url?: string | null;
            /** @description The tags, which describe the application: at most 5 tags of at most 20 characters. */
            tags?: string[];
        };
        /** @description A file of a message or an upload. */
        Attachment: {
            /** @description The application in the stream that the clip is from, if Discord recognizes it. */
            application?: components["schemas"]["PartialApplication"] | null;
            /**
             * Format: date-time
             * @description The time at which the clip was created.
             */
            clip_created_at?: string;
            /** @description The users who were in the stream that the clip is from. */
            clip_participants?: components["schemas"]["PartialUser"][];
            /** @description The media type of the file. */
            content_type?: string;
            /** @description The alt text of the file. */
            description?: string;
            /** @description The duration of an audio or video file in seconds. */
            duration_secs?: number;
            /** @description Whether Discord deletes the file after some time. */
            ephemeral?: boolean;
            /** @description The name of the file. */
            filename: string;
            /** @description The attachment flags, a bit set. */
            flags?: number;
            /** @description The height of an image or video in pixels. */
            height?: number | null;
            id: components["schemas"]["Snowflake"];
            /** @description A small preview of an image or video, a thumbhash in base64. */
            placeholder?: string;
            /** @description The version of the format of the placeholder. */
            placeholder_version?: number;
            /** @description The URL of a copy on Discord's media proxy. */
            proxy_url: string;
            /** @description The size of the file in bytes. */
            size: number;
            /** @description The title of the file. */
            title?: string;
            /** @description The URL of the file. It is signed and expires. */
            url: string;
            /** @description The waveform of a voice message, bytes in base64. */
            waveform?: string;
            /** @description The width of an image or video in pixels. */
            width?: number | null;
        };
        /** @description A file to upload, or an existing file to keep when a message is edited. */
        AttachmentUpdate: {
            /** @description The alt text of the file, at most 1024 characters. */
            description?: string;
            /** @description The duration of a voice message in seconds. */
            duration_secs?: number;
            /** @description The name of the file, at most 1024 characters. */
            filename?: string;
            /** @description The `n` of `files[n]` for a new file, or the id of an existing file. */
            id: number | components["schemas"]["Snowflake"];
            /** @description Whether the file is a spoiler, which is blurred until the user reveals it. */
            is_spoiler?: boolean;
            /** @description The title of the file, at most 1024 characters. */
            title?: string;
            /** @description The waveform of a voice message, bytes in base64. */
            waveform?: string;
        };
        /** @description The form that exchanges an authorization code. */
        AuthorizationCodeGrant: {
            /** @description The id of the application, unless it is sent by HTTP Basic authentication. */
            client_id?: components["schemas"]["Snowflake"];
            /** @description The client secret, unless it is sent by HTTP Basic authentication or the client is public. */
            client_secret?: string;
            /** @description The code from the redirect. */
            code: string;
            /** @description The PKCE code verifier, 43 to 128 characters. Required if the authorization request had a code challenge. */
            code_verifier?: string;
            /** @description A token of a provisional account that is merged into the account of the user, at most 10240 characters. */
            external_auth_token?: string;
            /** @description The type of `external_auth_token`, required with it. */
            external_auth_type?: components["schemas"]["ExternalAuthType"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            grant_type: "authorization_code";
            /**
             * Format: uri
             * @description The redirect URI of the authorization request, character by character. Required if that request had one (RFC 6749, section 4.1.3). The code of an Activity is exchanged without it.
             */
            redirect_uri?: string;
        };
        /** @description The metadata of the authorization server (RFC 8414, OpenID Connect Discovery). Both documents of Discord describe the same server, each with some of the fields. Their URLs have no API version. */
        AuthorizationServerMetadata: {
            /** @description The URL of the authorization page. */
            authorization_endpoint: string;
            /** @description Whether each redirect contains `iss` (RFC 9207). Discord sends `true`. */
            authorization_response_iss_parameter_supported?: boolean;
            /** @description The supported values of `code_challenge_method`. */
            code_challenge_methods_supported?: string[];
            /** @description The supported values of `grant_type`. Discord does not list the device grant. */
            grant_types_supported?: string[];
            /** @description The algorithms with which ID tokens are signed. */
            id_token_signing_alg_values_supported?: string[];
            /** @description The issuer, as in `iss` of redirects and ID tokens. */
            issuer: string;
            /** @description The URL of the keys with which ID tokens are signed. */
            jwks_uri: string;
            /** @description The supported values of `response_type`. */
            response_types_supported: string[];
            /** @description The URL of the revocation endpoint. */
            revocation_endpoint?: string;
            /** @description The client authentication methods of the revocation endpoint. */
            revocation_endpoint_auth_methods_supported?: string[];
            /** @description The types of subject identifiers. `public` means that all applications receive the same id of a user. */
            subject_types_supported?: string[];
            /** @description The URL of the token endpoint, which exchanges grants for tokens. */
            token_endpoint: string;
            /** @description The client authentication methods of the token endpoint. */
            token_endpoint_auth_methods_supported?: string[];
            /** @description The URL of the UserInfo endpoint. */
            userinfo_endpoint?: string;
        };
        /** @description A decoration around an avatar. */
        AvatarDecorationData: {
            /** @description The hash of the decoration. */
            asset: string;
            /** @description The time at which the decoration expires, in seconds since the Unix epoch. `null` if it does not expire. Observed, not documented. */
            expires_at?: number | null;
            sku_id: components["schemas"]["Snowflake"];
        };
        /** @description A user of the application's account system whose link to a Discord account is removed. */
        BotProvisionalAccountUnmerge: {
            /** @description The id of the user in the account system of the application. 1 to 1024 characters. */
            external_user_id: string;
        };
        /** @description A user of the application's account system for whom a provisional account is created or found. */
        BotProvisionalTokenCreate: {
            /** @description The id of the user in the account system of the application. 1 to 1024 characters. */
            external_user_id: string;
            /** @description The display name of the provisional account. 1 to 32 characters. */
            preferred_global_name?: string | null;
            /** @description The id of an existing provisional account. Only Discord's own OpenAPI description has this field. */
            provisional_user_id?: components["schemas"]["Snowflake"] | null;
        };
        /** @description A guild channel, a thread, a DM or a group DM. The type determines which fields are present. */
        Channel: {
            /** @description The id of the application that created the group DM. */
            application_id?: components["schemas"]["Snowflake"] | null;
            /** @description The ids of the tags that are applied to the thread of a forum. */
            applied_tags?: components["schemas"]["Snowflake"][];
            /** @description The tags that can be applied to threads of the forum. */
            available_tags?: components["schemas"]["ForumTag"][];
            /** @description The bitrate of a voice channel, in bits per second. */
            bitrate?: number;
            /** @description The time without activity after which new threads are archived, in minutes. */
            default_auto_archive_duration?: number;
            /** @description The default layout of a forum. 0 is unset, 1 is a list, 2 is a gallery. */
            default_forum_layout?: number;
            /** @description The emoji of the default reaction button of threads in the forum. */
            default_reaction_emoji?: components["schemas"]["DefaultReaction"] | null;
            /** @description The default sort order of a forum. 0 is by activity, 1 is by creation, `null` is unset. */
            default_sort_order?: number | null;
            /** @description The slow mode of new threads: the time that a user waits between two messages, in seconds. */
            default_thread_rate_limit_per_user?: number;
            flags?: components["schemas"]["ChannelFlags"];
            /** @description The id of the guild. */
            guild_id?: components["schemas"]["Snowflake"];
            /** @description The hash of the icon of a group DM. */
            icon?: string | null;
            id: components["schemas"]["Snowflake"];
            /** @description The id of the last message, or of the last thread of a forum. The message or thread may be deleted. */
            last_message_id?: components["schemas"]["Snowflake"] | null;
            /**
             * Format: date-time
             * @description The time at which the last message was pinned.
             */
            last_pin_timestamp?: string | null;
            /** @description Whether an application manages the group DM with the `gdm.join` scope. */
            managed?: boolean;
            /** @description The thread member of the current user. Only some endpoints return it. */
            member?: components["schemas"]["ThreadMember"];
            /** @description The approximate number of members of the thread, at most 50. */
            member_count?: number;
            /** @description The number of messages of the thread, without the initial message and deleted messages. */
            message_count?: number;
            /** @description The name of the channel. */
            name?: string | null;
            /** @description Whether the channel is age-restricted. */
            nsfw?: boolean;
            /** @description The id of the user who created the group DM or the thread. */
            owner_id?: components["schemas"]["Snowflake"];
            /** @description The id of the category of a channel, or of the channel of a thread. */
            parent_id?: components["schemas"]["Snowflake"] | null;
            /** @description The permission overwrites of roles and members. */
            permission_overwrites?: components["schemas"]["PermissionOverwrite"][];
            /** @description The permissions of the user who invoked the interaction, in this channel. */
            permissions?: components["schemas"]["Permissions"];
            /** @description The position in the channel list. Channels with the same position are sorted by id. */
            position?: number;
            /** @description The slow mode: the time that a user waits between two messages, in seconds. */
            rate_limit_per_user?: number;
            /** @description The recipients of a DM or group DM. */
            recipients?: components["schemas"]["PartialUser"][];
            /** @description The voice region, or `null` if Discord selects it. */
            rtc_region?: string | null;
            thread_metadata?: components["schemas"]["ThreadMetadata"];
            /** @description The topic of the channel. */
            topic?: string | null;
            /** @description The number of messages ever sent in the thread, including deleted messages. */
            total_message_sent?: number;
            type: components["schemas"]["ChannelType"];
            /** @description The maximum number of users in a voice channel. 0 means no limit. */
            user_limit?: number;
            /** @description The video quality mode of a voice channel. 1 means that Discord selects it, 2 is 720p. */
            video_quality_mode?: number;
        };
        /** @description The flags of a channel, a bit set. */
        ChannelFlags: number;
        /** @description A channel that a crossposted message mentions. */
        ChannelMention: {
            /** @description The id of the guild of the channel. */
            guild_id: components["schemas"]["Snowflake"];
            id: components["schemas"]["Snowflake"];
            name: string;
            type: components["schemas"]["ChannelType"];
        };
        /** @description The type of a channel. */
        ChannelType: 0 | 1 | 2 | 3 | 4 | 5 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | (number & {});
        /** @description An access token of a game, without a refresh token. */
        ChildToken: {
            /** @description The access token. */
            access_token: string;
            /** @description The remaining lifetime of the publisher's token, in seconds. The game's token expires at the same time. */
            expires_in: number;
            /** @description The granted scopes, separated by spaces. */
            scope: string;
            /** @description The type of the token. Always `Bearer`. */
            token_type: string;
        };
        /** @description A publisher's access token and the game that receives a token for the same user. */
        ChildTokenCreate: {
            /** @description The id of the game's application. */
            child_application_id: components["schemas"]["Snowflake"];
            /** @description The access token of the publisher's application. */
            parent_access_token: string;
            /** @description The client secret of the publisher's application. */
            parent_client_secret: string;
        };
        /** @description The form that requests a token for the owner of the application. */
        ClientCredentialsGrant: {
            /** @description The id of the application, unless it is sent by HTTP Basic authentication. */
            client_id?: components["schemas"]["Snowflake"];
            /** @description The client secret, unless it is sent by HTTP Basic authentication. */
            client_secret?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            grant_type: "client_credentials";
            /** @description The scopes to request, separated by spaces. Without a scope, Discord responds with `invalid_scope`. */
            scope: string;
        };
        /** @description The collectibles that a user or member displays, by kind. */
        Collectibles: {
            nameplate?: components["schemas"]["Nameplate"];
        };
        /** @description A connection: an account on another service that the user linked to Discord. */
        Connection: {
            /** @description Whether friends are synced from the service. */
            friend_sync: boolean;
            /** @description The id of the account on the service. The service determines its format. */
            id: string;
            /** @description The guild integrations that use the account, for example for subscriptions. */
            integrations?: components["schemas"]["ConnectionIntegration"][];
            /** @description The name of the account on the service. */
            name: string;
            /** @description Whether the connection is revoked. */
            revoked?: boolean;
            /** @description Whether the presence of the user shows activity on the service. */
            show_activity: boolean;
            /** @description Whether Discord stores an OAuth2 token of the service for this account. */
            two_way_link: boolean;
            type: components["schemas"]["ConnectionType"];
            /** @description Whether Discord has verified that the account belongs to the user. */
            verified: boolean;
            visibility: components["schemas"]["ConnectionVisibility"];
        };
        /** @description An integration of a guild that uses a linked account. Discord documents it as partial: it can lack any field of an integration other than `id`, `type` and `account`. */
        ConnectionIntegration: {
            /** @description The account of the integration. */
            account: {
                id: string;
                name?: string | null;
            };
            /** @description The application of an integration of the type `discord`. */
            application?: {
                /** @description The bot user of the application. */
                bot?: components["schemas"]["PartialUser"];
                /** @description The description of the application. */
                description: string;
                /** @description The hash of the icon. */
                icon: string | null;
                id: components["schemas"]["Snowflake"];
                name: string;
            };
            /** @description Whether emoticons are synchronized. Only for Twitch. */
            enable_emoticons?: boolean;
            /** @description Whether the integration is enabled. */
            enabled?: boolean;
            expire_behavior?: components["schemas"]["IntegrationExpireBehavior"];
            /** @description The grace period after the end of a subscription, in days, before `expire_behavior` applies. */
            expire_grace_period?: number;
            /** @description The guild of the integration. */
            guild?: {
                /** @description The hash of the icon. */
                icon: string | null;
                id: components["schemas"]["Snowflake"];
                name: string;
            };
            /** @description The id of the integration. It is not always a snowflake. */
            id: string;
            /** @description The name of the integration. */
            name?: string;
            /** @description Whether the integration was revoked. */
            revoked?: boolean;
            /** @description The id of the role that the integration gives to subscribers. */
            role_id?: components["schemas"]["Snowflake"];
            /** @description The scopes that the application was authorized for. */
            scopes?: components["schemas"]["Scope"][];
            /** @description The number of subscribers of the integration. */
            subscriber_count?: number;
            /**
             * Format: date-time
             * @description The time of the last synchronization.
             */
            synced_at?: string;
            /** @description Whether the integration is synchronizing. */
            syncing?: boolean;
            type: components["schemas"]["ConnectionIntegrationType"];
            /** @description The user of the integration. Some older integrations lack it. */
            user?: components["schemas"]["PartialUser"];
        };
        /** @description The type of a guild integration. */
        ConnectionIntegrationType: "twitch" | "youtube" | "discord" | "guild_subscription" | (string & {});
        /** @description The service of a linked account. */
        ConnectionType: "amazon-music" | "battlenet" | "bungie" | "bluesky" | "crunchyroll" | "domain" | "ebay" | "epicgames" | "facebook" | "github" | "instagram" | "mastodon" | "paypal" | "playstation" | "reddit" | "roblox" | "spotify" | "skype" | "steam" | "tiktok" | "twitch" | "twitter" | "xbox" | "youtube" | "leagueoflegends" | "riotgames" | (string & {});
        /** @description The visibility of a connection on the profile. */
        ConnectionVisibility: 0 | 1 | (number & {});
        /** @description The application, user, scopes and expiration of an access token. */
        CurrentAuthorization: {
            application: components["schemas"]["PartialApplication"];
            /**
             * Format: date-time
             * @description The expiration time of the access token.
             */
            expires: string;
            /** @description The scopes that the user granted. */
            scopes: components["schemas"]["Scope"][];
            /** @description The user who authorized the application. Present with the `identify` scope. */
            user?: components["schemas"]["User"];
        };
        /** @description The messages that notify the members of a guild by default. */
        DefaultMessageNotificationLevel: 0 | 1 | (number & {});
        /** @description The emoji of the default reaction button of a forum. */
        DefaultReaction: {
            /** @description The id of an emoji of the guild, or `null`. */
            emoji_id: components["schemas"]["Snowflake"] | null;
            /** @description A Unicode emoji, or `null`. */
            emoji_name: string | null;
        };
        /** @description A message that was deleted from a lobby. */
        DeletedLobbyMessage: {
            /** @description The id of the message. */
            id: components["schemas"]["Snowflake"];
            /** @description The id of the lobby. */
            lobby_id: components["schemas"]["Snowflake"];
        };
        /** @description The codes of a device authorization (RFC 8628, section 3.2): the device shows one to the user and polls the token endpoint with the other. */
        DeviceAuthorization: {
            /** @description The device code, with which the device polls the token endpoint. It is a secret. */
            device_code: string;
            /** @description The lifetime of both codes in seconds. */
            expires_in: number;
            /** @description The minimum time between two requests to the token endpoint, in seconds; 5 if absent. */
            interval?: number;
            /** @description The user code, which the user enters in a browser. */
            user_code: string;
            /** @description The URL where the user enters the code. */
            verification_uri: string;
            /** @description The URL with the user code included, for example for a QR code. */
            verification_uri_complete?: string;
        };
        /** @description The form that starts the device authorization flow. */
        DeviceAuthorizationRequest: {
            /** @description The id of the application, unless it is sent by HTTP Basic authentication. */
            client_id?: components["schemas"]["Snowflake"];
            /** @description The client secret, unless it is sent by HTTP Basic authentication or the client is public. */
            client_secret?: string;
            /** @description The scopes to request, separated by spaces. */
            scope: string;
        };
        /** @description The form that polls for a token. Discord returns the token once the user has approved the device. */
        DeviceCodeGrant: {
            /** @description The id of the application, unless it is sent by HTTP Basic authentication. */
            client_id?: components["schemas"]["Snowflake"];
            /** @description The client secret, unless it is sent by HTTP Basic authentication or the client is public. */
            client_secret?: string;
            /** @description The device code of the authorization response. */
            device_code: string;
            /** @description A token of a provisional account that is merged into the account of the user, at most 10240 characters. */
            external_auth_token?: string;
            /** @description The type of `external_auth_token`, required with it. */
            external_auth_type?: components["schemas"]["ExternalAuthType"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            grant_type: "urn:ietf:params:oauth:grant-type:device_code";
        };
        /** @description A DM to create. */
        DMChannelCreate: {
            /** @description The id of the user. */
            recipient_id: components["schemas"]["Snowflake"];
        };
        /** @description An embed of a message. */
        Embed: {
            /** @description The author. */
            author?: {
                icon_url?: string;
                name: string;
                proxy_icon_url?: string;
                url?: string;
            };
            /** @description The color of the embed as the number 0xRRGGBB. */
            color?: number;
            /** @description The text of the embed. */
            description?: string;
            /** @description The fields, each with a name and a value. */
            fields?: {
                /** @description Whether the field is displayed inline, next to other inline fields. */
                inline?: boolean;
                name: string;
                value: string;
            }[];
            flags?: components["schemas"]["EmbedFlags"];
            /** @description The footer. */
            footer?: {
                icon_url?: string;
                proxy_icon_url?: string;
                text: string;
            };
            /** @description The image. */
            image?: components["schemas"]["EmbedImage"];
            /** @description The provider of a linked page. */
            provider?: {
                name?: string;
                url?: string;
            };
            /** @description The thumbnail. */
            thumbnail?: components["schemas"]["EmbedImage"];
            /**
             * Format: date-time
             * @description The timestamp in the footer.
             */
            timestamp?: string;
            title?: string;
            /** @description The type of the embed. Embeds of webhooks are `rich`. */
            type?: string;
            /** @description The URL of the title. */
            url?: string;
            /** @description The video of a linked page. */
            video?: {
                /** @description The media type of the video. */
                content_type?: string;
                /** @description The alternative text of the video. */
                description?: string;
                flags?: components["schemas"]["EmbedMediaFlags"];
                /** @description The height in pixels. */
                height?: number;
                /** @description A small preview of the video, a thumbhash in base64. */
                placeholder?: string;
                /** @description The version of the format of `placeholder`. */
                placeholder_version?: number;
                /** @description The URL of a copy on Discord's media proxy. */
                proxy_url?: string;
                /** @description The URL of the video. */
                url?: string;
                /** @description The width in pixels. */
                width?: number;
            };
        };
        /** @description The properties of an embed, a bit set. */
        EmbedFlags: number;
        /** @description An image of an embed. */
        EmbedImage: {
            /** @description The media type of the image. */
            content_type?: string;
            /** @description The alternative text of the image. */
            description?: string;
            flags?: components["schemas"]["EmbedMediaFlags"];
            /** @description The height in pixels. */
            height?: number;
            /** @description A small preview of the image, a thumbhash in base64. */
            placeholder?: string;
            /** @description The version of the format of `placeholder`. */
            placeholder_version?: number;
            /** @description The URL of a copy on Discord's media proxy. */
            proxy_url?: string;
            /** @description The URL of the image. */
            url: string;
            /** @description The width in pixels. */
            width?: number;
        };
        /** @description An image of an embed to send. */
        EmbedImageUpdate: {
            /**
             * Format: uri
             * @description The URL of the image, or `attachment://` and the name of an uploaded file.
             */
            url: string;
        };
        /** @description The properties of an image or video in an embed, a bit set. */
        EmbedMediaFlags: number;
        /** @description An embed to send. All texts of all embeds of a message have at most 6000 characters in total. */
        EmbedUpdate: {
            /** @description The author, at most 256 characters. */
            author?: {
                /** Format: uri */
                icon_url?: string;
                name: string;
                /** Format: uri */
                url?: string;
            };
            /** @description The color of the embed as the number 0xRRGGBB, 0 to 16777215. */
            color?: number;
            /** @description The text of the embed, at most 4096 characters. */
            description?: string;
            /** @description The fields, at most 25. A name has at most 256 characters, a value at most 1024. */
            fields?: {
                /** @description Whether the field is displayed inline, next to other inline fields. */
                inline?: boolean;
                name: string;
                value: string;
            }[];
            /** @description The footer, at most 2048 characters. */
            footer?: {
                /** Format: uri */
                icon_url?: string;
                text: string;
            };
            /** @description The image. */
            image?: components["schemas"]["EmbedImageUpdate"];
            /** @description The thumbnail. */
            thumbnail?: components["schemas"]["EmbedImageUpdate"];
            /**
             * Format: date-time
             * @description The timestamp in the footer.
             */
            timestamp?: string;
            /** @description The title, at most 256 characters. */
            title?: string;
            /** @description Discord ignores the value and uses `rich`, the type of all embeds of webhooks. */
            type?: string;
            /**
             * Format: uri
             * @description The URL of the title, at most 2048 characters.
             */
            url?: string;
        };
        /** @description A custom emoji of a guild or an application. */
        Emoji: {
            /** @description Indicates that the emoji is animated. */
            animated?: boolean;
            /** @description Indicates that the emoji can be used. A guild that loses boosts can lose emojis. */
            available?: boolean;
            id: components["schemas"]["Snowflake"];
            /** @description Indicates that an integration manages the emoji. */
            managed?: boolean;
            name: string;
            /** @description Indicates that the name is written between colons. */
            require_colons?: boolean;
            /** @description The ids of the roles that may use the emoji. */
            roles?: components["schemas"]["Snowflake"][];
            /** @description The user who created the emoji. */
            user?: components["schemas"]["PartialUser"];
        };
        /** @description An entitlement: access of a user or guild to a SKU. */
        Entitlement: {
            /** @description The id of the application. */
            application_id: components["schemas"]["Snowflake"];
            /** @description Whether the entitlement is consumed. */
            consumed?: boolean;
            /** @description Whether the entitlement is deleted. */
            deleted: boolean;
            /**
             * Format: date-time
             * @description The time until which the entitlement is valid. Absent or `null` if it has no end, as for a test entitlement.
             */
            ends_at?: string | null;
            /** @description Undocumented. Discord sends this field. */
            gift_code_flags?: number;
            /** @description The id of the guild that has the entitlement. */
            guild_id?: components["schemas"]["Snowflake"];
            id: components["schemas"]["Snowflake"];
            /** @description Undocumented. Discord sends this field. */
            promotion_id?: components["schemas"]["Snowflake"] | null;
            /** @description The id of the SKU. */
            sku_id: components["schemas"]["Snowflake"];
            /**
             * Format: date-time
             * @description The time from which the entitlement is valid. Absent or `null` if it has no start, as for a test entitlement.
             */
            starts_at?: string | null;
            /** @description The id of the subscription that the entitlement belongs to. Absent for a test entitlement. */
            subscription_id?: components["schemas"]["Snowflake"];
            type: components["schemas"]["EntitlementType"];
            /** @description The id of the user who has the entitlement. */
            user_id?: components["schemas"]["Snowflake"];
        };
        /** @description A test entitlement to create. */
        EntitlementCreate: {
            /** @description The id of the guild or user that receives the entitlement. */
            owner_id: components["schemas"]["Snowflake"];
            /**
             * @description The type of the owner: 1 for a guild, 2 for a user.
             * @enum {integer}
             */
            owner_type: 1 | 2;
            /** @description The id of the SKU. */
            sku_id: components["schemas"]["Snowflake"];
        };
        /** @description An entitlement of the application was created, updated or deleted. */
        EntitlementEvent: {
            /** @description The id of the application. */
            application_id: components["schemas"]["Snowflake"];
            /** @description The event. */
            event: {
                data: components["schemas"]["Entitlement"];
                /** @description The time of the event in ISO 8601 and UTC. Discord's examples have no offset. */
                timestamp: string;
                /**
                 * @description The type of the event.
                 * @enum {string}
                 */
                type: "ENTITLEMENT_CREATE" | "ENTITLEMENT_UPDATE" | "ENTITLEMENT_DELETE";
            };
            /**
             * @description The type of the request. 1 is an event, 0 is a ping.
             * @constant
             */
            type: 1;
            /** @description The version of the webhook events, currently always 1. */
            version: number;
        };
        /** @description The origin of an entitlement. */
        EntitlementType: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 10 | (number & {});
        /** @description The handler of an entry point command. */
        EntryPointCommandHandlerType: 1 | 2 | (number & {});
        /** @description Discord's error code, which is more specific than the HTTP status. 0 is a general error. The descriptions of the values are Discord's. Only the pages of the Social SDK list 50229, 530008 to 530010 and 530014 to 530027. */
        ErrorCode: 0 | 10001 | 10002 | 10003 | 10004 | 10005 | 10006 | 10007 | 10008 | 10009 | 10010 | 10011 | 10012 | 10013 | 10014 | 10015 | 10016 | 10020 | 10021 | 10026 | 10027 | 10028 | 10029 | 10030 | 10031 | 10032 | 10033 | 10036 | 10038 | 10049 | 10050 | 10057 | 10059 | 10060 | 10061 | 10062 | 10063 | 10065 | 10066 | 10067 | 10068 | 10069 | 10070 | 10071 | 10087 | 10097 | 10124 | 10129 | 20001 | 20002 | 20009 | 20012 | 20015 | 20016 | 20018 | 20022 | 20024 | 20028 | 20029 | 20031 | 20035 | 30001 | 30002 | 30003 | 30004 | 30005 | 30007 | 30008 | 30010 | 30011 | 30013 | 30015 | 30016 | 30018 | 30019 | 30030 | 30031 | 30032 | 30033 | 30034 | 30035 | 30037 | 30038 | 30039 | 30040 | 30042 | 30045 | 30046 | 30047 | 30048 | 30052 | 30056 | 30058 | 30060 | 30061 | 40001 | 40002 | 40003 | 40004 | 40005 | 40006 | 40007 | 40009 | 40012 | 40018 | 40019 | 40032 | 40033 | 40041 | 40043 | 40058 | 40060 | 40061 | 40062 | 40066 | 40067 | 40074 | 40094 | 40333 | 50001 | 50002 | 50003 | 50004 | 50005 | 50006 | 50007 | 50008 | 50009 | 50010 | 50011 | 50012 | 50013 | 50014 | 50015 | 50016 | 50017 | 50019 | 50020 | 50021 | 50024 | 50025 | 50026 | 50027 | 50028 | 50033 | 50034 | 50035 | 50036 | 50039 | 50041 | 50045 | 50046 | 50054 | 50055 | 50057 | 50067 | 50068 | 50070 | 50073 | 50074 | 50080 | 50081 | 50083 | 50084 | 50085 | 50086 | 50091 | 50095 | 50097 | 50101 | 50109 | 50110 | 50123 | 50124 | 50131 | 50132 | 50138 | 50144 | 50145 | 50146 | 50151 | 50159 | 50160 | 50161 | 50162 | 50163 | 50167 | 50173 | 50178 | 50192 | 50229 | 50278 | 50600 | 60003 | 80004 | 90001 | 90002 | 110000 | 110001 | 130000 | 150006 | 160002 | 160004 | 160005 | 160006 | 160007 | 160009 | 160010 | 160014 | 170001 | 170002 | 170003 | 170004 | 170005 | 170006 | 170007 | 180000 | 180002 | 200000 | 200001 | 220001 | 220002 | 220003 | 220004 | 240000 | 340015 | 350000 | 350001 | 400001 | 500000 | 520000 | 520001 | 520002 | 520003 | 520004 | 520006 | 530000 | 530001 | 530002 | 530003 | 530004 | 530006 | 530007 | 530008 | 530009 | 530010 | 530014 | 530016 | 530017 | 530020 | 530023 | 530027 | (number & {});
        /** @description A message in a lobby or its linked channel, as an event has it. */
        EventLobbyMessage: {
            /** @description The id of the application, during an active session of the Social SDK. */
            application_id?: components["schemas"]["Snowflake"];
            /** @description The author. */
            author: components["schemas"]["PartialUser"];
            /** @description The id of the channel of the message. */
            channel_id: components["schemas"]["Snowflake"];
            /** @description The text. */
            content: string;
            /**
             * Format: date-time
             * @description The time at which the message was edited. Only with an update.
             */
            edited_timestamp?: string | null;
            flags: components["schemas"]["MessageFlags"];
            id: components["schemas"]["Snowflake"];
            /** @description The id of the lobby. */
            lobby_id: components["schemas"]["Snowflake"];
            /** @description The metadata that was sent with the message. */
            metadata?: {
                [key: string]: string;
            } | null;
            /**
             * Format: date-time
             * @description The time at which the message was sent. Only with an update.
             */
            timestamp?: string;
            type: components["schemas"]["MessageType"];
        };
        /** @description The members whose media are scanned for explicit content. */
        ExplicitContentFilterLevel: 0 | 1 | 2 | (number & {});
        /** @description The type of an external token of a provisional account. */
        ExternalAuthType: "OIDC" | "STEAM_SESSION_TICKET" | "EPIC_ONLINE_SERVICES_ACCESS_TOKEN" | "EPIC_ONLINE_SERVICES_ID_TOKEN" | "UNITY_SERVICES_ID_TOKEN" | "APPLE_ID_TOKEN" | "PLAYSTATION_NETWORK_ID_TOKEN" | "DISCORD_BOT_ISSUED_ACCESS_TOKEN" | (string & {});
        /** @description A tag that can be applied to threads of a forum. */
        ForumTag: {
            /** @description The id of an emoji of the guild, or `null`. */
            emoji_id: components["schemas"]["Snowflake"] | null;
            /** @description A Unicode emoji, or `null`. */
            emoji_name: string | null;
            id: components["schemas"]["Snowflake"];
            /** @description Whether only members with the `MANAGE_THREADS` permission can apply the tag. */
            moderated: boolean;
            /** @description The name of the tag. */
            name: string;
        };
        /** @description A message in a DM during an active session of the Social SDK. A passthrough message, between two provisional accounts, is visible only in the game and has `recipient_id`. */
        GameDirectMessage: {
            /** @description The id of the application that created the message. */
            application_id?: components["schemas"]["Snowflake"];
            /** @description The files of the message. */
            attachments?: components["schemas"]["Attachment"][];
            /** @description The author. */
            author: components["schemas"]["PartialUser"];
            /** @description The channel, with its recipients. Discord's examples do not contain it. */
            channel?: components["schemas"]["Channel"];
            /** @description The id of the DM channel. */
            channel_id: components["schemas"]["Snowflake"];
            /** @description The components of the message. */
            components?: {
                [key: string]: unknown;
            }[];
            /** @description The text. */
            content: string;
            /**
             * Format: date-time
             * @description The time at which the message was edited.
             */
            edited_timestamp?: string | null;
            flags?: components["schemas"]["MessageFlags"];
            id: components["schemas"]["Snowflake"];
            /** @description The id of the lobby, for a message in a linked channel. */
            lobby_id?: components["schemas"]["Snowflake"];
            /** @description The id of the recipient of a passthrough message. */
            recipient_id?: components["schemas"]["Snowflake"];
            /**
             * Format: date-time
             * @description The time at which the message was sent.
             */
            timestamp?: string;
            type?: components["schemas"]["MessageType"];
        };
        /** @description A DM was sent, edited or deleted during an active session of the Social SDK. */
        GameDirectMessageEvent: {
            /** @description The id of the application. */
            application_id: components["schemas"]["Snowflake"];
            /** @description The event. */
            event: {
                data: components["schemas"]["GameDirectMessage"];
                /** @description The time of the event, in ISO 8601. Discord's examples have no offset; it is UTC. */
                timestamp: string;
                /**
                 * @description The type of the event.
                 * @enum {string}
                 */
                type: "GAME_DIRECT_MESSAGE_CREATE" | "GAME_DIRECT_MESSAGE_UPDATE" | "GAME_DIRECT_MESSAGE_DELETE";
            };
            /**
             * @description The type of the request. 1 is an event, 0 is a ping.
             * @constant
             */
            type: 1;
            /** @description The version of the webhook events, currently always 1. */
            version: number;
        };
        /** @description The payload of a GitHub webhook event, which GitHub's documentation describes. Discord supports `commit_comment`, `create`, `delete`, `fork`, `issue_comment`, `issues`, `member`, `public`, `pull_request`, `pull_request_review`, `pull_request_review_comment`, `push`, `release`, `watch`, `check_run`, `check_suite`, `discussion` and `discussion_comment`. */
        GitHubWebhookExecute: {
            [key: string]: unknown;
        };
        /** @description A group DM to create. */
        GroupDMChannelCreate: {
            /** @description One access token with `gdm.join` for each user, issued to the application of the bot. */
            access_tokens: string[];
            /** @description The nicknames in the group DM, by user id. */
            nicks?: {
                [key: string]: string;
            };
        };
        /** @description A user to add to a group DM. */
        GroupDMRecipientAdd: {
            /** @description An access token of the user with `gdm.join`, issued to the application of the bot. */
            access_token: string;
            /** @description The nickname of the user in the group DM. */
            nick?: string;
        };
        /** @description The guild that a bot or an application was added to, in a token response or an event. In a token response it has the form of an older API version and lacks some fields. Only `id` and `name` are always present. */
        Guild: {
            /** @description The id of the voice channel for idle members. */
            afk_channel_id?: components["schemas"]["Snowflake"] | null;
            /** @description The time after which an idle member leaves a voice channel, in seconds. */
            afk_timeout?: number;
            /** @description The id of the application that created the guild. */
            application_id?: components["schemas"]["Snowflake"] | null;
            /** @description The approximate number of members. Present in responses to requests with `with_counts`. */
            approximate_member_count?: number;
            /** @description The approximate number of members who are not offline. Present in responses to requests with `with_counts`. */
            approximate_presence_count?: number;
            /** @description The hash of the banner. */
            banner?: string | null;
            default_message_notifications?: components["schemas"]["DefaultMessageNotificationLevel"];
            /** @description The description of the guild. */
            description?: string | null;
            /** @description The hash of the image in the directory of guilds. */
            discovery_splash?: string | null;
            /** @description The custom emojis of the guild. */
            emojis?: components["schemas"]["Emoji"][];
            explicit_content_filter?: components["schemas"]["ExplicitContentFilterLevel"];
            /** @description The enabled features of the guild. */
            features?: components["schemas"]["GuildFeature"][];
            /** @description The hash of the icon. */
            icon?: string | null;
            /** @description The hash of the icon, in a template. */
            icon_hash?: string | null;
            id: components["schemas"]["Snowflake"];
            /** @description The measures against spam and raids. */
            incidents_data?: components["schemas"]["IncidentsData"] | null;
            /** @description The maximum number of members. */
            max_members?: number;
            /** @description The maximum number of presences. `null` except for the largest guilds. */
            max_presences?: number | null;
            /** @description The maximum number of users in a stage channel with video. */
            max_stage_video_channel_users?: number;
            /** @description The maximum number of users in a video channel. */
            max_video_channel_users?: number;
            mfa_level?: components["schemas"]["MFALevel"];
            name: string;
            nsfw_level?: components["schemas"]["GuildAgeRestrictionLevel"];
            /** @description Indicates that the user owns the guild, in the list of the user's guilds. */
            owner?: boolean;
            /** @description The id of the user who owns the guild. */
            owner_id?: components["schemas"]["Snowflake"];
            /** @description The permissions of the user, in the list of the user's guilds. */
            permissions?: components["schemas"]["Permissions"];
            preferred_locale?: components["schemas"]["Locale"];
            /** @description Indicates that the guild shows its progress towards the next boost level. */
            premium_progress_bar_enabled?: boolean;
            /** @description The number of boosts of the guild. */
            premium_subscription_count?: number;
            premium_tier?: components["schemas"]["GuildPremiumTier"];
            /** @description The id of the channel for notices of Discord to the moderators of a Community guild. */
            public_updates_channel_id?: components["schemas"]["Snowflake"] | null;
            /**
             * @deprecated
             * @description The id of the voice region. Replaced by `rtc_region` of a channel.
             */
            region?: string | null;
            /** @description The roles of the guild. */
            roles?: components["schemas"]["Role"][];
            /** @description The id of the channel for the rules of a Community guild. */
            rules_channel_id?: components["schemas"]["Snowflake"] | null;
            /** @description The id of the channel for safety alerts of Discord to the moderators of a Community guild. */
            safety_alerts_channel_id?: components["schemas"]["Snowflake"] | null;
            /** @description The hash of the invite splash. */
            splash?: string | null;
            /** @description The stickers of the guild. */
            stickers?: components["schemas"]["Sticker"][];
            system_channel_flags?: components["schemas"]["SystemChannelFlags"];
            /** @description The id of the channel for system messages, such as welcome and boost messages. */
            system_channel_id?: components["schemas"]["Snowflake"] | null;
            /** @description The code of the vanity URL. */
            vanity_url_code?: string | null;
            verification_level?: components["schemas"]["VerificationLevel"];
            /** @description The welcome screen. Present in the guild of an invite. */
            welcome_screen?: components["schemas"]["WelcomeScreen"];
            /** @description The id of the channel that the widget invites to. */
            widget_channel_id?: components["schemas"]["Snowflake"] | null;
            /** @description Indicates that the widget of the guild is enabled. */
            widget_enabled?: boolean;
        } & {
            [key: string]: unknown;
        };
        /** @description The age restriction of a guild. */
        GuildAgeRestrictionLevel: 0 | 1 | 2 | 3 | (number & {});
        /** @description A command to register in one guild. The names, descriptions and values of the command have at most 8000 characters in total, and only the longest translation of each counts. */
        GuildApplicationCommandCreate: {
            /** @description The permissions that members need to use the command. `"0"` allows only administrators, `null` everyone. */
            default_member_permissions?: components["schemas"]["Permissions"] | null;
            /**
             * @deprecated
             * @description Indicates that the command is enabled by default. Replaced by `default_member_permissions`.
             */
            default_permission?: boolean;
            /** @description The description, 1 to 100 characters. Commands of a context menu have none. */
            description?: string;
            /** @description Translations of the description by locale, 1 to 100 characters each. */
            description_localizations?: {
                [key: string]: string;
            } | null;
            /** @description The name, 1 to 32 characters. The name of a slash command consists of letters, digits, `-`, `_` and apostrophes, in lower case if the letter has one. The name of a context menu command may have capitals and spaces. */
            name: string;
            /** @description Translations of the name by locale, under the same rules. */
            name_localizations?: {
                [key: string]: string;
            } | null;
            /** @description Indicates that the command is age-restricted. */
            nsfw?: boolean;
            /** @description The options of a slash command, or its subcommands, at most 25. */
            options?: components["schemas"]["ApplicationCommandOptionCreate"][];
            /** @description The type of the command, by default a slash command. An entry point command cannot be registered in a guild. */
            type?: components["schemas"]["ApplicationCommandType"];
        };
        /** @description The permissions of a command in a guild, or of all commands without their own permissions. */
        GuildApplicationCommandPermissions: {
            /** @description The id of the application. */
            application_id: components["schemas"]["Snowflake"];
            /** @description The id of the guild. */
            guild_id: components["schemas"]["Snowflake"];
            /** @description The id of the command, or the id of the application for all commands without their own permissions. */
            id: components["schemas"]["Snowflake"];
            /** @description The permissions, at most 100. */
            permissions: components["schemas"]["ApplicationCommandPermission"][];
        };
        /** @description The changes of a command of one guild. A field that is present replaces the previous value completely. The type cannot be changed. */
        GuildApplicationCommandUpdate: {
            /** @description The permissions that members need to use the command. `"0"` allows only administrators, `null` everyone. */
            default_member_permissions?: components["schemas"]["Permissions"] | null;
            /**
             * @deprecated
             * @description Indicates that the command is enabled by default. Replaced by `default_member_permissions`.
             */
            default_permission?: boolean;
            /** @description The description, 1 to 100 characters. Commands of a context menu have none. */
            description?: string;
            /** @description Translations of the description by locale, 1 to 100 characters each. */
            description_localizations?: {
                [key: string]: string;
            } | null;
            /** @description The name, 1 to 32 characters. The name of a slash command consists of letters, digits, `-`, `_` and apostrophes, in lower case if the letter has one. The name of a context menu command may have capitals and spaces. */
            name?: string;
            /** @description Translations of the name by locale, under the same rules. */
            name_localizations?: {
                [key: string]: string;
            } | null;
            /** @description Indicates that the command is age-restricted. */
            nsfw?: boolean;
            /** @description The options of a slash command, or its subcommands, at most 25. */
            options?: components["schemas"]["ApplicationCommandOptionCreate"][];
        };
        /** @description A feature that is enabled for a guild. */
        GuildFeature: "ANIMATED_BANNER" | "ANIMATED_ICON" | "APPLICATION_COMMAND_PERMISSIONS_V2" | "AUTO_MODERATION" | "BANNER" | "COMMUNITY" | "CREATOR_MONETIZABLE_PROVISIONAL" | "CREATOR_STORE_PAGE" | "DEVELOPER_SUPPORT_SERVER" | "DISCOVERABLE" | "ENHANCED_ROLE_COLORS" | "FEATURABLE" | "GUESTS_ENABLED" | "GUILD_TAGS" | "INVITES_DISABLED" | "INVITE_SPLASH" | "MEMBER_VERIFICATION_GATE_ENABLED" | "MORE_SOUNDBOARD" | "MORE_STICKERS" | "NEWS" | "PARTNERED" | "PREVIEW_ENABLED" | "RAID_ALERTS_DISABLED" | "ROLE_ICONS" | "ROLE_SUBSCRIPTIONS_AVAILABLE_FOR_PURCHASE" | "ROLE_SUBSCRIPTIONS_ENABLED" | "SOUNDBOARD" | "TICKETED_EVENTS_ENABLED" | "VANITY_URL" | "VERIFIED" | "VIP_REGIONS" | "WELCOME_SCREEN_ENABLED" | "COMMERCE" | "MONETIZATION_ENABLED" | "MORE_EMOJI" | "OFFICIAL_GAME_GUILD" | "PRUNE_REQUIRES_ADMIN" | "RELAY_ENABLED" | (string & {});
        /** @description A guild member. */
        GuildMember: {
            /** @description The hash of the member's avatar for this guild. */
            avatar?: string | null;
            /** @description The avatar decoration for this guild. */
            avatar_decoration_data?: components["schemas"]["AvatarDecorationData"] | null;
            /** @description The hash of the member's banner for this guild. */
            banner?: string | null;
            /** @description The collectibles that the member displays in this guild. */
            collectibles?: components["schemas"]["Collectibles"] | null;
            /**
             * Format: date-time
             * @description The time until which the member is timed out. `null` or a time in the past means that the member is not timed out.
             */
            communication_disabled_until?: string | null;
            /** @description Whether the member is deafened in voice channels. */
            deaf: boolean;
            /** @description The member flags. The documentation requires the field, but its example lacks it. */
            flags?: components["schemas"]["GuildMemberFlags"];
            /**
             * Format: date-time
             * @description The time at which the user joined, or `null` for a guest.
             */
            joined_at: string | null;
            /** @description Whether the member is muted in voice channels. */
            mute: boolean;
            /** @description The nickname in this guild. */
            nick?: string | null;
            /** @description Whether the member has not yet passed Membership Screening. */
            pending?: boolean;
            /** @description The permissions of the member in the channel of an interaction. None of the operations described here returns the field. */
            permissions?: components["schemas"]["Permissions"];
            /**
             * Format: date-time
             * @description The time since which the member has been boosting the guild.
             */
            premium_since?: string | null;
            /** @description The ids of the member's roles. */
            roles: components["schemas"]["Snowflake"][];
            user?: components["schemas"]["User"];
        };
        /** @description A user to add to a guild, with initial settings of the member. */
        GuildMemberAdd: {
            /** @description An access token of the user with `guilds.join`, issued to the application of the bot. */
            access_token: string;
            /** @description Whether the member is deafened in voice channels. Requires `DEAFEN_MEMBERS`. */
            deaf?: boolean;
            /** @description Whether the member is muted in voice channels. Requires `MUTE_MEMBERS`. */
            mute?: boolean;
            /** @description The nickname, at most 32 characters. Requires `MANAGE_NICKNAMES`. */
            nick?: string;
            /** @description The ids of the roles, at most 250. Requires `MANAGE_ROLES`. */
            roles?: components["schemas"]["Snowflake"][];
        };
        /** @description The flags of a guild member, a bit set. Editable flags can be changed. */
        GuildMemberFlags: number;
        /** @description The boost level of a guild. */
        GuildPremiumTier: 0 | 1 | 2 | 3 | (number & {});
        /** @description An image as a data URL in base64. Discord accepts JPEG, PNG and GIF. */
        ImageData: string;
        /** @description The measures of a guild against spam and raids. */
        IncidentsData: {
            /**
             * Format: date-time
             * @description The time at which spam in DMs was detected.
             */
            dm_spam_detected_at?: string | null;
            /**
             * Format: date-time
             * @description The time until which DMs are disabled.
             */
            dms_disabled_until: string | null;
            /**
             * Format: date-time
             * @description The time until which invites are disabled.
             */
            invites_disabled_until: string | null;
            /**
             * Format: date-time
             * @description The time at which a raid was detected.
             */
            raid_detected_at?: string | null;
        };
        /** @description The parameters of the default installation link of an application. */
        InstallParams: {
            /** @description The permissions of the bot's role. */
            permissions: components["schemas"]["Permissions"];
            /** @description The scopes. */
            scopes: components["schemas"]["Scope"][];
        };
        /** @description The parameters of the default installation link of an application to set. */
        InstallParamsUpdate: {
            /** @description The permissions of the bot's role. */
            permissions: components["schemas"]["Permissions"];
            /** @description The scopes, at least one. For installation to a user, only `applications.commands` is allowed. */
            scopes: ("applications.commands" | "bot")[];
        };
        /** @description The consequence for a subscriber whose subscription expires. */
        IntegrationExpireBehavior: 0 | 1 | (number & {});
        /** @description The installation context of an application. */
        IntegrationType: 0 | 1 | (number & {});
        /** @description The installation settings of an application for one installation context. */
        IntegrationTypeConfiguration: {
            oauth2_install_params?: components["schemas"]["InstallParams"];
        };
        /** @description The installation settings to set for one installation context. */
        IntegrationTypeConfigurationUpdate: {
            oauth2_install_params?: components["schemas"]["InstallParamsUpdate"];
        };
        /** @description The interaction context in which a command can be used. */
        InteractionContextType: 0 | 1 | 2 | (number & {});
        /** @description A public RSA key (RFC 7517). */
        JSONWebKey: {
            /** @description The algorithm, `RS256`. */
            alg: string;
            /** @description The exponent, as base64url. */
            e: string;
            /** @description The id of the key, which is also in the header of an ID token. */
            kid: string;
            /** @description The key type, `RSA`. */
            kty: string;
            /** @description The modulus, as base64url. */
            n: string;
            /** @description The use of the key. `sig` is for signatures. */
            use: string;
        };
        /** @description The public keys with which ID tokens are signed (RFC 7517). */
        JSONWebKeySet: {
            /** @description The keys. */
            keys: components["schemas"]["JSONWebKey"][];
        };
        /** @description The lower 31 bits of `ApplicationFlags`, as a number. */
        LegacyApplicationFlags: number;
        /** @description A lobby of a game, with at most 1000 members. */
        Lobby: {
            /** @description The id of the application that created the lobby. */
            application_id: components["schemas"]["Snowflake"];
            id: components["schemas"]["Snowflake"];
            /** @description The guild channel that is linked to the lobby. */
            linked_channel?: components["schemas"]["Channel"];
            /** @description The members of the lobby. */
            members: components["schemas"]["LobbyMember"][];
            /** @description The metadata that the application stores for the lobby. */
            metadata: {
                [key: string]: string;
            } | null;
        };
        /** @description The channel to link to a lobby. An empty object unlinks the channel. */
        LobbyChannelLink: {
            /** @description The id of a text channel that is not age-restricted and not yet linked. */
            channel_id?: components["schemas"]["Snowflake"];
        };
        /** @description An invite to the guild of a linked channel. It expires after one hour and can be used once. */
        LobbyInvite: {
            /** @description The invite code, the last part of the invite's URL. */
            code: string;
        };
        /** @description A lobby to join. Discord creates the lobby if it does not exist. */
        LobbyJoin: {
            /** @description The time without activity after which the lobby is deleted, 5 to 604800 seconds. */
            idle_timeout_seconds?: number;
            lobby_metadata?: components["schemas"]["LobbyMetadataUpdate"];
            member_metadata?: components["schemas"]["LobbyMetadataUpdate"];
            /** @description The secret that identifies the lobby within the application, at most 250 characters. A user who knows the secret can join. It expires after 30 days. */
            secret: string;
        };
        /** @description A member of a lobby. */
        LobbyMember: {
            /** @description An additional name, such as the name of a character in the game. */
            additional_name?: string;
            flags?: components["schemas"]["LobbyMemberFlags"];
            /** @description The id of the user. */
            id: components["schemas"]["Snowflake"];
            /** @description The metadata that the application stores for the member. */
            metadata?: {
                [key: string]: string;
            } | null;
        };
        /** @description A lobby member to add, to update or to remove. */
        LobbyMemberBulkUpdate: {
            /** @description An additional name, 1 to 80 characters. `null` removes it; an absent field leaves it unchanged. */
            additional_name?: string | null;
            flags?: components["schemas"]["LobbyMemberFlags"];
            /** @description The id of the user. */
            id: components["schemas"]["Snowflake"];
            metadata?: components["schemas"]["LobbyMetadataUpdate"];
            /** @description Whether to remove the member. If absent, the member is added or updated. */
            remove_member?: boolean;
        };
        /** @description A member of a lobby to create or update. */
        LobbyMemberCreate: {
            flags?: components["schemas"]["LobbyMemberFlags"];
            /** @description The id of the user. */
            id: components["schemas"]["Snowflake"];
            metadata?: components["schemas"]["LobbyMetadataUpdate"];
        };
        /** @description The flags of a lobby member, a bit set. */
        LobbyMemberFlags: number;
        /** @description The fields of a lobby member to set. */
        LobbyMemberUpdate: {
            /** @description An additional name, 1 to 80 characters. `null` removes it; an absent field leaves it unchanged. */
            additional_name?: string | null;
            flags?: components["schemas"]["LobbyMemberFlags"];
            metadata?: components["schemas"]["LobbyMetadataUpdate"];
        };
        /** @description A message in a lobby. */
        LobbyMessage: {
            /** @description The id of the application that sent the message. */
            application_id: components["schemas"]["Snowflake"];
            /** @description The author of the message. */
            author: components["schemas"]["PartialUser"];
            /** @description The same id as `lobby_id`, in the field that other messages have for their channel. */
            channel_id: components["schemas"]["Snowflake"];
            /** @description The content of the message. */
            content: string;
            flags: components["schemas"]["MessageFlags"];
            id: components["schemas"]["Snowflake"];
            /** @description The id of the lobby. */
            lobby_id: components["schemas"]["Snowflake"];
            /** @description The author as a lobby member, at the time of the message. Absent if the author had no additional name. */
            lobby_member?: {
                /** @description The additional name of the author. */
                additional_name: string;
            };
            /** @description The metadata that was sent with the message for running games. Discord documents it for the delivery of a message only, so lists of earlier messages can lack it. */
            metadata?: {
                [key: string]: string;
            } | null;
            /** @description The moderation metadata that the application set. */
            moderation_metadata?: {
                [key: string]: string;
            } | null;
            type: components["schemas"]["MessageType"];
        };
        /** @description A message to send to a lobby. */
        LobbyMessageCreate: {
            /** @description The content of the message, 1 to 4000 characters. Only Discord's own OpenAPI description has the maximum. */
            content: string;
            /** @description The message flags. Only flags that the Social SDK can set are allowed. */
            flags?: components["schemas"]["MessageFlags"];
            /** @description The metadata for the clients of the game. A linked channel does not receive it. */
            metadata?: {
                [key: string]: string;
            } | null;
        };
        /** @description A message was deleted from a lobby. */
        LobbyMessageDeleteEvent: {
            /** @description The id of the application. */
            application_id: components["schemas"]["Snowflake"];
            /** @description The event. */
            event: {
                data: components["schemas"]["DeletedLobbyMessage"];
                /** @description The time of the event, in ISO 8601. Discord's examples have no offset; it is UTC. */
                timestamp: string;
                /**
                 * @description The type of the event.
                 * @enum {string}
                 */
                type: "LOBBY_MESSAGE_DELETE";
            };
            /**
             * @description The type of the request. 1 is an event, 0 is a ping.
             * @constant
             */
            type: 1;
            /** @description The version of the webhook events, currently always 1. */
            version: number;
        };
        /** @description A message in a lobby was sent or edited. */
        LobbyMessageEvent: {
            /** @description The id of the application. */
            application_id: components["schemas"]["Snowflake"];
            /** @description The event. */
            event: {
                data: components["schemas"]["EventLobbyMessage"];
                /** @description The time of the event, in ISO 8601. Discord's examples have no offset; it is UTC. */
                timestamp: string;
                /**
                 * @description The type of the event.
                 * @enum {string}
                 */
                type: "LOBBY_MESSAGE_CREATE" | "LOBBY_MESSAGE_UPDATE";
            };
            /**
             * @description The type of the request. 1 is an event, 0 is a ping.
             * @constant
             */
            type: 1;
            /** @description The version of the webhook events, currently always 1. */
            version: number;
        };
        /** @description The moderation metadata that the application sets for a message: at most 5 entries, with keys of at most 1024 and values of at most 2000 characters. */
        LobbyMessageModerationMetadata: {
            [key: string]: string;
        };
        /** @description The metadata to store. It replaces existing metadata, and `null` removes it. It has at most 25 entries and 1000 characters in total. */
        LobbyMetadataUpdate: {
            [key: string]: string;
        } | null;
        /** @description A lobby to create or to update. */
        LobbyUpdate: {
            /** @description The time without activity after which the lobby is deleted, 5 to 604800 seconds. */
            idle_timeout_seconds?: number;
            /** @description The members of the lobby, at most 25. Members of an existing lobby who are not in the list are removed. */
            members?: components["schemas"]["LobbyMemberCreate"][];
            metadata?: components["schemas"]["LobbyMetadataUpdate"];
        };
        /** @description A locale of Discord, as a language tag. */
        Locale: "id" | "da" | "de" | "en-GB" | "en-US" | "es-ES" | "es-419" | "fr" | "hr" | "it" | "lt" | "hu" | "nl" | "no" | "pl" | "pt-BR" | "ro" | "fi" | "sv-SE" | "vi" | "tr" | "cs" | "el" | "bg" | "ru" | "uk" | "hi" | "th" | "zh-CN" | "ja" | "zh-TW" | "ko" | "ar" | "he" | (string & {});
        /** @description A message in a channel, with the fields of messages that webhooks send. */
        Message: {
            /** @description The id of the application that owns the webhook. */
            application_id?: components["schemas"]["Snowflake"];
            /** @description The attached files. */
            attachments: components["schemas"]["Attachment"][];
            /** @description The author. For a webhook, the webhook's id, name and avatar. */
            author: components["schemas"]["PartialUser"];
            /** @description The id of the channel or thread. */
            channel_id: components["schemas"]["Snowflake"];
            /** @description The message components, each an object with a `type`. */
            components?: components["schemas"]["MessageComponent"][];
            /** @description The content of the message. */
            content: string;
            /**
             * Format: date-time
             * @description The time at which the message was last edited, or `null`.
             */
            edited_timestamp: string | null;
            /** @description The embeds. */
            embeds: components["schemas"]["Embed"][];
            flags?: components["schemas"]["MessageFlags"];
            id: components["schemas"]["Snowflake"];
            /** @description The channels that a crossposted message mentions. */
            mention_channels?: components["schemas"]["ChannelMention"][];
            /** @description Whether the message mentions everyone. */
            mention_everyone: boolean;
            /** @description The ids of the mentioned roles. */
            mention_roles: components["schemas"]["Snowflake"][];
            /** @description The mentioned users. */
            mentions: components["schemas"]["PartialUser"][];
            message_reference?: components["schemas"]["MessageReference"];
            /** @description Whether the message is pinned. */
            pinned: boolean;
            poll?: components["schemas"]["Poll"];
            /** @description The reactions, one entry for each emoji. */
            reactions?: components["schemas"]["Reaction"][];
            /** @description The stickers in the message. */
            sticker_items?: components["schemas"]["StickerItem"][];
            /** @description The thread that was started from the message. */
            thread?: components["schemas"]["Channel"];
            /**
             * Format: date-time
             * @description The time at which the message was sent.
             */
            timestamp: string;
            /** @description Whether the message was sent with text-to-speech. */
            tts: boolean;
            type: components["schemas"]["MessageType"];
            /** @description The id of the webhook that sent the message. */
            webhook_id?: components["schemas"]["Snowflake"];
        };
        /** @description A component of a message, such as a button, a text or a row of them. The other fields depend on its type and are not described. */
        MessageComponent: {
            /** @description The kind of component, such as 1 for an action row and 2 for a button. */
            type: number;
        } & {
            [key: string]: unknown;
        };
        /** @description The flags of a message, a bit set. */
        MessageFlags: number;
        /** @description The message that a reply, crosspost, pin or forwarded message refers to. */
        MessageReference: {
            /** @description The id of the channel of the message. */
            channel_id: components["schemas"]["Snowflake"];
            /** @description The id of the guild of the message. */
            guild_id?: components["schemas"]["Snowflake"];
            /** @description The id of the message. */
            message_id?: components["schemas"]["Snowflake"];
            /** @description The kind of the reference. An absent value means `DEFAULT` (0). */
            type?: components["schemas"]["MessageReferenceType"];
        };
        /** @description The kind of a reference to another message. */
        MessageReferenceType: 0 | 1 | (number & {});
        /** @description The type of a message. */
        MessageType: 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 14 | 15 | 16 | 17 | 18 | 19 | 20 | 21 | 22 | 23 | 24 | 25 | 26 | 27 | 28 | 29 | 31 | 32 | 36 | 37 | 38 | 39 | 44 | 46 | (number & {});
        /** @description The requirement of two-factor authentication for moderation actions in a guild. */
        MFALevel: 0 | 1 | (number & {});
        /** @description A nameplate: the background of a user's name in member lists. */
        Nameplate: {
            /** @description The path of the nameplate's image. */
            asset: string;
            /** @description The label of the nameplate. Discord does not use it yet. */
            label: string;
            palette: components["schemas"]["NameplatePalette"];
            sku_id: components["schemas"]["Snowflake"];
        };
        /** @description The background color of a nameplate. */
        NameplatePalette: "crimson" | "berry" | "sky" | "teal" | "forest" | "bubble_gum" | "violet" | "cobalt" | "clover" | "lemon" | "white" | "black" | (string & {});
        /** @description The error response of an OAuth2 endpoint (RFC 6749, section 5.2). */
        OAuth2Error: {
            error: components["schemas"]["OAuth2ErrorCode"];
            /** @description The reason in English, for developers. Often absent. */
            error_description?: string;
        };
        /** @description An OAuth2 error code of the token endpoint or a redirect. */
        OAuth2ErrorCode: "invalid_request" | "invalid_client" | "invalid_grant" | "unauthorized_client" | "unsupported_grant_type" | "invalid_scope" | "access_denied" | "authorization_pending" | "slow_down" | "expired_token" | "unsupported_response_type" | "server_error" | "temporarily_unavailable" | (string & {});
        /** @description An application with the fields that are visible to other users. */
        PartialApplication: {
            /** @description The bot user of the application. */
            bot?: components["schemas"]["PartialUser"];
            /** @description Whether users other than the owner can add the bot to guilds. */
            bot_public?: boolean;
            /** @description Whether the bot joins a guild only after the authorization code is exchanged. */
            bot_require_code_grant?: boolean;
            /** @description The hash of the cover image, which game invites show. */
            cover_image?: string;
            /** @description The custom installation URL, if the application has one. */
            custom_install_url?: string;
            /** @description The description of the application. It can be empty. */
            description: string;
            flags?: components["schemas"]["LegacyApplicationFlags"];
            flags_new?: components["schemas"]["ApplicationFlags"];
            /** @description The id of the guild associated with the application, for example its support server. */
            guild_id?: components["schemas"]["Snowflake"];
            /** @description Undocumented. Discord sends this field. */
            hook?: boolean;
            /** @description The hash of the icon. */
            icon: string | null;
            id: components["schemas"]["Snowflake"];
            install_params?: components["schemas"]["InstallParams"];
            /** @description The installation settings, by integration type: `0` for guilds, `1` for users. */
            integration_types_config?: {
                [key: string]: components["schemas"]["IntegrationTypeConfiguration"];
            };
            name: string;
            /** @description The id of the SKU, for a game that is sold on Discord. */
            primary_sku_id?: components["schemas"]["Snowflake"];
            /** @description The URL of the privacy policy. */
            privacy_policy_url?: string;
            /** @description The origins that may use RPC. */
            rpc_origins?: string[];
            /** @description The URL slug of the store page, for a game that is sold on Discord. */
            slug?: string;
            /** @description The tags, which describe the application; at most five. */
            tags?: string[];
            /** @description The URL of the terms of service. */
            terms_of_service_url?: string;
            /** @description The public key, in hexadecimal, for verifying the signatures of interactions and webhook events. */
            verify_key: string;
        };
        /** @description The emoji of a reaction or of an answer to a poll. */
        PartialEmoji: {
            /** @description Indicates that the emoji is animated. */
            animated?: boolean;
            /** @description The id of a custom emoji, or `null` for a standard emoji. */
            id?: components["schemas"]["Snowflake"] | null;
            /** @description The name of a custom emoji, which can be `null` in a reaction, or the character of a standard emoji. */
            name?: string | null;
        };
        /** @description A guild in the list of a user's guilds. */
        PartialGuild: {
            /** @description The approximate number of members. Present if the request has `with_counts`. */
            approximate_member_count?: number;
            /** @description The approximate number of members who are not offline. Present if the request has `with_counts`. */
            approximate_presence_count?: number;
            /** @description The hash of the banner. */
            banner: string | null;
            /** @description The enabled features of the guild. */
            features: components["schemas"]["GuildFeature"][];
            /** @description The hash of the icon. */
            icon: string | null;
            id: components["schemas"]["Snowflake"];
            name: string;
            /** @description Whether the user owns the guild. */
            owner: boolean;
            /** @description The permissions of the user in the guild, from the user's roles. They do not include channel overwrites and implicit permissions. */
            permissions: components["schemas"]["Permissions"];
        };
        /** @description A user as part of another object. The author of a webhook message has the same format, with the id, name and avatar of the webhook. */
        PartialUser: {
            /** @description The hash of the avatar, or `null` for a default avatar. */
            avatar: string | null;
            /** @description The avatar decoration. */
            avatar_decoration_data?: components["schemas"]["AvatarDecorationData"] | null;
            /** @description Whether the user is the bot user of an application. */
            bot?: boolean;
            /** @description The collectibles that the user displays. */
            collectibles?: components["schemas"]["Collectibles"] | null;
            /** @description The four-digit discriminator of the username, or `"0"` if the username is unique without one. */
            discriminator?: string;
            /** @description The display name of the user, or `null`. */
            global_name?: string | null;
            id: components["schemas"]["Snowflake"];
            /** @description The primary guild of the user, whose tag the profile can show. */
            primary_guild?: components["schemas"]["UserPrimaryGuild"] | null;
            /** @description The public flags of the user's account. */
            public_flags?: components["schemas"]["UserFlags"];
            /** @description Whether the user is an official Discord system account, for urgent messages. */
            system?: boolean;
            /** @description The username. */
            username: string;
        };
        /** @description The permissions that a channel allows or denies to a role or member. */
        PermissionOverwrite: {
            allow: components["schemas"]["Permissions"];
            deny: components["schemas"]["Permissions"];
            /** @description The id of the role or of the user. */
            id: components["schemas"]["Snowflake"];
            type: components["schemas"]["PermissionOverwriteType"];
        };
        /** @description The type of target of a permission overwrite. */
        PermissionOverwriteType: 0 | 1 | (number & {});
        /** @description A set of permissions, a bit set in a decimal string, because it can exceed a JSON number. */
        Permissions: string;
        /** @description A poll in a message. */
        Poll: {
            /** @description Indicates that a user can choose several poll answers. */
            allow_multiselect: boolean;
            /** @description The poll answers. A user votes for one or more of them. */
            answers: {
                /** @description The number of the poll answer. */
                answer_id: number;
                /** @description The content of the poll answer. */
                poll_media: components["schemas"]["PollMedia"];
            }[];
            /**
             * Format: date-time
             * @description The time at which the poll ends. Currently every poll has an end.
             */
            expiry: string | null;
            /** @description The layout type. The only layout is `1`. */
            layout_type: number;
            /** @description The question. Only `text` is present. */
            question: components["schemas"]["PollMedia"];
            /** @description The results. An absent value means that they are unknown. The counts can be inexact until the poll ends. */
            results?: {
                /** @description The number of votes of each poll answer. A poll answer without an entry has no votes. */
                answer_counts: {
                    /** @description The number of votes. */
                    count: number;
                    /** @description The `answer_id` of the poll answer. */
                    id: number;
                    /** @description Indicates that the current user voted for the poll answer. */
                    me_voted: boolean;
                }[];
                /** @description Indicates that the votes were counted exactly. */
                is_finalized: boolean;
            };
        };
        /** @description A poll to create. */
        PollCreate: {
            /** @description Whether a user can select multiple poll answers. */
            allow_multiselect?: boolean;
            /** @description The poll answers, at most 10. */
            answers: {
                /** @description The text of the poll answer, at most 55 characters, and an optional emoji. */
                poll_media: {
                    /** @description The emoji, by `id` for a custom emoji or by `name` for a Unicode emoji. */
                    emoji?: {
                        id?: components["schemas"]["Snowflake"];
                        name?: string;
                    };
                    text: string;
                };
            }[];
            /** @description The duration of the poll, 1 to 768 hours; 24 if absent. */
            duration?: number;
            /** @description The layout of the poll, currently always `1`. */
            layout_type?: number;
            /** @description The question, at most 300 characters. */
            question: {
                text: string;
            };
        };
        /** @description The question of a poll, or a poll answer. */
        PollMedia: {
            /** @description The emoji of a poll answer. */
            emoji?: components["schemas"]["PartialEmoji"];
            text?: string;
        };
        /** @description The type of a user's Nitro subscription. Applications without the `identify.premium` scope always receive 0. */
        PremiumType: 0 | 1 | 2 | 3 | (number & {});
        /** @description An external account whose link to a Discord account is removed. */
        ProvisionalAccountUnmerge: {
            /** @description The id of the application. */
            client_id: components["schemas"]["Snowflake"];
            /** @description The secret of the application, unless the client is public. At most 1024 characters. */
            client_secret?: string | null;
            /** @description A token of the external account. 1 to 10240 characters. */
            external_auth_token: string;
            /** @description The type of `external_auth_token`. */
            external_auth_type: components["schemas"]["ExternalAuthType"];
        };
        /** @description An access token of a provisional account. */
        ProvisionalToken: {
            /** @description The access token. */
            access_token: string;
            /** @description The time at which the access token expires, in seconds since 1970. Not in Discord's documentation. */
            expires_at_s?: number | null;
            /** @description The remaining lifetime of the access token, in seconds. */
            expires_in: number;
            /** @description The ID token, a signed JWT. */
            id_token: string;
            /** @description The refresh token, for OIDC only. Its use is deprecated; send a new token of the provider instead. */
            refresh_token?: string | null;
            /** @description The granted scopes, separated by spaces. */
            scope: string;
            /** @description The granted scopes as a list. Not in Discord's documentation. */
            scopes?: string[] | null;
            /** @description The type of the token. Always `Bearer`. */
            token_type: string;
        };
        /** @description An external account whose provisional account is created or found. */
        ProvisionalTokenCreate: {
            /** @description The id of the application. */
            client_id: components["schemas"]["Snowflake"];
            /** @description The secret of the application, unless the client is public. At most 1024 characters. */
            client_secret?: string | null;
            /** @description A token of the external account. 1 to 10240 characters. */
            external_auth_token: string;
            /** @description The type of `external_auth_token`. */
            external_auth_type: components["schemas"]["ExternalAuthType"];
        };
        /** @description A boolean in a query string. Discord accepts `True`, `true` and `1` as true, `False`, `false` and `0` as false. The client sends a JavaScript boolean as `true` or `false`. */
        QueryBoolean: boolean | ("True" | "true" | "1" | "False" | "false" | "0");
        /** @description A link that launches an activity. */
        QuickLink: {
            /** @description The id of the link, for `shareLink` of the Embedded App SDK. */
            link_id: string;
        };
        /** @description A link that launches an activity, and the embed that shows it. It expires after 30 days. */
        QuickLinkCreate: {
            /** @description A value that the activity receives as `customId` when a user opens the link. A `custom_id` in the query of the link overrides it. */
            custom_id?: string;
            /** @description The description of the embed. */
            description: string;
            /** @description The image of the embed, encoded in base64. Discord's sample sends a data URL. For links of the Developer Portal, the documentation requires the aspect ratio 43:24. */
            image: string;
            /** @description The title of the embed. */
            title: string;
        };
        /** @description The body of a 429 response. */
        RateLimited: {
            /** @description Discord's error code, for some rate limits. */
            code?: components["schemas"]["ErrorCode"];
            /** @description Whether the global rate limit was exceeded. */
            global: boolean;
            /** @description The message in English, for developers. */
            message: string;
            /** @description The time to wait before the next request, in seconds with decimals. */
            retry_after: number;
        };
        /** @description The scope of an exceeded rate limit. */
        RateLimitScope: "user" | "global" | "shared" | (string & {});
        /** @description The reactions to a message with one emoji. */
        Reaction: {
            /** @description The colors of super reactions, in hexadecimal form. */
            burst_colors: string[];
            /** @description The number of reactions, super reactions included. */
            count: number;
            /** @description The number of reactions by kind. */
            count_details: {
                /** @description The number of super reactions. */
                burst: number;
                /** @description The number of other reactions. */
                normal: number;
            };
            emoji: components["schemas"]["PartialEmoji"];
            /** @description Indicates that the current user reacted with the emoji. */
            me: boolean;
            /** @description Indicates that the current user gave a super reaction with the emoji. */
            me_burst: boolean;
        };
        /** @description The form that exchanges a refresh token for a new access token and refresh token. */
        RefreshTokenGrant: {
            /** @description The id of the application, unless it is sent by HTTP Basic authentication. */
            client_id?: components["schemas"]["Snowflake"];
            /** @description The client secret, unless it is sent by HTTP Basic authentication or the client is public. */
            client_secret?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            grant_type: "refresh_token";
            /** @description The refresh token. It can be used once; the response contains the next one. */
            refresh_token: string;
            /** @description The scopes of the new access token, separated by spaces, at most those of the grant (RFC 6749 section 6). Discord has been observed to ignore it. */
            scope?: string;
        };
        /** @description A role of a guild. In a token response it has the form of an older API version: `permissions` is a number, the string is `permissions_new`, and `colors` and `flags` are absent. */
        Role: {
            /**
             * @deprecated
             * @description The color as the number 0xRRGGBB. Replaced by `colors`.
             */
            color: number;
            /** @description The colors of the role, as numbers 0xRRGGBB. */
            colors?: {
                /** @description The first color, the same as `color`. */
                primary_color: number;
                /** @description The second color of a gradient. */
                secondary_color: number | null;
                /** @description The third color of the holographic style. */
                tertiary_color: number | null;
            };
            flags?: components["schemas"]["RoleFlags"];
            /** @description Indicates that the members with the role are listed separately. */
            hoist: boolean;
            /** @description The hash of the icon. */
            icon?: string | null;
            id: components["schemas"]["Snowflake"];
            /** @description Indicates that an integration manages the role. */
            managed: boolean;
            /** @description Indicates that everyone may mention the role. */
            mentionable: boolean;
            name: string;
            /** @description The permissions of the role. In a token response a number, in all other responses a decimal string. */
            permissions: components["schemas"]["Permissions"] | number;
            /** @description The permissions of the role as a decimal string, in a token response. */
            permissions_new?: components["schemas"]["Permissions"];
            /** @description The position in the list of roles. Roles in the same position are sorted by id. */
            position: number;
            /** @description The origin of the role. A field with the value `null` means true, and an absent field means false. */
            tags?: {
                /** @description Present on a role that can be bought. */
                available_for_purchase?: null;
                /** @description The id of the bot that the role belongs to. */
                bot_id?: components["schemas"]["Snowflake"];
                /** @description Present on a linked role. */
                guild_connections?: null;
                /** @description The id of the integration that the role belongs to. */
                integration_id?: components["schemas"]["Snowflake"];
                /** @description Present on the role of boosters. */
                premium_subscriber?: null;
                /** @description The id of the SKU and the listing of a role subscription. */
                subscription_listing_id?: components["schemas"]["Snowflake"];
            };
            /** @description The standard emoji that the role has as its icon. */
            unicode_emoji?: string | null;
        };
        /** @description The role connection of a user: the account on the application's platform and its values for linked roles. If the application has not set one, fields are absent. */
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
        /** @description A role connection metadata record. It defines a value that an application sets for each user, and that a guild can require for a linked role. */
        RoleConnectionMetadata: {
            /** @description The description that users see in the requirements of a linked role. */
            description: string;
            /** @description Translations of the description by locale. */
            description_localizations?: {
                [key: string]: string;
            };
            /** @description The key of the value in `metadata` of a role connection. */
            key: string;
            /** @description The name that users see in the requirements of a linked role. */
            name: string;
            /** @description Translations of the name by locale. */
            name_localizations?: {
                [key: string]: string;
            };
            type: components["schemas"]["RoleConnectionMetadataType"];
        };
        /** @description The comparison of a user's value with the value that a guild requires. */
        RoleConnectionMetadataType: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | (number & {});
        /** @description A role connection metadata record to set. */
        RoleConnectionMetadataUpdate: {
            /** @description The description that users see in the requirements of a linked role, 1 to 200 characters. */
            description: string;
            /** @description Translations of the description by locale. */
            description_localizations?: {
                [key: string]: string;
            };
            /** @description The key of the value in `metadata` of a role connection: 1 to 50 characters of `a` to `z`, `0` to `9` and `_`. */
            key: string;
            /** @description The name that users see in the requirements of a linked role, 1 to 100 characters. */
            name: string;
            /** @description Translations of the name by locale. */
            name_localizations?: {
                [key: string]: string;
            };
            type: components["schemas"]["RoleConnectionMetadataType"];
        };
        /** @description The role connection of a user to set. */
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
        /** @description The properties of a role, a bit set. */
        RoleFlags: number;
        /** @description A token that replaces the user's consent in `AUTHORIZE` of the local RPC server. */
        RPCToken: {
            /** @description The token, which can be used once. */
            rpc_token: string;
        };
        /** @description The form that requests an RPC token. */
        RPCTokenRequest: {
            /** @description The id of the application. */
            client_id: components["schemas"]["Snowflake"];
            /** @description The secret of the application. */
            client_secret: string;
        };
        /** @description An OAuth2 scope. Discord supports more scopes than it documents. */
        Scope: "account.global_name.update" | "activities.invites.write" | "activities.read" | "activities.write" | "application_identities.write" | "applications.builds.read" | "applications.builds.upload" | "applications.commands" | "applications.commands.permissions.update" | "applications.commands.update" | "applications.entitlements" | "applications.store.update" | "bot" | "connections" | "dm_channels.messages.read" | "dm_channels.messages.write" | "dm_channels.read" | "email" | "gateway.connect" | "gdm.join" | "guilds" | "guilds.channels.read" | "guilds.join" | "guilds.members.read" | "identify" | "identify.premium" | "lobbies.write" | "messages.read" | "openid" | "payment_sources.country_code" | "presences.read" | "presences.write" | "relationships.read" | "relationships.write" | "role_connections.write" | "rpc" | "rpc.activities.write" | "rpc.notifications.read" | "rpc.screenshare.read" | "rpc.screenshare.write" | "rpc.video.read" | "rpc.video.write" | "rpc.voice.read" | "rpc.voice.write" | "sdk.social_layer" | "sdk.social_layer_presence" | "voice" | "webhook.incoming" | (string & {});
        /** @description A SKU: a product that an application sells. */
        SKU: {
            /** @description The id of the application. */
            application_id: components["schemas"]["Snowflake"];
            flags: components["schemas"]["SKUFlags"];
            id: components["schemas"]["Snowflake"];
            /** @description The name that customers see. */
            name: string;
            /** @description The URL slug that Discord derives from the name. */
            slug: string;
            type: components["schemas"]["SKUType"];
        };
        /** @description The flags of a SKU, a bit set. */
        SKUFlags: number;
        /** @description The type of a SKU. */
        SKUType: 2 | 3 | 5 | 6 | (number & {});
        /** @description An attachment in the format of Slack, which Discord converts to an embed. Slack's documentation describes it; the fields are those that Discord's own description lists, and others are allowed. */
        SlackAttachmentCreate: {
            /**
             * Format: uri
             * @description The URL of the icon of the author. At most 2048 characters.
             */
            author_icon?: string | null;
            /**
             * Format: uri
             * @description The URL of the author. At most 2048 characters.
             */
            author_link?: string | null;
            /** @description The name of the author. */
            author_name?: string | null;
            /** @description The color, such as `#36a64f`. At most 7 characters. */
            color?: string | null;
            /** @description The fields. */
            fields?: {
                [key: string]: unknown;
            }[] | null;
            /** @description The footer. */
            footer?: string | null;
            /**
             * Format: uri
             * @description The URL of the icon in the footer. At most 2048 characters.
             */
            footer_icon?: string | null;
            /**
             * Format: uri
             * @description The URL of the image. At most 2048 characters.
             */
            image_url?: string | null;
            /** @description The text above the attachment. */
            pretext?: string | null;
            /** @description The text. */
            text?: string | null;
            /**
             * Format: uri
             * @description The URL of the thumbnail. At most 2048 characters.
             */
            thumb_url?: string | null;
            /** @description The title. */
            title?: string | null;
            /**
             * Format: uri
             * @description The URL of the title. At most 2048 characters.
             */
            title_link?: string | null;
            /** @description The time, in seconds since 1970. */
            ts?: number | null;
        } & {
            [key: string]: unknown;
        };
        /** @description A message in the format of Slack. Discord does not support `channel`, `icon_emoji`, `mrkdwn` and `mrkdwn_in`. */
        SlackWebhookExecute: {
            /** @description The attachments. */
            attachments?: components["schemas"]["SlackAttachmentCreate"][] | null;
            /**
             * Format: uri
             * @description The URL of the avatar that is shown instead of that of the webhook. At most 2048 characters.
             */
            icon_url?: string | null;
            /** @description The text. At most 2000 characters. */
            text?: string | null;
            /** @description The name that is shown instead of that of the webhook. */
            username?: string | null;
        };
        /**
         * Format: snowflake
         * @description A Discord id: a 64-bit number as a decimal string, because not every JSON parser can represent it as a number. The upper bits are the creation time.
         */
        Snowflake: Snowflake;
        /** @description A sticker with all its properties. */
        Sticker: components["schemas"]["StickerItem"] & {
            /** @description Indicates that the sticker can be used. A guild that loses boosts can lose stickers. */
            available?: boolean;
            /** @description The description of the sticker. */
            description: string | null;
            /** @description The id of the guild of a guild sticker. */
            guild_id?: components["schemas"]["Snowflake"];
            /** @description The id of the pack of a standard sticker. */
            pack_id?: components["schemas"]["Snowflake"];
            /** @description The position of a standard sticker in its pack. */
            sort_value?: number;
            /** @description The keywords for suggestions, separated by commas. */
            tags: string;
            type: components["schemas"]["StickerType"];
            /** @description The user who uploaded a guild sticker. */
            user?: components["schemas"]["PartialUser"];
        };
        /** @description The file format of a sticker. */
        StickerFormatType: 1 | 2 | 3 | 4 | (number & {});
        /** @description A sticker in a message. */
        StickerItem: {
            format_type: components["schemas"]["StickerFormatType"];
            id: components["schemas"]["Snowflake"];
            name: string;
        };
        /** @description The origin of a sticker. */
        StickerType: 1 | 2 | (number & {});
        /** @description A user's recurring subscription to one or more SKUs. */
        Subscription: {
            /**
             * Format: date-time
             * @description The time at which the subscription was canceled.
             */
            canceled_at: string | null;
            /** @description The ISO 3166-1 alpha-2 code of the country of the payment source. Absent without a private OAuth2 scope. */
            country?: string;
            /**
             * Format: date-time
             * @description The end of the current period.
             */
            current_period_end: string;
            /**
             * Format: date-time
             * @description The start of the current period.
             */
            current_period_start: string;
            /** @description The ids of the entitlements that the subscription grants. */
            entitlement_ids: components["schemas"]["Snowflake"][];
            /** @description The id of the subscription. Its timestamp is the start of the subscription. */
            id: components["schemas"]["Snowflake"];
            /** @description The ids of the SKUs to which the user is subscribed from the next renewal. */
            renewal_sku_ids: components["schemas"]["Snowflake"][] | null;
            /** @description The ids of the SKUs. */
            sku_ids: components["schemas"]["Snowflake"][];
            status: components["schemas"]["SubscriptionStatus"];
            /** @description The id of the subscriber. */
            user_id: components["schemas"]["Snowflake"];
        };
        /** @description The status of a subscription. Entitlements, not this status, determine the access of a user. */
        SubscriptionStatus: 0 | 1 | 2 | (number & {});
        /** @description The messages that a guild suppresses in its system channel, a bit set. */
        SystemChannelFlags: number;
        /** @description A team that owns applications. */
        Team: {
            /** @description The hash of the icon. */
            icon: string | null;
            id: components["schemas"]["Snowflake"];
            /** @description The members. */
            members: components["schemas"]["TeamMember"][];
            name: string;
            /** @description The user id of the owner. */
            owner_user_id: components["schemas"]["Snowflake"];
        };
        /** @description A member of a team. */
        TeamMember: {
            membership_state: components["schemas"]["TeamMembershipState"];
            /** @description Undocumented. Discord sends `["*"]`. */
            permissions?: string[];
            role?: components["schemas"]["TeamMemberRole"];
            /** @description The id of the team. */
            team_id: components["schemas"]["Snowflake"];
            user: components["schemas"]["PartialUser"];
        };
        /** @description The role of a team member. The owner has no role; `owner_user_id` of the team identifies the owner. */
        TeamMemberRole: "admin" | "developer" | "read_only" | (string & {});
        /** @description The membership state of a team member. */
        TeamMembershipState: 1 | 2 | (number & {});
        /** @description A thread member. */
        ThreadMember: {
            /** @description The user's settings for the thread, a bit set. */
            flags: number;
            /** @description The id of the thread. */
            id?: components["schemas"]["Snowflake"];
            /**
             * Format: date-time
             * @description The time at which the user last joined.
             */
            join_timestamp: string;
            /** @description The guild member of the user, if the request asks for it. */
            member?: components["schemas"]["GuildMember"];
            /** @description The id of the user. */
            user_id?: components["schemas"]["Snowflake"];
        };
        /** @description The fields that only threads have. */
        ThreadMetadata: {
            /**
             * Format: date-time
             * @description The time at which the thread was last archived or unarchived, which starts the time of `auto_archive_duration`.
             */
            archive_timestamp: string | null;
            /** @description Whether the thread is archived. */
            archived: boolean;
            /** @description The time without activity after which the thread is archived, in minutes. */
            auto_archive_duration: number;
            /**
             * Format: date-time
             * @description The creation time of the thread. Absent for threads that were created before 2022-01-09.
             */
            create_timestamp?: string | null;
            /** @description Whether members can add others. Only for private threads. */
            invitable?: boolean;
            /** @description Whether only moderators can unarchive the thread. */
            locked: boolean;
        };
        /** @description The response of the token endpoint. */
        TokenResponse: {
            /** @description The access token. Do not assume a length or format. */
            access_token: string;
            /** @description The lifetime of the access token in seconds. */
            expires_in: number;
            /** @description The guild to which the bot was added. Present with the `bot` scope. */
            guild?: components["schemas"]["Guild"];
            /** @description The ID token, a signed JWT. Present with the `openid` scope. */
            id_token?: string;
            /** @description The refresh token, which can be used once. Absent for client credentials. */
            refresh_token?: string;
            /** @description The granted scopes, separated by spaces. */
            scope: string;
            /** @description The type of the token, always `Bearer`. */
            token_type: string;
            /** @description The webhook that was created. Present with the `webhook.incoming` scope. */
            webhook?: components["schemas"]["Webhook"];
        };
        /** @description The form that revokes the tokens of a user. */
        TokenRevocation: {
            /** @description The id of the application, unless it is sent by HTTP Basic authentication. */
            client_id?: components["schemas"]["Snowflake"];
            /** @description The client secret, unless it is sent by HTTP Basic authentication or the client is public. */
            client_secret?: string;
            /** @description An access token or a refresh token of the user. */
            token: string;
            /**
             * @description The type of the token. It does not affect which tokens are revoked.
             * @enum {string}
             */
            token_type_hint?: "access_token" | "refresh_token";
        };
        /** @description A Discord user. The scopes and the endpoint determine which fields are present. */
        User: {
            /** @description The banner color as the number 0xRRGGBB. */
            accent_color?: number | null;
            /** @description The hash of the avatar, or `null` for a default avatar. The hash of an animated avatar begins with `a_`. */
            avatar: string | null;
            /** @description The avatar decoration. */
            avatar_decoration_data?: components["schemas"]["AvatarDecorationData"] | null;
            /** @description The hash of the profile banner. */
            banner?: string | null;
            /** @description Whether the user is the bot user of an application. */
            bot?: boolean;
            /** @description The collectibles that the user displays. */
            collectibles?: components["schemas"]["Collectibles"] | null;
            /** @description The four-digit discriminator of the username, which bots still have. `"0"` means that the username is unique without one. */
            discriminator: string;
            /** @description The email address, or `null` if the account has none. Requires the `email` scope. */
            email?: string | null;
            flags?: components["schemas"]["UserFlags"];
            /** @description The display name of the user, or `null`. */
            global_name: string | null;
            id: components["schemas"]["Snowflake"];
            locale?: components["schemas"]["Locale"];
            /** @description Whether two-factor authentication is enabled. */
            mfa_enabled?: boolean;
            premium_type?: components["schemas"]["PremiumType"];
            /** @description The primary guild of the user, whose tag the profile can show. */
            primary_guild?: components["schemas"]["UserPrimaryGuild"] | null;
            /** @description The public flags of the user's account. */
            public_flags?: components["schemas"]["UserFlags"];
            /** @description Whether the user is an official Discord system account, for urgent messages. */
            system?: boolean;
            /** @description The username. It is unique, except for accounts that still have a discriminator. */
            username: string;
            /** @description Whether the email address is verified. Requires the `email` scope. */
            verified?: boolean;
        };
        /**
         * Format: int64
         * @description The flags of a user's account, a bit set. It can exceed 32 bits.
         */
        UserFlags: number;
        /** @description The user as OpenID Connect claims. With `openid` alone, `sub` is the only claim. */
        UserInfo: {
            /** @description The email address. Requires the `email` scope. */
            email?: string | null;
            /** @description Whether the email address is verified. Requires the `email` scope. */
            email_verified?: boolean;
            /** @description The locale of the user. Requires the `identify` scope. */
            locale?: components["schemas"]["Locale"];
            /** @description The display name of the user. Requires the `identify` scope. */
            nickname?: string | null;
            /** @description The URL of the avatar, not its hash. Requires the `identify` scope. */
            picture?: string;
            /** @description The username. Requires the `identify` scope. */
            preferred_username?: string;
            /** @description The id of the user. */
            sub: components["schemas"]["Snowflake"];
        };
        /** @description The primary guild of a user, whose tag the profile can show. */
        UserPrimaryGuild: {
            /** @description The hash of the guild tag badge. */
            badge: string | null;
            /** @description Whether the user shows the tag. `null` if Discord removed the tag, for example because the guild no longer has a server tag; `false` if the user removed it. */
            identity_enabled: boolean | null;
            /** @description The id of the guild. */
            identity_guild_id: components["schemas"]["Snowflake"] | null;
            /** @description The server tag, at most four characters. */
            tag: string | null;
        };
        /** @description The fields of the bot user to change. */
        UserUpdate: {
            /** @description The avatar, or `null` for a default avatar. */
            avatar?: null | components["schemas"]["ImageData"];
            /** @description The profile banner, or `null` to remove it. */
            banner?: null | components["schemas"]["ImageData"];
            /** @description The username, 2 to 32 characters. It cannot contain `@`, `#`, `:`, three backticks or `discord`, and cannot be `everyone` or `here`. With a new username, Discord can assign a new random discriminator. */
            username?: string;
        };
        /** @description The requirements that a member must meet to send messages in a guild. */
        VerificationLevel: 0 | 1 | 2 | 3 | 4 | (number & {});
        /** @description A webhook that posts to a channel. Its token or URL is the only credential needed to post. */
        Webhook: {
            /** @description The id of the application that created it. */
            application_id: components["schemas"]["Snowflake"] | null;
            /** @description The hash of the default avatar of the webhook. */
            avatar: string | null;
            /** @description The id of the channel of the webhook. */
            channel_id: components["schemas"]["Snowflake"] | null;
            /** @description The id of the guild of the webhook. */
            guild_id?: components["schemas"]["Snowflake"] | null;
            id: components["schemas"]["Snowflake"];
            /** @description The default name of the webhook. */
            name: string | null;
            /** @description The followed channel, for a channel follower webhook. Absent if its creator can no longer access the guild of that channel. */
            source_channel?: {
                id: components["schemas"]["Snowflake"];
                name: string;
            };
            /** @description The guild of the followed channel, for a channel follower webhook. Absent if its creator can no longer access that guild. */
            source_guild?: {
                /** @description The hash of the icon. */
                icon: string | null;
                id: components["schemas"]["Snowflake"];
                name: string;
            };
            /** @description The token of an incoming webhook, a secret: with it, anyone can send messages and change or delete the webhook. */
            token?: string;
            type: components["schemas"]["WebhookType"];
            /** @description The URL of the webhook. It contains the token. */
            url?: string;
            /** @description The user who created the webhook. Absent from the response of the token endpoint, and from responses to requests with the webhook's token. */
            user?: components["schemas"]["PartialUser"];
        };
        /** @description A webhook event. */
        WebhookEventType: "APPLICATION_AUTHORIZED" | "APPLICATION_DEAUTHORIZED" | "ENTITLEMENT_CREATE" | "ENTITLEMENT_UPDATE" | "ENTITLEMENT_DELETE" | "QUEST_USER_ENROLLMENT" | "LOBBY_MESSAGE_CREATE" | "LOBBY_MESSAGE_UPDATE" | "LOBBY_MESSAGE_DELETE" | "GAME_DIRECT_MESSAGE_CREATE" | "GAME_DIRECT_MESSAGE_UPDATE" | "GAME_DIRECT_MESSAGE_DELETE" | (string & {});
        /** @description A webhook message to send. It requires at least one of `content`, `embeds`, `components`, `poll` and a file. With the flag `IS_COMPONENTS_V2` (32768), only `components` is allowed. */
        WebhookExecute: {
            allowed_mentions?: components["schemas"]["AllowedMentions"];
            /** @description The ids of the tags of the new thread, at most 5. Only for forum and media channels. */
            applied_tags?: components["schemas"]["Snowflake"][];
            /** @description The descriptions of the uploaded files, at most 10. */
            attachments?: components["schemas"]["AttachmentUpdate"][];
            /**
             * Format: uri
             * @description The URL of the avatar to show instead of the webhook's avatar, at most 2048 characters.
             */
            avatar_url?: string;
            /** @description The message components, at most 40. Unless an application owns the webhook, they require the parameter `with_components` and cannot be interactive. */
            components?: components["schemas"]["MessageComponent"][];
            /** @description The content, at most 2000 characters. */
            content?: string;
            /** @description The embeds, at most 10. */
            embeds?: components["schemas"]["EmbedUpdate"][];
            /** @description The message flags. `SUPPRESS_EMBEDS` (4), `SUPPRESS_NOTIFICATIONS` (4096) and `IS_COMPONENTS_V2` (32768) can be set. */
            flags?: components["schemas"]["MessageFlags"];
            poll?: components["schemas"]["PollCreate"];
            /** @description The name of a thread to create, 1 to 100 characters. Only for forum and media channels. */
            thread_name?: string;
            /** @description Whether to send the message with text-to-speech. */
            tts?: boolean;
            /** @description The name to show instead of the webhook's name, 1 to 80 characters. */
            username?: string;
        };
        /** @description A message with files, as a form. The fields of the message are in `payload_json`, or each is a field of the form. Discord documents the second form for texts and booleans; the client sends lists and objects as JSON. The `n` of `files[n]` is the `id` of the file in `attachments`. Each file must have a different name. A file has at most 10 MiB, or more in a boosted guild. */
        WebhookMessageForm: {
            allowed_mentions?: components["schemas"]["AllowedMentions"];
            /** @description The ids of the tags of the new thread, at most 5. Only in forum and media channels. */
            applied_tags?: components["schemas"]["Snowflake"][];
            /** @description The descriptions of the files, at most 10. */
            attachments?: components["schemas"]["AttachmentUpdate"][];
            /**
             * Format: uri
             * @description The avatar that replaces the avatar of the webhook, a URL of at most 2048 characters.
             */
            avatar_url?: string;
            /** @description Buttons, texts and other components, at most 40. If no application owns the webhook, they require the parameter `with_components` and cannot be interactive. */
            components?: components["schemas"]["MessageComponent"][];
            /** @description The content, at most 2000 characters. */
            content?: string;
            /** @description The embeds, at most 10. */
            embeds?: components["schemas"]["EmbedUpdate"][];
            /** Format: binary */
            "files[0]"?: Blob;
            /** Format: binary */
            "files[1]"?: Blob;
            /** Format: binary */
            "files[2]"?: Blob;
            /** Format: binary */
            "files[3]"?: Blob;
            /** Format: binary */
            "files[4]"?: Blob;
            /** Format: binary */
            "files[5]"?: Blob;
            /** Format: binary */
            "files[6]"?: Blob;
            /** Format: binary */
            "files[7]"?: Blob;
            /** Format: binary */
            "files[8]"?: Blob;
            /** Format: binary */
            "files[9]"?: Blob;
            /** @description `SUPPRESS_EMBEDS` (4), `SUPPRESS_NOTIFICATIONS` (4096) and `IS_COMPONENTS_V2` (32768) can be set. */
            flags?: components["schemas"]["MessageFlags"];
            /** @description The message without its files, as JSON. */
            payload_json?: string;
            poll?: components["schemas"]["PollCreate"];
            /** @description The name of a new thread, 1 to 100 characters. Only in forum and media channels. */
            thread_name?: string;
            /** @description Indicates that the message is read aloud. */
            tts?: boolean;
            /** @description The name that replaces the name of the webhook, 1 to 80 characters. */
            username?: string;
        };
        /** @description The fields of a webhook message to change. `null` removes a field. */
        WebhookMessageUpdate: {
            /** @description Which mentions in the new content notify users. It replaces the settings of the original message. */
            allowed_mentions?: null | components["schemas"]["AllowedMentions"];
            /** @description The files of the message after the edit, existing and new, at most 10. */
            attachments?: components["schemas"]["AttachmentUpdate"][] | null;
            /** @description The message components, at most 40. */
            components?: components["schemas"]["MessageComponent"][] | null;
            /** @description The content, at most 2000 characters. */
            content?: string | null;
            /** @description The embeds, at most 10. */
            embeds?: components["schemas"]["EmbedUpdate"][] | null;
            /** @description The message flags. `SUPPRESS_EMBEDS` (4) can be set and unset, `IS_COMPONENTS_V2` (32768) can be set. */
            flags?: components["schemas"]["MessageFlags"] | null;
            /** @description A poll. Only allowed in the deferred response to an interaction. */
            poll?: null | components["schemas"]["PollCreate"];
        };
        /** @description The changes of a message with files, as a form. The fields of the message are in `payload_json`, or each is a field of the form. Discord documents the second form for texts and booleans; the client sends lists and objects as JSON. The `n` of `files[n]` is the `id` of the file in `attachments`. Each file must have a different name. A file has at most 10 MiB, or more in a boosted guild. A part that is removed has the value `null`, which only `payload_json` can contain. */
        WebhookMessageUpdateForm: {
            /** @description The mentions in the new content that notify users. The previous value does not apply to it. */
            allowed_mentions?: components["schemas"]["AllowedMentions"];
            /** @description All files that the message has after the change, at most 10. */
            attachments?: components["schemas"]["AttachmentUpdate"][];
            /** @description Buttons, texts and other components, at most 40. */
            components?: components["schemas"]["MessageComponent"][];
            /** @description The content, at most 2000 characters. */
            content?: string;
            /** @description The embeds, at most 10. */
            embeds?: components["schemas"]["EmbedUpdate"][];
            /** Format: binary */
            "files[0]"?: Blob;
            /** Format: binary */
            "files[1]"?: Blob;
            /** Format: binary */
            "files[2]"?: Blob;
            /** Format: binary */
            "files[3]"?: Blob;
            /** Format: binary */
            "files[4]"?: Blob;
            /** Format: binary */
            "files[5]"?: Blob;
            /** Format: binary */
            "files[6]"?: Blob;
            /** Format: binary */
            "files[7]"?: Blob;
            /** Format: binary */
            "files[8]"?: Blob;
            /** Format: binary */
            "files[9]"?: Blob;
            /** @description `SUPPRESS_EMBEDS` (4) can be set and unset, `IS_COMPONENTS_V2` (32768) can be set. */
            flags?: components["schemas"]["MessageFlags"];
            /** @description The message without its files, as JSON. */
            payload_json?: string;
            /** @description A poll. Only the deferred response to an interaction can receive one. */
            poll?: components["schemas"]["PollCreate"];
        };
        /** @description A ping, with which Discord checks that the URL for webhook events responds and verifies signatures. */
        WebhookPing: {
            /** @description The id of the application. */
            application_id: components["schemas"]["Snowflake"];
            /**
             * @description The type of the request. 0 is a ping, 1 is an event.
             * @constant
             */
            type: 0;
            /** @description The version of the webhook events, currently always 1. */
            version: number;
        };
        /** @description The type of a webhook. */
        WebhookType: 1 | 2 | 3 | (number & {});
        /** @description The fields of a webhook to change. */
        WebhookUpdate: {
            /** @description The avatar, or `null` to remove it. */
            avatar?: null | components["schemas"]["ImageData"];
            /** @description The default name, 1 to 80 characters. It cannot contain `clyde` or `discord`, in upper or lower case. Apart from the length, the rules for nicknames apply. */
            name?: string;
        };
        /** @description The welcome screen of a Community guild. */
        WelcomeScreen: {
            /** @description The description of the guild on the welcome screen. */
            description: string | null;
            /** @description The channels on the welcome screen. */
            welcome_channels: {
                /** @description The id of the channel. */
                channel_id: components["schemas"]["Snowflake"];
                /** @description The description of the channel. */
                description: string;
                /** @description The id of a custom emoji. */
                emoji_id: components["schemas"]["Snowflake"] | null;
                /** @description The name of a custom emoji, the character of a standard emoji, or `null` without an emoji. */
                emoji_name: string | null;
            }[];
        };
    };
    responses: {
        /** @description The token belongs to another application, an access token lacks the scope, or the application is not installed in the guild of the path. */
        ForbiddenApplication: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["APIError"];
            };
        };
        /** @description The bot token is valid but does not belong to this application. */
        ForbiddenBot: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["APIError"];
            };
        };
        /** @description The bot token is valid, but the lobby belongs to another application. */
        ForbiddenLobby: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["APIError"];
            };
        };
        /** @description The token is valid but belongs to another application. */
        ForbiddenToken: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["APIError"];
            };
        };
        /** @description The access token lacks the scope, or its user has no access, for example because they are not a member of the lobby. */
        ForbiddenUser: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["APIError"];
            };
        };
        /** @description A command is malformed or too large, the application has the maximum number of commands (30032) or has created too many on this day (30034), or an id in the path is not a snowflake. */
        InvalidApplicationCommand: {
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
        /** @description An id in the path is not a snowflake. */
        InvalidCommandId: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["APIError"];
            };
        };
        /** @description An id in the path is not a snowflake, or `with_localizations` is not a boolean. */
        InvalidCommandsQuery: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["APIError"];
            };
        };
        /** @description An id in the path is not a snowflake. */
        InvalidEntitlementId: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["APIError"];
            };
        };
        /** @description An id in the path is not a snowflake. */
        InvalidLobbyId: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["APIError"];
            };
        };
        /** @description The webhook id or another id of the request is not a snowflake. */
        InvalidWebhookId: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["APIError"];
            };
        };
        /** @description The token in the path is not the token of the webhook. */
        InvalidWebhookToken: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["APIError"];
            };
        };
        /** @description The token is valid but not a bot token. */
        OnlyBots: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["APIError"];
            };
        };
        /**
         * @description The rate limit was exceeded. Wait `Retry-After` seconds, or `retry_after` of the body, before the next request. Each 429
         *     response also counts towards the 10 000 invalid requests that one IP address can send in 10 minutes, except for rate
         *     limits with the scope `shared`.
         *
         *     A 429 response of Cloudflare, in front of the API, has another body and no `X-RateLimit-*` headers. It means that
         *     Cloudflare temporarily blocks the IP address. For `Accept: application/json`, the body is JSON since March 2026, with
         *     `cloudflare_error: true`, the numeric `error_code` of Cloudflare, such as 1015, and the numeric `retry_after` in seconds
         *     beside a `Retry-After` header. Otherwise it is HTML or plain text.
         */
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
        /** @description A response with a 5xx status: Discord or the edge in front of it failed. The request may have been processed, so repeat only a request that is safe to repeat. If Discord itself responds, the body is as described. The edge responds with JSON of another form, with `cloudflare_error: true`, or with HTML. */
        ServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["APIError"];
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
        /** @description The application does not exist. */
        UnknownApplication: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["APIError"];
            };
        };
        /** @description The command, application or guild does not exist. */
        UnknownApplicationCommand: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["APIError"];
            };
        };
        /** @description The application or guild does not exist. */
        UnknownApplicationOrGuild: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["APIError"];
            };
        };
        /** @description The entitlement or application does not exist. */
        UnknownEntitlement: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["APIError"];
            };
        };
        /** @description The lobby does not exist. */
        UnknownLobby: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["APIError"];
            };
        };
        /** @description The webhook does not exist. Discord temporarily restricts clients that continue to call a deleted webhook. */
        UnknownWebhook: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["APIError"];
            };
        };
        /** @description The webhook does not exist, or it has no message with this id. */
        UnknownWebhookMessage: {
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
         * @description The id of the application. It must be the application of the token.
         * @example 159799960412356608
         */
        ApplicationId: components["schemas"]["Snowflake"];
        /**
         * @description The id of the channel.
         * @example 319674150115710528
         */
        ChannelId: components["schemas"]["Snowflake"];
        /**
         * @description The id of the command.
         * @example 771825006014889984
         */
        CommandId: components["schemas"]["Snowflake"];
        /**
         * @description The id of the entitlement.
         * @example 1019653849998299136
         */
        EntitlementId: components["schemas"]["Snowflake"];
        /**
         * @description The id of one user of the DM. The order of the two users does not matter.
         * @example 80351110224678912
         */
        FirstUserId: components["schemas"]["Snowflake"];
        /**
         * @description The id of the guild.
         * @example 80351110224678912
         */
        GuildId: components["schemas"]["Snowflake"];
        /**
         * @description The id of the lobby.
         * @example 96008815106887111
         */
        LobbyId: components["schemas"]["Snowflake"];
        /**
         * @description The id of the message.
         * @example 334385199974967042
         */
        MessageId: components["schemas"]["Snowflake"];
        /**
         * @description The id of the user in the external system.
         * @example player-42
         */
        ProviderIssuedUserId: string;
        /**
         * @description The type of the external account provider. `NONE` is the type of an identity that has only a profile.
         * @example OIDC
         */
        ProviderType: string;
        /**
         * @description The id of the other user of the DM.
         * @example 268473310986240001
         */
        SecondUserId: components["schemas"]["Snowflake"];
        /**
         * @description The id of the SKU.
         * @example 1158857122189168803
         */
        SKUId: components["schemas"]["Snowflake"];
        /**
         * @description The ids of SKUs, at most 100. Only entitlements to them are returned. The ids are sent in one parameter, separated by commas.
         * @example [
         *       "1019475255913222144",
         *       "1019475255913222145"
         *     ]
         */
        SKUIds: components["schemas"]["Snowflake"][];
        /**
         * @description The id of the thread in the webhook's channel to which the message belongs or is sent.
         * @example 41771983423143937
         */
        ThreadId: components["schemas"]["Snowflake"];
        /**
         * @description The id of the user.
         * @example 268473310986240001
         */
        UserId: components["schemas"]["Snowflake"];
        /**
         * @description The id of the webhook.
         * @example 223704706495545344
         */
        WebhookId: components["schemas"]["Snowflake"];
        /**
         * @description The token of the webhook, which is the only credential.
         * @example 3d89bb7572e0fb30d8128367b3b1b44fecd1726de135cbe28a41f8b2f777c372ba2939e72279b94526ff5d1bd4358d65cf11
         */
        WebhookToken: string;
        /**
         * @description Indicates that the message contains `components`. A webhook that an application owns does not need it.
         * @example true
         */
        WithComponents: components["schemas"]["QueryBoolean"];
        /**
         * @description Whether each command has all its translations, instead of only those for the locale of the request.
         * @example true
         */
        WithLocalizations: components["schemas"]["QueryBoolean"];
        /**
         * @description The Ed25519 signature of the timestamp followed by the unparsed body, in hexadecimal. The public key of the application verifies it.
         * @example cdaa97c6dbf4d2a0d36e3a2f97d6d5b96e5fb0b12ba59d7d4f8c2f3a7d1f70e5f1b3ab0d5a3f2c6c1d1de0aaf6d9ed9c0f0ff7a48a3ce5d9b43c79f8b7a1e20f
         */
        XSignatureEd25519: string;
        /**
         * @description The time at which Discord signed the request, in Unix seconds. It is part of the signed text.
         * @example 1729262573
         */
        XSignatureTimestamp: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description The redirect URI of the application with the result in the query, or in the fragment for `response_type=token`.
         * @example https://nicememe.website/?code=NhhvTDYsFcdgNLnnLijcl7Ku7bEEeee&state=15773059ghq9183habn&iss=https%3A%2F%2Fdiscord.com
         */
        Location: string;
        /**
         * @description The time to wait before the next request, in whole seconds, rounded up. Only on 429 responses.
         * @example 65
         */
        RetryAfter: number;
        /**
         * @description The id of the bucket, an opaque string. Operations with the same bucket share one limit, which is separate for each guild, channel or webhook in the path.
         * @example abcd1234
         */
        XRateLimitBucket: string;
        /**
         * @description `true` if the global rate limit was exceeded. Otherwise absent.
         * @example true
         */
        XRateLimitGlobal: boolean;
        /**
         * @description The number of requests that the bucket allows in one window.
         * @example 10
         */
        XRateLimitLimit: number;
        /**
         * @description The number of requests that remain in this window. It can be greater than 0 on a 429 response if the limit is shared. A 429 response of the global limit lacks it.
         * @example 9
         */
        XRateLimitRemaining: number;
        /**
         * @description The time at which the rate limit window ends, in Unix seconds with decimals.
         * @example 1470173023.123
         */
        XRateLimitReset: number;
        /**
         * @description The time until the window ends, in seconds with decimals. After a 429 response, wait for `Retry-After` instead: a shared limit can last longer than the window.
         * @example 64.57
         */
        XRateLimitResetAfter: number;
        /**
         * @description The scope of the exceeded rate limit. Only on 429 responses.
         * @example user
         */
        XRateLimitScope: components["schemas"]["RateLimitScope"];
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getAuthorizationServerMetadata: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The metadata. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthorizationServerMetadata"];
                };
            };
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    getOpenIDConfiguration: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The metadata. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthorizationServerMetadata"];
                };
            };
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    getApplicationActivityInstance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the application. It must be the application of the token.
                 * @example 159799960412356608
                 */
                application_id: components["parameters"]["ApplicationId"];
                /**
                 * @description The id of the instance, `instanceId` in the Embedded App SDK. It is not a snowflake.
                 * @example i-1276580072400224306-gc-912952092627435520-912954213460484116
                 */
                instance_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The activity instance. */
            200: {
                headers: ResponseHeaders;
                content: {
                    "application/json": components["schemas"]["ActivityInstance"];
                };
            };
            400: components["responses"]["InvalidApplicationId"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenBot"];
            /** @description The instance is not running, or never ran. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    listApplicationIdentities: {
        parameters: {
            query?: {
                /**
                 * @description The id of the provider, which distinguishes identities of the same type.
                 * @example https://id.example.com
                 */
                provider_id?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The id of the application. It must be the application of the token.
                 * @example 159799960412356608
                 */
                application_id: components["parameters"]["ApplicationId"];
                /**
                 * @description The id of the user in the external system.
                 * @example player-42
                 */
                provider_issued_user_id: components["parameters"]["ProviderIssuedUserId"];
                /**
                 * @description The type of the external account provider. `NONE` is the type of an identity that has only a profile.
                 * @example OIDC
                 */
                provider_type: components["parameters"]["ProviderType"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The identities. */
            200: {
                headers: ResponseHeaders;
                content: {
                    "application/json": components["schemas"]["ApplicationIdentities"];
                };
            };
            400: components["responses"]["InvalidApplicationId"];
            401: components["responses"]["Unauthorized"];
            /** @description The bot token belongs to another application, or the user did not authorize the application for game stats. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            404: components["responses"]["UnknownApplication"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    uploadApplicationAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the application. It must be the application of the token.
                 * @example 159799960412356608
                 */
                application_id: components["parameters"]["ApplicationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["ActivityAttachmentCreate"];
            };
        };
        responses: {
            /** @description The uploaded attachment. */
            200: {
                headers: ResponseHeaders;
                content: {
                    "application/json": components["schemas"]["ActivityAttachment"];
                };
            };
            /** @description The part `file` is missing or cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenToken"];
            404: components["responses"]["UnknownApplication"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    listGlobalApplicationCommands: {
        parameters: {
            query?: {
                /**
                 * @description Whether each command has all its translations, instead of only those for the locale of the request.
                 * @example true
                 */
                with_localizations?: components["parameters"]["WithLocalizations"];
            };
            header?: never;
            path: {
                /**
                 * @description The id of the application. It must be the application of the token.
                 * @example 159799960412356608
                 */
                application_id: components["parameters"]["ApplicationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The commands. */
            200: {
                headers: ResponseHeaders;
                content: {
                    "application/json": components["schemas"]["ApplicationCommand"][];
                };
            };
            400: components["responses"]["InvalidCommandsQuery"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenApplication"];
            404: components["responses"]["UnknownApplication"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    bulkOverwriteGlobalApplicationCommands: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the application. It must be the application of the token.
                 * @example 159799960412356608
                 */
                application_id: components["parameters"]["ApplicationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplicationCommandBulkOverwrite"][];
            };
        };
        responses: {
            /** @description The global commands after the update. */
            200: {
                headers: ResponseHeaders;
                content: {
                    "application/json": components["schemas"]["ApplicationCommand"][];
                };
            };
            400: components["responses"]["InvalidApplicationCommand"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenApplication"];
            404: components["responses"]["UnknownApplication"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    createGlobalApplicationCommand: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the application. It must be the application of the token.
                 * @example 159799960412356608
                 */
                application_id: components["parameters"]["ApplicationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplicationCommandCreate"];
            };
        };
        responses: {
            /** @description The command, which replaced an existing command with the same name and type. */
            200: {
                headers: ResponseHeaders;
                content: {
                    "application/json": components["schemas"]["ApplicationCommand"];
                };
            };
            /** @description The registered command. */
            201: {
                headers: ResponseHeaders;
                content: {
                    "application/json": components["schemas"]["ApplicationCommand"];
                };
            };
            400: components["responses"]["InvalidApplicationCommand"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenApplication"];
            404: components["responses"]["UnknownApplication"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    getGlobalApplicationCommand: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the application. It must be the application of the token.
                 * @example 159799960412356608
                 */
                application_id: components["parameters"]["ApplicationId"];
                /**
                 * @description The id of the command.
                 * @example 771825006014889984
                 */
                command_id: components["parameters"]["CommandId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The command. */
            200: {
                headers: ResponseHeaders;
                content: {
                    "application/json": components["schemas"]["ApplicationCommand"];
                };
            };
            400: components["responses"]["InvalidCommandId"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenApplication"];
            404: components["responses"]["UnknownApplicationCommand"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    deleteGlobalApplicationCommand: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the application. It must be the application of the token.
                 * @example 159799960412356608
                 */
                application_id: components["parameters"]["ApplicationId"];
                /**
                 * @description The id of the command.
                 * @example 771825006014889984
                 */
                command_id: components["parameters"]["CommandId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The command was deleted. */
            204: {
                headers: ResponseHeaders;
                content?: never;
            };
            400: components["responses"]["InvalidCommandId"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenApplication"];
            404: components["responses"]["UnknownApplicationCommand"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    updateGlobalApplicationCommand: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the application. It must be the application of the token.
                 * @example 159799960412356608
                 */
                application_id: components["parameters"]["ApplicationId"];
                /**
                 * @description The id of the command.
                 * @example 771825006014889984
                 */
                command_id: components["parameters"]["CommandId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplicationCommandUpdate"];
            };
        };
        responses: {
            /** @description The updated command. */
            200: {
                headers: ResponseHeaders;
                content: {
                    "application/json": components["schemas"]["ApplicationCommand"];
                };
            };
            400: components["responses"]["InvalidApplicationCommand"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenApplication"];
            404: components["responses"]["UnknownApplicationCommand"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    listEntitlements: {
        parameters: {
            query?: {
                /**
                 * @description Only list entitlements with a higher id than this one.
                 * @example 0
                 */
                after?: components["schemas"]["Snowflake"];
                /**
                 * @description Only list entitlements with a lower id than this one.
                 * @example 1019653849998299137
                 */
                before?: components["schemas"]["Snowflake"];
                /**
                 * @description Whether to leave out deleted entitlements.
                 * @example false
                 */
                exclude_deleted?: components["schemas"]["QueryBoolean"];
                /**
                 * @description Whether to leave out ended entitlements.
                 * @example true
                 */
                exclude_ended?: components["schemas"]["QueryBoolean"];
                /**
                 * @description Only list entitlements of this guild.
                 * @example 1015034326372454400
                 */
                guild_id?: components["schemas"]["Snowflake"];
                /**
                 * @description The maximum number of entitlements to list.
                 * @example 100
                 */
                limit?: number;
                /**
                 * @description The ids of SKUs, at most 100. Only entitlements to them are returned. The ids are sent in one parameter, separated by commas.
                 * @example [
                 *       "1019475255913222144",
                 *       "1019475255913222145"
                 *     ]
                 */
                sku_ids?: components["parameters"]["SKUIds"];
                /**
                 * @description Only list entitlements of this user.
                 * @example 771129655544643584
                 */
                user_id?: components["schemas"]["Snowflake"];
            };
            header?: never;
            path: {
                /**
                 * @description The id of the application. It must be the application of the token.
                 * @example 159799960412356608
                 */
                application_id: components["parameters"]["ApplicationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The entitlements. */
            200: {
                headers: ResponseHeaders;
                content: {
                    "application/json": components["schemas"]["Entitlement"][];
                };
            };
            /** @description An id or a query parameter is out of range or has the wrong type. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenApplication"];
            404: components["responses"]["UnknownApplication"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    createTestEntitlement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the application. It must be the application of the token.
                 * @example 159799960412356608
                 */
                application_id: components["parameters"]["ApplicationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EntitlementCreate"];
            };
        };
        responses: {
            /** @description The test entitlement, which has no start, no end and no subscription. */
            200: {
                headers: ResponseHeaders;
                content: {
                    "application/json": components["schemas"]["Entitlement"];
                };
            };
            /** @description The SKU does not belong to the application, or is already granted. */
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
            default: components["responses"]["ServerError"];
        };
    };
    getEntitlement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the application. It must be the application of the token.
                 * @example 159799960412356608
                 */
                application_id: components["parameters"]["ApplicationId"];
                /**
                 * @description The id of the entitlement.
                 * @example 1019653849998299136
                 */
                entitlement_id: components["parameters"]["EntitlementId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The entitlement. */
            200: {
                headers: ResponseHeaders;
                content: {
                    "application/json": components["schemas"]["Entitlement"];
                };
            };
            400: components["responses"]["InvalidEntitlementId"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenApplication"];
            404: components["responses"]["UnknownEntitlement"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    deleteTestEntitlement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the application. It must be the application of the token.
                 * @example 159799960412356608
                 */
                application_id: components["parameters"]["ApplicationId"];
                /**
                 * @description The id of the entitlement.
                 * @example 1019653849998299136
                 */
                entitlement_id: components["parameters"]["EntitlementId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The entitlement was deleted. */
            204: {
                headers: ResponseHeaders;
                content?: never;
            };
            /** @description An id in the path is not a snowflake, or the entitlement is not a test entitlement. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenApplication"];
            404: components["responses"]["UnknownEntitlement"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    consumeEntitlement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the application. It must be the application of the token.
                 * @example 159799960412356608
                 */
                application_id: components["parameters"]["ApplicationId"];
                /**
                 * @description The id of the entitlement.
                 * @example 1019653849998299136
                 */
                entitlement_id: components["parameters"]["EntitlementId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The entitlement was consumed. */
            204: {
                headers: ResponseHeaders;
                content?: never;
            };
            /** @description An id in the path is not a snowflake, or the SKU is not consumable. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenApplication"];
            404: components["responses"]["UnknownEntitlement"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    listGuildApplicationCommands: {
        parameters: {
            query?: {
                /**
                 * @description Whether each command has all its translations, instead of only those for the locale of the request.
                 * @example true
                 */
                with_localizations?: components["parameters"]["WithLocalizations"];
            };
            header?: never;
            path: {
                /**
                 * @description The id of the application. It must be the application of the token.
                 * @example 159799960412356608
                 */
                application_id: components["parameters"]["ApplicationId"];
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
            /** @description The commands. */
            200: {
                headers: ResponseHeaders;
                content: {
                    "application/json": components["schemas"]["ApplicationCommand"][];
                };
            };
            400: components["responses"]["InvalidCommandsQuery"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenApplication"];
            404: components["responses"]["UnknownApplicationOrGuild"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    bulkOverwriteGuildApplicationCommands: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the application. It must be the application of the token.
                 * @example 159799960412356608
                 */
                application_id: components["parameters"]["ApplicationId"];
                /**
                 * @description The id of the guild.
                 * @example 80351110224678912
                 */
                guild_id: components["parameters"]["GuildId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplicationCommandBulkOverwrite"][];
            };
        };
        responses: {
            /** @description The guild commands after the update. */
            200: {
                headers: ResponseHeaders;
                content: {
                    "application/json": components["schemas"]["ApplicationCommand"][];
                };
            };
            400: components["responses"]["InvalidApplicationCommand"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenApplication"];
            404: components["responses"]["UnknownApplicationOrGuild"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    createGuildApplicationCommand: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the application. It must be the application of the token.
                 * @example 159799960412356608
                 */
                application_id: components["parameters"]["ApplicationId"];
                /**
                 * @description The id of the guild.
                 * @example 80351110224678912
                 */
                guild_id: components["parameters"]["GuildId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GuildApplicationCommandCreate"];
            };
        };
        responses: {
            /** @description The command, which replaced an existing command with the same name and type. */
            200: {
                headers: ResponseHeaders;
                content: {
                    "application/json": components["schemas"]["ApplicationCommand"];
                };
            };
            /** @description The registered command. */
            201: {
                headers: ResponseHeaders;
                content: {
                    "application/json": components["schemas"]["ApplicationCommand"];
                };
            };
            400: components["responses"]["InvalidApplicationCommand"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenApplication"];
            404: components["responses"]["UnknownApplicationOrGuild"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    getGuildApplicationCommand: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the application. It must be the application of the token.
                 * @example 159799960412356608
                 */
                application_id: components["parameters"]["ApplicationId"];
                /**
                 * @description The id of the command.
                 * @example 771825006014889984
                 */
                command_id: components["parameters"]["CommandId"];
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
            /** @description The command. */
            200: {
                headers: ResponseHeaders;
                content: {
                    "application/json": components["schemas"]["ApplicationCommand"];
                };
            };
            400: components["responses"]["InvalidCommandId"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenApplication"];
            404: components["responses"]["UnknownApplicationCommand"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    deleteGuildApplicationCommand: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the application. It must be the application of the token.
                 * @example 159799960412356608
                 */
                application_id: components["parameters"]["ApplicationId"];
                /**
                 * @description The id of the command.
                 * @example 771825006014889984
                 */
                command_id: components["parameters"]["CommandId"];
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
            /** @description The command was deleted. */
            204: {
                headers: ResponseHeaders;
                content?: never;
            };
            400: components["responses"]["InvalidCommandId"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenApplication"];
            404: components["responses"]["UnknownApplicationCommand"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    updateGuildApplicationCommand: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the application. It must be the application of the token.
                 * @example 159799960412356608
                 */
                application_id: components["parameters"]["ApplicationId"];
                /**
                 * @description The id of the command.
                 * @example 771825006014889984
                 */
                command_id: components["parameters"]["CommandId"];
                /**
                 * @description The id of the guild.
                 * @example 80351110224678912
                 */
                guild_id: components["parameters"]["GuildId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GuildApplicationCommandUpdate"];
            };
        };
        responses: {
            /** @description The updated command. */
            200: {
                headers: ResponseHeaders;
                content: {
                    "application/json": components["schemas"]["ApplicationCommand"];
                };
            };
            400: components["responses"]["InvalidApplicationCommand"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenApplication"];
            404: components["responses"]["UnknownApplicationCommand"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    getApplicationCommandPermissions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the application. It must be the application of the token.
                 * @example 159799960412356608
                 */
                application_id: components["parameters"]["ApplicationId"];
                /**
                 * @description The id of the command.
                 * @example 771825006014889984
                 */
                command_id: components["parameters"]["CommandId"];
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
            /** @description The permissions. */
            200: {
                headers: ResponseHeaders;
                content: {
                    "application/json": components["schemas"]["GuildApplicationCommandPermissions"];
                };
            };
            400: components["responses"]["InvalidCommandId"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenApplication"];
            /** @description The command does not exist, or has no permissions of its own. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    updateApplicationCommandPermissions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the application. It must be the application of the token.
                 * @example 159799960412356608
                 */
                application_id: components["parameters"]["ApplicationId"];
                /**
                 * @description The id of the command.
                 * @example 771825006014889984
                 */
                command_id: components["parameters"]["CommandId"];
                /**
                 * @description The id of the guild.
                 * @example 80351110224678912
                 */
                guild_id: components["parameters"]["GuildId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplicationCommandPermissionsUpdate"];
            };
        };
        responses: {
            /** @description The updated permissions. */
            200: {
                headers: ResponseHeaders;
                content: {
                    "application/json": components["schemas"]["GuildApplicationCommandPermissions"];
                };
            };
            /** @description A permission is malformed, or there are more than 100. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description The token is a bot token or lacks the scope, or the user is not allowed to manage the guild, its roles or the command. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            404: components["responses"]["UnknownApplicationCommand"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    listGuildApplicationCommandPermissions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the application. It must be the application of the token.
                 * @example 159799960412356608
                 */
                application_id: components["parameters"]["ApplicationId"];
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
            /** @description The permissions. */
            200: {
                headers: ResponseHeaders;
                content: {
                    "application/json": components["schemas"]["GuildApplicationCommandPermissions"][];
                };
            };
            /** @description An id in the path is not a snowflake. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenApplication"];
            404: components["responses"]["UnknownApplicationOrGuild"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    createQuickLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the application. It must be the application of the token.
                 * @example 159799960412356608
                 */
                application_id: components["parameters"]["ApplicationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuickLinkCreate"];
            };
        };
        responses: {
            /** @description The quick link. */
            200: {
                headers: ResponseHeaders;
                content: {
                    "application/json": components["schemas"]["QuickLink"];
                };
            };
            /** @description The quick link. */
            201: {
                headers: ResponseHeaders;
                content: {
                    "application/json": components["schemas"]["QuickLink"];
                };
            };
            /** @description A field is missing or malformed, or the application id is not a snowflake. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenToken"];
            404: components["responses"]["UnknownApplication"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    listApplicationRoleConnectionMetadata: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the application. It must be the application of the token.
                 * @example 159799960412356608
                 */
                application_id: components["parameters"]["ApplicationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The metadata records, at most five. */
            200: {
                headers: ResponseHeaders;
                content: {
                    "application/json": components["schemas"]["RoleConnectionMetadata"][];
                };
            };
            400: components["responses"]["InvalidApplicationId"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenBot"];
            404: components["responses"]["UnknownApplication"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    updateApplicationRoleConnectionMetadata: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the application. It must be the application of the token.
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
            /** @description The metadata records after the update. */
            200: {
                headers: ResponseHeaders;
                content: {
                    "application/json": components["schemas"]["RoleConnectionMetadata"][];
                };
            };
            /** @description There are more than five records, a record is malformed, or the application id is not a snowflake. */
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
            default: components["responses"]["ServerError"];
        };
    };
    listSKUs: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the application. It must be the application of the token.
                 * @example 159799960412356608
                 */
                application_id: components["parameters"]["ApplicationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The SKUs. */
            200: {
                headers: ResponseHeaders;
                content: {
                    "application/json": components["schemas"]["SKU"][];
                };
            };
            400: components["responses"]["InvalidApplicationId"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenBot"];
            404: components["responses"]["UnknownApplication"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    getApplicationIdentityProfile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the application. It must be the application of the token.
                 * @example 159799960412356608
                 */
                application_id: components["parameters"]["ApplicationId"];
                /**
                 * @description The id of the user in the external system.
                 * @example player-42
                 */
                provider_issued_user_id: components["parameters"]["ProviderIssuedUserId"];
                /**
                 * @description The id of the user.
                 * @example 268473310986240001
                 */
                user_id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The profile. */
            200: {
                headers: ResponseHeaders;
                content: {
                    "application/json": components["schemas"]["ApplicationIdentityProfile"];
                };
            };
            /** @description An id in the path is not a snowflake. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description The bot token belongs to another application, or the user did not authorize the application for game stats. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            /** @description The user, application or identity does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    updateApplicationIdentityProfile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the application. It must be the application of the token.
                 * @example 159799960412356608
                 */
                application_id: components["parameters"]["ApplicationId"];
                /**
                 * @description The id of the user in the external system.
                 * @example player-42
                 */
                provider_issued_user_id: components["parameters"]["ProviderIssuedUserId"];
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
                "application/json": components["schemas"]["ApplicationIdentityProfileUpdate"];
            };
        };
        responses: {
            /** @description The profile after the first update. */
            201: {
                headers: ResponseHeaders;
                content: {
                    "application/json": components["schemas"]["ApplicationIdentityProfile"];
                };
            };
            /** @description The profile was updated. */
            204: {
                headers: ResponseHeaders;
                content?: never;
            };
            /** @description The data is too large or malformed, or the identity belongs to another user or does not match. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description The bot token belongs to another application, or the user did not authorize the application for game stats. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            /** @description The user, application or identity does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    getCurrentApplication: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The application. */
            200: {
                headers: ResponseHeaders;
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["OnlyBots"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    updateCurrentApplication: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplicationUpdate"];
            };
        };
        responses: {
            /** @description The updated application. */
            200: {
                headers: ResponseHeaders;
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            /** @description A field is malformed, or the interactions endpoint did not respond as expected. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["OnlyBots"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    addGroupDMRecipient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the channel.
                 * @example 319674150115710528
                 */
                channel_id: components["parameters"]["ChannelId"];
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
                "application/json": components["schemas"]["GroupDMRecipientAdd"];
            };
        };
        responses: {
            /** @description The group DM, which now includes the user. */
            201: {
                headers: ResponseHeaders;
                content: {
                    "application/json": components["schemas"]["Channel"];
                };
            };
            /** @description The user was already in the group DM. Nothing was changed. */
            204: {
                headers: ResponseHeaders;
                content?: never;
            };
            /** @description The body is malformed, or the group DM is full. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description The bot is not in the group DM, or the access token is invalid, lacks `gdm.join`, or belongs to another user or application. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            /** @description The channel or the user does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    removeGroupDMRecipient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the channel.
                 * @example 319674150115710528
                 */
                channel_id: components["parameters"]["ChannelId"];
                /**
                 * @description The id of the user.
                 * @example 268473310986240001
                 */
                user_id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user is no longer in the group DM. */
            204: {
                headers: ResponseHeaders;
                content?: never;
            };
            /** @description An id in the path is not a snowflake. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description The bot is not in the group DM. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            /** @description The channel or the user does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    listGuildChannels: {
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
            /** @description The channels. */
            200: {
                headers: ResponseHeaders;
                content: {
                    "application/json": components["schemas"]["Channel"][];
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
            /** @description The bot or the user is not in the guild, or the token lacks a scope. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            /** @description The guild does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
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
            /** @description The new guild member. */
            201: {
                headers: ResponseHeaders;
                content: {
                    "application/json": components["schemas"]["GuildMember"];
                };
            };
            /** @description The user was already in the guild. Nothing was changed. */
            204: {
                headers: ResponseHeaders;
                content?: never;
            };
            /** @description The body is malformed, or the user has reached Discord's limit of guilds. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description The bot is not allowed to add members or to set a requested field, the user is banned, or the access token is invalid, lacks `guilds.join`, or belongs to another user or application. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            /** @description The guild or the user does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    createOrJoinLobby: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LobbyJoin"];
            };
        };
        responses: {
            /** @description The lobby, including the user. */
            200: {
                headers: ResponseHeaders;
                content: {
                    "application/json": components["schemas"]["Lobby"];
                };
            };
            /** @description The secret is missing or too long, or another field is out of bounds. */
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
            default: components["responses"]["ServerError"];
        };
    };
    createLobby: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LobbyUpdate"];
            };
        };
        responses: {
            /** @description The new lobby. */
            201: {
                headers: ResponseHeaders;
                content: {
                    "application/json": components["schemas"]["Lobby"];
                };
            };
            /** @description A field is out of bounds, or there are more than 25 members. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenLobby"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    getLobby: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the lobby.
                 * @example 96008815106887111
                 */
                lobby_id: components["parameters"]["LobbyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The lobby. */
            200: {
                headers: ResponseHeaders;
                content: {
                    "application/json": components["schemas"]["Lobby"];
                };
            };
            400: components["responses"]["InvalidLobbyId"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenLobby"];
            404: components["responses"]["UnknownLobby"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    deleteLobby: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the lobby.
                 * @example 96008815106887111
                 */
                lobby_id: components["parameters"]["LobbyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The lobby was deleted. */
            204: {
                headers: ResponseHeaders;
                content?: never;
            };
            400: components["responses"]["InvalidLobbyId"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenLobby"];
            404: components["responses"]["UnknownLobby"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    updateLobby: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the lobby.
                 * @example 96008815106887111
                 */
                lobby_id: components["parameters"]["LobbyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LobbyUpdate"];
            };
        };
        responses: {
            /** @description The updated lobby. */
            200: {
                headers: ResponseHeaders;
                content: {
                    "application/json": components["schemas"]["Lobby"];
                };
            };
            /** @description A field is out of bounds, or there are more than 25 members. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenLobby"];
            404: components["responses"]["UnknownLobby"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    linkChannelToLobby: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the lobby.
                 * @example 96008815106887111
                 */
                lobby_id: components["parameters"]["LobbyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LobbyChannelLink"];
            };
        };
        responses: {
            /** @description The lobby, with or without a linked channel. */
            200: {
                headers: ResponseHeaders;
                content: {
                    "application/json": components["schemas"]["Lobby"];
                };
            };
            /** @description The channel id is not a snowflake, or the channel cannot be linked. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description The token lacks the scope, the user cannot link the lobby, or the user lacks a permission in the channel. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            /** @description The lobby or the channel does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    addLobbyMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the lobby.
                 * @example 96008815106887111
                 */
                lobby_id: components["parameters"]["LobbyId"];
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
                "application/json": components["schemas"]["LobbyMemberUpdate"];
            };
        };
        responses: {
            /** @description The added or updated member. */
            200: {
                headers: ResponseHeaders;
                content: {
                    "application/json": components["schemas"]["LobbyMember"];
                };
            };
            /** @description A field is out of bounds. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenLobby"];
            /** @description The lobby or the user does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    removeLobbyMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the lobby.
                 * @example 96008815106887111
                 */
                lobby_id: components["parameters"]["LobbyId"];
                /**
                 * @description The id of the user.
                 * @example 268473310986240001
                 */
                user_id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user is no longer in the lobby. */
            204: {
                headers: ResponseHeaders;
                content?: never;
            };
            400: components["responses"]["InvalidLobbyId"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenLobby"];
            404: components["responses"]["UnknownLobby"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    createLobbyChannelInviteForUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the lobby.
                 * @example 96008815106887111
                 */
                lobby_id: components["parameters"]["LobbyId"];
                /**
                 * @description The id of the user.
                 * @example 268473310986240001
                 */
                user_id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The invite. */
            200: {
                headers: ResponseHeaders;
                content: {
                    "application/json": components["schemas"]["LobbyInvite"];
                };
            };
            400: components["responses"]["InvalidLobbyId"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenLobby"];
            /** @description The lobby or the user does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    leaveLobby: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the lobby.
                 * @example 96008815106887111
                 */
                lobby_id: components["parameters"]["LobbyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user is no longer in the lobby. */
            204: {
                headers: ResponseHeaders;
                content?: never;
            };
            400: components["responses"]["InvalidLobbyId"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenUser"];
            404: components["responses"]["UnknownLobby"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    createLobbyChannelInviteForSelf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the lobby.
                 * @example 96008815106887111
                 */
                lobby_id: components["parameters"]["LobbyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The invite. */
            200: {
                headers: ResponseHeaders;
                content: {
                    "application/json": components["schemas"]["LobbyInvite"];
                };
            };
            400: components["responses"]["InvalidLobbyId"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenUser"];
            404: components["responses"]["UnknownLobby"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    bulkUpdateLobbyMembers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the lobby.
                 * @example 96008815106887111
                 */
                lobby_id: components["parameters"]["LobbyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LobbyMemberBulkUpdate"][];
            };
        };
        responses: {
            /** @description The added and updated members, without the removed ones. */
            200: {
                headers: ResponseHeaders;
                content: {
                    "application/json": components["schemas"]["LobbyMember"][];
                };
            };
            /** @description The list has no users or more than 25, or a user in it is malformed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenLobby"];
            /** @description The lobby or a user does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    listLobbyMessages: {
        parameters: {
            query?: {
                /**
                 * @description The maximum number of messages to return, 1 to 200.
                 * @example 50
                 */
                limit?: number;
            };
            header?: never;
            path: {
                /**
                 * @description The id of the lobby.
                 * @example 96008815106887111
                 */
                lobby_id: components["parameters"]["LobbyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The lobby messages. */
            200: {
                headers: ResponseHeaders;
                content: {
                    "application/json": components["schemas"]["LobbyMessage"][];
                };
            };
            /** @description The lobby id is not a snowflake, or `limit` is not between 1 and 200. */
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
            404: components["responses"]["UnknownLobby"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    sendLobbyMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the lobby.
                 * @example 96008815106887111
                 */
                lobby_id: components["parameters"]["LobbyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LobbyMessageCreate"];
            };
        };
        responses: {
            /** @description The sent message. */
            201: {
                headers: ResponseHeaders;
                content: {
                    "application/json": components["schemas"]["LobbyMessage"];
                };
            };
            /** @description The message has no content, is too long or has a flag that is not allowed, or the lobby id is not a snowflake. */
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
            404: components["responses"]["UnknownLobby"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    updateLobbyMessageModerationMetadata: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the lobby.
                 * @example 96008815106887111
                 */
                lobby_id: components["parameters"]["LobbyId"];
                /**
                 * @description The id of the message.
                 * @example 334385199974967042
                 */
                message_id: components["parameters"]["MessageId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LobbyMessageModerationMetadata"];
            };
        };
        responses: {
            /** @description The metadata was set. */
            204: {
                headers: ResponseHeaders;
                content?: never;
            };
            /** @description The metadata has more than 5 entries, or an entry is too long. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenLobby"];
            /** @description The lobby or the message does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
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
            /** @description The authorization of the access token. */
            200: {
                headers: ResponseHeaders;
                content: {
                    "application/json": components["schemas"]["CurrentAuthorization"];
                };
            };
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    getCurrentBotApplicationInformation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The application of the bot token. */
            200: {
                headers: ResponseHeaders;
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["OnlyBots"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
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
                 * @description The PKCE challenge (RFC 7636): SHA-256 of the verifier, as base64url without padding. Required for applications that are reached by a deep link on a phone. If it is sent, the token request must contain `code_verifier`. A challenge together with `role_connections.write` has been observed to be rejected with `invalid_scope`.
                 * @example E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM
                 */
                code_challenge?: string;
                /**
                 * @description The method of the challenge. Required with `code_challenge`; Discord supports only `S256`.
                 * @example S256
                 */
                code_challenge_method?: "S256";
                /**
                 * @description Whether the user is prevented from selecting another guild. Only `true` and `false` are valid.
                 * @example true
                 */
                disable_guild_select?: boolean;
                /**
                 * @description The guild to preselect for `bot` or `webhook.incoming`, if the user has permission to add the bot or the webhook to it.
                 * @example 290926798626357250
                 */
                guild_id?: components["schemas"]["Snowflake"];
                /**
                 * @description The installation context of the application: a server or the user. It applies only with `applications.commands`, and the application must be configured for it.
                 * @example 0
                 */
                integration_type?: components["schemas"]["IntegrationType"];
                /**
                 * @description A value that Discord returns in the ID token, only with the `openid` scope and `response_type=code`.
                 * @example n-0S6_WzA2Mj
                 */
                nonce?: string;
                /**
                 * @description The permissions that the bot requests. Applies only with the `bot` scope.
                 * @example 2048
                 */
                permissions?: components["schemas"]["Permissions"];
                /**
                 * @description `none` skips the page if the user has already granted these scopes; `consent` requires the user's consent again. With `bot` or `webhook.incoming`, consent is always required.
                 * @example consent
                 */
                prompt?: "consent" | "none";
                /**
                 * @description The URI to which Discord redirects the browser. It must equal a redirect URI registered for the application. If it is omitted, Discord uses the first registered one.
                 * @example https://nicememe.website
                 */
                redirect_uri?: string;
                /**
                 * @description The type of the response in the redirect: a code to exchange, or the access token itself. Required if a scope other than `bot` and `applications.commands` is requested.
                 * @example code
                 */
                response_type?: "code" | "token";
                /**
                 * @description The requested scopes, separated by spaces (`%20` in the URL). `bot` includes `applications.commands`.
                 * @example identify guilds.join
                 */
                scope?: string;
                /**
                 * @description A value known only to this browser session. Discord returns it unchanged.
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
            /** @description A redirect to the application after the user's decision. The `Location` header contains the code, the token or the error. */
            302: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description An error page with the reason. The request is invalid and has no trusted redirect URI, so Discord does not redirect. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    authorizeDevice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["DeviceAuthorizationRequest"];
            };
        };
        responses: {
            /** @description The device code and the user code. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceAuthorization"];
                };
            };
            /** @description The form has no `scope`, or contains a scope that is not allowed. */
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
            default: components["responses"]["ServerError"];
        };
    };
    listPublicKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The JSON Web Key Set. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JSONWebKeySet"];
                };
            };
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
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
                "application/x-www-form-urlencoded": components["schemas"]["AuthorizationCodeGrant"] | components["schemas"]["RefreshTokenGrant"] | components["schemas"]["ClientCredentialsGrant"] | components["schemas"]["DeviceCodeGrant"];
            };
        };
        responses: {
            /** @description The token and the access granted with it. The granted scopes can differ from the requested scopes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenResponse"];
                };
            };
            /** @description The token request was rejected. `invalid_grant` covers a code or refresh token that is unknown, already used, expired or revoked, a different redirect URI, and a missing or wrong verifier; Discord does not distinguish them. The errors of the device grant are those of RFC 8628. Only failed merges have an `APIError` as the body. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuth2Error"] | components["schemas"]["APIError"];
                };
            };
            401: components["responses"]["InvalidClient"];
            /** @description The token in `external_auth_token` is invalid, so no account was merged. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            /** @description The account to merge is being changed. Wait, then retry. */
            423: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
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
            /** @description The tokens were revoked. An empty object has been observed as the body; the documentation does not specify a body. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
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
            default: components["responses"]["ServerError"];
        };
    };
    createRPCToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["RPCTokenRequest"];
            };
        };
        responses: {
            /** @description The RPC token. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RPCToken"];
                };
            };
            /** @description The form is malformed. */
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
            default: components["responses"]["ServerError"];
        };
    };
    getUserInfo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The claims that the granted scopes include. */
            200: {
                headers: ResponseHeaders;
                content: {
                    "application/json": components["schemas"]["UserInfo"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenUser"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    exchangeForChildToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChildTokenCreate"];
            };
        };
        responses: {
            /** @description The game's access token. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChildToken"];
                };
            };
            /** @description The token, the client secret or the application is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    updateDMModerationMetadata: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the message.
                 * @example 334385199974967042
                 */
                message_id: components["parameters"]["MessageId"];
                /**
                 * @description The id of one user of the DM. The order of the two users does not matter.
                 * @example 80351110224678912
                 */
                user_id_1: components["parameters"]["FirstUserId"];
                /**
                 * @description The id of the other user of the DM.
                 * @example 268473310986240001
                 */
                user_id_2: components["parameters"]["SecondUserId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LobbyMessageModerationMetadata"];
            };
        };
        responses: {
            /** @description The metadata was set. */
            204: {
                headers: ResponseHeaders;
                content?: never;
            };
            /** @description The metadata has more than 5 entries, an entry is too long, or an id in the path is not a snowflake. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description The application cannot access the message. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            /** @description The user or the message does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    unmergeProvisionalAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProvisionalAccountUnmerge"];
            };
        };
        responses: {
            /** @description The accounts were unmerged. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The account is provisional, or the body is malformed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            /** @description No user has this external account. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    unmergeBotProvisionalAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BotProvisionalAccountUnmerge"];
            };
        };
        responses: {
            /** @description The accounts were unmerged. */
            204: {
                headers: ResponseHeaders;
                content?: never;
            };
            /** @description The account is provisional, or the body is malformed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description The application is not configured for provisional accounts. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            /** @description No user has this external account. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    createProvisionalToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProvisionalTokenCreate"];
            };
        };
        responses: {
            /** @description The access token of the provisional account. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProvisionalToken"];
                };
            };
            /** @description The external token, the client secret or the configuration of the provider is invalid, or the user has linked a Discord account. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    createBotProvisionalToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BotProvisionalTokenCreate"];
            };
        };
        responses: {
            /** @description The access token of the provisional account. */
            200: {
                headers: ResponseHeaders;
                content: {
                    "application/json": components["schemas"]["ProvisionalToken"];
                };
            };
            /** @description The user has linked a Discord account, or the body is malformed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description The application is not configured for provisional accounts. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    listSKUSubscriptions: {
        parameters: {
            query?: {
                /**
                 * @description Lists subscriptions with an id higher than this one.
                 * @example 0
                 */
                after?: components["schemas"]["Snowflake"];
                /**
                 * @description Lists subscriptions with an id lower than this one.
                 * @example 1278078770116427840
                 */
                before?: components["schemas"]["Snowflake"];
                /**
                 * @description The maximum number of subscriptions to return.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description The id of the user whose subscriptions are listed. Required with a bot token.
                 * @example 1088605110638227537
                 */
                user_id?: components["schemas"]["Snowflake"];
            };
            header?: never;
            path: {
                /**
                 * @description The id of the SKU.
                 * @example 1158857122189168803
                 */
                sku_id: components["parameters"]["SKUId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The subscriptions. */
            200: {
                headers: ResponseHeaders;
                content: {
                    "application/json": components["schemas"]["Subscription"][];
                };
            };
            /** @description An id or a query parameter is out of bounds or has the wrong type. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenToken"];
            /** @description The SKU does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    getSKUSubscription: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the SKU.
                 * @example 1158857122189168803
                 */
                sku_id: components["parameters"]["SKUId"];
                /**
                 * @description The id of the subscription.
                 * @example 1278078770116427839
                 */
                subscription_id: components["schemas"]["Snowflake"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The subscription. */
            200: {
                headers: ResponseHeaders;
                content: {
                    "application/json": components["schemas"]["Subscription"];
                };
            };
            /** @description An id in the path is not a snowflake. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenToken"];
            /** @description The subscription or the SKU does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    listUserApplicationIdentities: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the application. It must be the application of the token.
                 * @example 159799960412356608
                 */
                application_id: components["parameters"]["ApplicationId"];
                /**
                 * @description The id of the user.
                 * @example 268473310986240001
                 */
                user_id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The identities. */
            200: {
                headers: ResponseHeaders;
                content: {
                    "application/json": components["schemas"]["ApplicationIdentities"];
                };
            };
            /** @description An id in the path is not a snowflake. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description The bot token belongs to another application, or the user did not authorize this application for game stats. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            /** @description The user, the application or the identity does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    deleteUserApplicationIdentity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the application. It must be the application of the token.
                 * @example 159799960412356608
                 */
                application_id: components["parameters"]["ApplicationId"];
                /**
                 * @description The id of the user in the external system.
                 * @example player-42
                 */
                provider_issued_user_id: components["parameters"]["ProviderIssuedUserId"];
                /**
                 * @description The type of the external account provider. `NONE` is the type of an identity that has only a profile.
                 * @example OIDC
                 */
                provider_type: components["parameters"]["ProviderType"];
                /**
                 * @description The id of the user.
                 * @example 268473310986240001
                 */
                user_id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ApplicationIdentityDelete"];
            };
        };
        responses: {
            /** @description The identity was deleted. */
            204: {
                headers: ResponseHeaders;
                content?: never;
            };
            /** @description An id in the path is not a snowflake. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description The bot token belongs to another application, or the user did not authorize this application for game stats. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            /** @description The user, the application or the identity does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
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
            /** @description The user, with the fields that the granted scopes allow. */
            200: {
                headers: ResponseHeaders;
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenUser"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    updateCurrentUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserUpdate"];
            };
        };
        responses: {
            /** @description The updated bot user. */
            200: {
                headers: ResponseHeaders;
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description The username has a wrong length or is not allowed, or an image cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description The bot is not allowed to change its user. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    listCurrentUserApplicationEntitlements: {
        parameters: {
            query?: {
                /**
                 * @description Excludes consumed entitlements.
                 * @example true
                 */
                exclude_consumed?: components["schemas"]["QueryBoolean"];
                /**
                 * @description The ids of SKUs, at most 100. Only entitlements to them are returned. The ids are sent in one parameter, separated by commas.
                 * @example [
                 *       "1019475255913222144",
                 *       "1019475255913222145"
                 *     ]
                 */
                sku_ids?: components["parameters"]["SKUIds"];
            };
            header?: never;
            path: {
                /**
                 * @description The id of the application. It must be the application of the token.
                 * @example 159799960412356608
                 */
                application_id: components["parameters"]["ApplicationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The entitlements. */
            200: {
                headers: ResponseHeaders;
                content: {
                    "application/json": components["schemas"]["Entitlement"][];
                };
            };
            /** @description An id or a query parameter has the wrong type. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["UnknownApplication"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    getCurrentUserApplicationRoleConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the application. It must be the application of the token.
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
                headers: ResponseHeaders;
                content: {
                    "application/json": components["schemas"]["RoleConnection"];
                };
            };
            400: components["responses"]["InvalidApplicationId"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenUser"];
            404: components["responses"]["UnknownApplication"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    updateCurrentUserApplicationRoleConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the application. It must be the application of the token.
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
            /** @description The updated role connection. */
            200: {
                headers: ResponseHeaders;
                content: {
                    "application/json": components["schemas"]["RoleConnection"];
                };
            };
            /** @description A name or value is too long or not a string, or the request has more than five values. */
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
            default: components["responses"]["ServerError"];
        };
    };
    deleteCurrentUserApplicationRoleConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the application. It must be the application of the token.
                 * @example 159799960412356608
                 */
                application_id: components["parameters"]["ApplicationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The role connection was deleted. */
            204: {
                headers: ResponseHeaders;
                content?: never;
            };
            400: components["responses"]["InvalidApplicationId"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenUser"];
            404: components["responses"]["UnknownApplication"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    createDM: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DMChannelCreate"] | components["schemas"]["GroupDMChannelCreate"];
            };
        };
        responses: {
            /** @description The DM or group DM. */
            200: {
                headers: ResponseHeaders;
                content: {
                    "application/json": components["schemas"]["Channel"];
                };
            };
            /** @description The body is malformed, the bot cannot send messages to the recipient, or the bot is in too many group DMs. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description The user and the bot have no guild in common, or an access token is invalid or lacks `gdm.join`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    listCurrentUserConnections: {
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
                headers: ResponseHeaders;
                content: {
                    "application/json": components["schemas"]["Connection"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenUser"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    listCurrentUserGuilds: {
        parameters: {
            query?: {
                /**
                 * @description Lists guilds with an id higher than this one. `0` starts with the oldest guild.
                 * @example 0
                 */
                after?: components["schemas"]["Snowflake"];
                /**
                 * @description Lists guilds with an id lower than this one.
                 * @example 197038439483310086
                 */
                before?: components["schemas"]["Snowflake"];
                /**
                 * @description The maximum number of guilds to return.
                 * @example 200
                 */
                limit?: number;
                /**
                 * @description Includes the approximate numbers of members and of online members in each guild.
                 * @example true
                 */
                with_counts?: components["schemas"]["QueryBoolean"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The guilds, in an undocumented order. */
            200: {
                headers: ResponseHeaders;
                content: {
                    "application/json": components["schemas"]["PartialGuild"][];
                };
            };
            /** @description A query parameter is out of bounds or has the wrong type. */
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
            default: components["responses"]["ServerError"];
        };
    };
    leaveGuild: {
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
            /** @description The bot left the guild. */
            204: {
                headers: ResponseHeaders;
                content?: never;
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
            /** @description The bot is not allowed to leave the guild. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            /** @description The guild does not exist, or the bot is not in it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
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
            /** @description The guild member. */
            200: {
                headers: ResponseHeaders;
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
            /** @description The guild does not exist, or the user is not in it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    getWebhookWithToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the webhook.
                 * @example 223704706495545344
                 */
                webhook_id: components["parameters"]["WebhookId"];
                /**
                 * @description The token of the webhook, which is the only credential.
                 * @example 3d89bb7572e0fb30d8128367b3b1b44fecd1726de135cbe28a41f8b2f777c372ba2939e72279b94526ff5d1bd4358d65cf11
                 */
                webhook_token: components["parameters"]["WebhookToken"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhook. */
            200: {
                headers: ResponseHeaders;
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            400: components["responses"]["InvalidWebhookId"];
            401: components["responses"]["InvalidWebhookToken"];
            404: components["responses"]["UnknownWebhook"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    executeWebhook: {
        parameters: {
            query?: {
                /**
                 * @description The id of the thread of the channel to which the message is sent. An archived thread is unarchived.
                 * @example 41771983423143937
                 */
                thread_id?: components["schemas"]["Snowflake"];
                /**
                 * @description Indicates that Discord responds with the message after it is saved.
                 * @example true
                 */
                wait?: components["schemas"]["QueryBoolean"];
                /**
                 * @description Indicates that the message contains `components`. A webhook that an application owns does not need it.
                 * @example true
                 */
                with_components?: components["parameters"]["WithComponents"];
            };
            header?: never;
            path: {
                /**
                 * @description The id of the webhook.
                 * @example 223704706495545344
                 */
                webhook_id: components["parameters"]["WebhookId"];
                /**
                 * @description The token of the webhook, which is the only credential.
                 * @example 3d89bb7572e0fb30d8128367b3b1b44fecd1726de135cbe28a41f8b2f777c372ba2939e72279b94526ff5d1bd4358d65cf11
                 */
                webhook_token: components["parameters"]["WebhookToken"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookExecute"];
                "multipart/form-data": components["schemas"]["WebhookMessageForm"];
            };
        };
        responses: {
            /** @description The message, if `wait` is `true`. */
            200: {
                headers: ResponseHeaders;
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            /** @description Discord received the message. This is the response without `wait`. */
            204: {
                headers: ResponseHeaders;
                content?: never;
            };
            /** @description The message is empty, too long or malformed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            401: components["responses"]["InvalidWebhookToken"];
            404: components["responses"]["UnknownWebhook"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    deleteWebhookWithToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the webhook.
                 * @example 223704706495545344
                 */
                webhook_id: components["parameters"]["WebhookId"];
                /**
                 * @description The token of the webhook, which is the only credential.
                 * @example 3d89bb7572e0fb30d8128367b3b1b44fecd1726de135cbe28a41f8b2f777c372ba2939e72279b94526ff5d1bd4358d65cf11
                 */
                webhook_token: components["parameters"]["WebhookToken"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhook was deleted, and its token is no longer valid. */
            204: {
                headers: ResponseHeaders;
                content?: never;
            };
            400: components["responses"]["InvalidWebhookId"];
            401: components["responses"]["InvalidWebhookToken"];
            404: components["responses"]["UnknownWebhook"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    updateWebhookWithToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the webhook.
                 * @example 223704706495545344
                 */
                webhook_id: components["parameters"]["WebhookId"];
                /**
                 * @description The token of the webhook, which is the only credential.
                 * @example 3d89bb7572e0fb30d8128367b3b1b44fecd1726de135cbe28a41f8b2f777c372ba2939e72279b94526ff5d1bd4358d65cf11
                 */
                webhook_token: components["parameters"]["WebhookToken"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookUpdate"];
            };
        };
        responses: {
            /** @description The updated webhook. */
            200: {
                headers: ResponseHeaders;
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description The name has a wrong length or contains a reserved word, the image cannot be read, or the webhook id is not a snowflake. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            401: components["responses"]["InvalidWebhookToken"];
            404: components["responses"]["UnknownWebhook"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    executeGitHubCompatibleWebhook: {
        parameters: {
            query?: {
                /**
                 * @description The id of the thread in the webhook's channel to which the message belongs or is sent.
                 * @example 41771983423143937
                 */
                thread_id?: components["parameters"]["ThreadId"];
                /**
                 * @description Indicates that Discord responds after the message is sent. With `false`, a message that is not saved causes no error.
                 * @example true
                 */
                wait?: components["schemas"]["QueryBoolean"];
            };
            header?: never;
            path: {
                /**
                 * @description The id of the webhook.
                 * @example 223704706495545344
                 */
                webhook_id: components["parameters"]["WebhookId"];
                /**
                 * @description The token of the webhook, which is the only credential.
                 * @example 3d89bb7572e0fb30d8128367b3b1b44fecd1726de135cbe28a41f8b2f777c372ba2939e72279b94526ff5d1bd4358d65cf11
                 */
                webhook_token: components["parameters"]["WebhookToken"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GitHubWebhookExecute"];
            };
        };
        responses: {
            /** @description Discord received the event. */
            204: {
                headers: ResponseHeaders;
                content?: never;
            };
            400: components["responses"]["InvalidWebhookId"];
            401: components["responses"]["InvalidWebhookToken"];
            404: components["responses"]["UnknownWebhook"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    getWebhookMessage: {
        parameters: {
            query?: {
                /**
                 * @description The id of the thread in the webhook's channel to which the message belongs or is sent.
                 * @example 41771983423143937
                 */
                thread_id?: components["parameters"]["ThreadId"];
            };
            header?: never;
            path: {
                /**
                 * @description The id of the message.
                 * @example 334385199974967042
                 */
                message_id: components["parameters"]["MessageId"];
                /**
                 * @description The id of the webhook.
                 * @example 223704706495545344
                 */
                webhook_id: components["parameters"]["WebhookId"];
                /**
                 * @description The token of the webhook, which is the only credential.
                 * @example 3d89bb7572e0fb30d8128367b3b1b44fecd1726de135cbe28a41f8b2f777c372ba2939e72279b94526ff5d1bd4358d65cf11
                 */
                webhook_token: components["parameters"]["WebhookToken"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The message. */
            200: {
                headers: ResponseHeaders;
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            /** @description An id in the path or the query is not a snowflake. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            401: components["responses"]["InvalidWebhookToken"];
            404: components["responses"]["UnknownWebhookMessage"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    deleteWebhookMessage: {
        parameters: {
            query?: {
                /**
                 * @description The id of the thread in the webhook's channel to which the message belongs or is sent.
                 * @example 41771983423143937
                 */
                thread_id?: components["parameters"]["ThreadId"];
            };
            header?: never;
            path: {
                /**
                 * @description The id of the message.
                 * @example 334385199974967042
                 */
                message_id: components["parameters"]["MessageId"];
                /**
                 * @description The id of the webhook.
                 * @example 223704706495545344
                 */
                webhook_id: components["parameters"]["WebhookId"];
                /**
                 * @description The token of the webhook, which is the only credential.
                 * @example 3d89bb7572e0fb30d8128367b3b1b44fecd1726de135cbe28a41f8b2f777c372ba2939e72279b94526ff5d1bd4358d65cf11
                 */
                webhook_token: components["parameters"]["WebhookToken"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The message was deleted. */
            204: {
                headers: ResponseHeaders;
                content?: never;
            };
            /** @description An id in the path or the query is not a snowflake. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            401: components["responses"]["InvalidWebhookToken"];
            404: components["responses"]["UnknownWebhookMessage"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    updateWebhookMessage: {
        parameters: {
            query?: {
                /**
                 * @description The id of the thread in the webhook's channel to which the message belongs or is sent.
                 * @example 41771983423143937
                 */
                thread_id?: components["parameters"]["ThreadId"];
                /**
                 * @description Indicates that the message contains `components`. A webhook that an application owns does not need it.
                 * @example true
                 */
                with_components?: components["parameters"]["WithComponents"];
            };
            header?: never;
            path: {
                /**
                 * @description The id of the message.
                 * @example 334385199974967042
                 */
                message_id: components["parameters"]["MessageId"];
                /**
                 * @description The id of the webhook.
                 * @example 223704706495545344
                 */
                webhook_id: components["parameters"]["WebhookId"];
                /**
                 * @description The token of the webhook, which is the only credential.
                 * @example 3d89bb7572e0fb30d8128367b3b1b44fecd1726de135cbe28a41f8b2f777c372ba2939e72279b94526ff5d1bd4358d65cf11
                 */
                webhook_token: components["parameters"]["WebhookToken"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookMessageUpdate"];
                "multipart/form-data": components["schemas"]["WebhookMessageUpdateForm"];
            };
        };
        responses: {
            /** @description The updated message. */
            200: {
                headers: ResponseHeaders;
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            /** @description The message is too long or malformed, or would be empty. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            401: components["responses"]["InvalidWebhookToken"];
            404: components["responses"]["UnknownWebhookMessage"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    executeSlackCompatibleWebhook: {
        parameters: {
            query?: {
                /**
                 * @description The id of the thread in the webhook's channel to which the message belongs or is sent.
                 * @example 41771983423143937
                 */
                thread_id?: components["parameters"]["ThreadId"];
                /**
                 * @description Indicates that Discord responds after the message is sent. With `false`, a message that is not saved causes no error.
                 * @example true
                 */
                wait?: components["schemas"]["QueryBoolean"];
            };
            header?: never;
            path: {
                /**
                 * @description The id of the webhook.
                 * @example 223704706495545344
                 */
                webhook_id: components["parameters"]["WebhookId"];
                /**
                 * @description The token of the webhook, which is the only credential.
                 * @example 3d89bb7572e0fb30d8128367b3b1b44fecd1726de135cbe28a41f8b2f777c372ba2939e72279b94526ff5d1bd4358d65cf11
                 */
                webhook_token: components["parameters"]["WebhookToken"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SlackWebhookExecute"];
            };
        };
        responses: {
            /** @description The message was sent. */
            200: {
                headers: ResponseHeaders;
                content?: never;
            };
            400: components["responses"]["InvalidWebhookId"];
            401: components["responses"]["InvalidWebhookToken"];
            404: components["responses"]["UnknownWebhook"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["ServerError"];
        };
    };
    applicationAuthorized: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The Ed25519 signature of the timestamp followed by the unparsed body, in hexadecimal. The public key of the application verifies it.
                 * @example cdaa97c6dbf4d2a0d36e3a2f97d6d5b96e5fb0b12ba59d7d4f8c2f3a7d1f70e5f1b3ab0d5a3f2c6c1d1de0aaf6d9ed9c0f0ff7a48a3ce5d9b43c79f8b7a1e20f
                 */
                "X-Signature-Ed25519": components["parameters"]["XSignatureEd25519"];
                /**
                 * @description The time at which Discord signed the request, in Unix seconds. It is part of the signed text.
                 * @example 1729262573
                 */
                "X-Signature-Timestamp": components["parameters"]["XSignatureTimestamp"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplicationAuthorizedEvent"];
            };
        };
        responses: {
            /** @description The application received the event. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The signature is missing or invalid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    applicationDeauthorized: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The Ed25519 signature of the timestamp followed by the unparsed body, in hexadecimal. The public key of the application verifies it.
                 * @example cdaa97c6dbf4d2a0d36e3a2f97d6d5b96e5fb0b12ba59d7d4f8c2f3a7d1f70e5f1b3ab0d5a3f2c6c1d1de0aaf6d9ed9c0f0ff7a48a3ce5d9b43c79f8b7a1e20f
                 */
                "X-Signature-Ed25519": components["parameters"]["XSignatureEd25519"];
                /**
                 * @description The time at which Discord signed the request, in Unix seconds. It is part of the signed text.
                 * @example 1729262573
                 */
                "X-Signature-Timestamp": components["parameters"]["XSignatureTimestamp"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplicationDeauthorizedEvent"];
            };
        };
        responses: {
            /** @description The application received the event. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The signature is missing or invalid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    entitlementCreate: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The Ed25519 signature of the timestamp followed by the unparsed body, in hexadecimal. The public key of the application verifies it.
                 * @example cdaa97c6dbf4d2a0d36e3a2f97d6d5b96e5fb0b12ba59d7d4f8c2f3a7d1f70e5f1b3ab0d5a3f2c6c1d1de0aaf6d9ed9c0f0ff7a48a3ce5d9b43c79f8b7a1e20f
                 */
                "X-Signature-Ed25519": components["parameters"]["XSignatureEd25519"];
                /**
                 * @description The time at which Discord signed the request, in Unix seconds. It is part of the signed text.
                 * @example 1729262573
                 */
                "X-Signature-Timestamp": components["parameters"]["XSignatureTimestamp"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EntitlementEvent"];
            };
        };
        responses: {
            /** @description The application received the event. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The signature is missing or invalid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    entitlementDelete: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The Ed25519 signature of the timestamp followed by the unparsed body, in hexadecimal. The public key of the application verifies it.
                 * @example cdaa97c6dbf4d2a0d36e3a2f97d6d5b96e5fb0b12ba59d7d4f8c2f3a7d1f70e5f1b3ab0d5a3f2c6c1d1de0aaf6d9ed9c0f0ff7a48a3ce5d9b43c79f8b7a1e20f
                 */
                "X-Signature-Ed25519": components["parameters"]["XSignatureEd25519"];
                /**
                 * @description The time at which Discord signed the request, in Unix seconds. It is part of the signed text.
                 * @example 1729262573
                 */
                "X-Signature-Timestamp": components["parameters"]["XSignatureTimestamp"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EntitlementEvent"];
            };
        };
        responses: {
            /** @description The application received the event. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The signature is missing or invalid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    entitlementUpdate: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The Ed25519 signature of the timestamp followed by the unparsed body, in hexadecimal. The public key of the application verifies it.
                 * @example cdaa97c6dbf4d2a0d36e3a2f97d6d5b96e5fb0b12ba59d7d4f8c2f3a7d1f70e5f1b3ab0d5a3f2c6c1d1de0aaf6d9ed9c0f0ff7a48a3ce5d9b43c79f8b7a1e20f
                 */
                "X-Signature-Ed25519": components["parameters"]["XSignatureEd25519"];
                /**
                 * @description The time at which Discord signed the request, in Unix seconds. It is part of the signed text.
                 * @example 1729262573
                 */
                "X-Signature-Timestamp": components["parameters"]["XSignatureTimestamp"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EntitlementEvent"];
            };
        };
        responses: {
            /** @description The application received the event. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The signature is missing or invalid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    gameDirectMessageCreate: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The Ed25519 signature of the timestamp followed by the unparsed body, in hexadecimal. The public key of the application verifies it.
                 * @example cdaa97c6dbf4d2a0d36e3a2f97d6d5b96e5fb0b12ba59d7d4f8c2f3a7d1f70e5f1b3ab0d5a3f2c6c1d1de0aaf6d9ed9c0f0ff7a48a3ce5d9b43c79f8b7a1e20f
                 */
                "X-Signature-Ed25519": components["parameters"]["XSignatureEd25519"];
                /**
                 * @description The time at which Discord signed the request, in Unix seconds. It is part of the signed text.
                 * @example 1729262573
                 */
                "X-Signature-Timestamp": components["parameters"]["XSignatureTimestamp"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GameDirectMessageEvent"];
            };
        };
        responses: {
            /** @description The application received the event. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The signature is missing or invalid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    gameDirectMessageDelete: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The Ed25519 signature of the timestamp followed by the unparsed body, in hexadecimal. The public key of the application verifies it.
                 * @example cdaa97c6dbf4d2a0d36e3a2f97d6d5b96e5fb0b12ba59d7d4f8c2f3a7d1f70e5f1b3ab0d5a3f2c6c1d1de0aaf6d9ed9c0f0ff7a48a3ce5d9b43c79f8b7a1e20f
                 */
                "X-Signature-Ed25519": components["parameters"]["XSignatureEd25519"];
                /**
                 * @description The time at which Discord signed the request, in Unix seconds. It is part of the signed text.
                 * @example 1729262573
                 */
                "X-Signature-Timestamp": components["parameters"]["XSignatureTimestamp"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GameDirectMessageEvent"];
            };
        };
        responses: {
            /** @description The application received the event. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The signature is missing or invalid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    gameDirectMessageUpdate: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The Ed25519 signature of the timestamp followed by the unparsed body, in hexadecimal. The public key of the application verifies it.
                 * @example cdaa97c6dbf4d2a0d36e3a2f97d6d5b96e5fb0b12ba59d7d4f8c2f3a7d1f70e5f1b3ab0d5a3f2c6c1d1de0aaf6d9ed9c0f0ff7a48a3ce5d9b43c79f8b7a1e20f
                 */
                "X-Signature-Ed25519": components["parameters"]["XSignatureEd25519"];
                /**
                 * @description The time at which Discord signed the request, in Unix seconds. It is part of the signed text.
                 * @example 1729262573
                 */
                "X-Signature-Timestamp": components["parameters"]["XSignatureTimestamp"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GameDirectMessageEvent"];
            };
        };
        responses: {
            /** @description The application received the event. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The signature is missing or invalid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    lobbyMessageCreate: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The Ed25519 signature of the timestamp followed by the unparsed body, in hexadecimal. The public key of the application verifies it.
                 * @example cdaa97c6dbf4d2a0d36e3a2f97d6d5b96e5fb0b12ba59d7d4f8c2f3a7d1f70e5f1b3ab0d5a3f2c6c1d1de0aaf6d9ed9c0f0ff7a48a3ce5d9b43c79f8b7a1e20f
                 */
                "X-Signature-Ed25519": components["parameters"]["XSignatureEd25519"];
                /**
                 * @description The time at which Discord signed the request, in Unix seconds. It is part of the signed text.
                 * @example 1729262573
                 */
                "X-Signature-Timestamp": components["parameters"]["XSignatureTimestamp"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LobbyMessageEvent"];
            };
        };
        responses: {
            /** @description The application received the event. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The signature is missing or invalid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    lobbyMessageDelete: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The Ed25519 signature of the timestamp followed by the unparsed body, in hexadecimal. The public key of the application verifies it.
                 * @example cdaa97c6dbf4d2a0d36e3a2f97d6d5b96e5fb0b12ba59d7d4f8c2f3a7d1f70e5f1b3ab0d5a3f2c6c1d1de0aaf6d9ed9c0f0ff7a48a3ce5d9b43c79f8b7a1e20f
                 */
                "X-Signature-Ed25519": components["parameters"]["XSignatureEd25519"];
                /**
                 * @description The time at which Discord signed the request, in Unix seconds. It is part of the signed text.
                 * @example 1729262573
                 */
                "X-Signature-Timestamp": components["parameters"]["XSignatureTimestamp"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LobbyMessageDeleteEvent"];
            };
        };
        responses: {
            /** @description The application received the event. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The signature is missing or invalid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    lobbyMessageUpdate: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The Ed25519 signature of the timestamp followed by the unparsed body, in hexadecimal. The public key of the application verifies it.
                 * @example cdaa97c6dbf4d2a0d36e3a2f97d6d5b96e5fb0b12ba59d7d4f8c2f3a7d1f70e5f1b3ab0d5a3f2c6c1d1de0aaf6d9ed9c0f0ff7a48a3ce5d9b43c79f8b7a1e20f
                 */
                "X-Signature-Ed25519": components["parameters"]["XSignatureEd25519"];
                /**
                 * @description The time at which Discord signed the request, in Unix seconds. It is part of the signed text.
                 * @example 1729262573
                 */
                "X-Signature-Timestamp": components["parameters"]["XSignatureTimestamp"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LobbyMessageEvent"];
            };
        };
        responses: {
            /** @description The application received the event. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The signature is missing or invalid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ping: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The Ed25519 signature of the timestamp followed by the unparsed body, in hexadecimal. The public key of the application verifies it.
                 * @example cdaa97c6dbf4d2a0d36e3a2f97d6d5b96e5fb0b12ba59d7d4f8c2f3a7d1f70e5f1b3ab0d5a3f2c6c1d1de0aaf6d9ed9c0f0ff7a48a3ce5d9b43c79f8b7a1e20f
                 */
                "X-Signature-Ed25519": components["parameters"]["XSignatureEd25519"];
                /**
                 * @description The time at which Discord signed the request, in Unix seconds. It is part of the signed text.
                 * @example 1729262573
                 */
                "X-Signature-Timestamp": components["parameters"]["XSignatureTimestamp"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookPing"];
            };
        };
        responses: {
            /** @description The application received the event. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The signature is missing or invalid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
export interface ResponseHeaders {
    "X-RateLimit-Bucket": components["headers"]["XRateLimitBucket"];
    "X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
    "X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
    "X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
    "X-RateLimit-Reset-After": components["headers"]["XRateLimitResetAfter"];
    [name: string]: unknown;
}
