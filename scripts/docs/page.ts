import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { bundle } from '../generate/bundle.ts'
import { listValues } from './list-values.ts'

const run = promisify(execFile)
const redocly = createRequire(import.meta.url).resolve('@redocly/cli/bin/cli.js')

/** The two images that Redoc loads from its own site for the link "API docs by …", by URL. */
const LOGOS = {
  'https://cdn.redoc.ly/redoc/logo-mini-full.svg': wordmark('Redocly', 46),
  'https://cdn.redoc.ly/redoc/logo-mini.svg': wordmark('R', 12),
}

/**
 * Shows the body of a response before its headers, which are the same rate limit headers almost everywhere, keeps tables
 * of values within their column, and gives text a contrast of at least 4.5. The icon keeps browsers from requesting one.
 */
const HEAD = `<link rel="icon" href="data:,">
  <style>
    body { padding-top: 40px; }
    #redoc > div { --navbar-height: 40px !important; --navbar-stack-height: 40px !important; }
    #home {
      position: fixed; inset: 0 0 auto; z-index: 100; height: 39px; padding-left: 20px;
      border-bottom: 1px solid var(--border-color-primary); background: var(--bg-color);
      color: var(--text-color-primary); font: 500 14px/39px var(--font-family-base);
    }
    #home a { color: inherit; text-decoration: none; }
    #home a:hover { text-decoration: underline; }
    #redoc div:has(> span[id$='/headers']) { order: 1; }
    #redoc .schema-property-item td { overflow-wrap: anywhere; word-break: normal; white-space: normal; }
    html:root { --color-warm-grey-5: #6a6b76; --color-blue-6: #1a5fc8; --color-blue-7: #1f5cb8; --color-green-7: #0d6e38; }
    html:root .tag-get { --tag-color: #0d6e38; }
    html:root .tag-put { --tag-color: #94490a; }
    html:root .tag-patch { --tag-color: #735600; }
    html:root .tag-post { --tag-color: #1a56d6; }
    html:root .tag-delete { --tag-color: #c00a3c; }
    html:root.dark { --color-warm-grey-5: #9a9ca8; --color-blue-6: #6eabfa; --color-blue-7: #6eabfa; --color-green-7: #68cc97; }
    html:root.dark .tag-get { --tag-color: #68cc97; }
    html:root.dark .tag-put { --tag-color: #e0a663; }
    html:root.dark .tag-patch { --tag-color: #e0c363; }
    html:root.dark .tag-post { --tag-color: #90b0f0; }
    html:root.dark .tag-delete { --tag-color: #fa82a2; }
  </style>
</head>`

/** Leads back to the other pages of the site. */
const HOME = '<body>\n  <nav id="home" aria-label="Site"><a href="../">← grantcord</a></nav>'

/** Builds the reference as HTML with inline scripts, styles and images. Neither building nor viewing it sends telemetry. */
export async function buildPage(root: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'grantcord-docs-'))
  try {
    const output = join(folder, 'index.html')
    const input = join(folder, 'openapi.json')
    await writeFile(input, JSON.stringify(listValues(await bundle(root)), joinLines))
    await run(process.execPath, [redocly, 'build-docs', input, '--inlineBundle', '--output', output], {
      cwd: root,
      env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
    })
    const html = await readFile(output, 'utf8')
    return withLogos(html.replace('</head>', HEAD).replace('<body>', HOME))
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** Joins the lines of each paragraph in a description, because the search of Redoc removes line breaks. */
function joinLines(key: string, value: unknown): unknown {
  return key === 'description' && typeof value === 'string'
    ? value.replace(/(?<!\n)\n(?![\n*|-])/g, ' ')
    : value
}

function withLogos(html: string): string {
  let page = html
  for (const [url, image] of Object.entries(LOGOS)) {
    if (!page.includes(url))
      throw new Error(`Redoc no longer loads ${url}. Replace it in LOGOS by the image that Redoc loads now`)
    page = page.replaceAll(url, image)
  }
  return page
}

/** Returns a `data:` URL of an image of a word, drawn with the fonts of the browser. */
function wordmark(word: string, width: number): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="12"><text y="10" textLength="${width}" lengthAdjust="spacingAndGlyphs" font-family="sans-serif" font-size="11" font-weight="bold" fill="#4d86f8">${word}</text></svg>`
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
}
