import { createRedactor, type Redactor } from '../runtime/errors/redact.ts'
import { isRecord } from '../runtime/utils/objects.ts'
import { createReviewer, type Finding, type FindingRule, hintOf, type UnusedScopes } from './findings.ts'
import { type ObservedRequest, operationOf, typeOf } from './observe.ts'
import { isPageName } from './router.ts'
import type { State } from './state.ts'

/** A request of an application, or a webhook event that the emulator sent, with its response. Secrets are redacted. */
export interface JournalEntry {
  /** Number of the entry, in the order of the requests. */
  readonly id: number
  readonly kind: 'request' | 'webhook-event'
  /** Milliseconds since the Unix epoch, of the emulator's clock. */
  readonly time: number
  readonly method: string
  readonly url: string
  /** `operationId`, `authorize`, or the type of the event; `null` for an unknown path. */
  readonly operation: string | null
  /** Name of the application; `null` if it is unknown. */
  readonly application: string | null
  /** Username; `null` if it is unknown. */
  readonly user: string | null
  readonly request: JournalMessage
  /** Absent if there was no response. */
  readonly response?: JournalMessage & { readonly status: number }
  /** Id of the fault, or `header` for a fault of the request's own header. */
  readonly fault?: string
  readonly findings: readonly FindingRule[]
}

/** Headers and body of a request or a response. */
export interface JournalMessage {
  readonly headers: Readonly<Record<string, string>>
  /** Parsed JSON, fields of a form, or a text; absent if there is no body or it is binary. */
  readonly body?: unknown
}

/** A message before its entry is created. */
export interface Exchange {
  readonly kind: JournalEntry['kind']
  readonly operation: string | null
  readonly request: Pick<Request, 'method' | 'url' | 'headers'>
  readonly text: string
  readonly applicationId: string | undefined
  readonly userId: string | undefined
  readonly time: number
  readonly findings: readonly FindingRule[]
  /** Values that are secret wherever they appear. */
  readonly secrets?: readonly string[]
  readonly fault?: string | undefined
  readonly response?: Response | undefined
  /** Body of the response. */
  readonly responseText?: string | undefined
}

/** Records requests and reviews them. */
export interface Journal {
  /** Returns the rules that a request breaks. */
  review(request: ObservedRequest): FindingRule[]
  /** Adds a request. `isReceived` is false if the application does not receive the response. */
  addRequest(request: ObservedRequest, exchange: RequestExchange): void
  /** Adds any exchange. */
  add(exchange: Exchange): void
  entries(): JournalEntry[]
  findings(): Finding[]
  clear(): void
}

/** The rest of an exchange whose request was observed. */
export interface RequestExchange extends Pick<Exchange, 'findings' | 'fault' | 'response' | 'responseText'> {
  readonly isReceived: boolean
}

/** Maximum number of entries; the oldest one is deleted first. */
const MAX_ENTRIES = 1000
/** Maximum length of a body that is recorded. */
const MAX_LENGTH = 16_384
/** Depth of JSON up to which secrets are listed. The redactor shows nothing below a smaller depth. */
const MAX_DEPTH = 16
const SECRET_PARAMETER = /(tokens?|secret|code|verifier|password|signature|nonce|api-?key)$/i
/** Secret properties of JSON. A `code` is the code of an error there. */
const SECRET_PROPERTY = /(tokens?|secret|verifier|password|(device|user)_code)$/i
const SECRET_HEADERS: ReadonlySet<string> = new Set(['authorization', 'cookie', 'set-cookie'])

/** Creates an empty journal. */
export function createJournal(state: State): Journal {
  const reviewer = createReviewer(state)
  const records: JournalRecord[] = []
  let count = 0

  function add(exchange: Exchange): void {
    records.push(createRecord(state, ++count, exchange))
    if (records.length > MAX_ENTRIES) records.shift()
  }

  function toFinding(
    rule: FindingRule,
    { id, operation, application, user }: JournalRecord['head'],
  ): Finding {
    return { rule, hint: hintOf(rule), entry: id, operation, application, user }
  }

  function unusedScopes({ application_id, user_id, scopes }: UnusedScopes): Finding {
    const rule = 'scope-unused'
    const application = nameOf(state, application_id)
    return {
      rule,
      hint: hintOf(rule),
      entry: null,
      operation: null,
      application,
      user: usernameOf(state, user_id),
      scopes,
    }
  }

  return {
    review: reviewer.review,
    add,
    addRequest(observed, { isReceived, ...exchange }) {
      const { request, text, time, target = null, application, userId, parameters } = observed
      if (isReceived && exchange.response) reviewer.learn(observed, exchange.response)
      // A page is long, and says nothing that the request does not.
      const isPage = isPageName(target) && exchange.response?.ok
      const secrets = operationOf(observed)?.secrets?.map((name) => parameters[name] ?? '') ?? []
      add({
        kind: 'request',
        operation: target,
        applicationId: application?.application.id,
        request,
        text,
        time,
        userId,
        secrets,
        ...exchange,
        ...(isPage && { responseText: '' }),
      })
    },
    entries: () => records.map((record) => record.read()),
    findings: () => [
      ...records.flatMap(({ head }) => head.findings.map((rule) => toFinding(rule, head))),
      ...reviewer.listUnusedScopes().map(unusedScopes),
    ],
    clear() {
      records.length = 0
      count = 0
      reviewer.clear()
    },
  }
}

/** An exchange whose entry is created when it is first read, since redaction takes longer than most requests. */
interface JournalRecord {
  /** The properties that a finding repeats. They contain no secrets. */
  readonly head: Pick<JournalEntry, 'id' | 'operation' | 'application' | 'user' | 'findings'>
  /** Returns the entry. */
  read(): JournalEntry
}

