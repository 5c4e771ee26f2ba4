/** What a check found: how it went, and what is wrong. */
export interface Finding {
  readonly summary: string
  readonly problems: readonly string[]
}
