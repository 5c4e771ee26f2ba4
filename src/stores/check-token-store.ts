import { InvalidArgumentError } from '../runtime/errors/argument.ts'

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
