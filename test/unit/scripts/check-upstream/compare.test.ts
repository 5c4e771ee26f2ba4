import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { compare } from '../../../../scripts/check-upstream/compare.ts'
import { findUpstream } from '../../../../scripts/check-upstream/description.ts'
import type { Difference } from '../../../../scripts/check-upstream/difference.ts'
import { explain } from '../../../../scripts/check-upstream/explain.ts'
import { parseKnown, selectEdition } from '../../../../scripts/check-upstream/known.ts'
import { differencesAfter, type Edit, edited, json, OURS, THEIRS } from './fixture.ts'

const root = join(import.meta.dirname, '../../../..')
const upstream = findUpstream(root)
if (!upstream)
  console.info("No copy of Discord's own description found: set UPSTREAM_DESCRIPTION to its path")

const ME = ['paths', '/users/@me', 'get']
const GUILDS = ['paths', '/users/@me/guilds', 'get']
const LIMIT = [...GUILDS, 'parameters', '0']
const SEND = ['paths', '/lobbies/{lobby_id}/messages', 'post']
const schema = (name: string, ...path: string[]): string[] => ['components', 'schemas', name, ...path]
const property = (name: string, field: string, ...path: string[]): string[] =>
  schema(name, 'properties', field, ...path)
const schemaRef = (name: string) => ({ $ref: `#/components/schemas/${name}` })
const TEXT = { type: 'string' }
const FLOW = ['components', 'securitySchemes', 'OAuth2', 'flows', 'authorizationCode']

interface Case {
  readonly change: string
  readonly edits: readonly Edit[]
  /** Location, kind, value in Discord's description, and value in ours. */
  readonly expected: readonly (readonly [location: string, kind: string, theirs: string, ours: string])[]
}

/** Keywords that the comparison does not interpret. */
const UNINTERPRETED: readonly (readonly [keyword: string, value: unknown])[] = [
  ['not', { required: ['tts'] }],
  ['if', { required: ['tts'] }],
  ['then', { required: ['content'] }],
  ['else', { maxProperties: 1 }],
  ['patternProperties', { '^x': TEXT }],
  ['propertyNames', { maxLength: 3 }],
  ['unevaluatedProperties', false],
  ['dependentRequired', { tts: ['content'] }],
  ['dependentSchemas', { tts: { required: ['content'] } }],
  ['prefixItems', [TEXT]],
  ['contains', TEXT],
  ['readOnly', true],
  ['nullable', true],
]

