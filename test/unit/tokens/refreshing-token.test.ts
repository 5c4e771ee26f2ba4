import { inspect } from 'node:util'
import { describe, expect, it, test } from 'vitest'
import { UnauthorizedError } from '../../../src/runtime/errors/http.ts'
import { TimeoutError } from '../../../src/runtime/errors/network.ts'
import {
  MissingScopeError,
  ReauthorizationRequiredError,
  TokenStoreError,
} from '../../../src/runtime/errors/token.ts'
import { GUILD_ID, SCOPES, USER_ID } from '../../support/client.ts'
import { failure, thrown } from '../../support/failure.ts'
import { json, type Sent } from '../../support/recording-fetch.ts'
import { ending, HOUR, KEY, MINUTE, never, Stage, unauthorized, watch } from '../../support/token-fixture.ts'
import { settle } from '../../support/virtual-clock.ts'

const accept =
  (...tokens: string[]) =>
  ({ headers }: Sent) =>
    tokens.includes(headers.get('authorization')?.replace('Bearer ', '') ?? '')
      ? json({ id: '1' })
      : unauthorized()

describe('a token that is about to expire', () => {
  it('is refreshed in its window, and not before', async () => {
    const stage = new Stage()
    const live = await stage.live()
    await stage.clock.advance(HOUR - 5 * MINUTE - 1)
    await live.fetchIdentify()
    expect(stage.posts).toEqual([])
    await stage.clock.advance(1)
    await live.fetchIdentify()
    expect(stage.used).toEqual(['access-0', 'access-1'])
  })

  it('is used as long as it works when the refresh fails, and is tried again half a minute later', async () => {
    const stage = new Stage({ client: { retry: false } })
    const live = await stage.live()
    await stage.clock.advance(HOUR - MINUTE)
    stage.onToken = () => json({}, 500)
    await live.fetchIdentify()
    await live.fetchIdentify()
    expect(stage.used).toEqual(['access-0', 'access-0'])
    expect(stage.posts).toHaveLength(1)
    stage.onToken = () => stage.pair()
    await stage.clock.advance(30_000)
    await live.fetchIdentify()
    expect(stage.used.at(-1)).toBe('access-1')
  })

  it('leaves the call enough time when the refresh hangs', async () => {
    const stage = new Stage()
    const live = await stage.live()
    await stage.clock.advance(HOUR - MINUTE)
    stage.store.before = never
    expect(await ending(stage.clock, 10_000, live.fetchIdentify())).toEqual({ id: '1' })
    expect(stage.used).toEqual(['access-0'])
  })

  it('is used at once and refreshed behind the call, whatever becomes of its caller', async () => {
    const stage = new Stage({ tokens: { refreshInBackground: true } })
    const live = await stage.live()
    await stage.clock.advance(HOUR - MINUTE)
    let answer = () => {}
    stage.onToken = () =>
      new Promise((resolve) => {
        answer = () => resolve(stage.pair())
      })
    const controller = new AbortController()
    await live.fetchIdentify({ signal: controller.signal })
    controller.abort()
    await settle()
    answer()
    await settle()
    await live.fetchIdentify()
    expect(stage.used).toEqual(['access-0', 'access-1'])
    expect(stage.posts).toHaveLength(1)
  })
})

