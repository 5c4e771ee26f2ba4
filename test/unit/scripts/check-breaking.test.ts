import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Change, highest } from '../../../scripts/check-breaking/change.ts'
import { compare } from '../../../scripts/check-breaking/compare.ts'
import { compareExtensions } from '../../../scripts/check-breaking/extensions.ts'
import { readPackageVersion } from '../../../scripts/check-breaking/package-version.ts'
import { checkBreaking } from '../../../scripts/check-breaking/program.ts'
import { formatReport, problemsOf, type Report } from '../../../scripts/check-breaking/report.ts'
import { judge } from '../../../scripts/check-breaking/versions.ts'
import type { Exit } from '../../../scripts/exit.ts'
import type { Document } from '../../../scripts/generate/document.ts'

const run = promisify(execFile)
const root = join(import.meta.dirname, '../../..')
const current: Document = JSON.parse(await readFile(join(root, 'src/generated/openapi.json'), 'utf8'))

/** What becomes of the node at a place whose keys stand apart by spaces; `undefined` takes it away. */
type Edits = Readonly<Record<string, unknown>>

interface Mutation {
  readonly change: string
  readonly edits: Edits
  /** Level and place of every change that the edits make. */
  readonly expected: readonly string[]
}

/** A node of the description as it is. */
function read(place: string): unknown {
  return place.split(' ').reduce<unknown>((node, key) => Object(node)[key], current)
}

function list(place: string): unknown[] {
  const value = read(place)
  if (!Array.isArray(value)) throw new Error(`No list is at ${place}`)
  return value
}

function apply(document: Document, edits: Edits): void {
  for (const [place, value] of Object.entries(edits)) {
    const keys = place.split(' ')
    const last = keys.pop() ?? ''
    const node = keys.reduce<unknown>((parent, key) => Object(parent)[key], document)
    if (typeof node !== 'object' || node === null) throw new Error(`Nothing is at ${place}`)
    if (value === undefined) {
      if (!(last in node)) throw new Error(`Nothing is at ${place}`)
      Reflect.deleteProperty(node, last)
    } else Object.assign(node, { [last]: value })
  }
}

const SCHEMAS = 'components schemas'
const GUILDS = 'paths /users/@me/guilds get'
const AUTHORIZE = 'paths /oauth2/authorize get'
const FLOW = 'components securitySchemes OAuth2 flows'
const COMMANDS = 'paths /applications/{application_id}/commands'
const text = { type: 'string', description: 'Made up for this test.' }

/** The members of an open enum, its values in another order, and some of them with other keys. */
function editValues(name: string, edits: Readonly<Record<string, object>>): unknown[] {
  const members = list(`${SCHEMAS} ${name} anyOf`)
  const values = members.slice(0, -1).map(Object)
  return [...values.map((one) => ({ ...one, ...edits[one.const] })).reverse(), members.at(-1)]
}

