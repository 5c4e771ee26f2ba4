import { naiveClient, readJson, sendOnce } from './naive.ts'
import type { ScenarioClient, ScenarioOptions } from './scenario-client.ts'

/** Milliseconds between two looks at the clock. */
const TICK = 20

/**
 * One queue for everything and everybody, which waits by the wall clock for as long as it is told, and stays broken
 * once something fails. It keeps the refresh token that it has, and hears no signal.
 */
export function oneQueue(baseUrl: string, options: ScenarioOptions): ScenarioClient {
  const now = options.now ?? (() => Date.now())
  let tail: Promise<unknown> = Promise.resolve()
  let opensAt = 0

  function send(request: Parameters<typeof readJson>[0]): Promise<unknown> {
    const { signal: _, ...rest } = request
    tail = tail.then(async () => {
      for (;;) {
        while (now() < opensAt) await new Promise((resolve) => setTimeout(resolve, TICK))
        const response = await sendOnce(options, rest)
        const seconds = delayOf(response)
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

/** Seconds, as the headers say. */
function delayOf({ status, headers }: Response): number | undefined {
  if (status === 429) return Number(headers.get('retry-after') ?? headers.get('x-ratelimit-reset-after') ?? 1)
  const isLast = headers.get('x-ratelimit-remaining') === '0'
  return isLast ? Number(headers.get('x-ratelimit-reset-after')) : undefined
}
