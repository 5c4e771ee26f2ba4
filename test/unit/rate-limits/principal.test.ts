import { describe, expect, it, test } from 'vitest'
import type { Waiter } from '../../../src/runtime/rate-limits/bucket.ts'
import {
  BotPrincipal,
  formatMajorParameters,
  Principal,
  Route,
} from '../../../src/runtime/rate-limits/principal.ts'
import { operationOf } from '../../support/transport-fixtures.ts'

function addRoute(principal: Principal, key: string, majorParameters = ''): Route {
  const route = new Route(principal, key, majorParameters)
  principal.add(route)
  return route
}

function wait(route: Route, ticket: number): Waiter {
  const waiter = {
    route,
    ticket,
    until: 0,
    admit() {},
    reject() {},
    notify() {},
  }
  route.bucket.enqueue(waiter)
  return waiter
}

const update = (route: Route, remaining: number) =>
  route.bucket.update({ hash: undefined, limit: 5, remaining, resetAfter: 1000 }, 0)

/** Adds routes of operations that the description does not contain. */
function addUndescribed(principal: Principal, count: number): void {
  for (let number = 1; number <= count; number++) {
    addRoute(principal, principal.limitKey(`GET /unknown/${number}`))
  }
}

describe('rename', () => {
  it('names a bucket and keeps its state', () => {
    const principal = new Principal()
    const route = addRoute(principal, 'a')
    update(route, 0)
    principal.rename(route, 'h')
    expect(route.bucket).toMatchObject({ hash: 'h' })
    expect(route.bucket.openAt(0)).toBe(1000)
  })

  it('merges routes with the same name, their requests in flight and their waiting calls in order', () => {
    const principal = new Principal()
    const [a, b] = [addRoute(principal, 'a'), addRoute(principal, 'b')]
    for (const route of [a, b]) route.inFlight = route.bucket.inFlight = 1
    const second = wait(a, 2)
    const first = wait(b, 1)
    const third = wait(b, 3)
    principal.rename(a, 'h')
    principal.rename(b, 'h')
    expect(b.bucket).toBe(a.bucket)
    expect(a.bucket.inFlight).toBe(2)
    expect(a.bucket.queue?.waiting).toEqual([first, second, third])
  })

  it('separates routes with other major parameters', () => {
    const principal = new Principal()
    const [a, b] = [addRoute(principal, 'a', '1'), addRoute(principal, 'b', '2')]
    principal.rename(a, 'h')
    principal.rename(b, 'h')
    expect(a.bucket).not.toBe(b.bucket)
  })

  it('moves a route whose name changes, and leaves the other routes of its bucket unchanged', () => {
    const principal = new Principal()
    const [a, b] = [addRoute(principal, 'a'), addRoute(principal, 'b')]
    principal.rename(a, 'h')
    principal.rename(b, 'h')
    for (const route of [a, b]) {
      route.inFlight += 1
      route.bucket.inFlight += 1
    }
    update(a, 0)
    principal.rename(a, 'i')
    expect(a.bucket).toMatchObject({ hash: 'i', inFlight: 1 })
    expect(b.bucket).toMatchObject({ hash: 'h', inFlight: 1 })
    expect(a.bucket.openAt(0)).toBe(1000)
  })

  it('does not merge a named bucket into another known one', () => {
    const principal = new Principal()
    const [a, b] = [addRoute(principal, 'a'), addRoute(principal, 'b')]
    principal.rename(a, 'h')
    principal.rename(b, 'i')
    update(a, 0)
    update(b, 5)
    principal.rename(a, 'i')
    expect(a.bucket.openAt(0)).toBe(0)
  })
})

describe('limitKey', () => {
  /** Adds routes of as many operations that the description does not contain. */
  it('prefixes the key of an operation that the description does not contain', () => {
    const principal = new Principal()
    expect(principal.limitKey('GET /users/@me')).toBe('undescribed GET /users/@me')
  })

  it('returns 100 different keys, and a shared one for further operations', () => {
    const principal = new Principal()
    addUndescribed(principal, 100)
    expect(new Set(principal.routes.map(({ key }) => key)).size).toBe(100)
    expect(principal.limitKey('GET /a')).toBe('undescribed ')
    expect(principal.limitKey('GET /b')).toBe('undescribed ')
    expect(principal.limitKey('GET /unknown/100')).toBe('undescribed GET /unknown/100')
  })

  it('does not count described operations', () => {
    const principal = new Principal()
    for (let number = 1; number <= 200; number++) addRoute(principal, `GET /${number}`)
    expect(principal.limitKey('GET /a')).toBe('undescribed GET /a')
  })

  it('reads no other route, so that a call of a bot in many guilds takes constant time', () => {
    const principal = new Principal()
    addUndescribed(principal, 100)
    let reads = 0
    for (let number = 1; number <= 1000; number++) {
      const route = addRoute(principal, `GET /${number}`)
      Object.defineProperty(route, 'key', { get: () => `GET /${++reads}` })
    }
    reads = 0
    expect(principal.limitKey('GET /a')).toBe('undescribed ')
    expect(reads).toBeLessThan(5)
  })

  it('counts a route once, however often it is used', () => {
    const principal = new Principal()
    addUndescribed(principal, 50)
    for (let number = 1; number <= 50; number++) principal.use(`undescribed GET /unknown/${number}`)
    expect(principal.limitKey('GET /a')).toBe('undescribed GET /a')
  })

  it('returns a key of its own again once a route was evicted', () => {
    const principal = new Principal()
    addUndescribed(principal, 100)
    const [oldest] = principal.routes
    if (oldest) principal.remove(oldest)
    expect(principal.limitKey('GET /a')).toBe('undescribed GET /a')
  })
})

