import { OPERATIONS } from '../../generated/operations.ts'
import type { paths } from '../../generated/schema.ts'
import { API_SERVER } from '../../generated/servers.ts'
import type { ClientConfig } from '../config.ts'
import type { ClientContext } from '../context.ts'
import { InvalidArgumentError, MissingBotTokenError } from '../errors/arguments.ts'
import { toBytes } from '../transport/response.ts'
import type {
  ApiResult,
  BearerCredential,
  Call,
  Chunks,
  Credential,
  CredentialKind,
  HttpMethod,
  OperationDescriptor,
  OperationRow,
  OperationTable,
  RequestOptions,
  Transport,
} from '../transport/types.ts'
import { checkBoolean, checkCredential, checkOptions, refuseInBrowser } from '../validation/arguments.ts'
import { bindFailure } from './results.ts'
import type { DataOf, OperationOf, PathsOf } from './types.ts'

/** The credential that the calls of an api use: an access token, or the client's bot token or none. */
export type Actor = BearerCredential | ClientConfig

/** Second argument of a call by path, without its types. */
export interface UntypedInit extends RequestOptions {
  readonly params?: { readonly path?: Record<string, unknown>; readonly query?: Record<string, unknown> }
  readonly body?: unknown
}

type UntypedCall = (path: string, init?: UntypedInit) => Promise<unknown>
type UntypedApi = Readonly<Record<HttpMethod, UntypedCall>>

/**
 * For each api that {@link createApi} returned, a function that creates an api with the same credential for another
 * operations table.
 */
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
      `must be the path template of a ${method} operation: OPERATIONS lists them`,
    )
  }
  const credential = credentialFor(actor, operation)
  const { params, body, headers, signal, idempotent, checkScopes } = checkRequestOptions(init, [
    'params',
    'body',
  ])
  if (params) checkOptions('params', params, ['path', 'query'])
  const { path: values, query } = params ?? {}
  const call: Call = { credential, path: values, query, body, headers, signal, idempotent, checkScopes }
  const result = await transport.call(operation, call)
  if (!result.described) throw result.toError()
  const shown = {
    status: result.response.status,
    [result.ok ? 'data' : 'error']: result.response.body,
    get response() {
      return toResponse(result)
    },
  }
  if (!result.ok) bindFailure(shown, result)
  return shown
}

/** Statuses whose response must not have a body. */
const NULL_BODY = [204, 205, 304]

/**
 * Creates a `Response` with the body as received. Headers that describe another body are removed: those of a body that
 * `fetch` has decoded, or that was not kept. The response to a HEAD request keeps them.
 */
export function toResponse({ response }: ApiResult, method?: string): Response {
  const { status, chunks } = response
  const isNull = NULL_BODY.includes(status) || chunks.length === 0
  let { headers } = response
  if (method !== 'HEAD' && (isNull || headers.has('content-encoding'))) {
    headers = new Headers(headers)
    for (const name of ['content-length', 'content-encoding']) headers.delete(name)
  }
  return new Response(isNull ? null : bodyOf(chunks), { status, headers })
}

/**
 * Returns a body that has been received as a stream. Unlike the platform's stream of bytes, it does not copy them. React
 * Native has no streams.
 */
function bodyOf(chunks: Chunks): BodyInit {
  if (typeof ReadableStream === 'undefined') return toBytes(chunks)
  const start = (controller: ReadableStreamDefaultController<Uint8Array>) => {
    for (const chunk of chunks) controller.enqueue(chunk)
    controller.close()
  }
  return new ReadableStream({ start }, { highWaterMark: 0 })
}

/**
 * Returns the credential that an operation is called with.
 *
 * @throws {@link InvalidArgumentError} if the operation does not accept it · {@link MissingBotTokenError}
 */
