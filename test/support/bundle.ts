import { fileURLToPath } from 'node:url'
import { build } from 'tsdown'
import { ENTRIES } from './entries.ts'

const root = fileURLToPath(new URL('../../../../', import.meta.url))

/**
 * What an application carries, minified, and the files of the project that something of is in it. Only what is plainly
 * pure can go: what package.json promises of side effects does not count.
 *
 * @param source The application, which imports entries of the package by their names.
 */
export async function bundle(source: string): Promise<{ code: string; modules: string[] }> {
  const application = '\0application'
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
        resolveId: (id) => (id === application ? id : ENTRIES.has(id) ? `${root}${ENTRIES.get(id)}` : null),
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
