import { median, middleHalf } from './median.ts'
import type { Spread } from './reading.ts'

/** What each contender took in each round: milliseconds, by its name. */
export type Rounds = Readonly<Record<string, readonly number[]>>

/** How something compares to something else. */
export interface Ratio {
  readonly value: number
  readonly spread: Spread
}

/**
 * Lets every contender in turn do its work, and then again, each time from another one on: what slows the machine
 * down slows all of them down. The first rounds, two or a tenth
 * as many as are asked for, are not counted.
 *
 * @param time Lets one contender do its work once, and answers the milliseconds it took.
 */
export async function runRounds<Contender>(
  contenders: Readonly<Record<string, Contender>>,
  rounds: number,
  time: (contender: Contender) => Promise<number>,
): Promise<Rounds> {
  const entrants = Object.entries(contenders).map(([name, contender]) => {
    const times: number[] = []
    return { name, contender, times }
  })
  const warmUp = Math.max(2, Math.round(rounds / 10))
  for (let round = -warmUp; round < rounds; round += 1) {
    const first = (round + warmUp) % entrants.length
    for (const { contender, times } of [...entrants.slice(first), ...entrants.slice(0, first)]) {
      const taken = await time(contender)
      if (round >= 0) times.push(taken)
    }
  }
  return Object.fromEntries(entrants.map(({ name, times }) => [name, times]))
}

/** The median of what two contenders took in the same round. */
export function compare(rounds: Rounds, name: string, reference: string): Ratio {
  const references = timesOf(rounds, reference)
  const ratios = timesOf(rounds, name).map((time, round) => time / (references[round] ?? Number.NaN))
  return { value: median(ratios), spread: middleHalf(ratios) }
}

export function medianOf(rounds: Rounds, name: string): number {
  return median(timesOf(rounds, name))
}

/** Who of them is the fastest. */
export function fastestOf(rounds: Rounds, names: readonly string[]): string {
  const [fastest] = [...names].sort((a, b) => medianOf(rounds, a) - medianOf(rounds, b))
  if (fastest === undefined) throw new Error('There is nobody to compare with')
  return fastest
}

function timesOf(rounds: Rounds, name: string): readonly number[] {
  const times = rounds[name]
  if (!times) throw new Error(`${name} has not run`)
  return times
}
