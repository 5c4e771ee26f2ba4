import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import * as cdn from '../../../../src/discord/cdn.ts'
import { InvalidArgumentError } from '../../../../src/runtime/errors/arguments.ts'
import { failure } from '../../../support/failure.ts'

export const BASE = 'https://cdn.discordapp.com'
export const ID = '80351110224678912'
export const GUILD_ID = '197038439483310086'
/** Hash of an image that is not animated. */
export const STATIC_HASH = '8342729096ea3675442027381ff50dfe'
/** Hash of an animated image. */
export const ANIMATED_HASH = `a_${STATIC_HASH}`

/** Formats of an image that is never animated. */
export const STATIC_FORMATS = ['png', 'jpg', 'jpeg', 'webp']
/** Formats of an image that may be animated. */
export const ANIMATED_FORMATS = [...STATIC_FORMATS, 'gif']

/** Any JSON-like or exotic value, with strings that could change a URL. */
export const anyValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(STATIC_HASH, ANIMATED_HASH, ID, '..', '.', 'a/..', '%2e%2e', '?', '#', '\\', '//', '@', ''),
  fc.anything(),
)
export const anyFormat: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom('png', 'jpg', 'webp', 'gif', 'json', undefined),
  anyValue,
)
const anySize = fc.oneof(fc.constantFrom(...cdn.IMAGE_SIZES, undefined), anyValue)
export const anyOptions: fc.Arbitrary<unknown> = fc.oneof(
  fc.record(
    {
      size: anySize,
      format: anyFormat,
      animated: fc.oneof(fc.boolean(), anyValue),
      lossless: fc.oneof(fc.boolean(), anyValue),
    },
    { requiredKeys: [] },
  ),
  anyValue,
)

/** Asserts that a call throws an `InvalidArgumentError`, or returns `null` or a canonical URL on the CDN. */
export function expectCdnUrl(call: () => string | null, path: string): void {
  let url: string | null
  try {
    url = call()
  } catch (error) {
    expect(error).toBeInstanceOf(InvalidArgumentError)
    return
  }
  if (url === null) return
  const { href, origin, pathname, searchParams } = new URL(url)
  expect(href).toBe(url)
  // Some formats are on the media server.
  expect([BASE, 'https://media.discordapp.net']).toContain(origin)
  expect(pathname.split('/')).toHaveLength(path.split('/').length)
  expect(pathname).toMatch(/^(\/[\w-]+)+\.(png|jpe?g|webp|gif|json)$/)
  const known = ['size', 'animated', 'passthrough', 'lossless']
  expect([...searchParams.keys()].filter((key) => !known.includes(key))).toEqual([])
}

/** A function that takes an object of the API. */
export interface ImageFunction {
  readonly name: keyof typeof cdn
  /** Calls the function with an object that has the hash and, if its path contains one, the id. */
  readonly call: (hash: string | null, options?: object, id?: string) => string | null
  /** Path of the image before the hash. */
  readonly path: string
  readonly animated: boolean
  /** True if a PNG of the image can be animated. */
  readonly animatedPng?: boolean
  readonly formats: readonly string[]
}

