import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Change, highest } from '../../../scripts/check-breaking/change.ts'
import { compare } from '../../../scripts/check-breaking/compare.ts'
import { compareExtensions } from '../../../scripts/check-breaking/extensions.ts'
import { checkBreaking } from '../../../scripts/check-breaking/program.ts'
import { formatReport, problemsOf, type Report } from '../../../scripts/check-breaking/report.ts'
import { checkVersion, readPackageVersion } from '../../../scripts/check-breaking/versions.ts'
import type { Exit } from '../../../scripts/exit.ts'
import type { Document } from '../../../scripts/generate/document.ts'

const run = promisify(execFile)
const root = join(import.meta.dirname, '../../..')
const current: Document = JSON.parse(await readFile(join(root, 'src/generated/openapi.json'), 'utf8'))

/** New values by location, whose keys are separated by spaces; `undefined` removes the node. */
type Edits = Readonly<Record<string, unknown>>

interface Mutation {
  readonly change: string
  readonly edits: Edits
  /** Level and location of every change that the edits cause. */
  readonly expected: readonly string[]
}

/** Returns a node of the current description. */
function read(location: string): unknown {
  return location.split(' ').reduce<unknown>((node, key) => Object(node)[key], current)
}

function list(location: string): unknown[] {
  const value = read(location)
  if (!Array.isArray(value)) throw new Error(`${location} must be a list`)
  return value
}

function apply(document: Document, edits: Edits): void {
  for (const [location, value] of Object.entries(edits)) {
    const keys = location.split(' ')
    const last = keys.pop() ?? ''
    const node = keys.reduce<unknown>((parent, key) => Object(parent)[key], document)
    if (typeof node !== 'object' || node === null) throw new Error(`${location} must exist`)
    if (value === undefined) {
      if (!(last in node)) throw new Error(`${location} must exist`)
      Reflect.deleteProperty(node, last)
    } else Object.assign(node, { [last]: value })
  }
}

const SCHEMAS = 'components schemas'
const GUILDS = 'paths /users/@me/guilds get'
const AUTHORIZE = 'paths /oauth2/authorize get'
const FLOW = 'components securitySchemes OAuth2 flows'
const COMMANDS = 'paths /applications/{application_id}/commands'
const text = { type: 'string', description: 'Invented for this test.' }

/** Returns the members of an open enum with its values in reverse order, and with edits of some of them. */
function editValues(name: string, edits: Readonly<Record<string, object>>): unknown[] {
  const members = list(`${SCHEMAS} ${name} anyOf`)
  const values = members.slice(0, -1).map(Object)
  return [...values.map((one) => ({ ...one, ...edits[one.const] })).reverse(), members.at(-1)]
}

