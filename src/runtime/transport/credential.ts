import type { OperationDescriptor } from './operation.ts'
import type { Call } from './pipeline.ts'
import type { Obstacle } from './types.ts'

/** A user's access token with what is known of it. */
export interface BearerCredential {
  readonly kind: 'bearer'
  readonly accessToken: string
  /** What Discord granted; `null` when nobody knows. */
  readonly scopes: readonly string[] | null
  /** Milliseconds since the Unix epoch; `null` when nobody knows. */
  readonly expiresAt: number | null
  readonly refreshable: boolean
}

/** Who a request acts as. */
export type Credential =
  | BearerCredential
  | { readonly kind: 'bot'; readonly botToken: string }
  | { readonly kind: 'client'; readonly clientId: string; readonly clientSecret: string }
  | { readonly kind: 'none' }

/** The value of the `Authorization` header, where there is one. */
export function authorizationHeader(credential: Credential): string | undefined {
  switch (credential.kind) {
    case 'bearer':
      return `Bearer ${credential.accessToken}`
    case 'bot':
      return `Bot ${credential.botToken}`
    case 'client':
      return `Basic ${btoa(`${formEncode(credential.clientId)}:${formEncode(credential.clientSecret)}`)}`
    case 'none':
      return undefined
  }
}

/** RFC 6749 section 2.3.1 asks for form encoding before Basic's own. */
function formEncode(value: string): string {
  return new URLSearchParams([['', value]]).toString().slice(1)
}

/**
 * What makes it certain that an access token cannot work, before anything is sent; absent where nothing does.
 *
 * @param alternatives Sets of scopes of which one must be granted as a whole.
 * @param now Milliseconds since the Unix epoch.
 */
export function checkToken(
  token: BearerCredential,
  alternatives: readonly (readonly string[])[],
  now: number,
): Obstacle | undefined {
  const { scopes: granted, expiresAt, refreshable } = token
  if (granted && alternatives.length > 0) {
    const missing = alternatives
      .map((needed) => needed.filter((scope) => !granted.includes(scope)))
      .sort((a, b) => a.length - b.length)[0]
    if (missing && missing.length > 0) return { kind: 'missingScope', missing, granted }
  }
  return expiresAt !== null && now >= expiresAt ? { kind: 'expired', expiresAt, refreshable } : undefined
}

/** What must never be seen of a credential, the header in which it travels included. */
export function secretsOf(credential: Credential): string[] {
  switch (credential.kind) {
    case 'bearer':
      return [credential.accessToken]
    case 'bot':
      return [credential.botToken]
    case 'client':
      return [credential.clientSecret, authorizationHeader(credential)?.slice('Basic '.length) ?? '']
    case 'none':
      return []
  }
}

/** What no error of a call may show. */
export function secretsOfCall(
  operation: OperationDescriptor,
  { credential, bodyToken, path = {}, body }: Call,
): string[] {
  const bodySecrets = bodyToken ? secretsOf(bodyToken) : []
  const pathSecrets = operation.secrets.map((name) => String(path[name]))
  return [...secretsOf(credential), ...bodySecrets, ...pathSecrets, ...secretsOfBody(body)]
}

/** The tokens, codes and secrets that a body carries, known by their names on the wire. */
function secretsOfBody(body: unknown): string[] {
  if (typeof body !== 'object' || body === null) return []
  return Object.entries(body)
    .filter(([name]) => /(tokens?|secret|code|verifier)$/.test(name))
    .flatMap(([, value]: [string, unknown]) => value)
    .filter((value) => typeof value === 'string')
}
