/** Key of the method that `util.inspect` and `console.log` of Node, Deno and Bun call to show an object. */
const INSPECT = Symbol.for('nodejs.util.inspect.custom')

/**
 * Makes inspection show the result of `toJSON`, even if the inspector is asked to call getters.
 *
 * @param prototype Prototype of a class whose instances may contain secrets.
 */
export function hideSecrets(prototype: { toJSON(): unknown }): void {
  Object.defineProperty(prototype, INSPECT, {
    value(this: { toJSON(): unknown }) {
      return this.toJSON()
    },
  })
}
