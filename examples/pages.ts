/** What the browser gets to see. */
import type { User } from 'grantcord'
import { hasErrorCode, isDiscordOAuth2Error } from 'grantcord/errors'

/** Identify users by id, since names change hands, and trust an e-mail only when Discord has verified it. */
export function welcome(user: User): string {
  const email = user.verified && user.email ? user.email : 'no verified e-mail'
  return page(`Signed in as ${user.global_name ?? user.username}`, `Id ${user.id}, ${email}.`)
}

/** 400 when the redirect does not answer this browser's sign-in, 502 when Discord failed, 500 when we did. */
export function problem(error: unknown): { status: 400 | 500 | 502; html: string } {
  if (hasErrorCode(error, 'ERR_AUTHORIZATION_CALLBACK'))
    return { status: 400, html: page('Not signed in', error.message) }
  console.error(error)
  const status = isDiscordOAuth2Error(error) ? 502 : 500
  return { status, html: page('Not signed in', 'The sign-in could not be completed.') }
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
