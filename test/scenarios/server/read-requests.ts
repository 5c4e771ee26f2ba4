import type { Socket } from 'node:net'

/** Request as received from a connection. */
export interface RawRequest {
  readonly method: string
  /** Path and query string. */
  readonly target: string
  /** Header values by lowercase name. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

const END_OF_HEAD = Buffer.from('\r\n\r\n')

/** Calls `onRequest` for each complete request that a connection receives, in order. */
export function readRequests(socket: Socket, onRequest: (request: RawRequest) => void): void {
  let pending = Buffer.alloc(0)
  socket.on('data', (chunk) => {
    pending = Buffer.concat([pending, chunk])
    for (let read = readOne(pending); read; read = readOne(pending)) {
      pending = pending.subarray(read.length)
      onRequest(read.request)
    }
  })
}

/** Returns the first complete request and its length in bytes, or `undefined` if a part is missing. */
function readOne(bytes: Buffer): { readonly request: RawRequest; readonly length: number } | undefined {
  const headEnd = bytes.indexOf(END_OF_HEAD)
  if (headEnd < 0) return undefined
  const [start = '', ...lines] = bytes.subarray(0, headEnd).toString('latin1').split('\r\n')
  const [method = '', target = ''] = start.split(' ')
  const headers = Object.fromEntries(lines.map(readHeader))
  const bodyStart = headEnd + END_OF_HEAD.length
  const body = headers['transfer-encoding']
    ? readChunks(bytes, bodyStart)
    : readLength(bytes, bodyStart, Number(headers['content-length'] ?? 0))
  return body && { request: { method, target, headers, body: body.text }, length: body.end }
}

function readHeader(line: string): [string, string] {
  const colon = line.indexOf(':')
  return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
}

interface Body {
  readonly text: string
  /** Offset of the next request. */
  readonly end: number
}

function readLength(bytes: Buffer, start: number, length: number): Body | undefined {
  const end = start + length
  return bytes.length < end ? undefined : { text: bytes.subarray(start, end).toString(), end }
}

function readChunks(bytes: Buffer, start: number): Body | undefined {
  const chunks: Buffer[] = []
  for (let at = start; ; ) {
    const lineEnd = bytes.indexOf('\r\n', at)
    if (lineEnd < 0) return undefined
    const size = Number.parseInt(bytes.subarray(at, lineEnd).toString('latin1'), 16)
    const chunkEnd = lineEnd + 2 + size
    if (bytes.length < chunkEnd + 2) return undefined
    if (size === 0) return { text: Buffer.concat(chunks).toString(), end: chunkEnd + 2 }
    chunks.push(bytes.subarray(lineEnd + 2, chunkEnd))
    at = chunkEnd + 2
  }
}
