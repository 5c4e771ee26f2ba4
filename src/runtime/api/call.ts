import { OPERATIONS } from '../../generated/operations.ts'
import type { paths } from '../../generated/schema.ts'
import type { ClientConfig } from '../config.ts'
import { InvalidArgumentError, MissingBotTokenError } from '../errors/arguments.ts'
import type { BearerCredential, Credential } from '../transport/credential.ts'
import {
  type CredentialKind,
  findOperation,
  getOperation,
  type OperationDescriptor,
  type OperationTable,
} from '../transport/operation.ts'
import type { Answered, Call, Transport } from '../transport/pipeline.ts'
import { checkCredential, refuseInBrowser } from '../validation/arguments.ts'
import type { DataOf, HttpMethod, OperationOf, PathsOf, RequestOptions } from './types.ts'

/** Who calls: whoever holds an access token, or a client, which acts as its bot or as nobody. */
export type Actor = BearerCredential | ClientConfig

/** Whose operations are called, and through what. */
export interface ApiContext {
  readonly transport: Transport
  readonly actor: Actor
  /** In place of that of all operations. */
  readonly table: OperationTable | undefined
}

/** The second argument of a call, without its types. */
export interface UntypedInit extends RequestOptions {
  readonly params?: { readonly path?: Record<string, unknown>; readonly query?: Record<string, unknown> }
  readonly body?: unknown
}

/** Calls an operation by its method and path template. Loaded with the first call, and with it the table. */
export async function callByPath(
  { transport, actor, table = OPERATIONS }: ApiContext,
  method: HttpMethod,
  path: string,
  init: UntypedInit = {},
): Promise<unknown> {
  const operation = findOperation(table, method, path)
  if (!operation) {
    throw new InvalidArgumentError('path', `must be a path template that ${method} knows: see OPERATIONS`)
  }
  const credential = 'kind' in actor ? bearerFor(actor, operation) : botFor(actor, operation)
  const { params, body, headers, signal, idempotent } = init
  const { path: values, query } = params ?? {}
  const call: Call = { credential, path: values, query, body, headers, signal, idempotent }
  const answer = await transport.call(operation, call)
  if (!answer.described) throw await answer.toError()
  return {
    status: answer.status,
    [answer.ok ? 'data' : 'error']: answer.body,
    get response() {
      return toResponse(answer)
    },
  }
}

/**
 * An answer as the platform has it, its body to be read again. Headers of an answer are immutable, and its length is that of
 * what was sent and not of what was read.
 */
function toResponse({ answer, body }: Answered): Response {
  const headers = new Headers(answer.headers)
  headers.delete('content-length')
  return new Response(body === undefined ? null : answer.body, { status: answer.status, headers })
}

function bearerFor(credential: BearerCredential, { credentials, key }: OperationDescriptor): Credential {
  if (credentials.includes('bearer')) return credential
  throw new InvalidArgumentError('path', `must be one that an access token may call: ${key} is none`)
}

function botFor(config: ClientConfig, { credentials, key }: OperationDescriptor): Credential {
  if (credentials.includes('bot')) return botCredential(config, undefined, key)
  if (credentials.every((kind) => kind === 'none')) return { kind: 'none' }
  throw new InvalidArgumentError('path', `must be one that a bot token may call: ${key} is none`)
}

/**
 * Calls an operation and answers the body of a success; everything else is thrown.
 *
 * The body has the type that the description promises. Its fields are not looked at one by one: Discord adds
 * fields, and an application must not fail for one that it does not read.
 */
export async function expectSuccess<
  Method extends HttpMethod,
  Path extends PathsOf<Method, CredentialKind> & keyof paths,
>(transport: Transport, method: Method, path: Path, call: Call): Promise<DataOf<OperationOf<Method, Path>>> {
  const answer = await transport.call(getOperation(method, path), call)
  if (!answer.ok) throw await answer.toError()
  return answer.body as DataOf<OperationOf<Method, Path>>
}

/**
 * Who acts as the bot.
 *
 * @param botToken The one of this call; the client's where it names none.
 * @param operation What cannot be called without one.
 * @throws {@link MissingBotTokenError} · `InvalidArgumentError`
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
