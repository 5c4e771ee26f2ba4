/** Fault that occurs while the server sends a response. */
export type Fault = 'reset' | 'reset in body' | 'stall' | 'stall in body' | 'endless body'

/** Response of the server to one request. */
export interface ScriptedResponse {
  /** @default 200 */
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  readonly fault?: Fault
  /** Value of `Content-Length`, if it differs from the length of the body. */
  readonly declaredLength?: number
  /** The server sends nothing before this promise resolves. */
  readonly after?: Promise<unknown>
}

/** Returns a response with a JSON body. */
export function json(
  body: unknown,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): ScriptedResponse {
  return { status, headers: { 'Content-Type': 'application/json', ...headers }, body: JSON.stringify(body) }
}

/** Returns an HTML page as the edge in front of the API sends it. */
export function html(status: number, headers: Readonly<Record<string, string>> = {}): ScriptedResponse {
  return {
    status,
    headers: { 'Content-Type': 'text/html; charset=UTF-8', ...headers },
    body: '<!DOCTYPE html><html><body><h1>An error of the edge</h1></body></html>',
  }
}

/** Returns a 429 of the API. Discord rounds the delay in the header up to whole seconds. */
export function limited(
  seconds: number,
  { global = false, headers = {} }: { global?: boolean; headers?: Readonly<Record<string, string>> } = {},
): ScriptedResponse {
  return json({ message: 'You are being rate limited.', retry_after: seconds, global }, 429, {
    'Retry-After': String(Math.ceil(seconds)),
    'X-RateLimit-Scope': global ? 'global' : 'user',
    ...(global && { 'X-RateLimit-Global': 'true' }),
    ...headers,
  })
}

/** Returns a redirect to another URL. */
export function redirect(status: number, location: string): ScriptedResponse {
  return { status, headers: { Location: location } }
}
