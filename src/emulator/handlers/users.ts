import type { Guild, PartialGuild, User } from '../../generated/models.ts'
import {
  type ApiCredential,
  hashImage,
  paginate,
  requireMembership,
  requireOwnApplication,
  rolePermissions,
  userIdOf,
} from '../access.ts'
import type { Handlers } from '../context.ts'
import { ErrorResponse } from '../responses.ts'
import { toPartialUser } from '../seed.ts'
import type { State } from '../state.ts'

/** Handlers of the endpoints about the current user. */
export const USER_HANDLERS: Handlers = {
  getCurrentUser({ credential, state }) {
    const user = requireCurrentUser(state, credential)
    const isBot = credential.kind === 'bot'
    return { status: 200, body: isBot ? user : withoutHidden(user, credential.token.scopes) }
  },

  async updateCurrentUser({ credential, state, body: { username, avatar, banner } }) {
    const changes = {
      ...(username !== undefined && { username }),
      ...(avatar !== undefined && { avatar: await hashImage(avatar) }),
      ...(banner !== undefined && { banner: await hashImage(banner) }),
    }
    const user = state.users.set({ ...requireCurrentUser(state, credential), ...changes })
    return { status: 200, body: user }
  },

  listCurrentUserGuilds({ credential, state, query }) {
    const userId = userIdOf(credential)
    const guilds = state.members
      .filter(({ user_id }) => user_id === userId)
      .flatMap(({ guild_id }) => state.guilds.get(guild_id) ?? [])
    const page = paginate(guilds, query)
    return {
      status: 200,
      body: page.map((guild) => toPartialGuild(state, guild, userId, query.with_counts === true)),
    }
  },

  getCurrentUserGuildMember({ credential, state, path }) {
    const user = requireCurrentUser(state, credential)
    if (!state.guilds.get(path.guild_id)) throw new ErrorResponse(404, 'UnknownGuild')
    const row = state.members.get(path.guild_id, user.id)
    if (!row) throw new ErrorResponse(404, 'UnknownMember')
    return { status: 200, body: { ...row.member, user: toPartialUser(user) } }
  },

  leaveGuild({ credential, state, path }) {
    const userId = userIdOf(credential)
    requireMembership(state, path.guild_id, userId)
    state.members.delete(path.guild_id, userId)
    return { status: 204 }
  },

  listCurrentUserConnections({ credential, state }) {
    const rows = state.connections.filter(({ user_id }) => user_id === credential.token.user_id)
    return { status: 200, body: rows.map(({ connection }) => connection) }
  },

  getCurrentUserApplicationRoleConnection({ credential, state, path: { application_id } }) {
    requireOwnApplication(state, credential, application_id, 'MissingAccess')
    const row = state.roleConnections.get(application_id, credential.token.user_id)
    return { status: 200, body: row?.connection ?? {} }
  },

  updateCurrentUserApplicationRoleConnection({ credential, state, path: { application_id }, body }) {
    requireOwnApplication(state, credential, application_id, 'MissingAccess')
    const { platform_name = null, platform_username = null, metadata } = body
    const connection = { platform_name, platform_username, metadata: metadata ?? {} }
    state.roleConnections.set({ application_id, user_id: credential.token.user_id, connection })
    return { status: 200, body: connection }
  },

  deleteCurrentUserApplicationRoleConnection({ credential, state, path: { application_id } }) {
    requireOwnApplication(state, credential, application_id, 'MissingAccess')
    state.roleConnections.delete(application_id, credential.token.user_id)
    return { status: 204 }
  },
}

function requireCurrentUser(state: State, credential: ApiCredential): User {
  const user = state.users.get(userIdOf(credential))
  if (user) return user
  throw new ErrorResponse(401, 'Unauthorized')
}

/** Removes the fields of a user that need a scope which was not granted. */
function withoutHidden({ email, verified, premium_type, ...shown }: User, scopes: readonly string[]): User {
  return {
    ...shown,
    premium_type: scopes.includes('identify.premium') ? (premium_type ?? 0) : 0,
    ...(scopes.includes('email') && { email: email ?? null, verified: verified ?? false }),
  }
}

function toPartialGuild(state: State, guild: Guild, userId: string, withCounts: boolean): PartialGuild {
  const { id, name, icon = null, banner = null, features = [], owner_id } = guild
  const members = withCounts ? state.members.filter(({ guild_id }) => guild_id === id).length : 0
  return {
    id,
    name,
    icon,
    banner,
    owner: owner_id === userId,
    permissions: String(rolePermissions(state, guild, userId)),
    features,
    ...(withCounts && {
      approximate_member_count: guild.approximate_member_count ?? members,
      approximate_presence_count: guild.approximate_presence_count ?? Math.ceil(members / 2),
    }),
  }
}
