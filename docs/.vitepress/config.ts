/** Options of VitePress, which `npm run docs` runs. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { slug } from 'github-slugger'
import { type DefaultTheme, defineConfig, type MarkdownOptions, type PageData } from 'vitepress'

const docs = join(import.meta.dirname, '..')
const REPOSITORY = 'https://github.com/grantcord/grantcord'

/** Pages in the order in which a newcomer reads them. Pages that are not listed follow in alphabetical order. */
const GUIDES = [
  'sign-in',
  'tokens',
  'token-stores',
  'limits',
  'fetch',
  'linked-roles',
  'discord-data',
  'openid-connect',
  'testing',
]
const REFERENCE = ['entry-points', 'options', 'errors', 'operations', 'command-line', 'emulator']
const PROJECT = ['comparison', 'runtimes', 'versioning', 'changelog', 'roadmap']

export default defineConfig({
  title: 'grantcord',
  description: 'Discord OAuth2 client for TypeScript',
  cacheDir: 'node_modules/.cache/vitepress',
  // The pages of TypeDoc are in a folder of their own, because a program generates them.
  metaChunk: true,
  rewrites: (page) => page.replace(/^typedoc\//, 'api/').replace(/README\.md$/, 'index.md'),
  // `npm run docs` adds the page of the operations after VitePress has run.
  ignoreDeadLinks: [/^\/openapi\//],
  // Without an icon, browsers request one at the root of the server.
  head: [['link', { rel: 'icon', href: 'data:,' }]],
  markdown: {
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    anchor: { slugify: (heading) => slug(heading) },
    config: addLinkTargets,
  },
  transformPageData: describePage,
  themeConfig: {
    search: {
      provider: 'local',
      options: {
        // Tables of constants would hide everything else.
        _render: (source, env, markdown) =>
          /^typedoc\/.*\/variables\//.test(env.relativePath) ? '' : markdown.render(source, env),
        miniSearch: { options: { tokenize: splitIntoWords }, searchOptions: { boostDocument: rankPage } },
      },
    },
    nav: [
      { text: 'Tutorial', link: '/tutorial' },
      { text: 'Guides', link: '/guides/sign-in', activeMatch: '/guides/' },
      { text: 'Reference', link: '/reference/entry-points', activeMatch: '/(reference|api)/' },
      { text: 'API description', link: '/openapi/', target: '_self' },
      { text: 'Project', link: '/project/comparison', activeMatch: '/(project|adr)/' },
    ],
    sidebar: {
      '/': [
        { text: 'Tutorial', link: '/tutorial' },
        { text: 'Guides', collapsed: true, items: listPages('guides', GUIDES) },
        {
          text: 'Reference',
          collapsed: true,
          items: [
            { text: 'Classes, functions and types', link: '/api/' },
            { text: 'API description', link: '/openapi/', target: '_self' },
            ...listPages('reference', REFERENCE),
          ],
        },
        {
          text: 'Project',
          collapsed: true,
          items: [...listPages('project', PROJECT), { text: 'Decisions', link: '/adr/' }],
        },
      ],
      '/api/': [{ text: 'Entry points', link: '/api/', items: listEntryPoints() }],
      '/adr/': [{ text: 'Decisions', link: '/adr/', items: listPages('adr') }],
    },
    outline: [2, 3],
    socialLinks: [{ icon: 'github', link: REPOSITORY }],
    footer: { message: 'MIT license. Not affiliated with Discord.' },
  },
})

/** Lists the pages of a folder by their first heading. */
function listPages(folder: string, order: readonly string[] = []): DefaultTheme.SidebarItem[] {
  const names = readdirSync(join(docs, folder))
    .filter((file) => file.endsWith('.md') && file !== 'README.md')
    .map((file) => file.slice(0, -'.md'.length))
  const position = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length)
  return names
    .sort((one, other) => position(one) - position(other) || one.localeCompare(other))
    .map((name) => ({ text: titleOf(join(docs, folder, `${name}.md`)), link: `/${folder}/${name}` }))
}

function titleOf(path: string): string {
  const [, title = path] = /^# (.+)$/m.exec(readFileSync(path, 'utf8')) ?? []
  return title.replaceAll('`', '')
}

/** Lists the entry points of the package. */
function listEntryPoints(): DefaultTheme.SidebarItem[] {
  const { exports } = JSON.parse(readFileSync(join(docs, '../package.json'), 'utf8'))
  return Object.keys(exports)
    .filter((path) => !path.endsWith('.json'))
    .map((path) => posix.join('grantcord', path))
    .map((name) => ({ text: name, link: `/api/${name}/` }))
}

/**
 * Turns relative links to files outside of the documentation into links to the repository, and lets the browser load
 * the page of the operations, which is not a page of VitePress.
 */
function addLinkTargets(markdown: Parameters<NonNullable<MarkdownOptions['config']>>[0]): void {
  markdown.core.ruler.push('link-targets', ({ tokens, env }) => {
    for (const token of tokens.flatMap(({ children }) => children ?? [])) {
      const href = token.attrGet('href')
      if (href?.startsWith('/openapi/')) {
        // VitePress adds the base only to links without a target.
        const toRoot = '../'.repeat(env.relativePath.split('/').length - 1)
        token.attrSet('href', `${toRoot || './'}${href.slice(1)}`)
        token.attrSet('target', '_self')
      }
      if (!href?.startsWith('../')) continue
      const target = posix.join('docs', posix.dirname(env.relativePath ?? ''), href)
      if (!target.startsWith('docs/')) token.attrSet('href', `${REPOSITORY}/blob/main/${target}`)
    }
  })
}

/** Describes a page to search engines by its first paragraph, or by its title. */
function describePage({ filePath, frontmatter, title }: PageData): { description: string } | undefined {
  if (frontmatter.description) return undefined
  const prose = readFileSync(join(docs, filePath), 'utf8').replaceAll(/^(---|```)[\s\S]*?^\1$/gm, '')
  const paragraph = prose.split(/\n{2,}/).find((block) => /^[\p{L}`*[]/u.test(block.trim()))
  const description = (paragraph ?? `${title}: Discord OAuth2 client for TypeScript`)
    .replaceAll(/\[([^\]]*)\](?:\([^)]*\))?/g, '$1')
    .replaceAll(/[`*\\]/g, '')
    // VitePress does not escape the attribute.
    .replaceAll('"', "'")
    .replaceAll(/\s+/g, ' ')
    .trim()
  return { description }
}

/**
 * Splits a text into words for the search, and `fetchGuilds` into its parts too. VitePress sends this function to the
 * browser, so that it can use nothing outside of it.
 */
function splitIntoWords(text: string): string[] {
  return text.split(/[\n\r\p{Z}\p{P}]+/u).flatMap((word) => {
    const parts = word.split(/(?<=\p{Ll})(?=\p{Lu})/u)
    return parts.length > 1 ? [word, ...parts] : parts
  })
}

/** Ranks guides first; migrations, decisions and types last. VitePress sends this function to the browser, too. */
function rankPage(id: string): number {
  if (/\/tutorial|\/guides\/(?!migrating)/.test(id)) return 1.5
  return /\/adr\/|\/migrating\/|\/api\/(?!.*\/classes\/)/.test(id) ? 0.5 : 1
}
