import { expect, test } from 'vitest'
import { nearest } from '../../../src/discord/nearest.ts'

const NAMES = ['MANAGE_GUILD', 'MANAGE_ROLES', 'CONNECT', 'SPEAK']

test.each([
  ['CONECT', 'CONNECT'],
  ['connect', 'CONNECT'],
  ['manageGuild', 'MANAGE_GUILD'],
  ['Manage Roles', 'MANAGE_ROLES'],
  ['speak-', 'SPEAK'],
  ['SPEAK', 'SPEAK'],
])('%s is near to %s', (value, expected) => {
  expect(nearest(value, NAMES, 1)).toEqual([expected])
})

test('as many are answered as are asked for and there are, best first', () => {
  expect(nearest('MANAGE_GILD', NAMES, 2)).toEqual(['MANAGE_GUILD', 'MANAGE_ROLES'])
  expect(nearest('MANAGE_GILD', NAMES, 9)).toHaveLength(4)
})

test.each([[undefined], [7], ['SPEAK'.repeat(100)]])(
  '%s is near to nothing: the first are answered',
  (value) => {
    expect(nearest(value, NAMES, 2)).toEqual(['MANAGE_GUILD', 'MANAGE_ROLES'])
  },
)
