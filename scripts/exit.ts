/** Exit code and output of a program. */
export interface Exit {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Writes the output of a program and sets the exit code of this process. */
export function exit({ code, stdout, stderr }: Exit): void {
  process.stdout.write(stdout)
  process.stderr.write(stderr)
  process.exitCode = code
}
