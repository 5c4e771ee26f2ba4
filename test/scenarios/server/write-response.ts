import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { ScriptedResponse } from './response.ts'

/** Bytes after which an endless body ends, so that a client that reads all of it does not run out of memory. */
const MAX_ENDLESS_BYTES = 40 * 1024 * 1024
/** Milliseconds for the client to read the first half of a response. A reset discards unread data. */
const RESET_DELAY = 30

/** Sends a response with its fault, and returns the number of bytes of the body that were sent. */
export async function writeResponse(socket: Socket, response: ScriptedResponse): Promise<number> {
  await response.after
  const { fault, body = '' } = response
  const half = body.slice(0, Math.ceil(body.length / 2))
  switch (fault) {
    case 'stall':
      return 0
    case 'reset':
      socket.resetAndDestroy()
      return 0
    case 'stall in body':
      socket.write(headOf(response) + half)
      return half.length
    case 'reset in body':
      socket.write(headOf(response) + half)
      setTimeout(() => socket.resetAndDestroy(), RESET_DELAY)
      return half.length
    case 'endless body':
      socket.write(headOf(response))
      return writeEndless(socket)
    default:
      socket.write(headOf(response) + body)
      if (response.declaredLength !== undefined) socket.end()
      return body.length
  }
}

function headOf({ status = 200, headers = {}, body = '', fault, declaredLength }: ScriptedResponse): string {
  const length =
    fault === 'endless body'
      ? { 'Transfer-Encoding': 'chunked' }
      : status === 204
        ? {}
        : { 'Content-Length': String(declaredLength ?? Buffer.byteLength(body)) }
  const lines = Object.entries({ ...headers, ...length }).map(([name, value]) => `${name}: ${value}\r\n`)
  return `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines.join('')}\r\n`
}

/** Sends spaces in chunks until the connection is closed or the maximum is reached. */
async function writeEndless(socket: Socket): Promise<number> {
  const chunk = ' '.repeat(64 * 1024)
  const piece = `${chunk.length.toString(16)}\r\n${chunk}\r\n`
  const closed = new Promise((resolve) => socket.once('close', resolve))
  let written = 0
  while (!socket.destroyed && written < MAX_ENDLESS_BYTES) {
    written += chunk.length
    if (!socket.write(piece)) {
      await Promise.race([new Promise((resolve) => socket.once('drain', resolve)), closed])
    }
  }
  if (!socket.destroyed) socket.write('0\r\n\r\n')
  return written
}
