import { describe, expect, it, test } from 'vitest'
import { InvalidArgumentError } from '../../../src/runtime/errors/arguments.ts'
import {
  checkArray,
  checkCredential,
  checkFunction,
  checkHeaders,
  checkNumber,
  checkObject,
  checkOneOf,
  checkOptions,
  checkSignal,
  checkSnowflake,
  checkString,
  checkText,
  checkTimeout,
  isListOfTexts,
  isTime,
  kindOf,
  refuseInBrowser,
} from '../../../src/runtime/validation/arguments.ts'
import { failure } from '../../support/failure.ts'
import { FIREFOX, inBrowser } from '../../support/in-browser.ts'

describe('checkSnowflake', () => {
  test.each(['0', '80351110224678912', '18446744073709551615'])('accepts %s', (id) => {
    expect(() => checkSnowflake('guildId', id)).not.toThrow()
  })

  test.each([
    ['an empty string', ''],
    ['letters', 'abc'],
    ['a sign', '-1'],
    ['white space around digits', ' 1 '],
    ['a trailing line break', '80351110224678912\n'],
    ['21 digits', '1'.repeat(21)],
    ['2 to the power of 64', '18446744073709551616'],
    ['a fraction', '1.5'],
    ['digits of another script', '١٢٣'],
    ['a path', '../1'],
    ['a number', 80351110224678912],
    ['a bigint', 80351110224678912n],
    ['null', null],
    ['undefined', undefined],
  ])('rejects %s and names the field', async (_, id) => {
    const error = await failure(() => checkSnowflake('guildId', id), InvalidArgumentError)
    expect(error.field).toBe('guildId')
    expect(error.message).toMatch(/^guildId must be a snowflake, a string of digits below/)
  })

  it('advises to quote a number', async () => {
    const error = await failure(() => checkSnowflake('guildId', 1), InvalidArgumentError)
    expect(error.message).toContain('and is of type number')
  })
})

describe('checkCredential', () => {
  test.each(['a', 'aB3.-_~+/=', '!"#$%&\'()*,:;<>?@[\\]^`{|}'])('accepts %s', (token) => {
    expect(() => checkCredential('botToken', token)).not.toThrow()
  })

  test.each([
    ['an empty string', ''],
    ['white space', 'a b'],
    ['a line break', 'a\r\nX-Injected: 1'],
    ['a trailing line break', 'token\n'],
    ['a control character', 'a\u0000'],
    ['a letter outside ASCII', 'tökén'],
    ['a number', 12345],
    ['null', null],
    ['undefined', undefined],
    ['an array', ['token']],
  ])('rejects %s and names the field', async (_, token) => {
    const error = await failure(() => checkCredential('botToken', token), InvalidArgumentError)
    expect(error.field).toBe('botToken')
  })

  const prefixed = ['Bot secret-value', 'Bearer secret-value', 'bearer secret-value']
  test.each(prefixed)('advises to remove the prefix of %j', async (token) => {
    const error = await failure(() => checkCredential('botToken', token), InvalidArgumentError)
    expect(error.message).toBe('botToken must not start with "Bot " or "Bearer "')
  })
})

describe('checkOneOf', () => {
  it('distinguishes 0 and false', async () => {
    expect(() => checkOneOf('integrationType', 0, [0, 1])).not.toThrow()
    const error = await failure(() => checkOneOf('integrationType', false, [0, 1]), InvalidArgumentError)
    expect(error.message).toBe('integrationType must be one of 0, 1')
  })
})

describe('checkHeaders', () => {
  it('accepts a value that is empty, has a tab, or is Latin-1', () => {
    expect(() => checkHeaders('headers', { 'Accept-Language': 'de', 'X-A': '', 'X-B': 'a\té' })).not.toThrow()
  })

  test.each(['Authorization', 'authorization', 'Content-Type', 'CONTENT-LENGTH', 'Host'])(
    'rejects %s, which the client sets itself',
    async (name) => {
      const error = await failure(() => checkHeaders('headers', { [name]: 'x' }), InvalidArgumentError)
      expect(error.field).toBe(`headers.${name}`)
      expect(error.message).toContain('is set by the client')
    },
  )

  test.each([
    ['a name with a space', 'X A', 'x'],
    ['a name with a colon', 'X:A', 'x'],
    ['an empty name', '', 'x'],
    ['a value with a line break', 'X-A', 'x\r\nX-B: y'],
    ['a value outside Latin-1', 'X-A', '☃'],
    ['a value that is a number', 'X-A', 1],
    ['a value that is undefined', 'X-A', undefined],
  ])('rejects %s', async (_, name, value) => {
    const error = await failure(() => checkHeaders('headers', { [name]: value }), InvalidArgumentError)
    expect(error.field).toBe(`headers.${name}`)
    expect(error.message).toContain('a header name with a value of one line')
  })
})

