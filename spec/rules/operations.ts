import { type Context, type Found, isNode, type Node, type Visitor } from './redocly.ts'

/** An operation with its path. */
export interface PlacedOperation extends Found {
  readonly path: string
  readonly pathItem: Node
  /** Indicates an operation below `webhooks`: Discord sends the request, and the application responds. */
  readonly isWebhook: boolean
}

/** Visits every operation of the description. */
export function eachOperation(check: (operation: PlacedOperation, context: Context) => void): Visitor {
  let path = ''
  let pathItem: Node = {}
  return {
    PathItem: {
      enter(node, context) {
        path = String(context.key)
        pathItem = node
      },
    },
    Operation(node, context) {
      check({ node, location: context.location, path, pathItem, isWebhook: !path.startsWith('/') }, context)
    },
  }
}

/** One alternative of the security requirements: scopes by security scheme. */
export type Requirement = Readonly<Record<string, readonly string[]>>

/** Lists the alternative security requirements of an operation. An empty one means that no credential is needed. */
export function listRequirements(operation: Node): Requirement[] {
  const security = operation.security
  return Array.isArray(security) ? security.filter(isNode).map((entry) => entry as Requirement) : []
}

/** Checks whether the path contains a secret that replaces a credential, such as the token of a webhook. */
export function hasPathToken({ path }: PlacedOperation): boolean {
  return /\{\w*token\}/.test(path)
}

/** Lists the scopes that a token in the request body must have. */
export function bodyTokenScopes(operation: Node): string[] {
  const token = operation['x-body-token']
  const scopes = isNode(token) ? token.scopes : undefined
  return Array.isArray(scopes) ? scopes.map(String) : []
}
