import type { Message, Webhook, WebhookExecute, WebhookMessageUpdate } from '../generated/models.ts'
import type { Snowflake } from '../generated/schema.ts'
import { checkRequestOptions, expectSuccess } from '../runtime/api/call.ts'
import type { OAuth2Client } from '../runtime/client.ts'
import { type ClientContext, contextOf } from '../runtime/context.ts'
import { InvalidArgumentError } from '../runtime/errors/arguments.ts'
import { UnexpectedResponseError } from '../runtime/errors/network.ts'
import type { Call, RequestOptions } from '../runtime/transport/types.ts'
import { hideSecrets } from '../runtime/utils/inspect.ts'
import {
  checkArray,
  checkCredential,
  checkObject,
  checkSnowflake,
  checkString,
  checkText,
} from '../runtime/validation/arguments.ts'
import { parseUrl } from '../runtime/validation/urls.ts'

/** Id and token of a webhook, and the thread of its URL. */
export interface WebhookCredential {
  readonly id: Snowflake
  /** Token, a secret: with it, anyone can send messages and delete the webhook. */
  readonly token: string
  /** Id of the thread that contains the messages, if they are not in the channel itself. */
  readonly threadId?: Snowflake | undefined
}

/** A file of a message. */
export interface WebhookFile {
  /** Contents, at most 10 MiB, or more in a boosted guild. */
  readonly data: Blob | ArrayBuffer | ArrayBufferView | string
  /** Name, which no other file of the message has, at most 1024 characters. */
  readonly name: string
  /** Alt text, at most 1024 characters. */
  readonly description?: string | undefined
}

/** A message to send. It needs at least one of `content`, `embeds`, `components`, `poll` and `files`. */
export interface WebhookMessage extends Omit<WebhookExecute, 'attachments'> {
  /** At most 10 files. */
  readonly files?: readonly (File | WebhookFile)[] | undefined
}

/** Changes of a message. Absent fields stay as they are; `null` removes a field. */
export interface WebhookMessageChanges extends WebhookMessageUpdate {
  /**
   * New files. The message has at most 10 files. Existing files that are not listed in `attachments` are then removed.
   */
  readonly files?: readonly (File | WebhookFile)[] | undefined
}

/** Options of calls for a message. */
export interface WebhookRequestOptions extends RequestOptions {
  /**
   * Id of the thread that contains the message; `null` if it is in the channel itself.
   *
   * @default the thread of the webhook's URL, if it has one
   */
  readonly threadId?: Snowflake | null | undefined
}

const WEBHOOK = '/webhooks/{webhook_id}/{webhook_token}'
const MESSAGE = `${WEBHOOK}/messages/{message_id}` as const
const MAX_FILES = 10

/**
 * Sends, edits and deletes the messages of a webhook. Its requests are those of the client: with its rate limits, retries and
 * deadline. A request that Discord may have processed is not retried, except the deletion of a message.
 *
 * Methods throw the errors of every request: `NotFoundError` if the webhook or the message does not exist,
 * `UnauthorizedError` if the token is wrong, `ValidationError` if the message is empty or too long. The token is in none of
 * them.
 *
 * @example
 * ```ts
 * import type { OAuth2Client } from 'grantcord'
 * import { WebhookClient } from 'grantcord/webhook'
 *
 * export async function announce(discord: OAuth2Client, webhookUrl: string, report: Blob) {
 *   const webhook = new WebhookClient(discord, webhookUrl)
 *   const files = [{ name: 'report.txt', data: report, description: 'The report of today' }]
 *   const { id } = await webhook.send({ content: 'The report is ready.', files })
 *   await webhook.edit(id, { content: 'The report is final.' })
 * }
 * ```
 * @see https://docs.discord.com/developers/resources/webhook
 */
export class WebhookClient {
  readonly #context: ClientContext
  readonly #path: { readonly webhook_id: Snowflake; readonly webhook_token: string }
  /** Id of the thread that contains the messages, unless a call names another one. */
  readonly threadId: Snowflake | undefined

