import { formatTable } from './table.ts'

/** A measured number. Smaller is better. */
export interface Reading {
  readonly name: string
  readonly value: number
  readonly unit: Unit
  /** Quartiles of the rounds, if the value is a median of several rounds. */
  readonly spread?: Spread | undefined
  /** Upper bound. The bench fails if the value is above it. */
  readonly hold?: number | undefined
  /** Goal. A value above it does not fail the bench. */
  readonly aim?: number | undefined
}

export type Unit = '×' | 'ms' | 'kB' | 'B' | ''
export type Spread = readonly [low: number, high: number]

/** Digits after the decimal point. */
const DIGITS: Readonly<Record<Unit, number>> = { '×': 3, ms: 2, kB: 1, B: 0, '': 0 }

export function holds({ value, hold = Number.POSITIVE_INFINITY }: Reading): boolean {
  return value <= hold
}

/** Formats the readings and their bounds as a table. */
export function formatReadings(readings: readonly Reading[]): string {
  const rows = readings.map((reading) => {
    const { name, unit, hold, aim } = reading
    return [name, formatValue(reading), formatBound(hold, unit), formatBound(aim, unit), statusOf(reading)]
  })
  return formatTable([['number', 'measured', 'hold', 'aim', 'status'], ...rows])
}

function formatValue({ value, unit, spread }: Reading): string {
  const quartiles = spread ? ` (${spread.map((bound) => bound.toFixed(DIGITS[unit])).join(' to ')})` : ''
  return `${format(value, unit)}${quartiles}`
}

function formatBound(bound: number | undefined, unit: Unit): string {
  return bound === undefined ? '' : `≤ ${format(bound, unit)}`
}

function format(value: number, unit: Unit): string {
  return `${value.toFixed(DIGITS[unit])} ${unit}`.trimEnd()
}

function statusOf(reading: Reading): string {
  const { value, hold, aim } = reading
  if (!holds(reading)) return 'FAILS'
  if (aim !== undefined && value <= aim) return 'aim met'
  return hold === undefined ? '' : 'holds'
}
