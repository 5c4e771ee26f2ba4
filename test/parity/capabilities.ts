/** Capabilities of the four libraries, capabilities that none of them has, and the checks that show them here. */
import { field, queries, returnsWire, scope, shows, throws } from './checks/index.ts'
import type { Check } from './table.ts'

/** Degree to which a library has a capability. */
export type Support = 'yes' | 'partly' | 'broken' | 'no'

/** A capability of other libraries. The order of `support` is that of {@link LIBRARIES}. */
export interface Capability {
  readonly title: string
  readonly support: readonly [Support, Support, Support, Support]
  readonly entries: readonly Check[]
}

/** A capability that none of the libraries has. */
export type Addition = Pick<Capability, 'title' | 'entries'>

export const LIBRARIES = ['discordoauth2', 'discord4py', 'disco_oauth2', 'hikari'] as const

const SUPPORT: Readonly<Record<string, Support>> = { Y: 'yes', P: 'partly', B: 'broken', N: 'no' }

/** Creates a capability. `support` has one letter for each library: yes, partly, broken, no. */
function capability(title: string, support: string, ...entries: Check[]): Capability {
  const [a = 'no', b = 'no', c = 'no', d = 'no'] = [...support].map((letter) => SUPPORT[letter])
  return { title, support: [a, b, c, d], entries }
}

