import type {
  ActivityInstance,
  Application,
  Channel,
  Connection,
  Entitlement,
  GameDirectMessage,
  Guild,
  GuildMember,
  Role,
  SKU,
  Subscription,
  Team,
  User,
  Webhook,
} from '../generated/models.ts'
import { InvalidArgumentError } from '../runtime/errors/arguments.ts'
import { checkArray, checkObject, checkText } from '../runtime/validation/arguments.ts'
import { checkRedirectUri } from '../runtime/validation/urls.ts'
import { toTimestamp } from './access.ts'
import type { ApplicationRow } from './rows.ts'
import { type State, toId } from './state.ts'
import type {
  EmulatorSeed,
  SeedActivity,
  SeedApplication,
  SeedConnection,
  SeedDirectMessage,
  SeedEntitlement,
  SeedGuild,
  SeedMember,
  SeedSKU,
  SeedSubscription,
  SeedUser,
  SeedWebhook,
} from './types.ts'
import { findProblems, unknownProperties } from './validation.ts'
import { VERIFY_KEY } from './webhook-events.ts'

/** Time at which the oldest id that is derived from a name was created. */
const FIRST_ID_TIME = Date.UTC(2016, 0, 1)
/** Milliseconds between the derived ids of two neighboring hashes. They end before 2019. */
const ID_INTERVAL = 20
/** Permissions of `@everyone` in a new guild. */
const EVERYONE_PERMISSIONS = '2248473465835073'
const JOINED_AT = '2024-03-01T12:00:00.000000+00:00'
/** Type of an SKU of durable things, its flag for a published one, and the type of an entitlement that was purchased. */
const DURABLE = 2
const AVAILABLE = 4
const PURCHASE = 1
const INCOMING_WEBHOOK = 1

/**
 * Adds data to a state. A row with the id or the name of an existing row replaces the fields that it has.
 *
 * @throws {@link InvalidArgumentError} that names the row and the field.
 */
export function applySeed(state: State, { users = [], applications = [], guilds = [] }: EmulatorSeed): void {
  checkRows('users', users, 'username', (field, user) => addUser(state, field, user))
  checkRows('applications', applications, 'name', (field, one) => addApplication(state, field, one))
  checkRows('guilds', guilds, 'name', (field, guild) => addGuild(state, field, guild))
}

function checkRows<Row extends object>(
  field: string,
  rows: readonly Row[],
  name: keyof Row & string,
  add: (field: string, row: Row) => void,
): void {
  checkArray(field, rows)
  for (const [index, row] of rows.entries()) {
    const place = `${field}[${index}]`
    checkObject(place, row)
    checkText(`${place}.${name}`, row[name])
    add(place, row)
  }
}

/** Returns an id that only a name determines. */
function idOf(kind: string, name: string): string {
  let hash = 0x811c9dc5
  for (const character of `${kind}:${name}`) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0
  }
  return toId(FIRST_ID_TIME + hash * ID_INTERVAL, 0)
}

function addUser(state: State, field: string, { connections = [], ...given }: SeedUser): void {
  const existing = findUser(state, given.id ?? given.username)
  const user: User = {
    id: idOf('user', given.username),
    discriminator: '0',
    global_name: null,
    avatar: null,
    ...existing,
    ...given,
  }
  state.users.set(checkObjectOf(field, 'User', user))
  for (const [index, connection] of connections.entries()) {
    addConnection(state, `${field}.connections[${index}]`, user.id, connection)
  }
}

function addConnection(state: State, field: string, user_id: string, given: SeedConnection): void {
  const connection: Connection = {
    id: idOf('connection', `${given.type}/${given.name}`),
    verified: false,
    friend_sync: false,
    show_activity: false,
    two_way_link: false,
    visibility: 0,
    ...given,
  }
  state.connections.set({ user_id, connection: checkObjectOf(field, 'Connection', connection) })
}

