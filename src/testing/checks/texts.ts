/** Checks of the characters and the length of keys and values. */

import type { StoredValue } from '../../runtime/tokens/token-store.ts'
import {
  assertChanged,
  assertStored,
  type CheckContext,
  create,
  defineCheck,
  type TokenStoreCheck,
} from '../context.ts'

const KIBIBYTE = 1024
const LARGE = 256 * KIBIBYTE
/** Number of characters of a long key. */
const LONG_KEY = 512
const MANY_KEYS = 200

/** All control characters except NUL, which some text columns cannot store. */
const CONTROL = String.fromCharCode(...Array.from({ length: 0x1f }, (_, index) => index + 1), 0x7f, 0x85)

/** Strings that backends are known to change. */
const UNUSUAL_STRINGS: readonly string[] = [
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

/** Keys that a backend might confuse, each around the same random string. */
const SIMILAR: readonly ((random: string) => string)[] = [
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

/** Ends of keys that become equal if a lone surrogate is replaced. */
const LONE_SURROGATES = ['\ufffd', '\ud800', '\ud801', '\udc00']
/** Ends of keys that become equal if a string ends at its first NUL character. */
const AFTER_NUL = ['', '\0', '\0a', '\0b']

export const TEXT_CHECKS: readonly TokenStoreCheck[] = [
  defineCheck('stores every character of a value', async ({ storeOf, newKey }) => {
    for (const value of UNUSUAL_STRINGS) {
      const key = newKey()
      const first = await create(storeOf(0), key, value)
      await assertStored(storeOf(1), key, { version: first, value }, 'of a value of unusual characters')
      const version = assertChanged(await storeOf(1).compareAndSet(key, first, `${value}.`), 'compareAndSet')
      await assertStored(storeOf(0), key, { version, value: `${value}.` }, 'of a value of unusual characters')
    }
  }),

  defineCheck(`stores a value of ${LARGE / KIBIBYTE} KiB`, async ({ storeOf, newKey }) => {
    const key = newKey()
    const value = 'A token.'.repeat(LARGE / 8)
    const first = await create(storeOf(0), key, value)
    await assertStored(storeOf(1), key, { version: first, value }, 'of a large value')
    const other = value.replaceAll('A', 'a')
    const version = assertChanged(
      await storeOf(1).compareAndSet(key, first, other),
      'compareAndSet of a large value',
    )
    await assertStored(storeOf(0), key, { version, value: other }, 'of a large value')
  }),

  defineCheck('distinguishes similar keys, short and long', async (context) => {
    const random = context.newKey()
    await assertDistinct(
      context,
      SIMILAR.map((createKey) => context.newKey(() => createKey(random))),
    )
  }),

  defineCheck('distinguishes keys that differ in a lone surrogate, or rejects them', (context) =>
    assertDistinctOrRejected(context, LONE_SURROGATES),
  ),

  defineCheck('distinguishes keys that differ after a NUL character, or rejects them', (context) =>
    assertDistinctOrRejected(context, AFTER_NUL),
  ),

  defineCheck(`stores ${MANY_KEYS} keys concurrently`, async (context) => {
    await assertDistinct(
      context,
      Array.from({ length: MANY_KEYS }, () => context.newKey()),
    )
  }),
]

/** Creates and reads all keys concurrently, then deletes them one by one. No call may affect another key. */
async function assertDistinct({ storeOf }: CheckContext, keys: readonly string[]): Promise<void> {
  const rows = await Promise.all(
    keys.map(async (key, index) => {
      const value = `value ${index}`
      return { key, value, version: await create(storeOf(index), key, value) }
    }),
  )
  await Promise.all(
    rows.map((row, index) =>
      assertStored(storeOf(index + 1), row.key, row, `among many keys, of ${JSON.stringify(row.key)}`),
    ),
  )
  for (const [index, { key, version }] of rows.entries()) {
    const call = `the deletion of one of many keys, ${JSON.stringify(key)},`
    assertChanged(await storeOf(index).compareAndSet(key, version, null), call)
    await assertStored(storeOf(index + 1), key, null, `after ${call}`)
  }
}

/** Writes and reads keys that a backend may reject. It must not return the value of another key for one of them. */
async function assertDistinctOrRejected(
  { storeOf, newKey }: CheckContext,
  ends: readonly string[],
): Promise<void> {
  const random = newKey()
  const rows: { readonly key: string; readonly stored: StoredValue | null }[] = []
  for (const [index, end] of ends.entries()) {
    const key = newKey(() => random + end)
    const value = `value ${index}`
    const result = await storeOf(index)
      .compareAndSet(key, null, value)
      .catch(() => undefined)
    const call = `compareAndSet of ${JSON.stringify(key)}, which has no value,`
    rows.push({ key, stored: result === undefined ? null : { value, version: assertChanged(result, call) } })
  }
  for (const [index, { key, stored }] of rows.entries()) {
    const store = storeOf(index + 1)
    const isRejected = () =>
      store.get(key).then(
        () => false,
        () => true,
      )
    if (stored !== null || !(await isRejected())) {
      await assertStored(store, key, stored, `of ${JSON.stringify(key)}`)
    }
  }
}
