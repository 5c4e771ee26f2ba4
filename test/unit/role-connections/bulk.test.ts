import { describe, expect, it, test } from 'vitest'
import {
  defineRoleConnection,
  type RoleConnectionResult,
  type UpdateRoleConnectionsOptions,
  updateRoleConnections,
} from '../../../src/role-connections/index.ts'
import { InvalidArgumentError, NetworkError, TokenStoreError } from '../../../src/runtime/errors/index.ts'
import { failure } from '../../support/failure.ts'
import { json, type Sent } from '../../support/recording-fetch.ts'
import { HOUR, TokenFixture, watch } from '../../support/token-fixture.ts'

const player = defineRoleConnection({ wins: { type: 2, name: 'Wins', description: 'Games won at least' } })

type User = readonly [string, { readonly metadata: { readonly wins: number } }]
const usersOf = (count: number): User[] =>
  Array.from({ length: count }, (_, index) => [`user-${index}`, { metadata: { wins: index } }])

/** Saves the tokens of users, each with an access token of its own. */
async function setUpUsers(count: number) {
  const fixture = new TokenFixture({ client: { retry: false, rateLimit: false } })
  const save = (user: number, changes: Readonly<Record<string, unknown>> = {}) =>
    fixture.manager.save(
      `user-${user}`,
      fixture.createToken(HOUR, { accessToken: `access-of-${user}`, ...changes }),
    )
  for (let user = 0; user < count; user += 1) await save(user)
  const run = (users: Iterable<User> | AsyncIterable<User>, options?: UpdateRoleConnectionsOptions) =>
    updateRoleConnections(fixture.manager, player, users, options)
  return { fixture, save, run }
}

/** Numbers of the users whose role connections were sent, with the values. */
const updatesOf = (sent: readonly Sent[]) =>
  sent.map(({ headers, body }) => [
    Number(headers.get('authorization')?.replace('Bearer access-of-', '')),
    JSON.parse(body).metadata.wins,
  ])

async function collect(results: AsyncIterable<RoleConnectionResult>): Promise<RoleConnectionResult[]> {
  const collected = []
  for await (const result of results) collected.push(result)
  return collected
}

