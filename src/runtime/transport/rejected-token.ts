import { API_SERVER } from '../../generated/servers.ts'
import { IDENTITY_PATHS } from '../rate-limits/gate.ts'
import { nameOf } from '../rate-limits/limiter.ts'
import { throwIfAborted, withTimeout } from '../utils/time.ts'
import type { SendConfig } from './retry.ts'
import type { ApiResult, Call, OperationDescriptor, Outcome, Rejection } from './types.ts'

/** Requests in progress that find out whether a token is valid, by token. */
export type TokenChecks = Map<string, Promise<boolean | undefined>>

/** Everything that {@link isTokenRejected} needs of a pipeline. */
export interface TokenCheckContext {
  readonly config: Pick<SendConfig, 'clock' | 'gate' | 'timeout'>
  readonly checks: TokenChecks
  /** Sends a request with the pipeline. */
  readonly send: (operation: OperationDescriptor, call: Call) => Promise<ApiResult>
}

/**
 * Finds out whether a 401 rejects the token or only the operation, whose scope or permission may be missing: asks Discord
 * for the token's authorization, or for the bot's user. Calls with the same token share one such request.
 *
 * @param until Time at which the call stops waiting, in milliseconds of the clock.
 * @returns `undefined` if that remains unknown. Throws only the reason of the call's signal.
 */
export async function isTokenRejected(
  { config: { clock, gate, timeout }, checks, send }: TokenCheckContext,
  operation: OperationDescriptor,
  { credential, signal, isReplaced }: Call,
  outcome: Outcome | Rejection,
  until: number,
): Promise<boolean | undefined> {
  const path = IDENTITY_PATHS[credential.kind]
  const name = nameOf(credential)
  if (path === undefined || name === undefined) return undefined
  if ('body' in outcome) {
    if (outcome.isForeign) return false
    if (operation.path === path) return true
  } else if (!checks.has(name)) {
    return outcome.kind === 'rejectedToken' ? outcome.tokenRejected : undefined
  }
  const left = Math.max(until - clock.now(), 0)
  let check = checks.get(name)
  if (!check) {
    const call: Call = { credential, replays: 0, totalTimeout: Math.min(left, timeout) }
    const ask = async () => {
      if (await isReplaced?.()) return true
      const { ok, tokenRejected, response } = await send(identityOperation(operation, path), call)
      if (ok) return false
      return response.isForeign ? undefined : tokenRejected
    }
    check = ask()
      .catch(() => undefined)
      .finally(() => checks.delete(name))
    checks.set(name, check)
  }
  // Nothing is known about the token then, so the next call is sent.
  check.then((isRejected) => isRejected ?? gate?.forgetRejection(operation, credential))
  const onTimeout = () => new Error('timeout')
  return withTimeout(check, { clock, delay: left, signal, onTimeout }).catch(() => {
    throwIfAborted(signal)
    return undefined
  })
}

/** Returns the operation that fetches the user or the application of a token. It needs no scope. */
function identityOperation(operation: OperationDescriptor, path: string): OperationDescriptor {
  return {
    ...operation,
    key: `GET ${path}`,
    isDescribed: true,
    method: 'GET',
    path,
    server: API_SERVER,
    scopes: [],
    bodyToken: undefined,
    statuses: [200],
  }
}
