/** `grantcord/webhook`: messages of the webhook that the scope `webhook.incoming` created. */

export {
  parseWebhookUrl,
  WebhookClient,
  type WebhookCredential,
  type WebhookFile,
  type WebhookMessage,
  type WebhookMessageChanges,
  type WebhookRequestOptions,
} from './webhook-client.ts'
