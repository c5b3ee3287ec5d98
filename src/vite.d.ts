declare module '*.css?inline' {
  const css: string
  export default css
}

declare module '*?island' {
  const script: string
  export default script
}
