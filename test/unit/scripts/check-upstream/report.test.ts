import { describe, expect, test } from 'vitest'
import { compare } from '../../../../scripts/check-upstream/compare.ts'
import { explain } from '../../../../scripts/check-upstream/explain.ts'
import { fingerprint } from '../../../../scripts/check-upstream/fingerprint.ts'
import { parseKnown, replaceAgreement } from '../../../../scripts/check-upstream/known.ts'
import { createReport, FORMAT, type Format } from '../../../../scripts/check-upstream/report.ts'
import { differencesAfter, type Edit, edited, OURS, THEIRS } from './fixture.ts'

const LINK = 'https://docs.discord.com/developers/reference'
const ACCEPTED = { version: '1', sha256: 'abcdef0123456789', date: '2026-01-01' }
/** Explanations of the unions; these tests do not depend on their fingerprints. */
const KINDS = differencesAfter().flatMap(({ location, kind, theirs, ours }) =>
  kind === 'kinds'
    ? `  - { at: ${location}, kind: ${kind}, theirs: '${theirs}', ours: ${ours}, reason: All in one., link: ${LINK} }\n`
    : [],
)
const KNOWN = `# A comment.
comparedWith: { documentation: '2026-01-02', stable: '2026-01-03', preview: '2026-01-04' }
agreedWith:
  documentation: '2025-12-12'
  stable:
    version: '1'
    sha256: abcdef0123456789
    date: '2026-01-01'
  preview:
    version: '1'
    sha256: none
    date: '2025-11-11'

differences:
  - at: GET /oauth2/keys
    kind: operation
    theirs: absent
    ours: rejects access tokens
    reason: Ours alone.
    link: ${LINK}
${KINDS.join('')}`

function format(name: Format, ...edits: readonly Edit[]): string {
  const comparison = compare(edited(THEIRS, ...edits), edited(OURS))
  const known = parseKnown(KNOWN)
  const explanation = explain(comparison.differences, known.differences)
  const upstream = edits.length > 0 ? { ...ACCEPTED, sha256: 'fedcba9876543210' } : ACCEPTED
  const { stable } = known.agreedWith
  return FORMAT[name]({ ...createReport(comparison, explanation, upstream, stable), explained: [] })
}

const FIELD: Edit = [['components', 'schemas', 'GuildResponse', 'properties', 'name'], { type: 'string' }]
const BOT: Edit = [['paths', '/users/@me/guilds', 'get', 'security', '1'], { BotToken: [] }]

describe('the report', () => {
  test('is two lines without a problem', () => {
    expect(
      format('text'),
    ).toBe(`Discord's description: version 1, sha256 abcdef012345, the accepted description of 2026-01-01.
4 operations, 3 differences, 3 explained, 0 problems.
`)
  })

  test('groups unexplained differences by operation and schema', () => {
    expect(format('text', FIELD, BOT)).toBe(`Differences without an explanation
  GET /users/@me/guilds
    GET /users/@me/guilds, bot: accepted (Discord), rejected (ours)
  Guild, used by GET /users/@me
    Guild.name, property: optional (Discord's GuildResponse.name), absent (ours)

Discord's description: version 1, sha256 fedcba987654, differs from the accepted description abcdef012345 of 2026-01-01.
4 operations, 5 differences, 3 explained, 2 problems.
`)
  })

  test('has the format Markdown', () => {
    expect(format('markdown', FIELD)).toBe(`## Differences without an explanation

- \`Guild\`, used by \`GET /users/@me\`
  - \`Guild.name\`, property: optional (Discord's \`GuildResponse.name\`), absent (ours)

Discord's description: version 1, sha256 \`fedcba987654\`, differs from the accepted description \`abcdef012345\` of 2026-01-01.
4 operations, 4 differences, 3 explained, 1 problem.
`)
  })

  test('has the format JSON', () => {
    expect(JSON.parse(format('json', BOT))).toMatchObject({
      isPassed: false,
      upstream: { version: '1', sha256: 'fedcba9876543210', agreedWith: ACCEPTED, isAgreedWith: false },
      counts: { operations: 4, differences: 4, explained: 3, problems: 1 },
      problems: [
        {
          title: 'Differences without an explanation',
          groups: [
            {
              title: 'GET /users/@me/guilds',
              lines: [{ kind: 'bot', theirs: 'accepted', ours: 'rejected' }],
            },
          ],
        },
      ],
      explained: [],
    })
  })

  test('lists explanations without a difference', () => {
    expect(
      format('text', [['paths', '/oauth2/keys'], OURS.paths['/oauth2/keys']]),
    ).toContain(`Explanations without a difference
  GET /oauth2/keys
    GET /oauth2/keys, operation: absent (Discord), rejects access tokens (ours)
`)
  })
})

describe('the agreement', () => {
  test('is replaced without any other change', () => {
    const sha256 = fingerprint({ a: 1 })
    const agreement = { version: '2', sha256, date: '2026-02-02' }
    const text = replaceAgreement(KNOWN, 'stable', agreement)
    expect(text).toBe(
      KNOWN.replace("'1'", "'2'").replace('abcdef0123456789', sha256).replace('2026-01-01', '2026-02-02'),
    )
    expect(parseKnown(text).agreedWith).toEqual({ ...parseKnown(KNOWN).agreedWith, stable: agreement })
    const preview = replaceAgreement(KNOWN, 'preview', agreement)
    expect(parseKnown(preview).agreedWith).toEqual({ ...parseKnown(KNOWN).agreedWith, preview: agreement })
  })

  test('has a fingerprint that depends on everything except the order of keys', () => {
    expect(fingerprint({ a: [{ b: 1, c: 2 }], d: null })).toBe(fingerprint({ d: null, a: [{ c: 2, b: 1 }] }))
    expect(fingerprint({ a: [1, 2] })).not.toBe(fingerprint({ a: [2, 1] }))
    expect(fingerprint({ a: 1 })).not.toBe(fingerprint({ a: '1' }))
  })
})
