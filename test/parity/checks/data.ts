/** Checks of names that are data: schemas, fields, values, flags, scopes, images and profiles. Fixtures have the expected values. */
import { expect } from 'vitest'
import * as cdn from '../../../src/discord/cdn.ts'
import { connectionUrl } from '../../../src/discord/connections.ts'
import * as flags from '../../../src/discord/flags.ts'
import { permissions } from '../../../src/discord/permissions.ts'
import { SCOPES, type Scope } from '../../../src/discord/scopes.ts'
import * as values from '../../../src/discord/values.ts'
import type { components } from '../../../src/index.ts'
import cdnFacts from '../../fixtures/cdn.json' with { type: 'json' }
import services from '../../fixtures/connection-services.json' with { type: 'json' }
import flagFacts from '../../fixtures/flags.json' with { type: 'json' }
import scopeFacts from '../../fixtures/scopes.json' with { type: 'json' }
import valueFacts from '../../fixtures/values.json' with { type: 'json' }
import { pointTo, validate } from '../../support/description.ts'
import { findProperty, samplesOf } from '../samples.ts'
import { type Check, sharedCheck } from '../table.ts'
import { createWorld } from '../world.ts'

/** https://docs.discord.com/developers/events/webhook-events#event-types */
const EVENT_TYPES = [
  'APPLICATION_AUTHORIZED',
  'APPLICATION_DEAUTHORIZED',
  'ENTITLEMENT_CREATE',
  'ENTITLEMENT_UPDATE',
  'ENTITLEMENT_DELETE',
  'QUEST_USER_ENROLLMENT',
  'LOBBY_MESSAGE_CREATE',
  'LOBBY_MESSAGE_UPDATE',
  'LOBBY_MESSAGE_DELETE',
  'GAME_DIRECT_MESSAGE_CREATE',
  'GAME_DIRECT_MESSAGE_UPDATE',
  'GAME_DIRECT_MESSAGE_DELETE',
]

// Copies, because a module must not be read by a name that is not a literal.
const IMAGES = { ...cdn }
const VALUES = { ...values }

type Schemas = components['schemas']
type Item<Value> = NonNullable<Value> extends readonly (infer One)[] ? NonNullable<One> : NonNullable<Value>
/** Keys that a type names, without those of an index signature. */
type KeyOf<Value> = keyof { [Key in keyof Value as string extends Key ? never : Key]: unknown } & string

/** Checks that Discord's objects of a schema, as documented and as the emulator sends them, are valid and that others are not. */
export function schema(name: keyof Schemas & string): Check {
  return sharedCheck(name, async () => {
    const samples = await samplesOf(name)
    expect(samples).not.toEqual([])
    for (const sample of samples) expect(validate(pointTo(name), sample)).toEqual([])
    expect(validate(pointTo(name), 'text')).not.toEqual([])
  })
}

/** Checks a field, or a field of a field or of its items: our type has it, Discord sends it, and other types are invalid. */
export function field<Name extends keyof Schemas & string, First extends KeyOf<Schemas[Name]>>(
  name: Name,
  first: First,
): Check
export function field<
  Name extends keyof Schemas & string,
  First extends KeyOf<Schemas[Name]>,
  Second extends KeyOf<Item<Schemas[Name][First]>>,
>(name: Name, first: First, second: Second): Check
export function field<
  Name extends keyof Schemas & string,
  First extends KeyOf<Schemas[Name]>,
  Second extends KeyOf<Item<Schemas[Name][First]>>,
  Third extends KeyOf<Item<Item<Schemas[Name][First]>[Second]>>,
>(name: Name, first: First, second: Second, third: Third): Check
export function field(name: string, ...path: string[]): Check {
  return sharedCheck(`${name}: ${path.join('.')}`, () => checkField(name, path))
}

/** Checks a field that is a time: like {@link field}, and JavaScript reads it. */
export function time<Name extends keyof Schemas & string>(name: Name, key: KeyOf<Schemas[Name]>): Check {
  return sharedCheck(`${name}: new Date(${key})`, async () => {
    const found = await checkField(name, [key])
    for (const value of found) if (value !== null) expect(Date.parse(String(value))).not.toBeNaN()
  })
}

async function checkField(name: string, path: readonly string[]): Promise<unknown[]> {
  const pointer = findProperty(name, path)
  const found = (await samplesOf(name)).flatMap((sample) => valuesAt(sample, path))
  expect(found, `${name} without ${path.join('.')} in any sample`).not.toEqual([])
  for (const value of found) expect(validate(pointer, value)).toEqual([])
  const isValid = (value: unknown) => validate(pointer, value).length === 0
  expect([{ unexpected: true }, 'text', 1.5, [[]]].every(isValid)).toBe(false)
  return found
}

/** Returns the values of a property of an object, or of all objects in arrays. */
function valuesAt(value: unknown, [key, ...rest]: readonly string[]): unknown[] {
  if (Array.isArray(value))
    return value.flatMap((item) => valuesAt(item, key === undefined ? [] : [key, ...rest]))
  if (key === undefined) return [value]
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return []
  return rest.length === 0 ? [Reflect.get(value, key)] : valuesAt(Reflect.get(value, key), rest)
}

/** Values of Discord's documentation that the fixture does not have. */
const NAMED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ActivityLocationKind: { GUILD_CHANNEL: 'gc', PRIVATE_CHANNEL: 'pc' },
  WebhookEventType: Object.fromEntries(EVENT_TYPES.map((type) => [type, type])),
}

