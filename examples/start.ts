/** Starts a server only where its file was run, not where it was imported. */
import { port } from './discord.ts'

export function isMain({ filename }: ImportMeta): boolean {
  return filename !== undefined && filename === process.argv[1]
}

export function announce(): void {
  console.log(`Open http://localhost:${port}/login`)
}
