import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import ts from 'typescript'
import { type Document, resolve, type Schema } from './document.ts'

/** File with the types of the emulator's data. */
const TYPES = 'src/emulator/types.ts'
/** Type of a seed file. */
const ROOT_TYPE = 'EmulatorSeed'

/** A schema of JSON Schema, or a part of one. */
type Json = Readonly<Record<string, unknown>>

/** Properties of an object and those of them that are required. */
interface Fields {
  readonly properties: Readonly<Record<string, unknown>>
  readonly required: readonly string[]
}

/**
 * Generates the JSON schema of a seed file of the emulator. Fields of Discord's objects come from the description, and all
 * others from the types.
 */
export async function emitSeedSchema(document: Document, root: string): Promise<string> {
  const source = ts.createSourceFile(
    TYPES,
    await readFile(join(root, TYPES), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  )
  const { properties, definitions } = new SeedTypes(document, source).describe(ROOT_TYPE)
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Seed file of the emulator of grantcord',
    description: 'Data that "grantcord emulator --seed <file>" adds to its default data.',
    type: 'object',
    properties: { $schema: { type: 'string' }, ...properties },
    additionalProperties: false,
    $defs: definitions,
  }
  return `${JSON.stringify(schema, undefined, 2)}\n`
}

/** Converts the types of a file, and the objects of the description that they name. */
class SeedTypes {
  readonly #document: Document
  readonly #types: ReadonlyMap<string, ts.InterfaceDeclaration | ts.TypeAliasDeclaration>
  readonly #definitions: Record<string, Json> = {}

  constructor(document: Document, source: ts.SourceFile) {
    this.#document = document
    const declared = source.statements.filter(
      (one) => ts.isInterfaceDeclaration(one) || ts.isTypeAliasDeclaration(one),
    )
    this.#types = new Map(declared.map((one) => [one.name.text, one]))
  }

