/** Loads the changes of the next version from `.changeset/`, and those of the published versions from `CHANGELOG.md`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createMarkdownRenderer, defineLoader } from 'vitepress'

const root = join(import.meta.dirname, '../..')

export interface Changes {
  /** HTML of the changes that no version has yet; empty if there are none. */
  readonly unreleased: string
  /** HTML of the published versions; empty before the first one. */
  readonly released: string
}

declare const data: Changes

export { data }

export default defineLoader({
  watch: ['../../.changeset/*.md', '../../CHANGELOG.md'],
  async load(): Promise<Changes> {
    const markdown = await createMarkdownRenderer(root)
    const pending = readdirSync(join(root, '.changeset'))
      .filter((file) => file.endsWith('.md') && file !== 'README.md')
      .map((file) =>
        readFileSync(join(root, '.changeset', file), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''),
      )
    const changelog = join(root, 'CHANGELOG.md')
    const released = existsSync(changelog) ? readFileSync(changelog, 'utf8').replace(/^# .+\n/, '') : ''
    return {
      unreleased: markdown.render(pending.map((text) => toListItem(text.trim())).join('\n')),
      released: markdown.render(released),
    }
  },
})

function toListItem(text: string): string {
  return `- ${text.replaceAll('\n', '\n  ')}\n`
}
