import { type Document, listOperations, type Operation, type Placed } from '../generate/document.ts'
import { shapeOf } from './difference.ts'
import { listAlternatives } from './security.ts'

/** An operation with the description that it stands in. */
export interface Side {
  readonly document: Document
  readonly placed: Placed
  readonly operation: Operation
}

/** One operation in both descriptions, or in the one that has it. */
export interface Pair {
  /** Method and path, as we write them where we have the operation. */
  readonly operation: string
  readonly theirs: Side | undefined
  readonly ours: Side | undefined
  /** The pairs of schemas that were compared already, with this operation or another. */
  readonly seen: Set<string>
}

/** The operations that we have, and those of Discord's that accept an access token, by method and shape of the path. */
export function pairOperations(theirs: Document, ours: Document): Pair[] {
  const upstream = readSides(theirs)
  const own = readSides(ours)
  const seen = new Set<string>()
  return [...new Set([...upstream.keys(), ...own.keys()])].sort().flatMap((shape) => {
    const [one, other] = [upstream.get(shape), own.get(shape)]
    const side = other ?? one
    if (!side || (!other && !acceptsAccessToken(one))) return []
    return [{ operation: nameOf(side.placed), theirs: one, ours: other, seen }]
  })
}

/** Whether some access token will do. */
export function acceptsAccessToken(side: Side | undefined): boolean {
  return side !== undefined && listAlternatives(side, 'OAuth2').length > 0
}

function readSides(document: Document): Map<string, Side> {
  return new Map(
    listOperations(document).map((placed) => [
      shapeOf(nameOf(placed)),
      { document, placed, operation: placed.operation },
    ]),
  )
}

function nameOf({ method, path }: Placed): string {
  return `${method.toUpperCase()} ${path}`
}
