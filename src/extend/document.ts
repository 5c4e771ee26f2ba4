import { InvalidArgumentError } from '../runtime/errors/arguments.ts'
import { isRecord } from '../runtime/utils/objects.ts'

/** An operation of a document, with the nodes that describe it. */
export interface DocumentOperation {
  /** Method and path template. */
  readonly key: string
  /** Path template. */
  readonly path: string
  readonly document: DocumentNode
  /** Path item: the operations of the path, and what they share. */
  readonly item: DocumentNode
  readonly operation: DocumentNode
}

const METHODS = ['get', 'put', 'post', 'delete', 'patch'] as const

/**
 * Lists the operations that a client may call, in the order of paths and methods.
 *
 * @throws {@link InvalidArgumentError} when a path is invalid or two operations cannot be told apart.
 */
export function listOperations(document: DocumentNode): DocumentOperation[] {
  const paths = document.at('paths')
  if (paths.isAbsent) throw paths.invalid('must be an object')
  const operations = paths.members().flatMap(([path, item]) => {
    checkPathTemplate(path, item)
    return METHODS.map((method) => {
      const key = `${method.toUpperCase()} ${path}`
      return { key, path, document, item, operation: item.at(method) }
    }).filter(({ operation }) => !operation.isAbsent)
  })
  checkUnique(paths.members().map(([path, item]) => [path.replaceAll(/\{\w+\}/g, '{}'), item]))
  const ids = operations.map(({ operation }) => operation.at('operationId')).filter((id) => !id.isAbsent)
  checkUnique(ids.map((id) => [id.text(), id]))
  return operations.filter(({ operation }) => operation.at('x-browser-page').value !== true)
}

/** Lists the names of the parameters in a path template. */
export function listTemplateNames(path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
}

/**
 * Matches a segment of a path template. It rejects segments that a URL parser changes or interprets, such as `..`,
 * `%2e` and `?`, because they would direct the credential elsewhere.
 */
const SEGMENT = /^(?!\.{1,2}$)([\w.~@:-]|\{\w+\})+$/

function checkPathTemplate(path: string, item: DocumentNode): void {
  const [first, ...segments] = path.split('/')
  if (first === '' && segments.length > 0 && segments.every((segment) => SEGMENT.test(segment))) return
  throw item.invalid('must have a path such as /users/{user_id}, of letters, digits and . _ ~ @ : -')
}

function checkUnique(names: readonly (readonly [string, DocumentNode])[]): void {
  const seen = new Map<string, DocumentNode>()
  for (const [name, node] of names) {
    const first = seen.get(name)
    if (first) throw node.invalid(`must not be the same as ${first.field}`)
    seen.set(name, node)
  }
}

/**
 * A value in an OpenAPI document, with its path in the document. Methods that read a value of another type throw an
 * `InvalidArgumentError` that names the path.
 */
export class DocumentNode {
  /** Path of the value, such as `document.paths./users/@me.get`. */
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

  /** Returns a member of this object. References are resolved. */
  at(key: string): DocumentNode {
    const object = this.#object()
    return this.#child(key, Object.hasOwn(object, key) ? object[key] : undefined)
  }

  /** Returns the members of this object, or none if it is absent. References are resolved. */
  members(): [string, DocumentNode][] {
    if (this.isAbsent) return []
    return Object.entries(this.#object()).map(([key, value]) => [key, this.#child(key, value)])
  }

  /** Returns the items of this array, or none if it is absent. References are resolved. */
  items(): DocumentNode[] {
    if (this.isAbsent) return []
    if (!Array.isArray(this.value)) throw this.invalid('must be an array')
    return this.value.map((value, index) => this.#child(String(index), value))
  }

  /** Returns this string. */
  text(): string {
    if (typeof this.value !== 'string') throw this.invalid('must be a string')
    return this.value
  }

  /** Creates an error that names this path and says which value is required there. */
  invalid(problem: string): InvalidArgumentError {
    return new InvalidArgumentError(this.field, problem)
  }

  #object(): Readonly<Record<string, unknown>> {
    if (!isRecord(this.value)) throw this.invalid('must be an object')
    return this.value
  }

  #child(key: string, value: unknown): DocumentNode {
    const child = new DocumentNode(`${this.field}.${key}`, value, this.#root)
    return isReference(value) ? child.#resolve(value) : child
  }

  /** Follows references within the document until a value is not a reference. */
  #resolve(reference: Reference): DocumentNode {
    const seen = new Set<string>()
    let target: unknown = reference
    while (isReference(target)) {
      const { $ref } = target
      if (!$ref.startsWith('#/')) throw this.invalid('must refer to this document: bundle it first')
      if (seen.has($ref)) throw this.invalid('must not refer to itself')
      seen.add($ref)
      target = this.#lookUp($ref)
    }
    return new DocumentNode(this.field, target, this.#root)
  }

  #lookUp(pointer: string): unknown {
    let target = this.#root
    for (const part of pointer.slice(2).split('/')) {
      const key = part.replaceAll('~1', '/').replaceAll('~0', '~')
      target = isRecord(target) && Object.hasOwn(target, key) ? target[key] : undefined
    }
    if (target === undefined) throw this.invalid('must refer to a value that the document contains')
    return target
  }
}

interface Reference {
  readonly $ref: string
}

function isReference(value: unknown): value is Reference {
  return isRecord(value) && typeof value.$ref === 'string'
}
