/** Options of VitePress, which `npm run docs` runs. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { slug } from 'github-slugger'
import { type DefaultTheme, defineConfig, type MarkdownOptions } from 'vitepress'

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
    config: linkToRepository,
  },
  themeConfig: {
    search: { provider: 'local' },
    nav: [
      { text: 'Tutorial', link: '/tutorial' },
      { text: 'Guides', link: '/guides/sign-in', activeMatch: '/guides/' },
      { text: 'Reference', link: '/reference/entry-points', activeMatch: '/(reference|api)/' },
      { text: 'Operations', link: '/openapi/', target: '_self' },
      { text: 'Project', link: '/project/comparison', activeMatch: '/(project|adr)/' },
    ],
    sidebar: {
      '/': [
        { text: 'Start', items: [{ text: 'Tutorial', link: '/tutorial' }] },
        { text: 'Guides', items: listPages('guides', GUIDES) },
        {
          text: 'Reference',
          items: [
            { text: 'Classes, functions and types', link: '/api/' },
            { text: 'Operations of Discord', link: '/openapi/', target: '_self' },
            ...listPages('reference', REFERENCE),
          ],
        },
        {
          text: 'Project',
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

/** Turns relative links to files outside of the documentation into links to the repository. */
function linkToRepository(markdown: Parameters<NonNullable<MarkdownOptions['config']>>[0]): void {
  markdown.core.ruler.push('link-to-repository', ({ tokens, env }) => {
    for (const { attrs } of tokens.flatMap(({ children }) => children ?? [])) {
      const link = attrs?.find(([name, value]) => name === 'href' && value.startsWith('../'))
      if (!link) continue
      const target = posix.join('docs', posix.dirname(env.relativePath ?? ''), link[1])
      if (!target.startsWith('docs/')) link[1] = `${REPOSITORY}/blob/main/${target}`
    }
  })
}
