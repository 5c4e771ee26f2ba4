/** Values that an application has are accepted as they are: `readonly`, `as const`, and typed by an interface. */
import { expectTypeOf, test } from 'vitest'
import { avatarUrl, guildIconUrl, imageUrl } from '../../src/discord/cdn.ts'
import { userFlags } from '../../src/discord/flags.ts'
import { rolePermissions } from '../../src/discord/permissions.ts'
import { displayName } from '../../src/discord/users.ts'
import { extendApi } from '../../src/extend/index.ts'
import {
  type AccessToken,
  type Authorization,
  type BotApi,
  type DataOf,
  OAuth2Client,
  type OperationOf,
  type PartialGuild,
  type paths,
  type RoleConnectionMetadataUpdate,
  type TokenFields,
  type User,
} from '../../src/index.ts'
import { type StoredValue, TokenManager } from '../../src/runtime/tokens/index.ts'

type DeepReadonly<Value> = Value extends string | number | boolean | null | undefined
  ? Value
  : { readonly [Key in keyof Value]: DeepReadonly<Value[Key]> }

type Token = AccessToken<'role_connections.write' | 'guilds.join' | 'identify' | 'guilds'>

const message = {
  content: 'hello',
  embeds: [{ title: 'a', fields: [{ name: 'b', value: 'c', inline: true }] }],
  allowed_mentions: { parse: ['users'] },
  components: [{ type: 1, components: [{ type: 2, style: 5, label: 'd', url: 'https://app.example' }] }],
} as const
const params = { path: { webhook_id: '1', webhook_token: 'a' }, query: { wait: true } } as const
const records = [{ type: 1, key: 'wins', name: 'Wins', description: 'Games won' }] as const

test('calls by path accept bodies and parameters that are as const', () => {
  const post = (api: BotApi) => api.POST('/webhooks/{webhook_id}/{webhook_token}', { params, body: message })
  expectTypeOf(post).toBeFunction()
  const application = { path: { application_id: '1' } } as const
  const put = (api: BotApi) =>
    api.PUT('/applications/{application_id}/role-connections/metadata', {
      params: application,
      body: records,
    })
  expectTypeOf(put).toBeFunction()
  const extended = (client: OAuth2Client) =>
    extendApi<paths>({})(client).POST('/webhooks/{webhook_id}/{webhook_token}', { params, body: message })
  expectTypeOf(extended).toBeFunction()
  const wrong = (api: BotApi) =>
    // @ts-expect-error: the content is a string
    api.POST('/webhooks/{webhook_id}/{webhook_token}', { params, body: { content: 5 } })
  expectTypeOf(wrong).toBeFunction()
})

test('calls by path return what the description says, which is not readonly', () => {
  expectTypeOf<DataOf<OperationOf<'GET', '/users/@me/guilds'>>>().toEqualTypeOf<PartialGuild[]>()
})

interface Metadata {
  readonly wins: number
  readonly verified: boolean
  readonly since: Date
}

interface Nested {
  readonly wins: { readonly total: number }
}

test('metadata can have an interface', () => {
  const update = (token: Token, metadata: Metadata) => token.updateMetadata({ metadata })
  expectTypeOf(update).toBeFunction()
  const constant = (token: Token) => token.updateMetadata({ metadata: { wins: 1 } } as const)
  expectTypeOf(constant).toBeFunction()
  const none = (token: Token) => token.updateMetadata({ metadata: null, platformName: 'a' })
  expectTypeOf(none).toBeFunction()
  const record = (token: Token, metadata: Record<string, string>) => token.updateMetadata({ metadata })
  expectTypeOf(record).toBeFunction()
  // @ts-expect-error: an object is not a metadata value
  const nested = (token: Token, metadata: Nested) => token.updateMetadata({ metadata })
  expectTypeOf(nested).toBeFunction()
})

interface Settings {
  readonly clientId: string
  readonly scopes: readonly ['identify', 'guilds']
  readonly redirectUri: string
}

interface Row {
  readonly accessToken: string
  readonly refreshToken: string
  readonly expiresAt: number
  readonly scopes: readonly ['identify']
  readonly idToken: null
  readonly userId: string
}

interface Language {
  readonly 'Accept-Language': string
}
interface Query {
  readonly code: string
  readonly state: string
  readonly iss: string
}

test('headers and the parameters of a redirect can have an interface', () => {
  const calls = (client: OAuth2Client, token: Token, headers: Language, query: Query, own: Authorization) => [
    new OAuth2Client({ clientId: '1', headers }),
    client.refreshToken('a', { headers }),
    token.fetchIdentify({ headers }),
    token.api.GET('/users/@me', { headers }),
    client.handleCallback(query, own),
    client.readCallback(query, own),
    // @ts-expect-error Headers are not an object with a string for each
    token.fetchIdentify({ headers: new Headers({ 'Accept-Language': 'de' }) }),
    // @ts-expect-error an array is not an object with a string for each
    token.fetchIdentify({ headers: [['Accept-Language', 'de']] }),
    // @ts-expect-error a Map is not an object with a string for each
    new OAuth2Client({ clientId: '1', headers: new Map<string, string>() }),
    // @ts-expect-error the object has no parameter of a redirect
    client.handleCallback(headers, own),
    // @ts-expect-error the promise must be awaited
    client.handleCallback(Promise.resolve(query), own),
  ]
  expectTypeOf(calls).toBeFunction()
})

test('options, records and keys can be readonly, as const, or have an interface', () => {
  const options = {
    clientId: '1',
    scopes: ['identify', 'guilds'],
    headers: { 'X-A': 'a' },
    retry: { maxAttempts: 2 },
  } as const
  expectTypeOf(new OAuth2Client(options)).toEqualTypeOf<OAuth2Client<'identify' | 'guilds'>>()
  const create = (settings: Settings) => new OAuth2Client(settings)
  expectTypeOf(create).returns.toEqualTypeOf<OAuth2Client<'identify' | 'guilds'>>()
  const calls = (client: OAuth2Client, token: Token, row: Row, keys: readonly string[]) => [
    client.createAuthorization({ scopes: ['identify'], prompt: 'none' } as const),
    client.createInstallUrl({ scopes: ['bot'], permissions: 8n } as const),
    client.createDeviceAuthorization(['identify'] as const),
    client.fromRecord(row),
    client.fromRecord(row as DeepReadonly<TokenFields>),
    client.updateLinkedRolesMetadata(records),
    client.updateLinkedRolesMetadata([] as readonly DeepReadonly<RoleConnectionMetadataUpdate>[]),
    token.joinGuild('1', { userId: '2', roles: ['3'] } as const),
    new TokenManager(client).loadMany(keys),
    new TokenManager(client).clientCredentials(['identify'] as const),
  ]
  expectTypeOf(calls).toBeFunction()
  expectTypeOf<DeepReadonly<StoredValue>>().toExtend<StoredValue>()
})

test('helpers accept objects of the API that are readonly', () => {
  const helpers = (user: DeepReadonly<User>, guild: DeepReadonly<PartialGuild>) => [
    avatarUrl(user),
    displayName(user),
    guildIconUrl(guild, { size: 64 } as const),
    userFlags(['STAFF'] as const),
    rolePermissions({ id: '1', roles: [{ id: '1', permissions: '0' }] } as const, { roles: ['1'] } as const),
  ]
  expectTypeOf(helpers).toBeFunction()
  expectTypeOf(imageUrl).toBeFunction()
})
