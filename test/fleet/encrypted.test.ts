import { encrypted, sqliteBackend } from './backends.ts'
import { runAll } from './run.ts'
import { SCENARIOS } from './scenarios/all.ts'

/** Scenarios with many concurrent processes, with two processes that affect each other, and with the content of the file. */
const ENCRYPTED = /^(F01|F05|F06|F14|F16|P01)/

runAll(
  'SQLite, encrypted',
  encrypted(await sqliteBackend()),
  SCENARIOS.filter(({ name }) => ENCRYPTED.test(name)),
)
