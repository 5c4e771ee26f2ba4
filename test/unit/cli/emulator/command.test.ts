import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { emulator } from '../../../../src/cli/emulator/command.ts'
import { OAuth2Client } from '../../../../src/index.ts'
import { startServer } from '../../../package/local-server.ts'
import { type Run, runCommand } from '../terminal.ts'

const root = join(import.meta.dirname, '../../../..')
let cwd: string

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'grantcord-emulator-'))
})

afterAll(() => rm(cwd, { recursive: true }))

interface Running {
  /** Variables that the command prints. */
  readonly env: Readonly<Record<string, string>>
  readonly url: string
  readonly client: OAuth2Client<'identify' | 'email'>
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Response>
}

/** Starts the emulator, calls a function, stops the emulator, and returns its output. */
async function withEmulator(
  args: readonly string[],
  use: (running: Running) => Promise<void>,
  options: Pick<NonNullable<Parameters<typeof runCommand>[2]>, 'isTTY' | 'env'> = {},
): Promise<Run> {
  const stop = new AbortController()
  let exited: Promise<Run> | undefined
  const text = await new Promise<string>((resolve, reject) => {
    const onOutput = (output: string) => {
      if (output.startsWith('Emulator of Discord at')) resolve(output)
    }
    exited = runCommand({ emulator }, ['emulator', '--port', '0', ...args], {
      cwd,
      signal: stop.signal,
      ...options,
      onOutput,
    })
    exited.then(({ stderr }) => reject(new Error(stderr)), reject)
  })
  const env = Object.fromEntries(
    [...text.matchAll(/^ {2}(DISCORD_\w+)=(.+)$/gm)].map(([, name, value]) => [name, value]),
  )
  const url = new URL(env.DISCORD_API_URL ?? '').origin
  const client = new OAuth2Client({
    clientId: env.DISCORD_CLIENT_ID ?? '',
    clientSecret: env.DISCORD_CLIENT_SECRET ?? '',
    redirectUri: env.DISCORD_REDIRECT_URI,
    baseUrl: env.DISCORD_API_URL,
    authorizationUrl: env.DISCORD_AUTHORIZATION_URL,
    issuer: env.DISCORD_ISSUER,
    scopes: ['identify', 'email'],
    retry: false,
    dangerouslyAllowHttp: true,
  })
  try {
    await use({
      env,
      url,
      client,
      get: (path, headers = {}) => fetch(`${url}${path}`, { headers, redirect: 'manual' }),
    })
  } finally {
    stop.abort('SIGTERM')
  }
  if (!exited) throw new Error('The command was not started')
  return exited
}

/** Signs in as a browser does that is not asked. */
async function signIn({ client, get, url }: Running) {
  const authorization = await client.createAuthorization()
  const response = await get(authorization.url.slice(url.length))
  return client.handleCallback(response.headers.get('location') ?? '', authorization)
}

async function writeSeed(name: string, data: unknown): Promise<string> {
  await writeFile(join(cwd, name), typeof data === 'string' ? data : JSON.stringify(data))
  return name
}

/** Returns the status of a response to a request with another `Host` header. */
async function statusOf(url: string, host: string): Promise<number | undefined> {
  const request = get(`${url}/_emulator/health`, { headers: { Host: host } })
  const [response] = await once(request, 'response')
  response.resume()
  return response.statusCode
}

const approving = ['--consent', 'approve']