export const CAPABILITIES: readonly Capability[] = [
  capability('URL of the authorization request', 'YPBN', shows('client.createAuthorization().url')),
  capability('exchange of a code', 'YYYY', shows('client.exchangeCode(code)')),
  capability(
    'code verifier in the exchange (PKCE)',
    'NNNY',
    shows('client.exchangeCode(code, { codeVerifier })'),
  ),
  capability('refresh', 'YYBY', shows('client.refreshToken(refreshToken)'), shows('token.refresh()')),
  capability(
    'client credentials',
    'YPNY',
    shows('client.clientCredentialsGrant(scopes)'),
    shows('tokens.clientCredentials(scopes)'),
  ),
  capability('implicit grant', 'PNPP', shows('client.handleImplicitCallback(location, authorization)')),
  capability(
    'revocation of access and refresh tokens, with a hint',
    'YBYY',
    shows('client.revokeToken(token)'),
    shows('client.revokeToken(token, { tokenTypeHint })'),
  ),
  capability('information about the authorization', 'NYNY', shows('token.fetchAuthorization()')),
  capability(
    'current user, with email address, locale, premium type and flags',
    'YYYY',
    shows('token.fetchIdentify()'),
    shows('token.fetchIdentify() with the scope email'),
  ),
  capability(
    'connections, with the URL of a profile and integrations',
    'YBBY',
    shows('token.fetchConnections()'),
    shows('connectionUrl(connection)'),
    field('Connection', 'integrations'),
  ),
  capability(
    'guilds of the user, with counts and pages',
    'YYYY',
    shows('token.fetchGuilds()'),
    shows('token.fetchGuilds({ withCounts: true })'),
    shows('token.fetchGuilds({ after })'),
  ),
  capability('member of a guild', 'YBBY', shows('token.fetchGuildMember(guildId)')),
  capability(
    'joining a guild, as a new member or an existing one',
    'PYBY',
    shows('token.joinGuild(guildId, { userId })'),
    shows('joinGuild() of a member returns null'),
  ),
  capability(
    'role connection: fetch, update, delete',
    'YPNP',
    shows('token.fetchMetadata()'),
    shows('token.updateMetadata(update)'),
    shows('token.clearMetadata()'),
  ),
  capability(
    'metadata records of linked roles: fetch, update',
    'PNNY',
    shows('client.fetchLinkedRolesMetadata()'),
    shows('client.updateLinkedRolesMetadata(records)'),
  ),
  capability(
    'conversion of numbers, booleans and dates in metadata',
    'YNNY',
    shows('token.updateMetadata({ metadata }) of a boolean'),
    shows('token.updateMetadata({ metadata }) of a number'),
    shows('token.updateMetadata({ metadata }) of a Date'),
  ),
  capability(
    'permissions of commands: list, fetch, update',
    'NYNY',
    shows(
      "token.api.PUT('/applications/{application_id}/guilds/{guild_id}/commands/{command_id}/permissions', …)",
    ),
  ),
  capability(
    "application commands with a user's token",
    'NNNY',
    shows("token.api.POST('/applications/{application_id}/commands', …)"),
    shows("token.api.PUT('/applications/{application_id}/guilds/{guild_id}/commands', …)"),
  ),
  capability(
    'application, team and flags',
    'NPNY',
    shows("client.api.GET('/oauth2/applications/@me')"),
    shows('teamOwner(team)'),
    shows('applicationFlags(application.flags)'),
  ),
  capability(
    'entitlements',
    'NNNY',
    queries('user_id'),
    shows("client.api.POST('/applications/{application_id}/entitlements')"),
  ),
  capability(
    'webhook of a token: send, edit, delete',
    'PYNY',
    shows('token.webhook'),
    shows("client.api.POST('/webhooks/{webhook_id}/{webhook_token}', …)"),
    shows("client.api.DELETE('/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}', …)"),
  ),
  capability('guild of a token', 'PPNY', shows('token.guild')),
  capability('id token is kept', 'YPNN', shows('token.idToken')),
  capability(
    'expiry of a token, and a record to store',
    'PYBP',
    shows('token.expiresAt'),
    shows('token.isExpired'),
    shows('client.fromRecord(token.toRecord())'),
  ),
  capability(
    'token from a stored string, without a request',
    'YYYY',
    shows('client.fromAccessToken(accessToken)'),
  ),
  capability(
    'store of tokens',
    'NYNN',
    shows('new TokenManager(client, { store })'),
    shows('tokens.save(key, token)'),
    shows('tokens.load(key)'),
    shows('tokens.revoke(key)'),
  ),
  capability(
    'refresh after a 401, and one retry',
    'NYNP',
    shows('a stored token refreshes itself after a 401, once'),
  ),
  capability(
    'one request for concurrent callers, before the expiry',
    'NNNY',
    shows('concurrent calls refresh a stored token once'),
    shows('tokens.clientCredentials(scopes): a new token before the expiry'),
  ),
  capability(
    'state, and a server that signs users in',
    'NPNN',
    shows('generateState()'),
    shows('client.handleCallback(request, authorization)'),
    shows('signIn.handler(request): its routes'),
  ),
  capability(
    'rate limits by bucket, global and shared, with a maximum wait',
    'PYPY',
    shows('a 429 is retried within totalTimeout'),
    shows('RateLimitError beyond totalTimeout'),
    throws('fetchIdentify', 'IpBannedError'),
  ),
  capability('retries of 5xx responses and lost connections', 'NYBY', shows('retry: { maxAttempts }')),
  capability(
    'timeouts, proxies and tracing',
    'NPYY',
    shows('timeout, totalTimeout'),
    shows('fetch'),
    shows('onEvent'),
  ),
  capability(
    'errors by status',
    'PYYY',
    throws('fetchIdentify', 'UnauthorizedError'),
    throws('fetchIdentify', 'ForbiddenError'),
    throws('fetchIdentify', 'ServerError'),
  ),
  capability(
    'errors by meaning',
    'NYNN',
    throws('exchangeCode', 'InvalidAuthorizationCodeError'),
    throws('refresh', 'InvalidRefreshTokenError'),
    throws('joinGuild', 'UserAtGuildLimitError'),
    shows('AccessTokenNotRefreshableError'),
  ),
  capability('errors of fields in the message', 'NYNY', shows('error.fieldErrors')),
  capability(
    'responses as Discord sends them',
    'YYNN',
    returnsWire('fetchIdentify'),
    returnsWire('joinGuild'),
  ),
  capability(
    'URLs of images',
    'NYPY',
    shows('displayAvatarUrl(user)'),
    shows('guildIconUrl(guild)'),
    shows('memberAvatarUrl(guildId, member)'),
    shows('teamIconUrl(team)'),
    shows('avatarDecorationUrl(user)'),
  ),
  capability(
    'animated images, and errors for invalid sizes and formats',
    'NYPY',
    shows('avatarUrl(user)'),
    shows('avatarUrl() rejects formats and sizes'),
    shows('avatarUrl() rejects GIF for a still image'),
  ),
  capability(
    'time and parts of an id',
    'NYPY',
    shows('createdAt(id)'),
    shows('snowflakeFromDate(date)'),
    shows('formatSnowflake(parts)'),
  ),
  capability(
    'mention, display name, and unique usernames',
    'NYPY',
    shows('mention(user)'),
    shows('displayName(user)'),
    shows('isMigrated(user)'),
  ),
  capability(
    'permissions as sets, with presets',
    'NYPY',
    shows('permissions(value)'),
    shows('a.isSubsetOf(b)'),
    shows('permissions(TEXT_PERMISSIONS)'),
  ),
  capability(
    'flags of users, applications and members',
    'NYPY',
    shows('userFlags(user.flags)'),
    shows('applicationFlags(application.flags)'),
    shows('guildMemberFlags(member.flags)'),
  ),
  capability('enums accept unknown values', 'PYBY', shows('unknown values are returned unchanged')),
  capability('equality by id', 'NYYY', shows('a.id === b.id')),
  capability('application id of a bot token', 'NNNY', shows('applicationIdOf(botToken)')),
  capability('bytes of an image', 'NYNY', shows('fetchImage(url)')),
  capability(
    'required scope of each method',
    'YYYY',
    shows('scopes in the types of tokens'),
    shows('MissingScopeError before a request'),
  ),
  capability(
    'activity instances, event types, changes of the application',
    'NNNY',
    shows("client.api.GET('/applications/{application_id}/activity-instances/{instance_id}')"),
    field('Application', 'event_webhooks_types'),
  ),
]

