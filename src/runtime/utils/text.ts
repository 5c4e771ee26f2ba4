/** Checks whether a text has no half of a surrogate pair, which cannot be encoded. */
export function isWellFormed(text: string): boolean {
  return !/\p{Cs}/u.test(text)
}

/** Maximum length of a message. Longer ones are cut off. */
const MAX_LENGTH = 2000

/**
 * Returns a text that can be logged: control characters are escaped as `\u001b`, because they could forge lines of a log or
 * be commands to a terminal, and a text of more than 2000 characters is cut off.
 */
export function toPrintable(text: string): string {
  const short = text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)} …` : text
  return short.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0
    return `\\u${code.toString(16).padStart(4, '0')}`
  })
}
