import { mkdir, readdir, readFile, symlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildPackage } from './build.ts'

/** The folder of the packages that the bench compares with. */
export const modules: string = fileURLToPath(new URL('../node_modules', import.meta.url))

/** Fields of a `package.json` that the bench reads. */
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

/** Checks that every package that the bench compares with is installed in its exact version. */
export async function isInstalled(): Promise<boolean> {
  const { devDependencies = {} } = await readManifest(dirname(modules))
  const wanted = Object.entries(devDependencies)
  const installed = await Promise.all(wanted.map(([name]) => versionOf(name).catch(() => undefined)))
  return wanted.every(([, version], index) => installed[index] === version)
}

/** Returns the installed version of a package that the bench compares with. */
export async function versionOf(name: string): Promise<string> {
  return (await readManifest(join(modules, name))).version
}

/** Builds our package into the `node_modules` of a folder and links the other packages there. Returns its path. */
export async function installPackages(folder: string): Promise<string> {
  const target = join(folder, 'node_modules')
  await mkdir(target)
  for (const name of await readdir(modules)) {
    if (!name.startsWith('.')) await symlink(join(modules, name), join(target, name), 'junction')
  }
  const path = join(target, 'grantcord')
  await mkdir(path)
  await buildPackage(path)
  return path
}
