import type { Owner } from '../../domain/ids.js';
import type { Permission, Permissions } from '../../domain/permissions.js';
import type { User } from '../../domain/user.js';
import type { ReadOptions } from '../options.js';
import type { Subject } from '../subject.js';

/** Who is calling. Plain JSON. */
export interface Identity {
  readonly user: User;
  /** Rights by owner; `'*'` stands for every owner not named. */
  readonly permissions: Readonly<Record<Owner | '*', Permissions>>;
}

export type Decision = { readonly allowed: true } | { readonly allowed: false; readonly reason?: string };

/** Where identity enters, once. */
export interface SessionPort {
  /** Who is signed in now. Rejects with `unauthenticated` when nobody is. */
  identity(options?: ReadOptions): Promise<Identity>;
  /** A second opinion, asked only about what the permissions allow. It can refuse, with a reason for people to read. */
  can?(action: Permission, subject: Subject, options?: ReadOptions): Promise<Decision>;
}
