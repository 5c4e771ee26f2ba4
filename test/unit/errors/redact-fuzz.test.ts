import { inspect } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRedactor } from '../../../src/runtime/errors/redact.ts'
import { setUp } from '../../support/client.ts'
import { json } from '../../support/recording-fetch.ts'

const SEED = { seed: 14 }

/** Visible ASCII characters, of which a credential consists. */
const credential = fc
  .string({
    minLength: 8,
    maxLength: 40,
    unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)),
  })
  .filter((secret) => !'[redacted]'.includes(secret))
const token = fc.stringMatching(/^[A-Za-z0-9][\w.~-]{15,60}$/)

const NAMES = ['access_token', 'refresh_token', 'id_token', 'device_code', 'code_verifier', 'client_secret']
const SECRET_NAMES = [
  ...NAMES,
  ...NAMES.map((name) => name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())),
]
const WORDS = ['code', 'error', 'message', 'errors', 'retry_after', 'token', 'url', 'invalid_grant', 'state']

const formEncode = (text: string) => new URLSearchParams([['', text]]).toString().slice(1)
const toJson = (text: string) => JSON.stringify(text).slice(1, -1)
const base64 = (text: string) => Buffer.from(text).toString('base64')

/** Every encoding in which a server or a proxy may repeat a secret, each within another text. */
const ENCODERS: readonly ((secret: string, before: string, after: string) => string)[] = [
  (secret, before, after) => before + secret + after,
  (secret, before, after) => before + encodeURIComponent(secret) + after,
  (secret) => encodeURIComponent(secret).replace(/%../g, (hex) => hex.toLowerCase()),
  (secret, before, after) => before + formEncode(secret) + after,
  (secret, before, after) => before + toJson(secret) + after,
  (secret) => toJson(toJson(secret)),
  (secret) => toJson(secret).replaceAll('/', '\\/'),
  (secret, before, after) => base64(before + secret + after),
  (secret, before, after) => Buffer.from(before + secret + after).toString('base64url'),
  (secret) => encodeURIComponent(base64(secret)),
  (secret) => `Basic ${base64(`159799960412356608:${secret}`)}`,
  (secret) => `Basic ${base64(`159799960412356608:${formEncode(secret)}`)}`,
]

const encoder = fc.constantFrom(...ENCODERS)
const around = fc.stringMatching(/^[ -z]{0,5}$/)

/** Returns every form of a secret that a text must not contain. */
function formsOf(secret: string): string[] {
  const parts = [0, 1, 2].map((offset) => {
    const text = base64('x'.repeat(offset) + secret)
    return text.slice(Math.ceil((offset * 4) / 3), Math.floor(((offset + secret.length) * 4) / 3))
  })
  const urlParts = parts.map((part) => part.replaceAll('+', '-').replaceAll('/', '_'))
  return [secret, encodeURIComponent(secret), formEncode(secret), toJson(secret), ...parts, ...urlParts]
}

function expectAbsent(shown: string, secret: string): void {
  expect(formsOf(secret).filter((form) => shown.includes(form))).toEqual([])
}

/** A JSON value with the given texts in its strings and keys. */
function jsonWith(text: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  return fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      text,
      fc.constantFrom<unknown>(null, true, 7, 'word'),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.oneof(fc.constantFrom(...WORDS), text), tie('value'), { maxKeys: 3 }),
    ),
  })).value
}

/** A secret, and a JSON value that repeats it in any encoding. */
const planted = credential.chain((secret) => {
  const text = fc
    .tuple(encoder, around, around)
    .map(([encode, before, after]) => encode(secret, before, after))
  return fc.record({ secret: fc.constant(secret), body: jsonWith(text), text })
})

describe('a known secret, in any encoding', () => {
  test('is in no text and no value', () => {
    fc.assert(
      fc.property(planted, ({ secret, body, text }) => {
        const redactor = createRedactor([secret, 'another-secret'])
        expectAbsent(redactor.text(text), secret)
        expectAbsent(inspect(redactor.value(body), { depth: 20 }), secret)
        const cause = new TypeError(text, {
          cause: Object.assign(new Error('x'), { code: text, body, name: text }),
        })
        expectAbsent(inspect(redactor.cause(cause), { depth: 20, showHidden: true }), secret)
      }),
      { ...SEED, numRuns: 300 },
    )
  })

  test('is in no error of a client', async () => {
    await fc.assert(
      fc.asyncProperty(
        planted,
        fc.constantFrom(400, 401, 429, 500),
        async ({ secret, body, text }, status) => {
          const { client } = setUp([() => json(body, status, { 'x-echo': encodeURIComponent(text) })])
          const error = await client.exchangeCode(secret).catch((one: unknown) => one)
          expect(error).toBeInstanceOf(Error)
          const { body: shown } = error as { body?: unknown }
          expectAbsent(inspect(error, { depth: 20, showHidden: true }) + JSON.stringify(error), secret)
          expectAbsent(inspect(shown, { depth: 20, maxStringLength: null }), secret)
        },
      ),
      { ...SEED, numRuns: 100 },
    )
  })
})

