import { propertyOf } from '../utils/objects.ts'
import { toPrintable } from '../utils/text.ts'

/** Replaces every known secret in a text or a value by `[redacted]`. */
export interface Redactor {
  /** Returns a text without secrets. */
  text(value: string): string
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

/**
 * Creates a redactor.
 *
 * @param secrets Secrets to remove. Absent and empty ones are ignored. Each is also found in its encoded forms:
 *   form-encoded, URL-encoded, and escaped in JSON.
 * @param unknown Matches secrets whose value is unknown, together with the text before them. Its first group matches
 *   that text, which stays.
 */
export function createRedactor(secrets: Iterable<string | null | undefined>, unknown?: RegExp): Redactor {
  const needles = listForms(secrets)

  function text(value: string): string {
    let result = unknown ? value.replaceAll(unknown, `$1${REPLACEMENT}`) : value
    for (const needle of needles) result = result.replaceAll(needle, REPLACEMENT)
    return result
  }

  function copy(value: unknown, depth: number): unknown {
    if (typeof value === 'string') return text(value)
    if (typeof value !== 'object' || value === null) return value
    if (depth >= MAX_DEPTH) return REPLACEMENT
    if (Array.isArray(value)) return value.map((member) => copy(member, depth + 1))
    return Object.fromEntries(
      Object.entries(value).map(([key, member]) => [text(key), copy(member, depth + 1)]),
    )
  }

  function cause(value: unknown, depth: number): unknown {
    try {
      if (value instanceof Error) return reduce(value, depth)
      if (typeof value === 'string') return toPrintable(text(value))
      if (typeof value !== 'object' && typeof value !== 'function' && typeof value !== 'symbol') return value
      if (value === null) return value
    } catch {
      // A value that cannot be read is not shown.
    }
    return new Error('withheld, because it may contain a secret')
  }

  /** Copies the harmless properties of an error. Only the frames of its stack are kept, because it repeats the message. */
  function reduce(error: Error, depth: number): Error {
    const message = toPrintable(text(String(error.message)))
    const name = toPrintable(text(String(error.name)))
    const hasCause = error.cause !== undefined && depth < MAX_DEPTH
    const copy = new Error(message, hasCause ? { cause: cause(error.cause, depth + 1) } : undefined)
    const frames = String(error.stack)
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
    const stack = [`${name}: ${message}`, ...frames.slice(0, MAX_FRAMES)].join('\n')
    for (const [key, shown] of [
      ['name', name],
      ['stack', text(stack)],
    ] as const) {
      Object.defineProperty(copy, key, {
        value: shown,
        enumerable: false,
        configurable: true,
        writable: true,
      })
    }
    for (const key of ['code', 'errno', 'syscall']) {
      const shown = propertyOf(error, key)
      if (typeof shown === 'number') Object.assign(copy, { [key]: shown })
      if (typeof shown === 'string') Object.assign(copy, { [key]: toPrintable(text(shown)) })
    }
    return copy
  }

  return { text, value: (value) => copy(value, 0), cause: (value) => cause(value, 0) }
}

/**
 * Lists the forms of all secrets, the longest first, so that a secret that contains another one is replaced completely.
 */
function listForms(secrets: Iterable<string | null | undefined>): string[] {
  const forms = new Set<string>()
  for (const secret of secrets) {
    if (!secret) continue
    const urlEncoded = encodeURIComponent(wellFormed(secret))
    const formEncoded = new URLSearchParams([['', secret]]).toString().slice(1)
    for (const form of [secret, urlEncoded, formEncoded, JSON.stringify(secret).slice(1, -1)]) {
      forms.add(form)
      forms.add(form.replace(/%[0-9A-F]{2}/g, (escaped) => escaped.toLowerCase()))
    }
  }
  return [...forms].sort((a, b) => b.length - a.length)
}

/** Replaces lone surrogates, which cannot be URL-encoded, in the way that every encoder does. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd')
}
