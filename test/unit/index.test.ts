import { readdir, readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import * as grantcord from '../../src/index.ts'
import * as errors from '../../src/runtime/errors/index.ts'
import * as tokens from '../../src/runtime/tokens/index.ts'

const SOURCE = new URL('../../src/', import.meta.url)

describe('the entry point grantcord', () => {
  it('exports exactly these values', () => {
    expect(Object.keys(grantcord).sort()).toEqual([
      'AccessToken',
      'OAuth2Client',
      'PartialAccessToken',
      'SCOPES',
      'calculateCodeChallenge',
      'customScope',
      'generateCodeVerifier',
      'generateState',
      'orThrow',
    ])
  })

  it('exports no errors, which have their own entry point', () => {
    expect(Object.keys(errors).filter((name) => Object.hasOwn(grantcord, name))).toEqual([])
  })

  it('exports no token manager, which has its own entry point', async () => {
    expect(Object.keys(tokens).filter((name) => Object.hasOwn(grantcord, name))).toEqual([])
    expect(await readFile(new URL('index.ts', SOURCE), 'utf8')).not.toContain('/tokens/')
  })

  it('imports nothing from a platform, and only openapi-fetch from other packages', async () => {
    const files = await readdir(SOURCE, { recursive: true })
    const imported = new Set<string>()
    for (const file of files.filter((name) => /^(runtime|extend|index).*\.ts$/.test(name))) {
      const text = await readFile(new URL(file, SOURCE), 'utf8')
      const code = text.replace(/^ *(\/\*)?\*.*$/gm, '')
      for (const [, from = ''] of code.matchAll(/\b(?:from|import) '([^']+)'/g)) {
        if (!from.startsWith('.')) imported.add(from)
      }
      expect(code).not.toMatch(/\b(process|Buffer|require|__dirname)\b[.(]/)
    }
    expect([...imported]).toEqual(['openapi-fetch'])
  })

  it('does not import the reader of OpenAPI descriptions, which has its own entry point', async () => {
    const files = await readdir(SOURCE, { recursive: true })
    for (const file of files.filter((name) => /^(runtime|generated|index).*\.ts$/.test(name))) {
      const text = await readFile(new URL(file, SOURCE), 'utf8')
      expect(text, file).not.toMatch(/\bfrom '[./]*extend\//)
    }
  })
})
