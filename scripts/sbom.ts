/** Writes the SBOM of the package: `npm run sbom`. */
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs, promisify } from 'node:util'
import { LICENSES } from '../tsdown.config.ts'
import { addBundled, type BillOfMaterials } from './sbom/bundled.ts'

const HELP = `Usage: npm run sbom -- <tarball> <output>

Installs a tarball of the package in an empty application and writes a CycloneDX list of everything that the application
gets with it: the installed packages, and the packages whose code the published files contain.
`

const run = promisify(execFile)
const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const shell = process.platform === 'win32'

async function listPackages(folder: string): Promise<BillOfMaterials> {
  const args = ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx']
  const { stdout } = await run('npm', args, { cwd: folder, shell, maxBuffer: 64 * 1024 * 1024 })
  return JSON.parse(stdout)
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { help: { type: 'boolean', default: false } },
})
const [tarball, output] = positionals

if (values.help || !tarball || !output) {
  process.stdout.write(HELP)
  process.exitCode = values.help ? 0 : 2
} else {
  const folder = await mkdtemp(join(tmpdir(), 'grantcord-sbom-'))
  try {
    await writeFile(
      join(folder, 'package.json'),
      '{ "name": "application", "version": "1.0.0", "private": true }',
    )
    const args = ['install', '--omit', 'peer', '--omit', 'optional', '--ignore-scripts', resolve(tarball)]
    await run('npm', args, { cwd: folder, shell })
    const list = addBundled(await listPackages(folder), await listPackages(root), Object.keys(LICENSES))
    await writeFile(output, `${JSON.stringify(list, null, 2)}\n`)
    console.log(list.components.map(({ purl }) => purl).join('\n'))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
