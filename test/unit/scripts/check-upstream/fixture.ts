/** Two small descriptions of the same API, one in Discord's style and one in ours, and functions that edit them. */
import { compare } from '../../../../scripts/check-upstream/compare.ts'
import { parseDescription } from '../../../../scripts/check-upstream/description.ts'
import type { Difference } from '../../../../scripts/check-upstream/difference.ts'
import type { Document } from '../../../../scripts/generate/document.ts'

/** Replaces the value at a path; `undefined` removes it. */
export type Edit = readonly [path: readonly string[], value: unknown]

const info = { title: 'Tiny', version: '1' }
const scopes = { identify: '', guilds: '', email: '' }
const securitySchemes = { OAuth2: { type: 'oauth2', flows: { authorizationCode: { scopes } } } }
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })
export const json = (schema: object) => ({ description: '', content: { 'application/json': { schema } } })

/** A description in Discord's style: nullable unions, closed enums, constants narrowed by `allOf`, a 4XX response. */
export const THEIRS = {
  openapi: '3.1.0',
  info,
  paths: {
    '/users/@me': {
      get: {
        operationId: 'get_my_user',
        responses: { '200': json(ref('UserResponse')), '4XX': json(ref('ErrorResponse')) },
        security: [{ BotToken: [] }, { OAuth2: ['identify'] }],
      },
    },
    '/users/@me/guilds': {
      get: {
        operationId: 'list_my_guilds',
        parameters: [{ name: 'limit', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 200 } }],
        responses: { '200': json({ type: 'array', items: ref('GuildResponse') }) },
        security: [{ OAuth2: ['guilds'] }],
      },
    },
    '/lobbies/{lobby_id}/messages': {
      parameters: [{ name: 'lobby_id', in: 'path', required: true, schema: ref('SnowflakeType') }],
      post: {
        operationId: 'create_message',
        requestBody: { required: true, content: { 'application/json': { schema: ref('MessageRequest') } } },
        responses: { '201': json(ref('MessageResponse')), '4XX': json(ref('ErrorResponse')) },
        security: [{ OAuth2: [] }],
      },
    },
    '/gateway': {
      get: { operationId: 'get_gateway', responses: { '200': json({ type: 'object' }) }, security: [{}] },
    },
  },
  components: {
    schemas: {
      SnowflakeType: { type: 'string', format: 'snowflake' },
      Int53Type: { type: 'integer', format: 'int64', minimum: -9007199254740991, maximum: 9007199254740991 },
      PremiumTypes: {
        type: 'integer',
        format: 'int32',
        oneOf: [
          { title: 'NONE', const: 0 },
          { title: 'FULL', const: 2 },
        ],
      },
      UserResponse: {
        type: 'object',
        required: ['id', 'username', 'global_name'],
        properties: {
          id: ref('SnowflakeType'),
          username: { type: 'string' },
          global_name: { type: ['string', 'null'] },
          flags: ref('Int53Type'),
          premium_type: ref('PremiumTypes'),
          clan: { oneOf: [{ type: 'null' }, ref('GuildResponse')] },
        },
      },
      GuildResponse: {
        type: 'object',
        required: ['id', 'features'],
        properties: {
          id: ref('SnowflakeType'),
          features: { type: 'array', items: { type: 'string', enum: ['NEWS', 'VERIFIED'] } },
          parent: ref('GuildResponse'),
        },
      },
      MessageRequest: {
        type: 'object',
        required: ['content'],
        properties: { content: { type: 'string', maxLength: 2000 }, tts: { type: 'boolean' } },
      },
      MessageTypes: {
        type: 'integer',
        oneOf: [
          { title: 'DEFAULT', const: 0 },
          { title: 'REPLY', const: 19 },
        ],
      },
      MessageResponse: {
        oneOf: [ref('TextMessageResponse'), ref('ReplyMessageResponse')],
      },
      TextMessageResponse: {
        type: 'object',
        required: ['type', 'sent_at'],
        properties: {
          type: { type: 'integer', enum: [0], allOf: [ref('MessageTypes')], format: 'int32' },
          sent_at: { type: 'string', format: 'date-time' },
        },
      },
      ReplyMessageResponse: {
        type: 'object',
        required: ['type', 'sent_at', 'to'],
        properties: {
          type: { type: 'integer', enum: [19], allOf: [ref('MessageTypes')], format: 'int32' },
          sent_at: { type: 'string', format: 'date-time' },
          to: ref('SnowflakeType'),
        },
      },
      Error: { type: 'object', required: ['code'], properties: { code: { type: 'integer' } } },
      ErrorResponse: {
        type: 'object',
        allOf: [ref('Error'), { type: 'object', properties: { errors: ref('ErrorDetails') } }],
      },
      ErrorDetails: {
        oneOf: [{ type: 'object', additionalProperties: ref('ErrorDetails') }, ref('InnerErrors')],
      },
      InnerErrors: {
        type: 'object',
        required: ['_errors'],
        properties: { _errors: { type: 'array', items: ref('Error') } },
        additionalProperties: false,
      },
    },
    securitySchemes,
  },
}

