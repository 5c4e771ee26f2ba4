import { remark } from 'remark'
import validateLinks from 'remark-validate-links'
import { type Context, engine, type Options } from 'unified-engine'
import type { Problem } from './files.ts'
import { type Root, visit } from './markdown.ts'

/** Repository in which links to `https://github.com/<repository>/blob/main/…` refer to local files. */
const REPOSITORY = 'grantcord/grantcord'

/**
 * Checks the links of Markdown files to files and headings of this repository, without requests to the network.
 *
 * @param files Paths relative to the root.
 */
export async function checkLinks(
  root: string,
  files: readonly string[],
): Promise<{ readonly links: number; readonly problems: readonly Problem[] }> {
  let links = 0
  const countLinks = () => (tree: Root) =>
    visit(tree, (node) => {
      if ('url' in node) links++
    })
  const context = await run({
    cwd: root,
    files: [...files],
    processor: remark().use(countLinks),
    // @ts-expect-error: unified-engine types plugins for trees of any kind, this one is for Markdown.
    plugins: [[validateLinks, { repository: REPOSITORY, root }]],
    out: false,
    output: false,
    reporter: () => '',
  })
  const problems = context.files.flatMap(({ path, messages }) =>
    messages.map(({ line = 1, reason }) => ({ file: path, line, message: reason })),
  )
  return { links, problems }
}

function run(options: Options): Promise<Context> {
  return new Promise((resolve, reject) => {
    engine(options, (error, _, context) => {
      if (context) resolve(context)
      else reject(error)
    })
  })
}
