/**
 * Runs a function while the globals of a browser exist.
 *
 * @param names Globals to define. The client detects a browser only if both default ones exist.
 */
export async function inBrowser<Result>(
  run: () => Result,
  names: readonly string[] = ['window', 'document'],
): Promise<Awaited<Result>> {
  for (const name of names) Object.defineProperty(globalThis, name, { configurable: true, value: {} })
  try {
    return await run()
  } finally {
    for (const name of names) Reflect.deleteProperty(globalThis, name)
  }
}
