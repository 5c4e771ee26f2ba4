import { inspect } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BitSet, type BitSetInput } from '../../../src/discord/bit-set.ts'
import { PERMISSIONS, type Permission } from '../../../src/generated/permissions.ts'
import { InvalidArgumentError } from '../../../src/runtime/errors/arguments.ts'
import { failure } from '../../support/failure.ts'

const bits64 = fc.bigInt({ min: 0n, max: (1n << 64n) - 1n })
const allNames = Object.keys(PERMISSIONS) as Permission[]
const someNames = fc.uniqueArray(fc.constantFrom(...allNames))
const KNOWN = Object.values<bigint>(PERMISSIONS).reduce((all, bit) => all | bit, 0n)

const set = (value: BitSetInput<Permission>) => new BitSet<Permission>(PERMISSIONS, value)
const sum = (names: readonly Permission[]) => names.reduce((all, name) => all | PERMISSIONS[name], 0n)

describe('BitSet', () => {
  test('has the bits of its value, in every form', () => {
    expect(set(['KICK_MEMBERS', 'MANAGE_GUILD']).value).toBe(34n)
    for (const value of [34, 34n, '34', '0034', set(34)]) {
      expect(set(value).names()).toEqual(['KICK_MEMBERS', 'MANAGE_GUILD'])
    }
    expect(set([]).value).toBe(0n)
    expect(set(-0).toString()).toBe('0')
  })

  test('is compared with another set of bits, with or without names', () => {
    fc.assert(
      fc.property(bits64, bits64, (a, b) => {
        expect(set(a).intersection(b).value).toBe(a & b)
        expect(set(a).union(b).value).toBe(a | b)
        expect(set(a).difference(b).value).toBe(a & ~b)
        expect(set(a).isSubsetOf(b)).toBe((a & b) === a)
        expect(set(a).isSupersetOf(b)).toBe((a & b) === b)
        expect(set(a).isDisjointFrom(b)).toBe((a & b) === 0n)
        expect(set(a & b).isSubsetOf(set(b))).toBe(true)
        expect(set(a | b).isSupersetOf(a)).toBe(true)
        expect(set(a & ~b).isDisjointFrom(b)).toBe(true)
        expect(set(a).invert().value).toBe(KNOWN & ~a)
      }),
    )
  })

  test('reports whether at least one of the names is set', () => {
    const some = set(['KICK_MEMBERS', 'MANAGE_GUILD'])
    expect(some.any('BAN_MEMBERS', 'MANAGE_GUILD')).toBe(true)
    expect(some.any('BAN_MEMBERS', 'STREAM')).toBe(false)
    expect(some.any()).toBe(false)
  })

  test('applies a permission overwrite', () => {
    const allowed = set(['KICK_MEMBERS', 'STREAM']).difference(['STREAM']).union(['SPEAK'])
    expect(allowed.names()).toEqual(['KICK_MEMBERS', 'SPEAK'])
  })

  test.each([undefined, null, 1, 'x', []])('rejects the table %s', async (table) => {
    const error = await failure(() => new BitSet(table as never, 1), InvalidArgumentError)
    expect(error.field).toBe('table')
  })

  test('reports which names are set and which are missing', () => {
    const some = set(['KICK_MEMBERS', 'MANAGE_GUILD'])
    expect(some.has('KICK_MEMBERS')).toBe(true)
    expect(some.has('KICK_MEMBERS', 'MANAGE_GUILD')).toBe(true)
    expect(some.has('KICK_MEMBERS', 'BAN_MEMBERS')).toBe(false)
    expect(some.has()).toBe(true)
    expect(some.missing('BAN_MEMBERS', 'KICK_MEMBERS', 'STREAM')).toEqual(['BAN_MEMBERS', 'STREAM'])
    expect(some.missing('KICK_MEMBERS')).toEqual([])
  })

  test('returns a new set instead of changing', () => {
    const before = set('2')
    expect(before.add('BAN_MEMBERS').value).toBe(6n)
    expect(before.remove('KICK_MEMBERS', 'STREAM').value).toBe(0n)
    expect(before.toggle('KICK_MEMBERS', 'BAN_MEMBERS', 'BAN_MEMBERS').value).toBe(4n)
    expect(before.value).toBe(2n)
    expect(() => Object.assign(before, { value: 8n })).toThrow(TypeError)
  })

  test('is equal to any value with the same bits', () => {
    expect(set(3).equals('3')).toBe(true)
    expect(set(3).equals(set(3n))).toBe(true)
    expect(set(3).equals(['CREATE_INSTANT_INVITE'])).toBe(false)
    expect(set(1n << 63n).equals(0)).toBe(false)
  })

  test('is serialized as Discord does', () => {
    const all = set(KNOWN)
    expect(String(all)).toBe('8866461766385663')
    expect(JSON.stringify({ permissions: all })).toBe('{"permissions":"8866461766385663"}')
    expect(all.toNumber()).toBe(8866461766385663)
  })

  test('throws instead of returning an inexact number', async () => {
    const { message } = await failure(() => set(1n << 53n).toNumber(), InvalidArgumentError)
    expect(message).toBe('value must have at most 53 bits to be a number, and has more')
  })

  test('shows its names when it is inspected', () => {
    expect(inspect(set(34))).toBe('BitSet(34) KICK_MEMBERS | MANAGE_GUILD')
    expect(inspect({ is: set((1n << 63n) | 2n) })).toContain('KICK_MEMBERS | 0x8000000000000000')
    expect(inspect(set(0))).toBe('BitSet(0) none')
  })
})