const MUTATIONS: readonly Mutation[] = [
  // What is sent.
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
    change: 'a field that a request may no longer have',
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
    change: 'a parameter that goes',
    edits: { [`${AUTHORIZE} parameters`]: list(`${AUTHORIZE} parameters`).slice(0, -1) },
    expected: [`major paths./oauth2/authorize.get.parameters.${list(`${AUTHORIZE} parameters`).length - 1}`],
  },

  {
    change: 'a body that has to be sent now',
    edits: {
      'paths /lobbies/{lobby_id}/members/@me delete requestBody': {
        required: true,
        content: { 'application/json': { schema: text } },
      },
    },
    expected: ['major paths./lobbies/{lobby_id}/members/@me.delete.requestBody'],
  },

  // What is answered.
  {
    change: 'a field that an answer no longer has',
    edits: { [`${SCHEMAS} User properties global_name`]: undefined },
    expected: ['major components.schemas.User.properties.global_name'],
  },
  {
    change: 'a new field of an answer',
    edits: { [`${SCHEMAS} User properties made_up`]: text },
    expected: ['minor components.schemas.User.properties.made_up'],
  },
  {
    change: 'a field of an answer that becomes optional',
    edits: { [`${SCHEMAS} Connection required`]: list(`${SCHEMAS} Connection required`).slice(1) },
    expected: ['major components.schemas.Connection.required'],
  },
  {
    change: 'a field of an answer that is always there now',
    edits: {
      [`${SCHEMAS} PartialGuild required`]: Object.keys(Object(read(`${SCHEMAS} PartialGuild properties`))),
    },
    expected: ['minor components.schemas.PartialGuild.required'],
  },
  {
    change: 'a field of an answer that may become null',
    edits: { [`${SCHEMAS} Connection properties name type`]: ['string', 'null'] },
    expected: ['major components.schemas.Connection.properties.name.type'],
  },
  {
    change: 'a field of an answer that may no longer be null',
    edits: { [`${SCHEMAS} PartialGuild properties icon type`]: 'string' },
    expected: ['minor components.schemas.PartialGuild.properties.icon.type'],
  },
  {
    change: 'a header that an answer no longer has',
    edits: { [`${GUILDS} responses 200 headers X-RateLimit-Bucket`]: undefined },
    expected: ['major paths./users/@me/guilds.get.responses.200.headers.X-RateLimit-Bucket'],
  },
  {
    change: 'a status that is no longer described',
    edits: { [`${GUILDS} responses 403`]: undefined },
    expected: ['major paths./users/@me/guilds.get.responses.403'],
  },
  {
    change: 'a status that is described now, and thrown no more',
    edits: { 'paths /users/@me get responses 404': read('paths /lobbies/{lobby_id} get responses 404') },
    expected: ['major paths./users/@me.get.responses.404'],
  },

  // Who may call.
  {
    change: 'a scope that is needed now',
    edits: { 'paths /users/@me/connections get security': [{ OAuth2: ['connections', 'identify'] }] },
    expected: ['major paths./users/@me/connections.get.security.0.OAuth2'],
  },
  {
    change: 'a scope that is needed no longer',
    edits: { 'paths /oauth2/userinfo get security': [{ OAuth2: [] }] },
    expected: ['minor paths./oauth2/userinfo.get.security.0.OAuth2'],
  },
  {
    change: 'another scope that will do as well',
    edits: { [`${GUILDS} security`]: [{ OAuth2: ['guilds'] }, { OAuth2: ['email'] }, { BotToken: [] }] },
    expected: ['minor paths./users/@me/guilds.get.security.1'],
  },
  {
    change: 'a bot token that will not do any more',
    edits: { [`${COMMANDS} get security`]: [{ OAuth2: ['applications.commands.update'] }] },
    expected: [`major paths./applications/{application_id}/commands.get.security.1`],
  },
  {
    change: 'a scope that no flow can carry any more',
    edits: { [`${FLOW} implicit scopes guilds`]: undefined },
    expected: ['major components.securitySchemes.OAuth2.flows.implicit.scopes.guilds'],
  },
  {
    change: 'a scope that a flow can carry now',
    edits: { [`${FLOW} clientCredentials scopes made_up`]: 'Made up for this test' },
    expected: ['minor components.securitySchemes.OAuth2.flows.clientCredentials.scopes.made_up'],
  },
  {
    change: 'another scope for a token in the body',
    edits: {
      'paths /guilds/{guild_id}/members/{user_id} put x-body-token': {
        property: 'access_token',
        scopes: ['guilds.join', 'identify'],
      },
    },
    expected: ['major paths./guilds/{guild_id}/members/{user_id}.put.x-body-token'],
  },
  {
    change: 'an operation that becomes a page',
    edits: { 'paths /oauth2/keys get x-browser-page': true },
    expected: ['major paths./oauth2/keys.get.x-browser-page'],
  },

  // What it is called.
  {
    change: 'an operation with another id',
    edits: { 'paths /users/@me get operationId': 'getMe' },
    expected: ['major paths./users/@me.get.operationId'],
  },
  {
    change: 'an operation that goes',
    edits: { 'paths /lobbies/{lobby_id} delete': undefined },
    expected: ['major paths./lobbies/{lobby_id}.delete'],
  },
  {
    change: 'a path that is new',
    edits: { 'paths /made-up': { get: read('paths /oauth2/keys get') } },
    expected: ['minor paths./made-up'],
  },
  {
    change: 'a path that goes',
    edits: { 'paths /users/@me/guilds/{guild_id}': undefined },
    expected: ['major paths./users/@me/guilds/{guild_id}'],
  },
  {
    change: 'a parameter of a path with another name',
    edits: {
      'paths /skus/{sku_id}/subscriptions/{subscription_id}': undefined,
      'paths /skus/{sku_id}/subscriptions/{id}': {
        ...Object(read('paths /skus/{sku_id}/subscriptions/{subscription_id}')),
      },
    },
    expected: ['major paths./skus/{sku_id}/subscriptions/{id}'],
  },
  {
    change: 'a schema with another name',
    edits: {
      [`${SCHEMAS} JSONWebKey`]: undefined,
      [`${SCHEMAS} Key`]: read(`${SCHEMAS} JSONWebKey`),
      [`${SCHEMAS} JSONWebKeySet properties keys items $ref`]: '#/components/schemas/Key',
    },
    expected: ['major components.schemas.JSONWebKey', 'minor components.schemas.Key'],
  },
  {
    change: 'a method of the client with another name',
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
    change: 'an open enum that knows no values any more',
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
    change: 'a known value with another name',
    edits: { [`${SCHEMAS} ConnectionVisibility anyOf 0 title`]: 'NOBODY' },
    expected: ['major components.schemas.ConnectionVisibility.0'],
  },
  {
    change: 'other keys of a known value, wherever it stands',
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
    change: 'other keys of a scope',
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
    change: 'other words for a known value',
    edits: {
      [`${SCHEMAS} ConnectionVisibility anyOf 1 description`]: 'Made up.',
      [`${SCHEMAS} ErrorCode anyOf 0 description`]: 'Made up.',
    },
    expected: [
      'patch components.schemas.ConnectionVisibility.1.description',
      `patch components.schemas.ErrorCode.${read(`${SCHEMAS} ErrorCode anyOf 0 const`)}.description`,
    ],
  },

  // What Discord sends.
  {
    change: 'a webhook that goes',
    edits: { 'webhooks ENTITLEMENT_DELETE': undefined },
    expected: ['major webhooks.ENTITLEMENT_DELETE'],
  },
  {
    change: 'a webhook that is new',
    edits: { 'webhooks MADE_UP': read('webhooks PING') },
    expected: ['minor webhooks.MADE_UP'],
  },
  {
    change: 'a field that a webhook no longer brings',
    edits: { [`${SCHEMAS} ApplicationDeauthorizedEvent properties version`]: undefined },
    expected: ['major components.schemas.ApplicationDeauthorizedEvent.properties.version'],
  },
  {
    change: 'a header that a webhook no longer brings',
    edits: {
      'webhooks APPLICATION_AUTHORIZED post parameters': list(
        'webhooks APPLICATION_AUTHORIZED post parameters',
      ).slice(0, 1),
    },
    expected: ['major webhooks.APPLICATION_AUTHORIZED.post.parameters.1'],
  },

  // What it says.
  {
    change: 'other words',
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
    change: 'another example',
    edits: {
      'paths /oauth2/keys get responses 200 content application/json examples made_up': {
        value: { keys: [] },
      },
    },
    expected: ['patch paths./oauth2/keys.get.responses.200.content.application/json.examples.made_up'],
  },
  {
    change: 'an extension key of no concern to access',
    edits: {
      [`${SCHEMAS} Snowflake x-made-up`]: [{ name: 'ONE', bit: 0, description: 'One.' }],
    },
    expected: ['minor components.schemas.Snowflake.x-made-up'],
  },
  { change: 'the version alone', edits: { 'info version': '1.0.1' }, expected: [] },
]

