import { InvalidArgumentError } from '../errors/arguments.ts'

/** A decimal id that fits 64 bits. */
const SNOWFLAKE = /^\d{1,20}$/
/** What can stand in a header and is no white space: RFC 6750 section 2.1, a little wider. */
const CREDENTIAL = /^[\x21-\x7e]+$/

/**
 * An argument's kind and size, never its content.
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

/** @throws {@link InvalidArgumentError} unless the value is an id. */
export function checkSnowflake(field: string, value: unknown): asserts value is string {
  if (typeof value === 'string' && SNOWFLAKE.test(value)) {
    if (BigInt(value) < 1n << 64n) return
    throw new InvalidArgumentError(
      field,
      'must be a snowflake, a string of 1 to 20 decimal digits, and exceeds 64 bits',
    )
  }
  const hint = typeof value === 'number' ? ': a number cannot hold an id, quote it' : ''
  throw new InvalidArgumentError(
    field,
    `must be a snowflake, a string of 1 to 20 decimal digits, and is ${kindOf(value)}${hint}`,
  )
}

/** Whether it is a token or a secret that can be sent. */
export function isCredential(value: unknown): value is string {
  return typeof value === 'string' && CREDENTIAL.test(value)
}

/** @throws {@link InvalidArgumentError} unless the value is a token or a secret that can be sent. */
export function checkCredential(field: string, value: unknown): asserts value is string {
  if (isCredential(value)) return
  if (typeof value === 'string' && /^(Bot|Bearer) /i.test(value)) {
    throw new InvalidArgumentError(
      field,
      `must come without the prefix "${value.slice(0, value.indexOf(' '))} "`,
    )
  }
  throw new InvalidArgumentError(
    field,
    `must be a string of visible ASCII characters without white space, and is ${kindOf(value)}`,
  )
}

/** @throws {@link InvalidArgumentError} unless the value is an absolute URL without a fragment. */
export function checkUrl(
  field: string,
  value: unknown,
  protocols?: readonly string[],
): asserts value is string {
  const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : undefined
  if (!url) throw new InvalidArgumentError(field, `must be an absolute URL, and is ${kindOf(value)}`)
  if (url.username !== '' || url.password !== '') {
    throw new InvalidArgumentError(field, 'must be a URL without a user name or a password')
  }
  if (url.hash !== '') throw new InvalidArgumentError(field, 'must be a URL without a fragment')
  if (protocols && !protocols.includes(url.protocol)) {
    throw new InvalidArgumentError(field, `must be a URL that starts with ${protocols.join(' or ')}`)
  }
}

/** Whether it is milliseconds since the Unix epoch that a `Date` can hold. */
export function isTime(value: unknown): value is number {
  return typeof value === 'number' && !Number.isNaN(new Date(value).getTime())
}

/** Whether it is a list of texts, as scopes are stored. */
export function isListOfTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((member) => typeof member === 'string')
}

/** @throws {@link InvalidArgumentError} unless the value is one of those listed. */
export function checkOneOf(field: string, value: unknown, allowed: readonly unknown[]): void {
  if (!allowed.includes(value)) throw new InvalidArgumentError(field, `must be one of ${allowed.join(', ')}`)
}

/** @throws {@link InvalidArgumentError} unless it is absent or can be called. */
export function checkFunction(field: string, value: unknown): void {
  if (value !== undefined && typeof value !== 'function') {
    throw new InvalidArgumentError(field, 'must be a function')
  }
}

/** @throws {@link InvalidArgumentError} unless it is absent or can be listened to. */
export function checkSignal(signal: AbortSignal | undefined): void {
  if (signal !== undefined && typeof signal?.throwIfAborted !== 'function') {
    throw new InvalidArgumentError('signal', 'must be an AbortSignal')
  }
}

/** What a timer can wait, in milliseconds. */
const LONGEST_TIMER = 2 ** 31 - 1

