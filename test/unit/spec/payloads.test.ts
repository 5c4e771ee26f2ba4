import { describe, expect, test } from 'vitest'
import { findUpstream } from '../../../scripts/check-upstream/description.ts'
import {
  compile,
  type Example,
  findErrors,
  follow,
  listExamples,
  payloads,
  pointTo,
  readJson,
  root,
  validate,
} from '../../support/description.ts'

const upstream = findUpstream(root)

/** Names of payloads that the fixture must contain. */
const NAMES = [
  'DM channel',
  'SKU',
  'activity instance',
  'application',
  'application authorized',
  'application deauthorized',
  'application webhook',
  'application identities of a user',
  'application identity profile',
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
  'lobby message create',
  'permissions that disable a command in a channel',
  'provisional token of a bot',
  'quick link',
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

/** Returns the errors of an example. */
function findExampleErrors({ place, schema, value }: Example): string[] {
  return validate(schema, value).map(({ instancePath, message }) => `${place}${instancePath} ${message}`)
}

describe('the payloads of the documentation', () => {
  test('are complete', () => {
    const names = payloads.map(({ name }) => name)
    expect(NAMES.filter((name) => !names.includes(name))).toEqual([])
    expect(new Set(names).size).toBe(names.length)
    expect(payloads.length).toBeGreaterThanOrEqual(153)
  })

  test.each(payloads)('are valid: $name as $schema', (one) => {
    expect(findErrors(validate, pointTo(one.schema), one)).toEqual([])
  })

  test('are all accepted', () => {
    const accepted = payloads.filter((one) => findErrors(validate, pointTo(one.schema), one).length === 0)
    console.info(`${accepted.length} of ${payloads.length} documented payloads accepted`)
    expect(accepted).toHaveLength(payloads.length)
  })

  test.each(payloads.filter(({ elided }) => elided))(
    'are abbreviated only where the fixture says so: $name',
    (one) => {
      for (const pointer of one.elided ?? []) {
        const elided = one.elided?.filter((other) => other !== pointer) ?? []
        expect(findErrors(validate, pointTo(one.schema), { ...one, elided })).not.toEqual([])
      }
    },
  )

  test.skipIf(!upstream)("are rejected more often by Discord's own description", () => {
    const check = compile(readJson(upstream ?? ''))
    const common = payloads.filter(({ schema }) => THEIRS[schema])
    const accepted = common.filter((one) =>
      THEIRS[one.schema]?.some((schema) => findErrors(check, pointTo(schema), one).length === 0),
    )
    console.info(
      `${accepted.length} of ${common.length} of the same payloads accepted by Discord's own description`,
    )
    expect(accepted.length).toBeLessThan(common.length)
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
    findErrors(validate, pointTo(schema), { payload, elided })

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
  const examples = listExamples()

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
