/** The cookie that carries a sealed sign-in from /login to /callback. */
import { discord } from './discord.ts'

const secure = discord.redirectUri?.startsWith('https:') ?? false

/** `__Host-` keeps other subdomains from setting it. It needs https. */
export const COOKIE = secure ? '__Host-discord-sign-in' : 'discord-sign-in'

/** In seconds. An authorization is refused after ten minutes anyway. */
export const LIFETIME = 600

/** Lax, not Strict: the browser comes back to us from Discord's page. */
export const cookieOptions = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const

/** For frameworks that read no cookies. */
export function readCookie(header: string | null | undefined): string | undefined {
  const pair = header?.split('; ').find((one) => one.startsWith(`${COOKIE}=`))
  return pair?.slice(COOKIE.length + 1)
}

/** For frameworks that write no cookies. */
export function formatCookie(value: string, maxAge: number): string {
  return `${COOKIE}=${value}; Max-Age=${maxAge}; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
}
