import { formatTable } from './table.ts'

/** A number that a bench has measured. The smaller it is, the better. */
export interface Reading {
  readonly what: string
  readonly value: number
  readonly unit: Unit
  /** Between which the middle half of the rounds was, where there were several. */
  readonly spread?: Spread | undefined
  /** Above it the bench fails. */
  readonly hold?: number | undefined
  /** Where it is to go. */
  readonly aim?: number | undefined
}

export type Unit = '×' | 'kB' | 'B' | ''
export type Spread = readonly [low: number, high: number]

/** How many digits stand behind the point. */
const DIGITS: Readonly<Record<Unit, number>> = { '×': 3, kB: 1, B: 0, '': 0 }

export function holds({ value, hold = Number.POSITIVE_INFINITY }: Reading): boolean {
  return value <= hold
}

/** The readings beside what they may be. */
export function formatReadings(readings: readonly Reading[]): string {
  const rows = readings.map((reading) => {
    const { what, value, unit, hold, aim } = reading
    return [
      what,
      formatValue(reading),
      formatBound(hold, unit),
      formatBound(aim, unit),
      verdict(value, hold, aim),
    ]
  })
  return formatTable([['number', 'measured', 'hold', 'aim', ''], ...rows])
}

function formatValue({ value, unit, spread }: Reading): string {
  const middle = spread ? ` (${spread.map((one) => one.toFixed(DIGITS[unit])).join(' to ')})` : ''
  return `${format(value, unit)}${middle}`
}

function formatBound(bound: number | undefined, unit: Unit): string {
  return bound === undefined ? '' : `≤ ${format(bound, unit)}`
}

function format(value: number, unit: Unit): string {
  return `${value.toFixed(DIGITS[unit])} ${unit}`.trimEnd()
}

function verdict(value: number, hold: number | undefined, aim: number | undefined): string {
  if (hold !== undefined && value > hold) return 'FAILS'
  if (aim !== undefined && value <= aim) return 'aim'
  return hold === undefined ? '' : 'holds'
}