  describe(name: string): { properties: Fields['properties']; definitions: Readonly<Record<string, Json>> } {
    const { properties } = this.#fieldsOfName(name)
    return {
      properties,
      definitions: Object.fromEntries(Object.entries(this.#definitions).sort(([a], [b]) => (a < b ? -1 : 1))),
    }
  }

  #fieldsOfName(name: string): Fields {
    const declaration = this.#types.get(name)
    if (!declaration) return fieldsOfSchema(this.#document, name)
    if (ts.isTypeAliasDeclaration(declaration)) return this.#fieldsOfType(declaration.type)
    const bases = (declaration.heritageClauses ?? []).flatMap(({ types }) => [...types])
    return merge([
      ...bases.map((base) => this.#fieldsOfType(base)),
      this.#fieldsOfMembers(declaration.members),
    ])
  }

  #fieldsOfType(type: ts.TypeNode): Fields {
    if (ts.isIntersectionTypeNode(type)) return merge(type.types.map((one) => this.#fieldsOfType(one)))
    if (ts.isTypeLiteralNode(type)) return this.#fieldsOfMembers(type.members)
    const [name, [target, keys] = []] = nameOf(type)
    if (name === undefined) throw unsupported(type)
    if (!target) return this.#fieldsOfName(name)
    const { properties } = this.#fieldsOfType(target)
    const names = keys ? literalsOf(keys) : []
    if (name === 'Partial') return { properties, required: [] }
    const isPicked = name === 'Pick'
    if (!isPicked && name !== 'OptionalFields') throw unsupported(type)
    const kept = Object.entries(properties).filter(([key]) => names.includes(key) === isPicked)
    return { properties: Object.fromEntries(kept), required: isPicked ? names : [] }
  }

  #fieldsOfMembers(members: ts.NodeArray<ts.TypeElement>): Fields {
    const listed = members.filter(ts.isPropertySignature)
    const entries = listed.map((member): [string, unknown] => {
      if (!member.type) throw unsupported(member)
      return [member.name.getText(), { ...descriptionOf(member), ...this.#schemaOf(member.type) }]
    })
    const required = listed.filter((one) => !one.questionToken).map(({ name }) => name.getText())
    return { properties: Object.fromEntries(entries), required }
  }

  #schemaOf(type: ts.TypeNode): Json {
    if (ts.isTypeOperatorNode(type) || ts.isParenthesizedTypeNode(type)) return this.#schemaOf(type.type)
    if (ts.isArrayTypeNode(type)) return { type: 'array', items: this.#schemaOf(type.elementType) }
    if (type.kind === ts.SyntaxKind.StringKeyword) return { type: 'string' }
    if (type.kind === ts.SyntaxKind.BooleanKeyword) return { type: 'boolean' }
    if (ts.isLiteralTypeNode(type) && type.literal.kind === ts.SyntaxKind.NullKeyword) return { type: 'null' }
    if (ts.isUnionTypeNode(type)) {
      const members = type.types.filter(({ kind }) => kind !== ts.SyntaxKind.UndefinedKeyword)
      const [first, ...others] = members.map((one) => this.#schemaOf(one))
      return first && others.length === 0 ? first : { anyOf: [first, ...others] }
    }
    const [name] = nameOf(type)
    if (name === undefined) throw unsupported(type)
    return { $ref: `#/$defs/${this.#define(name)}` }
  }

  #define(name: string): string {
    if (!(name in this.#definitions)) {
      this.#definitions[name] = {}
      const declaration = this.#types.get(name)
      if (declaration) {
        const { properties, required } = this.#fieldsOfName(name)
        this.#definitions[name] = {
          ...descriptionOf(declaration),
          type: 'object',
          properties,
          ...(required.length > 0 && { required }),
          additionalProperties: false,
        }
      } else this.#definitions[name] = toStandalone(this.#document.components.schemas[name])
      this.#addReferenced(this.#definitions[name])
    }
    return name
  }

  #addReferenced(value: unknown): void {
    for (const name of JSON.stringify(value).matchAll(/"#\/\$defs\/(\w+)"/g)) this.#define(name[1] ?? '')
  }
}

/** Returns the fields of an object of the description. */
function fieldsOfSchema(document: Document, name: string): Fields {
  const schema = document.components.schemas[name]
  if (!schema) throw new TypeError(`The description has no schema ${name}`)
  const parts = (schema.allOf ?? []).map((part) => resolve<Schema>(document, part))
  return merge(
    [schema, ...parts].map(({ properties = {}, required = [] }) => ({
      properties: Object.fromEntries(
        Object.entries(properties).map(([key, one]) => [key, toStandalone(one)]),
      ),
      required,
    })),
  )
}

/**
 * Returns a schema of the description as a part of another document, without the keys that only OpenAPI has and without
 * descriptions, which are half of its size. Known values keep their titles, which editors show.
 */
function toStandalone(schema: unknown): Json {
  return JSON.parse(JSON.stringify(schema), (key, value) => {
    if (Object(value).const !== undefined) return { const: value.const, title: value.title }
    if (key === '$ref' && typeof value === 'string') return value.replace('#/components/schemas/', '#/$defs/')
    const isOpenApi = key.startsWith('x-') || key === 'externalDocs' || value === 'snowflake'
    const isText = key === 'description' && typeof value === 'string'
    return isOpenApi || isText ? undefined : value
  })
}

function merge(parts: readonly Fields[]): Fields {
  return {
    properties: Object.assign({}, ...parts.map(({ properties }) => properties)),
    required: [...new Set(parts.flatMap(({ required }) => required))],
  }
}

function nameOf(type: ts.TypeNode): readonly [name?: string, args?: readonly ts.TypeNode[] | undefined] {
  if (ts.isTypeReferenceNode(type)) return [type.typeName.getText(), type.typeArguments]
  if (ts.isExpressionWithTypeArguments(type)) return [type.expression.getText(), type.typeArguments]
  return []
}

function literalsOf(type: ts.TypeNode): string[] {
  const types = ts.isUnionTypeNode(type) ? type.types : [type]
  return types.flatMap((one) =>
    ts.isLiteralTypeNode(one) && ts.isStringLiteral(one.literal) ? one.literal.text : [],
  )
}

/** Returns the doc comment of a declaration as a description, with its default. */
function descriptionOf(node: ts.Node): { readonly description?: string } {
  const comments = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc)
  const texts = comments.flatMap(({ comment, tags = [] }) => [
    ts.getTextOfJSDocComment(comment) ?? [],
    ...tags.map((tag) => `Default: ${ts.getTextOfJSDocComment(tag.comment)}.`),
  ])
  return texts.length > 0 ? { description: texts.flat().join(' ').replaceAll(/\s+/g, ' ') } : {}
}

function unsupported(node: ts.Node): TypeError {
  return new TypeError(`${TYPES} has a type that the schema of seed files cannot have: ${node.getText()}`)
}
