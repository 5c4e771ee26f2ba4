import { describe, expect, inject, test } from 'vitest'
import * as cdn from '../../src/discord/cdn.ts'
import { connectionUrl, serviceName } from '../../src/discord/connections.ts'
import {
  applicationFlags,
  channelFlags,
  guildMemberFlags,
  messageFlags,
  skuFlags,
  userFlags,
} from '../../src/discord/flags.ts'
import { effectivePermissions, permissions } from '../../src/discord/permissions.ts'
import { createdAt, isSnowflake } from '../../src/discord/snowflake.ts'
import { accentColor, displayName, isMigrated, legacyTag, mention } from '../../src/discord/users.ts'
import type {
  Application,
  Channel,
  Connection,
  GuildMember,
  Message,
  PartialGuild,
  PartialUser,
  SKU,
  User,
} from '../../src/generated/models.ts'
import { RateLimitError } from '../../src/runtime/errors/index.ts'
import { failure } from '../support/failure.ts'
import { ACCESS_TOKEN, BOT_TOKEN, createActors } from './actors.ts'
import { type DescribedOperation, describedOperations } from './description.ts'

const url = inject('prismUrl')
const GUILD_ID = '197038439483310086'

type Credential = DescribedOperation['credential']

const AUTHORIZATION: Readonly<Record<Credential, string | null>> = {
  bearer: `Bearer ${ACCESS_TOKEN}`,
  bot: `Bot ${BOT_TOKEN}`,
  client: 'Basic YTpi',
  none: null,
}

/** Sends a request with a credential, and with a `Prefer` header if there is one. */
async function send(path: string, init: RequestInit & { prefer?: string; credential?: Credential } = {}) {
  const { prefer, credential = 'bearer', ...rest } = init
  const headers = new Headers(init.headers)
  const authorization = AUTHORIZATION[credential]
  if (authorization) headers.set('Authorization', authorization)
  if (prefer) headers.set('Prefer', prefer)
  const response = await fetch(url + path, { ...rest, headers })
  const text = await response.text()
  return { status: response.status, headers: response.headers, body: text && JSON.parse(text) }
}

describe('a forced 429', () => {
  test.each([
    ['user', { 'x-ratelimit-scope': 'user', 'retry-after': '65', 'x-ratelimit-remaining': '0' }],
    ['shared', { 'x-ratelimit-scope': 'shared', 'retry-after': '1337', 'x-ratelimit-remaining': '9' }],
    ['global', { 'x-ratelimit-scope': 'global', 'retry-after': '65', 'x-ratelimit-global': 'true' }],
  ])('of the example %s has the headers of its limit', async (example, expected) => {
    const { status, headers } = await send('/users/@me', { prefer: `code=429, example=${example}` })
    expect(status).toBe(429)
    expect(Object.fromEntries(headers)).toMatchObject(expected)
    expect(headers.has('x-ratelimit-global')).toBe(example === 'global')
    expect(headers.has('x-ratelimit-bucket')).toBe(example !== 'global')
  })

  test('without an example is the limit of a user, and does not delay other calls', async () => {
    const { token } = createActors(url, { rateLimit: {}, totalTimeout: 500 })
    const options = { headers: { Prefer: 'code=429' } }
    const error = await failure(() => token.fetchIdentify(options), RateLimitError)
    expect(error).toMatchObject({ global: false, scope: 'user' })
    expect(await token.fetchGuilds()).toHaveLength(1)
  })
})

describe('a forced status', () => {
  test.each([
    [500, '500: Internal Server Error'],
    [501, '501: Not Implemented'],
    [502, '502: Bad Gateway'],
    [503, '503: Service Unavailable'],
    [504, '504: Gateway Timeout'],
    [599, '599: Server Error'],
  ])('%i has the body of that status', async (code, message) => {
    for (const path of ['/users/@me', '/api/v10/users/@me/guilds']) {
      const { status, body } = await send(path, { prefer: `code=${code}` })
      expect([status, body]).toEqual([code, { message, code: 0 }])
    }
  })

  test.each([202, 302, 404, 418, 600])(
    '%i of an operation that lacks it is not the default response',
    async (code) => {
      const { status, body } = await send('/users/@me', { prefer: `code=${code}` })
      expect(status).toBe(404)
      expect(body.detail).toBe(`Requested status code ${code} is not defined in the document.`)
    },
  )
})

