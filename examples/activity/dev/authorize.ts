import type { Request, Response } from 'express'

/** Responds with the code for which a user of the emulator consents. Like the Discord client, it sends no redirect URI. */
export async function authorize({ body }: Request, response: Response): Promise<void> {
  const { client_id, response_type, scope } = body
  const url = new URL(process.env.DISCORD_AUTHORIZATION_URL ?? '')
  url.search = `${new URLSearchParams({ client_id, response_type, scope: scope.join(' ') })}`
  const { headers } = await fetch(url, { redirect: 'manual' })
  const location = headers.get('location') ?? ''
  const code = URL.canParse(location) && new URL(location).searchParams.get('code')
  if (code) response.json({ code })
  else response.status(400).json({ message: 'The emulator rejected the request: see its log' })
}
