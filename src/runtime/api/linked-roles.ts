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
import { checkOptions } from '../validation/arguments.ts'
import { checkRequest } from '../validation/request-limits.ts'
import { botCredential, checkRequestOptions, expectSuccess } from './call.ts'

/** Options of a call that acts as the bot. */
export interface BotRequestOptions extends RequestOptions {
  /**
   * Token of the bot.
   *
   * @default the client's `botToken`
   */
  readonly botToken?: string | undefined
}

const BOT_OPTIONS = ['botToken']
const METADATA = '/applications/{application_id}/role-connections/metadata'

/** Implements `token.updateMetadata()`. */
export function updateRoleConnection(
  context: ClientContext,
  credential: BearerCredential,
  update: MetadataUpdate,
  options: RequestOptions,
): Promise<RoleConnection> {
  const body = formatMetadata(update)
  checkRequest(updateCurrentUserApplicationRoleConnectionBody, body)
  const path = '/users/@me/applications/{application_id}/role-connection'
  return expectSuccess(context, 'PUT', path, { body, credential }, options)
}

/** Implements `client.fetchLinkedRolesMetadata()`. */
export function fetchMetadataRecords(
  context: ClientContext,
  options: BotRequestOptions,
): Promise<RoleConnectionMetadata[]> {
  const { botToken, ...rest } = checkRequestOptions(options, BOT_OPTIONS)
  const credential = botCredential(context.config, botToken, `GET ${METADATA}`)
  return expectSuccess(context, 'GET', METADATA, { credential }, rest)
}

/** Implements `client.updateLinkedRolesMetadata()`. */
export function updateMetadataRecords(
  context: ClientContext,
  records: readonly RoleConnectionMetadataUpdate[],
  options: BotRequestOptions,
): Promise<RoleConnectionMetadata[]> {
  const { botToken, ...rest } = checkRequestOptions(options, BOT_OPTIONS)
  checkRequest(updateApplicationRoleConnectionMetadataBody, records, 'records')
  const credential = botCredential(context.config, botToken, `PUT ${METADATA}`)
  return expectSuccess(context, 'PUT', METADATA, { body: records, credential }, rest)
}

/** Metadata value of a linked role. Discord stores strings: numbers, booleans and dates are converted. */
export type MetadataValue = string | number | bigint | boolean | Date

/** Metadata values by key, of a type that need not have an index signature. */
export type MetadataOf<Metadata> = { readonly [Key in keyof Metadata]: MetadataValue }

/** Update of a user's role connection, for linked roles. Absent fields are left out of the request. */
export interface MetadataUpdate<Metadata extends MetadataOf<Metadata> = Record<string, MetadataValue>> {
  /** Name of the platform, at most 50 characters. */
  readonly platformName?: string | null | undefined
  /** Name of the user on the platform, at most 100 characters. */
  readonly platformUsername?: string | null | undefined
  /** Values by the keys that `updateLinkedRolesMetadata` has registered, at most five. */
  readonly metadata?: Readonly<Metadata> | null | undefined
}

/**
 * Converts an update to the body of the request: `true` becomes `"1"`, a date its ISO 8601 form.
 *
 * @throws {@link InvalidArgumentError} that names the invalid value.
 */
export function formatMetadata(update: MetadataUpdate): {
  [Key in keyof RoleConnectionUpdate]: RoleConnectionUpdate[Key] | undefined
} {
  checkOptions('update', update, ['platformName', 'platformUsername', 'metadata'])
  const { platformName, platformUsername, metadata } = update
  return {
    platform_name: platformName,
    platform_username: platformUsername,
    metadata: metadata && formatValues(metadata),
  }
}

function formatValues(metadata: object): Record<string, string> {
  return Object.fromEntries(Object.entries(metadata).map(([key, value]) => [key, formatValue(key, value)]))
}

function formatValue(key: string, value: MetadataValue): string {
  if (typeof value === 'boolean') return value ? '1' : '0'
  if (typeof value === 'string') return value
  if (typeof value === 'bigint' || Number.isSafeInteger(value)) return String(value)
  if (value instanceof Date && !Number.isNaN(value.getTime())) return value.toISOString()
  const problem = 'must be a string, a whole number, a boolean or a valid Date'
  throw new InvalidArgumentError(`metadata.${key}`, problem)
}
