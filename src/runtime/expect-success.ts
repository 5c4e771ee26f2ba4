import type { paths } from '../generated/schema.ts'
import type { DataOf, HttpMethod, OperationOf, PathsOf } from './api.ts'
import { type CredentialKind, getOperation } from './transport/operation.ts'
import type { Call, Transport } from './transport/transport.ts'

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
