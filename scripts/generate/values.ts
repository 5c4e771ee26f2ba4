import { knownValues } from '../../src/cli/generate/schema.ts'
import { toSource } from '../../src/extend/print.ts'
import { type Document, docComment, HEADER, type Schema, valuesOf } from './document.ts'

const ERROR_CODES = 'ErrorCode'
const ERROR_CODES_URL =
  'https://docs.discord.com/developers/topics/opcodes-and-status-codes#json-json-error-codes'

/** An open enum of the description. */
interface Enum {
  readonly name: string
  readonly description: string | undefined
  readonly values: readonly Schema[]
}

/** Generates the known values of all open enums by name, and their meanings. Error codes have a file of their own. */
export function emitValues(document: Document): string {
  const enums = listEnums(document)
  return `${HEADER}import type * as models from './models.ts'
import type { Scope as KnownScope } from './scopes.ts'

/** Values that Discord sends without documenting them, by the name of their constant. */
export const OBSERVED_VALUES = {
${enums.map(observedValues).join('')}} as const
${enums.map(constants).join('')}`
}

function listEnums(document: Document): Enum[] {
  return Object.entries(document.components.schemas)
    .flatMap(([name, schema]) => {
      const values = knownValues(schema)
      return values && name !== ERROR_CODES ? [{ name, description: schema.description, values }] : []
    })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
}

function observedValues({ name, values }: Enum): string {
  const found = values.filter((value) => value['x-status'] === 'observed').map((value) => value.const)
  return found.length > 0 ? `  ${name}: ${toSource(found)},\n` : ''
}

function constants({ name, description, values }: Enum): string {
  const type = name === 'Scope' ? 'KnownScope' : `models.${name}`
  const members = values.map(
    (value) => `${docComment(meaning(value), '  ')}  ${value.title}: ${toSource(value.const)},\n`,
  )
  const meanings = values.map((value) => `  ${toSource(value.const)}: ${toSource(value.description)},\n`)
  const key = typeof values[0]?.const === 'string' ? 'string' : 'number'
  return `
${docComment(description)}export const ${name} = {
${members.join('')}} as const
${docComment(description)}export type ${name} = ${type}

/** The meaning of each known value of \`${name}\`. */
export const ${name}Meaning: Readonly<Record<${key}, string | undefined>> = {
${meanings.join('')}}
`
}

function meaning({ description, 'x-status': status }: Schema): string {
  return `${description}${status === 'observed' ? '. Observed, not documented.' : ''}`
}

/** Generates Discord's error codes by name, and Discord's text for each. */
export function emitErrorCodes(document: Document): string {
  const codes = valuesOf(document, ERROR_CODES)
  const names = codes.map(
    ({ title, description, const: code }) => `${docComment(description, '  ')}  ${title}: ${code},\n`,
  )
  const texts = codes.map(({ description, const: code }) => `  ${code}: ${toSource(description)},\n`)
  return `${HEADER}/**
 * Discord's JSON error codes, by name.
 *
 * @see ${ERROR_CODES_URL}
 */
export const ERROR_CODES = {
${names.join('')}} as const

/**
 * Discord's text for each error code.
 *
 * @see ${ERROR_CODES_URL}
 */
export const ERROR_CODE_TEXTS: Readonly<Record<number, string | undefined>> = {
${texts.join('')}}
`
}

/** Generates the names of the services of linked accounts, and the URLs of profiles. */
export function emitServices(document: Document): string {
  const services = valuesOf(document, 'ConnectionType')
  return `${HEADER}/** The name of each service. */
export const SERVICE_NAMES: Readonly<Record<string, string>> = {
${serviceRows(services, (service) => service['x-name'] ?? service.description)}}

/**
 * Templates of the URLs of profiles, for the services with public profiles.
 *
 * - \`{id}\` and \`{name}\` stand for that field of the connection, percent-encoded.
 * - \`{host}\` stands for the id, which is a host name.
 * - \`{url}\` stands for the id, which is a URL.
 */
export const PROFILE_URLS: Readonly<Record<string, string>> = {
${serviceRows(services, (service) => service['x-url'])}}
`
}

function serviceRows(services: readonly Schema[], read: (service: Schema) => string | undefined): string {
  return services
    .flatMap((service) => {
      const value = read(service)
      return value === undefined ? [] : [`  ${toSource(service.const)}: ${toSource(value)},\n`]
    })
    .join('')
}
