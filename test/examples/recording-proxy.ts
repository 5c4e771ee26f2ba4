import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/** A proxy in front of the mock server. */
export interface RecordingProxy {
  readonly url: string
  /** Bodies of the forms that it has received. */
  readonly forms: URLSearchParams[]
  /** Responses by path that the proxy returns instead of the mock server's. */
  readonly responses: Map<string, { status: number; body: unknown }>
  close(): Promise<void>
}

export async function startRecordingProxy(target: string): Promise<RecordingProxy> {
  const forms: URLSearchParams[] = []
  const responses: RecordingProxy['responses'] = new Map()
  const server = createServer(async (request, response) => {
    const { method = 'GET', url = '/', headers } = request
    const { authorization, 'content-type': contentType } = headers
    const body = await text(request)
    if (contentType?.startsWith('application/x-www-form-urlencoded')) forms.push(new URLSearchParams(body))
    const override = responses.get(url)
    if (override) {
      const { status, body: content } = override
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(content))
      return
    }
    const forwarded = await fetch(new URL(url, target), {
      method,
      headers: {
        ...(authorization && { Authorization: authorization }),
        ...(contentType && { 'Content-Type': contentType }),
      },
      ...(body && { body }),
    })
    const type = forwarded.headers.get('Content-Type') ?? 'application/json'
    response.writeHead(forwarded.status, { 'Content-Type': type }).end(await forwarded.text())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    forms,
    responses,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
