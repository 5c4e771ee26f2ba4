import { sqliteBackend } from './backends.ts'
import { runAll } from './run.ts'

runAll('SQLite', await sqliteBackend())
