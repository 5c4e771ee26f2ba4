/** The `navigator` of Firefox. */
export const FIREFOX = { userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0' }
const PAGE = { window: {}, document: {}, navigator: FIREFOX }

/**
 * Runs a function while the globals of a browser exist.
 *
 * @param globals Globals to define; `undefined` removes one. By default those of a page in Firefox.
 */
export async function inBrowser<Result>(
  run: () => Result,
  globals: Readonly<Record<string, unknown>> = PAGE,
): Promise<Awaited<Result>> {
  const before = Object.keys(globals).map(
    (name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const,
  )
  for (const [name, value] of Object.entries(globals)) {
    Object.defineProperty(globalThis, name, { configurable: true, writable: true, value })
  }
  try {
    return await run()
  } finally {
    for (const [name, descriptor] of before) {
      if (descriptor) Object.defineProperty(globalThis, name, descriptor)
      else Reflect.deleteProperty(globalThis, name)
    }
  }
}
