/** How a program ends, and what it has written until then. */
export interface Exit {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Ends this process so, once everything is written. */
export function exit({ code, stdout, stderr }: Exit): void {
  process.stdout.write(stdout)
  process.stderr.write(stderr)
  process.exitCode = code
}
