import { createHash } from 'node:crypto'

/** Returns the SHA-256 of a JSON value in hexadecimal, independent of the order of keys and of white space. */
export function fingerprint(value: unknown): string {
  return createHash('sha256').update(canonical(value)).digest('hex')
}

/** Serializes a JSON value with its keys in alphabetical order. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, sortKeys)
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
}
