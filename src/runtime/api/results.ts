import { InvalidArgumentError } from '../errors/arguments.ts'
import type { ApiResult } from '../transport/types.ts'

/**
 * Results of calls by path whose status is not 2xx, with what their error is created from. The results do not contain
 * it, because it includes the credential of the call.
 */
const failed = new WeakMap<object, ApiResult>()

/** Remembers what the error of a result is created from, for {@link orThrow}. */
export function bindFailure(result: object, apiResult: ApiResult): void {
  failed.set(result, apiResult)
}

/** A result of a call by path, of any operation. */
export interface AnyResult {
  /** The HTTP status. */
  readonly status: number
  /** Body of a 2xx response. */
  readonly data?: unknown
  /** Body of any other response. */
  readonly error?: unknown
  /** The response with its headers. A `Response` itself, as `token.fetch` returns it, is not a result. */
  readonly response: Response
}

/** Body of a 2xx response, by the type of the result. */
export type DataOfResult<Result extends AnyResult> = Extract<Result, { error?: undefined }>['data']

/**
 * Returns the data of a result of `token.api` or `client.api`. If the response is not a 2xx, throws the error that a
 * method throws for it: a subclass of `HTTPError`.
 *
 * @param result A result as returned by the call, not a copy of it.
 * @throws `HTTPError` · `InvalidArgumentError` for a value that is not a result of a call by path.
 * @example
 * ```ts
 * import { orThrow, type PartialAccessToken } from 'grantcord'
 *
 * export async function username(token: PartialAccessToken<'identify'>): Promise<string> {
 *   const user = orThrow(await token.api.GET('/users/@me'))
 *   return user.username
 * }
 * ```
 */
export function orThrow<Result extends AnyResult>(result: Result): DataOfResult<Result> {
  const failure = failed.get(Object(result))
  if (failure) throw failure.toError()
  if (result?.status >= 200 && result.status < 300 && 'data' in result)
    return result.data as DataOfResult<Result>
  throw new InvalidArgumentError(
    'result',
    'must be a result of token.api or client.api, and not a copy of it',
  )
}
