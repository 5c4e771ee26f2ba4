import createClient from 'openapi-fetch'
import type { components, paths } from '../output/openapi-typescript/index.ts'

type APIError = components['schemas']['APIError']
type ConnectionType = components['schemas']['ConnectionType']
type PremiumType = components['schemas']['PremiumType']
type WebhookExecute = components['schemas']['WebhookExecute']

export const integers: PremiumType[] = [2, 99]
// @ts-expect-error: An integer cannot be a string.
integers.push('NITRO')
export const strings: ConnectionType[] = ['steam', 'a-new-service']
// @ts-expect-error: A string cannot be an integer.
strings.push(1)
export const error: APIError = {
  code: 50035,
  message: 'Invalid Form Body',
  errors: {
    activities: { '0': { platform: { _errors: [{ code: 'BASE_TYPE_CHOICES', message: 'Not a choice' }] } } },
  },
}
export const message: WebhookExecute = {
  components: [{ type: 1, components: [{ type: 2, style: 5, label: 'Open', url: 'https://game.example' }] }],
}

const client = createClient<paths>({ baseUrl: 'https://discord.com/api/v10' })
export const requestUser = () => client.GET('/users/@me', { fetch })
export const requestMetadata = () =>
  client.GET('/.well-known/openid-configuration', { baseUrl: 'https://discord.com', fetch })
