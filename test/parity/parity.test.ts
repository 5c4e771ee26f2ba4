/** Every public name of four other libraries has a check that passes, or a reason why it is left out. */
import { afterAll, describe, expect, it, test } from 'vitest'
import names from '../fixtures/library-names.json' with { type: 'json' }
import { DISCO_OAUTH2 } from './disco-oauth2.ts'
import { DISCORD4PY } from './discord4py.ts'
import { DISCORDOAUTH2 } from './discordoauth2.ts'
import { HIKARI } from './hikari.ts'
import { CHECKS, type Row } from './table.ts'

const TABLES: Readonly<Record<keyof typeof names, readonly Row[]>> = {
  discordoauth2: DISCORDOAUTH2,
  discord4py: DISCORD4PY,
  disco_oauth2: DISCO_OAUTH2,
  hikari: HIKARI,
}

const passed = new Set<string>()

describe('checks', () => {
  test.each([...CHECKS.values()])('$name', async ({ name, run }) => {
    await run()
    passed.add(name)
  })

  it('are all used by a row', () => {
    const used = Object.values(TABLES)
      .flat()
      .map(([, entry]) => entry.kind === 'check' && entry.name)
    expect([...CHECKS.keys()].filter((name) => !used.includes(name))).toEqual([])
  })
})

describe.each(Object.entries(TABLES))('%s', (system, rows) => {
  it('has exactly the names of the library, each once', () => {
    const expected: readonly string[] = names[system as keyof typeof names]
    expect(rows.map(([name]) => name)).toEqual(expected)
    expect(new Set(expected).size).toBe(expected.length)
  })

  it('has a check or a reason in every row', () => {
    for (const [name, entry] of rows) {
      if (entry.kind === 'check') expect(CHECKS.get(entry.name), name).toBe(entry)
      else expect(entry.reason, name).not.toBe('')
    }
  })
})

afterAll(() => {
  for (const [system, rows] of Object.entries(TABLES)) {
    const counted = rows.filter(([, entry]) => entry.kind !== 'leftOut')
    const matched = counted.filter(([, entry]) => entry.kind === 'check' && passed.has(entry.name))
    console.log(`${system}: ${matched.length} of ${counted.length}, ${rows.length - counted.length} left out`)
  }
})
