import { fileURLToPath } from 'node:url'
import { build } from 'tsdown'

const root = fileURLToPath(new URL('../../', import.meta.url))
const folder = `${root}node_modules/.cache/fleet`

/** Program of a worker. The global setup of the test project bundles it: one file starts eight times as fast as fifty. */
export const WORKER: string = `${folder}/worker.mjs`

/** Bundles the program of a worker. */
export default async function buildWorker(): Promise<void> {
  await build({
    config: false,
    entry: { worker: `${root}test/fleet/worker/worker.ts` },
    cwd: root,
    outDir: folder,
    platform: 'node',
    format: 'esm',
    dts: false,
    target: 'es2023',
    tsconfig: false,
    logLevel: 'silent',
    fixedExtension: true,
    // Another run may use the folder at the same time.
    clean: false,
    deps: { neverBundle: ['pg', 'redis', 'node:sqlite'] },
  })
}
