import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig, type Rolldown } from 'tsdown'

function readText(file: string): string {
  return readFileSync(new URL(file, import.meta.url), 'utf8')
}

const LIB_REFERENCE = /^\/\/\/ <reference lib="[^"]+" \/>$/gm

const { compilerOptions } = JSON.parse(readText('tsconfig.json'))

/** Entry points of the package and their sources, which only `paths` of `tsconfig.json` lists. */
const entry = Object.fromEntries(
  Object.entries<[string]>(compilerOptions.paths).map(([name, [source]]) => [
    name.replace(/^grantcord\/?/, '') || 'index',
    source,
  ]),
)

/** Keeps the `/// <reference lib>` directives of the sources in declaration files, from which bundling removes them. */
const keepLibReferences: Rolldown.Plugin = {
  name: 'keep-lib-references',
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk' || !chunk.fileName.endsWith('.d.ts')) continue
      const sources = chunk.moduleIds
        .map((id) => id.replace(/\.d\.ts$/, '.ts'))
        .filter((id) => existsSync(id))
      const directives = sources.flatMap((file) => readFileSync(file, 'utf8').match(LIB_REFERENCE) ?? [])
      if (directives.length > 0) chunk.code = `${[...new Set(directives)].join('\n')}\n${chunk.code}`
    }
  },
}

/**
 * Chunks of code that entry points share. Each file costs time when the package is imported, so there are few: one that
 * nearly every entry point needs, one for requests without a client, and one for the client. The table of operations has
 * its own, because it is an entry point that does not need the client.
 */
const CHUNKS: readonly (readonly [name: string, modules: RegExp])[] = [
  ['base', /src\/(runtime\/(errors|utils|validation\/arguments)|generated\/scopes)\b/],
  ['http', /src\/runtime\/(transport\/(credential|errors|response|send)|rate-limits\/headers)\b/],
  ['operations', /src\/generated\/operations\b/],
  ['client', /src\/runtime\/(?!tokens\/)/],
]

export default defineConfig({
  entry,
  format: 'esm',
  platform: 'neutral',
  target: 'es2022',
  dts: true,
  sourcemap: false,
  clean: true,
  hash: false,
  plugins: [keepLibReferences],
  outputOptions: {
    // Shared code has its own folder, so that no chunk has the name of an entry point.
    chunkFileNames: 'shared/[name].js',
    codeSplitting: {
      groups: CHUNKS.map(([name, modules]) => ({
        name,
        test: (id) => !id.endsWith('.d.ts') && modules.test(id.replaceAll('\\', '/')),
      })),
    },
  },
  // The published description has no insignificant white space, which makes its changes readable in the repository.
  onSuccess({ outDir }) {
    writeFileSync(
      join(outDir, 'openapi.json'),
      JSON.stringify(JSON.parse(readText('src/generated/openapi.json'))),
    )
  },
})
