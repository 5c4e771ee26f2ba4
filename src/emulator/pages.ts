import { InvalidArgumentError } from '../runtime/errors/arguments.ts'
import { type AuthorizationRequest, readAuthorization } from './authorize.ts'
import { findPerson, isForeign, readBrowser, toCookie } from './browser.ts'
import { type Consent, chooseUser, decide, decisionOf, isGranted } from './consent.ts'
import { codePage, consentPage, devicePage, placeField } from './consent-page.ts'
import { decideDevice, findDeviceCode, isPending } from './device.ts'
import { toMessage, toPage } from './layout.ts'
import type { PageName } from './router.ts'
import type { State } from './state.ts'

/** Data that the pages use. */
export interface PageContext {
  readonly state: State
  readonly publicUrl: string
  readonly consent: Consent
}

/** Responds to the browser of a user. */
export async function respondToPage(
  page: PageName,
  context: PageContext,
  request: Request,
): Promise<Response> {
  const { searchParams } = new URL(request.url)
  try {
    switch (page) {
      case 'authorize':
        return await authorize(context, request, searchParams)
      case 'authorized':
        return await toMessage(200, 'Authorized', 'You can close this window.')
      case 'error':
        return await toMessage(200, 'Not authorized', searchParams.get('error_description') ?? '')
      case 'activate':
        return request.method === 'POST'
          ? await activate(context, request)
          : await showActivation(context, request, searchParams.get('user_code') ?? '')
    }
  } catch (error) {
    if (!(error instanceof InvalidArgumentError)) throw error
    return toMessage(400, 'Invalid request', error.message)
  }
}

/**
 * Returns the id of the user who opens a page: of the browser, or the one who decides about an authorization without being
 * asked. It is not known before a person or a function chooses a user.
 */
export function findPageUser(
  page: PageName,
  { state, consent }: Pick<PageContext, 'state' | 'consent'>,
  request: Request,
): string | undefined {
  const browser = readBrowser(state, request)
  const mode = browser.consent ?? consent
  if (page !== 'authorize' || mode === 'page') return browser.user
  if (typeof mode === 'function') return undefined
  return browser.user ?? state.users.find(({ bot }) => !bot)?.id
}

async function authorize(context: PageContext, request: Request, params: URLSearchParams): Promise<Response> {
  const { state, publicUrl } = context
  const authorization = readAuthorization(state, params)
  if ('problem' in authorization) return toMessage(400, 'Invalid OAuth2 request', authorization.problem)
  if (request.method === 'POST') return submit(context, authorization, request)
  const browser = readBrowser(state, request)
  const consent = browser.consent ?? context.consent
  if (consent === 'page' && isAsked(state, authorization, browser.user)) {
    return toPage(200, consentPage(state, authorization, params, browser.user))
  }
  const decision = consent === 'page' ? {} : decisionOf(consent, authorization)
  const user = decision.user ?? browser.user
  return redirect(302, decide(state, authorization, { ...decision, user }, publicUrl))
}

/** Checks whether the user of a browser must decide about a request. */
function isAsked(state: State, request: AuthorizationRequest, userId: string | undefined): boolean {
  if (request.error !== undefined) return false
  return request.prompt !== 'none' || userId === undefined || !isGranted(state, request, userId)
}

/** Carries out what a user decided on the page. The parameters of the request are those of the URL, which was checked again. */
async function submit(
  { state, publicUrl }: PageContext,
  authorization: AuthorizationRequest,
  request: Request,
): Promise<Response> {
  const form = await readForm(publicUrl, request)
  if (form instanceof Response) return form
  // A user who cancels does so even if they granted the scopes before.
  const asked: AuthorizationRequest = { ...authorization, prompt: 'consent' }
  if (form.decision === 'denied') return redirect(303, decide(state, asked, { approve: false }, publicUrl))
  const user = requirePerson(state, form.params)
  const [guild, channel] = form.params.get(placeField(user))?.split('/', 2) ?? []
  const location = decide(state, asked, { user, guild, channel }, publicUrl)
  return redirect(303, location, toCookie({ ...readBrowser(state, request), user }))
}

/** Shows the form in which a user enters the code of a device, or decides about the device. */
function showActivation({ state }: PageContext, request: Request, userCode: string): Promise<Response> {
  const row = findDeviceCode(state, userCode)
  const application = state.applications.get(row?.application_id ?? '')?.application
  if (!row || !application || !isPending(state, row)) return toPage(200, codePage(userCode))
  return toPage(200, devicePage(state, application, row, readBrowser(state, request).user))
}

async function activate({ state, publicUrl }: PageContext, request: Request): Promise<Response> {
  const form = await readForm(publicUrl, request)
  if (form instanceof Response) return form
  const { decision, params } = form
  decideDevice(state, params.get('user_code') ?? '', requirePerson(state, params), decision)
  return toMessage(200, `Device ${decision}`, 'You can return to your device.')
}

interface SubmittedForm {
  readonly params: URLSearchParams
  readonly decision: 'approved' | 'denied'
}

/** Reads the form of a page. Returns the response to a form that another site sent, or that no button sent. */
async function readForm(publicUrl: string, request: Request): Promise<SubmittedForm | Response> {
  if (isForeign([publicUrl, request.url], request)) {
    return toMessage(403, 'Foreign request', 'The form must be sent from the page of this server.')
  }
  const params = new URLSearchParams(await request.text())
  const decision = params.get('decision')
  if (decision === 'approved' || decision === 'denied') return { params, decision }
  throw new InvalidArgumentError('decision', 'must be approved or denied')
}

/**
 * Returns the id of the user of a form, by default of the first one.
 *
 * @throws {@link InvalidArgumentError} if the user cannot sign in.
 */
function requirePerson(state: State, params: URLSearchParams): string {
  const id = params.get('user')
  const user = findPerson(state, id)
  if (user) return user.id
  if (id === null) return chooseUser(state, undefined)
  throw new InvalidArgumentError('user', 'must be the id of a user who is not a bot')
}

function redirect(status: 302 | 303, location: string, cookie?: string): Response {
  const headers = new Headers({ Location: location, 'Cache-Control': 'no-store' })
  if (cookie !== undefined) headers.set('Set-Cookie', cookie)
  return new Response(null, { status, headers })
}
