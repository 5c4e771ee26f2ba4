import type { OperationDescriptor } from './operation.ts'

/**
 * A body as a form with files. Absent where it is sent as JSON: one that may be either is a form when it carries a file, or
 * JSON as one of its parts. Loaded with the first operation that takes such a form.
 */
export function writeForm({ contentTypes }: OperationDescriptor, body: unknown): FormData | undefined {
  const parts: readonly [string, unknown][] = Object.entries(body ?? {})
  const isForm = parts.some(([name, value]) => name === 'payload_json' || value instanceof Blob)
  if (body === undefined || (contentTypes.length > 1 && !isForm)) return undefined
  const form = new FormData()
  for (const [name, value] of parts) {
    // A file keeps its name; what is neither a file nor text travels as JSON.
    const isPlain = value instanceof Blob || typeof value === 'string'
    if (value !== undefined) form.set(name, isPlain ? value : JSON.stringify(value))
  }
  return form
}
