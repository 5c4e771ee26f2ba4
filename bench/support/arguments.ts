/** A count from the command line. */
export function readCount(name: string, value: string): number {
  const count = Number(value)
  if (Number.isSafeInteger(count) && count > 0) return count
  throw new Error(`--${name} must be a positive integer`)
}
