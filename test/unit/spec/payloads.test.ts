import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { findUpstream } from '../../../scripts/check-upstream/description.ts'

/** A payload in Discord's documentation. */
interface Payload {
  readonly name: string
  readonly schema: string
  readonly payload: unknown
  readonly source: string
  /** JSON pointers to the parts that the documentation abbreviates. */
  readonly elided?: readonly string[]
}

/** An example in the description, with the schema beside it. */
interface Example {
  /** JSON pointer to the value or to its reference. */
  readonly place: string
  /** JSON pointer to its schema. */
  readonly schema: string
  readonly value: unknown
}

const root = join(import.meta.dirname, '../../..')
const description = readJson(join(root, 'src/generated/openapi.json'))
const payloads = readJson(join(root, 'test/fixtures/documented-payloads.json')) as readonly Payload[]
const upstream = findUpstream(root)
const validate = compile(description)

/** Names of payloads that the fixture must contain. */
const NAMES = [
  'DM channel',
  'SKU',
  'activity instance',
  'application',
  'application authorized',
  'application deauthorized',
  'application webhook',
  'array error',
  'channel follower webhook',
  'localized command',
  'command with subcommand groups',
  'command with translations',
  'current authorization',
  'device authorization',
  'entitlement',
  'entitlement create',
  'entitlement delete',
  'entitlement update',
  'entry point command of an activity',
  'group DM channel',
  'guild member',
  'guild of the current user',
  'incoming webhook',
  'lobby',
  'message',
  'oauth-authorization-server',
  'openid-configuration',
  'permissions that disable a command in a channel',
  'shared rate limit',
  'user rate limit',
  'global rate limit',
  'slash command',
  'subscription',
  'test entitlement',
  'text channel',
  'thread',
  'token response of client credentials',
  'token response of the authorization code grant',
  'token response of the device grant',
  'token response with a guild',
  'token response with a webhook',
  'user',
]

/** Schemas of Discord's own description by the schemas of ours that clearly correspond to them. */
const THEIRS: Readonly<Record<string, readonly string[]>> = {
  APIError: ['ErrorResponse'],
  ActivityInstance: ['EmbeddedActivityInstance'],
  Application: ['ApplicationResponse'],
  ApplicationCommand: ['ApplicationCommandResponse'],
  ApplicationCommandCreate: ['ApplicationCommandCreateRequest'],
  Channel: [
    'GuildChannelResponse',
    'PrivateChannelResponse',
    'PrivateGroupChannelResponse',
    'ThreadResponse',
  ],
  CurrentAuthorization: ['OAuth2GetAuthorizationResponse'],
  Entitlement: ['EntitlementResponse'],
  EntitlementCreate: ['CreateEntitlementRequestData'],
  GuildMember: ['GuildMemberResponse', 'PrivateGuildMemberResponse'],
  Lobby: ['LobbyResponse'],
  Message: ['MessageResponse'],
  PartialGuild: ['MyGuildResponse'],
  RateLimited: ['RatelimitedResponse'],
  Subscription: ['SubscriptionResponse'],
  User: ['UserResponse', 'UserPIIResponse'],
  UserInfo: ['OAuth2GetOpenIDConnectUserInfoResponse'],
  Webhook: [
    'ApplicationIncomingWebhookResponse',
    'ChannelFollowerWebhookResponse',
    'GuildIncomingWebhookResponse',
  ],
  WebhookExecute: ['IncomingWebhookRequestPartial'],
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}

/** Creates a function that validates a value against the schema at a JSON pointer and returns the errors. */
function compile(document: unknown): (schema: string, value: unknown) => ErrorObject[] {
  const ajv = new Ajv2020({ allErrors: true, strict: false })
  formats.default(ajv)
  ajv.addFormat('snowflake', /^\d+$/)
  ajv.addFormat('nonce', true)
  ajv.addSchema({ $id: 'openapi.json', ...(document as object) })
  return (schema, value) => {
    const check = ajv.getSchema(`openapi.json#${schema.split('/').map(encodeURIComponent).join('/')}`)
    if (!check) throw new Error(`${schema} must be a schema`)
    check(value)
    return check.errors ?? []
  }
}

/** Returns the errors of a payload, except in the parts that the documentation abbreviates. */
function findErrors(check: typeof validate, schema: string, { payload, elided = [] }: Payload): string[] {
  return check(`/components/schemas/${schema}`, payload)
    .filter((error) => !elided.some((pointer) => `${locate(error)}/`.startsWith(`${pointer}/`)))
    .map(({ instancePath, message }) => `${instancePath} ${message}`)
}

/** Returns the JSON pointer to the value of an error, which is absent if a required field is missing. */
function locate({ instancePath, keyword, params }: ErrorObject): string {
  return keyword === 'required' ? `${instancePath}/${escapeKey(params.missingProperty)}` : instancePath
}

