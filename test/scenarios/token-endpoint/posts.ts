import { failed, tokenResponse } from '../sample-data.ts'
import type { LoggedRequest } from '../server/log.ts'
import type { ScriptedResponse } from '../server/response.ts'

/** Failures after which a client does not know whether the server processed the request. */
export const AMBIGUOUS: readonly (readonly [string, ScriptedResponse])[] = [
  ['reset', { fault: 'reset' }],
  ['reset-in-body', { ...tokenResponse(), fault: 'reset in body' }],
  ['stall', { fault: 'stall' }],
  ['stall-in-body', { ...tokenResponse(), fault: 'stall in body' }],
  ['500', failed(500)],
  ['502', failed(502)],
  ['504', failed(504)],
  ['cut-off', { ...tokenResponse(), body: '{"access_token":"new' }],
]

/** Counts the requests for each value of a form field. */
export function postsBy(log: readonly LoggedRequest[], field: string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { form } of log) {
    const value = form.get(field) ?? ''
    counts[value] = (counts[value] ?? 0) + 1
  }
  return counts
}
