import type { Document, RequestBody } from '../generate/document.ts'
import { compareShape, type Meeting, step } from './compare-shape.ts'
import { type Difference, differ } from './difference.ts'
import { readShape } from './read-shape.ts'

interface Content {
  readonly document: Document
  readonly content: RequestBody['content']
}

/** The media types of a body, and its schema in each that both have. */
export function compareContent(meeting: Meeting, theirs: Content, ours: Content): Difference[] {
  const types = new Set([...Object.keys(theirs.content), ...Object.keys(ours.content)])
  return [...types].sort().flatMap((type) => {
    const [one, other] = [theirs.content[type], ours.content[type]]
    const there = step(meeting, ` ${type}`)
    if (!one || !other)
      return differ(there, 'content', one ? 'present' : 'absent', other ? 'present' : 'absent')
    return compareShape(there, readShape(theirs.document, one.schema), readShape(ours.document, other.schema))
  })
}
