import type { OPERATIONS } from '../../generated/operations.ts'
import type { paths } from '../../generated/schema.ts'
import type { ImplyingSets, OpenScope } from '../oauth/scopes.ts'
import type { CredentialKind, HttpMethod, RequestOptions } from '../transport/types.ts'

type Table = typeof OPERATIONS
type ScopesOf<Method extends HttpMethod, Path> = Table[`${Method} ${Path & string}` & keyof Table] extends {
  scopes: infer Scopes extends readonly unknown[]
}
  ? Scopes[number] | ImplyingSets<Scopes[number]>
  : never

/**
 * Keys of the operations that accept a kind of credential. They are selected for all methods at once, because a
 * selection for each method takes the compiler longer.
 */
type KeysOf<Kind extends CredentialKind> = keyof {
  [Key in keyof Table as Kind extends Table[Key]['credentials'][number] ? Key : never]: never
}

type PathIn<Method extends HttpMethod, Key> = Key extends `${Method} ${infer Path extends keyof paths}`
  ? Path
  : never

/** Path templates of a method that accept a kind of credential. */
export type PathsOf<Method extends HttpMethod, Kind extends CredentialKind> = PathIn<Method, KeysOf<Kind>>

/** Operation of a method and a path template in the OpenAPI description. */
export type OperationOf<Method extends HttpMethod, Path extends keyof paths> = NonNullable<
  paths[Path][Lowercase<Method> & keyof paths[Path]]
>

/** A value that a caller passes: unlike the description's own type, it may be `readonly` or `as const` at any depth. */
type Input<Value> = unknown extends Value
  ? Value
  : Value extends string | number | boolean | bigint | null | undefined | Blob
    ? Value
    : { readonly [Key in keyof Value]: Input<Value[Key]> }

type Kinds<Parameters> = {
  [Kind in keyof Parameters as Kind extends 'path' | 'query'
    ? Parameters[Kind] extends undefined
      ? never
      : Kind
    : never]: Input<Parameters[Kind]>
}

type ParamsInit<Params> = keyof Params extends never
  ? { readonly params?: never }
  : Partial<Params> extends Params
    ? { readonly params?: Params }
    : { readonly params: Params }

type BodyOf<Content> = Content[keyof Content &
  ('application/json' | 'application/x-www-form-urlencoded' | 'multipart/form-data')]

type BodyInit<Operation> = Operation extends { requestBody: { content: infer Content } }
  ? { readonly body: Input<BodyOf<Content>> }
  : Operation extends { requestBody?: { content: infer Content } }
    ? { readonly body?: Input<BodyOf<Content>> | undefined }
    : { readonly body?: never }

/** Second argument of a call by path: parameters, body and options. */
export type InitOf<Operation> = RequestOptions &
  ParamsInit<Operation extends { parameters: infer Parameters } ? Kinds<Parameters> : unknown> &
  BodyInit<Operation>

/** Arguments of a call after its path. The second argument is optional if nothing in it is required. */
export type InitArguments<Init> = Partial<Init> extends Init ? [init?: Init] : [init: Init]

type JsonOf<Content> = Content extends { content: { 'application/json': infer Body } } ? Body : undefined

type ResultFor<Status, Content> = `${Status & number}` extends `2${string}`
  ? {
      readonly status: Status
      readonly data: JsonOf<Content>
      readonly error?: undefined
      readonly response: Response
    }
  : {
      readonly status: Status
      readonly data?: undefined
      readonly error: JsonOf<Content>
      readonly response: Response
    }

/** Union of the responses that the description knows, discriminated by `status`. */
export type ResultOf<Operation> = Operation extends { responses: infer Responses }
  ? { [Status in keyof Responses & number]: ResultFor<Status, Responses[Status]> }[keyof Responses & number]
  : never

/** Body of a 2xx response. */
export type DataOf<Operation> = Extract<ResultOf<Operation>, { error?: undefined }>['data']

declare const SCOPES: unique symbol

