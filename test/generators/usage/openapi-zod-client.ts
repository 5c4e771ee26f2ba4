import axios from 'axios'
import type { z } from 'zod'
import { createApiClient, type schemas } from '../output/openapi-zod-client/index.ts'

type APIError = z.infer<typeof schemas.APIError>
type ConnectionType = z.infer<typeof schemas.ConnectionType>
type PremiumType = z.infer<typeof schemas.PremiumType>
type WebhookExecute = z.infer<typeof schemas.WebhookExecute>

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

/** Creates a client with an axios of its own, because Zodios sets the base URL of the axios that it gets. */
const createClient = (baseUrl: string) =>
  createApiClient(baseUrl, { axiosInstance: axios.create({ adapter: 'fetch' }), validate: false })
const api = createClient('https://discord.com/api/v10')
const host = createClient('https://discord.com')
export const requestUser = () => api.getCurrentUser()
export const requestMetadata = () => host.getOpenIDConfiguration()
