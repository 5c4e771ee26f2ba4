import type { Channel, Guild, GuildMember, Role } from '../generated/models.ts'
import type { Permission } from '../generated/permissions.ts'
import { InvalidArgumentError } from '../runtime/errors/arguments.ts'
import { hasPermissions, toTimestamp } from './access.ts'
import type { AuthorizationRequest } from './authorize.ts'
import { CODE_LIFETIME, issueTokenWithoutRefresh, toTokenFields } from './grants.ts'
import { requireUser } from './seed.ts'
import type { State } from './state.ts'
import type { ConsentRequest, Decision, EmulatorOptions } from './types.ts'

/** Decision about an authorization request whose page is opened. */
export type Consent = NonNullable<EmulatorOptions['consent']>

/** Decisions that are not a function. */
export const CONSENT_MODES = ['approve', 'deny', 'page'] as const

/** Scopes that add something to a guild, for which a user is always asked. */
const GUILD_SCOPES: Readonly<Record<string, Permission>> = {
  bot: 'MANAGE_GUILD',
  'webhook.incoming': 'MANAGE_WEBHOOKS',
}
/** Types of channels that a webhook can post to: text, announcement, forum and media. */
const WEBHOOK_CHANNELS: readonly number[] = [0, 5, 15, 16]

/** Texts of Discord for the errors of a redirect. */
const DESCRIPTIONS: Readonly<Record<string, string>> = {
  access_denied: 'The resource owner or authorization server denied the request.',
  invalid_scope: 'The requested scope is invalid, unknown, or malformed.',
}

/** Returns the decision of the user who opens the page, unless the page is shown. */
export function decisionOf(consent: Exclude<Consent, 'page'>, request: ConsentRequest): Decision {
  if (typeof consent !== 'function') return { approve: consent === 'approve' }
  const { clientId, scopes, prompt, guildId } = request
  return consent({ clientId, scopes, prompt, guildId })
}

/**
 * Returns the URL that the browser is redirected to after the decision of a user.
 *
 * @throws {@link InvalidArgumentError} for a user, guild or channel that cannot be selected.
 */
export function decide(
  state: State,
  request: AuthorizationRequest,
  decision: Decision,
  issuer: string,
): string {
  if (request.error !== undefined) return redirectWithError(request, request.error, issuer)
  const isDenied = decision.approve === false
  if (isDenied && request.prompt !== 'none') return redirectWithError(request, 'access_denied', issuer)
  const userId = chooseUser(state, decision.user)
  if (isDenied && !isGranted(state, request, userId))
    return redirectWithError(request, 'access_denied', issuer)

  const place = choosePlace(state, request, decision, userId)
  const hasBot = request.scopes.includes('bot')
  if (hasBot && place && !request.application.application.bot_require_code_grant) {
    addBot(state, request.clientId, place.guildId, request.permissions)
  }
  const hints = { ...(hasBot && place && { guild_id: place.guildId, permissions: request.permissions }) }
  if (request.responseType === 'token') {
    const { clientId, scopes } = request
    const token = issueTokenWithoutRefresh(state, { application_id: clientId, user_id: userId, scopes })
    return redirectTo(request, { ...toTokenFields(state, token), ...hints }, issuer)
  }
  if (request.responseType === null) return redirectTo(request, hints, issuer)
  const { code } = state.codes.set({
    code: state.createSecret(),
    application_id: request.clientId,
    user_id: userId,
    scopes: request.scopes,
    redirect_uri: request.givenRedirectUri,
    code_challenge: request.codeChallenge,
    nonce: request.nonce,
    guild_id: place?.guildId ?? null,
    channel_id: place?.channelId ?? null,
    permissions: hasBot ? request.permissions : null,
    expires_at: state.now() + CODE_LIFETIME,
  })
  return redirectTo(request, { code, ...hints }, issuer)
}

/** Checks whether a user who granted the scopes before is not asked again. */
export function isGranted(state: State, { clientId, scopes }: AuthorizationRequest, userId: string): boolean {
  const granted = state.grants.get(clientId, userId)?.scopes ?? []
  return scopes.every((scope) => granted.includes(scope) && !Object.hasOwn(GUILD_SCOPES, scope))
}

/** Returns the id of a user, by default of the first one who is not a bot. */
export function chooseUser(state: State, nameOrId: string | undefined): string {
  if (nameOrId !== undefined) return requireUser(state, 'user', nameOrId).id
  const first = state.users.find(({ bot }) => !bot)
  if (first) return first.id
  throw new InvalidArgumentError('user', 'must be given, because the emulator has no user who is not a bot')
}

/** A guild that a user can select, with the channels that a webhook can post to. */
export interface SelectableGuild {
  readonly guild: Guild
  readonly channels: readonly Channel[]
}

