import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { compare } from '../../../scripts/check-upstream/compare.ts'
import { explain } from '../../../scripts/check-upstream/explain.ts'
import { findUpstream } from '../../../scripts/check-upstream/find.ts'
import { parseKnown } from '../../../scripts/check-upstream/known.ts'
import { report } from '../../../scripts/check-upstream/report.ts'
import type { Document, Method } from '../../../scripts/generate/document.ts'

type Security = Readonly<Record<string, readonly string[]>>[]

const root = join(import.meta.dirname, '../../..')
const upstream = findUpstream(root)
if (!upstream) console.info("Discord's own description is not at hand: name it with UPSTREAM_DESCRIPTION")
const DOCUMENTATION = 'https://docs.discord.com/developers/reference'

/** What Discord's description would say of five operations. */
const THEIRS: Readonly<Record<string, Security>> = {
  'GET /users/@me': [{ BotToken: [] }, { OAuth2: ['identify'] }],
  'GET /users/@me/guilds/{guild_id}/member': [{ OAuth2: ['guilds.members.read'] }],
  'GET /oauth2/@me': [{ BotToken: [] }, { OAuth2: ['identify', 'guilds.members.read', 'email'] }],
  'PUT /lobbies': [{ BotToken: [] }, { OAuth2: [] }],
  'GET /gateway': [{}, { BotToken: [] }],
}

/** What ours says of the same, and of one more. */
const OURS: Readonly<Record<string, Security>> = {
  'GET /users/@me': [{ OAuth2: ['identify'] }, { BotToken: [] }],
  'GET /users/@me/guilds/{guild_id}/member': [{ OAuth2: ['guilds.members.read'] }],
  'GET /oauth2/@me': [{ OAuth2: [] }],
  'PUT /lobbies': [{ OAuth2: ['sdk.social_layer'] }, { BotToken: [] }],
  'POST /oauth2/token': [{ ClientBasic: [] }],
}

const KNOWN = `
- operation: GET /oauth2/@me
  kind: bot
  theirs: accepted
  ours: refused
  reason: An access token is asked for.
  link: ${DOCUMENTATION}
- operation: PUT /lobbies
  kind: scopes
  theirs: any access token
  ours: sdk.social_layer
  reason: A scope is asked for.
  link: ${DOCUMENTATION}
`

function describeApi(operations: Readonly<Record<string, Security>>): Document {
  const paths: Record<string, { [M in Method]?: Document['paths'][string][M] }> = {}
  for (const [name, security] of Object.entries(operations)) {
    const [method = '', path = ''] = name.split(' ')
    const operation = { operationId: name, summary: name, responses: {}, security }
    paths[path] = { ...paths[path], [method.toLowerCase()]: operation }
  }
  const scopes = { identify: '', 'guilds.members.read': '', email: '' }
  return {
    openapi: '3.1.0',
    info: { title: 'Tiny', version: '1' },
    servers: [],
    paths,
    components: {
      schemas: {},
      securitySchemes: { OAuth2: { type: 'oauth2', flows: { authorizationCode: { scopes } } } },
    },
  }
}

/** The report on a copy of the tiny description with some operations changed; `undefined` takes one away. */
function reportOn(changes: Readonly<Record<string, Security | undefined>>, known: string = KNOWN) {
  const operations = Object.entries({ ...THEIRS, ...changes }).flatMap(([name, security]) =>
    security ? [[name, security] as const] : [],
  )
  const comparison = compare(describeApi(Object.fromEntries(operations)), describeApi(OURS))
  return report(comparison, explain(comparison.differences, parseKnown(known)))
}

function run(...options: string[]): Promise<{ stdout: string; stderr: string }> {
  return promisify(execFile)(process.execPath, ['--import', 'tsx', 'scripts/check-upstream.ts', ...options], {
    cwd: root,
  })
}

