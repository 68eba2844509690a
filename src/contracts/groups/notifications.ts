import type { Page } from '../../domain/find/page.js';
import type { CaseId, Cursor, Owner, Timestamp, UserId } from '../../domain/ids.js';
import type { UserRef } from '../../domain/user.js';
import type { EffectProblem } from '../../domain/connector.js';
import type { ReadOptions, WriteOptions } from '../options.js';

export type NotificationEvent = 'assigned' | 'mentioned' | 'commented' | 'status-changed' | 'closed' | 'push-failed';
export type Channel = 'page' | 'email' | 'browser' | (string & {});

/** Something the signed-in user was told. */
export interface Notification {
  readonly id: string;
  readonly event: NotificationEvent;
  readonly caseId: CaseId;
  readonly owner: Owner;
  readonly title: string;
  readonly at: Timestamp;
  readonly by: UserRef;
  readonly readAt: Timestamp | null;
}

/** Which event comes through which channel, and when not to disturb. */
export interface NotificationPreferences {
  readonly channels: Readonly<Partial<Record<NotificationEvent, readonly Channel[]>>>;
  /** Local times `HH:MM`. */
  readonly quietHours: { readonly from: string; readonly to: string; readonly timeZone: string } | null;
  readonly dailyDigest: boolean;
}

/** Group `notifications`: the inbox of the signed-in user. */
export interface NotificationVerbs {
  /**
   * What the user was told, newest first, and how much of it all is unread. `size` is 1 to 100, 20 when absent. Rejects
   * with `validation` for an unreadable query or cursor.
   */
  find(
    query: {
      unreadOnly?: boolean;
      events?: readonly NotificationEvent[];
      size?: number;
      at?: { readonly after: Cursor };
    },
    options?: ReadOptions,
  ): Promise<Page<Notification> & { readonly unread: number }>;
  /**
   * Marks these, or all of them when absent, as read. What is read already, gone or somebody else's is passed over.
   * Rejects with `validation` for more than 100 ids.
   */
  markRead(ids: readonly string[] | undefined, options?: WriteOptions): Promise<void>;
  /** What the user chose; what the host preset while they chose nothing. Never rejects for a user who is signed in. */
  preferences(options?: ReadOptions): Promise<NotificationPreferences>;
  /**
   * Replaces what the user chose and answers it. Rejects with `validation` for an unknown event or channel, times that
   * are none and an unknown time zone.
   */
  savePreferences(preferences: NotificationPreferences, options?: WriteOptions): Promise<NotificationPreferences>;
}

/** One message to one person through one channel. */
export interface Delivery {
  readonly id: string;
  readonly caseId: CaseId;
  readonly owner: Owner;
  readonly event: NotificationEvent;
  readonly channel: Channel;
  readonly recipient: UserId;
  readonly status: 'queued' | 'sent' | 'failed' | 'uncertain' | 'skipped';
  readonly attempts: number;
  readonly at: Timestamp;
  readonly problem: EffectProblem | null;
}

/** Group `deliveries`, for administrators: rejects with `forbidden` without the right `settings`. */
export interface DeliveryVerbs {
  /**
   * What was sent or could not be, newest first. `size` is 1 to 100, 20 when absent. Rejects with `validation` for an
   * unreadable query or cursor.
   */
  find(
    query: { owner: Owner; status?: readonly Delivery['status'][]; size?: number; at?: { readonly after: Cursor } },
    options?: ReadOptions,
  ): Promise<Page<Delivery>>;
  /**
   * Sends a failed or uncertain one again and answers it, queued. Rejects with `not_found` when it is not there and
   * `validation` when it neither failed nor is uncertain.
   */
  retry(id: string, options?: WriteOptions): Promise<Delivery>;
}

/** Group `follow`. */
export interface FollowVerbs {
  /**
   * Whether the signed-in user is told about this case. Rejects with `not_found` when the case is gone and `forbidden`
   * without `read`.
   */
  get(caseId: CaseId, options?: ReadOptions): Promise<boolean>;
  /** Begins or ends that; said twice it is as said once. Rejects like `get`. */
  set(caseId: CaseId, following: boolean, options?: WriteOptions): Promise<void>;
}
