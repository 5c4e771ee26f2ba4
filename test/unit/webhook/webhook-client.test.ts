import { inspect } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Webhook } from '../../../src/index.ts'
import {
  InvalidArgumentError,
  NotFoundError,
  UnexpectedResponseError,
} from '../../../src/runtime/errors/index.ts'
import { parseWebhookUrl, WebhookClient, type WebhookMessage } from '../../../src/webhook/index.ts'
import { setUp } from '../../support/client.ts'
import { failure } from '../../support/failure.ts'
import { json } from '../../support/recording-fetch.ts'
import { clientOf, TokenFixture, watch } from '../../support/token-fixture.ts'

const ID = '223704706495545344'
const TOKEN =
  '3d89bb7572e0fb30d8128367b3b1b44fecd1726de135cbe28a41f8b2f777c372ba2939e72279b94526ff5d1bd4358d65cf11'
const MESSAGE_ID = '41771983423143937'
const THREAD_ID = '41771983423143938'
const MESSAGE = { id: MESSAGE_ID, content: 'Hello' }
const BASE = `https://discord.com/api/v10/webhooks/${ID}/${TOKEN}`

/** Creates a client of the webhook, and the `fetch` that it uses. */
function setUpWebhook(...responses: Response[]) {
  const { client, fetch } = setUp(responses)
  return { webhook: new WebhookClient(client, { id: ID, token: TOKEN }), fetch }
}

/** Returns the parts of a form as sent. */
async function readForm(sent: { readonly headers: Headers; readonly body: string }) {
  const form = await new Response(sent.body, { headers: sent.headers }).formData()
  const payload: unknown = JSON.parse(String(form.get('payload_json')))
  const files = [...form.entries()].filter(([name]) => name !== 'payload_json')
  return {
    payload,
    files: await Promise.all(
      files.map(async ([name, file]) =>
        file instanceof File ? [name, file.name, file.type, await file.text()] : [name, file],
      ),
    ),
  }
}

describe('send', () => {
  it('sends JSON without files, waits for the message and returns it', async () => {
    const { webhook, fetch } = setUpWebhook(json(MESSAGE))
    const message: WebhookMessage = { content: 'Hello', username: 'News', allowed_mentions: { parse: [] } }
    expect(await webhook.send(message, { headers: { 'X-Audit': '1' } })).toEqual(MESSAGE)
    const { method, url, headers, body } = fetch.only()
    expect([method, url]).toEqual(['POST', `${BASE}?wait=true`])
    expect(headers.get('authorization')).toBeNull()
    expect(headers.get('x-audit')).toBe('1')
    expect(JSON.parse(body)).toEqual(message)
  })

  it('allows components of a webhook that no application owns, and names the thread', async () => {
    const { webhook, fetch } = setUpWebhook(json(MESSAGE))
    await webhook.send({ components: [{ type: 10 }] }, { threadId: THREAD_ID })
    expect(fetch.only().url).toBe(`${BASE}?thread_id=${THREAD_ID}&wait=true&with_components=true`)
  })

  it('sends files as a form, with their names, types and descriptions', async () => {
    const { webhook, fetch } = setUpWebhook(json(MESSAGE))
    await webhook.send({
      content: 'Hello',
      files: [
        new File(['one'], 'one.txt', { type: 'text/plain' }),
        { name: 'two.png', data: new Blob(['two'], { type: 'image/png' }), description: 'The second' },
        { name: 'three', data: new TextEncoder().encode('three') },
        { name: 'four', data: 'four' },
      ],
    })
    expect(await readForm(fetch.only())).toEqual({
      payload: {
        content: 'Hello',
        attachments: [
          { id: 0, filename: 'one.txt' },
          { id: 1, filename: 'two.png', description: 'The second' },
          { id: 2, filename: 'three' },
          { id: 3, filename: 'four' },
        ],
      },
      files: [
        ['files[0]', 'one.txt', 'text/plain', 'one'],
        ['files[1]', 'two.png', 'image/png', 'two'],
        ['files[2]', 'three', 'application/octet-stream', 'three'],
        ['files[3]', 'four', 'application/octet-stream', 'four'],
      ],
    })
  })

  it('sends JSON for an empty list of files', async () => {
    const { webhook, fetch } = setUpWebhook(json(MESSAGE))
    await webhook.send({ content: 'Hello', files: [] })
    expect(JSON.parse(fetch.only().body)).toEqual({ content: 'Hello' })
  })

  it('rejects a response without the message', async () => {
    const { webhook } = setUpWebhook(new Response(null, { status: 204 }))
    const error = await failure(() => webhook.send({ content: 'Hello' }), UnexpectedResponseError)
    expect(error.status).toBe(204)
  })

  const file = { name: 'a', data: 'a' }
  test.each<[field: string, message: unknown]>([
    ['message', 'Hello'],
    ['message', null],
    ['message', { content: '\ud800', files: [file] }],
    ['message', { embeds: [{ title: '\udfff' }], files: [file] }],
    ['message', { content: 1n, files: [file] }],
    ['body', { content: '\ud800' }],
    ['files', { files: file }],
    ['files', { files: Array.from({ length: 11 }, (_, index) => ({ ...file, name: String(index) })) }],
    ['files[1].name', { files: [file, file] }],
    ['files[0].name', { files: [{ ...file, name: '' }] }],
    ['files[0].data', { files: [{ ...file, data: 1 }] }],
    ['files[0]', { files: ['a.txt'] }],
  ])('rejects an invalid %s before a request is sent', async (field, message) => {
    const { webhook, fetch } = setUpWebhook()
    const error = await failure(() => webhook.send(message as WebhookMessage), InvalidArgumentError)
    expect(error.field).toBe(field)
    expect(fetch.sent).toEqual([])
  })
})

