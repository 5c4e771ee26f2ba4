import { describe, expect, inject, test } from 'vitest'
import { getOperation } from '../../src/runtime/transport/operation.ts'
import { createTransport } from '../../src/runtime/transport/pipeline.ts'
import { APPLICATION_ID, COMMAND, SKU_IDS } from '../support/ids.ts'
import { ROAD } from '../support/transport-fixtures.ts'
import { createActors } from './actors.ts'

const url = inject('prismUrl')
const application = { application_id: APPLICATION_ID }

/** Actors whose requests are kept and then sent to Prism, which must accept them. */
function recorded() {
  const sent: Request[] = []
  const actors = createActors(url, {
    fetch: (request, init) => {
      sent.push(request.clone())
      return fetch(request, init)
    },
  })
  return { ...actors, sent: () => sent[0] ?? new Request(url) }
}

describe('what a caller gives reaches the wire as Discord wants it', () => {
  test('a form, without what is absent', async () => {
    const { discord, sent } = recorded()
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
    const { token, sent } = recorded()
    const answer = await token.api.PUT('/applications/{application_id}/commands', {
      params: { path: application },
      body: [COMMAND],
    })
    expect(answer.status).toBe(200)
    expect(sent().headers.get('content-type')).toBe('application/json')
    expect(await sent().json()).toEqual([COMMAND])
  })

  test('a file, with its name and type', async () => {
    const { token, sent } = recorded()
    const answer = await token.api.POST('/applications/{application_id}/attachment', {
      params: { path: application },
      body: { file: new File(['the bytes'], 'picture.png', { type: 'image/png' }) },
    })
    expect(answer.status).toBe(200)
    expect(sent().headers.get('content-type')).toMatch(/^multipart\/form-data; boundary=/)
    const file = (await sent().formData()).get('file')
    expect(file).toBeInstanceOf(File)
    expect(file).toMatchObject({ name: 'picture.png', type: 'image/png' })
    expect(await (file as File).text()).toBe('the bytes')
  })

  test('files beside a message', async () => {
    const { discord, sent } = recorded()
    const path = { webhook_id: '223704706495545344', webhook_token: 'the-token-of-the-webhook' }
    const answer = await discord.api.POST('/webhooks/{webhook_id}/{webhook_token}', {
      params: { path, query: { wait: true } },
      body: { payload_json: JSON.stringify({ content: 'Look' }), 'files[0]': new File(['x'], 'x.txt') },
    })
    expect(answer.status).toBe(200)
    expect(sent().headers.get('authorization')).toBeNull()
    const form = await sent().formData()
    expect(form.get('payload_json')).toBe('{"content":"Look"}')
    expect(form.get('files[0]')).toMatchObject({ name: 'x.txt' })
  })

  test('the same operation without files as JSON', async () => {
    const { discord, sent } = recorded()
    const path = { webhook_id: '223704706495545344', webhook_token: 'the-token-of-the-webhook' }
    await discord.api.POST('/webhooks/{webhook_id}/{webhook_token}', {
      params: { path },
      body: { content: 'Look' },
    })
    expect(sent().headers.get('content-type')).toBe('application/json')
    expect(await sent().json()).toEqual({ content: 'Look' })
  })

  test('a list in the query, joined by commas', async () => {
    const { token, sent } = recorded()
    const answer = await token.api.GET('/applications/{application_id}/entitlements', {
      params: { path: application, query: { sku_ids: SKU_IDS, exclude_ended: false } },
    })
    expect(answer.status).toBe(200)
    expect(new URL(sent().url).searchParams.getAll('sku_ids')).toEqual([SKU_IDS.join(',')])
    expect(new URL(sent().url).searchParams.get('exclude_ended')).toBe('false')
  })

  test('any other list in the query, by repeating its name', async () => {
    const sent: Request[] = []
    const transport = createTransport({
      baseUrl: url,
      issuer: url,
      headers: {},
      fetch: (request, init) => {
        sent.push(request)
        return fetch(request, init)
      },
      ...ROAD,
      now: Date.now,
      secrets: [],
    })
    const operation = getOperation('GET', '/users/@me')
    if (!operation) throw new Error('GET /users/@me is not in the table')
    const credential = { kind: 'bot', botToken: 'the.bot.token' } as const
    const answer = await transport.call(operation, { credential, query: { id: ['123', '456'] } })
    expect(answer.status).toBe(200)
    expect(sent[0]?.url).toBe(`${url}/users/@me?id=123&id=456`)
  })

  test('a false, a zero and an id of zero in the query', async () => {
    const { token, sent } = recorded()
    await token.api.GET('/users/@me/guilds', { params: { query: { with_counts: false, after: '0' } } })
    expect(new URL(sent().url).search).toBe('?with_counts=false&after=0')
  })

  test('a path parameter that is no id, encoded', async () => {
    const { discord, sent } = recorded()
    await discord.api.GET('/applications/{application_id}/activity-instances/{instance_id}', {
      params: { path: { ...application, instance_id: 'i-1/..?x=1' } },
    })
    expect(new URL(sent().url).pathname).toBe(
      `/applications/${APPLICATION_ID}/activity-instances/i-1%2F..%3Fx%3D1`,
    )
  })

  test('discovery, at the issuer', async () => {
    const { discord, sent } = recorded()
    const answer = await discord.api.GET('/.well-known/openid-configuration')
    expect(answer.status).toBe(200)
    expect(sent().url).toBe(`${url}/.well-known/openid-configuration`)
    expect(sent().headers.get('authorization')).toBeNull()
  })
})
