import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { checkPlaceholders } from '../../../scripts/check-docs/check.ts'
import { checkLinks } from '../../../scripts/check-docs/links.ts'
import { checkPaths } from '../../../scripts/check-docs/paths.ts'

const BLOB = 'https://github.com/grantcord/grantcord/blob/main'

/** Writes pages into a folder of their own and returns the problems of their links. */
async function followLinks(pages: Readonly<Record<string, readonly string[]>>) {
  const root = await mkdtemp(join(tmpdir(), 'grantcord-docs-'))
  try {
    for (const [file, lines] of Object.entries(pages)) {
      await mkdir(dirname(join(root, file)), { recursive: true })
      await writeFile(join(root, file), lines.join('\n'))
    }
    const { links, problems } = await checkLinks(root, Object.keys(pages))
    return { links, problems: problems.map(({ file, line, message }) => `${file}:${line}: ${message}`) }
  } finally {
    await rm(root, { recursive: true, force: true })
  }
}

const FILES = [
  '.ci/run',
  'ARCHITECTURE.md',
  'README.md',
  'docs/guides/sign-in.md',
  'package.json',
  'spec/README.md',
  'spec/components/schemas/User.yaml',
  'spec/openapi.yaml',
  'spec/paths/guilds_{guild_id}.yaml',
  'src/generated/flags.ts',
  'src/generated/permissions.ts',
  'src/index.ts',
  'src/runtime/client.ts',
  'src/runtime/transport/send.ts',
  'test/unit/index.test.ts',
]

/** Returns the paths of a page that do not exist, each with its line. */
function missingPaths(file: string, ...lines: string[]): string[] {
  const { problems } = checkPaths([{ file, text: lines.join('\n') }], FILES)
  return problems.map(({ line, message }) => `${line}: ${message}`)
}

test('a link to a missing file or heading is reported with its line', async () => {
  const goal = ['# One `name`, and more', '', '## Twice', '', '## Twice', '']
  const { links, problems } = await followLinks({
    'docs/goal.md': goal,
    'docs/page.md': [
      '[a](goal.md), [b](goal.md#one-name-and-more), [c](goal.md#twice-1), [d](#here), [e](../docs/)',
      '[a](gaol.md) and [b](goal.md#two)',
      '',
      '`[a](gaol.md)`',
      '```',
      '[a](gaol.md)',
      '```',
      '# Here',
      '',
      '| [in a table](gaol.md) | [f](https://a.example/x) |',
      '',
      '[a]: ../gaol.md',
      '',
      '[up](../../outside-of-it.md)',
    ],
  })
  expect(links).toBe(11)
  expect(problems).toEqual([
    'docs/page.md:2: Cannot find heading for `#two` in `goal.md`',
    'docs/page.md:2: Cannot find file `gaol.md`; did you mean `goal.md`',
    'docs/page.md:10: Cannot find file `gaol.md`; did you mean `goal.md`',
    expect.stringMatching(/^docs\/page.md:12: Cannot find file `..\/gaol.md`/),
    expect.stringMatching(/^docs\/page.md:14: Cannot find file `..\/..\/outside-of-it.md`/),
  ])
})

test('an absolute link to the repository is checked as a file', async () => {
  const { problems } = await followLinks({
    'docs/goal.md': ['# Here', ''],
    'src/one/README.md': [
      `[a](${BLOB}/docs/goal.md#here) and <${BLOB}/docs/goal.md>`,
      `[b](${BLOB}/docs/goal.md#there) and [c](https://github.com/other/one/blob/main/none.md)`,
      `<${BLOB}/docs/gaol.md>`,
    ],
  })
  expect(problems).toEqual([
    'src/one/README.md:2: Cannot find heading for `#there` in `../../docs/goal.md`; did you mean `here`',
    expect.stringMatching(/^src\/one\/README.md:3: Cannot find file `..\/..\/docs\/gaol.md`/),
  ])
})

test('a URL of the repository in text is checked as a file', async () => {
  const { links, problems } = await followLinks({
    'docs/goal.md': ['# Here', ''],
    'README.md': [
      `Read ${BLOB}/docs/goal.md#here, or`,
      `(${BLOB}/docs/gaol.md).`,
      '',
      `- <${BLOB}/docs/goal.md> and \`${BLOB}/docs/gaol.md\``,
      '- https://github.com/other/one/blob/main/none.md',
    ],
  })
  expect(links).toBe(4)
  expect(problems).toEqual([expect.stringMatching(/^README.md:2: Cannot find file `docs\/gaol.md`/)])
})

test('a link or an image in HTML is checked', async () => {
  const { links, problems } = await followLinks({
    'docs/goal.md': ['# Here', ''],
    'README.md': [
      'In text: <a href="docs/goal.md#here">one</a>,',
      '<a href="guides/none.md">none</a>.',
      '',
      '<p align="center">',
      `  <img src='docs/none.png'><a href="${BLOB}/docs/gaol.md">two</a>`,
      '</p>',
      '',
      '<!-- <a href="comment.md"> -->',
    ],
  })
  expect(links).toBe(4)
  expect(problems).toEqual([
    expect.stringMatching(/^README.md:2: Cannot find file `guides\/none.md`/),
    expect.stringMatching(/^README.md:5: Cannot find file `docs\/none.png`/),
    expect.stringMatching(/^README.md:5: Cannot find file `docs\/gaol.md`/),
  ])
})

test('a placeholder is reported wherever it is', () => {
  const text = '# A\n\n@@SIZE@@ kB and `@@PARTS@@`\n\n```\n@@ -1 +1 @@ a@@b @@NAME_2@@\n```\n'
  expect(checkPlaceholders([{ file: 'README.md', text }])).toEqual([
    { file: 'README.md', line: 3, message: 'The placeholder @@SIZE@@ has no value' },
    { file: 'README.md', line: 3, message: 'The placeholder @@PARTS@@ has no value' },
    { file: 'README.md', line: 6, message: 'The placeholder @@NAME_2@@ has no value' },
  ])
})