describe('a message', () => {
  const options = { threadId: THREAD_ID }
  const url = `${BASE}/messages/${MESSAGE_ID}?thread_id=${THREAD_ID}`

  it('is fetched', async () => {
    const { webhook, fetch } = setUpWebhook(json(MESSAGE))
    expect(await webhook.fetchMessage(MESSAGE_ID, options)).toEqual(MESSAGE)
    expect([fetch.only().method, fetch.only().url]).toEqual(['GET', url])
  })

  it('is edited, also with null', async () => {
    const { webhook, fetch } = setUpWebhook(json(MESSAGE))
    await webhook.edit(MESSAGE_ID, { content: null, components: [] }, options)
    const { method, url: sentTo, body } = fetch.only()
    expect([method, sentTo]).toEqual(['PATCH', url])
    expect(JSON.parse(body)).toEqual({ content: null, components: [] })
  })

  it('keeps the files that the changes list', async () => {
    const { webhook, fetch } = setUpWebhook(json(MESSAGE))
    const attachments = [{ id: '1234567890' }]
    await webhook.edit(MESSAGE_ID, { content: null, attachments, files: [{ name: 'b', data: 'b' }] })
    expect(await readForm(fetch.only())).toMatchObject({
      payload: { content: null, attachments: [{ id: '1234567890' }, { id: 0, filename: 'b' }] },
    })
  })

  it('is deleted', async () => {
    const { webhook, fetch } = setUpWebhook(new Response(null, { status: 204 }))
    expect(await webhook.delete(MESSAGE_ID, options)).toBeUndefined()
    expect([fetch.only().method, fetch.only().url]).toEqual(['DELETE', url])
  })

  test.each(['fetchMessage', 'delete', 'edit'] as const)(
    'of %s must have a valid id and thread',
    async (name) => {
      const { webhook } = setUpWebhook()
      const call = (id: string, threadId?: string) =>
        name === 'edit' ? webhook.edit(id, {}, { threadId }) : webhook[name](id, { threadId })
      expect((await failure(() => call('@original'), InvalidArgumentError)).field).toBe('messageId')
      expect((await failure(() => call(MESSAGE_ID, 'x'), InvalidArgumentError)).field).toBe('threadId')
    },
  )
})

