import { NetworkError, ResponseError } from './errors.ts'
import { naiveClient, readJson, sendOnce } from './naive-client.ts'
import type { ScenarioClient, ScenarioOptions } from './scenario-client.ts'

const ATTEMPTS = 20

/** Creates a client that makes up to 20 attempts without delay, and adds the request to the error. */
export function retryAtOnce(baseUrl: string, options: ScenarioOptions): ScenarioClient {
  return naiveClient(
    baseUrl,
    async (request) => {
      let failure: unknown
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        try {
          const response = await sendOnce(options, request)
          if (response.ok) return await readJson(request, response)
          failure = new ResponseError(response.status, request.url.includes('/oauth2/token'), {
            cause: request,
          })
        } catch (error) {
          if (request.signal?.aborted) throw error
          failure = new NetworkError({ error, request })
        }
      }
      throw failure
    },
    {
      expiresAt: ({ expires_in }) => new Date(Date.now() + expires_in * 1000),
      refreshToken: ({ refresh_token }) => refresh_token ?? null,
    },
  )
}
