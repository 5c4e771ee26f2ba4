/** An HTTP method. */
export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** A function with the signature of the platform's `fetch`. */
export type FetchLike = (request: Request, init?: RequestInit) => Promise<Response>

/** Method, headers and body of a request, for any number of attempts. */
export interface RequestParts {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: BodyInit | null
}

/** The parts of a `Response` that an attempt reads. */
export interface ResponseParts extends Pick<Response, 'status' | 'ok' | 'type' | 'redirected' | 'headers'> {
  readonly arrayBuffer?: Response['arrayBuffer']
  readonly body: {
    cancel(): Promise<void>
    getReader(): Pick<ReadableStreamDefaultReader<Uint8Array>, 'read' | 'cancel'>
  } | null
}

/** Sends a request without a `Request` and a `Response` of the platform, which take time to create. */
export type DirectFetch = (
  url: string,
  init: RequestParts & { readonly signal: AbortSignal },
) => Promise<ResponseParts>

/**
 * Header fields by name: an object with a string for each, which may have an interface as its type. Values are checked at
 * run time. `Headers`, a `Map` and an array do not compile.
 */
export type HeaderFields =
  | Readonly<Record<string, string>>
  | (object & { readonly [Symbol.iterator]?: never })

/** Options of every call. */
export interface RequestOptions {
  /** Aborts the call; it then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined
  /**
   * Additional headers, such as `Accept-Language`. `Authorization`, `Content-Type`, `Content-Length` and `Host` are
   * rejected, because the client sets them, and `User-Agent`, which the client option `userAgent` sets.
   */
  readonly headers?: HeaderFields | undefined
  /**
   * Marks the request as safe to send twice. It is then retried even if the server may have processed it. Exchanges of
   * codes and refresh tokens ignore it: a code is sent once, a refresh token at most twice.
   *
   * @default `true` for GET, PUT, DELETE, revocations and client credentials, `false` for any other POST and PATCH
   */
  readonly idempotent?: boolean | undefined
  /**
   * Checks before sending that the token has the scopes that the operation needs. With `false` the request is sent, and
   * Discord decides.
   *
   * @default true
   */
  readonly checkScopes?: boolean | undefined
}

/** Kind of credential that the `Authorization` header of an operation accepts. */
export type CredentialKind = 'bearer' | 'bot' | 'client' | 'none'

/** A row of the operations table. Absent fields have the defaults that `findOperation()` fills in. */
export interface OperationRow {
  readonly server?: string
  readonly credentials: readonly CredentialKind[]
  readonly scopes?: readonly (readonly string[])[]
  readonly bodyToken?: { readonly property: string; readonly scopes: readonly string[] }
  readonly contentTypes?: readonly string[]
  readonly statuses: readonly number[]
  readonly noContent?: readonly number[]
  readonly texts?: readonly string[]
  readonly secrets?: readonly string[]
  readonly commaSeparated?: readonly string[]
}

/** An operation of the description: a row of the table with its key and all defaults. */
export interface OperationDescriptor extends Required<Omit<OperationRow, 'bodyToken'>> {
  /** Key in the table: method and path template. */
  readonly key: string
  /** False for a path of `fetch` that the description does not contain. */
  readonly isDescribed: boolean
  readonly method: string
  readonly path: string
  /** The body property that contains a user's access token, and the scopes that this token needs. */
  readonly bodyToken: OperationRow['bodyToken'] | undefined
}

/** Rows by method and path template. */
export type OperationTable = Readonly<Record<string, OperationRow>>

/** A user's access token and its known properties. */
export interface BearerCredential {
  readonly kind: 'bearer'
  readonly accessToken: string
  /** Granted scopes; `null` if unknown. */
  readonly scopes: readonly string[] | null
  /** Expiry in milliseconds since the Unix epoch; `null` if unknown. */
  readonly expiresAt: number | null
  readonly refreshable: boolean
}

/** The credential that a request is sent with. */
export type Credential =
  | BearerCredential
  | { readonly kind: 'bot'; readonly botToken: string }
  | { readonly kind: 'client'; readonly clientId: string; readonly clientSecret: string }
  | { readonly kind: 'none' }

/** One call of an operation, before it becomes an HTTP request. */
export interface Call {
  readonly credential: Credential
  /** Path parameters by name. */
  readonly path?: Readonly<Record<string, unknown>> | undefined
  /** Query parameters by name. */
  readonly query?: Readonly<Record<string, unknown>> | undefined
  readonly body?: unknown
  readonly headers?: HeaderFields | undefined
  /** A user's access token that is sent in the body. */
  readonly bodyToken?: BearerCredential | undefined
  readonly signal?: AbortSignal | undefined
  /** Milliseconds for the whole call, if fewer than the client's `totalTimeout`. */
  readonly totalTimeout?: number | undefined
  /** Returns the milliseconds for which the request may still be sent. Called before each attempt. */
  readonly timeLeft?: (() => number) | undefined
  /** Marks the request as safe to send twice. By default true for GET, PUT and DELETE. */
  readonly idempotent?: boolean | undefined
  /** False to let Discord decide whether a scope is missing. */
  readonly checkScopes?: boolean | undefined
  /** Number of retries after an attempt that the server may have processed. By default `idempotent` decides. */
  readonly replays?: number | undefined
  /** Called before a retry that follows an attempt that the server may have processed. */
  readonly onReplay?: (() => void) | undefined
  /** Checks after a 401 whether another token has replaced that of the call, so that Discord need not be asked about it. */
  readonly isReplaced?: (() => Promise<boolean>) | undefined
  /** Marks a token of unknown origin, whose rejection must not use up the budget of all other calls. */
  readonly isUnverified?: boolean
  /** Ignores the body of a success, because the status says everything. */
  readonly ignoreBody?: boolean
  /** The HTTP request of `token.fetch` or `client.fetch`. Its response is returned as it is, whatever its status. */
  readonly http?: HttpRequest | undefined
}

