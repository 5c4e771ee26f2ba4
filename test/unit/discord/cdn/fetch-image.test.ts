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
/** Every byte value, so that decoding as text would change the image. */
const BYTES = Uint8Array.from({ length: 256 }, (_, index) => index)

let server: Server
let cdnUrl: string
let respond: RequestListener
let requests: { url: string | undefined; headers: NodeJS.Dict<string | string[]> }[]

beforeEach(async () => {
  requests = []
  server = createServer((request, response) => {
    requests.push({ url: request.url, headers: request.headers })
    respond(request, response)
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
  it('returns the bytes and their media type', async () => {
    respond = image('Image/WebP; charset=x')
    expect(await fetchAvatar()).toEqual({ data: BYTES, contentType: 'image/webp' })
    expect(requests).toHaveLength(1)
    expect(requests[0]?.url).toBe(`/cdn${PATH}?size=64`)
    expect(requests[0]?.headers.accept).toBe('image/*')
    expect(requests[0]?.headers.authorization).toBeUndefined()
    expect(requests[0]?.headers.cookie).toBeUndefined()
  })

  it('joins a body that arrives in several chunks', async () => {
    respond = (_, response) => {
      response.writeHead(200, { 'Content-Type': 'image/png' })
      response.write(BYTES.subarray(0, 100), () => response.end(BYTES.subarray(100)))
    }
    expect((await fetchAvatar()).data).toEqual(BYTES)
  })

  it('accepts as many bytes as are allowed, and not one more', async () => {
    respond = image()
    expect((await fetchAvatar({ maxBytes: 256 })).data.byteLength).toBe(256)
    const error = await failure(() => fetchAvatar({ maxBytes: 255 }), UnexpectedResponseError)
    expect(error.message).toBe(`GET /cdn${PATH}: the body is larger than 255 bytes (status 200)`)
  })

  it('closes the connection of a body without an end', async () => {
    let closed: () => void
    const isClosed = new Promise<void>((resolve) => {
      closed = resolve
    })
    respond = (_, response) => {
      response.writeHead(200, { 'Content-Type': 'image/png' })
      response.on('close', () => closed())
      const more = () => !response.destroyed && response.write(BYTES, more)
      more()
    }
    await failure(() => fetchAvatar({ maxBytes: 10_000 }), UnexpectedResponseError)
    await isClosed
  })

  it('throws after the timeout when the body stalls', async () => {
    respond = (_, response) => {
      response.writeHead(200, { 'Content-Type': 'image/png' }).write(BYTES)
    }
    const error = await failure(() => fetchAvatar({ timeout: 100 }), TimeoutError)
    expect(error.timeout).toBe(100)
  })

  it('throws the reason with which the caller aborts', async () => {
    const controller = new AbortController()
    const reason = new Error('The user left')
    respond = () => controller.abort(reason)
    expect(await thrown(() => fetchAvatar({ signal: controller.signal }))).toBe(reason)
  })

  it('throws when the connection breaks', async () => {
    respond = (_, response) => response.destroy()
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
  ])('throws for %i the same error as for a response of the API', async (status, type) => {
    respond = (_, response) => {
      response.writeHead(status, { 'Content-Type': 'text/html' }).end('<h1>No</h1>')
    }
    const error = await failure(() => fetchAvatar(), type)
    expect(error).toMatchObject({ status, operation: `GET /cdn${PATH}`, body: '<h1>No</h1>' })
  })

  test.each(['text/html; charset=utf-8', 'application/json', 'imagery/png', 'image/svg+xml', 'image/', ''])(
    'rejects a 2xx response of the type %j',
    async (type) => {
      respond = image(type)
      const error = await failure(() => fetchAvatar(), UnexpectedResponseError)
      expect(error.message).toContain('the body is not a PNG, JPEG, WebP, GIF or AVIF image')
    },
  )

  it('rejects a 2xx response without a type, and one with an empty body', async () => {
    respond = (_, response) => {
      response.end(BYTES)
    }
    const untyped = await failure(() => fetchAvatar(), UnexpectedResponseError)
    expect(untyped.message).toContain('the body is not a PNG, JPEG, WebP, GIF or AVIF image')
    respond = image('image/png', new Uint8Array())
    const empty = await failure(() => fetchAvatar(), UnexpectedResponseError)
    expect(empty.message).toContain('the body is empty')
  })

  it('does not follow a redirect', async () => {
    respond = (_, response) => {
      response.writeHead(302, { Location: `${cdnUrl}/other.png` }).end()
    }
    const error = await failure(() => fetchAvatar(), UnexpectedResponseError)
    expect(error.message).toContain('a redirect, which is not followed')
    expect(requests).toHaveLength(1)
  })
})

describe('the arguments of fetchImage', () => {
  const CDN = `https://cdn.discordapp.com${PATH}`

  it('accept the URL of an image on the CDN', async () => {
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
  ])('reject the URL %s', async (url) => {
    const fetch = recordingFetch()
    const error = await failure(() => fetchImage(url as string, { fetch }), InvalidArgumentError)
    expect(error.field).toBe('url')
    expect(error.message).not.toContain('secret')
    expect(fetch.sent).toEqual([])
  })

  test.each(['https://cdn.discordapp.com/stickers/1.png', 'https://media.discordapp.net/stickers/1.gif'])(
    'fetches %s by default',
    async (url) => {
      const fetch = recordingFetch(new Response(BYTES, { headers: { 'Content-Type': 'image/gif' } }))
      expect((await fetchImage(url, { fetch })).data).toEqual(BYTES)
      expect(fetch.only().url).toBe(url)
    },
  )

  test.each([
    'https://images.example/cdn',
    'https://images.example/cdnx/1.png',
    'https://images.example/cdn/../private/1.png',
    'https://images.example/cdn/%2e%2e/private/1.png',
    'https://images.example/cdn/..%2fprivate/1.png',
    'https://images.example/cdn/..%5Cprivate/1.png',
    'https://cdn.discordapp.com/avatars/1/2.png',
  ])('reject %s, which is not below cdnUrl', async (url) => {
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
  ])('reject the %s %s', async (name, value) => {
    const error = await failure(() => fetchImage(CDN, { [name]: value }), InvalidArgumentError)
    expect(error.field).toBe(name)
  })

  it('reject options that are not an object', async () => {
    await failure(() => fetchImage(CDN, null as never), InvalidArgumentError)
  })
})
