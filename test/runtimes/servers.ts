/** Servers that the checks call: an emulator over HTTP, and one for its user, for redirects and for the files of pages. */
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createEmulator } from '../../src/emulator/index.ts'
import { listen } from '../../src/emulator/server.ts'
import type { Environment } from './suite/world.ts'

/** Servers that run. */
export interface Servers {
  /** URL of the page. */
  readonly pageUrl: string
  readonly environment: Environment
  readonly close: () => Promise<void>
}

const TYPES: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript' }

/** @param folder Folder of the files of pages. */
export async function startServers(folder: string): Promise<Servers> {
  const emulator = createEmulator({ applications: [{ name: 'Demo App', is_public: true }] })
  const emulatorServer = await listen(emulator, { port: 0 })
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost')
    // The origin of a page is not that of a process.
    response.setHeader('Access-Control-Allow-Origin', '*')
    response.setHeader('Access-Control-Allow-Headers', '*, Authorization')
    if (request.method === 'OPTIONS') return response.end()
    if (pathname === '/consent') return response.end(emulator.signIn(searchParams.get('url') ?? ''))
    if (pathname.startsWith('/redirect/')) return response.writeHead(302, { Location: '/index.html' }).end()
    const file = join(folder, pathname === '/' ? 'index.html' : pathname)
    const contents = await readFile(file).catch(() => undefined)
    response.writeHead(contents ? 200 : 404, {
      'Content-Type': TYPES[file.split('.').at(-1) ?? ''] ?? 'text/plain',
    })
    return response.end(contents)
  })
  const url = await start(server)
  const unused = createServer()
  const closedUrl = await start(unused)
  await stop(unused)
  const { now: _, ...clientOptions } = emulatorServer.clientOptions()
  return {
    // Only a page of localhost has service workers without https.
    pageUrl: url.replace('127.0.0.1', 'localhost'),
    environment: {
      clientOptions,
      consentUrl: `${url}/consent`,
      redirectUrl: `${url}/redirect/api/v10`,
      closedUrl,
    },
    async close() {
      await emulatorServer.close()
      await stop(server)
    },
  }
}

async function start(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return `http://127.0.0.1:${port}`
}

async function stop(server: Server): Promise<void> {
  server.closeAllConnections()
  server.close()
  await once(server, 'close')
}
