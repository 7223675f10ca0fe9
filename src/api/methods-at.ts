import type { FastifyInstance } from 'fastify';

/**
 * Watches the routes that are added from now on.
 * @returns which methods an address takes; none where there is nothing at it
 */
export function watchMethods(app: FastifyInstance): (url: string) => string[] {
  const routes: { readonly pattern: RegExp; readonly methods: readonly string[] }[] = [];
  app.addHook('onRoute', ({ url, method }) => {
    const pattern = url.split('/').map((part) => (part.startsWith(':') ? '[^/]+' : part.replace(/\W/g, '\\$&')));
    routes.push({ pattern: new RegExp(`^${pattern.join('/')}/?$`), methods: [method].flat() });
  });
  return (url) => {
    const path = url.split('?')[0]!;
    return [...new Set(routes.flatMap(({ pattern, methods }) => (pattern.test(path) ? methods : [])))];
  };
}
