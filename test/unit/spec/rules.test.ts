import { execFile } from 'node:child_process'
import { linkSync, mkdirSync, readdirSync } from 'node:fs'
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
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

/** Changes of the description that each rule must report. */
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
      name: 'a 2xx response without X-RateLimit-Bucket',
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
      name: 'an empty link',
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
      name: 'an operation without a default response',
      file: MEMBER,
      find: / {4}default:\n.*\n/,
      replace: '',
    },
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
      name: 'an example without a reference',
      file: MEMBER,
      find: / {12}unknownMember:\n.*\n/,
      replace: '',
    },
    {
      name: 'a path that the root does not list',
      file: 'openapi.yaml',
      find: / {2}\/users\/@me\/connections:\n.*\n/,
      replace: '',
    },
  ],
  'known-scopes': [
    {
      name: 'a scope without a text',
      file: 'components/securitySchemes/OAuth2.yaml',
      find: 'guilds: &guilds List the guilds of the user',
      replace: "guilds: &guilds ''",
    },
    {
      name: 'an undeclared scope in security',
      file: MEMBER,
      find: '[guilds.members.read]',
      replace: '[guilds.members]',
    },
    {
      name: 'an undeclared scope of a body token',
      file: JOIN,
      find: '[guilds.join]',
      replace: '[guild.join]',
    },
    {
      name: 'a scope that only the list contains',
      file: 'components/schemas/Scope.yaml',
      find: 'const: identify\n',
      replace: 'const: identity\n',
    },
    {
      name: 'a scope that only a flow contains',
      file: FLOWS,
      find: '      role_connections.write:',
      replace: '      role_connections.read: Read\n      role_connections.write:',
    },
  ],
  'operation-verbs': [
    {
      name: 'an operation id with another verb',
      file: MEMBER,
      find: 'operationId: get',
      replace: 'operationId: fetch',
    },
    {
      name: 'an operation id that only begins with the letters of a verb',
      file: MEMBER,
      find: /operationId: .*\n.*/,
      replace: 'operationId: settings\n  summary: Settings',
    },
    {
      name: 'a summary with another verb',
      file: MEMBER,
      find: 'summary: Get',
      replace: 'summary: Fetch',
    },
  ],
  cdn: [
    { name: 'an unknown parameter', file: 'cdn.yaml', find: '{team_id}', replace: '{teamid}' },
    { name: 'an invalid path', file: 'cdn.yaml', find: '/team-icons/', replace: '/team icons/' },
    {
      name: 'an unknown format',
      file: 'cdn.yaml',
      find: 'formats: [png]',
      replace: 'formats: [png, bmp]',
    },
    { name: 'an asset without a format', file: 'cdn.yaml', find: 'formats: [png]', replace: 'formats: []' },
    {
      name: 'a default that is not one of the formats',
      file: 'cdn.yaml',
      find: 'default: png',
      replace: 'default: gif',
    },
    { name: 'a GIF that is not animated', file: 'cdn.yaml', find: '    animated: true\n', replace: '' },
    {
      name: 'a format on the media server that is not one of the formats',
      file: 'cdn.yaml',
      find: 'mediaFormats: [gif]',
      replace: 'mediaFormats: [gif, webp]',
    },
    {
      name: 'a media server without https',
      file: 'cdn.yaml',
      find: 'mediaServer: https:',
      replace: 'mediaServer: http:',
    },
    {
      name: 'an animated PNG of an image that is not available as PNG',
      file: 'cdn.yaml',
      find: 'formats: [png, json, gif]\n    default: png',
      replace: 'formats: [json, gif]\n    default: json',
    },
    { name: 'an unknown status', file: 'cdn.yaml', find: 'status: observed', replace: 'status: guessed' },
    { name: 'an unknown key', file: 'cdn.yaml', find: 'sized: false', replace: 'size: false' },
    {
      name: 'a value of sized that is not a boolean',
      file: 'cdn.yaml',
      find: 'sized: false',
      replace: 'sized: 16',
    },
    { name: 'an asset without a description', file: 'cdn.yaml', find: / {4}description: .*\n/, replace: '' },
    { name: 'a name in camelCase', file: 'cdn.yaml', find: '  team_icon:', replace: '  teamIcon:' },
    { name: 'a size that is not a power of two', file: 'cdn.yaml', find: '[16, 32,', replace: '[16, 24,' },
    { name: 'a server without https', file: 'cdn.yaml', find: 'server: https:', replace: 'server: http:' },
  ],
  'described-objects': [
    {
      name: 'an object without fields',
      file: 'paths/oauth2_token_revoke.yaml',
      find: '            additionalProperties: true\n',
      replace: '',
    },
    {
      name: 'an object or null without fields',
      file: 'components/schemas/Message.yaml',
      find: '      $ref: MessageComponent.yaml',
      replace: "      type: [object, 'null']",
    },
    {
      name: 'a property of another type than additional ones',
      file: 'components/schemas/APIErrorFields.yaml',
      find: 'additionalProperties: true',
      replace: 'additionalProperties:\n  type: string',
    },
    {
      name: 'a property with other fields than additional ones',
      file: 'components/schemas/APIErrorFields.yaml',
      find: 'additionalProperties: true',
      replace: 'additionalProperties:\n  type: array\n  items: { type: object, properties: {} }',
    },
  ],
  'plain-recursion': [
    {
      name: 'a description beside a reference of a schema to itself',
      file: 'components/schemas/APIErrorFields.yaml',
      find: 'additionalProperties: true',
      replace:
        'additionalProperties: { properties: { a: { $ref: APIErrorFields.yaml, description: A node. } } }',
    },
    {
      name: 'a description beside a reference to a schema with an indirect reference to itself',
      file: 'components/schemas/APIErrorFields.yaml',
      find: 'additionalProperties: true',
      replace: 'additionalProperties: { properties: { a: { $ref: APIError.yaml } } }',
    },
  ],
  'described-booleans': [
    {
      name: '"Whether" for an enum',
      file: 'components/schemas/MFALevel.yaml',
      find: 'description: The requirement of',
      replace: 'description: Whether a guild requires',
    },
    {
      name: '"Whether" for a parameter that is not a boolean',
      file: 'components/parameters/ApplicationId.yaml',
      find: 'description: ',
      replace: 'description: Whether it is ',
    },
    {
      name: '"What" for a boolean',
      file: 'components/schemas/ThreadMetadata.yaml',
      find: 'description: Whether the thread is archived',
      replace: 'description: What the thread is',
    },
  ],
  'typed-constants': [
    {
      name: 'a constant without a type',
      file: 'components/schemas/WebhookPing.yaml',
      find: '    type: integer\n    const: 0\n',
      replace: '    const: 0\n',
    },
    {
      name: 'a constant of another type',
      file: 'components/schemas/WebhookPing.yaml',
      find: '    type: integer\n    const: 0\n',
      replace: '    type: string\n    const: 0\n',
    },
    {
      name: 'an enum with values of two types',
      file: 'components/schemas/QueryBoolean.yaml',
      find: "enum: ['True', ",
      replace: "enum: [true, 'True', ",
    },
  ],
  'open-enums': [
    {
      name: 'a value whose type is not that of the last member',
      file: ENUM,
      find: '    type: integer\n    title: NITRO\n',
      replace: '    type: number\n    title: NITRO\n',
    },
    {
      name: 'a value without a title',
      file: ENUM,
      find: '    title: NITRO\n',
      replace: '',
    },
    {
      name: 'a title that is not in upper case',
      file: ENUM,
      find: 'title: NITRO\n',
      replace: 'title: Nitro\n',
    },
    { name: 'a value without a description', file: ENUM, find: '    description: Nitro\n', replace: '' },
    { name: 'a repeated title', file: ENUM, find: 'title: NITRO_BASIC', replace: 'title: NITRO' },
    { name: 'a repeated value', file: ENUM, find: 'const: 3', replace: 'const: 2' },
    {
      name: 'a last member of another type',
      file: ENUM,
      find: '  - type: integer',
      replace: '  - type: string',
    },
    { name: 'an enum without a type', file: ENUM, find: 'type: number\n', replace: '' },
    {
      name: 'an enum of integers with that type',
      file: ENUM,
      find: 'type: number',
      replace: 'type: integer',
    },
    { name: 'an unknown status', file: SCOPES, find: 'x-status: observed', replace: 'x-status: seen' },
    { name: 'a scope without access', file: SCOPES, find: '    x-access: partner\n', replace: '' },
    { name: 'an unknown access', file: SCOPES, find: 'x-access: partner', replace: 'x-access: friend' },
    {
      name: 'access of a value that is not a scope',
      file: ENUM,
      find: '    title: NITRO\n',
      replace: '    title: NITRO\n    x-access: open\n',
    },
    { name: 'an unknown implied scope', file: SCOPES, find: '      guilds:', replace: '      guild:' },
    {
      name: 'a scope that implies itself',
      file: SCOPES,
      find: '      guilds:',
      replace: '      sdk.social_layer:',
    },
  ],
  'extension-keys': [
    {
      name: 'x-cdn on an operation',
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
      replace: 'type: object\nx-browser-page: true\n',
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
      name: 'a method without client or token',
      file: MEMBER,
      find: 'token.fetchGuildMember',
      replace: 'fetchGuildMember',
    },
  ],
  flags: [
    { name: 'an empty list', file: SKU_FLAGS, find: /x-flags:[\s\S]*/, replace: 'x-flags: []\n' },
    {
      name: 'an entry that is not an object',
      file: SKU_FLAGS,
      find: 'x-flags:',
      replace: 'x-flags:\n  - AVAILABLE',
    },
    { name: 'a schema of another type', file: SKU_FLAGS, find: 'type: integer', replace: 'type: boolean' },
    { name: 'a string without a pattern', file: PERMISSIONS, find: /pattern: .*\n/, replace: '' },
    { name: 'a table without a link', file: SKU_FLAGS, find: /externalDocs:\n.*\n/, replace: '' },
    { name: 'an entry without a name', file: SKU_FLAGS, find: '- name: AVAILABLE\n    ', replace: '- ' },
    { name: 'an entry without a status', file: SKU_FLAGS, find: '    status: documented\n', replace: '' },
    { name: 'a name in another spelling', file: SKU_FLAGS, find: 'AVAILABLE', replace: 'available' },
    { name: 'a repeated name', file: SKU_FLAGS, find: 'USER_SUBSCRIPTION', replace: 'AVAILABLE' },
    { name: 'a repeated bit', file: SKU_FLAGS, find: 'bit: 8', replace: 'bit: 7' },
    { name: 'a bit out of order', file: SKU_FLAGS, find: 'bit: 8', replace: 'bit: 1' },
    { name: 'a bit past 63', file: SKU_FLAGS, find: 'bit: 8', replace: 'bit: 64' },
    { name: 'a negative bit', file: SKU_FLAGS, find: 'bit: 2', replace: 'bit: -1' },
    { name: 'a bit that is a string', file: SKU_FLAGS, find: 'bit: 8', replace: "bit: '8'" },
    { name: 'an unknown status', file: SKU_FLAGS, find: 'documented', replace: 'rumoured' },
    {
      name: 'a description with a full stop',
      file: SKU_FLAGS,
      find: 'for purchase',
      replace: 'for purchase.',
    },
    { name: 'an unknown key', file: SKU_FLAGS, find: 'bit: 2', replace: 'bit: 2\n    colour: red' },
    {
      name: 'a key with the value false',
      file: PERMISSIONS,
      find: 'elevated: true',
      replace: 'elevated: false',
    },
    {
      name: 'an unknown kind of channel',
      file: PERMISSIONS,
      find: '[text, voice, stage]',
      replace: '[forum]',
    },
    { name: 'a repeated channel', file: PERMISSIONS, find: '[text, voice, stage]', replace: '[text, text]' },
  ],
  services: [
    {
      name: 'the name of a service without a value',
      file: 'components/schemas/User.yaml',
      find: 'type: object\n',
      replace: 'type: object\nx-name: User\n',
    },
    { name: 'a service without a name', file: SERVICES, find: 'x-name: Domain', replace: "x-name: ''" },
    { name: 'a profile without https', file: SERVICES, find: 'https://github', replace: 'http://github' },
    {
      name: 'a profile without a placeholder',
      file: SERVICES,
      find: 'github.com/{name}',
      replace: 'github.com/',
    },
    { name: 'a profile on any host', file: SERVICES, find: 'github.com/{name}', replace: '{name}' },
    { name: 'a profile with an unknown placeholder', file: SERVICES, find: '{name}', replace: '{username}' },
    {
      name: 'a profile with two placeholders',
      file: SERVICES,
      find: 'usr/{name}',
      replace: 'usr/{name}/{id}',
    },
  ],
}

