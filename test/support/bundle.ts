import { fileURLToPath } from 'node:url'
import { build } from 'tsdown'

/** What an application carries that imports one name from an entry of `src/discord/`. */
export async function bundleOf(entry: string, name: string): Promise<string> {
  const path = fileURLToPath(new URL(`../../src/discord/${entry}.ts`, import.meta.url))
  const application = '\0application'
  const [bundle] = await build({
    config: false,
    entry: { application },
    platform: 'neutral',
    format: 'esm',
    dts: false,
    clean: false,
    write: false,
    minify: true,
    treeshake: true,
    target: 'es2022',
    tsconfig: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'application',
        resolveId: (id) => (id === application ? id : null),
        load: (id) =>
          id === application
            ? `import { ${name} } from ${JSON.stringify(path)}\nglobalThis.used = ${name}`
            : null,
      },
    ],
  })
  return (bundle?.chunks ?? []).map((chunk) => (chunk.type === 'chunk' ? chunk.code : '')).join('')
}
