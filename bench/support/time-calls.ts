import { median } from './median.ts'

/** Milliseconds of the median call of a round: what else the machine does falls on a few of them. */
export async function timeCalls(call: () => Promise<unknown>, count: number): Promise<number> {
  const times: number[] = []
  for (let made = 0; made < count; made += 1) {
    const start = performance.now()
    await call()
    times.push(performance.now() - start)
  }
  return median(times)
}
