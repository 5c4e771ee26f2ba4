import { ALICE } from '../fixtures.ts'
import { grantcord } from './grantcord.ts'

// A program of its own: one call that closes a bucket, and nothing left to do. `ticking` leaves a timer behind.
const [baseUrl = '', mode] = process.argv.slice(2)
await grantcord(baseUrl, {}).user(ALICE).guilds()
if (mode === 'ticking') setInterval(() => {}, 1000)
