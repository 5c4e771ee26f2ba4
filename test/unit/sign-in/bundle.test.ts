import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { bundle } from '../../support/bundle.ts'

/** Maximum size in bytes that the sign-in adds to an application with the core, minified and gzipped, with jose. */
const LIMIT = 20_000

const CORE = "export { OAuth2Client } from 'grantcord'"

it('adds at most 20 kB to an application', async () => {
  const [core, whole] = await Promise.all([
    bundle(CORE),
    bundle(`${CORE}; export { createSignIn, memberOf } from 'grantcord/sign-in'`),
  ])
  const size = gzipSync(whole.code).length - gzipSync(core.code).length
  console.info(`grantcord/sign-in without the core: ${(size / 1000).toFixed(1)} kB min+gzip`)
  expect(whole.code).toContain('A256GCM')
  expect(size).toBeLessThan(LIMIT)
  expect(core.modules.filter((path) => path.startsWith('src/sign-in/'))).toEqual([])
})

it('contains no token manager and no module of Node, the adapters included', async () => {
  const { code, modules } = await bundle(
    `export * from 'grantcord/sign-in'; export * from 'grantcord/sign-in/node'; export * from 'grantcord/passport'`,
  )
  expect(modules.filter((path) => path.startsWith('src/runtime/tokens/'))).toEqual([])
  expect(code).not.toMatch(/["'`]node:|\brequire\(/)
})
