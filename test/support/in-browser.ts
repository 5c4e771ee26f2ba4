/** Runs something where `window` and `document` are known, or only those named: a browser is told by both. */
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