/** The same in our style: open enums, null in the list of types, one schema for all kinds of an object, named errors. */
export const OURS = {
  openapi: '3.1.0',
  info,
  paths: {
    '/users/@me': {
      get: {
        operationId: 'getCurrentUser',
        responses: { '200': json(ref('User')), '401': json(ref('APIError')), '4XX': json(ref('APIError')) },
        security: [{ OAuth2: ['identify'] }, { BotToken: [] }],
      },
    },
    '/users/@me/guilds': {
      get: {
        operationId: 'listCurrentUserGuilds',
        parameters: [{ name: 'limit', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 200 } }],
        responses: { '200': json({ type: 'array', items: ref('Guild') }) },
        security: [{ OAuth2: ['guilds'] }],
      },
    },
    '/lobbies/{lobby}/messages': {
      post: {
        operationId: 'createMessage',
        parameters: [{ name: 'lobby', in: 'path', required: true, schema: ref('Snowflake') }],
        requestBody: { required: true, content: { 'application/json': { schema: ref('MessageCreate') } } },
        responses: {
          '201': json(ref('Message')),
          '400': json(ref('APIError')),
          '4XX': json(ref('APIError')),
        },
        security: [{ OAuth2: [] }],
      },
    },
    '/oauth2/keys': {
      get: { operationId: 'getKeys', responses: { '200': json({ type: 'object' }) }, security: [{}] },
    },
  },
  components: {
    schemas: {
      Snowflake: { type: 'string', format: 'snowflake' },
      PremiumType: { type: 'integer', enum: [0, 2] },
      User: {
        type: 'object',
        required: ['id', 'username', 'global_name'],
        properties: {
          id: ref('Snowflake'),
          username: { type: 'string' },
          global_name: { type: ['string', 'null'] },
          flags: { type: 'integer' },
          premium_type: ref('PremiumType'),
          clan: { anyOf: [ref('Guild'), { type: 'null' }] },
        },
      },
      Guild: {
        type: 'object',
        required: ['id', 'features'],
        properties: {
          id: ref('Snowflake'),
          features: {
            type: 'array',
            items: {
              anyOf: [
                { const: 'NEWS', title: 'NEWS' },
                { const: 'VERIFIED', title: 'VERIFIED' },
              ],
            },
          },
          parent: ref('Guild'),
        },
      },
      MessageCreate: {
        type: 'object',
        required: ['content'],
        properties: { content: { type: 'string', maxLength: 2000 }, tts: { type: 'boolean' } },
      },
      Message: {
        type: 'object',
        required: ['type', 'sent_at'],
        properties: {
          type: { type: 'integer', enum: [0, 19] },
          sent_at: { type: 'string', format: 'date-time' },
          to: ref('Snowflake'),
        },
      },
      APIError: {
        type: 'object',
        required: ['code'],
        properties: { code: { type: 'integer' }, errors: ref('APIErrorFields') },
      },
      APIErrorFields: {
        type: 'object',
        properties: {
          _errors: {
            type: 'array',
            items: { type: 'object', required: ['code'], properties: { code: { type: 'integer' } } },
          },
        },
        additionalProperties: ref('APIErrorFields'),
      },
    },
    securitySchemes,
  },
}

/** Returns a copy of a description with some edits. */
export function edited(description: unknown, ...edits: readonly Edit[]): Document {
  const changed = edits.reduce((value, [path, to]) => replace(value, path, to), description)
  return parseDescription('the fixture', JSON.stringify(changed))
}

/** Returns the differences between Discord's small description, with some edits, and ours. */
export function differencesAfter(...edits: readonly Edit[]): readonly Difference[] {
  return compare(edited(THEIRS, ...edits), edited(OURS)).differences
}

function replace(value: unknown, [key, ...rest]: readonly string[], to: unknown): unknown {
  if (key === undefined) return to
  if (typeof value !== 'object' || value === null)
    throw new Error(`Only an object or a list can have the key ${key}`)
  const before: unknown = Reflect.get(value, key)
  const after = replace(before, rest, to)
  if (!Array.isArray(value)) return { ...value, [key]: after }
  const items: readonly unknown[] = value
  const index = Number(key)
  return [...items.slice(0, index), ...(after === undefined ? [] : [after]), ...items.slice(index + 1)]
}
