/** A value as TypeScript source, single-quoted. */
export function literal(value: unknown): string {
  if (typeof value === 'string') return quote(value)
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).map(([key, member]) => `${propertyName(key)}: ${literal(member)}`)
    return members.length > 0 ? `{ ${members.join(', ')} }` : '{}'
  }
  return String(value)
}

/** JSON's escapes are those of TypeScript; only the quotes differ. */
function quote(text: string): string {
  return `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`
}

function propertyName(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : literal(key)
}
