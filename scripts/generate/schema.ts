import openapiTS, { astToString, type OpenAPI3, type SchemaObject } from 'openapi-typescript'
import ts from 'typescript'
import { type Document, HEADER, knownValues, listOperations, type Schema } from './document.ts'

const SNOWFLAKE = `/**
 * A Discord id: a 64-bit number written as a decimal string, because it does not fit a JavaScript number.
 * A plain alias of \`string\`: ids pass in and out without a cast, and are checked where they enter a request.
 *
 * @see https://docs.discord.com/developers/reference#snowflakes
 */
export type Snowflake = string

`

/** The types of the description: `paths`, `components` and `operations`. */
export async function emitSchema(document: Document): Promise<string> {
  const nodes = await openapiTS(structuredClone(document) as unknown as OpenAPI3, {
    silent: true,
    alphabetize: true,
    defaultNonNullable: false,
    transform: transformSchema,
  })
  return `${HEADER}${SNOWFLAKE}${astToString(nodes.map((node) => withoutBrowserPages(node, document)))}`
}

/** Ids become `Snowflake` and files `Blob`; an enum that Discord may extend keeps its known values without closing. */
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

/** `string & {}`: any string, yet editors still offer the known ones. */
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

/** Drops from `paths` what a browser visits and no client calls. */
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
