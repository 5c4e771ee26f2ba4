/**
 * Script of the control page, which shows data as text and never as markup. It is a text itself, because build tools change the
 * source of a function.
 */
export const CONTROL_SCRIPT: string = `'use strict'
const byId = (id) => document.getElementById(id)
const time = (ms) => new Date(ms).toLocaleTimeString()
const shown = new Map()

function element(tag, text, properties) {
  const created = document.createElement(tag)
  if (text !== undefined && text !== null) created.textContent = String(text)
  return Object.assign(created, properties)
}

/* Returns a cell with a title and a detail below it. */
function stack(title, ...details) {
  const cell = element('td')
  cell.append(element('strong', title), ...details)
  return cell
}

/* Shows rows unless they are unchanged, and keeps the focus. */
function show(id, columns, rows, cells) {
  const text = JSON.stringify(rows)
  if (shown.get(id) === text) return
  shown.set(id, text)
  byId(id + '-count').textContent = rows.length
  const head = element('thead')
  head.append(element('tr'))
  head.firstChild.append(...columns.map((name) => element('th', name, { scope: 'col' })))
  const body = element('tbody')
  for (const row of rows) {
    const line = element('tr')
    for (const cell of cells(row)) {
      const created = cell instanceof HTMLTableCellElement ? cell : element('td')
      if (cell === null || cell === undefined) created.textContent = '–'
      else if (created !== cell) created.append(cell)
      line.append(created)
    }
    body.append(line)
  }
  if (rows.length === 0) body.append(element('tr'))
  if (rows.length === 0) body.firstChild.append(element('td', 'None', { className: 'muted', colSpan: columns.length }))
  const focused = document.activeElement
  const key = byId(id).contains(focused) ? focused.dataset.key : undefined
  byId(id).replaceChildren(head, body)
  if (key === undefined) return
  const same = [...body.querySelectorAll('button')].find((button) => button.dataset.key === key)
  ;(same || byId('clear-faults')).focus()
}

function showOptions(select, users) {
  if (select.options.length === users.length + 1) return
  const { value } = select
  select.replaceChildren(select.options[0], ...users.map(({ username }) => element('option', username)))
  select.value = value
}

/* Returns the effect of a fault, in words. */
function describe({ operation, times, ...fields }) {
  const parts = Object.entries(fields).map(([name, value]) =>
    value === true ? name : name + ' ' + (value !== null && typeof value === 'object' ? describe(value) : value))
  return parts.join(', ')
}

/* Infinity is null in JSON. */
function limitOf({ times = 1 }) {
  return times === null || times > 1e9 ? '' : ' of ' + times
}

function removeButton({ id }) {
  const button = element('button', 'Switch off', { type: 'button', className: 'small' })
  button.dataset.key = id
  button.setAttribute('aria-label', 'Switch off ' + id)
  button.onclick = () => act('DELETE', '/faults/' + id, undefined, 'The fault is off.')
  return button
}

function result({ status, fault }) {
  const text = (status === null ? 'no response' : status) + (fault === null ? '' : ' · ' + fault)
  return element('span', text, { className: (status === null || status >= 400 ? 'bad' : 'good') + ' id' })
}

async function call(method, path, body) {
  const response = await fetch('/_emulator' + path, {
    method,
    headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  const text = await response.text()
  const json = text === '' ? undefined : JSON.parse(text)
  if (!response.ok) throw new Error(json.message)
  return json
}

async function refresh() {
  const data = await call('GET', '/overview')
  byId('url').textContent = data.publicUrl
  byId('clock').textContent = new Date(data.now).toLocaleString()
  for (const name of ['fault', 'browser']) showOptions(byId(name).elements.user, data.users)
  show('faults', ['Fault', 'Failed', 'Action'], data.faults, (row) => [
    stack(row.options.operation || 'all requests', element('small', describe(row.options))),
    element('span', row.hits + limitOf(row.options), { className: 'id' }),
    removeButton(row),
  ])
  show('requests', ['Time', 'Request', 'User', 'Response', 'Findings'], data.requests, (row) => {
    const path = element('code', row.method + ' ' + row.path, { className: 'clip', title: row.path })
    const request = stack(row.operation || 'unknown', path)
    return [element('span', time(row.time), { className: 'id' }), request, row.user, result(row), row.findings.join(', ') || null]
  })
  show('findings', ['Finding', 'Advice'], data.findings, (row) => [
    stack(row.rule + (row.scopes ? ': ' + row.scopes.join(', ') : ''), element('small', row.application)), row.hint])
  const tokens = data.tokens.map((row) => ({ ...row, isExpired: row.expiresAt <= data.now }))
  show('tokens', ['User', 'Scopes', 'Expires'], tokens, (row) => [
    stack(row.user, element('small', row.application)), row.scopes.join(' '),
    row.isExpired ? element('span', 'expired', { className: 'bad' }) : new Date(row.expiresAt).toLocaleString()])
  show('applications', ['Name and client id', 'Redirect URIs'], data.applications, (row) => [
    stack(row.name, element('code', row.id, { className: 'id' })),
    row.redirectUris.length > 0 ? element('code', row.redirectUris.join('\\n'), { className: 'lines' }) : null])
  show('users', ['Name', 'Id'], data.users, (row) => [
    stack(row.displayName, element('small', row.username)), element('code', row.id, { className: 'id' })])
}

async function act(method, path, body, done, report) {
  try {
    await call(method, path, body)
    byId('fault-error').textContent = ''
    byId('status').textContent = done
    await refresh()
  } catch (error) {
    byId(report || 'status').textContent = error.message
  }
}

byId('fault').onsubmit = (event) => {
  event.preventDefault()
  const form = Object.fromEntries(new FormData(event.target))
  const { effect } = form
  const fault = { times: form.times === '' ? Number.MAX_SAFE_INTEGER : Number(form.times) }
  for (const name of ['operation', 'user', 'phase']) if (form[name] !== '') fault[name] = form[name]
  if (form.latency !== '') fault.latency = Number(form.latency)
  if (effect === 'status') fault.status = Number(form.status)
  else if (effect === 'edge') Object.assign(fault, { edge: 'html', status: Number(form.status) })
  else if (effect === 'rateLimit') fault.rateLimit = {}
  else if (effect !== 'latency') fault[effect] = true
  act('POST', '/faults', fault, 'The fault is on.', 'fault-error')
}
byId('clear-faults').onclick = () => act('DELETE', '/faults', undefined, 'All faults are off.')
byId('reset').onclick = () => act('DELETE', '/state', undefined, 'The data is as at the start.')
byId('browser').onsubmit = (event) => {
  event.preventDefault()
  act('GET', '/browser?' + new URLSearchParams(new FormData(event.target)), undefined, 'This browser is set up.')
}
for (const button of document.querySelectorAll('[data-advance]')) {
  button.onclick = () =>
    act('POST', '/advance', { milliseconds: Number(button.dataset.advance) }, 'The clock has been moved.')
}

async function poll() {
  if (!document.hidden) {
    const problem = await refresh().then(() => '', (error) => 'The emulator does not respond: ' + error.message)
    if (byId('offline').textContent !== problem) byId('offline').textContent = problem
  }
  setTimeout(poll, 1000)
}
poll()
`
