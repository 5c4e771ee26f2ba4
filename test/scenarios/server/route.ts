import type { Answer } from './answer.ts'
import type { LoggedRequest } from './log.ts'

/** What is answered: always the same, or whatever the function makes of the request. */
export type Step = Answer | ((request: LoggedRequest) => Answer)

/** The script of one route: its first request gets the first step, and the last step stands for all that follow. */
export interface Route {
  readonly method: string
  readonly pattern: RegExp
  readonly steps: readonly Step[]
}

/** @param key Method and path template, such as `GET /users/@me/guilds/{guild_id}/member`. */
export function createRoute(key: string, steps: readonly Step[]): Route {
  const [method = '', template = ''] = key.split(' ')
  const pattern = template.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '[^/]+')
  return { method, pattern: new RegExp(`^${pattern}$`), steps }
}

/** What the script says to the request, which is the `nth` of the route, counted from 0. */
export function answerOf({ steps }: Route, request: LoggedRequest, nth: number): Answer {
  const step = steps[Math.min(nth, steps.length - 1)]
  if (step === undefined) throw new Error(`The route of ${request.method} ${request.path} has no steps`)
  return typeof step === 'function' ? step(request) : step
}
