import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest'
import { generate } from '../../../../src/cli/generate/command.ts'
import { printOperations } from '../../../../src/extend/print.ts'
import { type Run, runCommand } from '../terminal.ts'

const OK = { description: 'A widget.', content: { 'application/json': { schema: { type: 'string' } } } }
const DESCRIPTION = {
  openapi: '3.1.0',
  info: { title: 'Widgets', version: '1' },
  paths: {
    '/widgets': { get: { operationId: 'listWidgets', security: [{}], responses: { 200: OK } } },
    '/widgets/{id}': {
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
      get: {
        operationId: 'getWidget',
        security: [{}],
        responses: {
          200: {
            description: 'x',
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Widget' } } },
          },
        },
      },
    },
  },
  components: {
    schemas: {
      Widget: {
        type: 'object',
        properties: {
          id: { type: 'string', format: 'snowflake' },
          kind: { anyOf: [{ const: 'a', type: 'string' }, { type: 'string' }] },
          level: { anyOf: [{ const: -1, type: 'integer' }, { type: 'integer' }] },
          other: { anyOf: [{ const: 'a' }, { type: 'boolean' }] },
        },
      },
    },
  },
}
type Description = typeof DESCRIPTION

let root: string
let cwd: string

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'grantcord-generate-'))
})
beforeEach(async () => {
  cwd = await mkdtemp(join(root, 'project-'))
})
afterAll(() => rm(root, { recursive: true, force: true }))

/** Runs the command in the project. */
function run(...args: string[]): Promise<Run> {
  return runCommand({ generate }, ['generate', ...args], { cwd })
}

async function write(name: string, content: unknown): Promise<void> {
  await writeFile(join(cwd, name), typeof content === 'string' ? content : JSON.stringify(content))
}

const read = (name: string) => readFile(join(cwd, name), 'utf8')

describe('generate', () => {
  it('writes types, operations and the description as one file', async () => {
    await write('widgets.json', DESCRIPTION)
    const { code, stdout, stderr } = await run('widgets.json', '--output', 'src/api')
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toBe('Wrote:\n  src/api/openapi.json\n  src/api/operations.ts\n  src/api/schema.ts\n')
    const header = '// Generated from widgets.json by grantcord generate. Do not edit.\n\n'
    expect(await read('src/api/operations.ts')).toBe(header + printOperations(DESCRIPTION))
    expect(JSON.parse(await read('src/api/openapi.json'))).toEqual(DESCRIPTION)
    const schema = await read('src/api/schema.ts')
    expect(schema.startsWith(header)).toBe(true)
    expect(schema).toContain('"/widgets/{id}": {')
    expect(schema).toContain('id?: Snowflake;')
    expect(schema).toContain('kind?: "a" | (string & {});')
    expect(schema).toContain('level?: -1 | (number & {});')
    expect(schema).toContain('other?: "a" | boolean;')
  })

  it('reads YAML, and bundles the files that it refers to', async () => {
    await write('ok.yaml', 'description: A widget.\n')
    await write(
      'widgets.yaml',
      `openapi: 3.0.3
info: { title: Widgets, version: '1' }
paths:
  /widgets:
    get:
      security: [{}]
      responses: { 200: { $ref: ok.yaml } }
`,
    )
    expect(await run('widgets.yaml', '--output', 'api')).toMatchObject({ code: 0, stderr: '' })
    expect(await read('api/operations.ts')).toContain(`'GET /widgets'`)
    expect(await read('api/openapi.json')).not.toContain('ok.yaml')
  })

  it('omits the operations with --types-only, and accepts descriptions that the client cannot call', async () => {
    const unknown = { get: { security: [{ Cookie: [] }], responses: { 200: OK } } }
    const securitySchemes = { Cookie: { type: 'apiKey', in: 'cookie', name: 'a' } }
    const components = { ...DESCRIPTION.components, securitySchemes }
    await write('widgets.json', { ...DESCRIPTION, components, paths: { '/unknown': unknown } })
    const { code, stderr } = await run('widgets.json', '--output', 'api')
    expect([code, stderr]).toEqual([
      1,
      'Error: widgets.json: document.paths./unknown.get.security.0 must be one of OAuth2, BotToken, ClientBasic. Change the description, or generate the types alone with --types-only\n',
    ])
    expect(await run('widgets.json', '--output', 'api', '--types-only')).toMatchObject({ code: 0 })
    expect(await readdir(join(cwd, 'api'))).toEqual(['openapi.json', 'schema.ts'])
  })

  it('writes nothing if the files are current', async () => {
    await write('widgets.json', DESCRIPTION)
    await run('widgets.json', '--output', 'api')
    const result = { code: 0, stdout: 'The generated files are current.\n', stderr: '' }
    expect(await run('widgets.json', '--output', 'api')).toEqual(result)
    expect(await run('widgets.json', '--output', 'api', '--check')).toEqual(result)
  })

  it('accepts files with the line ends of Windows', async () => {
    await write('widgets.json', DESCRIPTION)
    await run('widgets.json', '--output', 'api')
    await write('api/schema.ts', (await read('api/schema.ts')).replaceAll('\n', '\r\n'))
    expect(await run('widgets.json', '--output', 'api', '--check')).toMatchObject({ code: 0 })
  })
})

