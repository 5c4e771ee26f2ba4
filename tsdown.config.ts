import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { minify } from 'rolldown/experimental'
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

/**
 * Chunks of code that entry points share. Each file costs time when the package is imported, so there are three: one for
 * the client, one with everything that entry points without a client need too, and one with jose.
 */
const CHUNKS: readonly (readonly [name: string, modules: RegExp])[] = [
  [
    'base',
    /src\/(runtime\/(errors|utils|transport|validation\/arguments)|generated\/(operations|scopes|servers))\b/,
  ],
  ['client', /src\/(runtime\/(?!tokens\/)|generated\/(request-schemas|version))/],
  ['jose', /node_modules\/jose\//],
]

/** The source file whose imports from openapi-fetch become part of the core. */
const REQUEST_BUILDER = /[\\/]transport[\\/]request\.ts$/

/**
 * Checks for the two serializers of openapi-fetch, which the core contains, because importing another package would make
 * its import a third slower. `grantcord/openapi-fetch` imports the installed package.
 */
function isSerializer(id: string, importer: string | undefined): boolean {
  return id === 'openapi-fetch' && REQUEST_BUILDER.test(importer ?? '')
}

/**
 * Packages whose code the published files contain. Installed, they are many times as large, because they have adapters,
 * sources and declarations that nothing uses.
 */
const BUNDLED = ['@cfworker/json-schema', '@remix-run/html-template', 'cookie', 'jose', 'srvx', 'srvx/node']
/**
 * The source file whose import of openapi-fetch becomes part of the CommonJS modules. Its own CommonJS file has the function as a
 * property `default`, which a module of a package with `"type": "module"` does not find.
 */
const FETCH_CLIENT = /[\\/]src[\\/]openapi-fetch[\\/]index\.ts$/
/** Modules of Node, which the emulator's server imports. */
const NODE_MODULE = /^node:/

/** Licences of the packages whose code the published files contain. */
export const LICENSES: Readonly<Record<string, string>> = {
  'openapi-fetch': 'openapi-fetch: MIT License, Copyright (c) 2023 Drew Powers',
  '@cfworker/json-schema': '@cfworker/json-schema: MIT License, Copyright (c) Jeremy Danyow',
  '@remix-run/html-template': '@remix-run/html-template: MIT License, Copyright (c) 2025 Shopify Inc.',
  cookie: 'cookie: MIT License, Copyright (c) 2012-2014 Roman Shtylman, (c) 2015 Douglas Christopher Wilson',
  jose: 'jose: MIT License, Copyright (c) 2018 Filip Skokan',
  srvx: 'srvx: MIT License, Copyright (c) Pooya Parsa',
}

type Chunk = Pick<Rolldown.RenderedChunk, 'moduleIds'>

function listLicenses({ moduleIds }: Chunk): string[] {
  return Object.entries(LICENSES)
    .filter(([name]) => moduleIds.some((id) => id.replaceAll('\\', '/').includes(`/node_modules/${name}/`)))
    .map(([, license]) => `/*! Contains ${license} */`)
}

/** Lists the `/// <reference lib>` directives of the sources of a declaration file, which bundling removes. */
function listLibReferences({ moduleIds }: Chunk): string[] {
  const sources = moduleIds.map((id) => id.replace(/\.d\.ts$/, '.ts')).filter((id) => existsSync(id))
  return sources.flatMap((file) => readFileSync(file, 'utf8').match(LIB_REFERENCE) ?? [])
}

function banner(chunk: Rolldown.RenderedChunk): string {
  const isDeclaration = chunk.moduleIds.some((id) => id.endsWith('.d.ts'))
  return [...new Set(isDeclaration ? listLibReferences(chunk) : listLicenses(chunk))].join('\n')
}

/** Minified code keeps the names of classes, which messages show. */
const MINIFIED = {
  compress: { keepNames: { class: true, function: false } },
  mangle: { keepNames: { class: true, function: false } },
} satisfies UserConfig['minify']

/** Chunks that only development uses, and jose. Most of the emulator is data. */
const TOOLS = ['emulator', 'emulator/server', 'testing', 'jose']

/** Minifies some chunks. The code of this package in the ES modules that applications run is readable. */
const minifyTools: Rolldown.Plugin = {
  name: 'minify-tools',
  async renderChunk(code, { name, fileName, moduleIds }) {
    if (!TOOLS.includes(name)) return null
    const minified = await minify(fileName, code, { ...MINIFIED, module: true })
    return [...listLicenses({ moduleIds }), minified.code].join('\n')
  },
}

/** Indents declarations with tabs, which makes them a tenth smaller. */
function indentWithTabs(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.d.cts')) continue
    const text = readFileSync(join(folder, name), 'utf8')
    writeFileSync(
      join(folder, name),
      text.replace(/^(?: {2})+/gm, (spaces) => '\t'.repeat(spaces.length / 2)),
    )
  }
}

