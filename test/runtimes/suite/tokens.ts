/** Checks of stored tokens, of their encryption, and of webhook events. */
import { isReauthorizationRequired } from 'grantcord/errors'
import { encryptedTokenStore } from 'grantcord/stores/encryption'
import { memoryTokenStore } from 'grantcord/stores/memory'
import { tokenStoreContract } from 'grantcord/testing'
import { TokenManager } from 'grantcord/tokens'
import { createWebhookHandler, verifyWebhookEvent } from 'grantcord/webhook-events'
import { assert, type Checks, createWorld, equal, failure } from './world.ts'

const keyOf = (id: string) => ({ id, secret: crypto.getRandomValues(new Uint8Array(32)) })

/** Checks of stored tokens. */
export const TOKEN_CHECKS: Checks = {
  async 'refreshes a token once for concurrent calls'() {
    const { client, emulator, signIn } = createWorld()
    const manager = new TokenManager(client, { store: memoryTokenStore() })
    const first = await manager.save('nelly', await signIn('identify'))
    const before = first.token
    emulator.advance(7 * 24 * 60 * 60 * 1000)
    const second = await manager.load<'identify'>('nelly')
    const users = await Promise.all([first, second, first].map((token) => token?.fetchIdentify()))
    equal(
      users.map((user) => user?.username),
      ['nelly', 'nelly', 'nelly'],
    )
    assert(first.token !== before && first.token === second?.token, 'The token was not refreshed once')
    equal(emulator.journal().filter(({ operation }) => operation === 'requestToken').length, 2)
  },

  async 'refreshes a token that Discord has rejected'() {
    const { client, emulator, signIn } = createWorld()
    const token = await new TokenManager(client).save('nelly', await signIn('identify'))
    const before = token.token
    emulator.fault({ operation: 'getCurrentUser', expireToken: true })
    equal((await token.fetchIdentify()).username, 'nelly')
    assert(token.token !== before, 'The token was not refreshed')
  },

  async 'requires a new sign-in when the grant has ended'() {
    const { client, emulator, signIn } = createWorld()
    const manager = new TokenManager(client)
    const token = await manager.save('nelly', await signIn('identify'))
    emulator.deauthorize({ user: 'nelly' })
    const error = await failure(() => token.fetchIdentify(), 'ERR_REAUTHORIZATION_REQUIRED')
    equal([error.reason, isReauthorizationRequired(error)], ['invalid_grant', true])
    await manager.close()
  },

  async 'encrypts stored tokens'() {
    const { client, signIn } = createWorld()
    const memory = memoryTokenStore()
    const store = encryptedTokenStore(memory, { keys: [keyOf('a')] })
    const { token, refreshToken } = await new TokenManager(client, { store }).save(
      'nelly',
      await signIn('identify'),
    )
    const { value = '' } = (await memory.get('nelly')) ?? {}
    assert(
      value !== '' && !value.includes(token) && !value.includes(refreshToken ?? ''),
      'The value is readable',
    )
    const loaded = await new TokenManager(client, { store }).load<'identify'>('nelly')
    equal((await loaded?.fetchIdentify())?.username, 'nelly')
  },

  async 'rejects a stored token of another encryption key'() {
    const { client, signIn } = createWorld()
    const memory = memoryTokenStore()
    const managerWith = (id: string) =>
      new TokenManager(client, { store: encryptedTokenStore(memory, { keys: [keyOf(id)] }) })
    await managerWith('a').save('nelly', await signIn('identify'))
    for (const id of ['a', 'b']) await failure(() => managerWith(id).load('nelly'), 'ERR_TOKEN_STORE')
  },

  async 'meets the contract of token stores'() {
    const stores = [memoryTokenStore(), encryptedTokenStore(memoryTokenStore(), { keys: [keyOf('a')] })]
    for (const store of stores) {
      for (const { run } of tokenStoreContract) await run({ createStore: () => store })
    }
  },
}

/** Checks of signatures with Ed25519. */
export const WEBHOOK_EVENT_CHECKS: Checks = {
  async 'verifies a webhook event'() {
    const { publicKey, request } = await receiveEvent()
    const message = await verifyWebhookEvent(request.clone(), { publicKey })
    equal([message.type, 'event' in message && message.event.type], [1, 'APPLICATION_AUTHORIZED'])
    const names: string[] = []
    const events = {
      APPLICATION_AUTHORIZED: ({ data }: { data: { user: { username: string } } }) =>
        names.push(data.user.username),
    }
    equal((await createWebhookHandler({ publicKey, events })(request)).status, 204)
    equal(names, ['nelly'])
  },

  async 'rejects a webhook event that was changed'() {
    const { publicKey, request } = await receiveEvent()
    const body = (await request.clone().text()).replace('nelly', 'mika.')
    const changed = new Request(request.url, { method: 'POST', headers: request.headers, body })
    const error = await failure(() => verifyWebhookEvent(changed, { publicKey }), 'ERR_WEBHOOK_EVENT')
    equal([error.reason, error.status], ['invalid_signature', 401])
  },
}

/** Returns the request that an application receives after a sign-in, and its public key. */
async function receiveEvent(): Promise<{ publicKey: string; request: Request }> {
  const requests: Request[] = []
  const { emulator, signIn } = createWorld({
    fetch: async (request) => {
      requests.push(request)
      return new Response(null, { status: 204 })
    },
  })
  emulator.seed({ applications: [{ name: 'Demo App', event_webhooks_url: 'https://app.example/events' }] })
  await signIn('identify')
  await emulator.flush()
  const request = requests.at(-1)
  assert(request, 'No event was sent')
  return { publicKey: emulator.snapshot().rows.applications[0]?.application.verify_key ?? '', request }
}
