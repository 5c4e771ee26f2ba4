import { type Difference, differ } from './difference.ts'
import type { Pair, Side } from './pair.ts'

/** Whether an operation needs no credential at all, or several at once: neither is one credential or another. */
export function compareCredentials({ operation, theirs, ours }: Pair): Difference[] {
  if (!theirs || !ours) return []
  return differ(
    { operation, place: operation, upstream: operation },
    'credentials',
    describe(theirs),
    describe(ours),
  )
}

function describe({ operation }: Side): string {
  const requirements = (operation.security ?? []).map((requirement) => Object.keys(requirement).sort())
  const unusual = requirements.filter((schemes) => schemes.length !== 1)
  return unusual.map((schemes) => schemes.join(' and ') || 'none').join(' or ') || 'one of them'
}
