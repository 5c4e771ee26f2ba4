/** Builds the documentation site: `npm run docs`. */
import { execFile } from 'node:child_process'
import { access, mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs, promisify } from 'node:util'
import { buildPage } from './docs/page.ts'

const HELP = `Usage: npm run docs [-- --output site --base /grantcord/]

Builds the documentation site: the guides and pages of docs/, a page for each export of the package from its doc
comments, and a page with the operations of spec/openapi.yaml. No page loads anything from another site.

The site needs packages of its own: npm ci --prefix docs

  --output       folder to write; site by default
  --base         path at which the site is served; /grantcord/ by default
  --operations   build only the page of the operations, openapi/index.html
  --help         print this text
`

const run = promisify(execFile)
const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const docs = join(root, 'docs')

const { values } = parseArgs({
  options: {
    output: { type: 'string', default: join(root, 'site') },
    base: { type: 'string', default: '/grantcord/' },
    operations: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})
if (values.help) process.stdout.write(HELP)
else if (values.operations || (await isInstalled())) await build(resolve(values.output))
else {
  process.stderr.write('The packages of the site are not installed. Install them: npm ci --prefix docs\n')
  process.exitCode = 1
}

/** Builds the site in a folder, and prints the folder. */
async function build(output: string): Promise<void> {
  if (!values.operations) {
    await rm(join(docs, 'typedoc'), { recursive: true, force: true })
    await runProgram('typedoc/bin/typedoc', '--options', 'typedoc.config.js')
    await runProgram('vitepress/bin/vitepress.js', 'build', '.', '--outDir', output, '--base', values.base)
  }
  await mkdir(join(output, 'openapi'), { recursive: true })
  await writeFile(join(output, 'openapi/index.html'), await buildPage(root))
  process.stdout.write(`${output}\n`)
}

/** Runs a program of the packages of the site. Its output is printed when it fails. */
async function runProgram(path: string, ...args: readonly string[]): Promise<void> {
  const program = join(docs, 'node_modules', path)
  await run(process.execPath, [program, ...args], { cwd: docs, maxBuffer: 2 ** 26 }).catch((error) => {
    process.stderr.write(`${error.stdout}${error.stderr}`)
    process.exit(1)
  })
}

async function isInstalled(): Promise<boolean> {
  const found = await Promise.allSettled(
    ['typedoc', 'vitepress', 'github-slugger'].map((name) => access(join(docs, 'node_modules', name))),
  )
  return found.every(({ status }) => status === 'fulfilled')
}
