import { MutationObserver, QueryClient, QueryObserver } from '@tanstack/react-query'
import createQueryApi from 'openapi-react-query'
import { afterEach, describe, expect, expectTypeOf, it } from 'vitest'
import type { PartialGuild } from '../../../src/index.ts'
import { createFetchClient } from '../../../src/openapi-fetch/index.ts'
import { MissingScopeError, NetworkError } from '../../../src/runtime/errors/index.ts'
import { ACCESS_TOKEN, setUp, setUpToken, USER_ID } from '../../support/client.ts'
import { failure } from '../../support/failure.ts'
import { json, type MockResponse } from '../../support/recording-fetch.ts'
import { TokenFixture, watch } from '../../support/token-fixture.ts'

const API = 'https://discord.com/api/v10'
const GUILDS = '/users/@me/guilds'
const ROLE_CONNECTION = '/users/@me/applications/{application_id}/role-connection'

const queryClient = new QueryClient()
afterEach(() => queryClient.clear())

/** Creates the query functions of a token that receives the given responses. */
function setUpQueries(...responses: readonly MockResponse[]) {
  const { token, fetch } = setUpToken(responses)
  const client = createFetchClient(token)
  return { $api: createQueryApi(client), client, fetch }
}

describe('queryOptions of openapi-react-query', () => {
  it('fetches the data of an operation with the credential of the token', async () => {
    const { $api, fetch } = setUpQueries(json([{ id: '1', name: 'one' }]))
    const options = $api.queryOptions('get', GUILDS, { params: { query: { limit: 5 } } })
    const guilds = await queryClient.fetchQuery(options)
    expectTypeOf(guilds).toExtend<Pick<PartialGuild, 'id' | 'name'>[]>()
    expect(guilds).toEqual([{ id: '1', name: 'one' }])
    expect(fetch.only().url).toBe(`${API}${GUILDS}?limit=5`)
    expect(fetch.only().headers.get('authorization')).toBe(`Bearer ${ACCESS_TOKEN}`)
  })

  it('has the method, the path and the parameters as its key, and no secret', () => {
    const { $api } = setUpQueries()
    const init = { params: { query: { limit: 5 } } }
    expect($api.queryOptions('get', GUILDS).queryKey).toEqual(['get', GUILDS])
    expect($api.queryOptions('get', GUILDS, init).queryKey).toEqual(['get', GUILDS, init])
  })

  it('sends a query once while its data is fresh', async () => {
    const { $api, fetch } = setUpQueries(json([]))
    const options = $api.queryOptions('get', GUILDS, {}, { staleTime: 60_000 })
    const both = await Promise.all([queryClient.fetchQuery(options), queryClient.fetchQuery(options)])
    expect(both).toEqual([[], []])
    expect(await queryClient.fetchQuery(options)).toEqual([])
    expect(fetch.sent).toHaveLength(1)
    expect(queryClient.getQueryData(options.queryKey)).toEqual([])
  })

  it('selects from the typed data in an observer, which `$api.useQuery` renders', async () => {
    const { $api } = setUpQueries(json({ id: USER_ID }))
    const options = $api.queryOptions('get', '/users/@me', {}, { select: ({ id }) => id })
    const observer = new QueryObserver(queryClient, options)
    const stop = observer.subscribe(() => {})
    await expect.poll(() => observer.getCurrentResult().data).toBe(USER_ID)
    stop()
  })

  it('rejects with the body of an error response', async () => {
    const { $api } = setUpQueries(json({ message: 'Missing Access', code: 50001 }, 403))
    const { queryKey, queryFn } = $api.queryOptions('get', GUILDS)
    const call = queryClient.fetchQuery({ queryKey, queryFn })
    await expect(call).rejects.toEqual({ message: 'Missing Access', code: 50001 })
    expect(queryClient.getQueryState(queryKey)?.status).toBe('error')
  })

  it('rejects with the typed error of a request that received no response', async () => {
    const { $api } = setUpQueries(() => Promise.reject(new TypeError('fetch failed')))
    const options = $api.queryOptions('get', GUILDS)
    await failure(() => queryClient.fetchQuery(options), NetworkError)
    expect(queryClient.getQueryState(options.queryKey)?.error).toBeInstanceOf(NetworkError)
  })

  it('rejects with the typed error of a request that is not sent', async () => {
    const { client, fetch } = setUp()
    const $api = createQueryApi(
      createFetchClient(client.fromAccessToken(ACCESS_TOKEN, { scopes: ['identify'] })),
    )
    await failure(() => queryClient.fetchQuery($api.queryOptions('get', GUILDS)), MissingScopeError)
    expect(fetch.sent).toEqual([])
  })

  it('aborts the request of a cancelled query', async () => {
    const { $api, fetch } = setUpQueries(({ init }) => {
      return new Promise((_, reject) =>
        init.signal?.addEventListener('abort', () => reject(init.signal?.reason)),
      )
    })
    const options = $api.queryOptions('get', GUILDS)
    const call = queryClient.fetchQuery(options).catch((error: Error) => error.constructor.name)
    await expect.poll(() => fetch.sent.length).toBe(1)
    await queryClient.cancelQueries({ queryKey: options.queryKey })
    expect(await call).toBe('CancelledError')
    expect(fetch.only().init.signal?.aborted).toBe(true)
  })

  it('waits for a 429, and sees only the response after it', async () => {
    const fixture = new TokenFixture({ limited: true })
    const $api = createQueryApi(createFetchClient(fixture.createToken()))
    fixture.onApi = () =>
      fixture.fetch.sent.length === 1
        ? json({ message: 'm', retry_after: 2, global: false }, 429)
        : json({ id: USER_ID })
    const call = watch(queryClient.fetchQuery($api.queryOptions('get', '/users/@me')))
    await fixture.clock.advance(1999)
    expect(fixture.fetch.sent).toHaveLength(1)
    await fixture.clock.advance(1)
    expect(call.outcome).toEqual({ value: { id: USER_ID } })
    expect(fixture.fetch.sent).toHaveLength(2)
  })
})

describe('a mutation', () => {
  it('sends the body, and its data is returned', async () => {
    // `$api.useMutation` needs a renderer. Its observer runs the same function without one.
    const { client, fetch } = setUpQueries(json({ platform_name: 'a' }))
    const observer = new MutationObserver(queryClient, {
      mutationFn: async (name: string) => {
        const params = { path: { application_id: '1' } }
        const { data, error } = await client.PUT(ROLE_CONNECTION, { params, body: { platform_name: name } })
        if (error) throw error
        return data
      },
    })
    expect(await observer.mutate('a')).toEqual({ platform_name: 'a' })
    expect(fetch.only().method).toBe('PUT')
    expect(fetch.only().body).toBe('{"platform_name":"a"}')
  })
})
