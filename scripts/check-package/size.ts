import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'tsdown'
import type { CheckResult } from './pack.ts'

/** Maximum size of an application in bytes, minified and gzipped. */
export const LIMIT = 29_100

const APPLICATION = `import { OAuth2Client } from 'grantcord'

const discord = new OAuth2Client({
  clientId: '159799960412356608',
  clientSecret: 'secret',
  redirectUri: 'https://example.com/callback',
  scopes: ['identify', 'guilds'],
})

export const login = () => discord.createAuthorization()

export async function callback(request, authorization) {
  const token = await discord.handleCallback(request, authorization)
  return { user: await token.fetchIdentify(), guilds: await token.fetchGuilds() }
}
`

/** Checks the size of an application that signs users in and calls the API, with everything that it imports. */
export async function checkSize(folder: string): Promise<CheckResult> {
  return compareSize(await measureSize(folder))
}

/** Compares a measured size with {@link LIMIT}. The summary has the number of bytes that are left. */
export function compareSize({ size, later, isWhole }: MeasuredSize): CheckResult {
  const left = size <= LIMIT ? `, ${LIMIT - size} bytes left` : ''
  const summary = `an application that signs in and calls the API: ${kilobytes(size)} min+gzip of at most ${kilobytes(LIMIT)}${left}`
  const problems = []
  if (size > LIMIT) problems.push(`it is ${size - LIMIT} bytes too large`)
  if (later > 0) problems.push(`it loads ${later} bytes on demand, and must load everything initially`)
  if (!isWhole) problems.push('the bundle is incomplete: an import was left unresolved')
  return { summary, problems }
}

/** Sizes of the application in bytes, minified and gzipped. */
export interface MeasuredSize {
  /** Code that it loads initially. */
  readonly size: number
  /** Code that it loads on demand. */
  readonly later: number
  /** Indicates that the bundle contains every import. */
  readonly isWhole: boolean
}

/** Bundles the application with the unpacked package and measures it. */
export async function measureSize(folder: string): Promise<MeasuredSize> {
  const entry = join(folder, '..', 'application.js')
  await writeFile(entry, APPLICATION)
  const [bundle] = await build({
    config: false,
    entry,
    cwd: join(folder, '..'),
    platform: 'browser',
    format: 'esm',
    dts: false,
    clean: false,
    write: false,
    minify: true,
    treeshake: true,
    target: 'es2022',
    tsconfig: false,
    logLevel: 'silent',
    deps: { alwaysBundle: () => true, onlyBundle: false },
    inputOptions: {
      resolve: {
        alias: { grantcord: join(folder, 'dist/index.js') },
        modules: [fileURLToPath(new URL('../../node_modules', import.meta.url))],
      },
    },
  })
  const chunks = bundle?.chunks.filter((chunk) => chunk.type === 'chunk') ?? []
  const names = new Set(chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName))
  for (const name of names) {
    for (const imported of chunks.find(({ fileName }) => fileName === name)?.imports ?? [])
      names.add(imported)
  }
  const now = chunks.filter(({ fileName }) => names.has(fileName))
  const later = chunks.filter(({ fileName }) => !names.has(fileName))
  const code = now.map((chunk) => chunk.code).join('')
  return {
    size: gzipped(code),
    later: gzipped(later.map((chunk) => chunk.code).join('')),
    isWhole: code.includes('code_verifier') && !/from\s*["'](?!\.)/.test(code),
  }
}

function gzipped(code: string): number {
  return code === '' ? 0 : gzipSync(code, { level: 9 }).byteLength
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`
}
