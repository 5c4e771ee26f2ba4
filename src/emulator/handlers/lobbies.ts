import type { Lobby, LobbyMember, LobbyMemberCreate, LobbyMemberUpdate } from '../../generated/models.ts'
import { type ApiCredential, hasPermissions, requireMembership, userIdOf } from '../access.ts'
import type { Handlers } from '../context.ts'
import { invalidForm } from '../request.ts'
import { ErrorResponse } from '../responses.ts'
import { toPartialUser } from '../seed.ts'
import type { State } from '../state.ts'

/** Flag of a member who can link a channel. */
const CAN_LINK_LOBBY = 1
const TEXT_CHANNEL = 0

/** Handlers of the endpoints about lobbies. */
export const LOBBY_HANDLERS: Handlers = {
  createLobby({ credential, state, body: { metadata = null, members = [] } }) {
    const lobby = createLobby(state, credential, metadata, toMembers(state, members))
    return { status: 201, body: state.lobbies.set({ lobby, secret: null }).lobby }
  },

  createOrJoinLobby({ credential, state, body }) {
    const { secret, lobby_metadata, member_metadata = null } = body
    const { id: applicationId } = credential.application.application
    const existing = state.lobbies.find(
      (row) => row.secret === secret && row.lobby.application_id === applicationId,
    )
    const lobby = existing?.lobby ?? createLobby(state, credential, null, [])
    const member = { id: credential.token.user_id, metadata: member_metadata, flags: 0 }
    const changed = withMember(lobby, { ...findMember(lobby, member.id), ...member })
    const row = {
      lobby: { ...changed, ...(lobby_metadata !== undefined && { metadata: lobby_metadata }) },
      secret,
    }
    return { status: 200, body: state.lobbies.set(row).lobby }
  },

  getLobby: (context) => ({ status: 200, body: requireLobby(context) }),

  updateLobby(context) {
    const { metadata, members } = context.body
    return {
      status: 200,
      body: replace(context.state, {
        ...requireLobby(context),
        ...(metadata !== undefined && { metadata }),
        ...(members && { members: toMembers(context.state, members) }),
      }),
    }
  },

  deleteLobby(context) {
    const { state } = context
    const { id } = requireLobby(context)
    state.lobbies.delete(id)
    for (const message of state.lobbyMessages.filter(({ lobby_id }) => lobby_id === id)) {
      state.lobbyMessages.delete(id, message.id)
    }
    return { status: 204 }
  },

  addLobbyMember(context) {
    const { state, path, body } = context
    const lobby = requireLobby(context)
    if (!state.users.get(path.user_id)) throw new ErrorResponse(404, 'UnknownUser')
    const member = changeMember(lobby, path.user_id, body)
    replace(state, withMember(lobby, member))
    return { status: 200, body: member }
  },

  bulkUpdateLobbyMembers(context) {
    const { state, body } = context
    let lobby = requireLobby(context)
    if (!body.every(({ id }) => state.users.get(id))) throw new ErrorResponse(404, 'UnknownUser')
    const changed: LobbyMember[] = []
    for (const { id, remove_member = false, ...changes } of body) {
      const member = changeMember(lobby, id, changes)
      lobby = remove_member ? withoutMember(lobby, id) : withMember(lobby, member)
      if (!remove_member) changed.push(member)
    }
    replace(state, lobby)
    return { status: 200, body: changed }
  },

  removeLobbyMember(context) {
    replace(context.state, withoutMember(requireLobby(context), context.path.user_id))
    return { status: 204 }
  },

  leaveLobby(context) {
    replace(context.state, withoutMember(requireLobby(context), context.credential.token.user_id))
    return { status: 204 }
  },

  linkChannelToLobby(context) {
    const { state, credential, body } = context
    const { linked_channel, ...lobby } = requireLobby(context)
    const { user_id } = credential.token
    const flags = findMember(lobby, user_id)?.flags ?? 0
    if ((flags & CAN_LINK_LOBBY) === 0) throw new ErrorResponse(403, 'MissingAccess')
    if (body?.channel_id === undefined) return { status: 200, body: replace(state, lobby) }
    const channel = state.channels.get(body.channel_id)
    if (!channel?.guild_id) throw new ErrorResponse(404, 'UnknownChannel')
    const guild = requireMembership(state, channel.guild_id, user_id)
    const isAllowed = hasPermissions(state, guild, user_id, [
      'MANAGE_CHANNELS',
      'VIEW_CHANNEL',
      'SEND_MESSAGES',
    ])
    if (!isAllowed) throw new ErrorResponse(403, 'MissingAccess')
    if (channel.type !== TEXT_CHANNEL || channel.nsfw) {
      const message = 'The channel must be a text channel without age restriction.'
      throw invalidForm([{ path: ['channel_id'], code: 'BASE_TYPE_INVALID', message }])
    }
    return { status: 200, body: replace(state, { ...lobby, linked_channel: channel }) }
  },

  sendLobbyMessage(context) {
    const { state, credential, body } = context
    const lobby = requireLobby(context)
    const user = state.users.get(credential.token.user_id)
    if (!user) throw new ErrorResponse(401, 'Unauthorized')
    const name = findMember(lobby, user.id)?.additional_name
    const { content, flags = 0, metadata } = body
    const message = {
      id: state.createId(),
      type: 0,
      content,
      lobby_id: lobby.id,
      channel_id: lobby.id,
      author: toPartialUser(user),
      ...(name !== undefined && { lobby_member: { additional_name: name } }),
      ...(metadata !== undefined && { metadata }),
      flags,
      application_id: lobby.application_id,
    }
    return { status: 201, body: state.lobbyMessages.set(message) }
  },

  listLobbyMessages(context) {
    const { id } = requireLobby(context)
    const messages = context.state.lobbyMessages.filter(({ lobby_id }) => lobby_id === id)
    return { status: 200, body: messages.reverse().slice(0, context.query.limit) }
  },

  updateLobbyMessageModerationMetadata(context) {
    const { state, path, body } = context
    const message = state.lobbyMessages.get(requireLobby(context).id, path.message_id)
    if (!message) throw new ErrorResponse(404, 'UnknownMessage')
    state.lobbyMessages.set({ ...message, moderation_metadata: body })
    return { status: 204 }
  },

  createLobbyChannelInviteForSelf: (context) => invite(context, context.credential.token.user_id),
  createLobbyChannelInviteForUser: (context) => invite(context, context.path.user_id),
}

