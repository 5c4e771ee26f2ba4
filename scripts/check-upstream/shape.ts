/** The form into which schemas of either description are brought before they are compared. */

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

/** The types that a limit holds for. */
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

/** Keywords that are not understood, each with all that it says, as JSON. */
export type Unread = ReadonlyMap<string, ReadonlySet<string>>

/** A shape that is read when it is asked for, since schemas may contain themselves. */
export type LazyShape = () => Shape

export interface Property {
  readonly isRequired: boolean
  readonly shape: LazyShape
}

/** What a schema allows. */
export interface Shape {
  /** The component that it is. */
  readonly name?: string
  readonly types: ReadonlySet<Type>
  readonly isNullable: boolean
  /** The values that are known, as text. */
  readonly values?: ReadonlySet<string>
  /** Whether there are values beside those that are known. */
  readonly isOpen: boolean
  readonly limits: ReadonlyMap<Limit, LimitValue>
  /** What else it says, which none of the other fields tells. */
  readonly unread: Unread
  readonly properties: ReadonlyMap<string, Property>
  /** What other properties may be. */
  readonly others: 'anything' | 'nothing' | LazyShape
  readonly items?: LazyShape
  /** The kinds of object that it unites, where there are several. */
  readonly kinds?: readonly Shape[]
}

/** All types. Integers are numbers. */
const ALL = TYPES.filter((type) => type !== 'integer')

/** The shape of a schema that says nothing. */
export const ANYTHING: Shape = {
  types: new Set(ALL),
  isNullable: true,
  isOpen: true,
  limits: new Map(),
  unread: new Map(),
  properties: new Map(),
  others: 'anything',
}

/** The shape that nothing fits. */
export const NOTHING: Shape = { ...ANYTHING, types: new Set(), isNullable: false }

/** Whether a limit has a meaning for values of this shape. */
export function isLimited({ types }: Shape, limit: Limit): boolean {
  return LIMITED[limit].some((type) => types.has(type))
}