const MUTATIONS: readonly Mutation[] = [
  // Requests.
  {
    change: 'a new required field of a request',
    edits: {
      [`${SCHEMAS} LobbyJoin required`]: ['secret', 'made_up'],
      [`${SCHEMAS} LobbyJoin properties made_up`]: text,
    },
    expected: [
      'major components.schemas.LobbyJoin.required',
      'minor components.schemas.LobbyJoin.properties.made_up',
    ],
  },
  {
    change: 'a new optional field of a request',
    edits: { [`${SCHEMAS} GuildMemberAdd properties made_up`]: text },
    expected: ['minor components.schemas.GuildMemberAdd.properties.made_up'],
  },
  {
    change: 'a field that is removed from a request',
    edits: { [`${SCHEMAS} GuildMemberAdd properties deaf`]: undefined },
    expected: ['major components.schemas.GuildMemberAdd.properties.deaf'],
  },
  {
    change: 'a limit that is tightened',
    edits: { [`${SCHEMAS} GuildMemberAdd properties nick maxLength`]: 31 },
    expected: ['major components.schemas.GuildMemberAdd.properties.nick.maxLength'],
  },
  {
    change: 'a limit that is loosened',
    edits: { [`${SCHEMAS} GuildMemberAdd properties roles maxItems`]: 251 },
    expected: ['minor components.schemas.GuildMemberAdd.properties.roles.maxItems'],
  },
  {
    change: 'a closed enum that loses a value',
    edits: { [`${SCHEMAS} TokenRevocation properties token_type_hint enum`]: ['access_token'] },
    expected: ['major components.schemas.TokenRevocation.properties.token_type_hint.enum'],
  },
  {
    change: 'a closed enum that gains a value',
    edits: { [`${SCHEMAS} EntitlementCreate properties owner_type enum`]: [1, 2, 3] },
    expected: ['minor components.schemas.EntitlementCreate.properties.owner_type.enum'],
  },
  {
    change: 'a new optional parameter',
    edits: {
      [`${GUILDS} parameters`]: [
        ...list(`${GUILDS} parameters`),
        { name: 'made_up', in: 'query', ...text, schema: { type: 'string' } },
      ],
    },
    expected: ['minor paths./users/@me/guilds.get.parameters.4'],
  },
  {
    change: 'a new required parameter',
    edits: {
      'paths /oauth2/userinfo get parameters': [
        { name: 'made_up', in: 'query', required: true, ...text, schema: { type: 'string' } },
      ],
    },
    expected: ['major paths./oauth2/userinfo.get.parameters'],
  },
  {
    change: 'a parameter that is removed',
    edits: { [`${AUTHORIZE} parameters`]: list(`${AUTHORIZE} parameters`).slice(0, -1) },
    expected: [`major paths./oauth2/authorize.get.parameters.${list(`${AUTHORIZE} parameters`).length - 1}`],
  },

  {
    change: 'a body that becomes required',
    edits: {
      'paths /lobbies/{lobby_id}/members/@me delete requestBody': {
        required: true,
        content: { 'application/json': { schema: text } },
      },
    },
    expected: ['major paths./lobbies/{lobby_id}/members/@me.delete.requestBody'],
  },

  // Responses.
  {
    change: 'a field that is removed from a response',
    edits: { [`${SCHEMAS} User properties global_name`]: undefined },
    expected: ['major components.schemas.User.properties.global_name'],
  },
  {
    change: 'a new field of a response',
    edits: { [`${SCHEMAS} User properties made_up`]: text },
    expected: ['minor components.schemas.User.properties.made_up'],
  },
  {
    change: 'a field of a response that becomes optional',
    edits: { [`${SCHEMAS} Connection required`]: list(`${SCHEMAS} Connection required`).slice(1) },
    expected: ['major components.schemas.Connection.required'],
  },
  {
    change: 'fields of a response that become required',
    edits: {
      [`${SCHEMAS} PartialGuild required`]: Object.keys(Object(read(`${SCHEMAS} PartialGuild properties`))),
    },
    expected: ['minor components.schemas.PartialGuild.required'],
  },
  {
    change: 'a field of a response that becomes nullable',
    edits: { [`${SCHEMAS} Connection properties name type`]: ['string', 'null'] },
    expected: ['major components.schemas.Connection.properties.name.type'],
  },
  {
    change: 'a field of a response that is no longer nullable',
    edits: { [`${SCHEMAS} PartialGuild properties icon type`]: 'string' },
    expected: ['minor components.schemas.PartialGuild.properties.icon.type'],
  },
  {
    change: 'a header that is removed from a response',
    edits: { [`${GUILDS} responses 200 headers X-RateLimit-Bucket`]: undefined },
    expected: ['major paths./users/@me/guilds.get.responses.200.headers.X-RateLimit-Bucket'],
  },
  {
    change: 'a status that is no longer described',
    edits: { [`${GUILDS} responses 403`]: undefined },
    expected: ['major paths./users/@me/guilds.get.responses.403'],
  },
  {
    change: 'a status that is described now and no longer thrown',
    edits: { 'paths /users/@me get responses 404': read('paths /lobbies/{lobby_id} get responses 404') },
    expected: ['major paths./users/@me.get.responses.404'],
  },
  {
    change: 'a range of statuses that is described now and still thrown',
    edits: { [`${GUILDS} responses 4XX`]: read(`${GUILDS} responses default`) },
    expected: ['minor paths./users/@me/guilds.get.responses.4XX'],
  },

  // Credentials.
  {
    change: 'an additional required scope',
    edits: { 'paths /users/@me/connections get security': [{ OAuth2: ['connections', 'identify'] }] },
    expected: ['major paths./users/@me/connections.get.security.0.OAuth2'],
  },
  {
    change: 'a scope that is no longer required',
    edits: { 'paths /oauth2/userinfo get security': [{ OAuth2: [] }] },
    expected: ['minor paths./oauth2/userinfo.get.security.0.OAuth2'],
  },
  {
    change: 'an alternative scope',
    edits: { [`${GUILDS} security`]: [{ OAuth2: ['guilds'] }, { OAuth2: ['email'] }, { BotToken: [] }] },
    expected: ['minor paths./users/@me/guilds.get.security.1'],
  },
  {
    change: 'a bot token that is no longer accepted',
    edits: { [`${COMMANDS} get security`]: [{ OAuth2: ['applications.commands.update'] }] },
    expected: [`major paths./applications/{application_id}/commands.get.security.1`],
  },
  {
    change: 'a scope that a flow loses',
    edits: { [`${FLOW} implicit scopes guilds`]: undefined },
    expected: ['major components.securitySchemes.OAuth2.flows.implicit.scopes.guilds'],
  },
  {
    change: 'a scope that a flow gains',
    edits: { [`${FLOW} clientCredentials scopes made_up`]: 'Invented for this test' },
    expected: ['minor components.securitySchemes.OAuth2.flows.clientCredentials.scopes.made_up'],
  },
  {
    change: 'an additional scope for a token in the body',
    edits: {
      'paths /guilds/{guild_id}/members/{user_id} put x-body-token': {
        property: 'access_token',
        scopes: ['guilds.join', 'identify'],
      },
    },
    expected: ['major paths./guilds/{guild_id}/members/{user_id}.put.x-body-token'],
  },
  {
    change: 'an operation that becomes a page for browsers',
    edits: { 'paths /oauth2/keys get x-browser-page': true },
    expected: ['major paths./oauth2/keys.get.x-browser-page'],
  },

  // Names.
  {
    change: 'an operation with a new id',
    edits: { 'paths /users/@me get operationId': 'getMe' },
    expected: ['major paths./users/@me.get.operationId'],
  },
  {
    change: 'an operation that is removed',
    edits: { 'paths /lobbies/{lobby_id} delete': undefined },
    expected: ['major paths./lobbies/{lobby_id}.delete'],
  },
  {
    change: 'a new path',
    edits: { 'paths /made-up': { get: read('paths /oauth2/keys get') } },
    expected: ['minor paths./made-up'],
  },
  {
    change: 'a path that is removed',
    edits: { 'paths /users/@me/guilds/{guild_id}': undefined },
    expected: ['major paths./users/@me/guilds/{guild_id}'],
  },
  {
    change: 'a path parameter that is renamed',
    edits: {
      'paths /skus/{sku_id}/subscriptions/{subscription_id}': undefined,
      'paths /skus/{sku_id}/subscriptions/{id}': {
        ...Object(read('paths /skus/{sku_id}/subscriptions/{subscription_id}')),
      },
    },
    expected: ['major paths./skus/{sku_id}/subscriptions/{id}'],
  },
  {
    change: 'a schema that is renamed',
    edits: {
      [`${SCHEMAS} JSONWebKey`]: undefined,
      [`${SCHEMAS} Key`]: read(`${SCHEMAS} JSONWebKey`),
      [`${SCHEMAS} JSONWebKeySet properties keys items $ref`]: '#/components/schemas/Key',
    },
    expected: ['major components.schemas.JSONWebKey', 'minor components.schemas.Key'],
  },
  {
    change: 'a method of the client that is renamed',
    edits: { 'paths /users/@me get x-client-methods': ['token.fetchMe'] },
    expected: [
      'major paths./users/@me.get.x-client-methods.token.fetchIdentify',
      'minor paths./users/@me.get.x-client-methods.token.fetchMe',
    ],
  },
  {
    change: 'an open enum that loses the first value and gains one',
    edits: {
      [`${SCHEMAS} PremiumType anyOf`]: [
        ...list(`${SCHEMAS} PremiumType anyOf`).slice(1, -1),
        { const: 99, title: 'MADE_UP' },
        { type: 'integer' },
      ],
    },
    expected: ['major components.schemas.PremiumType.0', 'minor components.schemas.PremiumType.99'],
  },
  {
    change: 'an open enum that loses all known values',
    edits: {
      [`${SCHEMAS} PermissionOverwriteType anyOf`]: undefined,
      [`${SCHEMAS} PermissionOverwriteType type`]: 'integer',
    },
    expected: [
      'major components.schemas.PermissionOverwriteType.0',
      'major components.schemas.PermissionOverwriteType.1',
    ],
  },
  {
    change: 'a known value that is renamed',
    edits: { [`${SCHEMAS} ConnectionVisibility anyOf 0 title`]: 'NOBODY' },
    expected: ['major components.schemas.ConnectionVisibility.0'],
  },
  {
    change: 'extension keys of known values in another order',
    edits: {
      [`${SCHEMAS} ConnectionType anyOf`]: editValues('ConnectionType', {
        bluesky: { 'x-url': 'https://bluesky.example/{id}' },
        facebook: { 'x-url': 'https://facebook.example/{id}' },
        github: { 'x-url': undefined },
        domain: { 'x-name': 'A domain' },
        spotify: { 'x-name': 'Made up' },
      }),
    },
    expected: [
      'major components.schemas.ConnectionType.anyOf.bluesky.x-url',
      'minor components.schemas.ConnectionType.anyOf.facebook.x-url',
      'major components.schemas.ConnectionType.anyOf.github.x-url',
      'major components.schemas.ConnectionType.anyOf.domain.x-name',
      'minor components.schemas.ConnectionType.anyOf.spotify.x-name',
    ],
  },
  {
    change: 'extension keys of scopes',
    edits: {
      [`${SCHEMAS} Scope anyOf`]: editValues('Scope', {
        'activities.read': { 'x-access': 'open' },
        bot: { 'x-implies': { guilds: 'observed' } },
        'activities.invites.write': { 'x-status': undefined },
        connections: { 'x-status': 'observed' },
      }),
    },
    expected: [
      'major components.schemas.Scope.anyOf.activities.read.x-access',
      'major components.schemas.Scope.anyOf.bot.x-implies.applications.commands',
      'minor components.schemas.Scope.anyOf.bot.x-implies.guilds',
      'patch components.schemas.Scope.anyOf.activities.invites.write.x-status',
      'patch components.schemas.Scope.anyOf.connections.x-status',
    ],
  },
  {
    change: 'a new description of a known value',
    edits: {
      [`${SCHEMAS} ConnectionVisibility anyOf 1 description`]: 'Made up.',
      [`${SCHEMAS} ErrorCode anyOf 0 description`]: 'Made up.',
    },
    expected: [
      'patch components.schemas.ConnectionVisibility.1.description',
      `patch components.schemas.ErrorCode.${read(`${SCHEMAS} ErrorCode anyOf 0 const`)}.description`,
    ],
  },

  // Webhooks.
  {
    change: 'a webhook that is removed',
    edits: { 'webhooks ENTITLEMENT_DELETE': undefined },
    expected: ['major webhooks.ENTITLEMENT_DELETE'],
  },
  {
    change: 'a new webhook',
    edits: { 'webhooks MADE_UP': read('webhooks PING') },
    expected: ['minor webhooks.MADE_UP'],
  },
  {
    change: 'a field that is removed from a webhook',
    edits: { [`${SCHEMAS} ApplicationDeauthorizedEvent properties version`]: undefined },
    expected: ['major components.schemas.ApplicationDeauthorizedEvent.properties.version'],
  },
  {
    change: 'a header that is removed from a webhook',
    edits: {
      'webhooks APPLICATION_AUTHORIZED post parameters': list(
        'webhooks APPLICATION_AUTHORIZED post parameters',
      ).slice(0, 1),
    },
    expected: ['major webhooks.APPLICATION_AUTHORIZED.post.parameters.1'],
  },

  // Prose.
  {
    change: 'new descriptions',
    edits: {
      'info description': 'Made up.',
      'paths /oauth2/keys get summary': 'Made up.',
      [`${SCHEMAS} Connection description`]: 'Made up.',
      [`${SCHEMAS} Locale description`]: 'Made up.',
    },
    expected: [
      'patch info.description',
      'patch paths./oauth2/keys.get.summary',
      'patch components.schemas.Connection.description',
      'patch components.schemas.Locale.description',
    ],
  },
  {
    change: 'an additional example',
    edits: {
      'paths /oauth2/keys get responses 200 content application/json examples made_up': {
        value: { keys: [] },
      },
    },
    expected: ['patch paths./oauth2/keys.get.responses.200.content.application/json.examples.made_up'],
  },
  {
    change: 'an extension key that does not concern access',
    edits: {
      [`${SCHEMAS} Snowflake x-made-up`]: [{ name: 'ONE', bit: 0, description: 'One.' }],
    },
    expected: ['minor components.schemas.Snowflake.x-made-up'],
  },
  { change: 'the version alone', edits: { 'info version': '1.0.1' }, expected: [] },
]

