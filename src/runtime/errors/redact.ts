/** Takes every known secret out of a text or a value. */
export interface Redactor {
  text(value: string): string
  /** A copy of a JSON-like value with every secret in its strings and keys replaced. */
  value(value: unknown): unknown
  /** The value itself where it certainly holds no secret, else an error that says as much of it as may be said. */
  cause(value: unknown): unknown
}

const REPLACEMENT = '[redacted]'
const MAX_DEPTH = 8
/** How an object can write itself; only those of the platform's own errors are trusted. */
const WRITERS = ['toString', 'toJSON', Symbol.for('nodejs.util.inspect.custom'), Symbol.toPrimitive]

/**
 * @param secrets What must not be seen. Absent and empty ones are passed over; each is also looked for in
 *   the forms in which it travels: form-encoded, URL-encoded and inside of JSON.
 * @param unknown Finds secrets that nobody knows by what stands before them, which is its first group and stays.
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

  /** Whether a value and all that it leads to is plain data, or an error of the platform, without a secret. */
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
      if (value instanceof Error) return withheld(value, depth)
    } catch {
      // What cannot even be looked at is not shown.
    }
    return new Error('withheld, because it may hold a secret')
  }

  /** Name and message of an error, and what caused it, without anything else. */
  function withheld(error: Error, depth: number): Error {
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

/** Whether nothing but its own properties can show: no class in between that reads or writes something private. */
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

/** Longest first, so that a secret that contains another one goes as a whole. */
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

/** A surrogate without its pair cannot be encoded; `TextDecoder` replaces it as every encoder does. */
function wellFormed(text: string): string {
  return new TextDecoder().decode(new TextEncoder().encode(text))
}
