import { describe, expect, inject, test } from 'vitest'
import { createActors } from './actors.ts'

const url = inject('prismUrl')
const { discord } = createActors(url, { authorizationUrl: `${url}/oauth2/authorize` })

function visit(address: string): Promise<Response> {
  return fetch(address, { redirect: 'manual' })
}

describe('the consent page accepts the URL of', () => {
  test('a sign-in with every option', async () => {
    const { url: address } = await discord.createAuthorization({
      scopes: ['identify', 'bot', 'applications.commands', 'webhook.incoming', 'openid'],
      prompt: 'none',
      integrationType: 0,
      permissions: 1n << 53n,
      guildId: '290926798626357250',
      channelId: '345626669224982402',
      disableGuildSelect: false,
      nonce: 'a-nonce',
    })
    expect((await visit(address)).status).toBe(302)
  })

  test('the implicit grant', async () => {
    const { url: address } = await discord.createAuthorization({
      scopes: ['identify'],
      responseType: 'token',
    })
    expect((await visit(address)).status).toBe(302)
  })

  test('an installation with only the client id', async () => {
    expect((await visit(discord.createInstallUrl())).status).toBe(302)
  })
})

test('the consent page is rate limited as well', async () => {
  const { url: address } = await discord.createAuthorization({ scopes: ['identify'] })
  const response = await fetch(address, { redirect: 'manual', headers: { Prefer: 'code=429' } })
  expect(response.status).toBe(429)
})

describe('the consent page rejects', () => {
  test.each([
    ['no client id', (parameters: URLSearchParams) => parameters.delete('client_id')],
    [
      'an unsupported response type',
      (parameters: URLSearchParams) => parameters.set('response_type', 'id_token'),
    ],
    [
      'the challenge method `plain`',
      (parameters: URLSearchParams) => parameters.set('code_challenge_method', 'plain'),
    ],
    ['an invalid integration type', (parameters: URLSearchParams) => parameters.set('integration_type', 'x')],
  ])('%s', async (_, change) => {
    const address = new URL((await discord.createAuthorization({ scopes: ['identify'] })).url)
    change(address.searchParams)
    expect((await visit(address.href)).status).toBe(400)
  })
})
