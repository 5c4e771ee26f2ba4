import { describe, expect, test } from 'vitest'
import { type Change, formatChanges, listChanges } from '../../../../scripts/check-upstream/changes.ts'
import { type Edit, edited, json, OURS, THEIRS } from './fixture.ts'

const PATH_FILES = {
  '/users/@me': 'spec/paths/users_@me.yaml',
  '/users/@me/guilds': 'spec/paths/users_@me_guilds.yaml',
  '/lobbies/{lobby}/messages': 'spec/paths/lobbies_{lobby}_messages.yaml',
  '/oauth2/keys': 'spec/paths/oauth2_keys.yaml',
}

/** Lists the changes from Discord's small description to the same with some edits. */
function changesAfter(...edits: readonly Edit[]): Change[] {
  return listChanges(edited(THEIRS), edited(THEIRS, ...edits), edited(OURS), PATH_FILES)
}

const get = (security: object[]) => ({ get: { operationId: 'x', responses: { '200': json({}) }, security } })
const schemas = ['components', 'schemas']

describe('the changes between two versions', () => {
  test('do not exist between equal versions', () => {
    expect(changesAfter()).toEqual([])
    expect(formatChanges([])).toBe('Changes: 0. Files of spec/ to edit: 0.\n')
  })

  test.each<[string, Edit, string, string[]]>([
    [
      'a new operation for access tokens',
      [['paths', '/users/@me/notes'], get([{ OAuth2: ['identify'] }])],
      'GET /users/@me/notes\n  in spec/paths/users_@me_notes.yaml (new)\n    + operation: accepts access tokens',
      ['spec/paths/users_@me_notes.yaml (new)'],
    ],
    [
      'a removed operation',
      [['paths', '/users/@me/guilds'], undefined],
      '    - operation',
      ['spec/paths/users_@me_guilds.yaml'],
    ],
    [
      'a parameter',
      [['paths', '/users/@me/guilds', 'get', 'parameters', '0'], { name: 'after', in: 'query', schema: {} }],
      '    + query after, parameter: optional\n    - query limit, parameter',
      ['spec/paths/users_@me_guilds.yaml'],
    ],
    [
      'a status, with our name of the path parameter',
      [['paths', '/lobbies/{lobby_id}/messages', 'post', 'responses', '204'], { description: '' }],
      'POST /lobbies/{lobby}/messages\n  in spec/paths/lobbies_{lobby}_messages.yaml\n    + 204, status',
      ['spec/paths/lobbies_{lobby}_messages.yaml'],
    ],
    [
      'a body',
      [['paths', '/lobbies/{lobby_id}/messages', 'post', 'requestBody'], undefined],
      '    - body, body',
      ['spec/paths/lobbies_{lobby}_messages.yaml'],
    ],
    [
      'a field of a response',
      [[...schemas, 'UserResponse', 'properties', 'age'], { type: 'integer' }],
      'UserResponse, used by GET /users/@me\n  in spec/components/schemas/User.yaml\n    + .age, property: optional',
      ['spec/components/schemas/User.yaml'],
    ],
    [
      'a limit of a request',
      [[...schemas, 'MessageRequest', 'properties', 'content', 'maxLength'], 4000],
      '      .content, maxLength: 2000 -> 4000',
      ['spec/components/schemas/MessageCreate.yaml'],
    ],
    [
      'a value of an enum',
      [[...schemas, 'PremiumTypes', 'oneOf', '2'], { title: 'BASIC', const: 3 }],
      '    + 3, value',
      ['spec/components/schemas/PremiumType.yaml'],
    ],
    [
      'a scope',
      [['components', 'securitySchemes', 'OAuth2', 'flows', 'authorizationCode', 'scopes', 'voice'], ''],
      '    + authorizationCode voice, scope',
      ['spec/components/schemas/Scope.yaml', 'spec/components/securitySchemes/OAuth2.yaml'],
    ],
  ])('have %s', (_case, edit, text, files) => {
    const changes = changesAfter(edit)
    expect(formatChanges(changes)).toContain(text)
    expect([...new Set(changes.flatMap((one) => one.files))].sort()).toEqual(files)
  })

  test.each<[string, Edit]>([
    ['a new operation for other credentials', [['paths', '/bots'], get([{ BotToken: [] }])]],
    ['a change of an operation that we do not describe', [['paths', '/gateway'], undefined]],
    ['a schema that none of the operations contains', [[...schemas, 'Other'], { type: 'string' }]],
    ['a description', [[...schemas, 'UserResponse', 'description'], 'A user']],
  ])('do not have %s', (_case, edit) => {
    expect(changesAfter(edit)).toEqual([])
  })

  test('have the change of a schema once, with every operation that contains it', () => {
    const [change, ...others] = changesAfter([
      [...schemas, 'GuildResponse', 'properties', 'name'],
      { type: 'string' },
    ])
    expect(others).toEqual([])
    expect(change?.operations).toEqual(['GET /users/@me', 'GET /users/@me/guilds'])
    expect(formatChanges(change ? [change] : [])).toContain(
      'GuildResponse, used by GET /users/@me and 1 more',
    )
  })
})
