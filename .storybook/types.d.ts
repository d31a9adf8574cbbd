/** Built by `npm run manifest`, which the Storybook scripts run first. */
declare module '*/custom-elements.json' {
  const manifest: object;
  export default manifest;
}

declare module '*.css' {}
