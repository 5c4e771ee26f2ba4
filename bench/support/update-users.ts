import { setImmediate } from 'node:timers/promises'
import { OAuth2Client } from '../../src/index.ts'
import { defineRoleConnection, updateRoleConnections } from '../../src/role-connections/index.ts'
import { newGrant, write } from '../../src/runtime/tokens/stored-token.ts'
import { TokenManager } from '../../src/runtime/tokens/token-manager.ts'

// Runs in its own process with --expose-gc: updates the role connections of users, and reports its progress. The store has
// a token for every key and keeps none in memory, and the server responds in memory.

/** Progress of a run. */
export interface Progress {
  /** Key of the last user whose result was yielded. */
  readonly key: string
  /** Number of users that this run has completed. */
  readonly count: number
  /** Number of users whose update was not successful. */
  readonly failed: number
  /** Size of the heap in bytes, if it was measured. */
  readonly heap: number | undefined
  /** True for the last report of a run. */
  readonly isDone: boolean
}

const [total = 0, interval = 1, heapInterval = 1] = process.argv.slice(2, 5).map(Number)
const after = process.argv[5]

const limits = {
  'X-RateLimit-Bucket': 'b',
  'X-RateLimit-Limit': '5',
  'X-RateLimit-Remaining': '4',
  'X-RateLimit-Reset-After': '1',
}
const client = new OAuth2Client({
  clientId: '159799960412356608',
  clientSecret: 'the-client-secret',
  fetch: async () => Response.json({ metadata: {} }, { headers: limits }),
})
const tokens = new TokenManager(client, {
  store: {
    async get(key) {
      const token = {
        accessToken: `access-${key}`,
        refreshToken: `refresh-${key}`,
        scopes: ['role_connections.write'],
      }
      const stored = newGrant({ ...token, expiresAt: Date.now() + 604_800_000, idToken: null }, Date.now())
      return { version: '1', value: write(stored) }
    },
    compareAndSet: async () => '2',
  },
})
const player = defineRoleConnection({
  wins: { type: 2, name: 'Wins', description: 'Games won at least' },
  member_since: { type: 5, name: 'Member since', description: 'Days since joining at least' },
  verified: { type: 7, name: 'Verified', description: 'Has a verified account' },
})

async function* users() {
  for (let user = 0; user < total; user += 1) {
    const metadata = { wins: user, member_since: new Date(user), verified: user % 2 === 0 }
    yield [`user-${user}`, { platformName: 'Example Game', metadata }] as const
  }
}

async function measureHeap(): Promise<number> {
  for (let round = 0; round < 3; round += 1) {
    globalThis.gc?.()
    await setImmediate()
  }
  return process.memoryUsage().heapUsed
}

let failed = 0
let last: Pick<Progress, 'key' | 'count'> = { key: '', count: 0 }
const report = (heap: number | undefined, isDone: boolean) =>
  process.send?.({ ...last, failed, heap, isDone })
for await (const { key, count, status } of updateRoleConnections(tokens, player, users(), {
  after,
  concurrency: 50,
})) {
  if (status !== 'updated') failed += 1
  last = { key, count }
  if (count % interval === 0) report(count % heapInterval === 0 ? await measureHeap() : undefined, false)
}
report(await measureHeap(), true)
