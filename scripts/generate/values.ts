import { toSource } from '../../src/extend/print.ts'
import { type Document, docComment, HEADER, knownValues, type Schema } from './document.ts'

/** Has tables of its own. */
const ELSEWHERE = 'ErrorCode'

/** An open enum of the description. */
interface Enum {
  readonly name: string
  readonly description: string | undefined
  readonly values: readonly Schema[]
}

/** The known values of every open enum by name, and apart from them what they mean. */
export function emitValues(document: Document): string {
  const enums = listEnums(document)
  return `${HEADER}import type * as models from './models.ts'
import type { Scope as KnownScope } from './scopes.ts'

/** The values that Discord sends without documenting them, by the name of their constant. */
export const OBSERVED_VALUES = {
${enums.map(observed).join('')}} as const
${enums.map(constants).join('')}`
}

function listEnums(document: Document): Enum[] {
  return Object.entries(document.components.schemas)
    .flatMap(([name, schema]) => {
      const values = knownValues(schema)
      return values && name !== ELSEWHERE ? [{ name, description: schema.description, values }] : []
    })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
}

function observed({ name, values }: Enum): string {
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

/** What each known value of \`${name}\` means. */
export const ${name}Meaning: Readonly<Record<${key}, string | undefined>> = {
${meanings.join('')}}
`
}

function meaning({ description, 'x-status': status }: Schema): string {
  return `${description}${status === 'observed' ? '. Observed, not documented.' : ''}`
}