describe('a token that Discord refuses', () => {
  it('is refreshed once for fifty calls, each of which is sent once more', async () => {
    const stage = new Stage()
    const live = await stage.live(null)
    stage.onApi = accept('access-1')
    await Promise.all(Array.from({ length: 50 }, () => live.fetchIdentify()))
    expect(stage.posts).toEqual(['refresh-0'])
    expect(stage.used).toHaveLength(100)
  })

  it('for good is refreshed once and the call sent twice', async () => {
    const stage = new Stage()
    const live = await stage.live(null)
    stage.onApi = unauthorized
    expect(await thrown(() => live.fetchIdentify())).toMatchObject({ code: 'ERR_UNAUTHORIZED' })
    expect(await thrown(() => live.fetchIdentify())).toMatchObject({ code: 'ERR_UNAUTHORIZED' })
    expect(stage.posts).toHaveLength(1)
    expect(stage.used).toHaveLength(3)
  })

  it('for good is refreshed once although each request loads it anew', async () => {
    const stage = new Stage()
    await stage.live()
    stage.onApi = unauthorized
    for (let request = 0; request < 10; request += 1) {
      const live = await stage.manager.load(KEY)
      await failure(async () => live?.fetchIdentify(), UnauthorizedError)
    }
    expect(stage.posts).toHaveLength(1)
    await stage.clock.advance(MINUTE)
    const live = await stage.manager.load(KEY)
    await failure(async () => live?.fetchIdentify(), UnauthorizedError)
    expect(stage.posts).toHaveLength(2)
  })

  it('soon after its refresh says so where somebody else has revoked it', async () => {
    const stage = new Stage()
    const live = await stage.expired()
    await live.fetchIdentify()
    stage.onApi = unauthorized
    await new Stage({ clock: stage.clock, store: stage.store }).manager.revoke(KEY, {})
    const error = await failure(() => live.fetchIdentify(), ReauthorizationRequiredError)
    expect(error.reason).toBe('not_stored')
  })

  it('late is not refreshed a second time', async () => {
    const stage = new Stage()
    const live = await stage.live(null)
    let refuse = () => {}
    stage.onApi = (sent) =>
      stage.used.length === 1
        ? new Promise((resolve) => {
            refuse = () => resolve(unauthorized())
          })
        : accept('access-1')(sent)
    const slow = watch(live.fetchIdentify())
    await settle()
    await live.fetchIdentify()
    refuse()
    await settle()
    expect(slow.outcome).toEqual({ value: { id: '1' } })
    expect(stage.posts).toHaveLength(1)
  })

  it('is replaced at once, by the second call too, where limits remember what was refused', async () => {
    const stage = new Stage({ limited: true })
    const live = await stage.live(null)
    const other = await stage.manager.load(KEY, undefined)
    stage.onApi = accept('access-1')
    await live.fetchIdentify()
    await other?.fetchIdentify()
    await live.fetchIdentify()
    expect(stage.used).toEqual(['access-0', 'access-1', 'access-1', 'access-1'])
    expect(stage.posts).toHaveLength(1)
  })

  it('was refreshed by another process: that one is taken', async () => {
    const stage = new Stage()
    const live = await stage.live(null)
    const other = new Stage({ clock: stage.clock, store: stage.store })
    await (await other.manager.load(KEY, undefined))?.refresh()
    stage.onApi = accept('access-1')
    await live.fetchIdentify()
    expect(stage.posts).toEqual([])
    expect(stage.used).toEqual(['access-0', 'access-1'])
  })

  it('says so where it cannot be refreshed', async () => {
    const stage = new Stage()
    const live = await stage.live(null, { refreshToken: null })
    stage.onApi = unauthorized
    expect(await thrown(() => live.fetchIdentify())).toMatchObject({ code: 'ERR_UNAUTHORIZED' })
  })

  it('is replaced through api, whose answers are no errors', async () => {
    const stage = new Stage()
    const live = await stage.live(null)
    stage.onApi = accept('access-1')
    expect(await live.api.GET('/users/@me')).toMatchObject({ status: 200 })
    expect(stage.posts).toHaveLength(1)
  })
})

it('refuses what the scopes do not allow before it refreshes anything', async () => {
  const stage = new Stage()
  const live = await stage.live(HOUR, { scopes: ['guilds'] })
  await stage.clock.advance(HOUR)
  await failure(() => live.fetchIdentify(), MissingScopeError)
  await failure(() => live.joinGuild(GUILD_ID, { userId: USER_ID }), MissingScopeError)
  expect(stage.fetch.sent).toHaveLength(0)
})

