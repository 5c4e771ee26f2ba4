/** Helpers of the commands that start a server. */
import { existsSync } from 'node:fs'
import { CommandError, UsageError } from './program.ts'

/**
 * Parses the value of `--port`.
 *
 * @throws {@link UsageError}
 */
export function parsePort(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text)
  throw new UsageError(`--port must be a whole number from 0 to 65535, not ${JSON.stringify(text)}`)
}

/** Creates the error for an address that a server cannot listen on. */
export function toAddressError(
  { code, message }: { readonly code?: unknown; readonly message: string },
  port: number,
  host: string,
): CommandError {
  const problems: Readonly<Record<string, string>> = {
    EADDRINUSE: `Port ${port} is in use. Choose another one with --port, or any free one with --port 0`,
    EACCES: `Port ${port} needs privileges that this process does not have. Choose one from 1024 with --port`,
    EADDRNOTAVAIL: `${host} is not an address of this machine. Choose another one with --host`,
    ENOTFOUND: `${host} is not the name of a host. Choose another one with --host`,
  }
  return new CommandError(problems[String(code)] ?? message)
}

/** Resolves when a signal is aborted. */
export function untilStopped(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}

/**
 * Finds a generated file, which is beside the built program, or in the folder of the generated sources.
 *
 * @throws {@link CommandError} if it is missing.
 */
export function findGenerated(name: string): URL {
  const urls = [name, `../generated/${name}`].map((path) => new URL(path, import.meta.url))
  const url = urls.find((one) => existsSync(one))
  if (!url) throw new CommandError(`The package lacks its file ${name}: install it again`)
  return url
}
