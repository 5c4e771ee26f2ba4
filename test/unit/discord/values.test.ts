import { readFile } from 'node:fs/promises'
import { describe, expect, expectTypeOf, it } from 'vitest'
import * as values from '../../../src/discord/values.ts'
import type { PremiumType, Scope, User } from '../../../src/index.ts'
import facts from '../../fixtures/values.json' with { type: 'json' }

/** Known values and meanings of each enum, by name. */
const TABLES = Object.fromEntries(
  Object.entries<object>(values).filter(([name]) => name !== 'OBSERVED_VALUES'),
)
const NAMES = Object.keys(TABLES).filter((name) => `${name}Meaning` in TABLES)
const OBSERVED = Object.entries<readonly (string | number)[]>(values.OBSERVED_VALUES)

function known(name: string): (string | number)[] {
  return Object.values(TABLES[name] ?? {})
}

function documented(name: string): (string | number)[] {
  const observed = OBSERVED.find(([one]) => one === name)?.[1] ?? []
  return known(name).filter((value) => !observed.includes(value))
}

describe('the known values', () => {
  it.each(Object.entries(facts.names))('of %s have the documented names', (name, expected) => {
    const isDocumented = ([, value]: [string, string | number]): boolean => documented(name).includes(value)
    const table = Object.entries<string | number>({ ...TABLES[name] })
    expect(Object.fromEntries(table.filter(isDocumented))).toEqual(expected)
  })

  it.each(Object.entries(facts.values))('of %s are the documented ones', (name, expected) => {
    expect(documented(name).sort()).toEqual(expected.toSorted())
  })

  it.each(Object.entries(facts.observed))('of %s list which are only observed', (name, expected) => {
    expect(Object.fromEntries(OBSERVED)[name]?.toSorted()).toEqual(expected.toSorted())
  })

  it('are their own names if they are names', () => {
    for (const name of ['GuildFeature', 'ExternalAuthType', 'WebhookEventType']) {
      expect(Object.keys(TABLES[name] ?? {})).toEqual(known(name))
    }
  })

  it('cover every open enum of the description', async () => {
    const path = new URL('../../../src/generated/openapi.json', import.meta.url)
    const { components } = JSON.parse(await readFile(path, 'utf8'))
    const enums = Object.entries<{ anyOf?: { const?: unknown }[] }>(components.schemas)
      .filter(([, { anyOf = [] }]) => anyOf.some((member) => member.const !== undefined))
      .map(([name]) => name)
    expect([...NAMES, 'ErrorCode'].sort()).toEqual(enums.sort())
  })

  it.each(NAMES)('of %s each have a meaning', (name) => {
    const meanings = { ...TABLES[`${name}Meaning`] }
    expect(Object.keys(meanings).sort()).toEqual(known(name).map(String).sort())
    expect(Object.values(meanings).every((meaning) => typeof meaning === 'string' && meaning !== '')).toBe(
      true,
    )
  })

  it('have the types of the responses', () => {
    expectTypeOf<values.PremiumType>().toEqualTypeOf<PremiumType>()
    expectTypeOf<values.Scope>().toEqualTypeOf<Scope>()
    expectTypeOf<Required<User>['premium_type']>().toEqualTypeOf<values.PremiumType>()
    expect(values.PremiumType.NITRO).toBe(2)
  })
})
