import { isError, propertyOf } from '../utils/objects.ts'
import { toPrintable } from '../utils/text.ts'

/**
 * Replaces secrets in a text or a value by `[redacted]`: known ones, and those that a response or a foreign error contains under
 * the wire name of a secret.
 */
export interface Redactor {
  /** Returns a text without secrets. */
  text(value: string): string
  /** Returns a key, a path or an error code without secrets. Words stay, even if a secret is the same word. */
  name(value: string): string
  /** Returns a copy of a JSON-like value without secrets in its strings and keys. */
  value(value: unknown): unknown
  /**
   * Returns what may be shown of the value that led to an error. Of an `Error` and its causes these are `name`, `message`,
   * `code`, `errno`, `syscall` and the lines of the stack, without secrets; a foreign error can hold anything else, such as
   * the response that could not be parsed. Other objects are not shown.
   */
  cause(value: unknown): unknown
}

const REPLACEMENT = '[redacted]'
const MAX_DEPTH = 8
/** Maximum number of lines of a stack. */
const MAX_FRAMES = 20
/** Minimum length of a known secret. Shorter ones occur as words in any message. */
const MIN_LENGTH = 8
/** Length from which on a known secret is found by its beginning: the pattern of a longer one would be too large. */
const MAX_LENGTH = 2048

/** Names of secrets, on the wire and in camel case. "invalid_token" is not one of them. */
const NAMES = '(?:access|refresh|(?:^|[^a-z]|%..)id)_?token|device_?code|code_?verifier|client_?secret'
const SECRET_NAME = new RegExp(`^(?:${NAMES})$`, 'i')
const QUOTE = String.raw`(?:["'\x60]|%22)`
/** The beginning of a webhook up to its token. Objects before that, such as its creator, contain objects in turn. */
const WEBHOOK = String.raw`webhooks?[^a-z{]*{${'(?:[^{}]|{'.repeat(3)}[^{}]*${'})*?'.repeat(3)}\btoken`
/** The name of an authorization code, which has letters and digits. Error codes are numbers or words. */
const CODE = String.raw`\bcode(?=\W{1,9}(?!\d+\b|[a-z_]+\b)\w{16})`
/**
 * The value after a name: in quotes, which can be escaped, after an equals sign or a tag, or of at least 16 characters. A comma
 * separates the two in an entry of a Map; another name in quotes is not a value. The first group matches the text before
 * the value, the others the escaped quote.
 */