describe('mergeFrom', () => {
  it('takes over the routes and the global limit', () => {
    const [one, other] = [new Principal(), new Principal()]
    const mine = addRoute(one, 'a')
    const theirs = addRoute(other, 'b')
    other.closedUntil = 70
    one.mergeFrom(other, 0)
    expect(one.routes).toEqual([mine, theirs])
    expect(theirs.principal).toBe(one)
    expect(one.closedUntil).toBe(70)
    expect(other.routes).toEqual([])
  })

  it('merges the same route of both, with its requests in flight', () => {
    const [one, other] = [new Principal(), new Principal()]
    const mine = addRoute(one, 'a')
    const theirs = addRoute(other, 'a')
    theirs.inFlight = theirs.bucket.inFlight = 1
    theirs.closedUntil = 9
    update(mine, 5)
    update(theirs, 1)
    const waiter = wait(theirs, 1)
    one.mergeFrom(other, 0)
    expect(theirs.bucket).toBe(mine.bucket)
    expect(mine).toMatchObject({ closedUntil: 9, bucket: { inFlight: 1, queue: { waiting: [waiter] } } })
    expect(mine.bucket.openAt(0)).toBe(1000)
  })

  it('merges buckets with the same name', () => {
    const [one, other] = [new Principal(), new Principal()]
    const mine = addRoute(one, 'a')
    const theirs = addRoute(other, 'b')
    one.rename(mine, 'h')
    other.rename(theirs, 'h')
    one.mergeFrom(other, 0)
    expect(theirs.bucket).toBe(mine.bucket)
  })

  it('drops idle routes of undescribed operations beyond the maximum, and keeps those in use', () => {
    const [one, other] = [new Principal(), new Principal()]
    addUndescribed(one, 100)
    const idle = addRoute(other, other.limitKey('GET /idle'))
    const busy = addRoute(other, other.limitKey('GET /busy'))
    const described = addRoute(other, 'GET /users/@me')
    busy.inFlight = busy.bucket.inFlight = 1
    one.mergeFrom(other, 0)
    expect(one.routes).toHaveLength(102)
    expect(one.routes).toEqual(expect.arrayContaining([busy, described]))
    expect(one.routes).not.toContain(idle)
    expect(other.isEmpty).toBe(true)
  })
})

describe('BotPrincipal', () => {
  it('limits the requests in every period of one second', () => {
    const principal = new BotPrincipal(2)
    principal.countRequest(0)
    expect(principal.openAt()).toBe(0)
    principal.countRequest(600)
    expect(principal.openAt()).toBe(1000)
    principal.countRequest(1000)
    expect(principal.openAt()).toBe(1600)
  })

  it('waits for a longer global limit', () => {
    const principal = new BotPrincipal(1)
    principal.countRequest(0)
    principal.closedUntil = 5000
    expect(principal.openAt()).toBe(5000)
  })

  it('limits only bots', () => {
    const principal = new Principal()
    for (let count = 0; count < 1000; count++) principal.countRequest(0)
    expect(principal.openAt()).toBe(0)
  })
})

describe('canEvict', () => {
  it('is false while the route is closed, in flight or exhausted', () => {
    const principal = new Principal()
    const closed = addRoute(principal, 'a')
    closed.closedUntil = 10
    const busy = addRoute(principal, 'b')
    busy.inFlight = 1
    const exhausted = addRoute(principal, 'c')
    update(exhausted, 0)
    expect([closed, busy, exhausted].map((route) => principal.canEvict(route, 5))).toEqual([
      false,
      false,
      false,
    ])
    expect(principal.canEvict(closed, 10)).toBe(true)
    expect(principal.canEvict(exhausted, 1000)).toBe(true)
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
])('the major parameters of %s', (path, values, majorParameters) => {
  expect(formatMajorParameters(operationOf('GET', path), values)).toBe(majorParameters)
})

describe('a principal with many routes', () => {
  const create = (principal: Principal, guild: number, key = 'GET /a') => {
    const route = new Route(principal, `${key} ${guild}`, String(guild))
    principal.add(route)
    return route
  }

  it('finds the bucket of a top-level resource', () => {
    const principal = new Principal()
    for (let guild = 0; guild < 100; guild++) principal.rename(create(principal, guild), 'h')
    const added = create(principal, 7, 'GET /b')
    principal.rename(added, 'h')
    expect(added.bucket).toBe(principal.use('GET /a 7')?.bucket)
    expect(principal.findBucket('h', '100')).toBeUndefined()
  })

  it('does not find the bucket of a route that was removed', () => {
    const principal = new Principal()
    const routes = Array.from({ length: 100 }, (_, guild) => create(principal, guild))
    for (const route of routes) principal.rename(route, 'h')
    for (const route of routes.slice(0, 95)) principal.remove(route)
    expect(principal.findBucket('h', '7')).toBeUndefined()
    expect(principal.findBucket('h', '97')).toBe(routes[97]?.bucket)
    const again = Array.from({ length: 50 }, (_, guild) => create(principal, guild))
    for (const route of again) principal.rename(route, 'h')
    expect(principal.findBucket('h', '7')).toBe(again[7]?.bucket)
  })
})
