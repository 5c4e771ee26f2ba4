import type { Document } from '../generate/document.ts'
import type { Change } from './change.ts'

/** Compares what a user of the generated client writes into his code, and `redocly diff` passes over. */
export function compareNames(base: Document, revision: Document): Change[] {
  return [
    ...compareSets('Schema', schemasOf(base), schemasOf(revision)),
    ...compareSets('Scope', scopesOf(base), scopesOf(revision)),
    ...comparePaths(base, revision),
  ]
}

type Names = ReadonlyMap<string, string>

/** Every schema is a type that the package exports. */
function schemasOf({ components }: Document): Names {
  return new Map(Object.keys(components.schemas).map((name) => [`components.schemas.${name}`, name]))
}

/** A scope can be asked for in a flow that declares it. */
function scopesOf({ components }: Document): Names {
  const names = new Map<string, string>()
  for (const [scheme, { flows = {} }] of Object.entries(components.securitySchemes)) {
    for (const [flow, { scopes }] of Object.entries(flows)) {
      const place = `components.securitySchemes.${scheme}.flows.${flow}.scopes`
      for (const scope of Object.keys(scopes)) names.set(`${place}.${scope}`, scope)
    }
  }
  return names
}

function compareSets(kind: string, before: Names, after: Names): Change[] {
  const removed = [...before].filter(([place]) => !after.has(place))
  const added = [...after].filter(([place]) => !before.has(place))
  return [
    ...removed.map(
      ([place, name]): Change => ({ level: 'major', place, message: `${kind} \`${name}\` was removed.` }),
    ),
    ...added.map(
      ([place, name]): Change => ({ level: 'minor', place, message: `${kind} \`${name}\` was added.` }),
    ),
  ]
}

/** On the wire the name of a path parameter does not show. In a call by path it does. */
function comparePaths(base: Document, revision: Document): Change[] {
  const onTheWire = (path: string): string => path.replaceAll(/\{[^}]+\}/g, '{}')
  return Object.keys(revision.paths).flatMap((path): Change[] => {
    const before = Object.keys(base.paths).find((one) => onTheWire(one) === onTheWire(path))
    if (before === undefined || before === path) return []
    const message = `Path \`${before}\` is called by the name \`${path}\`.`
    return [{ level: 'major', place: `paths.${path}`, message }]
  })
}
