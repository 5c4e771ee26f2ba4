import { html, type SafeHtml } from '@remix-run/html-template'
import { OPERATION_KEYS } from '../generated/operations.ts'
import { CONTROL_SCRIPT } from './control-script.ts'
import type { Emulator } from './emulator.ts'
import type { Fault } from './faults.ts'
import type { Finding } from './findings.ts'
import type { JournalEntry } from './journal.ts'
import type { PageContent } from './layout.ts'
import { isPerson } from './provisional.ts'

/** Maximum number of rows of each kind that the page shows. The newest are shown. */
const MAX_ROWS = 100

/** Data that the control page shows. It contains no secrets. */
export interface Overview {
  readonly now: number
  readonly publicUrl: string
  readonly applications: readonly OverviewApplication[]
  readonly users: readonly OverviewUser[]
  readonly tokens: readonly OverviewToken[]
  /** The newest first, as all lists of requests and findings. */
  readonly requests: readonly OverviewRequest[]
  readonly findings: readonly Finding[]
  readonly faults: readonly Omit<Fault, 'remove'>[]
}

/** An application. */
export interface OverviewApplication {
  readonly id: string
  readonly name: string
  readonly redirectUris: readonly string[]
}

/** A user who can sign in. */
export interface OverviewUser {
  readonly id: string
  readonly username: string
  readonly displayName: string
}

/** An access token without its value. */
export interface OverviewToken {
  readonly application: string
  readonly user: string
  readonly scopes: readonly string[]
  readonly expiresAt: number
}

/** An entry of the journal without headers and bodies. */
export interface OverviewRequest
  extends Pick<JournalEntry, 'id' | 'time' | 'method' | 'operation' | 'application' | 'user' | 'findings'> {
  readonly path: string
  readonly status: number | null
  readonly fault: string | null
}

/** Returns what the control page shows. */
export function overviewOf(emulator: Emulator): Overview {
  const { applications, users, tokens } = emulator.snapshot().rows
  const names = new Map([
    ...users.map(({ id, username }): [string, string] => [id, username]),
    ...applications.map(({ application: { id, name } }): [string, string] => [`application ${id}`, name]),
  ])
  return {
    now: emulator.now(),
    publicUrl: emulator.publicUrl(),
    applications: applications.map(({ application: { id, name, redirect_uris = [] } }) => ({
      id,
      name,
      redirectUris: redirect_uris ?? [],
    })),
    users: users
      .filter(isPerson)
      .map(({ id, username, global_name }) => ({ id, username, displayName: global_name ?? username })),
    tokens: newest(tokens).map(({ application_id, user_id, scopes, expires_at }) => ({
      application: names.get(`application ${application_id}`) ?? application_id,
      user: names.get(user_id) ?? user_id,
      scopes,
      expiresAt: expires_at,
    })),
    requests: newest(emulator.journal().filter((entry) => !isImage(entry))).map(toRequest),
    findings: newest(emulator.findings()),
    faults: emulator.faults().map(({ id, options, hits }) => ({ id, options, hits })),
  }
}

function newest<Row>(rows: readonly Row[]): Row[] {
  return rows.slice(-MAX_ROWS).reverse()
}

/** Checks whether a request is one of an image, of which the pages themselves load many. */
function isImage({ operation, response }: JournalEntry): boolean {
  return operation === null && response?.headers['content-type'] === 'image/png'
}

function toRequest(entry: JournalEntry): OverviewRequest {
  const { id, time, method, url, operation, application, user, findings, response, fault } = entry
  const { pathname, search } = new URL(url)
  const about = { id, time, method, operation, application, user, findings }
  return { ...about, path: pathname + search, status: response?.status ?? null, fault: fault ?? null }
}

