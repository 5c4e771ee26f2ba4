/**
 * What the client of a backend threw, as an error that says no more than its message and its code. Clients hang the
 * arguments of a call on their errors, and backends the row that they refused: both hold tokens.
 *
 * @param backend The name of the backend, for the message.
 */
export function backendError(backend: string, thrown: unknown): Error {
  const { message, code }: { message?: unknown; code?: unknown } = Object(thrown)
  // A connection that failed at several addresses has a code alone.
  const error = new Error(`${backend} failed: ${message || code || 'its client does not say why'}`)
  return typeof code === 'string' ? Object.assign(error, { code }) : error
}
