import { OPERATIONS } from '../../generated/operations.ts'
import type { paths } from '../../generated/schema.ts'
import type { ClientConfig } from '../config.ts'
import { InvalidArgumentError, MissingBotTokenError } from '../errors/arguments.ts'
import {
  type CredentialKind,
  findOperation,
  getOperation,
  type OperationDescriptor,
  type OperationTable,
} from '../transport/operation.ts'
import type {
  ApiResult,
  BearerCredential,
  Call,
  Credential,
  HttpMethod,
  RequestOptions,
  Transport,
} from '../transport/types.ts'
import { checkCredential, refuseInBrowser } from '../validation/arguments.ts'
import type { DataOf, OperationOf, PathsOf } from './types.ts'

/** Owner of an api: an access token, or a client, which uses its bot token or no credential. */
export type Actor = BearerCredential | ClientConfig

/** Second argument of a call by path, without its types. */
export interface UntypedInit extends RequestOptions {
  readonly params?: { readonly path?: Record<string, unknown>; readonly query?: Record<string, unknown> }
  readonly body?: unknown
}

type UntypedCall = (path: string, init?: UntypedInit) => Promise<unknown>
type UntypedApi = Readonly<Record<HttpMethod, UntypedCall>>

/** Functions that create an api of the same owner for another operations table, by the api of the owner. */
const rebind = new WeakMap<object, (table: OperationTable) => UntypedApi>()

/**
 * Creates the `api` of a token or a client. Its public type is `Api` or `BotApi`.
 *
 * @param table Operations that can be called, by default those of the description.
 * @internal
 */
export function createApi(
  transport: Transport,
  actor: Actor,
  table: OperationTable = OPERATIONS,
): UntypedApi {
  const createCall =
    (method: HttpMethod): UntypedCall =>
    (path, init) =>
      callByPath(transport, actor, table, method, path, init)
  const api = {
    GET: createCall('GET'),
    POST: createCall('POST'),
    PUT: createCall('PUT'),
    PATCH: createCall('PATCH'),
    DELETE: createCall('DELETE'),
  }
  rebind.set(api, (other) => createApi(transport, actor, other))
  return api
}

/**
 * Creates an api of the same owner for another operations table. Returns `undefined` for an object that
 * {@link createApi} did not create.
 *
 * @internal
 */
export function withOperations(api: object, table: OperationTable): UntypedApi | undefined {
  return rebind.get(api)?.(table)
}

/** Calls an operation by its method and path template, and returns every response that the description knows. */
async function callByPath(
  transport: Transport,
  actor: Actor,
  table: OperationTable,
  method: HttpMethod,
  path: string,
  init: UntypedInit = {},
): Promise<unknown> {
  const operation = findOperation(table, method, path)
  if (!operation) {
    throw new InvalidArgumentError(
      'path',
      `must be a path template of an operation with the method ${method}: OPERATIONS lists them`,
    )
  }
  const credential = 'kind' in actor ? bearerFor(actor, operation) : botFor(actor, operation)
  const { params, body, headers, signal, idempotent } = init
  const { path: values, query } = params ?? {}
  const call: Call = { credential, path: values, query, body, headers, signal, idempotent }
  const result = await transport.call(operation, call)
  if (!result.described) throw result.toError()
  return {
    status: result.status,
    [result.ok ? 'data' : 'error']: result.body,
    get response() {
      return toResponse(result)
    },
  }
}

/**
 * Creates a `Response` whose body can be read again. Its `Content-Length` is removed, because it counts the bytes that
 * were sent, which may have been compressed.
 */
function toResponse({ response, body }: ApiResult): Response {
  const headers = new Headers(response.headers)
  headers.delete('content-length')
  return new Response(body === undefined ? null : response.body, { status: response.status, headers })
}

function bearerFor(credential: BearerCredential, { credentials, key }: OperationDescriptor): Credential {
  if (credentials.includes('bearer')) return credential
  throw new InvalidArgumentError('path', `must accept an access token, and ${key} does not`)
}

function botFor(config: ClientConfig, { credentials, key }: OperationDescriptor): Credential {
  if (credentials.includes('bot')) return botCredential(config, undefined, key)
  if (credentials.every((kind) => kind === 'none')) return { kind: 'none' }
  throw new InvalidArgumentError('path', `must accept a bot token, and ${key} does not`)
}

/**
 * Calls one of the client's own operations and returns the body of a 2xx response. Throws on any other response.
 *
 * The body has the type of the description. Its fields are not checked one by one, because Discord adds fields and an
 * application must not fail for one that it does not read.
 */
export async function expectSuccess<
  Method extends HttpMethod,
  Path extends PathsOf<Method, CredentialKind> & keyof paths,
>(transport: Transport, method: Method, path: Path, call: Call): Promise<DataOf<OperationOf<Method, Path>>> {
  const result = await transport.call(getOperation(method, path), call)
  if (!result.ok) throw result.toError()
  return result.body as DataOf<OperationOf<Method, Path>>
}

/**
 * Returns the credential of the bot.
 *
 * @param botToken Bot token of this call, by default the client's.
 * @param operation Operation that needs it, for the error message.
 * @throws {@link MissingBotTokenError} · {@link InvalidArgumentError}
 */
export function botCredential(
  config: ClientConfig,
  botToken: string | undefined,
  operation: string,
): Credential {
  const token = botToken ?? config.botToken
  if (token === undefined) throw new MissingBotTokenError(operation)
  checkCredential('botToken', token)
  if (!config.dangerouslyAllowBrowser) refuseInBrowser('botToken')
  return { kind: 'bot', botToken: token }
}
