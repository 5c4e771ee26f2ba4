import type { Spread } from './reading.ts'
import { median, quantile } from './statistics.ts'

/** Milliseconds by contender and round. */
export type Rounds = Readonly<Record<string, readonly number[]>>

/** The ratio of two contenders: its median over all rounds, and the quartiles. */
export interface Ratio {
  readonly value: number
  readonly spread: Spread
}

/**
 * Measures every contender once in each round, so that load on the machine affects all of them. Each round starts with
 * the next contender. Discards the first rounds: two, or a tenth of `rounds` if that is more.
 *
 * @param time Measures a contender once and returns the milliseconds.
 */
export async function runRounds<Contender>(
  contenders: Readonly<Record<string, Contender>>,
  rounds: number,
  time: (contender: Contender) => Promise<number>,
): Promise<Rounds> {
  const entries = Object.entries(contenders).map(([name, contender]) => ({
    name,
    contender,
    times: [] as number[],
  }))
  const warmUp = Math.max(2, Math.round(rounds / 10))
  for (let round = 0; round < warmUp + rounds; round += 1) {
    const first = round % entries.length
    for (const { contender, times } of [...entries.slice(first), ...entries.slice(0, first)]) {
      times.push(await time(contender))
    }
  }
  return Object.fromEntries(entries.map(({ name, times }) => [name, times.slice(warmUp)]))
}

/** Makes calls one after the other. Returns the median in milliseconds, which a few interrupted calls do not change. */
export async function timeCalls(call: () => Promise<unknown>, count: number): Promise<number> {
  const times: number[] = []
  while (times.length < count) {
    const start = performance.now()
    await call()
    times.push(performance.now() - start)
  }
  return median(times)
}

/** Divides the times of a contender by those of the reference in the same round. */
export function compare(rounds: Rounds, name: string, reference: string): Ratio {
  const references = timesOf(rounds, reference)
  const ratios = timesOf(rounds, name).map((time, round) => time / (references[round] ?? Number.NaN))
  return { value: median(ratios), spread: [quantile(ratios, 0.25), quantile(ratios, 0.75)] }
}

export function medianOf(rounds: Rounds, name: string): number {
  return median(timesOf(rounds, name))
}

/** Returns the name of the contender with the lowest median. */
export function fastestOf(rounds: Rounds, names: readonly string[]): string {
  const [fastest] = [...names].sort((a, b) => medianOf(rounds, a) - medianOf(rounds, b))
  if (fastest === undefined) throw new Error('No contender to compare: names is empty')
  return fastest
}

function timesOf(rounds: Rounds, name: string): readonly number[] {
  const times = rounds[name]
  if (!times) throw new Error(`${name} was not measured`)
  return times
}
