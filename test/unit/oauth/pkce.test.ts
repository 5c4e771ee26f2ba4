import { describe, expect, it, test } from 'vitest'
import { calculateCodeChallenge, generateCodeVerifier } from '../../../src/index.ts'
import { InvalidArgumentError } from '../../../src/runtime/errors/arguments.ts'
import { checkCodeVerifier } from '../../../src/runtime/oauth/pkce.ts'
import { base64url } from '../../../src/runtime/utils/base64.ts'
import { failure } from '../../support/failure.ts'

describe('S08: the vector of RFC 7636 appendix B', () => {
  const OCTETS = [
    116, 24, 223, 180, 151, 153, 224, 37, 79, 250, 96, 125, 216, 173, 187, 186, 22, 212, 37, 77, 105, 214,
    191, 240, 91, 88, 5, 88, 83, 132, 141, 121,
  ]
  const VERIFIER = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk'

  it('encodes the octets to the verifier', () => {
    expect(base64url(new Uint8Array(OCTETS))).toBe(VERIFIER)
  })

  it('calculates the challenge of the verifier', async () => {
    expect(await calculateCodeChallenge(VERIFIER)).toBe('E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM')
  })
})

describe('generateCodeVerifier', () => {
  it('returns 43 characters of the base64url alphabet, which are 256 bits', () => {
    expect(generateCodeVerifier()).toMatch(/^[A-Za-z0-9_-]{43}$/)
  })

  it('returns a different verifier each time', () => {
    expect(new Set(Array.from({ length: 100 }, generateCodeVerifier)).size).toBe(100)
  })
})

describe('S09: checkCodeVerifier', () => {
  test.each([
    ['43 characters', 'v'.repeat(43)],
    ['128 characters', 'v'.repeat(128)],
    ['every unreserved mark', `-._~${'v'.repeat(39)}`],
  ])('accepts %s', async (_, verifier) => {
    expect(() => checkCodeVerifier('codeVerifier', verifier)).not.toThrow()
    expect(await calculateCodeChallenge(verifier)).toMatch(/^[A-Za-z0-9_-]{43}$/)
  })

  test.each([
    ['42 characters', 'v'.repeat(42)],
    ['129 characters', 'v'.repeat(129)],
    ['an empty string', ''],
    ['a reserved character', `+${'v'.repeat(42)}`],
    ['padding', `${'v'.repeat(43)}=`],
    ['white space', `${'v'.repeat(43)} `],
    ['a trailing line break', `${'v'.repeat(43)}\n`],
    ['a letter outside ASCII', 'é'.repeat(43)],
    ['null', null],
    ['a number', 10 ** 50],
  ])('throws for %s, without its value', async (_, verifier) => {
    const error = await failure(() => calculateCodeChallenge(verifier as string), InvalidArgumentError)
    expect(error.field).toBe('codeVerifier')
    expect(error.message).toBe('codeVerifier must have 43 to 128 characters of A-Za-z0-9._~-')
  })
})
