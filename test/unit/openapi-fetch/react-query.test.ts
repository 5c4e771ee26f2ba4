import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import createQueryApi from 'openapi-react-query'
import { createElement, type ReactNode } from 'react'
import { prerender } from 'react-dom/static'
import { afterEach, describe, expect, expectTypeOf, it } from 'vitest'
import type { PartialGuild } from '../../../src/index.ts'
import { createFetchClient } from '../../../src/openapi-fetch/index.ts'
import { InvalidArgumentError, MissingScopeError, NetworkError } from '../../../src/runtime/errors/index.ts'
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

/**
 * Renders a component on the server, until none of its queries suspends.
 *
 * @returns The last result of the component, and its HTML.
 */
async function render<Result>(component: () => Result, toNode: (result: Result) => ReactNode) {
  const results: Result[] = []
  function Component() {
    const result = component()
    results.push(result)
    return toNode(result)
  }
  const element = createElement(QueryClientProvider, { client: queryClient }, createElement(Component))
  const { prelude } = await prerender(element, { onError: () => {} })
  const html = await new Response(prelude).text()
  const result = results.at(-1)
  if (result === undefined) throw new Error('The component was not rendered')
  return { html, result }
}

describe('useQuery of openapi-react-query', () => {
  it('fetches data, and renders it', async () => {
    const { $api, fetch } = setUpQueries(json({ id: USER_ID }))
    const useUserId = () => $api.useQuery('get', '/users/@me', {}, { select: ({ id }) => id })
    const toNode = ({ status, data }: ReturnType<typeof useUserId>) => `${status}: ${data}`
    const { html, result } = await render(useUserId, toNode)
    expect(html).toBe('pending: undefined')
    // Effects do not run on a server, so the query does not fetch on its own.
    expect(fetch.sent).toEqual([])

    const { data } = await result.refetch()
    expectTypeOf(data).toEqualTypeOf<string | undefined>()
    expect(data).toBe(USER_ID)
    expect((await render(useUserId, toNode)).html).toBe(`success: ${USER_ID}`)
    expect(fetch.only().url).toBe(`${API}/users/@me`)
    expect(fetch.only().headers.get('authorization')).toBe(`Bearer ${ACCESS_TOKEN}`)
  })

  it('renders the data that queryOptions prefetched', async () => {
    const { $api, fetch } = setUpQueries(json([{ id: '1', name: 'one' }]))
    const init = { params: { query: { limit: 5 } } }
    await queryClient.prefetchQuery($api.queryOptions('get', GUILDS, init))
    const { html } = await render(
      () => $api.useQuery('get', GUILDS, init),
      ({ data = [] }) => data.map(({ name }) => name),
    )
    expect(html).toBe('one')
    expect(fetch.sent).toHaveLength(1)
  })

  it('rejects with the body of an error response', async () => {
    const { $api } = setUpQueries(json({ message: 'Missing Access', code: 50001 }, 403))
    const { result } = await render(
      () => $api.useQuery('get', GUILDS),
      ({ status }) => status,
    )
    const call = result.refetch({ throwOnError: true })
    await expect(call).rejects.toEqual({ message: 'Missing Access', code: 50001 })
  })
})

describe('useSuspenseQuery of openapi-react-query', () => {
  it('fetches while the component is rendered, and renders the data', async () => {
    const { $api, fetch } = setUpQueries(json([{ id: '1', name: 'one' }]))
    const { html, result } = await render(
      () => $api.useSuspenseQuery('get', GUILDS, { params: { query: { limit: 5 } } }),
      ({ data }) => data.map(({ name }) => name),
    )
    expectTypeOf(result.data).toExtend<Pick<PartialGuild, 'id' | 'name'>[]>()
    expect(html).toBe('one')
    expect(fetch.only().url).toBe(`${API}${GUILDS}?limit=5`)
    expect(fetch.only().headers.get('authorization')).toBe(`Bearer ${ACCESS_TOKEN}`)
  })

  it('throws the body of an error response, or the typed error', async () => {
    const { $api } = setUpQueries(json({ message: 'Missing Access', code: 50001 }, 403), () =>
      Promise.reject(new TypeError('fetch failed')),
    )
    const guilds = render(
      () => $api.useSuspenseQuery('get', GUILDS),
      () => 'guilds',
    )
    await expect(guilds).rejects.toEqual({ message: 'Missing Access', code: 50001 })
    const renderUser = () =>
      render(
        () => $api.useSuspenseQuery('get', '/users/@me'),
        () => 'user',
      )
    await failure(renderUser, NetworkError)
  })
})

describe('useMutation of openapi-react-query', () => {
  const init = { params: { path: { application_id: '1' } }, body: { platform_name: 'a' } }

  it('sends the body, and returns the data', async () => {
    const { $api, fetch } = setUpQueries(json({ platform_name: 'a' }))
    const { html, result } = await render(
      () => $api.useMutation('put', ROLE_CONNECTION),
      ({ status }) => status,
    )
    expect(html).toBe('idle')
    expect(fetch.sent).toEqual([])
    const data = await result.mutateAsync(init)
    expectTypeOf(data.platform_name).toExtend<string | null | undefined>()
    expect(data).toEqual({ platform_name: 'a' })
    expect(fetch.only().method).toBe('PUT')
    expect(fetch.only().url).toBe(`${API}/users/@me/applications/1/role-connection`)
    expect(fetch.only().body).toBe('{"platform_name":"a"}')
    expect(fetch.only().headers.get('authorization')).toBe(`Bearer ${ACCESS_TOKEN}`)
  })

  it('rejects with the body of an error response, or with the typed error', async () => {
    const { $api } = setUpQueries(json({ message: 'Missing Access', code: 50001 }, 403), () =>
      Promise.reject(new TypeError('fetch failed')),
    )
    const { result } = await render(
      () => $api.useMutation('put', ROLE_CONNECTION),
      ({ status }) => status,
    )
    await expect(result.mutateAsync(init)).rejects.toEqual({ message: 'Missing Access', code: 50001 })
    await failure(() => result.mutateAsync(init), NetworkError)
  })

  it('rejects dot segments in a path parameter', async () => {
    const { $api, fetch } = setUpQueries()
    const { result } = await render(
      () => $api.useMutation('put', ROLE_CONNECTION),
      ({ status }) => status,
    )
    const call = { ...init, params: { path: { application_id: '..' } } }
    await failure(() => result.mutateAsync(call), InvalidArgumentError)
    expect(fetch.sent).toEqual([])
  })
})
