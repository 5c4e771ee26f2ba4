import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findPeers, type Peer, specsOf } from '../../../src/cli/peers.ts'

const GENERATOR: Peer = { name: 'a-generator', version: '7.1.0', accepts: '7.' }
const COMPILER: Peer = { name: '@scope/compiler', version: '5.9.3', accepts: '5.', from: 'a-generator' }
const PEERS = [GENERATOR, COMPILER]

let root: string

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'grantcord-peers-'))
})

afterAll(() => rm(root, { recursive: true, force: true }))

/** Installs packages with these versions in a new folder, and returns the folder. */
async function install(versions: Readonly<Record<string, string>>): Promise<string> {
  const project = await mkdtemp(join(root, 'project-'))
  for (const [name, version] of Object.entries(versions)) {
    const folder = join(project, 'node_modules', name)
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'package.json'), JSON.stringify({ name, version, main: './index.js' }))
    await writeFile(join(folder, 'index.js'), `module.exports = { version: '${version}' }`)
  }
  return project
}

async function find(versions: Readonly<Record<string, string>>, path: readonly string[] = []) {
  const found = findPeers(PEERS, { cwd: await install(versions), env: { PATH: path.join(delimiter) } })
  return 'problem' in found ? found.problem : PEERS.map(({ name }) => found.load(name))
}

const GOOD = { 'a-generator': '7.13.0', '@scope/compiler': '5.4.5' }
const LOADED = [{ version: '7.13.0' }, { version: '5.4.5' }]

it('finds packages in the project', async () => {
  expect(await find(GOOD)).toEqual(LOADED)
})

it('finds packages of npx -p, which are in PATH only', async () => {
  const bin = join(await install(GOOD), 'node_modules', '.bin')
  expect(await find({}, ['/usr/bin', bin])).toEqual(LOADED)
  expect(await find({ ...GOOD, '@scope/compiler': '7.0.2' }, [bin])).toEqual(LOADED)
})

it.each([
  [{}, 'a-generator and @scope/compiler must be installed'],
  [{ '@scope/compiler': '5.4.5' }, 'a-generator and @scope/compiler must be installed'],
  [{ ...GOOD, '@scope/compiler': '7.0.2' }, '@scope/compiler must be version 5.x, and 7.0.2 is installed'],
  [{ ...GOOD, 'a-generator': '6.7.6' }, 'a-generator must be version 7.x, and 6.7.6 is installed'],
  [{ ...GOOD, 'a-generator': '70.0.0' }, 'a-generator must be version 7.x, and 70.0.0 is installed'],
])('describes what is wrong with %j', async (versions, problem) => {
  expect(await find(versions)).toBe(problem)
})

it('lists packages for npm', () => {
  expect(specsOf(PEERS)).toEqual(['a-generator@7.1.0', '@scope/compiler@5.9.3'])
})
