import { createHash } from 'node:crypto'
import desk from './islands/desk.ts?island'

/** What a page may load to move without a new page. Every page works without. */
const SCRIPTS = { desk }

export type Island = keyof typeof SCRIPTS

/** Named by their content, so that a browser that has one never asks again. */
const named = Object.entries(SCRIPTS).map(([name, script]) => {
  const digest = createHash('sha256').update(script).digest('hex').slice(0, 12)
  return { name, file: `${name}-${digest}.js`, script }
})

export const islandPath = (island: Island): string =>
  `/assets/islands/${named.find((one) => one.name === island)?.file}`

export const islandScript = (file: string): string | undefined => named.find((one) => one.file === file)?.script
