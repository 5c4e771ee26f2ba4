import { describe, expectTypeOf, test } from 'vitest'
import { RoleConnectionMetadataType as Type } from '../../src/generated/values.ts'
import type { AccessToken, OAuth2Client, PartialAccessToken } from '../../src/index.ts'
import {
  defineRoleConnection,
  fetchRoleConnection,
  formatMetadata,
  parseMetadata,
  type RoleConnectionValues,
  registerRoleConnection,
  updateRoleConnection,
  updateRoleConnections,
} from '../../src/role-connections/index.ts'
import type { TokenManager } from '../../src/runtime/tokens/index.ts'

declare const client: OAuth2Client<'identify'>
declare const token: AccessToken<'role_connections.write'>
declare const identify: PartialAccessToken<'identify'>
declare const tokens: TokenManager<'identify' | 'role_connections.write'>

const text = { name: 'Name', description: 'Description' }
const player = defineRoleConnection({
  at_most: { ...text, type: Type.INTEGER_LESS_THAN_OR_EQUAL },
  equal: { ...text, type: Type.INTEGER_NOT_EQUAL },
  since: { ...text, type: Type.DATETIME_GREATER_THAN_OR_EQUAL },
  verified: { ...text, type: 8, name_localizations: { de: 'Name' } },
})
type Values = RoleConnectionValues<(typeof player)['fields']>

describe('a schema', () => {
  test('gives each value the type of its comparison', () => {
    expectTypeOf<Values>().toEqualTypeOf<{
      readonly at_most?: number | undefined
      readonly equal?: number | undefined
      readonly since?: Date | undefined
      readonly verified?: boolean | undefined
    }>()
    expectTypeOf(parseMetadata(player, {})).toEqualTypeOf<Values>()
  })

  test('rejects an unknown type, and a field that is not complete', () => {
    // @ts-expect-error 9 is not a comparison type
    defineRoleConnection({ a: { ...text, type: 9 } })
    // @ts-expect-error the description is missing
    defineRoleConnection({ a: { name: 'Name', type: 1 } })
  })
})

describe('the values of an update', () => {
  test('have the keys and the types of the schema', async () => {
    formatMetadata(player, { at_most: 1, since: new Date(), verified: true })
    // @ts-expect-error an unknown key
    formatMetadata(player, { at_most: 1, losses: 1 })
    // @ts-expect-error a string in place of a number
    formatMetadata(player, { at_most: '1' })
    // @ts-expect-error a number in place of a date
    await updateRoleConnection(token, player, { metadata: { since: 1 } })
    // @ts-expect-error a number in place of a boolean
    await updateRoleConnection(token, player, { metadata: { verified: 1 } })
    // @ts-expect-error null is not a value
    await updateRoleConnection(token, player, { metadata: { at_most: null } })
    const { metadata } = await fetchRoleConnection(token, player)
    expectTypeOf(metadata).toEqualTypeOf<Values>()
  })

  test('need a token with the scope', async () => {
    // @ts-expect-error the scope is missing
    await updateRoleConnection(identify, player, { metadata: {} })
    await registerRoleConnection(client, player)
  })

  test('are checked for many users as well', () => {
    updateRoleConnections(tokens, player, [['1', { metadata: { at_most: 1 } }]])
    updateRoleConnections(tokens, player, new Map([['1', { metadata: { verified: true } }]]))
    // @ts-expect-error an unknown key
    updateRoleConnections(tokens, player, [['1', { metadata: { losses: 1 } }]])
    // @ts-expect-error a string in place of a number
    updateRoleConnections(tokens, player, [['1', { metadata: { at_most: '1' } }]])
  })
})
