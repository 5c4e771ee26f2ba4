import { API_SERVER } from '../generated/method-operations.ts'
import type { Scope } from '../generated/scopes.ts'
import { withOperations } from '../runtime/api/call.ts'
import type { InitArguments, InitOf, ResultOf } from '../runtime/api/types.ts'
import type { OAuth2Client } from '../runtime/client.ts'
import { InvalidArgumentError } from '../runtime/errors/arguments.ts'
import type { CustomScopeBrand } from '../runtime/oauth/scopes.ts'
import type { PartialAccessToken } from '../runtime/partial-access-token.ts'
import type { CredentialKind, HttpMethod, OperationTable } from '../runtime/transport/types.ts'
import { deriveOperations } from './derive.ts'

/** The path templates that have a method. openapi-typescript gives every path every method, most as `never`. */
type DescribedPaths<Paths, Method extends HttpMethod> = {
  [Path in keyof Paths]: Paths[Path] extends Readonly<Record<Lowercase<Method>, object>> ? Path : never
}[keyof Paths] &
  string

type RowOf<Table, Method extends HttpMethod, Path extends string> = Table[`${Method} ${Path}` & keyof Table]

type KindsOf<Row> = Row extends { readonly credentials: readonly (infer Kind)[] } ? Kind : never

/** Whether nothing but the shape of a table is known: its rows then speak at run time. */
type IsOpen<Table> = string extends keyof Table ? true : false

/** The path templates of a method that accept one of these kinds of credential and none of those others. */
type PathsFor<Paths, Table, Method extends HttpMethod, Kind extends CredentialKind, Other = never> =
  IsOpen<Table> extends true
    ? DescribedPaths<Paths, Method>
    : {
        [Path in DescribedPaths<Paths, Method>]: Kind & KindsOf<RowOf<Table, Method, Path>> extends never
          ? never
          : Other & KindsOf<RowOf<Table, Method, Path>> extends never
            ? Path
            : never
      }[DescribedPaths<Paths, Method>]

type OperationIn<Paths, Method extends HttpMethod, Path> = Path extends keyof Paths
  ? NonNullable<Paths[Path][Lowercase<Method> & keyof Paths[Path]]>
  : never

type AlternativesOf<Row> = Row extends { readonly scopes: readonly (infer Alternative)[] }
  ? Alternative
  : never

/** A scope as tokens carry it: one that the package does not know came through `scopeToken`. */
type Carried<Name> = Name extends Scope ? Name : Name & string & CustomScopeBrand

type ApiFor<Paths, Table, Alternative> = Alternative extends readonly unknown[]
  ? ExtendedApi<Paths, Table, Carried<Alternative[number]>>
  : never

/** The access that an operation needs: one `ExtendedApi` for each alternative set of scopes. */
type NeededApi<Paths, Table, Method extends HttpMethod, Path extends string> =
  IsOpen<Table> extends true
    ? ExtendedApi<Paths, Table, never>
    : ApiFor<Paths, Table, AlternativesOf<RowOf<Table, Method, Path>>>

type TokenCall<Paths, Table, Method extends HttpMethod> = <
  Path extends PathsFor<Paths, Table, Method, 'bearer'>,
>(
  this: NeededApi<Paths, Table, Method, Path>,
  path: Path,
  ...init: InitArguments<InitOf<OperationIn<Paths, Method, Path>>>
) => Promise<ResultOf<OperationIn<Paths, Method, Path>>>

declare const SCOPES: unique symbol

/**
 * Every operation of another description that an access token may call, by method and path template. Answers and
 * throws as `Api` does. With a table in its type, scopes are checked by the compiler too.
 */
export interface ExtendedApi<in out Paths, in out Table, in Scopes extends string> {
  /** Holds the scopes for the compiler; never there. */
  readonly [SCOPES]?: (scopes: Scopes) => void
  readonly GET: TokenCall<Paths, Table, 'GET'>
  readonly POST: TokenCall<Paths, Table, 'POST'>
  readonly PUT: TokenCall<Paths, Table, 'PUT'>
  readonly PATCH: TokenCall<Paths, Table, 'PATCH'>
  readonly DELETE: TokenCall<Paths, Table, 'DELETE'>
}

type BotCall<Paths, Table, Method extends HttpMethod> = <
  Path extends PathsFor<Paths, Table, Method, 'bot' | 'none', 'client'>,
>(
  path: Path,
  ...init: InitArguments<InitOf<OperationIn<Paths, Method, Path>>>
) => Promise<ResultOf<OperationIn<Paths, Method, Path>>>

/**
 * Every operation of another description that the bot token may call, and those that need no credential. Answers
 * and throws as `BotApi` does.
 */
export interface ExtendedBotApi<in out Paths, in out Table> {
  readonly GET: BotCall<Paths, Table, 'GET'>
  readonly POST: BotCall<Paths, Table, 'POST'>
  readonly PUT: BotCall<Paths, Table, 'PUT'>
  readonly PATCH: BotCall<Paths, Table, 'PATCH'>
  readonly DELETE: BotCall<Paths, Table, 'DELETE'>
}

/** Answers the operations of one description for a token, or for a client, who acts as the bot. */
export interface ApiOf<in out Paths, in out Table extends OperationTable> {
  <Scopes extends string>(owner: PartialAccessToken<Scopes>): ExtendedApi<Paths, Table, Scopes>
  (owner: OAuth2Client): ExtendedBotApi<Paths, Table>
}

/**
 * Calls the operations of another description through this client: the shipped one with changes, or one of its
 * own. `Paths` are its types, written by openapi-typescript. Scopes, credentials, deadline and errors are those of
 * `token.api` and `client.api`, and requests go where the client's options say, whatever the description says.
 *
 * Scopes are checked before anything is sent. With `typeof OPERATIONS`, from the module that `printOperations`
 * wrote, as second type argument, the compiler checks them too.
 *
 * Read the description once: it is checked here, and later changes of it change nothing.
 *
 * @param document A bundled OpenAPI 3.1 description, as `grantcord/openapi.json` is one.
 * @throws {@link InvalidArgumentError} that names the place in the document: operations that clash, a security scheme
 *   that there is none of, a server that is not Discord's, what the transport cannot send or read.
 * @example
 * ```ts
 * import type { AccessToken, paths } from 'grantcord'
 * import { extendApi } from 'grantcord/extend'
 * import openapi from 'grantcord/openapi.json' with { type: 'json' }
 *
 * const apiOf = extendApi<paths>(openapi)
 *
 * export async function username(token: AccessToken<'identify'>) {
 *   const answer = await apiOf(token).GET('/users/@me')
 *   return answer.status === 200 ? answer.data.username : undefined
 * }
 * ```
 * @see https://spec.openapis.org/oas/v3.1.0
 */
export function extendApi<Paths extends object, Table extends OperationTable = OperationTable>(
  document: unknown,
): ApiOf<Paths, Table> {
  const table = deriveOperations(document, API_SERVER)
  function apiOf(owner: { readonly api: object }) {
    const api = withOperations(owner?.api, table)
    if (!api) throw new InvalidArgumentError('owner', 'must be a client or a token of this package')
    return api
  }
  return apiOf as ApiOf<Paths, Table>
}