describe('updateRoleConnections', () => {
  it('updates each user once, and yields the results in order', async () => {
    const { fixture, run } = await setUpUsers(25)
    const results = await collect(run(usersOf(25)))
    expect(results).toEqual(usersOf(25).map(([key], index) => ({ key, count: index + 1, status: 'updated' })))
    expect(updatesOf(fixture.fetch.sent)).toEqual(usersOf(25).map((_, index) => [index, String(index)]))
  })

  it('updates at most `concurrency` users at the same time, and takes users when they are needed', async () => {
    const { fixture, run } = await setUpUsers(20)
    let [active, highest, taken] = [0, 0, 0]
    fixture.onApi = async () => {
      active += 1
      highest = Math.max(highest, active)
      await new Promise((resolve) => setImmediate(resolve))
      active -= 1
      return json({})
    }
    async function* users() {
      for (const user of usersOf(20)) {
        taken += 1
        yield user
      }
    }
    for await (const { count } of run(users(), { concurrency: 3 }))
      expect(taken - count).toBeLessThanOrEqual(3)
    expect(highest).toBe(3)
  })

  it('reports users without a valid token, and continues', async () => {
    const { fixture, save, run } = await setUpUsers(5)
    await fixture.manager.delete('user-1')
    await save(2, { scopes: ['identify'] })
    await save(3, { expiresAt: fixture.context.config.now() - 1, refreshToken: null })
    fixture.onApi = ({ headers }) =>
      headers.get('authorization') === 'Bearer access-of-4'
        ? json({ message: 'Bad', code: 50035 }, 400)
        : json({})
    const users: User[] = [
      ...usersOf(5),
      ['user-0', { metadata: { wins: 0.5 } }],
      ['user-0', { metadata: { wins: 6 } }],
    ]
    const results = await collect(run(users))
    expect(results.map(({ status }) => status)).toEqual([
      'updated',
      'notStored',
      'failed',
      'failed',
      'failed',
      'failed',
      'updated',
    ])
    expect(results.map((result) => (result.status === 'failed' ? result.error.code : ''))).toEqual([
      '',
      '',
      'ERR_MISSING_SCOPE',
      'ERR_ACCESS_TOKEN_NOT_REFRESHABLE',
      'ERR_HTTP',
      'ERR_INVALID_ARGUMENT',
      '',
    ])
  })

  it('ends with an error that does not concern one user, and continues after the last result', async () => {
    const { fixture, run } = await setUpUsers(10)
    const sentOf = () => updatesOf(fixture.fetch.sent).map(([user]) => user)
    let isOffline = true
    fixture.onApi = ({ headers }) => {
      if (isOffline && headers.get('authorization') === 'Bearer access-of-6')
        throw new TypeError('fetch failed')
      return json({})
    }
    let after: string | undefined
    const first = run(usersOf(10), { concurrency: 2 })
    await failure(async () => {
      for await (const { key } of first) after = key
    }, NetworkError)
    expect(after).toBe('user-5')
    isOffline = false
    const before = sentOf().length
    const results = await collect(run(usersOf(10), { after, concurrency: 2 }))
    expect(results.map(({ key }) => key)).toEqual(['user-6', 'user-7', 'user-8', 'user-9'])
    expect(results.at(-1)?.count).toBe(4)
    expect(sentOf().slice(before)).toEqual([6, 7, 8, 9])
  })

  it('reports users whose record or key cannot be read, and continues', async () => {
    const { fixture, run } = await setUpUsers(6)
    await fixture.store.put('damaged', 'user-1')
    const keys = ['user-0', 'user-1', '', 'client_credentials x', 7 as never, 'user-5']
    const users = keys.map((key): User => [key, { metadata: { wins: 1 } }])
    const expected = [
      ['user-0', 'updated', ''],
      ['user-1', 'failed', 'ERR_TOKEN_STORE'],
      ['', 'failed', 'ERR_INVALID_ARGUMENT'],
      ['client_credentials x', 'failed', 'ERR_INVALID_ARGUMENT'],
      [7, 'failed', 'ERR_INVALID_ARGUMENT'],
      ['user-5', 'updated', ''],
    ]
    const summary = (results: readonly RoleConnectionResult[]) =>
      results.map((result) => [
        result.key,
        result.status,
        result.status === 'failed' ? result.error.code : '',
      ])
    expect(summary(await collect(run(users)))).toEqual(expected)
    for (const [index, after] of keys.slice(0, 4).entries()) {
      expect(summary(await collect(run(users, { after })))).toEqual(expected.slice(index + 1))
    }
  })

  it('reports a user whose record becomes unreadable before a refresh, and continues', async () => {
    const { fixture, save, run } = await setUpUsers(2)
    await save(0, { expiresAt: fixture.context.config.now() - 1 })
    let isLoaded = false
    fixture.store.after = async () => {
      if (!isLoaded) await fixture.store.put('damaged', 'user-0')
      isLoaded = true
    }
    const results = await collect(run(usersOf(2), { concurrency: 1 }))
    expect(results).toMatchObject([
      { status: 'failed', error: { code: 'ERR_TOKEN_STORE' } },
      { status: 'updated' },
    ])
  })

  it('ends with an error of the store', async () => {
    const { fixture, run } = await setUpUsers(2)
    fixture.store.before = () => {
      throw new Error('offline')
    }
    await failure(() => collect(run(usersOf(2))), TokenStoreError)
  })

  it('waits for the limit of a user', async () => {
    const { fixture, run } = await setUpUsers(2)
    let responses = 0
    fixture.onApi = () => {
      responses += 1
      const limited = { message: 'You are being rate limited.', retry_after: 120, global: false }
      return responses <= 2 ? json(limited, 429, { 'Retry-After': '120', Via: '1.1 google' }) : json({})
    }
    const results = watch(collect(run(usersOf(2), { concurrency: 1 })))
    await fixture.clock.advance(239_000)
    expect(results.outcome).toBeUndefined()
    await fixture.clock.advance(1_001)
    expect(results.outcome).toMatchObject({ value: [{ status: 'updated' }, { status: 'updated' }] })
    expect(responses).toBe(4)
  })

  it('continues after a user whose limit stays used up', async () => {
    const { fixture, run } = await setUpUsers(2)
    const headers = { 'Retry-After': '60', Via: '1.1 google', 'X-RateLimit-Scope': 'user' }
    fixture.onApi = (sent) =>
      sent.headers.get('authorization') === 'Bearer access-of-0'
        ? json({ message: 'You are being rate limited.', retry_after: 60, global: false }, 429, headers)
        : json({})
    const results = watch(collect(run(usersOf(2), { concurrency: 1 })))
    await fixture.clock.advance(120_001)
    expect(results.outcome).toMatchObject({
      value: [{ status: 'failed', error: { code: 'ERR_RATE_LIMIT' } }, { status: 'updated' }],
    })
  })

  it('ends when its signal is aborted', async () => {
    const { run } = await setUpUsers(3)
    const controller = new AbortController()
    const results = run(usersOf(3), { signal: controller.signal, concurrency: 1 })
    await results.next()
    const reason = new Error('enough')
    controller.abort(reason)
    await expect(collect(results)).rejects.toBe(reason)
  })

  it('rejects a key to continue after that is not among the users', async () => {
    const { fixture, run } = await setUpUsers(2)
    const error = await failure(() => collect(run(usersOf(2), { after: 'user-2' })), InvalidArgumentError)
    expect(error.field).toBe('after')
    expect(fixture.fetch.sent).toEqual([])
  })

  test.each<[field: string, options: object]>([
    ['concurrency', { concurrency: 0 }],
    ['after', { after: 1 }],
    ['after', { after: null }],
    ['signal', { signal: {} }],
    ['delay', { delay: 1 }],
  ])('rejects an invalid %s', async (field, options) => {
    const { run } = await setUpUsers(0)
    expect((await failure(() => run([], options), InvalidArgumentError)).field).toBe(field)
  })

  test('rejects something other than a token manager', async () => {
    const error = await failure(() => updateRoleConnections({} as never, player, []), InvalidArgumentError)
    expect(error.field).toBe('tokens.load')
  })

  test.each([undefined, null, {}, 'user'])('rejects the users %j', async (users) => {
    const { run } = await setUpUsers(0)
    expect((await failure(() => run(users as never), InvalidArgumentError)).field).toBe('users')
  })
})
