import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  allChannelsId,
  applicationIdOf,
  compareSnowflakes,
  createdAt,
  DISCORD_EPOCH,
  formatSnowflake,
  highestSnowflakeFromDate,
  isSnowflake,
  type PageCursor,
  paginate,
  parseSnowflake,
  snowflakeFromDate,
} from '../../../src/discord/snowflake.ts'
import { InvalidArgumentError } from '../../../src/runtime/errors/arguments.ts'
import { failure } from '../../support/failure.ts'

/** The example of Discord's documentation. */
const DOCUMENTED = '175928847299117063'
const HIGHEST = String(2n ** 64n - 1n)
const LAST = new Date('2154-05-15T07:35:11.103Z')

const ids = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map(String)
const dates = fc.date({ min: new Date(DISCORD_EPOCH), max: LAST, noInvalidDate: true })

describe('isSnowflake', () => {
  test.each(['0', '9', DOCUMENTED, HIGHEST])('accepts %s', (id) => {
    expect(isSnowflake(id)).toBe(true)
  })

  test.each(['', '-1', '1.5', '0x10', ' 1', '1\n', '١', String(2n ** 64n), 7, 7n, null, undefined, ['1']])(
    'rejects %o',
    (value) => {
      expect(isSnowflake(value)).toBe(false)
    },
  )
})

describe('parseSnowflake', () => {
  test.each([
    [DOCUMENTED, '2016-04-30T11:18:25.796Z', 1, 0, 7],
    ['0', '2015-01-01T00:00:00.000Z', 0, 0, 0],
    [String(2n ** 22n - 1n), '2015-01-01T00:00:00.000Z', 31, 31, 4095],
    [String(1n << 63n), '2084-09-06T15:47:35.552Z', 0, 0, 0],
    [HIGHEST, LAST.toISOString(), 31, 31, 4095],
  ])('splits %s into its parts', (id, time, workerId, processId, increment) => {
    const timestamp = Date.parse(time)
    expect(parseSnowflake(id)).toEqual({ timestamp, workerId, processId, increment })
    expect(createdAt(id).toISOString()).toBe(time)
  })

  it('preserves all 64 bits', () => {
    fc.assert(
      fc.property(ids, (id) => {
        expect(formatSnowflake(parseSnowflake(id))).toBe(id)
      }),
    )
  })

  test.each([parseSnowflake, createdAt])('rejects an invalid id: %o', async (read) => {
    const error = await failure(() => read('184467440737095516150'), InvalidArgumentError)
    expect(error.message).toBe(
      'id must be a snowflake, a string of digits below 2 ** 64, and is a string of 21 characters',
    )
  })

  test.each(['18446744073709551616', '99999999999999999999'])(
    'rejects %s, which exceeds 64 bits',
    async (id) => {
      const error = await failure(() => parseSnowflake(id), InvalidArgumentError)
      expect(error.message).toBe(
        'id must be a snowflake, a string of digits below 2 ** 64, and is a string of 20 characters',
      )
    },
  )
})

describe('formatSnowflake', () => {
  const parts = { timestamp: DISCORD_EPOCH, workerId: 0, processId: 0, increment: 0 }

  it('is the inverse of parseSnowflake for any valid parts', () => {
    const any = fc.record({
      timestamp: dates.map((date) => date.getTime()),
      workerId: fc.nat(31),
      processId: fc.nat(31),
      increment: fc.nat(4095),
    })
    fc.assert(
      fc.property(any, (one) => {
        expect(parseSnowflake(formatSnowflake(one))).toEqual(one)
      }),
    )
  })

  test.each([
    ['timestamp', DISCORD_EPOCH - 1],
    ['timestamp', LAST.getTime() + 1],
    ['timestamp', DISCORD_EPOCH + 0.5],
    ['timestamp', Number.NaN],
    ['workerId', 32],
    ['workerId', -1],
    ['processId', 32],
    ['processId', -1],
    ['increment', 4096],
    ['increment', -1],
    ['increment', 1.5],
    ['increment', '1'],
  ])('rejects a %s of %s', async (name, value) => {
    const error = await failure(() => formatSnowflake({ ...parts, [name]: value }), InvalidArgumentError)
    expect(error.field).toBe(name)
    expect(error.message).toMatch(/must be a whole number from \d+ to \d+$/)
  })
})

