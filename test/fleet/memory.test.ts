import { memoryBackend } from './backends.ts'
import { runAll } from './run.ts'

runAll('memory', memoryBackend())
