import { type ExecFileException, execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import manifest from '../../package.json' with { type: 'json' }

const run = promisify(execFile)
const shell = process.platform === 'win32'
const NO_REGISTRY =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED|ERR_SOCKET_TIMEOUT/
const OPTIONS = ['--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--fetch-retries=0']

/**
 * Installs packages in a project, which is created if it does not exist.
 *
 * @returns False if the npm registry is unreachable. In CI this is an error.
 */
export async function install(project: string, packages: readonly string[]): Promise<boolean> {
  await mkdir(project, { recursive: true })
  const manifest = JSON.stringify({ private: true, type: 'module' })
  await writeFile(join(project, 'package.json'), manifest, { flag: 'wx' }).catch(() => undefined)
  try {
    await run('npm', ['install', ...OPTIONS, ...packages], { cwd: project, shell })
    return true
  } catch (error) {
    if (process.env.CI === 'true' || !NO_REGISTRY.test(String(error))) throw error
    console.warn('The npm registry is unreachable: the packed package is not installed, compiled or run.')
    return false
  }
}

/** The peers that entry points import, in the versions of this repository. */
export const PEERS: readonly string[] = (['@opentelemetry/api', 'undici'] as const).map(
  (name) => `${name}@${manifest.devDependencies[name]}`,
)

/** Exit code and output of a program. */
export interface Exit {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Environment without the packages of this repository, which npm adds to `PATH`. */
export const ENVIRONMENT: NodeJS.ProcessEnv = {
  ...process.env,
  PATH: (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.endsWith('.bin'))
    .join(delimiter),
}

/** Runs a program in a folder, whatever its exit code. */
export function execute(
  program: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = {},
): Promise<Exit> {
  return new Promise((resolve, reject) => {
    execFile(
      program,
      args,
      { cwd, shell, env: { ...ENVIRONMENT, ...env } },
      (error: ExecFileException | null, stdout, stderr) => {
        if (error && typeof error.code !== 'number') reject(error)
        else resolve({ code: Number(error?.code ?? 0), stdout, stderr })
      },
    )
  })
}

/**
 * Compiles a project strictly, declarations of packages included.
 *
 * @param compiler Path of `tsc`.
 * @returns Messages of the compiler, or an empty string without errors.
 */
export async function compile(
  compiler: string,
  project: string,
  name: string,
  options: object,
): Promise<string> {
  const config = join(project, `tsconfig.${name.replaceAll(/\W+/g, '-')}.json`)
  const compilerOptions = {
    target: 'es2022',
    rootDir: 'src',
    strict: true,
    skipLibCheck: false,
    // The compiler's own libraries are not part of this test.
    skipDefaultLibCheck: true,
    resolveJsonModule: true,
    ...options,
  }
  await writeFile(config, JSON.stringify({ compilerOptions, include: ['src'] }))
  const { code, stdout, stderr } = await execute(process.execPath, [compiler, '-p', config], project)
  return code === 0 ? stdout : stdout || stderr || `exit code ${code}`
}
