import { InvalidArgumentError } from '../runtime/errors/arguments.ts'
import { PLATFORM_CLOCK, sleep as platformSleep } from '../runtime/utils/time.ts'
import { checkFunction, checkOneOf, checkOptions } from '../runtime/validation/arguments.ts'
import type { FaultOptions } from './fault-options.ts'
import { type AppliedFault, ConnectionReset, createFaults, type Fault, type Faults } from './faults.ts'
import { type Finding, type FindingRule, hintOf } from './findings.ts'
import { sweep } from './grants.ts'
import { createJournal, type JournalEntry, readResponse } from './journal.ts'
import { checkLimits, createRequestCounter } from './limits.ts'
import { type FindPageUser, type ObservedRequest, observe, observePage } from './observe.ts'
import { ErrorResponse, SOURCE_HEADER, toResponse } from './responses.ts'
import { isPageName } from './router.ts'
import type { State } from './state.ts'
import type { EmulatorOptions } from './types.ts'
import { sendWebhookEvents } from './webhook-events.ts'

/** Options that concern requests before and after their handler. */
export type ReceiverOptions = Pick<EmulatorOptions, 'limits' | 'strict' | 'fetch' | 'sleep'>

/** Functions of an emulator that make requests fail, and that tell what was received. */
export interface EmulatorControls {
  /**
   * Makes requests fail. The first fault that matches a request applies, in the order in which they were added.
   *
   * @throws `InvalidArgumentError` that names the option.
   */
  readonly fault: (options: FaultOptions) => Fault
  /** Lists the faults that still apply. */
  readonly faults: () => Fault[]
  /** Lists the last 1,000 requests and webhook events, the oldest first. Secrets are redacted. */
  readonly journal: () => JournalEntry[]
  /** Lists what a reviewer would object to in the requests of the journal. */
  readonly findings: () => Finding[]
  /** Resolves when all webhook events have been sent. */
  readonly flush: () => Promise<void>
}

/** Everything around the handlers of an emulator. */
export interface Receiver {
  readonly controls: EmulatorControls
  /** Responds to a request. */
  receive(request: Request): Promise<Response>
  /**
   * Records an authorization request whose page is not opened. Call the returned function with the result.
   *
   * @throws {@link InvalidArgumentError} for a finding, if the emulator is strict.
   */
  reviewPage(request: Request): (location: string, userId: string | undefined) => void
  /** Drops webhook events that have not been sent. */
  dropEvents(): void
  /** Removes all faults, rate limits, journal entries and events. */
  clear(): void
}

/**
 * Creates the functions around the handlers of an emulator. A request receives a fault if there is one, then its finding if
 * the emulator is strict, then a 429 if a rate limit is exceeded, and otherwise the response of its handler. Every request
 * is recorded.
 *
 * @param respond Responds to a request without faults and rate limits.
 * @param findPageUser Returns the user who opens a page.
 * @throws {@link InvalidArgumentError} that names the option.
 */
