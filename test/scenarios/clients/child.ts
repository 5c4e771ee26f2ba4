import { ALICE } from '../fixtures.ts'
import { grantcord } from './grantcord.ts'
import { oneQueue } from './one-queue.ts'

// A program of its own, for what must not be done to a program that runs other tests: two calls, between which the
// wall clock jumps by so many milliseconds, and then nothing left to do but, where it is `ticking`, a timer.
const [baseUrl = '', name, jump = '0', ticking] = process.argv.slice(2)
const client = (name === 'grantcord' ? grantcord : oneQueue)(baseUrl, {})
await client.user(ALICE).guilds()
const now = Date.now
Date.now = () => now() + Number(jump)
await client.user(ALICE).guilds()
if (ticking) setInterval(() => {}, 1000)
