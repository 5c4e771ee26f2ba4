import { UnexpectedResponseError } from '../errors/network.ts'
import type { Redactor } from '../errors/redact.ts'
import { isFromApi } from './map-error.ts'
import type { OperationDescriptor } from './operation.ts'
import type { Received } from './send.ts'

/** The JSON of a body, else its text; `undefined` where it is empty. */
export function parseBody({ text }: Pick<Received, 'text'>): unknown {
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/**
 * Refuses a success that is not what the description promises.
 *
 * @param body What {@link parseBody} made of it.
 * @param isEmpty Whether the success says everything, whatever its body holds.
 * @throws {@link UnexpectedResponseError}, which repeats nothing of it: it may be a token response.
 */
export function checkSuccess(
  operation: OperationDescriptor,
  { status, headers, text }: Received,
  body: unknown,
  isEmpty: boolean,
  redactor: () => Redactor,
): void {
  const contentType = headers.get('content-type')
  const problem = operation.statuses.includes(status)
    ? !isEmpty && problemOf(contentType, text, body)
    : 'the description does not know this success'
  if (!problem) return
  throw new UnexpectedResponseError(operation.key, problem, { status, contentType, redactor: redactor() })
}

function problemOf(contentType: string | null, text: string, body: unknown): string | undefined {
  if (text === '') return 'the body is empty'
  if (contentType !== null && !/\bjson\b/i.test(contentType)) return 'the body is not JSON'
  if (typeof body === 'object' && body !== null) return undefined
  return 'the body is not the JSON that the description promises'
}

/** Whether status and body of an answer that is no success are what the description promises. */
export function isDescribed(
  operation: OperationDescriptor,
  { status, headers }: Pick<Received, 'status' | 'headers'>,
  body: unknown,
): boolean {
  if (!operation.statuses.includes(status)) return false
  if (status === 429 && !isFromApi(headers, body)) return false
  return operation.noContent.includes(status) || (typeof body === 'object' && body !== null)
}
