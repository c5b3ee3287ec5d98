import { createHash } from 'node:crypto'
import css from './styles/index.css?inline'

/** Every style of the product, small enough to travel with the first page: one request fewer before the first picture. */
export const STYLES: string = css

/** Named by the content, so that a browser that has it never asks again. */
export const STYLES_NAME = createHash('sha256').update(css).digest('hex').slice(0, 12)