function addApplication(state: State, field: string, given: SeedApplication): void {
  const { client_secret, is_public, bot_token, approved_scopes, owner, team, ...rest } = given
  const { role_connections_metadata, skus = [], entitlements = [], subscriptions = [], ...others } = rest
  const { direct_messages = [], ...fields } = others
  const existing = findApplication(state, fields.id ?? fields.name)
  const id = fields.id ?? existing?.application.id ?? idOf('application', fields.name)
  const ownerName = owner ?? team?.[0]
  const ownerUser = ownerName === undefined ? undefined : requireUser(state, `${field}.owner`, ownerName)
  const application: Application = {
    id,
    icon: null,
    description: '',
    bot_public: true,
    bot_require_code_grant: false,
    team: null,
    redirect_uris: [],
    ...existing?.application,
    ...fields,
    verify_key: VERIFY_KEY,
    ...(ownerUser && { owner: toPartialUser(ownerUser) }),
    ...(team && { team: createTeam(state, `${field}.team`, id, team) }),
  }
  checkObjectOf(field, 'Application', application)
  checkRedirectUris(`${field}.redirect_uris`, application.redirect_uris ?? [])
  const row: ApplicationRow = {
    application,
    client_secret: client_secret ?? existing?.client_secret ?? 'emulator-secret',
    is_public: is_public ?? existing?.is_public ?? false,
    bot_token: bot_token === undefined ? (existing?.bot_token ?? null) : bot_token,
    approved_scopes: approved_scopes ?? existing?.approved_scopes ?? [],
  }
  state.applications.set(row)
  if (row.bot_token !== null) {
    state.users.set({
      discriminator: '0000',
      global_name: null,
      avatar: application.icon,
      bot: true,
      ...state.users.get(id),
      id,
      username: application.name,
    })
  }
  if (role_connections_metadata) {
    const records = role_connections_metadata.map((record, index) =>
      checkObjectOf(`${field}.role_connections_metadata[${index}]`, 'RoleConnectionMetadata', record),
    )
    state.metadata.set({ application_id: id, records })
  }
  checkRows(`${field}.skus`, skus, 'name', (place, sku) => addSKU(state, place, id, sku))
  checkRows(`${field}.entitlements`, entitlements, 'sku', (place, one) =>
    addEntitlement(state, place, id, one),
  )
  checkRows(`${field}.subscriptions`, subscriptions, 'sku', (place, one) =>
    addSubscription(state, place, id, one),
  )
  checkRows(`${field}.direct_messages`, direct_messages, 'content', (place, one) =>
    addDirectMessage(state, place, id, one),
  )
}

function addDirectMessage(
  state: State,
  field: string,
  application_id: string,
  seed: SeedDirectMessage,
): void {
  const { author: authorName, recipient: recipientName, ...given } = seed
  const author = requireUser(state, `${field}.author`, authorName)
  const recipient_id = requireUser(state, `${field}.recipient`, recipientName).id
  const channel = [application_id, ...[author.id, recipient_id].sort()].join('/')
  const message: GameDirectMessage = {
    id: idOf('direct-message', `${channel}/${given.content}`),
    type: 0,
    channel_id: idOf('direct-channel', channel),
    timestamp: toTimestamp(state.now()),
    attachments: [],
    ...given,
    application_id,
    author: toPartialUser(author),
  }
  checkObjectOf(field, 'GameDirectMessage', message)
  state.directMessages.set({ application_id, message, recipient_id, moderation_metadata: null })
}

/** Checks the redirect URIs of an application as the client checks its own one, and for characters that a header cannot have. */
function checkRedirectUris(field: string, uris: readonly string[]): void {
  for (const [index, uri] of uris.entries()) {
    const place = `${field}[${index}]`
    if (!/^[\x21-\x7e]+$/.test(uri)) {
      throw new InvalidArgumentError(place, 'must be a URL of ASCII characters without spaces')
    }
    try {
      checkRedirectUri(uri)
    } catch (error) {
      if (!(error instanceof InvalidArgumentError)) throw error
      throw new InvalidArgumentError(place, error.message.slice(error.field.length + 1))
    }
  }
}

function addSKU(state: State, field: string, application_id: string, given: SeedSKU): void {
  const sku: SKU = {
    id: idOf('sku', `${application_id}/${given.name}`),
    type: DURABLE,
    slug: given.name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'),
    flags: AVAILABLE,
    ...given,
    application_id,
  }
  state.skus.set(checkObjectOf(field, 'SKU', sku))
}

function addEntitlement(state: State, field: string, application_id: string, seed: SeedEntitlement): void {
  const { sku: skuName, user: username, ...given } = seed
  const sku_id = requireSKU(state, `${field}.sku`, application_id, skuName).id
  const user_id = username === undefined ? given.user_id : requireUser(state, `${field}.user`, username).id
  const entitlement: Entitlement = {
    id: idOf('entitlement', `${sku_id}/${user_id ?? given.guild_id}`),
    type: PURCHASE,
    deleted: false,
    consumed: false,
    starts_at: null,
    ends_at: null,
    ...given,
    sku_id,
    application_id,
    ...(user_id !== undefined && { user_id }),
  }
  state.entitlements.set(checkObjectOf(field, 'Entitlement', entitlement))
}

