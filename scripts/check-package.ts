/** Checks the package as it will be published: `npm run check:package`. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { checkFiles } from './check-package/files.ts'
import { checkImports } from './check-package/imports.ts'
import { checkLinters } from './check-package/linters.ts'
import { type CheckResult, pack, unpack } from './check-package/pack.ts'
import { checkSize } from './check-package/size.ts'

const HELP = `Usage: npm run check:package [-- --tarball grantcord-1.0.0.tgz]

Checks the package as it will be published: its files; its imports, which are other packages in few entry points, and modules of Node in the program grantcord alone;
the separation of the token manager, the emulator and the sign-in from the core; the results of publint and arethetypeswrong; and the size of an
application that uses it.

  --tarball   tarball to check; by default the package is built and packed first
  --help      print this text
`

async function checkTarball(tarball: string, workspace: string): Promise<boolean> {
  const folder = await unpack(tarball, workspace)
  const checks: Record<string, () => Promise<CheckResult>> = {
    files: () => checkFiles(folder),
    imports: () => checkImports(folder),
    linters: () => checkLinters(tarball),
    size: () => checkSize(folder),
  }
  let isPassed = true
  for (const [name, check] of Object.entries(checks)) {
    const { summary, problems } = await check()
    isPassed &&= problems.length === 0
    process.stdout.write(`${problems.length === 0 ? 'ok  ' : 'FAIL'} ${name}: ${summary}\n`)
    for (const problem of problems) process.stdout.write(`       ${problem}\n`)
  }
  return isPassed
}

const { values } = parseArgs({ options: { tarball: { type: 'string' }, help: { type: 'boolean' } } })
if (values.help) {
  process.stdout.write(HELP)
} else {
  const workspace = await mkdtemp(join(tmpdir(), 'grantcord-'))
  try {
    const tarball = values.tarball === undefined ? await pack(workspace) : resolve(values.tarball)
    if (!(await checkTarball(tarball, workspace))) process.exitCode = 1
  } finally {
    await rm(workspace, { recursive: true, force: true })
  }
}
