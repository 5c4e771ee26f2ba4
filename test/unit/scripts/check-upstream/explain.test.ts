import { describe, expect, test } from 'vitest'
import type { Difference } from '../../../../scripts/check-upstream/difference.ts'
import { explain } from '../../../../scripts/check-upstream/explain.ts'
import { type KnownDifference, parseKnown } from '../../../../scripts/check-upstream/known.ts'

const operation = 'GET /users/@me'
const FIELD: Difference = {
  place: 'User.email',
  upstream: 'UserResponse.email',
  kind: 'property',
  theirs: 'absent',
  ours: 'optional',
  use: 'answer',
  operation,
}
const OTHER: Difference = { ...FIELD, upstream: 'UserPIIResponse.email' }
const LIMIT: Difference = {
  place: 'MessageCreate.content',
  upstream: 'MessageRequest.content',
  kind: 'maxLength',
  theirs: '152133',
  ours: 'none',
  use: 'request',
  operation,
}

function known(one: Difference, ...at: readonly string[]): KnownDifference {
  const { place, kind, theirs, ours } = one
  return {
    at: at.length > 0 ? at : [place],
    kind,
    theirs,
    ours,
    reason: 'Meant.',
    link: 'https://docs.discord.com/',
  }
}

describe('an explanation of one place', () => {
  test('explains its difference', () => {
    expect(explain([FIELD], [known(FIELD)])).toEqual({
      explained: [FIELD],
      unexplained: [],
      stale: [],
      vague: [],
      repeated: [],
    })
  })

  test.each<readonly [what: string, difference: Difference]>([
    ['a neighbour', { ...FIELD, place: 'User.email_verified' }],
    ['what contains it', { ...FIELD, place: 'User' }],
    ['another kind', { ...FIELD, kind: 'nullability' }],
    ["another value of Discord's", { ...FIELD, theirs: 'required' }],
    ['another value of ours', { ...FIELD, ours: 'required' }],
  ])('does not hide %s, and is stale', (_what, difference) => {
    const { unexplained, stale } = explain([difference], [known(FIELD)])
    expect(unexplained).toEqual([difference])
    expect(stale).toEqual([{ at: 'User.email', known: known(FIELD) }])
  })

  test("has to name the place with Discord where several of Discord's schemas are one of ours", () => {
    const vague = explain([FIELD, OTHER], [known(FIELD)])
    expect(vague.vague).toEqual([{ at: 'User.email', known: known(FIELD) }])
    const exact = explain([FIELD, OTHER], [known(FIELD, 'User.email = UserResponse.email')])
    expect(exact).toMatchObject({ explained: [FIELD], unexplained: [OTHER], vague: [], stale: [] })
  })

  test('passes over the names of path parameters', () => {
    const one = { ...LIMIT, place: 'GET /a/{a_id} query x', upstream: 'GET /a/{id} query x' }
    expect(explain([one], [known(one, 'GET /a/{other} query x = GET /a/{third} query x')]).explained).toEqual(
      [one],
    )
  })

  test('is stale in each place where there is nothing to explain', () => {
    const entry = known(FIELD, 'User.email', 'User.phone')
    expect(explain([FIELD], [entry]).stale).toEqual([{ at: 'User.phone', known: entry }])
  })

  test('may not stand beside another one', () => {
    expect(explain([FIELD], [known(FIELD), known(FIELD, 'User.*')]).repeated).toEqual([FIELD])
  })

  test('takes its place word by word', () => {
    const list = { ...FIELD, place: 'User.files[0]' }
    expect(explain([list], [known(list)]).explained).toEqual([list])
    expect(explain([{ ...FIELD, place: 'UserXemail' }], [known(FIELD)]).explained).toEqual([])
  })
})

