import { authorizationHeader, type Credential } from './credential.ts'
import type { OperationDescriptor } from './operation.ts'
import type { Call } from './transport.ts'

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
