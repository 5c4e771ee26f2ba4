import { type Difference, differ } from './difference.ts'
import type { Pair, Side } from './pair.ts'
import { listRequirements, SCHEMES } from './security.ts'

/**
 * The ways to be let in that are neither an access token nor a bot token alone: without any credential, with several
 * at once, or with another one.
 */
export function compareCredentials({ operation, theirs, ours }: Pair): Difference[] {
  if (!theirs || !ours) return []
  return differ(
    { operation, place: operation, upstream: operation },
    'credentials',
    describe(theirs),
    describe(ours),
  )
}

function describe(side: Side): string {
  const requirements = listRequirements(side).map((requirement) =>
    Object.keys(requirement).sort().join(' and '),
  )
  const unusual = requirements.filter((schemes) => !SCHEMES.some((scheme) => scheme === schemes))
  return (
    unusual
      .sort()
      .map((schemes) => schemes || 'none')
      .join(' or ') || 'one of them'
  )
}