/** Lists the examples beside schemas: of bodies, parameters and headers, webhooks included. */
function listExamples(node: unknown, place = ''): Example[] {
  if (Array.isArray(node)) return node.flatMap((one, index) => listExamples(one, `${place}/${index}`))
  if (!isMapping(node)) return []
  if (!isMapping(node.schema)) {
    return Object.entries(node).flatMap(([key, value]) => listExamples(value, `${place}/${escapeKey(key)}`))
  }
  const schema = `${place}/schema`
  const named = Object.entries(isMapping(node.examples) ? node.examples : {})
  return [
    ...named.map(([key, one]) => ({
      place: `${place}/examples/${escapeKey(key)}`,
      schema,
      value: readValue(one),
    })),
    ...('example' in node ? [{ place: `${place}/example`, schema, value: node.example }] : []),
  ]
}

/** Returns the value of a named example, with its reference resolved. */
function readValue(example: unknown): unknown {
  if (!isMapping(example)) throw new Error('A named example must be an object')
  if (typeof example.$ref !== 'string') return example.value
  return readValue(follow(example.$ref.slice('#'.length)))
}

/** Returns the value at a JSON pointer. */
function follow(pointer: string): unknown {
  const keys = pointer.split('/').slice(1).map(unescapeKey)
  return keys.reduce((node: unknown, key) => (isMapping(node) ? node[key] : undefined), description)
}

/** Returns the errors of an example. */
function findExampleErrors({ place, schema, value }: Example): string[] {
  return validate(schema, value).map(({ instancePath, message }) => `${place}${instancePath} ${message}`)
}

/** A field of a payload that its schema describes. */
interface Field {
  readonly keys: readonly (string | number)[]
  readonly required: boolean
}

/** Lists the described fields of a payload, nested objects and lists included. */
function listFields(schemas: readonly unknown[], value: unknown, keys: Field['keys'] = []): Field[] {
  const members = schemas.flatMap(listMembers)
  if (Array.isArray(value)) {
    const items = members.flatMap((member) => member.items ?? [])
    return value.flatMap((item, index) => listFields(items, item, [...keys, index]))
  }
  if (!isMapping(value)) return []
  return Object.entries(value).flatMap(([key, field]) => {
    const described = members.flatMap((member) => describeField(member, key))
    if (described.length === 0) return []
    const required = members.some((member) => Array.isArray(member.required) && member.required.includes(key))
    const own = { keys: [...keys, key], required }
    return [own, ...listFields(described, field, own.keys)]
  })
}

/** Returns a schema with the schemas that it refers to and combines. */
function listMembers(schema: unknown): Readonly<Record<string, unknown>>[] {
  if (!isMapping(schema)) return []
  const target = typeof schema.$ref === 'string' ? [follow(schema.$ref.slice('#'.length))] : []
  const combined = [schema.allOf, schema.anyOf].flatMap((list) => (Array.isArray(list) ? list : []))
  return [schema, ...[...target, ...combined].flatMap(listMembers)]
}

/** Returns the schemas of a field. */
function describeField(member: Readonly<Record<string, unknown>>, key: string): unknown[] {
  const { properties, additionalProperties } = member
  if (isMapping(properties) && Object.hasOwn(properties, key)) return [properties[key]]
  return isMapping(additionalProperties) ? [additionalProperties] : []
}