describe('the comparison', () => {
  test('finds nothing where every difference is explained, and counts', () => {
    expect(reportOn({})).toEqual({
      problems: [],
      explained: [
        'PUT /lobbies, scopes: any access token (Discord), sdk.social_layer (ours)',
        'GET /oauth2/@me, bot: accepted (Discord), refused (ours)',
      ],
      summary: [
        'bot tokens: 3 of 4 operations the same, 1 explained',
        '4 of 4 operations, 3 with the same scopes, 1 explained',
      ],
    })
  })

  test.each<[string, Security, string]>([
    ['nothing at all', [{}, { BotToken: [] }, { OAuth2: ['identify'] }], 'none'],
    ['both at once', [{ BotToken: [], OAuth2: ['identify'] }], 'BotToken and OAuth2'],
  ])('reports an operation that comes to accept %s', (_, security, theirs) => {
    const { problems } = reportOn({ 'GET /users/@me': security })
    expect(problems).toContain(
      `Not explained: GET /users/@me, credentials: ${theirs} (Discord), one of them (ours)`,
    )
  })

  test.each([
    {
      change: 'an operation that is removed',
      changes: { 'GET /users/@me': undefined },
      problem: 'GET /users/@me, operation: absent (Discord), accepts access tokens (ours)',
      summary: '3 of 3 operations, 2 with the same scopes, 1 explained, 1 not explained',
    },
    {
      change: 'an operation that is added',
      changes: { 'GET /users/@me/friends': [{ OAuth2: ['identify'] }] },
      problem: 'GET /users/@me/friends, operation: accepts access tokens (Discord), absent (ours)',
      summary: '4 of 5 operations, 3 with the same scopes, 1 explained, 1 not explained',
    },
    {
      change: 'an operation with another method',
      changes: { 'GET /users/@me': undefined, 'POST /users/@me': THEIRS['GET /users/@me'] },
      problem: 'POST /users/@me, operation: accepts access tokens (Discord), absent (ours)',
      summary: '3 of 4 operations, 2 with the same scopes, 1 explained, 2 not explained',
    },
    {
      change: 'an operation that no longer accepts access tokens',
      changes: { 'GET /users/@me': [{ BotToken: [] }] },
      problem: 'GET /users/@me, operation: refuses access tokens (Discord), accepts access tokens (ours)',
      summary: '3 of 3 operations, 2 with the same scopes, 1 explained, 1 not explained',
    },
    {
      change: 'a scope that is added',
      changes: { 'GET /users/@me': [{ BotToken: [] }, { OAuth2: ['identify', 'email'] }] },
      problem: 'GET /users/@me, scopes: email + identify (Discord), identify (ours)',
      summary: '4 of 4 operations, 2 with the same scopes, 1 explained, 1 not explained',
    },
    {
      change: 'a scope that is removed',
      changes: { 'GET /users/@me/guilds/{guild_id}/member': [{ OAuth2: [] }] },
      problem:
        'GET /users/@me/guilds/{guild_id}/member, scopes: any access token (Discord), guilds.members.read (ours)',
      summary: '4 of 4 operations, 2 with the same scopes, 1 explained, 1 not explained',
    },
    {
      change: 'a scope that will do instead',
      changes: { 'GET /users/@me': [{ OAuth2: ['identify'] }, { BotToken: [] }, { OAuth2: ['email'] }] },
      problem: 'GET /users/@me, scopes: email or identify (Discord), identify (ours)',
      summary: '4 of 4 operations, 2 with the same scopes, 1 explained, 1 not explained',
    },
    {
      change: 'any token that becomes all scopes but one',
      changes: { 'GET /oauth2/@me': [{ BotToken: [] }, { OAuth2: ['identify', 'email'] }] },
      problem: 'GET /oauth2/@me, scopes: email + identify (Discord), any access token (ours)',
      summary: '4 of 4 operations, 2 with the same scopes, 1 explained, 1 not explained',
    },
  ])('reports $change', ({ changes, problem, summary }) => {
    const outcome = reportOn(changes)
    expect(outcome.problems).toContain(`Not explained: ${problem}`)
    expect(outcome.summary.at(-1)).toBe(summary)
  })

  test('reports a bot token that will do now', () => {
    const name = 'GET /users/@me/guilds/{guild_id}/member'
    const { problems, summary } = reportOn({ [name]: [{ BotToken: [] }, ...(THEIRS[name] ?? [])] })
    expect(problems).toEqual([`Not explained: ${name}, bot: accepted (Discord), refused (ours)`])
    expect(summary[0]).toBe('bot tokens: 2 of 4 operations the same, 1 explained, 1 not explained')
  })

  test('passes over the names of path parameters, also in explanations', () => {
    const name = 'GET /users/@me/guilds/{guild_id}/member'
    const known = `${KNOWN}
- operation: GET /users/@me/guilds/{guild}/member
  kind: bot
  theirs: accepted
  ours: refused
  reason: Written with another name.
  link: ${DOCUMENTATION}
`
    const renamed = 'GET /users/@me/guilds/{id}/member'
    expect(reportOn({ [name]: undefined, [renamed]: THEIRS[name] }).problems).toEqual([])
    const both = { [name]: undefined, [renamed]: [{ BotToken: [] }, ...(THEIRS[name] ?? [])] }
    expect(reportOn(both, known).problems).toEqual([])
  })

  test('passes over operations that no access token opens', () => {
    expect(
      reportOn({ 'GET /gateway': undefined, 'GET /voice/regions': [{ BotToken: [] }] }).problems,
    ).toEqual([])
  })
})