describe('a boolean in the query', () => {
  test.each(['True', 'true', '1', 'False', 'false', '0'])('may be %s', async (value) => {
    expect((await send(`/users/@me/guilds?with_counts=${value}`)).status).toBe(200)
  })

  test.each(['yes', 'TRUE', '2'])('must not be "%s"', async (value) => {
    const { status, body } = await send(`/users/@me/guilds?with_counts=${value}`)
    expect(status).toBe(400)
    expect(body.errors.with_counts._errors[0].code).toBe('BOOLEAN_TYPE_COERCE')
  })

  test('has the spellings, and a number does not', async () => {
    const { status, body } = await send('/users/@me/guilds?limit=True')
    expect([status, body.errors.limit._errors[0].message]).toEqual([400, 'Value "True" is not int.'])
  })
})

/** Sends a body as JSON. */
function sendJSON(method: string, path: string, body: unknown) {
  const headers = { 'Content-Type': 'application/json' }
  return send(path, { method, headers, body: JSON.stringify(body), credential: 'bot' })
}

/** Lists the errors of a form error as texts, such as `options.0.name CODE`. */
function listErrors(tree: object, path: readonly string[] = []): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    key === '_errors' ? [`${path.join('.')} ${value[0].code}`] : listErrors(value, [...path, key]),
  )
}

describe('a 400 names', () => {
  test.each([
    ['every parameter of the query', '/users/@me/guilds?limit=201&after=x', 'after', 'limit'],
    ['a parameter of the path', '/users/@me/guilds/krew/member', 'guild_id'],
  ])('%s that is invalid', async (_case, path, ...fields) => {
    const { status, body } = await send(path)
    expect(status).toBe(400)
    expect(body).toMatchObject({ code: 50035, message: 'Invalid Form Body' })
    expect(Object.keys(body.errors).sort()).toEqual(fields)
  })

  const member = `/guilds/${GUILD_ID}/members/80351110224678912`
  const commands = '/applications/159799960412356608/commands'
  test.each([
    ['PUT', member, {}, ['access_token BASE_TYPE_REQUIRED']],
    ['PUT', member, { access_token: 'a', nick: 3 }, ['nick STRING_TYPE_CONVERT']],
    ['PUT', member, { access_token: 'a', roles: 'x' }, ['roles LIST_TYPE_CONVERT']],
    ['PUT', member, { access_token: 'a', roles: ['1', 'x'] }, ['roles.1 NUMBER_TYPE_COERCE']],
    ['PUT', member, { access_token: 'a', mute: 'x' }, ['mute BOOLEAN_TYPE_COERCE']],
    ['PUT', member, { access_token: 'a', color: 'x' }, ['color BASE_TYPE_INVALID']],
    ['PUT', member, 'a text', [' DICT_TYPE_CONVERT']],
    ['POST', '/users/@me/channels', {}, ['recipient_id BASE_TYPE_REQUIRED']],
    ['POST', '/users/@me/channels', { recipient_id: 'x' }, ['recipient_id NUMBER_TYPE_COERCE']],
    ['POST', '/users/@me/channels', { access_tokens: [1] }, ['access_tokens.0 STRING_TYPE_CONVERT']],
    ['POST', '/lobbies', { idle_timeout_seconds: 1 }, ['idle_timeout_seconds NUMBER_TYPE_MIN']],
    ['POST', '/lobbies', { idle_timeout_seconds: 'x' }, ['idle_timeout_seconds NUMBER_TYPE_COERCE']],
    ['POST', commands, { name: 'x'.repeat(33), description: 'y' }, ['name BASE_TYPE_MAX_LENGTH']],
    [
      'POST',
      commands,
      { name: 'x', description: 'y', options: [{ type: 3, name: 'z' }] },
      ['options.0.description BASE_TYPE_REQUIRED'],
    ],
  ])('the field: %s %s with %j', async (method, path, sent, errors) => {
    const { status, body } = await sendJSON(method, path, sent)
    expect(status).toBe(400)
    expect(listErrors(body.errors)).toEqual(errors)
  })

  test('the required fields of a body that is missing', async () => {
    const { status, body } = await send(member, { method: 'PUT', credential: 'bot' })
    expect([status, listErrors(body.errors)]).toEqual([400, ['access_token BASE_TYPE_REQUIRED']])
  })

  test.each([
    ['grant_type=authorization_code&redirect_uri=https://a.example', 'Missing "code" in request.'],
    ['grant_type=refresh_token', 'Missing "refresh_token" in request.'],
    ['grant_type=client_credentials', 'Missing "scope" in request.'],
    ['grant_type=refresh_token&refresh_token=a&more=b', 'Invalid "more" in request.'],
  ])('the field of the grant: %s', async (form, error_description) => {
    const { status, body } = await sendForm(form)
    expect([status, body]).toEqual([400, { error: 'invalid_request', error_description }])
  })

  test.each(['grant_type=password', 'code=a'])('no grant type that is unknown: %s', async (form) => {
    const { status, body } = await sendForm(form)
    expect([status, body]).toEqual([400, { error: 'unsupported_grant_type' }])
  })

  test('nothing else if the request selects an example', async () => {
    const { body } = await send('/users/@me/guilds?after=x', { prefer: 'code=400, example=invalidLimit' })
    expect(Object.keys(body.errors)).toEqual(['limit'])
  })
})

