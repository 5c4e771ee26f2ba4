import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../../..')

function mock(...options: string[]) {
  return spawn(process.execPath, ['--import', 'tsx', 'scripts/mock.ts', ...options], { cwd: root })
}

test('the mock server prints its URL, responds with the examples, and allows any origin', async () => {
  const child = mock('--port', '0')
  try {
    const [line] = await once(createInterface(child.stdout), 'line')
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(String(line))?.[0]
    expect(url).toBeDefined()
    const headers = { Authorization: 'Bearer any', Origin: 'https://app.example' }
    const response = await fetch(`${url}/users/@me`, { headers })
    expect(response.status).toBe(200)
    expect(response.headers.get('access-control-allow-origin')).toBe('https://app.example')
    const preflight = await fetch(`${url}/users/@me`, {
      method: 'OPTIONS',
      headers: {
        ...headers,
        'Access-Control-Request-Method': 'GET',
        'Access-Control-Request-Headers': 'authorization',
      },
    })
    expect(preflight.headers.get('access-control-allow-headers')).toContain('authorization')
    const forced = await fetch(`${url}/users/@me`, { headers: { ...headers, Prefer: 'code=403' } })
    expect(forced.status).toBe(403)
  } finally {
    child.kill()
  }
})

test.each([
  ['--port', 'x'],
  ['--port', '70000'],
])('%s %s is rejected with a message', async (...options) => {
  const child = mock(...options)
  const [text] = await once(child.stderr, 'data')
  expect(String(text)).toContain('--port must be a whole number')
  const [code] = await once(child, 'close')
  expect(code).toBe(1)
})