/** Returns a copy of a payload with one field changed. */
function change(
  payload: unknown,
  keys: Field['keys'],
  changeField: (parent: object, key: string | number) => void,
): unknown {
  const copy = structuredClone(payload)
  let parent = copy as Record<string | number, object>
  for (const key of keys.slice(0, -1)) parent = parent[key] as typeof parent
  const last = keys.at(-1)
  if (last === undefined) throw new Error('A field has a key')
  changeField(parent, last)
  return copy
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function escapeKey(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1')
}

function unescapeKey(key: string): string {
  return key.replaceAll('~1', '/').replaceAll('~0', '~')
}

describe('the payloads of the documentation', () => {
  test('are complete', () => {
    const names = payloads.map(({ name }) => name)
    expect(NAMES.filter((name) => !names.includes(name))).toEqual([])
    expect(new Set(names).size).toBe(names.length)
    expect(payloads.length).toBeGreaterThanOrEqual(126)
  })

  test.each(payloads)('are valid: $name as $schema', (one) => {
    expect(findErrors(validate, one.schema, one)).toEqual([])
  })

  test('are all accepted', () => {
    const accepted = payloads.filter((one) => findErrors(validate, one.schema, one).length === 0)
    console.info(`${accepted.length} of ${payloads.length} documented payloads accepted`)
    expect(accepted).toHaveLength(payloads.length)
  })

  test.each(payloads.filter(({ elided }) => elided))(
    'are abbreviated only where the fixture says so: $name',
    (one) => {
      for (const pointer of one.elided ?? []) {
        const elided = one.elided?.filter((other) => other !== pointer) ?? []
        expect(findErrors(validate, one.schema, { ...one, elided })).not.toEqual([])
      }
    },
  )

  test.skipIf(!upstream)("are rejected more often by Discord's own description", () => {
    const check = compile(readJson(upstream ?? ''))
    const common = payloads.filter(({ schema }) => THEIRS[schema])
    const accepted = common.filter((one) =>
      THEIRS[one.schema]?.some((schema) => findErrors(check, schema, one).length === 0),
    )
    console.info(
      `${accepted.length} of ${common.length} of the same payloads accepted by Discord's own description`,
    )
    expect(accepted.length).toBeLessThan(common.length)
  })
})

describe('a changed payload is rejected', () => {
  const schemas = [...new Set(payloads.map(({ schema }) => schema))]

  /** Returns the fields whose change causes no error. */
  function findUnnoticed(
    schema: string,
    selects: (field: Field) => boolean,
    changeField: (parent: object, key: string | number) => void,
  ): { fields: number; unnoticed: string[] } {
    const found = payloads
      .filter((one) => one.schema === schema)
      .flatMap((one) =>
        listFields([follow(`/components/schemas/${schema}`)], one.payload)
          .filter(
            ({ keys }) => !one.elided?.some((pointer) => `/${keys.join('/')}/`.startsWith(`${pointer}/`)),
          )
          .filter(selects)
          .map(({ keys }) => ({
            field: `${one.name}: /${keys.join('/')}`,
            errors: findErrors(validate, schema, { ...one, payload: change(one.payload, keys, changeField) }),
          })),
      )
    const unnoticed = found.filter(({ errors }) => errors.length === 0).map(({ field }) => field)
    return { fields: found.length, unnoticed }
  }

  test.each(schemas)('without a required field: %s', (schema) => {
    const { unnoticed } = findUnnoticed(
      schema,
      ({ required }) => required,
      (parent, key) => Reflect.deleteProperty(parent, key),
    )
    expect(unnoticed).toEqual([])
  })

  test.each(schemas)('with a field of another type: %s', (schema) => {
    const { fields, unnoticed } = findUnnoticed(
      schema,
      () => true,
      (parent, key) => Reflect.set(parent, key, [[Reflect.get(parent, key)]]),
    )
    expect(fields).toBeGreaterThan(0)
    expect(unnoticed).toEqual([])
  })
})

describe('a payload is rejected', () => {
  const user = {
    id: '80351110224678912',
    username: 'Nelly',
    discriminator: '0',
    avatar: null,
    global_name: null,
  }
  const reject = (schema: string, payload: unknown, elided: readonly string[] = []): string[] =>
    findErrors(validate, schema, { name: '', schema, payload, source: '', elided })

  test('with a value of another type', () => {
    expect(reject('User', user)).toEqual([])
    expect(reject('User', { ...user, id: 80351110 })).toEqual(['/id must be string'])
    expect(reject('User', { ...user, id: 'Nelly' })).toContainEqual(expect.stringMatching(/^\/id must match/))
  })

  test('without a required field', () => {
    const { id: _, ...rest } = user
    expect(reject('User', rest)).toEqual([" must have required property 'id'"])
  })

  test('with an unknown field in a request', () => {
    expect(reject('GuildMemberAdd', { access_token: 'token', nickname: 'N' })).toEqual([
      ' must NOT have additional properties',
    ])
  })

  test('with an invalid value outside the abbreviated part', () => {
    const member = {
      user: {},
      roles: [],
      joined_at: '2015-04-26T06:26:56.936000+00:00',
      deaf: false,
      mute: false,
    }
    expect(reject('GuildMember', member, ['/user'])).toEqual([])
    expect(reject('GuildMember', member)).not.toEqual([])
    expect(reject('GuildMember', { ...member, roles: 1 }, ['/user'])).toEqual(['/roles must be array'])
    expect(reject('GuildMember', member, ['/use'])).not.toEqual([])
  })
})

describe('the examples of the description', () => {
  const examples = listExamples(description)

  test.each([
    ['responses', /\/responses\/.*\/content\//],
    ['requests', /^\/paths\/.*\/requestBody\/content\//],
    ['webhooks', /^\/webhooks\/.*\/requestBody\/content\//],
    ['parameters', /\/parameters\//],
    ['headers', /\/headers\//],
  ])('are found in %s', (_kind, place) => {
    expect(examples.some((one) => place.test(one.place))).toBe(true)
  })

  test('include all named examples', () => {
    const used = new Set(examples.map(({ value }) => value))
    const named = Object.entries(
      follow('/components/examples') as Record<string, { readonly value: unknown }>,
    )
    expect(named.filter(([, { value }]) => !used.has(value)).map(([name]) => name)).toEqual([])
  })

  test('are valid', () => {
    expect(examples.flatMap(findExampleErrors)).toEqual([])
    console.info(`${examples.length} examples of the description validate`)
  })

  test('are rejected with another value', () => {
    const rejected = examples.filter(
      ({ value, ...one }) =>
        findExampleErrors({ ...one, value: Array.isArray(value) ? 'text' : [[value]] }).length > 0,
    )
    expect(rejected).toHaveLength(examples.length)
  })
})