/** Needed access by path. TypeScript 5.4 infers a path from the index of this type, but not from a key with a method. */
type NeededApis<Method extends HttpMethod> = {
  readonly [Path in PathsOf<Method, 'bearer'>]: ApiFor<ScopesOf<Method, Path>>
}

type ApiFor<Alternative> = Alternative extends readonly unknown[] ? Api<Alternative[number] & string> : never

/**
 * Access that an operation needs: one {@link Api} for each alternative set of scopes. The parameter type of a generic
 * function that calls `api.GET(path)`.
 *
 * @example
 * ```ts
 * import {
 *   type DataOf,
 *   type InitArguments,
 *   type InitOf,
 *   type NeededApi,
 *   type OperationOf,
 *   orThrow,
 *   type PathsOf,
 * } from 'grantcord'
 *
 * export async function get<Path extends PathsOf<'GET', 'bearer'>>(
 *   token: { readonly api: NeededApi<'GET', Path> },
 *   path: Path,
 *   ...init: InitArguments<InitOf<OperationOf<'GET', Path>>>
 * ): Promise<DataOf<OperationOf<'GET', Path>>> {
 *   return orThrow(await token.api.GET(path, ...init))
 * }
 * ```
 */
export type NeededApi<
  Method extends HttpMethod,
  Path extends PathsOf<Method, 'bearer'>,
> = NeededApis<Method>[Path]

/** Path templates of a method that a token with these scopes may call. */
export type AllowedPathsOf<Method extends HttpMethod, Scopes extends string> = {
  [Path in PathsOf<Method, 'bearer'>]: Api<Scopes> extends NeededApi<Method, Path> ? Path : never
}[PathsOf<Method, 'bearer'>]

type TokenCall<Method extends HttpMethod> = <Path extends PathsOf<Method, 'bearer'>>(
  this: NeededApi<Method, Path>,
  path: Path,
  ...init: InitArguments<InitOf<OperationOf<Method, Path>>>
) => Promise<ResultOf<OperationOf<Method, Path>>>

/**
 * Operations that an access token may call, by method and path template. A call of an operation whose scopes the token
 * lacks does not compile. A token with more scopes can be passed where fewer are required.
 *
 * Calls return `{ status, data | error, response }` for every status that the description knows. They throw on a missing
 * scope, an expired token, a network failure, a timeout, and a response that the description does not know.
 *
 * @example
 * ```ts
 * import type { Api } from 'grantcord'
 *
 * export async function nickname(api: Api<'guilds.members.read'>, guildId: string) {
 *   const params = { path: { guild_id: guildId } }
 *   const result = await api.GET('/users/@me/guilds/{guild_id}/member', { params })
 *   return result.status === 200 ? result.data.nick : undefined
 * }
 * ```
 */
export interface Api<in Scopes extends string = OpenScope> {
  /** Scopes for the compiler. The property does not exist at run time. */
  readonly [SCOPES]?: (scopes: Scopes) => void
  readonly GET: TokenCall<'GET'>
  readonly POST: TokenCall<'POST'>
  readonly PUT: TokenCall<'PUT'>
  readonly PATCH: TokenCall<'PATCH'>
  readonly DELETE: TokenCall<'DELETE'>
}

/** Path templates of a method that accept a bot token or need no credential. */
export type BotPathsOf<Method extends HttpMethod> = PathIn<
  Method,
  Exclude<KeysOf<'bot' | 'none'>, KeysOf<'client'>>
>

type BotCall<Method extends HttpMethod> = <Path extends BotPathsOf<Method>>(
  path: Path,
  ...init: InitArguments<InitOf<OperationOf<Method, Path>>>
) => Promise<ResultOf<OperationOf<Method, Path>>>

/**
 * Operations that accept a bot token or need no credential, by method and path template. Calls return and throw like
 * those of {@link Api}.
 */
export interface BotApi {
  readonly GET: BotCall<'GET'>
  readonly POST: BotCall<'POST'>
  readonly PUT: BotCall<'PUT'>
  readonly PATCH: BotCall<'PATCH'>
  readonly DELETE: BotCall<'DELETE'>
}
