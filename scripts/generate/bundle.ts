import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Document } from './document.ts'

const run = promisify(execFile)
const redocly = createRequire(import.meta.url).resolve('@redocly/cli/bin/cli.js')

/** Joins the files below `spec/`, or those that another root file refers to, to one document. */
export async function bundle(root: string, api = 'main'): Promise<Document> {
  const folder = await mkdtemp(join(tmpdir(), 'grantcord-bundle-'))
  try {
    const output = join(folder, 'openapi.json')
    await run(process.execPath, [redocly, 'bundle', api, '--output', output], {
      cwd: root,
      env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
    })
    return JSON.parse(await readFile(output, 'utf8'))
  } finally {
    await rm(folder, { recursive: true })
  }
}
