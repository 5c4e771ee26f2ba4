import { inspect } from 'node:util'
import { assert, expect } from 'vitest'
import type { Outcome } from './outcome.ts'
import type { LoggedRequest } from './server/log.ts'

/** Milliseconds by which a timer may fire early. */
export const TOLERANCE = 5

/** Asserts that a call succeeded, and returns its value. */
export function expectOk<Value>(outcome: Outcome<Value>): Value {
  if (outcome.kind === 'ok') return outcome.value
  assert.fail(`Expected the call to succeed, but the outcome is ${summary(outcome)}`)
}

/** Asserts that every call succeeded. */
export function expectAllOk(outcomes: readonly Outcome[]): void {
  expect(outcomes.map(summary)).toEqual(outcomes.map(() => 'ok'))
}

/** Asserts that a call failed with one of the codes, and returns its error. */
export function expectError(outcome: Outcome, ...codes: readonly string[]): unknown {
  expect(codes).toContain(summary(outcome))
  return outcome.kind === 'error' ? outcome.error : undefined
}

/** Asserts that a call was rejected with the reason of the caller's abort. */
export function expectReason(outcome: Outcome, reason: unknown): void {
  expect(outcome.kind === 'error' ? outcome.error : outcome.kind).toBe(reason)
}

function summary(outcome: Outcome): string {
  return outcome.kind === 'error' ? outcome.code : outcome.kind
}

/** Asserts that at least `ms` milliseconds passed between the response to one request and a later request. */
export function expectGap(
  earlier: LoggedRequest | undefined,
  later: LoggedRequest | undefined,
  ms: number,
): void {
  expect(gap(earlier, later)).toBeGreaterThanOrEqual(ms - TOLERANCE)
}

/** Returns the milliseconds between the response to one request and a later request, or `NaN` if either is missing. */
export function gap(earlier: LoggedRequest | undefined, later: LoggedRequest | undefined): number {
  return (later?.at ?? Number.NaN) - (earlier?.respondedAt ?? Number.NaN)
}

/** Returns all representations of a value that a log may contain. */
export function show(value: unknown): string {
  const deep = inspect(value, { depth: 20, showHidden: true, getters: true, maxStringLength: null })
  return [String(value), JSON.stringify(value), deep].join('\n')
}

/** Asserts that no representation of a value contains a secret, in any encoding. */
export function expectNoSecrets(value: unknown, secrets: readonly string[]): void {
  const text = show(value)
  const forms = secrets.flatMap((secret) => [secret, encodeURIComponent(secret), btoa(secret)])
  expect(forms.filter((form) => text.includes(form))).toEqual([])
}
