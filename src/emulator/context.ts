import type { OPERATION_KEYS, OPERATIONS } from '../generated/operations.ts'
import type { operations } from '../generated/schema.ts'
import type { IdTokenSigner } from './oidc.ts'
import type { ApplicationRow, TokenRow } from './rows.ts'
import type { State } from './state.ts'

/** `operationId` of an operation that a client may call. */
export type OperationId = keyof typeof OPERATION_KEYS

/** Credential of a request, after its check. */
export type Credential =
  | { readonly kind: 'bearer'; readonly token: TokenRow; readonly application: ApplicationRow }
  | { readonly kind: 'bot'; readonly application: ApplicationRow }
  /** HTTP Basic authentication, whose secret the handler checks, because a form can contain it too. */
  | { readonly kind: 'client'; readonly clientId: string; readonly clientSecret: string }
  | { readonly kind: 'none' }

/** A request that has been checked, before its operation is known to the compiler. */
export interface CheckedRequest {
  readonly operationId: OperationId
  readonly url: URL
  readonly headers: Headers
  readonly path: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, unknown>>
  /** Parsed JSON of the body, or of `payload_json` or the fields of a multipart body; `undefined` if there is none. */
  readonly body: unknown
  /** Fields of a form, which are not checked, because the errors of OAuth2 differ. Empty for other bodies. */
  readonly form: URLSearchParams
  /** Files of a multipart body by field name. */
  readonly files: ReadonlyMap<string, File>
  readonly credential: Credential
}

type KeyOf<Id extends OperationId> = (typeof OPERATION_KEYS)[Id]
type CredentialOf<Id extends OperationId> = Extract<
  Credential,
  { kind: (typeof OPERATIONS)[KeyOf<Id>]['credentials'][number] }
>
type ParametersOf<Id extends OperationId, Place extends 'path' | 'query'> = [
  NonNullable<operations[Id]['parameters'][Place]>,
] extends [never]
  ? Readonly<Record<never, never>>
  : Readonly<NonNullable<operations[Id]['parameters'][Place]>>
type JsonOf<Message> = Message extends { content: infer Content }
  ? Content extends { 'application/json': infer Json }
    ? Json
    : undefined
  : undefined
type BodyOf<Id extends OperationId> = JsonOf<operations[Id]['requestBody']>

/** A checked request of an operation, with the data that its handler uses. */
export interface HandlerContext<Id extends OperationId> extends CheckedRequest {
  readonly operationId: Id
  readonly path: ParametersOf<Id, 'path'>
  /** Query parameters with their defaults: integers are numbers, and booleans are booleans. */
  readonly query: ParametersOf<Id, 'query'>
  readonly body: BodyOf<Id>
  readonly credential: CredentialOf<Id>
  readonly state: State
  /** Issuer, and base URL of the API and the pages, without a slash at its end. */
  readonly publicUrl: string
  readonly signer: IdTokenSigner
}

interface ResultOf<Status extends number> {
  readonly status: Status
  readonly headers?: Readonly<Record<string, string>>
}

/** A response with a status of the description, and the body that the description has for it. */
export type HandlerResult<Id extends OperationId> = {
  [Status in keyof operations[Id]['responses'] & number]: [
    JsonOf<operations[Id]['responses'][Status]>,
  ] extends [undefined]
    ? ResultOf<Status>
    : ResultOf<Status> & { readonly body: JsonOf<operations[Id]['responses'][Status]> }
}[keyof operations[Id]['responses'] & number]

/** Handles the requests of an operation. It throws an `ErrorResponse` for an error that several operations share. */
export type Handler<Id extends OperationId> = (
  context: HandlerContext<Id>,
) => HandlerResult<Id> | Promise<HandlerResult<Id>>

/** Handlers by `operationId`. An operation without a handler responds with the example of the description. */
export type Handlers = { readonly [Id in OperationId]?: Handler<Id> }
