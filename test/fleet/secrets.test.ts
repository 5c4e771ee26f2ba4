import { describe, expect, it } from 'vitest'
import { createKey, createSecret, showsSecret } from './secrets.ts'

describe('assertions', () => {
  it('find a secret in every encoding, at every offset', () => {
    const secret = createSecret('rt')
    for (const before of ['', 'a', 'ab', 'abc']) {
      const text = `${before}${secret}"`
      for (const encode of [String, btoa, encodeURIComponent, JSON.stringify]) {
        expect(showsSecret(encode(text)), encode.name).toBe(true)
      }
    }
    expect(showsSecret(createKey())).toBe(true)
  })

  it('find no secret in a text without one', () => {
    expect(showsSecret(`refresh refreshed ${crypto.randomUUID()} ${btoa('no secret at all')}`)).toBe(false)
  })
})
