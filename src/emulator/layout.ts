import { html, type SafeHtml } from '@remix-run/html-template'
import { hash } from './grants.ts'

/** A page. */
export interface PageContent {
  readonly title: string
  readonly content: SafeHtml
  /** JavaScript of the page, which contains no data. */
  readonly script?: string
  /** Indicates that the page is as wide as the window. */
  readonly isWide?: boolean
}

/** Styles of all pages. They load nothing, and follow the color scheme, contrast and motion that the user prefers. */
const CSS = `
:root{color-scheme:light dark;--page:#eef0f4;--card:#fff;--field:#f6f7f9;--line:#d5d9e0;--text:#1e2126;--muted:#565d68;--accent:#4752c4;
--accent-strong:#3c45a5;--soft:#e6e8fb;--good:#1a6b3c;--bad:#b3261e;--shadow:0 1px 2px #0001,0 12px 32px #0000001a}
@media (prefers-color-scheme:dark){:root{--page:#1a1b1e;--card:#26282d;--field:#1e2024;--line:#41454d;--text:#f1f2f4;--muted:#b4bac4;
--accent:#5661e0;--accent-strong:#6b76f5;--soft:#33375c;--good:#6fd394;--bad:#ff9d94;--shadow:0 1px 2px #0003,0 12px 32px #0006}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--text);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;overflow-wrap:anywhere}
main{max-width:30rem;margin:0 auto;padding:2rem 1rem 3rem}
main.wide{max-width:84rem}
.card{background:var(--card);border:1px solid var(--line);border-radius:16px;padding:1.75rem;box-shadow:var(--shadow)}
.badge{display:inline-block;margin:0 0 1rem;padding:.15rem .75rem;border-radius:99px;background:var(--soft);font-size:.8125rem;font-weight:600}
h1{margin:0;font-size:1.5rem;line-height:1.25;text-wrap:balance}
h1.name{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:3;overflow:hidden}
h2,legend{margin:1.5rem 0 .5rem;padding:0;font-size:.9375rem;font-weight:650}
p{margin:.5rem 0}
small,.muted{color:var(--muted);font-size:.875rem}
code{font:.8125rem/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
img,.icon{flex:none;width:2.5rem;height:2.5rem;border-radius:50%;background:var(--soft);object-fit:cover}
.app{display:flex;gap:1rem;align-items:center}
.app img,.app .icon{width:4rem;height:4rem;border-radius:18px}
.icon{display:grid;place-items:center;font-weight:700;font-size:1.5rem}
ul{list-style:none;margin:0;padding:0}
.scopes li{position:relative;padding:.3rem 0 .3rem 1.75rem}
.scopes li::before{content:"";position:absolute;left:.35rem;top:.6rem;width:.35rem;height:.7rem;border:solid var(--good);border-width:0 .15rem .15rem 0;transform:rotate(45deg)}
.scopes small{display:block}
.chips{display:flex;flex-wrap:wrap;gap:.375rem}
.chips li{padding:.1rem .6rem;border:1px solid var(--line);border-radius:99px;background:var(--field);font-size:.8125rem}
fieldset{border:0;margin:1.5rem 0 0;padding:0;min-width:0}
.users{max-height:21.5rem;overflow-y:auto;padding:.25rem .25rem 1rem;margin:-.25rem -.25rem -1rem;mask-image:linear-gradient(#000 calc(100% - 1.5rem),#0000)}
.users li{border:1px solid var(--line);border-radius:12px;margin-bottom:.5rem;background:var(--field)}
.users li:has(input:checked){border-color:var(--accent);box-shadow:inset 0 0 0 1px var(--accent);background:var(--soft)}
.users label.user{display:flex;gap:.75rem;align-items:center;padding:.6rem .75rem;cursor:pointer}
.user span{min-width:0;line-height:1.3}
.user small{display:block}
.place{display:none;padding:0 .75rem .75rem}
li:has(input:checked)>.place{display:block}
.users li:has(input:checked) small,.users li:has(input:checked) .muted{color:inherit}
label.field{display:block;font-size:.875rem;font-weight:600}
input,select,button{font:inherit;color:inherit}
input[type=radio]{width:1.15rem;height:1.15rem;margin:0;accent-color:var(--accent);flex:none}
select,input:not([type=radio]){width:100%;min-height:2.5rem;margin-top:.25rem;padding:.4rem .6rem;border:1px solid var(--muted);border-radius:8px;background:var(--card);font-weight:400}
button{min-height:2.75rem;padding:.5rem 1.1rem;border:1px solid var(--muted);border-radius:10px;background:transparent;font-weight:600;cursor:pointer}
button:hover{background:var(--soft)}
button.primary{border-color:var(--accent);background:var(--accent);color:#fff}
button.primary:hover{background:var(--accent-strong)}
button.small{min-height:2rem;padding:.2rem .7rem;font-size:.875rem}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.actions{display:flex;flex-wrap:wrap;gap:.75rem;margin:1.5rem 0 .75rem}
main:not(.wide) .actions button{flex:1}
details{margin-top:1rem;border-top:1px solid var(--line);padding-top:1rem}
summary{cursor:pointer;font-size:.875rem;font-weight:600}
dl{display:grid;grid-template-columns:auto 1fr;gap:.25rem 1rem;margin:.75rem 0 0;font-size:.875rem}
dt{color:var(--muted);overflow-wrap:normal}
dd{margin:0;min-width:0}
.bad{color:var(--bad)}
button.danger{color:var(--bad)}
.good{color:var(--good)}
header.bar{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;align-items:end;justify-content:space-between}
header.bar .badge{margin-bottom:.5rem}
header.bar .muted{display:flex;flex-wrap:wrap;gap:0 1rem;align-items:baseline}
#clock{white-space:nowrap;font-variant-numeric:tabular-nums}
#status{min-height:1.5rem}
.grid{display:grid;gap:1rem;align-items:start}
.grid>.grid{min-width:0}
.wide .card{padding:1.25rem;border-radius:14px;box-shadow:none;min-width:0}
.wide h2{display:flex;gap:.5rem;align-items:center;margin:0 0 .75rem;font-size:1.0625rem}
.count{padding:0 .5rem;border-radius:99px;background:var(--soft);font-size:.8125rem}
.fields{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:.75rem}
.wide .actions{margin:.75rem 0}
.wide header .actions{margin:0}
.scroll{overflow:auto;max-height:26rem}
table{width:100%;border-collapse:collapse;font-size:.875rem}
th{position:sticky;top:0;background:var(--card);text-align:left;color:var(--muted);font-weight:600;white-space:nowrap}
th,td{padding:.4rem .75rem .4rem 0;border-bottom:1px solid var(--line);vertical-align:top}
tbody tr:last-child td{border-bottom:0}
td{min-width:4rem;max-width:28rem}
td>:is(small,code,bdi){display:block}
td:has(strong){min-width:8rem}
td strong{font-weight:600}
td button{white-space:nowrap}
td:has(button),#faults th:last-child{text-align:right}
td .lines{white-space:pre-line}
td .clip{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden}
td .id{white-space:nowrap}
td:last-child,th:last-child{padding-right:0}
@media (max-width:40rem){#requests{min-width:30rem}}
@media (max-width:20rem){.fields{grid-template-columns:minmax(0,1fr)}}
@media (min-width:64rem){.grid.columns{grid-template-columns:minmax(0,5fr) minmax(0,7fr)}}
@media (prefers-contrast:more){:root{--line:var(--muted)}}
`

