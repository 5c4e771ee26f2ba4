import { once } from 'node:events'
import { createServer } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { type Backend, postgresBackend, redisBackend } from './backends.ts'
import { FleetProcess } from './fleet-process.ts'
import { createSecret, showsSecret } from './secrets.ts'
import type { Tally } from './worker/messages.ts'

/** Server that counts like Discord: after 10 000 invalid requests, the edge blocks the IP address. */
interface StrictServer {
  readonly url: string
  requests: number
  invalid: number
  isBanned: boolean
  /** Response to the next requests. */
  mode: 'forbidden' | 'global limit' | 'block'
  close(): void
}

async function startServer(): Promise<StrictServer> {
  const http = createServer((request, response) => {
    request.resume()
    server.requests += 1
    if (server.invalid >= 10_000) server.isBanned = true
    if (server.isBanned || server.mode === 'block') {
      response.writeHead(429, { 'content-type': 'text/html', 'retry-after': '60' }).end('error code: 1015')
      return
    }
    server.invalid += 1
    if (server.mode === 'forbidden') {
      response.writeHead(403, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ message: 'Missing Access', code: 50001 }))
      return
    }
    response.writeHead(429, {
      'content-type': 'application/json',
      via: '1.1 google',
      'retry-after': '60',
      'x-ratelimit-global': 'true',
      'x-ratelimit-scope': 'global',
    })
    response.end(JSON.stringify({ message: 'You are being rate limited.', retry_after: 60, global: true }))
  })
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
  const { port } = Object(http.address())
  const server: StrictServer = {
    url: `http://127.0.0.1:${port}`,
    requests: 0,
    invalid: 0,
    isBanned: false,
    mode: 'forbidden',
    close() {
      http.closeAllConnections()
      http.close()
    },
  }
  return server
}

const closers: (() => unknown)[] = []

afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()))
})

/** Starts a server and processes that share a store. */
async function startFleet(backend: Backend | undefined, count: number) {
  if (!backend) throw new Error('The store is not available')
  const server = await startServer()
  const settings = {
    client: 'grantcord',
    store: { ...backend.address, name: `limits_${crypto.randomUUID().replaceAll('-', '')}` },
    serverUrl: server.url,
    serverSecret: createSecret('bot'),
    leaseTtl: 20_000,
    rejectionGrace: 1_000,
    clockAhead: 0,
    isQuiet: false,
  } as const
  const processes = await Promise.all(
    Array.from({ length: count }, () => FleetProcess.start(settings, backend.program)),
  )
  closers.push(() => server.close(), ...processes.map((process) => () => process.kill()))
  await processes[0]?.execute({ do: 'prepare' })
  return { server, processes }
}

/** Makes calls in all processes at the same time. Returns the number of results of each kind. */
async function callAll(processes: readonly FleetProcess[], calls: number, isShared = true): Promise<Tally> {
  const tallies = await Promise.all(
    processes.map((process) =>
      process.try({ do: 'callAsBot', calls, callers: Math.min(20, calls), isShared }),
    ),
  )
  const sum: Record<string, number> = {}
  for (const [result, count] of tallies.flatMap((tally) => Object.entries(tally))) {
    sum[result] = (sum[result] ?? 0) + count
  }
  return sum
}

it('without shared limits, eight processes with 1300 invalid requests each are banned', async () => {
  const { server, processes } = await startFleet(
    {
      address: { kind: 'memory', url: '' },
      isShared: false,
      program: process.execPath,
      close: async () => {},
    },
    8,
  )
  await callAll(processes, 1300, false)
  expect(server.isBanned).toBe(true)
})

describe.each([
  ['Redis', await redisBackend()],
  ['PostgreSQL', await postgresBackend()],
] as const)('shared limits in %s', (_name, backend) => {
  it.skipIf(!backend)('eight processes with 2000 invalid requests each cause no ban', async () => {
    const { server, processes } = await startFleet(backend, 8)
    const results = await callAll(processes, 2000)
    expect(server.isBanned).toBe(false)
    expect(server.invalid).toBeLessThanOrEqual(9500)
    expect(server.invalid).toBeGreaterThan(9000)
    expect(results).toEqual({ 403: server.invalid, ERR_RATE_LIMIT: 16_000 - server.invalid })
  })

  it.skipIf(!backend)('F12: a global limit of the bot stops the requests of another process', async () => {
    const { server, processes } = await startFleet(backend, 2)
    server.mode = 'global limit'
    expect(await callAll(processes.slice(0, 1), 1)).toEqual({ 429: 1 })
    const before = server.requests
    await expect.poll(() => processes[0]?.execute({ do: 'read', key: 'shared_limits' })).toMatch(/"bot \d+"/)
    expect(await callAll(processes, 20)).toEqual({ ERR_RATE_LIMIT: 40 })
    expect(server.requests).toBe(before)
  })

  it.skipIf(!backend)('F12: a block by the edge stops the requests of another process', async () => {
    const { server, processes } = await startFleet(backend, 2)
    server.mode = 'block'
    expect(await callAll(processes.slice(0, 1), 1)).toEqual({ 429: 1 })
    await expect
      .poll(() => processes[0]?.execute({ do: 'read', key: 'shared_limits' }))
      .toMatch(/"address default"/)
    expect(await callAll(processes, 20)).toEqual({ ERR_IP_BANNED: 40 })
    expect(server.requests).toBe(1)
  })

  it.skipIf(!backend)('without the store, the local share holds', async () => {
    const { server, processes } = await startFleet(backend, 8)
    await Promise.all(processes.map((process) => process.execute({ do: 'setStore', isConnected: false })))
    await callAll(processes, 600)
    expect(server.invalid).toBeLessThanOrEqual(8 * 475)
    expect(server.invalid).toBeGreaterThan(8 * 450)
  })

  it.skipIf(!backend?.power)('a server that stops does not stop requests', async () => {
    const { server, processes } = await startFleet(backend, 2)
    expect(await callAll(processes, 10)).toEqual({ 403: 20 })
    await backend?.power?.off()
    expect(await callAll(processes, 60)).toEqual({ 403: 120 })
    await backend?.power?.on()
    expect(server.requests).toBe(140)
    expect(processes.map(({ output }) => output).filter(showsSecret)).toEqual([])
  })
})