function sendForm(body: string) {
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded' }
  return send('/oauth2/token', { method: 'POST', headers, body, credential: 'client' })
}

function checkUser(user: User): void {
  cdn.displayAvatarUrl(user)
  cdn.avatarUrl(user)
  cdn.defaultAvatarUrl(user)
  cdn.userBannerUrl(user)
  cdn.avatarDecorationUrl(user)
  cdn.guildTagBadgeUrl(user)
  userFlags(user.flags ?? 0)
  accentColor(user)
  checkPartialUser(user)
}

function checkPartialUser(user: PartialUser): void {
  cdn.displayAvatarUrl(user)
  cdn.avatarDecorationUrl(user)
  userFlags(user.public_flags ?? 0)
  displayName(user)
  mention(user)
  isMigrated(user)
  legacyTag(user)
  createdAt(user.id)
}

function checkGuild(guild: PartialGuild): void {
  cdn.guildIconUrl(guild)
  cdn.guildBannerUrl(guild)
  permissions(guild.permissions)
  effectivePermissions(guild)
}

function checkMember(member: GuildMember): void {
  cdn.memberAvatarUrl(GUILD_ID, member)
  cdn.memberBannerUrl(GUILD_ID, member)
  guildMemberFlags(member.flags ?? 0)
  effectivePermissions({ permissions: '0' }, { member })
  if (member.user) {
    cdn.memberDisplayAvatarUrl(GUILD_ID, { ...member, user: member.user })
    checkPartialUser(member.user)
  }
}

function checkConnection(connection: Connection): void {
  connectionUrl(connection)
  serviceName(connection.type)
}

function checkApplication(application: Application): void {
  cdn.applicationIconUrl(application)
  cdn.applicationCoverUrl(application)
  if (application.team) cdn.teamIconUrl(application.team)
  applicationFlags(application.flags ?? 0)
  applicationFlags(application.flags_new ?? 0)
}

function checkChannel(channel: Channel): void {
  cdn.channelIconUrl(channel)
  channelFlags(channel.flags ?? 0)
  permissions(channel.permissions ?? 0)
  for (const { allow, deny } of channel.permission_overwrites ?? []) permissions(allow).add().equals(deny)
}

