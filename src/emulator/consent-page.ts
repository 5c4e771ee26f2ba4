import { html, type SafeHtml } from '@remix-run/html-template'
import { APPLICATION_ICON, DEFAULT_USER_AVATAR, USER_AVATAR } from '../generated/cdn.ts'
import { SCOPE_DESCRIPTIONS } from '../generated/description.ts'
import type { Application, User } from '../generated/models.ts'
import { PERMISSIONS } from '../generated/permissions.ts'
import type { AuthorizationRequest } from './authorize.ts'
import { listPeople } from './browser.ts'
import { hasWebhook, listGuilds, type SelectableGuild } from './consent.ts'
import { isScope } from './grants.ts'
import type { PageContent } from './layout.ts'
import type { DeviceCodeRow } from './rows.ts'
import type { State } from './state.ts'

/** Number of avatars for users without an avatar. */
const DEFAULT_AVATARS = 6n
const TIMESTAMP_BITS = 22n

/**
 * Returns the page on which a user decides about an authorization request. Its form is sent to the URL of the page, whose
 * parameters are then checked again.
 *
 * @param selected Id of the user who is selected at first.
 */
export function consentPage(
  state: State,
  request: AuthorizationRequest,
  params: URLSearchParams,
  selected: string | undefined,
): PageContent {
  const { application } = request.application
  return {
    title: `Authorize ${application.name}`,
    content: html`<div class="card">
      ${heading(application, 'wants to access your account')}
      <form method="post">
        ${scopeList(request.scopes)}
        ${request.scopes.includes('bot') ? permissionList(request.permissions) : null}
        ${userPicker(state, selected, (user) => guildPicker(request, user, listGuilds(state, request, user.id)))}
        ${buttons()}
      </form>
      <p class="muted">
        ${
          request.redirectUri === null
            ? 'You stay on this server afterwards.'
            : html`You will be redirected to <code data-testid="redirect-uri">${request.redirectUri}</code>`
        }
      </p>
      <details>
        <summary>Request parameters</summary>
        <dl>${[...params].map(([name, value]) => html`<dt>${name}</dt><dd><code>${value}</code></dd>`)}</dl>
      </details>
    </div>`,
  }
}

/** Returns the page on which a user enters the code of a device. */
export function codePage(userCode: string): PageContent {
  const isUnknown = userCode !== ''
  const error = html`<p class="bad" id="problem" data-testid="error">
    No device waits for this code. Compare it with your device, or start again there.
  </p>`
  return {
    title: 'Connect a device',
    content: html`<div class="card">
      <p class="badge">Discord emulator</p>
      <h1>Connect a device</h1>
      <p class="muted">Enter the code that your device shows.</p>
      <form>
        <label class="field">Code
          <input name="user_code" value="${userCode}" required autocomplete="off" autocapitalize="characters" spellcheck="false"
            data-testid="user-code" ${isUnknown ? html`aria-invalid="true" aria-describedby="problem"` : null}>
        </label>
        ${isUnknown ? error : null}
        <p class="actions"><button class="primary" data-testid="continue">Continue</button></p>
      </form>
    </div>`,
  }
}

/** Returns the page on which a user decides about a device. */
export function devicePage(
  state: State,
  application: Application,
  { scopes, user_code }: DeviceCodeRow,
  selected: string | undefined,
): PageContent {
  return {
    title: `Connect ${application.name}`,
    content: html`<div class="card">
      ${heading(application, 'on your device wants to access your account')}
      <p class="muted">Continue only if your device shows the code <code>${user_code.replace(/^.{4}/, '$&-')}</code>.</p>
      <form method="post">
        <input type="hidden" name="user_code" value="${user_code}">
        ${scopeList(scopes)}
        ${userPicker(state, selected, ({ verified }) => (verified ? null : html`<p class="muted">The email address is not verified, so this user cannot connect a device.</p>`))}
        ${buttons()}
      </form>
    </div>`,
  }
}

function heading({ id, name, icon }: Application, wish: string): SafeHtml {
  const src = icon && imagePath(APPLICATION_ICON.path, { application_id: id, hash: icon })
  return html`<p class="badge">Discord emulator</p>
    <div class="app">
      ${src ? html`<img src="${src}" alt="">` : html`<span class="icon" aria-hidden="true">${[...name][0]}</span>`}
      <div>
        <h1 class="name" title="${name}"><bdi data-testid="application">${name}</bdi></h1>
        <span class="muted">${wish}</span>
      </div>
    </div>`
}

