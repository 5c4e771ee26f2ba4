import { mkdir, readdir, readFile, symlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildPackage } from './build.ts'

/** Where the packages are that the bench compares with. */
export const modules: string = fileURLToPath(new URL('../node_modules', import.meta.url))

/** What a `package.json` says, as far as the bench reads it. */
export interface Manifest {
  readonly version: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
}

export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, 'package.json'), 'utf8').catch(() => {
    throw new Error(`${folder} is not installed: run "npm ci" in bench/`)
  })
  return JSON.parse(text)
}

/** Whether every package that the bench compares with is there, in its exact version. */
export async function isInstalled(): Promise<boolean> {
  const { devDependencies = {} } = await readManifest(dirname(modules))
  const wanted = Object.entries(devDependencies)
  const found = await Promise.all(wanted.map(([name]) => versionOf(name).catch(() => undefined)))
  return wanted.every(([, version], place) => found[place] === version)
}

/** The exact version of a package that the bench compares with. */
export async function versionOf(name: string): Promise<string> {
  return (await readManifest(join(modules, name))).version
}

/** Builds the package into a folder where all the others are too, as a consumer has them. Answers where it is. */
export async function installPackages(folder: string): Promise<string> {
  const target = join(folder, 'node_modules')
  await mkdir(target)
  for (const name of await readdir(modules)) {
    if (!name.startsWith('.')) await symlink(join(modules, name), join(target, name), 'junction')
  }
  const ours = join(target, 'grantcord')
  await mkdir(ours)
  await buildPackage(ours, { dts: false })
  return ours
}