describe('a secret that is known by its name only', () => {
  /** An object with the members of secrets, at any depth. */
  const named = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.dictionary(fc.constantFrom(...SECRET_NAMES), token, { minKeys: 1, maxKeys: 3 }),
      fc.record({
        webhook: fc.record({
          id: fc.constant('1'),
          token,
          url: token.map((one) => `https://a.example/${one}`),
        }),
      }),
      fc.record({ grant_type: fc.constant('authorization_code'), code: token }),
      fc.array(tie('value'), { maxLength: 2 }),
      fc.dictionary(fc.constantFrom(...WORDS.filter((word) => word !== 'code')), tie('value'), {
        maxKeys: 2,
      }),
    ),
  })).value

  function listTokens(value: unknown): string[] {
    if (typeof value === 'string') return value.length > 20 ? [value] : []
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(listTokens) : []
  }

  test('is replaced in a value, whose keys stay', () => {
    const { value } = createRedactor([])
    const keysOf = (one: unknown) => JSON.stringify(one).match(/"\w+":/g)
    fc.assert(
      fc.property(named, (body) => {
        const shown = JSON.stringify(value(body))
        for (const one of listTokens(body)) expect(shown).not.toContain(one)
        if (!shown.includes(':"[redacted]"')) expect(listTokens(body)).toEqual([])
        if (!JSON.stringify(body).includes('"state":[[['))
          expect(keysOf(JSON.parse(shown))).toEqual(keysOf(body))
      }),
      { ...SEED, numRuns: 300 },
    )
  })

  test('is replaced in a text, whatever notation it has', () => {
    const { text } = createRedactor([])
    const notation = fc.constantFrom<(name: string, value: string) => string>(
      (name, value) => JSON.stringify({ [name]: value }),
      (name, value) => JSON.stringify(JSON.stringify({ [name]: value })),
      (name, value) => JSON.stringify(JSON.stringify(JSON.stringify({ a: { [name]: value } }))),
      (name, value) => JSON.stringify({ [name]: value }).slice(0, -2),
      (name, value) => inspect({ [name]: value }),
      (name, value) => inspect(inspect({ [name]: value })),
      (name, value) => `https://a.example/cb?${name}=${value}&a=b`,
      (name, value) => encodeURIComponent(`?${name}=${value}&a=b`),
      (name, value) => encodeURIComponent(JSON.stringify({ [name]: value })),
      (name, value) => `{"${name}" : [ "${value}" ]}`,
      (name, value) => inspect(new Map([[name, value]])),
      (name, value) => JSON.stringify([[name, value]]),
      (name, value) => `<${name}>${value}</${name}>`,
      (name, value) => `${name}: Bearer X1${value}`,
    )
    fc.assert(
      fc.property(fc.constantFrom(...SECRET_NAMES), token, notation, around, (name, value, write, before) => {
        const shown = text(`${before} ${write(name, value)} end`)
        expect(shown).not.toContain(value)
        expect(text(shown)).toBe(shown)
      }),
      { ...SEED, numRuns: 300 },
    )
  })
})

test('words stay: short secrets, keys and error codes are not replaced', () => {
  const word = fc.constantFrom(...WORDS, 'invalid_request', 'access_denied', 'client', 'guilds', 'a', '50035')
  const body = fc.dictionary(word, fc.oneof(word, fc.integer(), fc.constant(null)), { maxKeys: 5 })
  fc.assert(
    fc.property(fc.array(word), fc.string({ maxLength: 7 }), body, (words, secret, one) => {
      const redactor = createRedactor(['code', 'error', secret, 'access_token', 'error_description'])
      const text = `Invalid "${words.join('", "')}" in request.`
      expect(redactor.text(text)).toBe(text)
      const { code, ...rest } = one
      expect(redactor.value(rest)).toEqual(rest)
      expect(redactor.value({ code: 50035, error: 'invalid_grant' })).toEqual({
        code: 50035,
        error: 'invalid_grant',
      })
    }),
    { ...SEED, numRuns: 200 },
  )
})

test('a very long secret leaves the class and the status of an error, and is not in it', async () => {
  const token = 'ab1_'.repeat(250_000)
  const { client } = setUp([() => json({ message: `Unknown ${token}` }, 403)])
  const error = await client.revokeToken(token).catch((one: unknown) => one)
  expect(error).toMatchObject({ name: 'ForbiddenError', status: 403 })
  expect(inspect(error, { showHidden: true, maxStringLength: null })).not.toContain('ab1_ab1_')
})
