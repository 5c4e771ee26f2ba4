import { isRecord } from '../utils/objects.ts'
import type { OperationDescriptor } from './operation.ts'
import type { BearerCredential, Call, Credential, Rejection } from './types.ts'

/** Returns the value of the `Authorization` header, or `undefined` without a credential. */
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

/** Form-encodes a value, which RFC 6749 section 2.3.1 requires before the encoding of HTTP Basic. */
function formEncode(value: string): string {
  return new URLSearchParams([['', value]]).toString().slice(1)
}

/**
 * Checks the scopes and the expiry of an access token before anything is sent.
 *
 * @param alternatives Sets of scopes, one of which must be granted completely.
 * @param now Milliseconds since the Unix epoch.
 * @returns The reason why the token cannot work, or `undefined`.
 */
export function checkToken(
  token: BearerCredential,
  alternatives: readonly (readonly string[])[],
  now: number,
): Rejection | undefined {
  const { scopes: granted, expiresAt, refreshable } = token
  if (granted && alternatives.length > 0) {
    const missing = alternatives
      .map((needed) => needed.filter((scope) => !granted.includes(scope)))
      .sort((a, b) => a.length - b.length)[0]
    if (missing && missing.length > 0) return { kind: 'missingScope', missing, granted }
  }
  return expiresAt !== null && now >= expiresAt ? { kind: 'expired', expiresAt, refreshable } : undefined
}

/** Returns the secrets of a credential, including the encoded form that its header has. */
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

/** Returns all secrets of a call: credentials, path parameters and body. */
export function secretsOfCall(
  operation: Pick<OperationDescriptor, 'secrets'>,
  { credential, bodyToken, path = {}, body }: Call,
): string[] {
  const bodySecrets = bodyToken ? secretsOf(bodyToken) : []
  const pathSecrets = operation.secrets.map((name) => String(path[name]))
  return [...secretsOf(credential), ...bodySecrets, ...pathSecrets, ...secretsOfBody(body)]
}

/** Returns the tokens, codes and secrets in a body, recognised by their wire names. */
function secretsOfBody(body: unknown): string[] {
  if (!isRecord(body)) return []
  return Object.entries(body)
    .filter(([name]) => /(tokens?|secret|code|verifier)$/.test(name))
    .flatMap(([, value]) => value)
    .filter((value) => typeof value === 'string')
}
