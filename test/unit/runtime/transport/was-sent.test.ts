import { expect, test } from 'vitest'
import { wasSent } from '../../../../src/runtime/transport/was-sent.ts'

const coded = (code: unknown) => Object.assign(new Error('x'), { code })

test.each([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ConnectionRefused',
  'FailedToOpenSocket',
])('%s: no connection came about', (code) => {
  expect(wasSent(coded(code))).toBe(false)
  expect(wasSent(new TypeError('fetch failed', { cause: coded(code) }))).toBe(false)
})

test.each<[string, unknown]>([
  ['a reset', coded('ECONNRESET')],
  ['a closed socket', new TypeError('fetch failed', { cause: coded('UND_ERR_SOCKET') })],
  ['late headers', coded('UND_ERR_HEADERS_TIMEOUT')],
  ['a code that only begins alike', coded('ECONNREFUSED_LATER')],
  ['a code that is none', coded(7)],
  ['an error without a code', new TypeError('fetch failed')],
  ['text', 'ECONNREFUSED'],
  ['an object that is no error', { code: 'ECONNREFUSED' }],
  ['nothing', undefined],
  ['null', null],
])('%s: it may have been carried out', (_, error) => {
  expect(wasSent(error)).toBe(true)
})
