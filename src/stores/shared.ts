import { InvalidArgumentError } from '../runtime/errors/arguments.ts'
import { propertyOf } from '../runtime/utils/objects.ts'
import { kindOf } from '../runtime/validation/arguments.ts'

/** @throws {@link InvalidArgumentError} with the problem, unless the value is an object with the methods. */
export function checkMethods(
  field: string,
  value: unknown,
  methods: readonly string[],
  problem: string,
): void {
  if (methods.every((name) => typeof propertyOf(value, name) === 'function')) return
  throw new InvalidArgumentError(field, problem)
}

/** @throws {@link InvalidArgumentError} unless the value has the two methods of a token store. */
export function checkTokenStore(field: string, value: unknown): void {
  checkMethods(
    field,
    value,
    ['get', 'compareAndSet'],
    'must be a token store with the methods get and compareAndSet',
  )
}

/**
 * Creates an error with only the message and the code of an error of a backend's client. Clients add the arguments of the
 * call to their errors, and backends the row that they rejected. Both contain tokens.
 *
 * @param backend Name of the backend for the message.
 */
export function backendError(backend: string, thrown: unknown): Error {
  const message = propertyOf(thrown, 'message')
  // `fetch` has the code of a connection that failed only in the cause of its error.
  const code = propertyOf(thrown, 'code') ?? propertyOf(propertyOf(thrown, 'cause'), 'code')
  // A connection that failed for several addresses has only a code.
  const error = new Error(`${backend} failed: ${message || code || 'its client does not give a reason'}`)
  return typeof code === 'string' ? Object.assign(error, { code }) : error
}

/**
 * Checks that UTF-8 can represent a string. It replaces a lone surrogate by U+FFFD, so that two keys would become one.
 *
 * @throws {@link InvalidArgumentError} unless the value is a string without lone surrogates.
 */
export function checkWellFormed(field: string, value: unknown): asserts value is string {
  if (typeof value === 'string' && !/\p{Surrogate}/u.test(value)) return
  throw new InvalidArgumentError(field, `must be a string without lone surrogates, and is ${kindOf(value)}`)
}
