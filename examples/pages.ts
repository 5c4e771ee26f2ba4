/** The HTML pages that the browser receives. */
import type { User } from 'grantcord'
import { isDiscordOAuth2Error } from 'grantcord/errors'

/**
 * Returns a page that shows the user. Identify users by `id`, because names can change, and use an e-mail address only
 * if Discord has verified it.
 */
export function signedInPage(user: User): string {
  const email = user.verified && user.email ? user.email : 'no verified e-mail'
  return page(`Signed in as ${user.global_name ?? user.username}`, `ID ${user.id}, ${email}.`)
}

/** Returns 400 if the user declined or the redirect failed a check, 502 if Discord failed, and otherwise 500. */
export function errorPage(error: unknown): { status: 400 | 500 | 502; html: string } {
  const fromDiscord = isDiscordOAuth2Error(error)
  if (fromDiscord && error.code === 'ERR_AUTHORIZATION_CALLBACK') {
    return { status: 400, html: page('Not signed in', error.message) }
  }
  console.error(error)
  return { status: fromDiscord ? 502 : 500, html: page('Not signed in', 'The sign-in failed.') }
}

function page(title: string, text: string): string {
  const heading = escapeHtml(title)
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${heading}</title>
<h1>${heading}</h1>
<p>${escapeHtml(text)}
<p><a href="/login">Sign in again</a>
</html>
`
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
