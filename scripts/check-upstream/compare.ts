import type { Document } from '../generate/document.ts'
import { compareAnswers } from './compare-answers.ts'
import { compareBody } from './compare-body.ts'
import { compareBot } from './compare-bot.ts'
import { compareCredentials } from './compare-credentials.ts'
import { compareFlows } from './compare-flows.ts'
import { compareOperation } from './compare-operation.ts'
import { compareParameters } from './compare-parameters.ts'
import { compareScopes } from './compare-scopes.ts'
import { type Difference, mergeDifferences } from './difference.ts'
import { type Pair, pairOperations } from './pair.ts'

/** What was compared, and what differs. */
export interface Comparison {
  readonly pairs: readonly Pair[]
  readonly differences: readonly Difference[]
}

const COMPARE: readonly ((pair: Pair) => Difference[])[] = [
  compareOperation,
  compareScopes,
  compareBot,
  compareCredentials,
  compareParameters,
  compareBody,
  compareAnswers,
]

/** Compares the flows, and the operations that we have, and those of Discord's that accept an access token. */
export function compare(theirs: Document, ours: Document): Comparison {
  const pairs = pairOperations(theirs, ours)
  const differences = [...compareFlows(theirs, ours), ...COMPARE.flatMap((one) => pairs.flatMap(one))]
  return { pairs, differences: mergeDifferences(differences) }
}
