import { redisBackend } from './backends.ts'
import { runAll } from './run.ts'

runAll('Redis', await redisBackend())
