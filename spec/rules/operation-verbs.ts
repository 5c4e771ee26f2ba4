import { eachOperation } from './operations.ts'
import type { Rule } from './redocly.ts'

/** First words of operation ids: those of all resources, and those of Discord for a single one. */
const VERBS = [
  'get',
  'list',
  'create',
  'update',
  'delete',
  'add',
  'authorize',
  'bulk',
  'consume',
  'exchange',
  'execute',
  'leave',
  'link',
  'remove',
  'request',
  'revoke',
  'send',
  'unmerge',
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
