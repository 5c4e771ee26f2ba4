import type {
  RoleConnection,
  RoleConnectionMetadata,
  RoleConnectionMetadataUpdate,
} from '../generated/models.ts'
import {
  updateApplicationRoleConnectionMetadataBody,
  updateCurrentUserApplicationRoleConnectionBody,
} from '../generated/request-schemas.ts'
import type { RequestOptions } from './api.ts'
import { botCredential } from './bot-credential.ts'
import { checkRequest } from './check-request.ts'
import { expectSuccess } from './expect-success.ts'
import type { GrantContext } from './grants/request-token.ts'
import { formatMetadata, type MetadataUpdate } from './metadata.ts'
import type { BearerCredential } from './transport/credential.ts'

/** Who acts. */
export interface BotRequestOptions extends RequestOptions {
  /** The client's by default. */
  readonly botToken?: string | undefined
}

const METADATA = '/applications/{application_id}/role-connections/metadata'
const ROLE_CONNECTION = '/users/@me/applications/{application_id}/role-connection'

/** `token.fetchMetadata()`: what the application says of a user. */
export function fetchRoleConnection(
  context: GrantContext,
  credential: BearerCredential,
  options: RequestOptions,
): Promise<RoleConnection> {
  const call = { ...options, path: pathOf(context), credential }
  return expectSuccess(context.transport, 'GET', ROLE_CONNECTION, call)
}

/** `token.updateMetadata()` */
export function updateRoleConnection(
  context: GrantContext,
  credential: BearerCredential,
  update: MetadataUpdate,
  options: RequestOptions,
): Promise<RoleConnection> {
  const body = formatMetadata(update)
  checkRequest(updateCurrentUserApplicationRoleConnectionBody, body)
  const call = { ...options, path: pathOf(context), body, credential }
  return expectSuccess(context.transport, 'PUT', ROLE_CONNECTION, call)
}

/** `token.clearMetadata()` */
export async function deleteRoleConnection(
  context: GrantContext,
  credential: BearerCredential,
  options: RequestOptions,
): Promise<void> {
  const call = { ...options, path: pathOf(context), credential }
  await expectSuccess(context.transport, 'DELETE', ROLE_CONNECTION, call)
}

/** `client.fetchLinkedRolesMetadata()` */
export function fetchMetadataRecords(
  context: GrantContext,
  { botToken, ...options }: BotRequestOptions,
): Promise<RoleConnectionMetadata[]> {
  const credential = botCredential(context.config, botToken, `GET ${METADATA}`)
  return expectSuccess(context.transport, 'GET', METADATA, { ...options, path: pathOf(context), credential })
}

/** `client.updateLinkedRolesMetadata()` */
export function updateMetadataRecords(
  context: GrantContext,
  records: readonly RoleConnectionMetadataUpdate[],
  { botToken, ...options }: BotRequestOptions,
): Promise<RoleConnectionMetadata[]> {
  checkRequest(updateApplicationRoleConnectionMetadataBody, records, 'records')
  const credential = botCredential(context.config, botToken, `PUT ${METADATA}`)
  const call = { ...options, path: pathOf(context), body: records, credential }
  return expectSuccess(context.transport, 'PUT', METADATA, call)
}

function pathOf({ config }: GrantContext) {
  return { application_id: config.clientId }
}
