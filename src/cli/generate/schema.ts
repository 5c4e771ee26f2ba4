import type {
  astToString,
  OpenAPI3,
  OpenAPITSOptions,
  default as openapiTS,
  SchemaObject,
} from 'openapi-typescript'
import type ts from 'typescript'

/** openapi-typescript and the compiler that it uses. */
export interface SchemaTools {
  readonly openapiTS: typeof openapiTS
  readonly astToString: typeof astToString
  readonly ts: typeof ts
  /** Rules for descriptions. By default the description is validated. */
  readonly rules?: OpenAPITSOptions['redocly']
}

/** The part of a schema that decides its type. */
interface TypedSchema {
  readonly type?: string | readonly string[]
  readonly format?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly TypedSchema[]
}

const SNOWFLAKE = `/**
 * A Discord id: a 64-bit integer as a decimal string, because JavaScript numbers cannot represent it exactly.
 * The type is an alias of \`string\`, so that ids need no cast. Requests validate the ids that they contain.
 *
 * @see https://docs.discord.com/developers/reference#snowflakes
 */
export type Snowflake = string

`

/**
 * Returns the source of the types of a description: `paths`, `components` and `operations`. Ids have the type
 * `Snowflake`, files `Blob`, and open enums accept unknown values. Pages that only browsers visit are omitted.
 *
 * @param document A bundled OpenAPI 3 description.
 */
export async function printSchema(document: object, tools: SchemaTools): Promise<string> {
  const { openapiTS, astToString, ts, rules } = tools
  const source: OpenAPI3 = JSON.parse(JSON.stringify(document))
  const pages = new Set(
    Object.entries(source.paths ?? {}).flatMap(([path, item]) => (isPage(item) ? [path] : [])),
  )
  const nodes = await openapiTS(source, {
    silent: true,
    alphabetize: true,
    defaultNonNullable: false,
    ...(rules && { redocly: rules }),
    transform: (schema) => transformSchema(schema, ts),
  })
  const trimmed = nodes.map((node) => trimPaths(node, pages, ts))
  return SNOWFLAKE + astToString(nameHeaders(trimmed, ts))
}

/** Declares an interface for each set of headers that several responses have, which makes the types a tenth smaller. */
function nameHeaders(nodes: readonly ts.Node[], compiler: typeof ts): ts.Node[] {
  const { factory } = compiler
  const printer = compiler.createPrinter()
  const file = compiler.createSourceFile('', '', compiler.ScriptTarget.Latest)
  const sets = new Map<string, ts.TypeLiteralNode[]>()
  const visit = (node: ts.Node): void => {
    const type = typeOfProperty(node, 'headers', compiler)
    if (type && type.members.length > 1) {
      const text = printer.printNode(compiler.EmitHint.Unspecified, type, file)
      sets.set(text, [...(sets.get(text) ?? []), type])
    }
    compiler.forEachChild(node, visit)
  }
  for (const node of nodes) visit(node)

  const names = new Map<ts.Node, string>()
  const declarations: ts.Node[] = []
  for (const [first, ...others] of sets.values()) {
    if (!first || others.length === 0) continue
    const name = `ResponseHeaders${declarations.length === 0 ? '' : declarations.length + 1}`
    for (const type of [first, ...others]) names.set(type, name)
    const modifiers = [factory.createModifier(compiler.SyntaxKind.ExportKeyword)]
    declarations.push(
      factory.createInterfaceDeclaration(modifiers, name, undefined, undefined, first.members),
    )
  }
  const replace: ts.TransformerFactory<ts.Node> = (context) => (node) => {
    const name = names.get(node)
    if (name !== undefined) return factory.createTypeReferenceNode(name)
    return compiler.visitEachChild(node, replace(context), context)
  }
  return [...compiler.transform([...nodes], [replace]).transformed, ...declarations]
}

