import { failed, tokens } from '../fixtures.ts'
import type { Answer } from '../server/answer.ts'
import type { LoggedRequest } from '../server/log.ts'

/** Every failure after which nobody knows whether the server did what it was asked. */
export const AMBIGUOUS: readonly (readonly [string, Answer])[] = [
  ['reset', { fault: 'reset' }],
  ['reset-in-body', { ...tokens(), fault: 'reset in body' }],
  ['stall', { fault: 'stall' }],
  ['stall-in-body', { ...tokens(), fault: 'stall in body' }],
  ['500', failed(500)],
  ['502', failed(502)],
  ['504', failed(504)],
  ['cut-off', { ...tokens(), body: '{"access_token":"new' }],
]

/** How often each value of a form field was posted. */
export function postsBy(log: readonly LoggedRequest[], field: string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { form } of log) {
    const value = form.get(field) ?? ''
    counts[value] = (counts[value] ?? 0) + 1
  }
  return counts
}
