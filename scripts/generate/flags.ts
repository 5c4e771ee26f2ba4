import { type Document, type Flag, HEADER, type Schema } from './document.ts'

/** A bit set of the description with the names of its constants. */
interface FlagTable {
  /** Name of the schema, such as `UserFlags`. */
  readonly schema: string
  /** Name of the constant, such as `USER_FLAGS`. */
  readonly constant: string
  /** Entry point of the package that exports it. */
  readonly entryPoint: string
  readonly description: string
  readonly url: string
  readonly flags: readonly Flag[]
}

/** A list of the flags with a property in common. */
interface FlagList {
  readonly name: string
  readonly description: string
  readonly includes: (flag: Flag) => boolean
}

const PERMISSIONS = 'Permissions'

/** Generates the tables of all bit sets except the permissions. */
export function emitFlags(document: Document): string {
  const tables = listTables(document).filter(({ schema }) => schema !== PERMISSIONS)
  return HEADER + tables.map((table) => emitTable(table) + emitLists(table)).join('\n')
}

/** Generates the table of the permissions, separately because it is the largest and most often used alone. */
export function emitPermissions(document: Document): string {
  const table = listTables(document).find(({ schema }) => schema === PERMISSIONS)
  if (!table) throw new Error(`The schema ${PERMISSIONS} must have x-flags`)
  const all = table.flags.reduce((bits, { bit }) => bits | (1n << BigInt(bit)), 0n)
  return `${HEADER}${emitTable(table)}${emitLists(table)}
/**
 * All ${table.flags.length} permissions as one value.
 *
${see(table)}
 */
export const ALL_${table.constant} = ${hex(all)}
`
}

function listTables({ components }: Document): FlagTable[] {
  return Object.entries(components.schemas)
    .flatMap(([schema, definition]) => toTable(schema, definition) ?? [])
    .sort((one, other) => (one.schema < other.schema ? -1 : 1))
}

function toTable(schema: string, { description, externalDocs, ...rest }: Schema): FlagTable | undefined {
  const flags = rest['x-flags']
  if (!flags || !description || !externalDocs) return undefined
  const entryPoint = schema === PERMISSIONS ? 'grantcord/permissions' : 'grantcord/flags'
  return { schema, constant: toConstantCase(schema), entryPoint, description, url: externalDocs.url, flags }
}

function emitTable(table: FlagTable): string {
  const { constant, schema, description, flags } = table
  const members = flags.map(
    (flag) => `  /** ${describe(flag)} */\n  ${flag.name}: ${hex(1n << BigInt(flag.bit))},\n`,
  )
  return `/**
 * The bits of \`${schema}\`, by name. ${description}
 *
${example(table, `export const bit: bigint = ${constant}.${flags[0]?.name}`, constant)}
${see(table)}
 */
export const ${constant} = {
${members.join('')}} as const

/** The name of a bit in {@link ${constant}}. */
export type ${schema.slice(0, -1)} = keyof typeof ${constant}
`
}

/** Generates the lists of names with a property in common. A list without a name is omitted. */
function emitLists(table: FlagTable): string {
  const { constant } = table
  const lists: readonly FlagList[] = [
    {
      name: `ELEVATED_${constant}`,
      description: 'that require two-factor authentication of the member if the guild requires it',
      includes: ({ elevated }) => elevated === true,
    },
    {
      name: `EDITABLE_${constant}`,
      description: 'that can be changed',
      includes: ({ editable }) => editable === true,
    },
    {
      name: `CHANNEL_${constant}`,
      description: 'that can be granted in single channels',
      includes: ({ channels }) => channels !== undefined,
    },
    ...['text', 'voice', 'stage'].map((channel) => ({
      name: `${channel.toUpperCase()}_CHANNEL_${constant}`,
      description: `that can be granted in ${channel} channels`,
      includes: ({ channels }: Flag) => channels?.includes(channel) === true,
    })),
  ]
  return lists.map((list) => emitList(table, list)).join('')
}

function emitList(table: FlagTable, { name, description, includes }: FlagList): string {
  const names = table.flags.filter(includes)
  if (names.length === 0) return ''
  return `
/**
 * The names in {@link ${table.constant}} ${description}.
 *
${example(table, `export const count: number = ${name}.length`, name)}
${see(table)}
 */
export const ${name} = [
${names.map((flag) => `  '${flag.name}',\n`).join('')}] as const
`
}

/** Describes the meaning of a bit and its other properties. */
function describe({ bit, description, status, elevated, editable, channels }: Flag): string {
  return [
    `${description}.`,
    status === 'observed' && 'Observed, not documented.',
    elevated && 'Requires two-factor authentication if the guild requires it.',
    editable && 'Can be changed.',
    channels && `Channels: ${channels.join(', ')}.`,
    `\`1 << ${bit}\``,
  ]
    .filter(Boolean)
    .join(' ')
}

function example({ entryPoint }: FlagTable, line: string, imported: string): string {
  return ` * @example\n * \`\`\`ts\n * import { ${imported} } from '${entryPoint}'\n *\n * ${line}\n * \`\`\``
}

function see({ url }: FlagTable): string {
  return ` * @see ${url}`
}

/** Formats a literal, because not every bundler removes an unused table whose values are computed at run time. */
function hex(bits: bigint): string {
  return `0x${bits.toString(16)}n`
}

/** Converts `SKUFlags` to `SKU_FLAGS`. */
function toConstantCase(name: string): string {
  return name.replace(/(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, '_').toUpperCase()
}