describe('a change of the description', () => {
  let changes: Change[]
  const key = ({ level, location }: Change) => `${level} ${location}`

  beforeAll(async () => {
    const revision = structuredClone(current)
    for (const { edits } of MUTATIONS) apply(revision, edits)
    changes = await compare(current, revision)
  })

  test.each(MUTATIONS)('is rated: $change', ({ expected }) => {
    expect(changes.map(key)).toEqual(expect.arrayContaining([...expected]))
  })

  test('is reported once, without any other change', () => {
    expect(changes.map(key).sort()).toEqual(MUTATIONS.flatMap(({ expected }) => expected).sort())
  })
})

describe('an extension key', () => {
  const list = [
    { name: 'ONE', bit: 0, description: 'One.' },
    { name: 'TWO', bit: 1, description: 'Two.' },
  ]
  const withList = (value: unknown): Document => ({ ...current, ...{ 'x-list': value } })

  test.each([
    ['an entry that is removed', list.slice(1), 'major', 'x-list.ONE'],
    ['an entry that is added', [{ name: 'ZERO', bit: 2 }, ...list], 'minor', 'x-list.ZERO'],
    ['an entry with a new value', [{ ...list[0], bit: 5 }, list[1]], 'major', 'x-list.ONE.bit'],
    [
      'an entry with a new description',
      [{ ...list[0], description: 'Eins.' }, list[1]],
      'patch',
      'x-list.ONE.description',
    ],
  ])('is compared as a set: %s', (_, value, level, location) => {
    expect(compareExtensions(withList(list), withList(value))).toMatchObject([{ level, location }])
  })

  test('does not depend on the order of its entries', () => {
    expect(compareExtensions(withList(list), withList(list.toReversed()))).toEqual([])
  })
})

