import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'tsdown'
import type { Finding } from './finding.ts'

/** Bytes, minified and gzipped. */
export const LIMIT = 16_000

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

/** What an application grows by that signs users in and calls, everything it imports included. */
export async function checkSize(folder: string): Promise<Finding> {
  const { size, later, isWhole } = await measureSize(folder)
  const summary =
    `an application that signs in and calls: ${kilobytes(size)} min+gzip of ${kilobytes(LIMIT)}, ` +
    `and ${kilobytes(later)} more with its first error, call by path or rarer method`
  const problems = []
  if (size > LIMIT) problems.push(`${size - LIMIT} bytes too many`)
  if (!isWhole) problems.push('the bundle is not whole')
  return { summary, problems }
}

/** Bytes of that application, minified and gzipped. */
export interface MeasuredSize {
  /** What it loads. */
  readonly size: number
  /** What it loads when it calls an operation by its path, which this one does not. */
  readonly later: number
  /** Whether these are all of it. */
  readonly isWhole: boolean
}

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
  return gzipSync(code, { level: 9 }).byteLength
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`
}
