/** What keys and values may be made of. */
import type { StoredValue } from '../../runtime/tokens/token-store.ts'
import {
  type CheckContext,
  create,
  defineCheck,
  mustChange,
  mustHold,
  type TokenStoreCheck,
} from '../context.ts'

const KIBIBYTE = 1024
const LARGE = 256 * KIBIBYTE
const LONG_KEY = 512
const MANY_KEYS = 200

/** Every control character but NUL, which a text column cannot hold. */
const CONTROL = String.fromCharCode(...Array.from({ length: 0x1f }, (_, index) => index + 1), 0x7f, 0x85)

/** Texts that stores have stumbled over. */
const ODD_TEXTS: readonly string[] = [
  '',
  ' ',
  ' two  spaces ',
  CONTROL,
  'line\r\nline\n',
  '\ufeffbyte order mark',
  'é',
  'e\u0301',
  'ﬁ \u212b \u200b\u200d\ufeff',
  'שלום \u202eمرحبا',
  '\u{1f468}\u200d\u{1f469}\u200d\u{1f467} \u{20000} \u{10ffff}',
  "'; DROP TABLE grantcord_tokens; --",
  `'"\`\\'' "" \\" \\\\ \\n \\u0000`,
  '$1 ? :name @name %s {{value}}',
  'null',
  '0',
  '{"json":[1,"\\u0000"]}',
]

/** Keys that a store might take for one another, each around the same random text. */
const ALIKE: readonly ((random: string) => string)[] = [
  (random) => random,
  (random) => random.toUpperCase(),
  (random) => ` ${random}`,
  ...[
    ' ',
    '\t',
    '\n',
    '%',
    '%25',
    '_',
    '-',
    ':',
    '/',
    '\\',
    '*',
    '?',
    '[a-z]',
    '.',
    '#',
    '{1}',
    "'",
    '"',
  ].map((end) => (random: string) => `${random}${end}`),
  ...['é', 'e\u0301', 'E\u0301', 'É', 'e', 'ﬀ', 'ff', 'Å', '\u212b', 'ß', 'ss', 'ı', 'i', 'I', '\u200b'].map(
    (end) => (random: string) => `${random}:${end}`,
  ),
  ...['\u{1f600}', '\u{1f601}', '\u{10ffff}', CONTROL, "'; DROP TABLE grantcord_tokens; --"].map(
    (end) => (random: string) => `${random}:${end}`,
  ),
  ...['a', 'b'].map((end) => (random: string) => random.padEnd(LONG_KEY - 1, 'x') + end),
]

/** Ends of keys that become one where a surrogate without its other half is replaced. */
const LONE_SURROGATES = ['\ufffd', '\ud800', '\ud801', '\udc00']
/** Ends of keys that become one where a text ends at its first NUL character. */
const BEHIND_NUL = ['', '\0', '\0a', '\0b']

export const TEXT_CHECKS: readonly TokenStoreCheck[] = [
  defineCheck('keeps every character of a value', async ({ storeOf, newKey }) => {
    for (const value of ODD_TEXTS) {
      const key = newKey()
      const first = await create(storeOf(0), key, value)
      await mustHold(storeOf(1), key, { version: first, value }, 'of a value of odd characters')
      const version = mustChange(await storeOf(1).compareAndSet(key, first, `${value}.`), 'compareAndSet')
      await mustHold(storeOf(0), key, { version, value: `${value}.` }, 'of a value of odd characters')
    }
  }),

  defineCheck(`keeps a value of ${LARGE / KIBIBYTE} KiB`, async ({ storeOf, newKey }) => {
    const key = newKey()
    const value = 'A token.'.repeat(LARGE / 8)
    const first = await create(storeOf(0), key, value)
    await mustHold(storeOf(1), key, { version: first, value }, 'of a large value')
    const other = value.replaceAll('A', 'a')
    const version = mustChange(
      await storeOf(1).compareAndSet(key, first, other),
      'compareAndSet of a large value',
    )
    await mustHold(storeOf(0), key, { version, value: other }, 'of a large value')
  }),

  defineCheck('keeps keys apart that look alike, short and long', async (bench) => {
    const random = bench.newKey()
    await keepApart(
      bench,
      ALIKE.map((write) => bench.newKey(() => write(random))),
    )
  }),

  defineCheck('keeps keys apart that differ in a lone surrogate, or refuses them', (bench) =>
    keepApartOrRefuse(bench, LONE_SURROGATES),
  ),

  defineCheck('keeps keys apart that differ behind a NUL character, or refuses them', (bench) =>
    keepApartOrRefuse(bench, BEHIND_NUL),
  ),

  defineCheck(`serves ${MANY_KEYS} keys at once`, async (bench) => {
    await keepApart(
      bench,
      Array.from({ length: MANY_KEYS }, () => bench.newKey()),
    )
  }),
]

/** Creates all at once, reads all at once, and deletes one after the other: none may take another along. */
async function keepApart({ storeOf }: CheckContext, keys: readonly string[]): Promise<void> {
  const rows = await Promise.all(
    keys.map(async (key, index) => {
      const value = `value ${index}`
      return { key, value, version: await create(storeOf(index), key, value) }
    }),
  )
  await Promise.all(
    rows.map((row, index) =>
      mustHold(storeOf(index + 1), row.key, row, `among many keys, of ${JSON.stringify(row.key)}`),
    ),
  )
  for (const [index, { key, version }] of rows.entries()) {
    const what = `the deletion of one of many keys, ${JSON.stringify(key)},`
    mustChange(await storeOf(index).compareAndSet(key, version, null), what)
    await mustHold(storeOf(index + 1), key, null, `after ${what}`)
  }
}

/** Not every backend has a place for such keys. What must not be is that one answers what another one holds. */
async function keepApartOrRefuse({ storeOf, newKey }: CheckContext, ends: readonly string[]): Promise<void> {
  const random = newKey()
  const rows: { readonly key: string; readonly stored: StoredValue | null }[] = []
  for (const [index, end] of ends.entries()) {
    const key = newKey(() => random + end)
    const value = `value ${index}`
    const answer = await storeOf(index)
      .compareAndSet(key, null, value)
      .catch(() => undefined)
    const what = `compareAndSet of ${JSON.stringify(key)}, which holds nothing,`
    rows.push({ key, stored: answer === undefined ? null : { value, version: mustChange(answer, what) } })
  }
  for (const [index, { key, stored }] of rows.entries()) {
    const store = storeOf(index + 1)
    const isRefused = () =>
      store.get(key).then(
        () => false,
        () => true,
      )
    if (stored !== null || !(await isRefused())) {
      await mustHold(store, key, stored, `of ${JSON.stringify(key)}`)
    }
  }
}
