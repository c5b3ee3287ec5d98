import css from './styles/index.css?inline'

/** Every style of the product, small enough to travel with the page: one request fewer before the first picture. */
export const STYLES: string = css
