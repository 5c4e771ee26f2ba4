import type { Document } from '../generate/document.ts'
import { compareAccess, compareFlows } from './compare-access.ts'
import { compareBody, compareParameters, compareResponses } from './compare-messages.ts'
import { type Difference, mergeDifferences } from './difference.ts'
import { type OperationPair, pairOperations } from './operations.ts'

/** Operations that were compared, and the differences that were found. */
export interface Comparison {
  readonly pairs: readonly OperationPair[]
  readonly differences: readonly Difference[]
}

const COMPARE: readonly ((pair: OperationPair) => Difference[])[] = [
  compareAccess,
  compareParameters,
  compareBody,
  compareResponses,
]

/** Compares the OAuth2 flows, the operations that we describe, and those of Discord's that accept an access token. */
export function compare(theirs: Document, ours: Document): Comparison {
  const pairs = pairOperations(theirs, ours)
  const differences = [...compareFlows(theirs, ours), ...COMPARE.flatMap((one) => pairs.flatMap(one))]
  return { pairs, differences: mergeDifferences(differences) }
}

/** Compares one operation with everything that it contains. */
export function compareOperation(pair: OperationPair): Difference[] {
  return COMPARE.flatMap((one) => one(pair))
}
