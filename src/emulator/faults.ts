import { InvalidArgumentError } from '../runtime/errors/arguments.ts'
import {
  type CheckedFault,
  checkFault,
  effectOf,
  FAULT_HEADER,
  type FaultEffect,
  type FaultOptions,
  invalidHeader,
  parseFault,
} from './fault-options.ts'
import { createLimitResponse } from './limits.ts'
import { isOperationId, type ObservedRequest, type RequestTarget } from './observe.ts'
import { findExample, type PlainResponse, SOURCE_HEADER, toResponse } from './responses.ts'
import type { State } from './state.ts'

/** Maximum number of faults. */
const MAX_FAULTS = 1000
const DEFAULT_RETRY_AFTER = 1

/** A fault that was added. */
export interface Fault {
  readonly id: string
  readonly options: FaultOptions
  /** Number of requests that failed. */
  readonly hits: number
  /** Removes the fault. */
  readonly remove: () => void
}

/** A fault of one request. */
export interface AppliedFault {
  /** `undefined` for a fault of the request's own header. */
  readonly id: string | undefined
  readonly phase: 'before' | 'after'
  readonly latency: number
  readonly effect: FaultEffect | undefined
  /** Creates the response of the effects `status`, `edge` and `rateLimit`. */
  readonly respond: (() => Response) | undefined
}

/** All faults of an emulator. */
export interface Faults {
  add(options: FaultOptions): Fault
  list(): Fault[]
  /** Returns false if there is no such fault. */
  remove(id: string): boolean
  clear(): void
  /**
   * Finds the fault of a request, and counts it. The fault of its header comes before others, which follow in the order in
   * which they were added.
   *
   * @throws {@link ErrorResponse} if the header is invalid.
   */
  take(request: ObservedRequest): AppliedFault | undefined
}

/** A connection that ended before the response, with the error that the `fetch` of Node has. */
export class ConnectionReset extends TypeError {
  constructor() {
    super('fetch failed', { cause: Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }) })
  }
}

/** Creates an empty list of faults. */
export function createFaults(state: State): Faults {
  const faults = new Map<string, StoredFault>()
  let count = 0
  return {
    add(options) {
      const checked = checkFault(state, options)
      if (faults.size >= MAX_FAULTS) {
        throw new InvalidArgumentError('fault', `exceeds the maximum of ${MAX_FAULTS} faults: remove some`)
      }
      const id = `fault-${++count}`
      const fault = { ...checked, id, hits: 0, remove: () => void faults.delete(id) }
      faults.set(id, fault)
      return fault
    },
    list: () => [...faults.values()],
    remove: (id) => faults.delete(id),
    clear: () => faults.clear(),
    take(request) {
      const header = request.request.headers.get(FAULT_HEADER)
      if (header !== null) {
        const applied = apply(undefined, parseFault(state, header), request)
        if (applied) return applied
        throw invalidHeader('The response must be described for the operation')
      }
      for (const fault of faults.values()) {
        if (!matches(fault, request)) continue
        const applied = apply(fault.id, fault.options, request)
        if (!applied) continue
        fault.hits++
        if (fault.hits >= (fault.options.times ?? 1)) faults.delete(fault.id)
        return applied
      }
      return undefined
    },
  }
}

interface StoredFault extends CheckedFault {
  readonly id: string
  hits: number
  readonly remove: () => void
}

function matches({ options, userId }: StoredFault, request: ObservedRequest): boolean {
  return (
    (options.operation === undefined || options.operation === request.target) &&
    (options.path === undefined || options.path === request.path) &&
    (userId === undefined || userId === request.userId)
  )
}

/** Returns `undefined` if the operation of the request does not have the response of the fault. */
function apply(
  id: string | undefined,
  options: FaultOptions,
  { target }: ObservedRequest,
): AppliedFault | undefined {
  const effect = effectOf(options)
  const response = responseOf(options, effect, target)
  if (effect === 'status' && !response) return undefined
  return {
    id,
    phase: options.phase ?? (effect === 'truncate' ? 'after' : 'before'),
    latency: options.latency ?? 0,
    effect,
    respond: response && (() => toFaultResponse(response)),
  }
}

function responseOf(
  { status, example, edge, rateLimit }: FaultOptions,
  effect: FaultEffect | undefined,
  target: RequestTarget | undefined,
): PlainResponse | undefined {
  switch (effect) {
    case 'status':
      return isOperationId(target) ? findExample(target, String(status), example) : undefined
    case 'edge':
      return respondAsEdge(edge, status)
    case 'rateLimit': {
      const { scope = 'user', retryAfter = DEFAULT_RETRY_AFTER } = rateLimit ?? {}
      return createLimitResponse(scope, retryAfter)
    }
    default:
      return undefined
  }
}

/** Responds as the servers in front of the API: not always with JSON, and without rate limit headers. */
function respondAsEdge(edge: FaultOptions['edge'], given: number | undefined): PlainResponse {
  switch (edge) {
    case 'json':
      return { status: given ?? 403, body: { message: 'internal network error', code: 40333 } }
    case 'text':
      return { status: given ?? 429, body: 'error code: 1015', headers: { 'Content-Type': 'text/plain' } }
    default: {
      const status = given ?? 502
      const body = `<html>\n<head><title>${status}</title></head>\n<body><h1>${status}</h1><hr>cloudflare</body>\n</html>\n`
      return { status, body, headers: { 'Content-Type': 'text/html; charset=UTF-8' } }
    }
  }
}

function toFaultResponse(response: PlainResponse): Response {
  return toResponse({ ...response, headers: { ...response.headers, [SOURCE_HEADER]: 'fault' } })
}
