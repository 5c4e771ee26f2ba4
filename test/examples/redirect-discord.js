/**
 * Sends to the emulator at `DISCORD_EMULATOR_URL` what a process sends to Discord. Loaded with `node --import`, because the
 * libraries that the package is compared with have no option for their URLs.
 */
import http from 'node:http'
import https from 'node:https'

const emulator = new URL(process.env.DISCORD_EMULATOR_URL ?? '')
const { fetch } = globalThis
const { request } = https

/** @type {typeof globalThis.fetch} */
const redirect = (input, init) => {
  const { hostname, pathname, search } = new URL(input instanceof Request ? input.url : input)
  if (hostname !== 'discord.com') return fetch(input, init)
  const target = new URL(pathname + search, emulator)
  return fetch(input instanceof Request ? new Request(target, input) : target, init)
}

globalThis.fetch = redirect
Object.assign(https, {
  /**
   * @param {import('node:https').RequestOptions} options
   * @param {(response: import('node:http').IncomingMessage) => void} onResponse
   */
  request(options, onResponse) {
    if (options.host !== 'discord.com') return request(options, onResponse)
    return http.request({ ...options, host: emulator.hostname, port: emulator.port }, onResponse)
  },
})
