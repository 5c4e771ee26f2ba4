import openapiTS, { astToString, type OpenAPI3, type SchemaObject } from 'openapi-typescript'
import ts from 'typescript'
import { type Document, docComment, HEADER, knownValues, listOperations, type Schema } from './document.ts'

/** Schemas whose types are in other generated files. */
const NAMED_ELSEWHERE = ['Scope', 'Snowflake']

const SNOWFLAKE = `/**
 * A Discord id: a 64-bit integer as a decimal string, because JavaScript numbers cannot represent it exactly.
 * The type is an alias of \`string\`, so that ids need no cast. Requests validate the ids that they contain.
 *
 * @see https://docs.discord.com/developers/reference#snowflakes
 */
export type Snowflake = string

`

/** Generates the types of the description: `paths`, `components` and `operations`. */
export async function emitSchema(document: Document): Promise<string> {
  const nodes = await openapiTS(structuredClone(document) as unknown as OpenAPI3, {
    silent: true,
    alphabetize: true,
    defaultNonNullable: false,
    transform: transformSchema,
  })
  return `${HEADER}${SNOWFLAKE}${astToString(nodes.map((node) => withoutBrowserPages(node, document)))}`
}

/** Generates a named type for each schema, as an alternative to `components['schemas'][…]`. */
export function emitModels(document: Document): string {
  const names = Object.keys(document.components.schemas)
    .filter((name) => !NAMED_ELSEWHERE.includes(name))
    .sort()
  const lines = names.map((name) => {
    const description = document.components.schemas[name]?.description
    return `${docComment(description)}export type ${name} = components['schemas']['${name}']\n`
  })
  return `${HEADER}import type { components } from './schema.ts'\n\n${lines.join('\n')}`
}

/** Converts ids to `Snowflake`, files to `Blob`, and open enums to unions of their known values and any other value. */
function transformSchema(schemaObject: SchemaObject): ts.TypeNode | undefined {
  const schema = schemaObject as Schema
  if (schema.type === 'string' && schema.format === 'snowflake') return reference('Snowflake')
  if (schema.type === 'string' && schema.format === 'binary') return reference('Blob')
  const known = knownValues(schema)
  if (!known) return undefined
  const base = schema.anyOf?.at(-1)?.type === 'string' ? 'string' : 'number'
  return ts.factory.createUnionTypeNode([...known.map((member) => literal(member.const)), openType(base)])
}

function reference(name: string): ts.TypeNode {
  return ts.factory.createTypeReferenceNode(name)
}

function literal(value: unknown): ts.TypeNode {
  const { factory } = ts
  return factory.createLiteralTypeNode(
    typeof value === 'number'
      ? factory.createNumericLiteral(value)
      : factory.createStringLiteral(String(value)),
  )
}

/** Creates `string & {}`, which accepts any string while editors still suggest the known values. */
function openType(base: 'string' | 'number'): ts.TypeNode {
  const { factory } = ts
  const keyword = base === 'string' ? ts.SyntaxKind.StringKeyword : ts.SyntaxKind.NumberKeyword
  return factory.createParenthesizedType(
    factory.createIntersectionTypeNode([
      factory.createKeywordTypeNode(keyword),
      factory.createTypeLiteralNode([]),
    ]),
  )
}

/** Removes the pages that only browsers visit from `paths`. */
function withoutBrowserPages(node: ts.Node, document: Document): ts.Node {
  if (!ts.isInterfaceDeclaration(node) || node.name.text !== 'paths') return node
  const pages = new Set(
    listOperations(document)
      .filter(({ operation }) => operation['x-browser-page'])
      .map(({ path }) => path),
  )
  const members = node.members.filter(
    ({ name }) => !(name && ts.isStringLiteral(name) && pages.has(name.text)),
  )
  return ts.factory.updateInterfaceDeclaration(
    node,
    node.modifiers,
    node.name,
    node.typeParameters,
    node.heritageClauses,
    members,
  )
}