describe('the thread', () => {
  const withThread = `${BASE}?thread_id=${THREAD_ID}`

  it.each<[string, Parameters<typeof setUpThread>[0]]>([
    ['of a URL', withThread],
    ['of a parsed URL', parseWebhookUrl(withThread)],
  ])('%s contains the messages', async (_, credential) => {
    const { webhook, fetch } = setUpThread(credential)
    await webhook.send({ content: 'Hello' })
    await webhook.fetchMessage(MESSAGE_ID)
    await webhook.edit(MESSAGE_ID, { content: 'Hello' })
    await webhook.delete(MESSAGE_ID)
    expect(fetch.sent).toHaveLength(4)
    for (const { url } of fetch.sent) expect(new URL(url).searchParams.get('thread_id')).toBe(THREAD_ID)
    expect(JSON.stringify(webhook)).toBe(JSON.stringify({ id: ID, threadId: THREAD_ID }))
  })

  it('can differ for one call, and be the channel itself', async () => {
    const { webhook, fetch } = setUpThread(withThread)
    for (const threadId of [MESSAGE_ID, null, undefined]) {
      await webhook.send({ content: 'Hello' }, { threadId })
    }
    const sent = fetch.sent.map(({ url }) => new URL(url).searchParams.get('thread_id'))
    expect(sent).toEqual([MESSAGE_ID, null, THREAD_ID])
  })

  it('must be a snowflake', async () => {
    const credential = { id: ID, token: TOKEN, threadId: 'news' }
    const error = await failure(() => setUpThread(credential), InvalidArgumentError)
    expect(error.field).toBe('webhook.threadId')
  })

  /** Creates a client of a webhook whose requests succeed. */
  function setUpThread(credential: ConstructorParameters<typeof WebhookClient>[1]) {
    const { client, fetch } = setUp([
      ({ method }) => (method === 'DELETE' ? new Response(null, { status: 204 }) : json(MESSAGE)),
    ])
    return { webhook: new WebhookClient(client, credential), fetch }
  }
})

describe('the requests', () => {
  function setUpFixture() {
    const fixture = new TokenFixture({ limited: true })
    return { fixture, webhook: new WebhookClient(clientOf(fixture.context), { id: ID, token: TOKEN }) }
  }

  it('wait for the limit of the webhook, and are retried after a 429', async () => {
    const { fixture, webhook } = setUpFixture()
    fixture.onApi = () => {
      const limited = { message: 'You are being rate limited.', retry_after: 2, global: false }
      const headers = { 'Retry-After': '2', 'X-RateLimit-Scope': 'user', Via: '1.1 google' }
      return fixture.fetch.sent.length === 1 ? json(limited, 429, headers) : json(MESSAGE)
    }
    const call = watch(webhook.send({ content: 'Hello' }))
    await fixture.clock.advance(1_999)
    expect(fixture.fetch.sent).toHaveLength(1)
    await fixture.clock.advance(1_000)
    expect(call.outcome).toEqual({ value: MESSAGE })
    expect(JSON.stringify(fixture.events)).not.toContain(TOKEN)
  })

  it('are not retried if a message may have been posted, unless it may be posted twice', async () => {
    const { fixture, webhook } = setUpFixture()
    fixture.onApi = () => json({ message: '500: Internal Server Error' }, 500)
    const call = watch(webhook.send({ content: 'Hello' }))
    await fixture.clock.runAll()
    expect(call.outcome).toMatchObject({ error: { status: 500 } })
    expect(fixture.fetch.sent).toHaveLength(1)
    const repeated = watch(webhook.send({ content: 'Hello' }, { idempotent: true }))
    await fixture.clock.runAll()
    expect(repeated.outcome).toMatchObject({ error: { status: 500 } })
    expect(fixture.fetch.sent.length).toBeGreaterThan(2)
  })

  it('are not sent for ten minutes after Discord has reported the webhook as unknown', async () => {
    const { fixture, webhook } = setUpFixture()
    fixture.onApi = () => json({ message: 'Unknown Webhook', code: 10015 }, 404)
    await failure(() => webhook.send({ content: 'Hello' }), NotFoundError)
    await failure(() => webhook.send({ content: 'Hello' }), NotFoundError)
    expect(fixture.fetch.sent).toHaveLength(1)
  })
})

