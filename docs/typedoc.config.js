/** Options of TypeDoc, which `npm run docs` runs: a page for each export of each entry point, below `docs/typedoc/`. */
import { join } from 'node:path'
import { Converter, ReflectionKind } from 'typedoc'
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

/** @type {Partial<import('typedoc').TypeDocOptions & import('typedoc-plugin-markdown').PluginOptions>} */
export default {
  tsconfig: join(root, 'tsconfig.test.json'),
  skipErrorChecking: true,
  entryPoints: entryPoints.map(([, [path]]) => join(root, path)),
  // Schemas of the OpenAPI description are documented on the page of its operations.
  exclude: ['**/generated/models.ts', '**/generated/schema.ts'],
  plugin: ['typedoc-plugin-markdown', nameEntryPoints],
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