const NAMED = new RegExp(
  String.raw`((?:${NAMES}|${WEBHOOK}|${CODE})\\*${QUOTE}?\s*(?:(?:=>|[:=]|%3[ad]|,(?!\s*\\*${QUOTE}[a-z_.]*\\*${QUOTE}))\s*(?:\[\s*)?(\\*)(${QUOTE})|(?:=(?!>)|=>|>(?=[^\s<]{8})|%3d|:(?=\s*\S{0,99}\d)(?=\s*\S{16}))(?!\s*(?:\\*${QUOTE}|[[{]))\s*))(?!\[r)(?:(?!\2?\3)(?:\\+\3?|[^\\]))*[^\s&"'\x60<>,;{}()\\]*`,
  'gi',
)
/** The code of a redirect and the token in the URL of a webhook. */
const IN_CONTEXT =
  /((?:^|[?&#]|%3f|%26|%23)code(?:=|%3d)(?!\d+(?![^\s&]))|webhooks(?:\\*\/|%2f)\d+(?:\\*\/|%2f))(?!\[r)[^\s&"'`<>\\]+/gi
/** The value of an `Authorization` header. A word of lower-case letters is not one. */
const AUTHORIZATION = /\b((?:[Bb]earer|Bot|Basic)(?:\s+|\+|%20))(?=[a-z._-]*[A-Z\d])[\w.~+/=-]{16,}/g

/**
 * Creates a redactor.
 *
 * @param secrets Known secrets. Absent ones and those of fewer than 8 characters are ignored. Each is found in plain text,
 *   URL-encoded, form-encoded, escaped in JSON, and in the base64 or base64url of any text that contains it, such as HTTP
 *   Basic.
 */
export function createRedactor(secrets: Iterable<string | null | undefined>): Redactor {
  const forms = [...new Set(secrets)].flatMap((secret) =>
    secret && secret.length >= MIN_LENGTH ? listForms(secret) : [],
  )
  // The longest first, so that a secret that contains another one is replaced completely.
  const source = forms.sort((a, b) => b.length - a.length).join('|')
  const known = source && new RegExp(source, 'gi')

  function text(value: string): string {
    const sent = value.replace(AUTHORIZATION, `$1${REPLACEMENT}`)
    const result = known ? sent.replace(known, REPLACEMENT) : sent
    return result.replace(NAMED, `$1${REPLACEMENT}`).replace(IN_CONTEXT, `$1${REPLACEMENT}`)
  }

  function name(value: string): string {
    return value.split(/[.[\]]/).every((part) => /^([a-z_]*|[A-Z_]*|\w{1,15})$/.test(part))
      ? value
      : text(value)
  }

  /**
   * @param key Key of the value.
   * @param hidden Indicates that a string is a secret, unless it is a sentence about one.
   */
  function copy(value: unknown, depth: number, key = '', hidden = false): unknown {
    if (typeof value === 'string') {
      if (hidden && (!value.includes(' ') || /\d/.test(value))) return REPLACEMENT
      return /^(error|code|field)$/.test(key) ? name(value) : text(value)
    }
    if (typeof value !== 'object' || value === null) return value
    if (depth >= MAX_DEPTH) return REPLACEMENT
    if (Array.isArray(value)) {
      // The entry of a Map or of URLSearchParams.
      const isEntry = value.length === 2 && isSecretName(value[0]) && !isSecretName(value[1])
      return value.map((member, index) => copy(member, depth + 1, key, hidden || (isEntry && index === 1)))
    }
    const isRequest = /\b(grant_type|redirect_uri|state|iss)\b/.test(Object.keys(value).join(' '))
    const isOfSecret = isSecretName(String(propertyOf(value, 'field')).split('.').pop())
    const entries = Object.entries(value).map(([own, member]) => {
      const isSecret =
        (hidden && own !== '_errors') ||
        SECRET_NAME.test(own) ||
        (own === 'code' && isRequest) ||
        (own === 'message' && isOfSecret) ||
        (/^(source_)?webhooks?$/.test(key) && /^(token|url)$/.test(own))
      return [name(own), copy(member, depth + 1, own, isSecret)]
    })
    return Object.fromEntries(entries)
  }

  function printable(value: unknown): string {
    return toPrintable(text(String(value)))
  }

  function cause(value: unknown, depth: number): unknown {
    try {
      if (isError(value)) return reduce(value, depth)
      if (typeof value === 'string') return printable(value)
      if (value === null || !/object|function|symbol/.test(typeof value)) return value
    } catch {
      // A value that cannot be read is not shown.
    }
    return new Error('withheld, because it may contain a secret')
  }

  /** Copies the harmless properties of an error. Only the frames of its stack are kept, because it repeats the message. */
  function reduce(error: Error, depth: number): Error {
    const message = printable(error.message)
    const name = printable(error.name)
    const hasCause = error.cause !== undefined && depth < MAX_DEPTH
    const copy = new Error(message, hasCause ? { cause: cause(error.cause, depth + 1) } : undefined)
    const own = String(error.stack)
    const frames = own
      .slice(own.lastIndexOf(error.message) + error.message.length)
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
    const stack = [`${name}: ${message}`, ...frames.slice(0, MAX_FRAMES).map(printable)].join('\n')
    const hide = (value: string) => ({ value, configurable: true, writable: true })
    Object.defineProperties(copy, { name: hide(name), stack: hide(stack) })
    for (const key of ['code', 'errno', 'syscall']) {
      const shown = propertyOf(error, key)
      if (typeof shown === 'number') Object.assign(copy, { [key]: shown })
      if (typeof shown === 'string') Object.assign(copy, { [key]: printable(shown) })
    }
    return copy
  }

  return { text, name, value: (value) => copy(value, 0), cause: (value) => cause(value, 0) }
}

function isSecretName(value: unknown): boolean {
  return typeof value === 'string' && SECRET_NAME.test(value)
}

/** Lists the encodings of a secret, as sources of patterns. Up to nine backslashes can escape a special character. */
function listForms(secret: string): string[] {
  // Everything after the beginning of a long secret can be a part of it.
  if (secret.length > MAX_LENGTH) return listForms(secret.slice(0, MAX_LENGTH)).map((form) => `${form}[^]*`)
  // Encoders replace lone surrogates in this way.
  const text = secret.replace(/\p{Surrogate}/gu, '\ufffd')
  const encoded = encodeURIComponent(text)
  const bytes = encoded.replace(/%(..)/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
  // The base64 characters that depend only on the secret, for each position that it can have in a longer text.
  const base64 = (typeof btoa === 'function' ? [0, 1, 2] : []).map((offset) =>
    btoa('\0'.repeat(offset) + bytes)
      .slice(Math.ceil((offset * 4) / 3), Math.floor(((offset + bytes.length) * 4) / 3))
      .replaceAll('+', '(?:[+-]|%2b)')
      .replaceAll('/', '(?:\\\\*\\/|_|%2f)'),
  )
  const plain = [secret, text, encoded, new URLSearchParams([['', text]]).toString().slice(1)]
  const sources = plain.map((form) =>
    form.replace(/\\+|\W/g, (special) => {
      const { length } = special
      return special[0] === '\\' ? `\\\\{${length},${length * 8}}` : `\\\\{0,9}\\${special}`
    }),
  )
  return [...sources, ...base64]
}
