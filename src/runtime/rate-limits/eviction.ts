import type { Principal, Route } from './principal.ts'

/** Milliseconds after which an idle principal is evicted. */
export const MAX_IDLE = 600_000
/** Maximum number of routes that are looked at for a new one, so that its cost does not depend on their number. */
const MAX_STEPS = 64

/** Memory of a limiter: its principals by token, the least recently used first, and by user id. */
export interface PrincipalMaps {
  readonly byToken: Map<string, Principal>
  readonly byUser: Map<string, Principal>
}

/** Evicts all principals that have been idle for ten minutes. Returns the number of their routes. */
export function evictIdle(maps: PrincipalMaps, now: number): number {
  let evicted = 0
  for (const principal of maps.byToken.values()) {
    if (principal.usedAt >= now - MAX_IDLE) break
    if (principal.openAt() > now) continue
    for (const route of principal.oldestRoutes()) {
      if (!principal.canEvict(route, now)) continue
      removeRoute(maps, principal, route)
      evicted += 1
    }
  }
  return evicted
}

/**
 * Evicts up to `excess` routes that no call uses, the least recently used first. A limit with requests left goes before
 * one that is used up or closed, because the next request to that may be one too many. Returns the number of evicted
 * routes.
 */
export function evictExcess(maps: PrincipalMaps, excess: number, now: number): number {
  const busy = new Map<Route, Principal>()
  const closed = new Map<Route, Principal>()
  let evicted = 0
  let steps = 0
  search: for (const principal of maps.byToken.values()) {
    for (const route of principal.oldestRoutes()) {
      if (evicted >= excess || steps >= MAX_STEPS) break search
      steps += 1
      if (route.inFlight > 0 || route.bucket.queue) busy.set(route, principal)
      else if (principal.openAt() > now || !principal.canEvict(route, now)) closed.set(route, principal)
      else {
        removeRoute(maps, principal, route)
        evicted += 1
      }
    }
  }
  for (const [route, principal] of closed) {
    if (evicted >= excess) break
    removeRoute(maps, principal, route)
    evicted += 1
  }
  // The next search begins with other routes.
  for (const [route, principal] of busy) {
    principal.use(route.key)
    moveToEnd(maps, principal)
  }
  return evicted
}

/** Marks a principal as the most recently used one. */
export function moveToEnd({ byToken }: PrincipalMaps, principal: Principal): void {
  for (const token of principal.tokens) {
    byToken.delete(token)
    byToken.set(token, principal)
  }
}

function removeRoute({ byToken, byUser }: PrincipalMaps, principal: Principal, route: Route): void {
  principal.remove(route)
  if (!principal.isEmpty) return
  for (const token of principal.tokens) byToken.delete(token)
  if (principal.user !== undefined) byUser.delete(principal.user)
}
