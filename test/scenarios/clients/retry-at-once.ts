import { AnswerError, NoAnswerError } from './codes.ts'
import { naiveClient, readJson, sendOnce } from './naive.ts'
import type { ScenarioClient, ScenarioOptions } from './scenario-client.ts'

const ATTEMPTS = 20

/** Sends again at once whatever fails, twenty times, and puts the request into the error. */
export function retryAtOnce(baseUrl: string, options: ScenarioOptions): ScenarioClient {
  return naiveClient(
    baseUrl,
    async (request) => {
      let failure: unknown
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        try {
          const response = await sendOnce(options, request)
          if (response.ok) return await readJson(request, response)
          failure = new AnswerError(response.status, request.url.includes('/oauth2/token'), {
            cause: request,
          })
        } catch (error) {
          if (request.signal?.aborted) throw error
          failure = new NoAnswerError({ error, request })
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