describe('a rule', () => {
  const rule = { ...known(LIMIT, '*'), use: 'request' as const }

  test('explains whatever fits it', () => {
    const second = { ...LIMIT, place: 'MessageCreate.nonce' }
    expect(explain([LIMIT, second], [rule])).toMatchObject({
      unexplained: [],
      stale: [],
      vague: [],
      repeated: [],
    })
  })

  test.each<readonly [what: string, difference: Difference]>([
    ['a limit that means something', { ...LIMIT, theirs: '2000' }],
    ['a limit of ours', { ...LIMIT, ours: '2000' }],
    ['another limit', { ...LIMIT, kind: 'minLength' }],
    ['an answer', { ...LIMIT, use: 'answer' }],
    ['what is sent and answered', { ...LIMIT, use: 'both' }],
  ])('does not hide %s', (_what, difference) => {
    expect(explain([LIMIT, difference], [rule]).unexplained).toEqual([difference])
  })

  test('stays within its pattern', () => {
    const narrow = known(LIMIT, 'Message* = MessageRequest.*')
    const elsewhere = { ...LIMIT, place: 'UserUpdate.content' }
    const met = { ...LIMIT, upstream: 'OtherRequest.content' }
    expect(explain([LIMIT, elsewhere, met], [narrow])).toMatchObject({
      explained: [LIMIT],
      unexplained: [elsewhere, met],
    })
  })

  test('is stale when nothing fits it', () => {
    expect(explain([], [rule]).stale).toEqual([{ at: '*', known: rule }])
  })
})

describe('the file of known differences', () => {
  const FILE = `
agreedWith: { version: '10', sha256: abc, date: '2026-01-01' }
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

  test('is read', () => {
    const { agreedWith, differences } = parseKnown(FILE)
    expect(agreedWith).toEqual({ version: '10', sha256: 'abc', date: '2026-01-01' })
    expect(differences.map(({ at, use }) => [at, use])).toEqual([
      [['User.email'], undefined],
      [['A', 'B'], 'request'],
    ])
  })

  test.each<readonly [what: string, from: string | RegExp, to: string, message: string]>([
    ['without a reason', / {4}reason: Doc.*\n/, '', 'Known difference 1: reason is not a text'],
    ['without a link', / {4}link:.*\n/, '', 'Known difference 1: link is not a text'],
    [
      'with a link to elsewhere',
      'https://docs.discord.com/developers/',
      'https://example.com/',
      'Known difference 1: link is not https://docs.discord.com/developers/…',
    ],
    ['with a number for a limit', "'152133'", '152133', 'Known difference 2: theirs is not a text'],
    [
      'of a kind that is not compared',
      'kind: maxLength',
      'kind: colour',
      'Known difference 2: kind is not operation, scopes, bot',
    ],
    [
      'of a use that there is not',
      'use: request',
      'use: often',
      'Known difference 2: use is not request, answer, both',
    ],
    ['with an unknown key', 'use: request', 'because: of it', 'Known difference 2: there is no key because'],
    [
      'without a place',
      'at: User.email',
      'at: []',
      'Known difference 1: at is not a place, nor a list of places',
    ],
    [
      'with a place that is none',
      '[A, B]',
      '[A, 1]',
      'Known difference 2: at is not a place, nor a list of places',
    ],
    ['with a place named twice', '[A, B]', '[A, A]', 'Known difference 2: at names a place twice'],
    [
      'with an entry that is no mapping',
      '- at: User.email\n    kind',
      '- text\n  - kind',
      'Known difference 1: not a mapping',
    ],
    ['without a list', 'differences:', 'entries:', 'The known differences have no list of differences'],
    ['without an agreement', 'sha256: abc, ', '', 'agreedWith is not version, sha256, date'],
  ])('is refused %s', (_what, from, to, message) => {
    expect(() => parseKnown(FILE.replace(from, to))).toThrow(message)
  })

  test('is refused when it is a list', () => {
    expect(() => parseKnown('- at: User.email')).toThrow('The known differences are not a mapping')
  })
})
