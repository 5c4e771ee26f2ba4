import { postgresBackend } from './backends.ts'
import { playAll } from './play.ts'

playAll('PostgreSQL', await postgresBackend())
