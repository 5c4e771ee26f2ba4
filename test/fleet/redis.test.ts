import { redisBackend } from './backends.ts'
import { playAll } from './play.ts'

playAll('Redis', await redisBackend())