/** An operation without `x-client-methods`. */
const WITHOUT_METHODS: Change = { file: MEMBER, find: /.*x-client-methods.*\n/, replace: '' }

describe('rules of the description', () => {
  let reported: ReadonlyMap<Change, readonly string[]>

  beforeAll(async () => {
    reported = await lintChanges([WITHOUT_METHODS, ...Object.values(MUTATIONS).flat()])
  }, 300_000)

  it('accept the unchanged description', async () => {
    expect(await lint(ROOT, ['main'])).toEqual([[]])
  })

  it('accept an operation without methods', () => {
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
 * Lints a copy of the description for each change, and returns the names of our rules that report it. One process lints
 * all copies, because it starts slowly. Redocly's own rules are disabled.
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

/** Returns the configuration of the lint with only our own rules. */
async function readOwnRules(): Promise<string> {
  const { plugins, rules } = parse(await readFile(join(ROOT, 'redocly.yaml'), 'utf8'))
  const own = Object.entries(rules).filter(([name]) => name.startsWith('grantcord/'))
  return JSON.stringify({ plugins, rules: Object.fromEntries(own) })
}

/** Creates a copy of a folder with hard links to its files, which is enough for 90 descriptions. */
function linkFiles(from: string, to: string): void {
  mkdirSync(to)
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const link = entry.isDirectory() ? linkFiles : linkSync
    link(join(from, entry.name), join(to, entry.name))
  }
}

/** Changes a file. It is replaced by a new one, because copies in other folders share the old one. */
async function mutate(file: string, { find, replace }: Change): Promise<void> {
  const before = await readFile(file, 'utf8')
  const after = before.replace(find, replace)
  if (after === before) throw new Error(`${file} must contain ${find}`)
  await rm(file)
  await writeFile(file, after)
}

/** Lints descriptions, and returns the names of the rules that report each one, without ignored findings. */
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
          if (reports.length !== descriptions.length)
            throw new Error(`${reports.length} reports for ${descriptions.length} descriptions`)
          resolve(reports)
        } catch (cause) {
          reject(new Error(`The lint did not print its reports: ${stderr}`, { cause }))
        }
      },
    )
  })
}

/** Parses the concatenated reports. The first and the last brace of each one begin a line. */
function readReports(stdout: string): string[][] {
  const reports: { problems: { ruleId: string; ignored?: boolean }[] }[] = JSON.parse(
    `[${stdout.replaceAll(/^\}\s*\{$/gm, '},{')}]`,
  )
  return reports.map(({ problems }) => problems.filter(({ ignored }) => !ignored).map(({ ruleId }) => ruleId))
}
