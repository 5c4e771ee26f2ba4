/** `grantcord/connections`: what can be read from a linked account, without a request. */

import { PROFILE_URLS, SERVICE_NAMES } from '../generated/connection-services.ts'
import type { Connection } from '../generated/models.ts'
import { checkObject, checkText } from './check-shape.ts'

/** A host name with a dot in it that no parser takes for the number of an address: its last label begins with a letter. */
const HOST = /^(?=.{1,253}$)([a-z\d]([a-z\d-]{0,61}[a-z\d])?\.)+[a-z]([a-z\d-]{0,61}[a-z\d])?$/i

/**
 * The address of the account's profile at its service, always `https`; `null` where the service is unknown or has
 * no public profiles, and for an account that none can be made of. What is there may be gone, or be another's by
 * now: a name can change hands.
 *
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
  const part = fill(placeholder, connection)
  return part === undefined ? null : `${before}${part}${after}`
}

/**
 * What the service of an account is called, such as `Epic Games` for `epicgames`. A service that the description
 * does not know is answered as it is.
 *
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
  checkText('type', type)
  return lookUp(SERVICE_NAMES, type) ?? type
}

function lookUp(table: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined
}

/** What stands in the place of a placeholder, or nothing where that would not be the address of a profile. */
function fill(placeholder: string | undefined, { id, name }: Pick<Connection, 'id' | 'name'>) {
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

/** One segment of a path or one value of a query, in the form in which a URL parser leaves it. */
function encode(text: unknown): string | undefined {
  const isSegment = typeof text === 'string' && !['', '.', '..'].includes(text)
  if (!isSegment || /\p{Surrogate}/u.test(text)) return undefined
  return encodeURIComponent(text).replaceAll("'", '%27').replaceAll('%3A', ':')
}

function parse(text: string): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isPlain = url?.protocol === 'https:' && `${url.username}${url.password}${url.port}` === ''
  return isPlain && HOST.test(url.hostname) ? url : undefined
}
