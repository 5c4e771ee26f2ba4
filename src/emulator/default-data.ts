import type { EmulatorSeed, SeedGuild } from './types.ts'

const GUILD_COUNT = 200

/** Words that form the names of many guilds. */
const ADJECTIVES = [
  'Quiet',
  'Pixel',
  'Midnight',
  'Copper',
  'Northern',
  'Sunday',
  'Velvet',
  'Tiny',
  'Electric',
  'Paper',
]
const NOUNS = [
  'Gardeners',
  'Speedrunners',
  'Bakery',
  'Chess Club',
  'Synth Lab',
  'Book Nook',
  'Climbers',
  'Observatory',
  'Modders',
  'Kitchen',
]

/**
 * Data of an emulator without data of its own: two applications, and people who are each difficult to display in one way. Names
 * and ids never change.
 */
export const DEFAULT_DATA: EmulatorSeed = {
  users: [
    {
      id: '80351110224678912',
      username: 'nelly',
      global_name: 'Nelly',
      avatar: '8342729096ea3675442027381ff50dfe',
      banner: '06c16474723fe537c283b8efa61a30c8',
      accent_color: 0xff8800,
      email: 'nelly@example.com',
      verified: true,
      mfa_enabled: true,
      locale: 'en-US',
      premium_type: 2,
      flags: 64,
      public_flags: 64,
      avatar_decoration_data: { asset: 'a_d3da36040163ee0f9176dfe7ced45cdc', sku_id: '1144058844004233369' },
      primary_guild: {
        identity_guild_id: '197038439483310086',
        identity_enabled: true,
        tag: 'TEST',
        badge: '7d1734ae5a615e82bc7a4033b98fade8',
      },
      connections: [
        { type: 'github', name: 'nelly-codes', verified: true, visibility: 1 },
        { type: 'steam', name: 'Nelly', id: '76561198000000001', verified: true },
        { type: 'twitch', name: 'nelly_live', visibility: 1, show_activity: true },
        { type: 'spotify', name: 'Nelly & <Friends>', revoked: true },
      ],
    },
    {
      // Without a display name, an avatar, an email address, a guild or a connection.
      username: 'mika.novak',
      email: null,
      verified: false,
      locale: 'de',
    },
    {
      // With more guilds than one page can contain.
      username: 'sam_collects',
      global_name: 'Sam',
      avatar: 'a_5c1e6c3f8f2b4d0e9a7b6c5d4e3f2a1b',
      email: 'sam@example.com',
      verified: true,
      locale: 'en-GB',
    },
    {
      // With a name that is markup, in two directions of writing, with an emoji of several code points.
      username: 'robert__tables',
      global_name: '<b>Rob</b>"&\' \u0645\u0631\u062d\u0628\u0627 👩‍🚀',
      avatar: 'd5b7e3a1c9f84e0fa2b6c4d8e0f1a3b5',
      email: 'robert+tables@example.com',
      verified: false,
      locale: 'ar',
    },
    {
      username: 'ines.admin',
      global_name: 'Inês Almeida',
      avatar: '3f1e2d4c5b6a79880f1e2d3c4b5a6978',
      email: 'ines@example.com',
      verified: true,
      mfa_enabled: true,
      locale: 'pt-BR',
    },
    {
      // With names as long as they can be.
      username: 'maximilian.von.und.zu.hohenstein',
      global_name: 'Maximilian von und zu Hohenstein',
      banner: 'a_1c5e6c3f8f2b4d0e9a7b6c5d4e3f2a1b',
      email: 'maximilian.von.und.zu.hohenstein+discord@a-long-department-name.example.com',
      verified: true,
      locale: 'de',
      premium_type: 1,
    },
    {
      // Never changed to a unique username.
      username: 'Old Timer',
      discriminator: '1337',
      email: 'old.timer@example.com',
      verified: true,
      locale: 'en-US',
    },
  ],
  applications: [
    {
      id: '1130000000000000001',
      name: 'Demo App',
      description: 'The application of the examples.',
      client_secret: 'emulator-secret',
      icon: '69bc0caf1c8a1d1b1a1c2c3d4e5f6a7b',
      bot_token: 'emulator-bot-token',
      owner: 'nelly',
      redirect_uris: [
        'http://localhost:3000/callback',
        'http://localhost:3000/api/auth/callback/discord',
        'https://app.example/callback',
      ],
      role_connections_metadata: [
        { type: 2, key: 'level', name: 'Level', description: 'Level or higher' },
        { type: 6, key: 'joined_on', name: 'Joined', description: 'Days since joining' },
        { type: 7, key: 'is_moderator', name: 'Moderator', description: 'Is a moderator' },
      ],
      skus: [
        { name: 'Premium', type: 5, flags: 132 },
        { name: 'Extra Life', type: 3 },
      ],
      entitlements: [
        { sku: 'Premium', user: 'nelly', starts_at: '2026-01-01T00:00:00.000000+00:00' },
        { sku: 'Extra Life', user: 'nelly' },
        { sku: 'Premium', user: 'sam_collects', ends_at: '2026-02-01T00:00:00.000000+00:00' },
      ],
      subscriptions: [
        { sku: 'Premium', user: 'nelly' },
        { sku: 'Premium', user: 'sam_collects', status: 1, canceled_at: '2026-01-15T00:00:00.000000+00:00' },
      ],
    },
    {
      id: '1130000000000000002',
      name: 'Team <i>App</i>',
      description: 'An application of a team, without a bot.',
      client_secret: 'emulator-team-secret',
      bot_token: null,
      team: ['ines.admin', 'nelly'],
      redirect_uris: ['http://localhost:3000/callback'],
    },
  ],
  guilds: [
    {
      id: '197038439483310086',
      name: 'Grantcord Testers',
      owner: 'nelly',
      icon: 'f64c482b807da4f539cff778d174971c',
      features: ['COMMUNITY'],
      roles: [
        { name: 'Moderator', permissions: '1099780064262', color: 0x2ecc71, hoist: true },
        { name: 'Verified', permissions: '0' },
        // Manage roles and nicknames, mute and deafen members.
        { name: 'Demo App', permissions: '415236096', managed: true },
      ],
      members: [
        { user: 'Demo App', roles: ['Demo App'] },
        { user: 'ines.admin', nick: 'Inês', roles: ['Moderator'] },
        { user: 'sam_collects', roles: ['Verified'] },
        { user: 'robert__tables', nick: '<script>alert(1)</script>' },
        {
          user: 'Old Timer',
          pending: true,
          communication_disabled_until: '2099-01-01T00:00:00.000000+00:00',
        },
      ],
      channels: [
        'general',
        { name: 'announcements', type: 5 },
        { id: '197038439483310090', name: 'help', type: 15, topic: 'One post for each question' },
        { name: 'How do I link a role?', type: 11, parent_id: '197038439483310090' },
        { id: '197038439483310091', name: 'releases', topic: 'News of <latest>' },
        { name: 'Version 2', type: 11, parent_id: '197038439483310091' },
        { name: 'off-topic', nsfw: true },
        { name: 'Lounge', type: 2, bitrate: 64_000, user_limit: 0 },
      ],
      webhooks: [{ name: 'Releases', channel: 'releases' }],
      activities: [{ application: 'Demo App', channel: 'Lounge', users: ['nelly', 'ines.admin'] }],
    },
    {
      // With a name that is markup, without an icon and without the bot.
      name: '<img src=x onerror=alert(1)> & "Friends"',
      owner: 'robert__tables',
      members: ['nelly'],
      channels: ['general'],
    },
    {
      // With a name as long as it can be, an animated icon, and members who must accept its rules.
      id: '197038439483310099',
      name: 'The Official Community of Everybody Who Has Ever Wondered How Long the Name of a Server Could Be',
      owner: 'ines.admin',
      icon: 'a_9d3c4b5a6978f1e2d3c4b5a69780f1e2',
      banner: '3c5e6c3f8f2b4d0e9a7b6c5d4e3f2a1b',
      features: ['ANIMATED_ICON', 'BANNER', 'COMMUNITY', 'MEMBER_VERIFICATION_GATE_ENABLED'],
      approximate_member_count: 249_871,
      approximate_presence_count: 18_204,
      members: ['Demo App', 'nelly'],
    },
    ...Array.from({ length: GUILD_COUNT - 1 }, (_, index) => createGuild(index)),
  ],
}

function createGuild(index: number): SeedGuild {
  const adjective = ADJECTIVES[index % ADJECTIVES.length]
  const noun = NOUNS[Math.floor(index / ADJECTIVES.length) % NOUNS.length]
  const edition = Math.floor(index / (ADJECTIVES.length * NOUNS.length)) + 1
  return {
    name: `${adjective} ${noun}${edition > 1 ? ` ${edition}` : ''}`,
    owner: index % 20 === 0 ? 'sam_collects' : 'ines.admin',
    members: ['sam_collects'],
  }
}