test('a path below a top-level folder must exist, in code and in prose', () => {
  expect(
    missingPaths(
      'README.md',
      'See `src/index.ts`, `src/runtime/`, `.ci/run`, src/runtime/client.ts, (spec/) and `npx tsx src/index.ts:12`.',
      'See `src/gone.ts` and',
      'src/gone/, or run `npx vitest test/unit/gone.test.ts`.',
    ),
  ).toEqual([
    '2: The path src/gone.ts does not exist',
    '3: The path src/gone/ does not exist',
    '3: The path test/unit/gone.test.ts does not exist',
  ])
})

test('a path may be relative to the folder of the document', () => {
  expect(missingPaths('spec/README.md', '`openapi.yaml`, `components/schemas/User.yaml`, `paths/`')).toEqual(
    [],
  )
  expect(missingPaths('spec/README.md', 'One', '', '`components/schemas/Gone.yaml`')).toEqual([
    '3: The path components/schemas/Gone.yaml does not exist',
  ])
})

test('the name of a file or a folder in code must end an existing path', () => {
  expect(
    missingPaths('ARCHITECTURE.md', '`client.ts`, `transport/send.ts`, `transport/`, `openapi.yaml`'),
  ).toEqual([])
  expect(missingPaths('ARCHITECTURE.md', '`gone.ts`, `transport/client.ts`, `gone/`')).toEqual([
    '1: The path gone.ts does not exist',
    '1: The path transport/client.ts does not exist',
    '1: The path gone/ does not exist',
  ])
})

test('a pattern must match a path, and a placeholder ends the path that must exist', () => {
  expect(
    missingPaths(
      'README.md',
      '`spec/paths/*.yaml`, `src/**/*.ts`, `*.test.ts`, `src/generated/{flags,permissions}.ts`',
      '`src/runtime/<name>.ts`, `test/unit/…`, `spec/paths/guilds_{guild_id}.yaml`, `<name>/index.ts`',
    ),
  ).toEqual([])
  expect(
    missingPaths(
      'README.md',
      '`spec/paths/*.json`',
      '`src/generated/{flags,gone}.ts`',
      '`src/gone/<name>.ts`',
      '`test/gone/…`',
    ),
  ).toEqual([
    '1: The path spec/paths/*.json does not exist',
    '2: The path src/generated/{flags,gone}.ts does not exist',
    '3: The path src/gone/<name>.ts does not exist',
    '4: The path test/gone/… does not exist',
  ])
})

test('URLs, package names, routes and build output are not paths', () => {
  expect(
    missingPaths(
      'README.md',
      'https://discord.com/src/one.ts and `https://a.example/src/one.ts`, `@redocly/cli`, `/oauth2/token`, `GET /users/@me`,',
      '`grantcord/openapi.json`, `dist/index.js`, `node_modules/a/b.ts`, `./src/mine.ts`, `..`, discord.js, refreshes/s,',
      '`application/json`, `src/dist/one.js`, and/or, `Path=/`, `a.b()`, `import("src/one.ts")`',
    ),
  ).toEqual([])
})

test('a document can name paths of the reader', () => {
  const prose = '`src/discord/operations.ts`, `src/discord.ts` and `src/gone.ts`'
  expect(
    missingPaths('README.md', '<!-- not in this repository: src/discord/ src/discord.ts -->', '', prose),
  ).toEqual(['3: The path src/gone.ts does not exist'])
})

test('commands in blocks are read', () => {
  const block = [
    '```sh',
    'npx tsx src/index.ts # once',
    'npx tsx src/gone.ts',
    'rm jar.txt openapi.json',
    '```',
  ]
  expect(missingPaths('README.md', ...block)).toEqual(['3: The path src/gone.ts does not exist'])
  expect(missingPaths('README.md', '```ts', "import('src/gone.ts')", '```')).toEqual([])
})

test('a block that lists files is read as a tree', () => {
  const tree = [
    '```',
    'src/index.ts                   the public names',
    'src/generated/                 data; package.json is not there',
    '  flags.ts · permissions.ts    bits',
    '  gone.ts                      nothing',
    'src/runtime/',
    '  transport/                   one step a file; send.ts first, gone.ts last',
    '    send.ts · client.ts',
    '  client.ts                    OAuth2Client',
    'src/<name>.ts                  others',
    'src/lost/',
    '  one.ts',
    '```',
  ]
  expect(missingPaths('ARCHITECTURE.md', ...tree)).toEqual([
    '5: The path src/generated/gone.ts does not exist',
    '7: The path gone.ts does not exist',
    '8: The path src/runtime/transport/client.ts does not exist',
    '11: The path src/lost/ does not exist',
  ])
})

test('a tree may begin at the folder of its document, and be drawn with lines', () => {
  const tree = [
    '```text',
    'openapi.yaml',
    'components/',
    '├── schemas/',
    '│   └── Gone.yaml',
    'rules/',
    '```',
  ]
  expect(missingPaths('spec/README.md', ...tree)).toEqual([
    '5: The path components/schemas/Gone.yaml does not exist',
    '6: The path rules/ does not exist',
  ])
})

test('a diagram is not read as a tree, but its paths are checked', () => {
  const diagram = [
    '```',
    'spec/openapi.yaml ──bundle──▶ src/gone/     types',
    '  by hand    by src/gone.ts',
    '```',
  ]
  expect(missingPaths('ARCHITECTURE.md', ...diagram)).toEqual([
    '2: The path src/gone/ does not exist',
    '3: The path src/gone.ts does not exist',
  ])
})
