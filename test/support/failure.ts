/** A class of errors, whatever its constructor takes. */
export type ErrorClass<E extends Error = Error> = abstract new (...args: never[]) => E

/** What was thrown, whatever it is. */
export async function thrown(call: () => unknown): Promise<unknown> {
  let value: unknown
  try {
    value = await call()
  } catch (error) {
    return error
  }
  throw new Error(`Nothing was thrown, the answer was ${typeof value}`)
}

/** What was thrown, which must be of this very class. */
export async function failure<E extends Error>(call: () => unknown, type: ErrorClass<E>): Promise<E> {
  const error = await thrown(call)
  if (error instanceof type && error.constructor === type) return error
  throw new Error(`${describe(error)} was thrown where ${type.name} was expected`, { cause: error })
}

function describe(error: unknown): string {
  return error instanceof Error ? `${error.constructor.name} (${error.message})` : String(error)
}