describe('emulator', () => {
  it('prints its addresses, applications, users and variables, logs requests without secrets, and stops', async () => {
    const { code, stdout, stderr } = await withEmulator(approving, async (running) => {
      const token = await signIn(running)
      expect(await token.fetchIdentify()).toMatchObject({ username: 'nelly' })
      expect((await running.get('/api/v10/none?token=the-token')).status).toBe(404)
      const authorize = `/oauth2/authorize?client_id=${running.env.DISCORD_CLIENT_ID}&response_type=code&scope=identify`
      await running.get(authorize)
      const deleted = await fetch(`${running.url}/_emulator/state`, { method: 'DELETE' })
      expect(deleted.status).toBe(204)
      await running.get('/api/v10/oauth2/keys')
    })
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(
      /^Emulator of Discord at http:\/\/127\.0\.0\.1:\d+\n {2}control page {2}http:\/\/[\d.:]+\/_emulator\n/,
    )
    expect(stdout).toContain('users         nelly, mika.novak,')
    expect(stdout).toContain('Demo App: client id 1130000000000000001, client secret emulator-secret\n')
    expect(stdout).toContain('DISCORD_REDIRECT_URI=http://localhost:3000/callback\n')
    const [, log = ''] = stdout.split(/\n\n(?=GET)/)
    expect(log.split('\n')).toEqual([
      'GET /oauth2/authorize 302 nelly',
      'POST /api/v10/oauth2/token 200 nelly',
      'GET /api/v10/users/@me 200 nelly',
      'GET /api/v10/none 404',
      '  finding: token-in-url',
      'GET /oauth2/authorize 302 nelly',
      '  finding: state-missing',
      'GET /api/v10/oauth2/keys 200',
      '',
    ])
  })

  it('has colors on a terminal, and logs nothing with --quiet', async () => {
    const use = async ({ get }: Running) => void (await get('/api/v10/oauth2/keys'))
    const logged = await withEmulator(approving, use, { isTTY: true })
    expect(logged.stdout).toContain('GET /api/v10/oauth2/keys \u001b[32m200\u001b[39m')
    const quiet = await withEmulator([...approving, '--quiet'], use)
    expect(quiet.stdout).not.toContain('GET')
  })

  it('sets consent, redirect URIs, lifetime and the data of a seed file', async () => {
    const seed = await writeSeed('seed.json', {
      $schema: './node_modules/grantcord/dist/emulator-seed.schema.json',
      users: [{ username: 'kim', email: 'kim@example.com' }],
      applications: [{ name: 'Shop', client_secret: 'shop-secret', owner: 'kim' }],
    })
    const uri = 'http://localhost:5173/callback'
    const args = ['--consent', 'deny', '--redirect-uri', uri, '--token-lifetime', '60', '--seed', seed]
    const { stdout } = await withEmulator(args, async (running) => {
      expect(running.env).toMatchObject({ DISCORD_REDIRECT_URI: uri, DISCORD_CLIENT_SECRET: 'shop-secret' })
      expect(running.env).not.toHaveProperty('DISCORD_BOT_TOKEN')
      await expect(signIn(running)).rejects.toMatchObject({ reason: 'error_response' })
      const response = await fetch(`${running.url}/_emulator/tokens`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ user: 'kim', scopes: ['identify'] }),
      })
      const { now } = await (await running.get('/_emulator/health')).json()
      const { expiresAt } = await response.json()
      expect(expiresAt - now).toBeLessThanOrEqual(60_000)
    })
    expect(stdout).toContain('Shop: client id')
    const own = await withEmulator([...approving, '--redirect-uri', uri], async (running) => {
      expect(running.env).toMatchObject({
        DISCORD_REDIRECT_URI: uri,
        DISCORD_CLIENT_SECRET: 'emulator-secret',
      })
      expect((await signIn(running)).scopes).toEqual(['identify', 'email'])
    })
    expect(own.code).toBe(0)
  })

  test.each([
    [undefined, 'http://localhost:3000/auth/callback'],
    ['', 'http://localhost:3000/auth/callback'],
    ['4000', 'http://localhost:4000/auth/callback'],
  ])('completes a redirect URI that is a path with the port %s', async (PORT, uri) => {
    const use = async ({ env }: Running) => expect(env.DISCORD_REDIRECT_URI).toBe(uri)
    const { code } = await withEmulator(['--redirect-uri', '/auth/callback'], use, { env: { PORT } })
    expect(code).toBe(0)
  })

  it('accepts the hosts and origins of its options, and has a public URL', async () => {
    const args = [
      '--public-url',
      'http://discord.test:8080',
      '--allow-origin',
      'https://app.example',
      '--allow-host',
      'emulator',
    ]
    const { stdout } = await withEmulator(
      [...args, '--host', '127.0.0.1'],
      async ({ client, env, get, url }) => {
        const { search } = new URL((await client.createAuthorization()).url)
        const page = await get(`/oauth2/authorize${search}`)
        expect([page.status, await page.text()]).toEqual([
          200,
          expect.stringContaining('data-testid="authorize"'),
        ])
        expect(env).toMatchObject({
          DISCORD_API_URL: `${url}/api/v10`,
          DISCORD_AUTHORIZATION_URL: 'http://discord.test:8080/oauth2/authorize',
          DISCORD_ISSUER: 'http://discord.test:8080',
        })
        const headers = { Origin: 'https://app.example' }
        const { headers: received } = await get('/api/v10/oauth2/keys', headers)
        expect(received.get('access-control-allow-origin')).toBe('https://app.example')
        expect((await get('/_emulator/health', headers)).status).toBe(200)
        expect((await get('/_emulator/health', { Origin: 'https://other.example' })).status).toBe(403)
        expect(await statusOf(url, 'emulator:4020')).toBe(200)
        expect(await statusOf(url, 'other:4020')).toBe(403)
      },
    )
    expect(stdout).toContain('  public URL    http://discord.test:8080\n')
  })

  it('fails, limits and rejects requests as its options say', async () => {
    const args = [
      ...[
        '--fault',
        'operation=getCurrentUser, status=503',
        '--fault',
        'user=mika.novak, rateLimit, retryAfter=2',
      ],
      ...['--fault', 'operation=listPublicKeys, latency=1, times=Infinity'],
      ...['--limit', 'user=2/10', '--strict', ...approving],
    ]
    const { stdout } = await withEmulator(args, async (running) => {
      const { accessToken } = { accessToken: (await signIn(running)).token }
      const headers = { Authorization: `Bearer ${accessToken}` }
      const statuses: number[] = []
      for (let call = 0; call < 4; call++)
        statuses.push((await running.get('/api/v10/users/@me', headers)).status)
      expect(statuses).toEqual([503, 200, 200, 429])
      const authorize = await running.get(`/oauth2/authorize?client_id=${running.env.DISCORD_CLIENT_ID}`)
      expect(authorize.status).toBe(400)
      expect(await (await running.get('/_emulator/faults')).json()).toHaveLength(2)
    })
    expect(stdout).toMatch(/^GET \/api\/v10\/users\/@me 503 nelly, fault \S+$/m)
  })

  test.each([
    [['--port', 'x'], '--port must be a whole number from 0 to 65535, not "x"'],
    [['--consent', 'ask'], '--consent must be page, approve, deny, not "ask"'],
    [
      ['--limit', 'user=5'],
      '--limit must be a scope, requests and seconds such as "user=5/10", not "user=5"',
    ],
    [['--limit', 'guild=5/1'], '--limit guild is not'],
    [['--limit', 'user=0/1'], '--limit user.requests must be'],
    [['--token-lifetime', 'long'], '--token-lifetime must be a whole number from 1 to'],
    [
      ['--fault', 'status=200, edge=html, reset'],
      '--fault "status=200, edge=html, reset": fault has status and edge and reset',
    ],
    [['--fault', 'operation=none, status=500'], '--fault "operation=none, status=500": operation must be'],
    [['--fault', 'color=red'], '--fault "color=red": color is not'],
    [['--public-url', 'example.com'], '--public-url must be'],
    [['--allow-origin', 'app.example'], '--allow-origin must be an origin'],
    [['--allow-host', ''], '--allow-host must'],
    [['--host', ''], '--host must'],
    [['--redirect-uri', 'callback'], '--redirect-uri must be an absolute URL'],
    [['--redirect-uri', 'localhost:3000/callback'], '--redirect-uri must start with https://, http:// or'],
    [['--'], 'A command must follow "--"'],
    [['extra'], "Unexpected argument 'extra'"],
    [['--ports', '1'], "Unknown option '--ports'"],
  ])('exits with 2 for %j', async (args, message) => {
    const { code, stdout, stderr } = await runCommand(
      { emulator },
      ['emulator', '--port=0', ...approving, ...args],
      { cwd },
    )
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(`Error: ${message}`)
    expect(stderr).toContain('Run "grantcord emulator --help" for the options.\n')
  })

  test.each([
    ['missing', undefined, 'The seed file seed-missing.json does not exist. Name a JSON file with --seed'],
    [
      'syntax',
      '{\n  "users": [{"username": "the-secret" "id"}]\n}',
      'seed-syntax.json must be JSON, and is invalid at line 2, column 39',
    ],
    ['empty', '', 'seed-empty.json must be JSON'],
    ['array', [], 'seed-array.json: the data must be of the type object'],
    ['null', 'null', 'seed-null.json: the data must be of the type object'],
    ['unknown', { user: [] }, 'seed-unknown.json: user is not a field that the emulator knows'],
    [
      'nested',
      { users: [{ username: 'a' }, { username: 'b', nick: 'c' }] },
      'seed-nested.json: users[1].nick is not a field that the emulator knows',
    ],
    [
      'required',
      { guilds: [{ name: 'a', members: [{ roles: [] }] }] },
      'seed-required.json: guilds[0].members[0].user is required',
    ],
    [
      'type',
      { applications: [{ name: 'a', client_secret: 5 }] },
      'seed-type.json: applications[0].client_secret must be of the type string',
    ],
    [
      'reference',
      { guilds: [{ name: 'a', owner: 'nobody' }] },
      'seed-reference.json: guilds[0].owner must be the name or the id of a user: nelly',
    ],
    ['id', { users: [{ username: 'a', id: 'b' }] }, 'seed-id.json: users[0].id '],
    [
      'redirect',
      { applications: [{ name: 'a', redirect_uris: ['http://localhost/', 'localhost:3000/callback'] }] },
      'seed-redirect.json: applications[0].redirect_uris[1] must start with https://, http:// or a scheme',
    ],
  ])('exits with 1 for a bad seed file: %s', async (name, data, message) => {
    const file = `seed-${name}.json`
    if (data !== undefined) await writeSeed(file, data)
    const args = ['emulator', '--port', '0', ...approving, '--seed', file]
    const { code, stdout, stderr } = await runCommand({ emulator }, args, { cwd })
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toContain(`Error: ${message}`)
    expect(stderr).not.toContain('the-secret')
    expect(stderr.split('\n')).toHaveLength(2)
  })

  it('exits with 1 if the port is in use or the host is not an address of this machine', async () => {
    const { url, close } = await startServer((_, response) => response.end())
    const { port } = new URL(url)
    expect(await runCommand({ emulator }, ['emulator', '--port', port, ...approving])).toEqual({
      code: 1,
      stdout: '',
      stderr: `Error: Port ${port} is in use. Choose another one with --port, or any free one with --port 0\n`,
    })
    await close()
    const args = ['emulator', '--port', '0', '--host', '203.0.113.1', ...approving]
    const { code, stderr } = await runCommand({ emulator }, args)
    const message = '203.0.113.1 is not an address of this machine. Choose another one with --host'
    expect([code, stderr]).toEqual([1, expect.stringContaining(message)])
  })
})

