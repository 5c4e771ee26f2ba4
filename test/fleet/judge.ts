import { expect } from 'vitest'
import type { FleetProcess } from './fleet-process.ts'
import type { Tally } from './worker/messages.ts'
import type { World } from './world.ts'

/** Callers of one process. */
export const CALLERS = 25

/** The first process, and all others. */
export function split([first, ...rest]: readonly FleetProcess[]): [FleetProcess, readonly FleetProcess[]] {
  if (!first) throw new Error('No process was started')
  return [first, rest]
}

/** All callers of all processes at once, with so many of the keys each. */
export async function callAll(
  processes: readonly FleetProcess[],
  keys: string | readonly string[],
  callers: number = CALLERS,
  each?: number,
): Promise<Tally> {
  const all = [keys].flat()
  return sum(await Promise.all(processes.map((process) => process.call(all, callers, each))))
}

/** All together. */
export function sum(tallies: readonly Tally[]): Tally {
  const counts: Record<string, number> = {}
  for (const [ending, count] of tallies.flatMap((tally) => Object.entries(tally))) {
    counts[ending] = (counts[ending] ?? 0) + count
  }
  return counts
}

/** How often a refresh token was sent, and how often one that was spent. */
export function expectPosts({ server }: World, posts: number, reuses: number): void {
  const found = server.posts.filter(({ redeemed }) => redeemed === 'reused').length
  expect({ posts: server.posts.length, reuses: found }).toEqual({ posts, reuses })
}

/** That what is stored works. */
export async function expectLive({ server, read }: World, key: string): Promise<void> {
  const stored = await read(key)
  expect(stored && server.isLive(stored.token), 'the stored token works').toBe(true)
  expect(stored?.lease ?? null).toBe(null)
}

/** That what is stored says that the grant is gone, and why. */
export async function expectDead({ read }: World, key: string, reason: string): Promise<void> {
  expect((await read(key))?.invalid?.reason).toBe(reason)
}
