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
         * @description Returns the metadata of RFC 8414. It says that each redirect has `iss`, which Discord documents as issuer identification, and that a challenge must be `S256`. Needs no credential, and the response has no headers for the state of a rate limit. The document itself is observed: Discord's documentation does not describe it.
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
         * @description Returns the metadata of OpenID Connect Discovery, which many libraries read first. Its `issuer` is the `iss` of redirects and ID tokens. Needs no credential, and the response has no headers for the state of a rate limit. The document is observed: Discord's documentation does not describe it.
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
                /**
                 * @description The id of the application. It must be the one that the token belongs to.
                 * @example 159799960412356608
                 */
                application_id: components["parameters"]["ApplicationId"];
                /**
                 * @description The id of the instance, which is no snowflake.
                 * @example i-1276580072400224306-gc-912952092627435520-912954213460484116
                 */
                instance_id: string;
            };
            cookie?: never;
        };
        /**
         * Get an activity instance
         * @description Where an activity runs and who is in it. A server asks this to make sure that a user who claims to be in an instance really is. Needs the bot token of the application.
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
                /**
                 * @description The id of the application. It must be the one that the token belongs to.
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
        /**
         * List the identities of an external account
         * @description Returns the identities of the user with this external account, without their profiles, so that an application finds the Discord user. The list is empty if no identity matches. Needs the bot token of the application, and the user must have authorized it with `application_identities.write`, which the scopes of the Social SDK include.
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
                /**
                 * @description The id of the application. It must be the one that the token belongs to.
                 * @example 159799960412356608
                 */
                application_id: components["parameters"]["ApplicationId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload a file for an activity
         * @description Puts one file on the CDN of Discord for a while, so that an activity can offer it to share: `url` of the answer is what the dialog takes. Any access token of the application will do, and so does its bot token.
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
                /**
                 * @description The id of the application. It must be the one that the token belongs to.
                 * @example 159799960412356608
                 */
                application_id: components["parameters"]["ApplicationId"];
            };
            cookie?: never;
        };
        /**
         * List the global commands
         * @description The commands that all installations share. Without `with_localizations`, a command carries its texts in the language of the `X-Discord-Locale` header, else of `Accept-Language`, else of the user, instead of all translations. Takes an access token from client credentials with `applications.commands.update`, or the bot token.
         */
        get: operations["listGlobalApplicationCommands"];
        /**
         * Bulk overwrite the global commands
         * @description The list in the body replaces all global commands, whatever their type; an empty list removes them. It has at most 131 commands: 100 slash commands, 15 of each context menu, and one entry point command. New ones count towards the 200 creations a day. Takes an access token from client credentials with `applications.commands.update`, or the bot token.
         */
        put: operations["bulkOverwriteGlobalApplicationCommands"];
        /**
         * Create a global command
         * @description Registers a command for all installations. A command that has the name and type already is overwritten.
         *
         *     An application has at most 100 slash commands, 15 commands of the context menu of users, 15 of that of messages, and
         *     one entry point command. 200 creations a day are allowed. Takes an access token from client credentials with
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
                /**
                 * @description The id of the application. It must be the one that the token belongs to.
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
        /**
         * Get a global command
         * @description One of the commands that all installations share, with all its translations. Takes an access token from client credentials with `applications.commands.update`, or the bot token.
         */
        get: operations["getGlobalApplicationCommand"];
        put?: never;
        post?: never;
        /**
         * Delete a global command
         * @description Removes the command, and with it the permissions that it has in guilds. Takes an access token from client credentials with `applications.commands.update`, or the bot token.
         */
        delete: operations["deleteGlobalApplicationCommand"];
        options?: never;
        head?: never;
        /**
         * Update a global command
         * @description Changes the fields that are present, each as a whole: a list of options replaces all options. A new name removes the permissions that the command has in guilds. Takes an access token from client credentials with `applications.commands.update`, or the bot token.
         */
        patch: operations["updateGlobalApplicationCommand"];
        trace?: never;
    };
    "/applications/{application_id}/entitlements": {
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
         * List the entitlements of an application
         * @description Who has what the application sells, as far as the parameters do not narrow it. Those that ended are listed, those that were deleted are not, unless a parameter says otherwise. Takes an access token with `applications.entitlements`, or the bot token of the application.
         */
        get: operations["listEntitlements"];
        put?: never;
        /**
         * Create a test entitlement
         * @description Lets a guild or a user have a SKU without paying, for good. Discord has to be reloaded to show it. Needs the bot token of the application.
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
                /**
                 * @description The id of the application. It must be the one that the token belongs to.
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
        /**
         * Get an entitlement
         * @description One entitlement by its id. Takes an access token with `applications.entitlements`, or the bot token of the application.
         */
        get: operations["getEntitlement"];
        put?: never;
        post?: never;
        /**
         * Delete a test entitlement
         * @description Deletes an entitlement that was created to test with; others are refused. Takes the bot token of the application, or an access token with `applications.entitlements`: that the scope is enough follows Discord's own description, because the documentation gives it reading only.
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
                /**
                 * @description The id of the application. It must be the one that the token belongs to.
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
        get?: never;
        put?: never;
        /**
         * Consume an entitlement
         * @description Marks something that was bought once as used up, for a SKU that can be. The entitlement is `consumed` from then on. There is no body. Takes the bot token of the application, or an access token with `applications.entitlements`: that the scope is enough follows Discord's own description, because the documentation gives it reading only.
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
                /**
                 * @description The id of the application. It must be the one that the token belongs to.
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
        /**
         * List the guild commands
         * @description The commands of one guild. Without `with_localizations`, a command carries its texts in the language of the `X-Discord-Locale` header, else of `Accept-Language`, else of the user, instead of all translations. Takes an access token from client credentials with `applications.commands.update`, or the bot token.
         */
        get: operations["listGuildApplicationCommands"];
        /**
         * Bulk overwrite the guild commands
         * @description The list in the body replaces all commands of the application in one guild, whatever their type; an empty list removes them. It has at most 130 commands: 100 slash commands and 15 of each context menu. New ones count towards the 200 creations a day. Takes an access token from client credentials with `applications.commands.update`, or the bot token.
         */
        put: operations["bulkOverwriteGuildApplicationCommands"];
        /**
         * Create a guild command
         * @description Registers a command in one guild, where it can be used at once. A command that has the name and type already is
         *     overwritten.
         *
         *     An application has at most 100 slash commands, 15 commands of the context menu of users, 15 of that of messages in
         *     each guild, and no entry point command there. 200 creations a day are allowed in each guild. Takes an access token
         *     from client credentials with `applications.commands.update`, or the bot token. The application must be in the guild
         *     with `applications.commands`.
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
                /**
                 * @description The id of the application. It must be the one that the token belongs to.
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
        /**
         * Get a guild command
         * @description One of the commands of one guild, with all its translations. Takes an access token from client credentials with `applications.commands.update`, or the bot token.
         */
        get: operations["getGuildApplicationCommand"];
        put?: never;
        post?: never;
        /**
         * Delete a guild command
         * @description Removes the command, and with it the permissions that it has in guilds. Takes an access token from client credentials with `applications.commands.update`, or the bot token.
         */
        delete: operations["deleteGuildApplicationCommand"];
        options?: never;
        head?: never;
        /**
         * Update a guild command
         * @description Changes the fields that are present, each as a whole: a list of options replaces all options. The change holds at once. A new name removes the permissions that the command has in guilds. Takes an access token from client credentials with `applications.commands.update`, or the bot token.
         */
        patch: operations["updateGuildApplicationCommand"];
        trace?: never;
    };
    "/applications/{application_id}/guilds/{guild_id}/commands/{command_id}/permissions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the application. It must be the one that the token belongs to.
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
        /**
         * Get the permissions of a command in a guild
         * @description Who may use one command in one guild, and where. Takes an access token with `applications.commands.permissions.update`, or the bot token.
         */
        get: operations["getApplicationCommandPermissions"];
        /**
         * Update the permissions of a command in a guild
         * @description Sets who may use one command in one guild, and where: at most 100 permissions, which replace those that there are.
         *
         *     Takes an access token of a user with `applications.commands.permissions.update`; a bot token is refused. The user
         *     needs `MANAGE_GUILD` and `MANAGE_ROLES` in the guild, must be able to use the command, and must be able to manage the
         *     roles, users and channels in question.
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
                /**
                 * @description The id of the application. It must be the one that the token belongs to.
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
        /**
         * List the permissions of all commands in a guild
         * @description Who may use the commands of the application in one guild, and where. An entry whose id is that of the application is about all commands without an entry of their own. Takes an access token with `applications.commands.permissions.update`, or the bot token.
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
                /**
                 * @description The id of the application. It must be the one that the token belongs to.
                 * @example 159799960412356608
                 */
                application_id: components["parameters"]["ApplicationId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a quick link
         * @description Creates a link that starts the activity and is shown with a title, a text and an image. It expires after 30 days and is not listed in the developer portal. Needs an access token of the application; the documentation names no scope and no status of the response.
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
        get: operations["listApplicationRoleConnectionMetadata"];
        /**
         * Update the metadata records of an application
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
    "/applications/{application_id}/skus": {
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
         * List the SKUs of an application
         * @description Returns the SKUs of the application. A subscription is listed twice: work with the entry of type 5. Takes the bot token of the application. The documentation of this operation names no credential; its list of scopes gives reading of SKUs to `applications.store.update`, but no response to an access token is documented.
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
                /**
                 * @description The id of the application. It must be the one that the token belongs to.
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
         * @description The application that the bot token belongs to, as its owner sees it.
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
        get?: never;
        /**
         * Add a user to a group DM
         * @description The bot token goes into the header; the user's access token, which needs `gdm.join`, goes into the body. Both must belong to the same application, and the token to the user in the path. A conversation has at most 10 users. The documentation tells neither the status nor the answer; both are those of Discord's own description.
         */
        put: operations["addGroupDMRecipient"];
        post?: never;
        /**
         * Remove a user from a group DM
         * @description Needs the bot token of the application that manages the conversation. The documentation tells no status; it is that of Discord's own description.
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
                /**
                 * @description The id of the guild.
                 * @example 80351110224678912
                 */
                guild_id: components["parameters"]["GuildId"];
            };
            cookie?: never;
        };
        /**
         * List the channels of a guild
         * @description Returns the channels of a guild without its threads. From 2026-11-16, channels that the caller cannot view are left out. Takes the bot token of a bot in the guild, or an access token with `sdk.social_layer`, with which the Social SDK lets users choose a channel for a lobby. The documentation of this operation names no access token; Discord's own description accepts one and names no scope, and Discord itself uses `guilds.channels.read`, which `sdk.social_layer` includes.
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
         * @description Brings the user into the lobby of this secret, and creates it when there is none. The access token needs `sdk.social_layer`. The metadata of the lobby is replaced, that of the member set. A lobby holds at most 1000 users, and a user is in at most 100 lobbies of one game. Until Discord raises its limit, an application may do this 100 times in 2 hours, for all users together.
         */
        put: operations["createOrJoinLobby"];
        /**
         * Create a lobby
         * @description Creates a lobby with up to 25 members. Needs the bot token of the application. Clients of the Social SDK cannot join or leave such a lobby themselves. Until Discord raises its limit, an application may do this 100 times in 2 hours, for all users together.
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
                /**
                 * @description The id of the lobby.
                 * @example 96008815106887111
                 */
                lobby_id: components["parameters"]["LobbyId"];
            };
            cookie?: never;
        };
        /**
         * Get a lobby
         * @description A lobby with its members. Needs the bot token of the application that created it.
         */
        get: operations["getLobby"];
        put?: never;
        post?: never;
        /**
         * Delete a lobby
         * @description Ends a lobby. Needs the bot token of the application that created it. One that is gone already may be deleted again.
         */
        delete: operations["deleteLobby"];
        options?: never;
        head?: never;
        /**
         * Update a lobby
         * @description Changes what the body names. A list of members replaces all members, metadata all metadata. Needs the bot token of the application that created the lobby. Until Discord raises its limit, an application may do this 100 times in 2 hours, for all users together.
         */
        patch: operations["updateLobby"];
        trace?: never;
    };
    "/lobbies/{lobby_id}/channel-linking": {
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
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Link a channel to a lobby, or unlink it
         * @description Messages of the lobby go to the channel too, and the other way round. A body without `channel_id` undoes the link. Needs
         *     an access token with `sdk.social_layer`.
         *
         *     The user of the access token must be a member of the lobby with the flag `CanLinkLobby` (1), and have
         *     `MANAGE_CHANNELS`, `VIEW_CHANNEL` and `SEND_MESSAGES` in the channel. It must be a text channel, not for adults only,
         *     and without a link. Until Discord raises its limit, an application may do this 20 times in 2 hours, for all users
         *     together.
         */
        patch: operations["linkChannelToLobby"];
        trace?: never;
    };
    "/lobbies/{lobby_id}/members/{user_id}": {
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
        get?: never;
        /**
         * Add a member to a lobby
         * @description Adds a user, or changes one who is a member already. Needs the bot token of the application that created the lobby. Until Discord raises its limit, an application may do this 100 times in 2 hours, for all users together.
         */
        put: operations["addLobbyMember"];
        post?: never;
        /**
         * Remove a member from a lobby
         * @description Removes a user. One who is no member may be removed all the same, but the lobby must exist. Needs the bot token of the application that created it. Until Discord raises its limit, an application may do this 100 times in 2 hours, for all users together.
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
        get?: never;
        put?: never;
        /**
         * Create an invite to a lobby's channel for a member
         * @description An invite to the guild of the linked channel, for the user in the path alone. It works once and for an hour. Needs the bot token of the application that created the lobby, and the lobby must be linked. Until Discord raises its limit, an application may do this 100 times in 2 hours, for all users together.
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
                /**
                 * @description The id of the lobby.
                 * @example 96008815106887111
                 */
                lobby_id: components["parameters"]["LobbyId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Leave a lobby
         * @description Removes the user of the access token from a lobby. Needs an access token with `sdk.social_layer`. A user who is not a member can leave as well, but the lobby must exist.
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
                /**
                 * @description The id of the lobby.
                 * @example 96008815106887111
                 */
                lobby_id: components["parameters"]["LobbyId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create an invite to a lobby's channel for the current user
         * @description An invite to the guild of the linked channel, for the user of the access token alone. It works once and for an hour. The token needs `sdk.social_layer`, its user must be in the lobby, and the lobby must be linked. Until Discord raises its limit, an application may do this 100 times in 2 hours, for all users together.
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
                /**
                 * @description The id of the lobby.
                 * @example 96008815106887111
                 */
                lobby_id: components["parameters"]["LobbyId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bulk update the members of a lobby
         * @description Adds, changes and removes 1 to 25 users at once. Needs the bot token of the application that created the lobby. A user whom Discord does not know makes it fail; one who may not join, or is in too many lobbies, is left out without a word. Until Discord raises its limit, an application may do this 100 times in 2 hours, for all users together.
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
                /**
                 * @description The id of the lobby.
                 * @example 96008815106887111
                 */
                lobby_id: components["parameters"]["LobbyId"];
            };
            cookie?: never;
        };
        /**
         * List the messages of a lobby
         * @description The latest messages, of at most 72 hours. The access token needs `sdk.social_layer`, and its user must be in the lobby.
         */
        get: operations["listLobbyMessages"];
        put?: never;
        /**
         * Send a message to a lobby
         * @description The access token needs `sdk.social_layer`, and its user must be in the lobby. A linked channel receives the message too; when that fails, the lobby still has it. Until Discord raises its limit, an application may do this 100 times in 2 hours, for all users together.
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
        get?: never;
        /**
         * Update the moderation metadata of a lobby message
         * @description Running games receive it as a change of the message. Only the own application sees it. Needs the bot token of the application that created the lobby.
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
    "/oauth2/applications/@me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the application of the bot
         * @description The application that the bot token belongs to. An older way to what `GET /applications/@me` answers.
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
         * @description The device authorization endpoint of RFC 8628, section 3.1, documented for consoles with the Social SDK. It reads
         *     `application/x-www-form-urlencoded` only, and the client proves who it is as at the token endpoint.
         *
         *     Show the user code and the URL, or the complete URL as a QR code. Meanwhile ask the token endpoint with the device
         *     code, no more often than `interval` says, until there is a token or `expires_in` has passed. The account of the user
         *     must be verified.
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
         * @description The set to verify an ID token with, by the `kid` in its header. Needs no credential, and the answer tells no state of a limit. Missing from the documentation.
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
         *     - `urn:ietf:params:oauth:grant-type:device_code` (RFC 8628, section 3.4) asks whether the user has approved a device.
         *       Until then the answer is 400 with `authorization_pending`; after `slow_down` wait 5 seconds longer between two
         *       questions; `expired_token` and `access_denied` are final. Discord's guide takes any 400 for "not yet".
         *
         *     A code or device code may come with `external_auth_type` and `external_auth_token`, which merge a provisional account of
         *     the Social SDK into the account of the user. When that fails, the body is an `APIError`: 400 with 530014 when the
         *     external account is not provisional, 530016 when the user's is, 530017 when it is banned, 530023 when the user has an
         *     identity of this application already; 403 with 50025 when the external token is wrong; 423 while the account is locked.
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
         * @description Returns a token for one use that replaces the user's consent when the application authorizes itself at the local RPC server, for approved games and their testers. `messages.read` cannot be requested with it. The endpoint reads `application/x-www-form-urlencoded` only. The documentation names the field of the response and describes no errors; they are those of the token endpoint.
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
         * @description Who the user of the access token is, in the words of OpenID Connect. The token needs `openid`; `email` adds the email address, `identify` the names and the picture. Missing from the documentation.
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
         * @description Returns an access token of a game for the user of the publisher's access token. It expires with the publisher's token and has no refresh token. The body, which is JSON, contains the client secret of the publisher. Discord must approve the linking of accounts by publisher. The documentation describes no errors.
         */
        post: operations["exchangeChildToken"];
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
        get?: never;
        /**
         * Update the moderation metadata of a DM
         * @description Sets the decision of the application's moderation about a DM of the Social SDK. Running games receive it as an update of the message, and an edit of the message clears it. No webhook event is sent. Needs the bot token of the application.
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
         * @description Removes the link between a Discord account and an external account. All tokens of the user become invalid, and a new provisional account with a new user id is created for the external account. The body, which is JSON, contains the credentials of the application.
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
         * Create a token of a provisional account
         * @description Exchanges the token of an external account for an access token of a provisional account, and creates the account if there is none. The body, which is JSON, contains the credentials of the application. The status of an error is observed.
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
         * Create a token of a provisional account with a bot token
         * @description Returns an access token of the provisional account of a user of the application's own account system, and creates the account if there is none. Needs the bot token of the application.
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
                /**
                 * @description The id of the SKU.
                 * @example 1158857122189168803
                 */
                sku_id: components["parameters"]["SKUId"];
            };
            cookie?: never;
        };
        /**
         * List the subscriptions to an SKU
         * @description The subscriptions of a user that contain the SKU. Any access token of the application will do, for its own user; the bot token needs `user_id`.
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
        /**
         * Get a subscription to an SKU
         * @description One subscription by its id. Any access token of the application will do, and so does its bot token.
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
                /**
                 * @description The id of the application. It must be the one that the token belongs to.
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
                /**
                 * @description The id of the application. It must be the one that the token belongs to.
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
         * @description The user of the access token, or the bot user of a bot token. An access token needs `identify`. `email` and `verified` are present with the `email` scope only, and `premium_type` is 0 for every application without `identify.premium`, whatever the user subscribes to.
         */
        get: operations["getCurrentUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Update the current user
         * @description Changes the name, the avatar or the banner of the bot. Needs a bot token; access tokens cannot change a user.
         */
        patch: operations["updateCurrentUser"];
        trace?: never;
    };
    "/users/@me/applications/{application_id}/entitlements": {
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
         * List the entitlements of the current user
         * @description What the user has of what the application sells. Any access token will do; a bot token will not. Discord describes this operation without documenting it.
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
                /**
                 * @description The id of the application. It must be the one that the token belongs to.
                 * @example 159799960412356608
                 */
                application_id: components["parameters"]["ApplicationId"];
            };
            cookie?: never;
        };
        /**
         * Get the role connection of the current user
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
         * @description With `recipient_id`, a conversation of the bot and one user. One that exists already is answered as it is. Begin one
         *     when the user did something that calls for it; whoever begins many is limited or blocked.
         *
         *     With `access_tokens`, a conversation of several users, each of whom granted `gdm.join` to the application. A bot is in
         *     at most 10 of them. Discord made them for an SDK that is no more.
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
         * @description The accounts on other services that the user linked to Discord. The access token needs `connections`. Accounts that the user hides from the profile are listed too; look at `visibility` before showing one to others.
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
         * @description The guilds that the user is in, abridged. An access token needs `guilds`. A user can be in at most 200 guilds, which is the size of one page, so that only a bot ever needs `before` or `after`.
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
                /**
                 * @description The id of the guild.
                 * @example 80351110224678912
                 */
                guild_id: components["parameters"]["GuildId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Leave a guild
         * @description The bot leaves the guild. Needs a bot token; a user cannot be made to leave.
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
                /**
                 * @description The id of the guild.
                 * @example 80351110224678912
                 */
                guild_id: components["parameters"]["GuildId"];
            };
            cookie?: never;
        };
        /**
         * Get the current user as a member of a guild
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
    "/webhooks/{webhook_id}/{webhook_token}": {
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
                 * @description The token of the webhook. Whoever knows it needs no other credential.
                 * @example 3d89bb7572e0fb30d8128367b3b1b44fecd1726de135cbe28a41f8b2f777c372ba2939e72279b94526ff5d1bd4358d65cf11
                 */
                webhook_token: components["parameters"]["WebhookToken"];
            };
            cookie?: never;
        };
        /**
         * Get a webhook by its token
         * @description The webhook without who created it. Needs no credential but the token in the path, which the token endpoint gives with `webhook.incoming`.
         */
        get: operations["getWebhookWithToken"];
        put?: never;
        /**
         * Execute a webhook
         * @description Needs no credential but the token in the path. Without `wait` Discord answers 204 at once, and nobody learns when a
         *     message is not kept.
         *
         *     At least one of `content`, `embeds`, `components`, `poll` and a file is needed. In a forum or media channel either
         *     `thread_id` or `thread_name` is needed too. Texts of users belong there only with `allowed_mentions`. To send files,
         *     use `multipart/form-data` with the message as JSON in `payload_json`.
         */
        post: operations["executeWebhook"];
        /**
         * Delete a webhook by its token
         * @description Removes the webhook for good. Needs no credential but the token in the path.
         */
        delete: operations["deleteWebhookWithToken"];
        options?: never;
        head?: never;
        /**
         * Update a webhook by its token
         * @description Changes the name or the avatar. Needs no credential but the token in the path, which cannot move the webhook to another channel.
         */
        patch: operations["updateWebhookWithToken"];
        trace?: never;
    };
    "/webhooks/{webhook_id}/{webhook_token}/github": {
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
                 * @description The token of the webhook. Whoever knows it needs no other credential.
                 * @example 3d89bb7572e0fb30d8128367b3b1b44fecd1726de135cbe28a41f8b2f777c372ba2939e72279b94526ff5d1bd4358d65cf11
                 */
                webhook_token: components["parameters"]["WebhookToken"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Execute a webhook with a GitHub payload
         * @description Sends a message for an event of GitHub, for use as the payload URL of a GitHub repository. The token in the path is the only credential.
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
                /**
                 * @description The id of the thread of the message, when it is in one.
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
                 * @description The token of the webhook. Whoever knows it needs no other credential.
                 * @example 3d89bb7572e0fb30d8128367b3b1b44fecd1726de135cbe28a41f8b2f777c372ba2939e72279b94526ff5d1bd4358d65cf11
                 */
                webhook_token: components["parameters"]["WebhookToken"];
            };
            cookie?: never;
        };
        /**
         * Get a message of a webhook
         * @description A message that was posted with the same token. Needs no credential but the token in the path.
         */
        get: operations["getWebhookMessage"];
        put?: never;
        post?: never;
        /**
         * Delete a message of a webhook
         * @description Removes a message that was posted by the webhook. Needs no credential but the token in the path.
         */
        delete: operations["deleteWebhookMessage"];
        options?: never;
        head?: never;
        /**
         * Update a message of a webhook
         * @description Changes a message that was posted with the same token. Needs no credential but the token in the path. Mentions are
         *     read anew from a new text, under the `allowed_mentions` of this call alone.
         *
         *     New files are added. `attachments`, when present, must name every file that shall remain, old and new.
         */
        patch: operations["updateWebhookMessage"];
        trace?: never;
    };
    "/webhooks/{webhook_id}/{webhook_token}/slack": {
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
                 * @description The token of the webhook. Whoever knows it needs no other credential.
                 * @example 3d89bb7572e0fb30d8128367b3b1b44fecd1726de135cbe28a41f8b2f777c372ba2939e72279b94526ff5d1bd4358d65cf11
                 */
                webhook_token: components["parameters"]["WebhookToken"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Execute a webhook with a Slack payload
         * @description Sends a message in the format of Slack's incoming webhooks. The token in the path is the only credential. The documentation describes no response; it follows Discord's own description.
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
         * A user authorized the application
         * @description The application was added to a guild or to the account of a user. Verify the signature of the headers over the unparsed body before reading it, and answer within 3 seconds; otherwise Discord tries again for up to 10 minutes.
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
         * A user took the authorization back
         * @description The user removed the application, or a token was revoked. All tokens of the user for the application are void; forget them. Verify the signature of the headers over the unparsed body before reading it, and answer within 3 seconds; otherwise Discord tries again for up to 10 minutes.
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
         * An entitlement came
         * @description A user bought a SKU of the application or was given it. Verify the signature of the headers over the unparsed body before reading it, and answer within 3 seconds; otherwise Discord tries again for up to 10 minutes.
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
         * An entitlement went
         * @description An entitlement was taken back, for example after a refund. Verify the signature of the headers over the unparsed body before reading it, and answer within 3 seconds; otherwise Discord tries again for up to 10 minutes.
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
         * An entitlement changed
         * @description An entitlement was changed, for example renewed or ended. Verify the signature of the headers over the unparsed body before reading it, and answer within 3 seconds; otherwise Discord tries again for up to 10 minutes.
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
         * @description A DM was sent while at least one of its users has an active session of the Social SDK. Verify the signature of the headers over the unparsed body before reading it, and respond within 3 seconds; otherwise Discord retries for up to 10 minutes.
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
         * @description A DM was deleted while at least one of its users has an active session of the Social SDK. Verify the signature of the headers over the unparsed body before reading it, and respond within 3 seconds; otherwise Discord retries for up to 10 minutes.
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
         * @description A DM was edited while at least one of its users has an active session of the Social SDK. Verify the signature of the headers over the unparsed body before reading it, and respond within 3 seconds; otherwise Discord retries for up to 10 minutes.
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
         * @description A message was sent in a lobby. Verify the signature of the headers over the unparsed body before reading it, and respond within 3 seconds; otherwise Discord retries for up to 10 minutes.
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
         * @description A message was deleted from a lobby. Verify the signature of the headers over the unparsed body before reading it, and respond within 3 seconds; otherwise Discord retries for up to 10 minutes.
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
         * @description A message in a lobby was edited. Verify the signature of the headers over the unparsed body before reading it, and respond within 3 seconds; otherwise Discord retries for up to 10 minutes.
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
         * Discord tries the URL for events
         * @description Sent when the URL is set up. It must be answered with 204, and a request with a wrong signature with 401, or Discord does not take the URL. Verify the signature of the headers over the unparsed body before reading it, and answer within 3 seconds; otherwise Discord tries again for up to 10 minutes.
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
        /** @description The answer to an upload. */
        ActivityAttachment: {
            attachment: components["schemas"]["Attachment"];
        };
        /** @description A file to upload. */
        ActivityAttachmentCreate: {
            /**
             * Format: binary
             * @description The bytes of the file, with its name and media type as the part has them.
             */
            file: Blob;
        };
        /** @description A running activity that users share. */
        ActivityInstance: {
            /** @description The id of the application. */
            application_id: components["schemas"]["Snowflake"];
            /** @description The id of the instance, which is no snowflake. */
            instance_id: string;
            /** @description The id of the launch. */
            launch_id: components["schemas"]["Snowflake"];
            location: components["schemas"]["ActivityLocation"];
            /** @description The ids of the users who are connected. */
            users: components["schemas"]["Snowflake"][];
        };
        /** @description Where an instance of an activity runs. */
        ActivityLocation: {
            /** @description The id of the channel. */
            channel_id: components["schemas"]["Snowflake"];
            /** @description The id of the guild, for a channel of one. */
            guild_id?: components["schemas"]["Snowflake"] | null;
            /** @description A name for the place, which is no snowflake. */
            id: string;
            kind: components["schemas"]["ActivityLocationKind"];
        };
        /** @description In what kind of channel an activity runs. */
        ActivityLocationKind: "gc" | "pc" | "party" | (string & {});
        /** @description Whom a mention in the text may notify. Without this object a webhook notifies users alone. A kind that is in `parse` must not have a list of its own. */
        AllowedMentions: {
            /** @description The kinds of mentions that are looked for in the text. An empty list silences all that are not listed below. */
            parse?: ("roles" | "users" | "everyone")[];
            /** @description Whether to notify the author of the message that is replied to. */
            replied_user?: boolean;
            /** @description The ids of the roles, at most 100. */
            roles?: components["schemas"]["Snowflake"][];
            /** @description The ids of the users, at most 100. */
            users?: components["schemas"]["Snowflake"][];
        };
        /** @description How the API says no. */
        APIError: {
            code: components["schemas"]["ErrorCode"];
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
        /** @description An application as its owner sees it. */
        Application: components["schemas"]["PartialApplication"] & {
            /** @description Roughly how many guilds added the application. */
            approximate_guild_count?: number;
            /** @description Roughly how many users authorized the application. */
            approximate_user_authorization_count?: number;
            /** @description Roughly how many users installed the application for themselves. */
            approximate_user_install_count?: number;
            /** @description Whether others than the owner may add the bot to guilds. */
            bot_public: boolean;
            /** @description Whether the bot joins a guild only once the code of the whole grant was exchanged. */
            bot_require_code_grant: boolean;
            event_webhooks_status?: components["schemas"]["ApplicationEventWebhookStatus"];
            /** @description The webhook events that the application wants. */
            event_webhooks_types?: components["schemas"]["WebhookEventType"][];
            /** @description The URL that webhook events are sent to. */
            event_webhooks_url?: string | null;
            /** @description The guild that belongs to the application, abridged. */
            guild?: components["schemas"]["Guild"];
            /** @description The URL that interactions are sent to. */
            interactions_endpoint_url?: string | null;
            /** @description The user who owns the application. For one of a team, a stand-in. */
            owner?: components["schemas"]["PartialUser"];
            /** @description The redirect URIs, which only the Developer Portal can change. */
            redirect_uris?: string[];
            /** @description The URL where users link an account for a role. */
            role_connections_verification_url?: string | null;
            /** @description The team that owns the application. */
            team: components["schemas"]["Team"] | null;
        };
        /** @description A user authorized the application, to a guild or to the own account. */
        ApplicationAuthorizedEvent: {
            /** @description The id of the application. */
            application_id: components["schemas"]["Snowflake"];
            /** @description What happened. */
            event: {
                /** @description Who authorized what. */
                data: {
                    /** @description The guild, when the application was installed to one. */
                    guild?: components["schemas"]["Guild"];
                    integration_type?: components["schemas"]["IntegrationType"];
                    /** @description The scopes that the user granted. */
                    scopes: components["schemas"]["Scope"][];
                    /** @description Who authorized. */
                    user: components["schemas"]["User"];
                };
                /** @description When it happened, in ISO 8601. Discord's examples have no offset; it is UTC. */
                timestamp: string;
                /** @constant */
                type: "APPLICATION_AUTHORIZED";
            };
            /**
             * @description An event, and not a ping.
             * @constant
             */
            type: 1;
            /** @description The version of this form. Always 1 so far. */
            version: number;
        };
        /** @description A command of an application. Discord sends `id`, `application_id` and `version` with every one; its example of a translated command lacks them. */
        ApplicationCommand: {
            /** @description The id of the application. */
            application_id?: components["schemas"]["Snowflake"];
            /** @description Where a global command can be used. */
            contexts?: components["schemas"]["InteractionContextType"][] | null;
            /** @description What members need in order to use the command, unless a guild decides otherwise. `"0"` leaves it to administrators; `null` asks for nothing. */
            default_member_permissions?: components["schemas"]["Permissions"] | null;
            /**
             * @deprecated
             * @description Whether the command is on when a guild adds the application. Replaced by `default_member_permissions`.
             */
            default_permission?: boolean | null;
            /** @description What users see as the explanation. Empty for commands of a context menu. */
            description: string;
            /** @description Translations of the description by locale. */
            description_localizations?: {
                [key: string]: string;
            } | null;
            /** @description The description in the language of the request, where not all translations were asked for. */
            description_localized?: string;
            /**
             * @deprecated
             * @description Whether a global command is offered in direct messages with the application. Replaced by `contexts`.
             */
            dm_permission?: boolean;
            /** @description The id of the guild, for a command of one guild. */
            guild_id?: components["schemas"]["Snowflake"];
            handler?: components["schemas"]["EntryPointCommandHandlerType"];
            id?: components["schemas"]["Snowflake"];
            /** @description The kinds of installation that offer a global command. */
            integration_types?: components["schemas"]["IntegrationType"][];
            /** @description What users see as the name. */
            name: string;
            /** @description Translations of the name by locale. */
            name_localizations?: {
                [key: string]: string;
            } | null;
            /** @description The name in the language of the request, where not all translations were asked for. */
            name_localized?: string;
            /** @description Whether the command is restricted by age. */
            nsfw?: boolean;
            /** @description The arguments, or the commands below this one. */
            options?: components["schemas"]["ApplicationCommandOption"][];
            type?: components["schemas"]["ApplicationCommandType"];
            /** @description Grows with every change of substance. */
            version?: components["schemas"]["Snowflake"];
        };
        /** @description A command of the list that replaces all others. Without an `id`, a registered command of its name and type is meant. */
        ApplicationCommandBulkOverwrite: {
            /** @description Where the command can be used, at least one place. For global commands. */
            contexts?: components["schemas"]["InteractionContextType"][];
            /** @description What members need in order to use the command. `"0"` leaves it to administrators; `null` asks for nothing. */
            default_member_permissions?: components["schemas"]["Permissions"] | null;
            /**
             * @deprecated
             * @description Whether the command is on when a guild adds the application. Replaced by `default_member_permissions`.
             */
            default_permission?: boolean;
            /** @description What users see as the explanation, 1 to 100 characters. Not for commands of a context menu. */
            description?: string;
            /** @description Translations of the description by locale, 1 to 100 characters each. */
            description_localizations?: {
                [key: string]: string;
            } | null;
            /**
             * @deprecated
             * @description Whether a global command is offered in direct messages with the application. Replaced by `contexts`.
             */
            dm_permission?: boolean | null;
            /** @description Who answers, for an entry point command. */
            handler?: components["schemas"]["EntryPointCommandHandlerType"];
            /** @description The id of a registered command, if known. Lets a command change its name. */
            id?: components["schemas"]["Snowflake"];
            /** @description The kinds of installation that offer the command, at least one. For global commands. */
            integration_types?: components["schemas"]["IntegrationType"][];
            /** @description What users see as the name, 1 to 32 characters. A slash command's has letters, digits, `-`, `_` and apostrophes only, in lower case where there is one; a context menu command's may have capitals and spaces. */
            name: string;
            /** @description Translations of the name by locale, under the same rules. */
            name_localizations?: {
                [key: string]: string;
            } | null;
            /** @description Whether the command is restricted by age. */
            nsfw?: boolean;
            /** @description The arguments of a slash command, or the commands below it, at most 25. */
            options?: components["schemas"]["ApplicationCommandOptionCreate"][];
            /** @description How users call the command. Without it, the command is a slash command. */
            type?: components["schemas"]["ApplicationCommandType"];
        };
        /** @description A command to register. Its names, descriptions and values have at most 8000 characters altogether; of the translations, the longest counts. */
        ApplicationCommandCreate: {
            /** @description Where the command can be used, at least one place. For global commands. */
            contexts?: components["schemas"]["InteractionContextType"][];
            /** @description What members need in order to use the command. `"0"` leaves it to administrators; `null` asks for nothing. */
            default_member_permissions?: components["schemas"]["Permissions"] | null;
            /**
             * @deprecated
             * @description Whether the command is on when a guild adds the application. Replaced by `default_member_permissions`.
             */
            default_permission?: boolean;
            /** @description What users see as the explanation, 1 to 100 characters. Not for commands of a context menu. */
            description?: string;
            /** @description Translations of the description by locale, 1 to 100 characters each. */
            description_localizations?: {
                [key: string]: string;
            } | null;
            /**
             * @deprecated
             * @description Whether a global command is offered in direct messages with the application. Replaced by `contexts`.
             */
            dm_permission?: boolean | null;
            /** @description Who answers, for an entry point command. */
            handler?: components["schemas"]["EntryPointCommandHandlerType"];
            /** @description The kinds of installation that offer the command, at least one. For global commands. */
            integration_types?: components["schemas"]["IntegrationType"][];
            /** @description What users see as the name, 1 to 32 characters. A slash command's has letters, digits, `-`, `_` and apostrophes only, in lower case where there is one; a context menu command's may have capitals and spaces. */
            name: string;
            /** @description Translations of the name by locale, under the same rules. */
            name_localizations?: {
                [key: string]: string;
            } | null;
            /** @description Whether the command is restricted by age. */
            nsfw?: boolean;
            /** @description The arguments of a slash command, or the commands below it, at most 25. */
            options?: components["schemas"]["ApplicationCommandOptionCreate"][];
            /** @description How users call the command. Without it, the command is a slash command. */
            type?: components["schemas"]["ApplicationCommandType"];
        };
        /** @description One argument of a command, or a command below it. Which fields are present depends on `type`. */
        ApplicationCommandOption: {
            /** @description Whether the application suggests values while the user types. */
            autocomplete?: boolean;
            /** @description The types of channels that users can pick from. */
            channel_types?: components["schemas"]["ChannelType"][];
            /** @description The only values that users can pick, for text and numbers. */
            choices?: components["schemas"]["ApplicationCommandOptionChoice"][];
            /** @description What users see as the explanation. */
            description: string;
            /** @description Translations of the description by locale. */
            description_localizations?: {
                [key: string]: string;
            } | null;
            /** @description The description in the language of the request, where not all translations were asked for. */
            description_localized?: string;
            /** @description The files that users can pick: `image`, `video`, `audio`, or an extension such as `.pdf`. */
            file_types?: string[];
            /** @description How many characters the text has at most. */
            max_length?: number;
            /** @description The highest number that users can enter. */
            max_value?: number;
            /** @description How many characters the text has at least. */
            min_length?: number;
            /** @description The lowest number that users can enter. */
            min_value?: number;
            /** @description What users see as the name. */
            name: string;
            /** @description Translations of the name by locale. */
            name_localizations?: {
                [key: string]: string;
            } | null;
            /** @description The name in the language of the request, where not all translations were asked for. */
            name_localized?: string;
            /** @description The arguments of a command below this one, or the commands of a group. */
            options?: components["schemas"]["ApplicationCommandOption"][];
            /** @description Whether users must fill it in. */
            required?: boolean;
            type: components["schemas"]["ApplicationCommandOptionType"];
        };
        /** @description A value that a user can pick for an option. */
        ApplicationCommandOptionChoice: {
            /** @description What users see. */
            name: string;
            /** @description Translations of the name by locale. */
            name_localizations?: {
                [key: string]: string;
            } | null;
            /** @description The name in the language of the request, where not all translations were asked for. */
            name_localized?: string;
            /** @description What the application receives, of the type of the option. */
            value: string | number;
        };
        /** @description A value that users shall be able to pick for an option. */
        ApplicationCommandOptionChoiceCreate: {
            /** @description What users see, 1 to 100 characters. */
            name: string;
            /** @description Translations of the name by locale, 1 to 100 characters each. */
            name_localizations?: {
                [key: string]: string;
            } | null;
            /** @description What the application receives, of the type of the option. Text has at most 100 characters. */
            value: string | number;
        };
        /** @description An argument of a command, or a command below it. The names in one list differ, and required options come first. */
        ApplicationCommandOptionCreate: {
            /** @description Whether the application suggests values while the user types. For text and numbers, and not with `choices`. */
            autocomplete?: boolean;
            /** @description The types of channels that users can pick from. For channels. */
            channel_types?: components["schemas"]["ChannelType"][];
            /** @description The only values that users can pick, at most 25. For text and numbers, and not with `autocomplete`. */
            choices?: components["schemas"]["ApplicationCommandOptionChoiceCreate"][];
            /** @description What users see as the explanation, 1 to 100 characters. */
            description: string;
            /** @description Translations of the description by locale, 1 to 100 characters each. */
            description_localizations?: {
                [key: string]: string;
            } | null;
            /** @description The files that users can pick, at most 10: `image`, `video`, `audio`, or an extension such as `.pdf`. For files. */
            file_types?: string[];
            /** @description How many characters the text has at most, 1 to 6000. For text. */
            max_length?: number;
            /** @description The highest number that users can enter. For numbers. */
            max_value?: number;
            /** @description How many characters the text has at least, 0 to 6000. For text. */
            min_length?: number;
            /** @description The lowest number that users can enter. For numbers. */
            min_value?: number;
            /** @description What users see as the name: 1 to 32 letters, digits, `-`, `_` and apostrophes, in lower case where there is one. */
            name: string;
            /** @description Translations of the name by locale, under the same rules. */
            name_localizations?: {
                [key: string]: string;
            } | null;
            /** @description The arguments of a command below this one, or the commands of a group, at most 25. */
            options?: components["schemas"]["ApplicationCommandOptionCreate"][];
            /** @description Whether users must fill it in. Not for commands and groups. Without it, they need not. */
            required?: boolean;
            type: components["schemas"]["ApplicationCommandOptionType"];
        };
        /** @description What a user enters for an option, or that the option is a command of its own. */
        ApplicationCommandOptionType: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | (number & {});
        /** @description Whether a role, a user or a channel has a command. */
        ApplicationCommandPermission: {
            /** @description The id of the role, user or channel. The id of the guild means everyone, and that id minus 1 all channels. */
            id: components["schemas"]["Snowflake"];
            /** @description Whether the command is allowed. */
            permission: boolean;
            type: components["schemas"]["ApplicationCommandPermissionType"];
        };
        /** @description The permissions that replace all those of a command in a guild. */
        ApplicationCommandPermissionsUpdate: {
            /** @description The permissions, at most 100. */
            permissions: components["schemas"]["ApplicationCommandPermissionUpdate"][];
        };
        /** @description Whom or what a permission of a command is about. */
        ApplicationCommandPermissionType: 1 | 2 | 3 | (number & {});
        /** @description Whether a role, a user or a channel shall have a command. */
        ApplicationCommandPermissionUpdate: {
            /** @description The id of the role, user or channel. The id of the guild means everyone, and that id minus 1 all channels. */
            id: components["schemas"]["Snowflake"];
            /** @description Whether to allow the command. */
            permission: boolean;
            type: components["schemas"]["ApplicationCommandPermissionType"];
        };
        /** @description How users call a command. */
        ApplicationCommandType: 1 | 2 | 3 | 4 | (number & {});
        /** @description What to change of a command. A field that is present replaces the old value as a whole. The type stays. */
        ApplicationCommandUpdate: {
            /** @description Where the command can be used, at least one place. For global commands. */
            contexts?: components["schemas"]["InteractionContextType"][];
            /** @description What members need in order to use the command. `"0"` leaves it to administrators; `null` asks for nothing. */
            default_member_permissions?: components["schemas"]["Permissions"] | null;
            /**
             * @deprecated
             * @description Whether the command is on when a guild adds the application. Replaced by `default_member_permissions`.
             */
            default_permission?: boolean;
            /** @description What users see as the explanation, 1 to 100 characters. Not for commands of a context menu. */
            description?: string;
            /** @description Translations of the description by locale, 1 to 100 characters each. */
            description_localizations?: {
                [key: string]: string;
            } | null;
            /**
             * @deprecated
             * @description Whether a global command is offered in direct messages with the application. Replaced by `contexts`.
             */
            dm_permission?: boolean | null;
            /** @description Who answers, for an entry point command. */
            handler?: components["schemas"]["EntryPointCommandHandlerType"];
            /** @description The kinds of installation that offer the command, at least one. For global commands. */
            integration_types?: components["schemas"]["IntegrationType"][];
            /** @description What users see as the name, 1 to 32 characters. A slash command's has letters, digits, `-`, `_` and apostrophes only, in lower case where there is one; a context menu command's may have capitals and spaces. */
            name?: string;
            /** @description Translations of the name by locale, under the same rules. */
            name_localizations?: {
                [key: string]: string;
            } | null;
            /** @description Whether the command is restricted by age. */
            nsfw?: boolean;
            /** @description The arguments of a slash command, or the commands below it, at most 25. */
            options?: components["schemas"]["ApplicationCommandOptionCreate"][];
        };
        /** @description A user took the authorization back. The user's tokens no longer work. */
        ApplicationDeauthorizedEvent: {
            /** @description The id of the application. */
            application_id: components["schemas"]["Snowflake"];
            /** @description What happened. */
            event: {
                /** @description Who it was. */
                data: {
                    /** @description Who took the authorization back. */
                    user: components["schemas"]["User"];
                };
                /** @description When it happened, in ISO 8601. Discord's examples have no offset; it is UTC. */
                timestamp: string;
                /** @constant */
                type: "APPLICATION_DEAUTHORIZED";
            };
            /**
             * @description An event, and not a ping.
             * @constant
             */
            type: 1;
            /** @description The version of this form. Always 1 so far. */
            version: number;
        };
        /** @description Whether Discord sends webhook events to an application. */
        ApplicationEventWebhookStatus: 1 | 2 | 3 | (number & {});
        /** @description What an application is marked with: one bit each, summed up and written as a decimal string, because it outgrows a JSON number. Those that are editable can be changed with the application. */
        ApplicationFlags: string;
        /** @description Identities of a user in the application. */
        ApplicationIdentities: {
            /** @description The identities. Empty if none matches. */
            identities: components["schemas"]["ApplicationIdentity"][];
        };
        /** @description An identity of a user in the application, by its external account. */
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
        /** @description Selects the identity to delete among those with the same type and user id. */
        ApplicationIdentityDelete: {
            /** @description The id of the provider. */
            provider_id?: string;
        };
        /** @description The profile of a user's identity in the application, which Discord shows as a game stats widget. */
        ApplicationIdentityProfile: {
            /** @description The game stats. */
            data: components["schemas"]["ApplicationIdentityProfileData"] | null;
            /** @description Data of the application's own, which Discord only stores. */
            metadata: {
                [key: string]: unknown;
            } | null;
            /** @description The name of the user in the external system. */
            username: string | null;
        };
        /** @description The game stats of a profile. */
        ApplicationIdentityProfileData: {
            /** @description The game stats of the application's own. */
            dynamic?: components["schemas"]["ApplicationIdentityProfileDynamicField"][];
            primary?: components["schemas"]["ApplicationIdentityProfilePrimaryData"];
        };
        /** @description The game stats of a profile. At most 10 KB when serialized. */
        ApplicationIdentityProfileDataUpdate: {
            /** @description The game stats of the application's own. At most 30. */
            dynamic?: components["schemas"]["ApplicationIdentityProfileDynamicFieldUpdate"][];
            primary?: components["schemas"]["ApplicationIdentityProfilePrimaryDataUpdate"];
        };
        /** @description A game stat of an application's own. Its type determines the type of its value. */
        ApplicationIdentityProfileDynamicField: {
            /** @description The key of the field in the widget editor, which players do not see. */
            name: string;
            type: components["schemas"]["ApplicationIdentityProfileDynamicFieldType"];
            /** @description The value. */
            value: string | number | components["schemas"]["ApplicationIdentityProfileMedia"];
        };
        /** @description The type of the value of a dynamic field. */
        ApplicationIdentityProfileDynamicFieldType: 1 | 2 | 3 | (number & {});
        /** @description A game stat of an application's own. Its type determines the type of its value. */
        ApplicationIdentityProfileDynamicFieldUpdate: {
            /** @description The key of the field in the widget editor, which players do not see. At most 100 characters. */
            name: string;
            /**
             * @description The type of the value, 1 for a string, 2 for a number, 3 for an image.
             * @enum {integer}
             */
            type: 1 | 2 | 3;
            /** @description The value. A string has at most 256 characters. */
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
        /** @description The game stats that are meant for many games. */
        ApplicationIdentityProfilePrimaryData: {
            /** @description The number of assists in the current period. */
            current_period_assists?: number;
            /** @description The number of deaths in the current period. */
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
            /** @description The total time of play, in hours with decimals. */
            playtime_hours?: number;
            /** @description The image of the current rank. */
            rank_image?: components["schemas"]["ApplicationIdentityProfileMedia"];
            /** @description The name of the current rank. */
            rank_name?: string;
            /** @description The name of the current season. */
            season?: string;
            /** @description The total number of assists. */
            total_assists?: number;
            /** @description The total number of deaths. */
            total_deaths?: number;
            /** @description The total number of games. */
            total_games?: number;
            /** @description The total number of kills. */
            total_kills?: number;
            /** @description The total number of wins. */
            total_wins?: number;
        };
        /** @description The game stats that are meant for many games. */
        ApplicationIdentityProfilePrimaryDataUpdate: {
            /** @description The number of assists in the current period. */
            current_period_assists?: number;
            /** @description The number of deaths in the current period. */
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
            /** @description The total time of play, in hours with decimals. */
            playtime_hours?: number;
            /** @description The image of the current rank. */
            rank_image?: components["schemas"]["ApplicationIdentityProfileMediaUpdate"];
            /** @description The name of the current rank. At most 100 characters. */
            rank_name?: string;
            /** @description The name of the current season. At most 100 characters. */
            season?: string;
            /** @description The total number of assists. */
            total_assists?: number;
            /** @description The total number of deaths. */
            total_deaths?: number;
            /** @description The total number of games. */
            total_games?: number;
            /** @description The total number of kills. */
            total_kills?: number;
            /** @description The total number of wins. */
            total_wins?: number;
        };
        /** @description Changes of a game profile. Without `data`, the stored game stats stay as they are. */
        ApplicationIdentityProfileUpdate: {
            /** @description The complete game stats. They replace all stored ones. */
            data?: components["schemas"]["ApplicationIdentityProfileDataUpdate"];
            /** @description The name of the user in the external system. At most 1024 characters. */
            username?: string;
        };
        /** @description What to change of an application. Redirect URIs are not among it. */
        ApplicationUpdate: {
            /** @description The picture that invitations to play show, or `null` for none. */
            cover_image?: components["schemas"]["ImageData"] | null;
            /**
             * Format: uri
             * @description A URL of its own to install the application by, at most 2048 characters.
             */
            custom_install_url?: string | null;
            /** @description What the application says of itself, at most 400 characters. */
            description?: string;
            /**
             * @description Whether to send webhook events: 2 for yes, 1 for no.
             * @enum {integer}
             */
            event_webhooks_status?: 1 | 2;
            /** @description The webhook events that the application wants. */
            event_webhooks_types?: components["schemas"]["WebhookEventType"][];
            /**
             * Format: uri
             * @description The URL that webhook events are sent to, at most 2048 characters.
             */
            event_webhooks_url?: string | null;
            /** @description Only `GATEWAY_PRESENCE_LIMITED` (1 << 13), `GATEWAY_GUILD_MEMBERS_LIMITED` (1 << 15) and `GATEWAY_MESSAGE_CONTENT_LIMITED` (1 << 19) may differ from before. */
            flags?: components["schemas"]["LegacyApplicationFlags"];
            /** @description The icon, or `null` for none. */
            icon?: components["schemas"]["ImageData"] | null;
            /** @description What the default link to install the application asks for. */
            install_params?: components["schemas"]["InstallParamsUpdate"] | null;
            /** @description How the application is installed, by integration type. */
            integration_types_config?: {
                /** @description How it is installed to a server. */
                0?: components["schemas"]["IntegrationTypeConfigurationUpdate"];
                /** @description How it is installed to a user. */
                1?: components["schemas"]["IntegrationTypeConfigurationUpdate"];
            } | null;
            /**
             * Format: uri
             * @description The URL that interactions are sent to, at most 2048 characters. Discord tries it before it accepts it.
             */
            interactions_endpoint_url?: string | null;
            /**
             * Format: uri
             * @description The URL where users link an account for a role, at most 2048 characters.
             */
            role_connections_verification_url?: string | null;
            /** @description What the application is about: at most 5 words of at most 20 characters. */
            tags?: string[];
        };
        /** @description A file at Discord that a message or an upload brought there. */
        Attachment: {
            /** @description The application that a clip shows, as far as Discord knows it. */
            application?: components["schemas"]["PartialApplication"] | null;
            /**
             * Format: date-time
             * @description When the clip was made.
             */
            clip_created_at?: string;
            /** @description The users who were in the stream that a clip shows. */
            clip_participants?: components["schemas"]["PartialUser"][];
            /** @description The media type of the file. */
            content_type?: string;
            /** @description What the file shows, for those who do not see it. */
            description?: string;
            /** @description How long a sound or film lasts, in seconds. */
            duration_secs?: number;
            /** @description Whether Discord deletes the file after a while. */
            ephemeral?: boolean;
            /** @description The name of the file. */
            filename: string;
            /** @description The attachment flags, a bit set. */
            flags?: number;
            /** @description The height of a picture or film in pixels. */
            height?: number | null;
            id: components["schemas"]["Snowflake"];
            /** @description A small preview of a picture or film, a thumbhash in base64. */
            placeholder?: string;
            /** @description The version of the preview's form. */
            placeholder_version?: number;
            /** @description Where a copy behind Discord's proxy is. */
            proxy_url: string;
            /** @description The size of the file in bytes. */
            size: number;
            /** @description The title of the file. */
            title?: string;
            /** @description Where the file is. The URL is signed and expires. */
            url: string;
            /** @description A preview of a voice message, bytes in base64. */
            waveform?: string;
            /** @description The width of a picture or film in pixels. */
            width?: number | null;
        };
        /** @description A file that is sent along, or, when a message is edited, one to keep. */
        AttachmentUpdate: {
            /** @description What the file shows, for those who do not see it; at most 1024 characters. */
            description?: string;
            /** @description How long a voice message lasts, in seconds. */
            duration_secs?: number;
            /** @description The name of the file, at most 1024 characters. */
            filename?: string;
            /** @description The `n` of `files[n]` for a new file, or the id of one to keep. */
            id: number | components["schemas"]["Snowflake"];
            /** @description Whether the file stays blurred until somebody wants to see it. */
            is_spoiler?: boolean;
            /** @description The title of the file, at most 1024 characters. */
            title?: string;
            /** @description A preview of a voice message, bytes in base64. */
            waveform?: string;
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
            /** @description A token of a provisional account, which is merged into the account of the user. At most 10240 characters. */
            external_auth_token?: string;
            /** @description What kind of token `external_auth_token` is. Required beside it. */
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
        /** @description What the authorization server offers and where (RFC 8414, OpenID Connect Discovery). The two documents of Discord describe the same server, each with some of the fields. Their URLs name no version of the API. */
        AuthorizationServerMetadata: {
            /** @description The URL that asks a user for authorization. */
            authorization_endpoint: string;
            /** @description Indicates that each redirect has `iss` (RFC 9207). Discord sends `true`. */
            authorization_response_iss_parameter_supported?: boolean;
            /** @description The known values of `code_challenge_method`. */
            code_challenge_methods_supported?: string[];
            /** @description The known values of `grant_type`. Discord leaves the device grant out. */
            grant_types_supported?: string[];
            /** @description The algorithms that ID tokens are signed with. */
            id_token_signing_alg_values_supported?: string[];
            /** @description The issuer, as `iss` of redirects and ID tokens has it. */
            issuer: string;
            /** @description The URL of the keys that ID tokens are signed with. */
            jwks_uri: string;
            /** @description The known values of `response_type`. */
            response_types_supported: string[];
            /** @description The URL that revokes tokens. */
            revocation_endpoint?: string;
            /** @description How a client proves who it is where tokens are revoked. */
            revocation_endpoint_auth_methods_supported?: string[];
            /** @description How users are named to applications. `public` means the same for all. */
            subject_types_supported?: string[];
            /** @description The URL that exchanges grants for tokens. */
            token_endpoint: string;
            /** @description How a client proves who it is at the token endpoint. */
            token_endpoint_auth_methods_supported?: string[];
            /** @description The URL that tells who the user is. */
            userinfo_endpoint?: string;
        };
        /** @description A decoration around an avatar. */
        AvatarDecorationData: {
            /** @description The hash of the decoration. */
            asset: string;
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
            /** @description The id of a provisional account. Missing from the documentation. */
            provisional_user_id?: components["schemas"]["Snowflake"] | null;
        };
        /** @description A channel of a guild, or a conversation of users. Which fields are present depends on the type. */
        Channel: {
            /** @description The id of the application that made the channel. */
            application_id?: components["schemas"]["Snowflake"] | null;
            /** @description The ids of the tags that the thread of a forum has. */
            applied_tags?: components["schemas"]["Snowflake"][];
            /** @description The tags that threads of the forum can have. */
            available_tags?: components["schemas"]["ForumTag"][];
            /** @description The quality of voice, in bits per second. */
            bitrate?: number;
            /** @description After how long without activity new threads are put away, in minutes. */
            default_auto_archive_duration?: number;
            /** @description How a forum looks. 0 when nobody chose, 1 a list, 2 a gallery. */
            default_forum_layout?: number;
            /** @description The emoji that threads of the forum offer for a reaction. */
            default_reaction_emoji?: components["schemas"]["DefaultReaction"] | null;
            /** @description How a forum is sorted. 0 by activity, 1 by beginning, `null` when nobody chose. */
            default_sort_order?: number | null;
            /** @description How long a user waits between two messages in new threads, in seconds. */
            default_thread_rate_limit_per_user?: number;
            flags?: components["schemas"]["ChannelFlags"];
            /** @description The id of the guild. */
            guild_id?: components["schemas"]["Snowflake"];
            /** @description The hash of the icon of a group conversation. */
            icon?: string | null;
            id: components["schemas"]["Snowflake"];
            /** @description The id of the last message, or of the last thread of a forum. It may have been deleted since. */
            last_message_id?: components["schemas"]["Snowflake"] | null;
            /**
             * Format: date-time
             * @description When a message was pinned last.
             */
            last_pin_timestamp?: string | null;
            /** @description Whether an application manages the group conversation with `gdm.join`. */
            managed?: boolean;
            /** @description The user of the request as a member of the thread, where some endpoints say so. */
            member?: components["schemas"]["ThreadMember"];
            /** @description Roughly how many users are in the thread. It ends at 50. */
            member_count?: number;
            /** @description How many messages the thread has, without the first and those that were deleted. */
            message_count?: number;
            /** @description The name of the channel. */
            name?: string | null;
            /** @description Whether the channel is for adults only. */
            nsfw?: boolean;
            /** @description The id of the user who began the group conversation or the thread. */
            owner_id?: components["schemas"]["Snowflake"];
            /** @description The id of the category of a channel, or of the channel of a thread. */
            parent_id?: components["schemas"]["Snowflake"] | null;
            /** @description Where the channel departs from the permissions of the guild. */
            permission_overwrites?: components["schemas"]["PermissionOverwrite"][];
            /** @description What the user of an interaction may do in the channel. */
            permissions?: components["schemas"]["Permissions"];
            /** @description The place in the guild's list. Channels of the same position go by id. */
            position?: number;
            /** @description How long a user waits between two messages, in seconds. */
            rate_limit_per_user?: number;
            /** @description The users of a conversation. */
            recipients?: components["schemas"]["PartialUser"][];
            /** @description The region of the voice server, or `null` when Discord chooses. */
            rtc_region?: string | null;
            thread_metadata?: components["schemas"]["ThreadMetadata"];
            /** @description What the channel is about. */
            topic?: string | null;
            /** @description How many messages were ever sent in the thread. */
            total_message_sent?: number;
            type: components["schemas"]["ChannelType"];
            /** @description How many users may be in a voice channel. 0 means any number. */
            user_limit?: number;
            /** @description The quality of video in a voice channel. 1 lets Discord choose, 2 is 720p. */
            video_quality_mode?: number;
        };
        /** @description What a channel is marked with, a bit set. */
        ChannelFlags: number;
        /** @description What a channel is for. */
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
            type: components["schemas"]["ConnectionIntegrationType"];
        };
        /** @description What an integration of a guild connects it with. */
        ConnectionIntegrationType: "twitch" | "youtube" | "discord" | "guild_subscription" | (string & {});
        /** @description The service of a linked account. */
        ConnectionType: "amazon-music" | "battlenet" | "bungie" | "bluesky" | "crunchyroll" | "domain" | "ebay" | "epicgames" | "facebook" | "github" | "instagram" | "mastodon" | "paypal" | "playstation" | "reddit" | "roblox" | "spotify" | "skype" | "steam" | "tiktok" | "twitch" | "twitter" | "xbox" | "youtube" | "leagueoflegends" | "riotgames" | (string & {});
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
        /** @description Which messages notify the members of a guild who chose nothing else. */
        DefaultMessageNotificationLevel: 0 | 1 | (number & {});
        /** @description The emoji that a forum offers for a reaction. */
        DefaultReaction: {
            /** @description The id of an emoji of the guild, or `null`. */
            emoji_id: components["schemas"]["Snowflake"] | null;
            /** @description An emoji of Unicode, or `null`. */
            emoji_name: string | null;
        };
        /** @description A message that was deleted from a lobby. */
        DeletedLobbyMessage: {
            /** @description The id of the message. */
            id: components["schemas"]["Snowflake"];
            /** @description The id of the lobby. */
            lobby_id: components["schemas"]["Snowflake"];
        };
        /** @description What the device shows to the user, and what it asks the token endpoint with (RFC 8628, section 3.2). */
        DeviceAuthorization: {
            /** @description The code for the token endpoint. Keep it secret. */
            device_code: string;
            /** @description For how long both codes are valid from now, in seconds. */
            expires_in: number;
            /** @description How long to wait between two questions to the token endpoint, in seconds; 5 when absent. */
            interval?: number;
            /** @description The code that the user types in. */
            user_code: string;
            /** @description The URL where the user types it in. */
            verification_uri: string;
            /** @description The same URL with the code in it, to be shown as a QR code. */
            verification_uri_complete?: string;
        };
        /** @description The form that begins the sign-in on a device without a browser. */
        DeviceAuthorizationRequest: {
            /** @description The id of the application, unless HTTP Basic carries it. */
            client_id?: components["schemas"]["Snowflake"];
            /** @description The secret of the application, unless HTTP Basic carries it or the client is public. */
            client_secret?: string;
            /** @description The scopes to ask for, separated by spaces. */
            scope: string;
        };
        /** @description The form that asks whether the user has approved the device, and gets the token once that is so. */
        DeviceCodeGrant: {
            /** @description The id of the application, unless HTTP Basic carries it. */
            client_id?: components["schemas"]["Snowflake"];
            /** @description The secret of the application, unless HTTP Basic carries it or the client is public. */
            client_secret?: string;
            /** @description The device code of the authorization. */
            device_code: string;
            /** @description A token of a provisional account, which is merged into the account of the user. At most 10240 characters. */
            external_auth_token?: string;
            /** @description What kind of token `external_auth_token` is. Required beside it. */
            external_auth_type?: components["schemas"]["ExternalAuthType"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            grant_type: "urn:ietf:params:oauth:grant-type:device_code";
        };
        /** @description A conversation with one user. */
        DMChannelCreate: {
            /** @description The id of the user. */
            recipient_id: components["schemas"]["Snowflake"];
        };
        /** @description A box below the text of a message. */
        Embed: {
            /** @description The line above the title. */
            author?: {
                icon_url?: string;
                name: string;
                proxy_icon_url?: string;
                url?: string;
            };
            /** @description The colour of the edge as the number 0xRRGGBB. */
            color?: number;
            /** @description The text in the box. */
            description?: string;
            /** @description Headed paragraphs. */
            fields?: {
                /** @description Whether it stands beside its neighbours. */
                inline?: boolean;
                name: string;
                value: string;
            }[];
            /** @description The line below the box. */
            footer?: {
                icon_url?: string;
                proxy_icon_url?: string;
                text: string;
            };
            /** @description The picture in the box. */
            image?: components["schemas"]["EmbedImage"];
            /** @description The site of a page that the text links to. */
            provider?: {
                name?: string;
                url?: string;
            };
            /** @description The small picture beside the text. */
            thumbnail?: components["schemas"]["EmbedImage"];
            /**
             * Format: date-time
             * @description The time below the box.
             */
            timestamp?: string;
            title?: string;
            /** @description The kind of box. Those of webhooks are `rich`. */
            type?: string;
            /** @description Where the title leads. */
            url?: string;
            /** @description The film of a page that the text links to. */
            video?: {
                /** @description The height in pixels. */
                height?: number;
                /** @description Where a copy behind Discord's proxy is. */
                proxy_url?: string;
                /** @description Where the film is. */
                url?: string;
                /** @description The width in pixels. */
                width?: number;
            };
        };
        /** @description A picture in a box below the text of a message. */
        EmbedImage: {
            /** @description The height in pixels. */
            height?: number;
            /** @description Where a copy behind Discord's proxy is. */
            proxy_url?: string;
            /** @description Where the picture is. */
            url: string;
            /** @description The width in pixels. */
            width?: number;
        };
        /** @description A picture to show in a box below the text of a message. */
        EmbedImageUpdate: {
            /**
             * Format: uri
             * @description Where the picture is, or `attachment://` and the name of a file that is sent along.
             */
            url: string;
        };
        /** @description A box to show below the text of a message. All texts of all boxes of one message together may have 6000 characters. */
        EmbedUpdate: {
            /** @description The line above the title, at most 256 characters. */
            author?: {
                /** Format: uri */
                icon_url?: string;
                name: string;
                /** Format: uri */
                url?: string;
            };
            /** @description The colour of the edge as the number 0xRRGGBB, 0 to 16777215. */
            color?: number;
            /** @description The text in the box, at most 4096 characters. */
            description?: string;
            /** @description Headed paragraphs, at most 25. A heading may have 256 characters, its text 1024. */
            fields?: {
                /** @description Whether it stands beside its neighbours. */
                inline?: boolean;
                name: string;
                value: string;
            }[];
            /** @description The line below the box, at most 2048 characters. */
            footer?: {
                /** Format: uri */
                icon_url?: string;
                text: string;
            };
            /** @description The picture in the box. */
            image?: components["schemas"]["EmbedImageUpdate"];
            /** @description The small picture beside the text. */
            thumbnail?: components["schemas"]["EmbedImageUpdate"];
            /**
             * Format: date-time
             * @description The time below the box.
             */
            timestamp?: string;
            /** @description The title, at most 256 characters. */
            title?: string;
            /**
             * Format: uri
             * @description Where the title leads, at most 2048 characters.
             */
            url?: string;
        };
        /** @description That a user or a guild has what a SKU stands for. */
        Entitlement: {
            /** @description The id of the application. */
            application_id: components["schemas"]["Snowflake"];
            /** @description Whether it was used up. */
            consumed?: boolean;
            /** @description Whether it was deleted. */
            deleted: boolean;
            /**
             * Format: date-time
             * @description When it ceases to hold. Absent or `null` when no end is set, as for a test.
             */
            ends_at?: string | null;
            /** @description Sent by Discord without being documented. */
            gift_code_flags?: number;
            /** @description The id of the guild that has it. */
            guild_id?: components["schemas"]["Snowflake"];
            id: components["schemas"]["Snowflake"];
            /** @description Sent by Discord without being documented. */
            promotion_id?: components["schemas"]["Snowflake"] | null;
            /** @description The id of the SKU. */
            sku_id: components["schemas"]["Snowflake"];
            /**
             * Format: date-time
             * @description When it begins to hold. Absent or `null` when it always did, as for a test.
             */
            starts_at?: string | null;
            /** @description The id of the subscription that pays for it. Absent for a test. */
            subscription_id?: components["schemas"]["Snowflake"];
            type: components["schemas"]["EntitlementType"];
            /** @description The id of the user who has it. */
            user_id?: components["schemas"]["Snowflake"];
        };
        /** @description An entitlement to test with. */
        EntitlementCreate: {
            /** @description The id of the guild or user who shall have it. */
            owner_id: components["schemas"]["Snowflake"];
            /**
             * @description Whose id `owner_id` is: 1 for a guild, 2 for a user.
             * @enum {integer}
             */
            owner_type: 1 | 2;
            /** @description The id of the SKU. */
            sku_id: components["schemas"]["Snowflake"];
        };
        /** @description An entitlement of the application came, changed or went. */
        EntitlementEvent: {
            /** @description The id of the application. */
            application_id: components["schemas"]["Snowflake"];
            /** @description What happened. */
            event: {
                data: components["schemas"]["Entitlement"];
                /** @description When it happened, in ISO 8601. Discord's examples have no offset; it is UTC. */
                timestamp: string;
                /**
                 * @description Whether it came, changed or went.
                 * @enum {string}
                 */
                type: "ENTITLEMENT_CREATE" | "ENTITLEMENT_UPDATE" | "ENTITLEMENT_DELETE";
            };
            /**
             * @description An event, and not a ping.
             * @constant
             */
            type: 1;
            /** @description The version of this form. Always 1 so far. */
            version: number;
        };
        /** @description How someone came by an entitlement. */
        EntitlementType: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 10 | (number & {});
        /** @description Who answers when a user opens an activity by its command. */
        EntryPointCommandHandlerType: 1 | 2 | (number & {});
        /** @description Discord's own code of an error, more exact than the HTTP status. 0 when there is none. The descriptions of the values are Discord's. 50229, 530008 to 530010, 530014 to 530027 stand in the pages of the Social SDK alone. */
        ErrorCode: 0 | 10001 | 10002 | 10003 | 10004 | 10005 | 10006 | 10007 | 10008 | 10009 | 10010 | 10011 | 10012 | 10013 | 10014 | 10015 | 10016 | 10020 | 10021 | 10026 | 10027 | 10028 | 10029 | 10030 | 10031 | 10032 | 10033 | 10036 | 10038 | 10049 | 10050 | 10057 | 10059 | 10060 | 10061 | 10062 | 10063 | 10065 | 10066 | 10067 | 10068 | 10069 | 10070 | 10071 | 10087 | 10097 | 10124 | 10129 | 20001 | 20002 | 20009 | 20012 | 20015 | 20016 | 20018 | 20022 | 20024 | 20028 | 20029 | 20031 | 20035 | 30001 | 30002 | 30003 | 30004 | 30005 | 30007 | 30008 | 30010 | 30011 | 30013 | 30015 | 30016 | 30018 | 30019 | 30030 | 30031 | 30032 | 30033 | 30034 | 30035 | 30037 | 30038 | 30039 | 30040 | 30042 | 30045 | 30046 | 30047 | 30048 | 30052 | 30056 | 30058 | 30060 | 30061 | 40001 | 40002 | 40003 | 40004 | 40005 | 40006 | 40007 | 40009 | 40012 | 40018 | 40019 | 40032 | 40033 | 40041 | 40043 | 40058 | 40060 | 40061 | 40062 | 40066 | 40067 | 40074 | 40094 | 40333 | 50001 | 50002 | 50003 | 50004 | 50005 | 50006 | 50007 | 50008 | 50009 | 50010 | 50011 | 50012 | 50013 | 50014 | 50015 | 50016 | 50017 | 50019 | 50020 | 50021 | 50024 | 50025 | 50026 | 50027 | 50028 | 50033 | 50034 | 50035 | 50036 | 50039 | 50041 | 50045 | 50046 | 50054 | 50055 | 50057 | 50067 | 50068 | 50070 | 50073 | 50074 | 50080 | 50081 | 50083 | 50084 | 50085 | 50086 | 50091 | 50095 | 50097 | 50101 | 50109 | 50110 | 50123 | 50124 | 50131 | 50132 | 50138 | 50144 | 50145 | 50146 | 50151 | 50159 | 50160 | 50161 | 50162 | 50163 | 50167 | 50173 | 50178 | 50192 | 50229 | 50278 | 50600 | 60003 | 80004 | 90001 | 90002 | 110000 | 110001 | 130000 | 150006 | 160002 | 160004 | 160005 | 160006 | 160007 | 160014 | 170001 | 170002 | 170003 | 170004 | 170005 | 170006 | 170007 | 180000 | 180002 | 200000 | 200001 | 220001 | 220002 | 220003 | 220004 | 240000 | 340015 | 350000 | 350001 | 400001 | 500000 | 520000 | 520001 | 520002 | 520003 | 520004 | 520006 | 530000 | 530001 | 530002 | 530003 | 530004 | 530006 | 530007 | 530008 | 530009 | 530010 | 530014 | 530016 | 530017 | 530020 | 530023 | 530027 | (number & {});
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
        /** @description Whose media a guild has scanned for explicit content. */
        ExplicitContentFilterLevel: 0 | 1 | 2 | (number & {});
        /** @description Who issued a token of a provisional account. */
        ExternalAuthType: "OIDC" | "STEAM_SESSION_TICKET" | "EPIC_ONLINE_SERVICES_ACCESS_TOKEN" | "EPIC_ONLINE_SERVICES_ID_TOKEN" | "UNITY_SERVICES_ID_TOKEN" | "APPLE_ID_TOKEN" | "PLAYSTATION_NETWORK_ID_TOKEN" | "DISCORD_BOT_ISSUED_ACCESS_TOKEN" | (string & {});
        /** @description A tag that threads of a forum can have. */
        ForumTag: {
            /** @description The id of an emoji of the guild, or `null`. */
            emoji_id: components["schemas"]["Snowflake"] | null;
            /** @description An emoji of Unicode, or `null`. */
            emoji_name: string | null;
            id: components["schemas"]["Snowflake"];
            /** @description Whether only those who manage threads may set it. */
            moderated: boolean;
            /** @description What the tag is called. */
            name: string;
        };
        /** @description A DM during an active session of the Social SDK: a message, or a passthrough message between two provisional accounts, which is visible in the game only and has `recipient_id`. */
        GameDirectMessage: {
            /** @description The id of the application that created the message. */
            application_id?: components["schemas"]["Snowflake"];
            /** @description The files of the message. */
            attachments?: components["schemas"]["Attachment"][];
            /** @description The author. */
            author: components["schemas"]["PartialUser"];
            /** @description The channel, with its recipients. The documented examples lack it. */
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
             * @description An event, and not a ping.
             * @constant
             */
            type: 1;
            /** @description The version of this form. Always 1 so far. */
            version: number;
        };
        /** @description The payload of a GitHub webhook event, which GitHub's documentation describes. Discord supports `commit_comment`, `create`, `delete`, `fork`, `issue_comment`, `issues`, `member`, `public`, `pull_request`, `pull_request_review`, `pull_request_review_comment`, `push`, `release`, `watch`, `check_run`, `check_suite`, `discussion` and `discussion_comment`. */
        GitHubWebhookExecute: {
            [key: string]: unknown;
        };
        /** @description A conversation with several users. */
        GroupDMChannelCreate: {
            /** @description One access token with `gdm.join` for each user, issued to the application of the bot. */
            access_tokens: string[];
            /** @description What users go by in the conversation, by the ids of the users. */
            nicks?: {
                [key: string]: string;
            };
        };
        /** @description A user to bring into a group conversation. */
        GroupDMRecipientAdd: {
            /** @description An access token of the user with `gdm.join`, issued to the application of the bot. */
            access_token: string;
            /** @description What the user goes by in the conversation. */
            nick?: string;
        };
        /** @description The guild that a bot or an application was added to, in a token response or an event. Discord sends more fields than are described here, and in a token response in the form of an older API version; only `id` and `name` can be relied on. */
        Guild: {
            /** @description After how long an idle member leaves a voice channel, in seconds. */
            afk_timeout?: number;
            /** @description The hash of the banner. */
            banner?: string | null;
            default_message_notifications?: components["schemas"]["DefaultMessageNotificationLevel"];
            /** @description What the guild says of itself. */
            description?: string | null;
            explicit_content_filter?: components["schemas"]["ExplicitContentFilterLevel"];
            /** @description What is switched on for the guild. */
            features?: components["schemas"]["GuildFeature"][];
            /** @description The hash of the icon. */
            icon?: string | null;
            id: components["schemas"]["Snowflake"];
            mfa_level?: components["schemas"]["MFALevel"];
            name: string;
            nsfw_level?: components["schemas"]["GuildAgeRestrictionLevel"];
            /** @description The id of the user who owns the guild. */
            owner_id?: components["schemas"]["Snowflake"];
            preferred_locale?: components["schemas"]["Locale"];
            /** @description How many boosts the guild has. */
            premium_subscription_count?: number;
            premium_tier?: components["schemas"]["GuildPremiumTier"];
            /** @description The hash of the picture behind invitations. */
            splash?: string | null;
            system_channel_flags?: components["schemas"]["SystemChannelFlags"];
            /** @description The id of the channel for welcome and boost messages. */
            system_channel_id?: components["schemas"]["Snowflake"] | null;
            /** @description The last part of the guild's own invite URL. */
            vanity_url_code?: string | null;
            verification_level?: components["schemas"]["VerificationLevel"];
        } & {
            [key: string]: unknown;
        };
        /** @description For which age a guild is. */
        GuildAgeRestrictionLevel: 0 | 1 | 2 | 3 | (number & {});
        /** @description The permissions of one command in a guild, or of all commands that have none of their own. */
        GuildApplicationCommandPermissions: {
            /** @description The id of the application. */
            application_id: components["schemas"]["Snowflake"];
            /** @description The id of the guild. */
            guild_id: components["schemas"]["Snowflake"];
            /** @description The id of the command, or that of the application for all commands that have no permissions of their own. */
            id: components["schemas"]["Snowflake"];
            /** @description The permissions, 100 at most. */
            permissions: components["schemas"]["ApplicationCommandPermission"][];
        };
        /** @description What is switched on for a guild. */
        GuildFeature: "ANIMATED_BANNER" | "ANIMATED_ICON" | "APPLICATION_COMMAND_PERMISSIONS_V2" | "AUTO_MODERATION" | "BANNER" | "COMMUNITY" | "CREATOR_MONETIZABLE_PROVISIONAL" | "CREATOR_STORE_PAGE" | "DEVELOPER_SUPPORT_SERVER" | "DISCOVERABLE" | "ENHANCED_ROLE_COLORS" | "FEATURABLE" | "GUESTS_ENABLED" | "GUILD_TAGS" | "INVITES_DISABLED" | "INVITE_SPLASH" | "MEMBER_VERIFICATION_GATE_ENABLED" | "MORE_SOUNDBOARD" | "MORE_STICKERS" | "NEWS" | "PARTNERED" | "PREVIEW_ENABLED" | "RAID_ALERTS_DISABLED" | "ROLE_ICONS" | "ROLE_SUBSCRIPTIONS_AVAILABLE_FOR_PURCHASE" | "ROLE_SUBSCRIPTIONS_ENABLED" | "SOUNDBOARD" | "TICKETED_EVENTS_ENABLED" | "VANITY_URL" | "VERIFIED" | "VIP_REGIONS" | "WELCOME_SCREEN_ENABLED" | "COMMERCE" | "MONETIZATION_ENABLED" | "MORE_EMOJI" | "OFFICIAL_GAME_GUILD" | "PRUNE_REQUIRES_ADMIN" | "RELAY_ENABLED" | (string & {});
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
            /** @description Always sent according to the documentation, yet absent from its own example. */
            flags?: components["schemas"]["GuildMemberFlags"];
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
        /** @description What a member of a guild is marked with, a bit set. Those that are editable can be changed. */
        GuildMemberFlags: number;
        /** @description How far the boosts of a guild reach. */
        GuildPremiumTier: 0 | 1 | 2 | 3 | (number & {});
        /** @description A picture as a data URL in base64. Discord reads JPEG, PNG and GIF. */
        ImageData: string;
        /** @description What the default link to install an application asks for. */
        InstallParams: {
            /** @description The permissions for the role of the bot. */
            permissions: components["schemas"]["Permissions"];
            /** @description The scopes. */
            scopes: components["schemas"]["Scope"][];
        };
        /** @description What the default link to install the application shall ask for. */
        InstallParamsUpdate: {
            /** @description The permissions for the role of the bot. */
            permissions: components["schemas"]["Permissions"];
            /** @description The scopes, at least one. A user installs an application with `applications.commands` alone. */
            scopes: ("applications.commands" | "bot")[];
        };
        /** @description Where an application is installed. */
        IntegrationType: 0 | 1 | (number & {});
        /** @description How an application is installed in one way. */
        IntegrationTypeConfiguration: {
            oauth2_install_params?: components["schemas"]["InstallParams"];
        };
        /** @description How the application shall be installed in one way. */
        IntegrationTypeConfigurationUpdate: {
            oauth2_install_params?: components["schemas"]["InstallParamsUpdate"];
        };
        /** @description Where in Discord a command can be used. */
        InteractionContextType: 0 | 1 | 2 | (number & {});
        /** @description A public key of RSA (RFC 7517). */
        JSONWebKey: {
            /** @description The algorithm, `RS256`. */
            alg: string;
            /** @description The exponent, as base64url. */
            e: string;
            /** @description The name of the key, which an ID token repeats in its header. */
            kid: string;
            /** @description The family of algorithms, `RSA`. */
            kty: string;
            /** @description The modulus, as base64url. */
            n: string;
            /** @description What the key is for. `sig` stands for signatures. */
            use: string;
        };
        /** @description The public keys that ID tokens are signed with (RFC 7517). */
        JSONWebKeySet: {
            /** @description The keys. */
            keys: components["schemas"]["JSONWebKey"][];
        };
        /** @description The lower 31 bits of `ApplicationFlags`, as a number. */
        LegacyApplicationFlags: number;
        /** @description A gathering of the users of one game, of at most 1000. */
        Lobby: {
            /** @description The id of the application that created it. */
            application_id: components["schemas"]["Snowflake"];
            id: components["schemas"]["Snowflake"];
            /** @description The channel of a guild that it is linked to. */
            linked_channel?: components["schemas"]["Channel"];
            /** @description Who is in it. */
            members: components["schemas"]["LobbyMember"][];
            /** @description What the application wrote down about it. */
            metadata: {
                [key: string]: string;
            } | null;
        };
        /** @description The channel to link a lobby to. An object without fields undoes the link. */
        LobbyChannelLink: {
            /** @description The id of a text channel that is not for adults only and has no link yet. */
            channel_id?: components["schemas"]["Snowflake"];
        };
        /** @description An invite to the guild of a linked channel. It works once, within an hour. */
        LobbyInvite: {
            /** @description The code of the invite, the last part of its URL. */
            code: string;
        };
        /** @description A lobby to create, or to join when it exists. */
        LobbyJoin: {
            /** @description After how long without activity the lobby ends, 5 to 604800 seconds. */
            idle_timeout_seconds?: number;
            lobby_metadata?: components["schemas"]["LobbyMetadataUpdate"];
            member_metadata?: components["schemas"]["LobbyMetadataUpdate"];
            /** @description What tells the lobby from others of the application, at most 250 characters. Who knows it can join. It expires after 30 days. */
            secret: string;
        };
        /** @description A user in a lobby. */
        LobbyMember: {
            /** @description A second name, such as that of a character in the game. */
            additional_name?: string;
            flags?: components["schemas"]["LobbyMemberFlags"];
            /** @description The id of the user. */
            id: components["schemas"]["Snowflake"];
            /** @description What the application wrote down about the member. */
            metadata?: {
                [key: string]: string;
            } | null;
        };
        /** @description A user to add to a lobby, to change or to remove. */
        LobbyMemberBulkUpdate: {
            /** @description A second name, 1 to 80 characters. `null` removes it; without the field it stays as it is. */
            additional_name?: string | null;
            flags?: components["schemas"]["LobbyMemberFlags"];
            /** @description The id of the user. */
            id: components["schemas"]["Snowflake"];
            metadata?: components["schemas"]["LobbyMetadataUpdate"];
            /** @description Whether to remove the user instead. Without the field the user stays or is added. */
            remove_member?: boolean;
        };
        /** @description A user to be in a lobby. */
        LobbyMemberCreate: {
            flags?: components["schemas"]["LobbyMemberFlags"];
            /** @description The id of the user. */
            id: components["schemas"]["Snowflake"];
            metadata?: components["schemas"]["LobbyMetadataUpdate"];
        };
        /** @description What a member of a lobby is marked with, a bit set. */
        LobbyMemberFlags: number;
        /** @description What a member of a lobby is to be. */
        LobbyMemberUpdate: {
            /** @description A second name, 1 to 80 characters. `null` removes it; without the field it stays as it is. */
            additional_name?: string | null;
            flags?: components["schemas"]["LobbyMemberFlags"];
            metadata?: components["schemas"]["LobbyMetadataUpdate"];
        };
        /** @description A message in a lobby. */
        LobbyMessage: {
            /** @description The id of the application that sent it. */
            application_id: components["schemas"]["Snowflake"];
            /** @description Who sent it. */
            author: components["schemas"]["PartialUser"];
            /** @description The id of the lobby once more, where other messages have their channel. */
            channel_id: components["schemas"]["Snowflake"];
            /** @description The text. */
            content: string;
            flags: components["schemas"]["MessageFlags"];
            id: components["schemas"]["Snowflake"];
            /** @description The id of the lobby. */
            lobby_id: components["schemas"]["Snowflake"];
            /** @description What the author was in the lobby at that time. Absent without a second name. */
            lobby_member?: {
                /** @description The second name of the author. */
                additional_name: string;
            };
            /** @description What was sent along for running games. */
            metadata?: {
                [key: string]: string;
            } | null;
            /** @description What the moderation of the application decided. */
            moderation_metadata?: {
                [key: string]: string;
            } | null;
            type: components["schemas"]["MessageType"];
        };
        /** @description A message to send to a lobby. */
        LobbyMessageCreate: {
            /** @description The text, 1 to 4000 characters. */
            content: string;
            /** @description Discord takes those that the Social SDK can set. */
            flags?: components["schemas"]["MessageFlags"];
            /** @description What running games receive along with it. A linked channel does not keep it. */
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
             * @description An event, and not a ping.
             * @constant
             */
            type: 1;
            /** @description The version of this form. Always 1 so far. */
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
             * @description An event, and not a ping.
             * @constant
             */
            type: 1;
            /** @description The version of this form. Always 1 so far. */
            version: number;
        };
        /** @description What the moderation of the application decided about a message, by keys of its own: 5 at most, with keys of up to 1024 and values of up to 2000 characters. */
        LobbyMessageModerationMetadata: {
            [key: string]: string;
        };
        /** @description What the application writes down, by keys of its own. It replaces what was there, and `null` removes it. All together may have 1000 characters, in 25 entries. */
        LobbyMetadataUpdate: {
            [key: string]: string;
        } | null;
        /** @description A lobby to create or to change. */
        LobbyUpdate: {
            /** @description After how long without activity it ends, 5 to 604800 seconds. */
            idle_timeout_seconds?: number;
            /** @description Who is in it, at most 25 users. Whoever is not in the list leaves an existing lobby. */
            members?: components["schemas"]["LobbyMemberCreate"][];
            metadata?: components["schemas"]["LobbyMetadataUpdate"];
        };
        /** @description A language that Discord speaks, as a language tag. */
        Locale: "id" | "da" | "de" | "en-GB" | "en-US" | "es-ES" | "es-419" | "fr" | "hr" | "it" | "lt" | "hu" | "nl" | "no" | "pl" | "pt-BR" | "ro" | "fi" | "sv-SE" | "vi" | "tr" | "cs" | "el" | "bg" | "ru" | "uk" | "hi" | "th" | "zh-CN" | "ja" | "zh-TW" | "ko" | "ar" | "he" | (string & {});
        /** @description A message in a channel, with the fields that matter to whoever posted it by a webhook. */
        Message: {
            /** @description The id of the application that owns the webhook. */
            application_id?: components["schemas"]["Snowflake"];
            /** @description The files that came with it. */
            attachments: components["schemas"]["Attachment"][];
            /** @description Who wrote it. For a webhook, its id, name and avatar. */
            author: components["schemas"]["PartialUser"];
            /** @description The id of the channel or thread. */
            channel_id: components["schemas"]["Snowflake"];
            /** @description Buttons, texts and other components, each an object with a `type`. */
            components?: Record<string, never>[];
            /** @description The text. */
            content: string;
            /**
             * Format: date-time
             * @description When it was edited last, or `null`.
             */
            edited_timestamp: string | null;
            /** @description The boxes below the text. */
            embeds: components["schemas"]["Embed"][];
            flags?: components["schemas"]["MessageFlags"];
            id: components["schemas"]["Snowflake"];
            /** @description Whether it mentions everyone. */
            mention_everyone: boolean;
            /** @description The ids of the roles that it mentions. */
            mention_roles: components["schemas"]["Snowflake"][];
            /** @description The users that it mentions. */
            mentions: components["schemas"]["PartialUser"][];
            /** @description Whether it is pinned. */
            pinned: boolean;
            /** @description The thread that began with it. */
            thread?: components["schemas"]["Channel"];
            /**
             * Format: date-time
             * @description When it was sent.
             */
            timestamp: string;
            /** @description Whether it was read aloud. */
            tts: boolean;
            type: components["schemas"]["MessageType"];
            /** @description The id of the webhook that posted it. */
            webhook_id?: components["schemas"]["Snowflake"];
        };
        /** @description What a message is marked with, a bit set. */
        MessageFlags: number;
        /** @description What brought a message about. */
        MessageType: 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 14 | 15 | 16 | 17 | 18 | 19 | 20 | 21 | 22 | 23 | 24 | 25 | 26 | 27 | 28 | 29 | 31 | 32 | 36 | 37 | 38 | 39 | 44 | 46 | (number & {});
        /** @description Whether moderators of a guild need a second factor. */
        MFALevel: 0 | 1 | (number & {});
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
        NameplatePalette: "crimson" | "berry" | "sky" | "teal" | "forest" | "bubble_gum" | "violet" | "cobalt" | "clover" | "lemon" | "white" | "black" | (string & {});
        /** @description How the OAuth2 endpoints say no (RFC 6749, section 5.2). */
        OAuth2Error: {
            error: components["schemas"]["OAuth2ErrorCode"];
            /** @description The reason in English, for developers. Often absent. */
            error_description?: string;
        };
        /** @description The error codes of OAuth2, in answers of the token endpoint and in redirects. */
        OAuth2ErrorCode: "invalid_request" | "invalid_client" | "invalid_grant" | "unauthorized_client" | "unsupported_grant_type" | "invalid_scope" | "access_denied" | "authorization_pending" | "slow_down" | "expired_token" | "unsupported_response_type" | "server_error" | "temporarily_unavailable" | (string & {});
        /** @description An application as others may see it. */
        PartialApplication: {
            /** @description The bot user of the application. */
            bot?: components["schemas"]["PartialUser"];
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
            flags?: components["schemas"]["LegacyApplicationFlags"];
            flags_new?: components["schemas"]["ApplicationFlags"];
            /** @description The id of the guild that belongs to the application, for example its support server. */
            guild_id?: components["schemas"]["Snowflake"];
            /** @description Sent by Discord without being documented. */
            hook?: boolean;
            /** @description The hash of the icon. */
            icon: string | null;
            id: components["schemas"]["Snowflake"];
            install_params?: components["schemas"]["InstallParams"];
            /** @description How the application is installed, by integration type: `0` to a server, `1` to a user. */
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
        /** @description A user as other objects show one. The author of a message that a webhook posted looks like this too, with the id, name and avatar of the webhook. */
        PartialUser: {
            /** @description The hash of the avatar, or `null` for a default one. */
            avatar: string | null;
            /** @description What decorates the avatar. */
            avatar_decoration_data?: components["schemas"]["AvatarDecorationData"] | null;
            /** @description Whether the user belongs to an application. */
            bot?: boolean;
            /** @description The collectibles that the user shows. */
            collectibles?: components["schemas"]["Collectibles"] | null;
            /** @description The four digits behind the handle, or `"0"` when the handle alone is unique. */
            discriminator?: string;
            /** @description The name that the user chose to be shown by, or `null`. */
            global_name?: string | null;
            id: components["schemas"]["Snowflake"];
            /** @description The guild whose tag the user may wear. */
            primary_guild?: components["schemas"]["UserPrimaryGuild"] | null;
            /** @description The flags that everyone may see. */
            public_flags?: components["schemas"]["UserFlags"];
            /** @description Whether the user is part of Discord's own messaging. */
            system?: boolean;
            /** @description The handle. */
            username: string;
        };
        /** @description What a channel allows or denies to one role or member, whatever the guild says. */
        PermissionOverwrite: {
            allow: components["schemas"]["Permissions"];
            deny: components["schemas"]["Permissions"];
            /** @description The id of the role or of the user. */
            id: components["schemas"]["Snowflake"];
            type: components["schemas"]["PermissionOverwriteType"];
        };
        /** @description Whom a channel treats apart. */
        PermissionOverwriteType: 0 | 1 | (number & {});
        /** @description A set of permissions: one bit each, summed up and written as a decimal string, because it outgrows a JSON number. */
        Permissions: string;
        /** @description A poll to begin. */
        PollCreate: {
            /** @description Whether a user may choose several answers. */
            allow_multiselect?: boolean;
            /** @description The answers to choose from, at most 10. */
            answers: {
                /** @description The answer, at most 55 characters, and an emoji beside it. */
                poll_media: {
                    /** @description An emoji, by `id` for one of a guild and by `name` for any other. */
                    emoji?: {
                        id?: components["schemas"]["Snowflake"];
                        name?: string;
                    };
                    text: string;
                };
            }[];
            /** @description How long it is open, 1 to 768 hours; 24 when absent. */
            duration?: number;
            /** @description How it looks. There is only `1` so far. */
            layout_type?: number;
            /** @description The question, at most 300 characters. */
            question: {
                text: string;
            };
        };
        /** @description The Nitro subscription of a user. Applications without the `identify.premium` scope always see 0. */
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
            /** @description The time at which the access token expires, in seconds since 1970. Missing from the documentation. */
            expires_at_s?: number | null;
            /** @description The lifetime of the access token from now, in seconds. */
            expires_in: number;
            /** @description The ID token, a signed JWT. */
            id_token: string;
            /** @description The refresh token, for OIDC only. Its use is deprecated; send a new token of the provider instead. */
            refresh_token?: string | null;
            /** @description The granted scopes, separated by spaces. */
            scope: string;
            /** @description The granted scopes as a list. Missing from the documentation. */
            scopes?: string[] | null;
            /** @description The type of the token. Always `Bearer`. */
            token_type: string;
        };
        /** @description An external account for which a provisional account is created or found. */
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
        /**
         * @description A boolean in a query string. Discord accepts `True`, `true` and `1` as true, `False`, `false` and `0` as false. The client sends a JavaScript boolean as `true` or `false`.
         * @enum {boolean|string|integer}
         */
        QueryBoolean: true | "True" | "true" | "1" | 1 | false | "False" | "false" | "0" | 0;
        /** @description A link that starts an activity. */
        QuickLink: {
            /** @description The id of the link, for `shareLink` of the Embedded App SDK. */
            link_id: string;
        };
        /** @description A link that starts an activity, with the embed that shows it. It expires after 30 days. */
        QuickLinkCreate: {
            /** @description A value that the activity receives when a user opens the link. */
            custom_id?: string;
            /** @description The text of the embed. */
            description: string;
            /** @description The image of the embed, encoded in base64. Its aspect ratio is 43:24. */
            image: string;
            /** @description The title of the embed. */
            title: string;
        };
        /** @description The body of a 429. */
        RateLimited: {
            /** @description Discord's own error code, for some limits. */
            code?: components["schemas"]["ErrorCode"];
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
        /** @description What a user can allow an application to do. Discord knows more scopes than it documents. */
        Scope: "account.global_name.update" | "activities.invites.write" | "activities.read" | "activities.write" | "application_identities.write" | "applications.builds.read" | "applications.builds.upload" | "applications.commands" | "applications.commands.permissions.update" | "applications.commands.update" | "applications.entitlements" | "applications.store.update" | "bot" | "connections" | "dm_channels.messages.read" | "dm_channels.messages.write" | "dm_channels.read" | "email" | "gateway.connect" | "gdm.join" | "guilds" | "guilds.channels.read" | "guilds.join" | "guilds.members.read" | "identify" | "identify.premium" | "lobbies.write" | "messages.read" | "openid" | "payment_sources.country_code" | "presences.read" | "presences.write" | "relationships.read" | "relationships.write" | "role_connections.write" | "rpc" | "rpc.activities.write" | "rpc.notifications.read" | "rpc.screenshare.read" | "rpc.screenshare.write" | "rpc.video.read" | "rpc.video.write" | "rpc.voice.read" | "rpc.voice.write" | "sdk.social_layer" | "sdk.social_layer_presence" | "voice" | "webhook.incoming" | (string & {});
        /** @description Something that an application sells. */
        SKU: {
            /** @description The id of the application. */
            application_id: components["schemas"]["Snowflake"];
            flags: components["schemas"]["SKUFlags"];
            id: components["schemas"]["Snowflake"];
            /** @description What customers see. */
            name: string;
            /** @description The part of the URL that Discord made of the name. */
            slug: string;
            type: components["schemas"]["SKUType"];
        };
        /** @description What a SKU is marked with, a bit set. */
        SKUFlags: number;
        /** @description How a SKU is sold. */
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
         * @description A Discord id: a 64-bit number as a decimal string, because it does not fit a JSON number everywhere. Its upper bits are the time of creation.
         */
        Snowflake: Snowflake;
        /** @description That a user pays for SKUs again and again. */
        Subscription: {
            /**
             * Format: date-time
             * @description When the user canceled.
             */
            canceled_at: string | null;
            /** @description Where the payment comes from, as two letters of ISO 3166-1. Needs a scope that is not public. */
            country?: string;
            /**
             * Format: date-time
             * @description When the period that is paid for ends.
             */
            current_period_end: string;
            /**
             * Format: date-time
             * @description When the period that is paid for began.
             */
            current_period_start: string;
            /** @description The ids of the entitlements that it gives. */
            entitlement_ids: components["schemas"]["Snowflake"][];
            /** @description The id. It tells when the subscription began. */
            id: components["schemas"]["Snowflake"];
            /** @description The ids of the SKUs from the next renewal on. */
            renewal_sku_ids: components["schemas"]["Snowflake"][] | null;
            /** @description The ids of the SKUs. */
            sku_ids: components["schemas"]["Snowflake"][];
            status: components["schemas"]["SubscriptionStatus"];
            /** @description The id of the user who pays. */
            user_id: components["schemas"]["Snowflake"];
        };
        /** @description How a subscription stands. What a user may use is told by entitlements, not by this. */
        SubscriptionStatus: 0 | 1 | 2 | (number & {});
        /** @description What a guild keeps out of its system channel, a bit set. */
        SystemChannelFlags: number;
        /** @description The people who own an application together. */
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
            /** @description Sent as `["*"]` by Discord without being documented. */
            permissions?: string[];
            role?: components["schemas"]["TeamMemberRole"];
            /** @description The id of the team. */
            team_id: components["schemas"]["Snowflake"];
            user: components["schemas"]["PartialUser"];
        };
        /** @description What a member of a team may do. The owner is told by `owner_user_id` of the team. */
        TeamMemberRole: "admin" | "developer" | "read_only" | (string & {});
        /** @description Whether someone is in a team yet. */
        TeamMembershipState: 1 | 2 | (number & {});
        /** @description A user as a member of one thread. */
        ThreadMember: {
            /** @description What the user set for the thread, a bit set. */
            flags: number;
            /** @description The id of the thread. */
            id?: components["schemas"]["Snowflake"];
            /**
             * Format: date-time
             * @description When the user joined last.
             */
            join_timestamp: string;
            /** @description The user as a member of the guild, where it was asked for. */
            member?: components["schemas"]["GuildMember"];
            /** @description The id of the user. */
            user_id?: components["schemas"]["Snowflake"];
        };
        /** @description What only a thread has. */
        ThreadMetadata: {
            /**
             * Format: date-time
             * @description When the thread was put away or taken out last. The time since then counts.
             */
            archive_timestamp: string | null;
            /** @description Whether the thread is put away. */
            archived: boolean;
            /** @description After how long without activity the thread is put away, in minutes. */
            auto_archive_duration: number;
            /**
             * Format: date-time
             * @description When the thread began. Threads from before 2022-01-09 have none.
             */
            create_timestamp?: string | null;
            /** @description Whether members may add others. For private threads. */
            invitable?: boolean;
            /** @description Whether only moderators may take it out again. */
            locked: boolean;
        };
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
            flags?: components["schemas"]["UserFlags"];
            /** @description The name that the user chose to be shown by, or `null`. */
            global_name: string | null;
            id: components["schemas"]["Snowflake"];
            locale?: components["schemas"]["Locale"];
            /** @description Whether a second factor protects the account. */
            mfa_enabled?: boolean;
            premium_type?: components["schemas"]["PremiumType"];
            /** @description The guild whose tag the user may wear. */
            primary_guild?: components["schemas"]["UserPrimaryGuild"] | null;
            /** @description The flags that everyone may see. */
            public_flags?: components["schemas"]["UserFlags"];
            /** @description Whether the user is part of Discord's own messaging. */
            system?: boolean;
            /** @description The handle. Only together with `discriminator` is it unique for accounts that still have one. */
            username: string;
            /** @description Whether the email address was confirmed. Needs the `email` scope. */
            verified?: boolean;
        };
        /**
         * Format: int64
         * @description What a user's account is marked with, a bit set. It can exceed 32 bits.
         */
        UserFlags: number;
        /** @description Who the user is, in the words of OpenID Connect. `openid` alone shows `sub`. */
        UserInfo: {
            /** @description The email address. Needs the `email` scope. */
            email?: string | null;
            /** @description Whether the email address was confirmed. Needs the `email` scope. */
            email_verified?: boolean;
            /** @description The language of the user. Needs the `identify` scope. */
            locale?: components["schemas"]["Locale"];
            /** @description The name that the user chose to be shown by. Needs the `identify` scope. */
            nickname?: string | null;
            /** @description The URL of the avatar, not its hash. Needs the `identify` scope. */
            picture?: string;
            /** @description The handle. Needs the `identify` scope. */
            preferred_username?: string;
            /** @description The id of the user. */
            sub: components["schemas"]["Snowflake"];
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
        /** @description What to change of the bot user. */
        UserUpdate: {
            /** @description The avatar, or `null` for a default one. */
            avatar?: null | components["schemas"]["ImageData"];
            /** @description The profile banner, or `null` for none. */
            banner?: null | components["schemas"]["ImageData"];
            /** @description The handle, 2 to 32 characters. A new one may bring a new discriminator. */
            username?: string;
        };
        /** @description What a member must be before writing in a guild. */
        VerificationLevel: 0 | 1 | 2 | 3 | 4 | (number & {});
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
            /** @description Who created it. Not sent in a token response, nor to those who come with the token. */
            user?: components["schemas"]["PartialUser"];
        };
        /** @description An event that Discord can send to the webhook of an application. */
        WebhookEventType: "APPLICATION_AUTHORIZED" | "APPLICATION_DEAUTHORIZED" | "ENTITLEMENT_CREATE" | "ENTITLEMENT_UPDATE" | "ENTITLEMENT_DELETE" | "QUEST_USER_ENROLLMENT" | "LOBBY_MESSAGE_CREATE" | "LOBBY_MESSAGE_UPDATE" | "LOBBY_MESSAGE_DELETE" | "GAME_DIRECT_MESSAGE_CREATE" | "GAME_DIRECT_MESSAGE_UPDATE" | "GAME_DIRECT_MESSAGE_DELETE" | (string & {});
        /** @description A message to post. At least one of `content`, `embeds`, `components`, `poll` and a file is needed. With the flag `IS_COMPONENTS_V2` (32768) only `components` may be there. */
        WebhookExecute: {
            allowed_mentions?: components["schemas"]["AllowedMentions"];
            /** @description The ids of the tags of the new thread, at most 5. In forum and media channels only. */
            applied_tags?: components["schemas"]["Snowflake"][];
            /** @description What to know of the files that are sent along, at most 10. */
            attachments?: components["schemas"]["AttachmentUpdate"][];
            /**
             * Format: uri
             * @description The avatar that the message carries instead of the webhook's, a URL of at most 2048 characters.
             */
            avatar_url?: string;
            /** @description Buttons, texts and other components, at most 40. Unless an application owns the webhook, they need the parameter `with_components` and cannot react to users. */
            components?: Record<string, never>[];
            /** @description The text, at most 2000 characters. */
            content?: string;
            /** @description Boxes below the text, at most 10. */
            embeds?: components["schemas"]["EmbedUpdate"][];
            /** @description `SUPPRESS_EMBEDS` (4), `SUPPRESS_NOTIFICATIONS` (4096) and `IS_COMPONENTS_V2` (32768) can be set. */
            flags?: components["schemas"]["MessageFlags"];
            poll?: components["schemas"]["PollCreate"];
            /** @description The name of a thread to begin, 1 to 100 characters. In forum and media channels only. */
            thread_name?: string;
            /** @description Whether to read it aloud. */
            tts?: boolean;
            /** @description The name that the message carries instead of the webhook's, 1 to 80 characters. */
            username?: string;
        };
        /** @description A message with files. The `n` of `files[n]` is the id by which `attachments` speaks of a file, and each file needs a name of its own. A file may have 10 MiB, more where a guild is boosted. */
        WebhookMessageForm: {
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
            /** @description The message without its files, as JSON. */
            payload_json?: string;
        };
        /** @description What to change of a message that the webhook posted. `null` takes a part away. */
        WebhookMessageUpdate: {
            /** @description Whom the new text may notify. What held for the old one is forgotten. */
            allowed_mentions?: null | components["schemas"]["AllowedMentions"];
            /** @description All files that the message has afterwards, old and new, at most 10. */
            attachments?: components["schemas"]["AttachmentUpdate"][] | null;
            /** @description Buttons, texts and other components, at most 40. */
            components?: Record<string, never>[] | null;
            /** @description The text, at most 2000 characters. */
            content?: string | null;
            /** @description Boxes below the text, at most 10. */
            embeds?: components["schemas"]["EmbedUpdate"][] | null;
            /** @description `SUPPRESS_EMBEDS` (4) can be set and taken back, `IS_COMPONENTS_V2` (32768) be set. */
            flags?: components["schemas"]["MessageFlags"] | null;
            /** @description A poll. Only the deferred answer to an interaction can receive one. */
            poll?: null | components["schemas"]["PollCreate"];
        };
        /** @description What Discord sends to learn whether the URL for events answers and verifies signatures. */
        WebhookPing: {
            /** @description The id of the application. */
            application_id: components["schemas"]["Snowflake"];
            /**
             * @description A ping, and not an event.
             * @constant
             */
            type: 0;
            /** @description The version of this form. Always 1 so far. */
            version: number;
        };
        /** @description What a webhook is for. */
        WebhookType: 1 | 2 | 3 | (number & {});
        /** @description What to change of a webhook. */
        WebhookUpdate: {
            /** @description The avatar, or `null` for none. */
            avatar?: null | components["schemas"]["ImageData"];
            /** @description The name, 1 to 80 characters, without `clyde` and `discord` in any case. */
            name?: string;
        };
    };
    responses: {
        /** @description The token is valid but belongs to another application, lacks the scope, or the application is not in the guild. */
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
        /** @description The token is valid but may not do this, most often because the user did not grant the scope. */
        ForbiddenUser: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["APIError"];
            };
        };
        /** @description A command is malformed or too large, or there are as many commands as Discord allows. */
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
        /** @description An id in the path or the query is not a snowflake. */
        InvalidWebhookId: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["APIError"];
            };
        };
        /** @description The token in the path is not the token of this webhook. */
        InvalidWebhookToken: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["APIError"];
            };
        };
        /** @description The token is valid but not that of a bot. */
        OnlyBots: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["APIError"];
            };
        };
        /**
         * @description Too many requests. Wait `Retry-After` seconds, or `retry_after` of the body, before the next one. Except for limits whose
         *     scope is `shared`, each 429 also counts towards the 10 000 refused requests that one IP address may cause in 10 minutes.
         *
         *     A 429 of Cloudflare, in front of the API, has another body and no `X-RateLimit-*` headers. It blocks the IP address. For
         *     `Accept: application/json`, the body is JSON since March 2026, with `cloudflare_error: true`, the numeric `error_code` of
         *     Cloudflare, such as 1015, and the numeric `retry_after` in seconds beside a `Retry-After` header. Otherwise it is HTML or plain
         *     text.
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
        /** @description Discord or the edge in front of it failed. These responses are rare and say nothing about the request: it may have been carried out, so repeat only a request that is safe to repeat. The body is as described if Discord itself responds. The edge responds with JSON of another form, with `cloudflare_error: true`, or with HTML, so do not depend on the body. */
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
        /** @description There is no application of this id. */
        UnknownApplication: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["APIError"];
            };
        };
        /** @description There is no such command, application or guild. */
        UnknownApplicationCommand: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["APIError"];
            };
        };
        /** @description There is no such application or guild. */
        UnknownApplicationOrGuild: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["APIError"];
            };
        };
        /** @description There is no such entitlement or application. */
        UnknownEntitlement: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["APIError"];
            };
        };
        /** @description There is no lobby of this id. */
        UnknownLobby: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["APIError"];
            };
        };
        /** @description There is no webhook of this id. Whoever goes on calling one that is gone gets restricted. */
        UnknownWebhook: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["APIError"];
            };
        };
        /** @description There is no such webhook, or no such message of it. */
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
         * @description The id of the application. It must be the one that the token belongs to.
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
         * @description List entitlements to these SKUs alone, at most 100. The ids stand in one parameter, separated by commas.
         * @example [
         *       "1019475255913222144",
         *       "1019475255913222145"
         *     ]
         */
        SKUIds: components["schemas"]["Snowflake"][];
        /**
         * @description The id of the thread of the message, when it is in one.
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
         * @description The token of the webhook. Whoever knows it needs no other credential.
         * @example 3d89bb7572e0fb30d8128367b3b1b44fecd1726de135cbe28a41f8b2f777c372ba2939e72279b94526ff5d1bd4358d65cf11
         */
        WebhookToken: string;
        /**
         * @description Whether Discord looks at `components`. A webhook that an application owns needs no such word.
         * @example true
         */
        WithComponents: components["schemas"]["QueryBoolean"];
        /**
         * @description Whether each command carries all its translations, instead of the one in the language of the request.
         * @example true
         */
        WithLocalizations: components["schemas"]["QueryBoolean"];
        /**
         * @description The Ed25519 signature of the timestamp and the unparsed body, one behind the other, in hexadecimal. It is verified with the public key of the application.
         * @example cdaa97c6dbf4d2a0d36e3a2f97d6d5b96e5fb0b12ba59d7d4f8c2f3a7d1f70e5f1b3ab0d5a3f2c6c1d1de0aaf6d9ed9c0f0ff7a48a3ce5d9b43c79f8b7a1e20f
         */
        XSignatureEd25519: string;
        /**
         * @description When Discord signed the request, in Unix seconds. It is part of what is signed.
         * @example 1729262573
         */
        XSignatureTimestamp: string;
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
    getAuthorizationServerMetadata: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["ServerError"];
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
            "5XX": components["responses"]["ServerError"];
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
        };
    };
    getApplicationActivityInstance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the application. It must be the one that the token belongs to.
                 * @example 159799960412356608
                 */
                application_id: components["parameters"]["ApplicationId"];
                /**
                 * @description The id of the instance, which is no snowflake.
                 * @example i-1276580072400224306-gc-912952092627435520-912954213460484116
                 */
                instance_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["ServerError"];
            /** @description The instance. */
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
                    "application/json": components["schemas"]["ActivityInstance"];
                };
            };
            400: components["responses"]["InvalidApplicationId"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenBot"];
            /** @description The instance does not run, or never did. */
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
                 * @description The id of the application. It must be the one that the token belongs to.
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
            "5XX": components["responses"]["ServerError"];
            /** @description The identities. */
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
                    "application/json": components["schemas"]["ApplicationIdentities"];
                };
            };
            400: components["responses"]["InvalidApplicationId"];
            401: components["responses"]["Unauthorized"];
            /** @description The bot token belongs to another application, or the user did not authorize it for game stats. */
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
        };
    };
    uploadApplicationAttachment: {
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
                "multipart/form-data": components["schemas"]["ActivityAttachmentCreate"];
            };
        };
        responses: {
            "5XX": components["responses"]["ServerError"];
            /** @description The file is there. */
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
                    "application/json": components["schemas"]["ActivityAttachment"];
                };
            };
            /** @description There is no part `file`, or it cannot be read. */
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
        };
    };
    listGlobalApplicationCommands: {
        parameters: {
            query?: {
                /**
                 * @description Whether each command carries all its translations, instead of the one in the language of the request.
                 * @example true
                 */
                with_localizations?: components["parameters"]["WithLocalizations"];
            };
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
            "5XX": components["responses"]["ServerError"];
            /** @description The commands. */
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
                    "application/json": components["schemas"]["ApplicationCommand"][];
                };
            };
            400: components["responses"]["InvalidCommandsQuery"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenApplication"];
            404: components["responses"]["UnknownApplication"];
            429: components["responses"]["RateLimited"];
        };
    };
    bulkOverwriteGlobalApplicationCommands: {
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
                "application/json": components["schemas"]["ApplicationCommandBulkOverwrite"][];
            };
        };
        responses: {
            "5XX": components["responses"]["ServerError"];
            /** @description The commands as they are now. */
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
                    "application/json": components["schemas"]["ApplicationCommand"][];
                };
            };
            400: components["responses"]["InvalidApplicationCommand"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenApplication"];
            404: components["responses"]["UnknownApplication"];
            429: components["responses"]["RateLimited"];
        };
    };
    createGlobalApplicationCommand: {
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
                "application/json": components["schemas"]["ApplicationCommandCreate"];
            };
        };
        responses: {
            "5XX": components["responses"]["ServerError"];
            /** @description There was a command of this name and type. It is overwritten. */
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
                    "application/json": components["schemas"]["ApplicationCommand"];
                };
            };
            /** @description The command is registered. */
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
                    "application/json": components["schemas"]["ApplicationCommand"];
                };
            };
            400: components["responses"]["InvalidApplicationCommand"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenApplication"];
            404: components["responses"]["UnknownApplication"];
            429: components["responses"]["RateLimited"];
        };
    };
    getGlobalApplicationCommand: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the application. It must be the one that the token belongs to.
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
            "5XX": components["responses"]["ServerError"];
            /** @description The command. */
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
                    "application/json": components["schemas"]["ApplicationCommand"];
                };
            };
            400: components["responses"]["InvalidCommandId"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenApplication"];
            404: components["responses"]["UnknownApplicationCommand"];
            429: components["responses"]["RateLimited"];
        };
    };
    deleteGlobalApplicationCommand: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the application. It must be the one that the token belongs to.
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
            "5XX": components["responses"]["ServerError"];
            /** @description The command is gone. */
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
            400: components["responses"]["InvalidCommandId"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenApplication"];
            404: components["responses"]["UnknownApplicationCommand"];
            429: components["responses"]["RateLimited"];
        };
    };
    updateGlobalApplicationCommand: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the application. It must be the one that the token belongs to.
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
            "5XX": components["responses"]["ServerError"];
            /** @description The command as it is now. */
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
                    "application/json": components["schemas"]["ApplicationCommand"];
                };
            };
            400: components["responses"]["InvalidApplicationCommand"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenApplication"];
            404: components["responses"]["UnknownApplicationCommand"];
            429: components["responses"]["RateLimited"];
        };
    };
    listEntitlements: {
        parameters: {
            query?: {
                /**
                 * @description List entitlements whose id is higher than this one.
                 * @example 0
                 */
                after?: components["schemas"]["Snowflake"];
                /**
                 * @description List entitlements whose id is lower than this one.
                 * @example 1019653849998299137
                 */
                before?: components["schemas"]["Snowflake"];
                /**
                 * @description Whether to leave out those that were deleted.
                 * @example false
                 */
                exclude_deleted?: components["schemas"]["QueryBoolean"];
                /**
                 * @description Whether to leave out those that ended.
                 * @example true
                 */
                exclude_ended?: components["schemas"]["QueryBoolean"];
                /**
                 * @description List entitlements of this guild alone.
                 * @example 1015034326372454400
                 */
                guild_id?: components["schemas"]["Snowflake"];
                /**
                 * @description How many entitlements to list at most.
                 * @example 100
                 */
                limit?: number;
                /**
                 * @description List entitlements to these SKUs alone, at most 100. The ids stand in one parameter, separated by commas.
                 * @example [
                 *       "1019475255913222144",
                 *       "1019475255913222145"
                 *     ]
                 */
                sku_ids?: components["parameters"]["SKUIds"];
                /**
                 * @description List entitlements of this user alone.
                 * @example 771129655544643584
                 */
                user_id?: components["schemas"]["Snowflake"];
            };
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
            "5XX": components["responses"]["ServerError"];
            /** @description The entitlements. */
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
                    "application/json": components["schemas"]["Entitlement"][];
                };
            };
            /** @description An id or a query parameter is out of bounds or not of its type. */
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
        };
    };
    createTestEntitlement: {
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
                "application/json": components["schemas"]["EntitlementCreate"];
            };
        };
        responses: {
            "5XX": components["responses"]["ServerError"];
            /** @description The entitlement. It has neither begin nor end, and no subscription. */
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
                    "application/json": components["schemas"]["Entitlement"];
                };
            };
            /** @description The SKU is not one of the application, or is granted already. */
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
    getEntitlement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the application. It must be the one that the token belongs to.
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
            "5XX": components["responses"]["ServerError"];
            /** @description The entitlement. */
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
                    "application/json": components["schemas"]["Entitlement"];
                };
            };
            400: components["responses"]["InvalidEntitlementId"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenApplication"];
            404: components["responses"]["UnknownEntitlement"];
            429: components["responses"]["RateLimited"];
        };
    };
    deleteTestEntitlement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the application. It must be the one that the token belongs to.
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
            "5XX": components["responses"]["ServerError"];
            /** @description The entitlement is gone. */
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
            /** @description An id in the path is not a snowflake, or the entitlement was not created to test with. */
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
        };
    };
    consumeEntitlement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the application. It must be the one that the token belongs to.
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
            "5XX": components["responses"]["ServerError"];
            /** @description The entitlement is used up. */
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
            /** @description An id in the path is not a snowflake, or the SKU is not one that is used up. */
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
        };
    };
    listGuildApplicationCommands: {
        parameters: {
            query?: {
                /**
                 * @description Whether each command carries all its translations, instead of the one in the language of the request.
                 * @example true
                 */
                with_localizations?: components["parameters"]["WithLocalizations"];
            };
            header?: never;
            path: {
                /**
                 * @description The id of the application. It must be the one that the token belongs to.
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
            "5XX": components["responses"]["ServerError"];
            /** @description The commands. */
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
                    "application/json": components["schemas"]["ApplicationCommand"][];
                };
            };
            400: components["responses"]["InvalidCommandsQuery"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenApplication"];
            404: components["responses"]["UnknownApplicationOrGuild"];
            429: components["responses"]["RateLimited"];
        };
    };
    bulkOverwriteGuildApplicationCommands: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the application. It must be the one that the token belongs to.
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
            "5XX": components["responses"]["ServerError"];
            /** @description The commands as they are now. */
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
                    "application/json": components["schemas"]["ApplicationCommand"][];
                };
            };
            400: components["responses"]["InvalidApplicationCommand"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenApplication"];
            404: components["responses"]["UnknownApplicationOrGuild"];
            429: components["responses"]["RateLimited"];
        };
    };
    createGuildApplicationCommand: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the application. It must be the one that the token belongs to.
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
                "application/json": components["schemas"]["ApplicationCommandCreate"];
            };
        };
        responses: {
            "5XX": components["responses"]["ServerError"];
            /** @description There was a command of this name and type. It is overwritten. */
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
                    "application/json": components["schemas"]["ApplicationCommand"];
                };
            };
            /** @description The command is registered. */
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
                    "application/json": components["schemas"]["ApplicationCommand"];
                };
            };
            400: components["responses"]["InvalidApplicationCommand"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenApplication"];
            404: components["responses"]["UnknownApplicationOrGuild"];
            429: components["responses"]["RateLimited"];
        };
    };
    getGuildApplicationCommand: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the application. It must be the one that the token belongs to.
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
            "5XX": components["responses"]["ServerError"];
            /** @description The command. */
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
                    "application/json": components["schemas"]["ApplicationCommand"];
                };
            };
            400: components["responses"]["InvalidCommandId"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenApplication"];
            404: components["responses"]["UnknownApplicationCommand"];
            429: components["responses"]["RateLimited"];
        };
    };
    deleteGuildApplicationCommand: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the application. It must be the one that the token belongs to.
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
            "5XX": components["responses"]["ServerError"];
            /** @description The command is gone. */
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
            400: components["responses"]["InvalidCommandId"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenApplication"];
            404: components["responses"]["UnknownApplicationCommand"];
            429: components["responses"]["RateLimited"];
        };
    };
    updateGuildApplicationCommand: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the application. It must be the one that the token belongs to.
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
                "application/json": components["schemas"]["ApplicationCommandUpdate"];
            };
        };
        responses: {
            "5XX": components["responses"]["ServerError"];
            /** @description The command as it is now. */
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
                    "application/json": components["schemas"]["ApplicationCommand"];
                };
            };
            400: components["responses"]["InvalidApplicationCommand"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenApplication"];
            404: components["responses"]["UnknownApplicationCommand"];
            429: components["responses"]["RateLimited"];
        };
    };
    getApplicationCommandPermissions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the application. It must be the one that the token belongs to.
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
            "5XX": components["responses"]["ServerError"];
            /** @description The permissions. */
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
                    "application/json": components["schemas"]["GuildApplicationCommandPermissions"];
                };
            };
            400: components["responses"]["InvalidCommandId"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenApplication"];
            /** @description There is no such command, or it has no permissions of its own. */
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
    updateApplicationCommandPermissions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the application. It must be the one that the token belongs to.
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
            "5XX": components["responses"]["ServerError"];
            /** @description The permissions as they are now. */
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
            /** @description The token is that of a bot or lacks the scope, or the user may not manage the guild, its roles or the command. */
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
        };
    };
    listGuildApplicationCommandPermissions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the application. It must be the one that the token belongs to.
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
            "5XX": components["responses"]["ServerError"];
            /** @description The permissions. */
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
        };
    };
    createQuickLink: {
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
                "application/json": components["schemas"]["QuickLinkCreate"];
            };
        };
        responses: {
            "5XX": components["responses"]["ServerError"];
            /** @description The link. */
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
                    "application/json": components["schemas"]["QuickLink"];
                };
            };
            /** @description The link. */
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
                    "application/json": components["schemas"]["QuickLink"];
                };
            };
            /** @description A field is missing or malformed. */
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
        };
    };
    listApplicationRoleConnectionMetadata: {
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
            "5XX": components["responses"]["ServerError"];
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
            "5XX": components["responses"]["ServerError"];
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
    listSKUs: {
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
            "5XX": components["responses"]["ServerError"];
            /** @description The SKUs. */
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
                    "application/json": components["schemas"]["SKU"][];
                };
            };
            400: components["responses"]["InvalidApplicationId"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenBot"];
            404: components["responses"]["UnknownApplication"];
            429: components["responses"]["RateLimited"];
        };
    };
    getApplicationIdentityProfile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the application. It must be the one that the token belongs to.
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
            "5XX": components["responses"]["ServerError"];
            /** @description The profile. */
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
            /** @description The bot token belongs to another application, or the user did not authorize it for game stats. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            /** @description There is no such user, application or identity. */
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
    updateApplicationIdentityProfile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the application. It must be the one that the token belongs to.
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
            "5XX": components["responses"]["ServerError"];
            /** @description The profile, after the first update. */
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
                    "application/json": components["schemas"]["ApplicationIdentityProfile"];
                };
            };
            /** @description The profile was updated. */
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
            /** @description The data is too large or malformed, or the identity is that of another user or does not match. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description The bot token belongs to another application, or the user did not authorize it for game stats. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            /** @description There is no such user, application or identity. */
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
    getCurrentApplication: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["ServerError"];
            /** @description The application. */
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
                    "application/json": components["schemas"]["Application"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["OnlyBots"];
            429: components["responses"]["RateLimited"];
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
            "5XX": components["responses"]["ServerError"];
            /** @description The application as it is now. */
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
                    "application/json": components["schemas"]["Application"];
                };
            };
            /** @description A field is malformed, or the interactions endpoint did not answer as it should. */
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
            "5XX": components["responses"]["ServerError"];
            /** @description The user is in the conversation now. */
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
                    "application/json": components["schemas"]["Channel"];
                };
            };
            /** @description The user was in the conversation already. Nothing was changed. */
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
            /** @description The body is malformed, or the conversation is full. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description The bot is not in the conversation, or the access token is invalid, lacks `gdm.join`, or belongs to another user or application. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            /** @description There is no such channel or no such user. */
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
            "5XX": components["responses"]["ServerError"];
            /** @description The user is not in the conversation any more. */
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
            /** @description The bot is not in the conversation. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            /** @description There is no such channel or no such user. */
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
            "5XX": components["responses"]["ServerError"];
            /** @description The channels. */
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
            /** @description There is no such guild. */
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
            "5XX": components["responses"]["ServerError"];
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
            "5XX": components["responses"]["ServerError"];
            /** @description The lobby with the user in it. */
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
            "5XX": components["responses"]["ServerError"];
            /** @description The new lobby. */
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
            "5XX": components["responses"]["ServerError"];
            /** @description The lobby. */
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
                    "application/json": components["schemas"]["Lobby"];
                };
            };
            400: components["responses"]["InvalidLobbyId"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenLobby"];
            404: components["responses"]["UnknownLobby"];
            429: components["responses"]["RateLimited"];
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
            "5XX": components["responses"]["ServerError"];
            /** @description The lobby is gone. */
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
            400: components["responses"]["InvalidLobbyId"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenLobby"];
            404: components["responses"]["UnknownLobby"];
            429: components["responses"]["RateLimited"];
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
            "5XX": components["responses"]["ServerError"];
            /** @description The lobby as it is now. */
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
            "5XX": components["responses"]["ServerError"];
            /** @description The lobby, with the channel or without. */
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
                    "application/json": components["schemas"]["Lobby"];
                };
            };
            /** @description The channel is not a snowflake, or cannot be linked. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description The token lacks the scope, or the user may not link the lobby or lacks a permission in the channel. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            /** @description There is no such lobby or no such channel. */
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
            "5XX": components["responses"]["ServerError"];
            /** @description The member as it is now. */
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
            /** @description There is no such lobby or no such user. */
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
            "5XX": components["responses"]["ServerError"];
            /** @description The user is not in the lobby any more. */
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
            400: components["responses"]["InvalidLobbyId"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenLobby"];
            404: components["responses"]["UnknownLobby"];
            429: components["responses"]["RateLimited"];
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
            "5XX": components["responses"]["ServerError"];
            /** @description The invite. */
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
                    "application/json": components["schemas"]["LobbyInvite"];
                };
            };
            400: components["responses"]["InvalidLobbyId"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenLobby"];
            /** @description There is no such lobby or no such user. */
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
            "5XX": components["responses"]["ServerError"];
            /** @description The user is not in the lobby any more. */
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
            400: components["responses"]["InvalidLobbyId"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenUser"];
            404: components["responses"]["UnknownLobby"];
            429: components["responses"]["RateLimited"];
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
            "5XX": components["responses"]["ServerError"];
            /** @description The invite. */
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
                    "application/json": components["schemas"]["LobbyInvite"];
                };
            };
            400: components["responses"]["InvalidLobbyId"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenUser"];
            404: components["responses"]["UnknownLobby"];
            429: components["responses"]["RateLimited"];
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
            "5XX": components["responses"]["ServerError"];
            /** @description The members that were added or changed, not the removed ones. */
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
                    "application/json": components["schemas"]["LobbyMember"][];
                };
            };
            /** @description There are no users or more than 25, or one of them is malformed. */
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
            /** @description There is no such lobby or no such user. */
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
    listLobbyMessages: {
        parameters: {
            query?: {
                /**
                 * @description How many messages to list at most.
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
            "5XX": components["responses"]["ServerError"];
            /** @description The messages. */
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
                    "application/json": components["schemas"]["LobbyMessage"][];
                };
            };
            /** @description The lobby id is not a snowflake, or the limit is out of bounds. */
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
            "5XX": components["responses"]["ServerError"];
            /** @description The message. */
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
                    "application/json": components["schemas"]["LobbyMessage"];
                };
            };
            /** @description The message has no text, or is too long. */
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
            "5XX": components["responses"]["ServerError"];
            /** @description The metadata is set. */
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
            /** @description There are more than 5 entries, or one is too long. */
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
            /** @description There is no such lobby or no such message. */
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
            "5XX": components["responses"]["ServerError"];
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
    getCurrentBotApplicationInformation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["ServerError"];
            /** @description The application. */
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
                    "application/json": components["schemas"]["Application"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["OnlyBots"];
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
            "5XX": components["responses"]["ServerError"];
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
            "5XX": components["responses"]["ServerError"];
            /** @description Both codes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceAuthorization"];
                };
            };
            /** @description The form has no `scope`, or a scope that is not allowed. */
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
    listPublicKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["ServerError"];
            /** @description The keys. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JSONWebKeySet"];
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
                "application/x-www-form-urlencoded": components["schemas"]["AuthorizationCodeGrant"] | components["schemas"]["RefreshTokenGrant"] | components["schemas"]["ClientCredentialsGrant"] | components["schemas"]["DeviceCodeGrant"];
            };
        };
        responses: {
            "5XX": components["responses"]["ServerError"];
            /** @description The token, and what was granted with it. The granted scopes may differ from the ones asked for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenResponse"];
                };
            };
            /** @description The grant was refused. `invalid_grant` covers a code or refresh token that is unknown, spent, expired or revoked, another redirect URI, and a missing or wrong verifier; Discord does not tell which. The errors of the device grant are those of RFC 8628; only failed merges have a body of the other form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuth2Error"] | components["schemas"]["APIError"];
                };
            };
            401: components["responses"]["InvalidClient"];
            /** @description The token in `external_auth_token` is wrong, so that no account was merged. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            /** @description The account to merge is being changed. Wait and try again. */
            423: {
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
            "5XX": components["responses"]["ServerError"];
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
            "5XX": components["responses"]["ServerError"];
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
            "5XX": components["responses"]["ServerError"];
            /** @description The claims that the scopes allow to see. */
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
                    "application/json": components["schemas"]["UserInfo"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenUser"];
            429: components["responses"]["RateLimited"];
        };
    };
    exchangeChildToken: {
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
            "5XX": components["responses"]["ServerError"];
            /** @description The token of the game. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChildToken"];
                };
            };
            /** @description The token, the client secret or the application is wrong. */
            400: {
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
            "5XX": components["responses"]["ServerError"];
            /** @description The metadata is set. */
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
            /** @description There are more than 5 entries, or one is too long. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description The application may not access the message. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            /** @description There is no such user or message. */
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
            "5XX": components["responses"]["ServerError"];
            /** @description The accounts are unmerged. */
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
            /** @description There is no user with this external account. */
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
            "5XX": components["responses"]["ServerError"];
            /** @description The accounts are unmerged. */
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
            /** @description The application is not set up for provisional accounts. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            /** @description There is no user with this external account. */
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
            "5XX": components["responses"]["ServerError"];
            /** @description The token. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProvisionalToken"];
                };
            };
            /** @description The external token, the client secret or the configuration of the provider is wrong, or the user has linked a Discord account. */
            400: {
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
            "5XX": components["responses"]["ServerError"];
            /** @description The token. */
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
            /** @description The application is not set up for provisional accounts. */
            403: {
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
    listSKUSubscriptions: {
        parameters: {
            query?: {
                /**
                 * @description List subscriptions whose id is higher than this one.
                 * @example 0
                 */
                after?: components["schemas"]["Snowflake"];
                /**
                 * @description List subscriptions whose id is lower than this one.
                 * @example 1278078770116427840
                 */
                before?: components["schemas"]["Snowflake"];
                /**
                 * @description How many subscriptions to list at most.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description Whose subscriptions to list. Needed with a bot token.
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
            "5XX": components["responses"]["ServerError"];
            /** @description The subscriptions. */
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
                    "application/json": components["schemas"]["Subscription"][];
                };
            };
            /** @description An id or a query parameter is out of bounds or not of its type. */
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
            /** @description There is no such SKU. */
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
            "5XX": components["responses"]["ServerError"];
            /** @description The subscription. */
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
            /** @description There is no such subscription or SKU. */
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
    listUserApplicationIdentities: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the application. It must be the one that the token belongs to.
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
            "5XX": components["responses"]["ServerError"];
            /** @description The identities. */
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
            /** @description The bot token belongs to another application, or the user did not authorize it for game stats. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            /** @description There is no such user, application or identity. */
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
    deleteUserApplicationIdentity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the application. It must be the one that the token belongs to.
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
            "5XX": components["responses"]["ServerError"];
            /** @description The identity was deleted. */
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
            /** @description The bot token belongs to another application, or the user did not authorize it for game stats. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            /** @description There is no such user, application or identity. */
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
    getCurrentUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["ServerError"];
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
            "5XX": components["responses"]["ServerError"];
            /** @description The bot user as it is now. */
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
            /** @description The name is too short or too long, or a picture cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description The token is valid but may not change the user. */
            403: {
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
    listCurrentUserApplicationEntitlements: {
        parameters: {
            query?: {
                /**
                 * @description Whether to leave out those that were used up.
                 * @example true
                 */
                exclude_consumed?: components["schemas"]["QueryBoolean"];
                /**
                 * @description List entitlements to these SKUs alone, at most 100. The ids stand in one parameter, separated by commas.
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
                 * @description The id of the application. It must be the one that the token belongs to.
                 * @example 159799960412356608
                 */
                application_id: components["parameters"]["ApplicationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["ServerError"];
            /** @description The entitlements. */
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
                    "application/json": components["schemas"]["Entitlement"][];
                };
            };
            /** @description An id or a query parameter is not of its type. */
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
            "5XX": components["responses"]["ServerError"];
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
            "5XX": components["responses"]["ServerError"];
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
            "5XX": components["responses"]["ServerError"];
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
            "5XX": components["responses"]["ServerError"];
            /** @description The conversation. */
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
                    "application/json": components["schemas"]["Channel"];
                };
            };
            /** @description The body is malformed, the recipient cannot be written to, or the bot is in too many conversations. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description The user shares no guild with the bot, or an access token is invalid or lacks `gdm.join`. */
            403: {
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
    listCurrentUserConnections: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["ServerError"];
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
    listCurrentUserGuilds: {
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
                with_counts?: components["schemas"]["QueryBoolean"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["ServerError"];
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
            "5XX": components["responses"]["ServerError"];
            /** @description The bot is not in the guild any more. */
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
            /** @description The token may not leave the guild. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIError"];
                };
            };
            /** @description There is no such guild, or the bot is not in it. */
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
            "5XX": components["responses"]["ServerError"];
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
                 * @description The token of the webhook. Whoever knows it needs no other credential.
                 * @example 3d89bb7572e0fb30d8128367b3b1b44fecd1726de135cbe28a41f8b2f777c372ba2939e72279b94526ff5d1bd4358d65cf11
                 */
                webhook_token: components["parameters"]["WebhookToken"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["ServerError"];
            /** @description The webhook. */
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
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            400: components["responses"]["InvalidWebhookId"];
            401: components["responses"]["InvalidWebhookToken"];
            404: components["responses"]["UnknownWebhook"];
            429: components["responses"]["RateLimited"];
        };
    };
    executeWebhook: {
        parameters: {
            query?: {
                /**
                 * @description The id of a thread of the channel to post to. An archived thread is opened again.
                 * @example 41771983423143937
                 */
                thread_id?: components["schemas"]["Snowflake"];
                /**
                 * @description Whether to answer with the message, once it is kept.
                 * @example true
                 */
                wait?: components["schemas"]["QueryBoolean"];
                /**
                 * @description Whether Discord looks at `components`. A webhook that an application owns needs no such word.
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
                 * @description The token of the webhook. Whoever knows it needs no other credential.
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
            "5XX": components["responses"]["ServerError"];
            /** @description The message, with `wait`. */
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
                    "application/json": components["schemas"]["Message"];
                };
            };
            /** @description Discord has taken the message, without `wait`. */
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
                 * @description The token of the webhook. Whoever knows it needs no other credential.
                 * @example 3d89bb7572e0fb30d8128367b3b1b44fecd1726de135cbe28a41f8b2f777c372ba2939e72279b94526ff5d1bd4358d65cf11
                 */
                webhook_token: components["parameters"]["WebhookToken"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["ServerError"];
            /** @description The webhook is gone. Do not call it again. */
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
            400: components["responses"]["InvalidWebhookId"];
            401: components["responses"]["InvalidWebhookToken"];
            404: components["responses"]["UnknownWebhook"];
            429: components["responses"]["RateLimited"];
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
                 * @description The token of the webhook. Whoever knows it needs no other credential.
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
            "5XX": components["responses"]["ServerError"];
            /** @description The webhook as it is now. */
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
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description The name is not allowed, or the picture cannot be read. */
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
        };
    };
    executeGitHubCompatibleWebhook: {
        parameters: {
            query?: {
                /**
                 * @description The id of the thread of the message, when it is in one.
                 * @example 41771983423143937
                 */
                thread_id?: components["parameters"]["ThreadId"];
                /**
                 * @description Indicates that Discord waits until the message is sent. With `false`, a message that is not saved causes no error.
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
                 * @description The token of the webhook. Whoever knows it needs no other credential.
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
            "5XX": components["responses"]["ServerError"];
            /** @description The event was received. */
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
            400: components["responses"]["InvalidWebhookId"];
            401: components["responses"]["InvalidWebhookToken"];
            404: components["responses"]["UnknownWebhook"];
            429: components["responses"]["RateLimited"];
        };
    };
    getWebhookMessage: {
        parameters: {
            query?: {
                /**
                 * @description The id of the thread of the message, when it is in one.
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
                 * @description The token of the webhook. Whoever knows it needs no other credential.
                 * @example 3d89bb7572e0fb30d8128367b3b1b44fecd1726de135cbe28a41f8b2f777c372ba2939e72279b94526ff5d1bd4358d65cf11
                 */
                webhook_token: components["parameters"]["WebhookToken"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["ServerError"];
            /** @description The message. */
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
        };
    };
    deleteWebhookMessage: {
        parameters: {
            query?: {
                /**
                 * @description The id of the thread of the message, when it is in one.
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
                 * @description The token of the webhook. Whoever knows it needs no other credential.
                 * @example 3d89bb7572e0fb30d8128367b3b1b44fecd1726de135cbe28a41f8b2f777c372ba2939e72279b94526ff5d1bd4358d65cf11
                 */
                webhook_token: components["parameters"]["WebhookToken"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["ServerError"];
            /** @description The message is gone. */
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
        };
    };
    updateWebhookMessage: {
        parameters: {
            query?: {
                /**
                 * @description The id of the thread of the message, when it is in one.
                 * @example 41771983423143937
                 */
                thread_id?: components["parameters"]["ThreadId"];
                /**
                 * @description Whether Discord looks at `components`. A webhook that an application owns needs no such word.
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
                 * @description The token of the webhook. Whoever knows it needs no other credential.
                 * @example 3d89bb7572e0fb30d8128367b3b1b44fecd1726de135cbe28a41f8b2f777c372ba2939e72279b94526ff5d1bd4358d65cf11
                 */
                webhook_token: components["parameters"]["WebhookToken"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookMessageUpdate"];
                "multipart/form-data": components["schemas"]["WebhookMessageForm"];
            };
        };
        responses: {
            "5XX": components["responses"]["ServerError"];
            /** @description The message as it is now. */
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
        };
    };
    executeSlackCompatibleWebhook: {
        parameters: {
            query?: {
                /**
                 * @description The id of the thread of the message, when it is in one.
                 * @example 41771983423143937
                 */
                thread_id?: components["parameters"]["ThreadId"];
                /**
                 * @description Indicates that Discord waits until the message is sent. With `false`, a message that is not saved causes no error.
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
                 * @description The token of the webhook. Whoever knows it needs no other credential.
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
            "5XX": components["responses"]["ServerError"];
            /** @description The message was sent. */
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
                    "application/json": string | null;
                };
            };
            400: components["responses"]["InvalidWebhookId"];
            401: components["responses"]["InvalidWebhookToken"];
            404: components["responses"]["UnknownWebhook"];
            429: components["responses"]["RateLimited"];
        };
    };
    applicationAuthorized: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The Ed25519 signature of the timestamp and the unparsed body, one behind the other, in hexadecimal. It is verified with the public key of the application.
                 * @example cdaa97c6dbf4d2a0d36e3a2f97d6d5b96e5fb0b12ba59d7d4f8c2f3a7d1f70e5f1b3ab0d5a3f2c6c1d1de0aaf6d9ed9c0f0ff7a48a3ce5d9b43c79f8b7a1e20f
                 */
                "X-Signature-Ed25519": components["parameters"]["XSignatureEd25519"];
                /**
                 * @description When Discord signed the request, in Unix seconds. It is part of what is signed.
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
            /** @description The event has arrived. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The signature is missing or wrong. */
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
                 * @description The Ed25519 signature of the timestamp and the unparsed body, one behind the other, in hexadecimal. It is verified with the public key of the application.
                 * @example cdaa97c6dbf4d2a0d36e3a2f97d6d5b96e5fb0b12ba59d7d4f8c2f3a7d1f70e5f1b3ab0d5a3f2c6c1d1de0aaf6d9ed9c0f0ff7a48a3ce5d9b43c79f8b7a1e20f
                 */
                "X-Signature-Ed25519": components["parameters"]["XSignatureEd25519"];
                /**
                 * @description When Discord signed the request, in Unix seconds. It is part of what is signed.
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
            /** @description The event has arrived. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The signature is missing or wrong. */
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
                 * @description The Ed25519 signature of the timestamp and the unparsed body, one behind the other, in hexadecimal. It is verified with the public key of the application.
                 * @example cdaa97c6dbf4d2a0d36e3a2f97d6d5b96e5fb0b12ba59d7d4f8c2f3a7d1f70e5f1b3ab0d5a3f2c6c1d1de0aaf6d9ed9c0f0ff7a48a3ce5d9b43c79f8b7a1e20f
                 */
                "X-Signature-Ed25519": components["parameters"]["XSignatureEd25519"];
                /**
                 * @description When Discord signed the request, in Unix seconds. It is part of what is signed.
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
            /** @description The event has arrived. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The signature is missing or wrong. */
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
                 * @description The Ed25519 signature of the timestamp and the unparsed body, one behind the other, in hexadecimal. It is verified with the public key of the application.
                 * @example cdaa97c6dbf4d2a0d36e3a2f97d6d5b96e5fb0b12ba59d7d4f8c2f3a7d1f70e5f1b3ab0d5a3f2c6c1d1de0aaf6d9ed9c0f0ff7a48a3ce5d9b43c79f8b7a1e20f
                 */
                "X-Signature-Ed25519": components["parameters"]["XSignatureEd25519"];
                /**
                 * @description When Discord signed the request, in Unix seconds. It is part of what is signed.
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
            /** @description The event has arrived. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The signature is missing or wrong. */
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
                 * @description The Ed25519 signature of the timestamp and the unparsed body, one behind the other, in hexadecimal. It is verified with the public key of the application.
                 * @example cdaa97c6dbf4d2a0d36e3a2f97d6d5b96e5fb0b12ba59d7d4f8c2f3a7d1f70e5f1b3ab0d5a3f2c6c1d1de0aaf6d9ed9c0f0ff7a48a3ce5d9b43c79f8b7a1e20f
                 */
                "X-Signature-Ed25519": components["parameters"]["XSignatureEd25519"];
                /**
                 * @description When Discord signed the request, in Unix seconds. It is part of what is signed.
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
            /** @description The event has arrived. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The signature is missing or wrong. */
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
                 * @description The Ed25519 signature of the timestamp and the unparsed body, one behind the other, in hexadecimal. It is verified with the public key of the application.
                 * @example cdaa97c6dbf4d2a0d36e3a2f97d6d5b96e5fb0b12ba59d7d4f8c2f3a7d1f70e5f1b3ab0d5a3f2c6c1d1de0aaf6d9ed9c0f0ff7a48a3ce5d9b43c79f8b7a1e20f
                 */
                "X-Signature-Ed25519": components["parameters"]["XSignatureEd25519"];
                /**
                 * @description When Discord signed the request, in Unix seconds. It is part of what is signed.
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
            /** @description The event was received. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The signature is missing or wrong. */
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
                 * @description The Ed25519 signature of the timestamp and the unparsed body, one behind the other, in hexadecimal. It is verified with the public key of the application.
                 * @example cdaa97c6dbf4d2a0d36e3a2f97d6d5b96e5fb0b12ba59d7d4f8c2f3a7d1f70e5f1b3ab0d5a3f2c6c1d1de0aaf6d9ed9c0f0ff7a48a3ce5d9b43c79f8b7a1e20f
                 */
                "X-Signature-Ed25519": components["parameters"]["XSignatureEd25519"];
                /**
                 * @description When Discord signed the request, in Unix seconds. It is part of what is signed.
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
            /** @description The event was received. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The signature is missing or wrong. */
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
                 * @description The Ed25519 signature of the timestamp and the unparsed body, one behind the other, in hexadecimal. It is verified with the public key of the application.
                 * @example cdaa97c6dbf4d2a0d36e3a2f97d6d5b96e5fb0b12ba59d7d4f8c2f3a7d1f70e5f1b3ab0d5a3f2c6c1d1de0aaf6d9ed9c0f0ff7a48a3ce5d9b43c79f8b7a1e20f
                 */
                "X-Signature-Ed25519": components["parameters"]["XSignatureEd25519"];
                /**
                 * @description When Discord signed the request, in Unix seconds. It is part of what is signed.
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
            /** @description The event was received. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The signature is missing or wrong. */
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
                 * @description The Ed25519 signature of the timestamp and the unparsed body, one behind the other, in hexadecimal. It is verified with the public key of the application.
                 * @example cdaa97c6dbf4d2a0d36e3a2f97d6d5b96e5fb0b12ba59d7d4f8c2f3a7d1f70e5f1b3ab0d5a3f2c6c1d1de0aaf6d9ed9c0f0ff7a48a3ce5d9b43c79f8b7a1e20f
                 */
                "X-Signature-Ed25519": components["parameters"]["XSignatureEd25519"];
                /**
                 * @description When Discord signed the request, in Unix seconds. It is part of what is signed.
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
            /** @description The event was received. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The signature is missing or wrong. */
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
                 * @description The Ed25519 signature of the timestamp and the unparsed body, one behind the other, in hexadecimal. It is verified with the public key of the application.
                 * @example cdaa97c6dbf4d2a0d36e3a2f97d6d5b96e5fb0b12ba59d7d4f8c2f3a7d1f70e5f1b3ab0d5a3f2c6c1d1de0aaf6d9ed9c0f0ff7a48a3ce5d9b43c79f8b7a1e20f
                 */
                "X-Signature-Ed25519": components["parameters"]["XSignatureEd25519"];
                /**
                 * @description When Discord signed the request, in Unix seconds. It is part of what is signed.
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
            /** @description The event was received. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The signature is missing or wrong. */
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
                 * @description The Ed25519 signature of the timestamp and the unparsed body, one behind the other, in hexadecimal. It is verified with the public key of the application.
                 * @example cdaa97c6dbf4d2a0d36e3a2f97d6d5b96e5fb0b12ba59d7d4f8c2f3a7d1f70e5f1b3ab0d5a3f2c6c1d1de0aaf6d9ed9c0f0ff7a48a3ce5d9b43c79f8b7a1e20f
                 */
                "X-Signature-Ed25519": components["parameters"]["XSignatureEd25519"];
                /**
                 * @description When Discord signed the request, in Unix seconds. It is part of what is signed.
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
            /** @description The event was received. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The signature is missing or wrong. */
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
                 * @description The Ed25519 signature of the timestamp and the unparsed body, one behind the other, in hexadecimal. It is verified with the public key of the application.
                 * @example cdaa97c6dbf4d2a0d36e3a2f97d6d5b96e5fb0b12ba59d7d4f8c2f3a7d1f70e5f1b3ab0d5a3f2c6c1d1de0aaf6d9ed9c0f0ff7a48a3ce5d9b43c79f8b7a1e20f
                 */
                "X-Signature-Ed25519": components["parameters"]["XSignatureEd25519"];
                /**
                 * @description When Discord signed the request, in Unix seconds. It is part of what is signed.
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
            /** @description The event has arrived. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The signature is missing or wrong. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
