import { InvalidArgumentError } from '../runtime/errors/arguments.ts'
import { kindOf } from '../runtime/validation/arguments.ts'

/** @throws {@link InvalidArgumentError} unless it has the two methods of a token store. */
export function checkTokenStore(field: string, value: unknown): void {
  const isStore =
    typeof value === 'object' &&
    value !== null &&
    'get' in value &&
    typeof value.get === 'function' &&
    'compareAndSet' in value &&
    typeof value.compareAndSet === 'function'
  if (!isStore) throw new InvalidArgumentError(field, 'must be a token store, with get and compareAndSet')
}

/**
 * What the client of a backend threw, as an error that says no more than its message and its code. Clients hang the
 * arguments of a call on their errors, and backends the row that they refused: both hold tokens.
 *
 * @param backend The name of the backend, for the message.
 */
export function backendError(backend: string, thrown: unknown): Error {
  const { message, code }: { message?: unknown; code?: unknown } = Object(thrown)
  // A connection that failed at several addresses has a code alone.
  const error = new Error(`${backend} failed: ${message || code || 'its client does not say why'}`)
  return typeof code === 'string' ? Object.assign(error, { code }) : error
}

/**
 * A surrogate without its other half becomes a replacement character in UTF-8, so that two keys would be one.
 *
 * @throws {@link InvalidArgumentError} unless it is a text that comes back from a backend as it went there.
 */
export function checkText(field: string, value: unknown): asserts value is string {
  if (typeof value === 'string' && !/\p{Surrogate}/u.test(value)) return
  throw new InvalidArgumentError(field, `must be a text without lone surrogates, and is ${kindOf(value)}`)
}
