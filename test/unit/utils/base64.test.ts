import { describe, expect, test } from 'vitest'
import { base64url, decodeBase64, encodeBase64 } from '../../../src/runtime/utils/base64.ts'

test.each<[number[], string]>([
  [[], ''],
  [[0], 'AA'],
  [[102, 111], 'Zm8'],
  [[102, 111, 111], 'Zm9v'],
  [[251, 255, 191], '-_-_'],
  [[255, 255, 254], '___-'],
])('base64url encodes %j as %j, without padding', (bytes, text) => {
  expect(base64url(new Uint8Array(bytes))).toBe(text)
})

test('base64url encodes the example of RFC 7636 appendix A', () => {
  expect(base64url(new Uint8Array([3, 236, 255, 224, 193]))).toBe('A-z_4ME')
})

describe('base64', () => {
  test.each<[number[], string]>([
    [[], ''],
    [[0], 'AA=='],
    [[102, 111], 'Zm8='],
    [[251, 255, 191], '+/+/'],
  ])('%j is encoded as %j', (bytes, text) => {
    expect(encodeBase64(new Uint8Array(bytes))).toBe(text)
  })

  test('decodes 100 000 encoded bytes', () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => index % 256)
    expect(decodeBase64(encodeBase64(bytes))).toEqual(bytes)
  })

  test.each([['', 'AA', 'AA=', 'A===', 'AA-_', ' AA=', 'AA==\n', 'A=AA']].flat())(
    'does not decode %j',
    (text) => {
      expect(decodeBase64(text)).toBeUndefined()
    },
  )
})
