import { type Document, listOperations, type Operation } from '../generate/document.ts'
import { shapeOf } from './difference.ts'
import { listAlternatives } from './security.ts'

/** An operation with the description that it stands in. */
export interface Side {
  readonly document: Document
  readonly operation: Operation
}

/** One operation in both descriptions, or in the one that has it. */
export interface Pair {
  /** Method and path, as we write them where we have the operation. */
  readonly operation: string
  readonly theirs: Side | undefined
  readonly ours: Side | undefined
}

/** The operations that accept an access token in at least one of the two, by method and shape of the path. */
export function pairOperations(theirs: Document, ours: Document): Pair[] {
  const upstream = readSides(theirs)
  const own = readSides(ours)
  const shapes = new Set([...upstream.keys(), ...own.keys()])
  return [...shapes]
    .sort()
    .map((shape) => ({ theirs: upstream.get(shape), ours: own.get(shape) }))
    .map((one) => ({ ...one, operation: (one.ours ?? one.theirs)?.name ?? '' }))
    .filter((pair) => acceptsAccessToken(pair.theirs) || acceptsAccessToken(pair.ours))
}

/** Whether some access token will do. */
export function acceptsAccessToken(side: Side | undefined): boolean {
  return side !== undefined && listAlternatives(side, 'OAuth2').length > 0
}

function readSides(document: Document): Map<string, Side & { readonly name: string }> {
  return new Map(
    listOperations(document).map(({ method, path, operation }) => {
      const name = `${method.toUpperCase()} ${path}`
      return [shapeOf(name), { document, operation, name }]
    }),
  )
}
