/** Objects that the emulator sends, by schema, from data in which every field has a value. */
import { orThrow } from '../../src/index.ts'
import { APPLICATION, createWorld, GUILD, NELLY } from './world.ts'

const HASH = '8342729096ea3675442027381ff50dfe'
const IN_GUILD = { application_id: APPLICATION, guild_id: GUILD }

/** Returns objects with the names of their schemas. */
export async function findSentObjects(): Promise<(readonly [schema: string, value: unknown])[]> {
  const world = createWorld({}, {
    users: [{ username: 'nelly', bot: false, system: false, connections: [{ type: 'steam', name: 'Nelly', friend_sync: true }] }],
    applications: [
      {
        id: APPLICATION,
        name: 'Demo App',
        rpc_origins: ['https://app.example'],
        terms_of_service_url: 'https://app.example/terms',
        privacy_policy_url: 'https://app.example/privacy',
        custom_install_url: 'https://app.example/install',
        tags: ['game'],
        install_params: { scopes: ['bot'], permissions: '8' },
        integration_types_config: { 0: { oauth2_install_params: { scopes: ['bot'], permissions: '8' } } },
        approximate_guild_count: 3,
        approximate_user_install_count: 2,
        event_webhooks_types: ['APPLICATION_AUTHORIZED'],
        team: ['nelly', 'ines.admin'],
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
    guilds: [
      {
        id: GUILD,
        name: 'Grantcord Testers',
        members: [{ user: 'nelly', nick: 'Nel', avatar: HASH, avatar_decoration_data: { asset: HASH, sku_id: '1' }, pending: false }],
      },
    ],
  })
  const { client } = world
  const token = world.token()
  const updated = await token.updateMetadata({ platformName: 'Game', platformUsername: 'nelly', metadata: { level: 5 } })
  const command = orThrow(
    await client.api.POST('/applications/{application_id}/guilds/{guild_id}/commands', {
      params: { path: IN_GUILD },
      body: { name: 'blep', description: 'Sends a picture' },
    }),
  )
  const permissions = await token.api.PUT(
    '/applications/{application_id}/guilds/{guild_id}/commands/{command_id}/permissions',
    {
      params: { path: { ...IN_GUILD, command_id: command.id } },
      body: { permissions: [{ id: NELLY, type: 2, permission: true }] },
    },
  )
  return [
    ['User', await token.fetchIdentify()],
    ...(await token.fetchConnections()).map((one) => ['Connection', one] as const),
    ...(await token.fetchGuilds({ withCounts: true })).map((one) => ['PartialGuild', one] as const),
    ['GuildMember', await token.fetchGuildMember(GUILD)],
    ['CurrentAuthorization', await token.fetchAuthorization()],
    ['RoleConnection', updated],
    ...(await client.fetchLinkedRolesMetadata()).map((one) => ['RoleConnectionMetadata', one] as const),
    ['Application', orThrow(await client.api.GET('/applications/@me'))],
    ['GuildApplicationCommandPermissions', orThrow(permissions)],
  ]
}
