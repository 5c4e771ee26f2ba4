import { listParameters, type Parameter } from '../generate/document.ts'
import { compareShape } from './compare-shape.ts'
import { type Difference, differ } from './difference.ts'
import type { Pair, Side } from './pair.ts'
import { readShape } from './read-shape.ts'

/** The parameters of an operation. Those in the path are matched by their order, all others by their name. */
export function compareParameters({ operation, theirs, ours, seen }: Pair): Difference[] {
  if (!theirs || !ours) return []
  const [upstream, own] = [readParameters(theirs, ours), readParameters(ours, ours)]
  return [...new Set([...upstream.keys(), ...own.keys()])].sort().flatMap((key) => {
    const [one, other] = [upstream.get(key), own.get(key)]
    const place = `${operation} ${key}`
    const meeting = { operation, use: 'request', place, upstream: place, seen } as const
    return [
      ...differ(meeting, 'parameter', describe(one), describe(other)),
      ...(one && other
        ? compareShape(
            meeting,
            readShape(theirs.document, one.schema),
            readShape(ours.document, other.schema),
          )
        : []),
    ]
  })
}

function describe(parameter: Parameter | undefined): string {
  if (!parameter) return 'absent'
  return parameter.required ? 'required' : 'optional'
}

/** Parameters by where they are and what they are called, those of the path by what we call them. */
function readParameters({ document, placed }: Side, ours: Side): Map<string, Parameter> {
  const names = listNames(placed.path)
  const ownNames = listNames(ours.placed.path)
  return new Map(
    listParameters(document, placed).map((parameter) => {
      const name = parameter.in === 'path' ? ownNames[names.indexOf(parameter.name)] : undefined
      return [`${parameter.in} ${name ?? parameter.name}`, parameter]
    }),
  )
}

function listNames(path: string): string[] {
  return [...path.matchAll(/\{([^}]*)\}/g)].map(([, name = '']) => name)
}
