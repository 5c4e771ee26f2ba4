import { naiveClient, readJson, sendOnce } from './naive-client.ts'
import type { ScenarioClient, ScenarioOptions } from './scenario-client.ts'

/** Milliseconds between two checks of the clock. */
const POLL_INTERVAL = 20

/**
 * Creates a client with one queue for all requests of all users. The queue waits until a time of the wall clock that it
 * calculates from the headers, and rejects all calls after the first failure. The client never replaces its refresh token
 * and ignores abort signals.
 */
export function oneQueue(baseUrl: string, options: ScenarioOptions): ScenarioClient {
  const now = options.now ?? (() => Date.now())
  let tail: Promise<unknown> = Promise.resolve()
  let opensAt = 0

  function send(request: Parameters<typeof readJson>[0]): Promise<unknown> {
    const { signal: _, ...rest } = request
    tail = tail.then(async () => {
      for (;;) {
        while (now() < opensAt) await new Promise((resolve) => setTimeout(resolve, POLL_INTERVAL))
        const response = await sendOnce(options, rest)
        const seconds = calculateDelay(response)
        if (seconds !== undefined) opensAt = now() + seconds * 1000
        if (response.status !== 429) return readJson(request, response)
        await response.text()
      }
    })
    return tail
  }

  return naiveClient(baseUrl, send, {
    expiresAt: ({ expires_in }) =>
      typeof expires_in === 'number' ? new Date(Date.now() + expires_in * 1000) : null,
    refreshToken: ({ refresh_token }, sent) => sent ?? refresh_token ?? null,
  })
}

/** Returns the delay in seconds from the headers. */
function calculateDelay({ status, headers }: Response): number | undefined {
  if (status === 429) return Number(headers.get('retry-after') ?? headers.get('x-ratelimit-reset-after') ?? 1)
  const isLast = headers.get('x-ratelimit-remaining') === '0'
  return isLast ? Number(headers.get('x-ratelimit-reset-after')) : undefined
}
