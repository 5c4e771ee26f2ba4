import { type Context, type Found, isNode, type Node, type Visitor } from './redocly.ts'

/** An operation with the path that it stands at. */
export interface PlacedOperation extends Found {
  readonly path: string
  readonly pathItem: Node
  /** Whether Discord calls it. Such an operation stands below `webhooks`, has no path, and our server answers it. */
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

/** One alternative of a security requirement: what each scheme is asked for. */
export type Requirement = Readonly<Record<string, readonly string[]>>

/** The alternatives that secure an operation; an empty one means that it may also be called without. */
export function listRequirements(operation: Node): Requirement[] {
  const security = operation.security
  return Array.isArray(security) ? security.filter(isNode).map((entry) => entry as Requirement) : []
}

/** Whether the path carries a secret, such as the token of a webhook, that takes the place of a credential. */
export function hasPathToken({ path }: PlacedOperation): boolean {
  return /\{\w*token\}/.test(path)
}

/** The scopes that a token in the request body needs. */
export function bodyTokenScopes(operation: Node): string[] {
  const token = operation['x-body-token']
  const scopes = isNode(token) ? token.scopes : undefined
  return Array.isArray(scopes) ? scopes.map(String) : []
}