function scopeList(scopes: readonly string[]): SafeHtml {
  return html`<h2>This allows the application to</h2>
    <ul class="scopes">
      ${scopes.map((scope) => {
        const [text, ...notes] = (isScope(scope) ? SCOPE_DESCRIPTIONS[scope] : scope).split('; ')
        const note = notes.length > 0 ? ` · ${notes.join('; ')}` : ''
        return html`<li data-testid="scope-${scope}">${text}<small><code>${scope}</code>${withCode(note)}</small></li>`
      })}
    </ul>`
}

/** Returns a text whose parts between backticks are code. */
function withCode(text: string): (SafeHtml | string)[] {
  return text.split('`').map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part))
}

function permissionList(permissions: string): SafeHtml | null {
  const bits = BigInt(permissions)
  const names = Object.entries(PERMISSIONS).filter(([, bit]) => (bits & bit) !== 0n)
  if (names.length === 0) return null
  return html`<h2>Permissions of the bot</h2>
    <ul class="chips" data-testid="permissions">${names.map(([name]) => html`<li>${toWords(name)}</li>`)}</ul>`
}

/** Words of the names of permissions that are abbreviations: text to speech, and voice activity detection. */
const ABBREVIATIONS = /\b(?:tts|vad)\b/g

function toWords(name: string): string {
  const words = name.slice(1).toLowerCase().replaceAll('_', ' ')
  return name[0] + words.replaceAll(ABBREVIATIONS, (word) => word.toUpperCase())
}

/**
 * Returns the choice of a user.
 *
 * @param below Returns what is shown below a user who is selected.
 */
function userPicker(
  state: State,
  selected: string | undefined,
  below: (user: User) => SafeHtml | null,
): SafeHtml {
  const people = listPeople(state)
  const checked = selected ?? people[0]?.id
  return html`<fieldset>
    <legend>Continue as</legend>
    <ul class="users">
      ${people.map((user) => {
        const content = below(user)
        return html`<li>
          <label class="user">
            <input type="radio" name="user" value="${user.id}" required data-testid="user-${user.username}"
              ${user.id === checked ? html`checked` : null}>
            <img src="${avatarOf(user)}" alt="" loading="lazy">
            <span><bdi>${user.global_name ?? user.username}</bdi> <small>${user.username}</small></span>
          </label>
          ${content && html`<div class="place">${content}</div>`}
        </li>`
      })}
    </ul>
  </fieldset>`
}

/** Returns the choice of a guild, or of a channel in a guild. */
function guildPicker(
  { scopes, guildId, channelId }: AuthorizationRequest,
  { id, username }: User,
  guilds: readonly SelectableGuild[] | undefined,
): SafeHtml | null {
  if (!guilds) return null
  if (guilds.length === 0)
    return html`<p class="muted">This user has no server to add the application to.</p>`
  const isChannel = hasWebhook(scopes)
  const option = (value: string, name: string, isSelected: boolean) =>
    html`<option value="${value}" ${isSelected ? html`selected` : null}>${name}</option>`
  return html`<label class="field">${isChannel ? 'Channel' : 'Server'}
    <select name="${placeField(id)}" data-testid="guild-${username}">
      ${guilds.map(({ guild, channels }) =>
        isChannel
          ? channels.map(({ id: channel, name }) =>
              option(`${guild.id}/${channel}`, `${name ?? channel} · ${guild.name}`, channel === channelId),
            )
          : option(guild.id, guild.name, guild.id === guildId),
      )}
    </select>
  </label>`
}

/** Returns the name of the field with the guild that a user selects, and with the channel after a slash. */
export function placeField(userId: string): string {
  return `place-${userId}`
}

/** Returns the buttons. The enter key presses the first one. */
function buttons(): SafeHtml {
  return html`<div class="actions">
    <button class="primary" name="decision" value="approved" data-testid="authorize">Authorize</button>
    <button name="decision" value="denied" data-testid="cancel" formnovalidate>Cancel</button>
  </div>`
}

function avatarOf({ id, avatar }: User): string {
  if (avatar) return imagePath(USER_AVATAR.path, { user_id: id, hash: avatar })
  const index = /^\d+$/.test(id) ? (BigInt(id) >> TIMESTAMP_BITS) % DEFAULT_AVATARS : 0n
  return imagePath(DEFAULT_USER_AVATAR.path, { index: String(index) })
}

/** Returns the path of an image on the same server. */
function imagePath(path: string, values: Readonly<Record<string, string>>): string {
  return `${path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ''))}.png`
}
