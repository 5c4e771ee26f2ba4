import {
  bodyTokenScopes,
  eachOperation,
  hasPathToken,
  listRequirements,
  type PlacedOperation,
} from './operations.ts'
import { follow, type Rule } from './redocly.ts'

interface ErrorRule {
  readonly reason: string
  /** When the operation must declare the error. */
  readonly applies: (operation: PlacedOperation) => boolean
  /** When it may declare the error beyond that. */
  readonly allows?: (operation: PlacedOperation) => boolean
}

/**
 * When an operation declares each error. The rule holds both ways: no error is missing and none is made up. Webhooks are
 * answered by the application, which has errors of its own.
 */
const ERRORS: Record<string, ErrorRule> = {
  400: { reason: 'parameters or a body', applies: hasInput },
  401: {
    reason: 'security, or a token in its path',
    applies: (operation) => hasSecurity(operation) || hasPathToken(operation),
  },
  403: { reason: 'a scope or a permission to lack', applies: needsPermission, allows: hasSecurity },
  404: { reason: 'an id in its path', applies: ({ path }) => /\{\w*id\}/.test(path) },
}

export const errorStatuses: Rule = () =>
  eachOperation((operation, context) => {
    const declared = follow(context, operation, 'responses')
    if (!declared || operation.isWebhook) return
    for (const [status, { reason, applies, allows }] of Object.entries(ERRORS)) {
      const expected = applies(operation)
      if (expected === status in declared.node) continue
      if (!expected && allows?.(operation)) continue
      const message = expected
        ? `The operation has ${reason}, so it must declare a ${status} response.`
        : `The operation declares a ${status} response without having ${reason}.`
      context.report({ message, location: declared.location.key() })
    }
  })

function requirements({ node }: PlacedOperation): ReturnType<typeof listRequirements> {
  return listRequirements(node).filter((entry) => Object.keys(entry).length > 0)
}

function hasSecurity(operation: PlacedOperation): boolean {
  return requirements(operation).length > 0
}

function hasInput({ node, pathItem }: PlacedOperation): boolean {
  const lists = [node.parameters, pathItem.parameters]
  return 'requestBody' in node || lists.some((list) => Array.isArray(list) && list.length > 0)
}

function needsPermission(operation: PlacedOperation): boolean {
  const { node } = operation
  const needs = ({ OAuth2, BotToken }: Record<string, readonly string[]>): boolean =>
    BotToken !== undefined || (OAuth2 !== undefined && OAuth2.length > 0)
  return requirements(operation).some(needs) || bodyTokenScopes(node).length > 0
}
