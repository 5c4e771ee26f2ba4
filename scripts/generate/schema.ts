import openapiTS, { astToString } from 'openapi-typescript'
import ts from 'typescript'
import { printSchema } from '../../src/cli/generate/schema.ts'
import { type Document, docComment, HEADER } from './document.ts'

/** Schemas whose types are in other generated files. */
const NAMED_ELSEWHERE = ['Scope', 'Snowflake']

/** Generates the types of the description: `paths`, `components` and `operations`. */
export async function emitSchema(document: Document): Promise<string> {
  return HEADER + (await printSchema(document, { openapiTS, astToString, ts }))
}

/** Generates a named type for each schema, as an alternative to `components['schemas'][…]`. */
export function emitModels(document: Document): string {
  const names = Object.keys(document.components.schemas)
    .filter((name) => !NAMED_ELSEWHERE.includes(name))
    .sort()
  const lines = names.map((name) => {
    const description = document.components.schemas[name]?.description
    return `${docComment(description)}export type ${name} = components['schemas']['${name}']\n`
  })
  return `${HEADER}import type { components } from './schema.ts'\n\n${lines.join('\n')}`
}
