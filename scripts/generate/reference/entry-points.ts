import ts from 'typescript'
import type { Declaration, ListExports } from './exports.ts'

const KINDS = ['classes', 'functions', 'constants', 'types', 'schemas of the description'] as const

/** Returns the names that each entry point exports, by their kind. */
export function entryPointsBlock(listExports: ListExports, entryPoints: ReadonlyMap<string, string>): string {
  const sections = [...entryPoints].map(([entryPoint, path]) => {
    const exported = [...listExports(path)].sort(([one], [other]) => (one < other ? -1 : 1))
    const lines = KINDS.flatMap((kind) => {
      const names = exported.filter(([, declaration]) => kindOf(declaration) === kind)
      const list = names.map(([name]) => `\`${name}\``).join(', ')
      return names.length > 0 ? [`- ${kind}: ${list}\n`] : []
    })
    return `### \`${entryPoint}\`\n\n${lines.join('')}`
  })
  return sections.join('\n')
}

function kindOf(declaration: Declaration): (typeof KINDS)[number] {
  if (ts.isClassDeclaration(declaration)) return 'classes'
  if (ts.isFunctionDeclaration(declaration)) return 'functions'
  if (ts.isVariableDeclaration(declaration)) return 'constants'
  const isSchema = declaration.getSourceFile().fileName.endsWith('/generated/models.ts')
  return isSchema ? 'schemas of the description' : 'types'
}
