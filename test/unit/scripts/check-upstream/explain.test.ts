import { describe, expect, test } from 'vitest'
import type { Difference } from '../../../../scripts/check-upstream/difference.ts'
import { explain } from '../../../../scripts/check-upstream/explain.ts'
import { type KnownDifference, parseKnown } from '../../../../scripts/check-upstream/known.ts'

const operation = 'GET /users/@me'
const FIELD: Difference = {
  location: 'User.email',
  upstream: 'UserResponse.email',
  kind: 'property',
  theirs: 'absent',
  ours: 'optional',
  use: 'response',
  operation,
}
const OTHER: Difference = { ...FIELD, upstream: 'UserPIIResponse.email' }
const LIMIT: Difference = {
  location: 'MessageCreate.content',
  upstream: 'MessageRequest.content',
  kind: 'maxLength',
  theirs: '152133',
  ours: 'none',
  use: 'request',
  operation,
}

function known(one: Difference, ...at: readonly string[]): KnownDifference {
  const { location, kind, theirs, ours } = one
  return {
    at: at.length > 0 ? at : [location],
    kind,
    theirs,
    ours,
    reason: 'Intended.',
    link: 'https://docs.discord.com/',
  }
}

describe('an explanation of one location', () => {
  test('matches its difference', () => {
    expect(explain([FIELD], [known(FIELD)])).toEqual({
      explained: [FIELD],
      unexplained: [],
      stale: [],
      ambiguous: [],
      repeated: [],
    })
  })

  test.each<readonly [name: string, difference: Difference]>([
    ['a similar location', { ...FIELD, location: 'User.email_verified' }],
    ['the containing location', { ...FIELD, location: 'User' }],
    ['another kind', { ...FIELD, kind: 'nullability' }],
    ["another value of Discord's", { ...FIELD, theirs: 'required' }],
    ['another value of ours', { ...FIELD, ours: 'required' }],
  ])('does not match %s, and is stale', (_name, difference) => {
    const { unexplained, stale } = explain([difference], [known(FIELD)])
    expect(unexplained).toEqual([difference])
    expect(stale).toEqual([{ at: 'User.email', known: known(FIELD) }])
  })

  test("is ambiguous without Discord's location if several of Discord's schemas correspond to one of ours", () => {
    const { ambiguous } = explain([FIELD, OTHER], [known(FIELD)])
    expect(ambiguous).toEqual([{ at: 'User.email', known: known(FIELD) }])
    const exact = explain([FIELD, OTHER], [known(FIELD, 'User.email = UserResponse.email')])
    expect(exact).toMatchObject({ explained: [FIELD], unexplained: [OTHER], ambiguous: [], stale: [] })
  })

  test('ignores the names of path parameters', () => {
    const one = { ...LIMIT, location: 'GET /a/{a_id} query x', upstream: 'GET /a/{id} query x' }
    expect(explain([one], [known(one, 'GET /a/{other} query x = GET /a/{third} query x')]).explained).toEqual(
      [one],
    )
  })

  test('is stale in each location without a difference', () => {
    const entry = known(FIELD, 'User.email', 'User.phone')
    expect(explain([FIELD], [entry]).stale).toEqual([{ at: 'User.phone', known: entry }])
  })

  test('is reported beside another explanation of the same difference', () => {
    expect(explain([FIELD], [known(FIELD), known(FIELD, 'User.*')]).repeated).toEqual([FIELD])
  })

  test('matches special characters in its location literally', () => {
    const list = { ...FIELD, location: 'User.files[0]' }
    expect(explain([list], [known(list)]).explained).toEqual([list])
    expect(explain([{ ...FIELD, location: 'UserXemail' }], [known(FIELD)]).explained).toEqual([])
  })
})

describe('a rule', () => {
  const rule = { ...known(LIMIT, '*'), use: 'request' as const }

  test('matches every difference that fits its pattern', () => {
    const second = { ...LIMIT, location: 'MessageCreate.nonce' }
    expect(explain([LIMIT, second], [rule])).toMatchObject({
      unexplained: [],
      stale: [],
      ambiguous: [],
      repeated: [],
    })
  })

  test.each<readonly [name: string, difference: Difference]>([
    ['a limit with another value', { ...LIMIT, theirs: '2000' }],
    ['a limit in our description', { ...LIMIT, ours: '2000' }],
    ['another limit', { ...LIMIT, kind: 'minLength' }],
    ['a response', { ...LIMIT, use: 'response' }],
    ['a schema of both requests and responses', { ...LIMIT, use: 'both' }],
  ])('does not match %s', (_name, difference) => {
    expect(explain([LIMIT, difference], [rule]).unexplained).toEqual([difference])
  })

  test('does not match locations outside its pattern', () => {
    const narrow = known(LIMIT, 'Message* = MessageRequest.*')
    const elsewhere = { ...LIMIT, location: 'UserUpdate.content' }
    const unmatched = { ...LIMIT, upstream: 'OtherRequest.content' }
    expect(explain([LIMIT, elsewhere, unmatched], [narrow])).toMatchObject({
      explained: [LIMIT],
      unexplained: [elsewhere, unmatched],
    })
  })

  test('is stale without a matching difference', () => {
    expect(explain([], [rule]).stale).toEqual([{ at: '*', known: rule }])
  })
})