/** Defines the tests that every function that takes an object of the API passes. */
export function describeImageFunction(image: ImageFunction): void {
  const { name, call, path, animated, animatedPng = false, formats } = image
  const preferred = formats.includes('webp') ? 'webp' : 'png'

  describe(name, () => {
    it('returns the path as WebP, or as PNG without WebP', () => {
      expect(call(STATIC_HASH)).toBe(`${BASE}${path}${STATIC_HASH}.${preferred}`)
    })

    it('returns null without a hash, and checks the options anyway', async () => {
      expect(call(null)).toBeNull()
      await failure(() => call(null, { size: 100 }), InvalidArgumentError)
    })

    test.each(cdn.IMAGE_SIZES)('accepts the size %i', (size) => {
      expect(call(STATIC_HASH, { size })).toBe(`${BASE}${path}${STATIC_HASH}.${preferred}?size=${size}`)
    })

    test.each([0, 8, 17, 100, 8192, -16, 16.5, Number.NaN, Infinity, '128', null])(
      'rejects the size %s',
      async (size) => {
        const error = await failure(() => call(STATIC_HASH, { size }), InvalidArgumentError)
        expect(error.field).toBe('size')
        expect(error.message).toContain('16, 32, 64, 128, 256, 512, 1024, 2048, 4096')
      },
    )

    it('accepts the formats of the image and no others', async () => {
      for (const format of ANIMATED_FORMATS) {
        const hash = animated ? ANIMATED_HASH : STATIC_HASH
        if (formats.includes(format)) {
          expect(call(hash, { format, animated: format === 'gif' || animatedPng ? undefined : false })).toBe(
            `${BASE}${path}${hash}.${format}`,
          )
        } else {
          const error = await failure(() => call(hash, { format }), InvalidArgumentError)
          expect(error.message).toBe(`format must be one of ${formats.join(', ')}`)
        }
      }
      await failure(() => call(STATIC_HASH, { format: 'json' }), InvalidArgumentError)
      await failure(() => call(STATIC_HASH, { format: 'PNG' }), InvalidArgumentError)
    })

    it('animates an animated hash as WebP unless the option says otherwise', () => {
      const query = animated ? '?animated=true' : ''
      expect(call(ANIMATED_HASH)).toBe(`${BASE}${path}${ANIMATED_HASH}.${preferred}${query}`)
      const still = animatedPng ? '?passthrough=false' : ''
      expect(call(ANIMATED_HASH, { animated: false })).toBe(
        `${BASE}${path}${ANIMATED_HASH}.${preferred}${still}`,
      )
      expect(call(STATIC_HASH, { animated: false })).toBe(`${BASE}${path}${STATIC_HASH}.${preferred}`)
      expect(call(ANIMATED_HASH, { format: 'png', animated: true })).toBe(
        `${BASE}${path}${ANIMATED_HASH}.png`,
      )
      expect(call(STATIC_HASH, { animated: true })).toBe(`${BASE}${path}${STATIC_HASH}.${preferred}`)
    })

    it('requests a WebP with or without loss', () => {
      for (const lossless of [true, false]) {
        const query = preferred === 'webp' ? `?lossless=${lossless}` : ''
        expect(call(STATIC_HASH, { lossless })).toBe(`${BASE}${path}${STATIC_HASH}.${preferred}${query}`)
        expect(call(STATIC_HASH, { lossless, format: 'png' })).toBe(`${BASE}${path}${STATIC_HASH}.png`)
      }
    })

    if (animated) {
      it('rejects GIF for an image that is not animated', async () => {
        for (const [hash, options] of [
          [STATIC_HASH, { format: 'gif' }],
          [ANIMATED_HASH, { format: 'gif', animated: false }],
        ] as const) {
          const error = await failure(() => call(hash, options), InvalidArgumentError)
          expect(error.message).toBe(
            'format must be one of png, jpg, jpeg, webp for an image that is not animated',
          )
        }
      })
    }

    test.each(['', '.', '..', 'a/b', 'a?b', 'a#b', 'a%2fb', 'a b', 'ä', '\n', 'a\n', 'x'.repeat(129)])(
      'rejects the hash %j',
      async (hash) => {
        const { message } = await failure(() => call(hash), InvalidArgumentError)
        expect(message).toContain('must be a hash, a string of 1 to 128 letters, digits')
      },
    )

    const hasId = /\/\d/.test(path)
    if (hasId) {
      test.each(['', '.', '..', 'a', '1/2', '1'.repeat(21)])('rejects the id %j', async (id) => {
        const { message } = await failure(() => call(STATIC_HASH, {}, id), InvalidArgumentError)
        expect(message).toContain('must be a snowflake')
      })
    }

    it('rejects an argument of the wrong type', async () => {
      const untyped = new Map<string, unknown>(Object.entries(cdn)).get(name) as (
        ...args: unknown[]
      ) => unknown
      const before = name.startsWith('member') ? [GUILD_ID] : []
      for (const value of [undefined, null, 'text', 1]) {
        await failure(() => untyped(...before, value), InvalidArgumentError)
      }
      for (const options of [null, 'text', 1, { animated: 1 }, { lossless: 1 }] as unknown[]) {
        await failure(() => call(STATIC_HASH, options as object), InvalidArgumentError)
      }
    })

    it('returns a URL on the CDN for any input, or throws', () => {
      fc.assert(
        fc.property(anyValue, anyOptions, fc.oneof(fc.constant(ID), anyValue), (hash, options, id) => {
          expectCdnUrl(() => call(hash as string, options as object, id as string), `${path}hash`)
        }),
      )
    })
  })
}
