import { type Document, listOperations } from '../document.ts'

/** A member of an object literal at the top level of a file: a handler, if an operation has its name. */
const MEMBER = /^ {2}(?:async )?(\w+)[(:,]/gm

/**
 * Returns the table of every operation with what the emulator responds with.
 *
 * @param sources Texts of the files that contain the handlers.
 */
export function emulatorBlock(document: Document, sources: readonly string[]): string {
  const members = new Set(sources.flatMap((text) => [...text.matchAll(MEMBER)].map(([, name]) => name)))
  const rows = listOperations(document).map(({ method, path, operation }) => {
    const isHandled = operation['x-browser-page'] || members.has(operation.operationId)
    return `| \`${method.toUpperCase()} ${path}\` | ${isHandled ? 'as Discord' : 'an example'} |\n`
  })
  return `| endpoint | responds with |\n| --- | --- |\n${rows.join('')}`
}
