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
  readonly needs: 'node' | 'secrets' | 'undici'
  /** Name of the error. */
  readonly error: string
}

/** Returns the table of the runtimes. Those with the same results share a row. */
export function runtimesBlock({ checks, rejections }: RuntimeResults): string {
  const groups = new Map<string, string[]>()
  for (const [name, list] of Object.entries(rejections)) {
    const cells = JSON.stringify([`${checks - list.length} of ${checks}`, describe(list)])
    groups.set(cells, [...(groups.get(cells) ?? []), name])
  }
  const rows = [...groups].map(([cells, names]) => toRow(names.join(', '), ...JSON.parse(cells)))
  return `| runtime | checks | not available |\n| --- | --- | --- |\n${rows.join('')}`
}

/** Names what a runtime rejects, with the errors. */
function describe(rejections: readonly Rejection[]): string {
  if (rejections.length === 0) return '–'
  const secrets = rejections.filter(({ needs }) => needs === 'secrets')
  const undici = rejections.filter(({ needs }) => needs === 'undici')
  const entryPoints = rejections.flatMap(({ check }) => {
    const [, name] = /^imports (\S+)$/.exec(check) ?? []
    return name === undefined ? [] : [`\`${name}\``]
  })
  const subjects = [
    [secrets.length > 0 ? ['client secrets and bot tokens'] : [], secrets],
    [entryPoints, rejections.filter(({ needs }) => needs === 'node')],
    [
      undici.length > 0 && !entryPoints.includes('`grantcord/undici`') ? ['`createUndiciFetch()`'] : [],
      undici,
    ],
  ] as const
  return subjects
    .filter(([names]) => names.length > 0)
    .map(([names, list]) => `${names.join(', ')} (${errorsOf(list)})`)
    .join('; ')
}

function errorsOf(rejections: readonly Rejection[]): string {
  return [...new Set(rejections.map(({ error }) => `\`${error}\``))].join(', ')
}
