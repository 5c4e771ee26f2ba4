import { InvalidArgumentError } from '../runtime/errors/arguments.ts'
import { kindOf } from '../runtime/validation/arguments.ts'
import { checkObject } from './check-shape.ts'
import { nearest } from './nearest.ts'

/** Where Node and its kin look for what `util.inspect` and `console.log` show of an object. */
const INSPECT = Symbol.for('nodejs.util.inspect.custom')

/** What a set of bits can be made from: another set, a bigint, a safe integer, decimal digits, or a list of names. */
export type BitSetInput<Name extends string> = BitSet<Name> | bigint | number | string | readonly Name[]

/**
 * Up to 64 bits, most of which have a name. It never changes: what would change it answers another one. Bits without a
 * name stay as they are.
 *
 * @example
 * ```ts
 * import { userFlags } from 'grantcord/flags'
 *
 * const flags = userFlags(64)
 * export const isBrave: boolean = flags.has('HYPESQUAD_ONLINE_HOUSE_1')
 * export const wire: string = flags.add('STAFF').toString() // '65'
 * ```
 * @see https://docs.discord.com/developers/topics/permissions
 */
export class BitSet<Name extends string> {
  /** All bits, those without a name included. */
  readonly value: bigint
  readonly #table: Readonly<Record<Name, bigint>>

  /**
   * @param table The bit of each name.
   * @param value What is set at the start.
   * @throws {@link InvalidArgumentError} unless the table is an object, and the value a whole number from 0 to 2^64 - 1 or a list of names
   *   in the table.
   */
  constructor(table: Readonly<Record<Name, bigint>>, value: BitSetInput<Name>) {
    checkObject('table', table)
    this.#table = table
    this.value = toBits('value', table, value)
    Object.defineProperty(this, INSPECT, { value: () => this.#describe() })
    Object.freeze(this)
  }

  /** The bits that are set and have no name here. */
  get unknown(): bigint {
    return this.value & ~bitsOf('names', this.#table, this.names())
  }

  /**
   * Whether all of them are set.
   *
   * @throws {@link InvalidArgumentError} when a name is not in the table.
   */
  has(...names: readonly Name[]): boolean {
    const bits = bitsOf('names', this.#table, names)
    return (this.value & bits) === bits
  }

  /**
   * Those of them that are not set.
   *
   * @throws {@link InvalidArgumentError} when a name is not in the table.
   */
  missing(...names: readonly Name[]): Name[] {
    const missing = bitsOf('names', this.#table, names) & ~this.value
    return names.filter((name) => (missing & this.#table[name]) !== 0n)
  }

  /**
   * The set with them.
   *
   * @throws {@link InvalidArgumentError} when a name is not in the table.
   */
  add(...names: readonly Name[]): BitSet<Name> {
    return new BitSet(this.#table, this.value | bitsOf('names', this.#table, names))
  }

  /**
   * The set without them.
   *
   * @throws {@link InvalidArgumentError} when a name is not in the table.
   */
  remove(...names: readonly Name[]): BitSet<Name> {
    return new BitSet(this.#table, this.value & ~bitsOf('names', this.#table, names))
  }

  /**
   * The set without those of them that were set, and with the others. A name that comes twice counts once.
   *
   * @throws {@link InvalidArgumentError} when a name is not in the table.
   */
  toggle(...names: readonly Name[]): BitSet<Name> {
    return new BitSet(this.#table, this.value ^ bitsOf('names', this.#table, names))
  }

  /** The names of the bits that are set, in the order of the table. */
  names(): Name[] {
    const known = Object.keys(this.#table).filter((name) => isName(this.#table, name))
    return known.filter((name) => (this.value & this.#table[name]) !== 0n)
  }

  /**
   * Whether the same bits are set, those without a name included.
   *
   * @throws {@link InvalidArgumentError} unless the other is something that a set can be made from.
   */
  equals(other: BitSetInput<Name>): boolean {
    return this.value === toBits('other', this.#table, other)
  }

  /** As Discord writes a set that outgrows a JSON number: decimal digits. */
  toString(): string {
    return this.value.toString()
  }

  /** The same as {@link toString}, for `JSON.stringify`. */
  toJSON(): string {
    return this.toString()
  }

  /**
   * As Discord writes a set that fits a JSON number.
   *
   * @throws {@link InvalidArgumentError} when a bit past the 53rd is set, which a number cannot hold exactly.
   */
  toNumber(): number {
    const number = Number(this.value)
    if (Number.isSafeInteger(number)) return number
    throw new InvalidArgumentError('value', 'must have 53 bits at most to be a number, and has more')
  }

  #describe(): string {
    const unknown = this.unknown === 0n ? [] : [`0x${this.unknown.toString(16)}`]
    return `BitSet(${this.value}) ${[...this.names(), ...unknown].join(' | ') || 'none'}`
  }
}

/**
 * The bits of whatever a set can be made from.
 *
 * @param field What the value is called in an error.
 * @internal
 */
export function toBits<Name extends string>(
  field: string,
  table: Readonly<Record<Name, bigint>>,
  value: BitSetInput<Name>,
): bigint {
  if (value instanceof BitSet) return value.value
  return Array.isArray(value) ? bitsOf(field, table, value) : parseBits(field, value)
}

function bitsOf<Name extends string>(
  field: string,
  table: Readonly<Record<Name, bigint>>,
  names: readonly Name[],
): bigint {
  let bits = 0n
  for (const [index, name] of names.entries()) {
    if (!isName(table, name)) throw unknownName(`${field}[${index}]`, name, Object.keys(table))
    bits |= table[name]
  }
  return bits
}

function isName<Name extends string>(table: Readonly<Record<Name, bigint>>, name: unknown): name is Name {
  return typeof name === 'string' && Object.hasOwn(table, name)
}

function unknownName(field: string, name: unknown, known: readonly string[]): InvalidArgumentError {
  const near = nearest(name, known, 3).join(', ')
  return new InvalidArgumentError(
    field,
    `must be one of ${known.length} names, such as ${near}, and is ${kindOf(name)}`,
  )
}

/** The longest text that 64 bits can need, so that no endless one is parsed. */
const DIGITS = /^\d{1,20}$/

/**
 * The bits of a number, in each form that Discord or JavaScript has for one.
 *
 * @throws {@link InvalidArgumentError} unless it is a whole number from 0 to 2^64 - 1, and exact.
 * @internal
 */
export function parseBits(field: string, value: unknown): bigint {
  const bits = toBigInt(field, value)
  if (bits < 0n) refuse(field, 'a negative number')
  if (bits >= 1n << 64n) refuse(field, 'a number of more than 64 bits')
  return bits
}

function toBigInt(field: string, value: unknown): bigint {
  if (typeof value === 'bigint') return value
  if (typeof value === 'string' && DIGITS.test(value)) return BigInt(value)
  if (typeof value !== 'number') refuse(field, kindOf(value))
  if (!Number.isInteger(value)) refuse(field, 'a number that is not whole')
  if (!Number.isSafeInteger(value))
    refuse(field, 'a number past 2^53 - 1, which is not exact: pass the text of it')
  return BigInt(value)
}

function refuse(field: string, what: string): never {
  const allowed =
    'a bigint, a safe integer or decimal digits from 0 to 2^64 - 1, another set, or an array of names'
  throw new InvalidArgumentError(field, `must be ${allowed}, and is ${what}`)
}