  /**
   * @param client Client that sends the requests.
   * @param webhook `token.webhook` of a sign-in with `webhook.incoming`, the id and the token of a webhook, or its URL. The
   *   `thread_id` of a URL is the thread of all messages.
   * @throws `InvalidArgumentError` if it has no token.
   */
  constructor(client: OAuth2Client, webhook: WebhookCredential | Pick<Webhook, 'id' | 'token'> | string) {
    this.#context = contextOf(client)
    const credential = typeof webhook === 'string' ? parseWebhookUrl(webhook) : checkWebhook(webhook)
    this.#path = { webhook_id: credential.id, webhook_token: credential.token }
    this.threadId = credential.threadId
  }

  /** Id of the webhook. */
  get id(): Snowflake {
    return this.#path.webhook_id
  }

  /**
   * Sends a message, and returns it as Discord has stored it.
   *
   * Discord: Execute Webhook.
   *
   * @see https://docs.discord.com/developers/resources/webhook#execute-webhook
   */
  async send(message: WebhookMessage, options: WebhookRequestOptions = {}): Promise<Message> {
    const { call, rest } = this.#prepare(options)
    const body = toBody(message)
    const query = { ...call.query, wait: true, ...withComponents(message) }
    const sent = await expectSuccess(this.#context, 'POST', WEBHOOK, { ...call, query, body }, rest)
    if (sent) return sent
    throw new UnexpectedResponseError(`POST ${WEBHOOK}`, 'the message is missing', { status: 204 })
  }

  /**
   * Fetches a message of the webhook.
   *
   * Discord: Get Webhook Message.
   *
   * @see https://docs.discord.com/developers/resources/webhook#get-webhook-message
   */
  async fetchMessage(messageId: Snowflake, options: WebhookRequestOptions = {}): Promise<Message> {
    const { call, rest } = this.#prepare(options, toPath(messageId))
    return expectSuccess(this.#context, 'GET', MESSAGE, call, rest)
  }

  /**
   * Changes a message of the webhook, and returns it.
   *
   * Discord: Edit Webhook Message.
   *
   * @see https://docs.discord.com/developers/resources/webhook#edit-webhook-message
   */
  async edit(
    messageId: Snowflake,
    changes: WebhookMessageChanges,
    options: WebhookRequestOptions = {},
  ): Promise<Message> {
    const { call, rest } = this.#prepare(options, toPath(messageId))
    const body = toBody(changes)
    const query = { ...call.query, ...withComponents(changes) }
    return expectSuccess(this.#context, 'PATCH', MESSAGE, { ...call, query, body }, rest)
  }

  /**
   * Deletes a message of the webhook.
   *
   * Discord: Delete Webhook Message.
   *
   * @see https://docs.discord.com/developers/resources/webhook#delete-webhook-message
   */
  async delete(messageId: Snowflake, options: WebhookRequestOptions = {}): Promise<void> {
    const { call, rest } = this.#prepare(options, toPath(messageId))
    await expectSuccess(this.#context, 'DELETE', MESSAGE, call, rest)
  }

  /** Returns the properties that are not secret. `util.inspect` shows the same. */
  toJSON(): Record<string, unknown> {
    return { id: this.id, threadId: this.threadId }
  }

  /** Checks the options and returns the parts that all calls share. */
  #prepare(options: WebhookRequestOptions, path: object = {}): { call: Call; rest: RequestOptions } {
    const { threadId = this.threadId, ...rest } = checkRequestOptions(options, ['threadId'])
    if (threadId != null) checkSnowflake('threadId', threadId)
    const call: Call = {
      credential: { kind: 'none' },
      path: { ...path, ...this.#path },
      query: { thread_id: threadId ?? undefined },
    }
    return { call, rest }
  }
}

hideSecrets(WebhookClient.prototype)

/** Path of a webhook, with or without the version of the API. */
const PATH = /^(?:\/.+)?\/webhooks\/(\d{1,20})\/([\w-]+)\/?$/

/**
 * Returns the id and the token of a webhook from its URL, and the thread that its parameter `thread_id` names. The host is not
 * checked, because requests are sent to the `baseUrl` of the client.
 *
 * @throws `InvalidArgumentError` unless the path of the URL ends with `/webhooks/<id>/<token>`, and if `thread_id` is not a
 *   snowflake. The error does not contain the URL.
 * @example
 * ```ts
 * import { parseWebhookUrl } from 'grantcord/webhook'
 *
 * export const { id } = parseWebhookUrl('https://discord.com/api/webhooks/223704706495545344/the-token')
 * ```
 * @see https://docs.discord.com/developers/resources/webhook#webhook-object
 */
export function parseWebhookUrl(url: string): WebhookCredential {
  const parsed = parseUrl(url)
  const [, id, token] = PATH.exec(parsed?.pathname ?? '') ?? []
  const threadId = parsed?.searchParams.get('thread_id') ?? undefined
  if (id !== undefined && token !== undefined) return checkWebhook({ id, token, threadId })
  const expected = 'https://discord.com/api/webhooks/<id>/<token>'
  throw new InvalidArgumentError('webhook', `must be the URL of a webhook, such as ${expected}`)
}

function checkWebhook(webhook: WebhookCredential | Pick<Webhook, 'id' | 'token'>): WebhookCredential {
  checkObject('webhook', webhook)
  const { id, token } = webhook
  const threadId = 'threadId' in webhook ? webhook.threadId : undefined
  checkSnowflake('webhook.id', id)
  if (token === undefined) {
    const problem =
      'is required: only an incoming webhook has one, and only the response that created it contains it'
    throw new InvalidArgumentError('webhook.token', problem)
  }
  checkCredential('webhook.token', token)
  if (threadId !== undefined) checkSnowflake('webhook.threadId', threadId)
  return { id, token, ...(threadId !== undefined && { threadId }) }
}

function toPath(messageId: Snowflake): { readonly message_id: Snowflake } {
  checkSnowflake('messageId', messageId)
  return { message_id: messageId }
}

/** Returns the parameter that components of a webhook require which no application owns. */
function withComponents({ components }: WebhookMessage | WebhookMessageChanges): { with_components?: true } {
  return components && components.length > 0 ? { with_components: true } : {}
}

/** Returns the body of a request: JSON, or a form if there are files. */
function toBody(message: WebhookMessage | WebhookMessageChanges): object {
  checkObject('message', message)
  const { files, ...fields } = message
  if (files === undefined || (Array.isArray(files) && files.length === 0)) return fields
  checkArray('files', files)
  if (files.length > MAX_FILES) {
    throw new InvalidArgumentError('files', `must have at most ${MAX_FILES} items, and has ${files.length}`)
  }
  const parts = files.map(readFile)
  const kept = ('attachments' in fields && fields.attachments) || []
  const added = parts.map(({ file, description }, id) => ({ id, filename: file.name, description }))
  const names = parts.map(({ file }) => file.name)
  const repeated = names.findIndex((name, index) => names.indexOf(name) !== index)
  if (repeated >= 0) {
    throw new InvalidArgumentError(`files[${repeated}].name`, 'must differ from the names of the other files')
  }
  return {
    payload_json: toJson({ ...fields, attachments: [...kept, ...added] }),
    ...Object.fromEntries(parts.map(({ file }, index) => [`files[${index}]`, file])),
  }
}

/** @throws {@link InvalidArgumentError} for a cycle or a bigint, and for lone surrogates, which a form cannot contain. */
function toJson(message: object): string {
  const replacer = (_: string, value: unknown) => {
    if (typeof value === 'string') checkString('message', value)
    return value
  }
  try {
    return JSON.stringify(message, replacer)
  } catch (error) {
    if (error instanceof InvalidArgumentError) throw error
    throw new InvalidArgumentError('message', 'must be a value that JSON can represent')
  }
}

function readFile(file: File | WebhookFile, index: number): { file: File; description?: string | undefined } {
  const field = `files[${index}]`
  checkObject(field, file)
  checkText(`${field}.name`, file.name)
  if (file instanceof File) return { file }
  const { data, name, description } = file
  if (
    typeof data !== 'string' &&
    !(data instanceof Blob || data instanceof ArrayBuffer || ArrayBuffer.isView(data))
  ) {
    throw new InvalidArgumentError(`${field}.data`, 'must be a Blob, bytes or a string')
  }
  const type = data instanceof Blob ? data.type : ''
  const part = ArrayBuffer.isView(data) ? copy(data) : data
  return { file: new File([part], name, { type }), description }
}

/** Copies bytes, whose memory other threads may share. */
function copy({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(new Uint8Array(buffer, byteOffset, byteLength))
}