it('refreshes the token that a body carries, and calls no one else by it', async () => {
  const stage = new Stage()
  const live = await stage.expired()
  stage.onApi = () => new Response(null, { status: 204 })
  await live.joinGuild(GUILD_ID, { userId: USER_ID, nick: 'n' })
  const sent = stage.fetch.sent.at(-1)
  expect(JSON.parse(sent?.body ?? '')).toEqual({ access_token: 'access-1', nick: 'n' })
  expect(sent?.headers.get('authorization')).toBe('Bot the-bot-token')
})

it('serves linked roles', async () => {
  const stage = new Stage()
  const live = await stage.expired()
  stage.onApi = () => json({ platform_name: null, platform_username: null, metadata: {} })
  await live.updateMetadata({ metadata: { wins: 1 } })
  expect(stage.used).toEqual(['access-1'])
})

describe('a caller who leaves', () => {
  test.each(['before', 'while it is refreshed'])(
    '%s gets his own reason, and the others go on',
    async (when) => {
      const stage = new Stage()
      const live = await stage.expired()
      let answer = () => {}
      stage.onToken = () =>
        new Promise((resolve) => {
          answer = () => resolve(stage.pair())
        })
      const controller = new AbortController()
      if (when === 'before') controller.abort('enough')
      const leaver = watch(live.fetchIdentify({ signal: controller.signal }))
      const others = Array.from({ length: 9 }, () => watch(live.fetchIdentify()))
      await settle()
      controller.abort('enough')
      await settle()
      expect(leaver.outcome).toEqual({ error: 'enough' })
      answer()
      await settle()
      for (const { outcome } of others) expect(outcome).toEqual({ value: { id: '1' } })
      expect(stage.clock.timers).toBe(0)
    },
  )

  it('while it is sent again gets his own reason', async () => {
    const stage = new Stage()
    const live = await stage.live(null)
    const controller = new AbortController()
    stage.onApi = () => {
      if (stage.used.length === 1) return unauthorized()
      controller.abort('enough')
      return never()
    }
    expect(await thrown(() => live.fetchIdentify({ signal: controller.signal }))).toBe('enough')
  })

  it('before refresh() starts nothing', async () => {
    const stage = new Stage()
    const live = await stage.live()
    expect(await thrown(() => live.refresh({ signal: AbortSignal.abort('enough') }))).toBe('enough')
    await settle()
    expect(stage.posts).toEqual([])
  })
})

it('waits for a refresh no longer than a call may take', async () => {
  const stage = new Stage({ client: { totalTimeout: 3000 } })
  const live = await stage.expired()
  stage.store.before = never
  const call = watch(live.fetchIdentify())
  await stage.clock.advance(2999)
  expect(call.outcome).toBeUndefined()
  await stage.clock.advance(1)
  expect(call.outcome).toMatchObject({ error: { code: 'ERR_TIMEOUT', sent: false } })
  expect(call.outcome).toHaveProperty('error', expect.any(TimeoutError))
  await stage.clock.runAll()
})

it('needs no store as long as it works', async () => {
  const stage = new Stage()
  const live = await stage.live()
  stage.store.before = () => Promise.reject(new Error('down'))
  await live.fetchIdentify()
  expect(stage.used).toEqual(['access-0'])
  await stage.clock.advance(HOUR)
  await failure(() => live.fetchIdentify(), TokenStoreError)
})

it('is itself after a refresh, with what is new', async () => {
  const stage = new Stage()
  const live = await stage.live()
  expect(await live.refresh()).toBe(live)
  expect(live.token).toBe('access-1')
  expect(live.refreshToken).toBe('refresh-1')
  expect(live.scopes).toEqual(SCOPES)
})

it('shows no secret', async () => {
  const stage = new Stage()
  const live = await stage.live()
  const shown = [
    inspect(live, { showHidden: true, depth: 9, getters: true }),
    JSON.stringify(live),
    inspect(stage.manager),
  ]
  for (const text of shown) expect(text).not.toMatch(/access-0|refresh-0/)
})
