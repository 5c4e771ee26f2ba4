import { expect, test } from 'vitest'
import description from '../../../src/generated/openapi.json' with { type: 'json' }
import fixture from '../../fixtures/flags.json' with { type: 'json' }

interface Facts {
  readonly documented: Readonly<Record<string, string>>
  readonly observed: Readonly<Record<string, string>>
  readonly elevated?: readonly string[]
  readonly editable?: readonly string[]
  readonly channels?: Readonly<Record<string, readonly string[]>>
}

interface Flag {
  readonly name: string
  readonly bit: number
  readonly status: string
  readonly elevated?: boolean
  readonly editable?: boolean
  readonly channels?: readonly string[]
}

const { schemas } = description.components
const SCHEMAS: Readonly<Record<keyof typeof fixture, { readonly 'x-flags': readonly Flag[] }>> = {
  permissions: schemas.Permissions,
  userFlags: schemas.UserFlags,
  applicationFlags: schemas.ApplicationFlags,
  guildMemberFlags: schemas.GuildMemberFlags,
  systemChannelFlags: schemas.SystemChannelFlags,
  channelFlags: schemas.ChannelFlags,
  skuFlags: schemas.SKUFlags,
  lobbyMemberFlags: schemas.LobbyMemberFlags,
  messageFlags: schemas.MessageFlags,
  roleFlags: schemas.RoleFlags,
  embedFlags: schemas.EmbedFlags,
  embedMediaFlags: schemas.EmbedMediaFlags,
}
const sets = Object.entries<Facts>(fixture).map(([name, facts]) => ({
  name,
  facts,
  flags: SCHEMAS[name as keyof typeof fixture]['x-flags'],
}))

function valuesOf(flags: readonly Flag[], status: string): Record<string, string> {
  const matching = flags.filter((flag) => flag.status === status)
  return Object.fromEntries(matching.map(({ name, bit }) => [name, String(1n << BigInt(bit))]))
}

test('the fixture covers every bit set of the description', () => {
  const described = Object.entries(schemas).filter(([, schema]) => 'x-flags' in schema)
  expect(described.map(([, schema]) => schema)).toHaveLength(sets.length)
})

test.each(sets)('$name marks exactly the documented bits as documented', ({ facts, flags }) => {
  expect(valuesOf(flags, 'documented')).toEqual(facts.documented)
})

test.each(sets)('$name marks exactly the observed bits as observed', ({ facts, flags }) => {
  expect(valuesOf(flags, 'observed')).toEqual(facts.observed)
})

test.each(sets)('$name has the documented properties of its bits', ({ facts, flags }) => {
  const namesOf = (key: 'elevated' | 'editable') => flags.filter((flag) => flag[key]).map(({ name }) => name)
  expect(namesOf('elevated')).toEqual(facts.elevated ?? [])
  expect(namesOf('editable')).toEqual(facts.editable ?? [])
  const channels = flags.flatMap((flag) => (flag.channels ? [[flag.name, flag.channels]] : []))
  expect(Object.fromEntries(channels)).toEqual(facts.channels ?? {})
})
