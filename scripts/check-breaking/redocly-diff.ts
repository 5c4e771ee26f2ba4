import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Document } from '../generate/document.ts'
import type { Change, Level } from './change.ts'

const run = promisify(execFile)
const redocly = createRequire(import.meta.url).resolve('@redocly/cli/bin/cli.js')

/** Types of nodes that contain only prose and examples. */
const PROSE = ['Contact', 'Example', 'ExamplesMap', 'ExternalDocs', 'Info', 'License', 'Tag', 'TagList']
/** Keys with prose in all other nodes. `title` names a constant only in open enums, which are compared separately. */
const PROSE_KEYS = ['description', 'summary', 'title', 'example', 'examples', 'tags']
/** Types of nodes that describe what Discord sends to a webhook. Redocly has no rule for their removal. */
const SENT_TO_WEBHOOK = ['MediaType', 'Parameter', 'ParameterList', 'RequestBody']

/** A change as `redocly diff` reports it. */
interface RedoclyChange {
  /** JSON pointer of the first node that it affects, references resolved. */
  readonly path: string
  /** Type of the node, such as `Schema`. */
  readonly typeName: string
  readonly kind: 'added' | 'removed' | 'modified'
  /** Key of the node that changed, if the kind is `modified`. */
  readonly property?: string
  /** The highest level in `verdicts`, or without one the level that the kind suggests. */
  readonly impact: Level
  readonly verdicts: readonly { readonly message: string }[]
  readonly base?: RedoclyNode
  readonly revision?: RedoclyNode
}

interface RedoclyNode {
  readonly pointer: string
  readonly value?: unknown
}

/** Returns the changes that `redocly diff` reports, except those of `info.version` and of extension keys. */
export async function compareWithRedocly(base: Document, revision: Document): Promise<Change[]> {
  return (await runRedoclyDiff(base, revision)).flatMap((change) => toChange(change) ?? [])
}

/** Runs `redocly diff` with its recommended rules, which are disabled unless a configuration names them. */
async function runRedoclyDiff(base: Document, revision: Document): Promise<readonly RedoclyChange[]> {
  const folder = await mkdtemp(join(tmpdir(), 'grantcord-diff-'))
  try {
    await writeFile(join(folder, 'base.json'), JSON.stringify(base, null, 2))
    await writeFile(join(folder, 'revision.json'), JSON.stringify(revision, null, 2))
    await writeFile(join(folder, 'redocly.yaml'), 'extends: [diff-recommended]\n')
    const options = ['--format', 'json', '--output', 'report.json', '--fail-on', 'none']
    await run(process.execPath, [redocly, 'diff', 'base.json', 'revision.json', ...options], {
      cwd: folder,
      env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
    })
    const { changes } = JSON.parse(await readFile(join(folder, 'report.json'), 'utf8'))
    return changes
  } finally {
    await rm(folder, { recursive: true })
  }
}

function toChange(change: RedoclyChange): Change | undefined {
  const location = locationOf(change)
  if (location === 'info.version' || /\.x-/.test(location)) return undefined
  const [rating] = change.verdicts
  if (rating) return { level: change.impact, location, message: rating.message }
  return { level: rateUncovered(change), location, message: describe(change) }
}

/** Returns the path of a change. For a key that was removed, Redocly reports only the node. */
function locationOf({ path, property = 'key', base, revision }: RedoclyChange): string {
  const location = toPath((revision ?? base)?.pointer ?? path)
  return property === 'key' || location.endsWith(`.${property}`) ? location : `${location}.${property}`
}

/** Converts a JSON pointer such as `#/paths/~1users~1@me/get` to a readable path. */
function toPath(pointer: string): string {
  const keys = pointer.replace(/^#\/?/, '').split('/')
  return keys.map((key) => decodeURIComponent(key).replaceAll('~1', '/').replaceAll('~0', '~')).join('.')
}

function describe({ typeName, kind, property, base, revision }: RedoclyChange): string {
  if (!property) return `${typeName} was ${kind}.`
  const [before, after] = [base, revision].map((one) => JSON.stringify(one?.value) ?? 'nothing')
  const isShort = `${before}${after}`.length <= 100
  return isShort ? `\`${property}\` changed from ${before} to ${after}.` : `\`${property}\` changed.`
}

/** Rates a change that no rule of Redocly covers by its effect on a call. Redocly rates it by its kind. */
function rateUncovered({ path, typeName, kind, property = '', revision }: RedoclyChange): Level {
  if (PROSE.includes(typeName) || PROSE_KEYS.includes(property)) return 'patch'
  if (path.startsWith('#/webhooks/')) {
    return kind === 'removed' && SENT_TO_WEBHOOK.includes(typeName) ? 'major' : 'minor'
  }
  const isNewRequiredBody =
    typeName === 'RequestBody' && kind === 'added' && Object(revision?.value).required === true
  return isNewRequiredBody ? 'major' : 'minor'
}
