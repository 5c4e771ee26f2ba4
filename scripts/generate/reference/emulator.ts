import { type Document, listOperations } from '../document.ts'

/** A member of an object literal at the top level of a file: a handler, if an operation has its name. */
const MEMBER = /^ {2}(?:async )?(\w+)[(:,]/gm

/**
 * Returns the table of every operation with what the emulator responds with, after a sentence with their number.
 *
 * @param sources Texts of the files that contain the handlers.
 */
export function emulatorBlock(document: Document, sources: readonly string[]): string {
  const members = new Set(sources.flatMap((text) => [...text.matchAll(MEMBER)].map(([, name]) => name)))
  const rows = listOperations(document).map(({ method, path, operation }) => {
    const isHandled = operation['x-browser-page'] || members.has(operation.operationId)
    return { key: `${method.toUpperCase()} ${path}`, response: isHandled ? 'as Discord' : 'an example' }
  })
  const handled = rows.filter(({ response }) => response === 'as Discord').length
  const lines = rows.map(({ key, response }) => `| \`${key}\` | ${response} |\n`)
  return (
    `${handled} of ${rows.length} operations respond as Discord, ${rows.length - handled} with an example.\n\n` +
    `| endpoint | responds with |\n| --- | --- |\n${lines.join('')}`
  )
}
