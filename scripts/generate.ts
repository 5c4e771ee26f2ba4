/**
 * Generates `src/generated/` and the blocks of the README and the reference: `npm run generate`. With `-- --check`, checks whether the
 * committed files are current.
 */
import { readFileSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { bundle, emitOpenapiJson } from './generate/bundle.ts'
import { emitCdn } from './generate/cdn.ts'
import { emitDescription } from './generate/description.ts'
import { emitFlags, emitPermissions } from './generate/flags.ts'
import { emitOperations, emitServers } from './generate/operations.ts'
import { emitReference } from './generate/reference/pages.ts'
import { emitRequestSchemas } from './generate/request-schemas.ts'
import { emitModels, emitSchema } from './generate/schema.ts'
import { emitScopeDetails, emitScopes } from './generate/scopes.ts'
import { emitSeedSchema } from './generate/seed-schema.ts'
import { emitErrorCodes, emitServices, emitValues } from './generate/values.ts'
import { emitVersion } from './generate/version.ts'

const HELP = `Usage: npm run generate [-- --check]

Bundles spec/openapi.yaml, writes src/generated/, and replaces the generated blocks of README.md and docs/reference/.

  --check   write nothing; fail with the names of the stale files
  --help    print this text
`

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const generatedFolder = join(root, 'src/generated')

/** Returns every generated file by its absolute path. */
async function emitAll(): Promise<Map<string, string>> {
  const document = await bundle(root)
  const files = new Map<string, string>()
  files.set(join(generatedFolder, 'openapi.json'), emitOpenapiJson(document))
  files.set(join(generatedFolder, 'schema.ts'), await emitSchema(document))
  files.set(join(generatedFolder, 'models.ts'), emitModels(document))
  files.set(join(generatedFolder, 'operations.ts'), emitOperations(document))
  files.set(join(generatedFolder, 'servers.ts'), emitServers(document))
  files.set(join(generatedFolder, 'scopes.ts'), emitScopes(document))
  files.set(join(generatedFolder, 'flags.ts'), emitFlags(document))
  files.set(join(generatedFolder, 'permissions.ts'), emitPermissions(document))
  files.set(join(generatedFolder, 'connection-services.ts'), emitServices(document))
  files.set(join(generatedFolder, 'scope-details.ts'), emitScopeDetails(document))
  files.set(join(generatedFolder, 'error-codes.ts'), emitErrorCodes(document))
  files.set(join(generatedFolder, 'values.ts'), emitValues(document))
  files.set(join(generatedFolder, 'request-schemas.ts'), emitRequestSchemas(document))
  files.set(join(generatedFolder, 'description.ts'), emitDescription(document))
  files.set(join(generatedFolder, 'emulator-seed.schema.json'), await emitSeedSchema(document, root))
  files.set(join(generatedFolder, 'cdn.ts'), emitCdn(document))
  files.set(join(generatedFolder, 'version.ts'), await emitVersion(root))
  const read = (path: string) => files.get(path) ?? readFileSync(path, 'utf8')
  for (const [path, page] of await emitReference(document, root, read)) files.set(path, page)
  return files
}

/** Lists the files in `src/generated` that no emitter writes any longer. */
async function findLeftovers(files: ReadonlyMap<string, string>): Promise<string[]> {
  const present = await readdir(generatedFolder).catch(() => [])
  return present.map((name) => join(generatedFolder, name)).filter((path) => !files.has(path))
}

async function check(files: ReadonlyMap<string, string>): Promise<string[]> {
  const stale = await findLeftovers(files)
  for (const [path, content] of files) {
    const current = await readFile(path, 'utf8').catch(() => undefined)
    if (current !== content) stale.push(path)
  }
  return stale.map((path) => relative(root, path)).sort()
}

async function write(files: ReadonlyMap<string, string>): Promise<void> {
  for (const path of await findLeftovers(files)) await rm(path)
  for (const [path, content] of files) {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, content)
  }
}

const { values } = parseArgs({ options: { check: { type: 'boolean' }, help: { type: 'boolean' } } })
if (values.help) {
  process.stdout.write(HELP)
} else if (values.check) {
  const stale = await check(await emitAll())
  if (stale.length > 0) {
    process.stderr.write(
      `Stale files, run "npm run generate":\n${stale.map((path) => `  ${path}\n`).join('')}`,
    )
    process.exitCode = 1
  } else {
    process.stdout.write('Generated files are current.\n')
  }
} else {
  const files = await emitAll()
  await write(files)
  process.stdout.write(`Wrote ${files.size} files.\n`)
}
