import { html, type SafeHtml } from '@remix-run/html-template'
import { InvalidArgumentError } from '../runtime/errors/arguments.ts'
import { readAuthorization } from './authorize.ts'
import { type Consent, chooseUser, decide, decisionOf } from './consent.ts'
import { decideDevice, findDeviceCode } from './device.ts'
import type { PageName } from './router.ts'
import type { State } from './state.ts'

/** Data that the pages use. */
export interface PageContext {
  readonly state: State
  readonly publicUrl: string
  readonly consent: Consent
}

/** Headers of every page. A policy for the targets of forms would also stop the redirect to the application. */
const HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': "default-src 'none'; base-uri 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
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
        return authorize(context, searchParams)
      case 'authorized':
        return toPage(200, 'Authorized', html`<p>You can close this window.</p>`)
      case 'error':
        return toPage(200, 'Not authorized', html`<p>${searchParams.get('error_description') ?? ''}</p>`)
      case 'activate':
        return request.method === 'POST'
          ? await activate(context, request)
          : showActivation(context.state, searchParams.get('user_code') ?? '')
    }
  } catch (error) {
    if (!(error instanceof InvalidArgumentError)) throw error
    return toPage(400, 'Invalid request', html`<p>${error.message}</p>`)
  }
}

function authorize({ state, publicUrl, consent }: PageContext, params: URLSearchParams): Response {
  const request = readAuthorization(state, params)
  if ('problem' in request) return toPage(400, 'Invalid OAuth2 request', html`<p>${request.problem}</p>`)
  const location = decide(state, request, decisionOf(consent, request), publicUrl)
  return new Response(null, { status: 302, headers: { Location: location, 'Cache-Control': 'no-store' } })
}

/** Shows the form in which a user approves a device. */
function showActivation(state: State, userCode: string): Response {
  const row = findDeviceCode(state, userCode)
  const name = row && state.applications.get(row.application_id)?.application.name
  const users = state.users.filter(({ bot }) => !bot)
  return toPage(
    200,
    'Connect a device',
    html`${name === undefined ? null : html`<p>${name} wants access to: ${row?.scopes.join(', ')}</p>`}
      <form method="post">
        <p>
          <label>Code <input name="user_code" value="${userCode}" required autocomplete="off" /></label>
        </p>
        <p>
          <label>User <select name="user">
            ${users.map(({ id, username }) => html`<option value="${id}">${username}</option>`)}
          </select></label>
        </p>
        <p>
          <button name="decision" value="approved" data-testid="authorize">Authorize</button>
          <button name="decision" value="denied" data-testid="cancel" formnovalidate>Cancel</button>
        </p>
      </form>`,
  )
}

async function activate({ state, publicUrl }: PageContext, request: Request): Promise<Response> {
  if (isForeign(publicUrl, request)) {
    return toPage(403, 'Foreign request', html`<p>The form must be sent from the page of this server.</p>`)
  }
  const form = new URLSearchParams(await request.text())
  const decision = form.get('decision') === 'approved' ? 'approved' : 'denied'
  decideDevice(state, form.get('user_code') ?? '', chooseUser(state, form.get('user') ?? undefined), decision)
  return toPage(200, `Device ${decision}`, html`<p>You can return to your device.</p>`)
}

/** Checks whether a form was sent by the page of another site. */
function isForeign(publicUrl: string, { headers, url }: Request): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null) return site !== 'same-origin' && site !== 'none'
  const origin = headers.get('origin')
  return origin !== null && ![publicUrl, url].some((own) => new URL(own).origin === origin)
}

function toPage(status: number, title: string, content: SafeHtml): Response {
  const page = html`<!doctype html>
    <html lang="en">
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <meta name="color-scheme" content="light dark" />
      <title>${title}</title>
      <h1>${title}</h1>
      ${content}
    </html>`
  return new Response(String(page), { status, headers: HEADERS })
}
