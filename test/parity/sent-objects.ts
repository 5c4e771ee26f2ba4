/** Objects of Discord in which every field has a value, as a client returns them: from the emulator, or as Discord sends them. */
import { type AccessToken, orThrow, type Scope } from '../../src/index.ts'
import { json } from '../support/recording-fetch.ts'
import { APPLICATION, createMockedWorld, createWorld, GUILD, HASH, NELLY } from './world.ts'

const TIME = '2026-01-01T00:00:00.000000+00:00'
const IN_GUILD = { application_id: APPLICATION, guild_id: GUILD }

const PARTIAL_USER = {
  id: NELLY,
  username: 'nelly',
  discriminator: '0',
  global_name: 'Nelly',
  avatar: HASH,
  bot: false,
  system: false,
  public_flags: 64,
  avatar_decoration_data: { asset: HASH, sku_id: '1144058844004233369', expires_at: 1_767_225_600 },
  primary_guild: { identity_guild_id: GUILD, identity_enabled: true, tag: 'TEST', badge: HASH },
}

const MEMBER = {
  user: { ...PARTIAL_USER, banner: HASH, accent_color: 0xff8800 },
  nick: 'Nel',
  avatar: HASH,
  banner: HASH,
  avatar_decoration_data: { asset: HASH, sku_id: '1144058844004233369', expires_at: 1_767_225_600 },
  roles: ['41771983423143936'],
  joined_at: TIME,
  premium_since: TIME,
  communication_disabled_until: TIME,
  deaf: false,
  mute: false,
  pending: false,
  flags: 0,
}

const CONNECTION = {
  id: '44322889',
  name: 'nelly',
  type: 'twitch',
  revoked: false,
  integrations: [
    {
      id: '33590653072239123',
      name: 'Nelly streams',
      type: 'twitch',
      enabled: true,
      syncing: false,
      role_id: '41771983423143936',
      enable_emoticons: true,
      expire_behavior: 1,
      expire_grace_period: 7,
      user: { id: NELLY, username: 'nelly', discriminator: '0', global_name: null, avatar: null },
      account: { id: '44322889', name: 'nelly' },
      synced_at: TIME,
      subscriber_count: 12,
      revoked: false,
      application: { id: APPLICATION, name: 'Demo App', icon: null, description: 'An application' },
    },
  ],
  verified: true,
  friend_sync: true,
  show_activity: true,
  two_way_link: false,
  visibility: 1,
}

const TEAM = {
  id: '531992624043786253',
  name: 'Team',
  icon: HASH,
  owner_user_id: NELLY,
  members: [
    {
      membership_state: 2,
      permissions: ['*'],
      team_id: '531992624043786253',
      user: PARTIAL_USER,
      role: 'admin',
    },
  ],
}

/** Token response of a bot that was added to a guild. */
const TOKEN_RESPONSE = {
  access_token: 'a',
  token_type: 'Bearer',
  guild: {
    id: GUILD,
    name: 'Grantcord Testers',
    roles: [
      {
        id: GUILD,
        name: '@everyone',
        color: 0,
        hoist: false,
        managed: false,
        mentionable: false,
        permissions: '8',
        position: 0,
      },
    ],
    emojis: [{ id: '2', name: 'hi' }],
    afk_channel_id: GUILD,
    application_id: APPLICATION,
    widget_channel_id: GUILD,
    widget_enabled: true,
    public_updates_channel_id: GUILD,
    rules_channel_id: GUILD,
    max_members: 500_000,
    max_video_channel_users: 25,
  },
}

/** Settings of an application. */
const SETTINGS = {
  rpc_origins: ['https://app.example'],
  terms_of_service_url: 'https://app.example/terms',
  privacy_policy_url: 'https://app.example/privacy',
  custom_install_url: 'https://app.example/install',
  tags: ['game'],
  install_params: { scopes: ['bot' as const], permissions: '8' },
  integration_types_config: { 0: { oauth2_install_params: { scopes: ['bot' as const], permissions: '8' } } },
  approximate_guild_count: 3,
  approximate_user_install_count: 2,
  event_webhooks_types: ['APPLICATION_AUTHORIZED' as const],
}

/** Returns objects with the names of their schemas. */
export async function findSentObjects(): Promise<(readonly [schema: string, value: unknown])[]> {
  const world = createWorld(
    {},
    {
      users: [
        {
          username: 'nelly',
          bot: false,
          system: false,
          connections: [{ type: 'steam', name: 'Nelly', friend_sync: true }],
        },
      ],
      applications: [
        {
          id: APPLICATION,
          name: 'Demo App',
          ...SETTINGS,
          role_connections_metadata: [
            {
              type: 2,
              key: 'level',
              name: 'Level',
              description: 'Level or higher',
              name_localizations: { de: 'Stufe' },
              description_localizations: { de: 'Mindestens' },
            },
          ],
        },
      ],
    },
  )
  const { client } = world
  const token = world.token()
  return [
    ['User', await token.fetchIdentify()],
    ...(await token.fetchConnections()).map((one) => ['Connection', one] as const),
    ...(await token.fetchGuilds({ withCounts: true })).map((one) => ['PartialGuild', one] as const),
    ['GuildMember', await token.fetchGuildMember(GUILD)],
    ['CurrentAuthorization', await token.fetchAuthorization()],
    [
      'RoleConnection',
      await token.updateMetadata({ platformName: 'Game', platformUsername: 'nelly', metadata: { level: 5 } }),
    ],
    ...(await client.fetchLinkedRolesMetadata()).map((one) => ['RoleConnectionMetadata', one] as const),
    ['Application', orThrow(await client.api.GET('/applications/@me'))],
    ['GuildApplicationCommandPermissions', await setPermissions(token)],
    ['GuildMember', await createMockedWorld([json(MEMBER)]).token.fetchGuildMember(GUILD)],
    ...(await createMockedWorld([json([CONNECTION])]).token.fetchConnections()).map(
      (one) => ['Connection', one] as const,
    ),
    ['Guild', (await createMockedWorld([json(TOKEN_RESPONSE)]).client.exchangeCode('code')).guild],
    ['Team', TEAM],
    ['IntegrationTypeConfiguration', SETTINGS.integration_types_config[0]],
  ]
}

/** Creates a command and sets its permissions, and returns them. */
async function setPermissions(token: AccessToken<Scope>): Promise<unknown> {
  const { id } = orThrow(
    await token.api.POST('/applications/{application_id}/guilds/{guild_id}/commands', {
      params: { path: IN_GUILD },
      body: { name: 'blep', description: 'Sends a picture' },
    }),
  )
  const path = '/applications/{application_id}/guilds/{guild_id}/commands/{command_id}/permissions'
  return orThrow(
    await token.api.PUT(path, {
      params: { path: { ...IN_GUILD, command_id: id } },
      body: { permissions: [{ id: NELLY, type: 2, permission: true }] },
    }),
  )
}
