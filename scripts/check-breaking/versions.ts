import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse as parseYaml } from 'yaml'
import { highest, LEVELS, type Level } from './change.ts'

/** A version compared with the lowest version that the changes require. */
export interface VersionCheck {
  /** Version before the changes. */
  readonly base: string
  /** Version after the changes, pending changesets included. */
  readonly current: string
  /** Lowest version that the changes allow. */
  readonly atLeast: string
  /** Level from `base` to `atLeast`, or `none`. */
  readonly level: Level | 'none'
  readonly enough: boolean
}

/** Checks whether a version is high enough for the level of the changes. */
export function checkVersion(base: string, current: string, level: Level | undefined): VersionCheck {
  const bump = level && levelFor(base, level)
  const atLeast = bump ? raise(base, bump) : base
  return { base, current, atLeast, level: bump ?? 'none', enough: compareVersions(current, atLeast) >= 0 }
}

/** Reads the version of `package.json`, and the version after the pending changesets are applied. */
export async function readPackageVersion(root: string): Promise<{ now: string; next: string }> {
  const { name, version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  const pending = await readPending(join(root, '.changeset'), name)
  return { now: version, next: pending ? raise(version, pending) : version }
}

/** Returns the highest level that the pending changesets have for the package. */
async function readPending(folder: string, name: string): Promise<Level | undefined> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.md') && file !== 'README.md')
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')))
  return highest(texts.flatMap((text) => levelsIn(text, name)))
}

/** Reads the level of the package from the front matter of a changeset, which has one line for each package. */
function levelsIn(text: string, name: string): { level: Level }[] {
  const [, frontMatter = ''] = text.split(/^---\r?$/m)
  const packages: unknown = parseYaml(frontMatter)
  const named = Object.entries(packages ?? {}).find(([key]) => key === name)
  const level = LEVELS.find((one) => one === named?.[1])
  return level ? [{ level }] : []
}

/** Lowers a level below 1.0.0, where a breaking change is minor and every other change a patch. */
function levelFor(version: string, level: Level): Level {
  if (parse(version)[0] > 0) return level
  return level === 'major' ? 'minor' : 'patch'
}

function raise(version: string, level: Level): string {
  const [major, minor, patch] = parse(version)
  if (level === 'major') return `${major + 1}.0.0`
  return level === 'minor' ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`
}

function compareVersions(a: string, b: string): number {
  const [one, other] = [parse(a), parse(b)]
  return one[0] - other[0] || one[1] - other[1] || one[2] - other[2]
}

function parse(version: string): [major: number, minor: number, patch: number] {
  const [, major, minor, patch] = /^(\d+)\.(\d+)\.(\d+)$/.exec(version) ?? []
  if (patch === undefined) throw new Error(`${version} is not a version such as 1.2.3`)
  return [Number(major), Number(minor), Number(patch)]
}
