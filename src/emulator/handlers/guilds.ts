import type { Channel, GuildMemberAdd } from '../../generated/models.ts'
import type { Permission } from '../../generated/permissions.ts'
import {
  type ApiCredential,
  hasPermissions,
  requireBodyToken,
  requireMembership,
  toTimestamp,
  userIdOf,
} from '../access.ts'
import type { Handlers } from '../context.ts'
import { ErrorResponse } from '../responses.ts'
import type { ApplicationRow } from '../rows.ts'
import { toPartialUser } from '../seed.ts'
import type { State } from '../state.ts'

const DM = 1
const GROUP_DM = 3
/** Number of guilds that a user can be a member of. */
const MAX_GUILDS = 200
const MAX_GROUP_DMS = 10
const MAX_RECIPIENTS = 10

/** Handlers of the endpoints about guilds and their members, DMs and group DMs. */
export const GUILD_HANDLERS: Handlers = {
  addGuildMember({ credential, state, path: { guild_id, user_id }, body }) {
    const guild = requireMembership(state, guild_id, userIdOf(credential))
    if (!hasPermissions(state, guild, userIdOf(credential), listNeeded(body))) {
      throw new ErrorResponse(403, 'MissingPermissions')
    }
    const user = state.users.get(user_id)
    if (!user) throw new ErrorResponse(404, 'UnknownUser')
    const token = requireBodyToken(state, credential.application, body.access_token, 'guilds.join')
    if (token.user_id !== user_id) throw new ErrorResponse(403, 'InvalidAccessToken')
    if (state.members.get(guild_id, user_id)) return { status: 204 }
    if (state.members.filter((row) => row.user_id === user_id).length >= MAX_GUILDS) {
      throw new ErrorResponse(400, 'UserAtGuildLimit')
    }
    const { nick = null, roles = [], mute = false, deaf = false } = body
    if (!roles.every((role) => guild.roles?.some(({ id }) => id === role))) {
      throw new ErrorResponse(404, 'UnknownGuild', { body: { message: 'Unknown Role', code: 10011 } })
    }
    const member = {
      nick,
      roles,
      joined_at: toTimestamp(state.now()),
      deaf,
      mute,
      flags: 0,
      pending: guild.features?.includes('MEMBER_VERIFICATION_GATE_ENABLED') ?? false,
    }
    state.members.set({ guild_id, user_id, member })
    return { status: 201, body: { ...member, user: toPartialUser(user) } }
  },

  listGuildChannels({ credential, state, path: { guild_id } }) {
    requireMembership(state, guild_id, userIdOf(credential))
    const channels = state.channels.filter((channel) => channel.guild_id === guild_id && !isThread(channel))
    return { status: 200, body: channels }
  },

  createDM({ credential, state, body }) {
    return 'recipient_id' in body
      ? openDM(state, credential, body.recipient_id)
      : openGroupDM(state, credential.application, body.access_tokens)
  },

  addGroupDMRecipient({ credential, state, path: { channel_id, user_id }, body: { access_token } }) {
    const channel = requireGroupDM(state, credential.application, channel_id)
    const user = state.users.get(user_id)
    if (!user) throw new ErrorResponse(404, 'UnknownUser')
    const token = requireBodyToken(state, credential.application, access_token, 'gdm.join')
    if (token.user_id !== user_id) throw new ErrorResponse(403, 'InvalidAccessToken')
    const { recipients = [] } = channel
    if (recipients.some(({ id }) => id === user_id)) return { status: 204 }
    if (recipients.length >= MAX_RECIPIENTS) throw new ErrorResponse(400, 'MaximumRecipients')
    const changed = { ...channel, recipients: [...recipients, toPartialUser(user)] }
    return { status: 201, body: state.channels.set(changed) }
  },

  removeGroupDMRecipient({ credential, state, path: { channel_id, user_id } }) {
    const channel = requireGroupDM(state, credential.application, channel_id)
    const { recipients = [] } = channel
    const remaining = recipients.filter(({ id }) => id !== user_id)
    if (remaining.length === recipients.length) throw new ErrorResponse(404, 'UnknownUser')
    state.channels.set({ ...channel, recipients: remaining })
    return { status: 204 }
  },

  updateDMModerationMetadata({ credential, state, path: { user_id_1, user_id_2, message_id }, body }) {
    const userIds = [user_id_1, user_id_2]
    if (!userIds.every((id) => state.users.get(id))) throw new ErrorResponse(404, 'UnknownUser')
    const row = state.directMessages.get(message_id)
    const isBetween = row && [row.message.author.id, row.recipient_id].every((id) => userIds.includes(id))
    if (!isBetween) throw new ErrorResponse(404, 'UnknownMessage')
    if (row.application_id !== credential.application.application.id) {
      throw new ErrorResponse(403, 'MissingAccess')
    }
    state.directMessages.set({ ...row, moderation_metadata: body })
    return { status: 204 }
  },
}

