import createClient from 'openapi-fetch'
import { API_SERVER } from '../../generated/operations.ts'
import { checkHeaders } from '../check.ts'
import { UnexpectedResponseError } from '../errors/network.ts'
import { createRedactor, type Redactor } from '../errors/redact.ts'
import { checkPath } from './check-path.ts'
import { checkToken } from './check-token.ts'
import { authorizationHeader, type BearerCredential, type Credential, secretsOf } from './credential.ts'
import { isFromApi, mapError } from './map-error.ts'
import type { OperationDescriptor } from './operation.ts'
import { type FetchLike, type Received, send } from './send.ts'

/** What stays the same for every request of a client. */
export interface TransportConfig {
  readonly baseUrl: string
  readonly headers: Readonly<Record<string, string>>
  readonly fetch: FetchLike
  /** Milliseconds for one attempt. */
  readonly timeout: number
  /** Milliseconds since the Unix epoch. */
  readonly now: () => number
  /** The client's own secrets, which no error may show. */
  readonly secrets: readonly string[]
}

/** One request. */
export interface Call {
  readonly credential: Credential
  /** The user's access token that travels in the body. */
  readonly bodyToken?: BearerCredential | undefined
  readonly path?: Readonly<Record<string, unknown>> | undefined
  readonly query?: Readonly<Record<string, unknown>> | undefined
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>> | undefined
  readonly signal?: AbortSignal | undefined
  /** For an operation whose success says everything: whatever its body holds is passed over. */
  readonly ignoreBody?: boolean
  /** What this request carries and no error may show: codes, verifiers, tokens. */
  readonly secrets?: readonly (string | null | undefined)[]
}

/** An answer, whatever its status. */
export interface Answered {
  readonly status: number
  readonly ok: boolean
  /** The parsed body; absent where the description promises none. */
  readonly body: unknown
  readonly response: Response
  /** Whether status and body are what the description promises. */
  readonly described: boolean
  /** The error that a caller who wants a success throws. */
  toError(): Error
}

/** The road that every request travels. */
export interface Transport {
  /** Sends a request and answers whatever came back. Throws what is no answer. */
  call(operation: OperationDescriptor, call: Call): Promise<Answered>
}

const FORM = 'application/x-www-form-urlencoded'
/** Bytes: a token response is small, and one that is not is none. */
const TOKEN_BODY_LIMIT = 64 * 1024
const BODY_LIMIT = 8 * 1024 * 1024

/** The part of openapi-fetch that is used: its types are not our public face. */
type Requester = (
  method: string,
  path: string,
  init: Readonly<Record<string, unknown>>,
) => Promise<{ data?: unknown; error?: unknown; response: Response }>

/** Composes the stations: token check → path check → credential → deadline and fetch → decoding. */
export function createTransport(config: TransportConfig): Transport {
  const client = createClient({ baseUrl: config.baseUrl, headers: config.headers })
  const request = client.request as Requester

  async function call(operation: OperationDescriptor, input: Call): Promise<Answered> {
    const { credential, bodyToken, signal } = input
    signal?.throwIfAborted()
    if (credential.kind === 'bearer') checkToken(operation, credential, operation.scopes, config.now())
    if (bodyToken) checkToken(operation, bodyToken, [operation.bodyToken?.scopes ?? []], config.now())
    checkPath(operation, input.path)
    if (input.headers) checkHeaders('headers', input.headers)

    const redactor = () => redactorFor(config, input)
    let lastStatus = 0
    const isForm = operation.contentType === FORM
    const init = {
      params: { path: input.path, query: input.query },
      ...(input.body !== undefined && { body: input.body }),
      ...(isForm && { bodySerializer: toForm }),
      ...(operation.server !== API_SERVER && { baseUrl: operation.server }),
      headers: {
        ...input.headers,
        ...(isForm && { 'Content-Type': null }),
        Authorization: authorizationHeader(credential) ?? null,
      },
      fetch: async (outgoing: Request) => {
        const received = await send(outgoing, {
          fetch: config.fetch,
          operation,
          timeout: config.timeout,
          signal,
          bodyLimit: isForm ? TOKEN_BODY_LIMIT : BODY_LIMIT,
          redactor,
        })
        lastStatus = received.status
        return rebuild(operation, received, input.ignoreBody)
      },
    }
    const { data, error, response } = await request(operation.method, operation.path, init).catch((cause) => {
      throw notJson(operation, cause, lastStatus)
    })
    const { status, ok, headers } = response
    const body = ok ? data : error
    return {
      status,
      ok,
      body,
      response,
      described: isDescribed(operation, status, headers, body),
      toError: () =>
        mapError({
          operation,
          status,
          headers,
          body,
          grant: grantOf(input.body),
          attempts: 1,
          redactor: redactor(),
        }),
    }
  }

  return { call }
}

/** The answer as openapi-fetch reads it; a success that is not what was promised goes no further. */
function rebuild(
  operation: OperationDescriptor,
  { status, ok, headers, text }: Received,
  ignoreBody = false,
): Response {
  const hasContent = !ignoreBody && !operation.noContent.includes(status)
  const contentType = headers.get('content-type')
  if (ok && !operation.statuses.includes(status)) {
    throw new UnexpectedResponseError(operation.id, 'the description does not know this success', {
      status,
      contentType,
    })
  }
  if (ok && hasContent && text === '') {
    throw new UnexpectedResponseError(operation.id, 'the body is empty', { status, contentType })
  }
  if (ok && hasContent && contentType !== null && !/\bjson\b/i.test(contentType)) {
    throw new UnexpectedResponseError(operation.id, 'the body is not JSON', { status, contentType })
  }
  const rebuilt = new Response(ok && !hasContent ? null : text || null, { status, headers })
  rebuilt.headers.delete('content-length')
  return rebuilt
}

/** A SyntaxError quotes the text, which may be a token response: it is dropped. */
function notJson(operation: OperationDescriptor, cause: unknown, status: number): unknown {
  if (!(cause instanceof SyntaxError)) return cause
  return new UnexpectedResponseError(operation.id, 'the body is not whole JSON', { status })
}

function isDescribed(
  operation: OperationDescriptor,
  status: number,
  headers: Headers,
  body: unknown,
): boolean {
  if (!operation.statuses.includes(status)) return false
  if (status === 429 && !isFromApi(headers, body)) return false
  if (operation.noContent.includes(status)) return true
  return typeof body === 'object' && body !== null
}

function redactorFor(config: TransportConfig, { credential, bodyToken, secrets = [] }: Call): Redactor {
  const bodySecrets = bodyToken ? secretsOf(bodyToken) : []
  return createRedactor([...config.secrets, ...secretsOf(credential), ...bodySecrets, ...secrets])
}

function grantOf(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('grant_type' in body)) return undefined
  return typeof body.grant_type === 'string' ? body.grant_type : undefined
}

/** Absent fields stay absent: `URLSearchParams` would write the word "undefined". */
function toForm(body: Readonly<Record<string, string | undefined>>): URLSearchParams {
  const form = new URLSearchParams()
  for (const [name, value] of Object.entries(body)) {
    if (value !== undefined) form.set(name, value)
  }
  return form
}
