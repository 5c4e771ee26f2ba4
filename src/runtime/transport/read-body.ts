/** Thrown when a body is larger than it may be. */
export class BodyTooLarge extends Error {}

/**
 * Reads a body as text, within the same limit as {@link readBytes}.
 *
 * @param limit Bytes.
 * @throws {@link BodyTooLarge}
 */
export function readBody(response: Response, limit: number): Promise<string> {
  return readBytes(response, limit).then((bytes) => new TextDecoder().decode(bytes))
}

/**
 * Reads a body as it is, and gives up as soon as it is larger than allowed, whatever its length header says.
 *
 * @param limit Bytes.
 * @throws {@link BodyTooLarge}
 */
export async function readBytes({ body }: Response, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const reader = body?.getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  while (reader) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.byteLength
    if (size > limit) {
      reader.cancel().catch(() => {})
      throw new BodyTooLarge()
    }
    chunks.push(value)
  }
  const bytes = new Uint8Array(size)
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.byteLength
  }
  return bytes
}
