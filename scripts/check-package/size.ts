import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'tsdown'
import type { Finding } from './finding.ts'

/** Bytes, minified and gzipped. */
const LIMIT = 16_000

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
  const code = bundle?.chunks.map((chunk) => ('code' in chunk ? chunk.code : '')).join('') ?? ''
  const size = gzipSync(code, { level: 9 }).byteLength
  const summary = `an application that signs in and calls: ${kilobytes(size)} min+gzip of ${kilobytes(LIMIT)}`
  const problems = []
  if (size > LIMIT) problems.push(`${size - LIMIT} bytes too many`)
  if (!code.includes('code_verifier') || /from\s*["']/.test(code)) problems.push('the bundle is not whole')
  return { summary, problems }
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`
}