/** Lists the guilds that a user can select. Returns `undefined` if the request does not concern a guild. */
export function listGuilds(
  state: State,
  { scopes, guildId, isGuildFixed }: AuthorizationRequest,
  userId: string,
): SelectableGuild[] | undefined {
  const needed = scopes.flatMap((scope) => GUILD_SCOPES[scope] ?? [])
  if (needed.length === 0) return undefined
  const channelsOf = ({ id }: Guild) =>
    state.channels.filter(({ guild_id, type }) => guild_id === id && WEBHOOK_CHANNELS.includes(type))
  return state.guilds
    .filter((guild) => !isGuildFixed || guild.id === guildId)
    .filter((guild) => hasPermissions(state, guild, userId, needed))
    .map((guild) => ({ guild, channels: channelsOf(guild) }))
    .filter(({ channels }) => !hasWebhook(scopes) || channels.length > 0)
}

/** Checks whether a user selects a channel. */
export function hasWebhook(scopes: readonly string[]): boolean {
  return scopes.includes('webhook.incoming')
}

interface Place {
  readonly guildId: string
  readonly channelId: string | null
}

/**
 * Returns the guild of the bot or of the webhook, and the channel of the webhook; `undefined` if neither is requested.
 *
 * @throws {@link InvalidArgumentError}
 */
function choosePlace(
  state: State,
  request: AuthorizationRequest,
  decision: Decision,
  userId: string,
): Place | undefined {
  const { scopes, guildId, isGuildFixed, channelId } = request
  const possible = listGuilds(state, request, userId)
  if (!possible) return undefined
  const find = (nameOrId: string | null | undefined) =>
    possible.find(({ guild: { id, name } }) => id === nameOrId || name === nameOrId)
  const preselected = find(guildId)
  const selected = isGuildFixed
    ? preselected
    : decision.guild === undefined
      ? (preselected ?? possible[0])
      : find(decision.guild)
  if (!selected) {
    const names = possible.slice(0, 10).map(({ guild: { name } }) => name)
    const list = names.length > 0 ? names.join(', ') : 'none'
    throw new InvalidArgumentError(
      isGuildFixed ? 'guild_id' : 'guild',
      `must be a guild in which the user may add the application${hasWebhook(scopes) ? ' to a channel' : ''}: ${list}`,
    )
  }
  const { guild, channels } = selected
  if (!hasWebhook(scopes)) return { guildId: guild.id, channelId: null }
  const channel =
    decision.channel === undefined
      ? (channels.find(({ id }) => id === channelId) ?? channels[0])
      : channels.find(({ id, name }) => id === decision.channel || name === decision.channel)
  if (channel) return { guildId: guild.id, channelId: channel.id }
  const list = channels.map(({ name }) => name).join(', ')
  throw new InvalidArgumentError('channel', `must be a channel of the guild for messages: ${list}`)
}

/** Adds the bot of an application to a guild, with a role that has its permissions. */
export function addBot(state: State, applicationId: string, guildId: string, permissions: string): void {
  const guild = state.guilds.get(guildId)
  const bot = state.users.get(applicationId)
  if (!guild || !bot) return
  const roles = guild.roles ?? []
  const existing = roles.find(({ tags }) => tags?.bot_id === applicationId)
  const role: Role = {
    id: existing?.id ?? state.createId(),
    name: bot.username,
    color: 0,
    hoist: false,
    managed: true,
    mentionable: false,
    position: existing?.position ?? roles.length,
    permissions,
    tags: { bot_id: applicationId },
  }
  state.guilds.set({ ...guild, roles: [...roles.filter(({ id }) => id !== role.id), role] })
  const previous: Omit<GuildMember, 'user'> = state.members.get(guildId, applicationId)?.member ?? {
    joined_at: toTimestamp(state.now()),
    deaf: false,
    mute: false,
    roles: [],
  }
  state.members.set({
    guild_id: guildId,
    user_id: applicationId,
    member: { ...previous, roles: [...new Set([...previous.roles, role.id])] },
  })
}

function redirectWithError(request: AuthorizationRequest, error: string, issuer: string): string {
  const description = DESCRIPTIONS[error]
  return redirectTo(
    request,
    { error, ...(description !== undefined && { error_description: description }) },
    issuer,
  )
}

/** Returns the URL of the redirect: in its query, or for a token in its fragment. */
function redirectTo(
  { redirectUri, responseType, state }: AuthorizationRequest,
  result: Readonly<Record<string, string | number>>,
  issuer: string,
): string {
  const params = new URLSearchParams(Object.entries(result).map(([name, value]) => [name, String(value)]))
  if (state !== null) params.set('state', state)
  params.set('iss', issuer)
  if (redirectUri === null) {
    return `${issuer}/oauth2/${'error' in result ? 'error' : 'authorized'}?${params}`
  }
  if (responseType === 'token') return `${redirectUri}#${params}`
  return `${redirectUri}${redirectUri.includes('?') ? '&' : '?'}${params}`
}