export const ADDITIONS: readonly Addition[] = [
  {
    title: 'PKCE from the start to the exchange, and public clients',
    entries: [
      shows('PKCE: a challenge in the URL, its verifier in the exchange'),
      shows("tokenEndpointAuthMethod: 'none'"),
    ],
  },
  {
    title: 'a state that is bound to the session and used once',
    entries: [shows('a state is used once'), shows('a redirect without its state is rejected')],
  },
  {
    title: 'a parser of the redirect',
    entries: [
      shows('client.readCallback(request, authorization)'),
      shows('AuthorizationCallbackError for a denied sign-in'),
    ],
  },
  {
    title: 'a refresh that loses no token',
    entries: [
      shows('concurrent calls refresh a stored token once'),
      shows('a refreshed token is stored before a call uses it'),
      shows('a code is sent once'),
    ],
  },
  {
    title: 'errors of OAuth apart from errors of the API',
    entries: [shows('error.errorDescription'), throws('exchangeCode', 'OAuth2ResponseError')],
  },
  {
    title: 'a revocation that deletes the whole record',
    entries: [shows('tokens.revoke(key) deletes the record')],
  },
  {
    title: 'no secrets in errors, logs, JSON and `util.inspect`',
    entries: [shows('util.inspect(token)'), shows('no secret in a log line or an event')],
  },
  {
    title: 'deletion of the role connection, and limits before a request',
    entries: [
      shows('token.clearMetadata()'),
      shows('token.updateMetadata() checks the limits'),
      shows('client.updateLinkedRolesMetadata() checks the limits'),
    ],
  },
  {
    title: 'OpenID Connect',
    entries: [shows('verifyIdToken(token, authorization)'), shows('fetchUserInfo(token, claims)')],
  },
  {
    title: 'installation contexts, and install links',
    entries: [
      shows('createInstallUrl({ integrationType })'),
      shows("createAuthorization({ prompt: 'consent' })"),
      shows('createAuthorization({ disableGuildSelect })'),
    ],
  },
  { title: 'scopes that the compiler checks', entries: [shows('scopes in the types of tokens')] },
  {
    title: 'newer scopes, services and fields',
    entries: [shows('newer scopes, services and fields'), scope('sdk.social_layer')],
  },
  {
    title: 'entitlements, lobbies and group DMs',
    entries: [shows('calls by path of entitlements, lobbies and group DMs')],
  },
  { title: 'device authorization grant', entries: [shows('pollDeviceToken(client, authorization)')] },
  {
    title: 'rate limits of each user, and a limit of invalid requests',
    entries: [
      shows('a limit of one user does not delay another'),
      shows('rateLimit: { maxInvalidRequests }'),
    ],
  },
  {
    title: 'signals, timeouts and `fetch` of the application',
    entries: [shows('signal of a call'), shows('timeout, totalTimeout'), shows('fetch')],
  },
  { title: 'browsers without secrets', entries: [shows('a secret in a browser is rejected')] },
  {
    title: 'webhook events that delete stored tokens',
    entries: [shows('createWebhookHandler({ publicKey, tokens, on })')],
  },
  {
    title: 'the webhook of an authorization as an object',
    entries: [shows('token.webhook'), shows('webhook.send(message)'), shows('parseWebhookUrl(url)')],
  },
  {
    title: 'a sign-in for any framework, stores, and an emulator',
    entries: [shows('createSignIn(options)'), shows('createEmulator()'), shows('createFetchClient(token)')],
  },
  {
    title: 'images by Discord’s current documentation',
    entries: [shows('animated images as WebP'), shows('defaultAvatarUrl(user)')],
  },
  { title: 'effective permissions', entries: [shows('effectivePermissions(guild, { member })')] },
]
