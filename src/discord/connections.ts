/** Entry point `grantcord/connections`: data derived from a linked account, without a request. */

import { PROFILE_URLS, SERVICE_NAMES } from '../generated/connection-services.ts'
import type { Connection } from '../generated/models.ts'
import { checkObject, checkString } from '../runtime/validation/arguments.ts'
import { parseUrl } from '../runtime/validation/urls.ts'

/**
 * Matches a host name that contains a dot. Its last label begins with a letter, so that no parser reads the name as a
 * numeric address.
 */
const HOST = /^(?=.{1,253}$)([a-z\d]([a-z\d-]{0,61}[a-z\d])?\.)+[a-z]([a-z\d-]{0,61}[a-z\d])?$/i

/**
 * Returns the URL of the account's profile at its service, always `https`. The profile may no longer exist, or may
 * belong to another person, because a name can be released and taken again.
 *
 * @returns `null` when the service is unknown or has no public profiles, or when the account does not yield a valid
 *   URL.
 * @throws {@link InvalidArgumentError} unless the connection is an object.
 * @example
 * ```ts
 * import type { Connection } from 'grantcord'
 * import { connectionUrl } from 'grantcord/connections'
 *
 * export const links = (connections: readonly Connection[]) => connections.flatMap((one) => connectionUrl(one) ?? [])
 * ```
 * @see https://docs.discord.com/developers/resources/user#connection-object
 */
export function connectionUrl(connection: Pick<Connection, 'type' | 'id' | 'name'>): string | null {
  checkObject('connection', connection)
  const template = lookUp(PROFILE_URLS, connection.type)
  if (template === undefined) return null
  const [before, placeholder, after] = template.split(/[{}]/)
  const part = resolvePlaceholder(placeholder, connection)
  return part === undefined ? null : `${before}${part}${after}`
}

/**
 * Returns the display name of the service of an account, such as `Epic Games` for `epicgames`.
 *
 * @returns The type itself when the OpenAPI description does not list the service.
 * @throws {@link InvalidArgumentError} unless the type is a string.
 * @example
 * ```ts
 * import type { Connection } from 'grantcord'
 * import { serviceName } from 'grantcord/connections'
 *
 * export const label = (connection: Connection) => `${serviceName(connection.type)}: ${connection.name}`
 * ```
 * @see https://docs.discord.com/developers/resources/user#connection-object-services
 */
export function serviceName(type: Connection['type']): string {
  checkString('type', type)
  return lookUp(SERVICE_NAMES, type) ?? type
}

function lookUp(table: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined
}

/** Returns the value for a placeholder, or `undefined` when it would not lead to a profile. */
function resolvePlaceholder(placeholder: string | undefined, { id, name }: Pick<Connection, 'id' | 'name'>) {
  switch (placeholder) {
    case 'id':
      return encode(id)
    case 'name':
      return encode(name)
    case 'host':
      return HOST.test(id) ? parse(`https://${id}`)?.hostname : undefined
    case 'url':
      return parse(id)?.href
    default:
      return undefined
  }
}

/** Encodes a path segment or a query value in the form that a URL parser leaves unchanged. */
function encode(text: unknown): string | undefined {
  const isSegment = typeof text === 'string' && !['', '.', '..'].includes(text)
  if (!isSegment || /\p{Surrogate}/u.test(text)) return undefined
  return encodeURIComponent(text).replaceAll("'", '%27').replaceAll('%3A', ':')
}

function parse(text: string): URL | undefined {
  const url = parseUrl(text)
  const isPlain = url?.protocol === 'https:' && `${url.username}${url.password}${url.port}` === ''
  return isPlain && HOST.test(url.hostname) ? url : undefined
}
