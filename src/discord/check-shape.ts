import { InvalidArgumentError } from '../runtime/errors/arguments.ts'
import { kindOf } from '../runtime/validation/arguments.ts'

/** @throws {@link InvalidArgumentError} unless the value is an object with keys. */
export function checkObject(field: string, value: unknown): asserts value is object {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return
  throw new InvalidArgumentError(field, `must be an object, and is ${kindOf(value)}`)
}

/** @throws {@link InvalidArgumentError} unless the value is an array. */
export function checkList(field: string, value: unknown): asserts value is readonly unknown[] {
  if (Array.isArray(value)) return
  throw new InvalidArgumentError(field, `must be an array, and is ${kindOf(value)}`)
}

/** @throws {@link InvalidArgumentError} unless the value is a string. */
export function checkText(field: string, value: unknown): asserts value is string {
  if (typeof value === 'string') return
  throw new InvalidArgumentError(field, `must be a string, and is ${kindOf(value)}`)
}
