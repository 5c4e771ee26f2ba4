import { readdir, readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import * as grantcord from '../../src/index.ts'
import * as errors from '../../src/runtime/errors/index.ts'

const SOURCE = new URL('../../src/', import.meta.url)

describe('the package', () => {
  it('exports these values and no others', () => {
    expect(Object.keys(grantcord).sort()).toEqual([
      'AccessToken',
      'OAuth2Client',
      'PartialAccessToken',
      'SCOPES',
      'calculateCodeChallenge',
      'generateCodeVerifier',
      'generateState',
      'scopeToken',
    ])
  })

  it('keeps its errors behind an entry of their own', () => {
    expect(Object.keys(errors).filter((name) => Object.hasOwn(grantcord, name))).toEqual([])
  })

  it('imports nothing of a platform, and openapi-fetch alone of other packages', async () => {
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

  it('reads no description in its core: that is an entry of its own', async () => {
    const files = await readdir(SOURCE, { recursive: true })
    for (const file of files.filter((name) => /^(runtime|generated|index).*\.ts$/.test(name))) {
      const text = await readFile(new URL(file, SOURCE), 'utf8')
      expect(text, file).not.toMatch(/\bfrom '[./]*extend\//)
    }
  })
})
