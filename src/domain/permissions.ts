/** The rights a person can have over the cases of one owner. Each is granted or withheld by itself. */
export const permissionNames = [
  'create',
  'read',
  'update',
  'delete',
  'push',
  'settings',
  'connectors',
  'createComment',
  'reopen',
  'assign',
  'manageTemplates',
] as const;
export type Permission = (typeof permissionNames)[number];
export type Permissions = Readonly<Record<Permission, boolean>>;

const every = (granted: boolean): Permissions =>
  Object.fromEntries(permissionNames.map((name) => [name, granted])) as Permissions;

export const allPermissions: Permissions = every(true);
export const noPermissions: Permissions = every(false);
export const readOnlyPermissions: Permissions = { ...noPermissions, read: true };
