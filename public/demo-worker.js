// The service worker of the demo: requests to the API go to a page that runs the mock, and never to the host.
//
// MSW's own worker keeps the list of such pages in memory. A browser stops a worker after some idle time, which empties
// the list, and MSW would then pass every request on to the host. This worker looks for the page at each request.
/* global activeClientIds, handleRequest, sendToClient */

const API = '/api/';

/** Milliseconds. A page that is busy with a large list needs some time. */
const PATIENCE = 15_000;

// Before MSW's listener, so that it is never called.
addEventListener('fetch', event => {
  event.stopImmediatePropagation();
  const { origin, pathname } = new URL(event.request.url);
  const isForApi = origin === location.origin && pathname.startsWith(API);
  if (isForApi && event.request.mode !== 'navigate') event.respondWith(answer(event));
});

const MSW = '/mockServiceWorker.js';

// Where the host sends the console's security policy, a worker needs this to import a script.
self.trustedTypes?.createPolicy('default', {
  createScriptURL: url => {
    if (url === MSW) return url;
    throw new TypeError(`Not a script of this worker: ${url}`);
  },
});
importScripts(MSW);

// MSW also sends the page a copy of each answer, as a stream, which WebKit cannot transfer. The page needs the message
// without the copy: it keeps the request until then.
const send = sendToClient;
self.sendToClient = (client, message, transfer) => {
  if (message.type !== 'RESPONSE') return send(client, message, transfer);
  const { payload } = message;
  return send(client, { ...message, payload: { ...payload, response: { ...payload.response, body: null } } });
};

/**
 * @param {FetchEvent} event
 * @returns {Promise<Response>}
 */
async function answer({ request, clientId }) {
  const page = await findPage(clientId);
  if (page === null) return Response.error();
  // MSW asks only the pages in this list.
  activeClientIds.add(page.id);
  return handleRequest({ request, clientId: page.id }, crypto.randomUUID(), Date.now());
}

/**
 * The page that sent the request. A web worker has no mock, and may belong to any page: they share their data.
 * @param {string} clientId
 * @returns {Promise<Client | null>}
 */
async function findPage(clientId) {
  const sender = await clients.get(clientId);
  const pages = sender?.type === 'window' ? [sender] : await clients.matchAll({ type: 'window' });
  const answers = pages.map(page => sendToClient(page, { type: 'IS_MOCK_READY' }).then(() => page));
  return Promise.any([...answers, nothingAfter(PATIENCE)]);
}

/** @param {number} milliseconds */
function nothingAfter(milliseconds) {
  return new Promise(resolve => setTimeout(() => resolve(null), milliseconds));
}
