import { InvalidArgumentError } from '../runtime/errors/arguments.ts'

/**
 * A value of an OpenAPI document that nobody has checked yet, and where it stands. What is asked of it and is not
 * so is an `InvalidArgumentError` that names the place.
 */
export class DocumentNode {
  /** `document.paths./users/@me.get`. */
  readonly field: string
  readonly value: unknown
  readonly #root: unknown

  constructor(field: string, value: unknown, root: unknown = value) {
    this.field = field
    this.value = value
    this.#root = root
  }

  get isAbsent(): boolean {
    return this.value === undefined
  }

  /** A member of this object, references followed. */
  at(key: string): DocumentNode {
    const object = this.#object()
    return this.#inside(key, Object.hasOwn(object, key) ? object[key] : undefined)
  }

  /** The members of this object: none where it is absent. */
  members(): [string, DocumentNode][] {
    if (this.isAbsent) return []
    return Object.entries(this.#object()).map(([key, value]) => [key, this.#inside(key, value)])
  }

  /** The items of this list: none where it is absent. */
  items(): DocumentNode[] {
    if (this.isAbsent) return []
    if (!Array.isArray(this.value)) throw this.refuse('must be an array')
    return this.value.map((value, index) => this.#inside(String(index), value))
  }

  /** This text. */
  text(): string {
    if (typeof this.value !== 'string') throw this.refuse('must be a string')
    return this.value
  }

  /** The error that says what would be right here. */
  refuse(problem: string): InvalidArgumentError {
    return new InvalidArgumentError(this.field, problem)
  }

  #object(): Record<string, unknown> {
    if (!isObject(this.value)) throw this.refuse('must be an object')
    return this.value
  }

  #inside(key: string, value: unknown): DocumentNode {
    const place = new DocumentNode(`${this.field}.${key}`, value, this.#root)
    return isReference(value) ? place.#follow(value.$ref) : place
  }

  /** Where local references lead from here. */
  #follow(first: string): DocumentNode {
    const seen = new Set<string>()
    let target: unknown = { $ref: first }
    while (isReference(target)) {
      const { $ref } = target
      if (!$ref.startsWith('#/')) throw this.refuse('must refer to this document: bundle it first')
      if (seen.has($ref)) throw this.refuse('must not refer to itself')
      seen.add($ref)
      target = this.#find($ref)
    }
    return new DocumentNode(this.field, target, this.#root)
  }

  #find(pointer: string): unknown {
    let target = this.#root
    for (const part of pointer.slice(2).split('/')) {
      const key = part.replaceAll('~1', '/').replaceAll('~0', '~')
      target = isObject(target) && Object.hasOwn(target, key) ? target[key] : undefined
    }
    if (target === undefined) throw this.refuse('must refer to something that the document has')
    return target
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isReference(value: unknown): value is { readonly $ref: string } {
  return isObject(value) && typeof value.$ref === 'string'
}

/** An operation, and where it stands. */
export interface PlacedOperation {
  /** Method and path template. */
  readonly key: string
  readonly path: string
  readonly document: DocumentNode
  readonly item: DocumentNode
  readonly operation: DocumentNode
}

const METHODS = ['get', 'put', 'post', 'delete', 'patch'] as const

/**
 * One part of a path template. What a URL would read otherwise, as `..`, `%2e` or `?`, is none: the credential
 * would go elsewhere.
 */
const SEGMENT = /^(?!\.{1,2}$)([\w.~@:-]|\{\w+\})+$/

/**
 * The operations that a client may call, in the order of path and method.
 *
 * @throws {@link InvalidArgumentError} when a path is no path, or two operations cannot be told apart.
 */
export function listOperations(document: DocumentNode): PlacedOperation[] {
  const paths = document.at('paths')
  if (paths.isAbsent) throw paths.refuse('must be an object')
  const placed = paths.members().flatMap(([path, item]) => {
    checkPathTemplate(path, item)
    return METHODS.map((method) => {
      const key = `${method.toUpperCase()} ${path}`
      return { key, path, document, item, operation: item.at(method) }
    }).filter(({ operation }) => !operation.isAbsent)
  })
  refuseClashes(paths.members().map(([path, item]) => [path.replaceAll(/\{\w+\}/g, '{}'), item]))
  const ids = placed.map(({ operation }) => operation.at('operationId')).filter((id) => !id.isAbsent)
  refuseClashes(ids.map((id) => [id.text(), id]))
  return placed.filter(({ operation }) => operation.at('x-browser-page').value !== true)
}

/** The names of the parameters in a path template. */
export function listTemplateNames(path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
}

function checkPathTemplate(path: string, item: DocumentNode): void {
  const [first, ...segments] = path.split('/')
  if (first === '' && segments.length > 0 && segments.every((segment) => SEGMENT.test(segment))) return
  throw item.refuse('must stand under a path such as /users/{user_id}, of letters, digits and . _ ~ @ : -')
}

function refuseClashes(names: readonly (readonly [string, DocumentNode])[]): void {
  const seen = new Map<string, DocumentNode>()
  for (const [name, place] of names) {
    const first = seen.get(name)
    if (first) throw place.refuse(`must not be the same as ${first.field}`)
    seen.set(name, place)
  }
}
