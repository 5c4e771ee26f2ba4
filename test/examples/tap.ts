import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/** A server in front of the mock that remembers the forms it passes on. */
export interface Tap {
  readonly url: string
  readonly forms: URLSearchParams[]
  /** What to answer to a path in place of the mock. */
  readonly answers: Map<string, { status: number; body: unknown }>
  close(): Promise<void>
}

export async function startTap(target: string): Promise<Tap> {
  const forms: URLSearchParams[] = []
  const answers: Tap['answers'] = new Map()
  const server = createServer(async (request, response) => {
    const { method = 'GET', url = '/', headers } = request
    const { authorization, 'content-type': contentType } = headers
    const body = await text(request)
    if (contentType?.startsWith('application/x-www-form-urlencoded')) forms.push(new URLSearchParams(body))
    const own = answers.get(url)
    if (own) {
      response.writeHead(own.status, { 'Content-Type': 'application/json' }).end(JSON.stringify(own.body))
      return
    }
    const answer = await fetch(new URL(url, target), {
      method,
      headers: {
        ...(authorization && { Authorization: authorization }),
        ...(contentType && { 'Content-Type': contentType }),
      },
      ...(body && { body }),
    })
    const type = answer.headers.get('Content-Type') ?? 'application/json'
    response.writeHead(answer.status, { 'Content-Type': type }).end(await answer.text())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    forms,
    answers,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
