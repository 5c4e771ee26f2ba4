/** Checks of stored tokens: `TokenManager`, its store, and the tokens that refresh themselves. */
import { expect, vi } from 'vitest'
import { InvalidArgumentError, UnauthorizedError } from '../../../src/runtime/errors/index.ts'
import { TokenManager } from '../../../src/runtime/tokens/index.ts'
import { memoryTokenStore } from '../../../src/stores/memory.ts'
import { failure } from '../../support/failure.ts'
import { formOf } from '../../support/recording-fetch.ts'
import { defineChecks } from '../table.ts'
import { createWorld, GUILD, NELLY, type World } from '../world.ts'

/** Creates a manager with a token of nelly, whose key is the id of the user. */
async function store(world: World = createWorld()) {
  const backend = memoryTokenStore()
  const received: string[] = []
  const tokens = new TokenManager(world.client, {
    store: backend,
    onTokens: (record, key) => void received.push(key, record.accessToken),
  })
  const first = world.token()
  const token = await tokens.save(NELLY, first)
  return { world, backend, received, tokens, first, token }
}

/** Counts the requests to the token endpoint with a grant type. */
const grantsOf = ({ sent }: World, type: string) =>
  sent.filter((one) => one.url.endsWith('/oauth2/token') && formOf(one).grant_type === type).length

/** Makes the emulator reject the access token of the next request. */
const expire = ({ emulator }: World) => emulator.fault({ operation: 'getCurrentUser', expireToken: true })

