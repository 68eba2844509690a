import type { UserId } from './ids.js';

/** A person as records remember them: who they were when they acted. */
export interface UserRef {
  readonly id: UserId;
  readonly name?: string;
  readonly email?: string;
}

/** A person as the directory knows them now. */
export interface User extends UserRef {
  readonly name: string;
  /** Address of a picture; shown only where the host allows images. */
  readonly avatar?: string;
  /** BCP 47 tag they read best, for messages to them. */
  readonly locale?: string;
}

/** What an effect acts as, on behalf of the actor it remembers. */
export const systemUser: UserRef = { id: 'system', name: 'System' };

/** Only what a record may keep of a user. */
export const userRef = ({ id, name, email }: UserRef): UserRef => ({
  id,
  ...(name && { name }),
  ...(email && { email }),
});