describe('snowflakeFromDate and highestSnowflakeFromDate', () => {
  it('return the first and the last id of a millisecond', () => {
    fc.assert(
      fc.property(dates, (date) => {
        const [lowest, highest] = [snowflakeFromDate(date), highestSnowflakeFromDate(date)]
        expect(createdAt(lowest)).toEqual(date)
        expect(createdAt(highest)).toEqual(date)
        expect(BigInt(highest) - BigInt(lowest)).toBe(2n ** 22n - 1n)
        expect(BigInt(lowest) % 2n ** 22n).toBe(0n)
      }),
    )
  })

  it('cover the range from the first id to the last', () => {
    expect(snowflakeFromDate(new Date(DISCORD_EPOCH))).toBe('0')
    expect(highestSnowflakeFromDate(LAST)).toBe(HIGHEST)
  })

  for (const convert of [snowflakeFromDate, highestSnowflakeFromDate]) {
    test.each([
      ['a moment before the first id', new Date(DISCORD_EPOCH - 1)],
      ['a moment after the last id', new Date(LAST.getTime() + 1)],
      ['an invalid date', new Date(Number.NaN)],
      ['a number', DISCORD_EPOCH],
      ['a string', '2016-04-30'],
      ['undefined', undefined],
    ])(`${convert.name} rejects %s`, async (_, date) => {
      const error = await failure(() => convert(date as Date), InvalidArgumentError)
      expect(error.message).toBe(
        'date must be a valid Date from 2015-01-01T00:00:00.000Z to 2154-05-15T07:35:11.103Z',
      )
    })
  }
})

describe('compareSnowflakes', () => {
  it('sorts by value, not alphabetically', () => {
    expect(['10', HIGHEST, '9', '0', DOCUMENTED].sort(compareSnowflakes)).toEqual([
      '0',
      '9',
      '10',
      DOCUMENTED,
      HIGHEST,
    ])
  })

  it('agrees with BigInt', () => {
    const some = fc.array(fc.oneof(ids, fc.nat(20).map(String)))
    fc.assert(
      fc.property(some, (list) => {
        const numbers = BigUint64Array.from(list.map(BigInt)).sort()
        expect(list.sort(compareSnowflakes)).toEqual([...numbers].map(String))
      }),
    )
  })

  test.each([
    ['a', 'x', '1'],
    ['b', '1', 'x'],
  ])('names the argument %s when it is not an id', async (field, a, b) => {
    expect((await failure(() => compareSnowflakes(a, b), InvalidArgumentError)).field).toBe(field)
  })
})

describe('applicationIdOf', () => {
  test.each([
    ['MTE1NTkwMDk3MTAwODY1NTQx.x.y', '115590097100865541'],
    ['NDMxMjMxMjMxMjM.blam.bop', '43123123123'],
    ['NDMxMjMxMjMxMjM=.blam.bop', '43123123123'],
  ])('returns the id of %s', (token, id) => {
    expect(applicationIdOf(token)).toBe(id)
  })

  it('returns any id', () => {
    fc.assert(
      fc.property(ids, (id) => {
        expect(applicationIdOf(`${Buffer.from(id).toString('base64url')}.made.up`)).toBe(id)
      }),
    )
  })

  test.each([
    ['two parts', 'MTE1NTkwMDk3MTAwODY1NTQx.x'],
    ['four parts', 'MTE1NTkwMDk3MTAwODY1NTQx.x.y.z'],
    ['an empty part', 'MTE1NTkwMDk3MTAwODY1NTQx..y'],
    ['a first part that is not base64', 'MTE1N*kwMDk3.x.y'],
    ['a first part of an impossible length', 'MTE1N.x.y'],
    ['a first part that is not an id', `${btoa('no id')}.x.y`],
    ['a first part whose id is too large', `${btoa(String(2n ** 64n))}.x.y`],
    ['a first part with a byte order mark', `${btoa('\xef\xbb\xbf43123123123')}.x.y`],
    ['an empty first part', '.x.y'],
    ['a prefix', 'Bot MTE1NTkwMDk3MTAwODY1NTQx.x.y'],
    ['a number', 115590097100865],
    ['undefined', undefined],
  ])('rejects %s and does not repeat it', async (_, token) => {
    const error = await failure(() => applicationIdOf(token as string), InvalidArgumentError)
    expect(error.field).toBe('botToken')
    expect(error.message).not.toContain('MTE1N')
    expect(error.cause).toBeUndefined()
  })
})