export const STORED_TOKEN_CHECKS = defineChecks({
  'new TokenManager(client)': async () => {
    const world = createWorld()
    const tokens = new TokenManager(world.client)
    await tokens.save(NELLY, world.token())
    expect((await tokens.load(NELLY))?.scopes).toContain('identify')
  },
  'new TokenManager(client, { store })': async () => {
    const { backend, world } = await store()
    expect((await backend.get(NELLY))?.value).toContain('accessToken')
    const another = new TokenManager(world.client, { store: backend })
    expect(await another.load(NELLY)).not.toBeNull()
  },
  'each TokenManager has its own store': async () => {
    const { world } = await store()
    expect(await new TokenManager(world.client).load(NELLY)).toBeNull()
  },
  'InvalidArgumentError for a store without the methods of one': async () => {
    const { client } = createWorld()
    // @ts-expect-error A store has the methods get and compareAndSet.
    await failure(() => new TokenManager(client, { store: { get: () => null } }), InvalidArgumentError)
  },
  'tokens.save(key, token)': async () => {
    const { tokens, first } = await store()
    expect((await tokens.load(NELLY))?.token).toBe(first.token)
  },
  'store.compareAndSet(), onTokens(record, key)': async () => {
    const { token, backend, received, first } = await store()
    await token.refresh()
    expect(received).toEqual([NELLY, token.token])
    expect(token.token).not.toBe(first.token)
    expect((await backend.get(NELLY))?.value).toContain(token.token)
  },
  'a token is stored when it changes': async () => {
    const { token, backend } = await store()
    const before = await backend.get(NELLY)
    await token.refresh()
    expect((await backend.get(NELLY))?.version).not.toBe(before?.version)
  },
  'tokens.load(key)': async () => {
    const { tokens } = await store()
    expect(await (await tokens.load<'identify'>(NELLY))?.fetchIdentify()).toMatchObject({ id: NELLY })
    expect(await tokens.load('unknown')).toBeNull()
  },
  'tokens.loadMany(keys)': async () => {
    const { tokens, first } = await store()
    const found = new Map<string, string | undefined>()
    for await (const [key, token] of tokens.loadMany([NELLY, 'unknown'])) found.set(key, token?.token)
    expect(found).toEqual(
      new Map([
        [NELLY, first.token],
        ['unknown', undefined],
      ]),
    )
  },
  'tokens.revoke(key)': async () => {
    const { tokens, first } = await store()
    await tokens.revoke(NELLY)
    expect(await tokens.load(NELLY)).toBeNull()
    await failure(() => first.fetchIdentify(), UnauthorizedError)
  },
  'tokens.close()': async () => {
    const { tokens, token, received } = await store()
    const refreshing = token.refresh()
    await tokens.close()
    await refreshing
    expect(received).toContain(token.token)
  },
  'await using tokens': async () => {
    const { tokens } = await store()
    expect(Symbol.asyncDispose in tokens).toBe(true)
    await tokens[Symbol.asyncDispose]()
    const error = await failure(() => tokens.load(NELLY), InvalidArgumentError)
    expect(error.message).toContain('closed')
  },
  'a closed TokenManager rejects calls': async () => {
    const { tokens, world } = await store()
    await tokens.close()
    await failure(() => tokens.save('other', world.token()), InvalidArgumentError)
  },
  'a stored token refreshes itself after a 401, once': async () => {
    const { token, world, first } = await store()
    expire(world)
    expect((await token.fetchIdentify()).id).toBe(NELLY)
    expect(token.token).not.toBe(first.token)
    expect(grantsOf(world, 'refresh_token')).toBe(1)
  },
  'client.fromRecord(token.toRecord()): a token that does not refresh itself': async () => {
    const { token, world } = await store()
    const copy = world.client.fromRecord(token.toRecord())
    expire(world)
    await failure(() => copy.fetchIdentify(), UnauthorizedError)
    expect(grantsOf(world, 'refresh_token')).toBe(0)
  },
  'concurrent calls refresh a stored token once': async () => {
    const world = createWorld({}, { tokenLifetime: 60 })
    const { token } = await store(world)
    world.emulator.advance(60_000)
    await Promise.all([token.fetchIdentify(), token.fetchGuilds(), token.fetchConnections()])
    expect(grantsOf(world, 'refresh_token')).toBe(1)
  },
  'token.api refreshes a stored token': async () => {
    const { token, world } = await store()
    expire(world)
    expect((await token.api.GET('/users/@me')).status).toBe(200)
    expect(grantsOf(world, 'refresh_token')).toBe(1)
  },
  'a rejected bot token refreshes no stored token': async () => {
    const { token, world } = await store()
    await failure(() => token.joinGuild(GUILD, { userId: NELLY, botToken: 'another' }), UnauthorizedError)
    expect(grantsOf(world, 'refresh_token')).toBe(0)
  },
  'tokens.clientCredentials(scopes)': async () => {
    const { client } = createWorld()
    const token = await new TokenManager(client).clientCredentials(['identify', 'connections'])
    expect(token.scopes).toEqual(['identify', 'connections'])
    expect((await token.fetchIdentify()).id).toBe(NELLY)
  },
  'tokens.clientCredentials(scopes): concurrent calls send one request': async () => {
    const world = createWorld()
    const tokens = new TokenManager(world.client)
    const [one, other] = await Promise.all([
      tokens.clientCredentials(['identify']),
      tokens.clientCredentials(['identify']),
    ])
    await tokens.clientCredentials(['identify'])
    expect(one.token).toBe(other.token)
    expect(grantsOf(world, 'client_credentials')).toBe(1)
  },
  'tokens.clientCredentials(scopes): a new token before the expiry': async () => {
    vi.useFakeTimers({ toFake: ['performance'] })
    try {
      const world = createWorld({}, { tokenLifetime: 3_600 })
      const token = await new TokenManager(world.client).clientCredentials(['identify'])
      const before = token.token
      vi.advanceTimersByTime(3_595_000)
      await token.fetchIdentify()
      expect(token.token).not.toBe(before)
      expect(grantsOf(world, 'client_credentials')).toBe(2)
    } finally {
      vi.useRealTimers()
    }
  },
  'tokens.clientCredentials(scopes): a new token after a 401': async () => {
    const world = createWorld()
    const token = await new TokenManager(world.client).clientCredentials(['identify'])
    expire(world)
    expect((await token.fetchIdentify()).id).toBe(NELLY)
    expect(grantsOf(world, 'client_credentials')).toBe(2)
  },
})
