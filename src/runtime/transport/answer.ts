/** The JSON of a body, else its text; `undefined` where it is empty. */
export function parseBody(text: string): unknown {
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** A field of a parsed body, whatever the body is. */
export function fieldOf(body: unknown, name: string): unknown {
  return typeof body === 'object' && body !== null
    ? (body as Readonly<Record<string, unknown>>)[name]
    : undefined
}

/** Whether a 429 comes from the API itself and not from the edge in front of it, which answers HTML or plain text. */
export function isFromApi(headers: Headers, body: unknown): boolean {
  if (typeof fieldOf(body, 'retry_after') === 'number' || typeof fieldOf(body, 'message') === 'string')
    return true
  if (body === undefined && headers.has('retry-after')) return true
  return ['scope', 'global', 'bucket', 'limit'].some((name) => headers.has(`x-ratelimit-${name}`))
}

/** Whether a limit holds for every operation: one place that says so is enough. */
export function isGlobal(headers: Headers, body: unknown): boolean {
  if (fieldOf(body, 'global') === true) return true
  return headers.get('x-ratelimit-global') === 'true' || headers.get('x-ratelimit-scope') === 'global'
}
