/** The lamp on the desk. */
export interface Lamp {
  /** Gives it a colour of CSS and a brightness in per cent; says how it is now. */
  set(color: string, brightness: number): string;
}

export function createLamp(place: HTMLElement): Lamp {
  return {
    set(color, brightness) {
      place.style.setProperty("--color", color);
      place.style.setProperty("--brightness", String(brightness));
      const state = brightness === 0 ? "off" : `${color}, at ${brightness} %`;
      place.ariaLabel = `The lamp is ${state}.`;
      return place.ariaLabel;
    },
  };
}
