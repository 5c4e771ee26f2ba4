import type { webhooks } from '../generated/schema.ts'
import { InvalidArgumentError } from '../runtime/errors/arguments.ts'
import { DiscordOAuth2Error } from '../runtime/errors/base.ts'
import { WebhookEventError } from '../runtime/errors/webhook-event.ts'
import { parseBody, readBody, toBytes, toText } from '../runtime/transport/response.ts'
import { cryptoWith } from '../runtime/utils/crypto.ts'
import { isRecord, propertyOf } from '../runtime/utils/objects.ts'
import { checkFunction, checkNumber, checkOptions } from '../runtime/validation/arguments.ts'

type MessageOf<Name extends keyof webhooks> =
  webhooks[Name]['post']['requestBody']['content']['application/json']

/** Name of an event, such as `APPLICATION_DEAUTHORIZED`. */
export type WebhookEventName = Exclude<keyof webhooks, 'PING'>

/** An event with its `type`, `timestamp` and `data`. */
export type WebhookEvent<Name extends WebhookEventName = WebhookEventName> = {
  readonly [One in Name]: MessageOf<One>['event'] & { readonly type: One }
}[Name]

/**
 * Body of a request: a ping (`type` 0), or an event (`type` 1). Discord may add events that the description lacks; those can
 * have any `data`, or none.
 */
export type WebhookMessage = MessageOf<keyof webhooks>

/** Options of {@link verifyWebhookEvent}. */
export interface VerifyWebhookEventOptions {
  /**
   * Public key of the application: 64 hexadecimal digits. The Developer Portal shows it, and `verify_key` of the application
   * is the same.
   */
  readonly publicKey: string
  /**
   * Maximum difference between the signed time and the current one in milliseconds, up to a day. Discord retries an event for
   * up to ten minutes.
   *
   * @default 600_000
   */
  readonly tolerance?: number | undefined
  /**
   * Returns the time in milliseconds since the Unix epoch.
   *
   * @default Date.now
   */
  readonly now?: (() => number) | undefined
}

/** Names of {@link VerifyWebhookEventOptions}. */
export const VERIFY_OPTIONS: readonly string[] = ['publicKey', 'tolerance', 'now']

/** Maximum size of a body in bytes. */
export const BODY_LIMIT: number = 1024 * 1024
const MAX_TOLERANCE = 24 * 60 * 60 * 1000

/**
 * Verifies a request of Discord, and returns its body. The signature is checked over the bytes of the body before they are
 * parsed, so nothing may have read the body before.
 *
 * @throws `InvalidArgumentError` · `WebhookEventError`, whose `status` is that of the response to send · `DiscordOAuth2Error` if
 *   the runtime has no Ed25519
 * @example
 * ```ts
 * import { verifyWebhookEvent } from 'grantcord/webhook-events'
 *
 * export async function receive(request: Request, publicKey: string) {
 *   const message = await verifyWebhookEvent(request, { publicKey })
 *   if (message.type === 1) console.log(message.event.type)
 *   return new Response(null, { status: 204 })
 * }
 * ```
 * @see https://docs.discord.com/developers/events/webhook-events#preparing-for-events
 */
export async function verifyWebhookEvent(
  request: Request,
  options: VerifyWebhookEventOptions,
): Promise<WebhookMessage> {
  checkOptions('options', options, VERIFY_OPTIONS)
  return createVerifier(options)(request)
}

/**
 * Creates a function that verifies requests, and imports the key once.
 *
 * @throws {@link InvalidArgumentError}
 */
