/** What is compared. */
export const KINDS = ['operation', 'scopes', 'bot', 'credentials'] as const
export type Kind = (typeof KINDS)[number]

/** One thing that Discord's description and ours say differently. */
export interface Difference {
  /** Method and path, such as `GET /users/@me`. */
  readonly operation: string
  readonly kind: Kind
  /** What Discord's description says, in words that the file of known differences uses too. */
  readonly theirs: string
  readonly ours: string
}

/** Equal for two that are about the same thing, whatever the parameters in the path are called. */
export function identify({ operation, kind }: Pick<Difference, 'operation' | 'kind'>): string {
  return `${shapeOf(operation)} ${kind}`
}

/** A path without the names of its parameters. */
export function shapeOf(path: string): string {
  return path.replaceAll(/\{[^}]*\}/g, '{}')
}
