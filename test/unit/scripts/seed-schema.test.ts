import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import ts from 'typescript'
import { describe, expect, it, test } from 'vitest'
import { DEFAULT_DATA } from '../../../src/emulator/default-data.ts'
import schema from '../../../src/generated/emulator-seed.schema.json' with { type: 'json' }

const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allErrors: true })
addFormats.default(ajv)
const validate = ajv.compile(schema)

function problemsOf(data: unknown): (string | undefined)[] {
  validate(data)
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

describe('the schema of seed files', () => {
  it('accepts the default data', () => {
    expect(problemsOf({ $schema: './seed.schema.json', ...DEFAULT_DATA })).toEqual([])
  })

  test.each([
    [{ user: [] }, ' must NOT have additional properties'],
    [{ users: [{ name: 'nelly' }] }, "/users/0 must have required property 'username'"],
    [{ users: [{ username: 'a', discriminator: 7 }] }, '/users/0/discriminator must be string'],
    [
      { users: [{ username: 'a', connections: [{ type: 'steam' }] }] },
      "/users/0/connections/0 must have required property 'name'",
    ],
    [{ applications: [{ name: 'a', client_secret: 5 }] }, '/applications/0/client_secret must be string'],
    [{ applications: [{ name: 'a', secret: 'b' }] }, '/applications/0 must NOT have additional properties'],
    [
      { applications: [{ name: 'a', skus: [{ name: 'b', flags: 'c' }] }] },
      '/applications/0/skus/0/flags must be integer',
    ],
    [
      { guilds: [{ name: 'a', members: [{ roles: [] }] }] },
      "/guilds/0/members/0 must have required property 'user'",
    ],
    [{ guilds: [{ name: 'a', owner: true }] }, '/guilds/0/owner must be string'],
  ])('rejects %j', (data, problem) => {
    expect(problemsOf(data)).toContain(problem)
  })

  it('has the properties of the types', () => {
    const file = fileURLToPath(new URL('../../../src/emulator/types.ts', import.meta.url))
    const program = ts.createProgram([file], {
      strict: true,
      target: ts.ScriptTarget.ES2022,
      lib: ['lib.es2022.d.ts'],
      types: [],
      allowImportingTsExtensions: true,
      noEmit: true,
    })
    const checker = program.getTypeChecker()
    const source = program.getSourceFile(file)
    const module = source && checker.getSymbolAtLocation(source)
    const types = module ? checker.getExportsOfModule(module) : []
    const definitions: Readonly<Record<string, object>> = schema.$defs
    const seeds = types.filter(({ name }) => name.startsWith('Seed'))
    expect(seeds.length).toBeGreaterThan(10)
    for (const symbol of seeds) {
      const properties = checker.getPropertiesOfType(checker.getDeclaredTypeOfSymbol(symbol))
      const required = properties.filter(({ flags }) => !(flags & ts.SymbolFlags.Optional))
      const definition = Object(definitions[symbol.name])
      expect([symbol.name, Object.keys(definition.properties).sort()]).toEqual([
        symbol.name,
        properties.map(({ name }) => name).sort(),
      ])
      expect([...definition.required].sort()).toEqual(required.map(({ name }) => name).sort())
    }
  })
})
