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
 * Shows the body of a response before its headers, which are the same rate limit headers almost everywhere, and keeps
 * tables of values within their column.
 */
const STYLE = `<style>
    #redoc div:has(> span[id$='/headers']) { order: 1; }
    #redoc .schema-property-item td { overflow-wrap: anywhere; word-break: normal; white-space: normal; }
  </style>
</head>`

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
    return withLogos((await readFile(output, 'utf8')).replace('</head>', STYLE))
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
