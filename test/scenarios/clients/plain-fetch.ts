import { naiveClient, readJson, sendOnce } from './naive.ts'
import type { ScenarioClient, ScenarioOptions } from './scenario-client.ts'

/** Plain `fetch`: sends once, gives up at once, believes what comes back. */
export function plainFetch(baseUrl: string, options: ScenarioOptions): ScenarioClient {
  return naiveClient(baseUrl, async (request) => readJson(request, await sendOnce(options, request)), {
    expiresAt: ({ expires_in }) => new Date(Date.now() + expires_in * 1000),
    refreshToken: ({ refresh_token }) => refresh_token ?? null,
  })
}