describe('emulator with a command', () => {
  const run = (...command: string[]) =>
    runCommand({ emulator }, ['emulator', '--port', '0', ...approving, '--', ...command], {
      cwd,
      env: process.env,
    })

  it('sets the variables, leaves the standard output to the command, and has its exit code', async () => {
    const script = `const { DISCORD_API_URL, PATH } = process.env
      const { status } = await fetch(DISCORD_API_URL + '/oauth2/keys')
      process.exit(PATH ? status - 193 : 1)`
    const { code, stdout, stderr } = await run(process.execPath, '--input-type=module', '-e', script)
    expect([code, stdout]).toEqual([7, ''])
    expect(stderr).toContain('GET /api/v10/oauth2/keys 200\n')
    const [url = ''] = /http:\/\/[\d.:]+/.exec(stderr) ?? []
    await expect(fetch(url)).rejects.toThrow()
  })

  it('passes --help and other options to the command', async () => {
    const { code, stdout } = await run(
      process.execPath,
      '-e',
      'process.exit(process.argv.length)',
      '--',
      '--help',
      '--port',
    )
    expect([code, stdout]).toEqual([3, ''])
  })

  it('exits with 1 if there is no such program', async () => {
    const { code, stderr } = await run('no-such-program')
    expect([code, stderr]).toEqual([
      1,
      expect.stringContaining('Error: The command "no-such-program" cannot be run: no such program\n'),
    ])
  })

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'ends the command on %s, and has its exit code',
    async (signal) => {
      const script = `process.on('${signal}', () => process.exit(9)); console.log('ready'); setInterval(() => {}, 1000)`
      const args = ['--import', 'tsx', 'src/cli/index.ts', 'emulator', '--port', '0', ...approving]
      const child = spawn(process.execPath, [...args, '--', process.execPath, '-e', script], { cwd: root })
      const closed = once(child, 'close')
      await once(createInterface(child.stdout), 'line')
      child.kill(signal)
      expect(await closed).toEqual([9, null])
    },
    120_000,
  )

  it('ends the processes that the command started too', async () => {
    const inner =
      "console.log('ready'); process.on('SIGTERM', () => process.exit(0)); setInterval(() => {}, 1000)"
    const script = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(inner)}], { stdio: 'inherit' })`
    const args = ['--import', 'tsx', 'src/cli/index.ts', 'emulator', '--port', '0', ...approving]
    const child = spawn(process.execPath, [...args, '--', process.execPath, '-e', script], { cwd: root })
    const closed = once(child, 'close')
    await once(createInterface(child.stdout), 'line')
    child.kill('SIGTERM')
    // The pipe of the output closes when the last process has ended.
    expect(await closed).toEqual([143, null])
  }, 120_000)

  it('adds 128 to the signal that ended the command', async () => {
    expect((await run(process.execPath, '-e', "process.kill(process.pid, 'SIGKILL')")).code).toBe(137)
  })
})

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  'the program stops with exit code 0 on %s',
  async (signal) => {
    const args = ['--import', 'tsx', 'src/cli/index.ts', 'emulator', '--port', '0', ...approving]
    const child = spawn(process.execPath, args, { cwd: root })
    const closed = once(child, 'close')
    await once(createInterface(child.stdout), 'line')
    child.kill(signal)
    expect(await closed).toEqual([0, null])
  },
  120_000,
)

test('the reference has every variable', async () => {
  const page = await readFile(join(root, 'docs/reference/command-line.md'), 'utf8')
  await withEmulator(approving, async ({ env }) => {
    expect(Object.keys(env).length).toBeGreaterThan(8)
    for (const name of Object.keys(env)) expect(page).toContain(`| \`${name}\` |`)
  })
})
