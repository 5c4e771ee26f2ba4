/** Whoever takes one name from an entry carries what that needs, and nothing else. */
import { expect, test } from 'vitest'
import { bundle } from '../../support/bundle.ts'
import { ENTRY_POINTS } from '../../support/entry-points.ts'

/** What every function carries that refuses an argument. */
const REFUSING = ['src/runtime/check.ts', 'src/runtime/errors/argument.ts', 'src/runtime/errors/base.ts']

interface Case {
  readonly from: string
  readonly name: string
  readonly modules: readonly string[]
  readonly has: RegExp
  readonly lacks: RegExp
}

const CASES: readonly Case[] = [
  {
    from: 'permissions',
    name: 'PERMISSIONS',
    modules: ['src/generated/permissions.ts'],
    has: /MANAGE_GUILD:(32n|0x20n)/,
    lacks: /class|function|Symbol|Error|_PERMISSIONS|_FLAGS/,
  },
  {
    from: 'permissions',
    name: 'permissions',
    modules: [
      'src/discord/bit-set.ts',
      'src/discord/check-shape.ts',
      'src/discord/nearest.ts',
      'src/discord/parse-bits.ts',
      'src/discord/permissions.ts',
      'src/generated/permissions.ts',
      ...REFUSING,
    ],
    has: /ADMINISTRATOR/,
    lacks: /STAFF|ERR_MISSING_BOT_TOKEN/,
  },
  {
    from: 'flags',
    name: 'SKU_FLAGS',
    modules: ['src/generated/flags.ts'],
    has: /GUILD_SUBSCRIPTION/,
    lacks: /class|function|Symbol|Error|STAFF|EMBEDDED/,
  },
  {
    from: 'cdn',
    name: 'ROLE_ICON',
    modules: ['src/generated/cdn.ts'],
    has: /role-icons/,
    lacks: /class|function|Error|avatars/,
  },
  {
    from: 'cdn',
    name: 'guildIconUrl',
    modules: [
      'src/discord/cdn/guilds.ts',
      'src/discord/cdn/write-url.ts',
      'src/discord/check-id.ts',
      'src/discord/check-shape.ts',
      'src/generated/cdn.ts',
      ...REFUSING,
    ],
    has: /\/icons\//,
    lacks: /embed\/avatars|role-icons|fetch/,
  },
  {
    from: 'snowflake',
    name: 'createdAt',
    modules: ['src/discord/check-id.ts', 'src/discord/snowflake.ts', ...REFUSING],
    has: /must be a snowflake/,
    lacks: /must be a bot token|must be a whole number|must be a valid Date/,
  },
  {
    from: 'users',
    name: 'mention',
    modules: ['src/discord/check-id.ts', 'src/discord/check-shape.ts', 'src/discord/users.ts', ...REFUSING],
    has: /<@/,
    lacks: /accent_color|discriminator/,
  },
  {
    from: 'connections',
    name: 'serviceName',
    modules: [
      'src/discord/check-shape.ts',
      'src/discord/connections.ts',
      'src/generated/connection-services.ts',
      ...REFUSING,
    ],
    has: /Epic Games/,
    lacks: /https:/,
  },
  {
    from: 'error-codes',
    name: 'ERROR_CODES',
    modules: ['src/generated/error-codes.ts'],
    has: /UNKNOWN_GUILD/,
    lacks: /Unknown guild/,
  },
  {
    from: 'error-codes',
    name: 'errorCodeText',
    modules: ['src/discord/error-codes.ts', 'src/generated/error-codes.ts'],
    has: /Unknown guild/,
    lacks: /UNKNOWN_GUILD/,
  },
  {
    from: 'values',
    name: 'PremiumType',
    modules: ['src/generated/values.ts'],
    has: /NITRO_BASIC/,
    lacks: /Nitro Basic|GUILD_TEXT/,
  },
  {
    from: 'values',
    name: 'PremiumTypeMeaning',
    modules: ['src/generated/values.ts'],
    has: /Nitro Basic/,
    lacks: /NITRO_BASIC|Slash/,
  },
  {
    from: 'scopes',
    name: 'SCOPE_DETAILS',
    modules: ['src/generated/scope-details.ts'],
    has: /clientCredentials/,
    lacks: /class|function|Error|guilds\.join.*guilds\.join/s,
  },
  {
    from: 'scopes',
    name: 'canCarry',
    modules: ['src/discord/scopes.ts', 'src/generated/scope-details.ts', ...REFUSING],
    has: /guilds\.join/,
    lacks: /code_verifier|openapi-fetch/,
  },
]

test.each(CASES)('$name of grantcord/$from', async ({ from, name, modules, has, lacks }) => {
  const { code, ...carried } = await bundle(
    `import { ${name} } from 'grantcord/${from}'\nglobalThis.used = ${name}`,
  )
  expect(carried.modules).toEqual([...modules].sort())
  expect(code).toMatch(has)
  expect(code).not.toMatch(lacks)
})

test('the client brings none of the data, and no table but those of requests', async () => {
  const { modules } = await bundle("import { OAuth2Client } from 'grantcord'\nglobalThis.used = OAuth2Client")
  const generated = modules.filter((path) => path.startsWith('src/generated/'))
  expect(modules).toContain('src/runtime/client.ts')
  expect(modules.filter((path) => /^src\/(discord|extend)\//.test(path))).toEqual([])
  expect(generated).toEqual(
    ['method-operations', 'operations', 'request-schemas', 'scopes', 'version'].map(
      (name) => `src/generated/${name}.ts`,
    ),
  )
})

test.each([...ENTRY_POINTS.keys()])('nothing of %s', async (entry) => {
  const { modules } = await bundle(`import '${entry}'\nglobalThis.used = 1`)
  expect(modules).toEqual([])
})