function checkMessage(message: Message): void {
  messageFlags(message.flags ?? 0)
  if (message.author) checkPartialUser(message.author)
}

/** Throws an error unless every id in a value is an id. */
function checkIds(value: unknown): void {
  if (typeof value !== 'object' || value === null) return
  for (const [key, one] of Object.entries(value)) {
    if (/^(guild|channel|user|sku|application|message)_id$/.test(key) && one !== null) {
      if (!isSnowflake(one)) throw new Error(`${key} is ${one}`)
    } else checkIds(one)
  }
}

/** Returns a function that checks each item of a list. */
function each<T>(check: (item: T) => void) {
  return (list: readonly T[]): void => list.forEach(check)
}

interface Check {
  readonly path: string
  readonly credential: Credential
  readonly check: (body: never) => void
  /** Number of responses; 100 by default. */
  readonly seeds?: number
}

const APPLICATION = '/applications/159799960412356608'
const CHECKS: readonly Check[] = [
  { path: '/users/@me', credential: 'bearer', check: checkUser, seeds: 500 },
  {
    path: '/oauth2/userinfo',
    credential: 'bearer',
    check: ({ picture }: { picture?: string | null }) => picture && new URL(picture),
  },
  {
    path: '/.well-known/openid-configuration',
    credential: 'none',
    check: (urls: Record<string, string>) => [
      new URL(urls.token_endpoint ?? ''),
      new URL(urls.jwks_uri ?? ''),
    ],
  },
  { path: '/users/@me/guilds', credential: 'bearer', check: each(checkGuild) },
  { path: `/users/@me/guilds/${GUILD_ID}/member`, credential: 'bearer', check: checkMember },
  { path: '/users/@me/connections', credential: 'bearer', check: each(checkConnection) },
  { path: '/applications/@me', credential: 'bot', check: checkApplication },
  { path: `/guilds/${GUILD_ID}/channels`, credential: 'bot', check: each(checkChannel) },
  { path: `${APPLICATION}/skus`, credential: 'bot', check: each((sku: SKU) => skuFlags(sku.flags)) },
  { path: '/webhooks/223704706495545344/token/messages/1', credential: 'none', check: checkMessage },
]

/** Requests that are sent at once. */
const BATCH = 20

describe('dynamic values', () => {
  test.each(CHECKS)(
    '$path: no function of the package throws for any seed',
    async ({ path, credential, check, seeds: count = 100 }) => {
      for (let first = 0; first < count; first += BATCH) {
        const seeds = Array.from({ length: BATCH }, (_, index) => first + index)
        const responses = await Promise.all(
          seeds.map((seed) => send(path, { prefer: `dynamic=true, seed=${seed}`, credential })),
        )
        for (const { status, body } of responses) {
          expect(status, JSON.stringify(body)).toBe(200)
          check(body as never)
          checkIds(body)
        }
      }
    },
    180_000,
  )

  const operations = describedOperations.filter(({ method }) => method === 'GET')
  test.each(operations)('$key matches the description', async (operation) => {
    const { path, pathParameters, queryParameters, credential } = operation
    const filled = path.replaceAll(/\{(\w+)\}/g, (_, name) => encodeURIComponent(pathParameters[name] ?? ''))
    const query = new URLSearchParams(
      Object.entries(queryParameters).map(([name, value]) => [name, String(value)]),
    )
    for (let seed = 0; seed < 5; seed++) {
      const { status, body } = await send(`${filled}?${query}`, {
        prefer: `dynamic=true, seed=${seed}`,
        credential,
      })
      expect(status, JSON.stringify(body)).toBeLessThan(300)
    }
  })

  test('depend on the seed alone', async () => {
    const [one, same, other] = await Promise.all(
      [1, 1, 2].map((seed) => send('/users/@me', { prefer: `dynamic=true, seed=${seed}` })),
    )
    expect(one?.body).toEqual(same?.body)
    expect(one?.body).not.toEqual(other?.body)
  })
})
