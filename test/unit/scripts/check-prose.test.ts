import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkProse, listProblems, summarize } from '../../../scripts/check-prose/check.ts'
import { createProseLinter } from '../../../scripts/check-prose/lint.ts'
import { readTerms } from '../../../scripts/check-prose/terms.ts'

let root: string

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'grantcord-prose-'))
})

afterAll(() => rm(root, { recursive: true, force: true }))

/** Writes one file into an empty folder and returns its findings as lines. */
async function check(file: string, lines: readonly string[]): Promise<string[]> {
  await rm(join(root), { recursive: true, force: true })
  await mkdir(dirname(join(root, file)), { recursive: true })
  await writeFile(join(root, file), lines.join('\n'))
  return listProblems(await checkProse(root))
    .split('\n')
    .slice(0, -1)
}

/** Sentences that follow the rules for prose. */
const ACCEPTED = [
  'An access token without its grant. It can call the API and be revoked, but not refreshed.',
  'Exchanges the refresh token and returns a new token. Store it immediately: the old refresh token is no longer valid.',
  "Parameters of the authorization request that differ from the client's defaults.",
  'Once its state matches, an authorization cannot be reused, even if the exchange fails.',
  'Use this when another component exchanges the code.',
  'Grace period in milliseconds before `invalid_grant` is final when another process may have refreshed.',
  'Returns why a 2xx response does not match the OpenAPI description, or `undefined`.',
  'Failed requests are retried when a retry is safe.',
  'Methods throw on any non-2xx response.',
  'Entitlement Create and Entitlement Delete',
  'Which mentions in the new content notify users.',
  'What happens when the user denies the request?',
]

test('a rejected word of a Markdown file is reported with its line and the word to write', async () => {
  const page = ['# Title', '', 'A first line, and then', 'the road of a request.', '']
  expect(await check('docs/page.md', page)).toEqual(['docs/page.md:4: “road”: write “request pipeline”'])
})

test('a phrase is found across a line break and reported once', async () => {
  const page = ['The old refresh token works', 'no more. The next one is valid.']
  expect(await check('README.md', page)).toEqual([
    'README.md:1: “works no more”: write “is no longer valid; no longer”',
  ])
})

test('a rejected word of a doc comment is reported at its own line', async () => {
  const source = [
    "import { one } from './one.ts'",
    '',
    '/**',
    ' * Returns a token.',
    ' *',
    ' * @param key Name of it, such as nobody has.',
    ' */',
    'export const two = one // nobody else',
  ]
  expect(await check('src/two.ts', source)).toEqual([
    'src/two.ts:6: “nobody”: write “no caller, process or user”',
    'src/two.ts:8: “nobody”: write “no caller, process or user”',
  ])
})

test('a rejected word of an error message is reported at the line of the literal', async () => {
  const source = [
    'class SomeError extends Error {',
    '  constructor(options: { status: number }) {',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the text of a source file
    '    super(`status ${options.status}: nobody listens`)',
    '  }',
    '}',
    'export function fail(code: number): never {',
    '  throw new SomeError(',
    "    code === 1 ? 'no answer was read' : 'ERR_ANSWER',",
    '  )',
    '}',
    "export const elsewhere = 'nobody'",
  ]
  expect(await check('src/fail.ts', source)).toEqual([
    'src/fail.ts:3: “nobody”: write “no caller, process or user”',
    'src/fail.ts:8: “no answer”: write “no response”',
  ])
  expect(await check('test/fail.ts', source)).toEqual([])
})

test('a rejected word of any text that a program prints is reported', async () => {
  const source = ['const HELP = `Usage: npm start', '', 'Prints what came of it.', '`', 'export default HELP']
  expect(await check('scripts/start.ts', source)).toEqual([
    'scripts/start.ts:3: “what came of”: write “the result of; even if it fails”',
  ])
})

test('a rejected word of the OpenAPI description is reported', async () => {
  const yaml = [
    'summary: An entitlement came',
    'description: >-',
    '  The token is sent in the body, and',
    '  nobody sees it.',
    'x-flags:',
    '  - name: ONE',
    "    description: 'Notifies nobody'",
    'scopes:',
    '  identify: &identify Says who somebody is',
    'examples:',
    '  first:',
    '    summary: Fine',
    '    value: { description: nobody knows }',
  ]
  expect(await check('spec/paths/one.yaml', yaml)).toEqual([
    "spec/paths/one.yaml:1: “entitlement came”: write “Entitlement Create, Entitlement Delete (Discord's event names); is received”",
    'spec/paths/one.yaml:4: “nobody”: write “no caller, process or user”',
    'spec/paths/one.yaml:7: “nobody”: write “no caller, process or user”',
    'spec/paths/one.yaml:9: “somebody”: write “another caller, process or user”',
  ])
})

test('a doc comment that begins with a clause is reported once', async () => {
  const source = ['What', 'Whether', 'How', 'Who', 'Whose', 'That'].flatMap((word, index) => [
    `/** ${word} it is. */`,
    `export const value${index} = ${index}`,
  ])
  expect(await check('src/values.ts', source)).toEqual(
    ['What', 'Whether', 'How', 'Who', 'Whose', 'That'].map(
      (word, index) =>
        `src/values.ts:${2 * index + 1}: A doc comment begins with a third-person verb or a noun, not with “${word}”`,
    ),
  )
  expect(await check('src/values.ts', ['/** Whatsoever. Returns it. */', 'export const one = 1'])).toEqual([])
})

