import { InvalidArgumentError } from '../runtime/errors/arguments.ts'
import { checkSnowflake } from '../runtime/validation/arguments.ts'

/** @throws {@link InvalidArgumentError} unless the value is an id. */
export function checkId(field: string, value: unknown): asserts value is string {
  if (typeof value === 'string' && /^\d{20}$/.test(value) && BigInt(value) >= 1n << 64n) {
    throw new InvalidArgumentError(
      field,
      'must be a snowflake, a decimal number of at most 64 bits, and exceeds them',
    )
  }
  checkSnowflake(field, value)
}
