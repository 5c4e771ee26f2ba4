/** Past this length it is no misspelt name, and not worth the time. */
const LONGEST = 64

/**
 * The names that a misspelt one is likely to mean, best first: `manageGuild` is as good as `MANAGE_GUILD`.
 *
 * @param count How many at most.
 * @internal
 */
export function nearest(value: unknown, names: readonly string[], count: number): string[] {
  if (typeof value !== 'string' || value.length > LONGEST) return names.slice(0, count)
  const wanted = value.replace(/(?<=[a-z])(?=[A-Z])|[\s-]+/g, '_').toUpperCase()
  const distances = names.map((name) => ({ name, distance: editDistance(wanted, name) }))
  return distances
    .sort((one, other) => one.distance - other.distance)
    .slice(0, count)
    .map(({ name }) => name)
}

/** How many characters must be added, removed or replaced to make one text of the other (Levenshtein). */
function editDistance(from: string, to: string): number {
  let distances = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (const [row, letter] of [...from].entries()) {
    const next = [row + 1]
    for (const [column, other] of [...to].entries()) {
      const replaced = (distances[column] ?? 0) + (letter === other ? 0 : 1)
      const removed = (distances[column + 1] ?? 0) + 1
      const added = (next[column] ?? 0) + 1
      next.push(Math.min(replaced, removed, added))
    }
    distances = next
  }
  return distances.at(-1) ?? 0
}
