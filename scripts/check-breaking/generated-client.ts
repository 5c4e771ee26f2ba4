import { type Document, METHODS } from '../generate/document.ts'
import type { Change } from './change.ts'

type Names = ReadonlyMap<string, string>

/** Compares the names and statuses that the generated client exposes and that `redocly diff` ignores. */
export function compareGeneratedClient(base: Document, revision: Document): Change[] {
  return [
    ...compareSets('Schema', schemasOf(base), schemasOf(revision)),
    ...compareSets('Scope', scopesOf(base), scopesOf(revision)),
    ...comparePaths(base, revision),
    ...compareStatuses(base, revision),
  ]
}

/** Returns the schemas. Each one is a type that the package exports. */
function schemasOf({ components }: Document): Names {
  return new Map(Object.keys(components.schemas).map((name) => [`components.schemas.${name}`, name]))
}

/** Returns the scopes of each flow. A scope can be requested in the flows that declare it. */
function scopesOf({ components }: Document): Names {
  const names = new Map<string, string>()
  for (const [scheme, { flows = {} }] of Object.entries(components.securitySchemes)) {
    for (const [flow, { scopes }] of Object.entries(flows)) {
      const location = `components.securitySchemes.${scheme}.flows.${flow}.scopes`
      for (const scope of Object.keys(scopes)) names.set(`${location}.${scope}`, scope)
    }
  }
  return names
}

function compareSets(kind: string, before: Names, after: Names): Change[] {
  const removed = [...before].filter(([location]) => !after.has(location))
  const added = [...after].filter(([location]) => !before.has(location))
  return [
    ...removed.map(
      ([location, name]): Change => ({
        level: 'major',
        location,
        message: `${kind} \`${name}\` was removed.`,
      }),
    ),
    ...added.map(
      ([location, name]): Change => ({ level: 'minor', location, message: `${kind} \`${name}\` was added.` }),
    ),
  ]
}

/** Compares the names of path parameters. Requests do not contain them, but calls by path do. */
function comparePaths(base: Document, revision: Document): Change[] {
  const withoutNames = (path: string): string => path.replaceAll(/\{[^}]+\}/g, '{}')
  return Object.keys(revision.paths).flatMap((path): Change[] => {
    const before = Object.keys(base.paths).find((one) => withoutNames(one) === withoutNames(path))
    if (before === undefined || before === path) return []
    return [
      {
        level: 'major',
        location: `paths.${path}`,
        message: `Path \`${before}\` was renamed to \`${path}\`.`,
      },
    ]
  })
}

/**
 * Returns the statuses that an operation gains: `api` returns them now, and threw an error for them before. It throws for
 * ranges such as `5XX` in any case.
 */
function compareStatuses(base: Document, revision: Document): Change[] {
  return Object.entries(revision.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const before = base.paths[path]?.[method]?.responses
      const after = item[method]?.responses
      if (!before || !after) return []
      const added = Object.keys(after).filter((status) => /^\d+$/.test(status) && !(status in before))
      return added.map(
        (status): Change => ({
          level: 'major',
          location: `paths.${path}.${method}.responses.${status}`,
          message: `\`api\` returns responses with status ${status} instead of throwing an error.`,
        }),
      )
    }),
  )
}
