import { readFileSync } from 'node:fs'
import { defineConfig } from 'tsdown'

const { compilerOptions } = JSON.parse(readFileSync(new URL('tsconfig.json', import.meta.url), 'utf8'))

/** Each entry of the package and its source: `tsconfig.json` has them as `paths`, and there alone. */
const entry = Object.fromEntries(
  Object.entries<[string]>(compilerOptions.paths).map(([name, [source]]) => [
    name.replace(/^grantcord\/?/, '') || 'index',
    source,
  ]),
)

export default defineConfig({
  entry,
  format: 'esm',
  platform: 'neutral',
  target: 'es2022',
  dts: true,
  sourcemap: false,
  clean: true,
  hash: false,
  // What entries share stands apart, so that no chunk takes the name of an entry.
  outputOptions: { chunkFileNames: 'shared/[name].js' },
  copy: [{ from: 'src/generated/openapi.json', to: 'dist' }],
})
