/** HTML pages of the application. `html` escapes what it inserts. */
import type { AccessToken, RoleConnection } from 'grantcord'
import { displayAvatarUrl, guildIconUrl } from 'grantcord/cdn'
import { connectionUrl, serviceName } from 'grantcord/connections'
import { hasErrorCode, isDiscordOAuth2Error, isReauthorizationRequired } from 'grantcord/errors'
import { displayName } from 'grantcord/users'
import { html, raw } from 'hono/html'

type Html = ReturnType<typeof html>
type Token = AccessToken<'identify' | 'email' | 'guilds' | 'connections' | 'role_connections.write'>

export function welcomePage(nonce: string): Html {
  const link = html`<a class="button" href="/auth/login">Sign in with Discord</a>`
  return messagePage(nonce, 'A Discord sign-in', 'See what an application learns about you.', link)
}

/** Shown to a user who has a session, but whose token is no longer valid. */
export function revokedPage(nonce: string, name: string): Html {
  return messagePage(
    nonce,
    'No access to Discord',
    `You are signed in here as ${name}, but Discord no longer accepts the token: it was revoked, or it is lost.`,
    html`<a class="button" href="/auth/login">Sign in again</a> ${button('/auth/logout', 'Sign out')}`,
  )
}

/** Shows a text, and what the user can do next: by default a link to the first page. */
export function messagePage(
  nonce: string,
  title: string,
  text: string,
  next = html`<a class="button" href="/">Back</a>`,
): Html {
  return page(
    nonce,
    title,
    html`<div class="card message"><h1>${title}</h1><p>${text}</p><div class="row">${next}</div></div>`,
  )
}

/** Shows everything that the application learns about a user. */
export async function dashboardPage(nonce: string, token: Token, cdnUrl: string): Promise<Html> {
  const [user, guilds, connections, linked] = await Promise.all([
    token.fetchIdentify(),
    attempt(token.fetchGuilds({ withCounts: true }), (guilds) =>
      list(guilds, (guild) => {
        const icon = guildIconUrl(guild, { cdnUrl, size: 64 })
        const picture = icon
          ? html`<img src="${icon}" alt="">`
          : html`<span class="icon" aria-hidden="true">${[...guild.name][0]}</span>`
        const details = `${guild.approximate_member_count} members${guild.owner ? ', owner' : ''}`
        return html`${picture}<span>${guild.name}<small>${details}</small></span>`
      }),
    ),
    attempt(token.fetchConnections(), (connections) =>
      list(connections, (connection) => {
        const url = connectionUrl(connection)
        const name = url ? html`<a href="${url}" rel="noreferrer">${connection.name}</a>` : connection.name
        return html`<span>${name}<small>${serviceName(connection.type)}</small></span>`
      }),
    ),
    attempt(token.fetchMetadata(), linkedRole),
  ])
  const avatar = displayAvatarUrl(user, { cdnUrl, size: 128 })
  const email = user.email ? `${user.email}${user.verified ? '' : ' (not verified)'}` : 'no email address'
  return page(
    nonce,
    displayName(user),
    html`<header class="card user">
        <img src="${avatar}" alt="">
        <div><h1>${displayName(user)}</h1><p>${user.username} · ${email} · ${user.id}</p></div>
        ${button('/auth/logout', 'Sign out')}
      </header>
      <section class="card"><h2>Token</h2>
        <p>Expires in <b id="countdown" data-expires="${token.expiresAt?.getTime() ?? ''}">a while</b>. It is refreshed automatically.</p>
        <p><small>${token.scopes?.join(', ')}</small></p>
        <div class="row">${button('/refresh', 'Refresh now')} ${button('/revoke', 'Revoke')}</div></section>
      <section class="card"><h2>Linked role</h2>${linked}</section>
      <section class="card"><h2>Guilds</h2>${guilds}</section>
      <section class="card"><h2>Connections</h2>${connections}</section>`,
  )
}

/** Shows why a part of the page is missing, so that the rest of it can be shown. */
async function attempt<Value>(request: Promise<Value>, show: (value: Value) => Html) {
  try {
    return show(await request)
  } catch (error) {
    if (!isDiscordOAuth2Error(error) || isAccessLost(error)) throw error
    return html`<p class="error">${error.message}</p>`
  }
}

/** Checks whether only a new sign-in helps. Discord can reject a token that was refreshed a moment ago, too. */
export function isAccessLost(error: unknown): boolean {
  return (
    isReauthorizationRequired(error) ||
    (hasErrorCode(error, 'ERR_UNAUTHORIZED') && error.tokenRejected === true)
  )
}

