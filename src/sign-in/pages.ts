import { encodeBase64 } from '../runtime/utils/base64.ts'
import { sha256 } from '../runtime/utils/crypto.ts'

/** Headers of every response: no cache stores it, and no other site receives its URL, which can contain a code. */
export const HEADERS = { 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' } as const

/** A page with one link. */
export interface PageContent {
  readonly status: number
  readonly title: string
  readonly text: string
  readonly link: { readonly url: string; readonly label: string }
}

const CSS = `:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}
body{margin:0;min-height:100vh;display:grid;place-items:center}
main{max-width:26rem;padding:2rem;overflow-wrap:anywhere}
h1{font-size:1.5rem;margin:0 0 .5rem}
a{display:inline-block;margin-top:1rem;padding:.5rem 1rem;border-radius:8px;background:#4752c4;color:#fff;text-decoration:none}
a:focus-visible{outline:3px solid currentColor;outline-offset:2px}`

/** Creates a page that loads nothing and runs no script. */
export async function createPage({ status, title, text, link }: PageContent): Promise<Response> {
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<style>${CSS}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(text)}</p>
<a href="${escapeHtml(link.url)}">${escapeHtml(link.label)}</a>
</main>
</body>
</html>
`
  const style = `'sha256-${encodeBase64(await sha256(CSS))}'`
  return new Response(html, {
    status,
    headers: {
      ...HEADERS,
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': `default-src 'none'; style-src ${style}; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
      'X-Content-Type-Options': 'nosniff',
    },
  })
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
