import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { Answer } from './answer.ts'

/** Bytes after which even an endless body ends, so that no client that takes it all fills the memory. */
const END_OF_ENDLESS = 40 * 1024 * 1024
/** Milliseconds that the first half of an answer gets to be read: a reset throws away what is still unread. */
const HEAD_START = 30

/** Writes one answer with its fault, and answers how many bytes of body were taken. */
export async function writeAnswer(socket: Socket, answer: Answer): Promise<number> {
  await answer.after
  const { fault, body = '' } = answer
  const half = body.slice(0, Math.ceil(body.length / 2))
  switch (fault) {
    case 'stall':
      return 0
    case 'reset':
      socket.resetAndDestroy()
      return 0
    case 'stall in body':
      socket.write(headOf(answer) + half)
      return half.length
    case 'reset in body':
      socket.write(headOf(answer) + half)
      setTimeout(() => socket.resetAndDestroy(), HEAD_START)
      return half.length
    case 'endless body':
      socket.write(headOf(answer))
      return writeEndless(socket)
    default:
      socket.write(headOf(answer) + body)
      if (answer.claimedLength !== undefined) socket.end()
      return body.length
  }
}

function headOf({ status = 200, headers = {}, body = '', fault, claimedLength }: Answer): string {
  const length =
    fault === 'endless body'
      ? { 'Transfer-Encoding': 'chunked' }
      : status === 204
        ? {}
        : { 'Content-Length': String(claimedLength ?? Buffer.byteLength(body)) }
  const lines = Object.entries({ ...headers, ...length }).map(([name, value]) => `${name}: ${value}\r\n`)
  return `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines.join('')}\r\n`
}

/** Spaces in chunks, for as long as the client takes them. */
async function writeEndless(socket: Socket): Promise<number> {
  const chunk = ' '.repeat(64 * 1024)
  const piece = `${chunk.length.toString(16)}\r\n${chunk}\r\n`
  const closed = new Promise((resolve) => socket.once('close', resolve))
  let written = 0
  while (!socket.destroyed && written < END_OF_ENDLESS) {
    written += chunk.length
    if (!socket.write(piece)) {
      await Promise.race([new Promise((resolve) => socket.once('drain', resolve)), closed])
    }
  }
  if (!socket.destroyed) socket.write('0\r\n\r\n')
  return written
}
