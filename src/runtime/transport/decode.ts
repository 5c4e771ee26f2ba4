import { isFromApi } from './answer.ts'
import type { OperationDescriptor } from './operation.ts'
import type { Answer } from './outcome.ts'

/**
 * What is wrong with a success that is not what the description promises; absent where nothing is. Repeats nothing
 * of the body: it may be a token response.
 *
 * @param json The parsed body, else its text.
 * @param isEmpty Whether the success says everything, whatever its body holds.
 */
export function findProblem(
  operation: OperationDescriptor,
  { status, headers, body }: Answer,
  json: unknown,
  isEmpty: boolean,
): string | undefined {
  if (!operation.statuses.includes(status)) return 'the description does not know this success'
  if (isEmpty) return undefined
  if (body === '') return 'the body is empty'
  const contentType = headers.get('content-type')
  if (contentType !== null && !/\bjson\b/i.test(contentType)) return 'the body is not JSON'
  if (typeof json === 'object' && json !== null) return undefined
  return 'the body is not the JSON that the description promises'
}

/** Whether status and body of an answer that is no success are what the description promises. */
export function isDescribed(
  operation: OperationDescriptor,
  { status, headers }: Pick<Answer, 'status' | 'headers'>,
  json: unknown,
): boolean {
  if (!operation.statuses.includes(status)) return false
  if (status === 429 && !isFromApi(headers, json)) return false
  return operation.noContent.includes(status) || (typeof json === 'object' && json !== null)
}
