import { describe, expect, inject, test } from 'vitest'
import { getOperation } from '../../src/runtime/api/call.ts'
import { createTransport } from '../../src/runtime/transport/pipeline.ts'
import { APPLICATION_ID, COMMAND, SKU_IDS } from '../support/ids.ts'
import { SEND_CONFIG } from '../support/transport-fixtures.ts'
import { createActors } from './actors.ts'

const url = inject('prismUrl')
const application = { application_id: APPLICATION_ID }

/** Creates actors whose requests are recorded and sent to Prism. */
function createRecordedActors() {
  const sent: Request[] = []
  const actors = createActors(url, {
    fetch: (request, init) => {
      sent.push(request.clone())
      return fetch(request, init)
    },
  })
  return { ...actors, sent: () => sent[0] ?? new Request(url) }
}

describe('an argument is sent as Discord expects it:', () => {
  test('a form without absent fields', async () => {
    const { discord, sent } = createRecordedActors()
    await discord.exchangeCode('a code & more'.replaceAll(' ', '_'))
    expect(sent().headers.get('content-type')).toMatch(/^application\/x-www-form-urlencoded/)
    expect(Object.fromEntries(new URLSearchParams(await sent().text()))).toEqual({
      grant_type: 'authorization_code',
      code: 'a_code_&_more',
      redirect_uri: 'https://example.com/callback',
      client_id: APPLICATION_ID,
      client_secret: 'the-client-secret',
    })
  })

  test('JSON', async () => {
    const { token, sent } = createRecordedActors()
    const result = await token.api.PUT('/applications/{application_id}/commands', {
      params: { path: application },
      body: [COMMAND],
    })
    expect(result.status).toBe(200)
    expect(sent().headers.get('content-type')).toBe('application/json')
    expect(await sent().json()).toEqual([COMMAND])
  })

  test('a file with its name and type', async () => {
    const { token, sent } = createRecordedActors()
    const result = await token.api.POST('/applications/{application_id}/attachment', {
      params: { path: application },
      body: { file: new File(['the bytes'], 'picture.png', { type: 'image/png' }) },
    })
    expect(result.status).toBe(200)
    expect(sent().headers.get('content-type')).toMatch(/^multipart\/form-data; boundary=/)
    const file = (await sent().formData()).get('file')
    expect(file).toBeInstanceOf(File)
    expect(file).toMatchObject({ name: 'picture.png', type: 'image/png' })
    expect(await (file as File).text()).toBe('the bytes')
  })

  test('files with a message', async () => {
    const { discord, sent } = createRecordedActors()
    const path = { webhook_id: '223704706495545344', webhook_token: 'the-token-of-the-webhook' }
    const result = await discord.api.POST('/webhooks/{webhook_id}/{webhook_token}', {
      params: { path, query: { wait: true } },
      body: { payload_json: JSON.stringify({ content: 'Look' }), 'files[0]': new File(['x'], 'x.txt') },
    })
    expect(result.status).toBe(200)
    expect(sent().headers.get('authorization')).toBeNull()
    const form = await sent().formData()
    expect(form.get('payload_json')).toBe('{"content":"Look"}')
    expect(form.get('files[0]')).toMatchObject({ name: 'x.txt' })
  })

  test('a message without files as JSON', async () => {
    const { discord, sent } = createRecordedActors()
    const path = { webhook_id: '223704706495545344', webhook_token: 'the-token-of-the-webhook' }
    await discord.api.POST('/webhooks/{webhook_id}/{webhook_token}', {
      params: { path },
      body: { content: 'Look' },
    })
    expect(sent().headers.get('content-type')).toBe('application/json')
    expect(await sent().json()).toEqual({ content: 'Look' })
  })

  test('a comma-separated list in the query', async () => {
    const { token, sent } = createRecordedActors()
    const result = await token.api.GET('/applications/{application_id}/entitlements', {
      params: { path: application, query: { sku_ids: SKU_IDS, exclude_ended: false } },
    })
    expect(result.status).toBe(200)
    expect(new URL(sent().url).searchParams.getAll('sku_ids')).toEqual([SKU_IDS.join(',')])
    expect(new URL(sent().url).searchParams.get('exclude_ended')).toBe('false')
  })

  test('any other list in the query as a repeated parameter', async () => {
    const sent: Request[] = []
    const transport = createTransport({
      baseUrl: url,
      issuer: url,
      headers: {},
      fetch: (request, init) => {
        sent.push(request)
        return fetch(request, init)
      },
      ...SEND_CONFIG,
      now: Date.now,
      secrets: [],
    })
    const operation = getOperation('GET', '/users/@me')
    if (!operation) throw new Error('GET /users/@me is not in the table')
    const credential = { kind: 'bot', botToken: 'the.bot.token' } as const
    const result = await transport.call(operation, { credential, query: { id: ['123', '456'] } })
    expect(result.response.status).toBe(200)
    expect(sent[0]?.url).toBe(`${url}/users/@me?id=123&id=456`)
  })

  test('`false` and the id `0` in the query', async () => {
    const { token, sent } = createRecordedActors()
    await token.api.GET('/users/@me/guilds', { params: { query: { with_counts: false, after: '0' } } })
    expect(new URL(sent().url).search).toBe('?with_counts=false&after=0')
  })

  test('a path parameter that is not an id, percent-encoded', async () => {
    const { discord, sent } = createRecordedActors()
    await discord.api.GET('/applications/{application_id}/activity-instances/{instance_id}', {
      params: { path: { ...application, instance_id: 'i-1/..?x=1' } },
    })
    expect(new URL(sent().url).pathname).toBe(
      `/applications/${APPLICATION_ID}/activity-instances/i-1%2F..%3Fx%3D1`,
    )
  })

  test('discovery to the issuer, without a credential', async () => {
    const { discord, sent } = createRecordedActors()
    const result = await discord.api.GET('/.well-known/openid-configuration')
    expect(result.status).toBe(200)
    expect(sent().url).toBe(`${url}/.well-known/openid-configuration`)
    expect(sent().headers.get('authorization')).toBeNull()
  })
})
