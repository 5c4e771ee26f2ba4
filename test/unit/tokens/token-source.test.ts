import { inspect } from 'node:util'
import { describe, expect, it, test } from 'vitest'
import {
  InvalidArgumentError,
  MissingScopeError,
  TimeoutError,
  UnauthorizedError,
} from '../../../src/runtime/errors/index.ts'
import { fromTokenSource, type TokenSource } from '../../../src/runtime/tokens/index.ts'
import { GUILD_ID, USER_ID } from '../../support/client.ts'
import { failure } from '../../support/failure.ts'
import { formOf, json } from '../../support/recording-fetch.ts'
import { clientOf, never, TokenFixture, unauthorized, watch } from '../../support/token-fixture.ts'

/** A source whose token is the number of its invalidations, and the fixture of the client that uses it. */
async function setUpSource(options: Parameters<typeof fromTokenSource>[2] = {}) {
  const fixture = new TokenFixture({ client: { retry: false } })
  const calls: string[] = []
  let generation = 0
  const source = {
    async get() {
      calls.push('get')
      return `source-${generation}`
    },
    async invalidate(accessToken: string) {
      calls.push(`invalidate ${accessToken}`)
      generation += 1
    },
  } satisfies TokenSource
  const token = await fromTokenSource(clientOf(fixture.context), source, options)
  return { fixture, source, calls, token, renew: () => generation++ }
}

describe('a token of a source', () => {
  it('is the one that the source returns before each request', async () => {
    const { fixture, calls, token, renew } = await setUpSource()
    expect(token.token).toBe('source-0')
    await token.fetchIdentify()
    renew()
    await token.api.GET('/users/@me')
    renew()
    await token.fetch('https://discord.com/api/v10/users/@me')
    expect(fixture.usedAccessTokens).toEqual(['source-0', 'source-1', 'source-2'])
    expect(token.token).toBe('source-2')
    expect(calls).toEqual(['get', 'get', 'get', 'get'])
  })

  it('is invalidated when Discord rejects it, and the request is sent with the next one', async () => {
    const { fixture, calls, token } = await setUpSource()
    fixture.onApi = ({ headers }) =>
      headers.get('authorization') === 'Bearer source-1' ? json({ id: '1' }) : unauthorized()
    expect(await token.fetchIdentify()).toEqual({ id: '1' })
    expect(calls).toEqual(['get', 'get', 'invalidate source-0', 'get', 'get'])
    expect(fixture.usedAccessTokens.at(-1)).toBe('source-1')
  })

  it('is not used again if the source returns the same one', async () => {
    const { fixture, source, calls, token } = await setUpSource()
    source.invalidate = async () => {}
    fixture.onApi = () => unauthorized()
    await failure(() => token.fetchIdentify(), UnauthorizedError)
    expect(calls).toEqual(['get', 'get', 'get'])
  })

  it('stays valid if Discord rejects one operation only', async () => {
    const { fixture, calls, token } = await setUpSource()
    fixture.onApi = ({ url }) => (url.endsWith('/oauth2/@me') ? json({ application: {} }) : unauthorized())
    await failure(() => token.fetchIdentify(), UnauthorizedError)
    expect(calls).toEqual(['get', 'get'])
  })

  it('is sent in the body of a request of the bot', async () => {
    const { fixture, token, renew } = await setUpSource()
    renew()
    fixture.onApi = () => new Response(null, { status: 204 })
    await token.joinGuild(GUILD_ID, { userId: USER_ID })
    const [sent] = fixture.fetch.sent
    expect(sent?.headers.get('authorization')).toMatch(/^Bot /)
    expect(JSON.parse(sent?.body ?? '')).toEqual({ access_token: 'source-1' })
  })

  it('is revoked as it is at that time', async () => {
    const { fixture, token, renew } = await setUpSource()
    renew()
    await token.revoke()
    expect(fixture.revokedTokens).toEqual(['source-1'])
    expect(fixture.fetch.sent.map((sent) => formOf(sent).token_type_hint)).toEqual(['access_token'])
  })

  it('has its scopes checked before the source is asked', async () => {
    const { fixture, calls, token } = await setUpSource({ scopes: ['guilds'] })
    await failure(() => token.api.GET('/users/@me'), MissingScopeError)
    expect(token.scopes).toEqual(['guilds'])
    expect(calls).toEqual(['get'])
    expect(fixture.fetch.sent).toEqual([])
  })

  it('is not shown', async () => {
    const { token } = await setUpSource()
    expect(inspect(token, { depth: 9, showHidden: true, getters: true })).not.toContain('source-0')
    expect(JSON.stringify(token)).not.toContain('source-0')
  })
})

describe('a source', () => {
  it('may fail, with its own error', async () => {
    const { source, token } = await setUpSource()
    const problem = new Error('sealed')
    source.get = async () => {
      throw problem
    }
    await expect(token.fetchIdentify()).rejects.toBe(problem)
    await expect(token.revoke()).rejects.toBe(problem)
  })

  it('has as much time as the call', async () => {
    const { fixture, source, token } = await setUpSource()
    source.get = never
    const call = watch(token.fetchIdentify())
    await fixture.clock.advance(fixture.context.config.totalTimeout)
    expect(call.outcome).toMatchObject({ error: expect.any(TimeoutError) })
  })

  it('receives the signal, which ends the call', async () => {
    const { source, token } = await setUpSource()
    const controller = new AbortController()
    let received: unknown
    source.get = ((options: unknown) => {
      received = options
      return never()
    }) as TokenSource['get'] as typeof source.get
    const call = watch(token.fetchIdentify({ signal: controller.signal }))
    const reason = new Error('enough')
    controller.abort(reason)
    await new Promise((resolve) => setImmediate(resolve))
    expect(call.outcome).toEqual({ error: reason })
    expect(received).toEqual({ signal: controller.signal })
  })

  test.each(['', 'with a space', 'Bearer x', 1, undefined])('may not return %j', async (value) => {
    const { fixture } = await setUpSource()
    const source = { get: async () => value as string }
    const error = await failure(
      () => fromTokenSource(clientOf(fixture.context), source),
      InvalidArgumentError,
    )
    expect(error.field).toBe('source.get()')
  })

  test.each<[field: string, source: unknown, options?: object]>([
    ['source', null],
    ['source.get', {}],
    ['source.invalidate', { get: () => 'x', invalidate: true }],
    ['scopes', { get: () => 'x' }, { scopes: 'identify' }],
    ['signal', { get: () => 'x' }, { signal: {} }],
    ['expiresAt', { get: () => 'x' }, { expiresAt: 1 }],
  ])('must be valid: %s', async (field, source, options) => {
    const { fixture } = await setUpSource()
    const call = () => fromTokenSource(clientOf(fixture.context), source as TokenSource, options)
    expect((await failure(call, InvalidArgumentError)).field).toBe(field)
  })
})
