/** Replaces every known secret in a text or a value by `[redacted]`. */
export interface Redactor {
  /** Returns a text without secrets. */
  text(value: string): string
  /** Returns a copy of a JSON-like value without secrets in its strings and keys. */
  value(value: unknown): unknown
  /** Returns the value itself if it certainly contains no secret; otherwise an error with the parts that are safe. */
  cause(value: unknown): unknown
}

const REPLACEMENT = '[redacted]'
const MAX_DEPTH = 8
/** Methods that convert an object to text. Only those of the platform's own errors are trusted. */
const WRITERS = ['toString', 'toJSON', Symbol.for('nodejs.util.inspect.custom'), Symbol.toPrimitive]

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

  /** Checks whether a value and everything reachable from it are plain data or platform errors without a secret. */
  function isHarmless(value: unknown, seen: Set<unknown>): boolean {
    if (typeof value === 'string') return text(value) === value
    if (typeof value === 'symbol') return isHarmless(String(value), seen)
    if (typeof value === 'function') return false
    if (typeof value !== 'object' || value === null || seen.has(value)) return true
    seen.add(value)
    if (!isTransparent(value)) return false
    return Reflect.ownKeys(value).every((key) => {
      const property = Object.getOwnPropertyDescriptor(value, key)
      const isStack = key === 'stack' && value instanceof Error
      if (property?.get && !isStack) return false
      const member: unknown = isStack ? value.stack : property?.value
      return !WRITERS.includes(key) && isHarmless(key, seen) && isHarmless(member, seen)
    })
  }

  function cause(value: unknown, depth = 0): unknown {
    try {
      if (isHarmless(value, new Set())) return value
      if (typeof value === 'string') return text(value)
      if (value instanceof Error) return reduce(value, depth)
    } catch {
      // A value that cannot be read is not shown.
    }
    return new Error('withheld, because it may contain a secret')
  }

  /** Returns an error with only the name, the message and the cause of another one. */
  function reduce(error: Error, depth: number): Error {
    const inner = error.cause === undefined || depth >= MAX_DEPTH ? undefined : cause(error.cause, depth + 1)
    const replacement = new Error(
      text(String(error.message)),
      inner === undefined ? undefined : { cause: inner },
    )
    replacement.name = text(String(error.name))
    return replacement
  }

  return { text, value: (value) => copy(value, 0), cause: (value) => cause(value) }
}

/** Checks whether an object can show only its own properties: no class of it has a getter or converts it to text. */
function isTransparent(value: object): boolean {
  for (let one = Object.getPrototypeOf(value); one; one = Object.getPrototypeOf(one)) {
    if (one === Object.prototype || one === Array.prototype || one === Error.prototype) continue
    const isOpaque = Reflect.ownKeys(one).some(
      (key) => WRITERS.includes(key) || Object.getOwnPropertyDescriptor(one, key)?.get,
    )
    if (isOpaque) return false
  }
  return true
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
  return new TextDecoder().decode(new TextEncoder().encode(text))
}
