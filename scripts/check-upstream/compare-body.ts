import { type RequestBody, resolve } from '../generate/document.ts'
import { compareContent } from './compare-content.ts'
import { type Difference, differ } from './difference.ts'
import type { Pair, Side } from './pair.ts'

/** The body that is sent: whether there is one, of which media types, and what it is. */
export function compareBody({ operation, theirs, ours, seen }: Pair): Difference[] {
  if (!theirs || !ours) return []
  const [one, other] = [readBody(theirs), readBody(ours)]
  const place = `${operation} body`
  const meeting = { operation, use: 'request', place, upstream: place, seen } as const
  return [
    ...differ(meeting, 'body', describe(one), describe(other)),
    ...(one && other
      ? compareContent(meeting, { ...theirs, content: one.content }, { ...ours, content: other.content })
      : []),
  ]
}

function readBody({ document, operation }: Side): RequestBody | undefined {
  return operation.requestBody && resolve<RequestBody>(document, operation.requestBody)
}

function describe(body: RequestBody | undefined): string {
  if (!body) return 'absent'
  return body.required ? 'required' : 'optional'
}
