import { describe, expect, test } from 'vitest'
import { isRecord } from '../../../src/runtime/utils/objects.ts'
import {
  escapeKey,
  findErrors,
  follow,
  listExamples,
  payloads,
  pointTo,
  validate,
} from '../../support/description.ts'

/** A valid value of the schema at a JSON pointer. */
interface Instance {
  readonly name: string
  readonly schema: string
  readonly payload: unknown
  /** JSON pointers to parts that are not validated. */
  readonly elided?: readonly string[] | undefined
}

/** A field of a value, with a schema that describes it. */
interface Field {
  /** JSON pointer to the schema of the field. */
  readonly schema: string
  readonly keys: readonly (string | number)[]
  readonly required: boolean
}

/** Scalars of which each string, number and boolean schema of the description accepts at least one. */
const SCALARS = [
  5,
  true,
  '1',
  'text',
  'Bearer',
  'v'.repeat(43),
  '#5865f2',
  'https://example.com',
  '2026-01-01T00:00:00+00:00',
  'data:image/png;base64,AA==',
]

/** Lists the schemas that apply to a value: one, those that it refers to, and members of unions that accept the value. */
function listMembers(pointer: string, value: unknown): string[] {
  const schema = follow(pointer)
  if (!isRecord(schema)) return []
  const union = [...listItems(pointer, 'anyOf'), ...listItems(pointer, 'oneOf')]
  const parts = [
    ...(typeof schema.$ref === 'string' ? [schema.$ref.slice('#'.length)] : []),
    ...listItems(pointer, 'allOf'),
    ...union.filter((member) => validate(member, value).length === 0),
  ]
  return [pointer, ...parts.flatMap((part) => listMembers(part, value))]
}

/** Returns the JSON pointers to the items of a list in a schema. */
function listItems(pointer: string, key: string): string[] {
  const list = follow(`${pointer}/${key}`)
  return Array.isArray(list) ? list.map((_, index) => `${pointer}/${key}/${index}`) : []
}

/** Lists the described fields of a value, nested objects and lists included. */
function listFields(schemas: readonly string[], value: unknown, keys: Field['keys'] = []): Field[] {
  const members = [...new Set(schemas.flatMap((schema) => listMembers(schema, value)))]
  if (Array.isArray(value)) {
    const items = members.map((member) => `${member}/items`)
    return value.flatMap((item, index) => listFields(items, item, [...keys, index]))
  }
  if (!isRecord(value)) return []
  return Object.entries(value).flatMap(([key, field]) => {
    const described = members.flatMap((member) => describeField(member, key))
    const required = members.some((member) => {
      const names = follow(`${member}/required`)
      return Array.isArray(names) && names.includes(key)
    })
    const own = described.map((schema) => ({ schema, keys: [...keys, key], required }))
    return [...own, ...listFields(described, field, [...keys, key])]
  })
}

/** Returns the JSON pointer to the schema of a field, in a list that is empty if there is none. */
function describeField(member: string, key: string): string[] {
  const own = `${member}/properties/${escapeKey(key)}`
  if (isRecord(follow(own))) return [own]
  const others = `${member}/additionalProperties`
  return isRecord(follow(others)) ? [others] : []
}

/**
 * Creates a value with all fields of the schema at a JSON pointer. Returns `undefined` inside of a recursive schema, and
 * leaves such a field out.
 */
function createSample(pointer: string, parents: readonly string[] = []): unknown {
  const schema = follow(pointer)
  if (!isRecord(schema)) throw new Error(`${pointer} must be a schema`)
  const open = [...parents, pointer]
  const sample = (part: string) => (parents.includes(part) ? undefined : createSample(part, open))
  if (typeof schema.$ref === 'string') return sample(schema.$ref.slice('#'.length))
  const union = [...listItems(pointer, 'anyOf'), ...listItems(pointer, 'oneOf')].map(sample)
  if (union.length > 0) return union.find((one) => one !== undefined && one !== null)
  if (Array.isArray(schema.enum)) return schema.enum[0]
  if ('const' in schema) return schema.const
  if (isRecord(schema.items)) {
    const item = sample(`${pointer}/items`)
    return item === undefined ? [] : [item]
  }
  const whole = listItems(pointer, 'allOf').map(sample)
  const names = isRecord(schema.properties) ? Object.keys(schema.properties) : []
  const fields = names.map((name) => [name, sample(`${pointer}/properties/${escapeKey(name)}`)] as const)
  if (isRecord(schema.additionalProperties)) fields.push(['x', sample(`${pointer}/additionalProperties`)])
  if (whole.length > 0 || fields.length > 0 || schema.additionalProperties === true) {
    return Object.assign({}, ...whole, Object.fromEntries(fields.filter(([, value]) => value !== undefined)))
  }
  return SCALARS.find((value) => validate(pointer, value).length === 0) ?? null
}

