import { readFileSync } from 'node:fs'

interface Config {
  readonly compilerOptions: { readonly paths: Readonly<Record<string, readonly string[]>> }
}

const config: Config = JSON.parse(readFileSync(new URL('../../tsconfig.json', import.meta.url), 'utf8'))

/** Entry points of the package and their sources, such as `grantcord/users` and `src/discord/users.ts`. */
export const ENTRY_POINTS: ReadonlyMap<string, string> = new Map(
  Object.entries(config.compilerOptions.paths).map(([name, [source = '']]) => [
    name,
    source.replace(/^\.\//, ''),
  ]),
)
