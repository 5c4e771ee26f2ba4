/** Normal form of schemas, in which those of both descriptions are compared. */

export const TYPES = ['array', 'boolean', 'integer', 'number', 'object', 'string'] as const
export type Type = (typeof TYPES)[number]

export const LIMITS = [
  'format',
  'pattern',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minItems',
  'maxItems',
  'uniqueItems',
  'minProperties',
  'maxProperties',
] as const
export type Limit = (typeof LIMITS)[number]
export type LimitValue = string | number | boolean

/** Types that each limit applies to. */
const LIMITED: Readonly<Record<Limit, readonly Type[]>> = {
  format: ['string', 'integer', 'number'],
  pattern: ['string'],
  minLength: ['string'],
  maxLength: ['string'],
  minimum: ['integer', 'number'],
  maximum: ['integer', 'number'],
  exclusiveMinimum: ['integer', 'number'],
  exclusiveMaximum: ['integer', 'number'],
  multipleOf: ['integer', 'number'],
  minItems: ['array'],
  maxItems: ['array'],
  uniqueItems: ['array'],
  minProperties: ['object'],
  maxProperties: ['object'],
}

/** Keywords that the comparison does not interpret, each with its values as JSON. */
export type Keywords = ReadonlyMap<string, ReadonlySet<string>>

/** Returns a shape that is read on demand, since schemas may contain themselves. */
export type LazyShape = () => Shape

export interface Property {
  readonly isRequired: boolean
  readonly shape: LazyShape
}

/** Values that a schema allows. */
export interface Shape {
  /** Name of the component that the schema is. */
  readonly name?: string
  readonly types: ReadonlySet<Type>
  readonly isNullable: boolean
  /** Known values, as strings. */
  readonly values?: ReadonlySet<string>
  /** Indicates that values other than the known ones are allowed. */
  readonly isOpen: boolean
  readonly limits: ReadonlyMap<Limit, LimitValue>
  /** Keywords that none of the other fields covers. */
  readonly keywords: Keywords
  readonly properties: ReadonlyMap<string, Property>
  /** Properties that are allowed beside those in `properties`. */
  readonly additionalProperties: 'anything' | 'nothing' | LazyShape
  readonly items?: LazyShape
  /** The objects that a union consists of, if there are several. */
  readonly kinds?: readonly Shape[]
}

/** All types. `number` includes the integers. */
const ALL = TYPES.filter((type) => type !== 'integer')

/** Shape of a schema without keywords. */
export const ANYTHING: Shape = {
  types: new Set(ALL),
  isNullable: true,
  isOpen: true,
  limits: new Map(),
  keywords: new Map(),
  properties: new Map(),
  additionalProperties: 'anything',
}

/** Shape that no value matches. */
export const NOTHING: Shape = { ...ANYTHING, types: new Set(), isNullable: false }

/** Checks whether a limit applies to a type of the shape. */
export function isLimited({ types }: Shape, limit: Limit): boolean {
  return LIMITED[limit].some((type) => types.has(type))
}

/** Merges the uninterpreted keywords of two schemas, with the values of both. */
export function mergeKeywords(one: Keywords, other: Keywords): Keywords {
  const keys = new Set([...one.keys(), ...other.keys()])
  return new Map([...keys].map((key) => [key, new Set([...(one.get(key) ?? []), ...(other.get(key) ?? [])])]))
}
