import { type Document, METHODS } from '../generate/document.ts'
import type { Change } from './change.ts'

/** Finds the statuses that an operation gains: `api` answers them from now on, and threw them before. */
export function compareStatuses(base: Document, revision: Document): Change[] {
  return Object.entries(revision.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const before = base.paths[path]?.[method]?.responses
      const after = item[method]?.responses
      if (!before || !after) return []
      const added = Object.keys(after).filter((status) => !(status in before))
      return added.map(
        (status): Change => ({
          level: 'major',
          place: `paths.${path}.${method}.responses.${status}`,
          message: `Status ${status} is answered by \`api\`, which threw it.`,
        }),
      )
    }),
  )
}
