/** Every public name of four other libraries has a check that passes, or a reason why it is left out. */
import { afterAll, describe, expect, it, test } from 'vitest'
import names from '../fixtures/library-names.json' with { type: 'json' }
import { ADDITIONS, CAPABILITIES } from './capabilities.ts'
import { DISCO_OAUTH2 } from './disco-oauth2.ts'
import { DISCORD4PY } from './discord4py.ts'
import { DISCORDOAUTH2 } from './discordoauth2.ts'
import { HIKARI } from './hikari.ts'
import { createPage, type Table } from './page.ts'
import { CHECKS } from './table.ts'

const TABLES: readonly (Table & readonly [keyof typeof names, unknown])[] = [
  ['discordoauth2', DISCORDOAUTH2],
  ['discord4py', DISCORD4PY],
  ['disco_oauth2', DISCO_OAUTH2],
  ['hikari', HIKARI],
]

const passed = new Set<string>()

describe('checks', () => {
  test.each([...CHECKS])('%s', async (name, { run }) => {
    await run()
    passed.add(name)
  })

  it('are all used by a row', () => {
    const rows = TABLES.flatMap(([, table]) => table.flatMap(([, ...entries]) => entries))
    const capabilities = [...CAPABILITIES, ...ADDITIONS].flatMap(({ entries }) => entries)
    const used = new Set([...rows, ...capabilities].map((entry) => entry.kind === 'check' && entry.name))
    expect([...CHECKS.keys()].filter((name) => !used.has(name))).toEqual([])
  })
})

describe.each(TABLES)('%s', (library, rows) => {
  it('has exactly the names of the library', () => {
    expect(rows.map(([name]) => name)).toEqual(names[library])
  })

  it('has a check or a reason in every row', () => {
    for (const [name, ...entries] of rows) {
      for (const entry of entries) {
        if (entry.kind === 'check') expect(CHECKS.get(entry.name), name).toBe(entry)
        else expect(entry.reason, name).not.toBe('')
      }
    }
  })
})

describe('docs/reference/parity.md', () => {
  it('has 48 capabilities of the libraries and 22 of none of them, each with a check', () => {
    expect([CAPABILITIES.length, ADDITIONS.length]).toEqual([48, 22])
    for (const { title, entries } of [...CAPABILITIES, ...ADDITIONS]) expect(entries, title).not.toEqual([])
  })

  it('is up to date', () => expect(createPage(TABLES)).toMatchFileSnapshot('../../docs/reference/parity.md'))
})

afterAll(() => {
  for (const [library, rows] of TABLES) {
    const counted = rows.filter(([, entry]) => entry.kind !== 'leftOut')
    const matched = counted.filter(([, ...entries]) =>
      entries.every((entry) => entry.kind === 'check' && passed.has(entry.name)),
    )
    console.log(
      `${library}: ${matched.length} of ${counted.length}, ${rows.length - counted.length} left out`,
    )
  }
})
