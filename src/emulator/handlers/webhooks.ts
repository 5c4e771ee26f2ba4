import type {
  Attachment,
  AttachmentUpdate,
  Message,
  PartialUser,
  Webhook,
  WebhookExecute,
  WebhookMessageUpdate,
} from '../../generated/models.ts'
import { hashImage, toTimestamp } from '../access.ts'
import type { Handlers } from '../context.ts'
import { ErrorResponse } from '../responses.ts'
import { toPartialUser } from '../seed.ts'
import type { State } from '../state.ts'

interface WebhookContext {
  readonly state: State
  readonly path: { readonly webhook_id: string; readonly webhook_token: string }
}

interface MessageContext extends WebhookContext {
  readonly path: WebhookContext['path'] & { readonly message_id: string }
  readonly query: { readonly thread_id?: string }
}

type Files = ReadonlyMap<string, File>

/** Handlers of the endpoints of webhooks, whose credential is the token in the path. */
export const WEBHOOK_HANDLERS: Handlers = {
  getWebhookWithToken: (context) => ({ status: 200, body: requireWebhook(context) }),

  async updateWebhookWithToken(context) {
    const { name, avatar } = context.body
    const webhook = {
      ...requireWebhook(context),
      ...(name !== undefined && { name }),
      ...(avatar !== undefined && { avatar: await hashImage(avatar) }),
    }
    return { status: 200, body: context.state.webhooks.set(webhook) }
  },

  deleteWebhookWithToken(context) {
    context.state.webhooks.delete(requireWebhook(context).id)
    return { status: 204 }
  },

  executeWebhook(context) {
    const { state, query, body, files } = context
    const webhook = requireWebhook(context)
    const channelId = findChannel(state, webhook, query.thread_id)
    const message = createMessage(state, webhook, channelId, body, files)
    return query.wait === true ? { status: 200, body: message } : { status: 204 }
  },

  executeSlackCompatibleWebhook(context) {
    const { state, query, body } = context
    const webhook = requireWebhook(context)
    const embeds = (body.attachments ?? []).map(({ title, text }) => ({
      ...(title != null && { title }),
      ...(text != null && { description: text }),
    }))
    const { text, username } = body
    const given = { content: text ?? '', embeds, ...(username != null && { username }) }
    createMessage(state, webhook, findChannel(state, webhook, query.thread_id), given, new Map())
    return { status: 200 }
  },

  executeGitHubCompatibleWebhook(context) {
    requireWebhook(context)
    return { status: 204 }
  },

  getWebhookMessage: (context) => ({ status: 200, body: requireMessage(context) }),

  updateWebhookMessage(context) {
    const { state, body, files, path } = context
    const message = editMessage(state, requireMessage(context), body, files)
    state.webhookMessages.set({ webhook_id: path.webhook_id, message })
    return { status: 200, body: message }
  },

  deleteWebhookMessage(context) {
    const { id } = requireMessage(context)
    context.state.webhookMessages.delete(context.path.webhook_id, id)
    return { status: 204 }
  },
}

/** @throws {@link ErrorResponse} 404 for a webhook that does not exist, 401 for another token. */
function requireWebhook({ state, path }: WebhookContext): Webhook {
  const webhook = state.webhooks.get(path.webhook_id)
  if (!webhook) throw new ErrorResponse(404, 'UnknownWebhook')
  if (webhook.token !== path.webhook_token) throw new ErrorResponse(401, 'InvalidWebhookToken')
  return webhook
}

/** Returns the id of the channel of a webhook, or of a thread in it. */
function findChannel(state: State, { channel_id }: Webhook, threadId: string | undefined): string {
  const id = threadId ?? channel_id ?? ''
  const isThread = threadId !== undefined && state.channels.get(threadId)?.parent_id === channel_id
  if (threadId === undefined || isThread) return id
  throw new ErrorResponse(404, 'UnknownChannel')
}

/** @throws {@link ErrorResponse} 404 for a message that does not exist, or in another channel. */
function requireMessage(context: MessageContext): Message {
  const { state, path, query } = context
  const webhook = requireWebhook(context)
  const row = state.webhookMessages.get(path.webhook_id, path.message_id)
  if (row?.message.channel_id === findChannel(state, webhook, query.thread_id)) return row.message
  throw new ErrorResponse(404, 'UnknownMessage')
}