describe('each change of our own description', () => {
  let changes: Change[]
  const key = ({ level, place }: Change) => `${level} ${place}`

  beforeAll(async () => {
    const revision = structuredClone(current)
    for (const { edits } of MUTATIONS) apply(revision, edits)
    changes = await compare(current, revision)
  })

  test.each(MUTATIONS)('$change', ({ expected }) => {
    expect(changes.map(key)).toEqual(expect.arrayContaining([...expected]))
  })

  test('is reported once, and nothing else is', () => {
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
    ['an entry that goes', list.slice(1), 'major', 'x-list.ONE'],
    ['an entry that comes', [{ name: 'ZERO', bit: 2 }, ...list], 'minor', 'x-list.ZERO'],
    ['an entry with another value', [{ ...list[0], bit: 5 }, list[1]], 'major', 'x-list.ONE.bit'],
    [
      'an entry with other words',
      [{ ...list[0], description: 'Eins.' }, list[1]],
      'patch',
      'x-list.ONE.description',
    ],
  ])('is compared as a set: %s', (_, value, level, place) => {
    expect(compareExtensions(withList(list), withList(value))).toMatchObject([{ level, place }])
  })

  test('may have its entries in another order', () => {
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
  ] as const)('%s with a %s change has to be %s', (base, level, atLeast, bump) => {
    expect(judge(base, atLeast, level)).toEqual({
      base,
      current: atLeast,
      atLeast,
      level: bump,
      enough: true,
    })
    if (level) expect(judge(base, base, level).enough).toBe(false)
  })

  test('counts by its numbers, and has three', () => {
    expect(judge('1.9.0', '1.10.0', 'minor').enough).toBe(true)
    expect(judge('1.9.0', '2.0.0', 'patch').enough).toBe(true)
    expect(() => judge('1.9', '1.10.0', 'minor')).toThrow('1.9 is no version such as 1.2.3')
  })
})

