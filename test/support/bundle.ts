import { fileURLToPath } from 'node:url'
import { build } from 'tsdown'
import { ENTRY_POINTS } from './entry-points.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** An application with everything that it imports. */
export interface Bundle {
  /** Minified code. */
  readonly code: string
  /** Files of the project that contribute code, relative to its root. */
  readonly modules: string[]
}

/**
 * Bundles an application. Only code whose purity the bundler can see is removed: `sideEffects` of `package.json` is
 * ignored.
 *
 * @param source Source of the application, which imports entry points of the package by name.
 */
export async function bundle(source: string): Promise<Bundle> {
  const application = '\0application'
  const resolve = (id: string) => {
    if (id === application) return id
    const file = ENTRY_POINTS.get(id)
    return file === undefined ? null : `${root}${file}`
  }
  const [built] = await build({
    config: false,
    entry: { application },
    cwd: root,
    platform: 'neutral',
    format: 'esm',
    dts: false,
    clean: false,
    write: false,
    minify: true,
    treeshake: { moduleSideEffects: true },
    target: 'es2022',
    tsconfig: false,
    logLevel: 'silent',
    deps: { alwaysBundle: () => true, onlyBundle: false },
    plugins: [
      {
        name: 'application',
        resolveId: resolve,
        load: (id) => (id === application ? source : null),
      },
    ],
  })
  const chunks = built?.chunks.filter((chunk) => chunk.type === 'chunk') ?? []
  const modules = chunks.flatMap((chunk) =>
    Object.entries(chunk.modules).flatMap(([path, { code }]) =>
      code && path.startsWith(`${root}src/`) ? [path.slice(root.length)] : [],
    ),
  )
  return { code: chunks.map(({ code }) => code).join(''), modules: modules.sort() }
}
