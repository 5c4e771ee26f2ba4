import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type OutputUnit, Validator } from '@cfworker/json-schema'
import type { EmulatorSeed } from '../../emulator/index.ts'
import { CommandError } from '../program.ts'
import { findGenerated } from '../support.ts'

const DRAFT = '2020-12'

/**
 * Reads the data of a seed file.
 *
 * @throws {@link CommandError} that names the field.
 */
export async function readSeed(cwd: string, file: string): Promise<EmulatorSeed> {
  const value = parseJson(file, await readText(resolve(cwd, file), file))
  const schema = JSON.parse(await readFile(findGenerated('emulator-seed.schema.json'), 'utf8'))
  const { errors } = new Validator(schema, DRAFT, false).validate(value)
  if (!isSeed(value, errors)) throw new CommandError(`${file}: ${describeProblem(errors)}`)
  const { $schema: _, ...seed } = value
  return seed
}

async function readText(path: string, file: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    throw new CommandError(
      `The seed file ${file} ${isMissing ? 'does not exist' : 'cannot be read'}. Name a JSON file with --seed`,
    )
  }
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new CommandError(`${file} must be JSON${describePosition(text, error)}`)
  }
}

/** Returns where JSON is invalid, without its text: a seed file can contain secrets. */
function describePosition(text: string, error: unknown): string {
  const [, position] = /position (\d+)/.exec(String(error)) ?? []
  if (position === undefined) return ''
  const lines = text.slice(0, Number(position)).split('\n')
  return `, and is invalid at line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}`
}

/** Tells the compiler what the schema established. */
function isSeed(
  value: unknown,
  problems: readonly OutputUnit[],
): value is EmulatorSeed & { readonly $schema?: string } {
  return problems.length === 0 && value !== undefined
}

/** Keywords whose problems those of the values below them explain. */
const CONTAINERS = ['$ref', 'anyOf', 'items', 'properties', 'additionalProperties']

/** Describes the problem of the innermost field. */
function describeProblem(problems: readonly OutputUnit[]): string {
  const depthOf = ({ instanceLocation }: OutputUnit) => instanceLocation.split('/').length
  const [first, ...others] = problems.filter(({ keyword }) => !CONTAINERS.includes(keyword))
  if (!first) return 'the data is invalid'
  // Of several types that a field can have, the last one is an object, whose problem says the most.
  const problem = others.reduce((best, one) => (depthOf(one) >= depthOf(best) ? one : best), first)
  const field = toField(problem.instanceLocation)
  const [, detail = ''] = /"([^"]*)"\.?$/.exec(problem.error) ?? []
  switch (problem.keyword) {
    case 'false':
      return `${field} is not a field that the emulator knows`
    case 'required':
      return `${[field, detail].filter((part) => part !== '').join('.')} is required`
    case 'type':
      return `${field || 'the data'} must be of the type ${detail.replaceAll('", "', ' or ')}`
    default:
      return `${field} is invalid: ${problem.error}`
  }
}

/** Converts a JSON pointer such as `#/users/0/username` to the name that errors use: `users[0].username`. */
function toField(pointer: string): string {
  const keys = pointer.split('/').slice(1).map(decodeURIComponent)
  return keys
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce((field, key) => (/^\d+$/.test(key) ? `${field}[${key}]` : field ? `${field}.${key}` : key), '')
}
