import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  canCarry,
  GRANTS,
  impliedScopes,
  SCOPE_DETAILS,
  SCOPES,
  type Scope,
  scopesOfGrant,
} from '../../../src/discord/scopes.ts'
import { IMPLIED_SCOPES, UNSUPPORTED_SCOPES } from '../../../src/generated/scopes.ts'
import { InvalidArgumentError } from '../../../src/runtime/errors/arguments.ts'
import facts from '../../fixtures/scopes.json' with { type: 'json' }
import { failure } from '../../support/failure.ts'

describe('the details of the scopes', () => {
  it('are those of the documentation', () => {
    const details = Object.entries(SCOPE_DETAILS).map(([scope, { access, grants, status }]) => [
      scope,
      { access, grants, status },
    ])
    expect(Object.fromEntries(details)).toEqual(facts)
    expect(Object.keys(SCOPE_DETAILS)).toEqual(SCOPES)
  })

  it('list which scopes imply others, and how this is known', () => {
    const implying = Object.entries(SCOPE_DETAILS).filter(
      ([, { implies }]) => Object.keys(implies).length > 0,
    )
    expect(Object.fromEntries(implying.map(([scope, { implies }]) => [scope, implies]))).toEqual({
      bot: { 'applications.commands': 'documented' },
      'sdk.social_layer': {
        'sdk.social_layer_presence': 'documented',
        'dm_channels.messages.read': 'observed',
        'dm_channels.messages.write': 'observed',
        'dm_channels.read': 'observed',
        guilds: 'observed',
        'guilds.channels.read': 'observed',
        'lobbies.write': 'observed',
      },
      'sdk.social_layer_presence': {
        'activities.invites.write': 'observed',
        'activities.read': 'observed',
        'activities.write': 'observed',
        'application_identities.write': 'documented',
        'gateway.connect': 'observed',
        identify: 'observed',
        'relationships.read': 'observed',
        'relationships.write': 'observed',
      },
    })
  })
})

describe('scopesOfGrant', () => {
  it('omits the scopes that the grant does not support', () => {
    for (const grant of GRANTS) {
      expect(scopesOfGrant(grant)).toEqual(SCOPES.filter((scope) => canCarry(grant, scope)))
    }
    expect(SCOPES.filter((scope) => !scopesOfGrant('implicit').includes(scope))).toEqual(
      UNSUPPORTED_SCOPES.implicit,
    )
    expect(SCOPES.filter((scope) => !scopesOfGrant('clientCredentials').includes(scope))).toEqual(
      UNSUPPORTED_SCOPES['client credentials'],
    )
    expect(scopesOfGrant('clientCredentials')).toContain('applications.commands.update')
  })

  it('rejects an unknown grant', async () => {
    const error = await failure(() => scopesOfGrant('password' as never), InvalidArgumentError)
    expect(error.message).toBe('grant must be one of authorizationCode, implicit, clientCredentials')
  })
})

describe('canCarry', () => {
  it.each([
    ['implicit', 'role_connections.write', false],
    ['authorizationCode', 'role_connections.write', true],
    ['clientCredentials', 'role_connections.write', false],
    ['authorizationCode', 'applications.commands.update', false],
    ['clientCredentials', 'applications.commands.update', true],
    ['implicit', 'webhook.incoming', false],
    ['implicit', 'identify', true],
  ] as const)('checks whether %s supports %s', (grant, scope, expected) => {
    expect(canCarry(grant, scope)).toBe(expected)
  })

  it.each(['guild', 'constructor', undefined])('rejects the unknown scope %s', async (scope) => {
    const error = await failure(() => canCarry('implicit', scope as never), InvalidArgumentError)
    expect(error.field).toBe('scope')
  })

  it('rejects an unknown grant', async () => {
    const error = await failure(() => canCarry('code' as never, 'identify'), InvalidArgumentError)
    expect(error.field).toBe('grant')
  })
})

describe('impliedScopes', () => {
  it('includes indirectly implied scopes', () => {
    expect(impliedScopes(['sdk.social_layer'])).toEqual([
      'activities.invites.write',
      'activities.read',
      'activities.write',
      'application_identities.write',
      'dm_channels.messages.read',
      'dm_channels.messages.write',
      'dm_channels.read',
      'gateway.connect',
      'guilds',
      'guilds.channels.read',
      'identify',
      'lobbies.write',
      'relationships.read',
      'relationships.write',
      'sdk.social_layer_presence',
    ])
  })

  it('omits the given scopes', () => {
    expect(impliedScopes(['bot', 'applications.commands'])).toEqual([])
    expect(impliedScopes(['bot'])).toEqual(['applications.commands'])
  })

  it('returns nothing for unknown scopes', () => {
    expect(impliedScopes(['presences.read', 'constructor', ''])).toEqual([])
  })

  it('returns nothing new for its own result and the given scopes', () => {
    fc.assert(
      fc.property(fc.subarray([...SCOPES]), (scopes) => {
        const implied = impliedScopes(scopes)
        expect(implied.filter((scope) => scopes.includes(scope))).toEqual([])
        expect(impliedScopes([...scopes, ...implied])).toEqual([])
      }),
    )
  })

  it.each([undefined, null, 'bot', 1])('rejects %s', async (scopes) => {
    await failure(() => impliedScopes(scopes as never), InvalidArgumentError)
  })
})

it('the table of implied scopes has what each scope implies, directly and indirectly', () => {
  const closure = (scope: Scope): string[] =>
    (Object.keys(SCOPE_DETAILS[scope].implies) as Scope[]).flatMap((implied) => [
      implied,
      ...closure(implied),
    ])
  for (const scope of SCOPES) expect(IMPLIED_SCOPES[scope] ?? []).toEqual([...new Set(closure(scope))].sort())
})
