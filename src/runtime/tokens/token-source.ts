import { checkRequestOptions } from '../api/call.ts'
import type { OAuth2Client } from '../client.ts'
import { type ClientContext, contextOf } from '../context.ts'
import { hasErrorCode } from '../errors/guards.ts'
import { TimeoutError } from '../errors/network.ts'
import { formatScopes, type RequestableScope } from '../oauth/scopes.ts'
import { PartialAccessToken } from '../partial-access-token.ts'
import { checkScopes, scopesOf } from '../transport/pipeline.ts'
import type {
  ApiResult,
  BearerCredential,
  Call,
  OperationDescriptor,
  RequestOptions,
  Transport,
} from '../transport/types.ts'
import { withTimeout } from '../utils/time.ts'
import {
  checkCredential,
  checkFunction,
  checkObject,
  checkOptions,
  checkSignal,
} from '../validation/arguments.ts'
import { signCall } from './refreshing-token.ts'

/** A place from which an application gets the access tokens of one user, such as a vault or another service. */
export interface TokenSource {
  /**
   * Returns the current access token. Called before each request: return a token that the application keeps, and refresh
   * it when it is about to expire. An error that it throws is thrown by the call.
   */
  get(options: { readonly signal: AbortSignal | undefined }): string | Promise<string>
  /**
   * Called when Discord has rejected a token. `get()` is then called again, and if it returns another token, the request is
   * retried.
   */
  invalidate?(accessToken: string): void | Promise<void>
}

/** Options of {@link fromTokenSource}. */
export interface FromTokenSourceOptions<Scopes extends string> {
  /** Granted scopes, which are checked before each request. Without them, Discord decides. */
  readonly scopes?: readonly Scopes[] | undefined
  /** Aborts the first `get()`. */
  readonly signal?: AbortSignal | undefined
}

/** A credential whose access token changes. */
interface CurrentCredential extends BearerCredential {
  accessToken: string
}

/** Transport that sends every request with the current token of a source. */
class SourceTransport implements Transport {
  readonly credential: CurrentCredential
  readonly #context: ClientContext
  readonly #source: TokenSource

  constructor(context: ClientContext, source: TokenSource, scopes: readonly string[] | null) {
    this.#context = context
    this.#source = source
    this.credential = { kind: 'bearer', accessToken: '', scopes, expiresAt: null, refreshable: false }
  }

  async call(operation: OperationDescriptor, call: Call): Promise<ApiResult> {
    const { transport, clock, config } = this.#context
    const isOwn = call.credential.kind === 'bearer'
    // A call that does not use the token, or whose scopes are missing, needs no current one.
    const needsToken = isOwn || call.bodyToken !== undefined
    if (!needsToken || checkScopes(this.credential, scopesOf(operation, call))) {
      return transport.call(operation, call)
    }
    const totalTimeout = Math.min(call.totalTimeout ?? config.totalTimeout, config.totalTimeout)
    const until = clock.now() + totalTimeout
    const send = async () => {
      await this.acquire(operation.key, call.signal, until)
      const left = Math.max(until - clock.now(), 1)
      return transport.call(operation, {
        ...signCall(operation, call, { ...this.credential }),
        totalTimeout: left,
      })
    }
    let unauthorized: unknown
    const result = await send().catch((error: unknown) => {
      if (!isOwn || !hasErrorCode(error, 'ERR_UNAUTHORIZED') || error.tokenRejected === false) throw error
      unauthorized = error
    })
    if (result && !(isOwn && result.response.status === 401 && result.tokenRejected !== false)) return result
    const rejected = this.credential.accessToken
    await this.#limit(operation.key, call.signal, until, async () => this.#source.invalidate?.(rejected))
    await this.acquire(operation.key, call.signal, until)
    if (this.credential.accessToken !== rejected) return send()
    if (result) return result
    throw unauthorized
  }

  replaceToken(): void {}

  /** Gets the current token of the source. */
  async acquire(operation: string, signal: AbortSignal | undefined, until: number): Promise<void> {
    checkSignal(signal)
    const accessToken = await this.#limit(operation, signal, until, async () => this.#source.get({ signal }))
    checkCredential('source.get()', accessToken)
    const { accessToken: old } = this.credential
    if (old !== '' && old !== accessToken) this.#context.transport.replaceToken(old, accessToken)
    this.credential.accessToken = accessToken
  }

  async #limit<Value>(
    operation: string,
    signal: AbortSignal | undefined,
    until: number,
    work: () => Promise<Value>,
  ): Promise<Value> {
    signal?.throwIfAborted()
    const { clock, config } = this.#context
    const delay = Math.max(until - clock.now(), 0)
    const onTimeout = () => new TimeoutError(operation, config.totalTimeout, false)
    return withTimeout(work(), { clock, delay, signal, onTimeout })
  }
}

/** A token whose value comes from a source. */
class SourceToken extends PartialAccessToken<string> {
  readonly #acquire: (operation: string, signal: AbortSignal | undefined) => Promise<void>

  constructor(context: ClientContext, transport: SourceTransport) {
    super({ ...context, transport }, transport.credential)
    this.#acquire = (operation, signal) =>
      transport.acquire(operation, signal, context.clock.now() + context.config.totalTimeout)
  }

  /** Revokes the grant of the current token. */
  override async revoke(options: RequestOptions = {}): Promise<void> {
    await this.#acquire('POST /oauth2/token/revoke', checkRequestOptions(options).signal)
    await super.revoke(options)
  }
}

/**
 * Creates a token for an application that keeps its tokens elsewhere. Each request is sent with the token that the source
 * returns at that time. `token.token` is the one of the last request.
 *
 * @throws `InvalidArgumentError` · `TimeoutError` if the source takes longer than `totalTimeout` · an error of the source
 * @example
 * ```ts
 * import type { OAuth2Client } from 'grantcord'
 * import { fromTokenSource } from 'grantcord/tokens'
 *
 * interface Vault {
 *   read(name: string): Promise<string>
 *   renew(name: string): Promise<void>
 * }
 *
 * export const tokenOf = (discord: OAuth2Client, vault: Vault, userId: string) =>
 *   fromTokenSource(discord, {
 *     get: () => vault.read(userId),
 *     invalidate: () => vault.renew(userId),
 *   })
 * ```
 */
export async function fromTokenSource<Granted extends RequestableScope>(
  client: OAuth2Client,
  source: TokenSource,
  options: FromTokenSourceOptions<Granted> = {},
): Promise<PartialAccessToken<Granted>> {
  const context = contextOf(client)
  checkObject('source', source)
  checkFunction('source.get', source.get ?? null)
  checkFunction('source.invalidate', source.invalidate)
  checkOptions('options', options, ['scopes', 'signal'])
  const { scopes, signal } = options
  if (scopes) formatScopes(scopes)
  const transport = new SourceTransport(context, source, scopes ? [...scopes] : null)
  await transport.acquire('The token source', signal, context.clock.now() + context.config.totalTimeout)
  return new SourceToken(context, transport)
}
