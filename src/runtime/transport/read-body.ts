/** Thrown when a body is larger than it may be. */
export class BodyTooLarge extends Error {}

/**
 * Reads a body as text, within the same limit as {@link readBytes}.
 *
 * @param limit Bytes.
 * @throws {@link BodyTooLarge}
 */
export async function readBody(response: Response, limit: number): Promise<string> {
  const chunks = await readChunks(response, limit)
  return new TextDecoder().decode(chunks.length === 1 ? chunks[0] : join(chunks))
}

/**
 * Reads a body as it is, and gives up as soon as it is larger than allowed, whatever its length header says.
 *
 * @param limit Bytes.
 * @throws {@link BodyTooLarge}
 */
export async function readBytes(response: Response, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  return join(await readChunks(response, limit))
}

async function readChunks({ body }: Response, limit: number): Promise<Uint8Array[]> {
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
  return chunks
}

function join(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(chunks.reduce((size, { byteLength }) => size + byteLength, 0))
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.byteLength
  }
  return bytes
}
