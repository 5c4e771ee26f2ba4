import { checkSnowflake } from '../check.ts'
import { InvalidArgumentError } from '../errors/argument.ts'
import type { OperationDescriptor } from './operation.ts'

/**
 * Refuses path parameters that would end up at another endpoint, before anything is sent.
 *
 * @throws {@link InvalidArgumentError}
 */
export function checkPath(
  operation: OperationDescriptor,
  values: Readonly<Record<string, unknown>> = {},
): void {
  if (!operation.path.includes('{')) return
  for (const [, name] of operation.path.matchAll(/\{(\w+)\}/g)) {
    if (name === undefined) continue
    const value = values[name]
    if (!operation.texts.includes(name)) {
      checkSnowflake(name, value)
    } else if (typeof value !== 'string' || value === '' || value === '.' || value === '..') {
      throw new InvalidArgumentError(name, 'must be a string that is not empty, "." or ".."')
    }
  }
}