function addSubscription(state: State, field: string, application_id: string, seed: SeedSubscription): void {
  const { sku: skuName, user: username, ...given } = seed
  const sku_id = requireSKU(state, `${field}.sku`, application_id, skuName).id
  const user_id = requireUser(state, `${field}.user`, username).id
  const entitlements = state.entitlements.filter((one) => one.sku_id === sku_id && one.user_id === user_id)
  const subscription: Subscription = {
    id: idOf('subscription', `${sku_id}/${user_id}`),
    sku_ids: [sku_id],
    entitlement_ids: entitlements.map(({ id }) => id),
    renewal_sku_ids: null,
    current_period_start: '2026-11-01T00:00:00.000000+00:00',
    current_period_end: '2026-12-01T00:00:00.000000+00:00',
    status: 0,
    canceled_at: null,
    ...given,
    user_id,
  }
  state.subscriptions.set(checkObjectOf(field, 'Subscription', subscription))
}

function requireSKU(state: State, field: string, applicationId: string, nameOrId: string): SKU {
  const skus = state.skus.filter(({ application_id }) => application_id === applicationId)
  const sku = skus.find(({ id, name }) => id === nameOrId || name === nameOrId)
  if (sku) return sku
  const known = skus.map(({ name }) => name).join(', ')
  throw new InvalidArgumentError(field, `must be the name or the id of an SKU of the application: ${known}`)
}

function createTeam(state: State, field: string, applicationId: string, names: readonly string[]): Team {
  checkArray(field, names)
  const users = names.map((name, index) => requireUser(state, `${field}[${index}]`, name))
  const [owner] = users
  if (!owner) throw new InvalidArgumentError(field, 'must have at least one username')
  const id = idOf('team', applicationId)
  const members = users.map((user) => ({
    membership_state: 2,
    team_id: id,
    user: toPartialUser(user),
    role: 'admin',
  }))
  return { id, icon: null, name: 'Team', owner_user_id: owner.id, members }
}

function addGuild(state: State, field: string, given: SeedGuild): void {
  const { owner, members = [], roles = [], channels = [], webhooks = [], activities = [], ...fields } = given
  const existing = state.guilds.get(fields.id ?? '') ?? state.guilds.find(({ name }) => name === fields.name)
  const id = fields.id ?? existing?.id ?? idOf('guild', fields.name)
  const ownerUser = owner === undefined ? undefined : requireUser(state, `${field}.owner`, owner)
  const base = existing?.roles ?? [
    createRole(id, { name: '@everyone', permissions: EVERYONE_PERMISSIONS }, 0),
  ]
  const added = roles.map((role, index) =>
    createRole(role.id ?? idOf('role', `${id}/${role.name}`), role, base.length + index),
  )
  const guild: Guild = {
    id,
    icon: null,
    features: [],
    ...existing,
    ...fields,
    ...(ownerUser && { owner_id: ownerUser.id }),
    roles: [...base.filter((role) => !added.some((other) => other.id === role.id)), ...added],
  }
  state.guilds.set(checkObjectOf(field, 'Guild', guild))
  for (const [index, channel] of channels.entries()) {
    const named = typeof channel === 'string' ? { name: channel } : channel
    const row: Channel = {
      id: idOf('channel', `${id}/${named.name}`),
      type: 0,
      guild_id: id,
      position: index,
      permission_overwrites: [],
      ...named,
    }
    state.channels.set(checkObjectOf(`${field}.channels[${index}]`, 'Channel', row))
  }
  if (ownerUser) addMember(state, `${field}.owner`, guild, { user: ownerUser.id })
  for (const [index, member] of members.entries()) {
    const row = typeof member === 'string' ? { user: member } : member
    addMember(state, `${field}.members[${index}]`, guild, row)
  }
  checkRows(`${field}.webhooks`, webhooks, 'name', (place, webhook) => addWebhook(state, place, id, webhook))
  checkRows(`${field}.activities`, activities, 'application', (place, one) =>
    addActivity(state, place, id, one),
  )
}

function addActivity(state: State, field: string, guild_id: string, seed: SeedActivity): void {
  const { application: name, channel: channelName, users, ...given } = seed
  const application = findApplication(state, name)
  if (!application) {
    throw new InvalidArgumentError(`${field}.application`, 'must be the name or the id of an application')
  }
  const channel_id = requireChannel(state, `${field}.channel`, guild_id, channelName).id
  checkArray(`${field}.users`, users)
  const application_id = application.application.id
  const launch_id = given.launch_id ?? idOf('launch', `${application_id}/${channel_id}`)
  const id = `gc-${guild_id}-${channel_id}`
  const instance: ActivityInstance = {
    instance_id: `i-${launch_id}-${id}`,
    ...given,
    application_id,
    launch_id,
    location: { id, kind: 'gc', channel_id, guild_id },
    users: users.map((user, index) => requireUser(state, `${field}.users[${index}]`, user).id),
  }
  state.activityInstances.set(checkObjectOf(field, 'ActivityInstance', instance))
}

