import { Session } from 'node:inspector/promises'
import { fileURLToPath } from 'node:url'
import { OAuth2Client } from '../../src/index.ts'

// A program of its own: prints, as JSON, the source files with a function that runs in the second successful call of
// `token.api.GET('/users/@me')`, by precise coverage.
const headers = {
  'x-ratelimit-limit': '5',
  'x-ratelimit-remaining': '4',
  'x-ratelimit-reset-after': '1',
  'x-ratelimit-bucket': 'bucket',
}
const discord = new OAuth2Client({
  clientId: '159799960412356608',
  fetch: async () => Response.json({ id: '80351110224678912' }, { headers }),
})
const record = {
  accessToken: 'a',
  refreshToken: 'r',
  expiresAt: Date.now() + 3_600_000,
  scopes: ['identify'],
}
const token = discord.fromRecord<'identify'>({ ...record, idToken: null })

const session = new Session()
session.connect()
await session.post('Profiler.enable')
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false })
await token.api.GET('/users/@me')
await session.post('Profiler.takePreciseCoverage')
const { status } = await token.api.GET('/users/@me')
const { result } = await session.post('Profiler.takePreciseCoverage')
const source = new URL('../../src/', import.meta.url).href
const files = result
  .filter(({ url, functions }) => {
    const isSource = url.startsWith(source)
    return isSource && functions.some(({ ranges }) => ranges.some(({ count }) => count > 0))
  })
  .map(({ url }) => fileURLToPath(url).slice(fileURLToPath(source).length))
console.log(JSON.stringify({ status, files: files.sort() }))
