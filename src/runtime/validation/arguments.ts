import { InvalidArgumentError } from '../errors/arguments.ts'
import { isRecord } from '../utils/objects.ts'
import { isWellFormed } from '../utils/text.ts'
import { MAX_TIMER_DELAY } from '../utils/time.ts'

/** A decimal id. Whether it fits into 64 bits is checked separately. */
const SNOWFLAKE = /^\d{1,20}$/
/** Visible ASCII characters. This is slightly more than RFC 6750 section 2.1 allows. */
const CREDENTIAL = /^[\x21-\x7e]+$/

/**
 * Describes the type and size of an argument, never its content, as in "is a string of 5 characters".
 *
 * @internal
 */
export function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (typeof value === 'string')
    return value === '' ? 'an empty string' : `a string of ${value.length} characters`
  if (Array.isArray(value)) return `an array of ${value.length}`
  return value === undefined ? 'undefined' : `of type ${typeof value}`
}

/** Creates the error of an argument of another type, or without the expected syntax. */
export function invalidType(field: string, expected: string, value: unknown): InvalidArgumentError {
  return new InvalidArgumentError(field, `must be ${expected}, and is ${kindOf(value)}`)
}

/** Checks whether a value is a snowflake. */
export function isSnowflake(value: unknown): value is string {
  return typeof value === 'string' && SNOWFLAKE.test(value) && BigInt(value) < 1n << 64n
}

/**
 * Checks that a value is a snowflake.
 *
 * @throws {@link InvalidArgumentError}
 */
export function checkSnowflake(field: string, value: unknown): asserts value is string {
  if (!isSnowflake(value)) throw invalidType(field, 'a snowflake, a string of digits below 2 ** 64', value)
}

/** Checks whether a value is a token or a secret that can be sent in a header. */
export function isCredential(value: unknown): value is string {
  return typeof value === 'string' && CREDENTIAL.test(value)
}

/**
 * Checks that a value is a token or a secret that can be sent in a header.
 *
 * @throws {@link InvalidArgumentError}
 */
export function checkCredential(field: string, value: unknown): asserts value is string {
  if (isCredential(value)) return
  if (typeof value === 'string' && /^(Bot|Bearer) /i.test(value)) {
    throw new InvalidArgumentError(field, 'must not start with "Bot " or "Bearer "')
  }
  throw invalidType(field, 'visible ASCII characters without white space', value)
}

/** Checks whether a value is a time in milliseconds since the Unix epoch that a `Date` can represent. */
export function isTime(value: unknown): value is number {
  return typeof value === 'number' && !Number.isNaN(new Date(value).getTime())
}

/** Checks whether a value is an array of strings, such as stored scopes. */
export function isListOfTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((member) => typeof member === 'string')
}

/**
 * Checks that a value is one of the allowed ones.
 *
 * @throws {@link InvalidArgumentError}
 */
export function checkOneOf(field: string, value: unknown, allowed: readonly unknown[]): void {
  if (!allowed.includes(value)) throw new InvalidArgumentError(field, `must be one of ${allowed.join(', ')}`)
}

/**
 * Checks that a value is a boolean or absent.
 *
 * @throws {@link InvalidArgumentError}
 */
export function checkBoolean(field: string, value: unknown): void {
  if (value !== undefined) checkOneOf(field, value, [true, false])
}

/**
 * Checks that a value is a function or absent.
 *
 * @throws {@link InvalidArgumentError}
 */
export function checkFunction(field: string, value: unknown): void {
  if (value !== undefined && typeof value !== 'function') {
    throw new InvalidArgumentError(field, 'must be a function')
  }
}

/**
 * Checks that a value is an `AbortSignal` or absent.
 *
 * @throws {@link InvalidArgumentError}
 */
export function checkSignal(signal: AbortSignal | undefined): void {
  if (signal !== undefined && typeof signal?.addEventListener !== 'function') {
    throw new InvalidArgumentError('signal', 'must be an AbortSignal')
  }
}

/**
 * Checks that a value is a number of milliseconds that a platform timer supports.
 *
 * @throws {@link InvalidArgumentError}
 */
export function checkTimeout(field: string, value: unknown): void {
  if (typeof value === 'number' && value > 0 && value <= MAX_TIMER_DELAY) return
  throw new InvalidArgumentError(
    field,
    `must be a number of milliseconds above 0 and at most ${MAX_TIMER_DELAY}`,
  )
}

/**
 * Checks that a value is a non-empty string.
 *
 * @throws {@link InvalidArgumentError}
 */
export function checkText(field: string, value: unknown): void {
  if (typeof value === 'string' && value !== '') return
  throw invalidType(field, 'a string that is not empty', value)
}

