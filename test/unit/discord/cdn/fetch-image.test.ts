import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import { avatarUrl, type FetchImageOptions, fetchImage } from '../../../../src/discord/cdn.ts'
import {
  ForbiddenError,
  HTTPError,
  InvalidArgumentError,
  IpBannedError,
  NetworkError,
  NotFoundError,
  ServerError,
  TimeoutError,
  UnexpectedResponseError,
} from '../../../../src/runtime/errors/index.ts'
import { failure, thrown } from '../../../support/failure.ts'
import { recordingFetch } from '../../../support/recording-fetch.ts'

const USER = { id: '80351110224678912', avatar: '8342729096ea3675442027381ff50dfe' }
const PATH = `/avatars/${USER.id}/${USER.avatar}.webp`
/** All bytes, so that none is read as text. */
const BYTES = Uint8Array.from({ length: 256 }, (_, index) => index)

let server: Server
let cdnUrl: string
let answer: RequestListener
let asked: { url: string | undefined; headers: NodeJS.Dict<string | string[]> }[]

beforeEach(async () => {
  asked = []
  server = createServer((request, response) => {
    asked.push({ url: request.url, headers: request.headers })
    answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  cdnUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/cdn`
})

afterEach(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

function fetchAvatar(options: FetchImageOptions = {}) {
  const url = avatarUrl(USER, { cdnUrl, size: 64 }) ?? ''
  return fetchImage(url, { cdnUrl, ...options })
}

function image(type = 'image/webp', body = BYTES): RequestListener {
  return (_, response) => {
    response.writeHead(200, { 'Content-Type': type }).end(body)
  }
}

describe('fetchImage', () => {
  it('answers the bytes and their media type', async () => {
    answer = image('Image/WebP; charset=x')
    expect(await fetchAvatar()).toEqual({ data: BYTES, contentType: 'image/webp' })
    expect(asked).toHaveLength(1)
    expect(asked[0]?.url).toBe(`/cdn${PATH}?size=64`)
    expect(asked[0]?.headers.accept).toBe('image/*')
    expect(asked[0]?.headers.authorization).toBeUndefined()
    expect(asked[0]?.headers.cookie).toBeUndefined()
  })

  it('joins what comes in pieces', async () => {
    answer = (_, response) => {
      response.writeHead(200, { 'Content-Type': 'image/png' })
      response.write(BYTES.subarray(0, 100), () => response.end(BYTES.subarray(100)))
    }
    expect((await fetchAvatar()).data).toEqual(BYTES)
  })

  it('takes as many bytes as are allowed, and not one more', async () => {
    answer = image()
    expect((await fetchAvatar({ maxBytes: 256 })).data.byteLength).toBe(256)
    const error = await failure(() => fetchAvatar({ maxBytes: 255 }), UnexpectedResponseError)
    expect(error.message).toBe(`GET /cdn${PATH}: the body is larger than 255 bytes (status 200)`)
  })

  it('stops an image that does not end', async () => {
    let closed: () => void
    const isClosed = new Promise<void>((resolve) => {
      closed = resolve
    })
    answer = (_, response) => {
      response.writeHead(200, { 'Content-Type': 'image/png' })
      response.on('close', () => closed())
      const more = () => !response.destroyed && response.write(BYTES, more)
      more()
    }
    await failure(() => fetchAvatar({ maxBytes: 10_000 }), UnexpectedResponseError)
    await isClosed
  })

  it('waits no longer than it may for an image that stalls', async () => {
    answer = (_, response) => {
      response.writeHead(200, { 'Content-Type': 'image/png' }).write(BYTES)
    }
    const error = await failure(() => fetchAvatar({ timeout: 100 }), TimeoutError)
    expect(error.timeout).toBe(100)
  })

  it('throws what the caller aborts with', async () => {
    const controller = new AbortController()
    const reason = new Error('The user left')
    answer = () => controller.abort(reason)
    expect(await thrown(() => fetchAvatar({ signal: controller.signal }))).toBe(reason)
  })

  it('says so when the connection breaks', async () => {
    answer = (_, response) => response.destroy()
    await failure(() => fetchAvatar(), NetworkError)
  })

  test.each([
    [400, HTTPError],
    [403, ForbiddenError],
    [404, NotFoundError],
    [415, HTTPError],
    [429, IpBannedError],
    [500, ServerError],
    [503, ServerError],
  ])('throws for %i what the API would', async (status, type) => {
    answer = (_, response) => {
      response.writeHead(status, { 'Content-Type': 'text/html' }).end('<h1>No</h1>')
    }
    const error = await failure(() => fetchAvatar(), type)
    expect(error).toMatchObject({ status, operation: `GET /cdn${PATH}`, body: '<h1>No</h1>' })
  })

  test.each(['text/html; charset=utf-8', 'application/json', 'imagery/png', ''])(
    'refuses a success of the type %j',
    async (type) => {
      answer = image(type)
      const error = await failure(() => fetchAvatar(), UnexpectedResponseError)
      expect(error.message).toContain('the body is not an image')
    },
  )

  it('refuses a success without a type, and one without a byte', async () => {
    answer = (_, response) => {
      response.end(BYTES)
    }
    const untyped = await failure(() => fetchAvatar(), UnexpectedResponseError)
    expect(untyped.message).toContain('the body is not an image')
    answer = image('image/png', new Uint8Array())
    const empty = await failure(() => fetchAvatar(), UnexpectedResponseError)
    expect(empty.message).toContain('the body is empty')
  })

  it('follows no redirect', async () => {
    answer = (_, response) => {
      response.writeHead(302, { Location: `${cdnUrl}/other.png` }).end()
    }
    const error = await failure(() => fetchAvatar(), UnexpectedResponseError)
    expect(error.message).toContain('a redirect, which is not followed')
    expect(asked).toHaveLength(1)
  })
})

describe('what fetchImage is given', () => {
  const CDN = `https://cdn.discordapp.com${PATH}`

  it('may be an image of the CDN', async () => {
    const fetch = recordingFetch(new Response(BYTES, { headers: { 'Content-Type': 'image/gif' } }))
    expect((await fetchImage(CDN, { fetch })).contentType).toBe('image/gif')
    expect(fetch.only().url).toBe(CDN)
  })

  test.each([
    'https://example.com/avatars/1/2.png',
    'http://cdn.discordapp.com/avatars/1/2.png',
    'https://cdn.discordapp.com.example.com/avatars/1/2.png',
    'https://cdn.discordapp.com:8443/avatars/1/2.png',
    'https://user:secret@cdn.discordapp.com/avatars/1/2.png',
    'https://cdn.discordapp.com@example.com/avatars/1/2.png',
    '/avatars/1/2.png',
    '',
    null,
    new URL(CDN),
  ])('and is refused when it is %s', async (url) => {
    const fetch = recordingFetch()
    const error = await failure(() => fetchImage(url as string, { fetch }), InvalidArgumentError)
    expect(error.field).toBe('url')
    expect(error.message).not.toContain('secret')
    expect(fetch.sent).toEqual([])
  })

  test.each([
    'https://images.example/cdn',
    'https://images.example/cdnx/1.png',
    'https://images.example/cdn/../private/1.png',
    'https://images.example/cdn/%2e%2e/private/1.png',
    'https://images.example/cdn/..%2fprivate/1.png',
    'https://images.example/cdn/..%5Cprivate/1.png',
    'https://cdn.discordapp.com/avatars/1/2.png',
  ])('must be below the base, and %s is not', async (url) => {
    const fetch = recordingFetch()
    const options = { fetch, cdnUrl: 'https://images.example/cdn/' }
    const error = await failure(() => fetchImage(url, options), InvalidArgumentError)
    expect(error.message).toBe('url must be the URL of an image below https://images.example/cdn/')
    expect(fetch.sent).toEqual([])
  })

  test.each([
    ['maxBytes', 0],
    ['maxBytes', 1.5],
    ['maxBytes', '1'],
    ['maxBytes', Number.POSITIVE_INFINITY],
    ['timeout', 0],
    ['timeout', 2 ** 31],
    ['timeout', Number.NaN],
    ['fetch', 'fetch'],
    ['cdnUrl', 'cdn'],
    ['signal', 'signal'],
    ['signal', null],
  ])('%s may not be %s', async (name, value) => {
    const error = await failure(() => fetchImage(CDN, { [name]: value }), InvalidArgumentError)
    expect(error.field).toBe(name)
  })

  it('must have options that are an object', async () => {
    await failure(() => fetchImage(CDN, null as never), InvalidArgumentError)
  })
})