describe('a version', () => {
  test.each([
    ['1.2.3', 'patch', '1.2.4', 'patch'],
    ['1.2.3', 'minor', '1.3.0', 'minor'],
    ['1.2.3', 'major', '2.0.0', 'major'],
    ['0.2.3', 'patch', '0.2.4', 'patch'],
    ['0.2.3', 'minor', '0.2.4', 'patch'],
    ['0.2.3', 'major', '0.3.0', 'minor'],
    ['1.2.3', undefined, '1.2.3', 'none'],
  ] as const)('%s with a %s change must be at least %s', (base, level, atLeast, bump) => {
    expect(checkVersion(base, atLeast, level)).toEqual({
      base,
      current: atLeast,
      atLeast,
      level: bump,
      enough: true,
    })
    if (level) expect(checkVersion(base, base, level).enough).toBe(false)
  })

  test('is compared by its three numbers', () => {
    expect(checkVersion('1.9.0', '1.10.0', 'minor').enough).toBe(true)
    expect(checkVersion('1.9.0', '2.0.0', 'patch').enough).toBe(true)
    expect(() => checkVersion('1.9', '1.10.0', 'minor')).toThrow('1.9 is not a version such as 1.2.3')
  })
})

describe('the report', () => {
  const changes: Change[] = [
    { level: 'major', location: 'paths./a.get', message: 'Removed.' },
    { level: 'patch', location: 'info.title', message: 'Reworded.' },
  ]
  const report: Report = {
    base: 'v1.0.0',
    level: 'major',
    changes,
    description: checkVersion('1.0.0', '1.1.0', highest(changes)),
    package: checkVersion('1.0.0', '2.0.0', highest(changes)),
  }
  const summary = [
    'Since v1.0.0: 1 major, 0 minor, 1 patch; overall major.',
    'info.version: 1.0.0 before, 1.1.0 now, at least 2.0.0 required.',
    'Package version: 1.0.0 before, 2.0.0 with the pending changesets, at least 2.0.0 required (changeset: major).',
  ]

  test('groups changes by level and counts the patches', () => {
    expect(formatReport(report, 'text', false)).toBe(
      `major\n  paths./a.get: Removed.\n\n${summary.join('\n')}\n`,
    )
    expect(formatReport(report, 'text', true)).toContain('patch\n  info.title: Reworded.\n')
  })

  test('has the formats Markdown and JSON', () => {
    const markdown = formatReport(report, 'markdown', false)
    expect(markdown).toContain('### major\n\n- `paths./a.get`: Removed.\n')
    expect(markdown).toContain(`- ${summary[0]}\n`)
    expect(JSON.parse(formatReport(report, 'json', false))).toEqual(report)
  })

  test('lists each version that is too low', () => {
    expect(problemsOf(report)).toEqual(['Set info.version in spec/openapi.yaml to 2.0.0 or higher.'])
    expect(problemsOf({ ...report, package: checkVersion('1.0.0', '1.1.0', 'major') })).toContain(
      'Add a major changeset with: npx changeset',
    )
  })
})

