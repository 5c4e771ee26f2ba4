/** Fields that other libraries for Discord's OAuth2 read from a response are described, with their types. */
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { expect, test } from 'vitest'
import { IntegrationExpireBehavior } from '../../../src/generated/values.ts'
import type { AvatarDecorationData, ConnectionIntegration, Guild } from '../../../src/index.ts'

const USER = { id: '1', username: 'nelly', discriminator: '0', global_name: null, avatar: null }
const CHANNEL = '290926798999357250'

const INTEGRATION = {
  id: '33590653072239123',
  name: 'Nelly streams',
  type: 'twitch',
  enabled: true,
  syncing: false,
  role_id: '41771983423143936',
  enable_emoticons: true,
  expire_behavior: IntegrationExpireBehavior.KICK,
  expire_grace_period: 7,
  user: USER,
  account: { id: '44322889', name: 'nelly_streams' },
  synced_at: '2026-01-01T00:00:00.000000+00:00',
  subscriber_count: 12,
  revoked: false,
  application: { id: '2', name: 'Bot', icon: null, description: 'A bot', bot: USER },
} satisfies Partial<ConnectionIntegration>

const GUILD = {
  roles: [
    {
      id: '1',
      name: '@everyone',
      color: 0,
      hoist: false,
      managed: false,
      mentionable: false,
      permissions: '8',
      position: 0,
    },
  ],
  emojis: [{ id: '2', name: 'hi' }],
  afk_channel_id: CHANNEL,
  application_id: '3',
  widget_channel_id: CHANNEL,
  widget_enabled: true,
  public_updates_channel_id: CHANNEL,
  rules_channel_id: CHANNEL,
  max_members: 500_000,
  max_video_channel_users: 25,
} satisfies Partial<Guild>

const SCHEMAS: Readonly<Record<string, object>> = {
  ConnectionIntegration: {
    ...INTEGRATION,
    guild: { id: '4', name: 'Guild', icon: null },
  } satisfies Partial<ConnectionIntegration>,
  Guild: { id: '4', name: 'Guild', ...GUILD } satisfies Guild,
  AvatarDecorationData: {
    asset: 'a_fed43ab12698df65902ba06727e20c0e',
    sku_id: '1144058844004233369',
    expires_at: 1_767_225_600,
  } satisfies AvatarDecorationData,
}

const ajv = new Ajv2020({ allErrors: true, strict: false })
formats.default(ajv)
ajv.addFormat('snowflake', /^\d+$/)
ajv.addFormat('nonce', true)
const openapi = readFileSync(new URL('../../../src/generated/openapi.json', import.meta.url), 'utf8')
ajv.addSchema({ $id: 'openapi.json', ...JSON.parse(openapi) })

const isValid = (schema: string, value: unknown) =>
  ajv.getSchema(`openapi.json#/components/schemas/${schema}`)?.(value)

test.each(Object.entries(SCHEMAS))('%s has the fields, and accepts their values', (schema, value) => {
  expect(isValid(schema, value)).toBe(true)
})

const fields = Object.entries(SCHEMAS).flatMap(([schema, value]) =>
  Object.keys(value).map((field) => [schema, field] as const),
)

test.each(fields)('%s describes the type of %s', (schema, field) => {
  expect(isValid(schema, { ...SCHEMAS[schema], [field]: { unexpected: true } })).toBe(false)
})
