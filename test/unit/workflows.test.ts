import { execFile, execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import manifest from '../../package.json' with { type: 'json' }

interface Step {
  readonly id?: string
  readonly uses?: string
  readonly run?: string
  readonly env?: Readonly<Record<string, string>>
}

interface Job {
  readonly if?: string
  readonly env?: Readonly<Record<string, string>>
  readonly environment?: string
  readonly steps: readonly Step[]
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const FOLDER = new URL('../../.github/workflows/', import.meta.url)
const workflows = readdirSync(FOLDER).map(
  (file) => [file, readFileSync(new URL(file, FOLDER), 'utf8')] as const,
)
const jobsOf = (text: string): Readonly<Record<string, Job>> => parse(text).jobs
const jobs = workflows.flatMap(([, text]) => Object.values(jobsOf(text)))

test.each(workflows)('%s pins each action by the hash of a tag', (_, text) => {
  const uses = text.match(/uses: .*/g) ?? []
  expect(uses.length).toBeGreaterThan(0)
  for (const line of uses) expect(line).toMatch(/^uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
})

test.each(workflows)('%s restricts the token of the workflow', (_, text) => {
  expect(Object.values(parse(text).permissions)).not.toContain('write')
})

test('the jobs that run .ci/run own their home folder, which Firefox requires', () => {
  const gates = jobs.filter(({ steps }) => steps.some(({ run }) => run === '.ci/run'))
  expect(gates).toHaveLength(2)
  for (const { env } of gates) expect(env).toEqual({ HOME: '/root' })
})

describe('the release', () => {
  const text = readFileSync(new URL('release.yml', FOLDER), 'utf8')
  const { version, pack, publish } = jobsOf(text)
  const step = (job: Job | undefined, command: string) =>
    job?.steps.findIndex(({ run }) => run?.includes(command)) ?? -1

  test('is published for a tag alone, with the approval of the environment', () => {
    expect(parse(text).on).toEqual({ push: { branches: ['main'], tags: ['v*'] } })
    expect([version?.if, pack?.if]).toEqual(["github.ref_type == 'branch'", "github.ref_type == 'tag'"])
    expect(publish).toMatchObject({ needs: 'pack', environment: 'npm' })
    const publishing = jobs.filter((job) => step(job, 'npm publish') >= 0)
    expect(publishing).toHaveLength(1)
  })

  test('names the tarball by a path that npm does not read as a repository of GitHub', () => {
    expect(text.match(/npm publish .*/g)).toEqual([expect.stringMatching(/^npm publish "\.\//)])
    for (const [, other] of workflows) expect(other).not.toMatch(/npm publish "?\w[^\s"]*\//)
  })

  test('packs once, before the tests, which use this file', () => {
    expect(text.match(/npm pack/g)).toHaveLength(1)
    const order = ['npm pack', '.ci/run', 'npm run check:package', 'npm run sbom']
    const positions = order.map((command) => step(pack, command))
    expect(positions[0]).toBeGreaterThan(0)
    expect(positions).toEqual([...positions].sort((a, b) => a - b))
    const [tested, checked] = positions.slice(1).map((position) => pack?.steps[position]?.env)
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub.
    const file = 'release/grantcord-${{ steps.version.outputs.version }}.tgz'
    expect([tested, checked]).toEqual([{ GRANTCORD_TARBALL: file }, { TARBALL: file }])
  })

  /** Runs the command of a step in an empty folder, with programs that print their arguments, as the job's shell does. */
  async function run(command: string | undefined, programs: Readonly<Record<string, string>>, env: object) {
    const folder = await mkdtemp(join(tmpdir(), 'grantcord-release-'))
    const files = {
      'package.json': JSON.stringify({ version: manifest.version }),
      'CHANGELOG.md': '# grantcord\n\n## 1.2.3\n\nNew.\n\n## 1.2.2\n\nOld.\n',
      'release/grantcord-1.2.3.tgz': 'the tested bytes',
      ...Object.fromEntries(
        Object.entries(programs).map(([name, body]) => [`bin/${name}`, `#!/bin/sh\n${body}\n`]),
      ),
    }
    try {
      for (const [name, content] of Object.entries(files)) {
        await mkdir(dirname(join(folder, name)), { recursive: true })
        await writeFile(join(folder, name), content, { mode: 0o755 })
      }
      const path = `${join(folder, 'bin')}${delimiter}${process.env.PATH}`
      const result = await promisify(execFile)('bash', ['-e', '-c', command ?? 'exit 9'], {
        cwd: folder,
        env: { PATH: path, GITHUB_OUTPUT: join(folder, 'output'), VERSION: '1.2.3', ...env },
      }).then(
        ({ stdout }) => ({ code: 0, stdout }),
        ({ code, stdout }: { code: number; stdout: string }) => ({ code, stdout }),
      )
      const read = (name: string) => readFile(join(folder, name), 'utf8').catch(() => '')
      return { ...result, output: await read('output'), notes: await read('notes.md') }
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }

  test('needs a tag that is the version of the package', async () => {
    const command = pack?.steps.find(({ id }) => id === 'version')?.run
    expect(await run(command, {}, { GITHUB_REF_NAME: `v${manifest.version}` })).toMatchObject({
      code: 0,
      output: `version=${manifest.version}\n`,
    })
    expect(await run(command, {}, { GITHUB_REF_NAME: 'v9.9.9' })).toMatchObject({
      code: 1,
      stdout: expect.stringContaining(
        `The tag v9.9.9 is not the version of package.json. Expected v${manifest.version}.`,
      ),
      output: '',
    })
  })

  const INTEGRITY = `sha512-${createHash('sha512').update('the tested bytes').digest('base64')}`

  test.each<[registry: string, view: string, code: number, stdout: RegExp]>([
    [
      'does not have the package',
      'exit 1',
      0,
      /^publish \.\/release\/grantcord-1\.2\.3\.tgz --access public/,
    ],
    [
      'does not have the version',
      'exit 0',
      0,
      /^publish \.\/release\/grantcord-1\.2\.3\.tgz --access public/,
    ],
    ['has the tested tarball', `echo ${INTEGRITY}`, 0, /^$/],
    [
      'has another tarball',
      'echo sha512-other',
      1,
      /another tarball of 1\.2\.3\. Expected sha512-.*sha512-other/,
    ],
  ])('is published unless the registry has it: the registry %s', async (_, view, code, stdout) => {
    const command = publish?.steps[step(publish, 'npm publish')]?.run
    const npm = `if [ "$1" = view ]; then ${view}; else echo "$@"; fi`
    expect(await run(command, { npm }, {})).toMatchObject({ code, stdout: expect.stringMatching(stdout) })
  })

  test.each([
    [
      'is created, of the tag and with the notes of the version',
      'exit 1',
      /^release create v1\.2\.3 .*--verify-tag/,
      '\nNew.\n\n',
    ],
    ['is kept if it exists', 'exit 0', /^$/, ''],
  ])('of GitHub %s', async (_, view, stdout, notes) => {
    const command = publish?.steps[step(publish, 'gh release')]?.run
    const gh = `if [ "$2" = view ]; then ${view}; else echo "$@"; fi`
    expect(await run(command, { gh }, {})).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(stdout),
      notes,
    })
  })
})

describe('Dependabot', () => {
  const [npm, ...others] = parse(readFileSync(new URL('../dependabot.yml', FOLDER), 'utf8')).updates

  test('updates every folder with a lock file', () => {
    const files = execFileSync('git', ['ls-files', '*package-lock.json'], { cwd: ROOT, encoding: 'utf8' })
    const folders = files
      .trim()
      .split('\n')
      .map((file) => join('/', dirname(file)))
    expect(npm.directories).toEqual(folders.sort())
  })

  test('updates the workflows and the images of the dev container', () => {
    const ecosystems = others.map((update: { 'package-ecosystem': string }) => update['package-ecosystem'])
    expect(ecosystems).toEqual(['github-actions', 'docker-compose'])
  })

  test('ignores each package once', () => {
    const names = npm.ignore.map((entry: { 'dependency-name': string }) => entry['dependency-name'])
    expect(names).toEqual([...new Set(names)])
  })
})