/** Lists the JSON pointers to all properties of a schema, those of nested schemas included. */
function listProperties(node: unknown, pointer: string): string[] {
  if (Array.isArray(node)) return node.flatMap((one, index) => listProperties(one, `${pointer}/${index}`))
  if (!isRecord(node)) return []
  return Object.entries(node).flatMap(([key, value]) => {
    const place = `${pointer}/${escapeKey(key)}`
    if (key !== 'properties' || !isRecord(value)) return listProperties(value, place)
    return Object.entries(value).flatMap(([name, property]) => [
      `${place}/${escapeKey(name)}`,
      ...listProperties(property, `${place}/${escapeKey(name)}`),
    ])
  })
}

/** Returns a copy of a value with one field changed. */
function change(
  payload: unknown,
  keys: Field['keys'],
  changeField: (parent: object, key: string | number) => void,
): unknown {
  const copy = structuredClone(payload)
  let parent = copy as Record<string | number, object>
  for (const key of keys.slice(0, -1)) parent = parent[key] as typeof parent
  const last = keys.at(-1)
  if (last === undefined) throw new Error('A field has a key')
  changeField(parent, last)
  return copy
}

/** The changes of a field, by name. */
const CHANGES = {
  'another type': (parent: object, key: string | number) =>
    Reflect.set(parent, key, [[Reflect.get(parent, key)]]),
  missing: (parent: object, key: string | number) => Reflect.deleteProperty(parent, key),
} as const

/** Returns the fields of a valid value, and those among them whose change causes no error. */
function findUnnoticed({ name, schema, payload, elided }: Instance): {
  fields: Field[]
  unnoticed: string[]
} {
  const fields = listFields([schema], payload).filter(
    ({ keys }) => !elided?.some((pointer) => `/${keys.join('/')}/`.startsWith(`${pointer}/`)),
  )
  const unnoticed = fields.flatMap(({ keys, required }) => {
    const kinds = required ? (['another type', 'missing'] as const) : (['another type'] as const)
    return kinds
      .filter((kind) => {
        const changed = change(payload, keys, CHANGES[kind])
        return findErrors(validate, schema, { payload: changed, elided }).length === 0
      })
      .map((kind) => `${name}: /${keys.join('/')} ${kind}`)
  })
  return { fields, unnoticed }
}

const schemas = Object.keys(follow('/components/schemas') as object)
const named = schemas.filter((name) => listProperties(follow(pointTo(name)), '').length > 0)
const documented = payloads.map(
  ({ name, schema, payload, elided }): Instance => ({ name, schema: pointTo(schema), payload, elided }),
)
const samples = named.map(
  (name): Instance => ({ name, schema: pointTo(name), payload: createSample(pointTo(name)) }),
)
const examples = listExamples().map(
  ({ place, schema, value }): Instance => ({ name: place, schema, payload: value }),
)

describe('a change of each field is noticed', () => {
  test.each(documented)('in the documented payload: $name', (instance) => {
    expect(findUnnoticed(instance).unnoticed).toEqual([])
  })

  test('in the examples of the description', () => {
    const found = examples.map(findUnnoticed)
    expect(found.flatMap(({ fields }) => fields).length).toBeGreaterThan(1000)
    expect(found.flatMap(({ unnoticed }) => unnoticed)).toEqual([])
  })

  test.each(samples)('in a value with all fields of $name', (instance) => {
    expect(findErrors(validate, instance.schema, instance)).toEqual([])
    expect(findUnnoticed(instance).unnoticed).toEqual([])
  })

  test('for every property of every schema', () => {
    const noticed = new Set(samples.flatMap((one) => findUnnoticed(one).fields).map(({ schema }) => schema))
    const properties = schemas.flatMap((name) => listProperties(follow(pointTo(name)), pointTo(name)))
    expect(properties.length).toBeGreaterThan(1000)
    expect(properties.filter((pointer) => !noticed.has(pointer))).toEqual([])
  })
})
