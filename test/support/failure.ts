/** An error class with any constructor. */
export type ErrorClass<E extends Error = Error> = abstract new (...args: never[]) => E

/** Returns the value that a call throws. Throws if the call succeeds. */
export async function thrown(call: () => unknown): Promise<unknown> {
  let value: unknown
  try {
    value = await call()
  } catch (error) {
    return error
  }
  throw new Error(`Nothing was thrown; the result is of type ${typeof value}`)
}

/** Returns the error that a call throws. Throws if it is not of exactly this class. */
export async function failure<E extends Error>(call: () => unknown, type: ErrorClass<E>): Promise<E> {
  const error = await thrown(call)
  if (error instanceof type && error.constructor === type) return error
  throw new Error(`${describe(error)} was thrown instead of ${type.name}`, { cause: error })
}

function describe(error: unknown): string {
  return error instanceof Error ? `${error.constructor.name} (${error.message})` : String(error)
}
