import {
  type ApiResponse,
  type Document,
  listParameters,
  type Parameter,
  type RequestBody,
  resolve,
} from '../generate/document.ts'
import { type ComparisonContext, compareShape, descend } from './compare-shape.ts'
import { type Difference, differ } from './difference.ts'
import type { OperationPair, OperationSide } from './operations.ts'
import { readShape } from './read-shape.ts'

/** Content of a request or response by media type, with the description that resolves its references. */
interface Content {
  readonly document: Document
  readonly content: RequestBody['content']
}

/** Compares the parameters of an operation. Path parameters match by position, all others by name. */
export function compareParameters({ operation, theirs, ours, compared }: OperationPair): Difference[] {
  if (!theirs || !ours) return []
  const [upstream, own] = [readParameters(theirs, ours), readParameters(ours, ours)]
  return [...new Set([...upstream.keys(), ...own.keys()])].sort().flatMap((key) => {
    const [one, other] = [upstream.get(key), own.get(key)]
    const location = `${operation} ${key}`
    const context = { operation, use: 'request', location, upstream: location, compared } as const
    const presence = differ(context, 'parameter', describeRequirement(one), describeRequirement(other))
    if (!one || !other) return presence
    const [theirShape, ourShape] = [
      readShape(theirs.document, one.schema),
      readShape(ours.document, other.schema),
    ]
    return [...presence, ...compareShape(context, theirShape, ourShape)]
  })
}

/** Returns the parameters by location and name. Those of the path have the names that our description gives them. */
function readParameters({ document, located }: OperationSide, ours: OperationSide): Map<string, Parameter> {
  const names = listParameterNames(located.path)
  const ownNames = listParameterNames(ours.located.path)
  return new Map(
    listParameters(document, located).map((parameter) => {
      const name = parameter.in === 'path' ? ownNames[names.indexOf(parameter.name)] : undefined
      return [`${parameter.in} ${name ?? parameter.name}`, parameter]
    }),
  )
}

function listParameterNames(path: string): string[] {
  return [...path.matchAll(/\{([^}]*)\}/g)].map(([, name = '']) => name)
}

/** Compares the request body of an operation: presence, media types and schemas. */
export function compareBody({ operation, theirs, ours, compared }: OperationPair): Difference[] {
  if (!theirs || !ours) return []
  const [one, other] = [readBody(theirs), readBody(ours)]
  const location = `${operation} body`
  const context = { operation, use: 'request', location, upstream: location, compared } as const
  const presence = differ(context, 'body', describeRequirement(one), describeRequirement(other))
  if (!one || !other) return presence
  return [
    ...presence,
    ...compareContent(context, { ...theirs, content: one.content }, { ...ours, content: other.content }),
  ]
}

function readBody({ document, operation }: OperationSide): RequestBody | undefined {
  return operation.requestBody && resolve<RequestBody>(document, operation.requestBody)
}

/** Compares the responses of an operation: statuses, media types and schemas. */
export function compareResponses({ operation, theirs, ours, compared }: OperationPair): Difference[] {
  if (!theirs || !ours) return []
  const statuses = new Set([theirs, ours].flatMap((side) => Object.keys(side.operation.responses)))
  return [...statuses].sort().flatMap((status) => {
    const [one, other] = [readResponse(theirs, status), readResponse(ours, status)]
    const location = `${operation} ${status}`
    const context = { operation, use: 'response', location, upstream: location, compared } as const
    if (!one || !other) return differ(context, 'status', describePresence(one), describePresence(other))
    const contentOf = ({ content = {} }: ApiResponse): NonNullable<ApiResponse['content']> => content
    return compareContent(
      context,
      { ...theirs, content: contentOf(one) },
      { ...ours, content: contentOf(other) },
    )
  })
}

/** Returns the response of a status, or else of its range: `4XX` covers every status that is not described itself. */
function readResponse(
  { document, operation: { responses } }: OperationSide,
  status: string,
): ApiResponse | undefined {
  const response = responses[status] ?? responses[`${status.charAt(0)}XX`]
  return response && resolve<ApiResponse>(document, response)
}

/** Compares the media types of a body, and the schemas of those that both descriptions have. */
function compareContent(context: ComparisonContext, theirs: Content, ours: Content): Difference[] {
  const types = new Set([...Object.keys(theirs.content), ...Object.keys(ours.content)])
  return [...types].sort().flatMap((type) => {
    const [one, other] = [theirs.content[type], ours.content[type]]
    const inner = descend(context, ` ${type}`)
    if (!one || !other) return differ(inner, 'content', describePresence(one), describePresence(other))
    return compareShape(inner, readShape(theirs.document, one.schema), readShape(ours.document, other.schema))
  })
}

function describePresence(value: object | undefined): string {
  return value ? 'present' : 'absent'
}

function describeRequirement(value: { readonly required?: boolean } | undefined): string {
  if (!value) return 'absent'
  return value.required ? 'required' : 'optional'
}
