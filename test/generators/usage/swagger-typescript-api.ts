import type {
  APIError,
  ConnectionType,
  PremiumType,
  WebhookExecute,
} from '../output/swagger-typescript-api/index.ts'
import { Api } from '../output/swagger-typescript-api/index.ts'

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

const api = new Api({ customFetch: (...request) => fetch(...request) })
export const requestUser = () => api.users.getCurrentUser()
export const requestMetadata = () => api.wellKnown.getOpenIdConfiguration({ baseUrl: 'https://discord.com' })
