import type {
  RoleConnection,
  RoleConnectionMetadata,
  RoleConnectionMetadataUpdate,
  RoleConnectionUpdate,
} from '../../generated/models.ts'
import {
  updateApplicationRoleConnectionMetadataBody,
  updateCurrentUserApplicationRoleConnectionBody,
} from '../../generated/request-schemas.ts'
import type { ClientContext } from '../context.ts'
import { InvalidArgumentError } from '../errors/arguments.ts'
import type { BearerCredential, RequestOptions } from '../transport/types.ts'

import { kindOf } from '../validation/arguments.ts'
import { checkRequest } from '../validation/request-limits.ts'
import { botCredential, expectSuccess } from './call.ts'

/** Who acts. */
export interface BotRequestOptions extends RequestOptions {
  /** The client's by default. */
  readonly botToken?: string | undefined
}

const METADATA = '/applications/{application_id}/role-connections/metadata'
const ROLE_CONNECTION = '/users/@me/applications/{application_id}/role-connection'

/** `token.fetchMetadata()`: what the application says of a user. */
export function fetchRoleConnection(
  context: ClientContext,
  credential: BearerCredential,
  options: RequestOptions,
): Promise<RoleConnection> {
  const call = { ...options, path: pathOf(context), credential }
  return expectSuccess(context.transport, 'GET', ROLE_CONNECTION, call)
}

/** `token.updateMetadata()` */
export function updateRoleConnection(
  context: ClientContext,
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
  context: ClientContext,
  credential: BearerCredential,
  options: RequestOptions,
): Promise<void> {
  const call = { ...options, path: pathOf(context), credential }
  await expectSuccess(context.transport, 'DELETE', ROLE_CONNECTION, call)
}

/** `client.fetchLinkedRolesMetadata()` */
export function fetchMetadataRecords(
  context: ClientContext,
  { botToken, ...options }: BotRequestOptions,
): Promise<RoleConnectionMetadata[]> {
  const credential = botCredential(context.config, botToken, `GET ${METADATA}`)
  return expectSuccess(context.transport, 'GET', METADATA, { ...options, path: pathOf(context), credential })
}

/** `client.updateLinkedRolesMetadata()` */
export function updateMetadataRecords(
  context: ClientContext,
  records: readonly RoleConnectionMetadataUpdate[],
  { botToken, ...options }: BotRequestOptions,
): Promise<RoleConnectionMetadata[]> {
  checkRequest(updateApplicationRoleConnectionMetadataBody, records, 'records')
  const credential = botCredential(context.config, botToken, `PUT ${METADATA}`)
  const call = { ...options, path: pathOf(context), body: records, credential }
  return expectSuccess(context.transport, 'PUT', METADATA, call)
}

function pathOf({ config }: ClientContext) {
  return { application_id: config.clientId }
}

/** A value of a linked role: Discord stores text, so numbers, booleans and dates are written as it reads them. */
export type MetadataValue = string | number | bigint | boolean | Date

/** What an application says of its user, for linked roles. An absent part is left out of the request. */
export interface MetadataUpdate {
  /** The name of the platform, at most 50 characters. */
  readonly platformName?: string | null | undefined
  /** The user's name on the platform, at most 100 characters. */
  readonly platformUsername?: string | null | undefined
  /** At most five values, by the keys that `updateLinkedRolesMetadata` has registered. */
  readonly metadata?: Readonly<Record<string, MetadataValue>> | null | undefined
}

/** The update as it travels: `true` becomes `"1"`, a date its ISO 8601 form. */
export function formatMetadata(update: MetadataUpdate): RoleConnectionUpdate {
  if (typeof update !== 'object' || update === null) {
    throw new InvalidArgumentError('update', `must be an object, and is ${kindOf(update)}`)
  }
  const { platformName, platformUsername, metadata } = update
  return {
    ...(platformName !== undefined && { platform_name: platformName }),
    ...(platformUsername !== undefined && { platform_username: platformUsername }),
    ...(metadata !== undefined && { metadata: metadata === null ? null : formatValues(metadata) }),
  }
}

function formatValues(metadata: Readonly<Record<string, MetadataValue>>): Record<string, string> {
  return Object.fromEntries(Object.entries(metadata).map(([key, value]) => [key, formatValue(key, value)]))
}

function formatValue(key: string, value: MetadataValue): string {
  const field = `metadata.${key}`
  if (typeof value === 'boolean') return value ? '1' : '0'
  if (typeof value === 'string') return value
  if (typeof value === 'bigint' || Number.isSafeInteger(value)) return String(value)
  if (value instanceof Date && !Number.isNaN(value.getTime())) return value.toISOString()
  throw new InvalidArgumentError(field, 'must be a string, a whole number, a boolean or a valid Date')
}
