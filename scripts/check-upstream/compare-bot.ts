import { type Difference, differ } from './difference.ts'
import type { Pair, Side } from './pair.ts'
import { listAlternatives } from './security.ts'

/** Whether a bot token will do as well, where both have the operation. */
export function compareBot({ operation, theirs, ours }: Pair): Difference[] {
  if (!theirs || !ours) return []
  return differ({ operation, place: operation, upstream: operation }, 'bot', describe(theirs), describe(ours))
}

function describe(side: Side): string {
  return listAlternatives(side, 'BotToken').length > 0 ? 'accepted' : 'refused'
}
