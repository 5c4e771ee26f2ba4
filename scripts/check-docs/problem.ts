/** Something that is wrong in the documentation. */
export interface Problem {
  /** Relative to the root. */
  readonly file: string
  /** Counted from 1. */
  readonly line: number
  readonly message: string
}
