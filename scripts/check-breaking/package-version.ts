import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { highest, LEVELS, type Level } from './change.ts'
import { raise } from './versions.ts'

/** The version of the package as `package.json` has it, and as it will be once the pending changesets are applied. */
export async function readPackageVersion(root: string): Promise<{ now: string; next: string }> {
  const { name, version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  const pending = await readPending(join(root, '.changeset'), name)
  return { now: version, next: pending ? raise(version, pending) : version }
}

/** The highest level that a changeset has for the package. */
async function readPending(folder: string, name: string): Promise<Level | undefined> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.md') && file !== 'README.md')
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')))
  return highest(texts.flatMap((text) => levelsIn(text, name)))
}

/** A changeset begins with a block of YAML that has a level for each package. */
function levelsIn(text: string, name: string): { level: Level }[] {
  const [, block = ''] = text.split(/^---\r?$/m)
  const packages: unknown = parse(block)
  const named = Object.entries(packages ?? {}).find(([key]) => key === name)
  const level = LEVELS.find((one) => one === named?.[1])
  return level ? [{ level }] : []
}