/** @throws {@link InvalidArgumentError} unless it is milliseconds that a timer can wait. */
export function checkTimeout(field: string, value: unknown): void {
  if (typeof value === 'number' && value > 0 && value <= LONGEST_TIMER) return
  throw new InvalidArgumentError(
    field,
    `must be a number of milliseconds, above 0 and at most ${LONGEST_TIMER}`,
  )
}

/** @throws {@link InvalidArgumentError} unless it is a text with something in it. */
export function checkText(field: string, value: unknown): void {
  if (typeof value === 'string' && value !== '') return
  throw new InvalidArgumentError(field, `must be a string that is not empty, and is ${kindOf(value)}`)
}

/**
 * @param step What it must be a multiple of: 1 where it must be whole.
 * @throws {@link InvalidArgumentError} unless it is a number within bounds. `Infinity` is one.
 */
export function checkNumber(
  field: string,
  value: unknown,
  least: number,
  most: number = Number.POSITIVE_INFINITY,
  step = 0,
): void {
  if (typeof value === 'number' && value >= least && value <= most && !(value % step)) return
  throw new InvalidArgumentError(field, `must be a ${step ? 'whole ' : ''}number from ${least} to ${most}`)
}

/** @throws {@link InvalidArgumentError} unless the value is an object and not an array. */
export function checkObject(field: string, value: unknown): asserts value is object {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return
  throw new InvalidArgumentError(field, `must be an object, and is ${kindOf(value)}`)
}

/** @throws {@link InvalidArgumentError} unless the value is an array. */
export function checkArray(field: string, value: unknown): asserts value is readonly unknown[] {
  if (Array.isArray(value)) return
  throw new InvalidArgumentError(field, `must be an array, and is ${kindOf(value)}`)
}

/** @throws {@link InvalidArgumentError} unless the value is a string, which may be empty. */
export function checkString(field: string, value: unknown): asserts value is string {
  if (typeof value === 'string') return
  throw new InvalidArgumentError(field, `must be a string, and is ${kindOf(value)}`)
}

/** @throws {@link InvalidArgumentError} for what is left of options when all that are known have been taken out. */
export function checkRest(prefix: string, rest: object): void {
  for (const name of Object.keys(rest)) {
    throw new InvalidArgumentError(prefix + name, 'is not an option')
  }
}

/** Set by the client for each request. */
const OWN_HEADERS = ['authorization', 'content-type', 'content-length', 'host']

/** @throws {@link InvalidArgumentError} unless each can be sent and none is the client's own. */
export function checkHeaders(field: string, headers: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(headers)) {
    if (OWN_HEADERS.includes(name.toLowerCase())) {
      throw new InvalidArgumentError(`${field}.${name}`, 'is set by the client')
    }
    if (name.toLowerCase() === 'user-agent') {
      throw new InvalidArgumentError(`${field}.${name}`, 'is the option userAgent of the client')
    }
    checkHeader(`${field}.${name}`, name, value)
  }
}

/** @throws {@link InvalidArgumentError} unless it can be sent. */
export function checkHeader(field: string, name: string, value: unknown): void {
  const isName = /^[\w!#$%&'*+.^`|~-]+$/.test(name)
  if (isName && typeof value === 'string' && /^[\t\x20-\x7e\x80-\xff]*$/.test(value)) return
  throw new InvalidArgumentError(field, 'must be a header name with a value of one line')
}

/** Whether anybody can read what the code holds. */
export function isBrowser(): boolean {
  return 'window' in globalThis && 'document' in globalThis
}

/**
 * A secret that is shipped to a browser is none.
 *
 * @throws {@link InvalidArgumentError} in a browser, which the field must not reach.
 */
export function refuseInBrowser(field: string): void {
  if (!isBrowser()) return
  throw new InvalidArgumentError(
    field,
    'must not be in a browser, where anybody can read it: leave it out, or set dangerouslyAllowBrowser',
  )
}
