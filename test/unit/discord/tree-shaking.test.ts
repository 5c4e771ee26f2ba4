/** An application that imports one name of an entry point includes the modules that this name needs, and no others. */
import { expect, test } from 'vitest'
import { bundle } from '../../support/bundle.ts'
import { ENTRY_POINTS } from '../../support/entry-points.ts'

/** Modules that every function with argument checks includes. */
const CHECKS = [
  'src/runtime/errors/arguments.ts',
  'src/runtime/errors/base.ts',
  'src/runtime/utils/text.ts',
  'src/runtime/validation/arguments.ts',
]

/** Modules that every function that takes an object includes. */
const OBJECT_CHECKS = [...CHECKS, 'src/runtime/utils/objects.ts']

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
      'src/discord/permissions.ts',
      'src/generated/permissions.ts',
      ...OBJECT_CHECKS,
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
    from: 'applications',
    name: 'publicKeyBytes',
    modules: ['src/discord/applications.ts', ...OBJECT_CHECKS],
    has: /verify_key/,
    lacks: /members/,
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
      'src/discord/cdn/url.ts',
      'src/generated/cdn.ts',
      'src/runtime/validation/urls.ts',
      ...OBJECT_CHECKS,
    ],
    has: /\/icons\//,
    lacks: /embed\/avatars|role-icons|fetch/,
  },
  {
    from: 'snowflake',
    name: 'createdAt',
    modules: ['src/discord/snowflake.ts', ...CHECKS],
    has: /a snowflake, a string/,
    lacks: /must be a bot token|must be a whole number|must be a valid Date/,
  },
  {
    from: 'users',
    name: 'mention',
    modules: ['src/discord/users.ts', ...OBJECT_CHECKS],
    has: /<@/,
    lacks: /accent_color|discriminator/,
  },
  {
    from: 'connections',
    name: 'serviceName',
    modules: ['src/discord/connections.ts', 'src/generated/connection-services.ts', ...CHECKS],
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
    modules: ['src/discord/scopes.ts', 'src/generated/scope-details.ts', ...CHECKS],
    has: /guilds\.join/,
    lacks: /code_verifier|openapi-fetch/,
  },
]

test.each(CASES)('$name of grantcord/$from includes its own modules only', async (testCase) => {
  const { from, name, has, lacks } = testCase
  const { code, modules } = await bundle(
    `import { ${name} } from 'grantcord/${from}'\nglobalThis.used = ${name}`,
  )
  expect(modules).toEqual([...testCase.modules].sort())
  expect(code).toMatch(has)
  expect(code).not.toMatch(lacks)
})

test('the client includes no data helper, and only the tables that requests need', async () => {
  const { modules } = await bundle("import { OAuth2Client } from 'grantcord'\nglobalThis.used = OAuth2Client")
  const generated = modules.filter((path) => path.startsWith('src/generated/'))
  expect(modules).toContain('src/runtime/client.ts')
  expect(modules.filter((path) => /^src\/(discord|extend)\//.test(path))).toEqual([])
  expect(generated).toEqual(
    ['operations', 'request-schemas', 'scopes', 'servers', 'version'].map(
      (name) => `src/generated/${name}.ts`,
    ),
  )
})

test.each<[from: string, name: string, modules: readonly string[]]>([
  [
    'device',
    'pollDeviceToken',
    ['src/device/index.ts', 'src/runtime/errors/device.ts', 'src/runtime/oauth/external-auth.ts'],
  ],
  ['oidc', 'verifyIdToken', ['src/oidc/id-token.ts', 'src/oidc/keys.ts', 'src/runtime/errors/id-token.ts']],
  ['social-sdk', 'createRpcToken', ['src/social-sdk/index.ts']],
  [
    'webhook-events',
    'createWebhookHandler',
    ['src/runtime/errors/webhook-event.ts', 'src/webhook-events/handler.ts', 'src/webhook-events/verify.ts'],
  ],
])('grantcord/%s adds to an application that signs in only the modules of %s', async (from, name, added) => {
  const application = "import { OAuth2Client } from 'grantcord'\nglobalThis.client = OAuth2Client\n"
  const known = (await bundle(application)).modules
  const { modules } = await bundle(
    `${application}import { ${name} } from 'grantcord/${from}'\nglobalThis.used = ${name}`,
  )
  expect(modules.filter((path) => !known.includes(path))).toEqual([...added])
})

test('an application that uses functions over tokens grows by those functions', async () => {
  const names = 'expiresIn, fromTokenResponse, isRefreshable'
  const start = "import { OAuth2Client } from 'grantcord'\nglobalThis.used = OAuth2Client\n"
  const core = await bundle(start)
  const { code, modules } = await bundle(
    `${start}import { ${names} } from 'grantcord/tokens'\nglobalThis.more = [${names}]`,
  )
  expect(modules.filter((path) => !core.modules.includes(path))).toEqual([
    'src/runtime/tokens/access-tokens.ts',
  ])
  expect(code.length - core.code.length).toBeLessThan(1500)
})

test.each([...ENTRY_POINTS.keys()])('a bare import of %s includes nothing', async (entryPoint) => {
  const { modules } = await bundle(`import '${entryPoint}'\nglobalThis.used = 1`)
  // undici is a CommonJS module, whose import bundlers keep.
  expect(modules.filter((path) => path !== 'src/undici/index.ts')).toEqual([])
})