/** Returns the control page. It contains no data: its script reads them, and creates text only. */
export function controlPage(): PageContent {
  const operations = ['authorize', 'activate', ...Object.keys(OPERATION_KEYS).sort()]
  return {
    title: 'Emulator control',
    isWide: true,
    script: CONTROL_SCRIPT,
    content: html`<header class="bar">
        <div>
          <p class="badge">Discord emulator</p>
          <h1>Control</h1>
          <span class="muted"><code id="url"></code> <span id="clock"></span></span>
        </div>
        <div class="actions">
          <button type="button" class="small" data-advance="3600000">Advance 1 hour</button>
          <button type="button" class="small" data-advance="604800000" data-testid="advance">Advance 7 days</button>
          <button type="button" class="small danger" id="reset" data-testid="reset">Reset all data</button>
        </div>
      </header>
      <p role="status" id="status" data-testid="status"></p>
      <p class="bad" role="alert" id="offline"></p>
      <noscript><p class="bad">This page needs JavaScript. The control API works without it.</p></noscript>
      <div class="grid columns">
        <div class="grid">
          ${section('faults', 'Faults', faultForm(operations))}
          ${section('browser', 'This browser', browserForm())}
          ${section('users', 'Users')}
        </div>
        <div class="grid">
          ${section('requests', 'Requests')}
          ${section('findings', 'Findings')}
          ${section('tokens', 'Tokens')}
          ${section('applications', 'Applications')}
        </div>
      </div>`,
  }
}

function section(id: string, title: string, form: SafeHtml | null = null): SafeHtml {
  return html`<section class="card" aria-labelledby="${id}-title" data-testid="${id}">
    <h2 id="${id}-title">${title} ${id === 'browser' ? null : html`<span class="count" id="${id}-count">0</span>`}</h2>
    ${form}
    ${
      id === 'browser'
        ? null
        : html`<div class="scroll" tabindex="0" role="region" aria-label="List of ${title.toLowerCase()}"><table id="${id}"></table></div>`
    }
  </section>`
}

function faultForm(operations: readonly string[]): SafeHtml {
  return html`<form id="fault">
    <div class="fields">
      <label class="field">Requests
        <select name="operation">
          <option value="">all</option>
          ${operations.map((name) => html`<option>${name}</option>`)}
        </select>
      </label>
      <label class="field">Effect
        <select name="effect">
          <option value="status">API error</option>
          <option value="edge">HTML error</option>
          <option value="rateLimit">rate limit</option>
          <option value="reset">connection reset</option>
          <option value="truncate">body ends early</option>
          <option value="expireToken">token expires</option>
          <option value="latency">latency only</option>
        </select>
      </label>
      <label class="field">Status <input name="status" type="number" min="200" max="599" value="503"></label>
      <label class="field">User <select name="user"><option value="">all</option></select></label>
      <label class="field">Number of times <input name="times" type="number" min="1" placeholder="no limit" value="4"></label>
      <label class="field">Phase
        <select name="phase">
          <option value="">default</option>
          <option value="before">before the request is processed</option>
          <option value="after">after the request is processed</option>
        </select>
      </label>
      <label class="field">Latency in ms <input name="latency" type="number" min="0" placeholder="0"></label>
    </div>
    <p class="bad" role="alert" id="fault-error"></p>
    <p class="actions">
      <button class="primary small" data-testid="add-fault">Switch on</button>
      <button type="button" class="small" id="clear-faults" data-testid="clear-faults">Switch all off</button>
    </p>
  </form>`
}

function browserForm(): SafeHtml {
  return html`<p class="muted">How sign-ins in this browser are decided.</p>
    <form id="browser">
    <div class="fields">
      <label class="field">Consent
        <select name="consent">
          <option value="">default</option>
          <option value="page">show the page</option>
          <option value="approve">approve</option>
          <option value="deny">deny</option>
        </select>
      </label>
      <label class="field">Signed in as <select name="user"><option value="">no user</option></select></label>
    </div>
    <p class="actions"><button class="small" data-testid="set-browser">Apply</button></p>
  </form>`
}
