import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Rolldown, type UserConfig } from 'tsdown'

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
 * Chunks of code that entry points share. Each file costs time when the package is imported, so there are two: one for
 * the client, and one with everything that entry points without a client need too.
 */
const CHUNKS: readonly (readonly [name: string, modules: RegExp])[] = [
  [
    'base',
    /src\/(runtime\/(errors|utils|transport|validation\/arguments)|generated\/(operations|scopes|servers))\b/,
  ],
  ['client', /src\/(runtime\/(?!tokens\/)|generated\/(request-schemas|version))/],
]

/** The source file whose imports from openapi-fetch become part of the core. */
const REQUEST_BUILDER = /[\\/]transport[\\/]request\.ts$/

/** Build of the entry points. */
export const library: UserConfig = defineConfig({
  entry,
  deps: {
    // The core contains the two serializers of openapi-fetch that it uses, because importing another package would make
    // its import a third slower. `grantcord/openapi-fetch` imports the installed package.
    alwaysBundle: (id, importer) => id === 'openapi-fetch' && REQUEST_BUILDER.test(importer ?? ''),
    onlyBundle: ['openapi-fetch'],
  },
  format: 'esm',
  platform: 'neutral',
  target: 'es2022',
  dts: true,
  sourcemap: false,
  clean: true,
  hash: false,
  plugins: [keepLibReferences],
  outputOptions: {
    // Editors read the doc comments of the declaration files.
    comments: { jsdoc: false },
    banner: ({ moduleIds }) =>
      moduleIds.some((id) => /[\\/]node_modules[\\/]openapi-fetch[\\/]/.test(id))
        ? '/*! Contains serializers of openapi-fetch: MIT License, Copyright (c) 2023 Drew Powers */'
        : '',
    // Shared code has its own folder, so that no chunk has the name of an entry point.
    chunkFileNames: 'shared/[name].js',
    codeSplitting: {
      groups: CHUNKS.map(([name, modules]) => ({
        name,
        test: (id) => !id.endsWith('.d.ts') && modules.test(id.replaceAll('\\', '/')),
      })),
    },
  },
  // The published files have no insignificant white space, which makes their changes readable in the repository.
  onSuccess({ outDir }) {
    for (const name of ['openapi.json', 'emulator-seed.schema.json']) {
      writeFileSync(join(outDir, name), JSON.stringify(JSON.parse(readText(`src/generated/${name}`))))
    }
  },
})

/** Imports entry points of the package from the program `grantcord`, instead of bundling their code once more. */
const importEntryPoints: Rolldown.Plugin = {
  name: 'import-entry-points',
  resolveId(id, importer) {
    if (!importer || !id.startsWith('.')) return undefined
    const file = resolve(dirname(importer), id)
    const [name] =
      Object.entries(entry).find(([, source]) => file === fileURLToPath(new URL(source, import.meta.url))) ??
      []
    return name === undefined ? undefined : { id: `./${name}.js`, external: true }
  },
}

/** Build of the program `grantcord`. It is separate, so that it does not change the chunks of the entry points. */
const program: UserConfig = defineConfig({
  entry: { cli: 'src/cli/index.ts' },
  deps: { onlyBundle: [] },
  format: 'esm',
  platform: 'node',
  target: 'es2022',
  fixedExtension: false,
  dts: false,
  sourcemap: false,
  clean: true,
  hash: false,
  plugins: [importEntryPoints],
  outputOptions: { comments: { jsdoc: false } },
})

export default [library, program]
