/**
 * Returns the value below which a share of the values lies. Interpolates between the two nearest values.
 *
 * @param share A number from 0 to 1.
 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const position = share * (sorted.length - 1)
  const [low = Number.NaN, high = low] = sorted.slice(Math.floor(position))
  return low + (high - low) * (position % 1)
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}
