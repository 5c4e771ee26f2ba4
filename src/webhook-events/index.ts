/** `grantcord/webhook-events`: the events that Discord sends to the URL of an application, verified and typed. */

export {
  createWebhookHandler,
  type DeletableTokens,
  type NodeHandler,
  type NodeRequest,
  type NodeResponse,
  toNodeHandler,
  type WebhookHandler,
  type WebhookHandlerOptions,
  type WebhookListeners,
} from './handler.ts'
export {
  type VerifyWebhookEventOptions,
  verifyWebhookEvent,
  type WebhookEvent,
  type WebhookEventName,
  type WebhookMessage,
} from './verify.ts'