describe('allChannelsId', () => {
  it('returns the id before that of the guild', async () => {
    expect(allChannelsId(DOCUMENTED)).toBe('175928847299117062')
    const error = await failure(() => allChannelsId('0'), InvalidArgumentError)
    expect(error.field).toBe('guildId')
  })
})

describe('paginate', () => {
  const items = Array.from({ length: 450 }, (_, index) => ({ id: String(index + 95) }))

  /** Returns a page as Discord does: in ascending order, next to the cursor. */
  function fetchPage(limit: number, newestFirst: boolean) {
    const cursors: PageCursor[] = []
    const fetch = async (cursor: PageCursor) => {
      cursors.push(cursor)
      const { after = '0', before = '9999' } = cursor
      const found = items.filter(({ id }) => Number(id) > Number(after) && Number(id) < Number(before))
      return newestFirst ? found.slice(-limit) : found.slice(0, limit)
    }
    return { fetch, cursors }
  }

  it.each([
    [{ pageSize: 200 }, [{}, { after: '294' }, { after: '494' }]],
    [{}, [{}, { after: '294' }, { after: '494' }, { after: '544' }]],
    [{ pageSize: 200, newestFirst: true }, [{}, { before: '345' }, { before: '145' }]],
    [{ newestFirst: true }, [{}, { before: '345' }, { before: '145' }, { before: '95' }]],
  ])('yields every item in order with the options %j', async (options, cursors) => {
    const newestFirst = 'newestFirst' in options
    const pages = fetchPage(200, newestFirst)
    const found = []
    for await (const item of paginate(pages.fetch, options)) found.push(item)
    expect(found).toEqual(newestFirst ? items.toReversed() : items)
    expect(pages.cursors).toEqual(cursors)
  })

  it('fetches a page when its first item is needed', async () => {
    const pages = fetchPage(200, false)
    for await (const { id } of paginate(pages.fetch)) if (id === '294') break
    expect(pages.cursors).toEqual([{}])
  })

  it('ends with the error of a page', async () => {
    const problem = new Error('offline')
    const found = paginate(async (): Promise<{ id: string }[]> => {
      throw problem
    })
    await expect(found.next()).rejects.toBe(problem)
  })

  it('rejects pages that do not depend on the cursor', async () => {
    const found = paginate(async () => [{ id: '9' }, { id: '10' }])
    expect((await found.next()).value).toEqual({ id: '9' })
    expect((await found.next()).value).toEqual({ id: '10' })
    const error = await failure(() => found.next(), InvalidArgumentError)
    expect(error.message).toBe(
      'fetchPage must return each item once: pass the parameter after of its argument to the list',
    )
  })

  test.each([
    ['fetchPage', [1]],
    ['pageSize', [async () => [], { pageSize: 0 }]],
    ['newestFirst', [async () => [], { newestFirst: 1 }]],
    ['size', [async () => [], { size: 1 }]],
  ])('rejects an invalid %s', async (field, args) => {
    const untyped = paginate as (...args: unknown[]) => unknown
    const error = await failure(() => untyped(...args), InvalidArgumentError)
    expect(error.field).toBe(field)
  })

  it('rejects a page that is not an array of items with ids', async () => {
    for (const page of [{}, [{}], [null]]) {
      await failure(() => paginate(async () => page as never).next(), InvalidArgumentError)
    }
  })
})
