import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'tsdown'

function readJson(file: string) {
  return JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'))
}

const { compilerOptions } = readJson('tsconfig.json')

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
  // The description goes without the white space that makes its changes readable here.
  onSuccess({ outDir }) {
    writeFileSync(join(outDir, 'openapi.json'), JSON.stringify(readJson('src/generated/openapi.json')))
  },
})