describe('the report', () => {
  const changes: Change[] = [
    { level: 'major', place: 'paths./a.get', message: 'Gone.' },
    { level: 'patch', place: 'info.title', message: 'Other words.' },
  ]
  const report: Report = {
    base: 'v1.0.0',
    level: 'major',
    changes,
    description: judge('1.0.0', '1.1.0', highest(changes)),
    package: judge('1.0.0', '2.0.0', highest(changes)),
  }
  const summary = [
    'Since v1.0.0: 1 major, 0 minor, 1 patch. As a whole major.',
    'info.version was 1.0.0, must be at least 2.0.0, and is 1.1.0.',
    'The package was 1.0.0, must become at least 2.0.0 (changeset: major), and becomes 2.0.0.',
  ]

  test('groups by level, and counts the patches', () => {
    expect(formatReport(report, 'text', false)).toBe(
      `major\n  paths./a.get: Gone.\n\n${summary.join('\n')}\n`,
    )
    expect(formatReport(report, 'text', true)).toContain('patch\n  info.title: Other words.\n')
  })

  test('is Markdown or JSON on demand', () => {
    const markdown = formatReport(report, 'markdown', false)
    expect(markdown).toContain('### major\n\n- `paths./a.get`: Gone.\n')
    expect(markdown).toContain(`- ${summary[0]}\n`)
    expect(JSON.parse(formatReport(report, 'json', false))).toEqual(report)
  })

  test('names each version that says too little', () => {
    expect(problemsOf(report)).toEqual(['Set info.version in spec/openapi.yaml to 2.0.0 or more.'])
    expect(problemsOf({ ...report, package: judge('1.0.0', '1.1.0', 'major') })).toContain(
      'Add a changeset of the level major: npx changeset',
    )
  })
})

describe('the program', () => {
  const COPIED = ['spec', 'scripts', 'package.json', 'redocly.yaml']
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

  /** The program as a process of its own. */
  function start(...options: string[]): Promise<{ stdout: string; stderr: string }> {
    return run(process.execPath, ['--import', 'tsx', 'scripts/check-breaking.ts', ...options], { cwd: copy })
  }

  test('explains itself', async () => {
    expect((await start('--help')).stdout).toContain('Usage: npm run check:breaking -- <git ref or file>')
    for (const options of [[], ['HEAD', 'HEAD'], ['HEAD', '--format', 'html']]) {
      expect(await check(...options)).toMatchObject({
        code: 1,
        stdout: '',
        stderr: expect.stringContaining('Usage:'),
      })
    }
  })

  test('fails on what is neither a file nor a commit', async () => {
    expect(await check('v9.9.9')).toEqual({
      code: 1,
      stdout: '',
      stderr: 'v9.9.9 is neither a file nor a commit of this repository\n',
    })
  })

  test('fails until both versions say enough', async () => {
    await expect(start('v0.3.0')).rejects.toMatchObject({
      code: 1,
      stdout: expect.stringContaining('GuildMemberAdd.properties.nick.maxLength'),
      stderr:
        'Set info.version in spec/openapi.yaml to 2.0.0 or more.\nAdd a changeset of the level minor: npx changeset\n',
    })
    await edit('spec/openapi.yaml', 'version: 1.4.0', 'version: 2.0.0')
    await writeFile(join(copy, '.changeset/small.md'), "---\n'grantcord': patch\n---\n\nMore.\n")
    expect(await check('v0.3.0')).toMatchObject({
      code: 1,
      stderr: 'Add a changeset of the level minor: npx changeset\n',
    })
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

  test('counts a changeset that has been applied', async () => {
    await rm(join(copy, '.changeset/other.md'))
    await edit('package.json', '"version": "0.3.0"', '"version": "0.4.0"')
    expect(await readPackageVersion(copy)).toEqual({ now: '0.4.0', next: '0.4.1' })
    expect((await check('v0.3.0')).stdout).toContain('changeset: minor), and becomes 0.4.1.')
  })

  test('compares with a file, bundled or not', async () => {
    const source = join(copy, 'spec/openapi.yaml')
    expect((await check(source)).stdout).toBe(`Nothing has changed since ${source}.\n`)
    const base = join(copy, 'base.json')
    await writeFile(base, JSON.stringify(current))
    expect(await check(base)).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('GuildMemberAdd.properties.nick.maxLength'),
    })
  })
})
