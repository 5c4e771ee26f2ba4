import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join, resolve } from 'node:path'
import type { Terminal } from './program.ts'

/** A package that a command needs, and that is not a dependency of this one. */
export interface Peer {
  readonly name: string
  /** Version that the tests use. */
  readonly version: string
  /** Text before which versions that a command accepts are the same, such as `5.`. */
  readonly accepts: string
  /** Package that imports this one. It determines which version is found. */
  readonly from?: string
}

/** Packages in the versions that a command accepts, or why there are none. */
export type PeerResult = { readonly load: LoadPeer } | { readonly problem: string }

/** Loads a module of a package that was found, or of a dependency of the package `from`. */
export type LoadPeer = (id: string, from?: string) => unknown

type Resolver = Pick<NodeJS.Require, 'resolve'>

/** Finds packages: beside this one, in the working folder, or in the folder of `npx -p`, which is in `PATH` only. */
export function findPeers(peers: readonly Peer[], { cwd, env }: Pick<Terminal, 'cwd' | 'env'>): PeerResult {
  const problems: string[] = []
  for (const file of [import.meta.url, join(cwd, 'package.json'), ...listFoldersOfPath(env)]) {
    const find = createRequire(file)
    const found = peers.map((peer) => describe(peer, find))
    if (found.every(({ problem }) => problem === undefined)) {
      const fileOf = (name: string) => found.find((one) => one.name === name)?.file ?? file
      return { load: (id, from = nameOf(id)) => createRequire(fileOf(from))(id) }
    }
    const wrong = found.filter(({ file: main }) => main !== undefined).flatMap(({ problem }) => problem ?? [])
    problems.push(...wrong)
  }
  return { problem: problems[0] ?? `${list(peers.map(({ name }) => name))} must be installed` }
}

interface FoundPeer {
  readonly name: string
  /** Main file. */
  readonly file?: string
  readonly version?: string
  readonly problem?: string
}

function describe({ name, accepts, from }: Peer, find: Resolver): FoundPeer {
  const parent = from && locate(from, find)
  const found = locate(name, parent ? createRequire(parent.file) : find)
  if (!found) return { name, problem: `${name} must be installed` }
  const { version } = found
  if (version.startsWith(accepts)) return { name, ...found }
  return { name, ...found, problem: `${name} must be version ${accepts}x, and ${version} is installed` }
}

/** Returns the main file and the version of a package, or `undefined` if it cannot be found. */
function locate(name: string, find: Resolver): { file: string; version: string } | undefined {
  let file: string
  try {
    file = find.resolve(name)
  } catch {
    return undefined
  }
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    const manifest = readManifest(join(folder, 'package.json'))
    if (manifest?.name === name) return { file, version: String(manifest.version) }
  }
  return undefined
}

function readManifest(file: string): { name?: unknown; version?: unknown } | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

function listFoldersOfPath({ PATH = '' }: Terminal['env']): string[] {
  const bin = join('node_modules', '.bin')
  const folders = PATH.split(delimiter).filter((folder) => folder.endsWith(bin))
  return folders.map((folder) => resolve(folder, '../..', 'package.json'))
}

function nameOf(id: string): string {
  const [first = '', second = ''] = id.split('/')
  return first.startsWith('@') ? `${first}/${second}` : first
}

function list(names: readonly string[]): string {
  return [names.slice(0, -1).join(', '), ...names.slice(-1)].filter((part) => part !== '').join(' and ')
}

/** Returns packages with their versions as arguments of npm. */
export function specsOf(peers: readonly Peer[]): string[] {
  return peers.map(({ name, version }) => `${name}@${version}`)
}