describe('checks of types', () => {
  type Check = (value: unknown) => void

  const whole: Check = (value) => checkNumber('field', value, 1, 10, 1)
  const timeout: Check = (value) => checkTimeout('field', value)

  test.each<[string, Check, unknown]>([
    ['checkFunction', (value) => checkFunction('field', value), () => {}],
    ['checkFunction', (value) => checkFunction('field', value), undefined],
    ['checkSignal', (value) => checkSignal(value as AbortSignal), new AbortController().signal],
    ['checkSignal', (value) => checkSignal(value as AbortSignal), undefined],
    ['checkTimeout', timeout, 0.5],
    ['checkTimeout', timeout, 2 ** 31 - 1],
    ['checkText', (value) => checkText('field', value), 'a'],
    ['checkString', (value) => checkString('field', value), ''],
    ['checkArray', (value) => checkArray('field', value), []],
    ['checkObject', (value) => checkObject('field', value), {}],
    ['checkNumber', whole, 10],
    ['checkNumber', (value) => checkNumber('field', value, 0), Number.POSITIVE_INFINITY],
    ['checkOptions', (value) => checkOptions('options', value, ['a']), { a: 1 }],
  ])('%s accepts a valid value (case %#)', (_, check, value) => {
    expect(() => check(value)).not.toThrow()
  })

  test.each<[string, Check, unknown, string]>([
    ['checkFunction', (value) => checkFunction('field', value), 1, 'field must be a function'],
    ['checkSignal', (value) => checkSignal(value as AbortSignal), {}, 'signal must be an AbortSignal'],
    ['checkTimeout', timeout, 0, 'field must be a number of milliseconds above 0 and at most 2147483647'],
    ['checkTimeout', timeout, 2 ** 31, 'field must be a number of milliseconds'],
    ['checkTimeout', timeout, Number.NaN, 'field must be a number of milliseconds'],
    ['checkText', (value) => checkText('field', value), '', 'field must be a string that is not empty'],
    [
      'checkString',
      (value) => checkString('field', value),
      1,
      'field must be a string, and is of type number',
    ],
    ['checkArray', (value) => checkArray('field', value), {}, 'field must be an array'],
    [
      'checkObject',
      (value) => checkObject('field', value),
      [],
      'field must be an object, and is an array of 0',
    ],
    ['checkObject', (value) => checkObject('field', value), null, 'field must be an object, and is null'],
    ['checkNumber', whole, 0, 'field must be a whole number from 1 to 10'],
    ['checkNumber', whole, 1.5, 'field must be a whole number from 1 to 10'],
    ['checkNumber', whole, '1', 'field must be a whole number from 1 to 10'],
    [
      'checkOptions',
      (value) => checkOptions('retry', value, ['b', 'c'], 'retry.'),
      { a: 1 },
      'retry.a is not an option: use b, c',
    ],
    [
      'checkOptions',
      (value) => checkOptions('options', value, []),
      { a: 1 },
      'a is not an option: use another one',
    ],
  ])('%s rejects an invalid value (case %#)', async (_, check, value, message) => {
    const error = await failure(() => check(value), InvalidArgumentError)
    expect(error.message).toContain(message)
  })

  test.each([
    [0, true],
    [8.64e15, true],
    [8.64e15 + 1, false],
    [Number.NaN, false],
    ['0', false],
  ])('isTime returns for %j: %s', (value, expected) => {
    expect(isTime(value)).toBe(expected)
  })

  test.each([
    [[], true],
    [['a', 'b'], true],
    [['a', 1], false],
    ['a', false],
  ])('isListOfTexts returns for %j: %s', (value, expected) => {
    expect(isListOfTexts(value)).toBe(expected)
  })
})

