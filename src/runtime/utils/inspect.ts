/** Where Node and its kin look for what `util.inspect` and `console.log` may show of an object. */
const INSPECT = Symbol.for('nodejs.util.inspect.custom')

/**
 * Makes inspection show what `toJSON` answers, even when it is told to call getters.
 *
 * @param prototype Of a class that may hold secrets.
 */
export function hideSecrets(prototype: { toJSON(): unknown }): void {
  Object.defineProperty(prototype, INSPECT, {
    value(this: { toJSON(): unknown }) {
      return this.toJSON()
    },
  })
}
