import { inspect } from 'node:util'
import { assert, expect } from 'vitest'
import type { Outcome } from './outcome.ts'
import type { LoggedRequest } from './server/log.ts'

/** Milliseconds that a timer may fire early. */
export const TOLERANCE = 5

/** The value of a call that must have succeeded. */
export function expectOk<Value>(outcome: Outcome<Value>): Value {
  if (outcome.kind === 'ok') return outcome.value
  assert.fail(`The call ended with ${summary(outcome)}`)
}

/** That every call succeeded. */
export function expectAllOk(outcomes: readonly Outcome[]): void {
  expect(outcomes.map(summary)).toEqual(outcomes.map(() => 'ok'))
}

/** The error of a call that must have failed with one of the codes. */
export function expectError(outcome: Outcome, ...codes: readonly string[]): unknown {
  expect(codes).toContain(summary(outcome))
  return outcome.kind === 'error' ? outcome.error : undefined
}

/** That a call ended with the caller's own reason. */
export function expectReason(outcome: Outcome, reason: unknown): void {
  expect(outcome.kind === 'error' ? outcome.error : outcome.kind).toBe(reason)
}

function summary(outcome: Outcome): string {
  return outcome.kind === 'error' ? outcome.code : outcome.kind
}

/** That the later request came no sooner than so many milliseconds after the earlier was answered. */
export function expectGap(
  earlier: LoggedRequest | undefined,
  later: LoggedRequest | undefined,
  ms: number,
): void {
  expect(gap(earlier, later)).toBeGreaterThanOrEqual(ms - TOLERANCE)
}

/** Milliseconds from one answer to a later request; `NaN` when one of them never was. */
export function gap(earlier: LoggedRequest | undefined, later: LoggedRequest | undefined): number {
  return (later?.at ?? Number.NaN) - (earlier?.answeredAt ?? Number.NaN)
}

/** Everything that a log could make of a value. */
export function show(value: unknown): string {
  const deep = inspect(value, { depth: 20, showHidden: true, getters: true, maxStringLength: null })
  return [String(value), JSON.stringify(value), deep].join('\n')
}

/** That nothing secret is to be seen in a value, in any encoding. */
export function expectNoSecrets(value: unknown, secrets: readonly string[]): void {
  const text = show(value)
  const forms = secrets.flatMap((secret) => [secret, encodeURIComponent(secret), btoa(secret)])
  expect(forms.filter((form) => text.includes(form))).toEqual([])
}
