import { readdirSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { Rule } from './redocly.ts'

const FOLDERS = ['components', 'paths', 'webhooks']

/** Every file of the description is reached from its root. */
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
          if (!reached.has(file)) report({ message: `Nothing refers to ${relative(root, file)}.`, location })
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
