import { randomBytes } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { OAuth2Client } from 'grantcord'
import { memoryTokenStore } from 'grantcord/stores/memory'
import { TokenManager, type TokenStore } from 'grantcord/tokens'

// Runs in its own process with --expose-gc: loads tokens and sends the heap bytes that they occupy. The store returns a
// new record for every key and retains none.
const count = Number(process.argv[2])

const random = () => randomBytes(22).toString('base64url')

async function writeRecord(): Promise<string> {
  const store = memoryTokenStore()
  const client = new OAuth2Client({ clientId: '159799960412356608' })
  const [accessToken, refreshToken, scopes] = [random(), random(), ['identify', 'guilds']]
  const expiresAt = Date.now() + 604_800_000
  await new TokenManager(client, { store }).save(
    'key',
    client.fromRecord({ accessToken, refreshToken, expiresAt, scopes, idToken: null }),
  )
  return (await store.get('key'))?.value ?? ''
}

const template = JSON.parse(await writeRecord())
const store: TokenStore = {
  async get() {
    const token = { ...template.token, accessToken: random(), refreshToken: random() }
    return { version: random(), value: JSON.stringify({ ...template, grantId: crypto.randomUUID(), token }) }
  },
  async compareAndSet() {
    return null
  },
}
const manager = new TokenManager(new OAuth2Client({ clientId: '159799960412356608' }), { store })

async function measureHeap(): Promise<number> {
  for (let round = 0; round < 5; round += 1) {
    globalThis.gc?.()
    await setImmediate()
  }
  return process.memoryUsage().heapUsed
}

async function load(tokens: number): Promise<unknown[]> {
  const loaded: unknown[] = []
  for (let user = 0; user < tokens; user += 1) loaded.push(await manager.load(String(user)))
  return loaded
}

// The first tokens load and compile code, so they are not measured.
await load(1000)
const before = await measureHeap()
const tokens = await load(count)
const bytes = (await measureHeap()) - before
process.send?.(tokens.length === count ? bytes : Number.NaN)
