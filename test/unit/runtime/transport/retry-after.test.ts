import { expect, test } from 'vitest'
import { readRetryAfter } from '../../../../src/runtime/transport/retry-after.ts'
import { limitHeaders } from '../../../support/road.ts'

const DATE = 'Sat, 21 Nov 2026 12:00:00 GMT'
const LATER = 'Sat, 21 Nov 2026 12:01:30 GMT'
const EARLIER = 'Sat, 21 Nov 2026 11:59:59 GMT'

test.each<[string, Record<string, string>, unknown, number | undefined]>([
  ['nothing', {}, undefined, undefined],
  ['seconds', { 'retry-after': '5' }, undefined, 5],
  ['0 seconds', { 'retry-after': '0' }, undefined, 0],
  ['a fraction', { 'retry-after': '0.65' }, undefined, 0.65],
  ['white space', { 'retry-after': ' 5 ' }, undefined, 5],
  ['a negative number', { 'retry-after': '-1', date: DATE }, undefined, undefined],
  ['no number', { 'retry-after': 'soon', date: DATE }, undefined, undefined],
  ['NaN', { 'retry-after': 'NaN' }, undefined, undefined],
  ['Infinity', { 'retry-after': 'Infinity' }, undefined, undefined],
  ['an exponent', { 'retry-after': '1e9' }, undefined, undefined],
  ["a date, compared with the server's own", { 'retry-after': LATER, date: DATE }, undefined, 90],
  ['the same date', { 'retry-after': DATE, date: DATE }, undefined, 0],
  ['a date that has passed', { 'retry-after': EARLIER, date: DATE }, undefined, undefined],
  ['a date without the date of the server', { 'retry-after': LATER }, undefined, undefined],
  ['a date with one that is none', { 'retry-after': LATER, date: 'today' }, undefined, undefined],
  ['the body alone', {}, { retry_after: 1.337 }, 1.337],
  ['0 in the body', {}, { retry_after: 0 }, 0],
  ['a negative number in the body', {}, { retry_after: -1 }, undefined],
  ['NaN in the body', {}, { retry_after: Number.NaN }, undefined],
  ['Infinity in the body', {}, { retry_after: Number.POSITIVE_INFINITY }, undefined],
  ['text in the body', {}, { retry_after: '5' }, undefined],
  ['a body of text', { 'retry-after': '5' }, '<html>', 5],
  ['a body of null', { 'retry-after': '5' }, null, 5],
  ['a body that is wrong, and a header', { 'retry-after': '5' }, { retry_after: -1 }, 5],
  [
    'a body within a second below the header, which is finer',
    { 'retry-after': '2' },
    { retry_after: 1.2 },
    1.2,
  ],
  ['both the same', { 'retry-after': '2' }, { retry_after: 2 }, 2],
  ['a body that is a whole second below', { 'retry-after': '2' }, { retry_after: 1 }, 2],
  ['a body far below, which contradicts', { 'retry-after': '60' }, { retry_after: 0.3 }, 60],
  ['a body above the header, which contradicts', { 'retry-after': '1' }, { retry_after: 64.57 }, 64.57],
  ['the end of an exhausted window, where nothing else says it', limitHeaders(5, 0, 3.5), {}, 3.5],
  ['the end of such a window against a header', { ...limitHeaders(5, 0, 3.5), 'retry-after': '2' }, {}, 2],
  ['the end of such a window against the body', limitHeaders(5, 0, 3.5), { retry_after: 2 }, 2],
  ['a window that is not exhausted', limitHeaders(5, 1, 3.5), {}, undefined],
  [
    'the window of a limit that all share',
    { ...limitHeaders(5, 0, 3.5), 'x-ratelimit-scope': 'shared' },
    {},
    undefined,
  ],
  [
    'a window whose end is malformed',
    { ...limitHeaders(5, 0, 3.5), 'x-ratelimit-reset-after': 'NaN' },
    {},
    undefined,
  ],
])('%s', (_, headers, body, seconds) => {
  expect(readRetryAfter(new Headers(headers), body)).toBe(seconds)
})
