import { execFile } from 'node:child_process'
import { linkSync, mkdirSync, readdirSync } from 'node:fs'
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'

const ROOT = fileURLToPath(new URL('../../../../../', import.meta.url))
const REDOCLY = join(ROOT, 'node_modules/@redocly/cli/bin/cli.js')
const MEMBER = 'paths/users_@me_guilds_{guild_id}_member.yaml'
const JOIN = 'paths/guilds_{guild_id}_members_{user_id}.yaml'
const PERMISSIONS = 'components/schemas/Permissions.yaml'
const SKU_FLAGS = 'components/schemas/SKUFlags.yaml'
const SERVICES = 'components/schemas/ConnectionType.yaml'
const ENUM = 'components/schemas/PremiumType.yaml'
const SCOPES = 'components/schemas/Scope.yaml'
const FLOWS = 'components/securitySchemes/OAuth2.yaml'

interface Mutation extends Change {
  readonly name: string
}

interface Change {
  readonly file: string
  readonly find: string | RegExp
  readonly replace: string
}

/** For each rule, changes of the description that it must notice. */
const MUTATIONS: Record<string, readonly Mutation[]> = {
  'rate-limits': [
    {
      name: 'an operation without a 429',
      file: 'paths/users_@me.yaml',
      find: / {4}'429':\n.*\n/,
      replace: '',
    },
    {
      name: 'a 429 without Retry-After',
      file: 'components/responses/RateLimited.yaml',
      find: / {2}Retry-After:\n.*\n/,
      replace: '',
    },
    {
      name: 'a 429 without X-RateLimit-Scope',
      file: 'components/responses/RateLimited.yaml',
      find: / {2}X-RateLimit-Scope:\n.*\n/,
      replace: '',
    },
    {
      name: 'a success that does not tell the state of its limit',
      file: MEMBER,
      find: / {8}X-RateLimit-Bucket:\n.*\n/,
      replace: '',
    },
  ],
  'named-examples': [
    {
      name: 'a response without an example',
      file: 'components/responses/UnknownApplication.yaml',
      find: / {4}examples:[\s\S]*/,
      replace: '',
    },
    {
      name: 'a response whose example has no name',
      file: 'components/responses/UnknownApplication.yaml',
      find: / {4}examples:[\s\S]*/,
      replace: '    example: { code: 10002, message: Unknown Application }\n',
    },
    {
      name: 'a request body without an example',
      file: 'paths/oauth2_token_revoke.yaml',
      find: / {8}examples:[\s\S]*(?= {2}responses:)/,
      replace: '',
    },
  ],
  'external-docs': [
    {
      name: 'an operation without a link',
      file: MEMBER,
      find: / {2}externalDocs:\n.*\n.*\n/,
      replace: '',
    },
    {
      name: 'a link that is empty',
      file: MEMBER,
      find: /url: https.*/,
      replace: "url: ''",
    },
  ],
  'error-statuses': [
    { name: 'parameters without a 400', file: MEMBER, find: "'400':", replace: "'409':" },
    { name: 'security without a 401', file: MEMBER, find: "'401':", replace: "'409':" },
    { name: 'a scope without a 403', file: MEMBER, find: "'403':", replace: "'409':" },
    { name: 'an id without a 404', file: MEMBER, find: "'404':", replace: "'409':" },
    {
      name: 'client authentication without a 401',
      file: 'paths/oauth2_token.yaml',
      find: "'401':",
      replace: "'409':",
    },
    { name: 'a bot token without a 403', file: JOIN, find: "'403':", replace: "'409':" },
    {
      name: 'a 404 without an id',
      file: 'paths/users_@me.yaml',
      find: "'403':",
      replace: "'404':\n      $ref: ../components/responses/UnknownApplication.yaml\n    '403':",
    },
  ],
  'example-types': [
    {
      name: 'a header whose example is a string instead of an integer',
      file: 'components/headers/RetryAfter.yaml',
      find: 'example: 65',
      replace: "example: '65'",
    },
    {
      name: 'a header whose example has decimals instead of none',
      file: 'components/headers/RetryAfter.yaml',
      find: 'example: 65',
      replace: 'example: 64.57',
    },
    {
      name: 'a header of an open enum whose example is a number',
      file: 'components/headers/XRateLimitScope.yaml',
      find: 'example: user',
      replace: 'example: 1',
    },
    {
      name: 'a header without an example',
      file: 'components/headers/XRateLimitBucket.yaml',
      find: 'example: abcd1234',
      replace: '',
    },
    {
      name: 'a parameter whose example is a number instead of a string',
      file: 'components/parameters/GuildId.yaml',
      find: "'80351110224678912'",
      replace: '80351110224678912',
    },
  ],
  'unused-files': [
    {
      name: 'an example that nothing refers to any more',
      file: MEMBER,
      find: / {12}unknownMember:\n.*\n/,
      replace: '',
    },
    {
      name: 'a path that is not listed',
      file: 'openapi.yaml',
      find: / {2}\/users\/@me\/connections:\n.*\n/,
      replace: '',
    },
  ],
  'known-scopes': [
    { name: 'a scope in security', file: MEMBER, find: '[guilds.members.read]', replace: '[guilds.members]' },
    { name: 'a scope of a body token', file: JOIN, find: '[guilds.join]', replace: '[guild.join]' },
    {
      name: 'a scope in the list alone',
      file: 'components/schemas/Scope.yaml',
      find: 'const: identify\n',
      replace: 'const: identity\n',
    },
    {
      name: 'a scope in a flow alone',
      file: FLOWS,
      find: '      role_connections.write:',
      replace: '      role_connections.read: Read\n      role_connections.write:',
    },
  ],
  'any-scope': [
    {
      name: 'an empty list that is not confirmed',
      file: 'paths/oauth2_@me.yaml',
      find: '  x-any-scope: true\n',
      replace: '',
    },
    {
      name: 'a mark beside a list with scopes',
      file: 'paths/oauth2_@me.yaml',
      find: 'OAuth2: []',
      replace: 'OAuth2: [identify]',
    },
  ],
  cdn: [
    { name: 'a parameter that no asset has', file: 'cdn.yaml', find: '{team_id}', replace: '{teamid}' },
    { name: 'a path that is none', file: 'cdn.yaml', find: '/team-icons/', replace: '/team icons/' },
    {
      name: 'a format that is unknown',
      file: 'cdn.yaml',
      find: 'formats: [png]',
      replace: 'formats: [png, bmp]',
    },
    { name: 'an asset without a format', file: 'cdn.yaml', find: 'formats: [png]', replace: 'formats: []' },
    {
      name: 'a default that is no format of it',
      file: 'cdn.yaml',
      find: 'default: png',
      replace: 'default: gif',
    },
    { name: 'a GIF that does not move', file: 'cdn.yaml', find: '    animated: true\n', replace: '' },
    { name: 'an unknown status', file: 'cdn.yaml', find: 'status: observed', replace: 'status: guessed' },
    { name: 'an unknown key', file: 'cdn.yaml', find: 'sized: false', replace: 'size: false' },
    {
      name: 'a size switch that is no boolean',
      file: 'cdn.yaml',
      find: 'sized: false',
      replace: 'sized: 16',
    },
    { name: 'an asset without a description', file: 'cdn.yaml', find: / {4}description: .*\n/, replace: '' },
    { name: 'a name in camelCase', file: 'cdn.yaml', find: '  team_icon:', replace: '  teamIcon:' },
    { name: 'a size that is no power of two', file: 'cdn.yaml', find: '[16, 32,', replace: '[16, 24,' },
    { name: 'a server without https', file: 'cdn.yaml', find: 'server: https:', replace: 'server: http:' },
  ],
  'open-enums': [
    {
      name: 'a value without a name',
      file: ENUM,
      find: '    title: NITRO\n',
      replace: '',
    },
    { name: 'a name that is no constant', file: ENUM, find: 'title: NITRO\n', replace: 'title: Nitro\n' },
    { name: 'a value without a meaning', file: ENUM, find: '    description: Nitro\n', replace: '' },
    { name: 'a name that stands twice', file: ENUM, find: 'title: NITRO_BASIC', replace: 'title: NITRO' },
    { name: 'a value that stands twice', file: ENUM, find: 'const: 3', replace: 'const: 2' },
    {
      name: 'a last member of another type',
      file: ENUM,
      find: '  - type: integer',
      replace: '  - type: string',
    },
    { name: 'an unknown status', file: SCOPES, find: 'x-status: observed', replace: 'x-status: seen' },
    { name: 'a scope without access', file: SCOPES, find: '    x-access: partner\n', replace: '' },
    { name: 'an unknown access', file: SCOPES, find: 'x-access: partner', replace: 'x-access: friend' },
    {
      name: 'access to a value that is no scope',
      file: ENUM,
      find: '    title: NITRO\n',
      replace: '    title: NITRO\n    x-access: open\n',
    },
    { name: 'an implied scope that is none', file: SCOPES, find: '      guilds:', replace: '      guild:' },
    {
      name: 'a scope that implies itself',
      file: SCOPES,
      find: '      guilds:',
      replace: '      sdk.social_layer:',
    },
  ],
  'extension-keys': [
    {
      name: 'the images on an operation',
      file: MEMBER,
      find: '  x-client-methods:',
      replace: '  x-cdn: {}\n  x-client-methods:',
    },
    {
      name: 'a key of a value on a whole schema',
      file: ENUM,
      find: 'anyOf:\n',
      replace: 'x-status: observed\nanyOf:\n',
    },
    {
      name: 'an unknown key on an operation',
      file: MEMBER,
      find: '  x-client-methods:',
      replace: '  x-internal: true\n  x-client-methods:',
    },
    {
      name: 'a key in the wrong place',
      file: 'components/schemas/User.yaml',
      find: 'type: object\n',
      replace: 'type: object\nx-any-scope: true\n',
    },
    {
      name: 'a key of schemas on an operation',
      file: MEMBER,
      find: '  x-client-methods:',
      replace: '  x-flags: []\n  x-client-methods:',
    },
    {
      name: 'an empty list of methods',
      file: MEMBER,
      find: '[token.fetchGuildMember]',
      replace: '[]',
    },
    {
      name: 'a method of nothing known',
      file: MEMBER,
      find: 'token.fetchGuildMember',
      replace: 'fetchGuildMember',
    },
  ],
  flags: [
    { name: 'an empty list', file: SKU_FLAGS, find: /x-flags:[\s\S]*/, replace: 'x-flags: []\n' },
    {
      name: 'an entry that is no object',
      file: SKU_FLAGS,
      find: 'x-flags:',
      replace: 'x-flags:\n  - AVAILABLE',
    },
    { name: 'a schema of another type', file: SKU_FLAGS, find: 'type: integer', replace: 'type: boolean' },
    { name: 'a string that may hold words', file: PERMISSIONS, find: /pattern: .*\n/, replace: '' },
    { name: 'a table without a link', file: SKU_FLAGS, find: /externalDocs:\n.*\n/, replace: '' },
    { name: 'an entry without a name', file: SKU_FLAGS, find: '- name: AVAILABLE\n    ', replace: '- ' },
    { name: 'an entry without a status', file: SKU_FLAGS, find: '    status: documented\n', replace: '' },
    { name: 'a name in another spelling', file: SKU_FLAGS, find: 'AVAILABLE', replace: 'available' },
    { name: 'a name that comes twice', file: SKU_FLAGS, find: 'USER_SUBSCRIPTION', replace: 'AVAILABLE' },
    { name: 'a bit that comes twice', file: SKU_FLAGS, find: 'bit: 8', replace: 'bit: 7' },
    { name: 'a bit out of order', file: SKU_FLAGS, find: 'bit: 8', replace: 'bit: 1' },
    { name: 'a bit past 63', file: SKU_FLAGS, find: 'bit: 8', replace: 'bit: 64' },
    { name: 'a negative bit', file: SKU_FLAGS, find: 'bit: 2', replace: 'bit: -1' },
    { name: 'a bit that is text', file: SKU_FLAGS, find: 'bit: 8', replace: "bit: '8'" },
    { name: 'an unknown status', file: SKU_FLAGS, find: 'documented', replace: 'rumoured' },
    { name: 'a description with a full stop', file: SKU_FLAGS, find: 'Is for sale', replace: 'Is for sale.' },
    { name: 'an unknown fact', file: SKU_FLAGS, find: 'bit: 2', replace: 'bit: 2\n    colour: red' },
    { name: 'a fact that is not so', file: PERMISSIONS, find: 'elevated: true', replace: 'elevated: false' },
    {
      name: 'an unknown kind of channel',
      file: PERMISSIONS,
      find: '[text, voice, stage]',
      replace: '[forum]',
    },
    { name: 'a channel twice', file: PERMISSIONS, find: '[text, voice, stage]', replace: '[text, text]' },
  ],
  services: [
    {
      name: 'what a service is called, beside no value',
      file: 'components/schemas/User.yaml',
      find: 'type: object\n',
      replace: 'type: object\nx-name: User\n',
    },
    { name: 'a service without a name', file: SERVICES, find: 'x-name: Domain', replace: "x-name: ''" },
    { name: 'a profile without https', file: SERVICES, find: 'https://github', replace: 'http://github' },
    { name: 'a profile of nobody', file: SERVICES, find: 'github.com/{name}', replace: 'github.com/' },
    { name: 'a profile on any host', file: SERVICES, find: 'github.com/{name}', replace: '{name}' },
    { name: 'a profile by a field that is none', file: SERVICES, find: '{name}', replace: '{username}' },
    { name: 'a profile by two fields', file: SERVICES, find: 'usr/{name}', replace: 'usr/{name}/{id}' },
  ],
}

