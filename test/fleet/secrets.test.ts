import { describe, expect, it } from 'vitest'
import { createKey, createSecret, showsSecret } from './secrets.ts'

describe('judges', () => {
  it('find a secret in every encoding, wherever it stands', () => {
    const secret = createSecret('rt')
    for (const before of ['', 'a', 'ab', 'abc']) {
      const text = `${before}${secret}"`
      for (const encode of [String, btoa, encodeURIComponent, JSON.stringify]) {
        expect(showsSecret(encode(text)), encode.name).toBe(true)
      }
    }
    expect(showsSecret(createKey())).toBe(true)
  })

  it('find none where there is none', () => {
    expect(showsSecret(`refresh refreshed ${crypto.randomUUID()} ${btoa('no secret at all')}`)).toBe(false)
  })
})
