import type { Scope } from '../generated/scopes.ts'
import type { PartialAccessToken } from '../runtime/access-token.ts'
import type { AnswerOf, HttpMethod, InitArguments, InitOf } from '../runtime/api.ts'
import type { OAuth2Client } from '../runtime/client.ts'
import type { ScopeTokenBrand } from '../runtime/scopes.ts'
import type { CredentialKind, OperationTable } from '../runtime/transport/operation.ts'

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
type Carried<Name> = Name extends Scope ? Name : Name & string & ScopeTokenBrand

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
) => Promise<AnswerOf<OperationIn<Paths, Method, Path>>>

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
) => Promise<AnswerOf<OperationIn<Paths, Method, Path>>>

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
