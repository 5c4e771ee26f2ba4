import { toSource } from '../../src/extend/print.ts'
import { type Document, HEADER, type Schema, valuesOf } from './document.ts'

/** The services of linked accounts: what each is called, and where an account's profile is. */
export function emitServices(document: Document): string {
  const known = valuesOf(document, 'ConnectionType')
  return `${HEADER}/** The name of each service. */
export const SERVICE_NAMES: Readonly<Record<string, string>> = {
${rows(known, (service) => service['x-name'] ?? service.description)}}

/**
 * The address of an account's profile, for the services that have one.
 *
 * - \`{id}\` and \`{name}\`: that field of the connection, percent-encoded.
 * - \`{host}\`: the id, which is a host name.
 * - \`{url}\`: the id, which is the address itself.
 */
export const PROFILE_URLS: Readonly<Record<string, string>> = {
${rows(known, (service) => service['x-url'])}}
`
}

function rows(services: readonly Schema[], read: (service: Schema) => string | undefined): string {
  return services
    .flatMap((service) => {
      const value = read(service)
      return value === undefined ? [] : [`  ${toSource(service.const)}: ${toSource(value)},\n`]
    })
    .join('')
}
