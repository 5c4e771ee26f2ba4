import { describe, expect, it, test } from 'vitest'
import { InvalidArgumentError, NotFoundError } from '../../../src/runtime/errors/index.ts'
import { UserData } from '../../../src/runtime/tokens/index.ts'
import { failure } from '../../support/failure.ts'
import { json } from '../../support/recording-fetch.ts'
import { TokenFixture } from '../../support/token-fixture.ts'

const BODIES: Readonly<Record<string, unknown>> = {
  '/users/@me': { id: '1' },
  '/users/@me/guilds': [{ id: '2' }],
  '/users/@me/connections': [{ id: '3' }],
}

function setUpData(options?: ConstructorParameters<typeof UserData>[1]) {
  const fixture = new TokenFixture({ client: { retry: false } })
  fixture.onApi = ({ url }) => json(BODIES[new URL(url).pathname.replace('/api/v10', '')])
  return { fixture, data: new UserData(fixture.createToken(), options) }
}

describe('UserData', () => {
  it('fetches the user, the guilds and the connections once', async () => {
    const { fixture, data } = setUpData()
    expect([data.user, data.guilds, data.connections]).toEqual([undefined, undefined, undefined])
    for (let round = 0; round < 2; round += 1) {
      const all = [data.fetchIdentify(), data.fetchGuilds(), data.fetchConnections()]
      expect(await Promise.all(all)).toEqual(Object.values(BODIES))
    }
    expect([data.user, data.guilds, data.connections]).toEqual(Object.values(BODIES))
    expect(fixture.fetch.sent).toHaveLength(3)
    await fixture.clock.advance(1e9)
    expect(data.guilds).toEqual([{ id: '2' }])
  })

  it('shares a request among concurrent calls', async () => {
    const { fixture, data } = setUpData()
    const [one, other] = await Promise.all([data.fetchGuilds(), data.fetchGuilds()])
    expect(one).toBe(other)
    expect(fixture.fetch.sent).toHaveLength(1)
  })

  it('fetches again after maxAge, and after clear()', async () => {
    const { fixture, data } = setUpData({ maxAge: 60_000 })
    await data.fetchGuilds()
    await fixture.clock.advance(59_999)
    await data.fetchGuilds()
    expect(fixture.fetch.sent).toHaveLength(1)
    await fixture.clock.advance(1)
    expect(data.guilds).toBeUndefined()
    await data.fetchGuilds()
    expect(fixture.fetch.sent).toHaveLength(2)
    data.clear()
    expect(data.guilds).toBeUndefined()
    await data.fetchGuilds()
    expect(fixture.fetch.sent).toHaveLength(3)
  })

  it('does not keep a request that failed', async () => {
    const { fixture, data } = setUpData()
    const onApi = fixture.onApi
    fixture.onApi = () => json({ message: 'Not Found', code: 0 }, 404)
    await failure(() => data.fetchIdentify(), NotFoundError)
    fixture.onApi = onApi
    expect(await data.fetchIdentify()).toEqual({ id: '1' })
  })

  it('ends the call whose signal is aborted, and no other one', async () => {
    const { data } = setUpData()
    const reason = new Error('enough')
    const controller = new AbortController()
    const aborted = data.fetchGuilds({ signal: controller.signal })
    const other = data.fetchGuilds()
    controller.abort(reason)
    await expect(aborted).rejects.toBe(reason)
    expect(await other).toEqual([{ id: '2' }])
  })

  test.each<[field: string, token: unknown, options?: object]>([
    ['token', {}],
    ['maxAge', undefined, { maxAge: -1 }],
    ['maxAge', undefined, { maxAge: '1' }],
    ['ttl', undefined, { ttl: 1 }],
  ])('rejects an invalid %s', async (field, token, options) => {
    const valid = new TokenFixture().createToken()
    const error = await failure(() => new UserData((token ?? valid) as never, options), InvalidArgumentError)
    expect(error.field).toBe(field)
  })

  it('rejects an unknown option of a call', async () => {
    const error = await failure(
      () => setUpData().data.fetchGuilds({ limit: 1 } as never),
      InvalidArgumentError,
    )
    expect(error.field).toBe('limit')
  })
})
