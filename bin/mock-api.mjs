#!/usr/bin/env node
// `npm run mock-api`: the mock API as a server of its own. All that it does stands in src/mocks/server/command.ts.
import { loadMocks } from './load-mocks.mjs';

const { runMockApi } = await loadMocks('server/command.ts');
await runMockApi(process.argv.slice(2));
