import type { MockOptions } from './responses.ts'

type Operation = MockOptions['resource']
type Mapping = Readonly<Record<string, unknown>>

/** Creates a function that returns an operation whose responses have schemas for dynamic values. It caches them. */
export function createDynamicOperations(): (operation: Operation) => Operation {
  const operations = new WeakMap<Operation, Operation>()
  const components = new WeakMap<object, unknown>()
  return (operation) => {
    const known = operations.get(operation)
    if (known) return known
    const bundled: unknown = Reflect.get(operation, '__bundled__')
    const isShared = isMapping(bundled)
    const refined = (isShared && components.get(bundled)) ?? refine(bundled)
    if (isShared) components.set(bundled, refined)
    const dynamic: Operation = Object.assign(
      { ...operation, responses: refine(operation.responses) as Operation['responses'] },
      { __bundled__: refined },
    )
    operations.set(operation, dynamic)
    return dynamic
  }
}

const IMAGE = '^(a_)?[0-9a-f]{32}$'
/** Patterns of the strings in fields of a name. */
const PATTERNS: ReadonlyMap<string, string> = new Map([
  ['asset', IMAGE],
  ['avatar', IMAGE],
  ['badge', IMAGE],
  ['banner', IMAGE],
  ['cover_image', IMAGE],
  ['discovery_splash', IMAGE],
  ['icon', IMAGE],
  ['splash', IMAGE],
  ['nameplate asset', '^nameplates/[a-z]{4,12}/[a-z]{4,12}/$'],
  ['discriminator', '^(0|[0-9]{4})$'],
  ['picture', '^https://cdn[.]discordapp[.]com/avatars/[1-9][0-9]{17}/[0-9a-f]{32}[.]png$'],
  ['issuer', '^https://discord[.]com$'],
])
/** Names of the fields whose number is an RGB color. */
const COLORS = ['accent_color', 'color', 'primary_color', 'secondary_color', 'tertiary_color']

/**
 * Narrows the schemas in a value, so that generated values have the form of Discord's values. The description itself
 * cannot have these limits: it allows values in a response that Discord may add.
 */
export function refine(value: unknown, name?: string): unknown {
  if (Array.isArray(value)) return value.map((one) => refine(one, name))
  if (!isMapping(value)) return value
  const { properties, ...rest } = value
  const members = Object.entries(rest).map(([key, one]) => [key, refine(one, name)])
  return narrow(
    {
      ...Object.fromEntries(members),
      ...(isMapping(properties)
        ? { properties: mapValues(properties, (one, key) => refine(one, nameOf(key, properties))) }
        : 'properties' in value && { properties }),
    },
    name,
  )
}

/** Narrows one schema. Only keywords of the schema itself change, so that a value still matches the description. */
function narrow(schema: Mapping, name = ''): Mapping {
  const types = [schema.type].flat()
  if (Array.isArray(schema['x-flags'])) return { ...schema, enum: listSets(schema['x-flags'], types) }
  if (Array.isArray(schema.anyOf)) return { ...schema, anyOf: listKnown(schema.anyOf) }
  if ('enum' in schema || 'const' in schema) return schema
  if (types.includes('string')) return { ...schema, ...patternOf(schema, name) }
  if (types.includes('integer') || types.includes('number')) {
    return { minimum: 0, ...schema, ...rangeOf(name) }
  }
  // Without this, a generated object has fields with made-up names.
  if (isMapping(schema.properties)) return { additionalProperties: false, ...schema }
  return schema
}

function patternOf({ format }: Mapping, name: string): Mapping {
  const known = /_(endpoint|uri)$/.test(name) ? '^https://discord[.]com/api/[a-z]{4,12}$' : PATTERNS.get(name)
  const pattern = format === 'snowflake' ? '^[1-9][0-9]{17}$' : known
  return pattern === undefined ? {} : { pattern }
}

/** Returns the name of a field. The asset of a nameplate, which has a palette too, is a path and not a hash. */
function nameOf(key: string, fields: Mapping): string {
  return key === 'asset' && 'palette' in fields ? 'nameplate asset' : key
}

function rangeOf(name: string): Mapping {
  return COLORS.includes(name) ? { maximum: 0xffffff } : {}
}

/** Lists values of a bit set: no bit, each known bit, and all of them. */
function listSets(flags: readonly unknown[], types: readonly unknown[]): (string | number)[] {
  const bits = flags.filter(isMapping).map(({ bit }) => 1n << BigInt(Number(bit)))
  const sets = [0n, ...bits, bits.reduce((sum, bit) => sum | bit, 0n)]
  return types.includes('string')
    ? sets.map(String)
    : sets.filter((set) => set <= BigInt(Number.MAX_SAFE_INTEGER)).map(Number)
}

/** Returns the known values of an open enum, without the base type. Other unions stay the same. */
function listKnown(members: readonly unknown[]): readonly unknown[] {
  const known = members.filter((one) => isMapping(one) && 'const' in one)
  return known.length > 0 ? known : members
}

function mapValues(mapping: Mapping, change: (value: unknown, key: string) => unknown): Mapping {
  return Object.fromEntries(Object.entries(mapping).map(([key, value]) => [key, change(value, key)]))
}

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
