import { type Document, docComment, HEADER } from './document.ts'

/** Types that other generated files say better. */
const NAMED_ELSEWHERE = ['Scope', 'Snowflake']

/** A name of its own for every schema, so that an answer can be named without `components['schemas'][…]`. */
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
