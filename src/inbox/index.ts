/** The inbox: from files in a folder, or named on the command line, to jobs and back to files that are dealt with. */

export type { InboxFile } from './in-tray.ts';
export { type Inbox, type InboxOptions, openInbox } from './inbox.ts';
export { type IngestOptions, type IngestProgress, type IngestSummary, ingestPaths } from './ingest.ts';
export { ignoredFor, ignoreRules } from './names.ts';