export function createReceiver(
  state: State,
  options: ReceiverOptions,
  respond: (request: Request) => Promise<Response>,
  findPageUser: FindPageUser,
): Receiver {
  const {
    limits = {},
    strict = false,
    fetch = (request) => globalThis.fetch(request),
    sleep = (milliseconds, signal) => platformSleep(PLATFORM_CLOCK, milliseconds, signal),
    ...rest
  } = options
  checkOptions('options', rest, [])
  checkLimits(limits)
  checkOneOf('strict', strict, [true, false])
  checkFunction('fetch', fetch)
  checkFunction('sleep', sleep)
  const faults = createFaults(state)
  const counter = createRequestCounter(limits)
  const journal = createJournal(state)
  const events = sendWebhookEvents({ state, journal, fetch })

  async function process(observed: ObservedRequest, findings: readonly FindingRule[]): Promise<Response> {
    if (strict && findings.length > 0) return rejectFor(observed, findings)
    const { headers, response } = counter.count(observed)
    const result = response ? toResponse(response) : await respond(observed.request)
    for (const [name, value] of Object.entries(headers)) result.headers.set(name, value)
    return result
  }

  /** Returns the response that the application receives; `undefined` if the connection is reset. */
  async function handle(
    observed: ObservedRequest,
    findings: readonly FindingRule[],
    fault: AppliedFault | undefined,
  ): Promise<Response | undefined> {
    if (!fault) return process(observed, findings)
    const { phase, effect } = fault
    const expire = () => expireToken(state, observed)
    if (phase === 'before') {
      if (effect === 'reset') return undefined
      if (fault.respond) return fault.respond()
      if (effect === 'expireToken') expire()
      return process(observed, findings)
    }
    const response = await process(observed, findings)
    if (effect === 'reset') return undefined
    if (effect === 'expireToken') expire()
    return fault.respond?.() ?? response
  }

  return {
    controls: {
      fault: faults.add,
      faults: faults.list,
      journal: journal.entries,
      findings: journal.findings,
      flush: events.flush,
    },
    async receive(request) {
      sweep(state)
      const observed = await observe(state, request, findPageUser)
      const findings = journal.review(observed)
      const fault = takeFault(faults, observed)
      if (fault instanceof Response) return fault
      if (fault && fault.latency > 0) await sleep(fault.latency, request.signal)
      const result = await handle(observed, findings, fault)
      if (result) counter.countResponse(observed, result)
      const { response, text } = result ? await readResponse(result) : NO_RESPONSE
      const isLost = fault?.phase === 'after' && fault.effect !== undefined && fault.effect !== 'expireToken'
      journal.addRequest(observed, {
        findings,
        response,
        responseText: text,
        fault: fault && (fault.id ?? 'header'),
        isReceived: !isLost,
      })
      if (!response) throw new ConnectionReset()
      return fault?.effect === 'truncate' ? truncate(response, text ?? '') : response
    },
    reviewPage(request) {
      sweep(state)
      const observed = observePage(state, request)
      const findings = journal.review(observed)
      if (strict && findings.length > 0) {
        throw new InvalidArgumentError('authorizationUrl', `has a finding: ${describeFindings(findings)}`)
      }
      return (location, userId) => {
        const response = new Response(null, { status: 302, headers: { Location: location } })
        journal.addRequest({ ...observed, userId }, { findings, response, isReceived: true })
      }
    },
    dropEvents: events.clear,
    clear() {
      for (const part of [faults, counter, journal, events]) part.clear()
    },
  }
}

const NO_RESPONSE = { response: undefined, text: undefined }

/** Returns the fault of a request, or the response to an invalid header. */
function takeFault(faults: Faults, observed: ObservedRequest): AppliedFault | Response | undefined {
  try {
    return faults.take(observed)
  } catch (error) {
    if (error instanceof ErrorResponse) return toResponse(error.response)
    throw error
  }
}

function expireToken(state: State, { credential, token = '' }: ObservedRequest): void {
  const row = credential === 'bearer' ? state.tokens.get(token) : undefined
  if (row) state.tokens.set({ ...row, expires_at: state.now() })
}

/** Responds to a request with its findings, in the form of an error of OAuth2 or of the API. */
function rejectFor({ target }: ObservedRequest, findings: readonly FindingRule[]): Response {
  const message = describeFindings(findings)
  const headers = { [SOURCE_HEADER]: 'finding' }
  if (isPageName(target)) {
    return new Response(`${message}\n`, {
      status: 400,
      headers: { 'Content-Type': 'text/plain', ...headers },
    })
  }
  const isOAuth = target === 'requestToken' || target === 'revokeToken'
  const body = isOAuth ? { error: 'invalid_request', error_description: message } : { message, code: 0 }
  return toResponse({ status: 400, body, headers })
}

/** Names findings and what to do about them. */
function describeFindings(findings: readonly FindingRule[]): string {
  return findings.map((rule) => `${rule}: ${hintOf(rule)}`).join(' ')
}

/**
 * Creates a response whose body ends with an error after its first half.
 *
 * @throws {@link ConnectionReset} for a response without a body.
 */
function truncate({ status, headers }: Response, text: string): Response {
  if (text === '') throw new ConnectionReset()
  const bytes = new TextEncoder().encode(text)
  const half = bytes.subarray(0, Math.ceil(bytes.length / 2))
  let isSent = false
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (isSent) return controller.error(new ConnectionTruncated())
        isSent = true
        controller.enqueue(half)
      },
    },
    { highWaterMark: 0 },
  )
  headers.set(SOURCE_HEADER, 'fault')
  return new Response(body, { status, headers })
}

/** A connection that ended in the middle of a body, with the error that the `fetch` of Node has. */
class ConnectionTruncated extends TypeError {
  constructor() {
    super('terminated', { cause: Object.assign(new Error('other side closed'), { code: 'UND_ERR_SOCKET' }) })
  }
}
