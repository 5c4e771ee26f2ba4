import type { Difference } from './difference.ts'
import { acceptsAccessToken, type Pair, type Side } from './pair.ts'

/** Whether both have the operation, and accept access tokens for it. */
export function compareOperation({ operation, theirs, ours }: Pair): Difference[] {
  const values = { theirs: describe(theirs), ours: describe(ours) }
  return values.theirs === values.ours ? [] : [{ operation, kind: 'operation', ...values }]
}

function describe(side: Side | undefined): string {
  if (!side) return 'absent'
  return acceptsAccessToken(side) ? 'accepts access tokens' : 'refuses access tokens'
}
