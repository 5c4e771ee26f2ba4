/** Helpers that start a server when its file is run, but not when it is imported. */
import { port } from './discord.ts'

export function isMain({ filename }: ImportMeta): boolean {
  return filename !== undefined && filename === process.argv[1]
}

export function logUrl(): void {
  console.log(`Open http://localhost:${port}/login`)
}
