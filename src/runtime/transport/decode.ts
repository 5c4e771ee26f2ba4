import { UnexpectedResponseError } from '../errors/network.ts'
import type { Redactor } from '../errors/redact.ts'
import { isFromApi } from './map-error.ts'
import type { OperationDescriptor } from './operation.ts'
import type { Received } from './send.ts'

/**
 * The answer as openapi-fetch reads it. A success that is not what the description promises goes no further.
 *
 * @param ignoreBody Whether the success says everything, whatever its body holds.
 * @throws {@link UnexpectedResponseError}
 */
export function checkSuccess(
  operation: OperationDescriptor,
  { status, ok, headers, text }: Received,
  ignoreBody: boolean,
  redactor: () => Redactor,
): Response {
  const hasContent = !ignoreBody && !operation.noContent.includes(status)
  if (ok) {
    const contentType = headers.get('content-type')
    const problem = problemOf(operation, status, hasContent, contentType, text)
    if (problem) {
      const options = { status, contentType, redactor: redactor() }
      throw new UnexpectedResponseError(operation.key, problem, options)
    }
  }
  // Copied, because those of an answer are immutable, and a framework's own `Response` may keep what it is given.
  const copy = new Headers(headers)
  copy.delete('content-length')
  return new Response(ok && !hasContent ? null : text || null, { status, headers: copy })
}

function problemOf(
  operation: OperationDescriptor,
  status: number,
  hasContent: boolean,
  contentType: string | null,
  text: string,
): string | undefined {
  if (!operation.statuses.includes(status)) return 'the description does not know this success'
  if (!hasContent) return undefined
  if (text === '') return 'the body is empty'
  if (contentType !== null && !/\bjson\b/i.test(contentType)) return 'the body is not JSON'
  return undefined
}

/** Whether status and body of an answer are what the description promises. */
export function isDescribed(
  operation: OperationDescriptor,
  status: number,
  headers: Headers,
  body: unknown,
): boolean {
  if (!operation.statuses.includes(status)) return false
  if (status === 429 && !isFromApi(headers, body)) return false
  if (operation.noContent.includes(status)) return true
  return typeof body === 'object' && body !== null
}
