import { describe, expect, it } from 'vitest'
import { evictExcess, evictIdle, type PrincipalMaps } from '../../../src/runtime/rate-limits/eviction.ts'
import { Principal, Route } from '../../../src/runtime/rate-limits/principal.ts'

const NOW = 1_000_000

/** Creates the memory of a limiter, with one route for each principal. */
function memoryOf(...names: readonly string[]): PrincipalMaps {
  const maps: PrincipalMaps = { byToken: new Map(), byUser: new Map() }
  for (const name of names) {
    const principal = new Principal()
    principal.addToken(name)
    principal.usedAt = NOW
    principal.add(new Route(principal, 'GET /a', ''))
    maps.byToken.set(name, principal)
  }
  return maps
}

function routeOf(maps: PrincipalMaps, name: string): Route {
  const [route] = maps.byToken.get(name)?.routes ?? []
  if (!route) throw new Error(`${name} has no route`)
  return route
}

const namesOf = ({ byToken }: PrincipalMaps) => [...byToken.keys()]

describe('evictIdle', () => {
  it('evicts principals that have not called for ten minutes', () => {
    const maps = memoryOf('a', 'b')
    for (const principal of maps.byToken.values()) principal.usedAt = NOW - 600_000
    expect(evictIdle(maps, NOW)).toBe(0)
    expect(evictIdle(maps, NOW + 1)).toBe(2)
    expect(namesOf(maps)).toEqual([])
  })

  it('keeps those that are closed or in flight', () => {
    const maps = memoryOf('closed', 'exhausted', 'busy', 'idle')
    routeOf(maps, 'closed').closedUntil = NOW * 2
    routeOf(maps, 'exhausted').bucket.close(NOW * 2)
    routeOf(maps, 'busy').inFlight = 1
    for (const principal of maps.byToken.values()) principal.usedAt = 0
    expect(evictIdle(maps, NOW)).toBe(1)
    expect(namesOf(maps)).toEqual(['closed', 'exhausted', 'busy'])
  })
})

describe('evictExcess', () => {
  it('evicts the least recently used routes, and no more than necessary', () => {
    const maps = memoryOf('a', 'b', 'c')
    expect(evictExcess(maps, 2, NOW)).toBe(2)
    expect(namesOf(maps)).toEqual(['c'])
  })

  it('evicts idle routes before closed ones, and the oldest closed ones if there are no others', () => {
    const maps = memoryOf('closed', 'also closed', 'idle')
    for (const name of ['closed', 'also closed']) routeOf(maps, name).bucket.close(NOW * 2)
    expect(evictExcess(maps, 1, NOW)).toBe(1)
    expect(namesOf(maps)).toEqual(['closed', 'also closed'])
    expect(evictExcess(maps, 1, NOW)).toBe(1)
    expect(namesOf(maps)).toEqual(['also closed'])
  })

  it('counts a principal with several tokens once', () => {
    const maps = memoryOf('a')
    const principal = routeOf(maps, 'a').principal
    principal.addToken('b')
    maps.byToken.set('b', principal)
    routeOf(maps, 'a').closedUntil = NOW * 2
    expect(evictExcess(maps, 5, NOW)).toBe(1)
    expect(namesOf(maps)).toEqual([])
  })

  it('never evicts a route in flight, and looks at others the next time', () => {
    const busy = Array.from({ length: 100 }, (_, index) => `busy ${index}`)
    const maps = memoryOf(...busy, 'idle')
    for (const name of busy) routeOf(maps, name).inFlight = 1
    expect(evictExcess(maps, 1, NOW)).toBe(0)
    expect(evictExcess(maps, 1, NOW)).toBe(1)
    expect(namesOf(maps).sort()).toEqual([...busy].sort())
  })

  it('evicts routes of a principal with many in the order of their use', () => {
    const maps = memoryOf('bot')
    const bot = routeOf(maps, 'bot').principal
    for (let guild = 0; guild < 50; guild++) bot.add(new Route(bot, `GET /b ${guild}`, String(guild)))
    expect(evictExcess(maps, 49, NOW)).toBe(49)
    expect(bot.routes.map(({ key }) => key)).toEqual(['GET /b 48', 'GET /b 49'])
  })
})
