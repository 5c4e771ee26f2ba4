import { readdirSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { Rule } from './redocly.ts'

const FOLDERS = ['components', 'paths', 'webhooks']

/** Requires a reference to each file of the description, directly or indirectly from its root. */
export const unusedFiles: Rule = () => {
  const reached = new Set<string>()
  return {
    ref: {
      enter(_node, _context, target) {
        const file = target?.location?.source.absoluteRef
        if (file) reached.add(file)
      },
    },
    Root: {
      leave(_node, { location, report }) {
        const root = dirname(location.source.absoluteRef)
        for (const file of listFiles(root)) {
          if (!reached.has(file))
            report({ message: `${relative(root, file)} must be referenced or deleted.`, location })
        }
      },
    },
  }
}

function listFiles(root: string): string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  )
}
