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
  /** Returns `true` if the operation must declare the error. */
  readonly applies: (operation: PlacedOperation) => boolean
  /** Returns `true` if the operation may declare the error, although it need not. */
  readonly allows?: (operation: PlacedOperation) => boolean
}

/**
 * Conditions under which an operation declares each error. Missing errors and unexpected errors are both reported. The rule
 * does not cover webhooks, whose responses the application sends.
 */
const ERRORS: Record<string, ErrorRule> = {
  400: { reason: 'parameters or a body', applies: hasInput },
  401: {
    reason: 'security, or a token in its path',
    applies: (operation) => hasSecurity(operation) || hasPathToken(operation),
    allows: hasBody,
  },
  403: {
    reason: 'a scope or a permission that can be missing',
    applies: needsPermission,
    allows: hasSecurity,
  },
  404: {
    reason: 'an id in its path',
    applies: ({ path }) => /\{\w*id\}/.test(path),
    allows: hasBody,
  },
}

/** Key of the responses of a server that failed. Every operation declares it, because oazapfts cannot read `5XX`. */
const SERVER_ERRORS = 'default'

/** Requires the errors that an operation can have, and no others of these. */
export const errorStatuses: Rule = () =>
  eachOperation((operation, context) => {
    const declared = follow(context, operation, 'responses')
    if (!declared || operation.isWebhook) return
    if (!(SERVER_ERRORS in declared.node)) {
      context.report({
        message: `An operation must declare a ${SERVER_ERRORS} response.`,
        location: declared.location.key(),
      })
    }
    for (const [status, { reason, applies, allows }] of Object.entries(ERRORS)) {
      const expected = applies(operation)
      if (expected === status in declared.node) continue
      if (!expected && allows?.(operation)) continue
      const message = expected
        ? `An operation with ${reason} must declare a ${status} response.`
        : `An operation without ${reason} must not declare a ${status} response.`
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

/** Checks whether an operation has a body, which can contain a credential or the id of an object. */
function hasBody({ node }: PlacedOperation): boolean {
  return 'requestBody' in node
}

function needsPermission(operation: PlacedOperation): boolean {
  const { node } = operation
  const needs = ({ OAuth2, BotToken }: Record<string, readonly string[]>): boolean =>
    BotToken !== undefined || (OAuth2 !== undefined && OAuth2.length > 0)
  return requirements(operation).some(needs) || bodyTokenScopes(node).length > 0
}
