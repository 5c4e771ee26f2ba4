import type { Schema } from '../generate/document.ts'
import { canonical } from './fingerprint.ts'
import { LIMITS, type Unread } from './shape.ts'

/** The keywords that a shape is read from. */
const READ: readonly string[] = [
  ...LIMITS,
  '$ref',
  'additionalProperties',
  'allOf',
  'anyOf',
  'const',
  'contentEncoding',
  'enum',
  'items',
  'oneOf',
  'properties',
  'required',
  'type',
]
/** The keywords that exclude nothing. Where a discriminator stands, the union beside it is read. */
const SILENT: readonly string[] = [
  '$comment',
  'default',
  'deprecated',
  'description',
  'discriminator',
  'example',
  'examples',
  'externalDocs',
  'title',
]

/** The keywords of a schema that no shape is read from, each with what it says. */
export function readUnread(schema: Schema): Unread {
  const unread = Object.entries(schema).filter(
    ([key]) => !READ.includes(key) && !SILENT.includes(key) && !key.startsWith('x-'),
  )
  return new Map(unread.map(([key, value]) => [key, new Set([canonical(value)])]))
}

/** The unread keywords of two schemas, with all that either says. */
export function mergeUnread(one: Unread, other: Unread): Unread {
  const keys = new Set([...one.keys(), ...other.keys()])
  return new Map([...keys].map((key) => [key, new Set([...(one.get(key) ?? []), ...(other.get(key) ?? [])])]))
}
