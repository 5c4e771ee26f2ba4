import { kindOf } from '../../runtime/check.ts'
import { InvalidArgumentError } from '../../runtime/errors/argument.ts'

/**
 * A surrogate without its other half becomes a replacement character in UTF-8, so that two keys would be one.
 *
 * @throws {@link InvalidArgumentError} unless it is a text that comes back from a backend as it went there.
 */
export function checkText(field: string, value: unknown): asserts value is string {
  if (typeof value === 'string' && !/\p{Surrogate}/u.test(value)) return
  throw new InvalidArgumentError(field, `must be a text without lone surrogates, and is ${kindOf(value)}`)
}
