import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

const PLACE = 'shared/upstream/openapi.json'

/**
 * Discord's description where it is at hand: the file that the environment names, or the one that stands
 * in a folder above.
 */
export function findUpstream(folder: string): string | undefined {
  const { UPSTREAM_DESCRIPTION: named } = process.env
  if (named) return named
  const file = join(folder, PLACE)
  if (existsSync(file)) return file
  const above = dirname(folder)
  return above === folder ? undefined : findUpstream(above)
}
