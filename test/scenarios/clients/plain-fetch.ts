import { naiveClient, readJson, sendOnce } from './naive-client.ts'
import type { ScenarioClient, ScenarioOptions } from './scenario-client.ts'

/** Creates a client that sends each request once and trusts the response. */
export function plainFetch(baseUrl: string, options: ScenarioOptions): ScenarioClient {
  return naiveClient(baseUrl, async (request) => readJson(request, await sendOnce(options, request)), {
    expiresAt: ({ expires_in }) => new Date(Date.now() + expires_in * 1000),
    refreshToken: ({ refresh_token }) => refresh_token ?? null,
  })
}
