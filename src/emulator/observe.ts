import { OPERATION_KEYS, OPERATIONS } from '../generated/operations.ts'
import type { OperationRow } from '../runtime/transport/types.ts'
import { decodeBase64 } from '../runtime/utils/base64.ts'
import type { OperationId } from './context.ts'
import { ErrorResponse } from './responses.ts'
import { findRoute, isPageName, type PageName } from './router.ts'
import type { ApplicationRow } from './rows.ts'
import type { State } from './state.ts'

/** `operationId` of a request, or the name of the page that it opens. */
export type RequestTarget = OperationId | PageName

/** A request as everything around its handler sees it: faults, rate limits and journal. */
export interface ObservedRequest {
  /** The request with a body that can be read. */
  readonly request: Request
  readonly url: URL
  /** Milliseconds since the Unix epoch. */
  readonly time: number
  /** `undefined` for a path that the emulator does not have. */
  readonly target: RequestTarget | undefined
  /** Decoded path without `/api` and the version. */
  readonly path: string
  /** Path parameters by name. */
  readonly parameters: Readonly<Record<string, string>>
  /** Body as text; empty for files. */
  readonly text: string
  /** Fields of a form; empty for other bodies. */
  readonly form: URLSearchParams
  readonly credential: 'bearer' | 'bot' | 'client' | 'none'
  /** Token of the `Authorization` header. */
  readonly token: string | undefined
  readonly application: ApplicationRow | undefined
  readonly userId: string | undefined
}

const BASE = /^\/api(?:\/v\d+)?(?=\/|$)/
/** Media type of a form. */
export const FORM = 'application/x-www-form-urlencoded'

/** Returns the id of the user who opens a page, if it is known. */
export type FindPageUser = (page: PageName, request: Request) => string | undefined

/** Reads a request, and finds out which operation, application and user it concerns. */
export async function observe(
  state: State,
  received: Request,
  findPageUser: FindPageUser,
): Promise<ObservedRequest> {
  const url = new URL(received.url)
  const { request, text } = await readBody(received)
  const { target, parameters } = findTarget(request.method, url.pathname)
  const form = new URLSearchParams(typeOf(request) === FORM ? text : '')
  const path = decode(url.pathname.replace(BASE, '').replace(/\/$/, ''))
  const who = isPageName(target)
    ? ofPage(state, url.searchParams, form, findPageUser(target, request))
    : ofCredential(state, request, form)
  return { request, url, time: state.now(), target, path, parameters, text, form, ...who }
}

/** Reads the URL of the page that asks for consent, when it is not opened. */
export function observePage(state: State, request: Request): ObservedRequest {
  const url = new URL(request.url)
  const page = { target: 'authorize', path: '/oauth2/authorize', parameters: {}, text: '' } as const
  const form = new URLSearchParams()
  return {
    request,
    url,
    time: state.now(),
    ...page,
    form,
    ...ofPage(state, url.searchParams, form, undefined),
  }
}

/** Returns the row of the operation of a request; `undefined` for a page and for an unknown path. */
export function operationOf({ target }: Pick<ObservedRequest, 'target'>): OperationRow | undefined {
  return isOperationId(target) ? OPERATIONS[OPERATION_KEYS[target]] : undefined
}

/** Checks whether a value is the `operationId` of an operation that a client may call. */
export function isOperationId(value: unknown): value is OperationId {
  return typeof value === 'string' && Object.hasOwn(OPERATION_KEYS, value)
}

/** Returns the media type of a message without parameters. */
export function typeOf({ headers }: Request | Response): string {
  return headers.get('content-type')?.split(';', 1)[0]?.trim().toLowerCase() ?? ''
}

/** Reads the body once, and creates a request whose body can be read again. */
async function readBody(request: Request): Promise<{ request: Request; text: string }> {
  const { method, headers, url } = request
  // Requests of Firefox lack the property `body`.
  if (request.body === null || method === 'GET' || method === 'HEAD') return { request, text: '' }
  const isText = !typeOf(request).startsWith('multipart/')
  const body = isText ? await request.text() : await request.arrayBuffer()
  return { request: new Request(url, { method, headers, body }), text: typeof body === 'string' ? body : '' }
}

function findTarget(method: string, pathname: string): Pick<ObservedRequest, 'target' | 'parameters'> {
  try {
    const route = findRoute(method, pathname)
    return route.kind === 'operation'
      ? { target: route.id, parameters: route.path }
      : { target: route.page, parameters: {} }
  } catch (error) {
    if (error instanceof ErrorResponse) return { target: undefined, parameters: {} }
    throw error
  }
}

type Identity = Pick<ObservedRequest, 'credential' | 'token' | 'application' | 'userId'>

function ofPage(
  state: State,
  params: URLSearchParams,
  form: URLSearchParams,
  pageUser: string | undefined,
): Identity {
  const application = state.applications.get(params.get('client_id') ?? '')
  const userId = state.users.get(form.get('user') ?? '')?.id ?? pageUser
  return { credential: 'none', token: undefined, application, userId }
}

function ofCredential(state: State, { headers }: Request, form: URLSearchParams): Identity {
  const [scheme = '', token = ''] = (headers.get('authorization') ?? '').trim().split(/ +/, 2)
  switch (scheme.toLowerCase()) {
    case 'bearer': {
      const row = state.tokens.get(token)
      const application = state.applications.get(row?.application_id ?? '')
      return { credential: 'bearer', token, application, userId: row?.user_id }
    }
    case 'bot': {
      const application = state.applications.find(({ bot_token }) => bot_token === token)
      return { credential: 'bot', token, application, userId: undefined }
    }
    case 'basic': {
      const [clientId = ''] = new TextDecoder().decode(decodeBase64(token)).split(':', 1)
      return { ...ofForm(state, form, clientId), credential: 'client', token }
    }
    default:
      return ofForm(state, form, form.get('client_id') ?? '')
  }
}

/** Finds the user of a token request by its code or refresh token. */
function ofForm(state: State, form: URLSearchParams, clientId: string): Identity {
  const code = state.codes.get(form.get('code') ?? '')
  const refreshToken = form.get('refresh_token')
  const row =
    code ??
    (refreshToken === null ? undefined : state.tokens.find((one) => one.refresh_token === refreshToken))
  return {
    credential: form.has('client_secret') ? 'client' : 'none',
    token: undefined,
    application: state.applications.get(clientId),
    userId: row?.user_id,
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