test('the description of a tag begins like a doc comment', async () => {
  const source = [
    '/**',
    ' * Returns it.',
    ' *',
    ' * @param one Whether it is one.',
    ' * @param {string} two - what it is.',
    ' * @param three `true` if it is three,',
    ' *   that is all.',
    ' * @returns',
    ' *   whether it is.',
    ' * @throws {@link Error} when it is not.',
    ' * @default whether',
    ' */',
    'export const one = 1',
    '/** @returns How it is. */',
    'export const two = 2',
  ]
  expect(await check('src/tags.ts', source)).toEqual(
    [
      [4, 'Whether'],
      [5, 'what'],
      [9, 'whether'],
      [14, 'How'],
    ].map(
      ([line, word]) =>
        `src/tags.ts:${line}: The description of a tag begins with a noun or a verb, not with “${word}”`,
    ),
  )
})

test('a sentence that begins with a relative clause is reported, a question is not', async () => {
  const page = [
    '## What is here',
    '',
    'One sentence. What failed is tried a second time. What happens then? Nothing.',
    '',
    '- Who waits too long gets an error.',
    '',
    '| What | then |',
    '| --- | --- |',
    '| What failed | Whatever it is. |',
    '| what then? | What then? |',
    '',
    '## What is it?',
    '',
    'Whatever it is, it ends.',
    '',
    'Whatsoever. Nothing.',
  ]
  expect(await check('docs/page.md', page)).toEqual(
    [
      [1, 'What'],
      [3, 'What'],
      [5, 'Who'],
      [9, 'What'],
      [9, 'Whatever'],
      [14, 'Whatever'],
    ].map(
      ([line, word]) =>
        `docs/page.md:${line}: A sentence begins with its subject, not with “${word}”: name the caller, the value or the request`,
    ),
  )
})

test('a rejected word of the title of a test is reported, other strings of a test are not read', async () => {
  const source = [
    "describe('nobody is here', () => {",
    "  it.skipIf(isWindows)('nobody is there', () => send('nobody listens'))",
    '  test.each([',
    "    ['nobody listens', 'nobody else'],",
    "  ])('one %s', () => {})",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the text of a source file
    '  it.each([1])(`two ${name} by nobody`, () => {})',
    "  submit('nobody is here')",
    '})',
  ]
  expect(await check('test/one.test.ts', source)).toEqual(
    [1, 2, 4, 6].map((line) => `test/one.test.ts:${line}: “nobody”: write “no caller, process or user”`),
  )
})

test.each(['bench/one.ts', 'examples/one/app.ts', 'tsdown.config.ts', 'vitest.config.ts'])(
  'the texts or comments of %s are read',
  async (file) => {
    const source = file.includes('/') ? ["console.log('nobody listens')"] : ['// nobody listens']
    expect(await check(file, source)).toEqual([`${file}:1: “nobody”: write “no caller, process or user”`])
  },
)

test('the description of the package is read', async () => {
  const json = ['{', '  "name": "nobody here",', '  "description": "A client for nobody"', '}']
  expect(await check('package.json', json)).toEqual([
    'package.json:3: “nobody”: write “no caller, process or user”',
  ])
})

test('code is not prose, and a comment in an example is', async () => {
  const source = [
    '/**',
    ' * Returns `nobody`, as {@link nobody} and {@link road} do.',
    ' *',
    ' * @default nobody',
    ' * @example',
    ' * ```ts',
    " * const nobody = 'nobody'",
    ' * nobody() // it works once',
    ' * ```',
    ' */',
    'export const one = nobody /* nobody */',
  ]
  expect(await check('src/one.ts', source)).toEqual([
    'src/one.ts:8: “works once”: write “can be used once; is valid for one use”',
    'src/one.ts:11: “nobody”: write “no caller, process or user”',
  ])
  const page = [
    '`nobody` and [one](nobody.md)',
    '',
    '```ts',
    'nobody() // nobody',
    '```',
    '',
    '```',
    'nobody',
    '```',
  ]
  expect(await check('README.md', page)).toEqual([
    'README.md:4: “nobody”: write “no caller, process or user”',
  ])
})

test('generated code and other files are not read', async () => {
  expect(await check('src/generated/one.ts', ['// nobody'])).toEqual([])
  expect(await check('CHANGELOG.md', ['nobody'])).toEqual([])
  expect(await check('node_modules/one/README.md', ['nobody'])).toEqual([])
})

test('every term reports its bad sentence and accepts its good one', async () => {
  const lint = await createProseLinter()
  const wrong: unknown[] = []
  for (const { term, write, bad, good } of readTerms().flatMap((group) => group.terms)) {
    const reported = await lint(bad)
    if (!reported.some(({ message }) => message.endsWith(`write “${write}”`))) wrong.push({ term, reported })
    const alarms = await lint(good)
    if (alarms.length > 0) wrong.push({ term, alarms })
  }
  expect(wrong).toEqual([])
})

test.each(ACCEPTED)('a good sentence passes: %s', async (sentence) => {
  const lint = await createProseLinter()
  expect(await lint(sentence)).toEqual([])
})

test('the check can be limited to files and folders', async () => {
  await check('src/one.ts', ['// nobody'])
  await writeFile(join(root, 'src-of-mine.md'), 'nobody')
  expect((await checkProse(root, ['src'])).problems.map(({ file }) => file)).toEqual(['src/one.ts'])
})

test('the summary counts the findings of each file and top-level folder', () => {
  const problems = ['src/a.ts', 'README.md', 'src/b/c.ts', 'src/b/c.ts'].map((file) => ({
    file,
    line: 1,
    message: '',
  }))
  expect(summarize({ files: 9, problems })).toBe(
    [
      '    2  src/b/c.ts',
      '    1  README.md',
      '    1  src/a.ts',
      '',
      '    3  src/',
      '    1  README.md',
      '',
      '4 findings in 3 of 9 files.',
      '',
    ].join('\n'),
  )
})
