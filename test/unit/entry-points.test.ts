import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const read = (file: string) => JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'))

it('exports every entry point for ES modules and CommonJS modules, in the order of ADR 27', () => {
  const expected = Object.keys(read('tsconfig.json').compilerOptions.paths).map((path) => {
    const name = path.replace(/^grantcord\/?/, '')
    const file = `./dist/${name || 'index'}`
    const modules = { types: `${file}.d.ts`, default: `${file}.js` }
    const conditions = {
      'module-sync': modules,
      bun: `${file}.cjs`,
      require: { types: `${file}.d.cts`, default: `${file}.cjs` },
      default: modules,
    }
    return [name ? `./${name}` : '.', JSON.stringify(conditions)]
  })
  const { exports } = read('package.json')
  const actual = Object.entries(exports)
    .filter(([, target]) => typeof target !== 'string')
    .map(([key, target]) => [key, JSON.stringify(target)])
  expect(Object.fromEntries(actual)).toEqual(Object.fromEntries(expected))
})
