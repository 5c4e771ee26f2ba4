import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { hideSecrets } from '../../../src/runtime/utils/inspect.ts'

class Holder {
  readonly secret = 'SECRET'

  get upperCase(): string {
    return this.secret.toUpperCase()
  }

  toJSON(): unknown {
    return { id: '1' }
  }
}

test('hideSecrets makes inspection show the result of toJSON', () => {
  expect(inspect(new Holder())).toContain('SECRET')
  hideSecrets(Holder.prototype)
  expect(inspect(new Holder())).toBe("{ id: '1' }")
  expect(inspect({ nested: [new Holder()] }, { depth: 9, showHidden: true, getters: true })).not.toContain(
    'SECRET',
  )
})
