import { randomBytes } from 'node:crypto'

/** Stands in every secret of the fleet, in letters that URLs and JSON leave as they are. */
const MARK = 'SENTINEL'

/** A secret that cannot be shown without being found, and that each encoding writes in its own way. */
export function createSecret(kind: string): string {
  return `${kind}/+&=%:${MARK}${randomBytes(12).toString('hex')}`
}

/** A key of 256 bits in base64, of which the same is true. */
export function createKey(): string {
  return Buffer.concat([Buffer.from(MARK), randomBytes(32 - MARK.length)]).toString('base64')
}

/** The mark, and what base64 makes of it wherever it stands. */
const NEEDLES: readonly string[] = [MARK, ...[0, 1, 2].map(encodeAt)]

/** The part of base64 that depends on the mark alone when so many bytes stand before it. */
function encodeAt(offset: number): string {
  const text = btoa(' '.repeat(offset) + MARK)
  const bits = (bytes: number) => (bytes * 8) / 6
  return text.slice(Math.ceil(bits(offset)), Math.floor(bits(offset + MARK.length)))
}

/** Whether something of a secret is to be seen in a text, in any encoding. */
export function showsSecret(text: string): boolean {
  return NEEDLES.some((needle) => text.includes(needle))
}
