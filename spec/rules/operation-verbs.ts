import { eachOperation } from './operations.ts'
import type { Rule } from './redocly.ts'

/** First words of operation ids. Only the first five are for all resources; the others have a reason each. */
const VERBS = [
  'get',
  'list',
  'create',
  'update',
  'delete',
  // Discord's words for a member or recipient who exists without the guild, lobby or group DM.
  'add',
  'remove',
  // OAuth2: the consent page and the device authorization, the token endpoint, the revocation endpoint.
  'authorize',
  'request',
  'revoke',
  // Bulk Overwrite Global Application Commands, Bulk Update Lobby Members.
  'bulk',
  // Consume an Entitlement.
  'consume',
  // Exchange for Child Token: a publisher's token is exchanged for a token of a game.
  'exchange',
  // Execute Webhook.
  'execute',
  // Leave Guild, Leave Lobby.
  'leave',
  // Link Channel to Lobby.
  'link',
  // Send Lobby Message.
  'send',
  // Discord's word for the reverse of merging a provisional account.
  'unmerge',
  // A file, which cannot be read or changed through the API afterwards.
  'upload',
]

/**
 * Requires one of these verbs at the beginning of each operation id, and the same verb at the beginning of its summary. The
 * rule does not cover webhooks, whose ids are the names of events.
 */
export const operationVerbs: Rule = () =>
  eachOperation(({ node, location, isWebhook }, context) => {
    if (isWebhook) return
    const [verb = ''] = /^[a-z]+/.exec(String(node.operationId)) ?? []
    if (!VERBS.includes(verb)) {
      const message = `The operation id must begin with one of ${VERBS.join(', ')}.`
      context.report({ message, location: location.child(['operationId']) })
      return
    }
    const [word = ''] = String(node.summary).split(/[\s,]/)
    if (word.toLowerCase() === verb) return
    const message = `The summary must begin with the verb of the operation id, \`${verb}\`.`
    context.report({ message, location: location.child(['summary']) })
  })
