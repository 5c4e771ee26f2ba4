import type { Document } from './document.ts'

/** The bundled description as one file: what Prism serves and `grantcord/openapi.json` exports. */
export function emitOpenapiJson(document: Document): string {
  return `${JSON.stringify(document, undefined, 2)}\n`
}