/** Returns the object type of a property with the name; `undefined` for any other node. */
function typeOfProperty(node: ts.Node, name: string, compiler: typeof ts): ts.TypeLiteralNode | undefined {
  const isProperty =
    compiler.isPropertySignature(node) && compiler.isIdentifier(node.name) && node.name.text === name
  return isProperty && node.type && compiler.isTypeLiteralNode(node.type) ? node.type : undefined
}

/** Checks whether a path has an operation that only browsers visit. */
function isPage(item: object): boolean {
  return Object.values(item).some(
    (operation: unknown) =>
      typeof operation === 'object' &&
      operation !== null &&
      'x-browser-page' in operation &&
      operation['x-browser-page'] === true,
  )
}

/** Converts ids to `Snowflake`, files to `Blob`, and open enums to unions of their known values and any other value. */
function transformSchema(schemaObject: SchemaObject, compiler: typeof ts): ts.TypeNode | undefined {
  const schema = schemaObject as TypedSchema
  const { factory } = compiler
  if (schema.type === 'string' && schema.format === 'snowflake') {
    return factory.createTypeReferenceNode('Snowflake')
  }
  if (schema.type === 'string' && schema.format === 'binary') return factory.createTypeReferenceNode('Blob')
  const known = knownValues(schema)
  if (!known) return undefined
  const type = schema.anyOf?.at(-1)?.type
  const base = type === 'integer' ? 'number' : type
  if (base !== 'string' && base !== 'number') return undefined
  return factory.createUnionTypeNode([
    ...known.map((member) => literal(member.const, compiler)),
    openType(base, compiler),
  ])
}

/** Returns the known values of an open enum, which is an `anyOf` of constants and, as last member, their base type. */
export function knownValues<Schema extends TypedSchema>(schema: {
  readonly anyOf?: readonly Schema[]
}): readonly Schema[] | undefined {
  const members = schema.anyOf
  if (!members || members.length < 2) return undefined
  const known = members.slice(0, -1)
  const base = members.at(-1)
  const isOpen = base?.type !== undefined && base.const === undefined && base.enum === undefined
  return isOpen && known.every((member) => member.const !== undefined) ? known : undefined
}

function literal(value: unknown, { factory, SyntaxKind }: typeof ts): ts.TypeNode {
  if (typeof value !== 'number')
    return factory.createLiteralTypeNode(factory.createStringLiteral(String(value)))
  const number = factory.createNumericLiteral(Math.abs(value))
  return factory.createLiteralTypeNode(
    value < 0 ? factory.createPrefixUnaryExpression(SyntaxKind.MinusToken, number) : number,
  )
}

/** Creates `string & {}`, which accepts any string while editors still suggest the known values. */
function openType(base: 'string' | 'number', { factory, SyntaxKind }: typeof ts): ts.TypeNode {
  const keyword = base === 'string' ? SyntaxKind.StringKeyword : SyntaxKind.NumberKeyword
  return factory.createParenthesizedType(
    factory.createIntersectionTypeNode([
      factory.createKeywordTypeNode(keyword),
      factory.createTypeLiteralNode([]),
    ]),
  )
}

/** Removes pages from `paths`, and the comments of the parameters of a path, which its operations repeat. */
function trimPaths(node: ts.Node, pages: ReadonlySet<string>, compiler: typeof ts): ts.Node {
  if (!compiler.isInterfaceDeclaration(node) || node.name.text !== 'paths') return node
  const members = node.members.filter(
    ({ name }) => !(name && compiler.isStringLiteral(name) && pages.has(name.text)),
  )
  const removeComments = (one: ts.Node): void => {
    compiler.setSyntheticLeadingComments(one, undefined)
    compiler.forEachChild(one, removeComments)
  }
  const visit = (one: ts.Node): void => {
    const parameters = typeOfProperty(one, 'parameters', compiler)
    if (parameters) removeComments(parameters)
    else compiler.forEachChild(one, visit)
  }
  members.forEach(visit)
  return compiler.factory.updateInterfaceDeclaration(
    node,
    node.modifiers,
    node.name,
    node.typeParameters,
    node.heritageClauses,
    members,
  )
}
