import type { RoleConnection, RoleConnectionMetadata, RoleConnectionUpdate } from '../generated/models.ts'
import { updateCurrentUserApplicationRoleConnectionBody } from '../generated/request-schemas.ts'
import { checkRequestOptions } from '../runtime/api/call.ts'
import type { BotRequestOptions, MetadataUpdate } from '../runtime/api/linked-roles.ts'
import { orThrow } from '../runtime/api/results.ts'
import type { OAuth2Client } from '../runtime/client.ts'
import { contextOf, OF_THIS_COPY } from '../runtime/context.ts'
import { InvalidArgumentError } from '../runtime/errors/arguments.ts'
import { contextOfToken, type PartialAccessToken } from '../runtime/partial-access-token.ts'
import type { RequestOptions } from '../runtime/transport/types.ts'
import { checkOptions, checkSnowflake } from '../runtime/validation/arguments.ts'
import { checkRequest } from '../runtime/validation/request-limits.ts'
import {
  formatMetadata,
  parseMetadata,
  type RoleConnectionFields,
  type RoleConnectionSchema,
  type RoleConnectionValues,
} from './schema.ts'

/** A token that may update the role connection of its user. */
export type LinkedToken = PartialAccessToken<'role_connections.write'>

/** Options of calls for a role connection. */
export interface RoleConnectionOptions extends RequestOptions {
  /**
   * Id of the application.
   *
   * @default the client's `clientId`
   */
  readonly applicationId?: string | undefined
}

/** Role connection of a user to set. */
export interface RoleConnectionUpdateOf<Fields extends RoleConnectionFields>
  extends Pick<MetadataUpdate, 'platformName' | 'platformUsername'> {
  /** Values by key. Pass all of them: Discord does not document what an update does to values that it omits. */
  readonly metadata: RoleConnectionValues<Fields>
}

/** Role connection of a user with its values. */
export type RoleConnectionOf<Fields extends RoleConnectionFields> = Omit<RoleConnection, 'metadata'> & {
  readonly metadata: RoleConnectionValues<Fields>
}

const ROLE_CONNECTION = '/users/@me/applications/{application_id}/role-connection'

/**
 * Registers the metadata records of a schema for the application, and replaces those that were registered before. Acts as
 * the bot.
 *
 * @throws `MissingBotTokenError` before a request is sent · the errors of a request
 * @example
 * ```ts
 * import { OAuth2Client } from 'grantcord'
 * import { defineRoleConnection, registerRoleConnection } from 'grantcord/role-connections'
 *
 * const player = defineRoleConnection({ wins: { type: 2, name: 'Wins', description: 'Games won at least' } })
 *
 * export const register = (discord: OAuth2Client) => registerRoleConnection(discord, player)
 * ```
 * @see https://docs.discord.com/developers/resources/application-role-connection-metadata#update-application-role-connection-metadata-records
 */
export async function registerRoleConnection(
  client: OAuth2Client,
  schema: RoleConnectionSchema,
  options: BotRequestOptions = {},
): Promise<RoleConnectionMetadata[]> {
  contextOf(client)
  return client.updateLinkedRolesMetadata(schema.records, options)
}

/**
 * Updates the role connection of a user with the values of a schema, and returns it as Discord has stored it. All limits are
 * checked before the request is sent.
 *
 * @throws `InvalidArgumentError` that names the invalid value · `MissingScopeError` · the errors of a request
 * @example
 * ```ts
 * import type { AccessToken } from 'grantcord'
 * import { defineRoleConnection, updateRoleConnection } from 'grantcord/role-connections'
 *
 * const player = defineRoleConnection({ wins: { type: 2, name: 'Wins', description: 'Games won at least' } })
 *
 * export const setWins = (token: AccessToken<'role_connections.write'>, wins: number) =>
 *   updateRoleConnection(token, player, { platformName: 'Example Game', metadata: { wins } })
 * ```
 * @see https://docs.discord.com/developers/resources/user#update-current-user-application-role-connection
 */
export async function updateRoleConnection<Fields extends RoleConnectionFields>(
  token: LinkedToken,
  schema: RoleConnectionSchema<Fields>,
  update: RoleConnectionUpdateOf<Fields>,
  options: RoleConnectionOptions = {},
): Promise<RoleConnection> {
  const { path, rest } = readOptions(token, options)
  const body = toBody(schema, update)
  return orThrow(await token.api.PUT(ROLE_CONNECTION, { params: { path }, body, ...rest }))
}

/**
 * Fetches the role connection of a user with the values of a schema.
 *
 * @throws `MissingScopeError` · `InvalidArgumentError` for a stored value that does not match the schema · the errors of a
 *   request
 * @see https://docs.discord.com/developers/resources/user#get-current-user-application-role-connection
 */
export async function fetchRoleConnection<Fields extends RoleConnectionFields>(
  token: LinkedToken,
  schema: RoleConnectionSchema<Fields>,
  options: RoleConnectionOptions = {},
): Promise<RoleConnectionOf<Fields>> {
  const { path, rest } = readOptions(token, options)
  const connection = orThrow(await token.api.GET(ROLE_CONNECTION, { params: { path }, ...rest }))
  return { ...connection, metadata: parseMetadata(schema, connection.metadata) }
}

/** Checks an update, and converts it to the body of a request. */
export function toBody<Fields extends RoleConnectionFields>(
  schema: RoleConnectionSchema<Fields>,
  update: RoleConnectionUpdateOf<Fields>,
): RoleConnectionUpdate {
  checkOptions('update', update, ['platformName', 'platformUsername', 'metadata'])
  const { platformName, platformUsername } = update
  const metadata = formatMetadata(schema, update.metadata)
  const body = {
    ...(platformName !== undefined && { platform_name: platformName }),
    ...(platformUsername !== undefined && { platform_username: platformUsername }),
    ...(metadata !== undefined && { metadata }),
  }
  checkRequest(updateCurrentUserApplicationRoleConnectionBody, body)
  return body
}

function readOptions(
  token: LinkedToken,
  options: RoleConnectionOptions,
): { path: { application_id: string }; rest: RequestOptions } {
  const context = contextOfToken(Object(token))
  if (!context) {
    throw new InvalidArgumentError('token', `must be a token ${OF_THIS_COPY}`)
  }
  const { applicationId = context.config.clientId, ...rest } = checkRequestOptions(options, ['applicationId'])
  checkSnowflake('applicationId', applicationId)
  return { path: { application_id: applicationId }, rest }
}
