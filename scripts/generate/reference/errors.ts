import ts from 'typescript'
import { plain, propertyTable, readDocumentation, toRow } from './documentation.ts'
import type { Declaration, ListExports } from './exports.ts'

/** Members of every class, which the section shows in its heading and its first line. */
const IN_EVERY_CLASS = ['name', 'code']

/** Returns one section for each error class and for each type of their properties that `grantcord/errors` exports. */
export function errorsBlock(listExports: ListExports, entryPoint: string): string {
  const exported = [...listExports(entryPoint)].sort(([one], [other]) => compare(one, other))
  const sections = exported.flatMap(([name, declaration]) => {
    const section = sectionOf(name, declaration)
    return section === undefined ? [] : [section]
  })
  return sections.join('\n')
}

/** Orders the base class first and the rest by name. */
function compare(one: string, other: string): number {
  const isBase = (name: string) => (name === 'DiscordOAuth2Error' ? 0 : 1)
  return isBase(one) - isBase(other) || (one < other ? -1 : 1)
}

function sectionOf(name: string, declaration: Declaration): string | undefined {
  if (ts.isClassDeclaration(declaration)) return classSection(name, declaration)
  if (ts.isInterfaceDeclaration(declaration) && !name.endsWith('Options')) {
    return `${headOf(name, declaration)}\n${propertyTable(declaration.members.filter(ts.isPropertySignature))}`
  }
  if (!ts.isTypeAliasDeclaration(declaration) || !ts.isUnionTypeNode(declaration.type)) return undefined
  const values = declaration.type.types.filter(ts.isLiteralTypeNode)
  if (values.length < declaration.type.types.length) return undefined
  const rows = values.map((value) => toRow(`\`${value.getText()}\``, commentBefore(value)))
  return `${headOf(name, declaration)}\n| value | meaning |\n| --- | --- |\n${rows.join('')}`
}

function classSection(name: string, declaration: ts.ClassDeclaration): string {
  const members = declaration.members.filter(ts.isPropertyDeclaration)
  const code = members.find((member) => member.name.getText() === 'code')?.initializer?.getText()
  const base = declaration.heritageClauses?.[0]?.types[0]?.expression.getText()
  const facts = [code && `Code \`${code.replaceAll("'", '')}\`.`, base && `Extends \`${base}\`.`]
  const shown = members.filter(
    (member) => !IN_EVERY_CLASS.includes(member.name.getText()) && !ts.isPrivateIdentifier(member.name),
  )
  const head = headOf(name, declaration, facts.filter(Boolean).join(' '))
  return shown.length === 0 ? head : `${head}\n${propertyTable(shown)}`
}

function headOf(name: string, declaration: Declaration, facts = ''): string {
  const { text, tag } = readDocumentation(declaration)
  const see = tag('see')
  const parts = [`### ${name}`, facts, text, see && `See <${see}>.`]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

/** Returns the doc comment before a member of a union, which the compiler does not attach to a node. */
function commentBefore(node: ts.Node): string {
  const text = node.getSourceFile().text.slice(0, node.getStart())
  const [, comment = ''] = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*\|?\s*$/.exec(text) ?? []
  return plain(comment)
}
