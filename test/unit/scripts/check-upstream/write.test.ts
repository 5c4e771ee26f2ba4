import { describe, expect, test } from 'vitest'
import { accept } from '../../../../scripts/check-upstream/accept.ts'
import { compare } from '../../../../scripts/check-upstream/compare.ts'
import { explain } from '../../../../scripts/check-upstream/explain.ts'
import { fingerprint } from '../../../../scripts/check-upstream/fingerprint.ts'
import { parseKnown } from '../../../../scripts/check-upstream/known.ts'
import { report } from '../../../../scripts/check-upstream/report.ts'
import { type Format, WRITE } from '../../../../scripts/check-upstream/write.ts'
import { differencesAfter, type Edit, edited, OURS, THEIRS } from './fixture.ts'

const LINK = 'https://docs.discord.com/developers/reference'
const AGREED = { version: '1', sha256: 'abcdef0123456789', date: '2026-01-01' }
/** Explanations of the unions, whose fingerprints do not matter here. */
const KINDS = differencesAfter().flatMap(({ place, kind, theirs, ours }) =>
  kind === 'kinds'
    ? `  - { at: ${place}, kind: ${kind}, theirs: '${theirs}', ours: ${ours}, reason: All in one., link: ${LINK} }\n`
    : [],
)
const KNOWN = `# A comment.
agreedWith:
  version: '1'
  sha256: abcdef0123456789
  date: '2026-01-01'

differences:
  - at: GET /oauth2/keys
    kind: operation
    theirs: absent
    ours: refuses access tokens
    reason: Ours alone.
    link: ${LINK}
${KINDS.join('')}`

function write(format: Format, ...edits: readonly Edit[]): string {
  const comparison = compare(edited(THEIRS, ...edits), edited(OURS))
  const known = parseKnown(KNOWN)
  const explanation = explain(comparison.differences, known.differences)
  const upstream = edits.length > 0 ? { ...AGREED, sha256: 'fedcba9876543210' } : AGREED
  return WRITE[format]({ ...report(comparison, explanation, upstream, known.agreedWith), explained: [] })
}

const FIELD: Edit = [['components', 'schemas', 'GuildResponse', 'properties', 'name'], { type: 'string' }]
const BOT: Edit = [['paths', '/users/@me/guilds', 'get', 'security', '1'], { BotToken: [] }]

describe('the report', () => {
  test('is two lines where there is nothing to mend', () => {
    expect(
      write('text'),
    ).toBe(`Discord's description: version 1, sha256 abcdef012345, the one last agreed with, on 2026-01-01.
4 operations, 3 differences, 3 explained. Nothing to mend.
`)
  })

  test('groups what is not explained by operation and schema', () => {
    expect(write('text', FIELD, BOT)).toBe(`Not explained
  GET /users/@me/guilds
    GET /users/@me/guilds, bot: accepted (Discord), refused (ours)
  Guild, as in GET /users/@me
    Guild.name, property: optional (Discord's GuildResponse.name), absent (ours)

Discord's description: version 1, sha256 fedcba987654, differs from the one last agreed with, abcdef012345 on 2026-01-01.
4 operations, 5 differences, 3 explained. 2 to mend.
`)
  })

  test('is Markdown for a comment', () => {
    expect(write('markdown', FIELD)).toBe(`## Not explained

- \`Guild\`, as in \`GET /users/@me\`
  - \`Guild.name\`, property: optional (Discord's \`GuildResponse.name\`), absent (ours)

Discord's description: version 1, sha256 \`fedcba987654\`, differs from the one last agreed with, \`abcdef012345\` on 2026-01-01.
4 operations, 4 differences, 3 explained. 1 to mend.
`)
  })

  test('is JSON for a program', () => {
    expect(JSON.parse(write('json', BOT))).toMatchObject({
      isPassed: false,
      upstream: { version: '1', sha256: 'fedcba9876543210', agreedWith: AGREED, isAgreedWith: false },
      counts: { operations: 4, differences: 4, explained: 3, problems: 1 },
      problems: [
        {
          title: 'Not explained',
          groups: [
            { title: 'GET /users/@me/guilds', lines: [{ kind: 'bot', theirs: 'accepted', ours: 'refused' }] },
          ],
        },
      ],
      explained: [],
    })
  })

  test('names what is explained in vain', () => {
    expect(
      write('text', [['paths', '/oauth2/keys'], OURS.paths['/oauth2/keys']]),
    ).toContain(`Explained, but no longer so
  GET /oauth2/keys
    GET /oauth2/keys, operation: absent (Discord), refuses access tokens (ours)
`)
  })
})

describe('the agreement', () => {
  test('is written in its place, and nothing else changes', () => {
    const sha256 = fingerprint({ a: 1 })
    const text = accept(KNOWN, { version: '2', sha256, date: '2026-02-02' })
    expect(text).toBe(
      KNOWN.replace("'1'", "'2'").replace('abcdef0123456789', sha256).replace('2026-01-01', '2026-02-02'),
    )
    expect(parseKnown(text).agreedWith).toEqual({ version: '2', sha256, date: '2026-02-02' })
  })

  test('does not depend on the order of keys, and on everything else', () => {
    expect(fingerprint({ a: [{ b: 1, c: 2 }], d: null })).toBe(fingerprint({ d: null, a: [{ c: 2, b: 1 }] }))
    expect(fingerprint({ a: [1, 2] })).not.toBe(fingerprint({ a: [2, 1] }))
    expect(fingerprint({ a: 1 })).not.toBe(fingerprint({ a: '1' }))
  })
})