function list<Item>(items: readonly Item[], show: (item: Item) => Html): Html {
  if (items.length === 0) return html`<p class="empty">None.</p>`
  return html`<ul>${items.map((item) => html`<li>${show(item)}</li>`)}</ul>`
}

function linkedRole({ platform_name: platform, metadata }: RoleConnection): Html {
  const level = metadata?.level
  return html`<p>${level === undefined ? 'Not linked.' : `${platform}: level ${level}`}</p>
    <div class="row"><form class="row" method="post" action="/link">
      <label>Level <input name="level" type="number" min="0" max="99" value="${level ?? '12'}" required></label>
      <button>Set</button></form> ${button('/unlink', 'Clear')}</div>`
}

function button(action: string, label: string): Html {
  return html`<form method="post" action="${action}"><button>${label}</button></form>`
}

function page(nonce: string, title: string, content: Html): Html {
  return html`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
    <style nonce="${nonce}">${raw(STYLE)}</style></head>
    <body><main>${content}</main><script nonce="${nonce}">${raw(SCRIPT)}</script></body></html>`
}

const STYLE = `:root{color-scheme:light dark;--page:#eef0f4;--card:#fff;--line:#d5d9e0;--text:#1e2126;--muted:#565d68;--accent:#4752c4;--hover:#3c45a5;--soft:#e6e8fb;--link:#4752c4;--bad:#b3261e}
@media(prefers-color-scheme:dark){:root{--page:#1a1b1e;--card:#26282d;--line:#41454d;--text:#f1f2f4;--muted:#b4bac4;--accent:#5661e0;--hover:#6b76f5;--soft:#33375c;--link:#aab2ff;--bad:#ff9d94}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--text);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;overflow-wrap:anywhere}
main{max-width:60rem;margin:0 auto;padding:2rem 1rem 3rem;display:grid;gap:1rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,20rem),1fr))}
.card{background:var(--card);border:1px solid var(--line);border-radius:14px;padding:1.25rem}
.message{grid-column:1/-1;width:100%;max-width:30rem;margin:0 auto;padding:1.75rem}
.user{grid-column:1/-1;display:flex;flex-wrap:wrap;gap:1rem 1.25rem;align-items:center}.user div{flex:1;min-width:12rem}
h1,h2,p{margin:0 0 .5rem}h1{font-size:1.5rem;line-height:1.25}h2{font-size:1.0625rem}
a{color:var(--link)}
ul{list-style:none;margin:0;padding:0}li{display:flex;gap:.75rem;align-items:center;padding:.375rem 0}
li span{min-width:0;line-height:1.35}
small{display:block;font-size:.875rem;color:var(--muted)}.error{color:var(--bad)}
.user p,.empty{margin:0;color:var(--muted)}
.user img{width:5rem;height:5rem;border-radius:50%}li img,.icon{flex:none;width:2.5rem;height:2.5rem;border-radius:30%;background:var(--soft)}
.icon{display:grid;place-items:center;font-weight:700}
.row{display:flex;flex-wrap:wrap;gap:.5rem .75rem;align-items:center;margin-top:1rem}.row .row{margin:0}
#countdown{font-variant-numeric:tabular-nums}
button,.button,input{font:inherit;min-height:2.5rem;padding:.4rem 1rem;border:1px solid var(--muted);border-radius:10px;background:transparent;color:inherit}
button,.button{display:inline-flex;align-items:center;font-weight:600;cursor:pointer}button:hover{background:var(--soft)}
.button{background:var(--accent);border-color:var(--accent);color:#fff;text-decoration:none}.button:hover{background:var(--hover)}
label{display:flex;gap:.5rem;align-items:center}input{width:5rem}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}`

/** Counts down to the expiry of the token. */
const SCRIPT = `const output = document.getElementById('countdown')
const show = () => {
  const left = Math.max(0, Math.round((Number(output.dataset.expires) - Date.now()) / 1000))
  const parts = [[86400, 'd'], [3600, 'h'], [60, 'min'], [1, 's']].map(([unit, name], index, all) =>
    [Math.floor((index ? left % all[index - 1][0] : left) / unit), name])
  while (parts.length > 1 && parts[0][0] === 0) parts.shift()
  output.textContent = parts.map((part) => part.join(' ')).join(' ')
}
if (output) { show(); setInterval(show, 1000) }`
