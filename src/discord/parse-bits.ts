import { kindOf } from '../runtime/check.ts'
import { InvalidArgumentError } from '../runtime/errors/argument.ts'

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
