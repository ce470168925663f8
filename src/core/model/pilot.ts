/** A trial of the gate: it turns nothing red up to a day. */
export interface PilotSettings {
  /** ISO date, included. */
  readonly until: string;
}

export interface Pilot extends PilotSettings {
  /** The day has passed: runs are red again. */
  readonly isOver: boolean;
}

/** `today`: ISO date. */
export const pilotOn = (settings: PilotSettings | null, today: string): { readonly pilot?: Pilot } =>
  settings === null ? {} : { pilot: { ...settings, isOver: today > settings.until } };
