import ts from 'typescript'
import { propertyTable, readDocumentation, toRow, typeText } from './documentation.ts'
import type { ListExports } from './exports.ts'

/** Interfaces that most applications need. The others follow by name. */
const FIRST = [
  'OAuth2ClientOptions',
  'RetryOptions',
  'RateLimitOptions',
  'RequestOptions',
  'TokenManagerOptions',
]
/** Entry points without options for applications: `docs/reference/errors.md` lists the error classes. */
const LEFT_OUT = ['grantcord/errors']

type EntryPoints = ReadonlyMap<string, string>

/** Returns the tables of all exported interfaces of options, by entry point. */
export function optionsBlock(listExports: ListExports, entryPoints: EntryPoints): string {
  const shown = new Set<ts.Node>()
  const sections = [...entryPoints].map(([entryPoint, path]) => {
    if (LEFT_OUT.includes(entryPoint)) return ''
    const interfaces = listInterfaces(listExports, path, 'Options').filter(([, one]) => !shown.has(one))
    for (const [, one] of interfaces) shown.add(one)
    const tables = interfaces.map(([name, one]) => `#### ${headOf(name, one)}\n${optionTable(one)}`)
    return tables.length > 0 ? `### \`${entryPoint}\`\n\n${tables.join('\n')}` : ''
  })
  return sections.filter(Boolean).join('\n')
}

/** Returns the tables of the events that `onEvent` receives. */
export function eventsBlock(listExports: ListExports, entryPoints: EntryPoints): string {
  const interfaces = listInterfaces(listExports, entryPoints.get('grantcord') ?? '', 'Event')
  const tables = interfaces.map(
    ([name, one]) => `### ${headOf(name, one)}\n${propertyTable(one.members.filter(ts.isPropertySignature))}`,
  )
  return tables.join('\n')
}

function listInterfaces(listExports: ListExports, path: string, ending: string) {
  return [...listExports(path)]
    .flatMap(([name, one]) => (ts.isInterfaceDeclaration(one) ? [[name, one] as const] : []))
    .filter(([name]) => name.endsWith(ending))
    .sort(([one], [other]) => rank(one) - rank(other) || (one < other ? -1 : 1))
}

function rank(name: string): number {
  const index = FIRST.indexOf(name)
  return index < 0 ? FIRST.length : index
}

function headOf(name: string, declaration: ts.InterfaceDeclaration): string {
  const bases = declaration.heritageClauses?.flatMap(({ types }) =>
    types.map((type) => `\`${typeText(type)}\``),
  )
  const inherited = bases ? `Includes the properties of ${bases.join(' and ')}.` : ''
  return `${[name, readDocumentation(declaration).text, inherited].filter(Boolean).join('\n\n')}\n`
}

function optionTable({ members }: ts.InterfaceDeclaration): string {
  const rows = members.filter(ts.isPropertySignature).map((member) => {
    const { text, tag } = readDocumentation(member)
    const presence = member.questionToken ? (tag('default') ?? '–') : 'required'
    return toRow(`\`${member.name.getText()}\``, `\`${definedType(member.type)}\``, presence, text)
  })
  return `| option | type | default | meaning |\n| --- | --- | --- | --- |\n${rows.join('')}`
}

/** Returns a type without `undefined`, which every option that is not required accepts. */
function definedType(type: ts.TypeNode | undefined): string {
  return typeText(type)
    .replace(/ \| undefined$/, '')
    .replace(/^\((\(.*)\)$/, '$1')
}
