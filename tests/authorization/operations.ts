import { type Example, matrix, type Operation } from './matrix.ts'
import type { World } from './world.ts'

export function examples(world: World, operation: Operation): { own: Example; other?: Example } {
  return operation.with?.(world) ?? { own: { params: {} } }
}

/** Method and address of an operation, with the example's parameters in their places. */
export function addressOf(world: World, name: string, example: Example): [string, string] {
  const [method = '', pattern = ''] = name.split(' ')
  const path = pattern.replace(/:(\w+)/g, (_, key) =>
    key === 'school' ? world.slug : (example.params[key] ?? `missing-${key}`),
  )
  return [method, example.query ? `${path}?${example.query}` : path]
}

/** The addresses of all operations of one method, each with its example. */
export function addressesOf(world: World, method: 'GET' | 'POST'): { name: string; path: string; example: Example }[] {
  return Object.entries(matrix)
    .filter(([name]) => name.startsWith(`${method} `))
    .map(([name, operation]) => {
      const example = examples(world, operation).own
      return { name, path: addressOf(world, name, example)[1], example }
    })
}
