import { expect, test } from 'vitest'
import { majorsOf } from '../../../../../src/runtime/transport/limits/route.ts'
import { operationOf } from '../../../../support/road.ts'

test.each<[string, Record<string, unknown> | undefined, string]>([
  ['/users/@me', undefined, ''],
  ['/users/{user_id}', { user_id: '1' }, ''],
  ['/guilds/{guild_id}/members/{user_id}', { guild_id: '1', user_id: '2' }, '1'],
  ['/channels/{channel_id}/messages/{message_id}', { channel_id: '3', message_id: '4' }, '3'],
  ['/webhooks/{webhook_id}/{webhook_token}', { webhook_id: '5', webhook_token: 't' }, '5/t'],
  [
    '/interactions/{interaction_id}/{interaction_token}/callback',
    { interaction_id: '6', interaction_token: 'u' },
    'u',
  ],
])('the top-level resources of %s', (path, values, majors) => {
  expect(majorsOf(operationOf('GET', path), values)).toBe(majors)
})
