import { readFileSync } from 'node:fs'

interface Config {
  readonly compilerOptions: { readonly paths: Readonly<Record<string, readonly string[]>> }
}

const config: Config = JSON.parse(readFileSync(new URL('../../tsconfig.json', import.meta.url), 'utf8'))

/** The source of each entry of the package, such as `src/discord/users.ts` of `grantcord/users`, as the build takes them. */
export const ENTRIES: ReadonlyMap<string, string> = new Map(
  Object.entries(config.compilerOptions.paths).map(([name, [source = '']]) => [
    name,
    source.replace(/^\.\//, ''),
  ]),
)