function createRecord(state: State, id: number, exchange: Exchange): JournalRecord {
  const { kind, operation, applicationId, userId, time, findings, fault } = exchange
  const { method } = exchange.request
  const application = nameOf(state, applicationId)
  const user = usernameOf(state, userId)
  let content: { readonly raw: RawExchange } | { readonly entry: JournalEntry } = { raw: copyRaw(exchange) }
  return {
    head: { id, operation, application, user, findings },
    read() {
      if ('raw' in content) {
        const { url, ...messages } = redact(content.raw)
        const end = fault === undefined ? { findings } : { fault, findings }
        // Only the entry is kept, since the rest contains secrets.
        content = {
          entry: { id, kind, time, method, url, operation, application, user, ...messages, ...end },
        }
      }
      return content.entry
    },
  }
}

/** Headers and body as sent. */
interface RawMessage {
  readonly headers: Headers
  /** Empty if it is too long. */
  readonly text: string
}

/** The part of an exchange that can contain secrets. */
interface RawExchange {
  readonly url: string
  readonly request: RawMessage
  readonly response: (RawMessage & { readonly status: number }) | undefined
  /** Further values that are secret. */
  readonly secrets: readonly string[]
}

/** Copies the parts, because the caller can change the headers, and a request or response needs more memory than these. */
function copyRaw({ request, text, response, responseText = '', secrets = [] }: Exchange): RawExchange {
  const { url, headers } = request
  return {
    url,
    request: { headers: new Headers(headers), text: omitLong(text) },
    response: response && {
      status: response.status,
      headers: new Headers(response.headers),
      text: omitLong(responseText),
    },
    secrets,
  }
}

/** Creates the part of an entry that can contain secrets. */
function redact({
  url,
  request,
  response,
  secrets,
}: RawExchange): Pick<JournalEntry, 'url' | 'request' | 'response'> {
  const body = parse(request)
  const responseBody = response && parse(response)
  const redactor = createRedactor([
    ...secrets,
    ...selectSecrets(new URL(url).searchParams),
    ...(body instanceof URLSearchParams ? selectSecrets(body) : listSecrets(body)),
    ...listSecrets(responseBody),
    ...locationSecrets(response?.headers),
    ...credentialSecrets(request.headers),
  ])
  return {
    url: redactor.text(url),
    request: toMessage(redactor, request.headers, body),
    ...(response && {
      response: { status: response.status, ...toMessage(redactor, response.headers, responseBody) },
    }),
  }
}

function nameOf(state: State, applicationId: string | undefined): string | null {
  return state.applications.get(applicationId ?? '')?.application.name ?? null
}

function usernameOf(state: State, userId: string | undefined): string | null {
  return state.users.get(userId ?? '')?.username ?? null
}

/** Returns an empty text for one that is too long to be recorded. */
function omitLong(text: string): string {
  return text.length > MAX_LENGTH ? '' : text
}

function parse({ headers, text }: RawMessage): unknown {
  if (text === '') return undefined
  const type = headers.get('content-type') ?? ''
  if (type.startsWith('application/x-www-form-urlencoded')) return new URLSearchParams(text)
  if (!/json/.test(type)) return text
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function toMessage(redactor: Redactor, headers: Headers, body: unknown): JournalMessage {
  const shown = [...headers].map(([name, value]): [string, string] => [
    name,
    redactHeader(redactor, name, value),
  ])
  const value = body instanceof URLSearchParams ? Object.fromEntries(body) : body
  return {
    headers: Object.fromEntries(shown),
    ...(value !== undefined && { body: redactor.value(value) }),
  }
}

function redactHeader(redactor: Redactor, name: string, value: string): string {
  if (!SECRET_HEADERS.has(name)) return redactor.text(value)
  const [scheme, ...rest] = value.split(' ')
  return name === 'authorization' && rest.length > 0 ? `${scheme} [redacted]` : '[redacted]'
}

function selectSecrets(entries: Iterable<[name: string, value: string]>): string[] {
  return [...entries].filter(([name]) => SECRET_PARAMETER.test(name)).map(([, value]) => value)
}

/** Lists the secrets in a value of JSON by the names of their properties. */
function listSecrets(value: unknown, depth = 0): string[] {
  if (depth > MAX_DEPTH) return []
  if (Array.isArray(value)) return value.flatMap((member) => listSecrets(member, depth + 1))
  if (!isRecord(value)) return []
  return Object.entries(value).flatMap(([name, member]) =>
    typeof member === 'string' && SECRET_PROPERTY.test(name) ? [member] : listSecrets(member, depth + 1),
  )
}

/** Lists the codes and tokens of a redirect. */
function locationSecrets(headers: Headers | undefined): string[] {
  const location = headers?.get('location') ?? ''
  if (!URL.canParse(location)) return []
  const { searchParams, hash } = new URL(location)
  return selectSecrets([...searchParams, ...new URLSearchParams(hash.slice(1))])
}

function credentialSecrets(headers: Headers): string[] {
  return [headers.get('authorization')?.split(' ').at(-1) ?? '']
}

/** Reads the body of a response that is text, and creates a response whose body can be read again. */
export async function readResponse(response: Response): Promise<{ response: Response; text: string }> {
  if (response.body === null || !/^text\/|json/.test(typeOf(response))) return { response, text: '' }
  const text = await response.text()
  const { status, headers } = response
  return { response: new Response(text, { status, headers }), text }
}
