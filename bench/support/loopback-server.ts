import { createServer } from 'node:http'

// Runs in its own process: responds to every request as Discord does, with a rate limit that is never exhausted, and
// sends its address to the parent process.
const USER = JSON.stringify({
  id: '80351110224678912',
  username: 'nelly',
  discriminator: '0',
  global_name: 'Nelly',
  avatar: '8342729096ea3675442027381ff50dfe',
  banner: '06c16474723fe537c283b8efa61a30c8',
  accent_color: 16_711_680,
  locale: 'en-US',
  mfa_enabled: true,
  premium_type: 1,
  flags: 64,
  public_flags: 64,
})

const server = createServer((request, response) => {
  request.resume()
  response.writeHead(200, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(USER),
    'x-ratelimit-limit': '1000000',
    'x-ratelimit-remaining': '999999',
    'x-ratelimit-reset': (Date.now() / 1000 + 1).toFixed(3),
    'x-ratelimit-reset-after': '1.000',
    'x-ratelimit-bucket': 'abcd1234abcd1234abcd1234abcd1234',
  })
  response.end(USER)
})
server.keepAliveTimeout = 60_000
server.listen(0, '127.0.0.1', () => process.send?.(server.address()))
process.on('disconnect', () => process.exit())