/** Build options that the modules of both kinds share. */
const shared = {
  entry,
  platform: 'neutral',
  target: 'es2022',
  sourcemap: false,
  clean: false,
  hash: false,
  // The package cookie has no `exports`.
  inputOptions: { resolve: { mainFields: ['main'] } },
} satisfies UserConfig

/** @param extension Extension of the files, `js` or `cjs`. */
function outputOptions(extension: string): NonNullable<UserConfig['outputOptions']> {
  return {
    // Editors read the doc comments of the declaration files.
    comments: { jsdoc: false },
    banner,
    // Shared code has its own folder, so that no chunk has the name of an entry point.
    chunkFileNames: `shared/[name].${extension}`,
    codeSplitting: {
      groups: CHUNKS.map(([name, modules]) => ({
        name,
        test: (id) => !id.endsWith('.d.ts') && modules.test(id.replaceAll('\\', '/')),
      })),
    },
  }
}

/** Build of the ES modules. Their declarations are those of the CommonJS modules, so that classes have one type. */
export const library: UserConfig = defineConfig({
  ...shared,
  deps: {
    alwaysBundle: (id, importer) => BUNDLED.includes(id) || isSerializer(id, importer),
    onlyBundle: ['openapi-fetch', ...BUNDLED],
    neverBundle: [NODE_MODULE],
  },
  format: 'esm',
  dts: false,
  plugins: [minifyTools],
  outputOptions: outputOptions('js'),
  // The published files have no insignificant white space, which makes their changes readable in the repository.
  onSuccess({ outDir }) {
    for (const name of ['openapi.json', 'emulator-seed.schema.json']) {
      writeFileSync(join(outDir, name), JSON.stringify(JSON.parse(readText(`src/generated/${name}`))))
    }
  },
})

/** Build of the CommonJS modules, and of the declarations. Node uses the ES modules instead, which it can `require()`. */
export const commonjs: UserConfig = defineConfig({
  ...shared,
  deps: {
    alwaysBundle: (id, importer) =>
      BUNDLED.includes(id) || isSerializer(id, importer) || FETCH_CLIENT.test(importer ?? ''),
    onlyBundle: ['openapi-fetch', ...BUNDLED],
    neverBundle: [NODE_MODULE],
  },
  format: 'cjs',
  dts: true,
  minify: MINIFIED,
  outputOptions: outputOptions('cjs'),
  onSuccess({ outDir }) {
    indentWithTabs(outDir)
    for (const name of Object.keys(entry)) {
      writeFileSync(join(outDir, `${name}.d.ts`), `export * from './${basename(name)}.cjs'\n`)
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
  deps: { alwaysBundle: ['@cfworker/json-schema'], onlyBundle: ['@cfworker/json-schema'] },
  format: 'esm',
  platform: 'node',
  target: 'es2022',
  fixedExtension: false,
  dts: false,
  minify: MINIFIED,
  sourcemap: false,
  clean: true,
  hash: false,
  plugins: [importEntryPoints],
  outputOptions: { comments: { jsdoc: false }, banner },
})

export default [library, commonjs, program]
