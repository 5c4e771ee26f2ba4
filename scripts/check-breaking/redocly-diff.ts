import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Document } from '../generate/document.ts'
import type { Level } from './change.ts'

const run = promisify(execFile)
const redocly = createRequire(import.meta.url).resolve('@redocly/cli/bin/cli.js')

/** One change as `redocly diff` reports it. */
export interface RedoclyChange {
  /** Where it was met first, references followed. */
  readonly path: string
  /** The kind of node, such as `Schema`. */
  readonly typeName: string
  readonly kind: 'added' | 'removed' | 'modified'
  /** Which key of the node, where it is `modified`. */
  readonly property?: string
  /** The highest of the verdicts; without one, what the kind alone suggests. */
  readonly impact: Level
  readonly verdicts: readonly { readonly message: string }[]
  readonly base?: Side
  readonly revision?: Side
}

interface Side {
  readonly pointer: string
  readonly value?: unknown
}

/** Runs `redocly diff` with its recommended rules, which are off unless a configuration names them. */
export async function redoclyDiff(base: Document, revision: Document): Promise<readonly RedoclyChange[]> {
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
