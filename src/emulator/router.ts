import { OPERATION_KEYS } from '../generated/operations.ts'
import { matchOperation } from '../runtime/api/fetch.ts'
import type { OperationId } from './context.ts'
import { ErrorResponse } from './responses.ts'

/** Page for the browser of a user. */
export type PageName = 'authorize' | 'authorized' | 'error' | 'activate'

const PAGES: ReadonlyMap<string, PageName> = new Map([
  ['oauth2/authorize', 'authorize'],
  ['oauth2/authorized', 'authorized'],
  ['oauth2/error', 'error'],
  ['activate', 'activate'],
])

/** Checks whether a value is the name of a page. */
export function isPageName(value: unknown): value is PageName {
  return [...PAGES.values()].some((name) => name === value)
}

/** Target of a request: an operation with its path parameters, or a page. */
export type Route =
  | { readonly kind: 'operation'; readonly id: OperationId; readonly path: Readonly<Record<string, string>> }
  | { readonly kind: 'page'; readonly page: PageName }

/** Pages with a form, which is sent to their own URL. */
const FORMS: readonly PageName[] = ['authorize', 'activate']
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']
/** Versions of the API that Discord serves. */
const VERSION = /^v(?:[6-9]|10)$/

const IDS: ReadonlyMap<string, OperationId> = new Map(
  Object.entries(OPERATION_KEYS)
    .map(([id, key]) => [key, id])
    .filter(isEntry),
)

function isEntry(entry: readonly string[]): entry is [string, OperationId] {
  return Object.hasOwn(OPERATION_KEYS, entry[1] ?? '')
}

/**
 * Finds the route of a request below `/api/v10`, `/api` or `/`.
 *
 * @throws {@link ErrorResponse} 404, 405, or 400 for a version of the API that does not exist.
 */
export function findRoute(method: string, pathname: string): Route {
  const segments = pathname.replace(/\/$/, '').split('/').slice(1).map(decode)
  const path = segments[0] === 'api' ? segments.slice(1) : segments
  if (segments[0] === 'api' && /^v\d+$/.test(path[0] ?? '')) {
    if (!VERSION.test(path[0] ?? '')) {
      throw new ErrorResponse(400, 'NotFound', {
        body: { message: 'Invalid API version provided', code: 50041 },
      })
    }
    path.shift()
  }
  const page = PAGES.get(path.join('/'))
  if (page && (method === 'GET' || (method === 'POST' && FORMS.includes(page)))) return { kind: 'page', page }
  const route = match(method, path)
  if (route) return route
  if (page || METHODS.some((other) => match(other, path))) {
    throw new ErrorResponse(405, 'NotFound', { body: { message: '405: Method Not Allowed', code: 0 } })
  }
  throw new ErrorResponse(404, 'NotFound')
}

function match(method: string, segments: readonly string[]): Route | undefined {
  // An encoded slash is part of its segment.
  const escaped = segments.map((segment) => segment.replace(/[%/]/g, encodeURIComponent))
  const found = matchOperation(method, escaped, true) ?? matchOperation(method, escaped, false)
  const id = found && IDS.get(found.operation.key)
  if (!id) return undefined
  const values = Object.entries(found.values).map(([name, value]) => [name, decodeURIComponent(value)])
  return { kind: 'operation', id, path: Object.fromEntries(values) }
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    throw new ErrorResponse(404, 'NotFound')
  }
}
