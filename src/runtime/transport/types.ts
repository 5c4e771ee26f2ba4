/** An answer whose body has been read. */
export interface Answer<Body = string> {
  readonly kind: 'answer'
  readonly status: number
  readonly ok: boolean
  readonly headers: Headers
  readonly body: Body
}

/** Why there is no usable answer. It becomes an error only where the call ends with it: in `explain.ts`. */
export type Failure =
  /** The connection failed, or broke. `sent` is false when it never came about. */
  | { readonly kind: 'network'; readonly cause: unknown; readonly sent: boolean }
  /** `timeout` in milliseconds. `sent` is false when it ran out before the request could be sent. */
  | { readonly kind: 'timeout'; readonly timeout: number; readonly sent: boolean }
  /** An answer that cannot be used. `problem` holds none of its text. */
  | {
      readonly kind: 'unexpected'
      readonly problem: string
      readonly status: number
      readonly contentType: string | null
    }

/** Why a request is not sent at all. */
export type Obstacle =
  /** Its limit opens too late. `delay` in milliseconds, `Infinity` where nobody knows. */
  | { readonly kind: 'held'; readonly delay: number; readonly bucket: string | undefined }
  /** The edge refused this address a moment ago. `delay` in milliseconds, until it may be asked again. */
  | { readonly kind: 'banned'; readonly delay: number }
  /** Its token was refused before. */
  | { readonly kind: 'refusedToken' }
  /** Its webhook was unknown before. */
  | { readonly kind: 'unknownWebhook' }
  /** The token was not granted what the operation needs. */
  | {
      readonly kind: 'missingScope'
      readonly missing: readonly string[]
      readonly granted: readonly string[]
    }
  /** The token has expired. `expiresAt` in milliseconds since the Unix epoch. */
  | { readonly kind: 'expired'; readonly expiresAt: number; readonly refreshable: boolean }

/** What came of one attempt. */
export type Outcome<Body = string> = Answer<Body> | Failure
