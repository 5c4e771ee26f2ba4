import { toSource } from '../../src/extend/print.ts'
import { type Document, docComment, HEADER, valuesOf } from './document.ts'

const SEE = '@see https://docs.discord.com/developers/topics/opcodes-and-status-codes#json-json-error-codes'

/** Discord's error codes by name, and what Discord says of each. */
export function emitErrorCodes(document: Document): string {
  const codes = valuesOf(document, 'ErrorCode')
  const names = codes.map(
    ({ title, description, const: code }) => `${docComment(description, '  ')}  ${title}: ${code},\n`,
  )
  const texts = codes.map(({ description, const: code }) => `  ${code}: ${toSource(description)},\n`)
  return `${HEADER}/**
 * The JSON error codes of Discord, by name.
 *
 * ${SEE}
 */
export const ERROR_CODES = {
${names.join('')}} as const

/**
 * What Discord says of each error code.
 *
 * ${SEE}
 */
export const ERROR_CODE_TEXTS: Readonly<Record<number, string | undefined>> = {
${texts.join('')}}
`
}
