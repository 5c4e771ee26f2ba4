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
