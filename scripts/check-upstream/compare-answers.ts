import { type ApiResponse, resolve } from '../generate/document.ts'
import { compareContent } from './compare-content.ts'
import { type Difference, differ } from './difference.ts'
import type { Pair, Side } from './pair.ts'

/** The answers of an operation by status, and what their bodies are. */
export function compareAnswers({ operation, theirs, ours, seen }: Pair): Difference[] {
  if (!theirs || !ours) return []
  const statuses = new Set([theirs, ours].flatMap((side) => Object.keys(side.operation.responses)))
  return [...statuses].sort().flatMap((status) => {
    const [one, other] = [readAnswer(theirs, status), readAnswer(ours, status)]
    const place = `${operation} ${status}`
    const meeting = { operation, use: 'answer', place, upstream: place, seen } as const
    const presence = differ(meeting, 'status', one ? 'present' : 'absent', other ? 'present' : 'absent')
    if (!one || !other) return presence
    const content = ({ content = {} }: ApiResponse): NonNullable<ApiResponse['content']> => content
    return compareContent(meeting, { ...theirs, content: content(one) }, { ...ours, content: content(other) })
  })
}

/** The answer of a status, or else of its range: `4XX` stands for every status that is not named itself. */
function readAnswer({ document, operation: { responses } }: Side, status: string): ApiResponse | undefined {
  const answer = responses[status] ?? responses[`${status.charAt(0)}XX`]
  return answer && resolve<ApiResponse>(document, answer)
}