/** An HTTP request that a caller composed. */
export interface HttpRequest {
  /** Absolute URL without a fragment. */
  readonly url: string
  /** Headers by lower-case name, without those that the client sets. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: ArrayBuffer | null
}

/** One request on its way through the pipeline. It can be sent any number of times. */
export interface ApiRequest {
  readonly operation: OperationDescriptor
  readonly call: Call
  readonly url: string
  /** Base URL of the server. */
  readonly baseUrl: string
  readonly init: RequestParts
  /** Size limit of the response body in bytes. */
  readonly bodyLimit: number
}

/** The chunks of a body as received. */
export type Chunks = readonly Uint8Array[]

/** A response whose body has been read, before it is classified. */
export interface RawResponse {
  readonly kind: 'response'
  /** 0 if the platform hides the status, as browsers do for a redirect. */
  readonly status: number
  readonly type: ResponseType
  /** True if `fetch` followed a redirect, although it was told not to. */
  readonly redirected: boolean
  readonly headers: Headers
  readonly chunks: Chunks
  /** True if the body of a success exceeds the size limit. */
  readonly isTooLarge: boolean
}

interface ResponseBase<Kind extends string> {
  readonly kind: Kind
  readonly status: number
  readonly headers: Headers
  readonly chunks: Chunks
  /** The parsed JSON of the body, or its text. `undefined` if it is empty or does not matter. */
  readonly body: unknown
  /**
   * True if the edge or a proxy responded with an error in place of the API, whose errors are JSON objects. Such a response
   * says nothing about the token, its permissions, or what it asked for.
   */
  readonly isForeign: boolean
  /** Delay in seconds that the server asks for. */
  readonly retryAfter: number | undefined
}

/** A response and its meaning. `classify()` of `response.ts` decides on it once; everything else reads it. */
export type ApiResponse =
  /** 2xx that matches the description. */
  | ResponseBase<'success'>
  /** Error response of RFC 6749 from the token, revocation or device endpoint. */
  | ResponseBase<'oauth2Error'>
  /** Any other error response of the API. */
  | ResponseBase<'apiError'>
  /** 429 of the API. */
  | (ResponseBase<'rateLimit'> & {
      /** `user`, `global` or `shared`. */
      readonly scope: string | undefined
      /** True if it concerns every operation of the credential. */
      readonly global: boolean
    })
  /** 429 of the edge in front of the API. */
  | ResponseBase<'edge'>
  /** A response that cannot be used. `problem` contains none of its text. */
  | (ResponseBase<'unusable'> & { readonly problem: string })

/** Reason why an attempt did not return a response. */
export type Failure =
  /** The connection failed or broke. `sent` is false if no connection was established. */
  | { readonly kind: 'network'; readonly cause: unknown; readonly sent: boolean }
  /** `timeout` in milliseconds. `sent` is false if the time ran out before the request could be sent. */
  | { readonly kind: 'timeout'; readonly timeout: number; readonly sent: boolean }

/** Reason why no attempt, or no further attempt, is made. */
export type Rejection =
  /** Its rate limit resets too late. `delay` in milliseconds, `Infinity` if unknown. */
  | { readonly kind: 'rateLimited'; readonly delay: number; readonly bucket: string | undefined }
  /** The edge blocked this address recently. `delay` in milliseconds until the next request is allowed. */
  | { readonly kind: 'ipBanned'; readonly delay: number }
  /** Discord rejected this token before, or this operation with it: then `tokenRejected` is false. */
  | { readonly kind: 'rejectedToken'; readonly tokenRejected: boolean }
  /** Discord did not know this webhook before. */
  | { readonly kind: 'unknownWebhook' }
  /** The token lacks a scope that the operation needs. */
  | {
      readonly kind: 'missingScope'
      readonly missing: readonly string[]
      readonly granted: readonly string[]
    }
  /** The token has expired. `expiresAt` in milliseconds since the Unix epoch. */
  | { readonly kind: 'expired'; readonly expiresAt: number; readonly refreshable: boolean }

/** Result of one attempt. */
export type Outcome = ApiResponse | Failure

/** Result of a call that received a usable response, whatever its status. */
export interface ApiResult {
  readonly response: ApiResponse
  /** True for a 2xx response. */
  readonly ok: boolean
  /**
   * True if status and body match the description. A 429 does not count as described while the client applies rate
   * limits itself.
   */
  readonly described: boolean
  /** After a 401: true if Discord rejects the token, false if only this operation does, `undefined` if unknown. */
  readonly tokenRejected?: boolean | undefined
  /**
   * Returns the error that a method throws for this response.
   *
   * @param problem Why a success cannot be used, without any of its text.
   */
  toError(problem?: string): Error
}

/** Sends every request of the package. */
export interface Transport {
  /** Current credential of a transport that puts it into each call; absent if a call keeps its own. */
  readonly credential?: BearerCredential
  /** Executes a call and returns its result, whatever the status. Throws if there is no usable response. */
  call(operation: OperationDescriptor, call: Call): Promise<ApiResult>
  /** Moves the rate limits of a token to the token that replaces it. */
  replaceToken(old: string, token: string): void
}
