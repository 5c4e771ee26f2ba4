import type { Document } from '../generate/document.ts'
import { compareBot } from './compare-bot.ts'
import { compareCredentials } from './compare-credentials.ts'
import { compareOperation } from './compare-operation.ts'
import { compareScopes } from './compare-scopes.ts'
import type { Difference, Kind } from './difference.ts'
import { type Pair, pairOperations } from './pair.ts'

/** What was compared, and what differs. */
export interface Comparison {
  readonly pairs: readonly Pair[]
  readonly differences: readonly Difference[]
}

const COMPARE: Readonly<Record<Kind, (pair: Pair) => Difference[]>> = {
  operation: compareOperation,
  scopes: compareScopes,
  bot: compareBot,
  credentials: compareCredentials,
}

/** Compares the operations that accept an access token. */
export function compare(theirs: Document, ours: Document): Comparison {
  const pairs = pairOperations(theirs, ours)
  const differences = Object.values(COMPARE).flatMap((one) => pairs.flatMap(one))
  return { pairs, differences }
}
