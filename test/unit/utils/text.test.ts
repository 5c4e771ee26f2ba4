import { expect, it, test } from 'vitest'
import { toPrintable } from '../../../src/runtime/utils/text.ts'

test.each([
  ['a line break', 'a\nb', 'a\\u000ab'],
  ['a carriage return', 'a\rb', 'a\\u000db'],
  ['an escape sequence of a terminal', '\u001b[2J', '\\u001b[2J'],
  ['a control character of C1', '\u009b2J', '\\u009b2J'],
  ['a line separator', 'a\u2028b\u2029', 'a\\u2028b\\u2029'],
  ['a change of direction', 'a\u202eb', 'a\\u202eb'],
])('escapes %s', (_, text, expected) => {
  expect(toPrintable(text)).toBe(expected)
})

test.each(['', 'GET /users/@me', 'déjà vu', '日本語 🔑'])('leaves "%s" unchanged', (text) => {
  expect(toPrintable(text)).toBe(text)
})

it('cuts off a text of more than 2000 characters', () => {
  expect(toPrintable('x'.repeat(2000))).toHaveLength(2000)
  expect(toPrintable('x'.repeat(2001))).toBe(`${'x'.repeat(2000)} …`)
})