describe('the program', () => {
  const COPIED = ['spec', 'scripts', 'src/cli', 'package.json', 'redocly.yaml']
  let copy: string

  beforeAll(async () => {
    copy = await mkdtemp(join(tmpdir(), 'grantcord-breaking-'))
    for (const name of COPIED) await cp(join(root, name), join(copy, name), { recursive: true })
    await symlink(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction')
    await mkdir(join(copy, '.changeset'))
    await writeFile(join(copy, '.changeset/README.md'), '---\ngrantcord: major\n---\n')
    await edit('package.json', /"version": ".*"/, '"version": "0.3.0"')
    await edit('spec/openapi.yaml', /^ {2}version: .*$/m, '  version: 1.4.0')
    await git('init', '--quiet')
    await git('add', ...COPIED)
    await git('commit', '--quiet', '--message', 'Release')
    await git('tag', 'v0.3.0')
    await edit('spec/components/schemas/GuildMemberAdd.yaml', 'maxLength: 32', 'maxLength: 31')
  })

  afterAll(() => rm(copy, { recursive: true }))

  function git(...options: string[]): Promise<unknown> {
    const identity = [
      '-c',
      'user.name=Test',
      '-c',
      'user.email=test@example.com',
      '-c',
      'commit.gpgsign=false',
    ]
    return run('git', [...identity, ...options], { cwd: copy })
  }

  async function edit(name: string, from: string | RegExp, to: string): Promise<void> {
    const before = await readFile(join(copy, name), 'utf8')
    const after = before.replace(from, to)
    expect(after).not.toBe(before)
    await writeFile(join(copy, name), after)
  }

  function check(...options: string[]): Promise<Exit> {
    return checkBreaking(copy, options)
  }

  /** Runs the program in a new process. */
  function start(...options: string[]): Promise<{ stdout: string; stderr: string }> {
    return run(process.execPath, ['--import', 'tsx', 'scripts/check-breaking.ts', ...options], { cwd: copy })
  }

  test('prints its usage', async () => {
    expect((await start('--help')).stdout).toContain('Usage: npm run check:breaking -- <git ref or file>')
    for (const options of [[], ['HEAD', 'HEAD'], ['HEAD', '--format', 'html']]) {
      expect(await check(...options)).toMatchObject({
        code: 1,
        stdout: '',
        stderr: expect.stringContaining('Usage:'),
      })
    }
  })

  test('fails for a name that is neither a file nor a commit', async () => {
    expect(await check('v9.9.9')).toEqual({
      code: 1,
      stdout: '',
      stderr: 'v9.9.9 is neither a file nor a commit of this repository\n',
    })
  })

  test('fails if both versions are too low', async () => {
    await expect(start('v0.3.0')).rejects.toMatchObject({
      code: 1,
      stdout: expect.stringContaining('GuildMemberAdd.properties.nick.maxLength'),
      stderr:
        'Set info.version in spec/openapi.yaml to 2.0.0 or higher.\nAdd a minor changeset with: npx changeset\n',
    })
  })

  test('fails if only the version of the package is too low', async () => {
    await edit('spec/openapi.yaml', 'version: 1.4.0', 'version: 2.0.0')
    await writeFile(join(copy, '.changeset/small.md'), "---\n'grantcord': patch\n---\n\nMore.\n")
    expect(await check('v0.3.0')).toMatchObject({
      code: 1,
      stderr: 'Add a minor changeset with: npx changeset\n',
    })
  })

  test('passes if both versions are high enough', async () => {
    await writeFile(
      join(copy, '.changeset/other.md'),
      '---\ngrantcord: minor\nanother: major\n---\n\nLess.\n',
    )
    const { code, stdout, stderr } = await check('v0.3.0', '--format', 'json')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(JSON.parse(stdout)).toMatchObject({
      level: 'major',
      description: { base: '1.4.0', current: '2.0.0', enough: true },
      package: { base: '0.3.0', current: '0.4.0', level: 'minor', enough: true },
    })
  })

  test('counts changesets that were applied already', async () => {
    await rm(join(copy, '.changeset/other.md'))
    await edit('package.json', '"version": "0.3.0"', '"version": "0.4.0"')
    expect(await readPackageVersion(copy)).toEqual({ now: '0.4.0', next: '0.4.1' })
    expect((await check('v0.3.0')).stdout).toContain(
      'Package version: 0.3.0 before, 0.4.1 with the pending changesets, at least 0.4.0 required (changeset: minor).',
    )
  })

  test('compares with a file that is bundled or not', async () => {
    const source = join(copy, 'spec/openapi.yaml')
    expect((await check(source)).stdout).toBe(`No changes since ${source}.\n`)
    const base = join(copy, 'base.json')
    await writeFile(base, JSON.stringify(current))
    expect(await check(base)).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('GuildMemberAdd.properties.nick.maxLength'),
    })
  })
})
