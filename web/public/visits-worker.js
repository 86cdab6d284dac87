// Serves the visit page without a network: the page's own files and nothing else. Answers of the API are never kept here.
const CACHE = 'fuzhi-visits';

async function refresh() {
  const answer = await fetch('/visits-files.json', { cache: 'no-cache' });
  if (!answer.ok) return;
  const wanted = await answer.json();
  const cache = await caches.open(CACHE);
  const held = new Set((await cache.keys()).map((request) => new URL(request.url).pathname));
  // files first, the page that names them last: a refresh that is cut leaves the page that was there
  await cache.addAll(wanted.filter((path) => !held.has(path)));
  await cache.add(new Request('/visits', { cache: 'no-cache' }));
  for (const path of held) if (path !== '/visits' && !wanted.includes(path)) await cache.delete(path);
}

self.addEventListener('install', (event) => {
  self.skipWaiting();
  event.waitUntil(refresh());
});

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', (event) => {
  if (event.data === 'refresh') event.waitUntil(refresh().catch(() => {}));
});

async function page(request) {
  try {
    return await fetch(request);
  } catch {
    return (await caches.match('/visits')) ?? Response.error();
  }
}

async function file(request) {
  return (await caches.match(request, { ignoreSearch: true })) ?? fetch(request);
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { pathname, origin } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin || pathname.startsWith('/api/')) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (pathname.startsWith('/assets/') || pathname === '/mark.svg') event.respondWith(file(request));
});
