import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { expect, test } from 'vitest'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** Returns the compiler's messages for sources that import the package, by name. */
function messagesOf(sources: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const { config } = ts.readConfigFile(`${root}/tsconfig.json`, ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
  const host = ts.createCompilerHost(options)
  const { fileExists, readFile } = host
  const files = new Map(Object.entries(sources).map(([name, text]) => [`${root}/src/${name}.ts`, text]))
  host.fileExists = (path) => files.has(path) || fileExists(path)
  host.readFile = (path) => files.get(path) ?? readFile(path)
  const program = ts.createProgram(
    [...files.keys()],
    { ...options, isolatedDeclarations: false, declaration: false, skipLibCheck: true },
    host,
  )
  return Object.fromEntries(
    [...files.keys()].map((path, index) => {
      const diagnostics = program.getSemanticDiagnostics(program.getSourceFile(path))
      const text = diagnostics.map((one) => ts.flattenDiagnosticMessageText(one.messageText, '\n')).join('\n')
      return [Object.keys(sources)[index] ?? '', text]
    }),
  )
}

const messages = messagesOf({
  method: `import type { AccessToken } from './index.ts'
declare const token: AccessToken<'identify'>
await token.fetchConnections()`,
  path: `import type { AccessToken } from './index.ts'
declare const token: AccessToken<'identify'>
await token.api.GET('/users/@me/guilds/{guild_id}/member', { params: { path: { guild_id: '1' } } })`,
  argument: `import type { AccessToken } from './index.ts'
declare const token: AccessToken<'identify'>
declare function needsGuilds(token: AccessToken<'guilds'>): void
needsGuilds(token)`,
  scope: `import { OAuth2Client } from './index.ts'
export const client = new OAuth2Client({ clientId: '1', scopes: ['identfy'] })`,
  valid: `import type { AccessToken } from './index.ts'
declare const token: AccessToken<'identify'>
await token.fetchIdentify()`,
})

test.each([
  ['method', '"connections"'],
  ['path', '"guilds.members.read"'],
  ['argument', '"guilds"'],
  ['scope', 'Did you mean \'"identify"\'?'],
])('the message about an invalid %s contains %s', (name, expected) => {
  expect(messages[name]).toContain(expected)
})

test('a valid call has no message', () => {
  expect(messages.valid).toBe('')
})
