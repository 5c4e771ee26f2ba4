/** Counts the lines of each file that are not empty, and not only a comment: `npm run count`. */
import { readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'

/** Files of a whole sign-in, with the package that provides it. */
export const FILES = {
  'hono.ts': 'grantcord/sign-in',
  'express.ts': 'grantcord/sign-in',
  'next/app/[[...path]]/route.ts': 'grantcord/sign-in',
  'passport.ts': 'passport, passport-discord and express-session',
  'auth-js.ts': '@auth/express',
  'better-auth.ts': 'better-auth',
} as const

/** Counts the lines of one of the files. */
export async function countLines(file: string): Promise<number> {
  const text = await readFile(new URL(file, import.meta.url), 'utf8')
  return text.split('\n').filter((line) => !/^\s*(\/\/.*)?$/.test(line)).length
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const [file, provider] of Object.entries(FILES)) {
    console.log(`${String(await countLines(file)).padStart(3)}  ${file} (${provider})`)
  }
}
