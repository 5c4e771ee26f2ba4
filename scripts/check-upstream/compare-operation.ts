import { type Difference, differ } from './difference.ts'
import { acceptsAccessToken, type Pair, type Side } from './pair.ts'

/** Whether both have the operation, and accept access tokens for it. */
export function compareOperation({ operation, theirs, ours }: Pair): Difference[] {
  return differ(
    { operation, place: operation, upstream: operation },
    'operation',
    describe(theirs),
    describe(ours),
  )
}

function describe(side: Side | undefined): string {
  if (!side) return 'absent'
  return acceptsAccessToken(side) ? 'accepts access tokens' : 'refuses access tokens'
}