function listNeeded({ nick, roles, mute, deaf }: GuildMemberAdd): Permission[] {
  const needed: Permission[] = ['CREATE_INSTANT_INVITE']
  if (nick !== undefined) needed.push('MANAGE_NICKNAMES')
  if (roles !== undefined) needed.push('MANAGE_ROLES')
  if (mute !== undefined) needed.push('MUTE_MEMBERS')
  if (deaf !== undefined) needed.push('DEAFEN_MEMBERS')
  return needed
}

function isThread({ type }: Channel): boolean {
  return type >= 10 && type <= 12
}

/** Opens the DM of a bot and a user. Its row has both as recipients, and a response does not have the bot. */
function openDM(
  state: State,
  credential: ApiCredential,
  recipientId: string,
): { status: 200; body: Channel } {
  const botId = userIdOf(credential)
  const bot = state.users.get(botId)
  const user = state.users.get(recipientId)
  if (!bot || !user || user.bot) throw new ErrorResponse(400, 'InvalidRecipient')
  const isMutual = state.members.find(
    ({ guild_id, user_id }) => user_id === recipientId && state.members.get(guild_id, botId) !== undefined,
  )
  if (!isMutual) throw new ErrorResponse(403, 'NoMutualGuilds')
  const isOpen = ({ type, recipients = [] }: Channel) =>
    type === DM && [botId, recipientId].every((one) => recipients.some(({ id }) => id === one))
  const channel =
    state.channels.find(isOpen) ??
    state.channels.set({
      id: state.createId(),
      type: DM,
      flags: 0,
      last_message_id: null,
      recipients: [toPartialUser(bot), toPartialUser(user)],
    })
  return { status: 200, body: { ...channel, recipients: [toPartialUser(user)] } }
}

function openGroupDM(
  state: State,
  row: ApplicationRow,
  accessTokens: readonly string[],
): { status: 200; body: Channel } {
  const tokens = accessTokens.map((token) => requireBodyToken(state, row, token, 'gdm.join'))
  const userIds = [...new Set(tokens.map(({ user_id }) => user_id))]
  const users = userIds.flatMap((id) => state.users.get(id) ?? [])
  const [owner] = users
  if (!owner || users.length > MAX_RECIPIENTS) throw new ErrorResponse(400, 'InvalidRecipient')
  const { application } = row
  const open = state.channels.filter(
    ({ type, application_id }) => type === GROUP_DM && application_id === application.id,
  )
  if (open.length >= MAX_GROUP_DMS) throw new ErrorResponse(400, 'MaximumGroupDMs')
  const channel = state.channels.set({
    id: state.createId(),
    type: GROUP_DM,
    flags: 0,
    last_message_id: null,
    name: null,
    icon: null,
    owner_id: owner.id,
    application_id: application.id,
    managed: true,
    recipients: users.map(toPartialUser),
  })
  return { status: 200, body: channel }
}

/** @throws {@link ErrorResponse} unless the application created the group DM. */
function requireGroupDM(state: State, { application }: ApplicationRow, id: string): Channel {
  const channel = state.channels.get(id)
  if (!channel) throw new ErrorResponse(404, 'UnknownChannel')
  if (channel.type === GROUP_DM && channel.application_id === application.id) return channel
  throw new ErrorResponse(403, 'MissingAccess')
}
