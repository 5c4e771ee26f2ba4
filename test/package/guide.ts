import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const GUIDE = fileURLToPath(new URL('../../docs/guides/regenerate.md', import.meta.url))

/**
 * Writes the files of the guide into a project: each block of code whose first line is the path of a file.
 *
 * @returns Arguments that the guide passes to the program `grantcord`.
 */
export async function writeGuide(project: string): Promise<string[]> {
  const text = await readFile(GUIDE, 'utf8')
  for (const [, path = '', code = ''] of text.matchAll(
    /^```(?:ts|typescript)\n\/\/ (\S+)\n([\s\S]*?)^```$/gm,
  )) {
    await mkdir(dirname(join(project, path)), { recursive: true })
    await writeFile(join(project, path), code)
  }
  const [, command] = /^npx grantcord (generate .*)$/m.exec(text) ?? []
  if (command === undefined) throw new Error('The guide has no command that runs grantcord generate')
  return command.split(' ')
}