const CASES: readonly Case[] = [
  {
    change: 'an operation that is removed',
    edits: [[ME, undefined]],
    expected: [['GET /users/@me', 'operation', 'absent', 'accepts access tokens']],
  },
  {
    change: 'an operation that is added',
    edits: [[['paths', '/friends'], THEIRS.paths['/users/@me']]],
    expected: [['GET /friends', 'operation', 'accepts access tokens', 'absent']],
  },
  {
    change: 'an operation that is renamed',
    edits: [
      [['paths', '/users/@me'], undefined],
      [['paths', '/users/me'], THEIRS.paths['/users/@me']],
    ],
    expected: [
      ['GET /users/@me', 'operation', 'absent', 'accepts access tokens'],
      ['GET /users/me', 'operation', 'accepts access tokens', 'absent'],
    ],
  },
  {
    change: 'an operation that no longer accepts access tokens',
    edits: [[[...ME, 'security'], [{ BotToken: [] }]]],
    expected: [['GET /users/@me', 'operation', 'rejects access tokens', 'accepts access tokens']],
  },
  {
    change: 'a scope that is added',
    edits: [[[...ME, 'security', '1'], { OAuth2: ['identify', 'email'] }]],
    expected: [['GET /users/@me', 'scopes', 'email + identify', 'identify']],
  },
  {
    change: 'an alternative scope',
    edits: [[[...ME, 'security', '2'], { OAuth2: ['email'] }]],
    expected: [['GET /users/@me', 'scopes', 'email or identify', 'identify']],
  },
  {
    change: 'a scope that is removed',
    edits: [[[...GUILDS, 'security'], [{ OAuth2: [] }]]],
    expected: [['GET /users/@me/guilds', 'scopes', 'any access token', 'guilds']],
  },
  {
    change: 'a scope where any token was enough',
    edits: [[[...SEND, 'security'], [{ OAuth2: ['identify', 'email'] }]]],
    expected: [['POST /lobbies/{lobby}/messages', 'scopes', 'email + identify', 'any access token']],
  },
  {
    change: 'a bot token that becomes enough',
    edits: [[[...GUILDS, 'security', '1'], { BotToken: [] }]],
    expected: [['GET /users/@me/guilds', 'bot', 'accepted', 'rejected']],
  },
  {
    change: 'a credential that is no longer needed',
    edits: [[[...GUILDS, 'security', '1'], {}]],
    expected: [['GET /users/@me/guilds', 'credentials', 'none', 'one of them']],
  },
  {
    change: 'two credentials that are needed together',
    edits: [[[...GUILDS, 'security', '1'], { BotToken: [], OAuth2: ['guilds'] }]],
    expected: [
      ['GET /users/@me/guilds', 'bot', 'accepted', 'rejected'],
      ['GET /users/@me/guilds', 'credentials', 'BotToken and OAuth2', 'one of them'],
    ],
  },
  {
    change: 'a parameter that is added',
    edits: [[[...GUILDS, 'parameters', '1'], { name: 'after', in: 'query', schema: TEXT }]],
    expected: [['GET /users/@me/guilds query after', 'parameter', 'optional', 'absent']],
  },
  {
    change: 'a parameter that is removed',
    edits: [[[...GUILDS, 'parameters'], undefined]],
    expected: [['GET /users/@me/guilds query limit', 'parameter', 'absent', 'optional']],
  },
  {
    change: 'a parameter that becomes required',
    edits: [[[...LIMIT, 'required'], true]],
    expected: [['GET /users/@me/guilds query limit', 'parameter', 'required', 'optional']],
  },
  {
    change: 'a parameter that moves to a header',
    edits: [[[...LIMIT, 'in'], 'header']],
    expected: [
      ['GET /users/@me/guilds header limit', 'parameter', 'optional', 'absent'],
      ['GET /users/@me/guilds query limit', 'parameter', 'absent', 'optional'],
    ],
  },
  {
    change: 'a limit that is tightened',
    edits: [[[...LIMIT, 'schema', 'maximum'], 100]],
    expected: [['GET /users/@me/guilds query limit', 'maximum', '100', '200']],
  },
  {
    change: 'a limit that is dropped',
    edits: [[property('MessageRequest', 'content', 'maxLength'), undefined]],
    expected: [['MessageCreate.content', 'maxLength', 'none', '2000']],
  },
  {
    change: 'a body that becomes optional',
    edits: [[[...SEND, 'requestBody', 'required'], undefined]],
    expected: [['POST /lobbies/{lobby}/messages body', 'body', 'optional', 'required']],
  },
  {
    change: 'an additional media type of a body',
    edits: [[[...SEND, 'requestBody', 'content', 'multipart/form-data'], { schema: TEXT }]],
    expected: [['POST /lobbies/{lobby}/messages body multipart/form-data', 'content', 'present', 'absent']],
  },
  {
    change: 'a status that is added',
    edits: [[[...SEND, 'responses', '202'], { description: '' }]],
    expected: [['POST /lobbies/{lobby}/messages 202', 'status', 'present', 'absent']],
  },
  {
    change: 'a range of statuses that is removed',
    edits: [[[...SEND, 'responses', '4XX'], undefined]],
    expected: [
      ['POST /lobbies/{lobby}/messages 400', 'status', 'absent', 'present'],
      ['POST /lobbies/{lobby}/messages 4XX', 'status', 'absent', 'present'],
    ],
  },
  {
    change: 'a response that loses its body',
    edits: [[[...GUILDS, 'responses', '200', 'content'], undefined]],
    expected: [['GET /users/@me/guilds 200 application/json', 'content', 'absent', 'present']],
  },
  {
    change: 'a field that is added',
    edits: [[property('UserResponse', 'email'), TEXT]],
    expected: [['User.email', 'property', 'optional', 'absent']],
  },
  {
    change: 'a field that is removed',
    edits: [[property('UserResponse', 'flags'), undefined]],
    expected: [['User.flags', 'property', 'absent', 'optional']],
  },
  {
    change: 'a field that becomes required',
    edits: [[schema('MessageRequest', 'required'), ['content', 'tts']]],
    expected: [['MessageCreate.tts', 'property', 'required', 'optional']],
  },
  {
    change: 'a field of one kind of an object',
    edits: [[property('ReplyMessageResponse', 'text'), TEXT]],
    expected: [
      ['Message', 'kinds', '2', 'one'],
      ['Message.text', 'property', 'optional', 'absent'],
    ],
  },
  {
    change: 'a field that one kind of an object loses and another one keeps',
    edits: [
      [property('ReplyMessageResponse', 'sent_at'), undefined],
      [schema('ReplyMessageResponse', 'required'), ['type', 'to']],
      [schema('TextMessageResponse', 'required'), ['type']],
    ],
    expected: [
      ['Message', 'kinds', '2', 'one'],
      ['Message.sent_at', 'property', 'optional', 'required'],
    ],
  },
  {
    change: 'a field that becomes required in one kind of an object',
    edits: [
      [property('TextMessageResponse', 'to'), { $ref: '#/components/schemas/SnowflakeType' }],
      [schema('TextMessageResponse', 'required'), ['type', 'sent_at']],
    ],
    expected: [['Message', 'kinds', '2', 'one']],
  },
  {
    change: 'a limit of one kind of an object',
    edits: [[property('ReplyMessageResponse', 'sent_at', 'maxLength'), 30]],
    expected: [['Message', 'kinds', '2', 'one']],
  },
  {
    change: 'a kind of an object that is a copy of another one',
    edits: [
      [schema('LinkMessageResponse'), THEIRS.components.schemas.TextMessageResponse],
      [schema('MessageResponse', 'oneOf', '2'), { $ref: '#/components/schemas/LinkMessageResponse' }],
    ],
    expected: [['Message', 'kinds', '3', 'one']],
  },
  {
    change: 'a scope that a flow gains',
    edits: [[[...FLOW, 'scopes', 'bot'], '']],
    expected: [['OAuth2 authorizationCode bot', 'scope', 'present', 'absent']],
  },
  {
    change: 'a scope that a flow loses',
    edits: [[[...FLOW, 'scopes', 'email'], undefined]],
    expected: [['OAuth2 authorizationCode email', 'scope', 'absent', 'present']],
  },
  {
    change: 'a flow that is added',
    edits: [[['components', 'securitySchemes', 'OAuth2', 'flows', 'implicit'], { scopes: {} }]],
    expected: [['OAuth2 implicit', 'flow', 'present', 'absent']],
  },
  {
    change: 'an alternative credential',
    edits: [[[...GUILDS, 'security', '1'], { UserToken: [] }]],
    expected: [['GET /users/@me/guilds', 'credentials', 'UserToken', 'one of them']],
  },
  {
    change: 'an undeclared scope beside all declared ones',
    edits: [[[...SEND, 'security'], [{ OAuth2: ['identify', 'email', 'guilds', 'bot'] }]]],
    expected: [
      ['POST /lobbies/{lobby}/messages', 'scopes', 'bot + email + guilds + identify', 'any access token'],
    ],
  },
  {
    change: 'an operation with the security of the whole description',
    edits: [
      [['security'], [{ OAuth2: ['identify'] }]],
      [['paths', '/gateway', 'get', 'security'], undefined],
    ],
    expected: [['GET /gateway', 'operation', 'accepts access tokens', 'absent']],
  },
  {
    change: 'a limit of 0',
    edits: [[[...LIMIT, 'schema', 'maximum'], 0]],
    expected: [['GET /users/@me/guilds query limit', 'maximum', '0', '200']],
  },
  {
    change: 'limits that are replaced by others',
    edits: [[[...LIMIT, 'schema'], { type: 'integer', exclusiveMinimum: 0, maximum: 200, multipleOf: 5 }]],
    expected: [
      ['GET /users/@me/guilds query limit', 'minimum', 'none', '1'],
      ['GET /users/@me/guilds query limit', 'exclusiveMinimum', '0', 'none'],
      ['GET /users/@me/guilds query limit', 'multipleOf', '5', 'none'],
    ],
  },
  {
    change: 'the format of a number',
    edits: [[schema('Int53Type', 'format'), 'unix-time']],
    expected: [['User.flags', 'format', 'unix-time', 'none']],
  },
  {
    change: 'a field of the errors',
    edits: [[property('Error', 'message'), TEXT]],
    expected: [
      ['APIErrorFields._errors[].message', 'property', 'optional', 'absent'],
      ['APIError.message', 'property', 'optional', 'absent'],
    ],
  },
  {
    change: 'a type that changes',
    edits: [[property('UserResponse', 'username', 'type'), 'integer']],
    expected: [['User.username', 'type', 'integer', 'string']],
  },
  {
    change: 'a type that is widened',
    edits: [[schema('Int53Type', 'type'), ['integer', 'string']]],
    expected: [['User.flags', 'type', 'integer or string', 'integer']],
  },
  {
    change: 'a field that allows any value',
    edits: [[property('UserResponse', 'username'), { description: 'Any value.' }]],
    expected: [
      ['User.username', 'nullability', 'nullable', 'not nullable'],
      ['User.username', 'type', 'any', 'string'],
    ],
  },
  {
    change: 'a format that changes',
    edits: [[schema('SnowflakeType', 'format'), undefined]],
    expected: [['Snowflake', 'format', 'none', 'snowflake']],
  },
  {
    change: 'a field that becomes nullable',
    edits: [[property('UserResponse', 'username', 'type'), ['string', 'null']]],
    expected: [['User.username', 'nullability', 'nullable', 'not nullable']],
  },
  {
    change: 'a reference that is no longer nullable',
    edits: [[property('UserResponse', 'clan'), { $ref: '#/components/schemas/GuildResponse' }]],
    expected: [['User.clan', 'nullability', 'not nullable', 'nullable']],
  },
  {
    change: 'a new value',
    edits: [[schema('PremiumTypes', 'oneOf', '2'), { const: 3 }]],
    expected: [['PremiumType 3', 'value', 'present', 'absent']],
  },
  {
    change: 'a value that is removed',
    edits: [[property('GuildResponse', 'features', 'items', 'enum'), ['NEWS']]],
    expected: [['Guild.features[] VERIFIED', 'value', 'absent', 'present']],
  },
  {
    change: 'a list of values that is opened',
    edits: [[schema('PremiumTypes', 'oneOf', '2'), { type: 'integer' }]],
    expected: [['PremiumType', 'values', 'open', 'closed']],
  },
  {
    change: 'a list of values that is removed',
    edits: [[schema('PremiumTypes', 'oneOf'), undefined]],
    expected: [['PremiumType', 'values', 'not listed', 'closed']],
  },
  {
    change: 'a list of values that is added',
    edits: [[property('UserResponse', 'username', 'enum'), ['b', 'a']]],
    expected: [['User.username', 'values', 'a, b', 'not listed']],
  },
  {
    change: 'an object that is closed',
    edits: [[schema('MessageRequest', 'additionalProperties'), false]],
    expected: [['MessageCreate', 'properties', 'closed', 'open']],
  },
  {
    change: 'an object that is no longer described',
    edits: [[schema('MessageRequest'), { type: 'object' }]],
    expected: [['MessageCreate', 'properties', 'not described', 'open']],
  },
  {
    change: 'a list that becomes a map',
    edits: [[property('GuildResponse', 'features'), { type: 'object', additionalProperties: TEXT }]],
    expected: [['Guild.features', 'type', 'object', 'array']],
  },
  ...UNINTERPRETED.map(
    ([keyword, value]): Case => ({
      change: `the uninterpreted keyword ${keyword}`,
      edits: [[schema('MessageRequest', keyword), value]],
      expected: [[`MessageCreate ${keyword}`, 'keyword', JSON.stringify(value), 'none']],
    }),
  ),
  {
    change: 'an uninterpreted keyword in one kind of an object',
    edits: [[schema('TextMessageResponse', 'not'), { required: ['b'], not: {} }]],
    expected: [
      ['Message not', 'keyword', '{"not":{},"required":["b"]}', 'none'],
      ['Message', 'kinds', '2', 'one'],
    ],
  },
  {
    change: 'two combined conditions',
    edits: [
      [schema('MessageRequest', 'allOf'), [{ not: { required: ['b'] } }, { not: { required: ['a'] } }]],
    ],
    expected: [['MessageCreate not', 'keyword', '{"required":["a"]}, {"required":["b"]}', 'none']],
  },
]

