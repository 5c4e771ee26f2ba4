import type { Difference } from './difference.ts'
import type { Pair, Side } from './pair.ts'
import { listAlternatives } from './security.ts'

/** Whether a bot token will do as well, where both have the operation. */
export function compareBot({ operation, theirs, ours }: Pair): Difference[] {
  if (!theirs || !ours) return []
  const values = { theirs: describe(theirs), ours: describe(ours) }
  return values.theirs === values.ours ? [] : [{ operation, kind: 'bot', ...values }]
}

function describe(side: Side): string {
  return listAlternatives(side, 'BotToken').length > 0 ? 'accepted' : 'refused'
}
