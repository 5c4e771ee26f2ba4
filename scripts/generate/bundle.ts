import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Document } from './document.ts'

const run = promisify(execFile)
const redocly = createRequire(import.meta.url).resolve('@redocly/cli/bin/cli.js')

/**
 * Bundles the OpenAPI description into one document.
 *
 * @param api Name of an API in `redocly.yaml`, or path of a root file.
 */
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

/** Returns the bundled description as a file: Prism serves it, and `grantcord/openapi.json` exports it. */
export function emitOpenapiJson(document: Document): string {
  return `${JSON.stringify(document, undefined, 2)}\n`
}
