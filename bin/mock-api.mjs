#!/usr/bin/env node
// `npm run mock-api`: starts the mock API as a server. The command itself is src/mocks/server/command.ts.
import { loadMocks } from './load-mocks.mjs';

const { runMockApi } = await loadMocks('server/command.ts');
process.exitCode = await runMockApi(process.argv.slice(2));
