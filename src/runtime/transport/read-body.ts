/** Thrown when a body is larger than it may be. */
export class BodyTooLarge extends Error {}

/**
 * Reads a body as text and gives up as soon as it is larger than allowed, whatever its length header says.
 *
 * @param limit Bytes.
 * @throws {@link BodyTooLarge}
 */
export async function readBody(response: Response, limit: number): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  await readChunks(response, limit, (chunk) => {
    text += decoder.decode(chunk, { stream: true })
  })
  return text + decoder.decode()
}

/**
 * Reads a body as it is, within the same limit.
 *
 * @param limit Bytes.
 * @throws {@link BodyTooLarge}
 */
export async function readBytes(response: Response, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  const size = await readChunks(response, limit, (chunk) => chunks.push(chunk))
  const bytes = new Uint8Array(size)
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.byteLength
  }
  return bytes
}

/** Hands over one chunk after the other, and answers how many bytes they were. */
async function readChunks(
  { body }: Response,
  limit: number,
  take: (chunk: Uint8Array) => void,
): Promise<number> {
  const reader = body?.getReader()
  let size = 0
  while (reader) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.byteLength
    if (size > limit) {
      reader.cancel().catch(() => {})
      throw new BodyTooLarge()
    }
    take(value)
  }
  return size
}
