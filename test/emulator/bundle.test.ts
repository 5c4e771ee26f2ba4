import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { bundle } from '../support/bundle.ts'

/** Maximum size of the emulator with the description that it responds from, minified and gzipped, in bytes. */
const LIMIT = 110_000

it('works on the web platform: no module of Node, and no HTTP server', async () => {
  const { code, modules } = await bundle(
    `import { createEmulator } from 'grantcord/emulator'; console.log(createEmulator())`,
  )
  expect(modules).toContain('src/emulator/emulator.ts')
  expect(modules).not.toContain('src/emulator/server.ts')
  expect(code).not.toMatch(/["'`]node:|\brequire\(/)
  const size = gzipSync(code).length
  console.info(`grantcord/emulator: ${Math.round(size / 1000)} kB min+gzip`)
  expect(size).toBeLessThan(LIMIT)
})

it('is not in the bundle of an application that does not import it', async () => {
  const { modules } = await bundle(`import * as core from 'grantcord'; console.log(core)`)
  expect(modules.filter((path) => /^src\/(emulator\/|generated\/description)/.test(path))).toEqual([])
})
