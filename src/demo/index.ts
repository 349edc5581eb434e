/** The door of the demo world. */

export { type DemoOptions, demoProgress, loadDemoWorld } from './load.ts';
export { demoPortalLinks } from './portal/links.ts';
export { demoSignIns } from './provider/members.ts';
