#!/usr/bin/env node
/** The program `grantcord`. */
import { VERSION } from '../generated/version.ts'
import { generate } from './generate/command.ts'
import { mock } from './mock/command.ts'
import { runProgram } from './program.ts'

const stopped = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  // A second signal has its default effect, and ends a program that does not stop.
  process.once(signal, () => stopped.abort())
}

process.exitCode = await runProgram({ generate, mock }, VERSION, process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  stdout: process.stdout,
  stderr: process.stderr,
  signal: stopped.signal,
})
