import { access } from 'node:fs/promises'

/**
 * Imports a package of `test/stores`. Prints a line and returns `undefined` if it is not installed.
 *
 * @throws Error in CI if it is not installed.
 */
export async function importInstalled<Module>(
  name: string,
  load: () => Promise<Module>,
): Promise<Module | undefined> {
  const isInstalled = await access(new URL(`../node_modules/${name}`, import.meta.url)).then(
    () => true,
    () => false,
  )
  if (isInstalled) return load()
  const missing = `${name} is not installed, so its tests are skipped: run npm ci --prefix test/stores`
  if (process.env.CI === 'true') throw new Error(missing)
  console.warn(missing)
  return undefined
}
