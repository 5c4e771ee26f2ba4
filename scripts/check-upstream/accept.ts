import type { Agreement } from './known.ts'

const BLOCK = /^agreedWith:\n(?: {2}.*\n)*/m

/** The file of known differences with another agreement in it. Everything else stays as it is, comments too. */
export function accept(text: string, { version, sha256, date }: Agreement): string {
  const lines = [`  version: '${version}'`, `  sha256: ${sha256}`, `  date: '${date}'`]
  return text.replace(BLOCK, `agreedWith:\n${lines.join('\n')}\n`)
}
