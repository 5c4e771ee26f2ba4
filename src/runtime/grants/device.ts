import type { DeviceAuthorization } from '../../generated/models.ts'
import type { RequestOptions } from '../api.ts'
import { checkCredential } from '../check.ts'
import { formatScopes } from '../scopes.ts'
import type { Grant } from '../token-record.ts'
import { getOperation } from '../transport/operation.ts'
import { type GrantContext, post, requestToken } from './request-token.ts'

/** RFC 8628 section 3.1. */
export async function authorizeDevice(
  context: GrantContext,
  scopes: readonly string[],
  options: RequestOptions,
): Promise<DeviceAuthorization> {
  const form = { scope: formatScopes(scopes) }
  const operation = getOperation('POST', '/oauth2/device/authorize')
  const answer = await post(context, operation, form, options)
  if (!answer.ok) throw await answer.toError()
  return answer.body as DeviceAuthorization
}

/** RFC 8628 section 3.4: asks once. */
export async function exchangeDeviceCode(
  context: GrantContext,
  deviceCode: string,
  scopes: readonly string[] | null,
  options: RequestOptions,
): Promise<Grant> {
  checkCredential('deviceCode', deviceCode)
  const form = { grant_type: 'urn:ietf:params:oauth:grant-type:device_code', device_code: deviceCode }
  return requestToken(context, form, { requested: scopes, previous: null }, { ...options, replays: 0 })
}
