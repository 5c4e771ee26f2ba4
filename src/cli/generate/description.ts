import { access, constants, stat } from 'node:fs/promises'
import { relative, sep } from 'node:path'
import type { OpenAPITSOptions } from 'openapi-typescript'
import { isRecord } from '../../runtime/utils/objects.ts'
import { toPrintable } from '../../runtime/utils/text.ts'
import { CommandError } from '../program.ts'

/** The functions of @redocly/openapi-core, on which openapi-typescript depends, that read a description. */
export interface Redocly {
  readonly BaseResolver: new () => Resolver
  createConfig(config: object, options?: object): Promise<RedoclyConfig>
  lintDocument(options: {
    document: Source
    config: object
    externalRefResolver: Resolver
  }): Promise<Problem[]>
  bundle(options: {
    doc: Source
    config: RedoclyConfig
    externalRefResolver: Resolver
  }): Promise<{ bundle: Source; problems: Problem[] }>
}

/** Rules for descriptions. */
type RedoclyConfig = NonNullable<OpenAPITSOptions['redocly']>

interface Resolver {
  resolveDocument(base: null, ref: string, isRoot: true): Promise<Source | Error>
}

interface Source {
  readonly parsed: unknown
}

interface Problem {
  readonly message: string
  readonly severity: string
  readonly location: readonly {
    readonly pointer?: string
    readonly source: { readonly absoluteRef: string }
  }[]
}

/** Maximum number of problems in a message. */
const MAX_PROBLEMS = 10

/**
 * Reads an OpenAPI 3.0 or 3.1 description, JSON or YAML, and bundles the files that it refers to.
 *
 * @param file Absolute path.
 * @param name Path for messages.
 * @throws {@link CommandError} that names the file, the field and what is required there.
 */
export async function readDescription(file: string, name: string, redocly: Redocly): Promise<object> {
  await checkFile(file, name)
  const resolver = new redocly.BaseResolver()
  const source = await resolver
    .resolveDocument(null, file, true)
    .catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))))
  if (source instanceof Error) {
    throw new CommandError(`${name} must be JSON or YAML: ${toPrintable(source.message)}`)
  }
  checkVersion(source.parsed, name)
  const rules = { struct: 'error', 'operation-operationId-unique': 'error' }
  const config = await redocly.createConfig({ rules }, { extends: ['minimal'] })
  const { styleguide } = config
  const problems = await redocly.lintDocument({
    document: source,
    config: styleguide,
    externalRefResolver: resolver,
  })
  throwProblems(problems, file, name)
  const bundled = await redocly.bundle({ doc: source, config, externalRefResolver: resolver })
  throwProblems(bundled.problems, file, name)
  const { parsed } = bundled.bundle
  if (!isRecord(parsed)) throw new CommandError(`${name} must contain an object`)
  return parsed
}

async function checkFile(file: string, name: string): Promise<void> {
  const problems: Readonly<Record<string, string>> = {
    ENOENT: 'the file does not exist',
    EACCES: 'this process may not read it',
  }
  try {
    await access(file, constants.R_OK)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw new CommandError(`Cannot read ${name}: ${problems[code] ?? code}`)
  }
  if ((await stat(file)).isDirectory()) {
    throw new CommandError(`Cannot read ${name}: it is a folder. Pass the file of the description`)
  }
}

function checkVersion(document: unknown, name: string): void {
  if (!isRecord(document)) throw new CommandError(`${name} must contain an object`)
  const { openapi, swagger } = document
  if (typeof openapi === 'string' && /^3\.[01](\.|$)/.test(openapi)) return
  const found =
    openapi !== undefined
      ? `is ${JSON.stringify(openapi)}`
      : swagger !== undefined
        ? `is missing; swagger is ${JSON.stringify(swagger)}, which openapi-typescript 7 cannot read`
        : 'is missing'
  throw new CommandError(
    toPrintable(`${name}: the field openapi must be a version such as "3.1.0", and ${found}`),
  )
}

function throwProblems(problems: readonly Problem[], file: string, name: string): void {
  const errors = problems.filter(({ severity }) => severity === 'error')
  if (errors.length === 0) return
  const lines = errors.slice(0, MAX_PROBLEMS).map(({ message, location: [location] }) => {
    const path = location && relative(file, location.source.absoluteRef).split(sep).slice(1).join('/')
    return `  ${path ?? ''}${location?.pointer ?? '#/'}: ${message.replaceAll('\n', ' ')}`
  })
  const more = errors.length > lines.length ? [`  and ${errors.length - lines.length} more`] : []
  throw new CommandError(
    [`${name} is not a valid OpenAPI description:`, ...lines.map(toPrintable), ...more].join('\n'),
  )
}
