import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { stripVTControlCharacters } from 'node:util'
import { describe, expect, it, test } from 'vitest'
import { mock } from '../../../../src/cli/mock/command.ts'
import { startServer } from '../../../package/local-server.ts'
import { type Run, runCommand } from '../terminal.ts'

const root = join(import.meta.dirname, '../../../..')
const AUTHORIZED = { headers: { Authorization: 'Bearer any' } }

/** Starts the command, calls a function with its URL, stops the command, and returns its output. */
async function withMock(
  args: readonly string[],
  use: (url: string) => Promise<void>,
  options: { readonly isTTY?: boolean } = {},
): Promise<Run> {
  const stop = new AbortController()
  let exited: Promise<Run> | undefined
  const url = await new Promise<string>((resolve, reject) => {
    const onOutput = (text: string) => {
      const [found] = /http:\/\/[\d.:]+/.exec(text) ?? []
      if (found) resolve(found)
    }
    const run = runCommand({ mock }, ['mock', '--port', '0', ...args], {
      signal: stop.signal,
      ...options,
      onOutput,
    })
    exited = run
    run.then(({ stderr }) => reject(new Error(stderr)), reject)
  })
  try {
    await use(url)
  } finally {
    stop.abort()
  }
  if (!exited) throw new Error('The command was not started')
  return exited
}

/** Removes the styles of a text, and the durations of the requests. */
function strip(text: string): string {
  return stripVTControlCharacters(text).replaceAll(/\d+ ms/g, '… ms')
}

describe('mock', () => {
  it('serves the examples at the root and with /api/v10, logs requests without secrets, and stops', async () => {
    const use = async (url: string) => {
      const headers = { ...AUTHORIZED.headers, Origin: 'https://app.example' }
      const response = await fetch(`${url}/users/@me`, { headers })
      expect(response.status).toBe(200)
      expect(response.headers.get('access-control-allow-origin')).toBe('https://app.example')
      const preflight = await fetch(`${url}/api/v10/users/@me`, {
        method: 'OPTIONS',
        headers: {
          ...headers,
          'Access-Control-Request-Method': 'GET',
          'Access-Control-Request-Headers': 'authorization',
        },
      })
      expect(preflight.headers.get('access-control-allow-headers')).toContain('authorization')
      const below = await fetch(`${url}/api/v10/users/@me`, { headers })
      expect(await below.json()).toEqual(await response.json())
      const forced = await fetch(`${url}/api/v10/users/@me`, { headers: { ...headers, Prefer: 'code=403' } })
      expect(forced.status).toBe(403)
      // The consent page is not part of the versioned API.
      expect((await fetch(`${url}/oauth2/authorize`, { redirect: 'manual' })).status).toBe(400)
      expect((await fetch(`${url}/api/v10/oauth2/authorize`, { redirect: 'manual' })).status).toBe(404)
      const invalid = await fetch(`${url}/api/v10/users/@me/guilds?limit=900&after=abc`, AUTHORIZED)
      expect(Object.keys((await invalid.json()).errors).sort()).toEqual(['after', 'limit'])
      await fetch(`${url}/webhooks/223704706495545344/the-webhook-token?wait=true`)
      await fetch(`${url}/guilds/197038439483310086/members/80351110224678912`, {
        method: 'PUT',
        headers: { Authorization: 'Bot the-bot-token', 'Content-Type': 'application/json' },
        body: JSON.stringify({ access_token: 'the-access-token', '\u001b[2J': 1 }),
      })
      // A connection that stays open does not keep the server running.
      const socket = connect(Number(new URL(url).port), '127.0.0.1')
      await once(socket, 'connect')
      socket.on('error', () => undefined).write('GET /users/@me HTTP/1.1\r\nHost: localhost\r\n\r\n')
      await once(socket, 'data')
    }
    const { code, stdout, stderr } = await withMock([], use, { isTTY: true })
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain('\u001b[32m200\u001b[39m')
    expect(stdout).not.toContain('\u001b[2J')
    expect(stdout).not.toMatch(/the-(webhook|bot|access)-token/)
    const log = strip(stdout).split('\n').slice(5)
    expect(log.filter((line) => !line.startsWith('  '))).toEqual([
      'GET /users/@me 200 … ms',
      'OPTIONS /api/v10/users/@me 204 … ms',
      'GET /api/v10/users/@me 200 … ms',
      'GET /api/v10/users/@me 403 … ms',
      'GET /oauth2/authorize 400 … ms',
      'GET /api/v10/oauth2/authorize 404 … ms',
      'GET /api/v10/users/@me/guilds?limit&after 400 … ms',
      'GET /webhooks/223704706495545344/***?wait 200 … ms',
      'PUT /guilds/197038439483310086/members/80351110224678912 400 … ms',
      'GET /users/@me 401 … ms',
      '',
    ])
    expect(log).toContain('  request.query.limit: Request query parameter limit must be <= 200')
    expect(strip(stdout)).toContain(`found '\\u001b[2J'`)
  }, 120_000)

  it('generates values with --dynamic unless a request selects an example, and logs nothing with --quiet', async () => {
    const { code, stdout } = await withMock(['--dynamic', '--quiet'], async (url) => {
      const request = async (prefer: string) => {
        const headers = { ...AUTHORIZED.headers, Prefer: prefer }
        return (await fetch(`${url}/api/v10/users/@me`, { headers })).json()
      }
      expect(await request('seed=1')).toEqual(await request('seed=1'))
      expect(await request('seed=1')).not.toEqual(await request('seed=2'))
      expect(await request('dynamic=false')).toMatchObject({ username: 'Nelly' })
      expect(await request('code=403, example=missingScope')).toMatchObject({ code: 50026 })
    })
    expect([code, stdout.split('\n').length]).toEqual([0, 6])
  }, 120_000)

  it('exits with 1 if the port is in use or the host is not an address of this machine', async () => {
    const { url, close } = await startServer((_, response) => response.end())
    const { port } = new URL(url)
    expect(await runCommand({ mock }, ['mock', '--port', port])).toEqual({
      code: 1,
      stdout: '',
      stderr: `Error: Port ${port} is in use. Choose another one with --port, or any free one with --port 0\n`,
    })
    await close()
    const { code, stderr } = await runCommand({ mock }, ['mock', '--port', '0', '--host', '203.0.113.1'])
    const message = '203.0.113.1 is not an address of this machine. Choose another one with --host'
    expect([code, stderr]).toEqual([1, expect.stringContaining(message)])
  })

  test.each(['x', '70000', '-1', '1.5', '', '0x10'])('exits with 2 for the port %j', async (port) => {
    const { code, stderr } = await runCommand({ mock }, ['mock', `--port=${port}`])
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('--port must be a whole number from 0 to 65535'),
    ])
  })
})

test.each(['SIGINT', 'SIGTERM'] as const)(
  'the program stops with exit code 0 on %s',
  async (signal) => {
    const args = ['--import', 'tsx', 'src/cli/index.ts', 'mock', '--port', '0']
    const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, NO_COLOR: '1' } })
    const closed = once(child, 'close')
    try {
      await once(createInterface(child.stdout), 'line')
    } finally {
      child.kill(signal)
    }
    expect(await closed).toEqual([0, null])
  },
  120_000,
)
