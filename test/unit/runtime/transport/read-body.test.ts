import { describe, expect, it, test } from 'vitest'
import { BodyTooLarge, readBody, toBytes, toText } from '../../../../src/runtime/transport/read-body.ts'
import { failure, thrown } from '../../../support/failure.ts'

function chunks(...parts: readonly (string | Uint8Array)[]): Response {
  const encoder = new TextEncoder()
  return new Response(
    new ReadableStream({
      start(controller) {
        for (const part of parts) controller.enqueue(typeof part === 'string' ? encoder.encode(part) : part)
        controller.close()
      },
    }),
  )
}

describe('readBody', () => {
  test.each<[string, () => Response, string]>([
    ['no body', () => new Response(null), ''],
    ['an empty body', () => new Response(''), ''],
    ['one chunk', () => chunks('abc'), 'abc'],
    ['several chunks', () => chunks('a', '', 'bc'), 'abc'],
    ['a character that is split', () => chunks(new Uint8Array([0xc3]), new Uint8Array([0xa9])), 'é'],
    ['a character that is cut off', () => chunks('a', new Uint8Array([0xc3])), 'a\ufffd'],
    ['a mark of byte order', () => chunks('\ufeff{}'), '{}'],
  ])('reads %s', async (_, response, text) => {
    expect(toText(await readBody(response(), 10))).toBe(text)
  })

  it('reads as much as is allowed, and counts bytes', async () => {
    expect(toText(await readBody(chunks('éé'), 4))).toBe('éé')
    await failure(() => readBody(chunks('éé'), 3), BodyTooLarge)
  })

  it('counts all chunks together', async () => {
    await failure(() => readBody(chunks('ab', 'cd'), 3), BodyTooLarge)
  })

  it('cancels what it does not read', async () => {
    let cancelled = false
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(10)),
      cancel: () => {
        cancelled = true
      },
    })
    await failure(() => readBody(new Response(endless), 25), BodyTooLarge)
    expect(cancelled).toBe(true)
  })

  it('does not mind a stream that cannot be cancelled', async () => {
    const stubborn = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(10)),
      cancel: () => Promise.reject(new Error('Never')),
    })
    await failure(() => readBody(new Response(stubborn), 5), BodyTooLarge)
  })

  it('throws what the stream throws', async () => {
    const reset = new Error('read ECONNRESET')
    const broken = new ReadableStream({
      pull: (controller) => controller.error(reset),
    })
    expect(await thrown(() => readBody(new Response(broken), 5))).toBe(reset)
  })
})

describe('toBytes', () => {
  const bytes = (...values: number[]) => Uint8Array.from(values)

  test.each<[string, () => Response, Uint8Array]>([
    ['no body', () => new Response(null), bytes()],
    ['an empty body', () => new Response(''), bytes()],
    ['one chunk', () => chunks(bytes(0, 255)), bytes(0, 255)],
    ['several chunks', () => chunks(bytes(0xc3), '', bytes(0xff, 0)), bytes(0xc3, 0xff, 0)],
  ])('joins %s', async (_, response, expected) => {
    expect(toBytes(await readBody(response(), 3))).toEqual(expected)
  })

  it('answers bytes of its own', () => {
    const chunk = bytes(1)
    toBytes([chunk])[0] = 2
    expect(chunk).toEqual(bytes(1))
  })
})
