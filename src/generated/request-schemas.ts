// Generated from spec/openapi.yaml by scripts/generate.ts. Do not edit.

/** The part of JSON Schema that limits the values of a request. */
export interface RequestSchema {
  readonly type?: string | readonly string[]
  readonly format?: string
  readonly pattern?: string
  readonly enum?: readonly unknown[]
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly maxProperties?: number
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, RequestSchema>>
  readonly additionalProperties?: boolean | RequestSchema
  readonly items?: RequestSchema
}

export const listCurrentUserGuildsQuery: RequestSchema = { type: 'object', properties: { before: { type: 'string', format: 'snowflake' }, after: { type: 'string', format: 'snowflake' }, limit: { type: 'integer', minimum: 1, maximum: 200 }, with_counts: { type: ['boolean', 'string'], enum: [true, false, 'True', 'true', '1', 'False', 'false', '0'] } }, additionalProperties: false }

export const updateCurrentUserApplicationRoleConnectionBody: RequestSchema = { type: 'object', properties: { platform_name: { type: ['string', 'null'], maxLength: 50 }, platform_username: { type: ['string', 'null'], maxLength: 100 }, metadata: { type: ['object', 'null'], maxProperties: 5, additionalProperties: { type: 'string', minLength: 1, maxLength: 100 } } }, additionalProperties: false }

export const addGuildMemberBody: RequestSchema = { type: 'object', required: ['access_token'], properties: { access_token: { type: 'string', maxLength: 10240 }, nick: { type: 'string', maxLength: 32 }, roles: { type: 'array', maxItems: 250, items: { type: 'string', format: 'snowflake' } }, mute: { type: 'boolean' }, deaf: { type: 'boolean' } }, additionalProperties: false }

export const updateApplicationRoleConnectionMetadataBody: RequestSchema = { type: 'array', maxItems: 5, items: { type: 'object', required: ['type', 'key', 'name', 'description'], properties: { type: { type: 'integer' }, key: { type: 'string', pattern: '^[a-z0-9_]{1,50}$' }, name: { type: 'string', minLength: 1, maxLength: 100 }, name_localizations: { type: 'object', additionalProperties: { type: 'string', minLength: 1, maxLength: 100 } }, description: { type: 'string', minLength: 1, maxLength: 200 }, description_localizations: { type: 'object', additionalProperties: { type: 'string', minLength: 1, maxLength: 200 } } }, additionalProperties: false } }