/** Returns the differences that some edits add, without fingerprints. */
function differencesFrom(...edits: readonly Edit[]): string[][] {
  const write = ({ location, kind, theirs, ours }: Difference): string =>
    [location, kind, theirs, ours].join()
  const before = new Set(differencesAfter().map(write))
  return differencesAfter(...edits)
    .filter((one) => !before.has(write(one)))
    .map(({ location, kind, theirs, ours }) => [location, kind, theirs.replace(/, [0-9a-f]{8}$/, ''), ours])
}

describe('the comparison', () => {
  test('treats equivalent notations as equal', () => {
    expect(differencesAfter().map(({ location, kind }) => [location, kind])).toEqual([
      ['GET /oauth2/keys', 'operation'],
      ['APIErrorFields', 'kinds'],
      ['Message', 'kinds'],
    ])
  })

  test.each(CASES)('reports $change', ({ edits, expected }) => {
    expect(differencesFrom(...edits)).toEqual(expected)
  })

  test('ignores equal uninterpreted keywords and annotations', () => {
    const [one, other] = [
      { minLength: 1, type: 'string' },
      { type: 'string', minLength: 1 },
    ]
    const theirs = edited(
      THEIRS,
      [schema('UserResponse', 'if'), one],
      [schema('UserResponse', 'examples'), []],
    )
    const ours = edited(OURS, [schema('User', 'if'), other], [schema('User', '$comment'), 'Made up.'])
    expect(compare(theirs, ours).differences).toEqual(differencesAfter())
    expect(compare(theirs, edited(OURS)).differences).not.toEqual(differencesAfter())
  })

  test('reports a difference that several operations share once, with one of them', () => {
    expect(differencesAfter([property('GuildResponse', 'name'), TEXT])).toContainEqual({
      location: 'Guild.name',
      upstream: 'GuildResponse.name',
      kind: 'property',
      theirs: 'optional',
      ours: 'absent',
      use: 'response',
      operation: 'GET /users/@me',
    })
  })

  test('distinguishes requests, responses and both', () => {
    const uses = (...edit: Edit) => differencesAfter(edit).map(({ use }) => use)
    expect(uses(schema('SnowflakeType', 'format'), undefined)).toContain('both')
    expect(uses(property('MessageRequest', 'content', 'maxLength'), 1)).toContain('request')
    expect(uses(property('UserResponse', 'username', 'type'), 'integer')).toContain('response')
  })

  test('terminates for schemas that contain themselves on both sides', () => {
    const nested = { anyOf: [{ $ref: '#/components/schemas/Guild' }, { $ref: '#/components/schemas/User' }] }
    const ours = edited(OURS, [property('Guild', 'parent'), nested])
    const theirs = edited(THEIRS, [
      property('GuildResponse', 'parent'),
      { ...nested.anyOf[0], $ref: '#/components/schemas/UserResponse' },
    ])
    expect(compare(theirs, ours).differences.length).toBeGreaterThan(0)
    expect(compare(ours, ours).differences).toEqual([])
  })

  test('compares each union, even if another one has the same first component', () => {
    const union = (name: string) => json({ oneOf: [schemaRef('GuildResponse'), schemaRef(name)] })
    const theirs = edited(
      THEIRS,
      [[...ME, 'responses', '200'], union('TextMessageResponse')],
      [[...GUILDS, 'responses', '200'], union('UserResponse')],
    )
    const ours = edited(
      OURS,
      [[...ME, 'responses', '200'], json(schemaRef('Message'))],
      [[...GUILDS, 'responses', '200'], json(schemaRef('Message'))],
    )
    const locations = compare(theirs, ours).differences.map(({ location }) => location)
    expect(locations).toContain('Message.username')
  })

  test('throws for a component that refers to itself', () => {
    expect(() => differencesAfter([schema('GuildResponse'), schemaRef('GuildResponse')])).toThrow(
      'The reference #/components/schemas/GuildResponse must not lead to itself',
    )
  })

  test('ignores operations that accept no access token and that we do not describe', () => {
    const found = differencesAfter([['paths', '/gateway'], undefined])
    expect(found).toEqual(differencesAfter())
  })
})

