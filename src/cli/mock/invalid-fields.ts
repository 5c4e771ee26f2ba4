import type { MockOptions, MockResponse } from './responses.ts'
import {
  type FieldError,
  type InvalidField,
  namedProperty,
  toInvalidField,
  type Violation,
} from './violations.ts'

type Mapping = Readonly<Record<string, unknown>>
type Operation = MockOptions['resource']
type MockRequest = MockOptions['input']['data']

/** A tree of errors that mirrors the request, as in `APIErrorFields`. */
interface ErrorTree {
  [field: string]: ErrorTree | FieldError[]
}

/**
 * Replaces the example of a 400 with an error that names the invalid fields of this request, unless the request selects
 * the example by name.
 *
 * @param snowflake Pattern of an id in the description.
 */
export function nameInvalidFields(
  response: MockResponse,
  { resource, input: { data, validations }, config }: MockOptions,
  snowflake: string,
): MockResponse {
  const isSelected = config.code === 400 && config.exampleKey !== undefined
  const { statusCode, body } = response
  if (statusCode !== 400 || !isMapping(body) || validations.length === 0 || isSelected) return response
  const sent = readBody(data)
  const schema = selectSchema(resource, data, sent)
  const fields = selectViolations(validations, schema, sent).map((one) =>
    toInvalidField(one, readValue(one, data, resource, sent), snowflake),
  )
  return { ...response, body: 'error' in body ? toOAuth2Error(fields) : toAPIError(fields) }
}

function toAPIError(fields: readonly InvalidField[]): object {
  const errors: ErrorTree = {}
  for (const { path, error } of fields) addError(errors, path, error)
  return { code: 50035, ...(fields.length > 0 && { errors }), message: 'Invalid Form Body' }
}

/** Adds an error to the node of a field, unless the node has one already. */
function addError(tree: ErrorTree, path: readonly string[], error: FieldError): void {
  const node = path.reduce<ErrorTree>((parent, key) => {
    const child = parent[key]
    if (child && !Array.isArray(child)) return child
    const created: ErrorTree = {}
    parent[key] = created
    return created
  }, tree)
  node._errors ??= [error]
}

/** Creates an error of the token endpoints. Without a known grant type, Discord does not check the other fields. */
function toOAuth2Error(fields: readonly InvalidField[]): object {
  const [first] = fields
  const field = first?.path[0]
  if (field === undefined || fields.some(({ path }) => path[0] === 'grant_type')) {
    return { error: 'unsupported_grant_type' }
  }
  const fault = first?.error.code === 'BASE_TYPE_REQUIRED' ? 'Missing' : 'Invalid'
  return { error: 'invalid_request', error_description: `${fault} "${field}" in request.` }
}

/** Returns the body as an object: parsed from JSON by Prism, or from a form. */
function readBody({ body, headers }: MockRequest): Mapping {
  const isForm = String(headers?.['content-type']).startsWith('application/x-www-form-urlencoded')
  if (isForm && typeof body === 'string') return Object.fromEntries(new URLSearchParams(body))
  return isMapping(body) ? body : {}
}

/** Returns the schema of the body. Of a union, it is the member that the body resembles most. */
function selectSchema(resource: Operation, { headers }: MockRequest, sent: Mapping): Mapping {
  const contents = resource.request?.body?.contents ?? []
  const type = String(headers?.['content-type'])
  const content = contents.find(({ mediaType }) => type.startsWith(mediaType)) ?? contents[0]
  const schema = resolve(resource, content?.schema)
  const union = [schema.oneOf, schema.anyOf].find((members) => Array.isArray(members))
  const members = (union ?? [schema]).map((member: unknown) => resolve(resource, member))
  return members.reduce((best, member) => (score(member, sent) > score(best, sent) ? member : best))
}

/** Checks whether a schema allows a single value. */
function isConstant({ enum: values }: Mapping): boolean {
  return Array.isArray(values) && values.length === 1
}

function allows({ enum: values }: Mapping, value: unknown): boolean {
  return Array.isArray(values) && values.includes(value)
}

/** Counts the sent properties that a schema describes. A property with another constant excludes the schema. */
function score(schema: Mapping, sent: Mapping): number {
  const scores = Object.entries(sent).map(([name, value]) => {
    const property = propertiesOf(schema)[name]
    if (!isMapping(property)) return 0
    return isConstant(property) && !allows(property, value) ? Number.NEGATIVE_INFINITY : 1
  })
  return scores.reduce<number>((sum, one) => sum + one, 0)
}

/**
 * Selects the violations that concern the request. Prism lists those of all members of a union, and a body that is missing
 * as a whole is one violation without a path.
 */
function selectViolations(violations: readonly Violation[], schema: Mapping, sent: Mapping): Violation[] {
  const required = Array.isArray(schema.required) ? schema.required : []
  return violations.flatMap((violation) => {
    const { code, path } = violation
    if (!path) return code === 'required' ? required.map(toMissing) : []
    const [part, name = namedProperty(violation)] = path
    const isOfUnion = code === 'oneOf' || code === 'anyOf'
    if (part !== 'body' || (name === undefined && !isOfUnion)) return [violation]
    if (name === undefined) return []
    const property = propertiesOf(schema)[name]
    if (path.length === 1) {
      const isRelevant = code === 'required' ? required.includes(name) : property === undefined
      return isRelevant ? [violation] : []
    }
    const isMet = isMapping(property) && isConstant(property) && allows(property, sent[name])
    return property === undefined || isMet ? [] : [violation]
  })
}

function toMissing(name: unknown): Violation {
  return { code: 'required', path: ['body'], message: `must have required property '${name}'`, severity: 0 }
}

/** Returns the value at the path of a violation. */
function readValue(
  { path = [] }: Violation,
  { url }: MockRequest,
  { path: template }: Operation,
  sent: Mapping,
) {
  const [part, ...keys] = path
  const values = { body: sent, query: url.query, path: readPathParameters(url.path, template) }
  return keys.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    Object.entries(values).find(([name]) => name === part)?.[1],
  )
}

function readPathParameters(path: string, template: string): Mapping {
  const segments = path.split('/')
  const names = template
    .split('/')
    .map((segment, index) => [segment.replace(/^\{(.+)\}$/, '$1'), segments[index]])
  return Object.fromEntries(names)
}

function propertiesOf({ properties }: Mapping): Mapping {
  return isMapping(properties) ? properties : {}
}

/** Follows the local references of a schema. */
function resolve(resource: Operation, schema: unknown): Mapping {
  if (!isMapping(schema)) return {}
  if (typeof schema.$ref !== 'string') return schema
  const keys = schema.$ref.replace(/^#\//, '').split('/')
  const target = keys.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    resource,
  )
  return resolve(resource, target)
}

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
