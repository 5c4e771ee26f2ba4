/** Thrown when a body is larger than it may be. */
export class BodyTooLarge extends Error {}

/** What a body has come in. */
export type Chunks = readonly Uint8Array[]

/**
 * Reads a body as it is, and gives up as soon as it is larger than allowed, whatever its length header says.
 *
 * @param limit Bytes.
 * @throws {@link BodyTooLarge}
 */
export async function readBody({ body }: Response, limit: number): Promise<Chunks> {
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

/** A body as text. Most come as one, which need not be copied. */
export function toText(chunks: Chunks): string {
  return new TextDecoder().decode(chunks.length === 1 ? chunks[0] : toBytes(chunks))
}

/** A body as bytes of its own. */
export function toBytes(chunks: Chunks): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(chunks.reduce((size, { byteLength }) => size + byteLength, 0))
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.byteLength
  }
  return bytes
}