/**
 * Checks that a value is a number within bounds. `Infinity` is a number.
 *
 * @param step 1 if it must be an integer.
 * @throws {@link InvalidArgumentError}
 */
export function checkNumber(
  field: string,
  value: unknown,
  minimum: number,
  maximum: number = Number.POSITIVE_INFINITY,
  step = 0,
): void {
  if (typeof value === 'number' && value >= minimum && value <= maximum && !(value % step)) return
  throw new InvalidArgumentError(
    field,
    `must be a ${step ? 'whole ' : ''}number from ${minimum} to ${maximum}`,
  )
}

/**
 * Checks that a value is an object and not an array.
 *
 * @throws {@link InvalidArgumentError}
 */
export function checkObject(field: string, value: unknown): asserts value is object {
  if (isRecord(value)) return
  throw invalidType(field, 'an object', value)
}

/**
 * Checks that a value is an array.
 *
 * @throws {@link InvalidArgumentError}
 */
export function checkArray(field: string, value: unknown): asserts value is readonly unknown[] {
  if (Array.isArray(value)) return
  throw invalidType(field, 'an array', value)
}

/**
 * Checks that a value is a string of complete characters, which may be empty.
 *
 * @throws {@link InvalidArgumentError}
 */
export function checkString(field: string, value: unknown): asserts value is string {
  if (typeof value !== 'string') throw invalidType(field, 'a string', value)
  if (!isWellFormed(value)) throw new InvalidArgumentError(field, 'must not contain lone surrogates')
}

/**
 * Rejects unknown options, which would be ignored.
 *
 * @param known Names of all options; empty if these have been taken out of the object.
 * @param prefix Path of the options, with a dot at its end if it is not empty.
 * @throws {@link InvalidArgumentError} that names the known options.
 */
export function checkOptions(
  field: string,
  options: unknown,
  known: readonly string[],
  prefix = '',
): asserts options is object {
  checkObject(field, options)
  const name = Object.keys(options).find((one) => !known.includes(one))
  if (name === undefined) return
  throw new InvalidArgumentError(prefix + name, `is not an option: use ${known.join(', ') || 'another one'}`)
}

/** Headers that the client sets for every request. */
const OWN_HEADERS = ['authorization', 'content-type', 'content-length', 'host', 'user-agent']

/**
 * Checks that all headers can be sent and that the client does not set them itself.
 *
 * @throws {@link InvalidArgumentError}
 */
export function checkHeaders(field: string, headers: unknown): void {
  if (!isRecord(headers) || Symbol.iterator in headers) {
    throw new InvalidArgumentError(field, 'must be an object of strings')
  }
  for (const [name, value] of Object.entries(headers)) {
    if (OWN_HEADERS.includes(name.toLowerCase())) {
      throw new InvalidArgumentError(`${field}.${name}`, 'is set by the client, user-agent by its userAgent')
    }
    checkHeader(`${field}.${name}`, name, value)
  }
}

/**
 * Checks that a header can be sent.
 *
 * @throws {@link InvalidArgumentError}
 */
export function checkHeader(field: string, name: string, value: unknown): void {
  const isName = /^[\w!#$%&'*+.^`|~-]+$/.test(name)
  if (isName && typeof value === 'string' && /^[\t\x20-\x7e\x80-\xff]*$/.test(value)) return
  throw new InvalidArgumentError(field, 'must be a header name with a value of one line')
}

/**
 * Checks whether the code runs in a browser, one of its workers or React Native, where every user can read its secrets. A
 * server with the globals of jsdom, happy-dom or another DOM is not a browser.
 */
export function isBrowser(): boolean {
  const { navigator, process } = globalThis as {
    readonly navigator?: Partial<Navigator>
    readonly process?: unknown
  }
  if (navigator?.product === 'ReactNative') return true
  // Only workers of browsers have `importScripts`.
  if (!('importScripts' in globalThis || ('window' in globalThis && 'document' in globalThis))) return false
  // Node, Deno and Bun have a `process`, and so have the pages of Electron.
  const isProcess = Object.prototype.toString.call(process) === '[object process]'
  const agent = navigator?.userAgent ?? ''
  return !/jsdom|HappyDOM|^(Cloudflare|Deno)/.test(agent) && (!isProcess || agent.startsWith('Mozilla'))
}

/**
 * Rejects a secret in a browser.
 *
 * @param isAllowed Option `dangerouslyAllowBrowser`.
 * @throws {@link InvalidArgumentError} in a browser.
 */
export function refuseInBrowser(field: string, isAllowed: boolean): void {
  if (isAllowed || !isBrowser()) return
  throw new InvalidArgumentError(
    field,
    'must not be used in a browser: leave it out, or set dangerouslyAllowBrowser',
  )
}