/** Headers of every page. */
const HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
}

/** Creates a page that loads nothing but images of its own server. */
export async function toPage(
  status: number,
  { title, content, script, isWide = false }: PageContent,
): Promise<Response> {
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>${title}</title>
        <link rel="icon" href="data:,">
        ${html.raw`<style>${CSS}</style>`}
      </head>
      <body>
        <main class="${isWide ? 'wide' : ''}">${content}</main>
        ${script === undefined ? null : html.raw`<script>${script}</script>`}
      </body>
    </html>`
  const policy = [
    "default-src 'none'",
    `style-src ${await sourceOf(CSS)}`,
    "img-src 'self' data:",
    ...(script === undefined ? [] : [`script-src ${await sourceOf(script)}`, "connect-src 'self'"]),
    // A policy for the targets of forms would also stop the redirect to the application.
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ]
  return new Response(String(page), {
    status,
    headers: { ...HEADERS, 'Content-Security-Policy': policy.join('; ') },
  })
}

/** Creates a page with a text. */
export function toMessage(status: number, title: string, text: string): Promise<Response> {
  const content = html`<div class="card">
    <p class="badge">Discord emulator</p>
    <h1>${title}</h1>
    <p data-testid="message">${text}</p>
  </div>`
  return toPage(status, { title, content })
}

/** Returns the source of a policy that allows an inline style or script with exactly this text. */
async function sourceOf(text: string): Promise<string> {
  const base64 = (await hash(text)).replaceAll('-', '+').replaceAll('_', '/')
  return `'sha256-${base64}='`
}