describe('an explanation', () => {
  const LOBBIES = [{ BotToken: [] }, { OAuth2: ['sdk.social_layer'] }]

  test('fails when its difference has gone', () => {
    const { problems, summary } = reportOn({ 'PUT /lobbies': LOBBIES })
    expect(problems).toEqual([
      'No longer so: PUT /lobbies, scopes: any access token (Discord), sdk.social_layer (ours)',
    ])
    expect(summary.at(-1)).toBe('4 of 4 operations, 4 with the same scopes, 0 explained, 1 explained in vain')
  })

  test('fails when its difference is another one now', () => {
    expect(reportOn({ 'PUT /lobbies': [{ BotToken: [] }, { OAuth2: ['email'] }] }).problems).toEqual([
      'Not explained: PUT /lobbies, scopes: email (Discord), sdk.social_layer (ours)',
      'No longer so: PUT /lobbies, scopes: any access token (Discord), sdk.social_layer (ours)',
    ])
  })

  test.each([
    ['without a reason', KNOWN.replace(/ {2}reason: An.*\n/, ''), 'Known difference 1: reason is not a text'],
    ['without a link', KNOWN.replace(/ {2}link:.*\n/, ''), 'Known difference 1: link is not a text'],
    [
      'with a link to elsewhere',
      KNOWN.replace(DOCUMENTATION, 'https://example.com/'),
      'Known difference 1: link is not https://docs.discord.com/developers/…',
    ],
    [
      'of a kind that is not compared',
      KNOWN.replace('kind: scopes', 'kind: colour'),
      'Known difference 2: kind is not operation, scopes, bot',
    ],
    [
      'with an unknown key',
      KNOWN.replace('  ours: refused', '  ours: refused\n  because: of it'),
      'Known difference 1: there is no key because',
    ],
    ['that is no mapping', '- GET /users/@me', 'Known difference 1: not a mapping'],
    ['given twice', KNOWN + KNOWN, 'Explained twice: GET /oauth2/@me, bot'],
    ['outside of a list', 'operation: GET /users/@me', 'The known differences are not a list'],
  ])('is refused %s', (_name, text, message) => {
    expect(() => parseKnown(text)).toThrow(message)
  })
})

describe('the program', () => {
  let folder: string

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'grantcord-upstream-'))
  })

  afterEach(() => rm(folder, { recursive: true }))

  test('explains itself', async () => {
    expect((await run('--help')).stdout).toContain('Usage: npm run check:upstream -- <file or URL>')
    await expect(run()).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('Usage:') })
  })

  test('fails on a description that is another one, and says where', async () => {
    const file = join(folder, 'openapi.json')
    await writeFile(file, JSON.stringify(describeApi(THEIRS)))
    await expect(run(file)).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('GET /users/@me/connections, operation: absent (Discord)'),
      stdout: expect.stringMatching(/\n4 of 4 operations, .* not explained.*\n$/),
    })
  })

  test('refuses in words what is no description', async () => {
    const file = join(folder, 'package.json')
    await writeFile(file, '{ "paths": {} }')
    await expect(run(file)).rejects.toMatchObject({
      code: 1,
      stderr: `${file} is no OpenAPI description with security schemes\n`,
    })
    await expect(run(join(folder, 'missing.json'))).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^ENOENT[^\n]*\n$/),
    })
  })

  test.skipIf(!upstream)("finds every difference from Discord's own description explained", async () => {
    const { stdout, stderr } = await run(upstream ?? '')
    expect(stderr).toBe('')
    expect(stdout).toMatch(/\n39 of 39 operations, \d+ with the same scopes, \d+ explained\n$/)
  })

  test.skipIf(!upstream)("fails when a scope of Discord's own description changes", async () => {
    const file = join(folder, 'openapi.json')
    const text = await readFile(upstream ?? '', 'utf8')
    const changed = text.replaceAll('"guilds.members.read"', '"guilds.members.write"')
    expect(changed).not.toBe(text)
    await writeFile(file, changed)
    await expect(run(file)).rejects.toMatchObject({
      code: 1,
      stderr:
        'Not explained: GET /users/@me/guilds/{guild_id}/member, scopes: guilds.members.write (Discord), guilds.members.read (ours)\n',
    })
  })
})
