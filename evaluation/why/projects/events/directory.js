// Who is who.

const users = new Map(Array.from({ length: 50 }, (_, id) => [id, { user: id, region: `region ${id % 7}` }]));

export async function lookup(id) {
  return regionOf(id);
}

export function regionOf(id) {
  return users.get(id) ?? { user: id, region: 'nowhere' };
}