function createMessage(
  state: State,
  webhook: Webhook,
  channelId: string,
  given: WebhookExecute,
  files: Files,
): Message {
  const { content = '', embeds = [], components, poll, flags = 0, tts = false, username } = given
  if (!content && embeds.length === 0 && !components?.length && !poll && files.size === 0) {
    throw new ErrorResponse(400, 'EmptyMessage')
  }
  const author: PartialUser = {
    id: webhook.id,
    username: username ?? webhook.name ?? 'Webhook',
    avatar: webhook.avatar,
    discriminator: '0000',
    bot: true,
  }
  const message: Message = {
    id: state.createId(),
    type: 0,
    channel_id: channelId,
    author,
    content,
    timestamp: toTimestamp(state.now()),
    edited_timestamp: null,
    tts,
    mention_everyone: false,
    mentions: findMentions(state, content, given.allowed_mentions),
    mention_roles: [],
    attachments: toAttachments(state, channelId, files, given.attachments),
    embeds: embeds.map((embed) => ({ type: 'rich', ...embed })),
    ...(components && { components }),
    pinned: false,
    webhook_id: webhook.id,
    ...(webhook.application_id !== null && { application_id: webhook.application_id }),
    flags,
  }
  state.webhookMessages.set({ webhook_id: webhook.id, message })
  return message
}

function editMessage(state: State, message: Message, given: WebhookMessageUpdate, files: Files): Message {
  const { content, embeds, components, attachments, flags } = given
  const kept = attachments
    ? message.attachments.filter(({ id }) => attachments.some((one) => String(one.id) === id))
    : message.attachments
  const added = toAttachments(state, message.channel_id, files, attachments ?? [])
  const edited: Message = {
    ...message,
    ...(content !== undefined && {
      content: content ?? '',
      mentions: findMentions(state, content ?? '', given.allowed_mentions),
    }),
    ...(embeds !== undefined && { embeds: (embeds ?? []).map((embed) => ({ type: 'rich', ...embed })) }),
    ...(components !== undefined && { components: components ?? [] }),
    ...(typeof flags === 'number' && { flags }),
    attachments: [...(attachments === null ? [] : kept), ...added],
    edited_timestamp: toTimestamp(state.now()),
  }
  const isEmpty = [edited.embeds, edited.attachments, edited.components ?? []].every(
    ({ length }) => length === 0,
  )
  if (edited.content === '' && isEmpty) throw new ErrorResponse(400, 'EmptyMessage')
  return edited
}

/** Returns the users that a text mentions, of those that it may mention. */
function findMentions(
  state: State,
  content: string,
  allowed: WebhookMessageUpdate['allowed_mentions'],
): PartialUser[] {
  const ids = [...new Set([...content.matchAll(/<@!?(\d+)>/g)].map(([, id = '']) => id))]
  const isAllowed = (id: string) =>
    !allowed || (allowed.parse?.includes('users') ?? false) || (allowed.users?.includes(id) ?? false)
  return ids.filter(isAllowed).flatMap((id) => {
    const user = state.users.get(id)
    return user ? [toPartialUser(user)] : []
  })
}

/** Describes uploaded files. The field of a file ends with the id of its description. */
function toAttachments(
  state: State,
  channelId: string,
  files: Files,
  descriptions: readonly AttachmentUpdate[] = [],
): Attachment[] {
  return [...files].map(([field, file]) => {
    const index = /^files\[(\d+)\]$/.exec(field)?.[1]
    const given = descriptions.find(({ id }) => String(id) === index)
    const id = state.createId()
    const path = `attachments/${channelId}/${id}/${encodeURIComponent(file.name)}`
    return {
      id,
      filename: file.name,
      size: file.size,
      url: `https://cdn.discordapp.com/${path}`,
      proxy_url: `https://media.discordapp.net/${path}`,
      ...(file.type !== '' && { content_type: file.type }),
      ...(given?.description !== undefined && { description: given.description }),
      ...(given?.title !== undefined && { title: given.title }),
    }
  })
}
