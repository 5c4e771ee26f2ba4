/** Signs users in with other libraries, which call the emulator over HTTP, and compares their verification of id tokens. */
import { access } from 'node:fs/promises'
import { test } from 'vitest'

const isInstalled = await access(new URL('node_modules/@auth/core', import.meta.url)).then(
  () => true,
  () => false,
)
if (isInstalled) {
  await import('./suite.ts')
  await import('./id-tokens.ts')
  await import('./auth-libraries.ts')
} else {
  const missing = 'The packages of test/peers are not installed: run npm ci --prefix test/peers'
  if (process.env.CI === 'true') throw new Error(missing)
  test('other libraries sign in', (context) => context.skip(missing))
}
