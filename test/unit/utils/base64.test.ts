import { expect, test } from 'vitest'
import { base64url } from '../../../src/runtime/utils/base64.ts'

test.each<[number[], string]>([
  [[], ''],
  [[0], 'AA'],
  [[102, 111], 'Zm8'],
  [[102, 111, 111], 'Zm9v'],
  [[251, 255, 191], '-_-_'],
  [[255, 255, 254], '___-'],
])('%j is written as %j, without padding', (bytes, text) => {
  expect(base64url(new Uint8Array(bytes))).toBe(text)
})

test('the octets of RFC 7636 appendix A give its text', () => {
  expect(base64url(new Uint8Array([3, 236, 255, 224, 193]))).toBe('A-z_4ME')
})
