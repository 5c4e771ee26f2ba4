/** A project with the packed package, in which the suite is bundled for each kind of runtime. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type OutputOptions } from 'rolldown'
import { esmExternalRequirePlugin } from 'rolldown/plugins'
import manifest from '../../package.json' with { type: 'json' }
import { install, PEERS } from '../package/project.ts'

/** The project, outside of the repository. */
export interface Project {
  readonly folder: string
  readonly close: () => Promise<void>
}

const ENTRY_POINTS = Object.keys(manifest.exports)
  .filter((key) => !key.endsWith('.json'))
  .map((key) => key.replace('.', 'grantcord'))

/**
 * Entry points that need modules of Node, by themselves or through a package. Browsers, and workerd without the flag
 * `nodejs_compat`, must fail to import them, and must be able to import every other one.
 */
const NODE_ENTRY_POINTS = ['grantcord/emulator/server', 'grantcord/undici']

const SUITE = fileURLToPath(new URL('suite/index.ts', import.meta.url))
/** Name of the module that runs the suite with all entry points. */
const START = '\0start'
const START_SOURCE = `import { runSuite } from ${JSON.stringify(SUITE)}
const entryPoints = {
  node: { ${importFunctions(NODE_ENTRY_POINTS.filter((name) => ENTRY_POINTS.includes(name)))} },
  portable: { ${importFunctions(ENTRY_POINTS.filter((name) => !NODE_ENTRY_POINTS.includes(name)))} },
}
export const run = (environment) => runSuite(entryPoints, environment)
`

function importFunctions(names: readonly string[]): string {
  return names.map((name) => `'${name}': () => import('${name}')`).join(', ')
}

const IMPORT_ALL = ENTRY_POINTS.map((name, index) => `import * as e${index} from '${name}'\n`).join('')

/** Prints the names of the exports of all entry points, each with whether the imported one is the required one. */
const COMPARE = `const imported = [${ENTRY_POINTS.map((_, index) => `e${index}`)}]
console.log(JSON.stringify(imported.flatMap((entryPoint, index) =>
  Object.keys(required[index]).map((name) => [name, entryPoint[name] === required[index][name]])
)))
`

/** Scripts that start the suite, or compare modules, by their paths in the project. */
const SCRIPTS: Readonly<Record<string, string>> = {
  'process/main.mjs': `import { run } from './suite.js'
console.log(JSON.stringify(await run(JSON.parse(process.argv[2]))))
`,
  'jest/suite.test.cjs': `const { writeFileSync } = require('node:fs')
const { run } = require('./suite.cjs')
test('the suite ends', async () => {
  writeFileSync('outcomes.json', JSON.stringify(await run(JSON.parse(process.env.SUITE_ENVIRONMENT))))
}, 600_000)
`,
  'web/index.html': '<!doctype html><title>Suite</title>',
  'web/dedicated-worker.js': `import { run } from './suite.js'
onmessage = async ({ data }) => postMessage(await run(data))
`,
  'web/service-worker.js': `importScripts('service-worker-suite.js')
onmessage = (event) => event.waitUntil(suite.run(event.data).then((outcomes) => event.ports[0].postMessage(outcomes)))
`,
  'process/required.cjs': `module.exports = ${JSON.stringify(ENTRY_POINTS)}.map((name) => require(name))
`,
  'process/import-first.mjs': `${IMPORT_ALL}import required from './required.cjs'
${COMPARE}`,
  'process/require-first.mjs': `import required from './required.cjs'
${IMPORT_ALL}${COMPARE}`,
  'workerd/main.js': `import { run } from './suite.js'
export default { fetch: async (request) => Response.json(await run(await request.json())) }
`,
  'workerd/node-main.js': `import process from 'node:process'
import { run } from './suite.js'
if (globalThis.process !== process) throw new Error('The Worker has no process of Node')
export default { fetch: async (request) => Response.json(await run(await request.json())) }
`,
}

/**
 * Installs the package and bundles the suite: without the package for Node, Bun, Deno and Jest, which resolve it themselves,
 * and with it for browsers and workerd.
 *
 * @returns `undefined` if the npm registry is unreachable.
 */
export async function createProject(tarball: string): Promise<Project | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'grantcord-runtimes-'))
  const close = () => rm(folder, { recursive: true, force: true, maxRetries: 3 })
  if (!(await install(folder, [tarball, ...PEERS]))) {
    await close()
    return undefined
  }
  const isPackage = (id: string) => /^grantcord(\/|$)/.test(id)
  // undici needs Node, and bundlers for browsers replace its modules in different ways.
  const isOfNode = (id: string) => id.startsWith('node:') || id === 'undici'
  const isNodeEntryPoint = (id: string) => NODE_ENTRY_POINTS.includes(id)
  await bundle(folder, isPackage, { dir: join(folder, 'process') })
  await bundle(folder, isPackage, {
    file: join(folder, 'jest/suite.cjs'),
    format: 'cjs',
    dynamicImportInCjs: false,
  })
  await bundle(folder, isOfNode, { dir: join(folder, 'web') })
  await bundle(folder, () => false, { dir: join(folder, 'workerd') })
  // Service workers must not import modules dynamically, and get everything in one file.
  await bundle(folder, isNodeEntryPoint, {
    file: join(folder, 'web/service-worker-suite.js'),
    format: 'iife',
    name: 'suite',
    codeSplitting: false,
  })
  for (const [path, text] of Object.entries(SCRIPTS)) await writeFile(join(folder, path), text)
  return { folder, close }
}

function bundle(folder: string, external: (id: string) => boolean, output: OutputOptions) {
  return build({
    input: { suite: START },
    external,
    platform: 'neutral',
    tsconfig: false,
    resolve: { mainFields: ['module', 'main'] },
    logLevel: 'silent',
    output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js', ...output },
    plugins: [
      // undici requires modules of Node, and a Worker can only import them.
      esmExternalRequirePlugin({ external: [/^node:/] }),
      {
        name: 'suite',
        resolveId(id) {
          if (id === START) return id
          // The package of the project and its dependencies, not those of the repository.
          return id.startsWith('grantcord') || id === 'undici'
            ? this.resolve(id, join(folder, 'index.js'), { skipSelf: true })
            : null
        },
        load: (id) => (id === START ? START_SOURCE : null),
      },
    ],
  })
}
