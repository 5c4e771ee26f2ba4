import { dirname, join } from 'node:path'
import ts from 'typescript'

/** A declaration that a module can export. */
export type Declaration =
  | ts.ClassDeclaration
  | ts.FunctionDeclaration
  | ts.InterfaceDeclaration
  | ts.TypeAliasDeclaration
  | ts.VariableDeclaration

/** Returns the text of a source file. */
export type ReadSource = (path: string) => string

/** Returns the exports of a module: each name with its declaration, which can be in another file. */
export type ListExports = (path: string) => ReadonlyMap<string, Declaration>

/** Creates a reader of exports. It parses and does not check types, which would take seconds. */
export function createExportReader(read: ReadSource): ListExports {
  const known = new Map<string, ReadonlyMap<string, Declaration>>()

  function listExports(path: string): ReadonlyMap<string, Declaration> {
    const exported = known.get(path) ?? collect(path, read(path))
    known.set(path, exported)
    return exported
  }

  function collect(path: string, text: string): Map<string, Declaration> {
    // The reference contains only the names of generated files. Parsing their comments would double the time.
    const isGenerated = path.includes('/src/generated/')
    const { ParseAll, ParseNone } = ts.JSDocParsingMode
    const options = {
      languageVersion: ts.ScriptTarget.Latest,
      jsDocParsingMode: isGenerated ? ParseNone : ParseAll,
    }
    const { statements } = ts.createSourceFile(path, text, options, true, ts.ScriptKind.TS)
    const found = new Map<string, Declaration>()
    /** Adds a name. A constant takes precedence over a type with the same name. */
    const add = (name: string, declaration: Declaration | undefined) => {
      const isShadowed = declaration && ts.isTypeAliasDeclaration(declaration) && found.has(name)
      if (declaration && !isShadowed) found.set(name, declaration)
    }
    for (const statement of statements) {
      if (isExported(statement)) {
        for (const one of declarationsOf(statement)) add(one.name?.getText() ?? '', one)
      }
      if (!ts.isExportDeclaration(statement)) continue
      const { exportClause, moduleSpecifier } = statement
      const target = targetOf(path, moduleSpecifier)
      if (!exportClause && target) for (const [name, one] of listExports(target)) add(name, one)
      if (!exportClause || !ts.isNamedExports(exportClause)) continue
      for (const { name, propertyName = name } of exportClause.elements) {
        if (target) add(name.text, listExports(target).get(propertyName.text))
        else if (!moduleSpecifier) add(name.text, resolve(path, statements, propertyName.text))
      }
    }
    return found
  }

  /** Finds a name in a file, whether it is declared or imported there. */
  function resolve(path: string, statements: readonly ts.Statement[], name: string) {
    const own = statements.flatMap(declarationsOf).find((one) => one.name?.getText() === name)
    if (own) return own
    for (const { importClause, moduleSpecifier } of statements.filter(ts.isImportDeclaration)) {
      const bindings = importClause?.namedBindings
      const elements = bindings && ts.isNamedImports(bindings) ? bindings.elements : []
      const element = elements.find((one) => one.name.text === name)
      const target = targetOf(path, moduleSpecifier)
      if (element && target) return listExports(target).get((element.propertyName ?? element.name).text)
    }
    return undefined
  }

  return listExports
}

/** Returns the absolute path of a file of this project; `undefined` for a package. */
function targetOf(path: string, specifier: ts.Expression | undefined): string | undefined {
  const isFile = specifier && ts.isStringLiteral(specifier) && specifier.text.startsWith('.')
  return isFile ? join(dirname(path), specifier.text) : undefined
}

function isExported(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false
}

function declarationsOf(statement: ts.Statement): readonly Declaration[] {
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations
  const isDeclaration =
    ts.isClassDeclaration(statement) ||
    ts.isFunctionDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement)
  return isDeclaration ? [statement] : []
}
