import { postgresBackend } from './backends.ts'
import { runAll } from './run.ts'

runAll('PostgreSQL', await postgresBackend())
