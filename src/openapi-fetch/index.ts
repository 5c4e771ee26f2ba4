/** `grantcord/openapi-fetch`: openapi-fetch with the request pipeline of a client or token. */
import createClient, { type Client, type ClientOptions, defaultPathSerializer } from 'openapi-fetch'
import type { paths } from '../generated/schema.ts'
import { hasDotSegment, NO_SIGNAL } from '../runtime/api/fetch.ts'
import type { OAuth2Client } from '../runtime/client.ts'
import { findContext, OF_THIS_COPY } from '../runtime/context.ts'
import { InvalidArgumentError } from '../runtime/errors/arguments.ts'
import { contextOfToken, type PartialAccessToken } from '../runtime/partial-access-token.ts'

/** Options of {@link createFetchClient}: those of openapi-fetch, except for the base URL and `fetch`. */
export type FetchClientOptions = Omit<ClientOptions, 'baseUrl' | 'fetch'>

/** An access token that can be sent, whatever its scopes are. */
type AnyToken = PartialAccessToken<never>

/**
 * Creates openapi-fetch's own client, with its middleware. Every request is sent by `fetch` of the token or client, which
 * adds the credential and applies scopes, rate limits, retries and the deadline. Path parameters that are empty, `.` or
 * `..` are rejected before a URL is built, and a URL with such a segment before a request is created, whichever path
 * serializer built it.
 *
 * @param owner A token, or a client, which uses its bot token.
 * @throws `InvalidArgumentError` if `owner` is neither.
 * @example
 * ```ts
 * import type { PartialAccessToken } from 'grantcord'
 * import { createFetchClient } from 'grantcord/openapi-fetch'
 *
 * export async function guildNames(token: PartialAccessToken<'guilds'>): Promise<string[]> {
 *   const { data = [] } = await createFetchClient(token).GET('/users/@me/guilds')
 *   return data.map(({ name }) => name)
 * }
 * ```
 * @see https://openapi-ts.dev/openapi-fetch/
 */
export function createFetchClient<Paths extends object = paths>(
  owner: AnyToken | OAuth2Client,
  options: FetchClientOptions = {},
): Client<Paths> {
  const context = contextOfToken(Object(owner)) ?? findContext(owner)
  if (!context) {
    throw new InvalidArgumentError('owner', `must be a token or an OAuth2Client ${OF_THIS_COPY}`)
  }
  const { pathSerializer = defaultPathSerializer, Request = globalThis.Request } = options
  // A class of the caller may add a signal to its requests.
  const withoutSignal = options.Request ? undefined : new WeakSet<Request>()
  return createClient<Paths>({
    ...options,
    baseUrl: context.config.baseUrl,
    fetch: (request) => owner.fetch(request, withoutSignal?.has(request) ? NO_SIGNAL : undefined),
    Request: createRequestClass(Request, withoutSignal),
    pathSerializer: (pathname, parameters) => {
      for (const [name, value] of Object.entries(parameters)) checkParameter(name, value)
      return pathSerializer(pathname, parameters)
    },
  })
}

/**
 * Returns a constructor that rejects a URL with dot segments, which `Request` resolves. It creates instances of the given
 * class, and `instanceof` accepts all of them, because middleware may create requests itself.
 *
 * @param withoutSignal Receives each request that is created without a signal.
 */
function createRequestClass(
  type: typeof Request,
  withoutSignal: WeakSet<Request> | undefined,
): typeof Request {
  function create(...[input, init]: ConstructorParameters<typeof Request>): Request {
    if (hasDotSegment(String(input)))
      throw new InvalidArgumentError('path', 'must not contain the segments "." or "..", encoded or not')
    const request = new type(input, init)
    if (!init?.signal) withoutSignal?.add(request)
    return request
  }
  create.prototype = type.prototype
  // The compiler takes only classes for constructors.
  return create as unknown as typeof Request
}

/** Checks a parameter by its name. Values that only the path serializer interprets are checked in the URL. */
function checkParameter(name: string, value: unknown): void {
  if (/^\.{0,2}$/.test(String(value ?? '')))
    throw new InvalidArgumentError(name, 'must not be missing, empty, "." or ".."')
}
