import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** Runs a function with the origin of a server in a separate process, and stops the server afterwards. */
export async function withLoopback<Result>(work: (origin: string) => Promise<Result>): Promise<Result> {
  const child = fork(fileURLToPath(new URL('loopback-server.ts', import.meta.url)))
  try {
    const [address]: { port: number }[] = await once(child, 'message')
    return await work(`http://127.0.0.1:${address?.port}`)
  } finally {
    child.disconnect()
  }
}
