/** Options of TypeDoc, which `npm run docs` runs: a page for each export of each entry point, below `docs/typedoc/`. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CommentTag, Converter, ReflectionKind } from 'typedoc'
import ts from 'typescript'

const root = join(import.meta.dirname, '..')
/** @type {[name: string, sources: [string]][]} */
const entryPoints = Object.entries(
  ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile).config.compilerOptions.paths,
)

/** Names of the entry points, such as `grantcord/tokens`, by the names that TypeDoc gives their modules. */
const names = new Map(
  entryPoints.map(([name, [path]]) => [path.replace(/^\.\/src\/|(\/index)?\.ts$/g, ''), name]),
)

/**
 * Names each module after its entry point, and links names that a doc comment mentions without importing them.
 *
 * @param {import('typedoc').Application} app
 */
function nameEntryPoints(app) {
  /** @type {import('typedoc').ProjectReflection | undefined} */
  let project
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, (context) => {
    project = context.project
    for (const module of project.getReflectionsByKind(ReflectionKind.Module)) {
      module.name = names.get(module.name) ?? module.name
    }
  })
  app.converter.addUnknownSymbolResolver(({ symbolReference }, _, part) => {
    const [name, member] = symbolReference?.path?.map(({ path }) => path) ?? []
    const found = project
      ?.getReflectionsByKind(ReflectionKind.SomeExport)
      .find((reflection) => reflection.name === name)
    const target = (member && found?.getChildByName([member])) || found
    if (part?.kind === 'inline-tag' && target) Object.assign(part, { target })
    return undefined
  })
}

/** Links to the operations in the API description, by the methods that call them, such as `token.fetchGuilds`. */
const operations = new Map(
  Object.entries(JSON.parse(readFileSync(join(root, 'src/generated/openapi.json'), 'utf8')).paths).flatMap(
    ([path, methods]) =>
      Object.entries(methods).flatMap(([method, { operationId, tags, 'x-client-methods': names = [] }]) => {
        const anchor = `${tags?.[0]}/${operationId}`.toLowerCase().replaceAll(' ', '-')
        const link = `[\`${method.toUpperCase()} ${path}\`](/openapi/#/${anchor})`
        return names.map((/** @type {string} */ name) => [name, link])
      }),
  ),
)

/** Names of the classes in `x-client-methods`. */
const owners = new Map([
  ['OAuth2Client', 'client'],
  ['AccessToken', 'token'],
  ['PartialAccessToken', 'token'],
  ['RefreshingToken', 'token'],
])

/**
 * Links each method that calls an operation to the API description, which lists the fields of its request and response.
 *
 * @param {import('typedoc').Application} app
 */
function linkOperations(app) {
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const signature of project.getReflectionsByKind(ReflectionKind.CallSignature)) {
      const owner = owners.get(signature.parent?.parent?.name ?? '')
      const link = operations.get(`${owner}.${signature.name}`)
      if (link && signature.comment) {
        const text = `${link} in the API description, for the fields of the request and the response`
        signature.comment.blockTags.push(new CommentTag('@see', [{ kind: 'text', text }]))
      }
    }
  })
}

/** @type {Partial<import('typedoc').TypeDocOptions & import('typedoc-plugin-markdown').PluginOptions>} */
export default {
  tsconfig: join(root, 'tsconfig.test.json'),
  skipErrorChecking: true,
  entryPoints: entryPoints.map(([, [path]]) => join(root, path)),
  // Schemas of the OpenAPI description are documented on the page of its operations.
  exclude: ['**/generated/models.ts', '**/generated/schema.ts'],
  plugin: ['typedoc-plugin-markdown', nameEntryPoints, linkOperations],
  validation: { notExported: false },
  treatWarningsAsErrors: true,
  out: 'typedoc',
  readme: 'none',
  excludeExternals: true,
  excludeInternal: true,
  excludePrivate: true,
  disableSources: true,
  entryFileName: 'index',
  hidePageHeader: true,
  hideBreadcrumbs: true,
  useCodeBlocks: true,
  parametersFormat: 'table',
  interfacePropertiesFormat: 'table',
  classPropertiesFormat: 'table',
  typeAliasPropertiesFormat: 'table',
  sanitizeComments: true,
}