describe('the token', () => {
  it('is in no error, and not shown', async () => {
    const { webhook } = setUpWebhook(json({ message: `Unknown Webhook ${TOKEN}`, code: 10015 }, 404))
    const error = await failure(() => webhook.send({ content: 'Hello' }), NotFoundError)
    for (const text of [inspect(error, { depth: 9, showHidden: true }), JSON.stringify(error), error.stack]) {
      expect(text).not.toContain(TOKEN)
    }
    expect(inspect(webhook, { depth: 9, showHidden: true, getters: true })).not.toContain(TOKEN)
    expect(JSON.stringify(webhook)).toBe(JSON.stringify({ id: ID }))
  })

  it('is required', async () => {
    const { client } = setUp()
    const follower: Webhook = {
      id: ID,
      type: 2,
      name: null,
      avatar: null,
      channel_id: ID,
      application_id: null,
    }
    for (const [webhook, field] of [
      [follower, 'webhook.token'],
      [{ id: ID, token: 'with a space' }, 'webhook.token'],
      [{ id: 'me', token: TOKEN }, 'webhook.id'],
      [undefined, 'webhook'],
    ] as const) {
      const error = await failure(() => new WebhookClient(client, webhook as Webhook), InvalidArgumentError)
      expect(error.field).toBe(field)
    }
    const error = await failure(() => new WebhookClient({} as never, BASE), InvalidArgumentError)
    expect(error.field).toBe('client')
  })
})

describe('parseWebhookUrl', () => {
  const expected = { id: ID, token: TOKEN }

  test.each([
    BASE,
    `${BASE}/`,
    `${BASE}?wait=true`,
    `https://discord.com/api/webhooks/${ID}/${TOKEN}`,
    `https://ptb.discord.com/api/webhooks/${ID}/${TOKEN}`,
    `http://localhost:5000/webhooks/${ID}/${TOKEN}`,
  ])('returns the id and the token of %s', (url) => {
    expect(parseWebhookUrl(url)).toStrictEqual(expected)
    const webhook = new WebhookClient(setUp().client, url)
    expect([webhook.id, webhook.threadId]).toEqual([ID, undefined])
  })

  it('returns the thread of the URL', () => {
    const url = `${BASE}?wait=true&thread_id=${THREAD_ID}`
    expect(parseWebhookUrl(url)).toStrictEqual({ ...expected, threadId: THREAD_ID })
    expect(new WebhookClient(setUp().client, url).threadId).toBe(THREAD_ID)
  })

  test.each([
    '',
    TOKEN,
    `/webhooks/${ID}/${TOKEN}`,
    `https://discord.com/api/webhooks/${ID}`,
    `https://discord.com/api/webhooks/${TOKEN}/${ID}`,
    `${BASE}/slack`,
    `${BASE}/messages/${MESSAGE_ID}`,
    `https://discord.com/api/webhooks/${'9'.repeat(20)}/${TOKEN}`,
    `https://discord.com/#/webhooks/${ID}/${TOKEN}`,
    `${BASE}?thread_id=`,
    `${BASE}?thread_id=news`,
  ])('rejects %s and does not repeat it', async (url) => {
    const error = await failure(() => parseWebhookUrl(url), InvalidArgumentError)
    expect(error.field).toMatch(/^webhook/)
    expect(error.message).not.toContain(TOKEN)
  })

  it('never returns parts that would address another endpoint', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string(), (url, end) => {
        try {
          const { id, token } = parseWebhookUrl(`${url}/webhooks/${ID}/${end}`)
          expect(id).toBe(ID)
          expect(token).toMatch(/^[\w-]+$/)
        } catch (error) {
          expect(error).toBeInstanceOf(InvalidArgumentError)
        }
      }),
    )
  })
})