interface LobbyContext {
  readonly state: State
  readonly credential: ApiCredential
  readonly path: { readonly lobby_id: string }
}

/** @throws {@link ErrorResponse} 404; 403 for a lobby of another application, or one that the user is not in. */
function requireLobby({ state, credential, path }: LobbyContext): Lobby {
  const lobby = state.lobbies.get(path.lobby_id)?.lobby
  if (!lobby) throw new ErrorResponse(404, 'UnknownLobby')
  const isOwn = lobby.application_id === credential.application.application.id
  const isMember = credential.kind === 'bot' || findMember(lobby, userIdOf(credential)) !== undefined
  if (!isOwn || !isMember) throw new ErrorResponse(403, 'MissingAccess')
  return lobby
}

function createLobby(
  state: State,
  { application: { application } }: ApiCredential,
  metadata: Lobby['metadata'],
  members: LobbyMember[],
): Lobby {
  return { id: state.createId(), application_id: application.id, metadata, members }
}

/** Replaces a lobby, and keeps its secret. */
function replace(state: State, lobby: Lobby): Lobby {
  return state.lobbies.set({ lobby, secret: state.lobbies.get(lobby.id)?.secret ?? null }).lobby
}

function toMembers(state: State, members: readonly LobbyMemberCreate[]): LobbyMember[] {
  const problems = members.flatMap(({ id }, index) =>
    state.users.get(id)
      ? []
      : [{ path: ['members', String(index), 'id'], code: 'BASE_TYPE_INVALID', message: 'Unknown User' }],
  )
  if (problems.length > 0) throw invalidForm(problems)
  return members.map(({ id, metadata = null, flags = 0 }) => ({ id, metadata, flags }))
}

function findMember({ members }: Lobby, userId: string): LobbyMember | undefined {
  return members.find(({ id }) => id === userId)
}

/** Returns a member with changes. A field that is absent remains, and `null` removes the additional name. */
function changeMember(
  lobby: Lobby,
  id: string,
  { additional_name, metadata, flags }: LobbyMemberUpdate,
): LobbyMember {
  const current = findMember(lobby, id)
  const name = additional_name === undefined ? current?.additional_name : additional_name
  return {
    id,
    metadata: metadata === undefined ? (current?.metadata ?? null) : metadata,
    flags: flags ?? current?.flags ?? 0,
    ...(typeof name === 'string' && { additional_name: name }),
  }
}

function withMember(lobby: Lobby, member: LobbyMember): Lobby {
  return { ...lobby, members: [...withoutMember(lobby, member.id).members, member] }
}

function withoutMember(lobby: Lobby, userId: string): Lobby {
  return { ...lobby, members: lobby.members.filter(({ id }) => id !== userId) }
}

/** Creates an invite to the guild of the linked channel. */
function invite(context: LobbyContext, userId: string): { status: 200; body: { code: string } } {
  const lobby = requireLobby(context)
  if (!context.state.users.get(userId)) throw new ErrorResponse(404, 'UnknownUser')
  if (!lobby.linked_channel || !findMember(lobby, userId)) throw new ErrorResponse(403, 'MissingAccess')
  return { status: 200, body: { code: context.state.createSecret().slice(0, 16) } }
}
