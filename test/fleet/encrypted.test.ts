import { encrypted, sqliteBackend } from './backends.ts'
import { playAll } from './play.ts'
import { ROWS } from './rows/rows.ts'

/** What many processes do at once, what two do to each other, and what lies in the file. */
const ENCRYPTED = /^(F01|F05|F06|F14|F16|P01)/

playAll(
  'SQLite, encrypted',
  encrypted(await sqliteBackend()),
  ROWS.filter(({ name }) => ENCRYPTED.test(name)),
)