/** Checks a constant of `grantcord/values` by its name. */
export function value(type: keyof typeof values, name: string): Check {
  return sharedCheck(`${type}.${name}`, () => {
    const listed = [toTable(valueFacts.values)[type], toTable(valueFacts.observed)[type]].flat()
    const named = { ...toTable(valueFacts.names), ...NAMED }[type]
    const expected = toTable(named)[name] ?? listed.find((text) => String(text).toUpperCase() === name)
    expect(expected).toBeDefined()
    expect(toTable(VALUES[type])[name]).toBe(expected)
    expect(validate(pointTo(type), expected)).toEqual([])
  })
}

/** Checks a value of a string type: `grantcord/values` has it, and it is valid. */
export function member(type: keyof typeof values & keyof Schemas, text: string): Check {
  return sharedCheck(`${type}: '${text}'`, () => {
    const { values: documented, observed } = valueFacts
    const expected = [toTable(documented)[type], toTable(observed)[type]].flat()
    expect(expected).toContain(text)
    expect(Object.values(VALUES[type])).toContain(text)
    expect(validate(pointTo(type), text)).toEqual([])
  })
}

const SETS = { permissions, ...flags }

/** Name of a function that creates a set of flags. */
export type FlagSet = keyof typeof flagFacts

/** Checks a flag: a set of its bit has it, any other bit does not, and unset bits are absent. */
export function flag(set: FlagSet, name: string): Check {
  return sharedCheck(`${set}(value).has('${name}')`, () => {
    const facts = flagFacts[set]
    const bits = toTable(facts.documented)[name] ?? toTable(facts.observed)[name]
    expect(bits).toBeDefined()
    const create: (value: bigint) => { has(...names: never[]): boolean; names(): string[] } = SETS[set]
    const only = create(BigInt(String(bits)))
    expect(only.names()).toEqual([name])
    expect(Reflect.apply(only.has, only, [name])).toBe(true)
    expect(create(~BigInt(String(bits)) & 0xffff_ffff_ffff_ffffn).names()).not.toContain(name)
  })
}

/** Checks a scope: it can be requested, the redirect leads to a token, and the documentation has it. */
export function scope(name: Scope): Check {
  return sharedCheck(`scope ${name}`, async () => {
    expect(Object.keys(scopeFacts)).toContain(name)
    expect(SCOPES).toContain(name)
    const { client, emulator } = createWorld()
    const { accessToken } = emulator.issueToken({ scopes: [name] })
    const { scopes } = await client.fromAccessToken(accessToken, { scopes: [name] }).fetchAuthorization()
    expect(scopes).toEqual([name])
  })
}

/** Checks the URL of an image: Discord's path, for every documented format. */
export function image(name: keyof typeof cdn & Uppercase<string>): Check {
  return sharedCheck(`imageUrl(${name}, …)`, () => {
    const [, path, formats] = requireImage(name.toLowerCase())
    const asset: unknown = IMAGES[name]
    const parameters: Record<string, string> = {}
    const filled = String(toTable(asset).path).replace(/\{(\w+)\}/g, (_, key: string) => {
      parameters[key] = key === 'hash' ? 'a_8342729096ea3675442027381ff50dfe' : '80351110224678912'
      return parameters[key]
    })
    const template = String(toTable(asset).path).slice(1).split('/')
    const documented = path.replace(/\.png$/, '').split('/')
    expect(template).toHaveLength(documented.length)
    for (const [index, part] of template.entries()) {
      if (part.startsWith('{')) expect(documented[index]).toMatch(/_|^icon$/)
      else expect(documented[index]).toBe(part)
    }
    const extensions: Readonly<Record<string, readonly string[]>> = cdnFacts.extensions
    for (const format of formats.flatMap((one) => extensions[one] ?? [])) {
      const url: unknown = Reflect.apply(cdn.imageUrl, undefined, [
        asset,
        parameters,
        { format, animated: format === 'gif' },
      ])
      expect(new URL(String(url)).pathname).toBe(`${filled}.${format}`)
    }
  })
}

function requireImage(name: string): readonly [string, string, readonly string[]] {
  const found = cdnFacts.endpoints.find((one) => one[0] === name)
  if (!found) throw new Error(`test/fixtures/cdn.json must have ${name}`)
  return found as [string, string, string[]]
}

const AVATARS = { BLURPLE: 0, GREY: 1, GREEN: 2, ORANGE: 3, RED: 4, PINK: 5 }

/** Checks the number of a default avatar. */
export function defaultAvatar(color: keyof typeof cdn.DefaultAvatar): Check {
  return sharedCheck(`DefaultAvatar.${color}`, () => {
    expect(cdn.DefaultAvatar[color]).toBe(AVATARS[color])
    const user = { id: String(BigInt(AVATARS[color]) << 22n) }
    expect(cdn.defaultAvatarIndex(user)).toBe(cdn.DefaultAvatar[color])
    expect(cdn.defaultAvatarUrl(user)).toContain(`/embed/avatars/${AVATARS[color]}.png`)
  })
}

/** Checks the URL of a linked account's profile. */
export function profile(type: string): Check {
  return sharedCheck(`connectionUrl(connection) of ${type}`, () => {
    const facts = services.find((one) => one.type === type)
    expect(facts).toBeDefined()
    if (facts) expect(connectionUrl(facts)).toBe(facts.url)
  })
}

/** Returns an object as a table, to look up names that only data has. */
function toTable(value: unknown): Readonly<Record<string, unknown>> {
  return { ...Object(value) }
}
