/** What goes wrong while an answer is written. */
export type Fault = 'reset' | 'reset in body' | 'stall' | 'stall in body' | 'endless body'

/** What the server answers to one request. */
export interface Answer {
  /** 200 by default. */
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  readonly fault?: Fault
  /** The length that the header claims, whatever the body's is. */
  readonly claimedLength?: number
  /** Nothing is written before this is settled. */
  readonly after?: Promise<unknown>
}

/** An answer of JSON. */
export function json(body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status, headers: { 'Content-Type': 'application/json', ...headers }, body: JSON.stringify(body) }
}

/** An answer as the edge in front of the API gives it. */
export function html(status: number, headers: Readonly<Record<string, string>> = {}): Answer {
  return {
    status,
    headers: { 'Content-Type': 'text/html; charset=UTF-8', ...headers },
    body: '<!DOCTYPE html><html><body><h1>An error of the edge</h1></body></html>',
  }
}

/** A 429 of the API. The header is what Discord makes of the delay: whole seconds, rounded up. */
export function limited(
  seconds: number,
  { global = false, headers = {} }: { global?: boolean; headers?: Readonly<Record<string, string>> } = {},
): Answer {
  return json({ message: 'You are being rate limited.', retry_after: seconds, global }, 429, {
    'Retry-After': String(Math.ceil(seconds)),
    'X-RateLimit-Scope': global ? 'global' : 'user',
    ...(global && { 'X-RateLimit-Global': 'true' }),
    ...headers,
  })
}

/** An answer that sends the caller elsewhere. */
export function redirect(status: number, location: string): Answer {
  return { status, headers: { Location: location } }
}
