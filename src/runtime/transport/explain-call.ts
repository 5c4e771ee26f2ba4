import { type Ending, explain } from './explain.ts'
import type { OperationDescriptor } from './operation.ts'
import { secretsOfCall } from './secrets.ts'
import type { Call } from './transport.ts'

/** How a call ended, with the call itself. */
export interface CallEnding extends Omit<Ending, 'operation' | 'grant'> {
  readonly operation: OperationDescriptor
  readonly call: Call
}

/** The error that a call ends with; it shows nothing secret of the call. Loaded with the first one. */
export function explainCall({ call, secrets, ...ending }: CallEnding): Error {
  const hidden = [...secrets, ...secretsOfCall(ending.operation, call)]
  return explain({ ...ending, grant: grantOf(call.body), secrets: hidden })
}

function grantOf(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('grant_type' in body)) return undefined
  return typeof body.grant_type === 'string' ? body.grant_type : undefined
}
