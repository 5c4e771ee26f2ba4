import type { LoggedRequest } from './log.ts'
import type { ScriptedResponse } from './response.ts'

/** Fixed response, or a function that returns the response to a request. */
export type Step = ScriptedResponse | ((request: LoggedRequest) => ScriptedResponse)

/** Script of one route. Its first request receives the first step, and so on. The last step repeats. */
export interface Route {
  readonly method: string
  readonly pattern: RegExp
  readonly steps: readonly Step[]
}

/**
 * Creates a route.
 *
 * @param key Method and path template, such as `GET /users/@me/guilds/{guild_id}/member`.
 */
export function createRoute(key: string, steps: readonly Step[]): Route {
  const [method = '', template = ''] = key.split(' ')
  const pattern = template.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '[^/]+')
  return { method, pattern: new RegExp(`^${pattern}$`), steps }
}

/**
 * Returns the response to a request.
 *
 * @param index Number of earlier requests of the route.
 */
export function responseFor({ steps }: Route, request: LoggedRequest, index: number): ScriptedResponse {
  const step = steps[Math.min(index, steps.length - 1)]
  if (step === undefined) throw new Error(`The route of ${request.method} ${request.path} has no steps`)
  return typeof step === 'function' ? step(request) : step
}
