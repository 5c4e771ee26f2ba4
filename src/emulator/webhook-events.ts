import type { Application, WebhookEventType } from '../generated/models.ts'
import { type Journal, readResponse } from './journal.ts'
import type { GrantRow } from './rows.ts'
import type { State } from './state.ts'

/**
 * Public key of all emulators, in hexadecimal: `verify_key` of their applications. The private key is public too, because
 * it is derived from a text below. A signature by it proves nothing about Discord.
 */
export const VERIFY_KEY = '5dc1e3274b87cbc23d3d93a17e1a17764677e708adab4bd8b178c0b8d273afc7'

const SEED = 'grantcord/emulator: a public key'
/** The bytes of PKCS #8 before the seed of an Ed25519 key (RFC 8410 section 7). */
const PKCS8_PREFIX = [48, 46, 2, 1, 0, 48, 5, 6, 3, 43, 101, 112, 4, 34, 4, 32]
/** Milliseconds in which an application must respond. */
const TIMEOUT = 3000
const DISABLED_STATUSES: ReadonlySet<unknown> = new Set([1, 3])
const INVALID_SIGNATURE = '0'.repeat(128)

/** Functions that webhook events need. */
export interface EventSources {
  readonly state: State
  readonly journal: Journal
  readonly fetch: (request: Request) => Promise<Response>
}

/** Sends webhook events to the URLs of applications. */
export interface WebhookEvents {
  /** Resolves when all events have been sent. */
  flush(): Promise<void>
  /** Drops events that have not been sent. */
  clear(): void
}

interface Message {
  readonly type: WebhookEventType | 'PING'
  readonly application: Application
  readonly url: string
  readonly body: string
  readonly userId: string | undefined
  /** False for the ping with an invalid signature, which an application must reject. */
  readonly isSigned: boolean
}

let signingKey: Promise<CryptoKey> | undefined

/**
 * Sends an event for each change of a grant or an entitlement, and pings when an application receives a URL. Restored data
 * sends nothing. An event is sent once.
 */
export function sendWebhookEvents({ state, journal, fetch }: EventSources): WebhookEvents {
  let queue: Message[] = []
  let running: Promise<void> | undefined

  async function run(): Promise<void> {
    // Changes of one call are complete, or undone, before the first event is sent.
    await Promise.resolve()
    for (let message = queue.shift(); message; message = queue.shift()) await send(message)
    running = undefined
  }

  function enqueue(message: Message): void {
    queue.push(message)
    running ??= run()
  }

  async function send(message: Message): Promise<void> {
    const { type, application, body, userId } = message
    const request = await createRequest(message, state.now())
    const exchange = {
      kind: 'webhook-event',
      operation: type,
      request,
      text: body,
      applicationId: application.id,
      userId,
      time: state.now(),
      findings: [],
    } as const
    const result = await fetch(request).then(readResponse, () => undefined)
    journal.add({ ...exchange, response: result?.response, responseText: result?.text })
  }

  function add(
    applicationId: string,
    type: WebhookEventType,
    data: object,
    userId: string | undefined,
  ): void {
    const application = state.applications.get(applicationId)?.application
    if (!application || !isSubscribed(application, type)) return
    const timestamp = new Date(state.now()).toISOString()
    enqueue(createMessage(application, { type, timestamp, data }, userId))
  }

  function addGrantEvent(type: WebhookEventType, { application_id, user_id, scopes }: GrantRow): void {
    const user = state.users.get(user_id)
    const isAuthorized = type === 'APPLICATION_AUTHORIZED'
    if (user) add(application_id, type, { user, ...(isAuthorized && { scopes }) }, user_id)
  }

  state.applications.onChange = (after, before) => {
    const url = after?.application.event_webhooks_url
    if (!after || !isHttp(url) || url === before?.application.event_webhooks_url) return
    const ping = createMessage(after.application, undefined, undefined)
    enqueue(ping)
    enqueue({ ...ping, isSigned: false })
  }
  state.grants.onChange = (after, before) => {
    if (!after && before) addGrantEvent('APPLICATION_DEAUTHORIZED', before)
    if (after?.scopes.some((scope) => !before?.scopes.includes(scope))) {
      addGrantEvent('APPLICATION_AUTHORIZED', after)
    }
  }
  state.entitlements.onChange = (after, before) => {
    const entitlement = after ?? before
    if (!entitlement) return
    const isDeleted = !after || (after.deleted && !before?.deleted)
    const type = isDeleted ? 'ENTITLEMENT_DELETE' : before ? 'ENTITLEMENT_UPDATE' : 'ENTITLEMENT_CREATE'
    add(entitlement.application_id, type, entitlement, entitlement.user_id)
  }
  state.directMessages.onChange = (after, before) => {
    if (!after || before) return
    const { application_id, message } = after
    add(application_id, 'GAME_DIRECT_MESSAGE_CREATE', message, message.author.id)
  }
  return {
    flush: async () => running,
    clear() {
      queue = []
    },
  }
}

function isSubscribed(application: Application, type: WebhookEventType): boolean {
  const { event_webhooks_url, event_webhooks_status, event_webhooks_types } = application
  if (!isHttp(event_webhooks_url) || DISABLED_STATUSES.has(event_webhooks_status)) return false
  return event_webhooks_types?.includes(type) ?? true
}

function isHttp(url: string | null | undefined): boolean {
  return url != null && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)
}

/** Creates the message of an event, or a ping without one. */
function createMessage(
  application: Application,
  event: { readonly type: WebhookEventType; readonly timestamp: string; readonly data: object } | undefined,
  userId: string | undefined,
): Message {
  const body = { version: 1, application_id: application.id, type: event ? 1 : 0, ...(event && { event }) }
  return {
    type: event?.type ?? 'PING',
    application,
    url: application.event_webhooks_url ?? '',
    body: JSON.stringify(body),
    userId,
    isSigned: true,
  }
}

async function createRequest({ url, body, isSigned }: Message, now: number): Promise<Request> {
  const timestamp = String(Math.floor(now / 1000))
  return new Request(url, {
    method: 'POST',
    body,
    headers: {
      'Content-Type': 'application/json',
      'X-Signature-Ed25519': isSigned ? await sign(timestamp + body) : INVALID_SIGNATURE,
      'X-Signature-Timestamp': timestamp,
    },
    redirect: 'manual',
    signal: AbortSignal.timeout(TIMEOUT),
  })
}

async function sign(text: string): Promise<string> {
  const encoder = new TextEncoder()
  const key = Uint8Array.from([...PKCS8_PREFIX, ...encoder.encode(SEED)])
  signingKey ??= crypto.subtle.importKey('pkcs8', key, 'Ed25519', false, ['sign'])
  const signature = await crypto.subtle.sign('Ed25519', await signingKey, encoder.encode(text))
  return Array.from(new Uint8Array(signature), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
