import { API_SERVER } from '../generated/method-operations.ts'
import { remakeApi } from '../runtime/api.ts'
import { InvalidArgumentError } from '../runtime/errors/argument.ts'
import type { OperationTable } from '../runtime/transport/operation.ts'
import type { ApiOf } from './api.ts'
import { deriveOperations } from './derive-operations.ts'

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
    const api = remakeApi(owner?.api, table)
    if (!api) throw new InvalidArgumentError('owner', 'must be a client or a token of this package')
    return api
  }
  return apiOf as ApiOf<Paths, Table>
}