export function credentialFor(actor: Actor, operation: OperationDescriptor): Credential {
  const { credentials, key, isDescribed } = operation
  const isUser = 'kind' in actor
  if (isUser && credentials.includes('bearer')) return actor
  if (!isUser) {
    const isOptional = !isDescribed && actor.botToken === undefined
    if (isOptional || credentials.every((kind) => kind === 'none')) return { kind: 'none' }
    if (credentials.includes('bot')) return botCredential(actor, undefined, key)
  }
  const needed = isUser ? 'an access token' : 'a bot token'
  throw new InvalidArgumentError('path', `must accept ${needed}, and ${key} does not`)
}

/** Options of every call that sends a request. */
const REQUEST_OPTIONS: readonly string[] = [
  'signal',
  'headers',
  'idempotent',
  'checkScopes',
] satisfies (keyof RequestOptions)[]

/**
 * Rejects unknown options of a call that sends a request. Returns the options.
 *
 * @param more Options of this call in addition to those of every call.
 * @throws {@link InvalidArgumentError}
 */
export function checkRequestOptions<Options extends RequestOptions>(
  options: Options,
  more: readonly string[] = [],
): Options {
  // The usual call has no options.
  if (Object(options) === options && !Array.isArray(options) && Object.keys(options).length === 0)
    return options
  checkOptions('options', options, [...REQUEST_OPTIONS, ...more])
  checkBoolean('idempotent', options.idempotent)
  checkBoolean('checkScopes', options.checkScopes)
  return options
}

/**
 * Calls one of the client's own operations and returns the body of a 2xx response. Throws on any other response.
 *
 * The body has the type of the description. Its fields are not checked one by one, because Discord adds fields and an
 * application must not fail for one that it does not read.
 *
 * @param call Its path needs no `application_id`, which is always the client's own.
 * @param options Options of the caller, which may contain anything.
 */
export async function expectSuccess<
  Method extends HttpMethod,
  Path extends PathsOf<Method, CredentialKind> & keyof paths,
>(
  { config, transport }: Pick<ClientContext, 'config' | 'transport'>,
  method: Method,
  path: Path,
  call: Call,
  options: RequestOptions = {},
): Promise<DataOf<OperationOf<Method, Path>>> {
  const result = await transport.call(getOperation(method, path), {
    ...checkRequestOptions(options),
    ...call,
    path: { application_id: config.clientId, ...call.path },
  })
  if (!result.ok) throw result.toError()
  return result.response.body as DataOf<OperationOf<Method, Path>>
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
  refuseInBrowser('botToken', config.dangerouslyAllowBrowser)
  return { kind: 'bot', botToken: token }
}

/**
 * Returns an operation that the client's own methods use.
 *
 * @throws An `Error` if the table does not contain it.
 */
export function getOperation(method: string, path: string): OperationDescriptor {
  const operation = findOperation(OPERATIONS, method, path)
  if (!operation) throw new Error(`The description has no method for ${method} ${path}`)
  return operation
}

/** Descriptors by row, so that each is created once. */
const descriptors = new WeakMap<OperationRow, OperationDescriptor>()

/** Returns the operation of a method and a path template, or `undefined` if the table does not contain it. */
export function findOperation(
  table: OperationTable,
  method: string,
  path: string,
): OperationDescriptor | undefined {
  const key = `${method} ${path}`
  const row = Object.hasOwn(table, key) ? table[key] : undefined
  if (!row) return undefined
  let descriptor = descriptors.get(row)
  if (!descriptor) {
    descriptor = describeOperation(method, path, row, true)
    descriptors.set(row, descriptor)
  }
  return descriptor
}

/** Creates an operation from its row, with the defaults of absent fields. */
export function describeOperation(
  method: string,
  path: string,
  row: OperationRow,
  isDescribed: boolean,
): OperationDescriptor {
  return {
    server: API_SERVER,
    scopes: [],
    bodyToken: undefined,
    contentTypes: ['application/json'],
    texts: [],
    secrets: [],
    commaSeparated: [],
    ...row,
    key: `${method} ${path}`,
    isDescribed,
    method,
    path,
    noContent: [204, ...(row.noContent ?? [])],
  }
}