describe('generate --check', () => {
  it('exits with 1 and lists the operations that were added, removed and changed, and writes nothing', async () => {
    await write('widgets.json', DESCRIPTION)
    await run('widgets.json', '--output', 'api')
    const before = await read('api/openapi.json')
    const changed: Description = structuredClone(DESCRIPTION)
    Object.assign(changed.components.schemas.Widget.properties, { size: { type: 'integer' } })
    Object.assign(changed.paths, { '/gadgets': { ...changed.paths['/widgets'] }, '/widgets': undefined })
    await write('widgets.json', changed)
    expect(await run('widgets.json', '--check', '--output', 'api')).toEqual({
      code: 1,
      stdout: '',
      stderr: `Stale files, run "grantcord generate widgets.json --output api":
  api/openapi.json
  api/operations.ts
  api/schema.ts
Operations:
  added    GET /gadgets
  removed  GET /widgets
  changed  GET /widgets/{id}
`,
    })
    expect(await read('api/openapi.json')).toBe(before)
    const written = await run('widgets.json', '--output', 'api')
    expect(written.stdout).toContain('  added    GET /gadgets\n')
  })

  it('exits with 1 if a file was edited or is missing', async () => {
    await write('widgets.json', DESCRIPTION)
    await run('widgets.json', '--output', 'api')
    await write('api/schema.ts', 'export {}\n')
    await rm(join(cwd, 'api/operations.ts'))
    const { code, stderr } = await run('widgets.json', '--output', 'api', '--check')
    expect(code).toBe(1)
    expect(stderr.split('\n').slice(1)).toEqual(['  api/operations.ts', '  api/schema.ts', ''])
  })
})

describe('generate rejects', () => {
  const { paths } = DESCRIPTION
  test.each<[problem: string, content: unknown, message: string]>([
    ['text that is not an object', 'a text', 'widgets.json must contain an object'],
    [
      'a reference to a broken file',
      { ...DESCRIPTION, paths: { '/a': { get: { responses: { 200: { $ref: 'broken.json' } } } } } },
      `  #/paths/~1a/get/responses/200: Can't resolve $ref`,
    ],
    ['broken JSON', '{"openapi": ', 'widgets.json must be JSON or YAML: '],
    [
      'Swagger',
      { swagger: '2.0' },
      'widgets.json: the field openapi must be a version such as "3.1.0", and is missing; swagger is "2.0"',
    ],
    [
      'a version that does not exist',
      { openapi: '4.0.0' },
      'widgets.json: the field openapi must be a version such as "3.1.0", and is "4.0.0"',
    ],
    [
      'a version that is a number',
      { openapi: 3.1 },
      'the field openapi must be a version such as "3.1.0", and is 3.1',
    ],
    ['a description without a version', {}, 'and is missing\n'],
    [
      'a reference to nothing',
      { ...DESCRIPTION, paths: { '/a': { get: { responses: { 200: { $ref: '#/nothing' } } } } } },
      `  #/paths/~1a/get/responses/200: Can't resolve $ref`,
    ],
    [
      'a field of another type',
      { ...DESCRIPTION, paths: { '/a': { get: { parameters: 3, responses: { 200: OK } } } } },
      '  #/paths/~1a/get/parameters: Expected type',
    ],
    [
      'an operationId that is used twice',
      { ...DESCRIPTION, paths: { ...paths, '/a': paths['/widgets'] } },
      'Every operation must have a unique `operationId`',
    ],
    [
      'a path that could redirect a token',
      { ...DESCRIPTION, paths: { '/../a': paths['/widgets'] } },
      'document.paths./../a must have a path such as',
    ],
  ])('%s', async (_problem, content, message) => {
    await write('widgets.json', content)
    const { code, stdout, stderr } = await run('widgets.json', '--output', 'api')
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toContain(message)
    expect(await readdir(cwd)).toEqual(['widgets.json'])
  })

  it('a file that it cannot read', async () => {
    const { code, stderr } = await run('missing.json', '--output', 'api')
    expect([code, stderr]).toEqual([1, 'Error: Cannot read missing.json: the file does not exist\n'])
    expect((await run('.', '--output', 'api')).stderr).toContain('Cannot read .: it is a folder')
  })

  it('a folder that it cannot write', async () => {
    await write('widgets.json', DESCRIPTION)
    const { code, stderr } = await run('widgets.json', '--output', 'widgets.json')
    expect(code).toBe(1)
    expect(stderr).toContain('Cannot write to widgets.json: EEXIST')
  })

  test.each([
    [[], 'generate needs one description, and 0 are given'],
    [['a.json', 'b.json', '--output', 'api'], 'generate needs one description, and 2 are given'],
    [['a.json'], 'generate needs --output <folder>'],
    [['api/openapi.json', '--output', 'api'], 'api/openapi.json must not be a file that this command writes'],
  ])('the arguments %j', async (args, message) => {
    const { code, stderr } = await run(...args)
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)])
  })
})
