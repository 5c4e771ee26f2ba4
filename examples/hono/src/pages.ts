/** HTML pages of the application. `html` escapes what it inserts. */
import type { AccessToken, RoleConnection } from 'grantcord'
import { displayAvatarUrl, guildIconUrl } from 'grantcord/cdn'
import { connectionUrl, serviceName } from 'grantcord/connections'
import { isDiscordOAuth2Error, isReauthorizationRequired } from 'grantcord/errors'
import { displayName } from 'grantcord/users'
import { html, raw } from 'hono/html'

type Html = ReturnType<typeof html>
type Token = AccessToken<'identify' | 'email' | 'guilds' | 'connections' | 'role_connections.write'>

export function welcomePage(nonce: string): Html {
  return page(
    nonce,
    'A Discord sign-in',
    html`<div class="card"><h1>A Discord sign-in</h1><p>See what an application learns about you.</p>
      <p><a class="button" href="/auth/login">Sign in with Discord</a></p></div>`,
  )
}

/** Shown to a user who has a session, but whose token is no longer valid. */
export function revokedPage(nonce: string, name: string): Html {
  return page(
    nonce,
    'No access',
    html`<div class="card"><h1>No access to Discord</h1>
      <p>You are signed in here as ${name}, but Discord no longer accepts the token: it was revoked, or it is lost.</p>
      <div class="row"><a class="button" href="/auth/login">Sign in again</a> ${button('/auth/logout', 'Sign out')}</div></div>`,
  )
}

export function messagePage(nonce: string, title: string, text = ''): Html {
  return page(nonce, title, html`<div class="card"><h1>${title}</h1><p>${text}</p><a href="/">Back</a></div>`)
}

/** Shows everything that the application learns about a user. */
export async function dashboardPage(nonce: string, token: Token, cdnUrl: string): Promise<Html> {
  const [user, guilds, connections, linked] = await Promise.all([
    token.fetchIdentify(),
    attempt(token.fetchGuilds({ withCounts: true }), (list) =>
      list.map((guild) => {
        const icon = guildIconUrl(guild, { cdnUrl, size: 64 })
        const picture = icon
          ? html`<img src="${icon}" alt="">`
          : html`<span class="icon">${guild.name.slice(0, 1)}</span>`
        const details = `${guild.approximate_member_count} members${guild.owner ? ', owner' : ''}`
        return html`<li>${picture}<span>${guild.name}<small>${details}</small></span></li>`
      }),
    ),
    attempt(token.fetchConnections(), (list) =>
      list.map((connection) => {
        const url = connectionUrl(connection)
        const name = url ? html`<a href="${url}" rel="noreferrer">${connection.name}</a>` : connection.name
        return html`<li><span>${name}<small>${serviceName(connection.type)}</small></span></li>`
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
        <p>Expires in <b id="countdown" data-expires="${token.expiresAt?.getTime() ?? ''}">a while</b>. It is refreshed by itself before.</p>
        <p><small>${token.scopes?.join(', ')}</small></p>
        <div class="row">${button('/refresh', 'Refresh now')} ${button('/revoke', 'Revoke')}</div></section>
      <section class="card"><h2>Linked role</h2>${linked}</section>
      <section class="card"><h2>Guilds</h2><ul>${guilds}</ul></section>
      <section class="card"><h2>Connections</h2><ul>${connections}</ul></section>`,
  )
}

/** Shows why a part of the page is missing, so that the rest of it can be shown. */
async function attempt<Value>(request: Promise<Value>, show: (value: Value) => Html | Html[]) {
  try {
    return show(await request)
  } catch (error) {
    if (!isDiscordOAuth2Error(error) || isReauthorizationRequired(error)) throw error
    return html`<p class="error">${error.message}</p>`
  }
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

const STYLE = `:root{color-scheme:light dark;--page:#f3f4f7;--card:#fff;--line:#d5d9e0;--muted:#565d68;--accent:#4752c4}
@media(prefers-color-scheme:dark){:root{--page:#1a1b1e;--card:#26282d;--line:#41454d;--muted:#b4bac4;--accent:#5661e0}}
body{margin:0;background:var(--page);font:16px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
main{max-width:60rem;margin:0 auto;padding:2rem 1rem;display:grid;gap:1rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,20rem),1fr));align-items:start}
.card{background:var(--card);border:1px solid var(--line);border-radius:14px;padding:1.25rem}
.user{grid-column:1/-1;display:flex;flex-wrap:wrap;gap:1rem;align-items:center}.user div{flex:1;min-width:12rem}
h1,h2,p{margin:0 0 .5rem}h1{font-size:1.5rem}h2{font-size:1.0625rem}
ul{list-style:none;margin:0;padding:0;max-height:24rem;overflow:auto}li{display:flex;gap:.75rem;align-items:center;padding:.35rem 0}
small{display:block;color:var(--muted)}.error{color:light-dark(#b3261e,#ff9d94)}
.user img{width:5rem;height:5rem;border-radius:50%}li img,.icon{flex:none;width:2.5rem;height:2.5rem;border-radius:30%}
.icon{display:grid;place-items:center;background:var(--page)}
.row{display:flex;flex-wrap:wrap;gap:.5rem;align-items:center}
button,.button,input{font:inherit;color:inherit;padding:.4rem .9rem;border:1px solid var(--muted);border-radius:8px;background:transparent}
.button{display:inline-block;background:var(--accent);border-color:var(--accent);color:#fff;text-decoration:none}input{width:4rem}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}`

/** Counts down to the expiry of the token. */
const SCRIPT = `const output = document.getElementById('countdown')
const show = () => {
  const left = Math.max(0, Math.round((Number(output.dataset.expires) - Date.now()) / 1000))
  const parts = [[86400, 'd'], [3600, 'h'], [60, 'min'], [1, 's']].map(([unit, name], index, all) =>
    [Math.floor((index ? left % all[index - 1][0] : left) / unit), name])
  output.textContent = parts.filter(([count]) => count > 0).map((part) => part.join(' ')).join(' ') || '0 s'
}
if (output) { show(); setInterval(show, 1000) }`