/** An operation that says nothing of methods. */
const WITHOUT_METHODS: Change = { file: MEMBER, find: /.*x-client-methods.*\n/, replace: '' }

describe('rules of the description', () => {
  let reported: ReadonlyMap<Change, readonly string[]>

  beforeAll(async () => {
    reported = await lintChanges([WITHOUT_METHODS, ...Object.values(MUTATIONS).flat()])
  }, 120_000)

  it('accept the description as it is', async () => {
    expect(await lint(ROOT, ['main'])).toEqual([[]])
  })

  it('accept an operation that no method calls', () => {
    expect(reported.get(WITHOUT_METHODS)).toEqual([])
  })

  for (const [rule, mutations] of Object.entries(MUTATIONS)) {
    describe(rule, () => {
      for (const mutation of mutations) {
        it(`reports ${mutation.name}`, () => {
          expect(reported.get(mutation)).toContain(`grantcord/${rule}`)
        })
      }
    })
  }
})

/**
 * Lints a copy of the description for each change, and answers the names of our rules that report it. One process lints
 * all of them, since it is slow to start and fast once it is warm; Redocly's own rules are not asked.
 */
async function lintChanges(changes: readonly Change[]): Promise<Map<Change, string[]>> {
  const folder = await mkdtemp(join(tmpdir(), 'grantcord-spec-'))
  try {
    await cp(join(ROOT, 'spec'), join(folder, 'spec'), { recursive: true })
    await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
    await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
    await writeFile(join(folder, 'redocly.yaml'), await readOwnRules())
    for (const [index, change] of changes.entries()) {
      const copy = join(folder, String(index))
      linkFiles(join(folder, 'spec'), copy)
      await mutate(join(copy, change.file), change)
    }
    const reports = await lint(
      folder,
      changes.map((_, index) => `${index}/openapi.yaml`),
    )
    return new Map(changes.map((change, index) => [change, reports[index] ?? []]))
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** The configuration of the lint, without the rules that are not ours. */
async function readOwnRules(): Promise<string> {
  const { plugins, rules } = parse(await readFile(join(ROOT, 'redocly.yaml'), 'utf8'))
  const own = Object.entries(rules).filter(([name]) => name.startsWith('grantcord/'))
  return JSON.stringify({ plugins, rules: Object.fromEntries(own) })
}

/** A copy of a folder whose files are the same ones, which is all that 90 descriptions need of each other. */
function linkFiles(from: string, to: string): void {
  mkdirSync(to)
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const link = entry.isDirectory() ? linkFiles : linkSync
    link(join(from, entry.name), join(to, entry.name))
  }
}

/** The file becomes one of its own: what it was may stand in other folders, too. */
async function mutate(file: string, { find, replace }: Change): Promise<void> {
  const before = await readFile(file, 'utf8')
  const after = before.replace(find, replace)
  if (after === before) throw new Error(`The mutation finds nothing to change in ${file}`)
  await rm(file)
  await writeFile(file, after)
}

/** Lints descriptions, and answers for each the names of the rules that report, those left out that are ignored. */
function lint(folder: string, descriptions: readonly string[]): Promise<string[][]> {
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' }
  const options = ['--format', 'json', '--max-problems', '1000']
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [REDOCLY, 'lint', ...descriptions, ...options],
      { cwd: folder, env, maxBuffer: 2 ** 26 },
      (_error, stdout, stderr) => {
        try {
          const reports = readReports(stdout)
          if (reports.length !== descriptions.length) throw new Error(`${reports.length} reports`)
          resolve(reports)
        } catch (cause) {
          reject(new Error(`No report from the lint: ${stderr}`, { cause }))
        }
      },
    )
  })
}

/** The reports stand one behind the other, each an object whose first and last brace begin a line. */
function readReports(stdout: string): string[][] {
  const reports: { problems: { ruleId: string; ignored?: boolean }[] }[] = JSON.parse(
    `[${stdout.replaceAll(/^\}\s*\{$/gm, '},{')}]`,
  )
  return reports.map(({ problems }) => problems.filter(({ ignored }) => !ignored).map(({ ruleId }) => ruleId))
}
