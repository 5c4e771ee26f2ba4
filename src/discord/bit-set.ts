import { InvalidArgumentError } from '../runtime/errors/arguments.ts'
import { checkObject, kindOf } from '../runtime/validation/arguments.ts'

/** Key of the method that `util.inspect` and `console.log` call, in Node, Bun and Deno. */
const INSPECT = Symbol.for('nodejs.util.inspect.custom')

/** Value of a {@link BitSet}: another set, a bigint, a safe integer, decimal digits, or an array of names. */
export type BitSetInput<Name extends string> = BitSet<Name> | bigint | number | string | readonly Name[]

/**
 * An immutable set of up to 64 bits, most of which have a name. Methods such as `add` return a new set. Bits
 * without a name are preserved.
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
  /** All bits, including those without a name. */
  readonly value: bigint
  readonly #table: Readonly<Record<Name, bigint>>

  /**
   * Creates a set.
   *
   * @param table The bit of each name.
   * @param value The bits that are set.
   * @throws {@link InvalidArgumentError} unless the table is an object, and the value is a whole number from 0 to
   *   2^64 - 1 or an array of names in the table.
   */
  constructor(table: Readonly<Record<Name, bigint>>, value: BitSetInput<Name>) {
    checkObject('table', table)
    this.#table = table
    this.value = toBits('value', table, value)
    Object.defineProperty(this, INSPECT, { value: () => this.#inspect() })
    Object.freeze(this)
  }

  /** The bits that are set and have no name in the table. */
  get unknown(): bigint {
    return this.value & ~bitsOf('names', this.#table, this.names())
  }

  /**
   * Checks whether all of the named bits are set.
   *
   * @throws {@link InvalidArgumentError} when a name is not in the table.
   */
  has(...names: readonly Name[]): boolean {
    const bits = bitsOf('names', this.#table, names)
    return (this.value & bits) === bits
  }

  /**
   * Checks whether at least one of the named bits is set. Without names, it returns false.
   *
   * @throws {@link InvalidArgumentError} when a name is not in the table.
   */
  any(...names: readonly Name[]): boolean {
    return (this.value & bitsOf('names', this.#table, names)) !== 0n
  }

  /**
   * Returns the names whose bits are not set, in the order given.
   *
   * @throws {@link InvalidArgumentError} when a name is not in the table.
   */
  missing(...names: readonly Name[]): Name[] {
    const missing = bitsOf('names', this.#table, names) & ~this.value
    return names.filter((name) => (missing & this.#table[name]) !== 0n)
  }

  /**
   * Returns a set that also has the named bits.
   *
   * @throws {@link InvalidArgumentError} when a name is not in the table.
   */
  add(...names: readonly Name[]): BitSet<Name> {
    return new BitSet(this.#table, this.value | bitsOf('names', this.#table, names))
  }

  /**
   * Returns a set without the named bits.
   *
   * @throws {@link InvalidArgumentError} when a name is not in the table.
   */
  remove(...names: readonly Name[]): BitSet<Name> {
    return new BitSet(this.#table, this.value & ~bitsOf('names', this.#table, names))
  }

  /**
   * Returns a set in which each named bit is inverted. A name that is given twice counts once.
   *
   * @throws {@link InvalidArgumentError} when a name is not in the table.
   */
  toggle(...names: readonly Name[]): BitSet<Name> {
    return new BitSet(this.#table, this.value ^ bitsOf('names', this.#table, names))
  }

  /**
   * Returns a set with the bits that both sets have, including those without a name.
   *
   * @throws {@link InvalidArgumentError} unless a set can be created from the other value.
   */
  intersection(other: BitSetInput<Name>): BitSet<Name> {
    return new BitSet(this.#table, this.value & toBits('other', this.#table, other))
  }

  /**
   * Returns a set with the bits that at least one of the sets has, including those without a name.
   *
   * @throws {@link InvalidArgumentError} unless a set can be created from the other value.
   */
  union(other: BitSetInput<Name>): BitSet<Name> {
    return new BitSet(this.#table, this.value | toBits('other', this.#table, other))
  }

  /**
   * Returns a set with the bits that the other set lacks. Discord applies a permission overwrite as
   * `set.difference(deny).union(allow)`.
   *
   * @throws {@link InvalidArgumentError} unless a set can be created from the other value.
   */
  difference(other: BitSetInput<Name>): BitSet<Name> {
    return new BitSet(this.#table, this.value & ~toBits('other', this.#table, other))
  }

  /** Returns a set with the named bits that this one lacks. It has no bits without a name. */
  invert(): BitSet<Name> {
    return new BitSet(this.#table, bitsOf('names', this.#table, namesOf(this.#table)) & ~this.value)
  }

  /**
   * Checks whether the other set has all bits of this one, including those without a name.
   *
   * @throws {@link InvalidArgumentError} unless a set can be created from the other value.
   */
  isSubsetOf(other: BitSetInput<Name>): boolean {
    return (this.value & ~toBits('other', this.#table, other)) === 0n
  }

  /**
   * Checks whether this set has all bits of the other one, including those without a name.
   *
   * @throws {@link InvalidArgumentError} unless a set can be created from the other value.
   */
  isSupersetOf(other: BitSetInput<Name>): boolean {
    return (toBits('other', this.#table, other) & ~this.value) === 0n
  }

  /**
   * Checks whether the sets have no bit in common.
   *
   * @throws {@link InvalidArgumentError} unless a set can be created from the other value.
   */
  isDisjointFrom(other: BitSetInput<Name>): boolean {
    return (this.value & toBits('other', this.#table, other)) === 0n
  }

  /** Returns the names of the bits that are set, in the order of the table. */
  names(): Name[] {
    return namesOf(this.#table).filter((name) => (this.value & this.#table[name]) !== 0n)
  }

  /**
   * Checks whether both sets have the same bits, including those without a name.
   *
   * @throws {@link InvalidArgumentError} unless a set can be created from the other value.
   */
  equals(other: BitSetInput<Name>): boolean {
    return this.value === toBits('other', this.#table, other)
  }

  /** Returns decimal digits, as Discord writes a set that can exceed a JSON number. */
  toString(): string {
    return this.value.toString()
  }

  /** Returns the same as {@link toString}, for `JSON.stringify`. */
  toJSON(): string {
    return this.toString()
  }

  /**
   * Returns a number, as Discord writes a set that fits a JSON number.
   *
   * @throws {@link InvalidArgumentError} when a bit past the 53rd is set, because a number cannot represent it
   *   exactly.
   */
  toNumber(): number {
    const number = Number(this.value)
    if (Number.isSafeInteger(number)) return number
    throw new InvalidArgumentError('value', 'must have at most 53 bits to be a number, and has more')
  }

  #inspect(): string {
    const unknown = this.unknown === 0n ? [] : [`0x${this.unknown.toString(16)}`]
    return `BitSet(${this.value}) ${[...this.names(), ...unknown].join(' | ') || 'none'}`
  }
}

/**
 * Returns the bits of a value that a set can be created from.
 *
 * @param field Name of the value in an error.
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
    if (!isName(table, name)) throw unknownName(`${field}[${index}]`, name, Object.keys(table).length)
    bits |= table[name]
  }
  return bits
}

function namesOf<Name extends string>(table: Readonly<Record<Name, bigint>>): Name[] {
  return Object.keys(table).filter((name) => isName(table, name))
}

function isName<Name extends string>(table: Readonly<Record<Name, bigint>>, name: unknown): name is Name {
  return typeof name === 'string' && Object.hasOwn(table, name)
}

/** Names that an error may repeat: a secret contains digits or lowercase letters. */
const REPEATABLE_NAME = /^[A-Z][A-Z_]{0,49}$/

function unknownName(field: string, name: unknown, count: number): InvalidArgumentError {
  const given = typeof name === 'string' && REPEATABLE_NAME.test(name) ? name : kindOf(name)
  return new InvalidArgumentError(
    field,
    `must be one of the ${count} keys of the set's table, such as PERMISSIONS or USER_FLAGS, and is ${given}`,
  )
}

/** The decimal digits that 64 bits can need. The limit keeps long strings from being parsed. */
const DIGITS = /^\d{1,20}$/

/**
 * Returns the bits of a number in any form that Discord or JavaScript uses for one.
 *
 * @throws {@link InvalidArgumentError} unless the value is a whole number from 0 to 2^64 - 1, and exact.
 */
function parseBits(field: string, value: unknown): bigint {
  const bits = toBigInt(field, value)
  if (bits < 0n) throw invalidBits(field, 'a negative number')
  if (bits >= 1n << 64n) throw invalidBits(field, 'a number of more than 64 bits')
  return bits
}

function toBigInt(field: string, value: unknown): bigint {
  if (typeof value === 'bigint') return value
  if (typeof value === 'string' && DIGITS.test(value)) return BigInt(value)
  if (typeof value !== 'number') throw invalidBits(field, kindOf(value))
  if (!Number.isInteger(value)) throw invalidBits(field, 'a number that is not whole')
  if (Number.isSafeInteger(value)) return BigInt(value)
  throw invalidBits(
    field,
    'a number past 2^53 - 1, which is not exact: pass a bigint or a string of its digits',
  )
}

function invalidBits(field: string, given: string): InvalidArgumentError {
  const allowed =
    'a bigint, a safe integer or decimal digits from 0 to 2^64 - 1, another set, or an array of names'
  return new InvalidArgumentError(field, `must be ${allowed}, and is ${given}`)
}