function addWebhook(
  state: State,
  field: string,
  guild_id: string,
  { channel: name, ...given }: SeedWebhook,
): void {
  const channel = requireChannel(state, `${field}.channel`, guild_id, name)
  const webhook: Webhook = {
    id: idOf('webhook', `${guild_id}/${given.name}`),
    type: INCOMING_WEBHOOK,
    avatar: null,
    token: 'emulator-webhook-token',
    application_id: null,
    ...given,
    guild_id,
    channel_id: channel.id,
  }
  state.webhooks.set(checkObjectOf(field, 'Webhook', webhook))
}

/** Returns a channel of a guild, by default the first one. */
function requireChannel(state: State, field: string, guildId: string, name: string | undefined): Channel {
  const channels = state.channels.filter(({ guild_id }) => guild_id === guildId)
  const channel = channels.find((one) => name === undefined || one.name === name)
  if (channel) return channel
  const known = channels.map((one) => one.name).join(', ')
  throw new InvalidArgumentError(field, `must be the name of a channel of the guild: ${known}`)
}

function createRole(id: string, given: Partial<Role> & Pick<Role, 'name'>, position: number): Role {
  return {
    color: 0,
    hoist: false,
    position,
    permissions: '0',
    managed: false,
    mentionable: false,
    ...given,
    id,
  }
}

function addMember(state: State, field: string, guild: Guild, { user: name, ...given }: SeedMember): void {
  const user = requireUser(state, field, name)
  const roles = given.roles?.map((role, index) => requireRole(`${field}.roles[${index}]`, guild, role))
  const member: GuildMember = {
    joined_at: JOINED_AT,
    deaf: false,
    mute: false,
    ...state.members.get(guild.id, user.id)?.member,
    ...given,
    roles: roles ?? [],
  }
  state.members.set({
    guild_id: guild.id,
    user_id: user.id,
    member: checkObjectOf(field, 'GuildMember', member),
  })
}

function requireRole(field: string, { roles = [] }: Guild, nameOrId: string): string {
  const role = roles.find(({ id, name }) => id === nameOrId || name === nameOrId)
  if (role) return role.id
  throw new InvalidArgumentError(
    field,
    `must be a role of the guild: ${roles.map(({ name }) => name).join(', ')}`,
  )
}

/** Finds a user by id or username. */
export function findUser(state: State, nameOrId: string): User | undefined {
  return state.users.get(nameOrId) ?? state.users.find(({ username }) => username === nameOrId)
}

/** Finds an application by id or name. */
export function findApplication(state: State, nameOrId: string): ApplicationRow | undefined {
  return (
    state.applications.get(nameOrId) ??
    state.applications.find(({ application }) => application.name === nameOrId)
  )
}

/** @throws {@link InvalidArgumentError} if there is no such user. */
export function requireUser(state: State, field: string, nameOrId: string): User {
  const user = findUser(state, nameOrId)
  if (user) return user
  const known = state.users.all().map(({ username }) => username)
  throw new InvalidArgumentError(field, `must be the name or the id of a user: ${known.join(', ')}`)
}

/** Fields of a user that other users see. */
type PublicUser = Pick<User, 'id' | 'username' | 'discriminator' | 'global_name' | 'avatar' | 'public_flags'>

/** Returns the fields of a user that other users see. */
export function toPartialUser({
  id,
  username,
  discriminator,
  global_name,
  avatar,
  public_flags,
}: User): PublicUser {
  return {
    id,
    username,
    discriminator,
    global_name,
    avatar,
    ...(public_flags !== undefined && { public_flags }),
  }
}

/** Checks an object against its schema in the description, which must have all its properties. */
function checkObjectOf<Row extends object>(field: string, schema: string, row: Row): Row {
  const [unknown] = unknownProperties(schema, row)
  if (unknown !== undefined)
    throw new InvalidArgumentError(`${field}.${unknown}`, `is not a field of ${schema}`)
  const [problem] = findProblems(schema, row)
  if (!problem) return row
  throw new InvalidArgumentError([field, ...problem.path].join('.'), `is invalid: ${problem.message}`)
}
