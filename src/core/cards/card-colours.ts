/** The colours of the light theme (`src/site/layout/styles/tokens.css`), which cards are drawn in. */
export const cardColours = {
  paper: '#fcfbf8',
  text: '#1e1c19',
  muted: '#5c564c',
  hairline: '#dcd6ca',
  line: '#8d8578',
} as const;
