import { DiscordSDK } from '@discord/embedded-app-sdk'
import { fetchGuilds, signInWithCode, signOut } from './back-end.ts'

const clientId = import.meta.env.DISCORD_CLIENT_ID

const root = document.getElementById('root')
if (!root) throw new Error('The page has no element with the id "root"')

try {
  // Throws if the page is not opened by Discord.
  const sdk = new DiscordSDK(clientId)
  await sdk.ready()
  await start(sdk)
} catch (error) {
  console.warn(error)
  show(createElement('h1', 'Open this Activity in Discord'))
}

/** Signs in, and shows the Activity, or what failed with a button to try again. */
async function start(sdk: DiscordSDK): Promise<void> {
  const again = (label: string) => createButton(label, () => start(sdk))
  try {
    const name = await signIn(sdk)
    const guilds = await fetchGuilds()
    const list = document.createElement('ul')
    list.append(...guilds.map((guild) => createElement('li', guild.name)))
    const leave = createButton('Sign out', async () => {
      await signOut()
      show(createElement('h1', 'Signed out'), again('Sign in'))
    })
    show(createElement('h1', `Signed in as ${name}`), list, leave)
  } catch (error) {
    console.warn(error)
    show(createElement('h1', 'You are not signed in'), again('Try again'))
  }
}

/** Signs the user in at the back end, and in the SDK, whose other commands need it. Returns the name of the user. */
async function signIn({ commands }: DiscordSDK): Promise<string> {
  const { code } = await commands.authorize({
    client_id: clientId,
    response_type: 'code',
    prompt: 'none',
    scope: ['identify', 'guilds'],
  })
  const { user } = await commands.authenticate({ access_token: await signInWithCode(code) })
  return user.global_name ?? user.username
}

function show(...elements: HTMLElement[]): void {
  root?.replaceChildren(...elements)
}

function createElement(name: string, text: string): HTMLElement {
  const element = document.createElement(name)
  element.textContent = text
  return element
}

function createButton(label: string, onClick: () => Promise<void>): HTMLElement {
  const button = createElement('button', label)
  button.addEventListener('click', onClick)
  return button
}
