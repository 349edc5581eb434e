/** The door of connectors/list-download. */
export { openListDownload } from './adapter.ts';
