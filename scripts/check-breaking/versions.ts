import type { Level } from './change.ts'

/** How a version stands to what the changes ask of it. */
export interface Verdict {
  /** The version that is compared with. */
  readonly base: string
  /** The version now, pending changesets included. */
  readonly current: string
  /** The lowest version that says enough. */
  readonly atLeast: string
  /** What `base` has to be raised by, or `none`. */
  readonly level: Level | 'none'
  readonly enough: boolean
}

/** Holds a version against the level of the changes. */
export function judge(base: string, current: string, level: Level | undefined): Verdict {
  const bump = level && levelFor(base, level)
  const atLeast = bump ? raise(base, bump) : base
  return { base, current, atLeast, level: bump ?? 'none', enough: compareVersions(current, atLeast) >= 0 }
}

/** Below 1.0.0 a breaking change is a minor one, and everything else a patch. */
function levelFor(version: string, level: Level): Level {
  if (parse(version)[0] > 0) return level
  return level === 'major' ? 'minor' : 'patch'
}

/** The next version of a level. */
export function raise(version: string, level: Level): string {
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
  if (patch === undefined) throw new Error(`${version} is no version such as 1.2.3`)
  return [Number(major), Number(minor), Number(patch)]
}
