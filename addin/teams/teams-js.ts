// Only these two, so that a lazy chunk holds no more of teams-js than the pages use.
export { app, pages } from '@microsoft/teams-js';
