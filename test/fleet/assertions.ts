import { expect } from 'vitest'
import type { FleetFixture } from './fixture.ts'
import type { FleetProcess } from './fleet-process.ts'
import type { Tally } from './worker/messages.ts'

/** Number of concurrent callers per process. */
export const CALLERS = 25

/** Returns the first process and all others. */
export function split([first, ...rest]: readonly FleetProcess[]): [FleetProcess, readonly FleetProcess[]] {
  if (!first) throw new Error('No process was started')
  return [first, rest]
}

/**
 * Makes calls from concurrent callers in every process, and counts their results.
 *
 * @param callers Number of callers per process.
 * @param each Number of keys that each caller uses, one after the other. By default, all keys.
 */
export async function callAll(
  processes: readonly FleetProcess[],
  keys: string | readonly string[],
  callers: number = CALLERS,
  each?: number,
): Promise<Tally> {
  const all = [keys].flat()
  return sum(await Promise.all(processes.map((process) => process.call(all, callers, each))))
}

/** Adds the counts of several tallies. */
export function sum(tallies: readonly Tally[]): Tally {
  const counts: Record<string, number> = {}
  for (const [result, count] of tallies.flatMap((tally) => Object.entries(tally))) {
    counts[result] = (counts[result] ?? 0) + count
  }
  return counts
}

/** Asserts the number of requests with a refresh token, and how many of them reused an exchanged one. */
export function expectPosts({ server }: FleetFixture, posts: number, reuses: number): void {
  const found = server.posts.filter(({ result }) => result === 'reused').length
  expect({ posts: server.posts.length, reuses: found }).toEqual({ posts, reuses })
}

/** Asserts that the stored token is the current one of the server, and that its lease was released. */
export async function expectValid({ server, read }: FleetFixture, key: string): Promise<void> {
  const stored = await read(key)
  expect(stored && server.isCurrent(stored.token), 'the stored token is valid').toBe(true)
  expect(stored?.lease ?? null).toBe(null)
}

/** Asserts that the stored token is marked as invalid for a reason. */
export async function expectInvalid({ read }: FleetFixture, key: string, reason: string): Promise<void> {
  expect((await read(key))?.invalid?.reason).toBe(reason)
}
