import type { RequestOptions } from '../api.ts'
import type { ClientConfig } from '../config.ts'
import { type Grant, readGrant } from '../token-record.ts'
import type { Credential } from '../transport/credential.ts'
import { getOperation, type OperationDescriptor } from '../transport/operation.ts'
import type { Answered, Call, Transport } from '../transport/transport.ts'

/** What the protocol's requests need. */
export interface GrantContext {
  readonly config: ClientConfig
  readonly transport: Transport
}

/** How a request of the protocol is sent. */
export type PostOptions = RequestOptions & Pick<Call, 'ignoreBody' | 'maxWait' | 'replays' | 'onReplay'>

/** Asks the token endpoint, and reads the grant that it answers. */
export async function requestToken(
  context: GrantContext,
  form: Readonly<Record<string, string | undefined>>,
  kept: {
    readonly requested: readonly string[] | null
    readonly previous: string | null
  },
  options: PostOptions,
): Promise<Grant> {
  const requestedAt = context.config.now()
  const answer = await post(context, getOperation('POST', '/oauth2/token'), form, options)
  if (!answer.ok) throw await answer.toError()
  const read = readGrant(answer.body, requestedAt, kept.requested, kept.previous)
  if ('grant' in read) return read.grant
  throw await answer.toUnexpected(read.problem)
}

/** The client proves who it is in the body, or by Basic, or says only who it is when it is public. */
export function post(
  { config, transport }: GrantContext,
  operation: OperationDescriptor,
  form: Readonly<Record<string, string | undefined>>,
  options: PostOptions,
): Promise<Answered> {
  const { clientId, clientSecret } = config
  const isBasic = clientSecret !== undefined && config.tokenEndpointAuthMethod === 'client_secret_basic'
  const credential: Credential = isBasic ? { kind: 'client', clientId, clientSecret } : { kind: 'none' }
  const body = isBasic ? form : { ...form, client_id: clientId, client_secret: clientSecret }
  return transport.call(operation, { ...options, credential, body })
}
