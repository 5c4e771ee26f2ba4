import { sqliteBackend } from './backends.ts'
import { playAll } from './play.ts'

playAll('SQLite', await sqliteBackend())
