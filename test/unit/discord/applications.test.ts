import { describe, expect, it, test } from 'vitest'
import { publicKeyBytes, teamMembersById, teamOwner } from '../../../src/discord/applications.ts'
import type { Application, Team, TeamMember } from '../../../src/index.ts'
import { InvalidArgumentError } from '../../../src/runtime/errors/arguments.ts'
import { failure } from '../../support/failure.ts'

const KEY = '1e0a356058d627ca38a5c8c9648818061d49e49bd9da9e3ab17d98ad4d6ba2b8'

describe('publicKeyBytes', () => {
  it('returns the 32 bytes of the hexadecimal digits', () => {
    const application = { verify_key: KEY } satisfies Partial<Application>
    const bytes = publicKeyBytes(application)
    expect(bytes).toBeInstanceOf(Uint8Array)
    expect(Buffer.from(bytes).toString('hex')).toBe(KEY)
    expect(publicKeyBytes({ verify_key: KEY.toUpperCase() })).toEqual(bytes)
  })

  test.each(['', KEY.slice(2), `${KEY}00`, `${KEY.slice(1)}g`, undefined, 1])(
    'rejects the key %j',
    async (key) => {
      const error = await failure(() => publicKeyBytes({ verify_key: key as string }), InvalidArgumentError)
      expect(error.field).toBe('application.verify_key')
    },
  )
})

describe('the members of a team', () => {
  const memberOf = (id: string): TeamMember => ({
    membership_state: 2,
    team_id: '531992624043786253',
    user: { id, username: 'nelly', discriminator: '0', avatar: null, global_name: null },
  })
  const [owner, other] = [memberOf('511972282709709995'), memberOf('80351110224678912')]
  const team: Team = {
    id: '531992624043786253',
    name: 'Mew',
    icon: null,
    members: [other, owner],
    owner_user_id: owner.user.id,
  }

  it('are found by id', () => {
    expect([...teamMembersById(team)]).toEqual([
      [other.user.id, other],
      [owner.user.id, owner],
    ])
  })

  it('include the owner', () => {
    expect(teamOwner(team)).toBe(owner)
    expect(teamOwner({ ...team, members: [other] })).toBeUndefined()
  })

  test.each([
    ['team.members', undefined],
    ['team.members[0]', [null]],
    ['team.members[0].user', [{}]],
    ['team.members[0].user.id', [{ user: { id: 'me' } }]],
  ])('have the form of the description: %s', async (field, members) => {
    const error = await failure(() => teamMembersById({ members: members as never }), InvalidArgumentError)
    expect(error.field).toBe(field)
  })
})
