import { InvalidArgumentError } from '../runtime/errors/argument.ts'

/**
 * A value of an OpenAPI document that nobody has checked yet, and where it stands. What is asked of it and is not
 * so is an `InvalidArgumentError` that names the place.
 */
export class Place {
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
  at(key: string): Place {
    const object = this.#object()
    return this.#inside(key, Object.hasOwn(object, key) ? object[key] : undefined)
  }

  /** The members of this object: none where it is absent. */
  members(): [string, Place][] {
    if (this.isAbsent) return []
    return Object.entries(this.#object()).map(([key, value]) => [key, this.#inside(key, value)])
  }

  /** The items of this list: none where it is absent. */
  items(): Place[] {
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

  #inside(key: string, value: unknown): Place {
    const place = new Place(`${this.field}.${key}`, value, this.#root)
    return isReference(value) ? place.#follow(value.$ref) : place
  }

  /** Where local references lead from here. */
  #follow(first: string): Place {
    const seen = new Set<string>()
    let target: unknown = { $ref: first }
    while (isReference(target)) {
      const { $ref } = target
      if (!$ref.startsWith('#/')) throw this.refuse('must refer to this document: bundle it first')
      if (seen.has($ref)) throw this.refuse('must not refer to itself')
      seen.add($ref)
      target = this.#find($ref)
    }
    return new Place(this.field, target, this.#root)
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