export function createVerifier({
  publicKey,
  tolerance = 600_000,
  now = Date.now,
}: VerifyWebhookEventOptions): (request: Request) => Promise<WebhookMessage> {
  if (typeof publicKey !== 'string' || !/^[0-9a-f]{64}$/i.test(publicKey)) {
    const problem = 'must have 64 hexadecimal digits: copy the public key of the application'
    throw new InvalidArgumentError('publicKey', problem)
  }
  checkNumber('tolerance', tolerance, 0, MAX_TOLERANCE)
  checkFunction('now', now)
  let key: CryptoKey | undefined
  return async (request) => {
    const { method, headers } = request
    if (method !== 'POST') throw new WebhookEventError('wrong_method', 'Webhook events are sent with POST')
    const signature = headers.get('x-signature-ed25519') ?? ''
    const timestamp = headers.get('x-signature-timestamp') ?? ''
    if (!/^[0-9a-f]{128}$/i.test(signature) || !/^\d{1,12}$/.test(timestamp)) {
      const message = 'X-Signature-Ed25519 or X-Signature-Timestamp is missing or malformed'
      throw new WebhookEventError('missing_signature', message)
    }
    if (Math.abs(now() - Number(timestamp) * 1000) > tolerance) {
      const message = `The signed time is more than ${tolerance} ms from now: check the clock of this host`
      throw new WebhookEventError('untimely', message)
    }
    const body = await readChunks(request)
    key ??= await importKey(fromHex(publicKey))
    const signed = toBytes([new TextEncoder().encode(timestamp), ...body])
    if (!(await cryptoWith('subtle').subtle.verify('Ed25519', key, fromHex(signature), signed))) {
      throw new WebhookEventError('invalid_signature', 'The signature is not that of the public key')
    }
    const message = parseBody(toText(body))
    if (isMessage(message)) return message
    throw new WebhookEventError('malformed', 'The signed body is neither a ping nor an event with its data')
  }
}

/**
 * Reads the body of a request.
 *
 * @throws {@link InvalidArgumentError} if it was read before · {@link WebhookEventError} if it is too large
 */
async function readChunks(request: Request) {
  if (request.bodyUsed) {
    throw new InvalidArgumentError('request', 'must not have been read: the signature is over its raw body')
  }
  // Requests of Firefox lack the property `body`.
  const body = request.body === undefined ? await request.arrayBuffer() : request.body
  const chunks = await readBody(new Response(body), BODY_LIMIT)
  if (chunks) return chunks
  throw new WebhookEventError('too_large', `The body has more than ${BODY_LIMIT} bytes`)
}

async function importKey(bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const { subtle } = cryptoWith('subtle')
  try {
    return await subtle.importKey('raw', bytes, 'Ed25519', false, ['verify'])
  } catch (cause) {
    const message =
      'crypto.subtle has no Ed25519: use Node.js 20, Deno, Bun, Cloudflare Workers or a current browser'
    throw new DiscordOAuth2Error(message, { cause })
  }
}

/** Decodes hexadecimal digits, whose number is even. */
function fromHex(digits: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}

/** Names of the events of the description, which all have data. The compiler checks that none is missing. */
const DESCRIBED: Readonly<Record<WebhookEventName, true>> = {
  APPLICATION_AUTHORIZED: true,
  APPLICATION_DEAUTHORIZED: true,
  ENTITLEMENT_CREATE: true,
  ENTITLEMENT_DELETE: true,
  ENTITLEMENT_UPDATE: true,
  GAME_DIRECT_MESSAGE_CREATE: true,
  GAME_DIRECT_MESSAGE_DELETE: true,
  GAME_DIRECT_MESSAGE_UPDATE: true,
  LOBBY_MESSAGE_CREATE: true,
  LOBBY_MESSAGE_DELETE: true,
  LOBBY_MESSAGE_UPDATE: true,
}

/** Checks whether a body is a ping or an event. Discord signed it, so only its outline is checked. */
function isMessage(value: unknown): value is WebhookMessage {
  if (!isRecord(value)) return false
  if (value.type === 0) return true
  const { type, event } = value
  return type === 1 && isRecord(event) && typeof event.type === 'string' && hasData(event.type, event.data)
}

/** Checks the data of an event: listeners need it, and the deletion of tokens needs the user. */
function hasData(type: string, data: unknown): boolean {
  if (!Object.hasOwn(DESCRIBED, type)) return true
  if (!isRecord(data)) return false
  return type !== 'APPLICATION_DEAUTHORIZED' || typeof propertyOf(data.user, 'id') === 'string'
}
