/** Takes every known secret out of a text or a value. */
export interface Redactor {
  text(value: string): string
  /** A copy of a JSON-like value with every secret in its strings and keys replaced. */
  value(value: unknown): unknown
  /** The value itself where it holds no secret, else an error that says as much of it as may be said. */
  cause(value: unknown): unknown
}

const REPLACEMENT = '[redacted]'
const MAX_DEPTH = 8

/**
 * @param secrets What must not be seen. Absent and empty ones are passed over; each is also looked for in
 *   the forms in which it travels: form-encoded and URL-encoded.
 */
export function createRedactor(secrets: Iterable<string | null | undefined>): Redactor {
  const needles = listForms(secrets)

  function text(value: string): string {
    let result = value
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

  function holdsSecret(value: unknown, seen: Set<unknown>): boolean {
    if (typeof value === 'string') return text(value) !== value
    if (typeof value === 'symbol' || typeof value === 'function') return holdsSecret(String(value), seen)
    if (typeof value !== 'object' || value === null || seen.has(value)) return false
    seen.add(value)
    if (ArrayBuffer.isView(value)) return holdsSecret(new TextDecoder().decode(value), seen)
    if (
      value instanceof Map ||
      value instanceof Set ||
      value instanceof Headers ||
      value instanceof URLSearchParams
    ) {
      return [...value].some((member) => holdsSecret(member, seen))
    }
    if (value instanceof URL) return holdsSecret(value.href, seen)
    return Reflect.ownKeys(value).some((key) => {
      const member = Object.getOwnPropertyDescriptor(value, key)?.value
      return holdsSecret(typeof key === 'string' ? key : '', seen) || holdsSecret(member, seen)
    })
  }

  function cause(value: unknown): unknown {
    if (typeof value === 'string') return text(value)
    if (!holdsSecret(value, new Set())) return value
    const replacement = new Error(
      value instanceof Error ? text(value.message) : 'withheld: it holds a secret',
    )
    if (value instanceof Error) replacement.name = text(value.name)
    return replacement
  }

  return { text, value: (value) => copy(value, 0), cause }
}

/** Longest first, so that a secret that contains another one goes as a whole. */
function listForms(secrets: Iterable<string | null | undefined>): string[] {
  const forms = new Set<string>()
  for (const secret of secrets) {
    if (!secret) continue
    forms.add(secret)
    forms.add(encodeURIComponent(secret))
    forms.add(new URLSearchParams([['', secret]]).toString().slice(1))
    forms.add(JSON.stringify(secret).slice(1, -1))
  }
  return [...forms].sort((a, b) => b.length - a.length)
}

/** For errors that are made where no secret is at hand. */
export const NOTHING_TO_REDACT: Redactor = createRedactor([])
