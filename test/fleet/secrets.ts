import { randomBytes } from 'node:crypto'

/** Part of every secret of the fleet. URLs and JSON do not escape its letters. */
const MARK = 'SENTINEL'

/** Returns a secret that is found in any text, and that every encoding changes. */
export function createSecret(kind: string): string {
  return `${kind}/+&=%:${MARK}${randomBytes(12).toString('hex')}`
}

/** Returns such a secret as a key of 256 bits in base64. */
export function createKey(): string {
  return Buffer.concat([Buffer.from(MARK), randomBytes(32 - MARK.length)]).toString('base64')
}

/** The mark, and its base64 encodings at all offsets. */
const NEEDLES: readonly string[] = [MARK, ...[0, 1, 2].map(encodeAt)]

/** Returns the part of the base64 encoding that depends only on the mark, after `offset` bytes. */
function encodeAt(offset: number): string {
  const text = btoa(' '.repeat(offset) + MARK)
  const bits = (bytes: number) => (bytes * 8) / 6
  return text.slice(Math.ceil(bits(offset)), Math.floor(bits(offset + MARK.length)))
}

/** Checks whether a text contains a part of a secret, in any encoding. */
export function showsSecret(text: string): boolean {
  return NEEDLES.some((needle) => text.includes(needle))
}
