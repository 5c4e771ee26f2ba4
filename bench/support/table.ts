/** Formats rows as a Markdown table. The first row is the head. The first `texts` columns are aligned left. */
export function formatTable(rows: readonly (readonly string[])[], texts = 1): string {
  const [head = []] = rows
  const widths = head.map((_, column) => Math.max(2, ...rows.map((row) => row[column]?.length ?? 0)))
  const line = (row: readonly string[]) => {
    const cells = row.map((cell, column) => {
      const width = widths[column] ?? 0
      return column < texts ? cell.padEnd(width) : cell.padStart(width)
    })
    return `| ${cells.join(' | ')} |\n`
  }
  const rule = widths.map((width, column) =>
    column < texts ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  )
  return [head, rule, ...rows.slice(1)].map(line).join('')
}
