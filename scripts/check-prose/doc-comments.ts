import type { Finding } from './lint.ts'
import type { Passage } from './prose.ts'

const OPENING = /^(What|Whether|How|Who|Whom|Whose|That)\b/

/** Reports the doc comments that begin with a clause in place of a verb or a noun. */
export function checkOpenings(docComments: readonly Passage[]): Finding[] {
  return docComments.flatMap(({ line, lines }) => {
    const index = lines.findIndex((text) => text !== '')
    const [opening] = OPENING.exec(lines[index] ?? '') ?? []
    if (opening === undefined) return []
    const message = `A doc comment begins with a third-person verb or a noun, not with “${opening}”`
    return [{ line: line + index, message, rule: 'opening' }]
  })
}