describe('refuseInBrowser', () => {
  const isRefused = (globals?: Readonly<Record<string, unknown>>) =>
    inBrowser(() => {
      try {
        return refuseInBrowser('clientSecret', false)
      } catch (error) {
        return error
      }
    }, globals)
  const userAgent = (text: string) => ({ navigator: { userAgent: text } })
  const page = { window: {}, document: {} }
  const worker = { importScripts: () => {}, process: undefined }
  const JSDOM = 'Mozilla/5.0 (linux) AppleWebKit/537.36 (KHTML, like Gecko) jsdom/29.0.1'
  const HAPPY_DOM = 'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) HappyDOM/20.0.0'

  test.each<[string, Readonly<Record<string, unknown>>]>([
    ['a page', { ...page, navigator: FIREFOX, process: undefined }],
    ['a page with a user agent of its own', { ...page, ...userAgent('MyApp/1.0'), process: undefined }],
    ['a page with a process of a bundler', { ...page, ...userAgent('MyApp/1.0'), process: { versions: {} } }],
    ['a page of Electron, which has the process of Node', { ...page, navigator: FIREFOX }],
    ['a dedicated, shared or service worker', { ...worker, navigator: FIREFOX }],
    ['a worker with the process of Node', { importScripts: () => {}, navigator: FIREFOX }],
    ['React Native', { window: {}, navigator: { product: 'ReactNative' }, process: { env: {} } }],
  ])('rejects a secret in %s', async (_, globals) => {
    expect(await isRefused(globals)).toMatchObject({ field: 'clientSecret', code: 'ERR_INVALID_ARGUMENT' })
  })

  test.each<[string, Readonly<Record<string, unknown>>]>([
    ['Node', {}],
    ['Node 20, which has no navigator', { navigator: undefined }],
    ['a worker of Cloudflare with jsdom', { ...page, ...userAgent(JSDOM), process: undefined }],
    ['Deno 1 with happy-dom', { ...page, ...userAgent(HAPPY_DOM), process: undefined }],
    ['Node with jsdom', { ...page, ...userAgent(JSDOM) }],
    ['Node with happy-dom', { ...page, ...userAgent(HAPPY_DOM) }],
    ['Node with another DOM', { ...page, navigator: undefined }],
    ['Node with another DOM and its own navigator', { ...page, ...userAgent('Node.js/24') }],
    ['Deno with jsdom', { ...page, ...userAgent(JSDOM), Deno: {} }],
    ['Deno with another DOM', { ...page, ...userAgent('Deno/2.9.0') }],
    ['Bun with happy-dom', { ...page, ...userAgent(HAPPY_DOM), Bun: {} }],
    ['workerd', { WorkerGlobalScope: class {}, ...userAgent('Cloudflare-Workers'), process: undefined }],
    ['workerd with another DOM', { ...page, ...userAgent('Cloudflare-Workers'), process: undefined }],
    ['workerd with a process and another DOM', { ...page, ...userAgent('Cloudflare-Workers') }],
  ])('accepts a secret in %s', async (_, globals) => {
    expect(await isRefused(globals)).toBeUndefined()
  })
})

describe('kindOf', () => {
  test.each<[string, unknown]>([
    ['null', null],
    ['undefined', undefined],
    ['an empty string', ''],
    ['a string of 6 characters', 'secret'],
    ['an array of 2', ['secret', 'x']],
    ['of type number', 42],
    ['of type object', { a: 'secret' }],
    ['of type function', () => 'secret'],
    ['of type bigint', 42n],
    ['of type boolean', true],
  ])('returns %s, and not the content', (kind, value) => {
    expect(kindOf(value)).toBe(kind)
  })
})

describe('a message', () => {
  const SENTINEL = 'SENTINEL-4f1c'

  test.each([
    ['a snowflake', () => checkSnowflake('field', SENTINEL)],
    ['a credential', () => checkCredential('field', `${SENTINEL} ${SENTINEL}`)],
    ['a credential with a prefix', () => checkCredential('field', `Bot ${SENTINEL}`)],
    ['one of a list', () => checkOneOf('field', SENTINEL, ['a', 'b'])],
    ["a header's value", () => checkHeaders('field', { 'X-A': `${SENTINEL}\n` })],
    ["one of the client's own headers", () => checkHeaders('field', { Authorization: SENTINEL })],
  ])('does not contain the value of %s', async (_, check) => {
    const error = await failure(check, InvalidArgumentError)
    expect(error.message).not.toContain(SENTINEL)
    expect(error.message).toMatch(/^field/)
  })
})
