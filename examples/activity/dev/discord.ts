/**
 * Simulates the Discord client, so that the Activity runs on the emulator: it embeds the Activity, and responds to the
 * commands that the Activity sends. Not part of the build.
 */

/** Opcode of all messages but the first one of an Activity. */
const FRAME = 1

interface Command {
  readonly cmd: string
  readonly nonce: string
  readonly args: Record<string, unknown>
}

const frame = document.createElement('iframe')
frame.title = 'Activity'
// Parameters with which Discord opens an Activity.
frame.src = `/?${new URLSearchParams({ frame_id: crypto.randomUUID(), instance_id: 'local', platform: 'desktop' })}`

window.addEventListener('message', async ({ data, source, origin }: MessageEvent) => {
  if (source !== frame.contentWindow || origin !== window.location.origin || !Array.isArray(data)) return
  const [opcode, command] = data
  if (opcode !== FRAME) {
    const config = { api_endpoint: '//discord.com/api', environment: 'production' }
    return send({ cmd: 'DISPATCH', evt: 'READY', nonce: null, data: { v: 1, config } })
  }
  const { cmd, nonce }: Command = command
  try {
    send({ cmd, nonce, evt: null, data: await run(command) })
  } catch (error) {
    send({ cmd, nonce, evt: 'ERROR', data: { code: 5000, message: String(error) } })
  }
})

function send(payload: object): void {
  frame.contentWindow?.postMessage([FRAME, payload], window.location.origin)
}

function run({ cmd, args }: Command): unknown {
  if (cmd === 'AUTHORIZE') return authorize(args)
  if (cmd === 'AUTHENTICATE') return authenticate(args)
  return {}
}

/** Asks the user, and returns a code. */
async function authorize(args: Record<string, unknown>): Promise<unknown> {
  const dialog = document.querySelector('dialog')
  const scopes = dialog?.querySelector('b')
  if (!dialog || !scopes) throw new Error('The page has no dialog')
  scopes.textContent = Array.isArray(args.scope) ? args.scope.join(', ') : ''
  dialog.returnValue = ''
  dialog.showModal()
  await new Promise((resolve) => dialog.addEventListener('close', resolve, { once: true }))
  if (dialog.returnValue !== 'authorize') throw new Error('The user cancelled the authorization')
  const headers = { 'Content-Type': 'application/json' }
  const response = await fetch('/dev/authorize', { method: 'POST', headers, body: JSON.stringify(args) })
  if (!response.ok) throw new Error((await response.json()).message)
  return response.json()
}

/** Accepts the token, as Discord does for a valid one. The user is the one of the session. */
async function authenticate({ access_token }: Record<string, unknown>): Promise<unknown> {
  const { user, scopes } = await (await fetch('/auth/session')).json()
  return {
    access_token,
    user: { ...user, global_name: user.name, discriminator: '0', public_flags: 0 },
    scopes,
    expires: new Date(Date.now() + 604_800_000).toISOString(),
    application: { id: '0', name: 'Activity', description: '', icon: null, rpc_origins: [] },
  }
}

document.querySelector('main')?.append(frame)