describe('any set of 64 bits', () => {
  test('survives a round trip through every form', () => {
    fc.assert(
      fc.property(bits64, (bits) => {
        const one = set(bits)
        expect(one.value).toBe(bits)
        expect(set(String(bits)).value).toBe(bits)
        expect(set(one.toString()).value).toBe(bits)
        expect(set(JSON.parse(JSON.stringify(one))).value).toBe(bits)
        expect(set(one).equals(bits)).toBe(true)
        expect(set(one.names()).value | one.unknown).toBe(bits)
      }),
    )
  })

  test('survives a round trip through a number while it is exact', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (number) => {
        expect(set(number).value).toBe(BigInt(number))
        expect(set(number).toNumber()).toBe(number)
      }),
    )
  })

  test('changes only in the named bits', () => {
    fc.assert(
      fc.property(bits64, someNames, (bits, names) => {
        const one = set(bits)
        expect(one.add(...names).value).toBe(bits | sum(names))
        expect(one.remove(...names).value).toBe(bits - (bits & sum(names)))
        expect(one.toggle(...names).toggle(...names).value).toBe(bits)
        for (const changed of [one.add(...names), one.remove(...names), one.toggle(...names)]) {
          expect(changed.unknown).toBe(bits & ~KNOWN)
        }
      }),
    )
  })

  test('either has or misses each name', () => {
    fc.assert(
      fc.property(bits64, someNames, (bits, names) => {
        const one = set(bits)
        expect(one.missing(...names)).toEqual(names.filter((name) => !one.names().includes(name)))
        expect(one.has(...names)).toBe(one.missing(...names).length === 0)
        expect(one.add(...names).has(...names)).toBe(true)
      }),
    )
  })
})

describe('an invalid value', () => {
  test.each([
    [-1, 'a negative number'],
    [-1n, 'a negative number'],
    [1n << 64n, 'a number of more than 64 bits'],
    ['18446744073709551616', 'a number of more than 64 bits'],
    [1.5, 'a number that is not whole'],
    [Number.NaN, 'a number that is not whole'],
    [Number.POSITIVE_INFINITY, 'a number that is not whole'],
    [2 ** 53, 'which is not exact: pass a bigint or a string of its digits'],
    ['', 'an empty string'],
    ['-1', 'a string of 2 characters'],
    ['0x10', 'a string of 4 characters'],
    [' 1', 'a string of 2 characters'],
    ['1\n', 'a string of 2 characters'],
    ['٣', 'a string of 1 characters'],
    ['1'.repeat(100_000), 'a string of 100000 characters'],
    ['MANAGE_GUILD', 'a string of 12 characters'],
    [null, 'null'],
    [undefined, 'undefined'],
    [true, 'of type boolean'],
    [{ value: 1n }, 'of type object'],
  ])('%s is rejected', async (value, problem) => {
    const error = await failure(() => set(value as never), InvalidArgumentError)
    expect(error.field).toBe('value')
    expect(error.message).toContain('from 0 to 2^64 - 1')
    expect(error.message.endsWith(problem)).toBe(true)
  })

  test('is rejected by equals', async () => {
    const error = await failure(() => set(1).equals('one'), InvalidArgumentError)
    expect(error.field).toBe('other')
  })

  test.each(['difference', 'intersection', 'isDisjointFrom', 'isSubsetOf', 'isSupersetOf', 'union'] as const)(
    'is rejected by %s',
    async (method) => {
      const error = await failure(() => set(1)[method]('one'), InvalidArgumentError)
      expect(error.field).toBe('other')
    },
  )
})

describe('an unknown name', () => {
  const ARRAY = ['MANAGE_GUILD']
  const OBJECT = { toString: () => 'MANAGE_GUILD' }

  test.each<[title: string, name: unknown, given: string]>([
    ['a misspelled name', 'MANAGE_SERVER', 'MANAGE_SERVER'],
    ['a name in lower case', 'manage_guild', 'a string of 12 characters'],
    ['a name in camelCase', 'manageGuild', 'a string of 11 characters'],
    ['a name with digits', 'MANAGE_GUILD_2', 'a string of 14 characters'],
    ['a name of 50 characters', 'X'.repeat(50), 'X'.repeat(50)],
    ['a name of 51 characters', 'X'.repeat(51), 'a string of 51 characters'],
    ['a name with a line break', 'MANAGE_SERVER\n', 'a string of 14 characters'],
    ['a property of every object', 'toString', 'a string of 8 characters'],
    ['the prototype', '__proto__', 'a string of 9 characters'],
    ['an empty string', '', 'an empty string'],
    ['a long string', 'x'.repeat(100_000), 'a string of 100000 characters'],
    ['undefined', undefined, 'undefined'],
    ['null', null, 'null'],
    ['a bigint', 32n, 'of type bigint'],
    ['a number', 5, 'of type number'],
    ['an array', ARRAY, 'an array of 1'],
    ['an object', OBJECT, 'of type object'],
  ])('is rejected by every method: %s', async (_, value, given) => {
    const name = value as never
    for (const call of [
      () => set(0).any('STREAM', name),
      () => set(0).has('STREAM', name),
      () => set(0).missing('STREAM', name),
      () => set(0).add('STREAM', name),
      () => set(0).remove('STREAM', name),
      () => set(0).toggle('STREAM', name),
    ]) {
      const error = await failure(call, InvalidArgumentError)
      expect(error.field).toBe('names[1]')
      expect(error.message).toBe(
        `names[1] must be one of the 52 keys of the set's table, such as PERMISSIONS or USER_FLAGS, and is ${given}`,
      )
    }
    const { field } = await failure(() => set(['STREAM', name]), InvalidArgumentError)
    expect(field).toBe('value[1]')
  })
})