describe('the file of known differences', () => {
  const FILE = `
agreedWith:
  documentation: '2025-12-12'
  laterPages: { https://docs.discord.com/developers/resources/sku: '2025-12-13' }
  stable: { version: '10', sha256: abc, date: '2026-01-01' }
  preview: { version: '11', sha256: def, date: '2026-02-02' }
differences:
  - at: User.email
    kind: property
    theirs: absent
    ours: optional
    reason: Documented.
    link: https://docs.discord.com/developers/reference
  - at: [A, B]
    use: request
    kind: maxLength
    theirs: '152133'
    ours: none
    reason: No limit.
    link: https://docs.discord.com/developers/reference
`

  test('is parsed', () => {
    const { agreedWith, differences } = parseKnown(FILE)
    expect(agreedWith).toEqual({
      documentation: '2025-12-12',
      laterPages: { 'https://docs.discord.com/developers/resources/sku': '2025-12-13' },
      stable: { version: '10', sha256: 'abc', date: '2026-01-01' },
      preview: { version: '11', sha256: 'def', date: '2026-02-02' },
    })
    expect(differences.map(({ at, use }) => [at, use])).toEqual([
      [['User.email'], undefined],
      [['A', 'B'], 'request'],
    ])
  })

  test.each<readonly [problem: string, from: string | RegExp, to: string, message: string]>([
    [
      'without a reason',
      / {4}reason: Doc.*\n/,
      '',
      'Known difference 1: reason must be a string that is not empty',
    ],
    ['without a link', / {4}link:.*\n/, '', 'Known difference 1: link must be a string that is not empty'],
    [
      'with a link to another site',
      'link: https://docs.discord.com/developers/',
      'link: https://example.com/',
      'Known difference 1: link must begin with https://docs.discord.com/developers/',
    ],
    [
      'with a number for a limit',
      "'152133'",
      '152133',
      'Known difference 2: theirs must be a string that is not empty',
    ],
    [
      'with an unknown kind',
      'kind: maxLength',
      'kind: colour',
      'Known difference 2: kind must be one of operation, scopes, bot',
    ],
    [
      'with an unknown use',
      'use: request',
      'use: often',
      'Known difference 2: use must be one of request, response, both',
    ],
    ['with an unknown key', 'use: request', 'because: of it', 'Known difference 2: unknown key because'],
    [
      'without a location',
      'at: User.email',
      'at: []',
      'Known difference 1: at must be a location or a list of locations',
    ],
    [
      'with a location that is a number',
      '[A, B]',
      '[A, 1]',
      'Known difference 2: at must be a location or a list of locations',
    ],
    [
      'with a location named twice',
      '[A, B]',
      '[A, A]',
      'Known difference 2: at must not contain a location twice',
    ],
    [
      'with an entry that is not a mapping',
      '- at: User.email\n    kind',
      '- text\n  - kind',
      'Known difference 1: it must be a mapping',
    ],
    [
      'without a list',
      'differences:',
      'entries:',
      'The file of known differences must have a list of differences',
    ],
    ['without the hash of an edition', 'sha256: abc, ', '', 'stable with the strings version, sha256, date'],
    [
      'without the date of the documentation',
      "documentation: '2025-12-12'",
      'documents: none',
      'agreedWith must have the string documentation',
    ],
    [
      'with a page of another site',
      'https://docs.discord.com/developers/resources/sku',
      'https://example.com/sku',
      'laterPages, if present, with dates of pages below https://docs.discord.com/developers/',
    ],
    [
      'with a page without a date',
      "sku: '2025-12-13'",
      'sku: null',
      'laterPages, if present, with dates of pages below https://docs.discord.com/developers/',
    ],
    [
      'with an unknown edition',
      'use: request',
      'edition: beta',
      'Known difference 2: edition must be one of stable, preview',
    ],
  ])('is rejected %s', (_problem, from, to, message) => {
    expect(() => parseKnown(FILE.replace(from, to))).toThrow(message)
  })

  test('is rejected if it is a list', () => {
    expect(() => parseKnown('- at: User.email')).toThrow('The file of known differences must be a mapping')
  })
})
