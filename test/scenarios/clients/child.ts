/**
 * Program that makes two calls and moves the wall clock between them. It is a separate process because other tests rely
 * on their clock. With `ticking`, a timer then keeps the process alive.
 */
import { ALICE } from '../sample-data.ts'
import { grantcord } from './grantcord.ts'
import { oneQueue } from './one-queue.ts'

const [baseUrl = '', name, jump = '0', ticking] = process.argv.slice(2)
const client = (name === 'grantcord' ? grantcord : oneQueue)(baseUrl, {})
await client.user(ALICE).guilds()
const now = Date.now
Date.now = () => now() + Number(jump)
await client.user(ALICE).guilds()
if (ticking) setInterval(() => {}, 1000)
