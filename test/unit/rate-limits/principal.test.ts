import { describe, expect, it, test } from 'vitest'
import type { Waiter } from '../../../src/runtime/rate-limits/bucket.ts'
import {
  BotPrincipal,
  formatMajorParameters,
  Principal,
  Route,
} from '../../../src/runtime/rate-limits/principal.ts'
import { operationOf } from '../../support/transport-fixtures.ts'

function routeOf(caller: Principal, key: string, majors = ''): Route {
  const route = new Route(caller, key, majors)
  caller.add(route)
  return route
}

function wait(route: Route, ticket: number): Waiter {
  const waiter = {
    route,
    ticket,
    until: 0,
    principalOpenAt: () => 0,
    routeOpenAt: () => 0,
    admit() {},
    reject() {},
    notify() {},
  }
  route.bucket.enqueue(waiter)
  return waiter
}

const learn = (route: Route, remaining: number) =>
  route.bucket.learn({ hash: undefined, limit: 5, remaining, resetAfter: 1000 }, 0)

describe('the name of a bucket', () => {
  it('is kept with what is known', () => {
    const caller = new Principal()
    const route = routeOf(caller, 'a')
    learn(route, 0)
    caller.rename(route, 'h')
    expect(route.bucket).toMatchObject({ hash: 'h' })
    expect(route.bucket.openAt(0)).toBe(1000)
  })

  it('brings routes together, with those under way and those who wait in their order', () => {
    const caller = new Principal()
    const [a, b] = [routeOf(caller, 'a'), routeOf(caller, 'b')]
    for (const route of [a, b]) route.inFlight = route.bucket.inFlight = 1
    const second = wait(a, 2)
    const first = wait(b, 1)
    const third = wait(b, 3)
    caller.rename(a, 'h')
    caller.rename(b, 'h')
    expect(b.bucket).toBe(a.bucket)
    expect(a.bucket.inFlight).toBe(2)
    expect(a.bucket.queue?.waiting).toEqual([first, second, third])
  })

  it('keeps the same operation on other resources apart', () => {
    const caller = new Principal()
    const [a, b] = [routeOf(caller, 'a', '1'), routeOf(caller, 'b', '2')]
    caller.rename(a, 'h')
    caller.rename(b, 'h')
    expect(a.bucket).not.toBe(b.bucket)
  })

  it('may change: the route moves, and leaves alone who shared its bucket', () => {
    const caller = new Principal()
    const [a, b] = [routeOf(caller, 'a'), routeOf(caller, 'b')]
    caller.rename(a, 'h')
    caller.rename(b, 'h')
    for (const route of [a, b]) {
      route.inFlight += 1
      route.bucket.inFlight += 1
    }
    learn(a, 0)
    caller.rename(a, 'i')
    expect(a.bucket).toMatchObject({ hash: 'i', inFlight: 1 })
    expect(b.bucket).toMatchObject({ hash: 'h', inFlight: 1 })
    expect(a.bucket.openAt(0)).toBe(1000)
  })

  it('of a bucket that is known already takes nothing from the one before', () => {
    const caller = new Principal()
    const [a, b] = [routeOf(caller, 'a'), routeOf(caller, 'b')]
    caller.rename(a, 'h')
    caller.rename(b, 'i')
    learn(a, 0)
    learn(b, 5)
    caller.rename(a, 'i')
    expect(a.bucket.openAt(0)).toBe(0)
  })
})

describe('two callers that are one', () => {
  it('have the routes of both', () => {
    const [one, other] = [new Principal(), new Principal()]
    const mine = routeOf(one, 'a')
    const theirs = routeOf(other, 'b')
    other.closedUntil = 70
    one.mergeFrom(other)
    expect(one.routes).toEqual([mine, theirs])
    expect(theirs.principal).toBe(one)
    expect(one.closedUntil).toBe(70)
    expect(other.routes).toEqual([])
  })

  it('share what they know of the same route, those under way included', () => {
    const [one, other] = [new Principal(), new Principal()]
    const mine = routeOf(one, 'a')
    const theirs = routeOf(other, 'a')
    theirs.inFlight = theirs.bucket.inFlight = 1
    theirs.closedUntil = 9
    learn(mine, 5)
    learn(theirs, 1)
    const waiter = wait(theirs, 1)
    one.mergeFrom(other)
    expect(theirs.bucket).toBe(mine.bucket)
    expect(mine).toMatchObject({ closedUntil: 9, bucket: { inFlight: 1, queue: { waiting: [waiter] } } })
    expect(mine.bucket.openAt(0)).toBe(1000)
  })

  it('share buckets of one name', () => {
    const [one, other] = [new Principal(), new Principal()]
    const mine = routeOf(one, 'a')
    const theirs = routeOf(other, 'b')
    one.rename(mine, 'h')
    other.rename(theirs, 'h')
    one.mergeFrom(other)
    expect(theirs.bucket).toBe(mine.bucket)
  })
})

describe('what a bot may send in a second', () => {
  it('is kept over all routes, in any second', () => {
    const caller = new BotPrincipal(2)
    caller.sent(0)
    expect(caller.openAt()).toBe(0)
    caller.sent(600)
    expect(caller.openAt()).toBe(1000)
    caller.sent(1000)
    expect(caller.openAt()).toBe(1600)
  })

  it('gives way to a global limit that is longer', () => {
    const caller = new BotPrincipal(1)
    caller.sent(0)
    caller.closedUntil = 5000
    expect(caller.openAt()).toBe(5000)
  })

  it('is no matter for anybody else', () => {
    const caller = new Principal()
    for (let sent = 0; sent < 1000; sent++) caller.sent(0)
    expect(caller.openAt()).toBe(0)
  })
})

describe('forgetting a route', () => {
  it('is refused while it is closed, under way or used up', () => {
    const caller = new Principal()
    const closed = routeOf(caller, 'a')
    closed.closedUntil = 10
    const busy = routeOf(caller, 'b')
    busy.inFlight = 1
    const short = routeOf(caller, 'c')
    learn(short, 0)
    expect([closed, busy, short].map((route) => caller.canForget(route, 5))).toEqual([false, false, false])
    expect(caller.canForget(closed, 10)).toBe(true)
    expect(caller.canForget(short, 1000)).toBe(true)
  })
})

test.each<[string, Record<string, unknown> | undefined, string]>([
  ['/users/@me', undefined, ''],
  ['/users/{user_id}', { user_id: '1' }, ''],
  ['/guilds/{guild_id}/members/{user_id}', { guild_id: '1', user_id: '2' }, '1'],
  ['/channels/{channel_id}/messages/{message_id}', { channel_id: '3', message_id: '4' }, '3'],
  ['/webhooks/{webhook_id}/{webhook_token}', { webhook_id: '5', webhook_token: 't' }, '5/t'],
  [
    '/interactions/{interaction_id}/{interaction_token}/callback',
    { interaction_id: '6', interaction_token: 'u' },
    'u',
  ],
])('the top-level resources of %s', (path, values, majors) => {
  expect(formatMajorParameters(operationOf('GET', path), values)).toBe(majors)
})
