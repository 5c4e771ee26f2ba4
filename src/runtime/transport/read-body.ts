/** Thrown when a body is larger than it may be. */
export class BodyTooLarge extends Error {}

/**
 * Reads a body as text and gives up as soon as it is larger than allowed, whatever its length header says.
 *
 * @param limit Bytes.
 * @throws {@link BodyTooLarge}
 */
export async function readBody(response: Response, limit: number): Promise<string> {
  const { body } = response
  if (!body) return ''
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let text = ''
  let size = 0
  while (true) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    size += value.byteLength
    if (size > limit) {
      reader.cancel().catch(() => {})
      throw new BodyTooLarge()
    }
    text += decoder.decode(value, { stream: true })
  }
}
