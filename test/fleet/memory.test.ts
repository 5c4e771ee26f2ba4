import { memoryBackend } from './backends.ts'
import { playAll } from './play.ts'

playAll('memory', memoryBackend())