describe.skipIf(!upstream)("a change in Discord's own description", () => {
  const theirs: unknown = JSON.parse(upstream ? readFileSync(upstream, 'utf8') : 'null')
  const ours: unknown = JSON.parse(readFileSync(join(root, 'src/generated/openapi.json'), 'utf8'))
  const { differences } = parseKnown(readFileSync(join(root, 'spec/known-differences.yaml'), 'utf8'))
  const known = selectEdition(differences, 'stable')

  const explained = (...edits: readonly Edit[]) =>
    explain(compare(edited(theirs, ...edits), edited(ours)).differences, known)

  test('is not reported without an edit', () => {
    expect(explained()).toMatchObject({ unexplained: [], stale: [], ambiguous: [], repeated: [] })
  })

  test.each<readonly [change: string, edit: Edit, location: string, kind: string]>([
    ['a field that is added', [property('UserPIIResponse', 'pronouns'), TEXT], 'User.pronouns', 'property'],
    ['a field that is removed', [property('UserPIIResponse', 'email'), undefined], 'User.email', 'property'],
    [
      'a type that changes',
      [property('MyGuildResponse', 'owner', 'type'), 'string'],
      'PartialGuild.owner',
      'type',
    ],
    [
      'a field that becomes nullable',
      [property('MyGuildResponse', 'name', 'type'), ['string', 'null']],
      'PartialGuild.name',
      'nullability',
    ],
    ['a new value', [schema('GuildFeatures', 'oneOf', '99'), { const: 'NEW' }], 'GuildFeature NEW', 'value'],
    ['a value that is removed', [schema('PremiumTypes', 'oneOf', '0'), undefined], 'PremiumType 0', 'value'],
    [
      'a limit that is tightened',
      [[...GUILDS, 'parameters', '2', 'schema', 'maximum'], 100],
      'GET /users/@me/guilds query limit',
      'maximum',
    ],
    [
      'a scope that is added',
      [
        [...GUILDS, 'security'],
        [{ BotToken: [] }, { OAuth2: ['guilds', 'email'] }],
      ],
      'GET /users/@me/guilds',
      'scopes',
    ],
    [
      'a bot token that is no longer accepted',
      [[...GUILDS, 'security'], [{ OAuth2: ['guilds'] }]],
      'GET /users/@me/guilds',
      'bot',
    ],
    [
      'an operation that is added',
      [['paths', '/users/@me/friends'], { get: { responses: {}, security: [{ OAuth2: ['identify'] }] } }],
      'GET /users/@me/friends',
      'operation',
    ],
    ['an operation that is removed', [ME, undefined], 'GET /users/@me', 'operation'],
    [
      'a status that is added',
      [[...ME, 'responses', '202'], { description: '' }],
      'GET /users/@me 202',
      'status',
    ],
    [
      'a parameter that is added',
      [[...ME, 'parameters'], [{ name: 'with', in: 'query', schema: TEXT }]],
      'GET /users/@me query with',
      'parameter',
    ],
    [
      'a parameter that becomes required',
      [[...GUILDS, 'parameters', '2', 'required'], true],
      'GET /users/@me/guilds query limit',
      'parameter',
    ],
    [
      'a limit of one kind of an object',
      [property('ApplicationCommandStringOption', 'name', 'maxLength'), 10],
      'ApplicationCommandOptionCreate',
      'kinds',
    ],
    [
      'a field that one kind of an object loses',
      [property('ApplicationIncomingWebhookResponse', 'avatar'), undefined],
      'Webhook',
      'kinds',
    ],
    [
      'a format that other fields have too',
      [property('ConnectedAccountResponse', 'id', 'format'), 'uri'],
      'Connection.id',
      'format',
    ],
    [
      'a list whose items become unique, as in other lists',
      [property('PrivateApplicationResponse', 'redirect_uris', 'uniqueItems'), true],
      'Application.redirect_uris',
      'uniqueItems',
    ],
    [
      'a scope that a flow gains',
      [['components', 'securitySchemes', 'OAuth2', 'flows', 'implicit', 'scopes', 'new'], ''],
      'OAuth2 implicit new',
      'scope',
    ],
    [
      'a credential that is added',
      [
        [...GUILDS, 'security'],
        [{ BotToken: [] }, { OAuth2: ['guilds'] }, { UserToken: [] }],
      ],
      'GET /users/@me/guilds',
      'credentials',
    ],
    [
      'a field of a request that becomes optional',
      [schema('CreateEntitlementRequestData', 'required'), []],
      'EntitlementCreate.sku_id',
      'property',
    ],
  ])('is reported: %s', (_change, edit, location, kind) => {
    expect(explained(edit).unexplained).toContainEqual(expect.objectContaining({ location, kind }))
  })

  test('is reported: an operation that is renamed', () => {
    const path = ['paths', '/users/@me/connections']
    const { unexplained } = explained(
      [path, undefined],
      [['paths', '/users/@me/accounts'], { get: { responses: {}, security: [{ OAuth2: ['connections'] }] } }],
    )
    expect(unexplained.map(({ location, kind }) => `${location}, ${kind}`)).toEqual([
      'GET /users/@me/accounts, operation',
      'GET /users/@me/connections, operation',
    ])
  })
})
