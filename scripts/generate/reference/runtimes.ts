import { toRow } from './documentation.ts'

/** Results of `npm run test:runtimes`, which writes them to `test/runtimes/results.json`. */
export interface RuntimeResults {
  /** Number of checks in each runtime. */
  readonly checks: number
  /** Checks that a runtime cannot pass, by the name of the runtime. */
  readonly rejections: Readonly<Record<string, readonly Rejection[]>>
}

/** A check that fails with an error, because the runtime lacks what it needs. */
export interface Rejection {
  readonly check: string
  /** Capability that the runtime lacks. */
  readonly subject: string
  /** Why the runtime lacks it. */
  readonly reason: string
  /** Name of the error. */
  readonly error: string
  /** Code of the error; `null` for an error of the runtime without one. */
  readonly code: string | number | null
}

/** Returns the table of the runtimes. Those with the same results share a row. */
export function runtimesBlock({ checks, rejections }: RuntimeResults): string {
  const groups = groupBy(Object.entries(rejections), ([, list]) =>
    JSON.stringify([`${checks - list.length} of ${checks}`, describe(list)]),
  )
  const rows = [...groups].map(([cells, runtimes]) =>
    toRow(runtimes.map(([name]) => name).join(', '), ...JSON.parse(cells)),
  )
  return `| runtime | checks | not available |\n| --- | --- | --- |\n${rows.join('')}`
}

/** Names what a runtime lacks, with the names of the errors. */
function describe(rejections: readonly Rejection[]): string {
  const bySubject = groupBy(rejections, ({ subject }) => subject)
  const byErrors = groupBy(bySubject, ([, list]) => unique(list.map(({ error }) => `\`${error}\``)))
  const parts = [...byErrors].map(
    ([errors, subjects]) => `${subjects.map(([subject]) => subject).join(', ')} (${errors})`,
  )
  return parts.join('; ') || '–'
}

/** Returns the table of what runtimes lack, with the errors and reasons. */
export function restrictionsBlock({ rejections }: RuntimeResults): string {
  const all = Object.entries(rejections).flatMap(([runtime, list]) =>
    list.map((rejection) => ({ runtime, ...rejection })),
  )
  const groups = groupBy(all, ({ subject, reason, error, code }) => {
    const errors = code === null ? `\`${error}\`` : `\`${error}\`, \`${code}\``
    return JSON.stringify([subject, errors, reason])
  })
  const rows = [...groups].map(([key, list]) => {
    const [subject, errors, reason] = JSON.parse(key)
    return toRow(subject, unique(list.map(({ runtime }) => runtime)), errors, reason)
  })
  return `| not available | in | error | reason |\n| --- | --- | --- | --- |\n${rows.join('')}`
}

function groupBy<Item>(items: Iterable<Item>, toKey: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) groups.set(toKey(item), [...(groups.get(toKey(item)) ?? []), item])
  return groups
}

function unique(names: readonly string[]): string {
  return [...new Set(names)].join(', ')
}
